"""The journal: append only in the database too, read as each class says, written without losing a word."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cases import queries, rules, services
from cases.models import FormDraft, JournalNote
from housingfirst.audit.models import AccessLog
from housingfirst.core import clock
from tests.cases.makers import make_citizen
from tests.conftest import persona

TYPED = {"text": "Mødt ved åen", "note_type": "observation", "sensitivity": "ordinary"}


@pytest.fixture
def citizen(cast):
    return make_citizen(cast["anna"])


def write(by, citizen, text="Mødt ved åen", **how):
    return services.write_note(by=by, citizen=citizen, text=text, **how)


def page_of(client, citizen, **query):
    response = client.get(reverse("cases:citizen-journal", args=[citizen.pk]), query)
    assert response.status_code == 200
    return unescape(response.content.decode())


def test_the_database_keeps_every_note_as_it_was_written(cast, citizen):
    """CASE-162: whatever path is taken; only the record it stands in may change, when two records become one."""
    note = write(cast["anna"], citizen)
    for change in (
        lambda rows: rows.update(text="Et andet"),
        lambda rows: rows.update(sensitivity="health"),
        lambda rows: rows.update(written_by=cast["bo"]),
        lambda rows: rows._raw_delete(rows.db),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            change(JournalNote.objects.filter(pk=note.pk))
    other = make_citizen(cast["anna"], first_name="Samme", last_name="Person")
    assert JournalNote.objects.filter(pk=note.pk).update(citizen=other) == 1


def test_an_addendum_says_why_and_is_shown_with_its_note(cast, citizen, client_of):
    note = write(cast["anna"], citizen, "Mødt i går", note_type="observation", sensitivity="health")
    with pytest.raises(rules.AddendumWithoutReason):
        services.add_to_note(by=cast["bo"], note=note, text="I forgårs", reason="")
    added = services.add_to_note(by=cast["bo"], note=note, text="I forgårs", reason="Forkert dag")
    assert (added.sensitivity, added.note_type, added.corrects) == ("health", "observation", note)
    with pytest.raises(rules.AddendumToAddendum):
        services.add_to_note(by=cast["bo"], note=added, text="Nej", reason="Igen")
    page = page_of(client_of("anna"), citizen)
    assert page.index("Mødt i går") < page.index("Forkert dag") < page.index("I forgårs")


def test_only_the_closest_read_what_is_for_them(cast, citizen, client_of):
    """CASE-161: Anna wrote it, Carla leads the team, Erik is the adviser; Bo is in the team and no closer."""
    open_note = write(cast["anna"], citizen, "Åbent for teamet")
    write(cast["anna"], citizen, "Voldelig samlever", sensitivity="restricted")
    raised = write(cast["anna"], citizen, "Røbet for meget")
    services.add_to_note(by=cast["anna"], note=raised, text="Før lukningen", reason="Glemt")
    services.add_to_note(by=cast["anna"], note=raised, text="Luk", reason="For åbent", sensitivity="restricted")
    services.add_to_note(by=cast["anna"], note=raised, text="Efter lukningen", reason="Glemt igen")

    def read(key):
        return {note.text for note in JournalNote.objects.visible_to(persona(key))}

    everything = {"Åbent for teamet", "Voldelig samlever", "Røbet for meget", "Luk"}
    everything |= {"Før lukningen", "Efter lukningen"}
    for key in ("anna", "carla", "erik"):
        assert read(key) == everything, key
    assert read("bo") == {"Åbent for teamet"}
    for key in ("dorthe", "hanne", "mona", "frida", "sofie", "hedelund-anna"):
        assert read(key) == set(), key
    page = page_of(client_of("bo"), citizen)
    assert "Åbent for teamet" in page
    assert "Voldelig" not in page
    assert [event.text for event in queries.timeline_events(persona("bo"), citizen) if event.kind == "note"] == [
        "Åbent for teamet"
    ]
    guarded = JournalNote.objects.get(text="Voldelig samlever")
    for name in ("cases:citizen-note-correct", "cases:citizen-note-attach"):
        assert client_of("bo").get(reverse(name, args=[citizen.pk, guarded.pk])).status_code == 404
    services.attach(citizen=citizen, function="primary_worker", user=cast["bo"], starts_on=clock.today())
    assert read("bo") == everything
    assert open_note.sensitivity == "ordinary"


def test_the_page_narrows_by_type_author_class_day_and_words(cast, citizen, client_of):
    week = clock.now() - timedelta(days=7)
    write(cast["anna"], citizen, "Set på stationen", note_type="observation", happened_at=week)
    note = write(cast["bo"], citizen, "Ringede om husleje", note_type="phone", sensitivity="economy")
    services.add_to_note(by=cast["bo"], note=note, text="Restancen er betalt", reason="Manglede")
    anna = client_of("anna")
    day = (clock.today() - timedelta(days=3)).strftime("%d-%m-%Y")
    for query, shown in (
        ({}, {"stationen", "husleje"}),
        ({"type": "phone"}, {"husleje"}),
        ({"author": cast["anna"].pk}, {"stationen"}),
        ({"class": "economy"}, {"husleje"}),
        ({"from": day}, {"husleje"}),
        ({"to": day}, {"stationen"}),
    ):
        page = page_of(anna, citizen, **query)
        assert {word for word in ("stationen", "husleje") if word in page} == shown, query
    address = reverse("cases:citizen-journal", args=[citizen.pk])
    answer = anna.post(address, {"q": "restance"})
    assert answer["Location"] == address, "the words stand in no address"
    page = page_of(anna, citizen)
    assert "Ringede om husleje" in page
    assert "stationen" not in page
    anna.post(address, {"q": "findesikke"})
    page = page_of(anna, citizen)
    assert "Intet notat med »findesikke«" in page
    assert "Der er ikke skrevet noget endnu" not in page
    anna.post(address, {"q": ""})
    assert "stationen" in page_of(anna, citizen)


def test_what_leaves_the_page_is_noted_as_an_export(cast, citizen, client_of):
    write(cast["anna"], citizen, "=1+1 ved havnen")
    anna, address = client_of("anna"), reverse("cases:citizen-journal", args=[citizen.pk])
    assert "'=1+1 ved havnen" in anna.get(address, {"export": "csv"}).content.decode("utf-8-sig")
    assert "=1+1 ved havnen" in page_of(anna, citizen, print=1)
    assert AccessLog.objects.filter(citizen_id=citizen.pk, kind="export").count() == 2


def test_the_page_asks_as_often_with_forty_notes_as_with_four(cast, citizen, client_of):
    anna, address = client_of("anna"), reverse("cases:citizen-journal", args=[citizen.pk])

    def asked(number):
        for _one in range(number):
            note = write(cast["anna"], citizen)
            services.add_to_note(by=cast["anna"], note=note, text="Mere", reason="Glemt")
        anna.get(address)
        with CaptureQueriesContext(connection) as caught:
            assert anna.get(address).status_code == 200
        return len(caught)

    few = asked(4)
    assert asked(20) == few <= 25


def test_nothing_typed_is_lost(cast, citizen, client_of):
    """By the button without script; on a refusal; when the session has run out meanwhile; gone when it is saved."""
    anna, address = client_of("anna"), reverse("cases:citizen-note-write", args=[citizen.pk])
    assert anna.post(address, TYPED | {"happened_on": "3/11-2026", "_draft": "1"}).status_code == 302
    anna.logout()
    assert "/login/" in anna.post(address, TYPED)["Location"]
    anna.force_login(cast["anna"], backend="housingfirst.accounts.backends.PersonBackend")
    page = anna.get(address).content.decode()
    assert "Mødt ved åen" in page
    assert re.search(r'value="observation"[^>]*checked', page)
    tomorrow = (clock.today() + timedelta(days=1)).strftime("%d-%m-%Y")
    refused = anna.post(address, TYPED | {"happened_on": tomorrow})
    assert refused.status_code == 422
    assert "Et notat handler om noget, der er sket" in refused.content.decode()
    assert "Mødt ved åen" in refused.content.decode()
    assert anna.post(address, TYPED | {"happened_on": "3/11-2026", "happened_time": "9.30"}).status_code == 302
    assert not FormDraft.objects.exists()
    (note,) = citizen.journal.all()
    assert note.happened_at.astimezone(clock.DANISH_TIME).strftime("%d-%m-%Y %H.%M") == "03-11-2026 09.30"
    assert note.written_at > note.happened_at
