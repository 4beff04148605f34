"""What a team that carries its citizens together must have: functions, hours, and a meeting that goes through all."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from housingfirst.core import formats
from housingfirst.core.errors import DomainError

from ..choices import TeamFunction

FULL_WEEK = 37  # hours of a full-time position

# The three core functions of M-ACT are broad, and these professions fill them. methods-fidelity-law § 1.5 [V: M10];
# the psychiatrist and the social pedagogue among them are ours.
FILLED_BY: Mapping[str, frozenset[str]] = {
    TeamFunction.PRACTICAL: frozenset({TeamFunction.PEDAGOGUE}),
    TeamFunction.HEALTH: frozenset(
        {TeamFunction.SUBSTANCES, TeamFunction.NURSE, TeamFunction.PSYCHOLOGIST, TeamFunction.PSYCHIATRIST}
    ),
    TeamFunction.ADMINISTRATIVE: frozenset({TeamFunction.CASEWORKER, TeamFunction.EMPLOYMENT}),
}


class NobodyNamed(DomainError):
    code, field = "nobody_named", "name"
    message = _("Choose a colleague, or write the name of somebody else.")


class NoHours(DomainError):
    code, field = "no_hours", "hours"
    message = _("%(name)s has no place in the team, so write the hours a week, or the per cent set aside.")


class ChangeBeforeStart(DomainError):
    code, field = "change_before_start", "starts_on"
    message = _("The line began on %(day)s. Choose that day or a later one.")


class NobodyAtMeeting(DomainError):
    code = "nobody_at_meeting"
    message = _("Tick who took part before the minutes are saved. What you wrote on the board is saved.")


@dataclass(frozen=True)
class Held:
    """Functions somebody holds in a period: `hours` a week on a day is what `hours_on` says, 0 where they hold none."""

    functions: frozenset[str]
    starts_on: date
    ends_on: date | None
    hours: Decimal | None
    set_aside: Decimal | None
    places: Sequence[tuple[date, date | None, Decimal]] = ()  # in the team: from, until, fraction

    def hours_on(self, day: date) -> Decimal:
        """SUP-180: the hours written, else those set aside of a full-time position, else those of the place in the
        team; none outside the period, and none of a place that has ended. [OURS]"""
        if not _within(day, self.starts_on, self.ends_on):
            return Decimal(0)
        if self.hours is not None:
            return self.hours
        if self.set_aside is not None:
            return self.set_aside * FULL_WEEK
        parts = (part for start, end, part in self.places if _within(day, start, end))
        return sum(parts, Decimal(0)) * FULL_WEEK


def _within(day: date, start: date, end: date | None) -> bool:
    return start <= day and (end is None or day < end)


def fills(held: Collection[str], function: str) -> bool:
    """SUP-181: whether somebody with these functions fills one that is asked for. MFL § 1.5 [V: M10]"""
    return function in held or bool(FILLED_BY.get(function, frozenset()).intersection(held))


def missing_functions(required: Iterable[str], rows: Iterable[Held], day: date) -> tuple[str, ...]:
    """SUP-181: the functions a method asks of a team that nobody with hours fills on the day, in their order.

    Source: methods-fidelity-law §§ 1.4, 1.5 [V: S4, M10]; dossier 002b E3, P16.
    """
    there = [row for row in rows if row.hours_on(day) > 0]
    return tuple(code for code in required if not any(fills(row.functions, code) for row in there))


def is_inspired(missing: Collection[str]) -> bool:
    """SUP-182: a team that lacks functions of ACT or M-ACT is called "ACT-inspireret".

    Source: dossier 002b l. 2609-2624, 2745-2750 (none of the five has the whole team) [V]; issue 4, line 7.
    """
    return bool(missing)


@dataclass(frozen=True)
class HoursFall:
    """Hours a week that have fallen; `function` empty where it is the whole team's."""

    function: str
    before: Decimal
    now: Decimal
    since: date


def hours_falls(required: Iterable[str], rows: Sequence[Held], day: date, percent: int, days: int) -> list[HoursFall]:
    """SUP-183: hours a week of the team and of each function asked for that have fallen by `percent` or more from the
    highest of the last `days` days. A function nobody fills any longer is missing and not told twice.

    Source: dossier 002b l. 2731-2767 [V]; the numbers are parameters [OURS].
    """
    first = day - timedelta(days=days)
    ends = {end for row in rows for _start, end in _changes(row)}
    starts = {start for row in rows for start, _end in _changes(row)}
    changes = sorted({first, *(one for one in starts | ends if one and first < one <= day)})
    found = []
    for function in ("", *required):
        mine = [row for row in rows if not function or fills(row.functions, function)]
        sums = [(one, sum((row.hours_on(one) for row in mine), Decimal(0))) for one in changes]
        now = sum((row.hours_on(day) for row in mine), Decimal(0))
        highest = max(amount for _day, amount in sums)
        if not highest or (function and not now) or 100 * (highest - now) < percent * highest:
            continue
        since = next(one for one, amount in reversed(sums) if amount > now)
        found.append(HoursFall(function, highest, now, min(one for one in [*changes, day] if one > since)))
    return found


def _changes(row: Held) -> list[tuple[date, date | None]]:
    return [(row.starts_on, row.ends_on), *((start, end) for start, end, _part in row.places)]


def check_holder(name: str, *, has_person: bool, in_team: bool, has_hours: bool) -> None:
    """SUP-184: a line names one person, and hours where no place in the team gives them. [OURS]"""
    if not has_person and not name:
        raise NobodyNamed()
    if not has_hours and not in_team:
        raise NoHours(name=name)


def check_change_day(starts_on: date, begins_on: date) -> None:
    """SUP-184: a change of functions or hours begins on the first day of the line or later. [OURS]"""
    if starts_on < begins_on:
        raise ChangeBeforeStart(day=formats.long_date(begins_on))


def gone_through(plan: str, *, goes: bool, nothing_new: bool) -> bool:
    """SUP-186: a citizen is gone through when the minutes say a plan, who goes, or that there is nothing new. [OURS]

    Source: DACTS H3 asks that each citizen is gone through each time (methods-fidelity-law § 2.2 [V: F1]).
    """
    return bool(plan) or goes or nothing_new


def week_before(day: date) -> date:
    """SUP-187: the Monday of the last whole week: what CHK-19 counts meetings in. methods-fidelity-law § 1.7 [V: F1]"""
    return day - timedelta(days=day.weekday() + 7)
