"""Who could live in a dwelling, in which order and why: hard limits, soft wishes, ties, and what never counts."""

from dataclasses import fields, replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.utils import translation

from housing import parameters
from housing.rules import matching as rules
from housing.rules.matching import Home, Wishes
from housingfirst.accounts.parameters import newest_defaults

TODAY = date(2026, 11, 23)
TERMS = parameters.match_terms(newest_defaults(parameters.MATCHING_KEYS))
HOME = Home(
    rent=Decimal("4650"),
    rooms=2,
    area_m2=58,
    category="family",
    district="Østbyen",
    floor=2,
    has_lift=False,
    pets="one",
    own_kitchen=True,
    own_bath=True,
)
TENNA = Wishes(
    nomination=1,
    nominated_on=TODAY - timedelta(weeks=22),
    persons=1,
    age=35,
    situation="shelter_110",
    highest_rent=Decimal("4689"),
)


@pytest.fixture(autouse=True)
def danish():
    with translation.override("da"):
        yield


def broken(home=HOME, **wishes):
    return [limit.code for limit in rules.hard_limits(home, replace(TENNA, **wishes), TERMS) if limit.met is False]


def found(home=HOME, **wishes):
    return {line.words: line.points for line in rules.lines(home, replace(TENNA, **wishes), TERMS, TODAY)}


def test_every_line_says_its_points_and_its_fact():
    lines = rules.lines(HOME, replace(TENNA, areas=["Østbyen"], nice_to_have=["ground_floor", "pets"]), TERMS, TODAY)

    assert [(line.signed, line.words) for line in lines] == [
        ("+30", "Boform (§ 110)"),
        ("+22", "22 ugers ventetid"),
        ("+15", "Østbyen er ønsket område"),
        ("−3", "2. sal uden elevator; ønsker stueetage"),
        ("+3", "Husdyr tilladt"),
    ]


def test_a_highest_rent_below_the_rent_is_a_hard_limit_and_says_what_is_missing():
    assert broken(highest_rent=Decimal("4650")) == []
    assert broken(highest_rent=Decimal("4649.99")) == ["rent"]
    assert broken(highest_rent=None) == []
    limit = next(limit for limit in rules.hard_limits(HOME, replace(TENNA, highest_rent=Decimal(4200)), TERMS))
    assert "450\u00a0kr." in limit.words
    assert limit.change


@pytest.mark.parametrize(
    ("wishes", "expected"),
    [
        ({"persons": 4}, []),
        ({"persons": 5}, ["size"]),
        ({"cannot_pay": True}, ["benefit"]),
        ({"approved": False}, ["not_approved"]),
        ({"elsewhere": True}, ["elsewhere"]),
        ({"avoid_areas": ["østbyen "]}, ["area"]),
        ({"areas": ["Midtbyen"], "areas_only": True}, ["area"]),
        ({"areas": ["Midtbyen"], "areas_only": False}, []),
        ({"areas": ["Østbyen"], "areas_only": True}, []),
        ({"must_have": ["ground_floor"]}, ["needs"]),
        ({"must_have": ["step_free"]}, ["needs"]),
        ({"must_have": ["pets", "own_bath", "own_kitchen"]}, []),
        ({"min_rooms": 3, "min_area_m2": 80}, []),
    ],
)
def test_hard_limits_are_apart_from_wishes(wishes, expected):
    assert broken(**wishes) == expected


def test_a_lift_or_the_ground_floor_is_step_free():
    assert broken(replace(HOME, has_lift=True), must_have=["step_free"]) == []
    assert broken(replace(HOME, floor=0), must_have=["step_free", "ground_floor"]) == []


def test_youth_dwellings_are_for_those_under_the_age_of_the_parameter():
    youth = replace(HOME, category="youth")
    assert broken(youth, age=29) == []
    assert broken(youth, age=30) == ["youth"]
    assert broken(youth, age=None) == ["youth"]
    assert broken(age=None) == []


def test_an_absolute_wish_in_words_is_for_the_reader_and_leaves_nobody_out():
    limits = rules.hard_limits(HOME, replace(TENNA, near="min bror", near_is_must=True), TERMS)
    assert [(limit.code, limit.met) for limit in limits][-1] == ("near", None)
    assert broken(away_from="Nordbyen", away_is_must=True) == []


def test_size_wishes_give_or_take_points():
    assert found(min_rooms=2, min_area_m2=50)["Størrelsen er som ønsket"] == 5
    assert found(min_rooms=3)["Ønsker mindst 3 rum"] == -3
    assert found(max_rooms=1)["Ønsker højst 1 rum"] == -3
    assert found(min_area_m2=70)["Ønsker mindst 70 m²"] == -3


def test_waiting_is_counted_in_whole_weeks_up_to_the_most():
    assert found(nominated_on=TODAY - timedelta(days=6))["0 ugers ventetid"] == 0
    assert found(nominated_on=TODAY - timedelta(days=7))["1 uges ventetid"] == 1
    assert found(nominated_on=TODAY - timedelta(weeks=90))["90 ugers ventetid"] == 52


def test_a_rent_nobody_registered_fits_nobody_and_gives_no_points():
    home = replace(HOME, rent=None)
    limit = next(limit for limit in rules.hard_limits(home, TENNA, TERMS) if limit.code == "rent")
    assert limit.met is None
    assert "ikke registreret" in limit.words
    assert found(home) == found(replace(HOME, rent=TENNA.highest_rent))


def test_rent_well_below_the_highest_gives_points_from_ten_per_cent():
    assert found(highest_rent=Decimal("5166.66")).get("Huslejen ligger 516,66\u00a0kr. under den højeste") is None
    assert found(highest_rent=Decimal("5166.67"))["Huslejen ligger 516,67\u00a0kr. under den højeste"] == 3


def test_most_points_first_then_the_longest_wait_then_the_lower_number():
    rows = [
        replace(TENNA, nomination=4, nominated_on=TODAY - timedelta(days=150)),
        replace(TENNA, nomination=3, nominated_on=TODAY - timedelta(days=153)),
        replace(TENNA, nomination=2, nominated_on=TODAY - timedelta(days=153)),
        replace(TENNA, nomination=1, situation="street"),
        replace(TENNA, nomination=5, situation="street", highest_rent=Decimal(3000)),
    ]
    answer = rules.match(HOME, rows, TERMS, TODAY)

    assert [(one.rank, one.wishes.nomination) for one in answer.candidates] == [(1, 1), (2, 2), (3, 3), (4, 4)]
    assert [one.wishes.nomination for one in answer.left_out] == [5]


def test_nobody_disappears():
    rows = [replace(TENNA, nomination=n, persons=n) for n in range(1, 9)]
    answer = rules.match(HOME, rows, TERMS, TODAY)
    assert len(answer.candidates) + len(answer.left_out) == 8
    assert all(limit.words and limit.change for one in answer.left_out for limit in one.broken)


def test_only_facts_of_the_nomination_and_the_situation_go_in():
    """PC-12: no score of a person, nothing about health, substances, treatment or readiness can reach the order."""
    assert {field.name for field in fields(Wishes)} == {
        *("nomination", "nominated_on", "persons", "age", "situation", "highest_rent", "areas", "areas_only"),
        *("avoid_areas", "near", "near_is_must", "away_from", "away_is_must", "min_rooms", "max_rooms"),
        *("min_area_m2", "must_have", "nice_to_have", "approved", "elsewhere", "cannot_pay"),
    }


def test_a_choice_below_the_first_place_needs_a_reason():
    rules.check_choice(1, "", TERMS)
    rules.check_choice(2, "Tættere på broderen.", TERMS)
    with pytest.raises(rules.RankNeedsReason):
        rules.check_choice(2, "  ", TERMS)
    rules.check_choice(3, "", replace(TERMS, free_choice_ranks=3))
