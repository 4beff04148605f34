"""The facts figures are computed from, as they were on each day: no names, no rows of the database."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from support.parameters import PointTable, point_table
from support.rules.methods import carried_together


@dataclass(frozen=True)
class Span:
    """Something that held in [starts_on, ends_on); open where there is no end."""

    starts_on: date
    ends_on: date | None
    value: Any

    def covers(self, day: date) -> bool:
        return self.starts_on <= day and (self.ends_on is None or day < self.ends_on)


def value_on(spans: Sequence[Span], day: date) -> Any:
    """What held on the day, None where nothing did."""
    return next((span.value for span in spans if span.covers(day)), None)


@dataclass(frozen=True)
class CourseFacts:
    """One course. `held`, `visits`: the days of its held contacts and of the face-to-face ones among them, in order.

    `held` reaches back to the last one before the period. `first_held_on`: the citizen's first held contact from the
    day of the decision on, whoever held it.
    """

    id: int
    citizen_id: int
    team_id: int
    starts_on: date
    ends_on: date | None
    methods: tuple[Span, ...]
    workers: tuple[Span, ...]
    phases: tuple[Span, ...] = ()
    is_return: bool = False
    decided_on: date | None = None
    first_held_on: date | None = None
    held: tuple[date, ...] = ()
    visits: tuple[date, ...] = ()

    def runs_on(self, day: date) -> bool:
        return self.starts_on <= day and (self.ends_on is None or day < self.ends_on)

    def method_on(self, day: date) -> str | None:
        return value_on(self.methods, day)

    def worker_on(self, day: date) -> int | None:
        return value_on(self.workers, day)

    def phase_on(self, day: date) -> int | None:
        return value_on(self.phases, day)

    def is_carried_on(self, day: date) -> bool:
        """By a worker, or by the team together."""
        method = self.method_on(day)
        return self.worker_on(day) is not None or (method is not None and carried_together(method))


@dataclass(frozen=True)
class Member:
    """Somebody's employment in a team in a period."""

    user_id: int
    team_id: int
    fraction: Fraction
    starts_on: date
    ends_on: date | None

    def covers(self, day: date) -> bool:
        return self.starts_on <= day and (self.ends_on is None or day < self.ends_on)


@dataclass(frozen=True)
class Move:
    """One citizen who moved into a home, with the team it counts for (REP-34)."""

    citizen_id: int
    team_id: int | None
    nominated_on: date
    moved_in_on: date


@dataclass(frozen=True)
class WaitingHome:
    """A nomination that is being worked on."""

    citizen_id: int
    team_id: int | None
    nominated_on: date


@dataclass(frozen=True)
class Arrival:
    """A citizen's first move-in or discharge from a shelter in the period, and when support was decided.

    `decided_on`: the newest decision on support that stood on the day, else the first that came after it.
    """

    citizen_id: int
    team_id: int | None
    on: date
    decided_on: date | None


@dataclass(frozen=True)
class Entry:
    """A place on a waiting list, [entered_on, left_on)."""

    citizen_id: int
    team_id: int
    method: str
    entered_on: date
    left_on: date | None

    def waits_on(self, day: date) -> bool:
        return self.entered_on <= day and (self.left_on is None or day < self.left_on)


@dataclass(frozen=True)
class Terms:
    """The parameters of any day: `values` gives what held on it."""

    values: Callable[[date], dict[str, Any]]

    def on(self, day: date) -> dict[str, Any]:
        return self.values(day)

    def points_on(self, day: date) -> PointTable:
        return point_table(self.values(day))
