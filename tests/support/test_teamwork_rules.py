"""Functions of a team, fallen hours and the minutes, as rules (SUP-180 to SUP-187)."""

from datetime import date
from decimal import Decimal

import pytest

from support.rules import teamwork as rules
from support.rules.teamwork import Held

DAY = date(2026, 11, 23)
ACT = ("psychiatrist", "nurse", "caseworker")


def held(*functions, hours="37", since=date(2025, 1, 1), until=None, **more):
    return Held(frozenset(functions), since, until, Decimal(hours) if hours else None, more.pop("aside", None), **more)


@pytest.mark.parametrize(
    ("row", "hours"),
    [
        (held("nurse", hours="9"), "9"),
        (held("nurse", hours=None, aside=Decimal("0.25")), "9.25"),
        (held("nurse", hours=None, places=[(date(2025, 1, 1), None, Decimal("0.8"))]), "29.6"),
        (held("nurse", hours=None, places=[(date(2025, 1, 1), DAY, Decimal("1"))]), "0"),
        (held("nurse", until=DAY), "0"),
        (held("nurse", since=date(2026, 11, 24)), "0"),
    ],
)
def test_hours_are_those_written_then_set_aside_then_of_the_place_in_the_team(row, hours):
    assert row.hours_on(DAY) == Decimal(hours)


def test_a_function_is_missing_where_nobody_with_hours_fills_it():
    rows = [held("nurse"), held("psychiatrist", until=DAY)]
    assert rules.missing_functions(ACT, rows, DAY) == ("psychiatrist", "caseworker")
    assert rules.missing_functions(ACT, rows, date(2026, 11, 22)) == ("caseworker",)


def test_the_core_functions_of_m_act_are_filled_by_their_professions():
    asked = ("practical", "health", "administrative", "coordinator")
    rows = [held("pedagogue"), held("substances"), held("employment")]
    assert rules.missing_functions(asked, rows, DAY) == ("coordinator",)
    assert rules.missing_functions(("nurse",), [held("health")], DAY) == ("nurse",), "not the other way round"
    assert rules.is_inspired(("coordinator",))
    assert not rules.is_inspired(())


def test_hours_that_fall_are_told_for_the_team_and_for_the_function_but_not_twice():
    change = date(2026, 10, 1)
    rows = [
        held("nurse", hours="18", until=change),
        held("nurse", hours="9", since=change),
        held("psychiatrist", hours="6", until=change),
        held("caseworker", hours="37"),
    ]
    falls = rules.hours_falls(ACT, rows, DAY, 20, 91)
    assert [(one.function, one.before, one.now, one.since) for one in falls] == [
        ("", Decimal(61), Decimal(46), change),
        ("nurse", Decimal(18), Decimal(9), change),
    ], "the psychiatrist is missing, and that is told by itself"
    assert rules.hours_falls(ACT, rows, DAY, 51, 91) == [], "18 to 9 is half, 61 to 46 a quarter"
    assert rules.hours_falls(ACT, rows, DAY, 20, 30) == [], "it fell longer ago"
    assert rules.hours_falls(ACT, rows, date(2026, 9, 30), 20, 91) == []


@pytest.mark.parametrize(
    ("plan", "goes", "nothing_new", "through"),
    [("Ring", False, False, True), ("", True, False, True), ("", False, True, True), ("", False, False, False)],
)
def test_a_citizen_is_gone_through_when_the_minutes_say_something(plan, goes, nothing_new, through):
    assert rules.gone_through(plan, goes=goes, nothing_new=nothing_new) is through


def test_the_week_that_is_counted_is_the_last_whole_one():
    assert rules.week_before(date(2026, 11, 23)) == date(2026, 11, 16)
    assert rules.week_before(date(2026, 11, 29)) == date(2026, 11, 16)
