"""Facts from the database, everybody counted, at a number of queries that does not grow with the courses.

What is read here is computed with and never shown; names come from `visible_to` and are asked for apart.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, Q, Subquery
from django.db.models.functions import JSONObject

from cases.choices import SUPPORT_TYPES, DecisionStatus
from cases.models import Decision
from housing.models import Nomination, ShelterStay
from housing.queries import WayHome, ways_home
from housingfirst.accounts.models import ParameterValue, TeamMembership
from housingfirst.accounts.parameters import REGISTRY
from housingfirst.core import clock
from support.choices import FACE_TO_FACE, Outcome
from support.models import Contact, Course, CourseMethod, CoursePhase, CourseWorker, WaitingListEntry
from support.parameters import CONTACT_NORM_KEYS, POINT_KEYS

from ..parameters import FIDELITY_KEYS, SMALLEST_CELL
from ..rules.facts import Arrival, CourseFacts, Entry, Member, Move, Span, Terms, WaitingHome
from ..rules.indicators import decision_that_counts, team_of

KEYS = [*POINT_KEYS, *CONTACT_NORM_KEYS, *FIDELITY_KEYS, SMALLEST_CELL]


def moment(day: date) -> datetime:
    """The moment a Danish day begins."""
    return datetime.combine(day, time(), clock.DANISH_TIME)


def _day(value: datetime) -> date:
    return value.astimezone(clock.DANISH_TIME).date()


@dataclass(frozen=True)
class Parameters:
    """The terms of any day up to `until`, and the day from which the newest own row among `keys` holds."""

    terms: Terms
    rows: tuple[tuple[str, date, Any], ...]

    def own_since(self, keys: Collection[str], on: date) -> date | None:
        return max((since for key, since, _value in self.rows if key in keys and since <= on), default=None)


def parameters_until(municipality_id: int, until: date) -> Parameters:
    """Every parameter the figures need, in the values of each day (one query)."""
    rows = tuple(
        ParameterValue.objects.filter(municipality_id=municipality_id, key__in=KEYS, valid_from__lte=until)
        .order_by("valid_from", "pk")
        .values_list("key", "valid_from", "value")
    )
    known: dict[date, dict[str, Any]] = {}

    def values(day: date) -> dict[str, Any]:
        if day not in known:
            known[day] = {key: REGISTRY[key].default_on(day) for key in KEYS} | {
                key: value for key, since, value in rows if since <= day
            }
        return known[day]

    return Parameters(Terms(values), rows)


def _spans(rows: Iterable[dict[str, Any]]) -> tuple[Span, ...]:
    def parsed(text: str | None) -> date | None:
        return date.fromisoformat(text) if text else None

    spans = [Span(parsed(row["from"]) or date.min, parsed(row["until"]), row["value"]) for row in rows]
    return tuple(sorted(spans, key=lambda span: span.starts_on))


def _dated(model: Any, value: str) -> ArraySubquery:
    rows = model.objects.filter(course=OuterRef("pk")).order_by()
    return ArraySubquery(
        rows.values(json=JSONObject(**{"from": F("starts_on"), "until": F("ends_on"), "value": F(value)}))
    )


def courses_between(
    municipality_id: int, start: date, end: date, team_ids: Collection[int] | None = None, *, contacts: bool = True
) -> list[CourseFacts]:
    """Every course that ran within [start, end), of the teams or of all, with its contacts up to the end: two queries.

    Contacts reach back to the last held one before `start`, however long ago it was.
    """
    held = Contact.objects.held().order_by()
    courses = Course.objects.filter(municipality_id=municipality_id, starts_on__lt=end).filter(
        Q(ends_on__isnull=True) | Q(ends_on__gt=start)
    )
    if team_ids is not None:
        courses = courses.filter(team_id__in=team_ids)
    before = held.filter(course=OuterRef("pk"), happened_at__lt=moment(start)).order_by("-happened_at")
    first = held.filter(citizen=OuterRef("citizen"), happened_at__date__gte=OuterRef("decision__decided_on")).order_by(
        "happened_at"
    )
    found: dict[int, CourseFacts] = {}
    rows = courses.order_by("starts_on", "pk").annotate(
        dated_methods=_dated(CourseMethod, "method"),
        dated_workers=_dated(CourseWorker, "worker_id"),
        dated_phases=_dated(CoursePhase, "number"),
        held_before=Subquery(before.values("happened_at")[:1]),
        first_held_at=Subquery(first.values("happened_at")[:1]),
        decided_on=F("decision__decided_on"),
    )
    for row in rows.values(
        *("pk", "citizen_id", "team_id", "starts_on", "ends_on", "former_course_id", "decided_on", "first_held_at"),
        *("dated_methods", "dated_workers", "dated_phases", "held_before"),
    ):
        found[row["pk"]] = CourseFacts(
            id=row["pk"],
            citizen_id=row["citizen_id"],
            team_id=row["team_id"],
            starts_on=row["starts_on"],
            ends_on=row["ends_on"],
            methods=_spans(row["dated_methods"]),
            workers=_spans(row["dated_workers"]),
            phases=_spans(row["dated_phases"]),
            is_return=row["former_course_id"] is not None,
            decided_on=row["decided_on"],
            first_held_on=_day(row["first_held_at"]) if row["first_held_at"] else None,
            held=(_day(row["held_before"]),) if row["held_before"] else (),
        )
    if not contacts:
        return list(found.values())
    days: dict[int, list[date]] = defaultdict(list)
    visits: dict[int, list[date]] = defaultdict(list)
    of_courses = held.filter(course__in=courses.values("pk")).between(moment(start), moment(end))  # type: ignore[attr-defined]
    for course_id, happened_at, place in of_courses.order_by("happened_at").values_list(
        "course_id", "happened_at", "place"
    ):
        days[course_id].append(_day(happened_at))
        if place in FACE_TO_FACE:
            visits[course_id].append(_day(happened_at))
    return [
        replace(course, held=(*course.held, *days[course.id]), visits=tuple(visits[course.id]))
        for course in found.values()
    ]


def tries_between(team_id: int, start: date, end: date) -> dict[int, list[date]]:
    """By course of the team, the days somebody tried and it was not held (one query)."""
    rows = (
        Contact.objects.counted()
        .filter(course__team_id=team_id)
        .exclude(outcome=Outcome.HELD)
        .between(moment(start), moment(end))  # type: ignore[attr-defined]
        .values_list("course_id", "happened_at")
    )
    found: dict[int, list[date]] = defaultdict(list)
    for course_id, happened_at in rows:
        found[course_id].append(_day(happened_at))
    return found


def members_between(
    municipality_id: int, start: date, end: date, team_ids: Collection[int] | None = None
) -> list[Member]:
    """Employments in the teams within [start, end) (one query)."""
    rows = TeamMembership.objects.filter(municipality_id=municipality_id, starts_on__lt=end).filter(
        Q(ends_on__isnull=True) | Q(ends_on__gt=start)
    )
    if team_ids is not None:
        rows = rows.filter(team_id__in=team_ids)
    return [
        Member(user_id, team_id, Fraction(fraction), starts_on, ends_on)
        for user_id, team_id, fraction, starts_on, ends_on in rows.order_by("user__first_name", "pk").values_list(
            "user_id", "team_id", "fraction", "starts_on", "ends_on"
        )
    ]


def entries_between(municipality_id: int, start: date, end: date) -> list[Entry]:
    """Places on any waiting list within [start, end) (one query)."""
    rows = WaitingListEntry.objects.filter(municipality_id=municipality_id, entered_on__lt=end).filter(
        Q(left_on__isnull=True) | Q(left_on__gt=start)
    )
    return [Entry(*row) for row in rows.values_list("citizen_id", "team_id", "method", "entered_on", "left_on")]


@dataclass(frozen=True)
class Teams:
    """Which team a citizen's event of a day counts for (REP-34)."""

    courses: dict[int, list[tuple[int, date, date | None]]]
    entries: dict[int, list[tuple[int, date, date | None]]]

    def of(self, citizen_id: int, day: date, nominated_by: int | None = None) -> int | None:
        return team_of(day, self.courses.get(citizen_id, ()), self.entries.get(citizen_id, ()), nominated_by)


def teams_of_citizens(citizen_ids: Collection[int], entries: Sequence[Entry]) -> Teams:
    """The teams of these citizens over time (one query)."""
    courses: dict[int, list[tuple[int, date, date | None]]] = defaultdict(list)
    rows = Course.objects.filter(citizen_id__in=citizen_ids).order_by("starts_on", "pk")
    for citizen_id, team_id, starts_on, ends_on in rows.values_list("citizen_id", "team_id", "starts_on", "ends_on"):
        courses[citizen_id].append((team_id, starts_on, ends_on))
    listed: dict[int, list[tuple[int, date, date | None]]] = defaultdict(list)
    for entry in entries:
        listed[entry.citizen_id].append((entry.team_id, entry.entered_on, entry.left_on))
    return Teams(courses, listed)


@dataclass(frozen=True)
class Homes:
    """Who moved in, who waits for a home, and whose support was decided in time: each with its team."""

    moves: list[Move]
    waiting: list[WaitingHome]
    arrivals: list[Arrival]


def moves_between(municipality_id: int, start: date, end: date, entries: Sequence[Entry]) -> list[Move]:
    """Everybody who moved in within [start, end) (two queries)."""
    found = ways_home(municipality_id, start, end)
    teams = teams_of_citizens({row.citizen_id for row in found}, entries)
    return [_move(row, teams) for row in found]


def _move(row: WayHome, teams: Teams) -> Move:
    team_id = teams.of(row.citizen_id, row.moved_in_on, row.team_id)
    return Move(row.citizen_id, team_id, row.nominated_on, row.moved_in_on)


def homes_between(municipality_id: int, start: date, end: date, entries: Sequence[Entry]) -> Homes:
    """Everything about homes within [start, end), in six queries."""
    found = ways_home(municipality_id, start, end)
    nominations = list(
        Nomination.objects.filter(municipality_id=municipality_id, nominated_on__lt=end)
        .filter(Q(closed_on__isnull=True) | Q(closed_on__gte=end))
        .order_by("nominated_on", "pk")
        .values_list("citizen_id", "team_id", "nominated_on")
    )
    discharges = list(
        ShelterStay.objects.filter(
            # Whoever left before anybody said who it was is nobody's arrival.
            municipality_id=municipality_id,
            citizen__isnull=False,
            discharged_on__gte=start,
            discharged_on__lt=end,
        ).values_list("citizen_id", "discharged_on")
    )
    days: dict[int, date] = {}
    for citizen_id, day in [*((row.citizen_id, row.moved_in_on) for row in found), *discharges]:
        days[citizen_id] = min(day, days.get(citizen_id, day))
    nominated_by: dict[int, int | None] = {row.citizen_id: row.team_id for row in found}
    teams = teams_of_citizens({*days, *(citizen_id for citizen_id, _team, _day in nominations)}, entries)
    decided: dict[int, list[tuple[date, int]]] = defaultdict(list)
    decisions = Decision.objects.filter(
        citizen_id__in=days, status=DecisionStatus.FINAL, type__in=SUPPORT_TYPES, decided_on__lt=end
    )
    for citizen_id, decided_on, pk in decisions.values_list("citizen_id", "decided_on", "pk"):
        decided[citizen_id].append((decided_on, pk))
    ends: dict[int, list[date | None]] = defaultdict(list)
    for decision_id, ends_on in Course.objects.filter(citizen_id__in=days, decision__isnull=False).values_list(
        "decision_id", "ends_on"
    ):
        ends[decision_id].append(ends_on)
    last = end - timedelta(days=1)
    return Homes(
        moves=[
            Move(
                row.citizen_id,
                teams.of(row.citizen_id, row.moved_in_on, row.team_id),
                row.nominated_on,
                row.moved_in_on,
            )
            for row in found
        ],
        waiting=[
            WaitingHome(citizen_id, teams.of(citizen_id, last, team_id), nominated_on)
            for citizen_id, team_id, nominated_on in nominations
        ],
        arrivals=[
            Arrival(
                citizen_id,
                teams.of(citizen_id, day, nominated_by.get(citizen_id)),
                day,
                decision_that_counts(day, decided[citizen_id], ends),
            )
            for citizen_id, day in sorted(days.items(), key=lambda item: (item[1], item[0]))
        ],
    )
