"""Celery entries of housing."""

from celery import shared_task

from housingfirst.accounts.municipalities import in_each_municipality
from housingfirst.accounts.services import system_user

from . import sweeps


@shared_task(name="housing.sweep")
def sweep():
    """Offers and applications whose time is over; safe to repeat."""
    in_each_municipality(lambda municipality: sweeps.sweep_housing(by=system_user(municipality.pk)))
