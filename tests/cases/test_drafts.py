"""Drafts of forms about nobody known yet and about the people around a citizen; and a sender's own list."""

import re
from datetime import date
from html import unescape

import pytest
from django.urls import reverse

from cases import rules, services
from cases.models import Citizen, ConcernInquiry, FormDraft, OutreachRound
from tests.access_world import out_on_the_street
from tests.cases.makers import days, make_citizen
from tests.conftest import persona

TODAY, DAY = date(2026, 11, 23), "01-06-2024"
INQUIRY = {"source": "shelter", "reasons": ["housing"], "known_before": "no", "received_on": DAY}
CITIZEN = {"first_name": "Rug", "last_name": "Brød", "situation": "street"}
CITIZEN |= {"situation_from": DAY, "team": ""}


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Ring 20 60 00 01 om Rug", "Ring 20 60 00 01 om Rug"),
        ("Han hedder Rug, 670398-1234, og sover ude", "Han hedder Rug, •••••••••••, og sover ude"),
        ("6703981234", "••••••••••"),
        ("67 03 98 – 1234 / 610190-4321", "••••••••••••••• / •••••••••••"),
        ("Sag 123456789012", "Sag 123456789012"),
    ],
)
def test_no_cpr_number_stays_in_a_draft(typed, kept):
    """CASE-167."""
    assert rules.without_cpr(typed, TODAY) == kept


def page(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return unescape(response.content.decode())


def log_in(client, user):
    client.force_login(user, backend="housingfirst.accounts.backends.PersonBackend")


@pytest.fixture
def world(cast):
    """Whom the forms are about: Bo is on the outreach team, and has been at one place."""
    bo = out_on_the_street(cast)
    place = services.add_place(by=bo, name="Trappen under broen", kind="stairwell")
    return {"citizen": make_citizen(cast["anna"]), "place": place}


FORMS = {
    "inquiry": ("erik", "inquiry-create", {**INQUIRY, "what_is_known": "Sover i cyklerummet"}),
    "partner": ("mona", "inquiry-create", {**INQUIRY, "what_is_known": "Sover i cyklerummet"}),
    "circle": ("mona", "inquiry-circle", {"housing-concern": "yes", "housing-note": "Sover i cyklerummet"}),
    "citizen": ("anna", "citizen-create", {**CITIZEN, "reach_note": "Sover i cyklerummet"}),
    "round": ("bo", "outreach", {"met": "nobody", "seen": "Sover i cyklerummet"}),
    "situation": (
        "anna",
        "citizen-situation",
        {"situation": "street", "starts_on": DAY, "whereabouts": "Sover i cyklerummet"},
    ),
    "relation": ("anna", "citizen-relations", {"name": "Sover i cyklerummet"}),
}


@pytest.mark.parametrize("form", FORMS)
def test_what_was_typed_is_there_after_logging_in_again_and_for_nobody_else(form, world, cast, client_of):
    """CASE-168: by the button and in the background, never with the CPR number; nobody else is shown it."""
    key, name, typed = FORMS[form]
    address = reverse(f"cases:{name}", args=[world["citizen"].pk] if form in ("situation", "relation") else [])
    writer = client_of(key)
    assert writer.post(address, {**typed, "cpr": "670398-1234", "_draft": "1"}).status_code == 302
    shown = page(writer, address)
    assert "Sover i cyklerummet" in shown
    background = re.search(r'hx-post="([^"]+)"', shown)[1]
    writer.logout()
    assert "/login/" in writer.post(background, typed)["Location"]
    assert "/login/" in writer.post(address, typed)["Location"]
    log_in(writer, cast[key])
    assert "Sover i cyklerummet" in page(writer, address)
    assert writer.post(background, {**typed, "_writer": str(cast[key].pk)}).status_code == 200
    assert writer.post(background, {"note": "En andens", "_writer": "0"}).status_code == 422, "somebody else logged in"
    (draft,) = FormDraft.objects.all()
    assert (draft.user, "cpr" in draft.typed) == (cast[key], False)
    assert "En andens" not in str(draft.typed)
    for other in {"carla", "jonas", "frida"}:
        assert "Sover i cyklerummet" not in client_of(other).get(address).content.decode()
    writer.post(address, {"_forget": "1"})
    assert not FormDraft.objects.exists()


def test_the_draft_goes_when_the_form_is_saved(world, client_of):
    """And the key that makes a round sent twice one is a new one, so that the next round is not taken for it."""
    for key, name, typed, model in (
        ("mona", "inquiry-create", FORMS["partner"][2], ConcernInquiry),
        ("anna", "citizen-create", CITIZEN, Citizen),
        ("bo", "outreach", {**FORMS["round"][2], "place": world["place"].pk}, OutreachRound),
    ):
        address, before = reverse(f"cases:{name}"), model.objects.count()
        client_of(key).post(address, {**typed, "client_key": "00000000-0000-4000-8000-000000000000", "_draft": "1"})
        shown = page(client_of(key), address)
        fresh = re.search(r'name="client_key" value="([^"]+)"', shown)
        sent = typed | ({"client_key": fresh[1]} if fresh else {})
        if fresh:
            assert "00000000-0000" not in fresh[1]
            sent |= {name: re.search(rf'name="{name}"[^>]*value="([^"]+)"', shown)[1] for name in ("day", "moment")}
        assert client_of(key).post(address, sent).status_code == 302
        assert model.objects.count() == before + 1
        assert not FormDraft.objects.exists()


def test_a_draft_tells_nothing_of_a_citizen_or_a_person_who_went_out_of_reach(world, cast, client_of):
    erik, citizen = cast["erik"], world["citizen"]
    services.keep_typed(by=persona("bo"), citizen=citizen, form="relation", typed={"name": ["Lone"]})
    assert FormDraft.objects.visible_to(persona("bo")).count() == 1
    services.protect_record(by=erik, citizen=citizen, protected=True, reason="Trusler")
    assert not FormDraft.objects.visible_to(persona("bo")).exists()
    assert client_of("bo").get(reverse("cases:citizen-relations", args=[citizen.pk])).status_code == 404
    services.keep_typed(by=erik, form="inquiry", typed={"person_name": ["Lone"]})
    assert list(FormDraft.objects.visible_to(erik).values_list("form", flat=True)) == ["inquiry"]
    for key, form, target, status in (
        ("hanne", "inquiry", 0, 403),
        ("anna", "circle", 0, 403),
        ("dorthe", "round", 0, 403),
        ("bo", "citizen-from-street", 10**9, 404),
        ("bo", "relation", 0, 404),
    ):
        address = reverse("cases:own-draft-save", args=[form, target])
        assert client_of(key).post(address, {"a": "b"}).status_code == status, (key, form)


# ------------------------------------------------------------------ the sender's own list and mark


def sent(key, **fields):
    known = {"source": "shelter", "reasons": ["housing"], "known_before": "no", "person_name": "Emil Hemmelig"}
    return services.record_inquiry(by=persona(key), received_on=days(0), **{**known, **fields})


def test_whoever_sends_finds_the_own_inquiries_by_number_and_mark_and_reads_no_name(cast, client_of):
    """CASE-86, CASE-88: for a partner and for the municipality's own people."""
    address = reverse("cases:inquiry-sent-list")
    mine, other = sent("mona", own_mark="J-2026/41"), sent("mona")
    theirs = sent("erik", own_mark="Møde 4")
    shown = page(client_of("mona"), address)
    assert f"Henvendelse {mine.pk}" in shown
    assert "J-2026/41" in shown
    assert "Emil Hemmelig" not in shown
    assert f"Henvendelse {theirs.pk}" not in shown
    for search, found in (("J-2026", mine), (f"Henvendelse {other.pk}", other), (str(other.pk), other)):
        text = page(client_of("mona"), f"{address}?q={search}")
        assert [f"Henvendelse {row.pk}" in text for row in (mine, other)] == [found == mine, found == other], search
    assert f"Henvendelse {mine.pk}" not in page(client_of("mona"), f"{address}?state=settled")
    export = client_of("mona").get(f"{address}?export=csv").content.decode()
    assert "J-2026/41" in export
    assert "Emil" not in export
    assert "Møde 4" in page(client_of("erik"), address)
    assert "Emil Hemmelig" not in page(client_of("erik"), address)
    assert "J-2026/41" in page(client_of("erik"), reverse("cases:inquiry", args=[mine.pk])), "when they call about it"
    assert "J-2026/41" in page(client_of("mona"), reverse("cases:inquiry", args=[mine.pk]))


@pytest.mark.parametrize("name", ["inquiry-create", "inquiry-circle"])
def test_a_cpr_number_is_no_mark(name, cast, client_of):
    answer = client_of("mona").post(
        reverse(f"cases:{name}"),
        {**INQUIRY, "housing-concern": "yes", "screened_on": DAY, "own_mark": "670398 1234"},
    )
    assert answer.status_code == 422
    assert "Jeres eget mærke ligner et CPR-nummer" in unescape(answer.content.decode())
    assert not ConcernInquiry.objects.exists()
