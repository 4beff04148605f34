"""Hours that vary from week to week, planned against given: what intensive support looks like beside fixed slots."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

WEEK = timedelta(days=7)
BACK, AHEAD = 8, 3  # weeks shown before this one, and after it [OURS]


@dataclass(frozen=True)
class WeekHours:
    """One week: minutes that were agreed, minutes of contacts held; `is_coming` where it has not begun."""

    monday: date
    planned: int
    given: int
    is_now: bool
    is_coming: bool


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def hours_by_week(
    planned: Iterable[tuple[date, int]], given: Iterable[tuple[date, int]], since: date, today: date
) -> list[WeekHours]:
    """SUP-190: the minutes agreed and the minutes held in each week, from the course's first and at most eight back,
    to three ahead. Support by ICM is five hours one week and three the next, without end and without a minimum.

    Source: 002 (S2) [V]; methods-fidelity-law § 1.3; the weeks shown are ours.
    """
    now = monday_of(today)
    first = max(now - BACK * WEEK, monday_of(since))
    count = (now - first).days // 7 + 1 + AHEAD
    sums = {first + number * WEEK: [0, 0] for number in range(max(count, 0))}
    for which, rows in enumerate((planned, given)):
        for day, minutes in rows:
            if (monday := monday_of(day)) in sums:
                sums[monday][which] += minutes
    return [WeekHours(monday, agreed, held, monday == now, monday > now) for monday, (agreed, held) in sums.items()]
