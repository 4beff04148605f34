"""Housing benefit (boligsikring): the yearly amount and the limit that decided it. A guide, never a decision."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from django.utils.translation import gettext as _

import housingfirst.core.formats as formats
from housingfirst.core.calculation import rounded, sentence, share_words

from ..parameters import BenefitRates

# The order in which a tie is decided.
FORMULA, MAXIMUM, OWN_PAYMENT, SHARE_CAP, ZERO = "formula", "maximum", "own_payment", "share_cap", "zero"


@dataclass(frozen=True)
class BenefitAnswer:
    """The amounts, the limit that decided, and every limit with its value."""

    yearly: Decimal
    monthly: Decimal
    binding: str
    income_limit: Decimal
    limits: dict[str, Fraction]


def housing_benefit(
    yearly_housing_cost: Decimal, household_income: Decimal, children: int, rates: BenefitRates
) -> BenefitAnswer:
    """The lowest of the limits, never below zero.

    HOU-50: a share of the cost less a share of the income above the limit; the limit rises for the second to the
    fourth child. HOU-51: at most the maximum (25 % higher from the fifth child), at most what is left after the own
    payment, and without children at most a share of the cost. No minimum payment, no ceiling for area or rent, none
    of the exceptions. Source: methods-fidelity-law 5.4 [V: A1].
    """
    cost, income = Fraction(yearly_housing_cost), Fraction(household_income)
    counted_children = max(0, min(children, rates.last_child_of_income_limit) - 1)
    income_limit = rates.income_limit + counted_children * rates.income_limit_per_child
    rise = rates.maximum_rise if children >= rates.first_child_of_rise else Fraction(0)
    limits = {
        FORMULA: rates.cost_share * cost - rates.income_share * max(Fraction(0), income - Fraction(income_limit)),
        MAXIMUM: Fraction(rates.maximum) * (1 + rise),
        OWN_PAYMENT: cost - Fraction(rates.own_payment),
    }
    if not children:
        limits[SHARE_CAP] = rates.share_cap * cost
    # min() keeps the first of equals.
    binding = min(limits, key=lambda name: limits[name])
    yearly = limits[binding]
    if yearly < 0:
        binding, yearly = ZERO, Fraction(0)
    return BenefitAnswer(rounded(yearly), rounded(yearly / 12), binding, income_limit, limits)


def explain_housing_benefit(answer: BenefitAnswer, rates: BenefitRates) -> list[str]:
    """The limits in sentences, the one that decided last."""
    amounts = {name: formats.amount(rounded(value)) for name, value in answer.limits.items()}
    sentences = [
        sentence(
            _(
                "HOU-50: %(cost_share)s of the housing cost less %(income_share)s of the income above %(limit)s gives "
                "%(amount)s a year."
            ),
            cost_share=share_words(rates.cost_share),
            income_share=share_words(rates.income_share),
            limit=formats.amount(answer.income_limit),
            amount=amounts[FORMULA],
        ),
        sentence(
            _("HOU-51: The maximum is %(maximum)s a year; after the own payment at most %(own)s is left."),
            maximum=amounts[MAXIMUM],
            own=amounts[OWN_PAYMENT],
        ),
    ]
    if SHARE_CAP in amounts:
        sentences.append(
            sentence(
                _("HOU-51: Without children the benefit is at most %(share)s of the housing cost: %(amount)s a year."),
                share=share_words(rates.share_cap),
                amount=amounts[SHARE_CAP],
            )
        )
    deciding = {
        FORMULA: _("HOU-51: The formula decides: %(yearly)s a year, %(monthly)s a month."),
        MAXIMUM: _("HOU-51: The maximum decides: %(yearly)s a year, %(monthly)s a month."),
        OWN_PAYMENT: _("HOU-51: The own payment decides: %(yearly)s a year, %(monthly)s a month."),
        SHARE_CAP: _("HOU-51: The share of the cost decides: %(yearly)s a year, %(monthly)s a month."),
        ZERO: _("HOU-51: The lowest limit is below zero, so there is no housing benefit."),
    }
    sentences.append(
        sentence(deciding[answer.binding], yearly=formats.amount(answer.yearly), monthly=formats.amount(answer.monthly))
    )
    sentences.append(
        _(
            "HOU-51: This is a guide with the rates of %(year)s, not the decision of Udbetaling Danmark. Smallest "
            "payment, limits for area and rent, and the exceptions are not counted in; we have not seen the law itself."
        )
        % {"year": rates.year}
    )
    return sentences
