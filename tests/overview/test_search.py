"""The search of the header: what one reaches and nothing else, never in an address, always noted."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cases import services as cases
from housingfirst.audit.models import AccessLog
from housingfirst.core import clock
from tests.cases.makers import make_citizen
from tests.conftest import persona
from tests.housing import home_world, stock_world

ADDRESS = "/search/"
UNCOUNTED = ("SAVEPOINT", "RELEASE", "select set_config")


def answer(client, text, status=200, **headers):
    response = client.post(ADDRESS, {"q": text}, **headers)
    assert response.status_code == status
    return unescape(response.content.decode())


def found(client, text):
    """The names of what was found, in the order of the page."""
    part = answer(client, text).split('id="found"')[1]
    return re.findall(r'hf-task__title"><a href="[^"]*">([^<]*)</a>', part)


def make_inquiry(cast, name, by="erik", **fields):
    return cases.record_inquiry(
        by=persona(by),
        received_on=clock.today(),
        source="shelter" if by == "mona" else "jobcentre",
        reasons=["housing"],
        person_name=name,
        known_before="no",
        what_is_known="Sover i sin bil.",
        **fields,
    )


def test_spelling_and_order_of_a_name_do_not_matter(cast, client_of):
    make_citizen(cast["anna"], first_name="Malthe", last_name="Stenløkke")
    for text in ("stenløkke", "Stenloekke malthe", "malthe  STEN"):
        assert found(client_of("anna"), text) == ["Malthe Stenløkke"], text


def test_a_name_that_is_nearly_right_is_suggested(cast, client_of):
    make_citizen(cast["anna"], first_name="Malthe", last_name="Stenløkke")
    assert "Mente du" in answer(client_of("anna"), "Malte Stenløke")


def test_only_who_reaches_the_citizen_finds_one(cast, client_of):
    make_citizen(cast["anna"], first_name="Malthe", last_name="Stenløkke")
    for key in ("bo", "carla", "erik"):
        assert found(client_of(key), "malthe") == ["Malthe Stenløkke"], key
    for key in ("dorthe", "hanne", "yrsa", "jonas", "mona", "bent", "hedelund-anna"):
        assert found(client_of(key), "malthe") == [], key


def test_a_protected_record_is_found_by_those_assigned_and_those_granted(cast, client_of):
    citizen = make_citizen(cast["anna"], first_name="Malthe", last_name="Stenløkke", cpr="670398-1234")
    cases.protect_record(by=cast["erik"], citizen=citizen, protected=True)
    for key in ("anna", "bo", "carla"):
        assert found(client_of(key), "malthe") == [], key
        assert found(client_of(key), "670398-1234") == [], "nor by number"
    assert found(client_of("erik"), "malthe") == ["Malthe Stenløkke"]
    cases.grant(
        by=cast["erik"],
        citizen=citizen,
        user=cast["bo"],
        what="view_citizen",
        ends_on=clock.today() + timedelta(days=7),
        reason="Vikar",
    )
    assert found(client_of("bo"), "malthe") == ["Malthe Stenløkke"]


def test_everybody_shown_is_noted_as_found_by_search(cast, client_of):
    citizen = make_citizen(cast["anna"], first_name="Malthe", last_name="Stenløkke")
    inquiry = make_inquiry(cast, "Malthe S.", citizen=make_citizen(cast["anna"], first_name="Karen", last_name="Vang"))
    found(client_of("anna"), "malthe")
    noted = AccessLog.objects.filter(user=cast["anna"], kind="search", view="overview:search")
    assert set(noted.values_list("citizen_id", flat=True)) == {citizen.pk, inquiry.citizen_id}


def test_a_cpr_number_is_looked_up_exactly_and_noted_and_not_shown_again(cast, client_of):
    citizen = make_citizen(cast["anna"], first_name="Malthe", last_name="Stenløkke", cpr="670398-1234")
    text = answer(client_of("anna"), "6703981234")
    assert "Malthe Stenløkke" in text
    assert "1234" not in text.split('id="found"')[0]
    assert found(client_of("dorthe"), "670398-1234") == []
    noted = AccessLog.objects.filter(citizen_id=citizen.pk, kind="search")
    assert set(noted.values_list("user__persona", flat=True)) == {"anna", "dorthe"}, "a try is noted too"


def test_a_number_that_is_no_cpr_number_is_said(cast, client_of):
    assert "hf-summary" in answer(client_of("anna"), "999999-9999", status=422)
    assert "hf-summary" in answer(client_of("anna"), " ", status=422)


def test_nothing_typed_stands_in_an_address(cast, client_of):
    client = client_of("anna")
    make_citizen(cast["anna"], first_name="Malthe", last_name="Stenløkke")
    text = unescape(client.get(ADDRESS, {"q": "malthe"}).content.decode())
    assert "Stenløkke" not in text, "an address with words in it finds nothing"
    text = answer(client, "malthe")
    assert re.search(r'<form method="post" action="/search/"', text)
    assert not re.search(r'(href|action)="[^"]*malthe', text, re.IGNORECASE)


def test_inquiries_are_found_by_those_who_take_them_and_nobody_else(cast, client_of):
    make_inquiry(cast, "Gitte fra værelse 6", by="mona")
    make_inquiry(cast, "Gitte fra havnen")
    assert set(found(client_of("anna"), "gitte")) == {"Gitte fra værelse 6", "Gitte fra havnen"}
    for key in ("mona", "hanne", "yrsa", "jonas", "bent", "hedelund-anna"):
        assert found(client_of(key), "gitte") == [], key


def test_homes_are_found_by_the_coordinator_and_each_clerk_finds_the_own(cast, client_of):
    own, other = stock_world.vacancy(cast), home_world.vacancy(cast)
    assert set(found(client_of("hanne"), "åparken")) == {own.dwelling.address, other.dwelling.address}
    assert found(client_of("bent"), "åparken") == [own.dwelling.address]
    assert found(client_of("bent"), "birkebo") == ["Birkebo"]
    assert found(client_of("anna"), "åparken") == []


@pytest.mark.parametrize("key", ["lise", "frida", "sofie"])
def test_who_sees_no_records_has_no_search(key, cast, client_of):
    client = client_of(key)
    assert client.get(ADDRESS).status_code == 403
    assert f'href="{ADDRESS}"' not in client.get(reverse("overview:my-day")).content.decode()
    assert f'href="{ADDRESS}"' in client_of("anna").get(reverse("overview:my-day")).content.decode()


@pytest.mark.parametrize(
    "text", ["%", "_", "\\", "' or 1=1 --", "\0", "a" * 200, "<script>", "Åse Østergård-Krag d.ø."]
)
def test_hostile_words_find_nothing_and_break_nothing(text, cast, client_of):
    response = client_of("anna").post(ADDRESS, {"q": text})
    assert response.status_code in (200, 422)
    assert b"<script>" not in response.content.split(b'id="found"')[1].split(b"</main>")[0]


def test_the_search_asks_the_same_however_many_are_found(cast, client_of):
    def asked():
        with CaptureQueriesContext(connection) as caught:
            answer(client, "borger")
        return [query["sql"] for query in caught if not query["sql"].startswith(UNCOUNTED)]

    client = client_of("anna")
    make_citizen(cast["anna"], first_name="Borger", last_name="Et")
    asked()
    few = asked()
    for number in range(14):
        make_citizen(cast["anna"], first_name="Borger", last_name=f"Nummer {number}")
    many = asked()
    assert len(few) == len(many) <= 25
    assert "Der er flere" in answer(client, "borger")
