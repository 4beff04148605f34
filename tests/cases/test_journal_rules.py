"""The rules of the journal, without a database."""

from datetime import UTC, datetime, timedelta

import pytest

from cases import rules
from housingfirst.accounts.roles import ALL_GROUPS, FieldGroup

NOTES = FieldGroup.NOTES


@pytest.mark.parametrize(
    ("groups", "classes"),
    [
        (ALL_GROUPS, ["ordinary", "economy", "health", "substances", "restricted"]),
        ({NOTES}, ["ordinary", "restricted"]),
        ({NOTES, FieldGroup.HEALTH}, ["ordinary", "health", "restricted"]),
        ({FieldGroup.HEALTH, FieldGroup.IDENTITY}, []),
    ],
)
def test_a_class_asks_for_the_notes_and_its_own_group(groups, classes):
    """CASE-160"""
    assert rules.classes_seen(groups) == classes


@pytest.mark.parametrize(
    ("note", "addendum", "reason", "refusal"),
    [
        ("ordinary", "health", "Glemt", None),
        ("health", "restricted", "Glemt", None),
        ("health", "health", " ", rules.AddendumWithoutReason),
        ("health", "ordinary", "Glemt", rules.AddendumLessGuarded),
        ("restricted", "health", "Glemt", rules.AddendumLessGuarded),
    ],
)
def test_an_addendum_has_a_reason_and_is_as_guarded_as_its_note(note, addendum, reason, refusal):
    """CASE-162"""
    parts = {"note_class": note, "note_class_words": note, "addendum_class": addendum, "reason": reason}
    if refusal is None:
        rules.check_addendum(**parts, is_addendum=False)
        with pytest.raises(rules.AddendumToAddendum):
            rules.check_addendum(**parts, is_addendum=True)
    else:
        with pytest.raises(refusal):
            rules.check_addendum(**parts, is_addendum=False)


def test_what_a_note_tells_has_happened():
    """CASE-163"""
    now = datetime(2026, 11, 23, 10, tzinfo=UTC)
    rules.check_happened(now, now)
    with pytest.raises(rules.HappenedInFuture):
        rules.check_happened(now + timedelta(minutes=1), now)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("husleje  Åse\0", "husleje Åse"),
        ("670398-1234", ""),
        ("(670398) 6703981234 670398-1234 læge", "læge"),
        ("§ 85 2026", "§ 85 2026"),
        ("en to tre fire fem seks syv otte ni", "en to tre fire fem seks syv otte"),
    ],
)
def test_numbers_like_a_cpr_number_are_no_words(typed, words):
    """CASE-164"""
    assert rules.searchable(typed) == words


def test_a_snippet_is_pieces_of_plain_text():
    assert rules.marked_parts("<b>Ved \ue000havnen\ue001 igen") == [
        ("<b>Ved ", False),
        ("havnen", True),
        (" igen", False),
    ]
