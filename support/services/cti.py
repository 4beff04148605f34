"""Inside a CTI course: interruptions, a phase's plan, steps and contacts, network, transfer lines, what follows."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils.translation import gettext

from housingfirst.accounts import codes, parameters
from housingfirst.accounts.models import User
from housingfirst.core import clock, formats
from housingfirst.core.conflicts import StaleVersion, check_version

from .. import permissions, queries
from ..choices import CONTACT_PHASE, STEPS_OF, FollowOnKind, InterruptionClock, LifeArea, SupportMethod
from ..codes import CTI_STEPS
from ..models import (
    Course,
    CourseInterruption,
    CourseMethod,
    CoursePhase,
    FollowOn,
    NetworkMember,
    PhaseGoal,
    PhaseTick,
    PlannedIntensity,
    TransferAgreement,
    TransferRow,
)
from ..parameters import INTERRUPTION_CLOCK
from ..rules import phases as rules
from ..rules.courses import OnlyCti, check_day
from .courses import lock_course
from .endings import AlreadyAccepted, accept_whole

NETWORK_FIELDS = ("name", "kind", "life_area", "strength", "takes_over", "ends_on")
FOLLOW_FIELDS = ("kind", "method", "provider", "starts_on", "needs_decision", "decision_on", "note")

FOLLOW_DEFAULTS: dict[str, Any] = {"starts_on": None, "decision_on": None, "needs_decision": False}


def _cti_row(course: Course) -> CourseMethod:
    """The open method row of a course that is CTI."""
    if course.method != SupportMethod.CTI:
        raise OnlyCti(method=SupportMethod(course.method).label)
    return CourseMethod.objects.get(course=course, ends_on__isnull=True)


def _lock_phase(course: Course, row: CourseMethod, number: int) -> CoursePhase:
    phase = CoursePhase.objects.select_for_update().filter(course_method=row, number=number).first()
    if phase is None:
        raise rules.NotThatPhase()
    return phase


# ---------------------------------------------------------------- interruptions


@transaction.atomic
def note_interruption(
    *, by: User, course: Course, reason: str, starts_on: date, ends_on: date | None = None, note: str = ""
) -> CourseInterruption:
    """Record that a CTI course is interrupted (SUP-110). What it does to the phases, the municipality had set that day.

    `ends_on`: the day the citizen was back; empty while it lasts.
    """
    permissions.check_can_work_on(by, course)
    course = lock_course(course)
    _cti_row(course)
    setting = parameters.value(INTERRUPTION_CLOCK, course.municipality_id, starts_on)
    row = CourseInterruption(
        municipality_id=course.municipality_id,
        course=course,
        shifts_phases=setting == InterruptionClock.SHIFTS,
        recorded_by=by,
    )
    return _save_interruption(row, course, reason, starts_on, ends_on, note)


@transaction.atomic
def change_interruption(
    *,
    by: User,
    interruption: CourseInterruption,
    version: int,
    reason: str,
    starts_on: date,
    ends_on: date | None = None,
    note: str = "",
) -> CourseInterruption:
    """Say that the citizen is back, or correct the days. Back on the first day: there was none."""
    permissions.check_can_work_on(by, interruption.course)
    course = lock_course(interruption.course)
    row = CourseInterruption.objects.select_for_update().get(pk=interruption.pk)
    check_version(row, version)
    row.version = version + 1
    return _save_interruption(row, course, reason, starts_on, ends_on, note)


def _save_interruption(
    row: CourseInterruption, course: Course, reason: str, starts_on: date, ends_on: date | None, note: str
) -> CourseInterruption:
    today, since = clock.today(), gettext("the course began")
    check_day(starts_on, today, field="starts_on", earliest=course.starts_on, since=since)
    rules.check_interruption(starts_on, ends_on)
    if ends_on is not None:
        check_day(ends_on, today, field="ends_on")
    row.reason, row.note, row.starts_on, row.ends_on = reason, note.strip(), starts_on, ends_on
    row.full_clean()
    row.save()
    if row.shifts_phases:
        _move_phases(course)
    return row


def _move_phases(course: Course) -> None:
    """The phases as the clock with its interruptions has them (SUP-112). Later ones first where they move on."""
    times = queries.clock_of(Course.objects.get(pk=course.pk))
    if times is None:
        return
    row = _cti_row(course)
    wanted = {phase.number: phase for phase in times.phases}
    phases = list(CoursePhase.objects.select_for_update().filter(course_method=row).order_by("number"))
    later = any(wanted[phase.number].end > phase.ends_on for phase in phases if phase.ends_on)
    for phase in reversed(phases) if later else phases:
        phase.starts_on, phase.ends_on = wanted[phase.number].start, wanted[phase.number].end
        phase.save(update_fields=["starts_on", "ends_on"])


# ---------------------------------------------------------------- a phase: plan, steps, contacts


@transaction.atomic
def plan_phase(
    *, by: User, phase: CoursePhase, goals: Mapping[str, str], version: int, planned_on: date | None = None
) -> CoursePhase:
    """Write what shall be reached in each focus area of a phase (SUP-114). The day of the first plan is kept (CHK-12).

    `goals`: text by life area; lines of areas no longer in focus stay. `planned_on`: the day it was agreed.
    """
    permissions.check_can_work_on(by, phase.course)
    course = lock_course(phase.course)
    phase = _lock_phase(course, _cti_row(course), phase.number)
    if phase.plan_version != version:
        raise StaleVersion
    names = {area.value: str(area.label) for area in LifeArea}
    planned_on = planned_on or clock.today()
    since = gettext("the course began")
    check_day(planned_on, clock.today(), field="planned_on", earliest=course.starts_on, since=since)
    rules.check_plan(phase.focus_areas, list(goals.items()), names)
    known = {
        row.life_area: row for row in PhaseGoal.objects.filter(course_method=phase.course_method, number=phase.number)
    }
    for area in phase.focus_areas:
        row = known.get(area) or PhaseGoal(
            municipality_id=course.municipality_id,
            course=course,
            course_method=phase.course_method,
            number=phase.number,
            life_area=area,
        )
        text = goals[area].strip()
        if row.pk and row.goal == text:
            continue
        row.goal, row.written_by, row.written_at = text, by, clock.now()
        row.full_clean()
        row.save()
    phase.planned_on, phase.planned_by = phase.planned_on or planned_on, phase.planned_by or by
    phase.plan_version = version + 1
    phase.save(update_fields=["planned_on", "planned_by", "plan_version"])
    return phase


@transaction.atomic
def tick_step(*, by: User, course: Course, number: int, step: str, done: bool = True) -> PhaseTick | None:
    """Tick a step of a phase's checklist, or take the tick away (SUP-115). Number 0 is the contact phase."""
    permissions.check_can_work_on(by, course)
    course = lock_course(course)
    row = _cti_row(course)
    if number != CONTACT_PHASE:
        _lock_phase(course, row, number)
    ticks = PhaseTick.objects.filter(course_method=row, number=number, step=step)
    if not done:
        ticks.delete()  # the history keeps who had ticked it
        return None
    on_the_list = [
        code.code
        for code in codes.current(CTI_STEPS, course.municipality_id, clock.today())
        if code.national == STEPS_OF.get(number)
    ]
    rules.check_step(step, on_the_list)
    there = ticks.first()
    if there is not None:
        return there
    tick = PhaseTick(
        municipality_id=course.municipality_id,
        course=course,
        course_method=row,
        number=number,
        step=step,
        ticked_on=clock.today(),
        ticked_by=by,
    )
    tick.full_clean()
    tick.save()
    return tick


@transaction.atomic
def plan_contacts(
    *, by: User, phase: CoursePhase, contacts: int, starts_on: date | None = None, reason: str = ""
) -> PlannedIntensity:
    """How many contacts in four weeks a phase shall have from a day on; more than before says why (SUP-117)."""
    permissions.check_can_work_on(by, phase.course)
    course = lock_course(phase.course)
    row = _cti_row(course)
    phase = _lock_phase(course, row, phase.number)
    starts_on = starts_on or max(phase.starts_on, clock.today())
    if starts_on < phase.starts_on or (phase.ends_on and starts_on >= phase.ends_on):
        last = (phase.ends_on or phase.starts_on) - timedelta(days=1)
        raise rules.DayOutsidePhase(start=formats.long_date(phase.starts_on), last=formats.long_date(last))
    before, phase_before = queries.planned_before(course, row, phase, starts_on)
    rules.check_intensity(contacts, reason, before, phase_before)
    planned = PlannedIntensity(
        municipality_id=course.municipality_id,
        course=course,
        course_method=row,
        number=phase.number,
        starts_on=starts_on,
        contacts=contacts,
        reason=reason.strip(),
        set_by=by,
    )
    planned.full_clean()
    planned.save()
    return planned


# ---------------------------------------------------------------- the network map


@transaction.atomic
def add_to_network(*, by: User, course: Course, starts_on: date | None = None, **fields: Any) -> NetworkMember:
    """Somebody round the citizen in this course. `fields` are those of NETWORK_FIELDS."""
    permissions.check_can_work_on(by, course)
    course = lock_course(course)
    row = NetworkMember(
        municipality_id=course.municipality_id, course=course, noted_by=by, starts_on=starts_on or clock.today()
    )
    return _save_member(row, fields)


@transaction.atomic
def change_network(*, by: User, member: NetworkMember, version: int, **fields: Any) -> NetworkMember:
    """Change what is known of them, or end the row; refused as stale when somebody saved in between."""
    permissions.check_can_work_on(by, member.course)
    lock_course(member.course)
    row = NetworkMember.objects.select_for_update().get(pk=member.pk)
    check_version(row, version)
    row.version = version + 1
    return _save_member(row, fields)


def _save_member(row: NetworkMember, fields: Mapping[str, Any]) -> NetworkMember:
    for name in NETWORK_FIELDS:
        if name in fields:
            value = fields[name]
            setattr(row, name, value.strip() if isinstance(value, str) else value)
    row.full_clean()
    row.save()
    return row


# ---------------------------------------------------------------- the lines of a transfer agreement


@transaction.atomic
def add_transfer_row(
    *,
    by: User,
    agreement: TransferAgreement,
    life_area: str,
    takes_over: str,
    who: str,
    starts_on: date,
    unit: str = "",
) -> TransferRow:
    """One who takes over what from when. An agreement that is accepted as a whole is closed: a new one is written."""
    permissions.check_can_work_on(by, agreement.course)
    course = lock_course(agreement.course)
    agreement = TransferAgreement.objects.select_for_update().get(pk=agreement.pk)
    if agreement.accepted_on:
        raise AlreadyAccepted(day=formats.long_date(agreement.accepted_on))
    if starts_on < course.starts_on:
        raise rules.TakesOverTooEarly(day=formats.long_date(starts_on))
    row = TransferRow(
        municipality_id=course.municipality_id,
        agreement=agreement,
        course=course,
        life_area=life_area,
        takes_over=takes_over.strip(),
        who=who.strip(),
        unit=unit.strip(),
        starts_on=starts_on,
        recorded_by=by,
    )
    row.full_clean()
    row.save()
    return row


@transaction.atomic
def accept_transfer_row(*, by: User, row: TransferRow, accepted_on: date | None = None) -> TransferRow:
    """They have said yes to their line; with the last yes the agreement itself is accepted (SUP-119)."""
    permissions.check_can_work_on(by, row.course)
    lock_course(row.course)
    agreement = TransferAgreement.objects.select_for_update().get(pk=row.agreement_id)
    rows = list(TransferRow.objects.select_for_update().filter(agreement=agreement).order_by("pk"))
    row = next(one for one in rows if one.pk == row.pk)
    if row.accepted_on:
        raise AlreadyAccepted(day=formats.long_date(row.accepted_on))
    row.accepted_on = accepted_on or clock.today()
    since = gettext("it was agreed")
    check_day(row.accepted_on, clock.today(), field="accepted_on", earliest=agreement.agreed_on, since=since)
    row.save(update_fields=["accepted_on"])
    if all(one.accepted_on for one in rows) and not agreement.accepted_on:
        accept_whole(
            agreement,
            name=", ".join(dict.fromkeys(one.who for one in rows))[:120],
            unit=", ".join(dict.fromkeys(one.unit or one.who for one in rows))[:120],
            on=max(one.accepted_on for one in rows if one.accepted_on),
        )
    return row


# ---------------------------------------------------------------- what follows


@transaction.atomic
def plan_follow_on(*, by: User, course: Course, version: int = 0, **fields: Any) -> FollowOn:
    """What begins the day CTI ends (SUP-120): another method here, other support, or none and why.

    `version`: 0 for the first plan. `fields` are those of FOLLOW_FIELDS; what does not belong to the kind is dropped.
    """
    permissions.check_can_work_on(by, course)
    course = lock_course(course)
    _cti_row(course)
    row = FollowOn.objects.select_for_update().filter(course=course).first()
    if row is None:
        row = FollowOn(municipality_id=course.municipality_id, course=course, version=0)
    check_version(row, version)
    for name in FOLLOW_FIELDS:
        value = fields.get(name, FOLLOW_DEFAULTS.get(name, ""))
        setattr(row, name, value.strip() if isinstance(value, str) else value)
    if row.kind != FollowOnKind.METHOD:
        row.method = ""
    if row.kind == FollowOnKind.NONE:
        row.provider, row.starts_on, row.needs_decision = "", None, False
    if not row.needs_decision:
        row.decision_on = None
    if row.starts_on and row.starts_on < course.starts_on:
        raise rules.TakesOverTooEarly(day=formats.long_date(row.starts_on))
    row.version = version + 1
    row.planned_by, row.planned_at = by, clock.now()
    row.full_clean()
    row.save()
    return row
