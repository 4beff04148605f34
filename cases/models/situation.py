"""Where a citizen lived, from a day up to another: one situation at a time."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.contrib.postgres.indexes import GistIndex
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import Dated, MunicipalityBound, User, ends_after_start, period, track

from ..choices import (
    FOLLOWING_OUTCOMES,
    FUNCTIONALLY_HOMELESS_AT,
    GREY_ZONE_AT,
    HOME_OUTCOMES,
    AtRiskReason,
    HousingOutcome,
    Situation,
    SituationMark,
)
from ..querysets import BY_NAME, SituationQuerySet
from .citizen import Citizen

_HOMES = [value for value in HousingOutcome.values if value in HOME_OUTCOMES]
_FOLLOWS = [
    Q(situation__in=[value for value in Situation.values if FOLLOWING_OUTCOMES.get(value) == outcome], outcome=outcome)
    for outcome in (HousingOutcome.SOFA_STREET_UNKNOWN, HousingOutcome.SHELTER_110)
]
_OUTCOME_FITS = (
    Q(outcome="")
    | _FOLLOWS[0]
    | _FOLLOWS[1]
    | Q(situation__in=[Situation.HOUSED, Situation.AT_RISK, Situation.TRANSITIONAL], outcome__in=_HOMES)
    | Q(situation=Situation.TRANSITIONAL, outcome=HousingOutcome.SOFA_STREET_UNKNOWN)
)


@track()
class SituationEpisode(MunicipalityBound, Dated):
    """Where a citizen lived in a period: one of the nine national situations, at risk with a reason, or housed.

    `at_risk_reason` is what is counted, `local_reason` the municipality's own code where one was chosen, else empty.
    `outcome` is the housing code of the evaluation (T5.6); `whereabouts` says where or with whom. The marks stand
    beside the situation and change nothing in it. A change keeps its reason here and what stood before in the history.
    """

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="situations")
    situation = models.CharField(_("situation"), max_length=20, choices=Situation)
    at_risk_reason = models.CharField(_("why at risk"), max_length=20, choices=AtRiskReason, blank=True)
    local_reason = models.CharField(_("why at risk, in the municipality's words"), max_length=40, blank=True)
    outcome = models.CharField(_("kind of home"), max_length=25, choices=HousingOutcome, blank=True)
    grey_zone = models.BooleanField(SituationMark.GREY_ZONE.label, default=False)
    functionally_homeless = models.BooleanField(SituationMark.FUNCTIONALLY_HOMELESS.label, default=False)
    whereabouts = models.CharField(_("where, or with whom"), max_length=200, blank=True)
    noted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    change_reason = models.CharField(_("why it was changed"), max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = SituationQuerySet.as_manager()

    class Meta:
        constraints = [
            ends_after_start("situation_ends_after_start"),
            models.CheckConstraint(
                condition=(Q(situation=Situation.AT_RISK) & ~Q(at_risk_reason=""))
                | (~Q(situation=Situation.AT_RISK) & Q(at_risk_reason="")),
                name="situation_reason_only_at_risk",
                violation_error_message=_("A reason belongs to “At risk of homelessness”, and only there."),
            ),
            models.CheckConstraint(
                condition=_OUTCOME_FITS,
                name="situation_outcome_fits",
                violation_error_message=_("That kind of home does not fit the situation. Choose another one."),
            ),
            models.CheckConstraint(
                condition=Q(grey_zone=False) | Q(situation__in=sorted(GREY_ZONE_AT)),
                name="situation_grey_zone_where",
                violation_error_message=_("The grey zone is between sofa-surfer and at risk. Take the mark away."),
            ),
            models.CheckConstraint(
                condition=Q(functionally_homeless=False) | Q(situation__in=sorted(FUNCTIONALLY_HOMELESS_AT)),
                name="situation_functionally_homeless_where",
                violation_error_message=_("Only somebody with a dwelling can be functionally homeless."),
            ),
            ExclusionConstraint(
                name="situation_one_at_a_time",
                expressions=[("citizen", RangeOperators.EQUAL), (period(), RangeOperators.OVERLAPS)],
                violation_error_message=_("The citizen already has a situation in that period. Choose a later date."),
            ),
        ]
        indexes = [
            models.Index(fields=["municipality", "situation"], condition=Q(ends_on=None), name="situation_now"),
            models.Index(
                fields=["municipality", "starts_on", "id"],
                condition=Q(ends_on=None) & BY_NAME,
                name="situation_by_name",
            ),
            GistIndex(F("municipality"), period(), condition=BY_NAME, name="situation_by_day"),
        ]

    def __str__(self):
        return f"{self.situation} of citizen {self.citizen_id}"

    @property
    def marks(self):
        """The labels of its marks."""
        return [mark.label for mark in SituationMark if getattr(self, mark.value)]

    class Privacy:
        housing = ["situation", "at_risk_reason", "outcome", "grey_zone", "functionally_homeless", "whereabouts"]
        housing += ["local_reason", "starts_on", "ends_on", "change_reason"]
        operational = ["id", "municipality", "citizen", "noted_by", "version"]
