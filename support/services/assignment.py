"""Leave, substitutes, and handing on the whole work of somebody who leaves."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext, gettext_noop
from django.utils.translation import gettext_lazy as _

from cases.models import Citizen
from cases.permissions import reaches_by_tie
from cases.services import open_for_substitute
from housingfirst.accounts.models import Team, TeamMembership, User
from housingfirst.core import clock
from housingfirst.core.db import constraint_errors
from housingfirst.core.errors import ConcurrentChange, DomainError, NotAllowed
from housingfirst.tasks import services as tasks
from housingfirst.tasks.choices import TaskKind
from housingfirst.tasks.models import Task

from .. import permissions, queries
from ..choices import AppointmentState, short_name
from ..models import Appointment, Course, Substitution, WarningNote, WorkerLeave
from ..rules import assignment as rules
from ..rules.courses import NoRoom
from ..rules.forecast import Span
from .caseload import NotInTeam, check_in_team, lock_caseload
from .contacts import AppointmentThere
from .courses import change_worker, lock_course
from .substitutes import end_cover, substitute_key


class AwayAlready(DomainError):
    code, field = "away_already", "starts_on"
    message = _("The worker is away already in that time. Choose other days, or take the first leave back.")


class StandsInAlready(DomainError):
    code, field = "stands_in_already", "worker"
    message = _("Somebody stands in already in that time. End that first, or choose other days.")


class NothingToCover(DomainError):
    code = "nothing_to_cover"
    message = _("Somebody stands in for all of them already. Nothing was changed.")


class SubstituteAway(DomainError):
    code, field = "substitute_away", "worker"
    message = _("%(worker)s is away in that time too. Choose somebody who is there.")


class NobodyToStandInFor(DomainError):
    code = "nobody_to_stand_in_for"
    message = _("The course has no primary worker to stand in for. Give it one instead.")


class WorkChanged(ConcurrentChange):
    code = "work_changed"
    message = _("The open work has changed since you opened the page. Nothing is moved. Look through the rows again.")


# ---------------------------------------------------------------- leave


@transaction.atomic
def plan_leave(*, by: User, team: Team, worker: User, kind: str, starts_on: date, ends_on: date) -> WorkerLeave:
    """A worker of the team is away from a day until the day before `ends_on` (SUP-200). Nothing of why but the kind."""
    permissions.check_can_plan_leave(by, team)
    rules.check_leave(starts_on, ends_on, clock.today())
    if not _in_team_between(worker, team, starts_on, ends_on):
        raise NotInTeam(worker=worker.first_name or str(worker), team=team.name)
    leave = WorkerLeave(
        municipality_id=team.municipality_id,
        worker=worker,
        kind=kind,
        starts_on=starts_on,
        ends_on=ends_on,
        noted_by=by,
    )
    leave.full_clean()
    with constraint_errors(workerleave_one_at_a_time=AwayAlready):
        leave.save()
    return leave


def _in_team_between(worker: User, team: Team, starts_on: date, ends_on: date) -> bool:
    rows = TeamMembership.objects.filter(user=worker, team=team, starts_on__lt=ends_on)
    return any(row.ends_on is None or row.ends_on > starts_on for row in rows)


@transaction.atomic
def end_leave(*, by: User, team: Team, leave: WorkerLeave) -> WorkerLeave:
    """Back today, or never away: leave to come is taken back whole. Who stands in, in any team, is ended with it."""
    permissions.check_can_plan_leave(by, team)
    leave = WorkerLeave.objects.select_for_update(of=("self",)).select_related("worker").get(pk=leave.pk)
    today = clock.today()
    if not _in_team_between(leave.worker, team, today, today + timedelta(days=1)):
        raise NotInTeam(worker=leave.worker.first_name or str(leave.worker), team=team.name)
    until = leave.ends_on
    leave.ends_on = max(leave.starts_on, min(leave.ends_on, today))  # type: ignore[type-var]
    leave.full_clean(validate_constraints=False)
    leave.save(update_fields=["ends_on"])
    rows = Substitution.objects.filter(instead_of=leave.worker, ends_on__gt=today)
    for row in rows.filter(starts_on__gte=leave.starts_on, ends_on__lte=until).select_related("course__citizen"):
        end_cover(row, today, by)
    return leave


# ---------------------------------------------------------------- who stands in


@transaction.atomic
def stand_in(*, by: User, course: Course, worker: User, starts_on: date, ends_on: date) -> Substitution:
    """Somebody of the team stands in for a course's primary worker until the day before `ends_on` (SUP-202).

    The substitute gets access for those days, also where the record is protected, and is told on My day. The course's
    points stay with its worker.
    """
    permissions.check_can_assign(by, course.team, course.citizen)
    course = lock_course(course)
    rules.check_cover(starts_on, ends_on, clock.today())
    if course.worker is None:
        raise NobodyToStandInFor()
    check_in_team(worker, course.team, starts_on)
    away = [Span(row.starts_on, row.ends_on) for row in queries.leave_between(worker, starts_on, ends_on)]
    if not rules.without(Span(starts_on, ends_on), away):
        raise SubstituteAway(worker=worker.first_name or str(worker))
    row = Substitution(
        municipality_id=course.municipality_id,
        course=course,
        worker=worker,
        instead_of=course.worker,
        starts_on=starts_on,
        ends_on=ends_on,
        set_by=by,
    )
    row.full_clean()
    with constraint_errors(substitution_one_at_a_time=StandsInAlready):
        row.save()
    open_for_substitute(
        by=by,
        citizen=course.citizen,
        user=worker,
        starts_on=starts_on,
        ends_on=ends_on,
        reason=_reason(row),
        source=substitute_key(row),
    )
    tasks.raise_task(
        by=by,
        key=substitute_key(row),
        kind=TaskKind.OTHER,
        title=gettext_noop("Stand in as the worker of %(citizen)s"),
        why=gettext_noop("From %(first)s until and including %(last)s."),
        params={"first": str(starts_on), "last": str(row.last_day)},
        due_on=starts_on,
        citizen=course.citizen,
        assignee=worker,
        team=course.team,
        url_name="support:course",
        url_pk=course.pk,
    )
    return row


def _reason(row: Substitution) -> str:
    return gettext("Stands in for %(name)s") % {"name": row.instead_of}


@transaction.atomic
def cover_leave(
    *, by: User, team: Team, leave: WorkerLeave, worker: User, course: Course | None = None
) -> list[Substitution]:
    """Somebody stands in on every day of the leave nobody else does: for one course, or for all of the team's."""
    permissions.check_can_plan_leave(by, team)
    today, made = clock.today(), []
    for row in queries.covered_courses(by, team, [leave], today)[leave.pk]:
        if row.course is None or (course is not None and row.course.pk != course.pk):
            continue
        for gap in row.gaps:
            starts_on = max(gap.start, today)
            if gap.end is not None and starts_on < gap.end:
                made.append(stand_in(by=by, course=row.course, worker=worker, starts_on=starts_on, ends_on=gap.end))
    if not made:
        raise NothingToCover()
    return made


@transaction.atomic
def end_substitution(*, by: User, substitution: Substitution) -> Substitution:
    """Nobody stands in from today on; the access ends with it."""
    permissions.check_can_assign(by, substitution.course.team, substitution.course.citizen)
    rows = Substitution.objects.select_for_update(of=("self",)).select_related("course__citizen", "instead_of")
    return end_cover(rows.get(pk=substitution.pk), clock.today(), by)


# ---------------------------------------------------------------- somebody leaves


@dataclass(frozen=True)
class Moved:
    """What was moved, by kind; `changes` counts the courses that got another primary worker."""

    courses: int
    others: int
    changes: int


@transaction.atomic
def hand_on_work(
    *,
    by: User,
    team: Team,
    worker: User,
    targets: Mapping[str, User | None],
    note: str = "",
    notes: Mapping[int, str] | None = None,
) -> Moved:
    """All open work of somebody who leaves the team, to whom each row says, in one step (SUP-204).

    `targets` by the keys of `queries.open_work`; None is nobody yet, for a course or a task. `note` is the hand-over
    note for every course, `notes` (by course) one of its own. Every row is checked before the first is written; what
    does not fit is said at its row, and then nothing is moved.
    """
    permissions.check_can_hand_on(by, team)
    lock_caseload(team, None)
    ids = sorted({target.pk for target in targets.values() if target})
    list(User.objects.select_for_update(no_key=True).filter(pk__in=ids).order_by("pk"))
    work = queries.open_work(by, team, worker)
    if set(work.keys) != set(targets):
        raise WorkChanged()
    notes = notes or {}
    _check_work(by, team, worker, work, targets, note, notes)
    reason = gettext("%(name)s leaves the team") % {"name": worker}
    for row in work.courses:
        own = notes.get(row.row.pk, "").strip()
        written = "\n\n".join(part for part in (note.strip(), own) if part)
        try:
            change_worker(by=by, course=row.row, worker=targets[row.key], reason=reason, hand_over=written)
        except NoRoom as refusal:  # the team's own limit, which no single row has
            raise ValidationError({row.key: [str(refusal)]}) from refusal
    for row in work.rest:
        try:
            _hand_on_row(by, row, targets[row.key])
        except NotAllowed:
            raise
        except DomainError as refusal:  # what only the writing shows: a day off, a substitute there already
            raise ValidationError({row.key: [f"{row.title}: {refusal}"]}) from refusal
    changes = sum(targets[row.key] is not None for row in work.courses)
    return Moved(len(work.courses), len(work.rest), changes)


def _check_work(
    by: User,
    team: Team,
    worker: User,
    work: queries.OpenWork,
    targets: Mapping[str, User | None],
    note: str,
    notes: Mapping[int, str],
) -> None:
    """Every row before anything is written: who takes it and reaches the citizen, whether there is room, the note."""
    today, wrong = clock.today(), {}
    caseload = queries.team_caseload(team, today)
    takers = {taker.user.pk: taker for taker in queries.takers(caseload, worker)}
    for row in work.rows:
        target = targets[row.key]
        if target is not None and target.pk not in takers:
            wrong[row.key] = gettext("Choose somebody of the team who stays.")
        elif target is None and not row.key.startswith(("course-", "task-")):
            wrong[row.key] = gettext("Choose who takes this over.")
    chosen = {row.row.pk: target.pk for row in work.courses if (target := targets[row.key])}
    admitted = queries.admitted_moves(team, chosen, today)
    moves = [rules.Move(row.key, chosen.get(row.row.pk), row.method, row.row.pk in admitted) for row in work.courses]
    titles = {row.key: row.title for row in work.courses}
    for row in work.courses:
        target = targets[row.key]
        if row.key not in wrong and target is not None and (away := takers[target.pk].holding.away):
            others = queries.rooms_for(caseload, row.method, without=target.pk)
            words = rules.away_words(target.first_name or str(target), away.last_day, others)
            wrong[row.key] = f"{row.title}: {words}"
    for key, text in _out_of_reach(by, work, targets).items():
        wrong.setdefault(key, text)
    free = {pk: taker.holding.load.free for pk, taker in takers.items()}
    for move, room, cost in rules.moves_without_room(moves, free, caseload.table):
        if move.key not in wrong:
            user = takers[move.target].user  # type: ignore[index]
            name = user.first_name or str(user)
            words = rules.no_room_words(name, room, cost, short_name(move.method))
            wrong[move.key] = f"{titles[move.key]}: {words}"
    going = [row.row.pk for row in work.courses if targets[row.key] is not None]
    if rules.lacking_notes(going, note, notes):
        wrong["note"] = gettext("Write a hand-over note for all of them, or one at each course.")
    if wrong:
        raise ValidationError({key: [text] for key, text in wrong.items()})


def _out_of_reach(by: User, work: queries.OpenWork, targets: Mapping[str, User | None]) -> dict[str, str]:
    """The rows that would go to somebody who does not reach the citizen, and would then be seen by nobody (SUP-209).

    Whoever takes the citizen's course over reaches them by that, and a substitute by standing in.
    """
    wrong, reached = {}, {}
    follows = {(row.citizen_id, target.pk) for row in work.courses if (target := targets[row.key])}
    asked = {row.citizen_id for row in work.rest if row.citizen_id}
    covers = [row.row for row in work.rest if isinstance(row.row, Substitution)]
    for row in work.rest:
        target = targets[row.key]
        if target is None or row.citizen_id is None or (row.citizen_id, target.pk) in follows:
            continue
        if any(_within(row.row, cover) for cover in covers if targets[f"cover-{cover.pk}"] == target):
            continue
        if target.pk not in reached:
            rows = Citizen.objects.wholly_visible_to(target).filter(pk__in=asked)
            reached[target.pk] = set(rows.values_list("pk", flat=True))
        names = {"name": target.first_name or str(target), "what": row.title}
        if isinstance(row.row, Substitution):
            if target.pk == by.pk and not reaches_by_tie(by, row.row.course.citizen):
                wrong[row.key] = gettext("%(what)s: nobody lets in oneself. Choose somebody else.") % names
        elif row.citizen_id not in reached[target.pk] or not _may_do(target, row.row):
            text = gettext("%(what)s: %(name)s does not reach the citizen. Choose somebody else, or give access first.")
            wrong[row.key] = text % names
    return wrong


def _within(row: Appointment | Task | WarningNote | Substitution, cover: Substitution) -> bool:
    """Whether who stands in has access for it by that: a task, or an appointment on those days."""
    if isinstance(row, Appointment):
        day = row.starts_at.astimezone(clock.DANISH_TIME).date()
        return row.citizen_id == cover.course.citizen_id and cover.starts_on <= day < cover.ends_on  # type: ignore[operator]
    return isinstance(row, Task) and row.citizen_id == cover.course.citizen_id


def _may_do(target: User, row: Appointment | WarningNote | Task) -> bool:
    if isinstance(row, Appointment):
        return permissions.may_log_contacts(target)
    return not isinstance(row, WarningNote) or permissions.may_own_warning(target, row.citizen)


def _hand_on_row(by: User, work: queries.WorkRow, target: User | None) -> None:
    """One task, appointment, substitution or warning."""
    row = work.row
    if isinstance(row, Appointment):
        _hand_on_appointment(row, target)  # type: ignore[arg-type]
    elif isinstance(row, Substitution):
        _hand_on_cover(by, row, target)  # type: ignore[arg-type]
    elif isinstance(row, WarningNote):
        row.owner = target  # type: ignore[assignment]
        row.version += 1
        row.save(update_fields=["owner", "version"])
    else:
        tasks.hand_on_task(by=by, task=row, assignee=target)


def _hand_on_appointment(row: Appointment, target: User) -> None:
    """The two may have agreed to come together: then the colleague has it already, and one of the two is enough."""
    same = Appointment.objects.planned().filter(citizen=row.citizen_id, starts_at=row.starts_at, worker=target)
    if same.exists():
        row.state = AppointmentState.CANCELLED
        row.save(update_fields=["state"])
        return
    row.worker = target
    row.full_clean(exclude=["citizen", "contact"], validate_constraints=False)
    with constraint_errors(appointment_planned_once=AppointmentThere):
        row.save(update_fields=["worker"])


def _hand_on_cover(by: User, row: Substitution, target: User) -> None:
    """Somebody else stands in for the days that are left."""
    starts_on, ends_on = max(row.starts_on, clock.today()), row.ends_on
    end_cover(row, clock.today(), by)
    if row.course.worker_id not in (None, target.pk):  # who has the course from now on needs nobody to stand in
        stand_in(by=by, course=row.course, worker=target, starts_on=starts_on, ends_on=ends_on)  # type: ignore[arg-type]
