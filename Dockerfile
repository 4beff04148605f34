# One image for web, worker, beat and migration; docker-compose.yml says how each is started.
FROM python:3.11-slim-bookworm

WORKDIR /app
ENV PYTHONUNBUFFERED=1 STATIC_ROOT=/app/static-root HF_VAR_DIR=/data

COPY requirements ./requirements
COPY scripts/bootstrap ./scripts/bootstrap
RUN scripts/bootstrap run && rm -rf /var/lib/apt/lists/* /root/.cache

COPY . .
RUN scripts/bootstrap run \
    && .venv/bin/python manage.py collectstatic --noinput --verbosity 0 \
    && (.venv/bin/python -m compileall -q . >/dev/null || true) \
    && useradd --system --home-dir /data housingfirst \
    && install -d -o housingfirst /data

USER housingfirst
VOLUME /data
EXPOSE 8000
CMD [".venv/bin/python", "-m", "gunicorn", "housingfirst.wsgi", "--bind", "0.0.0.0:8000", "--no-control-socket", \
     "--worker-class", "gthread", "--workers", "2", "--threads", "4", "--preload", "--timeout", "60"]
