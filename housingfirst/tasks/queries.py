"""Reads about tasks: what waits for somebody, what her teams are late with, what hangs on a citizen."""

from datetime import date

from django.db.models import QuerySet

from cases.models import Citizen
from housingfirst.accounts.models import User
from housingfirst.accounts.parameters import value
from housingfirst.core import clock

from .models import Task
from .parameters import ESCALATE_DAYS
from .rules import leader_sees_since

RELATED = ("citizen", "assignee", "team")


def tasks_for(user: User) -> QuerySet[Task]:
    """Every task somebody sees, with what a row shows."""
    return Task.objects.visible_to(user).select_related(*RELATED)


def open_tasks(user: User, until: date) -> QuerySet[Task]:
    """What waits for this person up to and including the day, most urgent first: for My day and the morning mail."""
    return Task.objects.waiting_for(user).open().filter(planned_on__lte=until).select_related(*RELATED)


def overdue_in_teams(user: User) -> QuerySet[Task]:
    """TASK-07: what her teams have not done some days after its deadline, put off or not; for the leader's My day."""
    today = clock.today()
    since = leader_sees_since(today, int(value(ESCALATE_DAYS, user.municipality_id, on=today)))
    rows = Task.objects.visible_to(user).open().filter(team_id__in=user.access.led_team_ids, due_on__lt=since)
    return rows.exclude(assignee=user).exclude(leaders_only=True).select_related(*RELATED)


def by_citizen_name(rows: QuerySet[Task], text: str) -> QuerySet[Task]:
    """Those whose citizen is found by the words."""
    return rows.filter(citizen__in=Citizen.objects.search(text))
