"""Two records of one person made one: the merge, what it did to each row, and pairs that are two people."""

import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import MunicipalityBound, User, track
from housingfirst.core import clock

from ..choices import MergedWhat
from ..querysets import MergeQuerySet, NotSameQuerySet, PartOfMergeQuerySet
from .citizen import Citizen

APPEND_ONLY = pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)


@track()
class Merge(MunicipalityBound):
    """Two records of one person became one: `citizen` was kept, `dropped` points to it from then on."""

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="merges")
    dropped = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="+")
    merged_at = models.DateTimeField(default=clock.now)
    merged_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)

    objects = MergeQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(citizen=F("dropped")), name="merge_of_two"),
            models.CheckConstraint(
                condition=Q(undone_at__isnull=True, undone_by__isnull=True)
                | Q(undone_at__isnull=False, undone_by__isnull=False),
                name="merge_undone_by_somebody",
            ),
            models.UniqueConstraint(
                fields=["dropped"], condition=Q(undone_at__isnull=True), name="merge_standing_once"
            ),
        ]
        indexes = [models.Index(fields=["citizen", "-merged_at"], name="merge_by_citizen")]
        triggers = [pgtrigger.Protect(name="merge_stays", operation=pgtrigger.Delete)]

    def __str__(self):
        return f"merge {self.pk} into citizen {self.citizen_id}"

    class Privacy:
        operational = ["id", "municipality", "citizen", "dropped", "merged_at", "merged_by", "undone_at", "undone_by"]


class MergedRow(MunicipalityBound):
    """What a merge did to one row: moved it, changed one of its fields, added it or laid it aside.

    `before` is what stood there, as JSON: of a changed field its value, of a row laid aside the whole row. It is what
    the undoing puts back, and written once.
    """

    merge = models.ForeignKey(Merge, on_delete=models.PROTECT, related_name="rows")
    table = models.CharField(max_length=63)
    row_id = models.BigIntegerField()
    what = models.CharField(max_length=10, choices=MergedWhat)
    column = models.CharField(max_length=63, blank=True)
    before = models.TextField(blank=True)

    objects = PartOfMergeQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["merge", "what"], name="mergedrow_by_merge")]
        triggers = [APPEND_ONLY]

    def __str__(self):
        return f"{self.table} {self.row_id}"

    class Privacy:
        notes = ["before"]
        operational = ["id", "municipality", "merge", "table", "row_id", "what", "column"]


class MergeMark(MunicipalityBound):
    """How one table stood for the kept citizen when the merge was done: a later write shows against it (CASE-175)."""

    merge = models.ForeignKey(Merge, on_delete=models.PROTECT, related_name="marks")
    table = models.CharField(max_length=63)
    digest = models.CharField(max_length=32)

    objects = PartOfMergeQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["merge", "table"], name="mergemark_once")]
        triggers = [APPEND_ONLY]

    def __str__(self):
        return f"{self.table} after merge {self.merge_id}"

    class Privacy:
        operational = ["id", "municipality", "merge", "table", "digest"]


@track()
class NotSamePerson(MunicipalityBound):
    """Two records that look alike and are of two people: somebody has looked, and they are not proposed again."""

    one = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="+")
    other = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(_("how you know"), max_length=300)
    noted_at = models.DateTimeField(default=clock.now)
    noted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    objects = NotSameQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["one", "other"],
                name="notsameperson_once",
                violation_error_message=_("That is noted already."),
            ),
            models.CheckConstraint(condition=Q(one__lt=F("other")), name="notsameperson_in_order"),
            models.CheckConstraint(
                condition=~Q(reason=""),
                name="notsameperson_has_reason",
                violation_error_message=_("Write how you know that they are two people."),
            ),
        ]

    def __str__(self):
        return f"citizen {self.one_id} is not citizen {self.other_id}"

    class Privacy:
        notes = ["reason"]
        operational = ["id", "municipality", "one", "other", "noted_at", "noted_by"]
