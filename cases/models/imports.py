"""A file somebody uploaded, and what it will do or did, row by row."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import MunicipalityBound, Team, User, track
from housingfirst.core import clock

from ..choices import ImportKind, ImportOutcome, ImportState
from ..querysets import ImportJobQuerySet, ImportLineQuerySet


def stored_name(job, name):
    """Outside the web root, under a name that says nothing."""
    return f"imports/{job.municipality_id}/{uuid.uuid4().hex}.csv"


@track(exclude=["rows_done", "claimed_at"])
class ImportJob(MunicipalityBound):
    """An uploaded file on its way: checked first, then, when somebody confirms, imported whole or not at all.

    The file goes when the job is over; its check sum stays, so that the same file is not imported twice. `claimed_at`
    is the pulse of the worker that has the job.
    """

    RUNNING = (ImportState.CHECKING, ImportState.IMPORTING)
    OVER = (ImportState.DONE, ImportState.CANCELLED, ImportState.FAULTY)

    kind = models.CharField(_("what the file holds"), max_length=12, choices=ImportKind, default=ImportKind.CITIZENS)
    requested_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", editable=False)
    requested_at = models.DateTimeField(default=clock.now, editable=False)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    file = models.FileField(_("file"), upload_to=stored_name, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    file_name = models.CharField(_("name of the file"), max_length=120)
    state = models.CharField(_("state"), max_length=12, choices=ImportState, default=ImportState.WAITING)
    rows = models.PositiveIntegerField(default=0)
    rows_done = models.PositiveIntegerField(default=0)
    created = models.PositiveIntegerField(default=0)
    updated = models.PositiveIntegerField(default=0)
    unchanged = models.PositiveIntegerField(default=0)
    faults = models.PositiveIntegerField(default=0)
    cancel_asked = models.BooleanField(default=False)
    attempts = models.PositiveSmallIntegerField(default=0)
    claimed_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    objects = ImportJobQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "kind", "sha256"],
                condition=~Q(kind="citizens") & ~Q(sha256="") & Q(state__in=["confirmed", "importing", "done"]),
                name="importjob_file_once",
                violation_error_message=_("This file has been imported already."),
            )
        ]
        indexes = [
            models.Index(fields=["municipality", "requested_by", "-id"], name="importjob_newest"),
            models.Index(
                fields=["municipality"],
                condition=~Q(state__in=["done", "cancelled", "faulty", "ready"]),
                name="importjob_unfinished",
            ),
        ]

    def __str__(self):
        return f"import {self.pk}"

    @property
    def is_over(self):
        return self.state in self.OVER

    @property
    def is_moving(self):
        """Something happens without anybody doing anything: the page asks again."""
        return self.state not in (*self.OVER, ImportState.READY)

    @property
    def percent(self):
        return min(100, 100 * self.rows_done // self.rows) if self.rows else 0

    class Privacy:
        operational = [
            "id",
            "municipality",
            "kind",
            "sha256",
            "requested_by",
            "requested_at",
            "team",
            "file",
            "file_name",
            "state",
        ]
        operational += ["rows", "rows_done", "created", "updated", "unchanged", "faults", "cancel_asked", "attempts"]
        operational += ["claimed_at", "finished_at"]


class ImportLine(MunicipalityBound):
    """One row of the report: what becomes of it, and which columns change; or one fault, in its column.

    `name` and `key` say whom the row names, as the file writes it and never as a record does; CPR numbers are masked.
    """

    job = models.ForeignKey(ImportJob, on_delete=models.CASCADE, related_name="lines")
    row = models.PositiveIntegerField(_("row"))
    outcome = models.CharField(_("what happens"), max_length=10, choices=ImportOutcome)
    changed = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    field = models.CharField(_("column"), max_length=60, blank=True)
    code = models.CharField(max_length=30, blank=True)
    value = models.CharField(max_length=60, blank=True)
    name = models.CharField(_("name in the file"), max_length=200, blank=True)
    key = models.CharField(_("number in the file"), max_length=120, blank=True)

    objects = ImportLineQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["job", "outcome", "row"], name="importline_in_order")]

    def __str__(self):
        return f"row {self.row} of import {self.job_id}"

    class Privacy:
        identity = ["value", "name", "key"]
        operational = ["id", "municipality", "job", "row", "outcome", "changed", "field", "code"]
