"""Stays at a shelter (boformsophold, § 110): admission and discharge, as the shelter reports them."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models import Citizen
from housingfirst.accounts.models import MunicipalityBound, Unit, User, period, track
from housingfirst.core import clock

from ..querysets import ShelterStayQuerySet


@track()
class ShelterStay(MunicipalityBound):
    """One stay, [admitted, discharged): the day of discharge no longer belongs, empty while the citizen stays."""

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="shelter_stays")
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
        operational = ["id", "municipality", "citizen", "unit", "reported_by", "reported_at"]
