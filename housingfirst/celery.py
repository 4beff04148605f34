"""The Celery application: it carries work; what must not be lost is a row in PostgreSQL."""

import os

from celery import Celery
from celery.signals import worker_init

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "housingfirst.settings")

app = Celery("housingfirst")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@worker_init.connect
def refuse_owner(**kwargs):
    """A worker that could pass row security must not start."""
    from housingfirst.core.db import refuse_owner

    refuse_owner()
