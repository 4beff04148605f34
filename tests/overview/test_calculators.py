"""The calculators between JSON and the rules: the contract's examples, and what each refuses."""

import copy
import json
import re

import pytest

from housingfirst.core.calculation import CalculationError
from housingfirst.overview.calculators import CALCULATORS, calculate, calculate_json
from tests.overview.contract_examples import EXAMPLES

RULE_ID = re.compile(r"^(SUP|HOU|REP)-[0-9]{2}: \S")


def refusal(name, facts):
    with pytest.raises(CalculationError) as caught:
        calculate(name, facts)
    assert caught.value.text
    return caught.value.code, caught.value.field


def changed(name, **changes):
    facts = copy.deepcopy(EXAMPLES[name][0])
    facts.update(changes)
    return facts


def test_all_eleven_are_there():
    assert set(CALCULATORS) == set(EXAMPLES)


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_printed_example(name):
    facts, expected = EXAMPLES[name]
    answer = calculate(name, facts)
    explanation = answer.pop("explanation")
    assert answer == expected
    assert list(answer) == list(expected)
    assert explanation
    assert all(RULE_ID.match(sentence) for sentence in explanation)
    assert not [sentence for sentence in explanation if "%(" in sentence or ".." in sentence]


@pytest.mark.parametrize("name", EXAMPLES)
def test_numbers_stay_numbers_and_amounts_stay_texts(name):
    facts, expected = EXAMPLES[name]
    written = json.loads(json.dumps(calculate(name, facts)))
    written.pop("explanation")
    assert json.dumps(written) == json.dumps(expected)


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_key_is_needed_and_no_other_is_known(name):
    facts = EXAMPLES[name][0]
    optional = {"already_counted", "points", "printed_total"}
    for key in set(facts) - optional:
        assert refusal(name, {other: value for other, value in facts.items() if other != key}) == ("missing", key)
    assert refusal(name, {**facts, "extra": 1}) == ("unknown_key", "extra")
    assert refusal(name, [facts]) == ("type", None)
    assert refusal(name, "x") == ("type", None)
    assert refusal(name, None) == ("type", None)


def leaves(value, path=""):
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from leaves(inner, f"{path}[{number}]")
    else:
        yield path


def replaced(value, path, new):
    """`value` with the leaf at `path` replaced; item numbers of fidelity hold a point, so longest keys first."""
    result = copy.deepcopy(value)
    place, rest = result, path
    while True:
        if isinstance(place, list):
            number, rest = rest[1:].split("]", 1)
            key, rest = int(number), rest.lstrip(".")
        else:
            key = max((key for key in place if rest.startswith(key)), key=len)
            rest = rest[len(key) :].lstrip(".")
        if not rest:
            place[key] = new
            return result
        place = place[key]


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("wrong", [{}, [], 1.5, [[]], {"a": 1}], ids=str)
def test_a_value_of_the_wrong_type_is_refused_at_its_path(name, wrong):
    facts = EXAMPLES[name][0]
    for path in leaves(facts):
        assert refusal(name, replaced(facts, path, wrong)) == ("type", path)


@pytest.mark.parametrize("name", EXAMPLES)
def test_null_is_refused_where_it_means_nothing(name):
    may_be_null = {"adding", "let_on", "as_of", "stays[0].discharged_on", "threshold"}
    for path in leaves(EXAMPLES[name][0]):
        if path not in may_be_null and not path.startswith("scores."):
            assert refusal(name, replaced(EXAMPLES[name][0], path, None)) == ("type", path)


@pytest.mark.parametrize("name", EXAMPLES)
def test_true_is_no_number_and_no_text(name):
    for path in leaves(EXAMPLES[name][0]):
        if not path.endswith(("area_exempt", "via_107")):
            assert refusal(name, replaced(EXAMPLES[name][0], path, True)) == ("type", path)


@pytest.mark.parametrize(
    ("name", "changes", "code", "field"),
    [
        ("cti-phases", {"phase1_start": "2026-02-30"}, "format", "phase1_start"),
        ("cti-phases", {"phase1_start": "2200-01-01"}, "range", "phase1_start"),
        ("caseload", {"employment_fraction": "100.1"}, "range", "employment_fraction"),
        ("caseload", {"employment_fraction": "-1"}, "format", "employment_fraction"),
        ("caseload", {"adding": "icm"}, "choice", "adding"),
        ("caseload", {"courses": [{"method": "MACT", "count": 1}]}, "choice", "courses[0].method"),
        ("caseload", {"courses": [{"method": "ICM", "count": -1}]}, "range", "courses[0].count"),
        ("caseload", {"courses": [{"method": "ICM"}]}, "missing", "courses[0].count"),
        ("caseload", {"points": None}, "type", "points"),
        ("caseload", {"points": {"ICM": 1_000_001}}, "range", "points.ICM"),
        ("caseload", {"points": {"X": 1}}, "unknown_key", "points.X"),
        ("caseload", {"courses": [{"method": "ICM", "count": 0}] * 10_001}, "size", "courses"),
        ("quarter-rule", {"share": "0"}, "range", "share"),
        ("quarter-rule", {"share": "0/7"}, "range", "share"),
        ("quarter-rule", {"share": "1.01"}, "range", "share"),
        ("quarter-rule", {"unit": "estate"}, "choice", "unit"),
        ("quarter-rule", {"already_counted": {"X/family": -1}}, "range", "already_counted.X/family"),
        ("quarter-rule", {"already_counted": None}, "type", "already_counted"),
        ("vacancy-rent", {"let_on": None}, "missing", "as_of"),
        ("vacancy-rent", {"let_on": "2026-03-02"}, "order", "let_on"),
        ("vacancy-rent", {"let_on": None, "as_of": "2026-03-02"}, "order", "as_of"),
        ("vacancy-rent", {"monthly_rent": "4650"}, "format", "monthly_rent"),
        ("refund", {"rule": "rolling"}, "choice", "rule"),
        ("refund", {"share": "1.5"}, "range", "share"),
        ("refund", {"limit_days": 90.0}, "type", "limit_days"),
        ("support-refund", {"method": "HF"}, "choice", "method"),
        ("support-refund", {"via_107": 0}, "type", "via_107"),
        ("housing-benefit", {"year": 2025}, "choice", "year"),
        ("housing-benefit", {"children": -1}, "range", "children"),
        ("affordability", {"max_burden": "1.1"}, "range", "max_burden"),
        ("affordability", {"rent": "-1.00"}, "format", "rent"),
        ("fidelity-round", {"scores": {}}, "missing", "scores.1.1"),
        ("dacts-item", {"item": "O1"}, "choice", "item"),
        ("dacts-item", {"item": "S7"}, "choice", "item"),
        ("dacts-item", {"value": "-1"}, "format", "value"),
        ("dacts-item", {"value": 63.5}, "type", "value"),
    ],
)
def test_what_cannot_be_used_is_refused(name, changes, code, field):
    assert refusal(name, changed(name, **changes)) == (code, field)


@pytest.mark.parametrize("score", [0, 5, -1])
def test_a_score_runs_from_one_to_four(score):
    assert refusal("fidelity-round", replaced(EXAMPLES["fidelity-round"][0], "scores.6.2", score)) == (
        "range",
        "scores.6.2",
    )


def test_a_vacancy_needs_a_tenure_and_may_repeat_its_id():
    row = EXAMPLES["quarter-rule"][0]["vacancies"][0]
    assert refusal("quarter-rule", changed("quarter-rule", vacancies=[{**row, "tenure": ""}])) == (
        "format",
        "vacancies[0].tenure",
    )
    assert len(calculate("quarter-rule", changed("quarter-rule", vacancies=[row, row]))["rows"]) == 2


def test_optional_keys_change_the_answer():
    assert calculate("caseload", changed("caseload", points={"ICM": 2}))["used_points"] == 26
    facts = changed("quarter-rule")
    del facts["already_counted"]
    assert calculate("quarter-rule", facts)["rows"][0]["number"] == 1
    facts = copy.deepcopy(EXAMPLES["operating-cost"][0])
    del facts["units"][0]["printed_total"]
    assert calculate("operating-cost", facts)["all"]["difference"] is None


def test_rows_of_one_method_add_up():
    rows = [{"method": "ICM", "count": 2}, {"method": "P85", "count": 0}, {"method": "ICM", "count": 3}]
    answer = calculate("caseload", changed("caseload", courses=rows))
    assert (answer["used_points"], answer["mixed"], answer["label"]) == (50, False, "ICM")


def test_empty_lists_have_answers():
    assert calculate("caseload", changed("caseload", courses=[]))["label"] is None
    assert calculate("quarter-rule", changed("quarter-rule", vacancies=[]))["totals"] == [
        {"counter": "X/family", "counted": 3, "claimable": 0}
    ]
    assert calculate("refund", changed("refund", stays=[]))["by_month"] == []
    empty = calculate("operating-cost", {"units": []})
    assert empty["units"] == []
    assert empty["all"] == {
        "operations": "0.00",
        "total": "0.00",
        "establishment_percent": None,
        "operations_percent": None,
        "per_month": None,
        "difference": None,
    }


def test_a_negative_amount_has_a_minus_sign():
    answer = calculate("affordability", changed("affordability", rent="0.00", utilities="0.00"))
    assert answer["net_housing"] == "-525.00"
    assert answer["burden_percent"] == -7


def test_an_unknown_name_is_refused_with_the_names():
    with pytest.raises(CalculationError) as caught:
        calculate_json("cti", b"{}")
    assert (caught.value.code, caught.value.field) == ("choice", None)
    assert "cti-phases" in caught.value.text


def test_ten_thousand_rows_are_answered():
    row = EXAMPLES["quarter-rule"][0]["vacancies"][0]
    facts = changed("quarter-rule", vacancies=[row] * 10_000, already_counted={})
    answer = calculate_json("quarter-rule", json.dumps(facts).encode())
    assert answer["totals"] == [{"counter": "X/family", "counted": 10_000, "claimable": 2_500}]
    assert len(answer["explanation"]) < 10
