"""Contacts: how many, how often, where, with whom."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

import housingfirst.core.formats as formats
from housingfirst.core.calculation import add_months

from .check_list import INFO, LATE, SOON, Signal
from .check_phases import PhaseFacts
from .contacts import Norm, gap_of


@dataclass(frozen=True)
class Counting:
    """A number that must be reached within [start, end): the days that count, the norm, and when to say so early."""

    start: date
    end: date
    days: Collection[date]
    norm: int
    soon_days: int

    @property
    def found(self) -> int:
        return sum(self.start <= day < self.end for day in self.days)

    def state(self, today: date) -> tuple[str, date] | None:
        """Kind and since which day, where the norm is not reached: soon before the end, late from it."""
        if self.found >= self.norm:
            return None
        if today >= self.end:
            return LATE, self.end
        soon = self.end - timedelta(days=self.soon_days)
        return (SOON, max(soon, self.start)) if today >= soon else None

    @property
    def words(self) -> dict[str, object]:
        last = self.end - timedelta(days=1)
        return {
            "count": self.found,
            "norm": self.norm,
            "start": formats.day_month(self.start),
            "last": formats.long_date(last),
        }


def _counted(code: str, counting: Counting, today: date, sentence: str, norm: str) -> Signal | None:
    state = counting.state(today)
    if state is None:
        return None
    return Signal(
        code=code,
        kind=state[0],
        sentence=sentence % counting.words,
        since=state[1],
        norm=norm % counting.words,
        counted=_("%(count)s from %(start)s until and including %(last)s.") % counting.words,
        mark=str(counting.found),
    )


def first_month(phase1_on: date, held: Collection[date], norm: int, soon_days: int, today: date) -> Signal | None:
    """CHK-06: at least two meetings or calls in the first month of phase 1. MFL 1.7 [V: F4]."""
    counting = Counting(phase1_on, add_months(phase1_on, 1), held, norm, soon_days)
    sentence = ngettext(
        "%(count)s contact in the first month; the norm is at least %(norm)s",
        "%(count)s contacts in the first month; the norm is at least %(norm)s",
        counting.found,
    )
    return _counted("CHK-06", counting, today, sentence, _("At least %(norm)s contacts in the first month"))


def community_meetings(
    phase: PhaseFacts, days: Collection[date], norm: int, soon_days: int, today: date
) -> Signal | None:
    """CHK-07: at least four meetings with the citizen at home or elsewhere in town in phase 1. MFL 1.7 [V: F3].

    Office, shelter, phone and messages do not count. The self-assessment says three [V: F4]: the norm is a parameter.
    """
    counting = Counting(phase.start, phase.end, days, norm, soon_days)
    sentence = ngettext(
        "%(count)s meeting at home or in town in phase 1; the norm is at least %(norm)s",
        "%(count)s meetings at home or in town in phase 1; the norm is at least %(norm)s",
        counting.found,
    )
    return _counted("CHK-07", counting, today, sentence, _("At least %(norm)s meetings at home or in town in phase 1"))


def partner_meetings(
    phase: PhaseFacts, days: Collection[date], norm: int, soon_days: int, today: date
) -> Signal | None:
    """CHK-08: at least two contacts in phase 1 where a provider or the network took part. MFL 1.7 [V: F4]."""
    counting = Counting(phase.start, phase.end, days, norm, soon_days)
    sentence = ngettext(
        "%(count)s meeting with others or the network in phase 1; the norm is at least %(norm)s",
        "%(count)s meetings with others or the network in phase 1; the norm is at least %(norm)s",
        counting.found,
    )
    norm_words = _("At least %(norm)s meetings with an authority, a provider or the network in phase 1")
    return _counted("CHK-08", counting, today, sentence, norm_words)


def rhythm(days: int) -> str:
    """`ugentligt`, `hver anden uge`, `månedligt`; else the days."""
    known = {7: _("weekly"), 14: _("every two weeks"), 31: _("monthly")}
    return known.get(days) or _("at most %(days)s apart") % {"days": formats.count_days(days)}


def _gap(code: str, sentence: str, last_held_on: date | None, since: date, today: date, norm: Norm) -> Signal | None:
    gap = gap_of(last_held_on, since, today, norm)
    if gap.kind == "ok":
        return None
    start = last_held_on or since
    numbers = {
        "days": formats.count_days((today - start).days),
        "norm": rhythm(norm.days),
        "guide": formats.count_days(norm.days),
        "late": formats.count_days(norm.late),
        "day": formats.long_date(start),
    }
    counted = _("The last contact was held %(day)s.") if last_held_on else _("No contact is held since %(day)s.")
    return Signal(
        code=code,
        kind=gap.kind,
        sentence=sentence % numbers,
        since=start + timedelta(days=(norm.late if gap.kind == LATE else norm.days) + 1),
        norm=_("At most %(guide)s between two contacts; late after %(late)s") % numbers,
        counted=counted % numbers,
    )


def phase_gap(last_held_on: date | None, since: date, today: date, norm: Norm, phase: int | None) -> Signal | None:
    """CHK-09: CTI is in contact weekly, every two weeks, monthly by phase. MFL 1.7 [V: F3]; the tolerance [OURS]."""
    if phase:
        words = _("%(days)s without contact in phase %(number)s; the norm is %(norm)s").replace(
            "%(number)s", str(phase)
        )
    else:
        words = _("%(days)s without contact before phase 1; the norm is %(norm)s")
    return _gap("CHK-09", words, last_held_on, since, today, norm)


def method_gap(last_held_on: date | None, since: date, today: date, norm: Norm) -> Signal | None:
    """CHK-16: ICM 7 days, ACT and M-ACT 4; late after 14 and 7. MFL 1.7 [OURS]."""
    return _gap("CHK-16", _("%(days)s without contact; the norm is %(norm)s"), last_held_on, since, today, norm)


def outside_office(outside: int, office: int, norm: int, fewest: int, since: date) -> Signal | None:
    """CHK-17: at least 80 % of the meetings lie outside the office. MFL 1.7, DACTS S1 [GK].

    Face to face and held. Nothing is said of fewer than `fewest` meetings [OURS]. News only.
    """
    meetings = outside + office
    share = 100 * outside // meetings if meetings else 0
    if meetings < fewest or 100 * outside >= norm * meetings:
        return None
    numbers = {"outside": outside, "all": meetings, "norm": norm, "day": formats.long_date(since)}
    return Signal(
        code="CHK-17",
        kind=INFO,
        sentence=_("%(outside)s of %(all)s meetings outside the office; the norm is at least %(norm)s%%") % numbers,
        since=since,
        norm=_("At least %(norm)s%% of the meetings outside the office") % numbers,
        counted=_("Meetings held face to face since %(day)s.") % numbers,
        mark=str(share // 10),
    )


def network_contacts(count: int, norm: int, since: date) -> Signal | None:
    """CHK-23: contacts with the citizen's network in a month, against DACTS S6. MFL 1.7 [GK]. News only."""
    if count >= norm:
        return None
    numbers = {"count": count, "norm": norm, "day": formats.long_date(since)}
    return Signal(
        code="CHK-23",
        kind=INFO,
        sentence=ngettext(
            "%(count)s contact with the network in a month; the norm is %(norm)s",
            "%(count)s contacts with the network in a month; the norm is %(norm)s",
            count,
        )
        % numbers,
        since=since,
        norm=_("%(norm)s contacts a month with family or network") % numbers,
        counted=_("Contacts held since %(day)s where the network took part.") % numbers,
        mark=str(count),
    )


def weekly_intensity(minutes: Sequence[int], since: date) -> Signal | None:
    """CHK-24: how the hours vary from week to week. Information only, for every flexible method. MFL 1.7 [V: S2].

    `minutes`: held contact of each whole week, oldest first. Nothing is said of fewer than two weeks, or of none held.
    """
    if len(minutes) < 2 or not any(minutes):
        return None
    fewest, most = formats.number(round(min(minutes) / 60, 1)), formats.number(round(max(minutes) / 60, 1))
    numbers = {"fewest": fewest, "most": most, "weeks": len(minutes), "day": formats.long_date(since)}
    if fewest == most:
        text = _("About %(most)s hours a week in the last %(weeks)s weeks")
    else:
        text = _("Between %(fewest)s and %(most)s hours a week in the last %(weeks)s weeks")
    return Signal(
        code="CHK-24",
        kind=INFO,
        sentence=text % numbers,
        since=since,
        norm=_("No norm: the hours follow the need"),
        counted=_("Minutes of contacts held since %(day)s.") % numbers,
    )
