"""What every calculator shares: reading JSON, the schema, rounding and months."""

import time
from calendar import monthrange
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from housingfirst.core import calculation as c
from housingfirst.core.calculation import CalculationError


def refusal(function, *arguments):
    with pytest.raises(CalculationError) as caught:
        function(*arguments)
    return caught.value.code, caught.value.field


# ------------------------------------------------------------------ reading


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"   ",
        b"{",
        b'{"a": 1,}',
        b"{} {}",
        b"\xef\xbb\xbf{}",
        b'{"a": "\xff"}',
        b'{"a": "\xed\xa0\x80"}',
        b'{"a": NaN}',
        b'{"a": Infinity}',
        b'{"a": -Infinity}',
        b'{"a": 1, "a": 2}',
        b'{"b": {"a": 1, "a": 1}}',
        b'{"a": "\\ud800"}',
        b'{"a": "x\\uDFFFy"}',
        b'{"\\ud800": 1}',
        b'{"\\ud800": 1, "\\ud800": 2}',
        b'{"a": ["\\udc00"]}',
        b"[" * 21 + b"]" * 21,
        b"[" * 200_000,
        b'{"a":' * 21 + b"1" + b"}" * 21,
        b"'a'",
        b"01",
    ],
)
def test_what_is_not_exactly_one_json_value_in_utf8_is_refused_as_json(raw):
    assert refusal(c.read_json, raw) == ("json", None)


def test_nesting_of_twenty_levels_is_read_and_brackets_in_texts_do_not_count():
    c.read_json(b"[" * 20 + b"]" * 20)
    assert c.read_json(b'{"a": "' + b"[{" * 50 + b'\\"[["}') == {"a": "[{" * 50 + '"[['}


@pytest.mark.parametrize("text", [b'"' + b'\\"' * 40_000, b'"' * 80_001, b'"a\\' * 40_000])
def test_a_text_that_is_never_closed_is_refused_at_once(text):
    """Each quote in it could begin a text: to try them all to the end would take minutes, and hours for a long one."""
    begun = time.perf_counter()
    assert refusal(c.read_json, b'{"a": ' + text + b"[" * 30) == ("json", None)
    assert time.perf_counter() - begun < 2


def test_surrogate_pairs_and_danish_letters_are_read():
    assert c.read_json(b'["\\ud83c\\udfe0", "\xc3\xa6"]') == ["🏠", "æ"]


def test_a_number_with_thousands_of_digits_is_out_of_range_not_a_crash():
    assert refusal(c.whole(), c.read_json(b"9" * 6000)) == ("range", None)
    assert refusal(c.whole(), c.read_json(b"-" + b"9" * 6000)) == ("range", None)
    assert refusal(c.whole(), c.read_json(b"1e999")) == ("type", None)


# ------------------------------------------------------------------ the schema

STAYS = c.record({"stays": c.rows(c.record({"day_rate": c.money}, {"note": c.text()}))})


def test_the_path_leads_to_the_value():
    assert refusal(STAYS, {"stays": [{"day_rate": "1.00"}, {"day_rate": "1"}]}) == ("format", "stays[1].day_rate")
    assert refusal(STAYS, {"stays": [7]}) == ("type", "stays[0]")
    assert refusal(STAYS, {"stays": [{}]}) == ("missing", "stays[0].day_rate")
    assert refusal(STAYS, {"stays": [{"day_rate": "1.00", "x": 1}]}) == ("unknown_key", "stays[0].x")
    assert refusal(STAYS, {}) == ("missing", "stays")
    assert refusal(STAYS, {"stays": {}}) == ("type", "stays")
    assert refusal(STAYS, []) == ("type", None)
    assert refusal(STAYS, None) == ("type", None)
    assert refusal(c.rows(c.rows(c.truth)), [[True], [1]]) == ("type", "[1][0]")


def test_optional_keys_may_be_left_out_but_not_be_null():
    assert STAYS({"stays": [{"day_rate": "1.00"}]}) == {"stays": [{"day_rate": Decimal("1.00")}]}
    assert refusal(STAYS, {"stays": [{"day_rate": "1.00", "note": None}]}) == ("type", "stays[0].note")


def test_more_than_ten_thousand_rows_are_too_many():
    assert len(c.rows(c.truth)([True] * 10_000)) == 10_000
    assert refusal(c.rows(c.truth), [True] * 10_001) == ("size", None)
    assert refusal(c.mapping(c.whole()), dict.fromkeys(map(str, range(10_001)), 1)) == ("size", None)


def test_a_table_takes_any_key_or_only_the_given_ones():
    assert c.mapping(c.whole())({"": 0, "X/family": 3}) == {"": 0, "X/family": 3}
    assert refusal(c.mapping(c.whole()), {"X": -1}) == ("range", "X")
    assert refusal(c.mapping(c.whole(), frozenset({"ICM"})), {"ACT": 1}) == ("unknown_key", "ACT")
    assert refusal(c.mapping(c.whole()), []) == ("type", None)


@pytest.mark.parametrize("value", [True, False, 3.0, 1e3, "3", None, [], {}])
def test_a_whole_number_is_nothing_else(value):
    assert refusal(c.whole(), value) == ("type", None)


def test_whole_numbers_run_from_zero_to_a_million():
    assert c.whole()(0) == 0
    assert c.whole()(1_000_000) == 1_000_000
    assert refusal(c.whole(), -1) == ("range", None)
    assert refusal(c.whole(), 1_000_001) == ("range", None)
    assert refusal(c.whole(1, 4), 5) == ("range", None)


@pytest.mark.parametrize("value", [0, 1, "true", None])
def test_truth_is_true_or_false_only(value):
    assert c.truth(True) is True
    assert refusal(c.truth, value) == ("type", None)


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("2026-3-01", "format"),
        ("20260301", "format"),
        ("2026-03-01T00:00", "format"),
        (" 2026-03-01", "format"),
        ("2026-03-01\n", "format"),
        ("٢٠٢٦-٠٣-٠١", "format"),
        ("2026-02-29", "format"),
        ("2026-13-01", "format"),
        ("2026-00-10", "format"),
        ("2026-04-31", "format"),
        ("1900-02-29", "format"),
        ("", "format"),
        ("1899-12-31", "range"),
        ("2200-01-01", "range"),
        ("0000-01-01", "range"),
        (20260301, "type"),
        (None, "type"),
    ],
)
def test_a_date_that_is_not_one_is_refused(value, code):
    assert refusal(c.day, value) == (code, None)


def test_the_first_and_last_date_and_leap_days_are_read():
    assert c.day("1900-01-01") == date(1900, 1, 1)
    assert c.day("2199-12-31") == date(2199, 12, 31)
    assert c.day("2000-02-29") == date(2000, 2, 29)


@pytest.mark.parametrize(
    "value",
    ["1", "1.0", "1.000", ".50", "-1.00", "+1.00", "1,00", "1.00 ", "1.00\n", "1e2.00", "1234567890123.00", "١.00", ""],
)
def test_money_has_exactly_two_decimals_and_at_most_twelve_digits(value):
    assert c.money("0.00") == 0
    assert c.money("999999999999.99") == Decimal("999999999999.99")
    assert refusal(c.money, value) == ("format", None)
    assert refusal(c.money, 1.5) == ("type", None)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("0", Fraction(0)),
        ("1", Fraction(1)),
        ("1.000000000", Fraction(1)),
        ("0.1", Fraction(1, 10)),
        ("1/3", Fraction(1, 3)),
        ("7/8", Fraction(7, 8)),
        ("0/5", Fraction(0)),
        ("3/3", Fraction(1)),
        ("000000000.5", Fraction(1, 2)),
        ("1/999999999", Fraction(1, 999999999)),
    ],
)
def test_a_fraction_is_exact(value, expected):
    assert c.fraction()(value) == expected


@pytest.mark.parametrize(
    "value",
    [
        "",
        "1/0",
        "1/01",
        "1 / 4",
        "-1/4",
        "1.5/2",
        ".5",
        "1.",
        "1/4.0",
        "0.1234567890",
        "1/1234567890",
        "1e-1",
        "½",
        "0,5",
    ],
)
def test_a_fraction_in_another_form_is_refused(value):
    assert refusal(c.fraction(), value) == ("format", None)


def test_a_fraction_has_its_range():
    assert refusal(c.fraction(), "1.000000001") == ("range", None)
    assert refusal(c.fraction(), "4/3") == ("range", None)
    assert refusal(c.fraction(above_zero=True), "0.000") == ("range", None)
    assert c.fraction(100)("100") == 100
    assert refusal(c.fraction(100), "100.1") == ("range", None)
    assert refusal(c.fraction(), 0.5) == ("type", None)


def test_a_choice_and_a_text():
    assert refusal(c.choice(frozenset({"a"})), "b") == ("choice", None)
    assert refusal(c.choice(frozenset({"a"})), []) == ("type", None)
    assert c.text()("") == ""
    assert refusal(c.text(empty=False), "") == ("format", None)
    assert refusal(c.text(), 1) == ("type", None)
    assert c.nullable(c.truth)(None) is None


@pytest.mark.parametrize("value", ["-1", "1.", ".5", "1e3", "1/2", "", "٣", "1\n"])
def test_a_decimal_number_is_digits_and_a_point(value):
    assert c.decimal("0063.50") == Decimal("63.5")
    assert c.decimal("9" * 6000) > 10**20
    assert refusal(c.decimal, value) == ("format", None)


# ------------------------------------------------------------------ numbers and months


@pytest.mark.parametrize(
    ("value", "places", "expected"),
    [
        ("5/2", 0, "3"),
        ("-5/2", 0, "-3"),
        ("49/100", 0, "0"),
        ("-49/100", 0, "0"),
        ("1/3", 2, "0.33"),
        ("2/3", 2, "0.67"),
        ("1/200", 2, "0.01"),
        ("-1/200", 2, "-0.01"),
        ("-1/201", 2, "0.00"),
        ("13/4", 1, "3.3"),
        ("123456789012345678901234567890", 2, "123456789012345678901234567890.00"),
    ],
)
def test_halves_are_rounded_away_from_zero_and_there_is_no_minus_zero(value, places, expected):
    assert str(c.rounded(Fraction(value), places)) == expected


def test_percent_of_nothing_is_none():
    assert c.percent(1, 0) is None
    assert c.percent(66, 64) == 103
    assert c.percent(Decimal("-0.50"), Decimal("100.00")) == -1


@pytest.mark.parametrize(
    ("first", "months", "expected"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2028-01-31", 1, "2028-02-29"),
        ("2026-01-31", 2, "2026-03-31"),
        ("2026-01-31", 3, "2026-04-30"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2026-12-31", 2, "2027-02-28"),
        ("2026-11-30", 3, "2027-02-28"),
        ("2199-12-31", 9, "2200-09-30"),
    ],
)
def test_months_are_cut_to_the_end_of_a_shorter_month(first, months, expected):
    assert c.add_months(date.fromisoformat(first), months) == date.fromisoformat(expected)


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.integers(0, 600))
def test_months_later_is_the_same_day_or_the_last_of_the_month(first, months):
    later = c.add_months(first, months)
    assert (later.year - first.year) * 12 + later.month - first.month == months
    assert later.day == min(first.day, monthrange(later.year, later.month)[1])


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.integers(0, 900))
def test_the_months_of_a_period_hold_each_of_its_days_once(first, days):
    start = first.toordinal()
    parts = list(c.month_parts(start, start + days))
    assert [day for _month, begin, end in parts for day in range(begin, end)] == list(range(start, start + days))
    assert all(date.fromordinal(begin).replace(day=1) == month for month, begin, _end in parts)
