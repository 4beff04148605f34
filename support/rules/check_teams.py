"""What concerns the worker or the team: caseload, mixing, who meets the citizen, meetings, supervision, persistence."""

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from fractions import Fraction

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

import housingfirst.core.formats as formats

from ..choices import HOUSING_FIRST_METHODS, EndReason, short_name
from .check_list import INFO, LATE, SOON, Signal


def citizens_per_position(held_since: Collection[date], fraction: Fraction, cap: int, method: str) -> Signal | None:
    """CHK-01: at most 10 CTI, 8 ICM, 8 ACT for a full-time position. MFL 1.7 [V: S0, S4]; M-ACT as ACT [GK?].

    `held_since`: since when each course of the method has been held; the day is that of the first one above the cap.
    """
    limit = int(cap * fraction)
    if len(held_since) <= limit:
        return None
    numbers = {"count": len(held_since), "method": short_name(method), "limit": limit, "cap": cap}
    numbers["fraction"] = formats.number(round(float(fraction), 2))
    return Signal(
        code="CHK-01",
        kind=LATE,
        sentence=_("%(count)s citizens in %(method)s on %(fraction)s position; the norm is at most %(limit)s")
        % numbers,
        since=sorted(held_since)[limit],
        norm=_("At most %(cap)s citizens in %(method)s for a full-time position") % numbers,
        counted=_("Courses under way: %(count)s. Positions: %(fraction)s.") % numbers,
        mark=str(len(held_since)),
    )


def mixed_methods(courses: Sequence[tuple[str, date]]) -> Signal | None:
    """CHK-02: a worker with a Housing First method holds no other support beside it. MFL 1.7 [V: S2, S4].

    `courses`: method, and since when it is held. News: the look and the leader know it as “ICM-like”.
    """
    own = [day for method, day in courses if method in HOUSING_FIRST_METHODS]
    other = [(method, day) for method, day in courses if method not in HOUSING_FIRST_METHODS]
    if not own or not other:
        return None
    names = ", ".join(sorted({short_name(method) for method, _day in other}))
    numbers = {"count": len(other), "methods": names}
    return Signal(
        code="CHK-02",
        kind=INFO,
        sentence=ngettext(
            "The worker also holds %(count)s course with other support: %(methods)s",
            "The worker also holds %(count)s courses with other support: %(methods)s",
            len(other),
        )
        % numbers,
        since=max(min(own), min(day for _method, day in other)),
        norm=_("Housing First workers hold no other courses beside"),
        counted=_("Courses under way with a Housing First method: %(own)s. Others: %(count)s.")
        % {**numbers, "own": len(own)},
        mark=str(len(other)),
    )


def seen_by_several(workers: Sequence[int], norm: int, since: date) -> Signal | None:
    """CHK-18: 90 % of an ACT team's citizens see more than one worker within two weeks. MFL 1.7 [V: F1].

    `workers`: for each citizen of the team how many workers met them.
    """
    several = sum(count > 1 for count in workers)
    if not workers or 100 * several >= norm * len(workers):
        return None
    numbers = {"several": several, "all": len(workers), "norm": norm, "day": formats.long_date(since)}
    return Signal(
        code="CHK-18",
        kind=SOON,
        sentence=_("%(several)s of %(all)s citizens have seen more than one worker; the norm is %(norm)s%%") % numbers,
        since=since,
        norm=_("%(norm)s%% of the team's citizens see more than one worker in two weeks") % numbers,
        counted=_("Contacts held since %(day)s with citizens of the team in ACT.") % numbers,
        mark=f"{several}/{len(workers)}",
    )


def team_meetings(days: Collection[date], reviewed: int, citizens: int, norm: int, monday: date) -> Signal | None:
    """CHK-19: an ACT team meets on four days a week and goes through every citizen. MFL 1.7 [V: F1].

    `days`: meetings held in the week from `monday`; `reviewed` of `citizens` were gone through in it.
    """
    held = len({day for day in days if monday <= day < monday + timedelta(days=7)})
    if held >= norm and reviewed >= citizens:
        return None
    numbers = {"held": held, "norm": norm, "reviewed": reviewed, "all": citizens, "day": formats.long_date(monday)}
    if held < norm:
        text = _("%(held)s team meetings in the week; the norm is %(norm)s")
    else:
        text = _("%(reviewed)s of %(all)s citizens gone through in the week; the norm is everybody")
    return Signal(
        code="CHK-19",
        kind=SOON,
        sentence=text % numbers,
        since=monday,
        norm=_("Team meetings on %(norm)s days a week, and every citizen gone through") % numbers,
        counted=_("The week from %(day)s.") % numbers,
        mark=f"{held}/{reviewed}",
    )


def supervision_gap(last_on: date | None, since: date, norm: int, today: date) -> Signal | None:
    """CHK-20: a CTI team has supervision weekly, or as the municipality has set. MFL 1.7 [V: F4].

    `since`: when the team began with the method, counted from where there has been none.
    """
    start = last_on or since
    days = (today - start).days
    if days <= norm:
        return None
    numbers = {"days": formats.count_days(days), "norm": formats.count_days(norm), "day": formats.long_date(start)}
    return Signal(
        code="CHK-20",
        kind=SOON,
        sentence=_("%(days)s without supervision of the team; the norm is %(norm)s") % numbers,
        since=start + timedelta(days=norm + 1),
        norm=_("At most %(norm)s between two supervisions of the team") % numbers,
        counted=(_("The last was held %(day)s.") if last_on else _("None is held since %(day)s.")) % numbers,
    )


def ended_by_no_show(reason: str, ended_on: date | None) -> Signal | None:
    """CHK-21: a course closed because contact came to nothing is always flagged. MFL 1.7 [V: S2]."""
    if reason != EndReason.NO_SHOW or ended_on is None:
        return None
    return Signal(
        code="CHK-21",
        kind=LATE,
        sentence=_("The course was closed because contact came to nothing"),
        since=ended_on,
        norm=_("Housing First goes on trying; missed appointments end no course"),
        counted=_("Closed %(day)s.") % {"day": formats.long_date(ended_on)},
    )


def worker_changes(changes: Sequence[date]) -> Signal | None:
    """CHK-22: the same primary worker through the whole course; every change is counted. MFL 1.7 [V: S4]. News."""
    if not changes:
        return None
    count = len(changes)
    return Signal(
        code="CHK-22",
        kind=INFO,
        sentence=ngettext(
            "%(count)s change of primary worker; the norm is one worker all the way",
            "%(count)s changes of primary worker; the norm is one worker all the way",
            count,
        )
        % {"count": count},
        since=max(changes),
        norm=_("One primary worker from beginning to end"),
        counted=_("Changed on: %(days)s.") % {"days": ", ".join(formats.long_date(day) for day in sorted(changes))},
        mark=str(count),
    )
