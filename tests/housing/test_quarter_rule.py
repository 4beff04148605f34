"""HOU-10, HOU-11, HOU-12: the quarter rule's ledger."""

from fractions import Fraction
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from housing.rules import ReportedVacancy, claimable, explain_ledger, is_municipal_turn, keep_ledger


def vacancy(organisation="X", department="X1", category="family", tenure="almen", area_exempt=False, id="v"):
    return ReportedVacancy(id, organisation, department, category, tenure, area_exempt)


def turns(share, count):
    return [number for number in range(1, count + 1) if is_municipal_turn(number, Fraction(share))]


@pytest.mark.parametrize(
    ("share", "count", "expected"),
    [
        ("1/4", 12, [4, 8, 12]),
        ("0.25", 12, [4, 8, 12]),
        ("1/3", 9, [3, 6, 9]),
        ("0.333333333", 10, [4, 7, 10]),  # not a third: three of them are less than one
        ("1", 3, [1, 2, 3]),
        ("1/2", 4, [2, 4]),
        ("2/3", 6, [2, 3, 5, 6]),
        ("3/10", 10, [4, 7, 10]),
        ("1/999999999", 50, []),
    ],
)
def test_the_municipalitys_turns(share, count, expected):
    assert turns(share, count) == expected


def test_family_and_youth_are_counted_apart_per_organisation():
    rows = keep_ledger(
        [vacancy(category=kind) for kind in ("family", "youth") * 4], Fraction(1, 4), "organisation"
    ).rows
    assert [row.number for row in rows] == [1, 1, 2, 2, 3, 3, 4, 4]
    assert [row.municipal for row in rows] == [False] * 6 + [True, True]
    assert {row.counter for row in rows} == {"X/family", "X/youth"}


def test_departments_are_counted_apart_when_they_are_the_unit():
    vacancies = [vacancy(department=name) for name in ("X1", "X2", "X1")]
    ledger = keep_ledger(vacancies, Fraction(1, 2), "department")
    assert [(row.counter, row.number, row.municipal) for row in ledger.rows] == [
        ("X/X1/family", 1, False),
        ("X/X2/family", 1, False),
        ("X/X1/family", 2, True),
    ]


def test_what_is_not_counted_says_why_and_moves_no_counter():
    vacancies = [
        vacancy(),
        vacancy(tenure="private", area_exempt=True),
        vacancy(area_exempt=True),
        vacancy(tenure="Almen"),
        vacancy(),
    ]
    ledger = keep_ledger(vacancies, Fraction(1, 2), "organisation")
    assert [row.reason for row in ledger.rows] == [None, "not_almen", "area_exempt", "not_almen", None]
    assert [row.number for row in ledger.rows] == [1, None, None, None, 2]
    assert [row.municipal for row in ledger.rows] == [False, False, False, False, True]
    assert [row.counted for row in ledger.rows] == [True, False, False, False, True]


def test_totals_name_every_counter_of_a_row_or_of_the_start_by_code_point():
    ledger = keep_ledger(
        [vacancy("Ø"), vacancy("a", tenure="private"), vacancy("B")],
        Fraction(1, 4),
        "organisation",
        {"Z/family": 9, "B/family": 3},
    )
    assert [(total.counter, total.counted, total.claimable) for total in ledger.totals] == [
        ("B/family", 4, 1),
        ("Z/family", 9, 2),
        ("a/family", 0, 0),
        ("Ø/family", 1, 0),
    ]


def test_an_empty_ledger_has_no_rows_and_an_explanation():
    ledger = keep_ledger([], Fraction(1, 4), "organisation")
    assert (ledger.rows, ledger.totals) == ((), ())
    assert explain_ledger(ledger, Fraction(1, 4), "organisation")


def test_a_long_explanation_names_some_counters_and_counts_the_rest():
    ledger = keep_ledger([vacancy(f"X{n}") for n in range(30)], Fraction(1, 4), "organisation")
    assert len(explain_ledger(ledger, Fraction(1, 4), "organisation")) < 20


SHARES = st.fractions(Fraction(1, 1000), 1)


@given(SHARES, st.integers(0, 500), st.integers(0, 200))
def test_the_turns_after_a_start_are_what_becomes_claimable(share, start, count):
    ledger = keep_ledger([vacancy()] * count, share, "organisation", {"X/family": start})
    assert ledger.totals[0].counted == start + count
    assert ledger.totals[0].claimable == floor((start + count) * share)
    assert sum(row.municipal for row in ledger.rows) == floor((start + count) * share) - floor(start * share)


@given(SHARES, st.lists(st.sampled_from(["almen", "private"]), max_size=60))
def test_never_more_than_the_share_is_claimed_at_any_moment(share, tenures):
    ledger = keep_ledger([vacancy(tenure=tenure) for tenure in tenures], share, "organisation")
    counted = claimed = 0
    for row in ledger.rows:
        counted += row.counted
        claimed += row.municipal
        assert claimed == claimable(counted, share) <= counted * share
