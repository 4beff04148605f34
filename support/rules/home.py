"""Making a home: days, what is missing and for how long, the ladder of skills, and what was planned with others."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from django.utils.translation import gettext_lazy as _

from housingfirst.core.errors import DomainError

from ..choices import FurnishingMark, FurnishingPriority

Row = TypeVar("Row")
PRIORITIES = [str(one) for one in FurnishingPriority.values]


class NameTheThing(DomainError):
    code, field = "name_the_thing", "what"
    message = _("Write what it is.")


class CameOrDropped(DomainError):
    code, field = "came_or_dropped", "dropped_on"
    message = _("Either it came, or it is no longer wanted. Leave one of the days empty.")


class NoHomeStep(DomainError):
    code = "no_home_step"
    message = _("That step is not on the list of the first weeks any longer. Nothing was changed. Open the page again.")


class NotPlanned(DomainError):
    code, field = "not_planned", "planned_on"
    message = _("Write the day it was planned for, too.")


class NotYet(DomainError):
    code, field = "not_yet", "kept"
    message = _("The day has not come yet. Write how it went when it has.")


def check_furnishing(*, must_be_named: bool, what: str, got_on: date | None, dropped_on: date | None) -> None:
    """SUP-240: a thing that is on no list has a name, and a thing came or is no longer wanted, not both. [OURS]"""
    if must_be_named and not what.strip():
        raise NameTheThing()
    if got_on is not None and dropped_on is not None:
        raise CameOrDropped()


def missing_since(mark: str, needed_on: date, at_home_from: date | None, *, over: bool) -> date | None:
    """SUP-241: the day from which a thing one cannot do without is missing in the home; None for anything else.

    `at_home_from`: since when the citizen has a home to miss it in, None while homeless. `over`: it came, or is no
    longer wanted. Source: 002b E8, l. 2890-2892 [V]; counting the days: issue 4, line 15.
    """
    if over or mark != FurnishingMark.ESSENTIAL or at_home_from is None:
        return None
    return max(needed_on, at_home_from)


def days_missing(since: date | None, today: date) -> int | None:
    """SUP-241: from 0 on the day itself; None where nothing is missing yet."""
    return None if since is None or since > today else (today - since).days


def is_task(days: int | None, limit: int) -> bool:
    """SUP-242: a task is raised on the day the municipality's number of days is reached. [OURS]"""
    return days is not None and days >= limit


@dataclass(frozen=True)
class Wish:
    """One thing that is still wanted, as the order of the list needs it."""

    row: Any
    days: int | None
    priority: str
    needed_on: date


def in_order(wishes: Iterable[Wish]) -> list[Wish]:
    """SUP-243: what cannot be done without first, the longest missing on top; then by how soon, then by day. [OURS]"""
    return sorted(
        wishes,
        key=lambda one: (one.days is None, -(one.days or 0), PRIORITIES.index(one.priority), one.needed_on, one.row.pk),
    )


def check_home_step(step: str, on_the_list: Collection[str]) -> None:
    """SUP-244: only what stands on the municipality's list of the first weeks is ticked. [OURS]"""
    if step not in on_the_list:
        raise NoHomeStep()


def newest_each(rows: Iterable[Row], key: str) -> list[tuple[Row, list[Row]]]:
    """SUP-245: of rows newest first, the newest of each `key` with the older ones: what stands, and its way there.

    A skill may be done together again after alone: nothing is counted. Source: 002b E10, l. 2974-2980 [V].
    """
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(getattr(row, key), []).append(row)
    return [(mine[0], mine[1:]) for mine in found.values()]


def check_activity(planned_on: date | None, kept: str, today: date) -> None:
    """SUP-246: whether something was kept is said of a day it was planned for, once the day has come. [OURS]"""
    if not kept:
        return
    if planned_on is None:
        raise NotPlanned()
    if planned_on > today:
        raise NotYet()
