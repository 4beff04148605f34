"""What a citizen who asks to see the record gets: the request, what was gone through, and what is left out."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import MunicipalityBound, User, track
from housingfirst.core import clock

from ..choices import FileAccessAsker, FileAccessKind, FileAccessState, RedactionReason
from ..querysets import CitizenBoundQuerySet
from .citizen import Citizen
from .people import Representative


class FileAccessRequestQuerySet(CitizenBoundQuerySet):
    """Requests, by whether they are answered."""

    def unanswered(self):
        """Nothing handed over and not taken back: the deadline runs."""
        return self.filter(handed_over_on__isnull=True).exclude(state=FileAccessState.WITHDRAWN)

    def answered(self):
        return self.filter(Q(handed_over_on__isnull=False) | Q(state=FileAccessState.WITHDRAWN))


@track()
class FileAccessRequest(MunicipalityBound):
    """A request to see the record: by whom, when, the deadline, and the files that answered it.

    The record is gone through part by part (`FileAccessPart`); the files hold exactly what was looked at, or are not
    made. The row is the truth, Celery only carries it: `claimed_at` is the lease of the worker that makes the files.
    """

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="file_access_requests")
    kind = models.CharField(_("asked for"), max_length=10, choices=FileAccessKind)
    asked_by = models.CharField(_("who asks"), max_length=15, choices=FileAccessAsker)
    representative = models.ForeignKey(
        Representative, on_delete=models.PROTECT, related_name="+", verbose_name=_("who it is"), null=True, blank=True
    )
    received_on = models.DateField(_("received"))
    due_on = models.DateField(_("answer no later than"))
    names_staff = models.BooleanField(_("names of employees stand in it"), default=True)

    state = models.CharField(max_length=10, choices=FileAccessState, default=FileAccessState.OPEN)
    opened_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField(default=clock.now, editable=False)
    requested_at = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    claimed_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    failure = models.CharField(max_length=40, blank=True)
    changed_parts = ArrayField(models.CharField(max_length=20), default=list, blank=True)
    file = models.FileField(upload_to="file_access", blank=True)
    data_file = models.FileField(upload_to="file_access", blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    data_sha256 = models.CharField(max_length=64, blank=True)
    pages = models.PositiveSmallIntegerField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    handed_over_on = models.DateField(_("handed over on"), null=True, blank=True)
    handed_over_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    handed_over_how = models.CharField(_("how it was handed over"), max_length=200, blank=True)

    objects = FileAccessRequestQuerySet.as_manager()

    class Meta:
        ordering = ["due_on", "pk"]
        verbose_name = _("request to see the record")
        constraints = [
            models.CheckConstraint(
                condition=Q(due_on__gt=F("received_on")),
                name="fileaccess_due_after_received",
                violation_error_message=_("The deadline comes after the day the request came."),
            ),
            models.CheckConstraint(
                condition=Q(asked_by=FileAccessAsker.CITIZEN, representative__isnull=True)
                | Q(asked_by=FileAccessAsker.REPRESENTATIVE, representative__isnull=False),
                name="fileaccess_asker_named",
                violation_error_message=_("Choose who represents the citizen, or the citizen alone."),
            ),
            models.CheckConstraint(
                condition=~Q(state=FileAccessState.READY)
                | (~Q(data_file="") & ~Q(data_sha256="") & ~Q(file="") & ~Q(sha256="") & Q(finished_at__isnull=False)),
                name="fileaccess_ready_has_files",
            ),
            models.CheckConstraint(
                condition=Q(handed_over_on__isnull=True, handed_over_by__isnull=True)
                | Q(state=FileAccessState.READY, handed_over_on__isnull=False, handed_over_by__isnull=False),
                name="fileaccess_handed_over_whole",
            ),
        ]
        indexes = [
            models.Index(fields=["citizen", "-received_on"], name="fileaccess_by_citizen"),
            models.Index(
                fields=["municipality", "due_on"],
                condition=Q(handed_over_on__isnull=True) & ~Q(state=FileAccessState.WITHDRAWN),
                name="fileaccess_unanswered",
            ),
        ]

    def __str__(self):
        return f"request {self.pk} about citizen {self.citizen_id}"

    def get_absolute_url(self):
        return reverse("overview:file-access", args=[self.pk])

    @property
    def is_open(self):
        """Still to be gone through: nothing has been made of it."""
        return self.state in (FileAccessState.OPEN, FileAccessState.FAILED)

    class Privacy:
        notes = ["file", "data_file", "handed_over_how", "representative"]
        operational = ["id", "municipality", "citizen", "kind", "asked_by", "received_on", "due_on", "names_staff"]
        operational += ["state", "opened_by", "opened_at", "requested_at", "attempts", "claimed_at", "finished_at"]
        operational += ["failure", "changed_parts", "sha256", "data_sha256", "pages", "version", "handed_over_on"]
        operational += ["handed_over_by"]


@track()
class FileAccessPart(MunicipalityBound):
    """A part of the record somebody went through: what it held then, as a fingerprint."""

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="+")
    request = models.ForeignKey(FileAccessRequest, on_delete=models.PROTECT, related_name="parts")
    part = models.CharField(max_length=20)
    content_sha256 = models.CharField(max_length=64)
    looked_at = models.DateTimeField(default=clock.now, editable=False)
    looked_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    objects = CitizenBoundQuerySet.as_manager()

    class Meta:
        verbose_name = _("part of the record gone through")
        constraints = [models.UniqueConstraint(fields=["request", "part"], name="fileaccesspart_once")]

    def __str__(self):
        return f"{self.part} of request {self.request_id}"

    class Privacy:
        operational = ["id", "municipality", "citizen", "request", "part", "content_sha256", "looked_at", "looked_by"]


@track()
class Redaction(MunicipalityBound):
    """Something left out of the answer, with its reason. The record itself is untouched.

    `row` is the row it is about (`cases.relation:12`); without `field` the whole row is left out, with it the text goes
    as `text`: the original with passages replaced (CASE-182).
    """

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="+")
    request = models.ForeignKey(FileAccessRequest, on_delete=models.PROTECT, related_name="redactions")
    part = models.CharField(max_length=20)
    row = models.CharField(max_length=60)
    field = models.CharField(max_length=40, blank=True)
    text = models.TextField(_("the text that goes"), blank=True)
    reason = models.CharField(_("reason"), max_length=10, choices=RedactionReason)
    words = models.CharField(_("which provision, and why"), max_length=300, blank=True)
    redacted_at = models.DateTimeField(default=clock.now, editable=False)
    redacted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    objects = CitizenBoundQuerySet.as_manager()

    class Meta:
        ordering = ["part", "row", "field"]
        verbose_name = _("something left out of an answer")
        constraints = [
            models.UniqueConstraint(fields=["request", "row", "field"], name="redaction_once"),
            models.CheckConstraint(condition=Q(field="", text="") | ~Q(field=""), name="redaction_of_row_or_field"),
        ]

    def __str__(self):
        return f"{self.row} {self.field} of request {self.request_id}"

    class Privacy:
        notes = ["text", "words"]
        operational = ["id", "municipality", "citizen", "request", "part", "row", "field", "reason", "redacted_at"]
        operational += ["redacted_by"]
