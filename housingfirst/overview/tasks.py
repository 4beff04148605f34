"""Celery entries of what spans the apps."""

from celery import shared_task

from cases import services
from housingfirst.accounts.municipalities import in_each_municipality
from housingfirst.core import jobs
from housingfirst.core.db import municipality_scope

from . import file_access


@shared_task(name=services.FILE_ACCESS_TASK)
def make_file_access(municipality_id, request_id):
    """Make the files of one answer: claimed, read, drawn and kept in four steps, so that no row is locked meanwhile."""
    with municipality_scope(municipality_id):
        claimed_at = services.claim_answer(request_id=request_id)
    if claimed_at is None:
        return
    try:
        with municipality_scope(municipality_id):
            prepared = file_access.prepare_answer(request_id=request_id)
        if prepared is None:
            return
        drawn = file_access.draw_answer(prepared)
        with municipality_scope(municipality_id):
            services.keep_answer(
                request_id=request_id,
                claimed_at=prepared.claimed_at,
                fingerprints=prepared.fingerprints,
                data=prepared.data,
                drawn=drawn,
            )
    except Exception:
        with municipality_scope(municipality_id):
            services.fail_answer(request_id=request_id, claimed_at=claimed_at, failure="rendering")
        raise


@shared_task(name="overview.sweep_file_access")
def sweep_file_access():
    """Send again what the broker lost or a dead worker left behind."""

    def send(municipality):
        for request_id in services.unfinished_answers(municipality_id=municipality.pk):
            jobs.enqueue_on_commit(services.FILE_ACCESS_TASK, municipality_id=municipality.pk, request_id=request_id)

    in_each_municipality(send)
