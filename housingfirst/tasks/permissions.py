"""May this person work with tasks, and do this to one?"""

from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import User
from housingfirst.accounts.roles import Permission
from housingfirst.core.errors import NotAllowed

from .models import Task

WORKERS = (Permission.EDIT_CITIZEN, Permission.MATCH_AND_OFFER, Permission.DECIDE_BENEFIT)


class NoTasks(NotAllowed):
    message = _("Tasks are for those who work with citizens in the municipality. Your role has none.")


class NoSuchTask(NotAllowed):
    code = "cannot_reach"
    status = 404
    message = _("There is no such task among yours.")


class OnlyTheSystem(NotAllowed):
    message = _("Only the application itself looks through the clocks.")


def can_have_tasks(by: User) -> bool:
    return any(by.may(permission) for permission in WORKERS)


def check_can_have_tasks(by: User) -> None:
    """Support, leaders, advisers, the coordinator and the benefits office."""
    if not can_have_tasks(by):
        raise NoTasks()


def check_can_act_on(by: User, task: Task) -> None:
    """TASK-01: who sees a task may do it, put it off or drop it, with a reason; colleagues stand in for each other."""
    if not Task.objects.visible_to(by).filter(pk=task.pk).exists():
        raise NoSuchTask()
    check_can_have_tasks(by)


def check_is_system(by: User) -> None:
    if not by.is_system:
        raise OnlyTheSystem()
