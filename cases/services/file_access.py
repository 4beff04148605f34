"""A citizen asks to see the record: the request, what is gone through and left out, the files, the handing over.

What the record holds spans the apps, so that `overview.file_access` reads it and hands over fingerprints; here are the
rows. The making follows the documents: the row remembers, Celery carries.
"""

import hashlib
import uuid
from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import Q

from housingfirst.accounts.models import User
from housingfirst.accounts.parameters import values
from housingfirst.core import clock
from housingfirst.core.conflicts import check_version
from housingfirst.core.jobs import enqueue_on_commit

from .. import parameters, permissions, rendering, rules
from ..choices import FileAccessAsker, FileAccessState
from ..models import Citizen, FileAccessPart, FileAccessRequest, Redaction, Representative
from .documents import LEASE, MOST_ATTEMPTS

FILE_ACCESS_TASK = "overview.make_file_access"


@transaction.atomic
def open_file_access(
    *,
    by: User,
    citizen: Citizen,
    kind: str,
    received_on: date,
    asked_by: str = FileAccessAsker.CITIZEN,
    representative: int | None = None,
) -> FileAccessRequest:
    """Note that the citizen, or a representative, asks to see the record; the deadline follows (CASE-180, CASE-181)."""
    permissions.check_can_edit_citizen(by, citizen)
    on = clock.today()
    found_today = Representative.objects.current(on).filter(citizen=citizen)
    rules.check_asker(
        asked_by=asked_by,
        representative=representative,
        known=found_today.in_bulk(),
        received_on=received_on,
        today=on,
    )
    found = values(parameters.FILE_ACCESS, citizen.municipality_id, on)
    request = FileAccessRequest(
        municipality_id=citizen.municipality_id,
        citizen=citizen,
        kind=kind,
        asked_by=asked_by,
        representative_id=representative if asked_by == FileAccessAsker.REPRESENTATIVE else None,
        received_on=received_on,
        due_on=rules.answer_due_on(
            kind,
            received_on,
            int(found[parameters.FILE_ACCESS_WORKING_DAYS]),
            int(found[parameters.DATA_ACCESS_MONTHS]),
        ),
        names_staff=bool(found[parameters.FILE_ACCESS_NAMES_STAFF]),
        opened_by=by,
    )
    request.full_clean(exclude=["municipality", "citizen"])
    request.save()
    return request


def _locked(by: User, request: FileAccessRequest, *, is_open: bool = True) -> FileAccessRequest:
    """The request under its lock, for who may read all of the record."""
    permissions.check_can_answer_file_access(by, request.citizen)
    rows = FileAccessRequest.objects.select_for_update(of=("self",))
    request = rows.select_related("citizen__municipality", "municipality").get(pk=request.pk)
    if is_open and not request.is_open:
        raise rules.RequestClosed()
    return request


@transaction.atomic
def withdraw_file_access(*, by: User, request: FileAccessRequest) -> FileAccessRequest:
    """The citizen no longer asks, or it was noted by mistake: it stays in the record, and nothing is handed over."""
    request = _locked(by, request, is_open=False)
    if request.handed_over_on is not None:
        raise rules.AnswerHandedOver()
    if request.state in (FileAccessState.REQUESTED, FileAccessState.MAKING):
        raise rules.RequestClosed()
    request.state = FileAccessState.WITHDRAWN
    request.save(update_fields=["state"])
    return request


@transaction.atomic
def look_at_part(*, by: User, request: FileAccessRequest, part: str, seen: str, content_sha256: str) -> FileAccessPart:
    """A part has been gone through as it is now; refused when it is not what the page showed (CASE-184)."""
    request = _locked(by, request)
    if seen != content_sha256:
        raise rules.PartChanged()
    row, _made = FileAccessPart.objects.update_or_create(
        request=request,
        part=part,
        defaults={
            "municipality_id": request.municipality_id,
            "citizen": request.citizen,
            "content_sha256": content_sha256,
            "looked_at": clock.now(),
            "looked_by": by,
        },
    )
    if part in request.changed_parts:
        request.changed_parts = [one for one in request.changed_parts if one != part]
        request.save(update_fields=["changed_parts"])
    return row


@transaction.atomic
def leave_out_rows(
    *,
    by: User,
    request: FileAccessRequest,
    version: int,
    part: str,
    rows: Iterable[str],
    reason: str,
    words: str = "",
) -> list[Redaction]:
    """Leave whole entries out of the answer, each with the reason (CASE-183)."""
    request = _locked(by, request)
    check_version(request, version)
    chosen = list(dict.fromkeys(rows))
    rules.check_redaction(whole=bool(chosen), changed=False, reason=reason, words=words)
    Redaction.objects.filter(request=request, row__in=chosen).delete()
    _raise_version(request)
    return _kept(_redaction(by, request, part, row, "", "", reason, words) for row in chosen)


@transaction.atomic
def redact_row(
    *,
    by: User,
    request: FileAccessRequest,
    version: int,
    part: str,
    row: str,
    originals: Mapping[str, str],
    texts: Mapping[str, str],
    whole: bool = False,
    reason: str = "",
    words: str = "",
) -> list[Redaction]:
    """Leave one entry out, or passages of its texts (CASE-182, CASE-183). The record itself is untouched."""
    request = _locked(by, request)
    check_version(request, version)
    changed = {name: text.strip() for name, text in texts.items() if rules.OMITTED in text}
    for name, text in texts.items():
        if name not in originals:
            raise rules.NotInPart()
        if not whole and not rules.is_redaction_of(originals[name], text):
            raise rules.NotARedaction(field=name)
    rules.check_redaction(whole=whole, changed=bool(changed), reason=reason, words=words)
    Redaction.objects.filter(request=request, row=row).delete()
    _raise_version(request)
    texts_left = {"": ""} if whole else changed
    return _kept(_redaction(by, request, part, row, name, text, reason, words) for name, text in texts_left.items())


def _raise_version(request: FileAccessRequest) -> None:
    """What is left out has changed: a form shown before is stale."""
    request.version += 1
    request.save(update_fields=["version"])


def _redaction(
    by: User, request: FileAccessRequest, part: str, row: str, field: str, text: str, reason: str, words: str
) -> Redaction:
    redaction = Redaction(
        municipality_id=request.municipality_id,
        citizen=request.citizen,
        request=request,
        part=part,
        row=row,
        field=field,
        text=text,
        reason=reason,
        words=words.strip(),
        redacted_by=by,
    )
    redaction.clean_fields(exclude=["municipality", "citizen", "request", "redacted_by"])
    return redaction


def _kept(redactions: Iterable[Redaction]) -> list[Redaction]:
    """Written at once, for a part may have thousands of entries; those that stood there before are gone."""
    return Redaction.objects.bulk_create(redactions)


@transaction.atomic
def lift_redaction(*, by: User, request: FileAccessRequest, version: int, row: str) -> None:
    """Let an entry go whole after all; refused as stale when somebody has left something out meanwhile."""
    request = _locked(by, request)
    check_version(request, version)
    if Redaction.objects.filter(request=request, row=row).delete()[0]:
        _raise_version(request)


@transaction.atomic
def request_answer(*, by: User, request: FileAccessRequest, parts: Collection[str]) -> FileAccessRequest:
    """Make the files of what was gone through. Who asks twice gets the one that is being made (CASE-184)."""
    request = _locked(by, request, is_open=False)
    if request.state in (FileAccessState.REQUESTED, FileAccessState.MAKING, FileAccessState.READY):
        return request
    if not request.is_open:
        raise rules.RequestClosed()
    looked = set(request.parts.values_list("part", flat=True)) - set(request.changed_parts)
    if set(parts) - looked:
        raise rules.PartsNotLookedAt()
    request.state, request.failure, request.attempts = FileAccessState.REQUESTED, "", 0
    request.requested_at = clock.now()
    request.save(update_fields=["state", "failure", "attempts", "requested_at"])
    enqueue_on_commit(FILE_ACCESS_TASK, municipality_id=request.municipality_id, request_id=request.pk)
    return request


@transaction.atomic
def hand_over_answer(
    *, by: User, request: FileAccessRequest, handed_over_on: date, handed_over_how: str
) -> FileAccessRequest:
    """The files are with whoever asked, who may still act for the citizen (CASE-184, CASE-193)."""
    request = _locked(by, request, is_open=False)
    if request.handed_over_on is not None:
        raise rules.AnswerHandedOver()
    if request.state != FileAccessState.READY or request.finished_at is None:
        raise rules.AnswerNotReady()
    made_on = request.finished_at.astimezone(clock.DANISH_TIME).date()
    rules.check_answered(handed_over_on=handed_over_on, made_on=made_on, today=clock.today())
    if request.representative is not None:
        rules.check_still_asks(request.representative, handed_over_on)
    request.handed_over_on, request.handed_over_by = handed_over_on, by
    request.handed_over_how = handed_over_how.strip()
    request.full_clean(exclude=["municipality", "citizen"])
    request.save(update_fields=["handed_over_on", "handed_over_by", "handed_over_how"])
    return request


# ------------------------------------------------------------------ making the files


def unclaimed_answers(rows: Any) -> Any:
    """Answers somebody waits for and nobody works on."""
    return rows.filter(
        Q(state=FileAccessState.REQUESTED) | Q(state=FileAccessState.MAKING, claimed_at__lt=clock.now() - LEASE)
    )


@transaction.atomic
def claim_answer(*, request_id: int) -> datetime | None:
    """Take the answer for this worker; None when another has it, it is made, or it failed too often.

    What is returned names the run: only that run keeps or fails it.
    """
    rows = FileAccessRequest.objects.select_for_update(skip_locked=True).filter(pk=request_id)
    row = unclaimed_answers(rows).first()
    if row is None:
        return None
    if row.attempts >= MOST_ATTEMPTS:
        _failed(row, "attempts")
        return None
    row.state, row.claimed_at, row.attempts = FileAccessState.MAKING, clock.now(), row.attempts + 1
    row.save(update_fields=["state", "claimed_at", "attempts"])
    return row.claimed_at


@transaction.atomic
def keep_answer(
    *,
    request_id: int,
    claimed_at: datetime,
    fingerprints: Mapping[str, str],
    data: bytes,
    drawn: rendering.Pdf | None,
) -> FileAccessRequest:
    """Keep both files, unless another worker took over, or a part is no longer what was gone through."""
    request = FileAccessRequest.objects.select_for_update().get(pk=request_id)
    if request.state != FileAccessState.MAKING or request.claimed_at != claimed_at:
        return request
    looked = dict(request.parts.values_list("part", "content_sha256"))
    changed = [part for part, content in fingerprints.items() if looked.get(part) != content]
    if changed:
        request.changed_parts = changed
        request.save(update_fields=["changed_parts"])
        return _failed(request, "changed")
    if drawn is None:
        return _failed(request, "no_pango")
    place = f"{request.municipality_id}/{uuid.uuid4().hex}"
    request.file.save(f"{place}.pdf", ContentFile(drawn.content), save=False)
    request.data_file.save(f"{place}.json", ContentFile(data), save=False)
    request.sha256, request.pages = hashlib.sha256(drawn.content).hexdigest(), drawn.pages
    request.data_sha256 = hashlib.sha256(data).hexdigest()
    request.state, request.failure, request.finished_at = FileAccessState.READY, "", clock.now()
    try:
        request.save()
    except BaseException:
        request.file.delete(save=False)  # files no row knows of would stay for ever
        request.data_file.delete(save=False)
        raise
    return request


@transaction.atomic
def fail_answer(*, request_id: int, claimed_at: datetime, failure: str) -> None:
    """Remember that this run went wrong; what another worker has made or is making meanwhile is left to it."""
    request = FileAccessRequest.objects.select_for_update().get(pk=request_id)
    if request.state == FileAccessState.MAKING and request.claimed_at == claimed_at:
        _failed(request, failure)


def _failed(request: FileAccessRequest, failure: str) -> FileAccessRequest:
    request.state, request.failure, request.finished_at = FileAccessState.FAILED, failure, clock.now()
    request.save(update_fields=["state", "failure", "finished_at"])
    return request


def unfinished_answers(*, municipality_id: int) -> list[int]:
    """Ids a sweep must look at: asked for a little while ago, or left behind by a worker that died."""
    rows = unclaimed_answers(FileAccessRequest.objects.filter(municipality_id=municipality_id))
    return list(rows.filter(requested_at__lt=clock.now() - timedelta(seconds=20)).values_list("pk", flat=True)[:100])
