"""Celery entries of support."""

from celery import shared_task

from housingfirst.accounts.municipalities import in_each_municipality
from housingfirst.accounts.services import system_user

from . import services, sweeps


@shared_task(name="support.extend_schedules")
def extend_schedules():
    """Write the coming measurement days of every live course; safe to repeat."""
    in_each_municipality(lambda _municipality: services.extend_schedules())


@shared_task(name="support.sweep")
def sweep():
    """The clocks of courses become tasks; safe to repeat."""
    in_each_municipality(lambda municipality: sweeps.sweep_support(by=system_user(municipality.pk)))
