"""The rules about names, ways to reach a citizen, and the people around them."""

from datetime import date, time, timedelta
from types import SimpleNamespace

import pytest

from cases import rules
from cases.forms.people import RepresentativeForm

TODAY = date(2026, 11, 24)


def test_temporary_id_reads_like_a_number_of_its_own():
    assert rules.temporary_id(123) == "M-000123"


@pytest.mark.parametrize(
    ("after", "keep", "kept"),
    [
        ({}, True, []),
        ({"alias": "Rug"}, False, []),
        ({"alias": ""}, False, [("nickname", "Rug")]),
        ({"alias": "Havne-Jesper"}, False, [("nickname", "Rug")]),
        ({"last_name": "Rugmarck"}, False, []),
        ({"last_name": "Lund"}, True, [("former", "Jesper Rugmark")]),
    ],
)
def test_names_that_are_left_behind_are_kept(after, keep, kept):
    before = {"first_name": "Jesper", "last_name": "Rugmark", "alias": "Rug"}
    assert rules.names_to_keep(before, before | after, keep) == kept


@pytest.mark.parametrize(
    ("language", "other", "dialect", "asked"),
    [
        ("somali", "", "nordsomalisk", "somali, nordsomalisk"),
        ("kurdisk", "arabisk", "", "arabisk"),
        ("", "", "", ""),
    ],
)
def test_interpreter_is_asked_for_in_the_language_named_for_it(language, other, dialect, asked):
    assert rules.interpreted(language, other, dialect) == asked


@pytest.mark.parametrize(
    ("way", "refusal"),
    [
        ({"preferred": True}, None),
        ({"preferred": True, "may_be_used": False}, rules.BestMayNotBeUsed),
        ({"not_before": time(9), "not_after": time(20)}, None),
        ({"not_before": time(20), "not_after": time(9)}, rules.HoursCrossed),
        ({"not_before": time(9), "not_after": time(9)}, rules.HoursCrossed),
    ],
)
def test_what_is_said_of_a_way_can_be_done(way, refusal):
    way = {"may_be_used": True, "preferred": False, "not_before": None, "not_after": None} | way
    if refusal is None:
        rules.check_way(**way)
    else:
        with pytest.raises(refusal):
            rules.check_way(**way)


@pytest.mark.parametrize("wish", ["contact", "pause", "no_contact", "unknown"])
@pytest.mark.parametrize("may_contact", ["yes", "ask", "no"])
def test_nobody_is_contacted_against_the_wish(wish, may_contact):
    if (wish, may_contact) == ("no_contact", "yes"):
        with pytest.raises(rules.AgainstWish):
            rules.check_relation(wish, may_contact)
    else:
        rules.check_relation(wish, may_contact)


@pytest.mark.parametrize(
    ("born", "expected", "refusal"),
    [
        (2026, None, None),
        (2027, None, rules.BirthYearOff),
        (1900, None, rules.BirthYearOff),
        (None, TODAY + timedelta(days=310), None),
        (None, TODAY + timedelta(days=311), rules.ExpectedOff),
        (None, TODAY - timedelta(days=61), rules.ExpectedOff),
    ],
)
def test_impossible_years_and_days_of_a_child_are_refused(born, expected, refusal):
    if refusal is None:
        rules.check_child(born, expected, TODAY)
    else:
        with pytest.raises(refusal):
            rules.check_child(born, expected, TODAY)


@pytest.mark.parametrize(
    ("home", "born", "expected", "reminds"),
    [
        ("with_citizen", 2023, None, True),
        ("shared", None, None, True),
        ("with_citizen", 2008, None, True),  # 18 this year: perhaps not yet
        ("with_citizen", 2007, None, False),
        ("other_parent", 2023, None, False),
        ("unknown", None, TODAY, True),
    ],
)
def test_duty_to_notify_is_called_to_mind_where_a_child_lives(home, born, expected, reminds):
    child = SimpleNamespace(home=home, born_year=born, expected_on=expected)
    assert rules.reminds_of_duty([child], TODAY) is reminds


def test_all_that_is_missing_of_a_representative_is_said_at_once():
    facts = {"kind": "guardian", "letters": ["plans"], "address": "", "document_on": None, "document_place": ""}
    missing = [type(one) for one in rules.missing_of_representative(**facts, today=TODAY)]
    assert missing == [rules.DocumentMissing, rules.AddressMissing]


@pytest.mark.parametrize(
    ("change", "refusal", "field"),
    [
        ({}, None, None),
        ({"kind": "guardian"}, rules.DocumentMissing, "document_on"),
        ({"kind": "guardian", "document_on": TODAY}, rules.DocumentMissing, "document_place"),
        ({"kind": "power_of_attorney", "document_on": TODAY, "document_place": "Arkiv 12"}, None, None),
        ({"document_on": TODAY + timedelta(days=1)}, rules.DateInFuture, "document_on"),
        ({"kind": "letter_recipient"}, rules.NoLetters, "letters"),
        ({"letters": ["plans"]}, rules.AddressMissing, "address"),
        ({"letters": ["plans"], "address": "Torvet 1"}, None, None),
    ],
)
def test_a_right_names_its_document_and_a_copy_its_address(change, refusal, field):
    facts = {"kind": "companion", "letters": [], "address": "", "document_on": None, "document_place": "", **change}
    if refusal is None:
        rules.check_representative(**facts, today=TODAY)
    else:
        with pytest.raises(refusal) as caught:
            rules.check_representative(**facts, today=TODAY)
        assert caught.value.field == field


@pytest.mark.parametrize(("days", "copied"), [(-1, False), (0, True), (9, True), (10, False)])
def test_a_copy_goes_to_nobody_before_the_first_or_past_the_last_day(days, copied):
    one = SimpleNamespace(starts_on=TODAY, ends_on=TODAY + timedelta(days=10), letters=["decisions"])
    assert rules.gets_copy(one, "decisions", TODAY + timedelta(days=days)) is copied
    assert not rules.gets_copy(one, "plans", TODAY + timedelta(days=days))


def test_the_form_of_a_representative_says_all_that_is_missing_at_once(db):
    form = RepresentativeForm({"kind": "guardian", "letters": ["plans"]})
    assert {"name", "starts_on", "document_on", "address"} <= set(form.errors)
