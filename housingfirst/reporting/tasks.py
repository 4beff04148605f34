"""Celery entries of reporting."""

from celery import shared_task

from housingfirst.accounts.municipalities import in_each_municipality
from housingfirst.core import jobs
from housingfirst.core.db import municipality_scope

from . import services


@shared_task(name="reporting.request_month")
def request_month():
    """The reports of the month that has ended, for every team; every night, so that none is missed, and idempotent."""
    in_each_municipality(lambda municipality: services.request_month(municipality_id=municipality.pk))


@shared_task(name=services.MAKE_TASK)
def make_report(municipality_id, report_id):
    """Make one report. Claimed in a transaction of its own, so that a second worker sees it is taken."""
    with municipality_scope(municipality_id):
        if not services.claim_report(report_id=report_id):
            return
    try:
        with municipality_scope(municipality_id):
            services.make_report(report_id=report_id)
    except Exception:
        with municipality_scope(municipality_id):
            services.fail_report(report_id=report_id, failure="making")
        raise


@shared_task(name="reporting.sweep_reports")
def sweep_reports():
    """Send again what the broker lost or a dead worker left behind."""

    def send(municipality):
        for report_id in services.unfinished_reports(municipality_id=municipality.pk):
            jobs.enqueue_on_commit(services.MAKE_TASK, municipality_id=municipality.pk, report_id=report_id)

    in_each_municipality(send)
