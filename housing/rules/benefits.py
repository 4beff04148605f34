"""Rules of the benefits office's fast track: the clock, when it stands still, and what an answer needs."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.utils.translation import gettext_lazy as _

from housingfirst.core.errors import ConcurrentChange, DomainError

from ..choices import BenefitOutcome

DENMARK = ZoneInfo("Europe/Copenhagen")
SATURDAY = 5


class AlreadyAsked(DomainError):
    code, field = "already_asked", "kind"
    message = _("The benefits office has already been asked that, and has not answered yet. The question is kept.")


class ApplicationClosed(ConcurrentChange):
    code = "application_closed"
    message = _("The application is already answered or given up. Nothing was changed.")


class NoNeedsReason(DomainError):
    code, field = "reason_missing", "reason"
    message = _("Write why the answer is no, so that the citizen can be told.")


class WhatIsMissing(DomainError):
    code, field = "waits_for_missing", "waits_for"
    message = _("Write what is missing and who must send it. Ask once, for everything.")


class SumMissing(DomainError):
    code, field = "sum_missing", "net_income"
    message = _("Fill in the numbers before you answer: the sum is kept with the answer.")


class HomeMissing(DomainError):
    code, field = "home_missing", "home"
    message = _("Write which dwelling it is about, with its rent.")


def fast_deadline(asked_at: datetime, hours: int) -> datetime:
    """HOU-130: so many hours on weekdays; Saturdays and Sundays do not count (public holidays do).

    Source: look/08-fast-track; 001-R21 (fast processing in one municipality, l. 1758-1766) OURS. The length is a
    parameter.
    """
    moment = asked_at.astimezone(DENMARK)
    left = timedelta(hours=hours)
    while True:
        midnight = datetime.combine(moment.date() + timedelta(days=1), time(), DENMARK)
        if moment.weekday() >= SATURDAY:
            moment = midnight
            continue
        room = midnight.astimezone(asked_at.tzinfo) - moment.astimezone(asked_at.tzinfo)
        if left <= room:
            return moment.astimezone(asked_at.tzinfo) + left
        left -= room
        moment = midnight


def ordinary_deadline(asked_at: datetime, days: int) -> datetime:
    """HOU-131: the ordinary deadline in calendar days. Source: look/08-fast-track (four weeks) OURS; a parameter."""
    return asked_at + timedelta(days=days)


def deadline_after_pause(deadline: datetime, paused_at: datetime, now: datetime) -> datetime:
    """HOU-132: the clock stands still while somebody else must answer; the deadline moves by that time, no more."""
    return deadline + max(now - paused_at, timedelta())


def check_answer(outcome: str, reason: str) -> None:
    """HOU-133: a no has reasons. Source: forvaltningsloven §§ 22-24 [GK]."""
    if outcome == BenefitOutcome.NO and not reason.strip():
        raise NoNeedsReason()
