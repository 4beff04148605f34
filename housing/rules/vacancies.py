"""Rules of a reported vacancy: the sum that decided, who may allocate it, and what may happen to it next."""

from datetime import date, timedelta
from fractions import Fraction

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from housingfirst.core import formats
from housingfirst.core.errors import ConcurrentChange, DomainError

from ..choices import OutcomeReason, Tenure, VacancyState
from .quarter_rule import claimable

S, R = VacancyState, OutcomeReason

# HOU-16: state → the states it may go to. The database keeps the same path (vacancy_state_path).
NEXT_STATES = {
    S.NOT_OURS: (),
    S.OPEN: (S.RESERVED, S.WAIVED, S.UNUSABLE, S.RETURNED),
    S.RESERVED: (S.OPEN, S.LET, S.UNUSABLE, S.RETURNED),
    S.LET: (),
    S.WAIVED: (),
    S.UNUSABLE: (),
    S.RETURNED: (),
}
REASONS = {
    S.UNUSABLE: (R.TOO_DEAR, R.TOO_LARGE, R.EXEMPT, R.NOT_LETTABLE),
    S.WAIVED: (R.NOBODY_FITS, R.OTHER),
    S.RETURNED: (R.CASEWORK, R.DEADLINE, R.DECLINED, R.OTHER),
}
SHARE_SIGNS = {
    Fraction(1, 4): "¼",
    Fraction(1, 3): "⅓",
    Fraction(1, 2): "½",
    Fraction(3, 4): "¾",
    Fraction(2, 3): "⅔",
    Fraction(1, 5): "⅕",
}
FARTHEST_AVAILABLE = timedelta(days=730)


class VacancyMoved(ConcurrentChange):
    code = "vacancy_moved"
    message = gettext_lazy(
        "The vacancy is already “%(state)s”, so that cannot be done now. Nothing was changed. Look at its page."
    )


class ReportedInFuture(DomainError):
    code, field = "reported_in_future", "reported_on"
    message = gettext_lazy("The day %(day)s lies ahead. Choose today or an earlier day.")


class AvailableTooFar(DomainError):
    code, field = "available_too_far", "available_from"
    message = gettext_lazy(
        "%(day)s is more than two years from the report. Correct the year, or report it when it is closer."
    )


class ReasonMissing(DomainError):
    code, field = "reason_missing", "reason"
    message = gettext_lazy("Choose why. The reason stands in the ledger, and the totals count it.")


class NoteMissing(DomainError):
    code, field = "note_missing", "note"
    message = gettext_lazy("Write in a sentence what happened, so that the ledger can be read in a year.")


class OutcomeTooEarly(DomainError):
    code, field = "outcome_too_early", "happened_on"
    message = gettext_lazy("%(day)s lies before %(reported)s, when the vacancy was reported. Choose a later day.")


class OutcomeInFuture(DomainError):
    code, field = "outcome_in_future", "happened_on"
    message = gettext_lazy("The day %(day)s lies ahead. Choose today or an earlier day.")


class LetBeforeReported(DomainError):
    code, field = "let_before_reported", "let_from"
    message = gettext_lazy("%(day)s lies before %(reported)s, when the vacancy was reported. Choose a later first day.")


def share_sign(share: Fraction) -> str:
    """¼, ⅓, ½, or 2/5 where there is no sign."""
    return SHARE_SIGNS.get(share, str(share))


def turn_sum(number: int, share: Fraction) -> str:
    """HOU-13: the sum that decided a line: `28 × ¼ = 7`, `31 × ¼ = 7,75`. Two decimals at most, cut, never rounded up.

    Source: contracts/calculations.md, quarter-rule; look/05-ledger [OURS].
    """
    hundredths = number * share.numerator * 100 // share.denominator
    exact = Fraction(hundredths, 100) == number * share
    value = formats.number(f"{hundredths // 100}.{hundredths % 100:02d}")
    return f"{number} × {share_sign(share)} {'=' if exact else '≈'} {value}".replace(" ", formats.NBSP)


def turn_sentence(number: int, share: Fraction, *, municipal: bool) -> str:
    """HOU-13: the sum and what it means for this line."""
    if municipal:
        meaning = _("Turn number %(turn)s falls on number %(number)s.") % {
            "turn": claimable(number, share),
            "number": number,
        }
    else:
        meaning = _("No new whole turn.")
    return f"{turn_sum(number, share)}. {meaning}"


def may_allocate(tenure: str, *, municipal: bool, area_exempt: bool, counts: bool) -> bool:
    """HOU-14: whether the municipality may allocate the dwelling.

    By turn; or because it was offered outside a count: municipal and private dwellings, and almene ones of an
    organisation without a counting agreement (ad hoc). Never in an exempt area.
    Sources: 002 l.1417-1439 (full right to municipal dwellings), l.1633-1639 (ad hoc), l.1769-1774 (exempt) [V].
    """
    if municipal:
        return True
    if area_exempt:
        return False
    return tenure != Tenure.ALMEN or not counts


def check_report(reported_on: date, available_from: date, today: date) -> None:
    """HOU-15: reported today or earlier; available at most two years after. A late report is allowed. [OURS]"""
    if reported_on > today:
        raise ReportedInFuture(day=formats.short_date(reported_on))
    if available_from > reported_on + FARTHEST_AVAILABLE:
        raise AvailableTooFar(day=formats.short_date(available_from))


def check_step(state: str, to: str) -> None:
    """HOU-16: a vacancy is open, then reserved and let, or given up with a reason; nothing comes back from the end.

    Source: 002a 3.14 (l. 1495-1502, 1518-1521) [V]; reserved back to open when a citizen says no [OURS].
    """
    if to not in NEXT_STATES[VacancyState(state)]:
        raise VacancyMoved(state=VacancyState(state).label)


def check_outcome(to: str, reason: str, note: str, happened_on: date, reported_on: date, today: date) -> None:
    """HOU-17: a turn given up carries a reason of its kind; waived, lost and "other" also a sentence. [OURS]"""
    if happened_on > today:
        raise OutcomeInFuture(day=formats.short_date(happened_on))
    if happened_on < reported_on:
        raise OutcomeTooEarly(day=formats.short_date(happened_on), reported=formats.short_date(reported_on))
    if to in REASONS and reason not in REASONS[VacancyState(to)]:
        raise ReasonMissing()
    if (to in (S.WAIVED, S.RETURNED) or reason == R.OTHER) and not note.strip():
        raise NoteMissing()


def check_let_from(let_from: date, reported_on: date) -> None:
    """HOU-17: a lease begins on the day of the report or later."""
    if let_from < reported_on:
        raise LetBeforeReported(day=formats.short_date(let_from), reported=formats.short_date(reported_on))


def rent_runs_from(reported_on: date, available_from: date) -> date:
    """HOU-22: vacancy rent runs from the day the dwelling is reported and free to move into, whichever is later.

    Sources: 002 l.1495-1500 (from the report); almenboligloven § 59 through methods-fidelity-law 3.2 (from when it is
    at the municipality's disposal) [V]; that the later of the two decides is our reading [OURS].
    """
    return max(reported_on, available_from)
