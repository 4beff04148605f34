"""The clock of CTI courses, with what interrupted them."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, QuerySet, prefetch_related_objects
from django.db.models.functions import JSONObject

from ..models import Course, CourseInterruption
from ..parameters import cti_terms
from ..rules import CtiClock, cti_clock
from ..rules.phases import Away, shifted_clock

AWAY = ("id", "reason", "note", "starts_on", "ends_on", "shifts_phases", "version")


def with_interruptions(courses: QuerySet[Course]) -> QuerySet[Course]:
    """Courses read together with what interrupted them: pages that ask for much have no query to spare for it."""
    rows = CourseInterruption.objects.filter(course=OuterRef("pk")).order_by("starts_on", "pk")
    return courses.annotate(away_rows=ArraySubquery(rows.values(data=JSONObject(**{name: name for name in AWAY}))))


def read_interruptions(courses: Sequence[Course]) -> None:
    """What interrupted these courses, in one query, where it was not read with them."""
    if not all(hasattr(course, "away_rows") for course in courses):
        prefetch_related_objects(courses, "interruptions")


def interruptions_of(course: Course) -> list[CourseInterruption]:
    """What interrupted the course, in order; what turned out to be none is left out. One query, or what was read."""
    if hasattr(course, "away_rows"):
        rows = [CourseInterruption(course=course, **_dated(data)) for data in course.away_rows]
        return [row for row in rows if row.ends_on != row.starts_on]
    return [row for row in course.interruptions.all() if row.ends_on != row.starts_on]  # type: ignore[attr-defined]


def _dated(data: dict[str, Any]) -> dict[str, Any]:
    days = {name: date.fromisoformat(data[name]) if data[name] else None for name in ("starts_on", "ends_on")}
    return data | days


def away_of(rows: Iterable[CourseInterruption]) -> list[Away]:
    """The same as the rules ask for it."""
    return [Away(row.starts_on, row.ends_on, row.shifts_phases) for row in rows]


def clock_of(course: Course, interruptions: Iterable[CourseInterruption] | None = None) -> CtiClock | None:
    """The clock of a course that has begun phase 1, moved where interruptions move it (SUP-112)."""
    if course.phase1_on is None:
        return None
    rows = interruptions_of(course) if interruptions is None else interruptions
    return shifted_clock(cti_clock(course.phase1_on, cti_terms(course.phase1_on)), away_of(rows))


def clocks_of(courses: Iterable[Course]) -> dict[int, CtiClock]:
    """The clocks of several courses that have begun phase 1, by course (one query beside the courses)."""
    begun = {course.pk: course.phase1_on for course in courses if course.phase1_on}
    away: dict[int, list[CourseInterruption]] = {}
    rows = CourseInterruption.objects.filter(course__in=begun, shifts_phases=True, ends_on__gt=F("starts_on"))
    for row in rows.order_by("starts_on"):
        away.setdefault(row.course_id, []).append(row)
    return {pk: shifted_clock(cti_clock(day, cti_terms(day)), away_of(away.get(pk, ()))) for pk, day in begun.items()}
