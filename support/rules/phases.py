"""What decides inside a CTI course: interruptions, plans, checklists, contacts that fall, and what follows."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext_lazy as _

import housingfirst.core.formats as formats
from housingfirst.core.errors import DomainError

from ..choices import WEEKS_OF_INTENSITY, FollowOnKind
from .cti import CtiClock, Phase


class BackBeforeAway(DomainError):
    code, field = "back_before_away", "ends_on"
    message = _("The citizen was back on %(back)s, before the interruption began on %(away)s. Choose a later day.")


class NoSuchStep(DomainError):
    code, field = "no_such_step", "step"
    message = _("That step is not on the checklist of this phase any more. Open the phase again. Nothing was changed.")


class NotThatPhase(DomainError):
    code = "not_that_phase"
    message = _("The course has no such phase now. Phase 1 begins first, and then the three phases have their days.")


class GoalOutsideFocus(DomainError):
    code = "goal_outside_focus"
    message = _("Choose the focus of the phase first: the plan says for each focus area what shall be reached.")


class GoalMissing(DomainError):
    code = "goal_missing"
    message = _("Write what shall be reached in %(area)s. A plan has a line for each focus area.")


class DayOutsidePhase(DomainError):
    code, field = "day_outside_phase", "starts_on"
    message = _("The phase runs from %(start)s to %(last)s. Choose a day in it.")


class WhyMore(DomainError):
    code, field = "why_more", "reason"
    message = _(
        "Contact falls through the phases: %(before)s in four weeks before, %(now)s now. "
        "Write in one sentence why, for example that school or work begins."
    )


class RowsWait(DomainError):
    code = "rows_wait"
    message = _("Each line of the agreement has its own yes. Record it there; %(count)s still wait.")


class TakesOverTooEarly(DomainError):
    code, field = "takes_over_too_early", "starts_on"
    message = _("%(day)s lies before the course began. Choose the day on which they take over.")


class NotDecidedYet(DomainError):
    code, field = "not_decided_yet", "on"
    message = _(
        "Phase 1 begins with the first held contact after the decision, and the course has no dated decision yet. "
        "Contact may go on; ask the authority adviser for the decision."
    )


class BeforeDecision(DomainError):
    code, field = "before_decision", "on"
    message = _(
        "%(day)s lies before the decision of %(decided)s. Phase 1 begins with the first held contact after the "
        "decision: choose that day."
    )


@dataclass(frozen=True)
class Away:
    """A time the course was interrupted, [start, end); open while `end` is empty. `shifts`: the phases move by it."""

    start: date
    end: date | None
    shifts: bool = False

    def days_within(self, start: date, end: date) -> int:
        """Its days in [start, end); an open one reaches to the end."""
        return max(0, (min(self.end or end, end) - max(self.start, start)).days)


def check_interruption(starts_on: date, ends_on: date | None) -> None:
    """SUP-110: an interruption is dated, and the citizen is back on its first day at the earliest. [OURS]

    Back on the first day says that it was none; the row stays in the history. Source: methods-fidelity-law 1.2 (M1).
    """
    if ends_on is not None and ends_on < starts_on:
        raise BackBeforeAway(back=formats.long_date(ends_on), away=formats.long_date(starts_on))


def days_interrupted(away: Iterable[Away], start: date, end: date) -> int:
    """SUP-111: the days of [start, end) in which the course was interrupted. The clock runs on and says how many.

    Source: methods-fidelity-law 1.2 (M1 § 3.7; the clock runs on for CTI: OURS).
    """
    return sum(one.days_within(start, end) for one in away)


def shifted_clock(clock: CtiClock, away: Sequence[Away]) -> CtiClock:
    """SUP-112: where the municipality had set so on the first day, an ended interruption moves what lies after it.

    Every end of a phase, and the day the agreement is due, moves by the whole length of each interruption that began
    before it. One that lasts still moves nothing: nobody knows how long it is. Source: methods-fidelity-law 1.2 [OURS].
    """
    first = clock.phases[0].start
    moving = sorted(
        (one.start, one.end) for one in away if one.shifts and one.end is not None and one.end > max(one.start, first)
    )
    if not moving:
        return clock

    def moved(day: date) -> date:
        for start, end in moving:
            if start < day:
                day += end - max(start, first)
        return day

    ends = [moved(phase.end) for phase in clock.phases]
    starts = [first, *ends[:-1]]
    phases = tuple(Phase(p.number, start, end) for p, start, end in zip(clock.phases, starts, ends, strict=True))
    return CtiClock(phases, ends[-1], moved(clock.transfer_agreement_due))


def plan_due(starts_on: date, days: int) -> date:
    """SUP-113: the plan of a phase is made within some days of its start. CHK-12 [OURS]; the days are a parameter."""
    return starts_on + timedelta(days=days)


def check_plan(focus: Collection[str], goals: Collection[tuple[str, str]], names: dict[str, str]) -> None:
    """SUP-114: a phase's plan says for each of its focus areas, and for no other, what shall be reached.

    `goals`: (area, text). Source: methods-fidelity-law 1.2 (F12 Phase Plan; one to three areas F4) [V]; a line for
    each [OURS].
    """
    written = {area for area, text in goals if text.strip()}
    if not focus or written - set(focus):
        raise GoalOutsideFocus()
    for area in focus:
        if area not in written:
            raise GoalMissing(field=f"goal_{area}", area=names.get(area, area).lower())


def check_step(step: str, on_the_list: Collection[str]) -> None:
    """SUP-115: what is ticked is a step of that phase's checklist on the day. Source: MFL 1.2 (M1, annex 1–3) [V]."""
    if step not in on_the_list:
        raise NoSuchStep()


def usual_contacts(norm: str) -> int:
    """SUP-116: contacts in four weeks by the norm `guide/late` of days between two: weekly 4, fortnightly 2, monthly 1.

    Source: methods-fidelity-law 1.2 [V: F3]; a whole number of at least one [OURS].
    """
    guide = float(norm.split("/")[0])
    return max(1, round(7 * WEEKS_OF_INTENSITY / guide)) if guide else 1


def must_explain(contacts: int, before: int | None, phase_before: int | None) -> int | None:
    """SUP-117: contact falls from phase to phase; more is allowed and says why (an explained deviation, no error).

    `before`: what was planned in the phase until now; `phase_before`: at the end of the phase before. Returns the
    number it is measured against where a reason is owed. Source: CHK-10; MFL 1.2 [V: F4, S4].
    """
    if phase_before is not None and contacts >= phase_before:
        return phase_before
    return before if before is not None and contacts > before else None


def check_intensity(contacts: int, reason: str, before: int | None, phase_before: int | None) -> None:
    """SUP-117, refused without the sentence."""
    against = must_explain(contacts, before, phase_before)
    if against is not None and not reason.strip():
        raise WhyMore(before=against, now=contacts)


def rate(held: int, start: date, end: date) -> float | None:
    """SUP-118: held contacts a week in [start, end); nothing before there is a whole week to count. CHK-10 [V: F4]."""
    days = (end - start).days
    return held * 7 / days if days >= 7 else None


def check_rows_answered(waiting: int) -> None:
    """SUP-119: an agreement with lines is accepted when every line is. MFL 1.2 [V: M2]; line by line [OURS]."""
    if waiting:
        raise RowsWait(count=waiting)


@dataclass(frozen=True)
class After:
    """What follows CTI: the days without support between its end and the next, or that nobody has planned it."""

    kind: str  # ok · gap · unplanned · none · undecided
    days: int = 0


def after_the_end(planned_end: date, kind: str, starts_on: date | None, decided: bool) -> After:
    """SUP-120: what follows begins the day CTI ends, so that no day is without support; a gap is counted and shown.

    A support that needs a decision has none until it is dated. Source: CHK-14; MFL 1.2 [V: M2, M6].
    """
    if not kind:
        return After("unplanned")
    if kind == FollowOnKind.NONE or starts_on is None:
        return After("none")
    gap = (starts_on - planned_end).days
    if gap > 0:
        return After("gap", gap)
    return After("ok" if decided else "undecided")


def counts_as_first_contact(held_on: date, decided_on: date | None) -> bool:
    """SUP-121: for a home at risk the first contact that counts is held on or after the day of the decision.

    Source: issue 4, line 5; methods-fidelity-law 1.2 (prevention: from unstable to more stable housing) [V: M5].
    """
    return decided_on is not None and held_on >= decided_on


def check_first_contact(on: date, decided_on: date | None) -> None:
    """SUP-121, refused in words."""
    if decided_on is None:
        raise NotDecidedYet()
    if not counts_as_first_contact(on, decided_on):
        raise BeforeDecision(day=formats.long_date(on), decided=formats.long_date(decided_on))
