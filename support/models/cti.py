"""What a CTI course is made of beside its phases: interruptions, plans, checklists, contacts, network, what follows."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import Dated, MunicipalityBound, User, ends_after_start, period, track
from housingfirst.core import clock

from ..choices import (
    WEEKS_OF_INTENSITY,
    FollowOnKind,
    InterruptionReason,
    LifeArea,
    NetworkKind,
    Strength,
    SupportMethod,
)
from ..querysets import CourseBoundQuerySet, DatedCourseBoundQuerySet
from .courses import Course, CourseMethod
from .endings import TransferAgreement


@track()
class CourseInterruption(MunicipalityBound, Dated):
    """A time in hospital, in prison or elsewhere. `ends_on`: the day the citizen was back, empty while it lasts.

    `shifts_phases`: what the municipality had set on the first day; it is kept, so that no later setting moves dates.
    """

    course = models.ForeignKey(Course, on_delete=models.PROTECT, related_name="interruptions")
    reason = models.CharField(_("why"), max_length=10, choices=InterruptionReason)
    note = models.CharField(_("in short"), max_length=300, blank=True)
    shifts_phases = models.BooleanField(_("the phases move"), default=False)
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(default=clock.now)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = DatedCourseBoundQuerySet.as_manager()

    class Meta:
        ordering = ["starts_on", "pk"]
        constraints = [
            ends_after_start("courseinterruption_ends_after_start"),
            ExclusionConstraint(
                name="courseinterruption_one_at_a_time",
                expressions=[("course", RangeOperators.EQUAL), (period(), RangeOperators.OVERLAPS)],
                violation_error_code="overlaps",
                violation_error_message=_("The course is already interrupted in those days. Change that one instead."),
            ),
            models.CheckConstraint(
                condition=~Q(reason=InterruptionReason.OTHER) | ~Q(note=""),
                name="courseinterruption_other_is_told",
                violation_error_message=_("Write in short what interrupts the course."),
            ),
        ]

    def __str__(self):
        return f"interruption of course {self.course_id}"

    @property
    def citizen(self):
        return self.course.citizen

    class Privacy:
        notes = ["reason", "note"]
        operational = ["id", "municipality", "course", "shifts_phases", "recorded_by", "recorded_at", "version"]
        operational += ["starts_on", "ends_on"]


@track()
class PhaseGoal(MunicipalityBound):
    """One line of a phase's plan: what shall be reached in one life area. Focus and day stand on the phase."""

    course = models.ForeignKey(Course, on_delete=models.PROTECT, related_name="phase_goals")
    course_method = models.ForeignKey(CourseMethod, on_delete=models.PROTECT, related_name="phase_goals")
    number = models.PositiveSmallIntegerField(_("phase"))
    life_area = models.CharField(_("life area"), max_length=20, choices=LifeArea)
    goal = models.TextField(_("what shall be reached"), max_length=1_000)
    written_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField(default=clock.now)

    objects = CourseBoundQuerySet.as_manager()

    class Meta:
        ordering = ["number", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["course_method", "number", "life_area"], name="phasegoal_once_per_area"),
            models.CheckConstraint(condition=Q(number__gte=1, number__lte=9), name="phasegoal_number_1_to_9"),
        ]

    def __str__(self):
        return f"goal in phase {self.number} of course {self.course_id}"

    class Privacy:
        notes = ["life_area", "goal"]
        operational = ["id", "municipality", "course", "course_method", "number", "written_by", "written_at"]


@track()
class PhaseTick(MunicipalityBound):
    """A step of a phase's checklist that is done: by whom and when. Number 0 is the contact phase."""

    course = models.ForeignKey(Course, on_delete=models.PROTECT, related_name="phase_ticks")
    course_method = models.ForeignKey(CourseMethod, on_delete=models.PROTECT, related_name="phase_ticks")
    number = models.PositiveSmallIntegerField(_("phase"))
    step = models.CharField(_("step"), max_length=40)  # a code of CTI_STEPS
    ticked_on = models.DateField(_("done"))
    ticked_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    objects = CourseBoundQuerySet.as_manager()

    class Meta:
        ordering = ["number", "ticked_on", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["course_method", "number", "step"], name="phasetick_once"),
            models.CheckConstraint(condition=Q(number__lte=9), name="phasetick_number_to_9"),
        ]

    def __str__(self):
        return f"step in phase {self.number} of course {self.course_id}"

    class Privacy:
        notes = ["step"]
        operational = ["id", "municipality", "course", "course_method", "number", "ticked_on", "ticked_by"]


@track()
class PlannedIntensity(MunicipalityBound):
    """How many contacts are planned in a phase from a day on, with the reason where it is more than before."""

    course = models.ForeignKey(Course, on_delete=models.PROTECT, related_name="intensities")
    course_method = models.ForeignKey(CourseMethod, on_delete=models.PROTECT, related_name="intensities")
    number = models.PositiveSmallIntegerField(_("phase"))
    starts_on = models.DateField(_("from"))
    contacts = models.PositiveSmallIntegerField(_("contacts in four weeks"))
    reason = models.CharField(_("why more than before"), max_length=300, blank=True)
    set_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    set_at = models.DateTimeField(default=clock.now)

    objects = CourseBoundQuerySet.as_manager()

    class Meta:
        ordering = ["starts_on", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["course_method", "starts_on"],
                name="plannedintensity_once_a_day",
                violation_error_message=_("Contacts are planned from that day already. Choose another day."),
            ),
            models.CheckConstraint(
                condition=Q(contacts__gte=1, contacts__lte=60),
                name="plannedintensity_1_to_60",
                violation_error_message=_("Write between 1 and 60 contacts in four weeks."),
            ),
            models.CheckConstraint(condition=Q(number__gte=1, number__lte=9), name="plannedintensity_number_1_to_9"),
        ]

    def __str__(self):
        return f"contacts in phase {self.number} of course {self.course_id}"

    @property
    def per_week(self):
        return self.contacts / WEEKS_OF_INTENSITY

    class Privacy:
        notes = ["reason"]
        operational = ["id", "municipality", "course", "course_method", "number", "starts_on", "contacts"]
        operational += ["set_by", "set_at"]


@track()
class NetworkMember(MunicipalityBound, Dated):
    """A person or service round the citizen in this course, and what they take over (netværkskort)."""

    course = models.ForeignKey(Course, on_delete=models.PROTECT, related_name="network")
    name = models.CharField(_("who"), max_length=100)
    kind = models.CharField(_("role"), max_length=12, choices=NetworkKind)
    life_area = models.CharField(_("life area"), max_length=20, choices=LifeArea)
    strength = models.PositiveSmallIntegerField(_("how strong the tie is"), choices=Strength)
    takes_over = models.CharField(_("takes over"), max_length=300, blank=True)
    noted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField(default=clock.now)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = DatedCourseBoundQuerySet.as_manager()

    class Meta:
        ordering = ["-strength", "name", "pk"]
        constraints = [
            ends_after_start("networkmember_ends_after_start"),
            models.UniqueConstraint(
                fields=["course", "life_area", "name"],
                condition=Q(ends_on__isnull=True),
                name="networkmember_once",
                violation_error_message=_("They are on the map already in that life area. Change that one instead."),
            ),
        ]

    def __str__(self):
        return f"network of course {self.course_id}"

    @property
    def citizen(self):
        return self.course.citizen

    class Privacy:
        notes = ["name", "kind", "life_area", "strength", "takes_over", "starts_on", "ends_on"]
        operational = ["id", "municipality", "course", "noted_by", "noted_at", "version"]


@track()
class TransferRow(MunicipalityBound):
    """One line of a transfer agreement: who takes over what in one life area, from when, and when they said yes."""

    agreement = models.ForeignKey(TransferAgreement, on_delete=models.PROTECT, related_name="rows")
    course = models.ForeignKey(Course, on_delete=models.PROTECT, related_name="transfer_rows")
    life_area = models.CharField(_("life area"), max_length=20, choices=LifeArea)
    takes_over = models.CharField(_("takes over"), max_length=300)
    who = models.CharField(_("who"), max_length=120)
    unit = models.CharField(_("at"), max_length=120, blank=True)
    starts_on = models.DateField(_("from"))
    accepted_on = models.DateField(_("accepted"), null=True, blank=True)
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(default=clock.now)

    objects = CourseBoundQuerySet.as_manager()

    class Meta:
        ordering = ["starts_on", "pk"]

    def __str__(self):
        return f"row of transfer agreement {self.agreement_id}"

    @property
    def citizen(self):
        return self.course.citizen

    class Privacy:
        notes = ["life_area", "takes_over"]
        contact = ["who", "unit"]
        operational = ["id", "municipality", "agreement", "course", "starts_on", "accepted_on", "recorded_by"]
        operational += ["recorded_at"]


@track()
class FollowOn(MunicipalityBound):
    """What begins the day CTI ends, planned before (CHK-14): another method here, other support, or none and why."""

    course = models.OneToOneField(Course, on_delete=models.PROTECT, related_name="follow_on")
    kind = models.CharField(_("what follows"), max_length=10, choices=FollowOnKind)
    method = models.CharField(_("method"), max_length=12, choices=SupportMethod, blank=True)
    provider = models.CharField(_("who gives it"), max_length=120, blank=True)
    starts_on = models.DateField(_("from"), null=True, blank=True)
    needs_decision = models.BooleanField(_("needs a decision"), default=False)
    decision_on = models.DateField(_("decision made"), null=True, blank=True)
    note = models.CharField(_("in short"), max_length=300, blank=True)
    planned_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    planned_at = models.DateTimeField(default=clock.now)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = CourseBoundQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind=FollowOnKind.NONE, starts_on__isnull=True)
                | (~Q(kind=FollowOnKind.NONE) & Q(starts_on__isnull=False)),
                name="followon_begins_some_day",
                violation_error_message=_("Write from which day the support is there."),
            ),
            models.CheckConstraint(
                condition=~Q(kind=FollowOnKind.METHOD) | ~Q(method=""),
                name="followon_method_is_named",
                violation_error_message=_("Choose the method the course goes on with."),
            ),
            models.CheckConstraint(
                condition=~Q(kind=FollowOnKind.OTHER) | ~Q(provider=""),
                name="followon_provider_is_named",
                violation_error_message=_("Write who gives the support."),
            ),
            models.CheckConstraint(
                condition=~Q(kind=FollowOnKind.NONE) | ~Q(note=""),
                name="followon_none_is_told",
                violation_error_message=_("Write in short why no further support is needed."),
            ),
        ]

    def __str__(self):
        return f"what follows course {self.course_id}"

    @property
    def citizen(self):
        return self.course.citizen

    class Privacy:
        notes = ["note"]
        contact = ["provider"]
        operational = ["id", "municipality", "course", "kind", "method", "starts_on", "needs_decision", "decision_on"]
        operational += ["planned_by", "planned_at", "version"]
