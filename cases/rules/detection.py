"""Rules of the detection network: who is silent, what a sender may do, and who needs a home before turning 18."""

from collections.abc import Iterable
from datetime import date, timedelta

from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.roles import UnitKind
from housingfirst.core.calculation import add_months
from housingfirst.core.errors import DomainError

from ..choices import SOURCE_OF_UNIT, AtRiskReason, HousingOutcome, InquirySource, Situation
from .situations import years_before

IN_PLACEMENT = frozenset({HousingOutcome.PLACED_INSTITUTION, HousingOutcome.PLACED_OWN_ROOM})
ADULT = 18


class ActorEnded(DomainError):
    code = "actor_ended"
    message = _("%(name)s left the network on %(day)s. What you wrote is still here. Take the actor up again first.")


class EndsBeforeJoined(DomainError):
    code, field = "ends_before_joined", "ended_on"
    message = _("%(day)s lies before the actor joined on %(joined)s. Choose that day or a later one.")


class NoConcernMarked(DomainError):
    code = "no_concern_marked"
    message = _("Mark at least one of the eleven domains with concern. What you wrote is still here.")


class AlreadyScreened(DomainError):
    code = "already_screened"
    message = _("The inquiry is screened already, and the municipality goes on with it. Send a new one instead.")


def last_sign(joined_on: date, last_inquiry_on: date | None) -> date:
    """CASE-110: the last day an actor told of somebody; before the first inquiry the day it joined the network [OURS].

    A visit by the municipality is no sign of theirs.
    """
    return last_inquiry_on or joined_on


def is_silent(last_sign_on: date, months: int, today: date) -> bool:
    """CASE-110: silent once so many calendar months have gone since the last sign (issue 3, line 4; [OURS], 6)."""
    return add_months(last_sign_on, months) <= today


def latest_silent_sign(months: int, today: date) -> date:
    """CASE-110 the other way round, for a list: the latest last sign that is silent today."""
    day = add_months(today, -months)
    # The end of a longer month may fall on the same day: 31 August and 28 August + 6 months are both 28 February.
    while is_silent(day + timedelta(days=1), months, today):
        day += timedelta(days=1)
    return day


def wants_a_word(last_sign_on: date, last_activity_on: date | None, months: int, today: date) -> bool:
    """CASE-111: a silent actor is on the leaders' task until somebody has been there or called; then it rests as long.

    Source: issue 3, line 4 (a list, not nagging) [OURS].
    """
    return is_silent(max(last_sign_on, last_activity_on or last_sign_on), months, today)


def source_of(unit_kind: str) -> InquirySource:
    """CASE-113: an inquiry from a partner's login comes from where the partner works (001 T5.3), else “other”."""
    return SOURCE_OF_UNIT.get(UnitKind(unit_kind), InquirySource.OTHER)


def concerns_of(domains: dict[str, dict]) -> list[str]:
    """CASE-113: the reasons of an inquiry that comes as a filled-in circle are the domains with concern (001 T4.7)."""
    reasons = [domain for domain, answers in domains.items() if answers["concern"]]
    if not reasons:
        raise NoConcernMarked()
    return reasons


def turns_adult_on(born_on: date) -> date:
    """CASE-114: the day somebody turns 18, by completed years (CASE-15): born on 29 February, on 1 March."""
    try:
        return born_on.replace(year=born_on.year + ADULT)
    except ValueError:
        return date(born_on.year + ADULT, 3, 1)


def born_to_turn_adult(months: int, today: date) -> tuple[date, date]:
    """CASE-114 the other way round, for a list: the birth dates, after the first, up to and including the second."""
    return years_before(today, ADULT), years_before(add_months(today, months), ADULT)


def turns_adult_within(born_on: date, months: int, today: date) -> bool:
    """CASE-114: under 18 today, and 18 within so many months (issue 3, line 4; [OURS], 12)."""
    return today < turns_adult_on(born_on) <= add_months(today, months)


def in_placement(situation: str, at_risk_reason: str, outcomes: Iterable[str]) -> bool:
    """CASE-114: placed outside home: at risk because placement ends, or a placement in the newest measurement.

    `outcomes`: the housing situation of the newest measurement (001 T5.6), none where there is none.
    """
    leaving = situation == Situation.AT_RISK and at_risk_reason == AtRiskReason.LEAVING_PLACEMENT
    return leaving or bool(IN_PLACEMENT & set(outcomes))


def check_end(ended_on: date, joined_on: date) -> None:
    """An actor leaves the network on the day it joined, or later."""
    if ended_on < joined_on:
        raise EndsBeforeJoined(day=ended_on.strftime("%d-%m-%Y"), joined=joined_on.strftime("%d-%m-%Y"))


def check_in_network(name: str, ended_on: date | None) -> None:
    if ended_on is not None:
        raise ActorEnded(name=name, day=ended_on.strftime("%d-%m-%Y"))
