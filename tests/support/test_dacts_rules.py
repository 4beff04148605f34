"""SUP-30: DACTS items by their anchors."""

from decimal import Decimal

import pytest

from support.parameters import DACTS_ITEMS
from support.rules import dacts_score, explain_dacts_score

# item → for the scores in the order of growing values: the smallest value of the next score
MORE = {
    "H2": "10 37 64 90",
    "H6": "50 65 80 95",
    "H7": "0.10 0.40 0.70 1",
    "H8": "0.20 0.80 1.40 2",
    "H9": "0.20 0.80 1.40 2",
    "H10": "0.20 0.80 1.40 2",
    "H11": "2.5 5 7.5 10",
    "O5": "5 35 65 95",
    "O6": "5 35 65 95",
    "S1": "20 40 60 80",
    "S2": "50 65 80 95",
    "S4": "15 50 85 120",
    "S5": "1 2 3 4",
    "S6": "0.5 1 2 4",
    "S8": "5 20 35 50",
}
EPSILON = Decimal("0.000001")


def score(item, value):
    return dacts_score(DACTS_ITEMS[item], Decimal(value))


def test_exactly_the_items_with_numeric_anchors():
    assert set(DACTS_ITEMS) == set(MORE) | {"H1", "H5", "O2", "O7"}


@pytest.mark.parametrize("item", MORE)
def test_more_is_better_up_to_but_not_including_the_next_anchor(item):
    assert score(item, "0") == 1
    for number, anchor in enumerate(map(Decimal, MORE[item].split()), start=1):
        assert score(item, anchor - EPSILON) == number
        assert score(item, anchor) == number + 1
    assert score(item, "1" + "0" * 50) == 5


@pytest.mark.parametrize(
    ("item", "value", "expected"),
    [
        ("H1", "0", 5), ("H1", "10", 5), ("H1", "10.01", 4), ("H1", "20", 4), ("H1", "20.5", 3), ("H1", "34", 3),
        ("H1", "34.1", 2), ("H1", "49.99", 2), ("H1", "50", 1), ("H1", "1000", 1),
        ("H5", "0", 5), ("H5", "19.9", 5), ("H5", "20", 4), ("H5", "40", 3), ("H5", "60", 2), ("H5", "80", 2),
        ("H5", "80.01", 1),
        ("O2", "6", 5), ("O2", "7", 4), ("O2", "9", 4), ("O2", "9.1", 3), ("O2", "12", 3), ("O2", "15", 2),
        ("O2", "16", 1),
        ("O7", "4.99", 5), ("O7", "5", 4), ("O7", "17.9", 4), ("O7", "18", 3), ("O7", "38", 2), ("O7", "90", 2),
        ("O7", "90.1", 1),
        ("H2", "63.5", 3), ("S6", "3.9", 4),
    ],
)  # fmt: skip
def test_scores_at_and_beside_the_limits(item, value, expected):
    assert score(item, value) == expected


def test_the_explanation_says_which_limits_are_from_memory():
    assert len(explain_dacts_score(DACTS_ITEMS["H2"], Decimal(1), 1)) == 2
    sentences = explain_dacts_score(DACTS_ITEMS["S8"], Decimal(1), 1)
    assert len(sentences) == 3
    assert all(sentence.startswith("SUP-30") for sentence in sentences)
