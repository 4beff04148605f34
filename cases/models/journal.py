"""The journal: notes that are never overwritten, files, and the views a search goes through."""

import uuid
from datetime import timedelta

import pgtrigger
from django.conf import settings
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import MunicipalityBound, User, track
from housingfirst.core import clock

from ..choices import AttachmentKind, NoteType, ScanState, Sensitivity
from ..querysets import AttachmentQuerySet, JournalNoteQuerySet
from ..rules.attachments import why_closed
from .citizen import Citizen
from .consent import ConsentReply
from .people import Representative


@track()
class JournalNote(MunicipalityBound):
    """A note in the record. Never overwritten: a correction is an addendum that points to it (OFL § 13 [GK]).

    The database refuses any change and any deletion; only which record a note stands in may change, when two records
    of one person become one. `happened_at` is when it happened, `written_at` when it was written down. The table has
    one column more, `search`, which the database fills and only `NoteSearch` shows.
    """

    AUTHOR = "written_by"

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="journal")
    note_type = models.CharField(_("type"), max_length=40, default=NoteType.OTHER)
    text = models.TextField(_("note"), max_length=50_000)
    sensitivity = models.CharField(_("who reads it"), max_length=12, choices=Sensitivity, default=Sensitivity.ORDINARY)
    happened_at = models.DateTimeField(_("when it happened"), default=clock.now)
    written_at = models.DateTimeField(default=clock.now)
    written_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    corrects = models.ForeignKey("self", on_delete=models.PROTECT, related_name="addenda", null=True, blank=True)
    reason = models.CharField(_("why the addendum"), max_length=300, blank=True)

    objects = JournalNoteQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(corrects__isnull=False) | Q(reason=""),
                name="journalnote_reason_of_addendum",
                violation_error_message=_("Only an addendum has a reason."),
            ),
        ]
        indexes = [
            models.Index(fields=["citizen", "-written_at"], name="journalnote_by_citizen"),
            models.Index(fields=["municipality", "-happened_at", "-id"], name="journalnote_newest"),
            models.Index(fields=["municipality", "note_type"], name="journalnote_by_type"),  # is a code in use?
            models.Index(
                fields=["corrects"], condition=Q(sensitivity=Sensitivity.RESTRICTED), name="journalnote_guarding"
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="journalnote_stays", operation=pgtrigger.Delete),
            pgtrigger.Protect(
                name="journalnote_never_changes",
                operation=pgtrigger.Update,
                condition=pgtrigger.AnyChange(exclude=["citizen"]),
            ),
        ]

    def __str__(self):
        return f"note {self.pk} of citizen {self.citizen_id}"

    @property
    def is_written_later(self):
        """It was written down long enough after it happened that both times are worth showing."""
        return self.written_at - self.happened_at > timedelta(hours=1)

    class Privacy:
        notes = ["text", "reason"]
        operational = ["id", "municipality", "citizen", "note_type", "sensitivity", "happened_at", "written_at"]
        operational += ["written_by", "corrects"]


def stored_name(attachment, name):
    """Outside the web root, in the municipality's folder, under a name that says nothing."""
    return f"attachments/{attachment.municipality_id}/{uuid.uuid4().hex}"


@track(exclude=["scan_claimed_at", "scan_attempts"])
class Attachment(MunicipalityBound):
    """A file about a citizen: of a note, or the document behind a representative or an answer to a consent.

    Withdrawn with a reason, never deleted.

    `scan_claimed_at` is the lease of the worker that scans it for viruses.
    """

    AUTHOR = "added_by"

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="attachments")
    note = models.ForeignKey(JournalNote, on_delete=models.PROTECT, related_name="attachments", null=True, blank=True)
    representative = models.ForeignKey(
        Representative, on_delete=models.PROTECT, related_name="attachments", null=True, blank=True
    )
    consent_reply = models.ForeignKey(
        ConsentReply, on_delete=models.PROTECT, related_name="attachments", null=True, blank=True
    )
    kind = models.CharField(_("what it belongs to"), max_length=15, choices=AttachmentKind)
    sensitivity = models.CharField(_("who reads it"), max_length=12, choices=Sensitivity, default=Sensitivity.ORDINARY)
    original_name = models.CharField(_("name of the file"), max_length=160)
    content_type = models.CharField(_("type"), max_length=100)
    size = models.PositiveIntegerField(_("size in bytes"))
    sha256 = models.CharField(max_length=64)
    file = models.FileField(_("file"), upload_to=stored_name, max_length=120)
    scan = models.CharField(_("virus scan"), max_length=12, choices=ScanState, default=ScanState.NOT_SCANNED)
    scan_attempts = models.PositiveSmallIntegerField(default=0)
    scan_claimed_at = models.DateTimeField(null=True, blank=True)
    added_at = models.DateTimeField(default=clock.now)
    added_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    withdrawn_reason = models.CharField(_("why it was withdrawn"), max_length=300, blank=True)

    objects = AttachmentQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True, withdrawn_by__isnull=True, withdrawn_reason="")
                | (Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False) & ~Q(withdrawn_reason="")),
                name="attachment_withdrawn_with_reason",
                violation_error_message=_("Write why the file is withdrawn."),
            ),
            models.CheckConstraint(
                condition=Q(size__gt=0) & Q(sha256__regex="^[0-9a-f]{64}$"), name="attachment_has_content"
            ),
            models.CheckConstraint(
                condition=Q(note__isnull=True, representative__isnull=True)
                | Q(note__isnull=True, consent_reply__isnull=True)
                | Q(representative__isnull=True, consent_reply__isnull=True),
                name="attachment_of_one_row",
                violation_error_message=_("A file stands behind one thing: a note, a right or an answer."),
            ),
        ]
        indexes = [
            models.Index(fields=["citizen", "-added_at"], name="attachment_by_citizen"),
            models.Index(
                fields=["added_at"],
                condition=Q(scan__in=[ScanState.WAITING, ScanState.NOT_SCANNED]),
                name="attachment_to_scan",
            ),
        ]
        triggers = [pgtrigger.Protect(name="attachment_stays", operation=pgtrigger.Delete)]

    def __str__(self):
        return f"file {self.pk} of citizen {self.citizen_id}"

    @property
    def why_closed(self):
        """CASE-166: the code of why it is not opened, or nothing."""
        scanner_on = bool(settings.ATTACHMENT_SCANNER)
        return why_closed(scan=self.scan, scanner_on=scanner_on, withdrawn=self.withdrawn_at is not None)

    class Privacy:
        notes = ["original_name", "withdrawn_reason"]
        operational = ["id", "municipality", "citizen", "note", "representative", "consent_reply", "kind"]
        operational += [
            "sensitivity",
            "content_type",
            "size",
            "sha256",
            "file",
            "scan",
            "scan_attempts",
            "scan_claimed_at",
            "added_at",
            "added_by",
            "withdrawn_at",
        ]
        operational += ["withdrawn_by"]


class CitizenSearch(models.Model):
    """A view for `CitizenQuerySet.search`: the searched column of the municipality's citizens, and nothing else.

    Row security keeps a condition like `like` from being looked up in an index (ADR 0007). What is found here is still
    fetched from the table itself, under row security and `visible_to`.
    """

    person = models.OneToOneField(
        Citizen, models.DO_NOTHING, primary_key=True, db_column="id", related_name="found", db_constraint=False
    )
    search_text = models.TextField()

    class Meta:
        managed = False
        db_table = "cases_citizensearch"

    def __str__(self):
        return f"names of citizen {self.pk}"

    class Privacy:
        identity = ["search_text"]
        operational = ["person"]


class NoteSearch(models.Model):
    """A view for `JournalNoteQuerySet.search`, for the same reason: the words of the municipality's notes."""

    note = models.OneToOneField(
        JournalNote, models.DO_NOTHING, primary_key=True, db_column="id", related_name="found", db_constraint=False
    )
    search = SearchVectorField()
    happened_at = models.DateTimeField()

    class Meta:
        managed = False
        db_table = "cases_notesearch"

    def __str__(self):
        return f"words of note {self.pk}"

    class Privacy:
        notes = ["search"]
        operational = ["note", "happened_at"]
