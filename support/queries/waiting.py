"""Who waits for a place, how long, and where places come free."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from statistics import median

from cases.models import Citizen
from housingfirst.accounts.models import Team, User

from ..choices import SupportMethod, short_name
from ..models import Course, UnmetNeed, WaitingListEntry
from ..rules.forecast import ForecastWeek, Holder, Span, forecast
from ..rules.methods import has_phases
from .caseload import TeamCaseload, leave_of
from .clocks import clocks_of
from .wanted import with_what_they_get


@dataclass(frozen=True)
class WaitingRow:
    """One entry as the reader may see it: without citizen where the record is protected from them."""

    entry: WaitingListEntry
    citizen: Citizen | None
    days: int

    @property
    def method(self) -> str:
        return short_name(self.entry.method)


@dataclass(frozen=True)
class WaitingList:
    team: Team
    rows: list[WaitingRow]
    median_days: int
    longest_days: int

    @property
    def hidden(self) -> int:
        """Entries counted, not named."""
        return sum(1 for row in self.rows if row.citizen is None)


def waiting_list(team: Team, user: User, on: date) -> WaitingList:
    """The team's waiting list, longest first. Everybody counts; who is out of the user's reach has no name."""
    entries = waiting_entries(team)
    reached = Citizen.objects.visible_to(user).in_bulk([entry.citizen_id for entry in entries])
    return waiting_of(team, entries, reached, on)


def waiting_entries(team: Team) -> list[WaitingListEntry]:
    """Who waits for the team, longest first."""
    rows = WaitingListEntry.objects.waiting().filter(team=team).select_related("decision")
    return list(rows.order_by("entered_on", "pk"))


def waiting_of(team: Team, entries: list[WaitingListEntry], reached: Mapping[int, Citizen], on: date) -> WaitingList:
    """The same of entries and citizens that are read."""
    rows = [WaitingRow(entry, reached.get(entry.citizen_id), (on - entry.entered_on).days) for entry in entries]
    days = [row.days for row in rows]
    return WaitingList(team, rows, round(median(days)) if days else 0, max(days, default=0))


def unmet_needs(user: User):
    """Methods recommended or decided that nobody can give, for the citizens the user reaches, with what they get."""
    rows = UnmetNeed.objects.visible_to(user).open().select_related("citizen").order_by("since", "pk")
    return with_what_they_get(rows)


def unmet_counts(municipality_id: int) -> dict[str, int]:
    """How many open unmet needs there are by method, everybody counted."""
    methods = UnmetNeed.objects.open().filter(municipality_id=municipality_id).values_list("method", flat=True)
    found = list(methods)
    return {method: found.count(method) for method in SupportMethod.values if method in found}


@dataclass(frozen=True)
class Week:
    """Places free in a week, from its Monday (the first week: from today)."""

    found: ForecastWeek
    workers: list[tuple[User, int]]

    @property
    def first_day(self) -> date:
        return self.found.first_day

    @property
    def places(self) -> int:
        return self.found.places

    @property
    def number(self) -> int:
        return self.first_day.isocalendar().week


def places_board(
    caseload: TeamCaseload, weeks: int = 26, ends: dict[int, date] | None = None, waiting: Sequence[str] = ()
) -> list[Week]:
    """Places of the coming weeks (SUP-153): CTI courses end as planned, fractions change as known, who waits is placed.

    Two queries however many courses; `ends` are the `planned_ends` where they are known already. `waiting`: the methods
    of those who wait, longest first. Nobody new comes to somebody on leave (SUP-207).
    """
    courses = [course for row in caseload.workers for course in row.courses]
    ends = planned_ends([course.course_id for course in courses]) if ends is None else ends
    ends = {course: last for course, last in ends.items() if last >= caseload.on}  # one over its end: nobody knows
    spans: dict[int, list[Span]] = defaultdict(list)
    leave: dict[int, list[Span]] = {}
    people: dict[int, User] = {row.worker.pk: row.worker for row in caseload.workers if row.worker}
    for row in caseload.memberships:
        spans[row.user_id].append(Span(row.starts_on, row.ends_on, Fraction(row.fraction)))
        people.setdefault(row.user_id, row.user)
        leave[row.user_id] = [Span(one.starts_on, one.ends_on) for one in leave_of(row)]
    holders = [
        Holder(
            pk,
            spans[pk],
            [(row.method, ends.get(row.course_id)) for row in courses if row.worker_id == pk],
            leave.get(pk, ()),
        )
        for pk in people
    ]
    monday = caseload.on - timedelta(days=caseload.on.weekday())
    days = [caseload.on, *(monday + timedelta(weeks=number) for number in range(1, weeks))]
    shared = [course.method for course in caseload.courses if course.is_shared]
    found = forecast(days, holders, caseload.methods, caseload.table, waiting=waiting, shared=shared)
    return [Week(week, [(people[pk], count) for pk, count in week.room.items()]) for week in found]


def planned_ends(course_ids: Collection[int]) -> dict[int, date]:
    """The last day of CTI courses that have begun phase 1."""
    return ends_of(Course.objects.filter(pk__in=course_ids))


def ends_of(courses: Iterable[Course]) -> dict[int, date]:
    """The same for courses that are read (one query for what interrupted them)."""
    begun = [course for course in courses if has_phases(course.method)]
    return {pk: times.planned_end - timedelta(days=1) for pk, times in clocks_of(begun).items()}
