"""Who is away, who stands in, what a place is worth, and how the work of one who leaves is handed on."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext, ngettext

import housingfirst.core.formats as formats
from housingfirst.core.errors import DomainError

from ..parameters import PointTable
from .courses import Room, places_sentence
from .forecast import Span
from .methods import carried_together

LONGEST_COVER = timedelta(days=364)
FARTHEST_LEAVE = timedelta(days=2 * 365)


class LeaveDays(DomainError):
    code, field = "leave_days", "last_day"


class CoverDays(DomainError):
    code, field = "cover_days", "last_day"


def check_leave(starts_on: date, ends_on: date, today: date) -> None:
    """SUP-200: leave has a first and a last day, is not over already, and ends within two years. [OURS]

    `ends_on` is the day after the last. Raises LeaveDays.
    """
    last = ends_on - timedelta(days=1)
    if last < starts_on:
        text = gettext("The last day %(last)s lies before the first, %(first)s. Choose a later last day.")
        raise LeaveDays(text % {"last": formats.long_date(last), "first": formats.long_date(starts_on)})
    if last < today:
        text = gettext("%(last)s has passed. Plan leave that is under way or to come.")
        raise LeaveDays(text % {"last": formats.long_date(last)})
    if last > today + FARTHEST_LEAVE:
        raise LeaveDays(gettext("Leave is planned two years ahead at most. Choose an earlier last day."))


def check_cover(starts_on: date, ends_on: date, today: date) -> None:
    """SUP-202: somebody stands in from today or later until a last day, within a year. Issue 4 line 8; the year D5.

    `ends_on` is the day after the last. Raises CoverDays.
    """
    last = ends_on - timedelta(days=1)
    if starts_on < today:
        text = gettext("%(first)s has passed. A substitute begins today or later.")
        raise CoverDays(text % {"first": formats.long_date(starts_on)}, field="starts_on")
    if last < starts_on:
        text = gettext("The last day %(last)s lies before the first, %(first)s. Choose a later last day.")
        raise CoverDays(text % {"last": formats.long_date(last), "first": formats.long_date(starts_on)})
    if ends_on > today + LONGEST_COVER:
        raise CoverDays(gettext("A substitute stands in for a year at most. Choose an earlier last day."))


def uncovered(leave: Span, cover: Sequence[Span]) -> list[Span]:
    """SUP-201: the days of leave on which nobody stands in, as periods in order. Issue 4 line 8; arithmetic [OURS].

    `leave.end` is known. `cover`: the days somebody stands in and is there.
    """
    gaps, at, end = [], leave.start, leave.end
    for span in sorted(cover, key=lambda span: span.start):
        if span.end is not None and span.end <= at:
            continue
        if end is None or span.start >= end:
            break
        if span.start > at:
            gaps.append(Span(at, span.start))
        at = span.end if span.end is not None else end
        if at >= end:
            return gaps
    return [*gaps, Span(at, end)]


def without(span: Span, away: Sequence[Span]) -> list[Span]:
    """What is left of the days somebody stands in when their own leave is taken out (SUP-201)."""
    return uncovered(span, away)


class WorkerAway(DomainError):
    code, field = "worker_away", "worker"


def away_words(name: str, last_day: date, others: Sequence[Room]) -> str:
    """SUP-210: no course comes to somebody on leave; this says until when, and who has room. Issue 4 line 8 [OURS]."""
    text = gettext("%(name)s is away until and including %(day)s. %(places)s Nothing is changed. Choose somebody else.")
    return text % {"name": name, "day": formats.day_month(last_day), "places": places_sentence(others)}


FREE, TAKEN, SOON = "free", "taken", "soon"


def place_state(last_day: date | None, on: date, weeks: int) -> str:
    """SUP-203: a place taken by CTI whose last day comes within the weeks is soon free, any other is taken.

    Issue 4 line 8; the weeks are a parameter [OURS]. One over its end is not free before it is closed (SUP-155).
    """
    return SOON if last_day is not None and on <= last_day <= on + timedelta(weeks=weeks) else TAKEN


@dataclass(frozen=True)
class Move:
    """One course that goes to somebody: `target` None is to nobody yet; `admitted` by a deviation."""

    key: str
    target: int | None
    method: str
    admitted: bool = False


def moves_without_room(
    moves: Sequence[Move], free: Mapping[int, int], table: PointTable
) -> list[tuple[Move, int, int]]:
    """SUP-204: the moves that do not fit, each weighed after those before it: (move, points free then, points needed).

    A course carried by the team, or moved to nobody, weighs on no worker. One that a deviation admits passes, and its
    points count. Design D9; issue 4 line 8.
    """
    left, refused = dict(free), []
    for move in moves:
        if move.target is None or carried_together(move.method):
            continue
        cost, room = table.per_course[move.method], left.get(move.target, 0)
        if cost > room and not move.admitted:
            refused.append((move, max(room, 0), cost))
            continue
        left[move.target] = room - cost
    return refused


def no_room_words(name: str, free: int, cost: int, method: str) -> str:
    """What the refused row says (SUP-204): the numbers, and what to do."""
    text = ngettext(
        "%(name)s has %(free)s point free then, and %(method)s costs %(cost)s. Choose somebody else, or grant a "
        "deviation with a reason first.",
        "%(name)s has %(free)s points free then, and %(method)s costs %(cost)s. Choose somebody else, or grant a "
        "deviation with a reason first.",
        free,
    )
    return text % {"name": name, "free": free, "cost": cost, "method": method}


def met_words(met_on: date | None, last_on: date | None, today: date) -> str:
    """SUP-205: that the next worker has met the citizen, or how long nobody has. Issue 4 line 8; MFL 1.7 CHK-22 [V].

    `met_on`: when the next worker last did; `last_on`: when anybody did.
    """
    if met_on is not None:
        return gettext("has met the citizen, last %(day)s") % {"day": formats.day_month(met_on)}
    if last_on is None:
        return gettext("has not met the citizen, and nobody has yet")
    days = formats.count_days((today - last_on).days)
    return gettext("has not met the citizen; %(days)s since anybody did") % {"days": days}


def lacking_notes(courses: Collection[int], note: str, notes: Mapping[int, str]) -> list[int]:
    """SUP-206: the courses without a hand-over note where none is written for all of them. Issue 4 line 8 [OURS]."""
    return [] if note.strip() else [pk for pk in courses if not notes.get(pk, "").strip()]


def cover_words(name: str, last_day: date) -> str:
    """`Bo til og med 4. december`"""
    return gettext("%(name)s until and including %(day)s") % {"name": name, "day": formats.day_month(last_day)}
