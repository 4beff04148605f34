"""Celery entries of support."""

from celery import shared_task

from housingfirst.accounts.municipalities import each_municipality

from . import services


@shared_task(name="support.extend_schedules")
def extend_schedules():
    """Write the coming measurement days of every live course; safe to repeat."""
    for _municipality in each_municipality():
        services.extend_schedules()
