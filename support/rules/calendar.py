"""The week of a calendar, and what a calendar outside the application may hold."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

WEEK = re.compile(r"(\d{4})-W(\d{2})", re.ASCII)


@dataclass(frozen=True)
class Week:
    """Monday to Sunday."""

    monday: date

    @property
    def days(self) -> list[date]:
        return [self.monday + timedelta(days=count) for count in range(7)]

    @property
    def number(self) -> int:
        """Danish week numbers are those of ISO 8601."""
        return self.monday.isocalendar().week

    @property
    def code(self) -> str:
        """As it stands in an address: `2026-W48`."""
        year, week, _day = self.monday.isocalendar()
        return f"{year}-W{week:02}"

    def moved(self, weeks: int) -> "Week":
        return Week(self.monday + timedelta(weeks=weeks))


def week_of(text: str, today: date) -> Week:
    """SUP-160: the week named (`2026-W48`, ISO 8601), else the one of today; at most ten years away [OURS]."""
    found = WEEK.fullmatch(text)
    if found:
        try:
            monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        except ValueError:
            monday = today
        if abs(monday - today) <= timedelta(days=3653):
            return Week(monday - timedelta(days=monday.weekday()))
    return Week(today - timedelta(days=today.weekday()))


def feed_days(today: date, back: int, ahead: int) -> tuple[date, date]:
    """SUP-161: the days a calendar outside the application holds: so many back, so many ahead, half-open [OURS].

    Time, length and kind of place, and never a name, an address or what it is about: the calendar lies on somebody
    else's machine. Source: issue 4, line 13; design.md D12.
    """
    return today - timedelta(days=back), today + timedelta(days=ahead)
