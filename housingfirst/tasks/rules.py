"""Rules of tasks: who takes one away, how long it can be put off, when a mail is taken up again."""

from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _

from housingfirst.core.errors import ConcurrentChange, DomainError

from .choices import BY_HAND, TaskState

LEASE = timedelta(minutes=5)
ATTEMPTS = 20


class TaskSettled(ConcurrentChange):
    code = "task_settled"
    message = _("The task is already off the list: %(state)s. Nothing was changed.")


class TaskSettlesItself(DomainError):
    code = "task_settles_itself"
    message = _(
        "The task goes away by itself when what it is about is done. Open it and do it there, put it off, or drop it "
        "with a reason."
    )


class ReasonMissing(DomainError):
    code, field = "task_reason", "reason"
    message = _("Write why. Your team leader can see it.")


class PutOffTooFar(DomainError):
    code, field = "task_postpone", "until"
    message = _("A task can be put off until %(last)s at the latest. Choose a day after today and no later than that.")


class NoNamesInTask(DomainError):
    code = "task_params"
    message = _("A task holds numbers, days and codes only; names are filled in when it is shown.")


def check_open(state: str) -> None:
    """TASK-02: done and dropped are final; a task is never done twice. Source: OURS."""
    if state != TaskState.OPEN:
        raise TaskSettled(state=TaskState(state).label)


def check_done_by_hand(kind: str) -> None:
    """TASK-03: a task with a cause is gone when its cause is; only those of BY_HAND are ticked off. Source: OURS.

    Ticked off while the cause stands, the clock behind it would be lost.
    """
    if kind not in BY_HAND:
        raise TaskSettlesItself()


def check_reason(reason: str) -> str:
    """TASK-04: who puts off or drops a task says why. Source: PC-17, PC-21; OURS."""
    if not reason.strip():
        raise ReasonMissing()
    return reason.strip()


def check_postponed(until: date, today: date, most_days: int) -> None:
    """TASK-05: at most so many days from today; the deadline itself does not move, and the leader sees it pass.

    Source: OURS.
    """
    last = today + timedelta(days=most_days)
    if not today < until <= last:
        raise PutOffTooFar(last=last.strftime("%d-%m-%Y"))


def check_params(params: dict[str, Any]) -> None:
    """TASK-06: title and reason are a message with numbers, days (ISO) and codes; never a name, never prose.

    Source: D12; house style 4.13.
    """
    for value in params.values():
        plain = isinstance(value, int) or (isinstance(value, str) and len(value) <= 40 and " " not in value)
        if not plain:
            raise NoNamesInTask()


def leader_sees_since(today: date, days: int) -> date:
    """TASK-07: tasks whose deadline lies before this day are on the leader's list too. Source: PC-21."""
    return today - timedelta(days=days)
