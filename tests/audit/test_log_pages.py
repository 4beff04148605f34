"""Frida's pages: who saw whom, which field changed; never the content."""

from django.urls import reverse

from cases import services
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
