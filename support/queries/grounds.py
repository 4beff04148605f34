"""What a course rests on and still lacks: the standing decision, paragraphs of a day, courses begun before it."""

from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import DateField, Exists, OuterRef, QuerySet, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext

from cases.choices import PlanStatus
from cases.models import Assessment, Citizen, Decision, PlanVersion
from housingfirst.accounts import parameters
from housingfirst.accounts.models import Team, User, UserRole
from housingfirst.accounts.roles import Role
from housingfirst.core import formats

from ..models import Course, CourseBasis, CourseProvider
from ..parameters import START_BEFORE_DECISION, UNDECIDED_DAYS
from ..rules.grounds import Outstanding, grants, outstanding, standing_decision


def decisions_of(citizen: Citizen) -> list[Decision]:
    """The citizen's made decisions; the caller has checked the reach."""
    return list(Decision.objects.final().filter(citizen=citizen, decided_on__isnull=False))


def decision_for(citizen: Citizen, method: str, on: date) -> Decision | None:
    """The decision that grants the method and stands on the day (SUP-101)."""
    return standing_decision(method, decisions_of(citizen), on)


def decided_later(decisions: Iterable[Decision], method: str, on: date) -> date | None:
    """The first day after `on` on which the method was granted."""
    days = [row.decided_on for row in decisions if grants(row, method) and row.decided_on and row.decided_on > on]
    return min(days, default=None)


def may_start_before_decision(municipality_id: int | None, on: date) -> bool:
    return parameters.value(START_BEFORE_DECISION, municipality_id, on)


def advisers(municipality_id: int | None, on: date) -> list[User]:
    """The authority advisers of the municipality today, by name."""
    held = UserRole.objects.current(on).filter(role=Role.AUTHORITY_ADVISER, municipality_id=municipality_id)
    rows = User.objects.filter(pk__in=held.values("user_id"), is_active=True)
    return list(rows.order_by("first_name", "last_name", "pk"))


def advisers_to_name(citizen: Citizen, method: str, on: date) -> list[User] | None:
    """Who can be named where the course would begin before the decision; None where nothing is asked.

    Asked only where the municipality allows such a start and no decision stands.
    """
    if decision_for(citizen, method, on) or not may_start_before_decision(citizen.municipality_id, on):
        return None
    return advisers(citizen.municipality_id, on)


def bases_on(course: Course, on: date) -> list[str]:
    """The paragraphs the course rests on that day."""
    row = CourseBasis.objects.current(on).filter(course=course).first()
    return list(row.legal_bases) if row else []


def provider_on(course: Course, on: date) -> CourseProvider | None:
    return CourseProvider.objects.current(on).filter(course=course).first()


# ---------------------------------------------------------------- begun before the decision


def undecided(on: date, **where) -> QuerySet:
    """Live courses begun before the decision, with whether assessment, decision and plan are there (one query).

    An assessment counts from the end of the citizen's former course on; a plan when it is agreed and goes on.
    """
    made = Assessment.objects.filter(
        citizen=OuterRef("citizen"), assessed_on__lte=on, assessed_on__gte=OuterRef("assessed_since")
    )
    agreed = PlanVersion.objects.filter(
        citizen=OuterRef("citizen"), status=PlanStatus.AGREED, plan__ended_on__isnull=True
    )
    courses = Course.objects.live().filter(before_decision=True, **where)
    return courses.annotate(
        assessed_since=Coalesce("former_course__ends_on", Value(parameters.ALWAYS), output_field=DateField()),
        assessed=Exists(made),
        planned=Exists(agreed),
    )


@dataclass(frozen=True)
class Undecided:
    """One course that began before the decision, and what it lacks. `citizen` is None where the record is protected."""

    course: Course
    citizen: Citizen | None
    lacks: Outstanding
    on: date

    @property
    def missing(self) -> str:
        """`VUM, afgørelse og plan`"""
        return missing_words(self.lacks)

    @property
    def days(self) -> str:
        return formats.count_days((self.on - self.course.starts_on).days)


def missing_words(lacks: Outstanding) -> str:
    """`VUM, afgørelse og plan`"""
    parts = [
        (lacks.assessment, gettext("assessment (VUM)")),
        (lacks.decision, gettext("decision")),
        (lacks.plan, gettext("plan")),
    ]
    words = formats.listed([name for is_missing, name in parts if is_missing])
    return words[:1].upper() + words[1:]


def lacks_in(course: Course, on: date, days: int) -> Outstanding:
    """What one course begun before the decision lacks on the day; `days`: UNDECIDED_DAYS of the municipality."""
    return lacks_of(undecided(on, pk=course.pk).get(), days)


def lacks_of(course: Course, days: int) -> Outstanding:
    """Of a course `undecided` has read."""
    return outstanding(
        course.starts_on,
        days,
        assessed=course.assessed,  # type: ignore[attr-defined]
        decided=course.decision_id is not None,
        planned=course.planned,  # type: ignore[attr-defined]
    )


def undecided_in_team(team: Team, user: User, on: date) -> list[Undecided]:
    """The team's courses that lack assessment, decision or plan longer than the municipality has set, oldest first."""
    rows = undecided_courses(team, on)
    if not rows:
        return []
    seen = Citizen.objects.visible_to(user).filter(pk__in=[row.citizen_id for row in rows])
    days = parameters.value(UNDECIDED_DAYS, team.municipality_id, on)
    return late_undecided(rows, set(seen.values_list("pk", flat=True)), days, on)


def undecided_courses(team: Team, on: date) -> list[Course]:
    """The team's courses begun before the decision, oldest first (one query)."""
    return list(undecided(on, team=team).select_related("citizen", "adviser", "worker").order_by("starts_on", "pk"))


def late_undecided(rows: list[Course], reached: Container[int], days: int, on: date) -> list[Undecided]:
    """Those of them that lack something for longer than `days`; the name of whom the reader reaches."""
    found = [
        Undecided(row, row.citizen if row.citizen_id in reached else None, lacks_of(row, days), on) for row in rows
    ]
    return [row for row in found if row.lacks.is_late(on)]
