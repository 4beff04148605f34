"""Rules about editable code lists."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from housingfirst.core.errors import DomainError


class CodeInUse(DomainError):
    code = "code_in_use"
    message = _("“%(label)s” is in use and is kept. Switch it off instead: then nobody can choose it any more.")


class CodeIsShipped(DomainError):
    code = "code_is_shipped"
    message = _("“%(label)s” comes with the system and is kept. Switch it off instead: then nobody can choose it.")


class LastCode(DomainError):
    code, field = "last_code", "ends_on"
    message = _(
        "Then there would be a day with no code in the list to choose: “%(label)s” is the last one in force. Add "
        "another with no end first."
    )


class NationalUnknown(DomainError):
    code, field = "national_unknown", "national"
    message = _("Choose what the code counts as. Without it, nothing written under it can be counted.")


class NationalFixed(DomainError):
    code, field = "national_fixed", "national"
    message = _(
        "“%(label)s” is in use, and what it counts as stands firm: figures already reported would change. Switch it "
        "off and add a new code."
    )


class LabelTaken(DomainError):
    code, field = "label_taken", "label"
    message = _("There is already a code called “%(label)s” in the list. Choose another name, or change that one.")


class LabelMissing(DomainError):
    code, field = "label_missing", "label"
    message = _("Give the code a name, as it shall stand in the list.")


class PeriodTurned(DomainError):
    code, field = "code_period", "ends_on"
    message = _("The end lies before the start. Choose a day after %(day)s.")


class UnknownCode(DomainError):
    code = "unknown_code"
    message = _("A code in “%(label)s” is not in the list or is switched off. Choose another.")


def in_force(starts_on: date, ends_on: date | None, on: date) -> bool:
    """A code holds from its first day until the day before `ends_on`."""
    return starts_on <= on and (ends_on is None or on < ends_on)


def check_removable(label: Any, *, is_shipped: bool, is_used: bool) -> None:
    """CASE-100: a code in use, or one that comes with the system, is switched off, never removed (issue 3, line 2)."""
    if is_shipped:
        raise CodeIsShipped(label=label)
    if is_used:
        raise CodeInUse(label=label)


def check_one_is_left(label: Any, periods: Iterable[tuple[date, date | None]], today: date) -> None:
    """CASE-100: a list never runs empty: on each day from today on some code holds, or forms could not be filled in.

    `periods`: first day, and day it ends, of every code of the list as it shall be. What ends can only leave a gap on
    the day it ends, so those days and today are asked. [OURS]
    """
    every = list(periods)
    days = [today, *(ends_on for _starts_on, ends_on in every if ends_on is not None and ends_on > today)]
    if not all(any(in_force(*period, day) for period in every) for day in days):
        raise LastCode(label=label)


def check_national(
    label: Any, national: str, *, allowed: Iterable[str], before: str = "", is_used: bool = False
) -> None:
    """CASE-101: each code counts as one code of the national list; once used, that stands (issue 3, line 2)."""
    if national not in set(allowed):
        raise NationalUnknown()
    if before and is_used and national != before:
        raise NationalFixed(label=label)


def check_label(label: str, others: Iterable[str]) -> str:
    """CASE-102: no two codes of a list that can be chosen have one name, capitals aside [OURS]. Returns it tidied."""
    tidy = " ".join(label.split())
    if not tidy:
        raise LabelMissing()
    if tidy.casefold() in {other.casefold() for other in others}:
        raise LabelTaken(label=tidy)
    return tidy


def check_period(starts_on: date, ends_on: date | None) -> None:
    """CASE-102: a code ends after it begins; an end on its first day would say that it never held."""
    if ends_on is not None and ends_on <= starts_on:
        raise PeriodTurned(day=starts_on.strftime("%d-%m-%Y"))


def check_chosen(offered: Iterable[Any], chosen: Iterable[str], label: Any) -> list[Any]:
    """CASE-103: only what the list offers on the day, or the row held before, is stored; in the list's order."""
    wanted = set(chosen)
    found = [code for code in offered if code.code in wanted]
    if len(found) != len(wanted):
        raise UnknownCode(label=label)
    return found
