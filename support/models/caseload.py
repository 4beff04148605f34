"""What a caseload is weighed with: the methods a team offers and the deviations granted."""

from datetime import timedelta

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models import Citizen
from housingfirst.accounts.models import (
    Dated,
    DatedQuerySet,
    MunicipalityBound,
    Team,
    User,
    ends_after_start,
    period,
    track,
)
from housingfirst.core import clock

from ..choices import SupportMethod
from ..querysets import DatedCitizenBoundQuerySet
from .courses import Course


@track()
class TeamMethod(MunicipalityBound, Dated):
    """A method a team offers in a period."""

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="methods")
    method = models.CharField(_("method"), max_length=12, choices=SupportMethod)
    set_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    objects = DatedQuerySet.as_manager()

    class Meta:
        ordering = ["team", "method"]
        constraints = [
            ends_after_start("teammethod_ends_after_start"),
            ExclusionConstraint(
                name="teammethod_once_at_a_time",
                expressions=[("team", RangeOperators.EQUAL), ("method", RangeOperators.EQUAL), (period(), "&&")],
                violation_error_message=_("The team already offers that method in the period."),
            ),
        ]

    def __str__(self):
        return f"{self.method} in team {self.team_id}"

    class Privacy:
        operational = ["id", "municipality", "team", "method", "set_by", "starts_on", "ends_on"]


@track()
class Deviation(MunicipalityBound, Dated):
    """A team leader's permission to go over the limit with one citizen's course, with reason and end (D9).

    `worker` empty: over the limit of the team's shared caseload. It admits one course (`course`, set when used). When
    it ends nobody is moved; no further course is admitted by it.
    """

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="deviations")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="deviations")
    worker = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    course = models.ForeignKey(Course, on_delete=models.PROTECT, related_name="deviations", null=True, blank=True)
    reason = models.TextField(_("reason"), max_length=2_000)
    granted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    granted_at = models.DateTimeField(default=clock.now)

    objects = DatedCitizenBoundQuerySet.as_manager()

    class Meta:
        ordering = ["ends_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__isnull=False, ends_on__gte=F("starts_on")),
                name="deviation_has_an_end",
                violation_error_message=_("A deviation has an end date, not before its start."),
            ),
            models.CheckConstraint(
                condition=~Q(reason=""), name="deviation_has_a_reason", violation_error_message=_("Write why.")
            ),
        ]
        indexes = [
            models.Index(fields=["citizen", "ends_on"], name="deviation_by_citizen"),
            models.Index(fields=["team", "ends_on"], name="deviation_by_team"),
        ]

    def __str__(self):
        return f"deviation {self.pk}"

    @property
    def last_day(self):
        """The last day it holds."""
        return self.ends_on - timedelta(days=1)

    class Privacy:
        notes = ["reason"]
        operational = ["id", "municipality", "citizen", "team", "worker", "course", "granted_by", "granted_at"]
        operational += ["starts_on", "ends_on"]
