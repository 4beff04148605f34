"""The figures of the dashboard that no fidelity indicator gives: who is seen today, who waits, what is missing."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from statistics import median

from support.choices import SupportMethod
from support.rules.contacts import gap_of, norm_of

from ..choices import Verdict, Why
from .caseloads import TeamLoad
from .facts import CourseFacts, Entry, Terms
from .indicators import Row


@dataclass(frozen=True)
class Share:
    """So many of so many, with the rows behind."""

    numerator: int
    denominator: int
    rows: tuple[Row, ...] = ()

    @property
    def percent(self) -> Fraction | None:
        return Fraction(100 * self.numerator, self.denominator) if self.denominator else None

    @property
    def missing(self) -> int:
        return self.denominator - self.numerator

    @property
    def excluded(self) -> int:
        return sum(1 for row in self.rows if row.verdict == Verdict.EXCLUDED)


def caseload_share(loads: Iterable[TeamLoad]) -> Share:
    """REP-40: points used of the points there are, all teams together (REP-30)."""
    loads = list(loads)
    return Share(sum(load.used for load in loads), sum(load.capacity for load in loads))


def seen_in_time(courses: Iterable[CourseFacts], day: date, terms: Terms) -> Share:
    """REP-41: courses whose last held contact lies within the norm of the method that day, without its tolerance.

    The gap is the one of “not seen in time” on My day: ok is seen. Courses nobody carries yet, and methods without a
    norm, are left out. Source: CHK-09 [V:F3], CHK-16 [OURS].
    """
    rows = []
    for course in courses:
        method = course.method_on(day)
        if not course.runs_on(day) or method is None:
            continue
        norm = norm_of(method, course.phase_on(day), terms.on(day))
        last = max((held for held in course.held if held <= day), default=None)
        days = (day - (last or course.starts_on)).days
        why = Why.SINCE_LAST if last else Why.NEVER_SEEN
        if not course.is_carried_on(day):
            rows.append(Row(course.citizen_id, course.id, Verdict.EXCLUDED, Why.NO_WORKER))
        elif norm is None:
            rows.append(Row(course.citizen_id, course.id, Verdict.EXCLUDED, Why.NO_NORM, days))
        else:
            ok = gap_of(last, course.starts_on, day, norm).kind == "ok"
            rows.append(Row(course.citizen_id, course.id, Verdict.YES if ok else Verdict.NO, why, days))
    counted = [row for row in rows if row.verdict != Verdict.EXCLUDED]
    seen = sum(1 for row in counted if row.verdict == Verdict.YES)
    return Share(seen, len(counted), tuple(rows))


@dataclass(frozen=True)
class Waiting:
    """Who waits on a day: how many, and how long."""

    entries: tuple[Entry, ...]
    on: date

    @property
    def days(self) -> list[int]:
        return [(self.on - entry.entered_on).days for entry in self.entries]

    @property
    def median_days(self) -> Fraction | None:
        return Fraction(median([Fraction(days) for days in self.days])) if self.entries else None

    @property
    def longest(self) -> int:
        return max(self.days, default=0)


def waiting_on(entries: Iterable[Entry], day: date) -> Waiting:
    """REP-42: everybody on a waiting list that day, longest first, protected records too."""
    found = sorted(
        (entry for entry in entries if entry.waits_on(day)), key=lambda row: (row.entered_on, row.citizen_id)
    )
    return Waiting(tuple(found), day)


def unmet_by_method(methods: Iterable[str]) -> list[tuple[str, int]]:
    """REP-43: open needs no team can meet, by method in the order of the code list."""
    counts = Counter(methods)
    return [(method, counts[method]) for method in SupportMethod.values if counts[method]]


WAIT_BANDS: tuple[tuple[int, int | None], ...] = ((0, 42), (43, 90), (91, 180), (181, None))


def by_band(days: Iterable[int], bands: Sequence[tuple[int, int | None]] = WAIT_BANDS) -> list[int]:
    """REP-44: how many fall in each band of days, both ends included; the bands are the limits of FI-05."""
    counts = [0] * len(bands)
    for number in days:
        for place, (low, high) in enumerate(bands):
            if low <= number and (high is None or number <= high):
                counts[place] += 1
    return counts


def answered_in_time(applications: Collection[bool]) -> Share:
    """REP-45: fast-track questions the benefits office answered within their deadline, of those it answered.

    The deadline is the one of the application, pauses taken off.
    """
    return Share(sum(applications), len(applications))
