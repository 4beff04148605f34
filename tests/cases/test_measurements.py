"""Measurements: recorded by the team, corrected by a new row, prefilled."""

import pytest
from django.core.exceptions import ValidationError

from cases import permissions, rules, services
from cases.choices import HOMELESS_OUTCOMES, HousingOutcome, MeasurementKind, Situation, SupportMethod, SupportType
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


def test_several_supports_and_bases_stand_in_their_order_and_none_stands_alone(anna):
    citizen = make_citizen(anna)
    row = record(anna, citizen, support_types=["preventive", "cti", "cti"], legal_bases=["other", "sel_76"])
    assert (row.support_types, row.legal_bases) == (["cti", "preventive"], ["sel_76", "other"])
    again = services.correct_measurement(by=anna, measurement=row, correction_reason="Hul", support_types=["none"])
    assert (again.support_types, again.legal_bases) == (["none"], ["sel_76", "other"])
    with pytest.raises(rules.NoSupportAndMore):
        record(anna, citizen, support_types=["none", "cti"])
    with pytest.raises(rules.NoBasisAndMore):
        record(anna, citizen, legal_bases=["sel_99", "none"])
    with pytest.raises(ValidationError):
        record(anna, citizen, legal_bases=["sel_1"])


def test_every_method_counts_as_a_support_and_every_law_reference_as_a_row():
    assert {rules.support_type_of(method) for method in SupportMethod.values} == set(SupportType) - {
        SupportType.OTHER,
        SupportType.NONE,
    }
    references = ["SEL-110", "SEL-85a-1", "SEL-85", "SEL-82b", "SEL-82c", "LAB-167"]
    assert rules.measured_bases_of(references) == ["sel_82", "sel_85", "sel_85a", "sel_110", "other"]
    assert rules.measured_bases_of([]) == []


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
    assert rules.housing_from(Situation.HOUSED, "almen_family", "almen_youth") == "almen_youth", "noted with it"
    for situation in Situation.values:
        assert rules.housing_from(situation, "") in ["", *HousingOutcome.values]
