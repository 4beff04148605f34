"""Open a course, change its worker or method, and come back to it."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.choices import TieFunction
from cases.models import Citizen, Decision
from cases.services import attach, detach
from housingfirst.accounts.models import Team, User
from housingfirst.accounts.roles import Role
from housingfirst.core import clock
from housingfirst.core.db import constraint_errors
from housingfirst.core.errors import DomainError

from .. import permissions, queries
from ..choices import CourseState, EntryState, SupportMethod
from ..models import Course, CourseMethod, CourseWorker, WaitingListEntry
from ..rules.courses import CourseClosed, check_day, check_return
from ..rules.methods import carried_together
from .caseload import (
    NeedsWorker,
    OverLimit,
    SameWorker,
    admit,
    check_in_team,
    check_there,
    lock_caseload,
    use_deviation,
)
from .closing import drop_check_ins
from .grounds import Ground, earliest_ground, ground_of, put_bases, put_own_provider
from .measurements import schedule_measurements
from .phases import cut_phases
from .starts import put_start
from .substitutes import end_substitutes
from .waiting import HasCourse, end_unmet_needs, leave, lock_waiting


class CameBack(DomainError):
    code = "came_back"
    message = _("The citizen has come back after this course already. Open the newest course and come back to that.")


WRITE_ERRORS = {"course_within_caseload": OverLimit, "course_one_live_per_citizen": HasCourse}


@transaction.atomic
def start_course(
    *,
    by: User,
    entry: WaitingListEntry,
    worker: User | None = None,
    starts_on: date | None = None,
    sub_target_group: str = "",
    homeless_duration: str = "",
    adviser: User | None = None,
) -> Course:
    """Give a citizen from the waiting list a course: with a worker, or carried by the team (ACT, M-ACT).

    Without a worker a course of an individual method waits for one. Leader only; within the caseload (SUP-41), on a
    decision (SUP-101) or, where the municipality allows it, before it with the `adviser` named (SUP-103).
    Without a sub-target group the course asks for it (CASE-134).
    """
    permissions.check_can_assign(by, entry.team, entry.citizen)
    starts_on = starts_on or clock.today()
    lock_caseload(entry.team, worker)
    entry = lock_waiting(entry)
    check_day(
        starts_on,
        clock.today(),
        field="starts_on",
        earliest=entry.entered_on,
        since=gettext("the citizen came on the waiting list"),
    )
    course = _open(
        by=by,
        citizen=entry.citizen,
        team=entry.team,
        method=entry.method,
        worker=worker,
        starts_on=starts_on,
        adviser=adviser or _adviser(entry),
        day_field="starts_on",
    )
    if sub_target_group:
        put_start(by=by, course=course, sub_target_group=sub_target_group, homeless_duration=homeless_duration)
    leave(entry, EntryState.STARTED, starts_on, course)
    end_unmet_needs(entry.citizen, entry.method, starts_on)
    return course


def _adviser(entry: WaitingListEntry) -> User | None:
    """Who decided; without a decision, the adviser who put the citizen on the list."""
    if entry.decision:
        return entry.decision.decided_by
    return entry.entered_by if Role.AUTHORITY_ADVISER in entry.entered_by.access.roles else None


@transaction.atomic
def return_to_course(
    *,
    by: User,
    citizen: Citizen,
    former_course: Course,
    worker: User | None = None,
    method: str = "",
    starts_on: date | None = None,
    sub_target_group: str = "",
    homeless_duration: str = "",
    adviser: User | None = None,
) -> Course:
    """Open a course that is linked to the former one: no new referral, no waiting list (SUP-49).

    The team or the adviser opens it; it then waits for a worker. A leader of the team may give it to one at once,
    within the caseload. The citizen is one person with two courses in every count.
    """
    permissions.check_can_reopen(by, former_course)
    lock_caseload(former_course.team, worker)  # before the course, as every other change locks them
    former_course = Course.objects.select_for_update().get(pk=former_course.pk, citizen=citizen)
    check_return(former_course.state)
    if Course.objects.live().filter(citizen=citizen).exists():
        raise HasCourse()
    if Course.objects.filter(former_course=former_course).exists():
        raise CameBack()
    starts_on = starts_on or clock.today()
    check_day(
        starts_on,
        clock.today(),
        field="starts_on",
        earliest=former_course.ends_on,
        since=gettext("the former course ended"),
    )
    team = former_course.team
    can_assign = permissions.can_assign(by, team.pk)
    if worker is not None:
        permissions.check_can_assign(by, team, citizen)
    course = _open(
        by=by,
        citizen=citizen,
        team=team,
        method=method or former_course.method,
        worker=worker,
        starts_on=starts_on,
        adviser=adviser or former_course.adviser,
        former_course=former_course,
        may_take_on=can_assign,
        day_field="starts_on",
    )
    if sub_target_group:
        put_start(by=by, course=course, sub_target_group=sub_target_group, homeless_duration=homeless_duration)
    drop_check_ins(former_course)
    end_unmet_needs(citizen, course.method, starts_on)
    for entry in WaitingListEntry.objects.select_for_update().waiting().filter(citizen=citizen):
        leave(entry, EntryState.STARTED, max(starts_on, entry.entered_on), course)
    return course


def _open(
    *,
    by: User,
    citizen: Citizen,
    team: Team,
    method: str,
    worker: User | None,
    starts_on: date,
    adviser: User | None,
    day_field: str,
    former_course: Course | None = None,
    may_take_on: bool = True,
) -> Course:
    """The rows of a new course, its ties and its measurements. The caseload is locked."""
    if worker is not None:
        check_in_team(worker, team, clock.today())
        check_there(worker, team, method, max(starts_on, clock.today()))
    active = may_take_on and (worker is not None or carried_together(method))
    ground = Ground(queries.decision_for(citizen, method, starts_on), adviser)
    if active:
        ground = ground_of(citizen, method, starts_on, adviser=adviser, field=day_field)
    decision = ground.decision
    deviation = admit(citizen=citizen, team=team, method=method, worker=worker) if active else None
    course = Course(
        municipality_id=citizen.municipality_id,
        citizen=citizen,
        team=team,
        state=CourseState.ACTIVE if active else CourseState.WAITING,
        method=method,
        worker=worker if active else None,
        adviser=adviser,
        starts_on=starts_on,
        decision=decision,
        before_decision=ground.before_decision,
        former_course=former_course,
        opened_by=by,
    )
    course.full_clean(validate_constraints=False)
    with constraint_errors(**WRITE_ERRORS):
        course.save()
    _set_method(course, by, starts_on, "", decision)
    put_bases(course, by, starts_on, decision.legal_bases if decision else (), decision=decision)
    put_own_provider(course, by, starts_on)
    if course.worker:
        _set_worker(course, by, starts_on, "")
    use_deviation(deviation, course)
    attach(citizen=citizen, function=TieFunction.TEAM, team=team, starts_on=starts_on)
    if ground.before_decision:
        _tie_adviser(course, starts_on)
    schedule_measurements(course)
    return course


def _set_method(course: Course, by: User, on: date, reason: str, decision: Decision | None) -> CourseMethod:
    row = CourseMethod(
        municipality_id=course.municipality_id,
        course=course,
        method=course.method,
        decision=decision,
        reason=reason,
        starts_on=on,
        set_by=by,
    )
    row.full_clean()
    row.save()
    return row


def _set_worker(course: Course, by: User, on: date, reason: str, hand_over: str = "") -> CourseWorker:
    """The dated row, and the tie that makes the citizen the worker's own (also where the record is protected).

    It keeps whether the worker had met the citizen before (SUP-205).
    """
    met = queries.met_before([course.citizen_id], [course.worker_id])  # type: ignore[list-item]
    row = CourseWorker(
        municipality_id=course.municipality_id,
        course=course,
        worker=course.worker,
        reason=reason,
        hand_over=hand_over,
        met_on=met.get((course.citizen_id, course.worker_id)),  # type: ignore[arg-type]
        starts_on=on,
        set_by=by,
    )
    row.full_clean()
    row.save()
    attach(citizen=course.citizen, function=TieFunction.PRIMARY_WORKER, user=course.worker, starts_on=on)
    return row


def end_worker(course: Course, on: date) -> None:
    """Close the worker's dated row and tie."""
    CourseWorker.objects.filter(course=course, ends_on__isnull=True).update(ends_on=on)
    detach(citizen=course.citizen, function=TieFunction.PRIMARY_WORKER, ends_on=on)
    end_substitutes(course, on)


def lock_course(course: Course) -> Course:
    """The course under a lock; refused when it is closed."""
    course = Course.objects.select_for_update(of=["self"]).select_related("citizen", "team", "worker").get(pk=course.pk)
    if not course.is_live:
        raise CourseClosed()
    return course


def earliest_change(course: Course) -> date:
    """No change may lie before the last one."""
    starts = [
        *course.methods.filter(ends_on__isnull=True).values_list("starts_on", flat=True),  # type: ignore[attr-defined]
        *course.workers.values_list("starts_on", flat=True),  # type: ignore[attr-defined]
        course.starts_on,
    ]
    return max(starts)


@transaction.atomic
def change_worker(
    *,
    by: User,
    course: Course,
    worker: User | None,
    reason: str = "",
    hand_over: str = "",
    from_on: date | None = None,
    adviser: User | None = None,
) -> Course:
    """Another primary worker from a day on, or none for the time being; the course stays the same one (CHK-22).

    Also gives a waiting course its worker, on a decision or before it with the `adviser` named (SUP-101, SUP-103).
    Leader only; within the new worker's caseload (SUP-41).
    """
    permissions.check_can_assign(by, course.team, course.citizen)
    lock_caseload(course.team, worker)
    course = lock_course(course)
    from_on = from_on or clock.today()
    check_day(
        from_on,
        clock.today(),
        field="from_on",
        earliest=earliest_change(course),
        since=gettext("the course last changed"),
    )
    if worker is not None:
        check_in_team(worker, course.team, clock.today())
        if worker.pk == course.worker_id:
            raise SameWorker(worker=worker.first_name or str(worker))
        check_there(worker, course.team, course.method, max(from_on, clock.today()))
    shared = carried_together(course.method)
    active = worker is not None or shared
    if active and course.state == CourseState.WAITING:
        _rest(course, course.method, by, from_on, adviser or course.adviser)
    deviation = None
    if active and not (shared and course.state == CourseState.ACTIVE):
        deviation = admit(citizen=course.citizen, team=course.team, method=course.method, worker=worker, course=course)
    end_worker(course, from_on)
    course.worker, course.state = worker, CourseState.ACTIVE if active else CourseState.WAITING
    course.full_clean(validate_constraints=False)
    with constraint_errors(**WRITE_ERRORS):
        course.save(update_fields=["worker", "state", "decision", "adviser", "before_decision"])
    if worker is not None:
        _set_worker(course, by, from_on, reason.strip(), hand_over.strip())
    use_deviation(deviation, course)
    return course


def _tie_adviser(course: Course, on: date) -> None:
    """The adviser named from the first day has the citizen as their own (also where the record is protected)."""
    attach(citizen=course.citizen, function=TieFunction.AUTHORITY_ADVISER, user=course.adviser, starts_on=on)


def _rest(course: Course, method: str, by: User, on: date, adviser: User | None, given: Decision | None = None) -> None:
    """The course gets under way with the method, or goes on with it: what it rests on from that day."""
    if course.before_decision and course.decision is None and queries.decision_for(course.citizen, method, on) is None:
        return  # begun before the decision, which is still to come
    ground = ground_of(course.citizen, method, on, adviser=adviser, given=given, field="from_on")
    before, course.decision = course.decision, ground.decision
    course.adviser = course.adviser or ground.adviser
    course.before_decision = course.before_decision or ground.before_decision
    if ground.before_decision:
        _tie_adviser(course, on)
    if ground.decision and ground.decision != before:
        put_bases(course, by, max(on, earliest_ground(course)), ground.decision.legal_bases, decision=ground.decision)


@transaction.atomic
def switch_method(
    *,
    by: User,
    course: Course,
    method: str,
    reason: str,
    from_on: date | None = None,
    worker: User | None = None,
    decision_id: int | None = None,
) -> Course:
    """Another method from a day on, in the same course. Leader only; a dearer method must fit (SUP-41, SUP-42).

    The new method rests on a decision as well; one under § 85 a carries all of its methods (SUP-101).
    Leaving CTI ends its phases that day. `worker` is needed where the team carried the course before.
    """
    permissions.check_can_assign(by, course.team, course.citizen)
    new_worker = worker
    lock_caseload(course.team, worker or course.worker)
    course = lock_course(course)
    from_on = from_on or clock.today()
    check_day(
        from_on,
        clock.today(),
        field="from_on",
        earliest=earliest_change(course),
        since=gettext("the course last changed"),
    )
    if method == course.method:
        raise DomainError(
            gettext("The course has that method already. Nothing was changed."), code="same_method", field="method"
        )
    worker = new_worker or course.worker
    if course.state == CourseState.ACTIVE and not carried_together(method) and worker is None:
        raise NeedsWorker(method=SupportMethod(method).label)
    if new_worker is not None:
        check_in_team(new_worker, course.team, clock.today())
        if new_worker.pk != course.worker_id:
            check_there(new_worker, course.team, method, max(from_on, clock.today()))
    deviation = None
    if course.state == CourseState.ACTIVE:
        deviation = admit(citizen=course.citizen, team=course.team, method=method, worker=worker, course=course)
    decision = Decision.objects.visible_to(by).get(pk=decision_id, citizen=course.citizen) if decision_id else None
    if course.state == CourseState.ACTIVE:
        _rest(course, method, by, from_on, course.adviser, given=decision)
    if new_worker is not None and new_worker.pk != course.worker_id:
        end_worker(course, from_on)
    CourseMethod.objects.filter(course=course, ends_on__isnull=True).update(ends_on=from_on)
    cut_phases(course, from_on)
    changed_worker = worker is not None and worker.pk != course.worker_id
    course.method, course.worker, course.phase1_event, course.phase1_on = method, worker, "", None
    course.full_clean(validate_constraints=False)
    with constraint_errors(**WRITE_ERRORS):
        course.save(
            update_fields=["method", "worker", "phase1_event", "phase1_on", "decision", "adviser", "before_decision"]
        )
    _set_method(course, by, from_on, reason.strip(), course.decision)
    end_unmet_needs(course.citizen, method, from_on)
    if changed_worker:
        _set_worker(course, by, from_on, reason.strip()[:300])
    use_deviation(deviation, course)
    return course
