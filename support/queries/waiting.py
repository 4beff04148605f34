"""Who waits for a place, how long, and where places come free."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from statistics import median

from cases.models import Citizen
from housingfirst.accounts.models import Team, TeamMembership, User

from ..choices import SHARED_METHODS, SupportMethod, short_name
from ..models import Course, UnmetNeed, WaitingListEntry
from .caseload import TeamCaseload, places_left, weigh
from .clocks import clocks_of


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
    entries = list(
        WaitingListEntry.objects.waiting().filter(team=team).select_related("decision").order_by("entered_on", "pk")
    )
    reached = Citizen.objects.visible_to(user).in_bulk([entry.citizen_id for entry in entries])
    rows = [WaitingRow(entry, reached.get(entry.citizen_id), (on - entry.entered_on).days) for entry in entries]
    days = [row.days for row in rows]
    return WaitingList(team, rows, round(median(days)) if days else 0, max(days, default=0))


def unmet_needs(user: User):
    """Methods recommended or decided that nobody can give, for the citizens the user reaches."""
    return UnmetNeed.objects.visible_to(user).open().select_related("citizen").order_by("since", "pk")


def unmet_counts(municipality_id: int) -> dict[str, int]:
    """How many open unmet needs there are by method, everybody counted."""
    methods = UnmetNeed.objects.open().filter(municipality_id=municipality_id).values_list("method", flat=True)
    found = list(methods)
    return {method: found.count(method) for method in SupportMethod.values if method in found}


@dataclass(frozen=True)
class Week:
    """Places free in a week, from its Monday (the first week: from today)."""

    first_day: date
    places: int

    @property
    def number(self) -> int:
        return self.first_day.isocalendar().week


def places_board(caseload: TeamCaseload, weeks: int = 26, ends: dict[int, date] | None = None) -> list[Week]:
    """Places of the coming weeks if nobody new comes: CTI courses end as planned, fractions change as known.

    A place is one more course of the team's cheapest individual method. Two queries however many courses; `ends` are
    the `planned_ends` where they are known already.
    """
    methods = [method for method in caseload.methods if method not in SHARED_METHODS]
    courses = [course for row in caseload.workers for course in row.courses]
    ends = planned_ends([course.course_id for course in courses]) if ends is None else ends
    memberships = list(TeamMembership.objects.filter(team=caseload.team))
    monday = caseload.on - timedelta(days=caseload.on.weekday())
    days = [caseload.on, *(monday + timedelta(weeks=number) for number in range(1, weeks))]
    return [
        Week(
            day,
            _places_on(day, caseload, methods, [c for c in courses if ends.get(c.course_id, day) >= day], memberships),
        )
        for day in days
    ]


def planned_ends(course_ids: Collection[int]) -> dict[int, date]:
    """The last day of CTI courses that have begun phase 1."""
    rows = Course.objects.filter(pk__in=course_ids, method=SupportMethod.CTI, phase1_on__isnull=False)
    return {pk: times.planned_end - timedelta(days=1) for pk, times in clocks_of(rows).items()}


def _places_on(day, caseload, methods, courses, memberships) -> int:
    places = 0
    for user_id in {row.user_id for row in memberships}:
        fraction = sum(
            (
                Fraction(row.fraction)
                for row in memberships
                if row.user_id == user_id and row.starts_on <= day and (row.ends_on is None or day < row.ends_on)
            ),
            Fraction(),
        )
        load = weigh(fraction, [course for course in courses if course.worker_id == user_id], caseload.table)
        places += max(places_left(load, methods, caseload.table).values(), default=0)
    return places
