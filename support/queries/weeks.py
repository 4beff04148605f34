"""The hours of a course week by week."""

from datetime import date, timedelta

from housingfirst.core import clock

from ..choices import AppointmentState
from ..models import Appointment, Contact, Course
from ..rules.weeks import AHEAD, BACK, WEEK, WeekHours, hours_by_week, monday_of
from .contacts import day_bounds


def weeks_of(course: Course, on: date) -> list[WeekHours]:
    """Planned against given (two queries). A cancelled appointment was not planned; a contact in vain was not given."""
    start, _end = day_bounds(max(monday_of(on) - BACK * WEEK, course.starts_on))
    _start, end = day_bounds(monday_of(on) + (AHEAD + 1) * WEEK - timedelta(days=1))
    agreed = Appointment.objects.exclude(state=AppointmentState.CANCELLED).filter(
        citizen=course.citizen_id, starts_at__gte=start, starts_at__lt=end
    )
    held = Contact.objects.held().filter(course=course, happened_at__gte=start, happened_at__lt=end)
    return hours_by_week(
        [(_day(at), minutes) for at, minutes in agreed.values_list("starts_at", "minutes")],
        [(_day(at), minutes) for at, minutes in held.values_list("happened_at", "minutes")],
        course.starts_on,
        on,
    )


def _day(moment) -> date:
    return moment.astimezone(clock.DANISH_TIME).date()
