"""A file in the browser: uploaded, checked by a worker, confirmed by a person, imported by a worker; or cancelled."""

import hashlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pghistory
from django.core.files.base import ContentFile
from django.db import connection, transaction
from django.db.models import Q
from django.utils import timezone

from housingfirst.accounts import parameters
from housingfirst.accounts.models import Team, User
from housingfirst.audit.models import ReadKind
from housingfirst.audit.services import log_read
from housingfirst.core import clock, formats
from housingfirst.core.db import constraint_errors, municipality_scope
from housingfirst.core.jobs import enqueue_on_commit

from .. import permissions, rules
from ..choices import ImportKind, ImportOutcome, ImportState
from ..models import ImportJob, ImportLine
from ..parameters import KEEP_IMPORTS_DAYS
from ..rules import About, Fault
from .citizens import ChosenTeamNotYours
from .import_kinds import import_any, parts, read_file
from .imports import ChangedMeanwhile, Report

CHECK_TASK, RUN_TASK = "cases.check_import", "cases.run_import"
NEXT = {ImportState.WAITING: ImportState.CHECKING, ImportState.CONFIRMED: ImportState.IMPORTING}
TASKS = {ImportState.CHECKING: CHECK_TASK, ImportState.IMPORTING: RUN_TASK}
TASKS |= {ImportState.WAITING: CHECK_TASK, ImportState.CONFIRMED: RUN_TASK}
TO_CHECK = (ImportState.WAITING, ImportState.CHECKING)
TO_RUN = (ImportState.CONFIRMED, ImportState.IMPORTING)
PULSE = timedelta(minutes=2)  # a worker that has not been heard of for so long is dead
MOST_ATTEMPTS = 3
MOST_FAULTS = 1_000  # more than anybody corrects before trying again


class _Stopped(Exception):
    """Somebody cancelled; everything is rolled back."""


class _Faulty(Exception):
    """Something no longer fits; everything is rolled back and told."""

    def __init__(self, report: Report):
        super().__init__("faulty")
        self.report = report


@transaction.atomic
def upload_import(
    *,
    by: User,
    content: bytes,
    file_name: str,
    kind: str = ImportKind.CITIZENS,
    team: Team | None = None,
) -> ImportJob:
    """Keep an uploaded file and have it checked. Nothing changes yet. `team`: for new citizens."""
    permissions.check_can_import_citizens(by)
    rules.check_file_size(len(content))
    if team is not None and team.pk not in by.access.team_ids:
        raise ChosenTeamNotYours()
    job = ImportJob(
        municipality_id=by.municipality_id,
        requested_by=by,
        kind=kind,
        sha256=hashlib.sha256(content).hexdigest(),
        file_name=file_name[-120:],
        team=team if kind == ImportKind.CITIZENS else None,
    )
    _check_first_time(job)
    job.file.save("upload", ContentFile(content), save=False)
    job.full_clean()
    job.save()
    _enqueue(job)
    return job


def _check_first_time(job: ImportJob) -> None:
    """CASE-190: the same file of situations or inquiries is imported once; one of citizens again changes nothing."""
    if job.kind == ImportKind.CITIZENS:
        return
    same = ImportJob.objects.filter(municipality_id=job.municipality_id, kind=job.kind, sha256=job.sha256)
    before = same.filter(state__in=(*TO_RUN, ImportState.DONE)).exclude(pk=job.pk).first()
    if before is not None:
        raise rules.FileImportedBefore(
            day=formats.moment(timezone.localtime(before.finished_at or before.requested_at))
        )


def _enqueue(job: ImportJob) -> None:
    name = TASKS[ImportState(job.state)]
    enqueue_on_commit(name, municipality_id=job.municipality_id, job_id=job.pk)


@transaction.atomic
def confirm_import(*, by: User, job: ImportJob) -> ImportJob:
    """Import a checked file. Whoever presses twice imports once."""
    permissions.check_can_import_citizens(by)
    job = ImportJob.objects.select_for_update().get(pk=job.pk)
    if job.state != ImportState.READY:
        raise rules.NotReadyToImport()
    _check_first_time(job)
    job.state, job.rows_done, job.attempts, job.claimed_at = ImportState.CONFIRMED, 0, 0, None
    with constraint_errors(importjob_file_once=rules.NotReadyToImport):
        job.save(update_fields=["state", "rows_done", "attempts", "claimed_at"])
    _enqueue(job)
    return job


@transaction.atomic
def cancel_import(*, by: User, job: ImportJob) -> ImportJob:
    """Cancel before the import is over. A worker in the middle of it stops and takes back what it wrote."""
    permissions.check_can_import_citizens(by)
    job = ImportJob.objects.select_for_update().get(pk=job.pk)
    if job.state == ImportState.CANCELLED:
        return job
    if job.is_over and job.state != ImportState.FAULTY:
        raise rules.ImportOver()
    if job.state == ImportState.IMPORTING and not _is_dead(job):
        job.cancel_asked = True
        job.save(update_fields=["cancel_asked"])
        return job
    _finish(job, ImportState.CANCELLED)
    return job


def _is_dead(job: ImportJob) -> bool:
    return job.claimed_at is None or job.claimed_at < clock.now() - PULSE


def _finish(job: ImportJob, state: str, **values: Any) -> None:
    """The end of a job. The file holds CPR numbers, so it goes when nobody needs it any more.

    Of a cancelled one the report goes too: what would have become of whom is nobody's business any more.
    """
    if state == ImportState.CANCELLED:
        ImportLine.objects.filter(job=job).delete()
    job.state, job.finished_at = state, clock.now()
    for name, value in values.items():
        setattr(job, name, value)
    stored, job.file = job.file.name, ""
    job.save(update_fields=["state", "finished_at", "file", *values])
    if stored:
        transaction.on_commit(lambda: ImportJob._meta.get_field("file").storage.delete(stored))


@transaction.atomic
def forget_old_imports(*, municipality_id: int) -> int:
    """CASE-187: a file nobody confirms goes after some days, and what stood in its cells leaves the report.

    The counts stay, and the rows' numbers of what was imported. Returns how many files were taken away.
    """
    days: Any = parameters.value(KEEP_IMPORTS_DAYS, municipality_id, clock.today())
    before = clock.now() - timedelta(days=int(days))
    old = ImportJob.objects.filter(municipality_id=municipality_id, requested_at__lt=before)
    waiting = list(old.filter(state__in=(ImportState.WAITING, ImportState.READY)).select_for_update(skip_locked=True))
    for job in waiting:
        _finish(job, ImportState.CANCELLED)
    ImportLine.objects.filter(job__in=old).exclude(value="", name="", key="").update(value="", name="", key="")
    return len(waiting)


# ------------------------------------------------------------------ the worker's part


def _waiting(rows: Any) -> Any:
    """Jobs a worker should take: nobody has them, or whoever had them is dead."""
    stale = clock.now() - PULSE
    return rows.filter(
        Q(state__in=NEXT)
        | Q(state__in=ImportJob.RUNNING, claimed_at__lt=stale)
        | Q(cancel_asked=True, claimed_at__lt=stale)
    ).exclude(state__in=ImportJob.OVER)


def unfinished_imports(*, municipality_id: int) -> list[tuple[str, int]]:
    """Task and job of everything a worker should take; for the sweep."""
    rows = _waiting(ImportJob.objects.filter(municipality_id=municipality_id))
    return [(TASKS[ImportState(state)], pk) for pk, state in rows.order_by("pk").values_list("pk", "state")]


@transaction.atomic
def claim_import(*, job_id: int, states: tuple[str, ...]) -> bool:
    """Take the job for this worker, if it is in one of these states and nobody alive has it."""
    job = _waiting(ImportJob.objects.select_for_update(skip_locked=True).filter(pk=job_id, state__in=states)).first()
    if job is None:
        return False
    if job.cancel_asked:
        _finish(job, ImportState.CANCELLED)
        return False
    if job.attempts >= MOST_ATTEMPTS:
        _tell_faults(job, [Fault(0, "", "broken")], {})
        return False
    job.state = NEXT.get(ImportState(job.state), job.state)
    job.attempts, job.claimed_at = job.attempts + 1, clock.now()
    job.save(update_fields=["state", "attempts", "claimed_at"])
    return True


def check_import(*, municipality_id: int, job_id: int) -> None:
    """Check a claimed file: every row gets its line in the report. Reads citizens, writes none.

    Each batch is committed by itself, so that the page sees how far it is, and a cancelled job stops.
    """
    with municipality_scope(municipality_id):
        job = ImportJob.objects.select_related("requested_by__municipality").get(pk=job_id)
        if job.state != ImportState.CHECKING:
            return
        sheet = read_file(job, most_faults=MOST_FAULTS)
        ImportLine.objects.filter(job=job).delete()
        ImportJob.objects.filter(pk=job_id).update(rows=sheet.count, rows_done=0)
        waiting = parts(job.kind, job.requested_by, sheet.rows)
    report, done = Report(faults=list(sheet.faults)), 0
    for rows in waiting:
        with municipality_scope(municipality_id):
            if not _still(job_id, ImportState.CHECKING):
                return
            part = import_any(job, rows, write=False)
            _log_found(job.requested_by, part)
            report.results += part.results
            report.faults += part.faults
            done += len(rows)
            _pulse(job_id, done)
    with municipality_scope(municipality_id):
        job = ImportJob.objects.select_for_update().get(pk=job_id)
        if job.state == ImportState.CHECKING:
            _close_check(job, report, sheet.about)


def _still(job_id: int, state: str) -> bool:
    return ImportJob.objects.filter(pk=job_id, state=state, cancel_asked=False).exists()


def _pulse(job_id: int, done: int) -> None:
    ImportJob.objects.filter(pk=job_id).update(rows_done=done, claimed_at=clock.now())


def _log_found(by: User, report: Report) -> None:
    """Whoever uploads a number learns that it is known: that is a read like any other."""
    found = [result.citizen_id for result in report.results if result.citizen_id]
    log_read(by=by, citizen_ids=found, view=CHECK_TASK, kind=ReadKind.SEARCH)


def _close_check(job: ImportJob, report: Report, about: dict[int, About]) -> None:
    """CASE-192: what becomes of each row that was read, with the name as the file writes it."""
    wrong = {fault.row for fault in report.faults}
    ImportLine.objects.bulk_create(
        (
            _line(job, result.row, result.outcome, about, changed=result.changed)
            for result in report.results
            if result.row not in wrong
        ),
        batch_size=1000,
    )
    if report.faults:
        _tell_faults(job, report.faults, about)
        return
    job.state, job.claimed_at = ImportState.READY, None
    job.rows_done = job.rows
    _count(job, report)
    job.save(update_fields=["state", "claimed_at", "rows_done", "created", "updated", "unchanged"])


def _count(job: ImportJob, report: Report) -> None:
    job.created, job.updated, job.unchanged = (
        report.count(outcome) for outcome in (ImportOutcome.CREATED, ImportOutcome.UPDATED, ImportOutcome.UNCHANGED)
    )


def _line(job: ImportJob, row: int, outcome: str, about: dict[int, About], **found: Any) -> ImportLine:
    named = about.get(row, About("", ""))
    return ImportLine(
        municipality_id=job.municipality_id, job=job, row=row, outcome=outcome, name=named.name, key=named.key, **found
    )


def _tell_faults(job: ImportJob, faults: list[Fault], about: dict[int, About]) -> None:
    """The report tells what is wrong instead of what would become of those rows; the file comes anew, corrected."""
    ImportLine.objects.filter(job=job, row__in={fault.row for fault in faults}).delete()
    ImportLine.objects.bulk_create(
        (
            _line(job, fault.row, ImportOutcome.ERROR, about, field=fault.field, code=fault.code, value=fault.value)
            for fault in faults
        ),
        batch_size=1000,
    )
    _finish(job, ImportState.FAULTY, faults=len(faults))


def run_import(*, municipality_id: int, job_id: int) -> None:
    """Import a confirmed file in one transaction. The pulse goes through a connection of its own, which commits."""
    with municipality_scope(municipality_id):
        job = ImportJob.objects.select_related("requested_by__municipality", "team").get(pk=job_id)
        if job.state != ImportState.IMPORTING:
            return
        sheet = read_file(job, most_faults=MOST_FAULTS)
    try:
        with _Pulse(municipality_id, job_id) as beat, municipality_scope(municipality_id):
            if not _is_ours(job_id):
                return
            report = _write_all(job, sheet.rows, sheet.faults, beat)
            job = ImportJob.objects.select_for_update().get(pk=job_id)
            _count(job, report)
            _finish(
                job,
                ImportState.DONE,
                rows_done=job.rows,
                created=job.created,
                updated=job.updated,
                unchanged=job.unchanged,
            )
    except _Stopped:
        with municipality_scope(municipality_id):
            _finish(ImportJob.objects.select_for_update().get(pk=job_id), ImportState.CANCELLED)
    except (_Faulty, ChangedMeanwhile) as refusal:
        faults = refusal.report.faults if isinstance(refusal, _Faulty) else [Fault(0, "", "changed_meanwhile")]
        with municipality_scope(municipality_id):
            _tell_faults(ImportJob.objects.select_for_update().get(pk=job_id), faults, sheet.about)


def _is_ours(job_id: int) -> bool:
    """Nobody else is in the middle of this import, and it is not over: who is slow to give a sign is not always dead.

    The lock is held to the end of the transaction, whatever becomes of the job's row meanwhile.
    """
    with connection.cursor() as cursor:
        cursor.execute("select pg_try_advisory_xact_lock(hashtextextended('import', %s))", [job_id])
        (alone,) = cursor.fetchone()
    return alone and ImportJob.objects.filter(pk=job_id, state=ImportState.IMPORTING).exists()


def _write_all(job: ImportJob, rows: list[Any], faults: list[Fault], beat: Callable[[int], None]) -> Report:
    def after_batch(done: int, report: Report) -> None:
        if report.faults:
            raise _Faulty(report)
        if ImportJob.objects.filter(pk=job.pk, cancel_asked=True).exists():
            raise _Stopped
        beat(done)

    if faults:
        raise _Faulty(Report(faults=faults))
    with pghistory.context(user=job.requested_by_id, view=RUN_TASK):
        return import_any(job, rows, write=True, after_batch=after_batch)


class _Pulse:
    """Says how far a long transaction is, through a second connection: its own changes are not seen before the end."""

    def __init__(self, municipality_id: int, job_id: int):
        self.municipality_id, self.job_id = municipality_id, job_id
        self.thread = ThreadPoolExecutor(max_workers=1)

    def __enter__(self) -> Callable[[int], None]:
        return lambda done: self.thread.submit(self._beat, done).result()

    def __exit__(self, *error: Any) -> None:
        self.thread.submit(lambda: connection.close()).result()
        self.thread.shutdown()

    def _beat(self, done: int) -> None:
        with municipality_scope(self.municipality_id):
            _pulse(self.job_id, done)
