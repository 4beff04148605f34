"""State refund of shelter stays (SEL § 110): which days are refundable, and what is left to pay."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

import housingfirst.core.formats as formats
from housingfirst.core.calculation import CalculationError, add_months, month_parts, rounded, sentence, share_words

from ..parameters import PER_STAY_3_MONTHS, ROLLING_365, UNLIMITED, RefundTerms

YEAR_DAYS = 365
STAY_MONTHS = 3


@dataclass(frozen=True)
class ShelterStay:
    """One stay; `discharged_on` is the first day that no longer belongs, None while the citizen is still there."""

    admitted_on: date
    discharged_on: date | None
    day_rate: Decimal


@dataclass(frozen=True)
class MonthRefund:
    """One calendar month with shelter days; its refund is rounded on its own."""

    month: date
    days: int
    refundable_days: int
    gross: Decimal
    refund: Decimal


@dataclass(frozen=True)
class ShelterRefund:
    """The bill up to and including the day asked for."""

    days: int
    refundable_days: int
    gross: Decimal
    refund: Decimal
    net: Decimal
    last_refundable_day: date | None
    days_left: int | None
    by_month: tuple[MonthRefund, ...]


@dataclass
class _Month:
    days: int = 0
    refundable: int = 0
    gross: Fraction = Fraction(0)
    refundable_gross: Fraction = Fraction(0)


def order_stays(stays: Sequence[ShelterStay]) -> list[ShelterStay]:
    """HOU-30: the stays by date; refuses a discharge before the admission and stays that overlap.

    Touching is allowed. A stay without discharge goes on and overlaps every later one.
    """
    for number, stay in enumerate(stays):
        if stay.discharged_on is not None and stay.discharged_on < stay.admitted_on:
            message = _("The stay ends on %(end)s, before it begins on %(start)s. Correct one of the two dates.")
            names = {"end": formats.long_date(stay.discharged_on), "start": formats.long_date(stay.admitted_on)}
            raise CalculationError("order", f"stays[{number}].discharged_on", message % names)
    in_order = sorted(range(len(stays)), key=lambda number: _span(stays[number]))
    for before, after in zip(in_order, in_order[1:], strict=False):
        if stays[after].admitted_on < (stays[before].discharged_on or date.max):
            message = _(
                "The stay that begins on %(start)s overlaps the one that begins on %(earlier)s. A citizen can be in "
                "one shelter at a time; correct the dates."
            )
            names = {
                "start": formats.long_date(stays[after].admitted_on),
                "earlier": formats.long_date(stays[before].admitted_on),
            }
            raise CalculationError("overlap", f"stays[{after}].admitted_on", message % names)
    return [stays[number] for number in in_order]


def _span(stay: ShelterStay) -> tuple[date, date]:
    return stay.admitted_on, stay.discharged_on or date.max


def shelter_refund(stays: Sequence[ShelterStay], as_of: date, terms: RefundTerms) -> ShelterRefund:
    """What the stays cost and what the state refunds, up to and including `as_of`.

    HOU-30: a day belongs to a stay from the admission to the day before discharge; later days do not count.
    HOU-31 (`rolling-365`): a day is refundable when fewer than `limit_days` were among the 364 days before it.
    Source: methods-fidelity-law 3.1 (L4: 90 days per running year) [V]; the reading of the year [OURS].
    HOU-32 (`per-stay-3-months`): the first three calendar months of each stay. Source: 002 l.4305-4308 [V].
    HOU-33 (`unlimited`): every day, as before 1 October 2023. Source: 002 l.4289-4292 [V].
    HOU-34: refund = share × day rate of the refundable days, rounded once; net = gross − refund as printed.
    """
    end = as_of.toordinal() + 1
    window = _RollingYear(terms.limit_days)
    months: dict[date, _Month] = {}
    last_refundable = 0
    for stay in order_stays(stays):
        start = stay.admitted_on.toordinal()
        stop = end if stay.discharged_on is None else min(stay.discharged_on.toordinal(), end)
        rate = Fraction(stay.day_rate)
        free_until = add_months(stay.admitted_on, STAY_MONTHS).toordinal()
        for month, first, before in month_parts(start, stop):
            if terms.rule == ROLLING_365:
                refundable, last = window.take(first, before)
            else:
                until = before if terms.rule == UNLIMITED else min(before, free_until)
                refundable, last = max(0, until - first), until - 1
            total = months.setdefault(month, _Month())
            total.days += before - first
            total.refundable += refundable
            total.gross += rate * (before - first)
            total.refundable_gross += rate * refundable
            if refundable:
                last_refundable = last
    gross = rounded(sum((month.gross for month in months.values()), Fraction(0)))
    refund = rounded(terms.share * sum((month.refundable_gross for month in months.values()), Fraction(0)))
    return ShelterRefund(
        days=sum(month.days for month in months.values()),
        refundable_days=sum(month.refundable for month in months.values()),
        gross=gross,
        refund=refund,
        net=rounded(Fraction(gross) - Fraction(refund)),
        last_refundable_day=date.fromordinal(last_refundable) if last_refundable else None,
        days_left=window.days_left(end - 1) if terms.rule == ROLLING_365 else None,
        by_month=tuple(_month_rows(months, terms.share)),
    )


def _month_rows(months: dict[date, _Month], share: Fraction) -> Iterator[MonthRefund]:
    for month, total in months.items():
        yield MonthRefund(
            month, total.days, total.refundable, rounded(total.gross), rounded(share * total.refundable_gross)
        )


class _RollingYear:
    """The refundable days of the last year, oldest first. Days must be asked for in order."""

    def __init__(self, limit_days: int):
        self.limit = limit_days
        self.taken: deque[int] = deque()

    def take(self, first: int, before: int) -> tuple[int, int]:
        """Of the days from `first` until before `before`: how many are refundable, and the last of them."""
        taken, limit, count, last = self.taken, self.limit, 0, 0
        for day in range(first, before):
            while taken and taken[0] <= day - YEAR_DAYS:
                taken.popleft()
            if len(taken) < limit:
                taken.append(day)
                count, last = count + 1, day
        return count, last

    def days_left(self, on: int) -> int:
        """The limit less the refundable days among the 364 days before `on`, `on` itself not counted."""
        return self.limit - sum(on - YEAR_DAYS < day < on for day in self.taken)


def explain_shelter_refund(answer: ShelterRefund, as_of: date, terms: RefundTerms) -> list[str]:
    """The bill in sentences."""
    names = {
        "days": formats.number(answer.days),
        "refundable": formats.number(answer.refundable_days),
        "limit": formats.number(terms.limit_days),
        "as_of": formats.long_date(as_of),
        "last": formats.long_date(answer.last_refundable_day) if answer.last_refundable_day else "",
        "left": formats.number(answer.days_left or 0),
        "share": share_words(terms.share),
        "gross": formats.amount(answer.gross),
        "refund": formats.amount(answer.refund),
        "net": formats.amount(answer.net),
    }
    counted = ngettext(
        "HOU-30: %(days)s shelter day up to and including %(as_of)s. The day of admission counts, the day of discharge "
        "does not.",
        "HOU-30: %(days)s shelter days up to and including %(as_of)s. The day of admission counts, the day of "
        "discharge does not.",
        answer.days,
    )
    sentences = [counted % names]
    if terms.rule == ROLLING_365:
        sentences.append(
            _("HOU-31: %(refundable)s of them are refundable: at most %(limit)s in any running year of 365 days.")
            % names
        )
        sentences.append(_("HOU-31: On %(as_of)s %(left)s refundable days are left.") % names)
        sentences.append(
            _(
                "HOU-31: That the refund is 90 days per running year is in the sources; how the year is counted is our "
                "reading. We have not seen it in law; check it with your finance office."
            )
        )
    elif terms.rule == PER_STAY_3_MONTHS:
        sentences.append(
            _("HOU-32: %(refundable)s of them are refundable: the first three calendar months of each stay.") % names
        )
        sentences.append(
            _(
                "HOU-32: The sources differ between three months of a stay and 90 days per running year. We have not "
                "seen the law itself; check it with your finance office."
            )
        )
    else:
        sentences.append(_("HOU-33: Every day is refundable, as it was before 1 October 2023.") % names)
    if answer.last_refundable_day:
        sentences.append(sentence(_("HOU-34: The last refundable day is %(last)s."), **names))
    sentences.append(
        sentence(
            _("HOU-34: The stays cost %(gross)s. The state refunds %(share)s of the refundable days, %(refund)s."),
            **names,
        )
    )
    sentences.append(sentence(_("HOU-34: %(net)s is left for the municipality."), **names))
    return sentences
