"""The days a course must be measured, and the measurement that settles a day."""

from datetime import date, timedelta

from django.db import transaction
from django.db.models import Case, Exists, OuterRef, When

from cases.models import Citizen, Measurement
from housingfirst.accounts import parameters
from housingfirst.accounts.models import Team, User
from housingfirst.core import clock
from housingfirst.core.calculation import add_months

from .. import permissions
from ..choices import MeasurementKind
from ..models import Course, MeasurementDue
from ..parameters import EXTRACTION_FRESH_DAYS, MEASUREMENT_MONTHS
from ..rules.courses import check_drawn_on, measurement_days

AHEAD_MONTHS = 12  # rows are written this far ahead and extended daily
EARLY = timedelta(days=45)  # a measurement so early still counts for the coming day


def schedule_measurements(course: Course) -> None:
    """Write the days that are missing: the start, and every third month a year ahead (SUP-47). Repeating is safe."""
    until = add_months(max(clock.today(), course.starts_on), AHEAD_MONTHS)
    months = parameters.value(MEASUREMENT_MONTHS, course.municipality_id, course.starts_on)
    scheduled = course.measurements_due.exclude(kind=MeasurementKind.EXTRACTION)  # type: ignore[attr-defined]
    known = set(scheduled.values_list("number", flat=True))
    MeasurementDue.objects.bulk_create(
        [
            MeasurementDue(
                municipality_id=course.municipality_id,
                course=course,
                kind=MeasurementKind.QUARTER if number else MeasurementKind.START,
                number=number,
                due_on=due_on,
            )
            for number, due_on in measurement_days(course.starts_on, months, until)
            if number not in known
        ]
    )


@transaction.atomic
def extend_schedules() -> int:
    """For the daily sweep: write the coming days of every live course; returns how many courses were looked at."""
    courses = list(Course.objects.live().select_for_update(of=["self"]).order_by("pk"))
    for course in courses:
        schedule_measurements(course)
    return len(courses)


@transaction.atomic
def settle_measurement_due(*, by: User, citizen: Citizen, measurement: Measurement) -> MeasurementDue | None:
    """A measurement was made: tie it to the day it settles, the earliest open one that has come or is near.

    A day of its own kind goes first; else one of the other kind, so that a first measurement noted as a quarterly one,
    as after a return, does not leave its day open for ever. Called by whoever saves the measurement, after its own
    check. A correction keeps the day of what it corrects.
    """
    if MeasurementDue.objects.filter(measurement=measurement).exists() or measurement.corrects_id:
        return MeasurementDue.objects.filter(measurement=measurement).first()
    course = Course.objects.live().select_for_update().filter(citizen=citizen).first()
    if course is None or measurement.kind == MeasurementKind.END:
        return None
    due = (
        MeasurementDue.objects.unfilled()
        .select_for_update(of=["self"])
        .filter(course=course, due_on__lte=measurement.measured_on + EARLY)
        .order_by(Case(When(kind=measurement.kind, then=0), default=1), "due_on")
        .first()
    )
    if due is not None:
        due.measurement = measurement
        due.save(update_fields=["measurement"])
    return due


@transaction.atomic
def ask_for_last_measurements(*, by: User, team: Team, drawn_on: date) -> int:
    """Data are drawn on a day: every live course of the team is to have a fresh measurement by then (SUP-64).

    Returns how many measurements were asked for. Asking again for the same day asks only the courses that are new.
    """
    permissions.check_can_ask_for_measurements(by, team)
    check_drawn_on(drawn_on, clock.today())
    days = parameters.value(EXTRACTION_FRESH_DAYS, team.municipality_id, drawn_on)
    fresh = {"measured_on__gt": drawn_on - timedelta(days=days), "measured_on__lte": drawn_on}
    measured = Measurement.objects.standing().filter(citizen=OuterRef("citizen"), **fresh)
    window = {"due_on__gt": drawn_on - timedelta(days=days), "due_on__lte": drawn_on}
    coming = MeasurementDue.objects.unfilled().filter(course=OuterRef("pk"), **window)
    courses = (
        Course.objects.live()
        .select_for_update(of=["self"])
        .filter(team=team, starts_on__lte=drawn_on)
        .exclude(Exists(measured))
        .exclude(Exists(coming))
        .order_by("pk")
    )
    rows = [
        MeasurementDue(
            municipality_id=course.municipality_id,
            course=course,
            kind=MeasurementKind.EXTRACTION,
            number=0,
            due_on=drawn_on,
        )
        for course in courses
    ]
    MeasurementDue.objects.bulk_create(rows, ignore_conflicts=True)  # somebody else may ask at the same moment
    return len(rows)


def settle_end(course: Course, measurement: Measurement | None, closed_on: date) -> None:
    """The course is closed: days that never come go, and the end measurement has a row of its own."""
    course.measurements_due.unfilled().filter(due_on__gt=closed_on).delete()  # type: ignore[attr-defined]
    scheduled = course.measurements_due.exclude(kind=MeasurementKind.EXTRACTION)  # type: ignore[attr-defined]
    last = scheduled.order_by("-number").values_list("number", flat=True).first()
    MeasurementDue.objects.create(
        municipality_id=course.municipality_id,
        course=course,
        kind=MeasurementKind.END,
        number=0 if last is None else last + 1,
        due_on=closed_on,
        measurement=measurement,
    )
