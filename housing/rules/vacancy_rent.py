"""Vacancy rent (tomgangsleje): what the municipality pays while a reported dwelling stands empty."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

import housingfirst.core.formats as formats
from housingfirst.core.calculation import CalculationError, month_parts, rounded, sentence


@dataclass(frozen=True)
class VacancyRent:
    """Days empty, what they cost, whether the dwelling still stands empty, and the day counted up to."""

    days: int
    amount: Decimal
    open: bool
    end: date


def vacancy_rent(monthly_rent: Decimal, reported_on: date, let_on: date | None, as_of: date | None) -> VacancyRent:
    """The rent from the report until the dwelling is let, or until `as_of` while it is not.

    HOU-20: the municipality pays from the day the dwelling is at its disposal until it is let; the day it is let is
    the tenant's. Sources: almenboligloven § 59, 002 l.1495-1500 [V].
    HOU-21: a day costs the monthly rent divided by the days of its own month; the sum is rounded once. [OURS]
    """
    end, field = (let_on, "let_on") if let_on is not None else (as_of, "as_of")
    if end is None:
        message = _("The dwelling is not let, so a day to count up to is needed.")
        raise CalculationError("missing", "as_of", message)
    if end < reported_on:
        message = _("%(end)s lies before %(reported)s, when the dwelling was reported. Correct one of the two.")
        names = {"end": formats.long_date(end), "reported": formats.long_date(reported_on)}
        raise CalculationError("order", field, message % names)
    days_by_length = {28: 0, 29: 0, 30: 0, 31: 0}
    for first, start, stop in month_parts(reported_on.toordinal(), end.toordinal()):
        days_by_length[monthrange(first.year, first.month)[1]] += stop - start
    months = sum((Fraction(days, length) for length, days in days_by_length.items()), Fraction(0))
    return VacancyRent(
        days=(end - reported_on).days, amount=rounded(Fraction(monthly_rent) * months), open=let_on is None, end=end
    )


def explain_vacancy_rent(rent: VacancyRent, monthly_rent: Decimal, reported_on: date) -> list[str]:
    """The bill in sentences."""
    names = {
        "days": formats.number(rent.days),
        "start": formats.long_date(reported_on),
        "end": formats.long_date(rent.end),
        "rent": formats.amount(monthly_rent),
        "amount": formats.amount(rent.amount),
    }
    counted = ngettext(
        "HOU-20: %(days)s day is counted, from %(start)s until %(end)s; the last date is not counted.",
        "HOU-20: %(days)s days are counted, from %(start)s until %(end)s; the last date is not counted.",
        rent.days,
    )
    sentences = [counted % names]
    if rent.open:
        sentences.append(_("HOU-20: The dwelling is not let yet, so the amount still grows."))
    sentences.append(
        sentence(
            _("HOU-21: Each day costs %(rent)s divided by the days of its month. The sum is %(amount)s, rounded once."),
            **names,
        )
    )
    sentences.append(
        _(
            "HOU-21: That the municipality pays is in the sources; that a day is a share of its own calendar month is "
            "our reading. We have not seen it in law."
        )
    )
    return sentences
