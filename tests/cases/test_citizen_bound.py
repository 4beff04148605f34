"""Rows that hang on a citizen: only for those who see every field group."""

from cases import services
from cases.models import JournalNote
from housingfirst.accounts.roles import FieldGroup, Role
from housingfirst.core import clock
from tests.conftest import persona


def test_notes_are_for_team_and_adviser_not_for_who_came_through_an_opening(cast):
    citizen = services.create_citizen(
        by=cast["anna"], first_name="Lone", last_name="Klitmark", situation="street", situation_from=clock.today()
    )
    services.write_note(by=cast["anna"], citizen=citizen, text="Ringede")
    services.open_access(
        by=cast["erik"],
        citizen=citizen,
        source="nomination:1",
        role=Role.HOUSING_COORDINATOR,
        field_groups={FieldGroup.IDENTITY},
    )
    seen = {key for key in cast if JournalNote.objects.visible_to(persona(key)).exists()}
    assert seen == {"anna", "bo", "carla", "erik"}
