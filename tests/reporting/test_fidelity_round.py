"""REP-10, REP-11: the means of a fidelity round, with the published rounds of the evaluation (001 §5)."""

import pytest

from housingfirst.reporting.parameters import FIDELITY_ITEMS
from housingfirst.reporting.rules import explain_fidelity_round, fidelity_round

NUMBERS = [item.number for item in FIDELITY_ITEMS]
# 001 tables 5.2-5.13, autumn 2021: municipality → the sixteen scores, the printed element means and total
PUBLISHED = {
    "A": ([3, 3, 4, 3, 3, 3, 2, 4, 3, 4, 3, 3, 2, None, 2, 3], "3.33 3.00 3.00 3.00 3.33 – 2.00 3.00", "3.0"),
    "B": ([3, 3, 4, 4, 4, 3, 2, 2, 4, 4, 4, 4, 2, 2, 3, 2], "3.33 4.00 2.33 4.00 4.00 2.00 3.00 2.00", "3.1"),
    "C": ([3, 3, 4, 3, 3, 3, 3, 3, 4, 4, 4, 4, 1, None, 4, 3], "3.33 3.00 3.00 4.00 4.00 – 4.00 3.00", "3.3"),
    "D": ([4, 4, 4, 4, 4, 3, 3, 4, 4, 4, 4, 4, 1, None, 2, 3], "4.00 4.00 3.33 4.00 4.00 – 2.00 3.00", "3.5"),
}


def rate(scores):
    return fidelity_round(dict(zip(NUMBERS, scores, strict=True)))


def test_sixteen_items_in_eight_elements():
    assert " ".join(NUMBERS) == "1.1 1.2 1.3 2.1 2.2 3.1 3.2 3.3 4.1 5.1 5.2 5.3 6.1 6.2 7.1 8.1"
    assert [item.element for item in FIDELITY_ITEMS] == [1, 1, 1, 2, 2, 3, 3, 3, 4, 5, 5, 5, 6, 6, 7, 8]


@pytest.mark.parametrize("municipality", PUBLISHED)
def test_the_published_rounds(municipality):
    scores, means, total = PUBLISHED[municipality]
    answer = rate(scores)
    assert [str(element.mean) if element.mean is not None else "–" for element in answer.elements] == means.split()
    assert [element.number for element in answer.elements] == list(range(1, 9))
    assert str(answer.total) == total
    assert (answer.scored, answer.irrelevant) == (16 - scores.count(None), scores.count(None))


def test_nothing_scored_has_no_means():
    answer = rate([None] * 16)
    assert (answer.total, answer.scored, answer.irrelevant) == (None, 0, 16)
    assert [element.mean for element in answer.elements] == [None] * 8


def test_halves_are_rounded_up_in_the_total():
    # 7 over 4 is 1.75, 13 over 4 is 3.25, 5 over 4 is 1.25
    assert str(rate([4, 1, 1, 1] + [None] * 12).total) == "1.8"
    assert str(rate([1, 2] + [None] * 14).total) == "1.5"
    assert str(rate([3, 3, 3, 4] + [None] * 12).total) == "3.3"  # 3.25
    assert str(rate([2, 1, 1, 1] + [None] * 12).total) == "1.3"  # 1.25


def test_one_irrelevant_item_takes_the_mean_of_its_element_only():
    answer = rate([None] + [4] * 15)
    assert answer.elements[0].mean is None
    assert all(str(element.mean) == "4.00" for element in answer.elements[1:])
    assert str(answer.total) == "4.0"


@pytest.mark.parametrize("scores", [[None] * 16, [4] * 16, [None] + [3] * 15])
def test_the_explanation_names_both_rules(scores):
    numbered = dict(zip(NUMBERS, scores, strict=True))
    sentences = explain_fidelity_round(fidelity_round(numbered), numbered)
    assert {sentence[:6] for sentence in sentences} == {"REP-10", "REP-11"}
