"""Stays at a shelter (boformsophold, § 110): admission and discharge, as the shelter reports them."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models import Citizen, ConcernInquiry
from housingfirst.accounts.models import MunicipalityBound, Unit, User, period, track
from housingfirst.core import clock

from ..querysets import ShelterStayQuerySet


@track(exclude=["reported_cpr"])
class ShelterStay(MunicipalityBound):
    """One stay, [admitted, discharged): the day of discharge no longer belongs, empty while the citizen stays.

    A person the shelter does not know as a citizen is reported with an inquiry; the adviser says who it is, and until
    then the stay has no citizen (HOU-121). `reported_cpr` is wiped in the same step.
    """

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="shelter_stays", null=True, blank=True)
    inquiry = models.OneToOneField(
        ConcernInquiry, on_delete=models.PROTECT, related_name="shelter_stay", null=True, blank=True
    )
    reported_cpr = models.CharField(_("CPR number as reported"), max_length=10, blank=True)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="shelter_stays")
    admitted_on = models.DateField(_("admitted on"))
    discharged_on = models.DateField(_("discharged on"), null=True, blank=True)
    reported_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    reported_at = models.DateTimeField(default=clock.now)

    objects = ShelterStayQuerySet.as_manager()

    class Meta:
        ordering = ["-admitted_on", "-id"]
        verbose_name = _("shelter stay")
        verbose_name_plural = _("shelter stays")
        constraints = [
            models.CheckConstraint(
                condition=Q(discharged_on=None) | Q(discharged_on__gte=F("admitted_on")),
                name="shelterstay_in_order",
                violation_error_code="order",
                violation_error_message=_("The discharge lies before the admission. Choose a later day."),
            ),
            models.CheckConstraint(
                condition=Q(citizen__isnull=False, reported_cpr="") | Q(inquiry__isnull=False),
                name="shelterstay_of_somebody",
            ),
            ExclusionConstraint(
                name="shelterstay_one_at_a_time",
                expressions=[
                    ("citizen", RangeOperators.EQUAL),
                    (period("admitted_on", "discharged_on"), RangeOperators.OVERLAPS),
                ],
                violation_error_message=_("The citizen already has a stay in that period."),
            ),
        ]
        indexes = [
            models.Index(fields=["unit"], condition=Q(discharged_on=None), name="shelterstay_residents"),
        ]

    def __str__(self):
        return f"stay {self.pk} of citizen {self.citizen_id}"

    class Privacy:
        housing = ["admitted_on", "discharged_on"]
        identity = ["reported_cpr"]
        operational = ["id", "municipality", "citizen", "inquiry", "unit", "reported_by", "reported_at"]
