"""HOU-60, HOU-61: can this citizen afford this dwelling?"""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from housing.parameters import shipped_affordability_terms
from housing.rules import afford, explain_affordability

SHIPPED = shipped_affordability_terms()


def ask(income, rent, threshold="4000.00", max_burden="0.45", utilities="0.00", benefit="0.00", other="0.00"):
    terms = replace(SHIPPED, threshold=Decimal(threshold) if threshold else None, max_burden=Fraction(max_burden))
    return afford(Decimal(income), Decimal(rent), Decimal(utilities), Decimal(benefit), Decimal(other), terms), terms


def light(*arguments, **named):
    return ask(*arguments, **named)[0].light


def test_no_threshold_is_shipped():
    assert SHIPPED.threshold is None


def test_the_sum():
    got, _terms = ask("7362.00", "3500.00", utilities="400.00", benefit="525.00")
    assert (got.net_housing, got.burden_percent) == (Decimal("3375.00"), 46)
    assert (got.disposable, got.margin, got.light) == (Decimal("3987.00"), Decimal("-13.00"), "close")


def test_other_fixed_costs_lower_what_is_left_and_not_the_burden():
    got, _terms = ask("10000.00", "3000.00", other="1500.00")
    assert (got.burden_percent, got.disposable) == (30, Decimal("5500.00"))


@pytest.mark.parametrize(
    ("income", "rent", "expected"),
    [
        ("10000.00", "4500.00", "ok"),  # exactly 45 %, 1,500 above
        ("10000.00", "4500.01", "close"),  # a thousandth above 45 %
        ("10000.00", "5000.00", "close"),  # exactly 50 %
        ("10000.00", "5000.01", "no"),
        ("7000.00", "3000.00", "ok"),  # margin 0
        ("6999.99", "3000.00", "close"),  # margin −0.01
        ("6500.00", "3000.00", "close"),  # margin −500
        ("6499.99", "3000.00", "no"),
        ("8000.00", "4000.00", "close"),
    ],
)
def test_the_light_uses_exact_numbers(income, rent, expected):
    assert light(income, rent, threshold="4000.00" if income != "10000.00" else "3000.00") == expected


def test_the_burden_limit_may_be_an_exact_third():
    assert light("9000.00", "3000.00", max_burden="1/3") == "ok"
    assert light("9000.00", "3000.01", max_burden="1/3") == "close"
    assert light("9000.00", "3000.00", max_burden="0.333333333") == "close"


def test_without_threshold_or_income_the_light_is_unknown():
    got, _terms = ask("9000.00", "3000.00", threshold=None)
    assert (got.light, got.margin, got.burden_percent) == ("unknown", None, 33)
    got, _terms = ask("0.00", "3000.00")
    assert (got.light, got.burden_percent) == ("unknown", None)
    assert (got.disposable, got.margin) == (Decimal("-3000.00"), Decimal("-7000.00"))


def test_a_benefit_above_the_rent_gives_a_negative_net_and_rounds_away_from_zero():
    got, _terms = ask("1000.00", "100.00", threshold="0.00", benefit="105.00")
    assert (str(got.net_housing), got.burden_percent, got.light) == ("-5.00", -1, "ok")


@pytest.mark.parametrize(
    ("income", "threshold"),
    [("9000.00", None), ("0.00", "4000.00"), ("9000.00", "4000.00"), ("5000.00", "4000.00"), ("6800.00", "4000.00")],
)
def test_the_explanation_says_it_is_a_hint(income, threshold):
    got, terms = ask(income, "3000.00", threshold=threshold)
    sentences = explain_affordability(got, Decimal(income), terms)
    assert {sentence[:6] for sentence in sentences} == {"HOU-60", "HOU-61"}
