"""Who is away and who stands in: planned leave of a worker, and substitutes for single courses."""

from datetime import timedelta

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import Dated, MunicipalityBound, User, period, track
from housingfirst.core import clock

from ..choices import LeaveKind
from ..querysets import DatedCourseBoundQuerySet, LeaveQuerySet
from .courses import Course


def has_an_end(name):
    return models.CheckConstraint(
        condition=Q(ends_on__isnull=False, ends_on__gte=F("starts_on")),
        name=name,
        violation_error_code="order",
        violation_error_message=_("The last day lies before the first. Choose a later day."),
    )


@track()
class WorkerLeave(MunicipalityBound, Dated):
    """Days a worker is away, [starts_on, ends_on). Only that they are: never why in more than the kind, never health.

    Taken back before its first day it is kept without days (`ends_on` is `starts_on`) and counts nowhere.
    """

    worker = models.ForeignKey(User, on_delete=models.PROTECT, related_name="leaves")
    kind = models.CharField(_("what it is"), max_length=10, choices=LeaveKind)
    noted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField(default=clock.now, editable=False)

    objects = LeaveQuerySet.as_manager()

    class Meta:
        ordering = ["starts_on", "pk"]
        verbose_name = _("leave of a worker")
        constraints = [
            has_an_end("workerleave_has_an_end"),
            ExclusionConstraint(
                name="workerleave_one_at_a_time",
                expressions=[("worker", RangeOperators.EQUAL), (period(), RangeOperators.OVERLAPS)],
                violation_error_message=_("The worker is away already in that time."),
            ),
        ]

    def __str__(self):
        return f"leave {self.pk}"

    @property
    def last_day(self):
        return self.ends_on - timedelta(days=1)

    class Privacy:
        staff = ["worker", "kind"]
        operational = ["id", "municipality", "starts_on", "ends_on", "noted_by", "noted_at"]


@track()
class Substitution(MunicipalityBound, Dated):
    """Somebody stands in for the primary worker of a course on the days [starts_on, ends_on).

    The access it needs is a grant of the same days, so both end by themselves.
    """

    course = models.ForeignKey(Course, on_delete=models.PROTECT, related_name="substitutions")
    worker = models.ForeignKey(User, on_delete=models.PROTECT, related_name="substitutions")
    instead_of = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", verbose_name=_("instead of"))
    set_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    set_at = models.DateTimeField(default=clock.now, editable=False)

    objects = DatedCourseBoundQuerySet.as_manager()

    class Meta:
        ordering = ["starts_on", "pk"]
        verbose_name = _("substitute in a course")
        constraints = [
            has_an_end("substitution_has_an_end"),
            models.CheckConstraint(
                condition=~Q(worker=F("instead_of")),
                name="substitution_by_somebody_else",
                violation_error_message=_("Nobody stands in for themselves. Choose somebody else."),
            ),
            ExclusionConstraint(
                name="substitution_one_at_a_time",
                expressions=[("course", RangeOperators.EQUAL), (period(), RangeOperators.OVERLAPS)],
                violation_error_message=_("Somebody stands in already in that time. End that first."),
            ),
        ]
        indexes = [models.Index(fields=["worker", "ends_on"], name="substitution_by_worker")]

    def __str__(self):
        return f"substitution {self.pk}"

    @property
    def last_day(self):
        return self.ends_on - timedelta(days=1)

    class Privacy:
        operational = ["id", "municipality", "course", "worker", "instead_of", "starts_on", "ends_on", "set_by"]
        operational += ["set_at"]
