"""REP-20, REP-21: the cost of running an effort, with the published costs of the evaluation (001 §6)."""

from decimal import Decimal

import pytest

from housingfirst.reporting.rules import UnitCost, explain_operating_cost, pooled_cost, unit_cost

# 001 tables 6.1-6.5: establishment, wages, training, activities, other, months, printed total
PUBLISHED = {
    "A": (430_015, 1_050_897, 0, 251_462, 0, 15, 1_732_373),
    "B": (446_578, 1_410_000, 31_100, 16_000, 0, 12, 1_905_356),
    "C": (368_596, 2_449_596, 11_104, 13_744, 0, 16, 2_843_040),
    "D": (431_453, 1_893_619, 0, 68_321, 6_966, 14, 2_400_359),
}


def unit(name, establishment, wages, training, activities, other, months, printed=None):
    kinds = {"wages": wages, "training": training, "activities": activities, "other": other}
    return UnitCost(
        name,
        Decimal(establishment),
        {kind: Decimal(amount) for kind, amount in kinds.items()},
        months,
        None if printed is None else Decimal(printed),
    )


@pytest.mark.parametrize(
    ("name", "operations", "total", "shares", "per_month", "difference"),
    [
        ("A", 1_302_359, 1_732_374, (25, 75), 86_824, -1),
        ("B", 1_457_100, 1_903_678, (23, 77), 121_425, 1_678),
        ("C", 2_474_444, 2_843_040, (13, 87), 154_653, 0),
        ("D", 1_968_906, 2_400_359, (18, 82), 140_636, 0),
    ],
)
def test_the_published_units(name, operations, total, shares, per_month, difference):
    answer = unit_cost(unit(name, *PUBLISHED[name]))
    assert (answer.operations, answer.total) == (operations, total)
    assert (answer.establishment_percent, answer.operations_percent) == shares
    assert (answer.per_month, answer.difference) == (per_month, difference)


def test_the_four_together_are_computed_over_the_sums():
    answer = pooled_cost([unit(name, *numbers) for name, numbers in PUBLISHED.items()])
    assert answer.operations == 7_202_809
    assert answer.total == 8_879_451  # 1,676,642 + 7,202,809; printed 8,879,450
    assert (answer.establishment_percent, answer.operations_percent) == (19, 81)
    assert str(answer.per_month) == "126365"  # not 125,884, the mean of the four
    assert answer.difference == 8_881_128 - 8_879_451


def test_the_difference_of_all_needs_every_printed_total():
    units = [unit("A", 0, 10, 0, 0, 0, 1, 12), unit("B", 0, 10, 0, 0, 0, 1)]
    assert unit_cost(units[0]).difference == 2
    assert unit_cost(units[1]).difference is None
    assert pooled_cost(units).difference is None


def test_nothing_to_divide_by_is_none():
    answer = unit_cost(unit("A", 0, 0, 0, 0, 0, 0))
    assert (answer.establishment_percent, answer.operations_percent, answer.per_month) == (None, None, None)
    answer = unit_cost(unit("A", 0, 5, 0, 0, 0, 0))
    assert (answer.establishment_percent, answer.operations_percent, answer.per_month) == (0, 100, None)


def test_percents_are_rounded_each_on_their_own():
    answer = unit_cost(unit("A", 1, 1, 0, 0, 0, 2))
    assert (answer.establishment_percent, answer.operations_percent) == (50, 50)
    answer = unit_cost(unit("A", 125, 875, 0, 0, 0, 2))
    assert (answer.establishment_percent, answer.operations_percent) == (13, 88)  # 12.5 and 87.5
    assert str(answer.per_month) == "438"  # 437.5


def test_without_units_there_are_only_zeros():
    answer = pooled_cost([])
    assert (str(answer.operations), str(answer.total)) == ("0.00", "0.00")
    assert (answer.establishment_percent, answer.operations_percent, answer.per_month, answer.difference) == (None,) * 4


@pytest.mark.parametrize("names", ["", "A", "ABCD"])
def test_the_explanation_names_both_rules(names):
    units = [unit(name, *PUBLISHED[name]) for name in names]
    sentences = explain_operating_cost(pooled_cost(units), units)
    assert {sentence[:6] for sentence in sentences} == {"REP-20", "REP-21"}
