"""HOU-50, HOU-51: the guide to housing benefit, with the rates of 2026."""

from decimal import Decimal

import pytest

from housing.parameters import BENEFIT_RATES
from housing.rules import explain_housing_benefit, housing_benefit

RATES = BENEFIT_RATES[2026]


def benefit(cost, income="0.00", children=0):
    return housing_benefit(Decimal(cost), Decimal(income), children, RATES)


@pytest.mark.parametrize(
    ("rent", "monthly"),
    # methods-fidelity-law 5.4, single without children
    [(2400, 0), (2500, 92), (2800, 392), (3000, 450), (3500, 525), (4000, 600), (4500, 675), (5500, 825), (6500, 975)],
)
def test_the_published_figures_for_a_single_without_children(rent, monthly):
    assert round(benefit(f"{rent * 12}.00", "160000.00").monthly) == monthly


@pytest.mark.parametrize(
    ("cost", "income", "children", "yearly", "monthly", "binding"),
    [
        ("42000.00", "160000.00", 0, "6300.00", "525.00", "share_cap"),
        ("42000.00", "160000.00", 1, "13100.00", "1091.67", "own_payment"),
        ("80000.00", "300000.00", 1, "24870.00", "2072.50", "formula"),  # 48,000 − 0.18 × 128,500
        ("80000.00", "300000.00", 2, "33006.00", "2750.50", "formula"),  # limit 216,700: 48,000 − 14,994
        ("80000.00", "300000.00", 4, "48000.00", "4000.00", "formula"),  # limit 307,100
        ("100000.00", "307100.00", 4, "50760.00", "4230.00", "maximum"),
        ("120000.00", "307200.00", 9, "63450.00", "5287.50", "maximum"),  # + 25 % from the fifth child
        ("120000.00", "300000.00", 4, "50760.00", "4230.00", "maximum"),
        ("28900.00", "0.00", 1, "0.00", "0.00", "own_payment"),  # exactly zero is not below zero
        ("28899.99", "0.00", 1, "0.00", "0.00", "zero"),
        ("0.00", "0.00", 0, "0.00", "0.00", "zero"),
        ("60000.00", "371500.00", 1, "0.00", "0.00", "formula"),  # 36,000 − 0.18 × 200,000
        ("60000.00", "371500.01", 1, "0.00", "0.00", "zero"),
        ("60000.00", "999999999999.99", 0, "0.00", "0.00", "zero"),
        ("72250.00", "0.00", 1, "43350.00", "3612.50", "formula"),  # formula = own payment: the first in order
        ("34000.00", "0.00", 0, "5100.00", "425.00", "own_payment"),  # own payment = share cap
    ],
)
def test_the_lowest_limit_decides(cost, income, children, yearly, monthly, binding):
    answer = benefit(cost, income, children)
    assert (str(answer.yearly), str(answer.monthly), answer.binding) == (yearly, monthly, binding)


@pytest.mark.parametrize(
    ("children", "limit"),
    [(0, 171_500), (1, 171_500), (2, 216_700), (3, 261_900), (4, 307_100), (5, 307_100), (1_000_000, 307_100)],
)
def test_the_income_limit_rises_from_the_second_to_the_fourth_child(children, limit):
    assert benefit("60000.00", "0.00", children).income_limit == limit


def test_the_month_is_a_twelfth_of_the_exact_year():
    # 0.15 × 34,000.10 = 5,100.015 a year; / 12 = 425.00125
    answer = benefit("34000.10")
    assert (str(answer.yearly), str(answer.monthly)) == ("5100.02", "425.00")


def test_a_year_without_a_row_has_no_rates():
    assert set(BENEFIT_RATES) == {2026}


@pytest.mark.parametrize("case", [("42000.00", 0), ("42000.00", 1), ("0.00", 0), ("200000.00", 1), ("60000.00", 5)])
def test_the_explanation_calls_itself_a_guide(case):
    sentences = explain_housing_benefit(benefit(case[0], children=case[1]), RATES)
    assert {sentence[:6] for sentence in sentences} == {"HOU-50", "HOU-51"}
    assert "2026" in sentences[-1]
