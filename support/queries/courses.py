"""The course of a citizen: which one, what stands next in it, and how many people and courses there are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Prefetch, QuerySet, prefetch_related_objects

from cases.choices import SubTargetGroup
from cases.models import Citizen
from housingfirst.accounts import parameters

from ..choices import SHARED_METHODS, CourseState, PhaseOneEvent, SupportMethod
from ..models import (
    Course,
    CourseBasis,
    CourseInterruption,
    CourseMethod,
    CoursePhase,
    CourseProvider,
    CourseWorker,
    MeasurementDue,
    TransferAgreement,
)
from ..parameters import PHASE_ONE_EVENT, PHASE_ONE_EVENT_AT_RISK
from ..rules import CtiClock
from .caseload import with_absence
from .clocks import clock_of, interruptions_of, read_interruptions


def course_for_citizen(citizen: Citizen) -> Course | None:
    """The live course, else the one that ended last; the caller has checked the reach."""
    rows = Course.objects.filter(citizen=citizen).select_related("team", "worker", "adviser", "decision")
    return rows.live().first() or rows.order_by("-ends_on", "-pk").first()


def live_course(citizen: Citizen) -> Course | None:
    return Course.objects.live().filter(citizen=citizen).first()


def methods_on(course: Course, on: date) -> list[CourseMethod]:
    """The method of the course on the day, with what it was granted under."""
    return list(CourseMethod.objects.current(on).filter(course=course))


def next_measurement(course: Course) -> MeasurementDue | None:
    """The earliest measurement nobody has made yet."""
    return MeasurementDue.objects.unfilled().filter(course=course).order_by("due_on", "pk").first()


def support_in_place(citizen: Citizen, on: date) -> bool:
    """Whether somebody supports the citizen on the day: a course with a worker, or carried by the team together."""
    running = Course.objects.running_on(on).filter(citizen=citizen)
    if CourseWorker.objects.current(on).filter(course__in=running).exists():
        return True
    return running.filter(state=CourseState.ACTIVE, method__in=SHARED_METHODS).exists()


def days_of_change(rows: Iterable[CourseWorker]) -> list[date]:
    """The days somebody else became primary worker of a course (CHK-22); who comes back is a change too."""
    ordered = sorted(rows, key=lambda row: (row.starts_on, row.pk))
    pairs = zip(ordered, ordered[1:], strict=False)
    return [row.starts_on for before, row in pairs if row.worker_id != before.worker_id]


EVENT_VALUES = [PHASE_ONE_EVENT, PHASE_ONE_EVENT_AT_RISK]


def phase_one_event(municipality_id: int | None, on: date) -> str:
    """The event that begins phase 1 in the municipality; a value that is none falls back on the lease."""
    event = parameters.value(PHASE_ONE_EVENT, municipality_id, on)
    return event if event in PhaseOneEvent.values else PhaseOneEvent.LEASE


def is_home_at_risk(course: Course) -> bool:
    """The course began with a home that was at risk: there is none to move into."""
    start = getattr(course, "start", None)
    return start is not None and start.sub_target_group == SubTargetGroup.AT_RISK


def phase_one_event_of(course: Course, on: date) -> str:
    """The event that begins phase 1 of this course: a home at risk has one of its own (SUP-121)."""
    return phase_one_event_in(course, parameters.values(EVENT_VALUES, course.municipality_id, on))


def phase_one_event_in(course: Course, given: Mapping[str, Any]) -> str:
    """The same where the parameters of the day are read, EVENT_VALUES among them."""
    at_risk = is_home_at_risk(course)
    event = given[PHASE_ONE_EVENT_AT_RISK if at_risk else PHASE_ONE_EVENT]
    return event if event in PhaseOneEvent.values else PhaseOneEvent.FIRST_CONTACT if at_risk else PhaseOneEvent.LEASE


def course_awaiting_phase_one(citizen: Citizen, on: date) -> Course | None:
    """The citizen's CTI course that has begun by the day and whose phase 1 has not, if there is one."""
    return (
        Course.objects.live()
        .filter(citizen=citizen, method=SupportMethod.CTI, phase1_on__isnull=True, starts_on__lte=on)
        .select_related("decision", "start")
        .first()
    )


@dataclass(frozen=True)
class CoursePanel:
    """What the course panel of a citizen's page shows, ready to draw."""

    course: Course
    on: date
    phases: list[CoursePhase]
    clock: CtiClock | None
    current: CoursePhase | None
    week: int | None
    weeks: int | None
    next_due: MeasurementDue | None
    transfer: TransferAgreement | None
    label: str
    interruptions: tuple[CourseInterruption, ...] = ()

    @property
    def worker_changes(self) -> int:
        """How many times somebody else took over."""
        return len(days_of_change(self.course.workers.all()))  # type: ignore[attr-defined]

    @property
    def transfer_due_on(self) -> date | None:
        return self.clock.transfer_agreement_due if self.clock else None


def course_panel(course: Course, on: date, label: str = "") -> CoursePanel:
    """Phases, the next measurement and the transfer agreement of a course.

    Four queries; one, for the measurements due, for a course that `with_story` has read.
    """
    every_phase = list(course.phases.all())  # type: ignore[attr-defined]
    interruptions = interruptions_of(course)
    clock = clock_of(course, interruptions)
    phases = [row for row in every_phase if not course.is_live or (clock and row.starts_on >= clock.phases[0].start)]
    week = weeks = None
    if clock:
        weeks = round((clock.planned_end - clock.phases[0].start).days / 7)
        week = max(1, min(weeks, (on - clock.phases[0].start).days // 7 + 1))
    dues = [row for row in course.measurements_due.all() if row.measurement_id is None]  # type: ignore[attr-defined]
    transfers = list(course.transfer_agreements.all())  # type: ignore[attr-defined]
    accepted = [row for row in transfers if row.accepted_on]
    return CoursePanel(
        course=course,
        on=on,
        phases=phases,
        clock=clock,
        current=next((row for row in phases if row.starts_on <= on and (not row.ends_on or on < row.ends_on)), None),
        week=week,
        weeks=weeks,
        next_due=min(dues, key=lambda row: row.due_on, default=None) if course.is_live else None,
        transfer=next(iter(accepted or transfers), None),
        label=label,
        interruptions=tuple(interruptions),
    )


def with_story(courses: Iterable[Course]) -> None:
    """Read what the story of the courses tells at once: methods, workers, phases, agreements (four), interruptions."""
    found = list(courses)
    prefetch_related_objects(
        found,
        Prefetch("methods", CourseMethod.objects.select_related("set_by")),
        Prefetch("workers", with_absence(CourseWorker.objects.select_related("worker", "set_by"))),
        "phases",
        Prefetch("transfer_agreements", TransferAgreement.objects.select_related("recorded_by")),
    )
    read_interruptions(found)


def with_grounds(course: Course) -> None:
    """Read what the course rests on and who gives it, for its own page (two queries)."""
    prefetch_related_objects(
        [course],
        Prefetch("bases", CourseBasis.objects.select_related("set_by")),
        Prefetch("providers", CourseProvider.objects.select_related("set_by")),
    )


@dataclass(frozen=True)
class PeopleAndCourses:
    people: int
    courses: int


def people_and_courses(courses: QuerySet) -> PeopleAndCourses:
    """A citizen who came back is one person with two courses, in every count."""
    row = courses.order_by().aggregate(people=Count("citizen", distinct=True), courses=Count("pk"))
    return PeopleAndCourses(row["people"], row["courses"])


def closed_for_no_show(courses: QuerySet) -> QuerySet:
    """Courses that ended because contact came to nothing: always flagged (CHK-21)."""
    return courses.filter(state=CourseState.CLOSED, end_reason="no_show")
