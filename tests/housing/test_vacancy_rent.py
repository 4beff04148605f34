"""HOU-20, HOU-21: what an empty dwelling costs the municipality."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from housing.rules import explain_vacancy_rent, vacancy_rent
from housingfirst.core.calculation import CalculationError, add_months, rounded


def bill(rent, reported, let=None, as_of=None):
    days = [date.fromisoformat(day) if day else None for day in (reported, let, as_of)]
    return vacancy_rent(Decimal(rent), *days)


@pytest.mark.parametrize(
    ("rent", "reported", "let", "days", "amount"),
    [
        ("4650.00", "2026-03-03", "2026-03-18", 15, "2250.00"),
        ("3000.00", "2026-02-01", "2026-03-01", 28, "3000.00"),
        ("3000.00", "2028-02-01", "2028-03-01", 29, "3000.00"),
        ("2900.00", "2028-02-15", "2028-03-02", 16, "1593.55"),  # 15/29 + 1/31 of 2,900: 1,500 + 93.548…
        ("1000.00", "2026-12-30", "2027-01-02", 3, "96.77"),  # 2/31 + 1/31
        ("0.01", "2026-03-01", "2026-03-17", 16, "0.01"),  # 0.00516…
        ("0.00", "2026-03-01", "2026-03-17", 16, "0.00"),
        ("1000.00", "2026-01-01", "2027-01-01", 365, "12000.00"),
        ("100.00", "2026-03-18", "2026-03-18", 0, "0.00"),
    ],
)
def test_each_day_costs_its_share_of_its_month_and_the_sum_is_rounded_once(rent, reported, let, days, amount):
    answer = bill(rent, reported, let)
    assert (answer.days, str(answer.amount), answer.open) == (days, amount, False)


def test_while_it_is_not_let_it_is_counted_up_to_the_day_asked_for():
    answer = bill("4650.00", "2026-03-03", None, "2026-03-18")
    assert (answer.days, answer.amount, answer.open) == (15, Decimal("2250.00"), True)


def test_the_day_it_was_let_wins_over_the_day_asked_for():
    answer = bill("4650.00", "2026-03-03", "2026-03-18", "2026-01-01")
    assert (answer.days, answer.open) == (15, False)


@pytest.mark.parametrize(
    ("let", "as_of", "code", "field"),
    [
        (None, None, "missing", "as_of"),
        ("2026-03-02", None, "order", "let_on"),
        ("2026-03-02", "2026-04-01", "order", "let_on"),
        (None, "2026-03-02", "order", "as_of"),
    ],
)
def test_an_end_is_needed_and_must_not_lie_before_the_report(let, as_of, code, field):
    with pytest.raises(CalculationError) as caught:
        bill("4650.00", "2026-03-03", let, as_of)
    assert (caught.value.code, caught.value.field) == (code, field)


@given(st.integers(0, 10**7), st.dates(date(1900, 1, 1), date(2199, 1, 1)), st.integers(0, 800))
def test_the_amount_is_the_sum_of_the_days(oere, reported, days):
    rent = Decimal(oere) / 100
    total = Fraction(0)
    for number in range(days):
        first = (reported + timedelta(days=number)).replace(day=1)
        total += Fraction(rent) / (add_months(first, 1) - first).days
    answer = vacancy_rent(rent, reported, reported + timedelta(days=days), None)
    assert answer.amount == rounded(total)


def test_the_explanation_says_what_is_our_reading():
    answer = bill("4650.00", "2026-03-03", None, "2026-03-18")
    sentences = explain_vacancy_rent(answer, Decimal("4650.00"), date(2026, 3, 3))
    assert {sentence[:6] for sentence in sentences} == {"HOU-20", "HOU-21"}
