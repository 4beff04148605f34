"""The assessment and the method it recommends."""

from datetime import timedelta

import pytest

from cases import permissions, rules, services
from cases.choices import Complexity, SupportMethod, SystemUse
from cases.models import Assessment
from housingfirst.accounts.models import ParameterValue
from housingfirst.core import clock
from tests.cases.makers import make_assessment, make_citizen
from tests.conftest import persona

TABLE = rules.MethodTable()
D17 = [
    ("considerable", "low", "CTI"),
    ("considerable", "medium", "CTI"),
    ("considerable", "high", "ICM"),
    ("some", "low", "ICM"),
    ("some", "medium", "ICM"),
    ("some", "high", "ACT"),
    ("limited", "low", "ACT"),
    ("limited", "medium", "ACT"),
    ("limited", "high", "ACT"),
]


@pytest.mark.parametrize(("use", "complexity", "method"), D17)
def test_recommendation_follows_the_table_and_goes_one_step_up_for_high_complexity(use, complexity, method):
    found = rules.recommend(complexity, use, TABLE)
    assert found.method == method
    assert len(found.reasons) >= 2
    assert all(sentence.endswith(".") for sentence in found.reasons)


def test_every_combination_has_a_row():
    assert {(use, complexity) for use, complexity, _method in D17} == {
        (use, complexity) for use in SystemUse.values for complexity in Complexity.values
    }


def test_m_act_takes_the_place_of_act_where_the_municipality_has_chosen_it():
    table = rules.MethodTable(m_act=True)
    assert rules.recommend("low", "limited", table).method == SupportMethod.M_ACT
    assert rules.recommend("high", "some", table).method == SupportMethod.M_ACT
    assert rules.recommend("high", "considerable", table).method == SupportMethod.ICM
    assert "M-ACT" in rules.recommend("low", "limited", table).reasons[-1]


def test_a_table_may_name_m_act_or_lift_by_more_steps():
    assert rules.recommend("low", "limited", rules.MethodTable(limited="M-ACT")).method == "ACT"
    assert rules.recommend("high", "considerable", rules.MethodTable(high_steps=2)).method == "ACT"
    assert rules.recommend("high", "some", rules.MethodTable(high_steps=0)).method == "ICM"


def test_assessment_keeps_the_recommendation_and_the_table_of_its_day(cast):
    citizen = make_citizen(cast["erik"])
    yesterday, before = clock.today() - timedelta(days=1), clock.today() - timedelta(days=30)
    for key, value in (("assessment.m_act_instead_of_act", True), ("assessment.method_some", "CTI")):
        ParameterValue.objects.create(
            municipality_id=cast["sofie"].municipality_id,
            key=key,
            value=value,
            valid_from=yesterday,
            source="Udvalgsmøde",
            set_by=cast["sofie"],
        )
    now = make_assessment(cast["erik"], citizen, system_use="limited")
    old = make_assessment(cast["erik"], citizen, system_use="limited", assessed_on=before)
    some = make_assessment(cast["erik"], citizen, system_use="some")
    assert (now.recommended, old.recommended, some.recommended) == ("M-ACT", "ACT", "CTI")
    assert "m-act=yes" in now.table_used
    assert "m-act=no" in old.table_used


def test_only_the_adviser_assesses(cast):
    citizen = make_citizen(cast["anna"])
    for key in ("anna", "bo", "carla"):
        with pytest.raises(permissions.CannotAssess):
            make_assessment(persona(key), citizen)
    for key in ("dorthe", "hanne", "yrsa", "mona", "lise", "frida", "sofie", "hedelund-anna"):
        with pytest.raises(permissions.CannotReach):
            make_assessment(persona(key), citizen)
    assert not Assessment.objects.exists()


def test_reasons_are_needed_and_the_day_is_not_in_the_future(cast):
    from django.core.exceptions import ValidationError

    citizen = make_citizen(cast["erik"])
    for fields in ({"complexity_reason": "  "}, {"system_use_reason": ""}, {"complexity": "huge"}):
        with pytest.raises(ValidationError):
            make_assessment(cast["erik"], citizen, **fields)
    with pytest.raises(rules.AssessedInFuture):
        make_assessment(cast["erik"], citizen, assessed_on=clock.today() + timedelta(days=1))
    assert services.method_table(citizen.municipality_id, clock.today()) == TABLE
