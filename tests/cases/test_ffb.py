"""The national terms: the file, what may be chosen, and where severity belongs (CASE-104)."""

import pytest

from cases import rules
from cases.choices import ffb

HOUSING, KEEPING_HOME = "35c56275-0093-4901-9fd8-d06fdb5cb8f3", "fd4b8dd3-5c4b-4257-8c13-ea045617d2f6"
PRACTICAL, SERVICE = "eef71492-65f5-4297-aa95-3c3a6866ddef", "c56634ca-6847-4c50-b5c1-c528c1ffc1d8"
SURROUNDINGS = "a56d59c0-c8fd-468c-85f9-b67f66561b90"
NEED_OF_SUPPORT = "7ac451dc-773b-4877-baaf-1e6b1d5c8e28"  # Støttebehovsniveau
MODERATE = ffb.SEVERITIES[2]


def test_every_concept_hangs_in_the_tree_and_the_file_says_its_version():
    concepts = ffb.concepts()
    assert len(concepts) == 220
    assert all(concept.parent is None or concept.parent in concepts for concept in concepts.values())
    assert ffb.place(KEEPING_HOME) == "FFB tilstande › Aktivitet og deltagelse › Samfundsliv"
    assert [ffb.display(code) for code in ffb.SEVERITIES] == [
        "Intet støttebehov",
        "Let støttebehov",
        "Moderat støttebehov",
        "Højt støttebehov",
        "Fuldstændigt støttebehov",
        "Ikke vurderet",
    ]
    assert {concept.code for concept in ffb.below(NEED_OF_SUPPORT)} == set(ffb.SEVERITIES)


def test_themes_name_conditions_and_target_groups_never_services():
    allowed = dict(ffb.theme_choices())
    assert HOUSING in allowed
    assert "293bf940-c075-4e3d-b5ef-6e331202e556" in allowed  # Hjemløshed
    assert SERVICE not in allowed
    assert not set(ffb.SEVERITIES) & set(allowed)


@pytest.mark.parametrize("concept", [KEEPING_HOME, PRACTICAL])
def test_severity_is_used_below_activity_and_participation(concept):
    rules.check_severity(concept, MODERATE)


@pytest.mark.parametrize("concept", [HOUSING, SURROUNDINGS, ffb.ACTIVITY_AND_PARTICIPATION, SERVICE, "not-a-code"])
def test_severity_is_refused_everywhere_else(concept):
    rules.check_severity(concept, "")
    with pytest.raises(rules.SeverityNotUsedHere):
        rules.check_severity(concept, MODERATE)


def test_severity_is_one_of_the_six_levels():
    with pytest.raises(rules.SeverityUnknown):
        rules.check_severity(KEEPING_HOME, HOUSING)


def test_search_finds_by_name_and_by_group_above():
    found = ffb.search("BOLIG", ffb.theme_choices())
    assert found[:2] == [HOUSING, KEEPING_HOME] or set(found[:3]) >= {HOUSING, KEEPING_HOME}
    assert "01770afa" in {code[:8] for code in ffb.search("praktiske", ffb.theme_choices())}
    assert ffb.search("findes-ikke", ffb.theme_choices()) == []
