"""After the course: how it goes some time later, and the aftercare of a shelter beside home support."""

from datetime import timedelta

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models import Citizen
from cases.querysets import CitizenBoundQuerySet
from housingfirst.accounts.models import MunicipalityBound, User, track
from housingfirst.core import clock

from ..choices import BesideAftercare, CheckInOutcome
from ..querysets import CheckInQuerySet
from .courses import Course


@track()
class CheckIn(MunicipalityBound):
    """A day some time after a course was closed on which somebody asks how it goes; `made_on` when that was done."""

    course = models.ForeignKey(Course, on_delete=models.PROTECT, related_name="check_ins")
    number = models.PositiveSmallIntegerField(_("number"))
    due_on = models.DateField(_("due"))
    made_on = models.DateField(_("asked on"), null=True, blank=True)
    outcome = models.CharField(_("how it goes"), max_length=15, choices=CheckInOutcome, blank=True)
    note = models.TextField(_("in short"), max_length=2_000, blank=True)
    made_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    made_at = models.DateTimeField(null=True, blank=True)

    objects = CheckInQuerySet.as_manager()

    class Meta:
        ordering = ["due_on", "pk"]
        verbose_name = _("how it goes after the course")
        verbose_name_plural = _("how it goes after the courses")
        constraints = [
            models.UniqueConstraint(fields=["course", "number"], name="checkin_number_once"),
            models.CheckConstraint(
                condition=Q(made_on__isnull=True, made_by__isnull=True, made_at__isnull=True, outcome="", note="")
                | (Q(made_on__isnull=False, made_by__isnull=False, made_at__isnull=False) & ~Q(outcome="")),
                name="checkin_made_by_somebody",
                violation_error_message=_("Choose how it goes, and on which day you asked."),
            ),
        ]
        indexes = [models.Index(fields=["due_on"], condition=Q(made_on__isnull=True), name="checkin_to_make")]

    def __str__(self):
        return f"check-in {self.number} after course {self.course_id}"

    @property
    def citizen(self):
        return self.course.citizen

    class Privacy:
        notes = ["outcome", "note"]
        operational = ["id", "municipality", "course", "number", "due_on", "made_on", "made_by", "made_at"]


@track()
class Aftercare(MunicipalityBound):
    """The aftercare (efterforsorg) of a shelter for who has left it: until when, and who does what beside home support.

    Source: 002b E14, l. 3942-3962 [V].
    """

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="aftercare")
    shelter = models.CharField(_("shelter"), max_length=120)
    discharged_on = models.DateField(_("left the shelter"))
    until = models.DateField(_("last day"))
    weekly_hours = models.DecimalField(_("hours a week"), max_digits=4, decimal_places=1, null=True, blank=True)
    does = models.TextField(_("what the shelter does"), max_length=2_000)
    beside = models.CharField(_("home support beside it"), max_length=5, choices=BesideAftercare)
    support_does = models.TextField(_("what the home support does"), max_length=2_000, blank=True)
    noted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField(default=clock.now, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = CitizenBoundQuerySet.as_manager()

    class Meta:
        ordering = ["-discharged_on", "-pk"]
        verbose_name = _("aftercare of a shelter")
        verbose_name_plural = _("aftercare of shelters")
        constraints = [
            models.CheckConstraint(
                condition=Q(until__gte=F("discharged_on"), until__lte=F("discharged_on") + timedelta(days=366)),
                name="aftercare_within_a_year",
                violation_error_message=_("Aftercare ends at most a year after the discharge."),
            ),
            models.CheckConstraint(
                condition=Q(beside=BesideAftercare.NONE) | ~Q(support_does=""),
                name="aftercare_says_who_does_what",
                violation_error_message=_("Write what the home support does, so that the citizen knows who does what."),
            ),
            models.UniqueConstraint(
                fields=["citizen", "shelter", "discharged_on"],
                name="aftercare_once_a_discharge",
                violation_error_message=_("The aftercare of that discharge is written already. Change that one."),
            ),
        ]

    def __str__(self):
        return f"aftercare {self.pk}"

    class Privacy:
        notes = ["does", "beside", "support_does"]
        housing = ["shelter", "discharged_on", "until", "weekly_hours"]
        operational = ["id", "municipality", "citizen", "noted_by", "noted_at", "version"]
