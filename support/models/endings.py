"""What a course owes: measurements on their days, the agreement that others take over, and written exceptions."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models import Measurement
from housingfirst.accounts.models import MunicipalityBound, User, track
from housingfirst.core import clock

from ..choices import ExceptionFrom, MeasurementKind
from ..querysets import CourseBoundQuerySet, MeasurementDueQuerySet
from .courses import Course


@track()
class MeasurementDue(MunicipalityBound):
    """A day on which a course must be measured (001 R3); `measurement` is set when it was made.

    The last one before data are drawn stands outside the schedule: its `number` is 0.
    """

    course = models.ForeignKey(Course, on_delete=models.PROTECT, related_name="measurements_due")
    kind = models.CharField(_("kind"), max_length=10, choices=MeasurementKind)
    number = models.PositiveSmallIntegerField(_("number"))
    due_on = models.DateField(_("due"))
    measurement = models.OneToOneField(Measurement, on_delete=models.PROTECT, related_name="due", null=True, blank=True)

    objects = MeasurementDueQuerySet.as_manager()

    class Meta:
        ordering = ["due_on", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["course", "number"],
                condition=~Q(kind=MeasurementKind.EXTRACTION),
                name="measurementdue_number_once",
            ),
            models.UniqueConstraint(
                fields=["course", "due_on"],
                condition=Q(kind=MeasurementKind.EXTRACTION),
                name="measurementdue_extraction_once",
            ),
            models.UniqueConstraint(
                fields=["course"], condition=Q(kind=MeasurementKind.END), name="measurementdue_one_end"
            ),
        ]
        indexes = [models.Index(fields=["due_on"], name="measurementdue_by_day")]

    def __str__(self):
        return f"measurement {self.number} of course {self.course_id}"

    class Privacy:
        operational = ["id", "municipality", "course", "kind", "number", "due_on", "measurement"]


@track()
class TransferAgreement(MunicipalityBound):
    """Who goes on supporting the citizen after the course (overdragelse), and when they said yes (CHK-13, CHK-15)."""

    course = models.ForeignKey(Course, on_delete=models.PROTECT, related_name="transfer_agreements")
    takes_over = models.TextField(_("who takes over what"), max_length=5_000)
    own_words = models.TextField(_("the citizen's own words about it"), max_length=2_000, blank=True)
    agreed_on = models.DateField(_("agreed"))
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(default=clock.now)
    accepted_by_name = models.CharField(_("accepted by"), max_length=120, blank=True)
    accepted_by_unit = models.CharField(_("at"), max_length=120, blank=True)
    accepted_on = models.DateField(_("accepted"), null=True, blank=True)

    objects = CourseBoundQuerySet.as_manager()

    class Meta:
        ordering = ["-agreed_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(accepted_on__isnull=True, accepted_by_name="", accepted_by_unit="")
                | (Q(accepted_on__isnull=False) & ~Q(accepted_by_name="") & ~Q(accepted_by_unit="")),
                name="transferagreement_accepted_by_somebody",
                violation_error_message=_("Write who accepted, where they work, and on which day."),
            ),
        ]

    def __str__(self):
        return f"transfer agreement of course {self.course_id}"

    @property
    def citizen(self):
        return self.course.citizen

    class Privacy:
        notes = ["takes_over", "own_words"]
        operational = ["id", "municipality", "course", "agreed_on", "recorded_by", "recorded_at", "accepted_on"]
        contact = ["accepted_by_name", "accepted_by_unit"]


@track()
class ClosingException(MunicipalityBound):
    """A leader's written exception: the course may be closed without something it owes (D10)."""

    course = models.ForeignKey(Course, on_delete=models.PROTECT, related_name="closing_exceptions")
    exempt_from = models.CharField(_("exception from"), max_length=20, choices=ExceptionFrom)
    reason = models.TextField(_("reason"), max_length=2_000)
    granted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    granted_at = models.DateTimeField(default=clock.now)

    objects = CourseBoundQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["course", "exempt_from"],
                name="closingexception_once",
                violation_error_message=_("That exception has already been written."),
            ),
            models.CheckConstraint(
                condition=~Q(reason=""), name="closingexception_has_a_reason", violation_error_message=_("Write why.")
            ),
        ]

    def __str__(self):
        return f"exception for course {self.course_id}"

    class Privacy:
        notes = ["reason"]
        operational = ["id", "municipality", "course", "exempt_from", "granted_by", "granted_at"]
