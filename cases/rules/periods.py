"""Rules about what holds for a citizen in a period: municipalities, income, education and employment."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from housingfirst.core.errors import DomainError

from ..choices import EducationKind, IncomeSource, LinkKind
from .citizens import DateInFuture


class EndBeforeStart(DomainError):
    code, field = "end_before_start", "ends_on"
    message = _("The end %(end)s lies before the start %(start)s. Choose a later end date.")


class MunicipalityNameMissing(DomainError):
    code, field = "municipality_missing", "name"
    message = _("Write the name of the municipality.")


class PreviousNeedsEnd(DomainError):
    code, field = "previous_without_end", "ends_on"
    message = _("Write until when it was the citizen's municipality. A previous one has an end.")


class StartMissing(DomainError):
    code, field = "start_missing", "starts_on"
    message = _("Write from which day. Only for a previous municipality may the first day be unknown.")


class ArrivedOnlyPrevious(DomainError):
    code, field = "arrived_elsewhere", "arrived_on"
    message = _("The day the citizen came here belongs to the municipality they came from. Leave it empty here.")


class ArrivedTooEarly(DomainError):
    code, field = "arrived_before_end", "arrived_on"
    message = _("The citizen cannot have come here on %(arrived)s and be in the other municipality until %(end)s.")


class NoneAlone(DomainError):
    code, field = "none_alone", "starts_on"
    message = _(
        "In that period something else is noted already, and “%(label)s” cannot stand beside anything. End the other "
        "one first."
    )


class NothingKeepsHome(DomainError):
    code, field = "none_keeps_home", "keeps_study_home"
    message = _("“Neither education nor work” cannot count as study for a home. Remove the tick, or choose another.")


def _day(day: date) -> str:
    return day.strftime("%d-%m-%Y")


def check_order(starts_on: date | None, ends_on: date | None) -> None:
    """Nothing ends before it starts; the same day is an end that means it never came to hold."""
    if starts_on and ends_on and ends_on < starts_on:
        raise EndBeforeStart(start=_day(starts_on), end=_day(ends_on))


def check_known(day: date | None, today: date, field: str) -> None:
    """What has happened lies today or earlier."""
    if day and day > today:
        raise DateInFuture(field=field, day=_day(day))


def check_municipality(
    *, kind: str, name: str, starts_on: date | None, ends_on: date | None, arrived_on: date | None, today: date
) -> None:
    """CASE-135: a municipality with its days. One acting and one paying at a time; a previous one has an end.

    Where the citizen came from, and on which day, makes a new citizen from elsewhere, who is counted (issue 3, line 6;
    002 l. 1358–1366: in-migration is to be seen [V]). Acting municipality: retssikkerhedsloven §§ 9–9 b [V:L1].
    """
    if not name.strip():
        raise MunicipalityNameMissing()
    if kind == LinkKind.PREVIOUS and ends_on is None:
        raise PreviousNeedsEnd()
    if kind != LinkKind.PREVIOUS:
        if starts_on is None:
            raise StartMissing()
        if arrived_on is not None:
            raise ArrivedOnlyPrevious()
    check_order(starts_on, ends_on)
    check_known(starts_on, today, "starts_on")
    check_known(arrived_on, today, "arrived_on")
    if arrived_on and ends_on and arrived_on < ends_on:
        raise ArrivedTooEarly(arrived=_day(arrived_on), end=_day(ends_on))


def overlap(starts_on: date | None, ends_on: date | None, other_start: date | None, other_end: date | None) -> bool:
    """Whether two half-open periods share a day; an unknown start reaches back for ever, an open end goes on."""
    return (ends_on is None or other_start is None or other_start < ends_on) and (
        other_end is None or starts_on is None or starts_on < other_end
    )


def _alone(label: Any, none: str, value: str, starts_on: date, ends_on: date | None, others: Iterable[Any]) -> None:
    for other_value, other_start, other_end in others:
        clash = (value == none) != (other_value == none)
        if clash and overlap(starts_on, ends_on, other_start, other_end):
            raise NoneAlone(label=label)


def check_income(
    source: str, starts_on: date, ends_on: date | None, others: Iterable[tuple[str, date, date | None]], today: date
) -> None:
    """CASE-137: what the citizen lives on, over time. Several at once may be true (wages beside a benefit).

    One of them is the main income at a time, the same source never twice at once, and “No income” stands alone.
    Codes: 002a § 2.2 [V] and four of ours. `others`: the citizen's other rows as (source, from, until).
    """
    check_order(starts_on, ends_on)
    check_known(starts_on, today, "starts_on")
    _alone(IncomeSource.NONE.label, IncomeSource.NONE, source, starts_on, ends_on, others)


def check_education(
    kind: str, starts_on: date, ends_on: date | None, others: Iterable[tuple[str, date, date | None]], today: date
) -> None:
    """CASE-138: education and employment over time. Two jobs at once may be true, two schools not.

    “Neither education nor work” stands alone. Source: issue 3, line 6; the kinds are ours after 001 T4.7 and § 2.8.
    """
    check_order(starts_on, ends_on)
    check_known(starts_on, today, "starts_on")
    _alone(EducationKind.NONE.label, EducationKind.NONE, kind, starts_on, ends_on, others)


def check_study_home(kind: str, keeps_study_home: bool) -> None:
    """CASE-138: only what is education or work can count as study for a home with a study requirement (001 R19)."""
    if keeps_study_home and kind == EducationKind.NONE:
        raise NothingKeepsHome()
