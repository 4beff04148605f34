"""Frida's pages: who saw whom, which field changed; never the content."""

import pghistory
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cases import services
from housingfirst.audit import history
from housingfirst.audit.models import AccessLog
from housingfirst.audit.services import log_read
from tests.access_world import annas_citizen


def test_frida_finds_a_citizens_log_by_cpr_and_sees_no_content(cast, client_of):
    citizen = annas_citizen(cast, cpr="670398-1234")
    services.update_citizen(by=cast["anna"], citizen=citizen, version=1, first_name="PLANT-IDENTITY-new")
    log_read(by=cast["bo"], citizen_ids=[citizen.pk], view="overview:citizen")
    frida = client_of("frida")
    answer = frida.post(reverse("overview:access-log-find"), {"cpr": "6703981234"})
    assert answer["Location"] == reverse("overview:access-log-citizen", args=[citizen.pk])
    own = AccessLog.objects.get(user=cast["frida"])
    assert (own.citizen_id, own.kind) == (citizen.pk, "search"), "who reads the log leaves a line in it too"
    text = frida.get(answer["Location"]).content.decode()
    assert "Bo Tranekær" in text
    assert "first_name" in text or "fornavn" in text
    assert "PLANT" not in text
    assert "670398" not in text


def test_frida_is_told_when_there_is_no_such_citizen(cast, client_of):
    answer = client_of("frida").post(reverse("overview:access-log-find"), {"cpr": "670398-1234"})
    assert answer.status_code == 422
    assert client_of("frida").post(reverse("overview:access-log-find"), {"cpr": "12"}).status_code == 422


def test_the_log_of_birkedal_is_not_shown_to_hedelund(cast):
    from housingfirst.core.db import municipality_scope

    citizen = annas_citizen(cast)
    log_read(by=cast["bo"], citizen_ids=[citizen.pk], view="overview:citizen")
    with municipality_scope(cast["hedelund-anna"].municipality_id):
        assert AccessLog.objects.count() == 0


def test_the_history_names_the_fields_that_changed_and_who_changed_them(cast):
    citizen = annas_citizen(cast)
    with pghistory.context(user=cast["anna"].pk):
        citizen = services.update_citizen(by=cast["anna"], citizen=citizen, version=1, first_name="Ny", alias="Bamse")
        services.update_citizen(by=cast["anna"], citizen=citizen, version=2, reach_note="SMS om aftenen")
    newest, earlier, *rest = [one for one in history.changes_of_citizen(citizen.pk) if one.name == "borger"]
    assert (newest.what, newest.by, newest.row_id) == ("update", "Anna Møllegaard", str(citizen.pk))
    assert {"reach_note", "version"} <= set(newest.fields)
    assert "first_name" not in newest.fields
    assert {"first_name", "alias"} <= set(earlier.fields)
    assert [one.fields for one in rest if one.what == "insert"] == [()]
    assert not any(one.row_id == str(citizen.pk) for one in history.changes_of_citizen(citizen.pk + 1))


def test_the_history_asks_at_most_twice_however_many_kinds_of_rows_there_are(cast):
    citizen = annas_citizen(cast)
    services.write_note(by=cast["anna"], citizen=citizen, text="Hun vil gerne se den.")
    with CaptureQueriesContext(connection) as caught:
        found = history.changes_of_citizen(citizen.pk)
    assert len(caught) <= 2
    assert len({one.name for one in found}) >= 3
    assert [one.at for one in found] == sorted((one.at for one in found), reverse=True)
