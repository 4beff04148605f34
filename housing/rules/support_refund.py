"""State refund of specialised support after a shelter stay (SEL § 176 a)."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

import housingfirst.core.formats as formats
from housingfirst.core.calculation import add_months

from ..parameters import SupportRefundTerms


@dataclass(frozen=True)
class SupportRefund:
    """Whether the support is refundable and from when until before when; else the first reason against it."""

    eligible: bool
    start: date | None
    until: date | None
    reason: str | None


def support_refund(
    first_discharged_on: date, decision_on: date, method: str, terms: SupportRefundTerms, *, via_107: bool
) -> SupportRefund:
    """Half of the cost of specialised support for two years after the first discharge.

    HOU-40: only support by the methods of § 85 a, decided on or after the reform, and decided before the discharge —
    or after a stay under § 107 directly following it (`via_107`).
    HOU-41: 24 months from the first discharge, half-open, never restarted by a new stay.
    Sources: serviceloven § 176 a through methods-fidelity-law 3.1 [V: L2]; 002 l.4308-4311 [V].
    """
    if method not in terms.methods:
        reason = "method"
    elif decision_on < terms.reform_on:
        reason = "before_reform"
    elif not via_107 and decision_on >= first_discharged_on:
        reason = "decision_after_discharge"
    else:
        return SupportRefund(True, first_discharged_on, add_months(first_discharged_on, terms.months), None)
    return SupportRefund(False, None, None, reason)


def explain_support_refund(
    answer: SupportRefund,
    first_discharged_on: date,
    decision_on: date,
    method: str,
    terms: SupportRefundTerms,
    *,
    via_107: bool,
) -> list[str]:
    """The answer in sentences."""
    names = {
        "method": method,
        "methods": ", ".join(sorted(terms.methods)),
        "reform": formats.long_date(terms.reform_on),
        "decision": formats.long_date(decision_on),
        "discharge": formats.long_date(first_discharged_on),
        "months": terms.months,
    }
    if answer.start is None or answer.until is None:
        reasons = {
            "method": _("HOU-40: No refund: %(method)s is not one of the methods of § 85 a (%(methods)s)."),
            "before_reform": _(
                "HOU-40: No refund: the decision is from %(decision)s, and § 176 a holds from %(reform)s."
            ),
            "decision_after_discharge": _(
                "HOU-40: No refund: the decision of %(decision)s was not made before the discharge on %(discharge)s. "
                "The day itself is too late."
            ),
        }
        return [reasons[answer.reason or ""] % names]
    names |= {"start": formats.long_date(answer.start), "last": formats.long_date(answer.until - timedelta(days=1))}
    return [
        (
            _("HOU-40: The citizen went straight from the shelter to § 107, so a decision after that stay counts.")
            if via_107
            else _("HOU-40: The decision of %(decision)s was made before the discharge on %(discharge)s.")
        )
        % names,
        _("HOU-41: The state refunds the support from %(start)s to and including %(last)s, %(months)s months.") % names,
        _("HOU-41: The period runs from the first discharge. A new stay does not start it again."),
    ]
