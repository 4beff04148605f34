"""Can this citizen afford this dwelling? A hint for the decision, never the decision."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from django.utils.translation import gettext as _

import housingfirst.core.formats as formats
from housingfirst.core.calculation import percent, percent_words, sentence, share_words

from ..parameters import AffordabilityTerms

OK, CLOSE, NO, UNKNOWN = "ok", "close", "no", "unknown"


@dataclass(frozen=True)
class Affordability:
    """The sum, month by month, and its light."""

    net_housing: Decimal
    burden_percent: int | None
    disposable: Decimal
    margin: Decimal | None
    light: str


def afford(
    net_income: Decimal,
    rent: Decimal,
    utilities: Decimal,
    housing_benefit: Decimal,
    other_fixed: Decimal,
    terms: AffordabilityTerms,
) -> Affordability:
    """What is left after housing and fixed costs, against the municipality's limits.

    HOU-60: net housing = rent + utilities − benefit; disposable = income − net housing − other fixed costs.
    HOU-61: ok when enough is left and the exact burden is within the limit; close when it is not ok but at most 500
    kroner and 5 percentage points off; unknown without a threshold or an income. Source: methods-fidelity-law 5.5
    [OURS]; municipal thresholds are rarely published, so none is shipped.
    """
    net_housing = rent + utilities - housing_benefit
    disposable = net_income - net_housing - other_fixed
    margin = None if terms.threshold is None else disposable - terms.threshold
    return Affordability(
        net_housing=net_housing,
        burden_percent=percent(net_housing, net_income),
        disposable=disposable,
        margin=margin,
        light=_light(net_income, net_housing, margin, terms),
    )


def _light(net_income: Decimal, net_housing: Decimal, margin: Decimal | None, terms: AffordabilityTerms) -> str:
    if margin is None or not net_income:
        return UNKNOWN
    burden = Fraction(net_housing) / Fraction(net_income)
    if margin >= 0 and burden <= terms.max_burden:
        return OK
    if margin >= -terms.close_margin and burden <= terms.max_burden + terms.close_burden:
        return CLOSE
    return NO


def explain_affordability(answer: Affordability, net_income: Decimal, terms: AffordabilityTerms) -> list[str]:
    """The sum in sentences."""
    names = {
        "net_housing": formats.amount(answer.net_housing),
        "income": formats.amount(net_income),
        "disposable": formats.amount(answer.disposable),
        "max_burden": share_words(terms.max_burden),
        "burden": percent_words(answer.burden_percent) if answer.burden_percent is not None else "",
        "threshold": formats.amount(terms.threshold) if terms.threshold is not None else "",
        "margin": formats.amount(abs(answer.margin)) if answer.margin is not None else "",
    }
    sentences = [
        sentence(_("HOU-60: Rent and utilities less housing benefit come to %(net_housing)s a month."), **names)
    ]
    if answer.burden_percent is not None:
        sentences.append(sentence(_("HOU-60: That is %(burden)s of the income of %(income)s."), **names))
    sentences.append(sentence(_("HOU-60: When the other fixed costs are paid, %(disposable)s is left."), **names))
    if answer.margin is None:
        sentences.append(_("HOU-61: The municipality has set no threshold, so there is no light."))
    elif answer.margin < 0:
        sentences.append(
            sentence(_("HOU-61: The municipality's threshold is %(threshold)s; %(margin)s is missing."), **names)
        )
    else:
        sentences.append(
            sentence(
                _("HOU-61: The municipality's threshold is %(threshold)s; there is %(margin)s more than that."), **names
            )
        )
    lights = {
        OK: _("HOU-61: Can be afforded: enough is left, and housing takes at most %(max_burden)s of the income."),
        CLOSE: _("HOU-61: Close: talk about what can be changed. Housing should take at most %(max_burden)s."),
        NO: _("HOU-61: Cannot be afforded with these numbers. Housing should take at most %(max_burden)s."),
    }
    if answer.light in lights:
        sentences.append(sentence(lights[answer.light], **names))
    elif not net_income:
        sentences.append(_("HOU-61: No income is known, so there is no light."))
    sentences.append(
        _("HOU-61: The limits are set by the municipality and are no law. A hint for the decision, never the decision.")
    )
    return sentences
