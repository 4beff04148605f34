"""Celery entries of referrals."""

from celery import shared_task

from housingfirst.accounts.municipalities import in_each_municipality
from housingfirst.accounts.services import system_user

from . import sweeps


@shared_task(name="referrals.sweep")
def sweep():
    """Late answers, warnings and what is no longer shared; safe to repeat."""
    in_each_municipality(lambda municipality: sweeps.sweep_referrals(by=system_user(municipality.pk)))
