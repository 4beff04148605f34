"""Celery entries of cases."""

from celery import shared_task

from housingfirst.accounts.municipalities import in_each_municipality
from housingfirst.core import jobs
from housingfirst.core.db import municipality_scope

from . import services


@shared_task(name="cases.close_expired_grants")
def close_expired_grants():
    in_each_municipality(lambda _municipality: services.close_expired_grants())


@shared_task(name=services.RENDER_TASK)
def render_document(municipality_id, document_id):
    """Make one document: claimed, read, drawn and kept in four steps, so that no row is locked while it is drawn."""
    with municipality_scope(municipality_id):
        claimed_at = services.claim_document(document_id=document_id)
    if claimed_at is None:
        return
    try:
        with municipality_scope(municipality_id):
            prepared = services.prepare_document(document_id=document_id)
        drawn = services.draw_document(prepared)
        with municipality_scope(municipality_id):
            services.keep_document(prepared, drawn)
    except Exception:
        with municipality_scope(municipality_id):
            services.fail_document(document_id=document_id, claimed_at=claimed_at, failure="rendering")
        raise


@shared_task(name=services.PACKAGE_TASK)
def make_package(municipality_id, package_id):
    """Make the files of one package, in the same four steps."""
    with municipality_scope(municipality_id):
        claimed_at = services.claim_package(package_id=package_id)
    if claimed_at is None:
        return
    try:
        with municipality_scope(municipality_id):
            prepared = services.prepare_package(package_id=package_id)
        drawn = services.draw_package(prepared)
        with municipality_scope(municipality_id):
            services.keep_package(prepared, drawn)
    except Exception:
        with municipality_scope(municipality_id):
            services.fail_package(package_id=package_id, claimed_at=claimed_at, failure="rendering")
        raise


@shared_task(name="cases.sweep_documents")
def sweep_documents():
    """Send again what the broker lost or a dead worker left behind: documents, and packages for others."""

    def send(municipality):
        for document_id in services.unfinished_documents(municipality_id=municipality.pk):
            jobs.enqueue_on_commit(services.RENDER_TASK, municipality_id=municipality.pk, document_id=document_id)
        for package_id in services.unfinished_packages(municipality_id=municipality.pk):
            jobs.enqueue_on_commit(services.PACKAGE_TASK, municipality_id=municipality.pk, package_id=package_id)

    in_each_municipality(send)


@shared_task(name="cases.remove_old_drafts")
def remove_old_drafts():
    in_each_municipality(lambda municipality: services.remove_old_drafts(municipality_id=municipality.pk))


@shared_task(name="cases.forget_public_counts")
def forget_public_counts():
    in_each_municipality(lambda municipality: services.forget_public_counts(municipality_id=municipality.pk))


@shared_task(name=services.CHECK_TASK)
def check_import(municipality_id, job_id):
    """Check an uploaded file, row by row; claimed in a transaction of its own."""
    with municipality_scope(municipality_id):
        if not services.claim_import(job_id=job_id, states=services.TO_CHECK):
            return
    services.check_import(municipality_id=municipality_id, job_id=job_id)


@shared_task(name=services.RUN_TASK)
def run_import(municipality_id, job_id):
    """Import a confirmed file, whole or not at all."""
    with municipality_scope(municipality_id):
        if not services.claim_import(job_id=job_id, states=services.TO_RUN):
            return
    services.run_import(municipality_id=municipality_id, job_id=job_id)


@shared_task(name="cases.sweep_imports")
def sweep_imports():
    """Send again what the broker lost or a dead worker left behind."""

    def send(municipality):
        for task, job_id in services.unfinished_imports(municipality_id=municipality.pk):
            jobs.enqueue_on_commit(task, municipality_id=municipality.pk, job_id=job_id)

    in_each_municipality(send)


@shared_task(name="cases.forget_old_imports")
def forget_old_imports():
    in_each_municipality(lambda municipality: services.forget_old_imports(municipality_id=municipality.pk))


@shared_task(name=services.SCAN_TASK)
def scan_attachment(municipality_id, attachment_id):
    """Scan one file for viruses: claimed, scanned and noted in three steps, so that no row is locked meanwhile."""
    with municipality_scope(municipality_id):
        claimed = services.claim_scan(attachment_id=attachment_id)
    if claimed is None:
        return
    path, claimed_at = claimed
    found = services.scan_file(path)
    with municipality_scope(municipality_id):
        services.keep_scan(attachment_id=attachment_id, claimed_at=claimed_at, found=found)


@shared_task(name="cases.sweep_attachments")
def sweep_attachments():
    """Send again what the broker lost or a dead worker left behind, and what is older than the scanner."""

    def send(municipality):
        for attachment_id in services.files_to_scan(municipality_id=municipality.pk):
            jobs.enqueue_on_commit(services.SCAN_TASK, municipality_id=municipality.pk, attachment_id=attachment_id)

    in_each_municipality(send)


@shared_task(name="cases.remove_orphan_files")
def remove_orphan_files():
    in_each_municipality(lambda municipality: services.remove_orphan_files(municipality_id=municipality.pk))
