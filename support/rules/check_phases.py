"""CTI: its phases, its clock, what each phase is about, and the hand-over."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

import housingfirst.core.formats as formats
from housingfirst.core.calculation import add_months

from ..choices import PhaseOneEvent
from ..parameters import CtiTerms
from .check_list import INFO, LATE, SOON, Signal


@dataclass(frozen=True)
class PhaseFacts:
    """One phase as it was: [start, end), and how many contacts were held in it."""

    number: int
    start: date
    end: date
    held: int = 0


def _days(count: int) -> str:
    return formats.count_days(abs(count))


def phase_lengths(
    phases: Sequence[PhaseFacts], terms: CtiTerms, tolerance: int, today: date, moved: Mapping[int, int] | None = None
) -> Signal | None:
    """CHK-03: a phase lasts three months, give or take the tolerance. The newest that ended otherwise is said.

    `moved`: by how many days interruptions have moved the end of each phase (SUP-112); they make it no longer.

    MFL 1.7 [V: S4, F4]; the tolerance [OURS].
    """
    for phase in reversed([phase for phase in phases if phase.end <= today]):
        off = (phase.end - add_months(phase.start, terms.months_per_phase)).days - (moved or {}).get(phase.number, 0)
        if abs(off) <= tolerance:
            continue
        numbers = {"number": phase.number, "days": _days((phase.end - phase.start).days), "off": _days(off)}
        numbers |= {"months": terms.months_per_phase, "tolerance": _days(tolerance)}
        sentence = _("Phase %(number)s lasted %(days)s; the norm is %(months)s months")
        return Signal(
            code="CHK-03",
            kind=LATE,
            sentence=sentence % numbers,
            since=phase.end,
            norm=_("%(months)s months a phase, give or take %(tolerance)s") % numbers,
            counted=(_("%(off)s too short.") if off < 0 else _("%(off)s too long.")) % numbers,
            mark=str(phase.number),
        )
    return None


def total_length(
    phase1_on: date, terms: CtiTerms, ended_on: date | None, today: date, planned_end: date | None = None
) -> Signal | None:
    """CHK-04: CTI lasts nine months from phase 1, not longer, and is not closed earlier. MFL 1.7 [V: F4].

    `planned_end`: where interruptions have moved the end (SUP-112).

    A course closed on the last day of the nine months is closed in time.
    """
    months = terms.phases * terms.months_per_phase
    end = planned_end or add_months(phase1_on, months)
    day = ended_on or today
    off = (day - end).days
    if off <= 0 and (ended_on is None or off >= -1):
        return None
    if off > 0 and ended_on is None:
        text = _("CTI has run %(days)s beyond the %(months)s months")
    elif off > 0:
        text = _("CTI ended %(days)s after the %(months)s months")
    else:
        text = _("CTI ended %(days)s before the %(months)s months were over")
    return Signal(
        code="CHK-04",
        kind=LATE,
        sentence=text % {"days": _days(off), "months": months},
        since=end if off > 0 else ended_on,
        norm=_("%(months)s months from the first day of phase 1, neither shorter nor longer") % {"months": months},
        counted=_("Phase 1 began %(start)s; the %(months)s months end %(end)s.")
        % {"start": formats.long_date(phase1_on), "months": months, "end": formats.long_date(end)},
    )


def begun_before_home(phase1_on: date, event: str, home_on: date | None) -> Signal | None:
    """CHK-05: CTI begins when the lease is signed or the citizen has moved in. MFL 1.7 [V: M5].

    `home_on`: the day of the lease or of moving in, where it is known. The municipality may count from another event
    (a shelter from moving out [V: S4]): that is said, and is no error.
    """
    by_home = event in (PhaseOneEvent.LEASE, PhaseOneEvent.MOVE_IN)
    early = (home_on - phase1_on).days if home_on else 0
    if by_home and early <= 0:
        return None
    if early > 0:
        kind, text = LATE, _("Phase 1 began %(days)s before the citizen had a home")
    else:
        kind, text = INFO, _("Phase 1 was counted from this: %(event)s; the norm is lease or moving in")
    return Signal(
        code="CHK-05",
        kind=kind,
        sentence=text % {"days": _days(early), "event": str(PhaseOneEvent(event).label).lower()},
        since=phase1_on,
        norm=_("The lease is signed, or the citizen has moved in"),
        counted=_("Phase 1 began %(start)s.") % {"start": formats.long_date(phase1_on)},
    )


def falling_contacts(phases: Sequence[PhaseFacts], after_days: int, today: date) -> Signal | None:
    """CHK-10: fewer contacts a week in each phase than in the one before. MFL 1.7 [V: F4].

    A phase under way is compared once it has run for `after_days` [OURS]. News only: the worker may raise the
    intensity where need asks for it [V: S4].
    """
    rates = []
    for phase in phases:
        run = (min(phase.end, today) - phase.start).days
        if run >= after_days or phase.end <= today:
            rates.append((phase, phase.held * 7 / max(run, 1)))
    for (earlier, before), (later, after) in reversed(list(zip(rates, rates[1:], strict=False))):
        if not after or after < before:
            continue
        numbers = {"later": formats.number(round(after, 1)), "earlier": formats.number(round(before, 1))}
        numbers |= {"second": str(later.number), "first": str(earlier.number)}
        sentence = _(
            "%(later)s contacts a week in phase %(second)s, %(earlier)s in phase %(first)s; the norm is that they fall"
        )
        counted = _("%(after)s held in phase %(second)s, %(before)s in phase %(first)s.")
        return Signal(
            code="CHK-10",
            kind=INFO,
            sentence=sentence % numbers,
            since=later.start,
            norm=_("Fewer contacts in each phase than in the one before"),
            counted=counted % {**numbers, "after": later.held, "before": earlier.held},
            mark=str(later.number),
        )
    return None


def focus_areas(phase: PhaseFacts, count: int) -> Signal | None:
    """CHK-11: one to three focus areas in a phase. MFL 1.7 [V: F4]."""
    if 1 <= count <= 3:
        return None
    none = _("Phase %(number)s has no focus areas; the norm is one to three")
    many = _("Phase %(number)s has %(count)s focus areas; the norm is one to three")
    return Signal(
        code="CHK-11",
        kind=LATE if count else SOON,
        sentence=(many if count else none) % {"number": phase.number, "count": count},
        since=phase.start,
        norm=_("One to three focus areas in each phase"),
        counted=_("Chosen in phase %(number)s: %(count)s.") % {"number": phase.number, "count": count},
        mark=str(phase.number),
    )


def phase_plan(phase: PhaseFacts, plan_on: date | None, within: int, today: date) -> Signal | None:
    """CHK-12: the plan of a phase is there within 14 days of its start. MFL 1.7 [OURS]."""
    due = phase.start + timedelta(days=within)
    if (plan_on or today) <= due:
        return None
    numbers = {"number": phase.number, "days": _days(((plan_on or today) - due).days), "within": _days(within)}
    if plan_on:
        kind, text = INFO, _("The plan for phase %(number)s came %(days)s late")
    else:
        kind, text = LATE, _("The plan for phase %(number)s is missing; it was due %(days)s ago")
    return Signal(
        code="CHK-12",
        kind=kind,
        sentence=text % numbers,
        since=due,
        norm=_("A plan within %(within)s of the first day of the phase") % numbers,
        counted=_("Phase %(number)s began %(day)s.") % {**numbers, "day": formats.long_date(phase.start)},
        mark=str(phase.number),
    )


def transfer_in_time(due_on: date, agreed_on: date | None, soon_days: int, today: date) -> Signal | None:
    """CHK-13: the agreement on who goes on supporting is made at the latest a month before the end. MFL 1.7 [V: M2]."""
    late = ((agreed_on or today) - due_on).days
    if agreed_on and late > 0:
        kind, since, text = INFO, agreed_on, _("The transfer was agreed %(days)s late")
    elif agreed_on or late < -soon_days:
        return None
    elif late > 0:
        kind, since, text = LATE, due_on, _("The transfer is not agreed; it was due %(days)s ago")
    else:
        kind, since = SOON, due_on - timedelta(days=soon_days)
        text = _("The transfer must be agreed by %(day)s")
    return Signal(
        code="CHK-13",
        kind=kind,
        sentence=text % {"days": _days(late), "day": formats.day_month(due_on)},
        since=since,
        norm=_("Agreed at the latest a month before the end, here %(day)s") % {"day": formats.long_date(due_on)},
        counted=(
            _("Agreed %(day)s.") % {"day": formats.long_date(agreed_on)} if agreed_on else _("No agreement is written.")
        ),
    )


def support_after(needed: bool | None, starts_on: date | None, ends_on: date, wait: int, today: date) -> Signal | None:
    """CHK-14: § 85 support that is needed afterwards begins before CTI ends, its waiting time allowed for. [V: M2]

    `needed` None: not cleared up. `wait`: days § 85 support is waited for. `ends_on`: the planned end of CTI.
    """
    if not needed or (starts_on and starts_on <= ends_on):
        return None
    latest = ends_on - timedelta(days=wait)
    if starts_on:
        kind, since = LATE, ends_on
        text = _("§ 85 support begins %(days)s after CTI ends")
        days = (starts_on - ends_on).days
    elif today >= latest:
        kind, since = (LATE if today >= ends_on else SOON), latest
        text = _("§ 85 support is needed and not decided; CTI ends %(day)s")
        days = wait
    else:
        return None
    return Signal(
        code="CHK-14",
        kind=kind,
        sentence=text % {"days": _days(days), "day": formats.long_date(ends_on)},
        since=since,
        norm=_("Decided so early that it begins before CTI ends"),
        counted=ngettext(
            "§ 85 support is waited for %(count)s day.", "§ 85 support is waited for %(count)s days.", wait
        )
        % {"count": wait},
    )


def closing_note(closed_on: date, *, has_note: bool, has_recipient: bool) -> Signal | None:
    """CHK-15: a closed CTI course has a closing note and somebody who took over. MFL 1.7 [V: F12, M2]."""
    if has_note and has_recipient:
        return None
    if not has_note and not has_recipient:
        text = _("The course was closed without closing note, and nobody has taken over")
    elif has_note:
        text = _("The course was closed, and nobody has taken over")
    else:
        text = _("The course was closed without closing note")
    return Signal(
        code="CHK-15",
        kind=LATE,
        sentence=text,
        since=closed_on,
        norm=_("A closing note, and a hand-over somebody has said yes to"),
        counted=_("Closed %(day)s.") % {"day": formats.long_date(closed_on)},
        mark=f"{int(has_note)}{int(has_recipient)}",
    )
