"""The clock of CTI: its first phase, and what each phase is about."""

from collections.abc import Collection
from datetime import date

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext

from cases.models import Citizen
from housingfirst.accounts.models import User
from housingfirst.core import clock

from .. import permissions, queries
from ..choices import PhaseOneEvent, SupportMethod
from ..models import Course, CourseMethod, CoursePhase
from ..parameters import cti_terms
from ..rules import cti_clock
from ..rules.courses import CourseClosed, check_day, check_focus_areas, check_phase_one
from ..rules.grounds import NoDecision
from ..rules.phases import check_first_contact, counts_as_first_contact


@transaction.atomic
def start_phase_one(*, by: User, course: Course, event: str, on: date | None = None) -> Course:
    """Set the CTI clock going on the municipality's event (SUP-45): three phases from that day (SUP-10)."""
    permissions.check_can_work_on(by, course)
    return begin_phase_one(by=by, course=course, event=event, on=on or clock.today())


@transaction.atomic
def begin_phase_one(*, by: User, course: Course, event: str, on: date) -> Course:
    """The same for services that have checked the actor themselves (a lease that is signed, a home moved into)."""
    course = (
        Course.objects.select_for_update(of=["self"]).select_related("decision", "start", "citizen").get(pk=course.pk)
    )
    if not course.is_live:
        raise CourseClosed()
    if not _has_ground(course):
        raise NoDecision(method=SupportMethod(course.method).label, citizen=course.citizen.first_name)
    wanted = queries.phase_one_event_of(course, on)
    names = dict(PhaseOneEvent.choices)
    check_phase_one(
        course.method,
        SupportMethod(course.method).label,
        course.phase1_on,
        event,
        wanted,
        str(names.get(wanted, wanted)),
    )
    if _contact_decides(course, event):
        check_first_contact(on, _decided_on(course))
    method_row = _method_now(course)
    since = gettext("the course began") if method_row.starts_on == course.starts_on else gettext("CTI began")
    check_day(on, clock.today(), field="on", earliest=method_row.starts_on, since=since)
    course.phase1_event, course.phase1_on = event, on
    course.full_clean(validate_constraints=False)
    course.save(update_fields=["phase1_event", "phase1_on"])
    for phase in cti_clock(on, cti_terms(on)).phases:
        CoursePhase.objects.create(
            municipality_id=course.municipality_id,
            course=course,
            course_method=method_row,
            number=phase.number,
            starts_on=phase.start,
            ends_on=phase.end,
        )
    return course


def begin_phase_one_if_awaited(*, by: User, citizen: Citizen, event: str, on: date) -> Course | None:
    """Begin phase 1 where the citizen's course waits for just this event; otherwise nothing happens.

    For joint services: the lease, the move, the discharge and the first contact may each be the municipality's event.
    An event from before the course was CTI counts from the first day it was.
    """
    course = queries.course_awaiting_phase_one(citizen, max(on, clock.today()))
    if course is None or on > clock.today() or not _has_ground(course):
        return None
    # What the municipality has set on the day that counts: else a contact could be refused for the clock's sake.
    on = max(on, _method_now(course).starts_on)
    if event != queries.phase_one_event_of(course, on):
        return None
    if _contact_decides(course, event) and not counts_as_first_contact(on, _decided_on(course)):
        return None
    return begin_phase_one(by=by, course=course, event=event, on=on)


def _has_ground(course: Course) -> bool:
    """A decision, or a start the municipality lets come before it: the clock of no other course runs (SUP-101)."""
    return course.decision_id is not None or course.before_decision


def _contact_decides(course: Course, event: str) -> bool:
    """Phase 1 begins with a contact that must lie after the decision: where a home is at risk, or one is dated."""
    return event == PhaseOneEvent.FIRST_CONTACT and (queries.is_home_at_risk(course) or _decided_on(course) is not None)


def _decided_on(course: Course) -> date | None:
    return course.decision.decided_on if course.decision else None


def _method_now(course: Course) -> CourseMethod:
    return CourseMethod.objects.get(course=course, ends_on__isnull=True)


@transaction.atomic
def set_focus_areas(*, by: User, phase: CoursePhase, focus_areas: Collection[str]) -> CoursePhase:
    """Choose what a phase is about: one to three life areas (SUP-46)."""
    permissions.check_can_work_on(by, phase.course)
    check_focus_areas(focus_areas)
    phase = CoursePhase.objects.select_for_update().get(pk=phase.pk)
    phase.focus_areas = list(dict.fromkeys(focus_areas))
    phase.focus_set_on, phase.focus_set_by = clock.today(), by
    phase.full_clean()
    phase.save(update_fields=["focus_areas", "focus_set_on", "focus_set_by"])
    return phase


def cut_phases(course: Course, on: date) -> None:
    """The method or the course ends that day: the running phase ends with it, the coming ones fall away."""
    phases = CoursePhase.objects.filter(course=course)
    phases.filter(starts_on__gte=on).delete()
    phases.filter(Q(ends_on__gt=on), starts_on__lt=on).update(ends_on=on)
