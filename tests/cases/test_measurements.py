"""Measurements: recorded by the team, corrected by a new row, prefilled."""

import pytest
from django.core.exceptions import ValidationError

from cases import permissions, rules, services
from cases.choices import HOMELESS_OUTCOMES, HousingOutcome, MeasurementKind, Situation
from cases.models import Measurement
from tests.cases.makers import days, make_citizen
from tests.conftest import persona


@pytest.fixture
def anna(cast):
    return cast["anna"]


def record(by, citizen, **fields):
    return services.record_measurement(
        by=by, citizen=citizen, **{"kind": MeasurementKind.QUARTER, "housing": HousingOutcome.SHELTER_110, **fields}
    )


def test_measurement_is_of_today_or_earlier_and_needs_the_housing(anna):
    citizen = make_citizen(anna)
    assert record(anna, citizen).measured_on == days(0)
    assert record(anna, citizen, measured_on=days(-3)).measured_on == days(-3)
    with pytest.raises(rules.MeasuredInFuture):
        record(anna, citizen, measured_on=days(1))
    for wrong in ({"housing": ""}, {"housing": "castle"}, {"trauma": "deliberately_not"}, {"kind": "yearly"}):
        with pytest.raises(ValidationError):
            record(anna, citizen, **wrong)
    with pytest.raises(TypeError):
        record(anna, citizen, favourite_colour="blue")
    assert Measurement.objects.count() == 2


def test_correction_is_a_new_row_with_a_reason_and_happens_once(anna):
    citizen = make_citizen(anna)
    wrong = record(anna, citizen, conflict="yes", own_words="Det går")
    with pytest.raises(rules.CorrectionReasonMissing):
        services.correct_measurement(by=anna, measurement=wrong, correction_reason=" ", conflict="no")
    right = services.correct_measurement(
        by=persona("bo"), measurement=wrong, correction_reason="Forkert kryds", conflict="no"
    )
    assert (right.corrects, right.kind, right.own_words, right.conflict) == (wrong, wrong.kind, "Det går", "no")
    with pytest.raises(rules.AlreadyCorrected):
        services.correct_measurement(by=anna, measurement=wrong, correction_reason="Igen", conflict="yes")
    assert list(Measurement.objects.standing()) == [right]
    wrong.refresh_from_db()
    assert wrong.conflict == "yes"


def test_only_the_team_measures(cast, anna):
    citizen = make_citizen(anna)
    with pytest.raises(permissions.CannotMeasure):
        record(persona("erik"), citizen)
    for key in ("dorthe", "hanne", "jonas", "lise", "hedelund-anna"):
        with pytest.raises(permissions.CannotReach):
            record(persona(key), citizen)
    record(persona("carla"), citizen)
    seen = {key for key in cast if Measurement.objects.visible_to(persona(key)).exists()}
    assert seen == {"anna", "bo", "carla", "erik"}


def test_all_but_two_housing_situations_count_as_housed():
    assert len(HousingOutcome.values) == 13
    assert {code for code in HousingOutcome.values if not rules.is_housed(code)} == set(HOMELESS_OUTCOMES)


def test_housing_starts_with_the_situation_of_the_day_else_with_the_last_home():
    assert rules.housing_from(Situation.SHELTER_110, "almen_family") == "shelter_110"
    assert rules.housing_from(Situation.STREET, "") == "sofa_street_unknown"
    assert rules.housing_from(Situation.HOUSED, "almen_family") == "almen_family"
    assert rules.housing_from(Situation.HOUSED, "shelter_110") == ""
    assert rules.housing_from("", "") == ""
    for situation in Situation.values:
        assert rules.housing_from(situation, "") in ["", *HousingOutcome.values]
