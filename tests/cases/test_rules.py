"""CASE-01 to CASE-03, without a database."""

from datetime import date

import pytest

from cases import rules
from cases.choices import Situation

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize("typed", ["670398-1234", "6703981234", " 670398 1234 "])
def test_cpr_is_ten_digits_however_typed(typed):
    assert rules.clean_cpr(typed, TODAY) == "6703981234"


@pytest.mark.parametrize(
    "typed", ["", "12345", "32139812345", "319998-1234", "aa0398-1234", "991398-1234", "٦٧٠٣٩٨١٢٣٤"]
)
def test_cpr_without_a_date_or_with_other_signs_is_refused(typed):
    with pytest.raises(rules.WrongCpr):
        rules.clean_cpr(typed, TODAY)


@pytest.mark.parametrize(
    ("cpr", "born"),
    [
        ("6703981234", date(1998, 3, 7)),
        ("6703984234", date(1998, 3, 7)),
        ("6703014234", date(2001, 3, 7)),
        ("6703989234", date(1998, 3, 7)),
        ("6703055234", date(2005, 3, 7)),
        ("6703985234", date(1898, 3, 7)),
    ],
)
def test_century_follows_the_seventh_digit(cpr, born):
    assert rules.birth_date(cpr, TODAY) == born


def test_invented_people_have_day_numbers_61_to_91():
    assert rules.is_invented("6103981234")
    assert rules.is_invented("9103981234")
    assert not rules.is_invented("0703981234")


def test_at_risk_needs_a_reason_and_the_others_have_none():
    with pytest.raises(rules.SituationNeedsReason):
        rules.check_situation(Situation.AT_RISK, "", TODAY, TODAY)
    with pytest.raises(rules.ReasonOnlyAtRisk):
        rules.check_situation(Situation.STREET, "arrears", TODAY, TODAY)
    rules.check_situation(Situation.AT_RISK, "arrears", TODAY, TODAY)


def test_situation_cannot_begin_tomorrow():
    with pytest.raises(rules.DateInFuture) as refusal:
        rules.check_situation(Situation.STREET, "", date(2026, 11, 25), TODAY)
    assert "25-11-2026" in refusal.value.text
