"""Who is away and who stands in, the board of places, and the open work of somebody who leaves."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db.models import Exists, Max, OuterRef, Q
from django.utils.translation import gettext, ngettext

from cases.models import Citizen
from housingfirst.accounts import parameters
from housingfirst.accounts.models import Team, TeamMembership, User
from housingfirst.core import clock, formats
from housingfirst.tasks.models import Task

from ..choices import short_name
from ..models import Appointment, Contact, Course, CourseWorker, Deviation, Substitution, WarningNote, WorkerLeave
from ..parameters import POINT_KEYS, SOON_FREE_WEEKS, point_table
from ..rules import assignment as rules
from ..rules.assignment import SOON
from ..rules.forecast import Span
from ..rules.methods import carried_together
from .board import places_words
from .caseload import HeldCourse, Holding, TeamCaseload, team_caseload
from .courses import days_of_change
from .waiting import WaitingList, WaitingRow, ends_of, waiting_entries, waiting_of

# ---------------------------------------------------------------- who has met whom


def met_before(citizen_ids: Collection[int], worker_ids: Collection[int] = ()) -> dict[tuple[int, int], date]:
    """When each worker last met each citizen, alone or in an activity of several (two queries).

    Without `worker_ids`: of everybody.
    """
    held = Contact.objects.held().filter(citizen_id__in=citizen_ids).order_by()
    alone = held.filter(worker_id__in=worker_ids) if worker_ids else held
    together = held.filter(activity__isnull=False)
    if worker_ids:
        together = together.filter(activity__workers__worker_id__in=worker_ids)
    found: dict[tuple[int, int], date] = {}
    for path, rows in (("worker_id", alone), ("activity__workers__worker_id", together)):
        for citizen_id, worker_id, moment in rows.values_list("citizen_id", path).annotate(last=Max("happened_at")):
            if worker_id is not None:
                day = moment.astimezone(clock.DANISH_TIME).date()
                found[citizen_id, worker_id] = max(day, found.get((citizen_id, worker_id), day))
    return found


def last_met(met: Mapping[tuple[int, int], date]) -> dict[int, date]:
    """When anybody last met each citizen, of what `met_before` has read."""
    found: dict[int, date] = {}
    for (citizen_id, _worker), day in met.items():
        found[citizen_id] = max(day, found.get(citizen_id, day))
    return found


# ---------------------------------------------------------------- leave, and who is uncovered


def leave_between(worker: User, starts_on: date, ends_on: date) -> list[WorkerLeave]:
    """The leave of a worker that touches [starts_on, ends_on)."""
    rows = WorkerLeave.objects.counting().filter(worker=worker, starts_on__lt=ends_on, ends_on__gt=starts_on)
    return list(rows)


@dataclass(frozen=True)
class Covered:
    """A course of somebody on leave: who stands in, and the days nobody does. `course` None where out of reach."""

    course: Course | None
    citizen: Citizen | None
    cover: list[Substitution]
    gaps: list[Span]

    @property
    def gap_words(self) -> str:
        """`1. december til 4. december`; empty where somebody stands in on every day."""
        return gettext(" and ").join(span_words(gap) for gap in self.gaps)

    @property
    def cover_words(self) -> list[str]:
        return [rules.cover_words(str(row.worker), row.last_day) for row in self.cover]


def span_words(span: Span) -> str:
    """A period in words, last day included."""
    last = date.fromordinal((span.end or span.start).toordinal() - 1)
    if last == span.start:
        return formats.day_month(last)
    return gettext("%(first)s to %(last)s") % {"first": formats.day_month(span.start), "last": formats.day_month(last)}


@dataclass(frozen=True)
class LeaveRow:
    leave: WorkerLeave
    courses: list[Covered]

    @property
    def words(self) -> str:
        """`1. december til 12. december`"""
        return span_words(Span(self.leave.starts_on, self.leave.ends_on))

    @property
    def uncovered(self) -> list[Covered]:
        return [row for row in self.courses if row.gaps]

    @property
    def warning(self) -> str:
        """`Tre borgere har ingen vikar`; empty where everybody has."""
        count = len(self.uncovered)
        if not count:
            return ""
        words = ngettext("%(words)s citizen has no substitute", "%(words)s citizens have no substitute", count)
        return words % {"words": formats.number_word(count)}

    @property
    def named(self) -> list[Covered]:
        return [row for row in self.courses if row.course]

    @property
    def hidden(self) -> int:
        """Courses with a protected record: counted, not named."""
        return sum(row.course is None for row in self.courses)


def covered_courses(user: User, team: Team, leaves: Sequence[WorkerLeave], today: date) -> dict[int, list[Covered]]:
    """By leave: the worker's courses in the team, who stands in and on which days nobody does (SUP-201).

    Four queries however many. Everybody counts; who is out of the user's reach has no name and no course.
    """
    people = {row.worker_id for row in leaves}
    courses = list(Course.objects.active().filter(team=team, worker__in=people).order_by("starts_on", "pk"))
    reached = Citizen.objects.visible_to(user).in_bulk({course.citizen_id for course in courses})
    rows = Substitution.objects.filter(course__in=[course.pk for course in courses], ends_on__gt=today)
    cover = defaultdict(list)
    for row in rows.select_related("worker"):
        if row.ends_on > row.starts_on:
            cover[row.course_id].append(row)
    absent = defaultdict(list)
    substitutes = {row.worker_id for found in cover.values() for row in found}
    for away in WorkerLeave.objects.counting().filter(worker__in=substitutes, ends_on__gt=today) if substitutes else ():
        absent[away.worker_id].append(Span(away.starts_on, away.ends_on))
    return {
        leave.pk: [
            _covered(course, reached.get(course.citizen_id), leave, cover[course.pk], absent, today)
            for course in courses
            if course.worker_id == leave.worker_id and not course.is_shared
        ]
        for leave in leaves
    }


def _covered(course, citizen, leave, cover, absent, today) -> Covered:
    span = Span(max(leave.starts_on, today), leave.ends_on)
    there = [part for row in cover for part in rules.without(Span(row.starts_on, row.ends_on), absent[row.worker_id])]
    inside = [row for row in cover if row.starts_on < leave.ends_on and row.ends_on > leave.starts_on]
    if citizen is not None:
        course.citizen = citizen
    gaps = rules.uncovered(span, there) if span.end is not None and span.start < span.end else []
    return Covered(course if citizen else None, citizen, inside, gaps)


def team_people(team: Team, on: date) -> list[User]:
    """Who is in the team on the day or later, by name."""
    rows = TeamMembership.objects.filter(Q(ends_on__isnull=True) | Q(ends_on__gt=on), team=team)
    people = {row.user_id: row.user for row in rows.select_related("user")}
    return sorted(people.values(), key=str)


def somebody_of(team: Team, pk: int) -> User | None:
    """Who is, or was, in the team, or still holds a course there."""
    places = TeamMembership.objects.filter(team=team, user=pk)
    held = Course.objects.live().filter(team=team, worker=pk)
    return User.objects.filter(Q(Exists(places)) | Q(Exists(held)), pk=pk).first()


@dataclass(frozen=True)
class LeavePage:
    team: Team
    rows: list[LeaveRow]
    people: list[User]

    @property
    def warnings(self) -> int:
        return sum(bool(row.uncovered) for row in self.rows)

    @property
    def shown_citizens(self) -> list[int]:
        return [one.citizen.pk for row in self.rows for one in row.courses if one.citizen]


def leave_page(team: Team, user: User, on: date) -> LeavePage:
    """Leave under way and to come in the team, with who stands in (seven queries)."""
    people = team_people(team, on)
    leaves = list(
        WorkerLeave.objects.counting()
        .filter(worker__in=[person.pk for person in people], ends_on__gt=on)
        .select_related("worker")
        .order_by("starts_on", "pk")
    )
    found = covered_courses(user, team, leaves, on)
    return LeavePage(team, [LeaveRow(leave, found[leave.pk]) for leave in leaves], people)


# ---------------------------------------------------------------- the board of places


@dataclass(frozen=True)
class Place:
    """One place that is taken: its course, who has it if within reach, and when it comes free."""

    held: HeldCourse
    citizen: Citizen | None
    last_day: date | None
    state: str

    @property
    def method(self) -> str:
        return short_name(self.held.method)

    @property
    def is_soon(self) -> bool:
        return self.state == SOON


@dataclass(frozen=True)
class PlaceRow:
    """One worker, or what the team carries together."""

    holding: Holding
    places: list[Place]
    room: str
    entries: list[WaitingRow] = field(default_factory=list)

    @property
    def name(self) -> str:
        return str(self.holding.worker) if self.holding.worker else gettext("Shared caseload")

    @property
    def key(self) -> str:
        return str(self.holding.worker.pk) if self.holding.worker else ""

    @property
    def soon(self) -> int:
        return sum(place.is_soon for place in self.places)

    @property
    def free(self) -> int:
        """Of the cheapest method offered."""
        return max(self.holding.places.values(), default=0)


@dataclass(frozen=True)
class PlacesPage:
    team: Team
    caseload: TeamCaseload
    rows: list[PlaceRow]
    waiting: WaitingList | None
    weeks: int

    @property
    def taken(self) -> int:
        return sum(len(row.places) for row in self.rows)

    @property
    def soon(self) -> int:
        return sum(row.soon for row in self.rows)

    @property
    def free(self) -> int:
        return sum(row.free for row in self.rows if row.holding.worker)

    @property
    def sub(self) -> str:
        """`Team Nord · 3 ledige, 27 optagne, heraf 2 snart ledige · 4 venter`"""
        counts = {"free": self.free, "taken": self.taken, "soon": self.soon}
        words = gettext("%(free)s free, %(taken)s taken, of these %(soon)s soon free") % counts
        parts = [self.team.name, words]
        if self.waiting:
            count = len(self.waiting.rows)
            parts.append(ngettext("%(count)s waits", "%(count)s wait", count) % {"count": count})
        return " · ".join(parts)

    @property
    def shown_citizens(self) -> list[int]:
        named = [place.citizen for row in self.rows for place in row.places]
        waiting = [row.citizen for row in self.waiting.rows] if self.waiting else []
        return [citizen.pk for citizen in [*named, *waiting] if citizen]


def places_page(team: Team, user: User, on: date, *, leads: bool) -> PlacesPage:
    """Free, taken and soon free, by worker; for the leader with who waits (nine queries however many courses)."""
    given = parameters.values([SOON_FREE_WEEKS, *POINT_KEYS], team.municipality_id, on)
    weeks = given[SOON_FREE_WEEKS]
    caseload = team_caseload(team, on, table=point_table(given))
    courses = list(Course.objects.filter(pk__in=[course.course_id for course in caseload.courses]))
    ends = ends_of(courses)
    entries = waiting_entries(team) if leads else []
    whom = {row.citizen_id for row in [*caseload.courses, *entries]}
    reached = Citizen.objects.visible_to(user).in_bulk(whom)
    waiting = waiting_of(team, entries, reached, on) if leads else None
    holdings = [*caseload.workers, *([caseload.shared] if caseload.shared else [])]
    rows = []
    for holding in holdings:
        mine = holding.courses if holding.worker else [course for course in holding.courses if course.is_shared]
        places = [
            Place(
                course,
                reached.get(course.citizen_id),
                ends.get(course.course_id),
                rules.place_state(ends.get(course.course_id), on, weeks),
            )
            for course in mine
        ]
        places.sort(key=lambda place: (not place.is_soon, place.last_day or date.max, place.held.course_id))
        fitting = [
            row
            for row in (waiting.rows if waiting else [])
            if row.citizen and carried_together(row.entry.method) == (holding.worker is None)
        ]
        free, cost = holding.load.free, caseload.table.per_course
        fitting.sort(key=lambda row: cost[row.entry.method] > free)  # noqa: B023  (who fits first; used at once)
        rows.append(PlaceRow(holding, places, _room_words(holding), fitting if _may_take(holding) else []))
    return PlacesPage(team, caseload, rows, waiting, weeks)


def _may_take(holding: Holding) -> bool:
    return bool(holding.fraction) and not holding.away


def _room_words(holding: Holding) -> str:
    return holding.away.words if holding.away else places_words(holding)


# ---------------------------------------------------------------- the open work of somebody who leaves


@dataclass(frozen=True)
class WorkRow:
    """One thing that must go to somebody: a course, a task, an appointment, a substitution or a warning.

    `course_id`: the course of the list it may follow to the same person.
    """

    key: str
    row: Any
    title: str
    meta: str = ""
    course_id: int | None = None
    method: str = ""
    citizen_id: int | None = None


@dataclass(frozen=True)
class OpenWork:
    """All open work of a worker in a team, and how much of it is out of the reader's reach."""

    courses: list[WorkRow]
    rest: list[WorkRow]
    hidden: int

    @property
    def rows(self) -> list[WorkRow]:
        return [*self.courses, *self.rest]

    @property
    def keys(self) -> list[str]:
        return [row.key for row in self.rows]


def open_work(user: User, team: Team, worker: User) -> OpenWork:
    """What the worker holds in the team and the user reaches; nine queries however much it is.

    What is beyond the user's reach is counted: whoever reaches it must move it.
    """
    every = Course.objects.live().filter(team=team, worker=worker)
    courses = list(every.visible_to(user).select_related("citizen").order_by("starts_on", "pk"))
    by_citizen = {course.citizen_id: course.pk for course in courses}
    since = gettext("since %(day)s")
    found = [
        WorkRow(
            f"course-{course.pk}",
            course,
            course.citizen.name,
            f"{short_name(course.method)} · {since % {'day': formats.short_date(course.starts_on)}}",
            method=course.method,
            citizen_id=course.citizen_id,
        )
        for course in courses
    ]
    rest = [
        WorkRow(f"{kind}-{row.pk}", row, title, meta, by_citizen.get(citizen_id), citizen_id=citizen_id)
        for kind, row, title, meta, citizen_id in _other_work(user, team, worker)
    ]
    return OpenWork(found, rest, every.count() - len(courses))


def _other_work(user: User, team: Team, worker: User) -> Iterable[tuple[str, Any, str, str, int | None]]:
    today = clock.today()
    tasks = Task.objects.visible_to(user).open().filter(assignee=worker, team=team).select_related("citizen")
    for task in tasks.order_by("planned_on", "pk"):
        yield "task", task, task.words, gettext("Task, due %(day)s") % {"day": _day(task.due_on)}, task.citizen_id
    # What belongs to a citizen of another team goes on there: whoever works in two teams leaves only one of them.
    elsewhere = Exists(Course.objects.live().filter(citizen=OuterRef("citizen")).exclude(team=team))
    appointments = Appointment.objects.visible_to(user).planned().filter(~elsewhere, worker=worker)
    appointments = appointments.select_related("citizen")
    for row in appointments.order_by("starts_at", "pk"):
        words = gettext("Appointment %(moment)s") % {"moment": _moment(row.starts_at)}
        yield "appointment", row, row.citizen.name, words, row.citizen_id
    covers = Substitution.objects.visible_to(user).filter(worker=worker, course__team=team, ends_on__gt=today)
    for cover in covers.select_related("course__citizen", "course__team", "instead_of"):
        if cover.ends_on > cover.starts_on:
            words = gettext("Stands in for %(name)s until and including %(day)s")
            meta = words % {"name": cover.instead_of, "day": _day(cover.last_day)}
            yield "cover", cover, cover.course.citizen.name, meta, cover.course.citizen_id
    warnings = WarningNote.objects.visible_to(user).live().filter(~elsewhere, owner=worker)
    for warning in warnings.select_related("citizen"):
        meta = gettext("Warning before a visit, to look at again %(day)s") % {"day": _day(warning.review_on)}
        yield "warning", warning, warning.citizen.name, meta, warning.citizen_id


def _day(day: date) -> str:
    return formats.day_month(day)


def _moment(moment: datetime) -> str:
    return formats.moment(moment.astimezone(clock.DANISH_TIME))


@dataclass(frozen=True)
class Taker:
    """Somebody of the team who may take work over."""

    user: User
    holding: Holding

    @property
    def words(self) -> str:
        if self.holding.away:
            return f"{self.user} · {self.holding.away.words}"
        load = gettext("%(used)s of %(capacity)s points") % {
            "used": self.holding.load.used,
            "capacity": self.holding.load.capacity,
        }
        return f"{self.user} · {load}"


@dataclass(frozen=True)
class LeaverPage:
    """Everything the page of somebody who leaves shows."""

    team: Team
    worker: User
    work: OpenWork
    takers: list[Taker]
    caseload: TeamCaseload
    met: Mapping[tuple[int, int], date]
    last: Mapping[int, date]
    changes: Mapping[int, int]
    on: date

    @property
    def shown_citizens(self) -> list[int]:
        return [row.citizen_id for row in self.work.rows if row.citizen_id]

    def known_by(self, row: WorkRow) -> list[str]:
        """Of each colleague whether they have met the citizen; those who have first (SUP-205)."""
        days = [(taker, self.met.get((row.citizen_id, taker.user.pk))) for taker in self.takers]  # type: ignore[arg-type]
        days.sort(key=lambda pair: (pair[1] is None, -(pair[1].toordinal() if pair[1] else 0)))
        words = gettext("%(name)s last %(day)s")
        return [
            words % {"name": taker.user.first_name or taker.user, "day": formats.day_month(day)}
            for taker, day in days
            if day
        ]

    def gap(self, row: WorkRow) -> str:
        """`5 dage siden nogen mødte borgeren`"""
        day = self.last.get(row.citizen_id)  # type: ignore[arg-type]
        if day is None:
            return gettext("Nobody has met the citizen yet")
        return gettext("%(days)s since anybody met the citizen") % {"days": formats.count_days((self.on - day).days)}

    def met_words(self, row: WorkRow, taker: Taker) -> str:
        """Behind the name in the choice of a course: met, or not."""
        day = self.met.get((row.citizen_id, taker.user.pk))  # type: ignore[arg-type]
        return gettext("has met the citizen") if day else gettext("has not met the citizen")


def takers(caseload: TeamCaseload, worker: User) -> list[Taker]:
    """The colleagues with hours in the team, most room first; who is away last."""
    rows = [row for row in caseload.workers if row.worker and row.fraction and row.worker.pk != worker.pk]
    rows.sort(key=lambda row: (row.away is not None, -row.load.free, str(row.worker)))
    return [Taker(row.worker, row) for row in rows if row.worker]


def leaver_page(team: Team, worker: User, user: User, on: date) -> LeaverPage:
    work = open_work(user, team, worker)
    caseload = team_caseload(team, on)
    met = met_before([row.citizen_id for row in work.courses if row.citizen_id])
    return LeaverPage(
        team=team,
        worker=worker,
        work=work,
        takers=takers(caseload, worker),
        caseload=caseload,
        met=met,
        last=last_met(met),
        changes=changes_of([row.row.pk for row in work.courses]),
        on=on,
    )


def changes_of(course_ids: Collection[int]) -> dict[int, int]:
    """How many times each course has changed primary worker (CHK-22)."""
    workers = defaultdict(list)
    for row in CourseWorker.objects.filter(course__in=course_ids):
        workers[row.course_id].append(row)
    return {course_id: len(days_of_change(rows)) for course_id, rows in workers.items()}


def admitted_moves(team: Team, targets: Mapping[int, int], on: date) -> set[int]:
    """The courses (id → worker's id) a deviation in force lets past the limit of that worker; one query."""
    rows = Deviation.objects.current(on).filter(team=team, worker__in=set(targets.values()))
    allowed = {(row.citizen_id, row.worker_id): row.course_id for row in rows}
    courses = Course.objects.filter(pk__in=targets).values_list("pk", "citizen_id")
    return {
        pk
        for pk, citizen_id in courses
        if (citizen_id, targets[pk]) in allowed and allowed[citizen_id, targets[pk]] in (None, pk)
    }
