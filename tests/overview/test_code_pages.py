"""The administrator's pages of the code lists: what they show, refuse and keep."""

import pytest
from django.urls import reverse

from cases.codes import INQUIRY_SOURCES, RISK_FACTORS, THEMES
from cases.models import ConcernInquiry
from housingfirst.accounts import codes
from housingfirst.accounts.codes import services
from housingfirst.accounts.models import LocalCode
from tests.cases.test_inquiry_services import record

ECONOMY = "70443014-3faf-402d-abcf-396bfad32eb9"  # Varetage økonomi


@pytest.fixture
def sofie(client_of):
    return client_of("sofie")


def url(name, *args):
    return reverse(f"overview:{name}", args=args)


def text(response):
    return response.content.decode()


def test_code_is_added_and_stands_in_its_list_with_what_it_counts_as(sofie, cast):
    said = {"label": "Café Parasollen", "national": "drop_in_centre", "starts_on": "1/1-2026"}
    response = sofie.post(url("code-add", INQUIRY_SOURCES), said, follow=True)
    page = text(response)
    assert "Koden er oprettet" in page
    assert url("code-edit", INQUIRY_SOURCES, "cafe_parasollen") in page
    assert codes.nationals(INQUIRY_SOURCES, cast["sofie"].municipality_id)["cafe_parasollen"] == "drop_in_centre"
    lists = text(sofie.get(url("code-lists")))
    assert "Hvor en henvendelse kommer fra" in lists
    file = sofie.get(url("code-list", INQUIRY_SOURCES), {"export": "csv"}).content.decode("utf-8-sig")
    assert "Café Parasollen;cafe_parasollen;" in file
    assert "Parasollen" in text(sofie.get(url("code-list", INQUIRY_SOURCES), {"q": "paras"}))
    assert "Jobcenter" not in text(sofie.get(url("code-list", INQUIRY_SOURCES), {"q": "paras"}))


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"label": "Jobcenter", "national": "jobcentre"}, "Der står allerede en kode, der hedder »Jobcenter«"),
        ({"label": "Ny", "national": ""}, "Vælg, hvad koden tæller som."),
        (
            {"label": "Ny", "national": "jobcentre", "starts_on": "1/2-2026", "ends_on": "1/1-2026"},
            "ligger før starten",
        ),
    ],
)
def test_refused_code_says_why_and_keeps_what_was_typed(sofie, cast, said, words):
    response = sofie.post(url("code-add", INQUIRY_SOURCES), said)
    assert response.status_code == 422
    assert words in text(response)
    assert f'value="{said["label"]}"' in text(response)
    assert not LocalCode.objects.exists()


def test_concept_is_searched_in_the_form_without_losing_the_rest(sofie, cast):
    typed = {"label": "Varme og el", "find": "økonomi", "_show": "1", "field_group": "economy"}
    page = text(sofie.post(url("code-add", THEMES), typed))
    assert 'value="Varme og el"' in page
    assert f'value="{ECONOMY}"' in page
    assert "FFB tilstande › Aktivitet og deltagelse › Samfundsliv" in page
    assert "Boligsituation" not in page
    said = typed | {"national": ECONOMY}
    del said["_show"]
    assert sofie.post(url("code-add", THEMES), said).status_code == 302
    row = LocalCode.objects.get()
    assert (row.national, row.field_group) == (ECONOMY, "economy")


def test_two_who_change_one_code_see_both_versions(sofie, cast):
    row = services.add_code(by=cast["sofie"], list_key=RISK_FACTORS, label="Sover i bil", national="housing")
    address = url("code-edit", RISK_FACTORS, row.code)
    form = sofie.get(address).context["form"]
    first = {name: form[name].value() or "" for name in form.fields} | {"label": "Bor i bil"}
    services.change_code(by=cast["sofie"], list_key=RISK_FACTORS, code=row.code, version=1, label="Sover i varevogn")
    response = sofie.post(address, first)
    assert response.status_code == 409
    assert "Bor i bil" in text(response)
    assert "Sover i varevogn" in text(response)
    assert LocalCode.objects.get().label == "Sover i varevogn"


def test_buttons_move_switch_off_and_on_and_take_away(sofie, cast):
    row = services.add_code(by=cast["sofie"], list_key=RISK_FACTORS, label="Sover i bil", national="housing")
    here = (RISK_FACTORS, row.code)
    assert sofie.post(url("code-act", *here, "up")).status_code == 302
    assert "slukket" in text(sofie.post(url("code-act", *here, "off"), {"version": "1"}, follow=True))
    assert sofie.post(url("code-act", *here, "on"), {"version": "1"}).status_code == 409, "somebody was faster"
    sofie.post(url("code-act", *here, "on"), {"version": "2"})
    page = text(sofie.post(url("code-act", *here, "remove"), {"version": "3"}, follow=True))
    assert "Koden er fjernet" in page
    assert url("code-edit", *here) not in page
    assert sofie.get(url("code-edit", *here)).status_code == 404
    refused = sofie.post(url("code-act", RISK_FACTORS, "eviction", "remove"), {"version": "0"})
    assert refused.status_code == 409
    assert "følger med systemet" in text(refused)
    assert sofie.post(url("code-act", *here, "elsewhere")).status_code == 404


def test_code_taken_away_that_somebody_used_in_the_same_moment_is_shown_without_buttons(sofie, cast):
    row = services.add_code(by=cast["sofie"], list_key=INQUIRY_SOURCES, label="Café P", national="drop_in_centre")
    services.remove_code(by=cast["sofie"], list_key=INQUIRY_SOURCES, code=row.code, version=1)
    inquiry = record(cast["erik"])
    ConcernInquiry.objects.filter(pk=inquiry.pk).update(local_source=row.code)
    page = text(sofie.get(url("code-list", INQUIRY_SOURCES)))
    assert "Café P" in page
    assert f"/{row.code}/" not in page
