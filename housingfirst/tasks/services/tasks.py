"""Every write about a task: raise it once, settle it when its cause is gone, tick it off, put it off, drop it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import connection, transaction

from cases.models import Citizen, CitizenTie
from housingfirst.accounts.models import Team, User
from housingfirst.accounts.parameters import value
from housingfirst.accounts.roles import Role
from housingfirst.core import clock

from .. import permissions, rules
from ..choices import TaskState
from ..models import Task
from ..parameters import POSTPONE_DAYS

ON_COURSE = ("team", "primary_worker", "substitute")


@dataclass(frozen=True)
class Wanted:
    """A task a clock asks for. `title` and `why` are messages of the catalogue (`gettext_noop`), `params` plain."""

    key: str
    title: str
    due_on: date
    citizen_id: int | None = None
    assignee_id: int | None = None
    team_id: int | None = None
    leaders_only: bool = False
    role: str = ""
    why: str = ""
    params: dict[str, Any] = field(default_factory=dict)
    url_name: str = ""
    url_pk: int | None = None


@transaction.atomic
def raise_task(
    *,
    by: User,
    key: str,
    kind: str,
    title: str,
    due_on: date,
    citizen: Citizen | None = None,
    assignee: User | None = None,
    team: Team | None = None,
    leaders_only: bool = False,
    role: str = "",
    why: str = "",
    params: dict[str, Any] | None = None,
    url_name: str = "",
    url_pk: int | None = None,
) -> Task:
    """The task with this key: made now, or the one that is there already, whatever has become of it (TASK-08).

    Two who ask at once get the same row. Without a team it goes to the team tied to the citizen; a task that would
    wait for nobody waits for the authority advisers.
    """
    wanted = Wanted(
        key=key,
        title=title,
        due_on=due_on,
        citizen_id=citizen.pk if citizen else None,
        assignee_id=assignee.pk if assignee else None,
        team_id=team.pk if team else None,
        leaders_only=leaders_only,
        role=role,
        why=why,
        params=params or {},
        url_name=url_name,
        url_pk=url_pk,
    )
    _insert(by, kind, [wanted])
    return Task.objects.get(municipality_id=by.municipality_id, key=key)


@transaction.atomic
def settle_task(*, by: User, key: str) -> bool:
    """The cause of the task is gone, so it is done; true when it was open. Repeating changes nothing."""
    return bool(_settle(by, Task.objects.filter(key=key)))


@transaction.atomic
def sweep(*, by: User, kind: str, find: Callable[[], Iterable[Wanted]]) -> tuple[int, int]:
    """Make the open tasks of one kind what `find()` says they are now (TASK-09); returns how many came and went.

    One sweep of a kind at a time in a municipality: the lock is taken before `find` reads, so that none works on
    what another has already changed. A task that had settled itself opens again when its cause is back; what somebody
    dropped stays dropped. A new worker takes over the open tasks of the former one.
    """
    permissions.check_is_system(by)
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(hashtextextended(%s, %s))", [f"sweep:{kind}", by.municipality_id])
    wanted = list(find())
    keys = [one.key for one in wanted]
    before = {task.key: task for task in Task.objects.filter(kind=kind, key__in=keys)}
    _insert(by, kind, [one for one in wanted if one.key not in before])
    came = len(set(keys) - set(before)) + _reopen(kind, keys)
    _refresh(by, kind, [one for one in wanted if one.key in before], before)
    gone = _settle(by, Task.objects.filter(kind=kind).exclude(key__in=keys))
    return came, gone


@transaction.atomic
def keep_tasks(*, by: User, kind: str, url_name: str, url_pk: int, wanted: Iterable[Wanted]) -> None:
    """The same for one row, at once, by the service that has changed it: `url_name` and `url_pk` name its page.

    The sweep would do it within the hour; whoever has just acted shall not wait for it.
    """
    rows = list(wanted)
    keys = [one.key for one in rows]
    _insert(by, kind, rows)
    _reopen(kind, keys)
    about = Task.objects.filter(kind=kind, url_name=url_name, url_pk=url_pk)
    _settle(by, about.exclude(key__in=keys))


@transaction.atomic
def complete_task(*, by: User, task: Task) -> Task:
    """Tick off a task that nothing else takes away (TASK-03)."""
    task = _for(by, task)
    rules.check_done_by_hand(task.kind)
    return _close(by, task, TaskState.DONE)


@transaction.atomic
def drop_task(*, by: User, task: Task, reason: str) -> Task:
    """Take a task off the list undone, with why. It does not come back."""
    task = _for(by, task)
    task.reason = rules.check_reason(reason)
    return _close(by, task, TaskState.DROPPED, "reason")


@transaction.atomic
def postpone_task(*, by: User, task: Task, until: date, reason: str) -> Task:
    """Put a task off to a day, with why. The deadline stays, and the leader sees it pass (TASK-05, TASK-07)."""
    task = _for(by, task)
    task.reason = rules.check_reason(reason)
    today = clock.today()
    rules.check_postponed(until, today, int(value(POSTPONE_DAYS, task.municipality_id, on=today)))
    task.planned_on = until
    task.full_clean(validate_constraints=False)
    task.save(update_fields=["planned_on", "reason"])
    return task


@transaction.atomic
def hand_on_task(*, by: User, task: Task, assignee: User | None) -> Task:
    """Give an open task to somebody else, or back to its team (TASK-12). Deadline and words stay."""
    task = _for(by, task)
    task.assignee = assignee
    task.full_clean(validate_constraints=False)
    task.save(update_fields=["assignee"])
    return task


# ------------------------------------------------------------------------------------------- parts


def _for(by: User, task: Task) -> Task:
    """The task, locked, if `by` may act on it and it is open."""
    permissions.check_can_act_on(by, task)
    task = Task.objects.select_for_update(of=("self",)).get(pk=task.pk)
    rules.check_open(task.state)
    return task


def _close(by: User, task: Task, state: TaskState, *also: str) -> Task:
    task.state, task.settled_at, task.settled_by = state, clock.now(), by
    task.full_clean(validate_constraints=False)
    task.save(update_fields=["state", "settled_at", "settled_by", *also])
    return task


def _settle(by: User, rows) -> int:
    rows = rows.filter(municipality_id=by.municipality_id, state=TaskState.OPEN)
    return rows.update(state=TaskState.DONE, settled_at=clock.now(), settled_by=by)


def _reopen(kind: str, keys: list[str]) -> int:
    """What had settled itself, and whose cause is back."""
    rows = Task.objects.filter(kind=kind, key__in=keys, state=TaskState.DONE)
    return rows.update(state=TaskState.OPEN, settled_at=None, settled_by=None)


KEPT_UP = ("assignee_id", "team_id", "role", "leaders_only", "due_on", "title", "why", "params", "url_name", "url_pk")


def _refresh(by: User, kind: str, wanted: list[Wanted], before: dict[str, Task]) -> None:
    """Write anew whose an open task is and what it says, where that is no longer as it was."""
    teams = _teams_of_those(wanted)
    changed = []
    for one in wanted:
        old, new = before[one.key], _row(by, kind, one, teams)
        if old.state != TaskState.DROPPED and any(getattr(old, name) != getattr(new, name) for name in KEPT_UP):
            if old.due_on != new.due_on:
                old.planned_on = new.due_on
            for name in KEPT_UP:
                setattr(old, name, getattr(new, name))
            changed.append(old)
    _check(changed)
    Task.objects.bulk_update(changed, [name.removesuffix("_id") for name in KEPT_UP] + ["planned_on"])


def _insert(by: User, kind: str, wanted: list[Wanted]) -> None:
    teams = _teams_of_those(wanted)
    rows = [_row(by, kind, one, teams) for one in wanted]
    _check(rows)
    Task.objects.bulk_create(rows, ignore_conflicts=True)


def _check(rows: list[Task]) -> None:
    for row in rows:
        rules.check_params(row.params)
        row.clean_fields(exclude=["citizen", "assignee", "team", "municipality", "raised_by", "settled_by"])


def _teams_of_those(wanted: list[Wanted]) -> dict[int, int]:
    return _teams_of({one.citizen_id for one in wanted if one.citizen_id and not one.team_id and not one.role})


def _row(by: User, kind: str, one: Wanted, teams: dict[int, int]) -> Task:
    team_id = one.team_id or (teams.get(one.citizen_id) if one.citizen_id and not one.role else None)
    nobody = not (one.assignee_id or team_id or one.role)
    return Task(
        municipality_id=by.municipality_id,
        key=one.key,
        kind=kind,
        citizen_id=one.citizen_id,
        assignee_id=one.assignee_id,
        team_id=team_id,
        leaders_only=one.leaders_only and team_id is not None,
        role=Role.AUTHORITY_ADVISER if nobody else one.role,
        due_on=one.due_on,
        planned_on=one.due_on,
        title=one.title,
        why=one.why,
        params=one.params,
        url_name=one.url_name,
        url_pk=one.url_pk,
        raised_by=by,
    )


def _teams_of(citizen_ids: set[int | None]) -> dict[int, int]:
    """The team of each citizen: the one of the course before the one of the waiting list."""
    ties = CitizenTie.objects.current(clock.today()).filter(citizen_id__in=citizen_ids, team__isnull=False)
    rows = ties.order_by("-starts_on", "-pk").values_list("citizen_id", "team_id", "function")
    found: dict[int, int] = {}
    for citizen_id, team_id, _function in sorted(rows, key=lambda row: row[2] not in ON_COURSE):
        found.setdefault(citizen_id, team_id)
    return found
