"""The visit on the phone: what the form proposes, what a missed appointment leads to, who stands on an activity."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any, Protocol

from django.utils.translation import gettext_lazy as _

from housingfirst.core.errors import DomainError

WEEK = 7
SATURDAY = 5


class NotYetMissed(DomainError):
    code = "not_yet_missed"
    message = _("The appointment has not begun, so nobody has missed it. Cancel it, or come back when it has begun.")


class NobodyTookPart(DomainError):
    code, field = "nobody_took_part", "citizens"
    message = _("Choose at least one citizen who took part. What you typed is kept.")


class Timed(Protocol):
    starts_at: datetime


def next_visit_at(happened_at: datetime, norm_days: int | None, now: datetime) -> datetime:
    """SUP-130: the next appointment the form proposes: as far ahead as the contact norm of the course lets it.

    The same weekday and time of day, whole weeks ahead, never longer than the norm (31 days: four weeks); a norm
    shorter than a week counts its days, and a day that falls on a weekend is the Friday before, while that lies
    after the visit. Without a norm a week. Never in the past. `happened_at` in Danish time, so that ten o'clock stays
    ten o'clock when the clocks are changed. Source: MFL 1.7 CHK-09, CHK-16 (the norms) [V:F3, OURS]; the rest [OURS].
    """
    days = _whole_weeks(norm_days)
    proposal = happened_at + timedelta(days=days)
    while proposal <= now:
        proposal += timedelta(days=days)
    return proposal if days >= WEEK else _before_weekend(proposal, max(happened_at, now))


def _whole_weeks(norm_days: int | None) -> int:
    if norm_days is None:
        return WEEK
    return norm_days - norm_days % WEEK if norm_days >= WEEK else max(norm_days, 1)


def _before_weekend(proposal: datetime, after: datetime) -> datetime:
    """The Friday before, where that is later than `after`; else the day itself: ACT works on weekends too."""
    friday = proposal - timedelta(days=max(0, proposal.weekday() - SATURDAY + 1))
    return friday if friday > after else proposal


def next_try_at(missed_at: datetime, last_held_on: date | None, norm_days: int | None, part: int, now: datetime):
    """SUP-131: when to try again after a missed appointment: soon enough that the norm is not passed.

    Within the norm divided by `part` after the missed day, at the latest on the last day the norm allows after the
    last held contact, at the earliest tomorrow; same time of day, and the Monday after where it falls on a weekend,
    unless that is after the norm's last day and the Friday before lies ahead. Source: MFL 1.0 (an attempt counts as
    work and closes nothing) [V:S0], 1.7 CHK-09 [V:F3]; the part [OURS]. Missing never closes anything.
    """
    tomorrow = now.date() + timedelta(days=1)
    days = max(1, (norm_days or WEEK) // part)
    day = max(missed_at.date() + timedelta(days=days), tomorrow)
    last = last_held_on + timedelta(days=norm_days) if last_held_on and norm_days else None
    if last is not None:
        day = max(tomorrow, min(day, last))
    if day.weekday() >= SATURDAY:
        friday = day - timedelta(days=day.weekday() - SATURDAY + 1)
        monday = day + timedelta(days=WEEK - day.weekday())
        day = friday if last is not None and monday > last and friday >= tomorrow else monday
    return datetime.combine(day, missed_at.timetz())


def nearest(appointments: Iterable[Any], now: datetime, within: timedelta) -> Any | None:
    """SUP-132: the appointment whose start lies nearest now, at most `within` away; of two as near the earlier one.

    Source: issue 4, line 10 (citizen by schedule) [OURS].
    """
    rows: Sequence[Any] = [row for row in appointments if abs(row.starts_at - now) <= within]
    return min(rows, key=lambda row: (abs(row.starts_at - now), row.starts_at), default=None)


def check_missed(starts_at: datetime, now: datetime) -> None:
    """SUP-133: only an appointment that has begun can be missed. Source: [OURS]."""
    if now < starts_at:
        raise NotYetMissed()


def once_each(ids: Iterable[int]) -> list[int]:
    """SUP-134: everybody on a group activity stands there once, in the order chosen; somebody must have taken part.

    Source: issue 4, line 10 (counted once for each) [OURS].
    """
    found = list(dict.fromkeys(ids))
    if not found:
        raise NobodyTookPart()
    return found
