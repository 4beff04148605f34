"""The caseload on a day: who holds what, what is left, and what it may be called."""

from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce, JSONObject
from django.utils.translation import gettext

from housingfirst.accounts import parameters
from housingfirst.accounts.models import Team, TeamMembership, User
from housingfirst.core import clock, formats

from ..choices import CourseState, LeaveKind, SupportMethod
from ..models import Course, CourseMethod, CourseWorker, Deviation, Substitution, TeamMethod, WorkerLeave
from ..parameters import POINT_KEYS, PointTable, point_table
from ..rules import Load, weigh_caseload
from ..rules.courses import Room, label_words
from ..rules.methods import carried_together


@dataclass(frozen=True)
class HeldCourse:
    """One course on the day: its citizen by id only, the method and worker of that day."""

    course_id: int
    citizen_id: int
    team_id: int
    method: str
    worker_id: int | None
    points: int
    since: date | None = None  # when the worker of that day took it over

    @property
    def is_shared(self) -> bool:
        return carried_together(self.method)


@dataclass(frozen=True)
class Away:
    """Leave of a worker, [starts_on, ends_on)."""

    kind: str
    starts_on: date
    ends_on: date

    @property
    def last_day(self) -> date:
        return self.ends_on - timedelta(days=1)

    @property
    def words(self) -> str:
        """`Ferie til og med 4. december`"""
        names = {"kind": LeaveKind(self.kind).label, "day": formats.day_month(self.last_day)}
        return gettext("%(kind)s until and including %(day)s") % names

    def holds(self, on: date) -> bool:
        return self.starts_on <= on < self.ends_on


def with_leave(memberships: QuerySet, since: date) -> QuerySet:
    """Places in a team with the leave of their people from that day on, in the same query (`leave_of`)."""
    rows = WorkerLeave.objects.counting().filter(worker=OuterRef("user"), ends_on__gt=since).order_by("starts_on")
    facts = JSONObject(kind="kind", starts_on="starts_on", ends_on="ends_on")
    return memberships.annotate(leave_rows=ArraySubquery(rows.values(facts=facts)))


ABSENCE_BACK = timedelta(days=90)  # longer ago no signal of contact reaches


def with_absence(workers: QuerySet) -> QuerySet:
    """Workers of courses with their leave and who stood in lately, in the same query (`absence_words`)."""
    since = clock.today() - ABSENCE_BACK
    leave = WorkerLeave.objects.counting().filter(worker=OuterRef("worker"), ends_on__gt=since).order_by("starts_on")
    stood_in = Substitution.objects.filter(course=OuterRef("course"), instead_of=OuterRef("worker"), ends_on__gt=since)
    stood_in = stood_in.filter(ends_on__gt=F("starts_on")).order_by("starts_on")
    days = {"starts_on": "starts_on", "ends_on": "ends_on"}
    return workers.annotate(
        leave_rows=ArraySubquery(leave.values(facts=JSONObject(kind="kind", **days))),
        stood_in=ArraySubquery(stood_in.values(facts=JSONObject(name="worker__first_name", **days))),
    )


def absence_words(row: CourseWorker, since: date, on: date) -> str:
    """SUP-208: that the worker was away between two days and who stood in, of what `with_absence` has read."""
    away = [one for one in leave_of(row) if one.starts_on <= on and one.ends_on > since]
    if not away:
        return ""
    last = away[-1]
    names = {
        "worker": row.worker.first_name or str(row.worker),
        "first": formats.day_month(last.starts_on),
        "last": formats.day_month(last.last_day),
    }
    text = gettext("%(worker)s is away %(first)s to %(last)s.") % names
    first, end = last.starts_on.isoformat(), last.ends_on.isoformat()
    stood_in = [
        one["name"]
        for one in row.stood_in  # type: ignore[attr-defined]
        if one["starts_on"] < end and one["ends_on"] > first
    ]
    if not stood_in:
        return f"{text} " + gettext("Nobody stands in.")
    return f"{text} " + gettext("Stands in: %(names)s.") % {"names": formats.listed(stood_in)}


def leave_of(row: Any) -> list[Away]:
    """The leave `with_leave` has read, earliest first."""
    return [
        Away(one["kind"], date.fromisoformat(one["starts_on"]), date.fromisoformat(one["ends_on"]))
        for one in row.leave_rows
    ]


@dataclass(frozen=True)
class Holding:
    """A worker's caseload, or a team's shared one: courses, the sum, deviations in force, places left by method."""

    fraction: Fraction
    load: Load
    courses: list[HeldCourse]
    deviations: list[Deviation]
    table: PointTable
    worker: User | None = None
    places: dict[str, int] = field(default_factory=dict)
    away: Away | None = None  # leave on the day: the courses stay, and nobody new comes (SUP-207)

    @property
    def label(self) -> str:
        """`ICM-like` in words; empty where no Housing First method is held."""
        return label_words(self.load.label)

    @property
    def is_like(self) -> bool:
        return bool(self.load.label) and self.load.label.endswith("-like")  # type: ignore[union-attr]


@dataclass(frozen=True)
class TeamCaseload:
    """A team on a day. `shared` is there when the team carries ACT or M-ACT courses together."""

    team: Team
    on: date
    workers: list[Holding]
    shared: Holding | None
    unassigned: list[HeldCourse]
    methods: list[str]
    table: PointTable
    memberships: list[TeamMembership]  # of every day, so that the coming weeks ask nothing more

    @property
    def peers(self) -> set[int]:
        """Who of the team is a peer that day (SUP-135), by id."""
        return {row.user_id for row in self.memberships if row.is_peer and _is_current(row, self.on)}

    @property
    def capacity(self) -> int:
        return sum(holding.load.capacity for holding in self.workers)

    @property
    def used(self) -> int:
        held = sum(holding.load.used for holding in self.workers)
        return held + sum(course.points for course in (self.shared.courses if self.shared else []) if course.is_shared)

    @property
    def courses(self) -> list[HeldCourse]:
        shared = [course for course in (self.shared.courses if self.shared else []) if course.is_shared]
        return [*(course for row in self.workers for course in row.courses), *shared, *self.unassigned]


def table_of(municipality_id: int | None, on: date) -> PointTable:
    """The points of the day (one query)."""
    return point_table(parameters.values(POINT_KEYS, municipality_id, on))


def held_courses(on: date, table: PointTable, **where) -> list[HeldCourse]:
    """Every course that runs on the day, with the method and worker of that day (one query). No names."""
    of_course = {"course": OuterRef("pk")}
    methods = CourseMethod.objects.current(on).filter(**of_course).values("method")[:1]
    workers = CourseWorker.objects.current(on).filter(**of_course)
    rows = (
        Course.objects.running_on(on)
        .annotate(method_then=Subquery(methods), worker_then=Subquery(workers.values("worker_id")[:1]))
        .filter(method_then__isnull=False, **where)
        .order_by("starts_on", "pk")
        .annotate(since=Coalesce(Subquery(workers.values("starts_on")[:1]), F("starts_on")))
        .values_list("pk", "citizen_id", "team_id", "method_then", "worker_then", "since")
    )
    return [HeldCourse(*row[:5], points=table.per_course[row[3]], since=row[5]) for row in rows]


def weigh(fraction: Fraction, courses: Collection[HeldCourse], table: PointTable, adding: str | None = None) -> Load:
    return weigh_caseload(fraction, Counter(course.method for course in courses), adding, table)


def places_left(load: Load, methods: Collection[str], table: PointTable) -> dict[str, int]:
    """How many more courses of each method there is room for; methods without room are left out."""
    found = {method: max(load.free, 0) // table.per_course[method] for method in methods}
    return {method: count for method, count in found.items() if count}


def teams_offering(method: str, municipality_id: int | None, on: date) -> list[Team]:
    """Teams in use that offer the method, by name."""
    offering = TeamMethod.objects.current(on).filter(method=method, municipality_id=municipality_id).values("team_id")
    return list(Team.objects.filter(pk__in=offering, is_active=True).order_by("name"))


def team_caseload(team: Team, on: date, ended: Collection[int] = (), table: PointTable | None = None) -> TeamCaseload:
    """The whole team on the day, five queries however many courses. Protected records count like any other.

    `ended`: courses that will have ended by a coming day (SUP-155). `table`: the points of the day, if read.
    """
    return team_caseloads([team], on, ended, table)[0]


def team_caseloads(
    teams: Collection[Team], on: date, ended: Collection[int] = (), table: PointTable | None = None
) -> list[TeamCaseload]:
    """Several teams of one municipality at the cost of one."""
    if not teams:
        return []
    ids = [team.pk for team in teams]
    table = table or table_of(next(iter(teams)).municipality_id, on)
    rows = TeamMembership.objects.filter(team_id__in=ids).select_related("user").order_by("user__first_name")
    every = list(with_leave(rows, on))
    memberships = [row for row in every if _is_current(row, on)]
    courses = [course for course in held_courses(on, table, team_id__in=ids) if course.course_id not in ended]
    deviations = list(Deviation.objects.current(on).filter(team_id__in=ids).select_related("granted_by"))
    offered = defaultdict(set)
    for team_id, method in TeamMethod.objects.current(on).filter(team_id__in=ids).values_list("team_id", "method"):
        offered[team_id].add(method)
    gone = {course.worker_id for course in courses} - {row.user_id for row in memberships} - {None}
    strangers = list(User.objects.filter(pk__in=gone)) if gone else []
    return [
        _one_team(
            team,
            on,
            table,
            [row for row in memberships if row.team_id == team.pk],
            [course for course in courses if course.team_id == team.pk],
            [row for row in deviations if row.team_id == team.pk],
            [method for method in SupportMethod.values if method in offered[team.pk]],
            strangers + [row.user for row in memberships if row.team_id != team.pk],
            [row for row in every if row.team_id == team.pk],
        )
        for team in teams
    ]


def _is_current(row: TeamMembership, on: date) -> bool:
    return row.starts_on <= on and (row.ends_on is None or row.ends_on > on)


def _one_team(team, on, table, memberships, courses, deviations, methods, others, every) -> TeamCaseload:
    fractions: dict[int, Fraction] = defaultdict(Fraction)
    people: dict[int, User] = {}
    for row in memberships:
        fractions[row.user_id] += Fraction(row.fraction)
        people[row.user_id] = row.user
    held = defaultdict(list)
    for course in courses:
        held[None if course.is_shared else course.worker_id].append(course)
    for user in others:  # somebody who left the team, or moved, and still holds a course here
        if user.pk in held:
            people.setdefault(user.pk, user)
    shared_courses = [course for course in courses if course.is_shared]

    absent = {row.user_id: one for row in memberships for one in leave_of(row) if one.holds(on)}

    def holding(fraction, mine, worker):
        load = weigh(fraction, mine, table)
        key = worker.pk if worker else None
        away = absent.get(key)
        own_methods = [method for method in methods if carried_together(method) == (worker is None)]
        return Holding(
            fraction=fraction,
            load=load,
            courses=mine,
            deviations=[row for row in deviations if row.worker_id == key],
            table=table,
            worker=worker,
            places={} if away else places_left(load, own_methods, table),
            away=away,
        )

    workers = [holding(fractions[pk], held[pk], user) for pk, user in people.items() if fractions[pk] or held.get(pk)]
    has_pool = bool(shared_courses) or any(carried_together(method) for method in methods)
    everything = [course for course in courses if course.is_shared or course.worker_id]
    return TeamCaseload(
        team=team,
        on=on,
        workers=workers,
        shared=holding(sum(fractions.values(), Fraction()), everything, None) if has_pool else None,
        unassigned=[course for course in held[None] if not course.is_shared],
        methods=methods,
        table=table,
        memberships=every,
    )


def caseload_of(worker: User, on: date, team: Team | None = None) -> Holding:
    """One worker's caseload on the day, in one team or in all: load, label in words, courses, deviations."""
    where = {"team_id": team.pk} if team else {}
    table = table_of(worker.municipality_id, on)
    fraction, courses = _held_by(worker, on, where, table)
    deviations = list(Deviation.objects.current(on).filter(worker=worker, **where))
    load = weigh(fraction, courses, table)
    return Holding(fraction=fraction, load=load, courses=courses, deviations=deviations, table=table, worker=worker)


def _held_by(worker: User, on: date, where: dict[str, int], table: PointTable) -> tuple[Fraction, list[HeldCourse]]:
    """Fraction and individual courses of the day (two queries)."""
    fractions = TeamMembership.objects.current(on).filter(user=worker, **where).values_list("fraction", flat=True)
    courses = [course for course in held_courses(on, table, worker_then=worker.pk, **where) if not course.is_shared]
    return sum((Fraction(value) for value in fractions), Fraction()), courses


@dataclass(frozen=True)
class Carrier:
    """The caseload a course lies in: its worker's in the team, or the team's shared one."""

    fraction: Fraction
    courses: list[HeldCourse]
    load: Load

    @property
    def like(self) -> str:
        """`ICM-like` in words, where the caseload is called that, else empty (D9)."""
        label = self.load.label
        return label_words(label) if label and label.endswith("-like") else ""


def carrier_of(course: Course, on: date, table: PointTable | None = None) -> Carrier | None:
    """What carries a course under way on the day, else None (two queries, and one for the points unless `table`)."""
    if course.state != CourseState.ACTIVE:
        return None
    table = table or table_of(course.municipality_id, on)
    if course.is_shared:
        parts = TeamMembership.objects.current(on).filter(team_id=course.team_id).values_list("fraction", flat=True)
        fraction = sum((Fraction(part) for part in parts), Fraction())
        rows = held_courses(on, table, team_id=course.team_id)
        courses = [row for row in rows if row.is_shared or row.worker_id]
    else:
        fraction, courses = _held_by(course.worker, on, {"team_id": course.team_id}, table)  # type: ignore[arg-type]
    return Carrier(fraction, courses, weigh(fraction, courses, table))


def caseload_label_of_course(course: Course, on: date) -> str:
    """`ICM-like` in words where the caseload that carries the course is called that on the day, else empty (D9)."""
    carrier = carrier_of(course, on)
    return carrier.like if carrier else ""


def _holdings(caseload: TeamCaseload) -> list[Holding]:
    return [*caseload.workers, *([caseload.shared] if caseload.shared else [])]


def suits(holding: Holding, method: str) -> tuple[bool, bool, bool, int]:
    """Sort key: who has room first, then pure caseloads, then those who hold the method already, then most room."""
    has_room = not holding.away and holding.load.free >= holding.table.per_course[method]
    return (
        not has_room,
        holding.load.mixed,
        bool(holding.load.held) and method not in holding.load.held,
        -holding.load.free,
    )


def rooms_for(caseload: TeamCaseload, method: str, without: int | None = None) -> list[Room]:
    """Colleagues with room for one more of the method, for a refusal that shows the way."""
    return [
        Room(row.worker.first_name or str(row.worker), max(row.load.free, 0) // caseload.table.per_course[method])
        for row in caseload.workers
        if row.worker and row.worker.pk != without and not row.away
    ]


@dataclass(frozen=True)
class Overload:
    """A caseload above its limit by more than the deviations in force cover: for the leader to look at (D9)."""

    team: Team
    worker: User | None
    load: Load
    uncovered: int
    ended: list[Deviation]


def overloads(teams: Collection[Team], on: date) -> list[Overload]:
    """Caseloads over the limit without a deviation that covers it: one ended, or a fraction fell. Nobody is moved."""
    found = []
    ended = list(
        Deviation.objects.filter(team__in=teams, ends_on__lte=on, course__ends_on__isnull=True, course__isnull=False)
    )
    for caseload in team_caseloads(teams, on):
        for row in _holdings(caseload):
            admitted = {deviation.course_id for deviation in row.deviations}
            covered = sum(course.points for course in row.courses if course.course_id in admitted)
            uncovered = row.load.used - row.load.capacity - covered
            if uncovered > 0:
                key = row.worker.pk if row.worker else None
                mine = [item for item in ended if item.team_id == caseload.team.pk and item.worker_id == key]
                found.append(Overload(caseload.team, row.worker, row.load, uncovered, mine))
    return found


def open_deviations(user: User, team_ids: Collection[int], on: date):
    """Deviations of the teams in force that day or later, soonest to end first, for citizens the user reaches."""
    return (
        Deviation.objects.visible_to(user)
        .filter(ends_on__gt=on, team_id__in=team_ids)
        .select_related("worker", "team", "granted_by", "citizen")
        .order_by("ends_on", "pk")
    )
