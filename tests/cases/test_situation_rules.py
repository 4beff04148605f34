"""CASE-140 to CASE-149 without a database: what fits together, what gives way, and what the flow adds up to."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases import rules
from cases.choices import HousingOutcome, LivingState, Situation

DAY = date(2026, 3, 2)
HOMELESS, AT_RISK, HOUSED = LivingState.HOMELESS, LivingState.AT_RISK, LivingState.HOUSED


def on(days):
    return DAY + timedelta(days=days)


@pytest.mark.parametrize(
    ("situation", "given", "stored"),
    [
        ("street", "", "sofa_street_unknown"),
        ("hospital_1m", "private_rental", "sofa_street_unknown"),
        ("shelter_110", "", "shelter_110"),
        ("housed", "almen_youth", "almen_youth"),
        ("housed", "", ""),
        ("at_risk", "with_parents", "with_parents"),
        ("transitional", "", ""),
        ("transitional", "sofa_street_unknown", "sofa_street_unknown"),
        ("transitional", "stay_107", "stay_107"),
    ],
)
def test_kind_of_home_follows_from_the_nine_or_fits_the_rest(situation, given, stored):
    assert rules.outcome_of(situation, given) == stored


@pytest.mark.parametrize(
    ("situation", "given"),
    [("housed", "shelter_110"), ("at_risk", "sofa_street_unknown"), ("transitional", "shelter_110")],
)
def test_kind_of_home_that_contradicts_is_refused(situation, given):
    with pytest.raises(rules.OutcomeDoesNotFit):
        rules.outcome_of(situation, given)


def test_each_of_the_thirteen_codes_stands_somewhere():
    stored = {rules.outcome_of(situation) for situation in Situation} - {""}
    for code in HousingOutcome:
        if code not in stored:
            assert rules.outcome_of("housed", code) == code


@pytest.mark.parametrize("situation", Situation)
def test_marks_stand_where_they_can_be_and_nowhere_else(situation):
    grey = situation in (Situation.FAMILY_FRIENDS, Situation.AT_RISK)
    functional = situation in (Situation.HOUSED, Situation.AT_RISK, Situation.SHELTER_110)
    for allowed, marks, refusal in (
        (grey, (True, False), rules.GreyZoneElsewhere),
        (functional, (False, True), rules.FunctionalElsewhere),
    ):
        if allowed:
            rules.check_marks(situation, *marks)
        else:
            with pytest.raises(refusal):
                rules.check_marks(situation, *marks)
    assert rules.state_of(situation) == rules.state_of(situation.value)


@pytest.mark.parametrize(
    ("start", "end", "refusal"),
    [
        (on(1), None, rules.DateInFuture),
        (on(-9), on(1), rules.DateInFuture),
        (on(-9), on(-9), rules.EndsBeforeStart),
        (on(-9), on(-10), rules.EndsBeforeStart),
        (date(1999, 1, 1), None, rules.ImpossibleDay),
        (date(1, 1, 1), on(-3), rules.ImpossibleDay),
    ],
)
def test_impossible_and_future_days_are_refused(start, end, refusal):
    with pytest.raises(refusal) as refused:
        rules.check_period(start, end, date(2000, 5, 5), DAY)
    assert refused.value.field in ("situation_from", "situation_until")
    assert "%(" not in str(refused.value)


def test_period_within_a_lifetime_is_accepted_up_to_today():
    rules.check_period(date(2000, 5, 5), DAY, date(2000, 5, 5), DAY)
    rules.check_period(DAY, None, None, DAY)


# ------------------------------------------------------------------ giving way


def spans(*periods):
    return [
        rules.Span(key, "x", on(start), None if end is None else on(end)) for key, (start, end) in enumerate(periods)
    ]


def test_others_give_way_only_when_told_and_are_cut_never_deleted():
    held = spans((-30, -20), (-20, None))
    with pytest.raises(rules.SituationOverlaps):
        rules.make_room(held, on(-25), on(-15), False)
    assert rules.make_room(held, on(-25), on(-15), True) == [
        rules.GivesWay(0, on(-30), on(-25)),
        rules.GivesWay(1, on(-15), None),
    ]
    assert rules.make_room(held, on(-10), on(-5), True) == [rules.GivesWay(1, on(-20), on(-10), on(-5))]
    assert rules.make_room(held, on(-40), on(-30), False) == []
    with pytest.raises(rules.SituationCovered):
        rules.make_room(held, on(-31), on(-5), True)


# ------------------------------------------------------------------ spells and flow


def stays(*parts):
    return [rules.Stay(on(start), None if end is None else on(end), state) for start, end, state in parts]


def test_moving_between_homeless_situations_is_one_spell():
    found = rules.spells(stays((-90, -60, HOMELESS), (-60, -30, HOMELESS), (-30, None, HOUSED)), 730)
    assert found == [rules.Spell(on(-90), on(-30), "new", "to_housing")]


@pytest.mark.parametrize(
    ("between", "gap", "came"),
    [
        ([(-60, -30, HOUSED)], 730, "returned"),
        ([(-60, -50, AT_RISK), (-50, -30, HOUSED)], 730, "returned"),
        ([(-60, -30, AT_RISK)], 730, "again"),
        ([], 730, "again"),
        ([(-60, -30, HOUSED)], 29, "new"),
        ([(-60, -30, HOUSED)], 30, "returned"),
    ],
)
def test_who_is_homeless_again_has_returned_when_housed_in_between_within_the_days(between, gap, came):
    found = rules.spells(stays((-90, -60, HOMELESS), *between, (-30, None, HOMELESS)), gap)
    assert [spell.came for spell in found] == ["new", came]


def test_ways_out_tell_home_risk_and_lost_apart():
    went = [
        rules.spells(stays((-90, -60, HOMELESS), *after), 730)[0].went
        for after in ([(-60, None, HOUSED)], [(-60, None, AT_RISK)], [], [(-50, None, HOUSED)])
    ]
    assert went == ["to_housing", "to_at_risk", "lost", "lost"]


LIVES = st.lists(
    st.lists(
        st.tuples(st.integers(0, 45), st.integers(1, 70), st.sampled_from([HOMELESS, HOMELESS, AT_RISK, HOUSED])),
        max_size=7,
    ),
    max_size=6,
)


def life(parts, open_ended):
    """Stays one after the other, some days apart, as the database keeps them: none beside another."""
    at, found = -400, []
    for gap, length, state in parts:
        found.append((at + gap, at + gap + length, state))
        at += gap + length
    found = [(start, end, state) for start, end, state in found if end <= 0]
    if found and open_ended:
        found[-1] = (found[-1][0], None, found[-1][2])
    return stays(*found)


@settings(max_examples=200, deadline=None)
@given(LIVES, st.booleans(), st.integers(1, 400))
def test_each_month_ends_with_what_it_began_with_and_came_less_what_went(lives, open_ended, return_days):
    """The identity of CASE-147, and that the number at a month's end is the people homeless on that very day."""
    lived = {key: life(parts, open_ended) for key, parts in enumerate(lives)}
    cuts = [on(-365 + 30 * number) for number in range(13)]
    rows = rules.flow(
        {key: rules.spells(found, return_days) for key, found in lived.items()}, list(zip(cuts, cuts[1:], strict=False))
    )
    for row, after in zip(rows, rows[1:], strict=False):
        assert after.stock_before == row.stock
    for row in rows:
        assert len(row.stock_before) + row.inflow - row.outflow == len(row.stock)
        last = row.until - timedelta(days=1)
        homeless = {
            key
            for key, found in lived.items()
            for stay in found
            if stay.state == HOMELESS and stay.starts_on <= last and (stay.ends_on is None or stay.ends_on > last)
        }
        assert sorted(row.stock) == sorted(homeless)


def test_days_homeless_are_the_nights_before_the_day():
    found = stays((-20, -10, HOMELESS), (-10, -5, HOUSED), (-5, None, HOMELESS))
    assert rules.days_homeless(found, DAY) == 10 + 5
    assert rules.days_homeless(found, on(-12)) == 8


@pytest.mark.parametrize("group", [key for key, _low, _high in rules.AGE_GROUPS])
def test_age_groups_cut_where_the_completed_years_do(group):
    low, high = next((low, high) for key, low, high in rules.AGE_GROUPS if key == group)
    for today in (DAY, date(2028, 2, 29), date(2026, 2, 28)):
        after, until = rules.born_between(group, today)
        for born in (date(2008, 2, 29), date(2001, 3, 1), until, until + timedelta(days=1), after or until):
            inside = (after is None or born > after) and born <= until
            age = rules.age_on(born, today)
            assert inside == (low <= age and (high is None or age < high)), (today, born, age)


def test_hidden_months_are_those_a_small_number_would_follow_from():
    row = rules.MonthFlow(DAY, on(30))
    small = {"stock"}
    assert rules.hidden_flows([row], lambda _row, key: key in small) == [True]
    assert rules.hidden_flows([row], lambda _row, key: False) == [False]
