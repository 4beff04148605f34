"""Celery entries of accounts."""

from celery import shared_task
from django.core.management import call_command


@shared_task(name="accounts.clear_sessions")
def clear_sessions():
    """Forget sessions that have run out; what they still held goes with them."""
    call_command("clearsessions")
