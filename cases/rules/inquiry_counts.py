"""What is counted of inquiries, and how: pure functions over plain rows."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median, quantiles

from ..choices import ConcernDomain, InquirySource


@dataclass(frozen=True)
class CountedInquiry:
    """What counting needs of an inquiry. `outcome` empty: not settled yet."""

    source: str
    referred_by: str
    way: str
    reasons: Sequence[str]
    known_before: str
    outcome: str
    received_on: date
    first_attempt_on: date | None = None
    first_contact_on: date | None = None
    settled_on: date | None = None


@dataclass(frozen=True)
class SourceCount:
    """How many came from a source first, and who passed them on (`""`: nobody, it came directly)."""

    source: str
    count: int
    referred_by: dict[str, int]


@dataclass(frozen=True)
class Days:
    """Days from receipt, of `count` inquiries: half took at most `middle`; `low` and `high` hold the middle half."""

    count: int
    middle: float | None = None
    low: float | None = None
    high: float | None = None


def by_source(rows: Iterable[CountedInquiry]) -> list[SourceCount]:
    """CASE-90: each inquiry counts once, by its original source; who passed it on stands beside it.

    Source: 001-R9, T5.3, l. 1304–1306 [V]. In the order of the list of 13; a source nobody came from is 0.
    """
    found: dict[str, Counter[str]] = {str(source): Counter() for source in InquirySource}
    for row in rows:
        found.setdefault(row.source, Counter())[row.referred_by] += 1
    return [SourceCount(source, sum(passed.values()), dict(passed)) for source, passed in found.items()]


def by_reason(rows: Iterable[CountedInquiry]) -> dict[str, int]:
    """CASE-91: an inquiry counts under each of its reasons, so that the shares may pass 100 % (001-R8, T4.7 [V])."""
    found: Counter[str] = Counter(reason for row in rows for reason in set(row.reasons))
    return {str(domain): found[str(domain)] for domain in ConcernDomain}


def days_from(received_on: date, on: date) -> int:
    """CASE-92: days from the day of receipt; the same day is 0."""
    return (on - received_on).days


def days_to(rows: Iterable[CountedInquiry], event: str) -> Days:
    """CASE-92: median and middle half of the days to `event`, of those where it has happened.

    Quartiles by linear interpolation with both ends included; under two inquiries there is no spread. [OURS]
    """
    days = [days_from(row.received_on, on) for row in rows if (on := getattr(row, event)) is not None]
    if not days:
        return Days(0)
    if len(days) == 1:
        return Days(1, float(days[0]))
    low, _middle, high = quantiles(days, n=4, method="inclusive")
    return Days(len(days), float(median(days)), low, high)


def period_for(first: date | None, last: date | None, *, today: date, in_full: bool, year: int) -> tuple[date, date]:
    """CASE-99: the days that are counted, both included; the running year when none is chosen.

    Who does not see small figures sees whole calendar years only: two periods that overlap would give the difference
    away (design D15 [OURS]). Days in the future are left out, and a period that is turned round is put right.
    """
    if not in_full:
        year = min(max(year, 2000), today.year)
        return date(year, 1, 1), min(date(year, 12, 31), today)
    first, last = first or date(today.year, 1, 1), min(last or today, today)
    return (first, last) if first <= last else (last, first)
