"""Files about a citizen: kept, scanned for viruses, withdrawn; and what no row knows of is swept away."""

import hashlib
import logging
import shlex
import subprocess
from datetime import UTC, datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.files.storage import Storage
from django.db import transaction
from django.db.models import Q

from housingfirst.accounts import parameters
from housingfirst.accounts.models import User
from housingfirst.core import clock
from housingfirst.core.jobs import enqueue_on_commit

from .. import permissions, rules
from ..choices import AttachmentKind, ScanState, Sensitivity
from ..models import Attachment, Citizen, ConsentReply, JournalNote, Representative
from ..parameters import LARGEST_ATTACHMENT_MB

logger = logging.getLogger(__name__)

SCAN_TASK = "cases.scan_attachment"
LEASE = timedelta(minutes=5)  # a worker that has not finished by then is taken to be dead
CLEAN, INFECTED = 0, 1  # what clamdscan, clamscan and the like answer
SCAN_SECONDS = 120
ORPHAN_AGE = timedelta(hours=24)  # longer than any transaction
NAMES_AT_ONCE = 1000


@transaction.atomic
def attach_file(
    *,
    by: User,
    citizen: Citizen,
    upload: Any,
    kind: str = AttachmentKind.OTHER,
    note: JournalNote | None = None,
    behind: Representative | ConsentReply | None = None,
    sensitivity: str = Sensitivity.ORDINARY,
) -> Attachment:
    """Keep a file (CASE-165): its size and what it holds are looked at before a byte of it is stored.

    A file of a note is as guarded as the note. `behind`: the right or the answer whose document it is. Where the
    transaction is rolled back the file has no row, nobody reaches it, and `remove_orphan_files` takes it away.
    """
    permissions.check_can_write_note(by, citizen)
    if note is not None:
        permissions.check_can_add_to_note(by, note)
        sensitivity = note.sensitivity
    if behind is not None and behind.citizen_id != citizen.pk:
        raise permissions.CannotReadNote()
    limit: Any = parameters.value(LARGEST_ATTACHMENT_MB, citizen.municipality_id, clock.today())
    rules.check_size(upload.size, limit)
    content_type, name = rules.checked_type(upload.name or "", upload)
    attachment = Attachment(
        municipality_id=citizen.municipality_id,
        citizen=citizen,
        note=note,
        representative=behind if isinstance(behind, Representative) else None,
        consent_reply=behind if isinstance(behind, ConsentReply) else None,
        kind=kind,
        sensitivity=sensitivity,
        original_name=name,
        content_type=content_type,
        size=upload.size,
        sha256=_sha256(upload),
        scan=rules.first_scan(permissions.scanner_on()),
        added_by=by,
    )
    attachment.full_clean(exclude=["file"])
    attachment.file.save("upload", upload, save=False)
    try:
        attachment.save()
    except BaseException:
        attachment.file.delete(save=False)
        raise
    if attachment.scan == ScanState.WAITING:
        enqueue_on_commit(SCAN_TASK, municipality_id=attachment.municipality_id, attachment_id=attachment.pk)
    return attachment


def _sha256(upload: Any) -> str:
    digest = hashlib.sha256()
    upload.seek(0)
    for chunk in upload.chunks():
        digest.update(chunk)
    upload.seek(0)
    return digest.hexdigest()


@transaction.atomic
def withdraw_attachment(*, by: User, attachment: Attachment, reason: str) -> Attachment:
    """Take a file out of use, with a reason. It is kept as long as the record is, and nobody opens it any more."""
    permissions.check_can_withdraw(by, attachment)
    attachment = Attachment.objects.select_for_update(of=("self",)).select_related("citizen").get(pk=attachment.pk)
    if attachment.withdrawn_at is not None:
        raise rules.AlreadyWithdrawn()
    if not reason.strip():
        raise rules.WithdrawnWithoutReason()
    attachment.withdrawn_at, attachment.withdrawn_by = clock.now(), by
    attachment.withdrawn_reason = reason.strip()
    attachment.full_clean()
    attachment.save(update_fields=["withdrawn_at", "withdrawn_by", "withdrawn_reason"])
    return attachment


# ------------------------------------------------------------------ the virus scan


def unscanned(rows: Any) -> Any:
    """Files nobody has scanned and nobody is scanning; also those from before there was a scanner.

    Where the scanner said nothing the lease stays, so that a file is asked about again when it has run out: a scanner
    that was away for an hour shuts no file for good.
    """
    return rows.filter(scan__in=[ScanState.WAITING, ScanState.NOT_SCANNED]).filter(
        Q(scan_claimed_at__isnull=True) | Q(scan_claimed_at__lt=clock.now() - LEASE)
    )


def files_to_scan(*, municipality_id: int) -> list[int]:
    """Ids for the sweep; none where no scanner is set."""
    if not permissions.scanner_on():
        return []
    return list(
        unscanned(Attachment.objects.filter(municipality_id=municipality_id)).values_list("pk", flat=True)[:100]
    )


@transaction.atomic
def claim_scan(*, attachment_id: int) -> tuple[str, datetime] | None:
    """Take the file for this worker: where it is, and the lease; None when another has it or it is scanned."""
    row = unscanned(Attachment.objects.select_for_update(skip_locked=True).filter(pk=attachment_id)).first()
    if row is None or not permissions.scanner_on():
        return None
    row.scan, row.scan_claimed_at, row.scan_attempts = ScanState.WAITING, clock.now(), row.scan_attempts + 1
    row.save(update_fields=["scan", "scan_claimed_at", "scan_attempts"])
    return row.file.path, row.scan_claimed_at


def scan_file(path: str) -> str | None:
    """Ask the scanner, outside any transaction; None when it could not say."""
    try:
        answer = subprocess.run(
            [*shlex.split(settings.ATTACHMENT_SCANNER), path],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=SCAN_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        logger.error("the virus scanner did not answer: %s", type(error).__name__)
        return None
    if answer.returncode not in (CLEAN, INFECTED):
        logger.error("the virus scanner ended with %s", answer.returncode)
        return None
    return str(ScanState.CLEAN if answer.returncode == CLEAN else ScanState.INFECTED)


@transaction.atomic
def keep_scan(*, attachment_id: int, claimed_at: datetime, found: str | None) -> None:
    """Write down what the scanner said; where it said nothing the file waits until the lease has run out."""
    row = Attachment.objects.select_for_update().get(pk=attachment_id)
    if row.scan != ScanState.WAITING or row.scan_claimed_at != claimed_at:
        return
    if found is not None:
        row.scan, row.scan_claimed_at = found, None
        row.save(update_fields=["scan", "scan_claimed_at"])


# ------------------------------------------------------------------ files without a row


def remove_orphan_files(*, municipality_id: int) -> int:
    """Delete files of rolled back transactions: no row names them and they are a day old; returns how many."""
    storage: Storage = Attachment._meta.get_field("file").storage  # type: ignore[union-attr]
    folder = f"attachments/{municipality_id}"
    try:
        _folders, names = storage.listdir(folder)
    except FileNotFoundError:
        return 0
    # The disk's own time, which a demo that moves its clock does not move.
    oldest = datetime.now(UTC) - ORPHAN_AGE
    paths = [path for path in (f"{folder}/{name}" for name in names) if storage.get_modified_time(path) < oldest]
    removed = 0
    for first in range(0, len(paths), NAMES_AT_ONCE):
        old = set(paths[first : first + NAMES_AT_ONCE])
        for path in old.difference(Attachment.objects.filter(file__in=old).values_list("file", flat=True)):
            storage.delete(path)
            removed += 1
    return removed
