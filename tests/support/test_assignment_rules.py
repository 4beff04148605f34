"""Leave, cover and places without a database: what the rules say."""

from datetime import date, timedelta
from fractions import Fraction

import pytest

from support.parameters import shipped_point_table
from support.rules import assignment as rules
from support.rules.forecast import Span

TABLE = shipped_point_table()
TODAY = date(2026, 11, 23)


def day(number):
    return TODAY + timedelta(days=number)


def span(first, last):
    return Span(day(first), day(last), Fraction(0))


@pytest.mark.parametrize(("first", "last"), [(5, 4), (-9, -1), (1, 800)])
def test_leave_is_not_backwards_not_over_and_not_years_ahead(first, last):
    with pytest.raises(rules.LeaveDays):
        rules.check_leave(day(first), day(last + 1), TODAY)


def test_leave_of_one_day_and_leave_under_way_are_leave():
    rules.check_leave(TODAY, day(1), TODAY)
    rules.check_leave(day(-20), day(3), TODAY)


@pytest.mark.parametrize(("first", "last"), [(-1, 4), (5, 4), (0, 364)])
def test_cover_begins_today_or_later_and_ends_within_a_year(first, last):
    with pytest.raises(rules.CoverDays):
        rules.check_cover(day(first), day(last + 1), TODAY)


@pytest.mark.parametrize(
    ("cover", "gaps"),
    [
        ([], [(0, 10)]),
        ([(0, 10)], []),
        ([(-5, 30)], []),
        ([(2, 4)], [(0, 2), (4, 10)]),
        ([(6, 10), (0, 3)], [(3, 6)]),
        ([(0, 5), (3, 8)], [(8, 10)]),
        ([(10, 20), (-4, 0)], [(0, 10)]),
    ],
)
def test_uncovered_days_are_those_nobody_stands_in(cover, gaps):
    found = rules.uncovered(span(0, 10), [span(*one) for one in cover])
    assert [((gap.start - TODAY).days, (gap.end - TODAY).days) for gap in found] == gaps


def test_substitute_who_is_away_covers_nothing_that_day():
    there = rules.without(span(0, 10), [span(4, 6)])
    assert rules.uncovered(span(0, 10), there) == [span(4, 6)]


@pytest.mark.parametrize(("last", "state"), [(None, "taken"), (-1, "taken"), (0, "soon"), (56, "soon"), (57, "taken")])
def test_place_is_soon_free_within_the_weeks(last, state):
    assert rules.place_state(None if last is None else day(last), TODAY, 8) == state


def test_each_move_is_weighed_after_those_before_it():
    moves = [rules.Move("a", 1, "ICM"), rules.Move("b", 1, "ICM"), rules.Move("c", 2, "CTI"), rules.Move("d", 1, "P85")]
    refused = rules.moves_without_room(moves, {1: 15, 2: 7}, TABLE)
    assert [(move.key, free, cost) for move, free, cost in refused] == [("b", 5, 10), ("c", 7, 8)]


def test_deviation_lets_one_row_pass_and_its_points_count():
    moves = [rules.Move("a", 1, "ICM", admitted=True), rules.Move("b", 1, "SKP"), rules.Move("c", None, "ICM")]
    assert [(move.key, free) for move, free, _cost in rules.moves_without_room(moves, {1: 9}, TABLE)] == [("b", 0)]


def test_team_course_weighs_on_no_worker():
    assert rules.moves_without_room([rules.Move("a", 1, "ACT")], {1: 0}, TABLE) == []


def test_hand_over_note_for_all_or_for_each():
    assert rules.lacking_notes([1, 2], "Til alle", {}) == []
    assert rules.lacking_notes([1, 2], " ", {1: "Ring først"}) == [2]
