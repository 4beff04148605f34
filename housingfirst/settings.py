"""All settings, read from the environment. `docs/reference/settings.md` explains each variable.

A variable that has no safe default stops the start with a sentence that says what to set. Numbers a municipality may
decide are not settings: they are dated parameter rows (`housingfirst.accounts.parameters`).
"""

import os
import sys
from pathlib import Path
from urllib.parse import urlsplit

import dj_database_url
from celery.schedules import crontab
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

BASE_DIR = Path(__file__).resolve().parent.parent
COMMAND = sys.argv[1] if len(sys.argv) > 1 and Path(sys.argv[0]).name == "manage.py" else ""

# Commands that touch neither database nor session, so that they work on a bare checkout.
BARE_COMMANDS = {"calculate", "access_table", "compilemessages", "makemessages", "collectstatic", "help", "lint"}


# ------------------------------------------------------------------ environment


def env(name, default=None, hint=""):
    """The variable NAME, or the content of the file named by NAME_FILE, or the default; else stop with a hint."""
    if file := os.environ.get(f"{name}_FILE"):
        return Path(file).read_text(encoding="utf-8").strip()
    value = os.environ.get(name, default)
    if value is None:
        raise ImproperlyConfigured(f"The environment variable {name} is not set. {hint}".strip())
    return value


def env_flag(name, default="0"):
    value = env(name, default)
    if value not in ("0", "1"):
        raise ImproperlyConfigured(f"{name} must be 0 or 1, not {value!r}.")
    return value == "1"


def env_list(name, default=""):
    return [part.strip() for part in env(name, default).split(",") if part.strip()]


if "DATABASE_URL" not in os.environ and COMMAND not in BARE_COMMANDS:
    from housingfirst.embedded import locations

    for _name, _value in (locations.running_environment() or {}).items():
        os.environ.setdefault(_name, _value)

# ------------------------------------------------------------------ basics

HF_DEMO = env_flag("HF_DEMO")
DEBUG = env_flag("DEBUG")
TESTING = env_flag("HF_TESTING")
if COMMAND in BARE_COMMANDS:
    os.environ.setdefault("SECRET_KEY", "bare-checkout-no-sessions-are-made-with-this-key")
    os.environ.setdefault("DATABASE_URL", "postgres://nobody@localhost/none")
SECRET_KEY = env(
    "SECRET_KEY", hint="Set it to a long random text, the same for web, worker and beat. `./run` makes one by itself."
)
# Earlier keys: they still open what waits encrypted on a phone, and sessions begun with them.
SECRET_KEY_FALLBACKS = env_list("SECRET_KEY_FALLBACKS")
DATABASE_URL = env(
    "DATABASE_URL",
    hint="Start the application with ./run and try again, or point DATABASE_URL at a PostgreSQL database as the "
    "application role.",
)
ALLOWED_HOSTS = env_list("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")
CSRF_TRUSTED_ORIGINS = env_list("CSRF_TRUSTED_ORIGINS")
PUBLIC_URL = env("PUBLIC_URL", "http://127.0.0.1:8000")
SECURE = not (HF_DEMO or DEBUG)

ROOT_URLCONF = "housingfirst.urls"
WSGI_APPLICATION = "housingfirst.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
APPEND_SLASH = True

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.staticfiles",
    "django_htmx",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django_otp.plugins.otp_static",
    "axes",
    "guardian",
    "pgtrigger",
    "pghistory",
    "rest_framework",
    "drf_spectacular",
    "housingfirst.core",
    "housingfirst.accounts",
    "housingfirst.audit",
    "cases",
    "housingfirst.tasks",
    "support",
    "housing",
    "referrals",
    "housingfirst.reporting",
    "housingfirst.overview",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "housingfirst.core.security.SecurityHeadersMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "housingfirst.core.language.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "housingfirst.core.public.BodyLimitMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "housingfirst.core.security.NumberInAddressMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "housingfirst.core.error_pages.WrongMethodMiddleware",
    "axes.middleware.AxesMiddleware",
    "housingfirst.accounts.middleware.SecondFactorMiddleware",
    # Last: its process_view wraps the view in the one transaction that carries the municipality.
    "housingfirst.accounts.middleware.MunicipalityMiddleware",
]

if TESTING:
    MIDDLEWARE.insert(0, "tests.query_counter.QueryCounterMiddleware")

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "housingfirst.accounts.context.frame",
            ],
        },
    },
]

# ------------------------------------------------------------------ database

DATABASES = {"default": dj_database_url.parse(DATABASE_URL, conn_max_age=600, conn_health_checks=True)}
if DATABASES["default"]["ENGINE"] != "django.db.backends.postgresql":
    raise ImproperlyConfigured("DATABASE_URL must name a PostgreSQL database (postgres://…).")
DATABASES["default"]["ATOMIC_REQUESTS"] = False  # MunicipalityMiddleware opens the transaction itself
DATABASE_OWNER_URL = env("DATABASE_OWNER_URL", "")

_host = DATABASES["default"].get("HOST", "")
if HF_DEMO and not (_host == "" or _host.startswith("/") or _host in ("localhost", "127.0.0.1", "::1")):
    raise ImproperlyConfigured(
        "HF_DEMO=1 lets anyone log in as anyone, so it is refused when the database is neither on a Unix socket nor "
        f"on loopback (it is on {_host!r}). Remove HF_DEMO."
    )

# ------------------------------------------------------------------ people

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "housingfirst.accounts.backends.PersonBackend",
    "guardian.backends.ObjectPermissionBackend",
]
ANONYMOUS_USER_NAME = None
GUARDIAN_MONKEY_PATCH_USER = False
LOGIN_URL = "accounts:login"
LOGIN_REDIRECT_URL = "overview:my-day"
LOGOUT_REDIRECT_URL = "accounts:login"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
if TESTING:
    PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
PASSWORD_RESET_TIMEOUT = 3 * 24 * 3600
OTP_TOTP_ISSUER = "Housing First"
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_TEMPLATE = "accounts/locked_out.html"
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False
AXES_ENABLE_ACCESS_FAILURE_LOG = False

SESSION_COOKIE_AGE = 12 * 3600
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"  # what we say may name a citizen
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "housingfirst.core.error_pages.csrf_failure"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE
SECURE_SSL_REDIRECT = SECURE and env_flag("SSL_REDIRECT", "1")
SECURE_HSTS_SECONDS = 31_536_000 if SECURE else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = SECURE
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
BEHIND_PROXY = env_flag("BEHIND_PROXY")
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
DATA_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000
UPLOAD_LIMIT = 25 * 1024 * 1024  # a request with files; the forms take less and say so
FILE_UPLOAD_HANDLERS = [
    "housingfirst.core.uploads.LimitedUpload",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]

# ------------------------------------------------------------------ language and time

LANGUAGE_CODE = "da"
LANGUAGES = [("da", _("Danish")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_SECURE = SECURE
TIME_ZONE = "Europe/Copenhagen"
USE_TZ = True
USE_I18N = True

# ------------------------------------------------------------------ files

VAR_DIR = Path(env("HF_VAR_DIR", str(BASE_DIR / "var")))
STATIC_URL = "static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = Path(env("STATIC_ROOT", str(VAR_DIR / "static")))
MEDIA_ROOT = Path(env("MEDIA_ROOT", str(VAR_DIR / "media")))  # never served by URL: views check access first
# A command that gets the path of a file and answers 0 (clean) or 1 (virus), for example `clamdscan --no-summary
# --fdpass`. Without one, files are kept and shown as not scanned.
ATTACHMENT_SCANNER = env("ATTACHMENT_SCANNER", "")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if SECURE or env_flag("HF_MANIFEST_STATIC")
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = not SECURE

# ------------------------------------------------------------------ Celery (carries; rows remember)

CELERY_BROKER_URL = env("CELERY_BROKER_URL", "memory://")
CELERY_RESULT_BACKEND = None
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TASK_TIME_LIMIT = 600
CELERY_WORKER_HIJACK_ROOT_LOGGER = False  # its lines go through the formatter of LOGGING too
CELERY_TIMEZONE = TIME_ZONE
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BEAT_SCHEDULE: dict = {
    # name: {"task": …, "schedule": …}; a test checks that every entry names a registered task
    "clear-sessions": {"task": "accounts.clear_sessions", "schedule": crontab(minute=30, hour=3)},
    "sweep-imports": {"task": "cases.sweep_imports", "schedule": 30.0},
    "sweep-documents": {"task": "cases.sweep_documents", "schedule": 30.0},
    "sweep-file-access": {"task": "overview.sweep_file_access", "schedule": 30.0},
    "sweep-attachments": {"task": "cases.sweep_attachments", "schedule": 60.0},
    "remove-orphan-files": {"task": "cases.remove_orphan_files", "schedule": crontab(minute=35, hour=0)},
    "remove-old-drafts": {"task": "cases.remove_old_drafts", "schedule": crontab(minute=20, hour=0)},
    "forget-old-imports": {"task": "cases.forget_old_imports", "schedule": crontab(minute=25, hour=0)},
    "forget-public-counts": {"task": "cases.forget_public_counts", "schedule": crontab(minute=2)},
    "sweep-cases": {"task": "tasks.sweep_cases", "schedule": crontab(minute=10)},
    "sweep-support": {"task": "support.sweep", "schedule": crontab(minute=11)},
    "sweep-housing": {"task": "housing.sweep", "schedule": crontab(minute="*/10")},
    "sweep-referrals": {"task": "referrals.sweep", "schedule": crontab(minute=14)},
    "write-digests": {"task": "tasks.write_digests", "schedule": crontab(minute="*/15", hour="6-9", day_of_week="1-5")},
    "send-mails": {"task": "tasks.send_mails", "schedule": crontab(minute="*/2")},
    "close-expired-grants": {"task": "cases.close_expired_grants", "schedule": crontab(minute=5, hour=0)},
    "request-fidelity-reports": {"task": "reporting.request_month", "schedule": crontab(minute=40, hour=0)},
    "sweep-fidelity-reports": {"task": "reporting.sweep_reports", "schedule": 30.0},
    "extend-measurement-schedules": {"task": "support.extend_schedules", "schedule": crontab(minute=15, hour=0)},
}

# ------------------------------------------------------------------ mail

EMAIL_BACKEND = env(
    "EMAIL_BACKEND",
    "django.core.mail.backends.filebased.EmailBackend" if HF_DEMO else "django.core.mail.backends.smtp.EmailBackend",
)
EMAIL_FILE_PATH = str(VAR_DIR / "mail")
_mail = urlsplit(env("EMAIL_URL", "smtp://localhost:25"))
EMAIL_HOST, EMAIL_PORT = _mail.hostname or "localhost", _mail.port or 25
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _mail.username or "", _mail.password or ""
EMAIL_USE_TLS = _mail.scheme == "smtps"
DEFAULT_FROM_EMAIL = env("DEFAULT_FROM_EMAIL", "housingfirst@localhost")

# ------------------------------------------------------------------ API

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["rest_framework.authentication.SessionAuthentication"],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_THROTTLE_CLASSES": ["rest_framework.throttling.UserRateThrottle"],
    "DEFAULT_THROTTLE_RATES": {"user": "600/min"},  # far above what people do; counted in each process
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "housingfirst.core.api.exception_handler",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Housing First API",
    "VERSION": "1",
    "SERVE_INCLUDE_SCHEMA": False,
    "SERVE_PERMISSIONS": ["rest_framework.permissions.IsAuthenticated"],
}

# ------------------------------------------------------------------ logging: ids and codes, never names

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "()": "housingfirst.core.logs.LineFormatter",
            "format": "%(asctime)s %(levelname)s %(name)s %(message)s",
        }
    },
    "filters": {"flood": {"()": "housingfirst.core.logs.WithoutFlood"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["flood"]}},
    "root": {"handlers": ["stderr"], "level": env("LOG_LEVEL", "INFO")},
    "loggers": {"fontTools": {"level": "WARNING"}, "weasyprint": {"level": "ERROR"}, "axes": {"level": "WARNING"}},
}
SILENCED_SYSTEM_CHECKS = ["guardian.W001"]
