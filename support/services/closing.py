"""After the course: asking how it goes, and the aftercare of a shelter beside home support."""

from datetime import date
from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.models import Citizen
from housingfirst.accounts import parameters
from housingfirst.accounts.models import User
from housingfirst.core import clock, formats
from housingfirst.core.conflicts import StaleVersion
from housingfirst.core.db import constraint_errors
from housingfirst.core.errors import DomainError
from housingfirst.tasks import services as tasks

from .. import permissions
from ..choices import BesideAftercare, CheckInOutcome
from ..models import Aftercare, CheckIn, Course
from ..parameters import AFTERCARE_MONTHS, CHECK_IN_MONTHS
from ..rules import closing as rules
from ..rules.courses import check_day


class AlreadyAsked(DomainError):
    code = "already_asked"
    message = _("It was written on %(day)s already how it goes. Nothing was changed.")


class UnknownOutcome(DomainError):
    code, field = "unknown_outcome", "outcome"
    message = _("Choose how it goes.")


class AftercareThere(DomainError):
    code, field = "aftercare_there", "discharged_on"
    message = _("The aftercare of that discharge is written already. Change that one.")


def check_in_key(row: CheckIn) -> str:
    """The key of the task to ask how it goes."""
    return f"check_in:{row.pk}:{row.due_on}"


def plan_check_ins(course: Course) -> None:
    """The days somebody asks how it goes (SUP-222), as the municipality had set when the course was closed."""
    assert course.ends_on is not None  # noqa: S101  (it has just been closed)
    months = parameters.value(CHECK_IN_MONTHS, course.municipality_id, course.ends_on)
    days = rules.check_in_days(course.ends_on, course.end_reason, months)
    CheckIn.objects.bulk_create(
        CheckIn(municipality_id=course.municipality_id, course=course, number=number, due_on=day)
        for number, day in days
    )


def drop_check_ins(course: Course) -> None:
    """Nobody asks any longer: the citizen has a course again, or does not want it. What was asked stays."""
    CheckIn.objects.unmade().filter(course=course).delete()


@transaction.atomic
def note_check_in(*, by: User, check_in: CheckIn, outcome: str, note: str = "", made_on: date | None = None) -> CheckIn:
    """How it goes some time after the course: asked once for each day that was planned."""
    course = check_in.course
    permissions.check_can_work_on(by, course)
    Course.objects.select_for_update(of=("self",)).get(pk=course.pk)
    check_in = CheckIn.objects.select_for_update(of=("self",)).select_related("course").get(pk=check_in.pk)
    if check_in.made_on:
        raise AlreadyAsked(day=formats.short_date(check_in.made_on))
    if outcome not in CheckInOutcome.values:
        raise UnknownOutcome()
    made_on = made_on or clock.today()
    check_day(made_on, clock.today(), field="made_on", earliest=course.ends_on, since=gettext("the course was closed"))
    tasks.settle_task(by=by, key=check_in_key(check_in))
    check_in.outcome, check_in.note, check_in.made_on = outcome, note.strip(), made_on
    check_in.made_by, check_in.made_at = by, clock.now()
    check_in.full_clean()
    check_in.save()
    if outcome == CheckInOutcome.NOT_WANTED:
        drop_check_ins(course)
    return check_in


@transaction.atomic
def note_aftercare(
    *,
    by: User,
    citizen: Citizen,
    shelter: str,
    discharged_on: date,
    until: date,
    does: str,
    beside: str,
    support_does: str = "",
    weekly_hours: Decimal | None = None,
) -> Aftercare:
    """The aftercare of a shelter: at most a year, and beside home support who does what (SUP-223, SUP-224)."""
    permissions.check_can_note_aftercare(by, citizen)
    row = Aftercare(municipality_id=citizen.municipality_id, citizen=citizen, noted_by=by)
    return _write(
        row,
        shelter=shelter,
        discharged_on=discharged_on,
        until=until,
        does=does,
        beside=beside,
        support_does=support_does,
        weekly_hours=weekly_hours,
    )


@transaction.atomic
def change_aftercare(
    *,
    by: User,
    aftercare: Aftercare,
    version: int,
    shelter: str,
    discharged_on: date,
    until: date,
    does: str,
    beside: str,
    support_does: str = "",
    weekly_hours: Decimal | None = None,
) -> Aftercare:
    """Another end, other hours, another parting of the work; what was written before stays in the history."""
    permissions.check_can_note_aftercare(by, aftercare.citizen)
    row = Aftercare.objects.select_for_update(of=("self",)).select_related("citizen").get(pk=aftercare.pk)
    if row.version != version:
        raise StaleVersion
    row.version += 1
    return _write(
        row,
        shelter=shelter,
        discharged_on=discharged_on,
        until=until,
        does=does,
        beside=beside,
        support_does=support_does,
        weekly_hours=weekly_hours,
    )


def _write(
    row: Aftercare,
    *,
    shelter: str,
    discharged_on: date,
    until: date,
    does: str,
    beside: str,
    support_does: str,
    weekly_hours: Decimal | None,
) -> Aftercare:
    check_day(discharged_on, clock.today(), field="discharged_on")
    months = parameters.value(AFTERCARE_MONTHS, row.municipality_id, discharged_on)
    rules.check_aftercare_end(discharged_on, until, months)
    running = Course.objects.active().filter(citizen_id=row.citizen_id) if until >= clock.today() else None
    methods = set(running.values_list("method", flat=True)) if running is not None else set()
    rules.check_who_does_what(beside, support_does, methods)
    row.shelter, row.discharged_on, row.until, row.does = shelter.strip(), discharged_on, until, does.strip()
    row.beside, row.weekly_hours = beside, weekly_hours
    row.support_does = "" if beside == BesideAftercare.NONE else support_does.strip()
    row.full_clean(validate_constraints=False)
    with constraint_errors(aftercare_once_a_discharge=AftercareThere):
        row.save()
    return row
