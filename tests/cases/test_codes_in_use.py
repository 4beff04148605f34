"""A code the municipality adds: offered in the form, counted as its national one, and kept once it is used."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from cases import queries, services
from cases.codes import (
    ACTOR_KINDS,
    AT_RISK_REASONS,
    INQUIRY_REASONS,
    INQUIRY_SOURCES,
    NOTE_TYPES,
    OUTREACH_PLACE_KINDS,
    RELATION_KINDS,
)
from cases.models import ConcernInquiry, DetectionActor, JournalNote, OutreachPlace, Relation, SituationEpisode
from housingfirst.accounts import codes
from housingfirst.accounts.codes import rules as code_rules
from housingfirst.accounts.codes import services as code_services
from housingfirst.core import clock
from tests.access_world import out_on_the_street
from tests.cases.test_citizen_access import make_citizen
from tests.cases.test_inquiry_services import record

LABEL = "Parasollen på Nørretorv"
PERSON = {"person_name": "En mand ved stationen", "received_on": "1/3-2026", "known_before": "no"}
OF = {  # list: what its own code counts as, whose page, which address, the field, what else is typed, the rows
    RELATION_KINDS: ("friend", "anna", "citizen-relations", "kind", {
        "name": "Bente", "wish": "unknown", "may_contact": "ask", "quality": "unknown", "starts_on": "1/3-2026",
    }, Relation),
    NOTE_TYPES: ("observation", "anna", "citizen-note-write", "note_type", {
        "text": "Mødt ved åen", "sensitivity": "ordinary",
    }, JournalNote),
    AT_RISK_REASONS: ("arrears", "anna", "citizen-situation", "at_risk_reason", {
        "situation": "at_risk", "situation_from": "1/1-2099",
    }, SituationEpisode),
    OUTREACH_PLACE_KINDS: ("park", "bo", "outreach-place-add", "kind", {"name": "Åen"}, OutreachPlace),
    ACTOR_KINDS: ("school", "anna", "actor-add", "kind", {"name": "Åskolen", "joined_on": "1/3-2026"}, DetectionActor),
    INQUIRY_SOURCES: ("drop_in_centre", "erik", "inquiry-create", "source", {**PERSON, "reasons": ["housing"]},
                      ConcernInquiry),
    INQUIRY_REASONS: ("housing", "erik", "inquiry-create", "reasons", {**PERSON, "source": "shelter"}, ConcernInquiry),
}  # fmt: skip
KEPT = {  # where the national code stands beside the municipality's own
    AT_RISK_REASONS: ("at_risk_reason", "local_reason", "{}"),
    INQUIRY_SOURCES: ("source", "local_source", "{}"),
    INQUIRY_REASONS: ("reasons", "local_reasons", "['{}']"),
}


@pytest.mark.parametrize("list_key", OF)
def test_a_code_of_ones_own_is_offered_counted_as_its_national_one_and_kept_once_used(list_key, cast, client_of):
    national, who, page, field, typed, model = OF[list_key]
    if list_key == OUTREACH_PLACE_KINDS:
        out_on_the_street(cast)
    clock.move_by(timedelta(days=-1))
    citizen = make_citizen(cast["anna"])
    clock.move_by(timedelta(days=1))
    added = code_services.add_code(by=cast["sofie"], list_key=list_key, label=LABEL, national=national)
    address = reverse(f"cases:{page}", args=[citizen.pk] if page.startswith("citizen") else [])
    client = client_of(who)
    assert LABEL in client.get(address).content.decode()
    today = f"{clock.today():%d-%m-%Y}"
    typed = {name: today if name.endswith(("_on", "_from")) else value for name, value in typed.items()}
    response = client.post(address, typed | {field: added.code})
    assert response.status_code == 302, response.content.decode()
    row = model.objects.latest("pk")
    counted, own, form = KEPT.get(list_key, (field, field, "{}"))
    assert str(getattr(row, own)) == form.format(added.code)
    assert codes.nationals(list_key, row.municipality_id)[added.code] == national
    if counted != own:
        assert str(getattr(row, counted)) == form.format(national)
    with pytest.raises(code_rules.CodeInUse):
        code_services.remove_code(by=cast["sofie"], list_key=list_key, code=added.code, version=added.version)
    code_services.switch_off(by=cast["sofie"], list_key=list_key, code=added.code, version=added.version)
    assert LABEL not in str(client.get(address).context["form"][field]), "nobody can choose it any more"
    assert client.post(address, typed | {field: added.code}).status_code == 422
    shown = response.url if list_key != AT_RISK_REASONS else address
    shown = reverse("cases:actor-list") if list_key == ACTOR_KINDS else shown
    assert LABEL in client.get(shown).content.decode(), "what was written under it keeps its name"


def test_the_public_form_and_the_inbox_know_the_codes_too(cast, client_of):
    own = code_services.add_code(by=cast["sofie"], list_key=INQUIRY_SOURCES, label=LABEL, national="drop_in_centre")
    public = Client().get(reverse("cases:concern-write", args=[cast["anna"].municipality_id])).content.decode()
    assert LABEL in public
    mine, other = record(cast["erik"], source=own.code), record(cast["erik"], source="drop_in_centre")
    assert (mine.source, mine.local_source, other.local_source) == ("drop_in_centre", own.code, "")
    rows = ConcernInquiry.objects.visible_to(cast["erik"])
    assert set(queries.from_source(rows, "drop_in_centre")) == {mine, other}, "a figure leads to all that it counts"
    assert set(queries.from_source(rows, own.code)) == {mine}
    for shown in (client_of("erik").get("/"), client_of("erik").post("/search/", {"q": "En mand ved stationen"})):
        assert LABEL in shown.content.decode(), "My day and the search name it as the municipality does"
    page = client_of("erik").get(reverse("cases:inquiry-classify", args=[mine.pk]))
    assert page.context["form"]["source"].value() == own.code
    changed = services.classify_inquiry(
        by=cast["erik"], inquiry=mine, version=mine.version, source="shelter", referred_by="", reasons=["economy"],
        known_before="no",
    )  # fmt: skip
    assert (changed.source, changed.local_source) == ("shelter", "")
