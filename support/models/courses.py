"""The course (forløb): one citizen's support from one team, with its dated methods, workers and phases."""

import pgtrigger
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, RangeOperators
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cases.models import Citizen, Decision
from housingfirst.accounts.models import Dated, MunicipalityBound, Team, User, ends_after_start, period, track
from housingfirst.core import clock

from ..choices import SHARED_METHODS, CourseState, EndReason, LifeArea, PhaseOneEvent, SupportMethod
from ..querysets import CourseQuerySet, DatedCourseBoundQuerySet
from ..rules.courses import MOVES
from ..rules.methods import carried_together

TRANSITIONS = [(before.value, after.value) for before, after in MOVES]


def agrees_with_rows(name: str, course: str):
    """At commit: the columns `method` and `worker` of a course say the same as its open dated rows."""
    return pgtrigger.Trigger(
        name=name,
        level=pgtrigger.Row,
        when=pgtrigger.After,
        operation=pgtrigger.Insert | pgtrigger.Update,
        timing=pgtrigger.Deferred,
        func=f"""
            if not support_course_agrees({course}) then
                raise exception 'course % disagrees with its dated rows', {course}
                    using errcode = 'check_violation', constraint = 'course_agrees_with_its_rows';
            end if;
            return null;
        """,
    )


@track()
class Course(MunicipalityBound):
    """One citizen's course with one team. A switch of method or worker stays the same course; a return is a new one.

    `method` and `worker` are those of today; the dated rows (`methods`, `workers`) tell the story, and a trigger keeps
    the two in step. `end_reason` is what is counted, `local_end_reason` the municipality's own code where one was
    chosen, else empty. A course never closes by itself, and closing it never touches a tenancy (D10, D11).
    """

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="courses")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="courses")
    state = models.CharField(_("state"), max_length=10, choices=CourseState)
    method = models.CharField(_("method"), max_length=12, choices=SupportMethod)
    worker = models.ForeignKey(User, on_delete=models.PROTECT, related_name="courses", null=True, blank=True)
    adviser = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("until"), null=True, blank=True)
    end_reason = models.CharField(_("why it ended"), max_length=20, choices=EndReason, blank=True)
    local_end_reason = models.CharField(_("why it ended, in the municipality's words"), max_length=40, blank=True)
    end_note = models.TextField(_("closing note"), max_length=10_000, blank=True)
    phase1_event = models.CharField(_("what began phase 1"), max_length=20, choices=PhaseOneEvent, blank=True)
    phase1_on = models.DateField(_("phase 1 from"), null=True, blank=True)
    former_course = models.OneToOneField(
        "self", on_delete=models.PROTECT, related_name="return_course", null=True, blank=True
    )
    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="courses", null=True, blank=True)
    before_decision = models.BooleanField(_("begun before the decision"), default=False)
    opened_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField(default=clock.now)
    closed_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    objects = CourseQuerySet.as_manager()

    class Meta:
        ordering = ["-starts_on", "-pk"]
        verbose_name = _("course")
        verbose_name_plural = _("courses")
        constraints = [
            ends_after_start("course_ends_after_start"),
            models.CheckConstraint(
                condition=(Q(state=CourseState.CLOSED, ends_on__isnull=False) & ~Q(end_reason=""))
                | (~Q(state=CourseState.CLOSED) & Q(ends_on__isnull=True, end_reason="")),
                name="course_closed_has_day_and_reason",
                violation_error_message=_("A closed course has an end date and a reason, an open one neither."),
            ),
            models.CheckConstraint(
                condition=~Q(state=CourseState.ACTIVE) | Q(worker__isnull=False) | Q(method__in=SHARED_METHODS),
                name="course_active_has_worker",
                violation_error_message=_("A course under way has a worker, unless the team carries it together."),
            ),
            models.CheckConstraint(
                condition=~Q(state=CourseState.ACTIVE)
                | Q(decision__isnull=False)
                | Q(before_decision=True, adviser__isnull=False),
                name="course_active_has_decision",
                violation_error_message=_(
                    "A course under way rests on a decision. One begun before it names its authority adviser."
                ),
            ),
            models.CheckConstraint(
                condition=Q(phase1_event="", phase1_on__isnull=True)
                | (~Q(phase1_event="") & Q(phase1_on__gte=F("starts_on"))),
                name="course_phase1_has_event",
                violation_error_message=_("Phase 1 has a date not before the course, and what began it."),
            ),
            models.UniqueConstraint(
                fields=["citizen"],
                condition=~Q(state=CourseState.CLOSED),
                name="course_one_live_per_citizen",
                violation_error_message=_("The citizen already has a course. Switch its method or close it first."),
            ),
        ]
        indexes = [
            models.Index(fields=["team", "state"], name="course_by_team"),
            models.Index(fields=["worker"], condition=Q(state=CourseState.ACTIVE), name="course_by_worker"),
            models.Index(fields=["citizen", "-starts_on"], name="course_by_citizen"),
        ]
        triggers = [
            pgtrigger.FSM(name="course_moves_as_allowed", field="state", transitions=TRANSITIONS),
            pgtrigger.Trigger(
                name="course_within_caseload",
                level=pgtrigger.Row,
                when=pgtrigger.After,
                operation=pgtrigger.Insert | pgtrigger.UpdateOf("state", "method", "worker_id", "team_id"),
                condition=pgtrigger.Q(new__state=CourseState.ACTIVE),
                func="""
                    if tg_op = 'UPDATE' then
                        perform support_refuse_overload(new.id, old.state, old.method, old.worker_id, old.team_id);
                    else
                        perform support_refuse_overload(new.id, null, null, null, null);
                    end if;
                    return null;
                """,
            ),
            agrees_with_rows("course_agrees", "new.id"),
        ]

    def __str__(self):
        return f"course {self.pk}"

    def get_absolute_url(self):
        return reverse("support:course", args=[self.pk])

    @property
    def is_live(self):
        return self.state != CourseState.CLOSED

    @property
    def is_shared(self):
        """Carried by the team together."""
        return carried_together(self.method)

    class Privacy:
        notes = ["end_note", "end_reason", "local_end_reason"]
        operational = ["id", "municipality", "citizen", "team", "state", "method", "worker", "adviser", "starts_on"]
        operational += ["ends_on", "phase1_event", "phase1_on", "former_course", "decision", "before_decision"]
        operational += ["opened_by", "opened_at", "closed_by", "closed_at"]


@track()
class CourseMethod(MunicipalityBound, Dated):
    """The method of a course in a period, and the decision that granted it."""

    course = models.ForeignKey(Course, on_delete=models.PROTECT, related_name="methods")
    method = models.CharField(_("method"), max_length=12, choices=SupportMethod)
    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    reason = models.TextField(_("why it was switched"), max_length=2_000, blank=True)
    set_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    objects = DatedCourseBoundQuerySet.as_manager()

    class Meta:
        ordering = ["starts_on", "pk"]
        constraints = [
            ends_after_start("coursemethod_ends_after_start"),
            ExclusionConstraint(
                name="coursemethod_one_at_a_time",
                expressions=[("course", RangeOperators.EQUAL), (period(), RangeOperators.OVERLAPS)],
                violation_error_message=_("The course already has a method in that period. Choose a later date."),
            ),
        ]
        triggers = [agrees_with_rows("coursemethod_agrees", "new.course_id")]

    def __str__(self):
        return f"{self.method} of course {self.course_id}"

    class Privacy:
        notes = ["reason"]
        operational = ["id", "municipality", "course", "method", "decision", "set_by", "starts_on", "ends_on"]


@track()
class CourseWorker(MunicipalityBound, Dated):
    """The primary worker of a course in a period; every change is counted (CHK-22).

    `hand_over`: what the former one passes on. `met_on`: when this one had last met the citizen on taking over.
    """

    course = models.ForeignKey(Course, on_delete=models.PROTECT, related_name="workers")
    worker = models.ForeignKey(User, on_delete=models.PROTECT, related_name="course_periods")
    reason = models.CharField(_("why the worker changed"), max_length=300, blank=True)
    hand_over = models.TextField(_("hand-over note"), max_length=5_000, blank=True)
    met_on = models.DateField(_("had met the citizen"), null=True, blank=True)
    set_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    objects = DatedCourseBoundQuerySet.as_manager()

    class Meta:
        ordering = ["starts_on", "pk"]
        constraints = [
            ends_after_start("courseworker_ends_after_start"),
            ExclusionConstraint(
                name="courseworker_one_at_a_time",
                expressions=[("course", RangeOperators.EQUAL), (period(), RangeOperators.OVERLAPS)],
                violation_error_message=_("The course already has a worker in that period. Choose a later date."),
            ),
        ]
        indexes = [models.Index(fields=["worker", "ends_on"], name="courseworker_by_worker")]
        triggers = [agrees_with_rows("courseworker_agrees", "new.course_id")]

    def __str__(self):
        return f"worker {self.worker_id} of course {self.course_id}"

    class Privacy:
        notes = ["reason", "hand_over"]
        operational = ["id", "municipality", "course", "worker", "met_on", "set_by", "starts_on", "ends_on"]


@track()
class CoursePhase(MunicipalityBound, Dated):
    """One phase of CTI: [starts_on, ends_on), with one to three focus areas chosen for it (CHK-03, CHK-11)."""

    course = models.ForeignKey(Course, on_delete=models.PROTECT, related_name="phases")
    course_method = models.ForeignKey(CourseMethod, on_delete=models.PROTECT, related_name="phases")
    number = models.PositiveSmallIntegerField(_("phase"))
    focus_areas = ArrayField(models.CharField(max_length=20, choices=LifeArea), default=list, blank=True)
    focus_set_on = models.DateField(null=True, blank=True)
    focus_set_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    planned_on = models.DateField(_("plan made"), null=True, blank=True)  # the first time; the goals are PhaseGoal
    planned_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    plan_version = models.PositiveIntegerField(default=0, editable=False)

    objects = DatedCourseBoundQuerySet.as_manager()

    class Meta:
        ordering = ["starts_on", "number"]
        constraints = [
            ends_after_start("coursephase_ends_after_start"),
            models.UniqueConstraint(fields=["course_method", "number"], name="coursephase_number_once"),
            models.CheckConstraint(condition=Q(number__gte=1, number__lte=9), name="coursephase_number_1_to_9"),
            models.CheckConstraint(
                condition=Q(focus_areas__len__lte=3) | Q(focus_areas=[]),
                name="coursephase_at_most_three_focus_areas",
                violation_error_message=_("Choose one to three focus areas for a phase."),
            ),
            models.CheckConstraint(
                condition=Q(planned_on__isnull=True, planned_by__isnull=True)
                | Q(planned_on__isnull=False, planned_by__isnull=False),
                name="coursephase_planned_by_somebody",
            ),
            ExclusionConstraint(
                name="coursephase_one_at_a_time",
                expressions=[("course", RangeOperators.EQUAL), (period(), RangeOperators.OVERLAPS)],
            ),
        ]

    def __str__(self):
        return f"phase {self.number} of course {self.course_id}"

    @property
    def citizen(self):
        return self.course.citizen

    class Privacy:
        notes = ["focus_areas"]
        operational = ["id", "municipality", "course", "course_method", "number", "focus_set_on", "focus_set_by"]
        operational += ["starts_on", "ends_on", "planned_on", "planned_by", "plan_version"]
