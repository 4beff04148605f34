"""Rules about where a citizen lives over time, and about who comes into and out of homelessness."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from housingfirst.core.errors import DomainError

from ..choices import (
    FOLLOWING_OUTCOMES,
    FUNCTIONALLY_HOMELESS_AT,
    GREY_ZONE_AT,
    HOME_OUTCOMES,
    HOMELESS,
    HousingOutcome,
    LivingState,
    Situation,
)
from .citizens import DateInFuture

OLDEST = 120  # years: nobody has lived anywhere longer


class SituationNeedsReason(DomainError):
    code, field = "at_risk_reason_missing", "at_risk_reason"
    message = _("Choose why the home is at risk.")


class ReasonOnlyAtRisk(DomainError):
    code, field = "at_risk_reason_elsewhere", "at_risk_reason"
    message = _("A reason belongs only to “At risk of homelessness”. Remove the reason or choose that situation.")


class OutcomeDoesNotFit(DomainError):
    code, field = "outcome_does_not_fit", "outcome"
    message = _("That kind of home does not fit the situation. Leave it empty, or choose another situation.")


class GreyZoneElsewhere(DomainError):
    code, field = "grey_zone_elsewhere", "grey_zone"
    message = _(
        "The grey zone is between sofa-surfer and at risk. Choose one of the two situations, or take the mark away."
    )


class FunctionalElsewhere(DomainError):
    code, field = "functionally_homeless_elsewhere", "functionally_homeless"
    message = _(
        "Only somebody who has a dwelling can be functionally homeless. Choose own home, at risk or a shelter (§ 110), "
        "or take the mark away."
    )


class EndsBeforeStart(DomainError):
    code, field = "ends_before_start", "situation_until"
    message = _("The situation began %(start)s and cannot end %(end)s. Choose a later end, or correct the start.")


class ImpossibleDay(DomainError):
    code, field = "impossible_day", "situation_from"
    message = _("The citizen was not born %(day)s. Check the year.")


class SituationCovered(DomainError):
    code, field = "situation_covered", "situation_from"
    message = _(
        "“%(situation)s” from %(start)s lies wholly inside those days and would be gone. Nothing is changed. Choose "
        "other days, or take that situation back first."
    )


class SituationOverlaps(DomainError):
    code, field = "situation_overlaps", "situation_from"
    message = _(
        "“%(situation)s” is noted from %(start)s to %(end)s. Two situations cannot hold at the same time. Nothing is "
        "changed. Choose other days, or tick “Let the others give way”."
    )


class ChangeReasonMissing(DomainError):
    code, field = "change_reason_missing", "reason"
    message = _("Write what was wrong, so that others understand the change.")


def check_situation(situation: str, at_risk_reason: str, starts_on: date, today: date) -> None:
    """CASE-03: at risk needs a reason, the others have none; a situation cannot begin in the future.

    Source: contracts/commands.md (import_citizens); methods-fidelity-law § 4.1.
    """
    if situation == Situation.AT_RISK and not at_risk_reason:
        raise SituationNeedsReason()
    if situation != Situation.AT_RISK and at_risk_reason:
        raise ReasonOnlyAtRisk()
    if starts_on > today:
        raise DateInFuture(field="situation_from", day=_day(starts_on))


def outcome_of(situation: str, given: str = "") -> str:
    """CASE-140: the housing code of the evaluation (T5.6) that goes with a situation; empty where nobody has said it.

    Of the nine, a shelter is “§ 110” and the others “sofa, street, unknown”: they follow, whatever was given. In own
    home and at risk take one of the eleven home codes, a transitional dwelling any but the shelter's.
    Source: 001 T5.6, l. 1798-1803 [V]; which situation gives which code [OURS]. Raises OutcomeDoesNotFit.
    """
    if follows := FOLLOWING_OUTCOMES.get(situation):
        return follows.value
    fits = HOME_OUTCOMES
    if situation == Situation.TRANSITIONAL:
        fits = frozenset(HousingOutcome) - {HousingOutcome.SHELTER_110}
    if given and given not in fits:
        raise OutcomeDoesNotFit()
    return given


def check_marks(situation: str, grey_zone: bool, functionally_homeless: bool) -> None:
    """CASE-141: the grey zone is between sofa-surfer and at risk; functionally homeless is who has a dwelling.

    Somebody with a dwelling they cannot use may stay at a shelter (§ 110), so the mark may stand there too.
    Neither changes the nine. Source: 001 l. 949-953, 1035-1037 [V]; 002 l. 1104-1109 [V].
    """
    if grey_zone and situation not in GREY_ZONE_AT:
        raise GreyZoneElsewhere()
    if functionally_homeless and situation not in FUNCTIONALLY_HOMELESS_AT:
        raise FunctionalElsewhere()


def check_period(starts_on: date, ends_on: date | None, born_on: date | None, today: date) -> None:
    """CASE-142: a situation lies in a lifetime, is not of the future, and ends after it began.

    The last day is not part of it: it ends the day the next one begins. Source: issue 3, bad input.
    """
    if starts_on > today:
        raise DateInFuture(field="situation_from", day=_day(starts_on))
    if starts_on < (born_on or date(today.year - OLDEST, 1, 1)):
        raise ImpossibleDay(day=_day(starts_on))
    if ends_on is None:
        return
    if ends_on > today:
        raise DateInFuture(field="situation_until", day=_day(ends_on))
    if ends_on <= starts_on:
        raise EndsBeforeStart(start=_day(starts_on), end=_day(ends_on))


def check_change_reason(reason: str) -> None:
    """CASE-143: what was noted is changed or taken back with a reason; what stood there is kept. Source: ours."""
    if not reason.strip():
        raise ChangeReasonMissing()


@dataclass(frozen=True)
class Span:
    """An episode of the same citizen as the rule about overlap sees it."""

    key: int
    situation: Any
    starts_on: date
    ends_on: date | None


@dataclass(frozen=True)
class GivesWay:
    """What becomes of a span: its new days, and the day its second half begins where it is cut in two."""

    key: int
    starts_on: date
    ends_on: date | None
    tail_from: date | None = None


def overlapping(spans: Iterable[Span], starts_on: date, ends_on: date | None) -> list[Span]:
    """CASE-143: the spans that hold on some day from `starts_on` up to, not including, `ends_on`; oldest first."""
    found = [
        span
        for span in spans
        if (ends_on is None or span.starts_on < ends_on) and (span.ends_on is None or span.ends_on > starts_on)
    ]
    return sorted(found, key=lambda span: span.starts_on)


def make_room(spans: Iterable[Span], starts_on: date, ends_on: date | None, gives_way: bool) -> list[GivesWay]:
    """CASE-143: what the others must give so that a situation can hold in those days; never two at a time.

    Refused unless the user has said that they give way, and always where one would vanish. Source: issue 3, line 7
    [V]; that others may give way [OURS].
    """
    changes = []
    for span in overlapping(spans, starts_on, ends_on):
        if not gives_way:
            raise SituationOverlaps(
                situation=span.situation,
                start=_day(span.starts_on),
                end=_day(span.ends_on) if span.ends_on else _("now"),
            )
        outlives = ends_on is not None and (span.ends_on is None or span.ends_on > ends_on)
        if span.starts_on < starts_on:
            changes.append(GivesWay(span.key, span.starts_on, starts_on, ends_on if outlives else None))
        elif outlives and ends_on is not None:
            changes.append(GivesWay(span.key, ends_on, span.ends_on))
        else:
            raise SituationCovered(situation=span.situation, start=_day(span.starts_on))
    return changes


def _day(day: date) -> str:
    return f"{day:%d-%m}-{day.year:04}"


# ------------------------------------------------------------------ by name


# National reports tell 18-24, 25-29 and 60 and over apart (methods-fidelity-law § 4.3); the rest is ours.
AGE_GROUPS: tuple[tuple[str, int, int | None], ...] = (
    ("0-17", 0, 18),
    ("18-24", 18, 25),
    ("25-29", 25, 30),
    ("30-59", 30, 60),
    ("60", 60, None),
)


def born_between(group: str, on: date) -> tuple[date | None, date]:
    """CASE-149: the birth dates of an age group on a day: after the first, up to and including the second.

    Completed years, as CASE-15; who is born on 29 February comes of age on 1 March. Source: MFL 4.3 [V:N1-N3].
    """
    youngest, over = next((low, high) for key, low, high in AGE_GROUPS if key == group)
    return (None if over is None else years_before(on, over)), years_before(on, youngest)


def years_before(day: date, years: int) -> date:
    """The latest birth date of who has completed so many years on the day (CASE-15)."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:  # 29 February: born that day, one is a year older on 1 March
        return date(day.year - years, 2, 28)


def state_of(situation: str) -> LivingState:
    """CASE-144: one of the nine is homeless; at risk and in own home are states of their own. Source: MFL 4.1 [V]."""
    if situation in HOMELESS:
        return LivingState.HOMELESS
    return LivingState.AT_RISK if situation == Situation.AT_RISK else LivingState.HOUSED


def stands_by_name(situation: str, functionally_homeless: bool) -> bool:
    """CASE-144: by name stand the homeless, those at risk, and who has a dwelling and cannot use it (a count of its
    own). Source: issue 3, line 7; Built for Zero's by-name list is the model (peers)."""
    return situation != Situation.HOUSED or functionally_homeless


@dataclass(frozen=True)
class Stay:
    """A state of one citizen from a day up to, not including, another (open: still)."""

    starts_on: date
    ends_on: date | None
    state: LivingState


def days_homeless(stays: Iterable[Stay], on: date) -> int:
    """CASE-144: all days (nights) the citizen is known to have been homeless before `on`. Source: ours."""
    return sum(
        max(0, (min(stay.ends_on or on, on) - stay.starts_on).days)
        for stay in stays
        if stay.state == LivingState.HOMELESS
    )


# ------------------------------------------------------------------ the flow

NEW, RETURNED, AGAIN = "new", "returned", "again"
TO_HOUSING, TO_AT_RISK, LOST = "to_housing", "to_at_risk", "lost"
INFLOW, OUTFLOW = (NEW, RETURNED, AGAIN), (TO_HOUSING, TO_AT_RISK, LOST)
_WAYS_OUT = {LivingState.HOUSED: TO_HOUSING, LivingState.AT_RISK: TO_AT_RISK}


@dataclass(frozen=True)
class Spell:
    """One unbroken time in homelessness: how it began and, where it has ended, how it ended."""

    starts_on: date
    ends_on: date | None
    came: str
    went: str


def spells(stays: Iterable[Stay], return_days: int) -> list[Spell]:
    """CASE-145: an unbroken time in any of the nine situations is one spell; moving between them is no flow.

    How it began (CASE-146): `returned` where the citizen has been in own home since the last spell, `again` where not
    (at risk, or lost sight of); `new` for the first, and where the last ended more than `return_days` before.
    How it ended: to own home, to at risk, or lost sight of. Source: ours; the days are a dated parameter.
    """
    ordered = sorted(stays, key=lambda stay: stay.starts_on)
    runs: list[list[date | None]] = []
    for stay in ordered:
        if stay.state != LivingState.HOMELESS:
            continue
        if runs and runs[-1][1] == stay.starts_on:
            runs[-1][1] = stay.ends_on
        else:
            runs.append([stay.starts_on, stay.ends_on])
    found: list[Spell] = []
    for start, end in runs:
        assert start is not None
        before = found[-1] if found else None
        found.append(Spell(start, end, _came(ordered, before, start, return_days), _went(ordered, end)))
    return found


def _came(stays: Sequence[Stay], before: Spell | None, start: date, return_days: int) -> str:
    if before is None or before.ends_on is None or (start - before.ends_on).days > return_days:
        return NEW
    between = (stay for stay in stays if before.ends_on <= stay.starts_on < start)
    return RETURNED if any(stay.state == LivingState.HOUSED for stay in between) else AGAIN


def _went(stays: Sequence[Stay], end: date | None) -> str:
    if end is None:
        return ""
    follows = next((stay.state for stay in stays if stay.starts_on == end), LivingState.UNKNOWN)
    return _WAYS_OUT.get(follows, LOST)


@dataclass
class MonthFlow:
    """A month: who came, who went, and who was homeless as it ended, as citizens' ids (a spell each)."""

    first: date
    until: date  # the day after the last
    stock_before: list[int] = field(default_factory=list)
    stock: list[int] = field(default_factory=list)
    came: dict[str, list[int]] = field(default_factory=lambda: {key: [] for key in INFLOW})
    went: dict[str, list[int]] = field(default_factory=lambda: {key: [] for key in OUTFLOW})

    @property
    def inflow(self) -> int:
        return sum(len(ids) for ids in self.came.values())

    @property
    def outflow(self) -> int:
        return sum(len(ids) for ids in self.went.values())


def flow(spells_of: Mapping[int, Iterable[Spell]], months: Iterable[tuple[date, date]]) -> list[MonthFlow]:
    """CASE-147: each month's inflow, outflow and number at its end, so that before + in − out = after, always.

    A spell is counted where it begins and where it ends; who comes twice in a month is counted twice, and stays one
    person in the number at the end. Source: issue 3, line 7; ours.
    """
    rows = [MonthFlow(first, until) for first, until in months]
    for citizen, found in spells_of.items():
        for spell in found:
            for row in rows:
                begun, ended = spell.starts_on, spell.ends_on
                if begun < row.first and (ended is None or ended >= row.first):
                    row.stock_before.append(citizen)
                if begun < row.until and (ended is None or ended >= row.until):
                    row.stock.append(citizen)
                if row.first <= begun < row.until:
                    row.came[spell.came].append(citizen)
                if ended is not None and row.first <= ended < row.until:
                    row.went[spell.went].append(citizen)
    return rows


def hidden_flows(rows: Sequence[MonthFlow], is_hidden: Callable[[MonthFlow, str], bool]) -> list[bool]:
    """CASE-148: the months whose inflow and outflow are not shown outside the team.

    Those where one of the two is too small to show, or the number before or after: each follows from the other three.
    `is_hidden(row, key)`, key one of stock_before, stock, inflow, outflow. Source: design D15 (REP-50, REP-52) [OURS].
    """
    keys = ("stock_before", "stock", "inflow", "outflow")
    return [any(is_hidden(row, key) for key in keys) for row in rows]
