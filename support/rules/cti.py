"""The CTI clock: three phases, the planned end and the day the transfer agreement is due."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

import housingfirst.core.formats as formats
from housingfirst.core.calculation import add_months

from ..parameters import CtiTerms


@dataclass(frozen=True)
class Phase:
    """One phase; `end` is the first day that no longer belongs to it."""

    number: int
    start: date
    end: date


@dataclass(frozen=True)
class CtiClock:
    """The dates of one CTI course."""

    phases: tuple[Phase, ...]
    planned_end: date
    transfer_agreement_due: date

    def phase_on(self, on: date) -> Phase | None:
        """The phase of the day; None before the first and from the planned end on."""
        return next((phase for phase in self.phases if phase.start <= on < phase.end), None)


def cti_clock(phase1_start: date, terms: CtiTerms) -> CtiClock:
    """The dates of a CTI course that begins phase 1 on `phase1_start`.

    SUP-10: phases of three calendar months, half-open, each counted from the first date with end-of-month clamping.
    SUP-11: the course ends nine months after the first date, no earlier and no later.
    SUP-12: the transfer agreement is due eight months after the first date, never counted back from the end.
    Sources: 004 l.207; 001-R15, 001-R16; methods-fidelity-law 1.2 [V: F4, M2, M6].
    """
    starts = [add_months(phase1_start, terms.months_per_phase * number) for number in range(terms.phases + 1)]
    phases = tuple(Phase(number + 1, starts[number], starts[number + 1]) for number in range(terms.phases))
    return CtiClock(phases, starts[-1], add_months(phase1_start, terms.agreement_after_months))


def explain_cti_clock(clock: CtiClock, terms: CtiTerms) -> list[str]:
    """The dates in sentences."""
    names = {1: _("settling in the home"), 2: _("trying out"), 3: _("transfer")}
    sentences = [
        _("SUP-10: Phase %(number)s (%(name)s) runs from %(start)s to and including %(last)s.")
        % {
            "number": phase.number,
            "name": names.get(phase.number, ""),
            "start": formats.long_date(phase.start),
            "last": formats.long_date(phase.end - timedelta(days=1)),
        }
        for phase in clock.phases
    ]
    sentences.append(
        _(
            "SUP-10: Every phase lasts %(months)s months and is counted from the first day, %(first)s. Where a month "
            "has no such day, its last day is used."
        )
        % {"months": terms.months_per_phase, "first": formats.long_date(clock.phases[0].start)}
    )
    sentences.append(
        _("SUP-11: The course ends on %(end)s. CTI is %(months)s months, neither shortened nor prolonged.")
        % {"end": formats.long_date(clock.planned_end), "months": terms.months_per_phase * terms.phases}
    )
    sentences.append(
        _(
            "SUP-12: The agreement on who goes on supporting must be in place by %(due)s, %(months)s months after the "
            "first day, so that a month is left to hand over."
        )
        % {"due": formats.long_date(clock.transfer_agreement_due), "months": terms.agreement_after_months}
    )
    return sentences
