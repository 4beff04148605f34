"""Liveness and readiness for whoever watches the processes."""

from celery import current_app
from django.contrib.auth.decorators import login_not_required
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.http import JsonResponse
from django.views.decorators.http import require_safe

from .db import without_transaction


@require_safe
@login_not_required
@without_transaction
def healthz(request):
    """The process lives."""
    return JsonResponse({"status": "ok"})


def _database():
    with connection.cursor() as cursor:
        cursor.execute("select 1")


def _migrations():
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise RuntimeError("migrations are waiting")


def _broker():
    with current_app.connection_for_write() as broker:
        broker.ensure_connection(max_retries=1, timeout=2)


@require_safe
@login_not_required
@without_transaction
def readyz(request):
    """200 when database, migrations and broker are ready, else 503 and which part is not."""
    parts = {}
    for name, check in (("database", _database), ("migrations", _migrations), ("broker", _broker)):
        try:
            check()
            parts[name] = "ok"
        except Exception as error:  # whatever is wrong, the answer is 503 and the name of the part
            parts[name] = type(error).__name__
    ready = all(state == "ok" for state in parts.values())
    return JsonResponse({"status": "ok" if ready else "unready", **parts}, status=200 if ready else 503)
