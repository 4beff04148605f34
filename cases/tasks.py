"""Celery entries of cases."""

from celery import shared_task

from housingfirst.accounts.municipalities import each_municipality

from . import services


@shared_task(name="cases.close_expired_grants")
def close_expired_grants():
    for _municipality in each_municipality():
        services.close_expired_grants()
