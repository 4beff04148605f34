"""Places to come: what is free in each of the coming weeks, from planned ends, fractions, leave and who waits."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction

from ..parameters import PointTable
from .caseload import capacity_points
from .methods import carried_together


@dataclass(frozen=True)
class Span:
    """A period [start, end) with a fraction of a full-time position; `end` None: until further notice."""

    start: date
    end: date | None
    fraction: Fraction = Fraction(0)

    def holds(self, on: date) -> bool:
        return self.start <= on and (self.end is None or on < self.end)


@dataclass(frozen=True)
class Holder:
    """One worker: the fractions to come, the courses held as (method, last day or None), and periods of leave."""

    key: int
    fractions: Sequence[Span]
    courses: Sequence[tuple[str, date | None]]
    leave: Sequence[Span] = ()

    def free_on(self, on: date, table: PointTable) -> int:
        """SUP-153: points free on the day; none while on leave, and the courses stay where they are."""
        if any(span.holds(on) for span in self.leave):
            return 0
        return capacity_points(self.fraction_on(on), table) - self.points_on(on, table)

    def fraction_on(self, on: date) -> Fraction:
        return sum((span.fraction for span in self.fractions if span.holds(on)), Fraction())

    def points_on(self, on: date, table: PointTable) -> int:
        """Points of the courses that still run on the day (SUP-155)."""
        return sum(table.per_course[method] for method, last in self.courses if last is None or last >= on)


@dataclass(frozen=True)
class ForecastWeek:
    """One week: places if nobody new comes, with whom, the CTI courses whose last day lies in it, and who still waits.

    `waiting`: how many of those who wait today have no place yet when places are given in turn; `after`: places left.
    """

    first_day: date
    places: int
    room: Mapping[int, int]
    ends: int
    fraction: Fraction
    waiting: int
    after: int


@dataclass
class _Placed:
    points: dict[int, int] = field(default_factory=dict)
    pool: int = 0
    entries: set[int] = field(default_factory=set)


def forecast(
    days: Sequence[date],
    holders: Sequence[Holder],
    methods: Sequence[str],
    table: PointTable,
    *,
    waiting: Sequence[str] = (),
    shared: Sequence[str] = (),
) -> list[ForecastWeek]:
    """SUP-153 and SUP-154: the places of each week, and those who wait placed in turn.

    `days`: the day each week is looked at, in order. A place is one more course of the team's cheapest individual
    method. `waiting`: the methods of those who wait, longest first: each gets the place with most room the first week
    there is one, and keeps it. ACT and M-ACT wait for the team's points together; `shared` are such courses held.
    Issue 4 line 9; MFL 1.0 (waiting time as short as possible) [V: S4]; the arithmetic [OURS].
    """
    own = [method for method in methods if not carried_together(method)]
    cheapest = min((table.per_course[method] for method in own), default=0)
    placed, found = _Placed(), []
    for day, following in zip(days, [*days[1:], days[-1] + timedelta(days=7)], strict=True):
        free = {holder.key: max(holder.free_on(day, table), 0) for holder in holders}
        room = {key: points // cheapest for key, points in free.items() if cheapest and points >= cheapest}
        pool = _pool(day, holders, shared, table)
        _place(waiting, free, pool, placed, table)
        left = (free[key] - placed.points.get(key, 0) for key in free)
        ends = [last for holder in holders for _method, last in holder.courses if last and day <= last < following]
        found.append(
            ForecastWeek(
                first_day=day,
                places=sum(room.values()),
                room=room,
                ends=len(ends),
                fraction=sum((holder.fraction_on(day) for holder in holders), Fraction()),
                waiting=len(waiting) - len(placed.entries),
                after=sum(max(points, 0) // cheapest for points in left) if cheapest else 0,
            )
        )
    return found


def _pool(day: date, holders: Sequence[Holder], shared: Sequence[str], table: PointTable) -> int:
    """Points of the whole team that nothing uses on the day."""
    fraction = sum((holder.fraction_on(day) for holder in holders), Fraction())
    held = sum(holder.points_on(day, table) for holder in holders)
    return capacity_points(fraction, table) - held - sum(table.per_course[method] for method in shared)


def _place(waiting: Sequence[str], free: Mapping[int, int], pool: int, placed: _Placed, table: PointTable) -> None:
    """Give those who wait, in their order, the places there are; what is given stays given."""
    for number, method in enumerate(waiting):
        if number in placed.entries:
            continue
        cost = table.per_course[method]
        taken = placed.pool + sum(placed.points.values())
        if carried_together(method):
            if pool - taken >= cost:
                placed.pool += cost
                placed.entries.add(number)
            continue
        best = max(free, key=lambda key: free[key] - placed.points.get(key, 0), default=None)
        if best is not None and free[best] - placed.points.get(best, 0) >= cost:
            placed.points[best] = placed.points.get(best, 0) + cost
            placed.entries.add(number)


def ended_by(planned_ends: Mapping[int, date], today: date, on: date) -> set[int]:
    """SUP-155: the courses that will have ended by a coming day: CTI ends as planned, nothing else does. [OURS]

    One that should have ended already, and has not, goes on: when it ends nobody has said.
    """
    return {course for course, last in planned_ends.items() if today <= last < on}
