"""The by-name list: everybody homeless or at risk on a day, with what happened last and what comes next (CASE-144).

Rows are the situations that hold on the day; whoever may see the whole record sees the row, and nobody else does. What
a citizen has answered about sharing plays no part: it is the municipality's own list.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery
from django.urls import reverse
from django.utils.translation import gettext as _

from cases import queries as cases
from cases import rules
from cases.choices import HOMELESS, Situation, TieFunction
from cases.models import Citizen, CitizenTie, SituationEpisode
from housingfirst.accounts.models import User
from housingfirst.core import clock, formats
from housingfirst.tasks.models import Task
from support.models import Appointment, Contact
from support.queries import day_bounds


@dataclass(frozen=True)
class Listed:
    """What stands on a line besides the situation itself."""

    days: int
    days_homeless: int
    last_contact: date | None
    silent: str
    next: str
    next_on: date | None
    next_url: str
    next_due: tuple[str, str] | None = None


@dataclass(frozen=True)
class Counts:
    """How many stand by name; the marks are counted by themselves and add nothing to the two."""

    homeless: int
    at_risk: int
    grey_zone: int
    functionally_homeless: int


def rows_on(user: User, day: date) -> QuerySet[SituationEpisode]:
    """Everybody by name on a day, among those whose whole record the user sees; with the last held contact by then."""
    _start, end = day_bounds(day)
    held = Contact.objects.held().filter(citizen=OuterRef("citizen"), happened_at__lt=end).order_by("-happened_at")
    return (
        SituationEpisode.objects.in_full_view_of(user)
        .holding(day, clock.today())
        .by_name()
        .select_related("citizen")
        .annotate(last_held_at=Subquery(held.values("happened_at")[:1]))
    )


def counts_of(rows: QuerySet[SituationEpisode]) -> Counts:
    found = rows.aggregate(
        homeless=Count("pk", filter=Q(situation__in=HOMELESS)),
        at_risk=Count("pk", filter=Q(situation=Situation.AT_RISK)),
        grey_zone=Count("pk", filter=Q(grey_zone=True)),
        functionally_homeless=Count("pk", filter=Q(functionally_homeless=True)),
    )
    return Counts(**found)


def prepare(user: User, rows: Iterable[SituationEpisode], day: date) -> None:
    """Put `listed` on each row, and on its citizen; the same number of queries however many rows there are."""
    rows = list(rows)
    citizens = [row.citizen for row in rows]
    ids = [citizen.pk for citizen in citizens]
    cases.in_list(user, citizens)
    cases.name_reasons(rows)
    stays = cases.stays_of(ids)
    steps = next_steps(user, ids) if day >= clock.today() else {}
    for row in rows:
        last = row.last_held_at.astimezone(clock.DANISH_TIME).date() if row.last_held_at else None
        what, when, url = steps.get(row.citizen_id, (_("Nothing planned") if day >= clock.today() else "", None, ""))
        row.listed = Listed(  # type: ignore[attr-defined]
            days=(day - row.starts_on).days,
            days_homeless=rules.days_homeless(stays.get(row.citizen_id, []), day),
            last_contact=last,
            silent=formats.days_since(last, day) if last else _("No contact yet"),
            next=what,
            next_on=when,
            next_url=url,
            next_due=formats.due(when, clock.today()) if when else None,
        )


Step = tuple[str, date | None, str]


def next_steps(user: User, citizen_ids: list[int]) -> dict[int, Step]:
    """What is planned next with each: the next appointment, or an open task where that comes first; two queries."""
    steps: dict[int, Step] = {}
    tasks = Task.objects.visible_about(user, citizen_ids).open().select_related("citizen")
    for task in tasks.order_by("-planned_on", "-pk"):
        if task.citizen_id is not None:
            steps[task.citizen_id] = (task.words, task.planned_on, task.url)
    planned = Appointment.objects.visible_to(user).planned().filter(citizen_id__in=citizen_ids)
    planned = planned.filter(starts_at__gte=clock.now()).select_related("worker").order_by("-starts_at")
    for visit in planned:
        local = visit.starts_at.astimezone(clock.DANISH_TIME)
        known = steps.get(visit.citizen_id)
        if known is None or known[1] is None or local.date() <= known[1]:
            words = _("Appointment %(time)s, %(worker)s") % {"time": formats.at_time(local), "worker": visit.worker}
            steps[visit.citizen_id] = (words, local.date(), reverse("support:appointment", args=[visit.pk]))
    return steps


# ------------------------------------------------------------------ filters


def by_citizen_name(rows: QuerySet, text: str) -> QuerySet:
    """Those whose name, nickname or former name fits (CASE-122)."""
    return rows.filter(citizen__in=Citizen.objects.search(text))


def in_situation(rows: QuerySet, value: str) -> QuerySet:
    """One situation, or `homeless` for the nine together."""
    return rows.filter(situation__in=HOMELESS) if value == "homeless" else rows.filter(situation=value)


def with_mark(rows: QuerySet, value: str) -> QuerySet:
    return rows.filter(**{value: True})


def of_team(rows: QuerySet, value: str) -> QuerySet:
    ties = CitizenTie.objects.current(clock.today()).filter(citizen=OuterRef("citizen"), team__isnull=False)
    return rows.filter(~Exists(ties)) if value == "none" else rows.filter(Exists(ties.filter(team_id=value)))


def of_worker(rows: QuerySet, value: str) -> QuerySet:
    ties = CitizenTie.objects.current(clock.today()).filter(
        citizen=OuterRef("citizen"), function=TieFunction.PRIMARY_WORKER
    )
    return rows.filter(~Exists(ties)) if value == "none" else rows.filter(Exists(ties.filter(user_id=value)))


def longer_than(day: date):
    return lambda rows, value: rows.filter(starts_on__lt=day - timedelta(days=int(value)))


def silent_for(day: date):
    """Nobody has met them for so many days, or ever."""

    def narrow(rows: QuerySet, value: str) -> QuerySet:
        start, _end = day_bounds(day - timedelta(days=int(value)))
        _start, end = day_bounds(day)
        met = Contact.objects.held().filter(citizen=OuterRef("citizen"), happened_at__gte=start, happened_at__lt=end)
        return rows.filter(~Exists(met))

    return narrow


def of_age(day: date, municipality_id: int | None):
    """Of an age group on the day; an index answers it whole."""

    def narrow(rows: QuerySet, value: str) -> QuerySet:
        after, until = rules.born_between(value, day)
        aged = Citizen.objects.filter(municipality_id=municipality_id, born_on__lte=until)
        return rows.filter(citizen__in=aged.filter(born_on__gt=after) if after else aged)

    return narrow


def workers_to_choose(user: User) -> list[tuple[int, str]]:
    """Those who are in the teams the list can be filtered by; one query."""
    people = User.objects.filter(municipality_id=user.municipality_id, is_active=True)
    if user.access.team_ids:
        people = people.filter(team_memberships__team_id__in=user.access.team_ids)
    else:
        people = people.filter(team_memberships__isnull=False)
    return [(one.pk, str(one)) for one in people.distinct().order_by("first_name", "last_name")]
