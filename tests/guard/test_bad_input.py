"""Hostile and clumsy input into every form of every page: a clear answer, nothing broken, nothing typed lost.

The forms are found on the pages themselves, as the first persona of the matrix who sees the page; a new form is tried
without anybody naming it here.
"""

import random
from html import unescape
from itertools import product
from urllib.parse import urlsplit

import pytest
from django.test import Client
from django.urls import resolve, reverse
from django.utils import translation
from django.utils.translation import gettext

from cases.models import Citizen
from tests import access_world
from tests.access_matrix import EVERYBODY
from tests.guard.answers import GETS, TRIED, address_of, no_trace
from tests.guard.page_forms import forms_of

SCRIPT = "<script>alert(7)</script>"
HANDLER = '"><img src=x onerror=alert(7)>'
FINE = {200, 302, 303, 400, 403, 404, 409, 422}
TYPED = ("text", "textarea", "search", "tel", "email")
ANYTHING = (*TYPED, "number", "date", "time", "datetime-local", "hidden", "select", "radio", "checkbox", "url")
ELSEWHERE = {"set_language", "accounts:logout", "accounts:demo-login"}
SEED = 2026
TRIED_FORMS: set = set()  # kinds of forms tried already, see forms_on
SHOW_AGAIN = ("_show", "_more", "reckon")  # buttons that show the form again with more in it, saving nothing


def forms_on(client, address):
    """The forms of a page; a file has none.

    A form that leads to another page stands on many (the search in the header, the buttons of each row): it is tried
    once by its address and its fields, which `TRIED_FORMS` remembers.
    """
    response = client.get(address)
    if "html" not in response.headers.get("Content-Type", ""):
        return
    for form in forms_of(response.content.decode(), address):
        where = resolve(urlsplit(form.action).path).view_name
        kind = (where, frozenset(control.name for control in form.controls))
        if where in ELSEWHERE or (form.action != address and kind in TRIED_FORMS):
            continue
        TRIED_FORMS.add(kind)
        yield form


def first_who_sees(row):
    return next((key for key in EVERYBODY.split() if row.expected(key) == 200), None)


def with_all(form, kinds, value):
    return form.data() | {name: [value] for name in form.of_kind(*kinds)}


def attacks(form):
    """What is sent, by name of the attack; the script by every button."""
    for pressed in form.buttons():
        yield "script", form.data(pressed) | {name: [SCRIPT + HANDLER] for name in form.of_kind(*TYPED)}
    yield "control", with_all(form, TYPED, "a\x00b\x1bc\u202ed")
    yield "nul everywhere", with_all(form, ANYTHING, "\x00")
    yield "huge number", with_all(form, ANYTHING, "9" * 40)
    yield "id of nobody", with_all(form, ("select", "radio", "checkbox", "hidden", "number"), "2147483646")
    yield "wrong day", with_all(form, ("text", "date", "time", "number"), "31-02-10000")
    yield "far future", with_all(form, ("text", "date"), "01-01-2999")
    yield "nothing", {name: [""] for name in form.of_kind(*ANYTHING)}
    chance = random.Random(SEED)
    noise = bytes(chance.randrange(256) for _byte in range(400)).decode("latin-1")
    yield "noise", with_all(form, ANYTHING, noise)
    yield "many values", {name: ["1", "-1", "x"] * 20 for name in form.of_kind(*ANYTHING)}


def reason(response) -> str:
    """What crashed, for whoever reads the failure."""
    return repr(getattr(response, "exc_info", None) or "")[:300]


def dangerous(html: str) -> bool:
    return SCRIPT in html or "<img src=x" in html


LONG = "Hun åbnede døren på klem. " * 40_000  # 1 MB


@pytest.mark.parametrize(
    "row", [row for row in GETS if first_who_sees(row)], ids=lambda row: f"{row.url} {row.setup}".strip()
)
def test_no_form_breaks_echoes_raw_text_or_loses_a_megabyte(row, world):
    client, wrong = world.clients[first_who_sees(row)], []
    with no_trace():
        address, _data = address_of(row, world.cast)
        for form in list(forms_on(client, address)):
            wrong += attacked(client, form)
            wrong += overfilled(client, form)
    assert not wrong, wrong


def attacked(client, form):
    """What an attack breaks or gets through; also what it makes the form lose."""
    for attack, data in attacks(form):
        with no_trace():
            response = client.post(form.action, data)
            html = response.content.decode("utf-8", "replace") if not response.streaming else ""
            if response.status_code not in FINE:
                yield form.action, attack, response.status_code, reason(response)
            if response.status_code in (302, 303):
                html = client.get(response["Location"]).content.decode("utf-8", "replace")
            if dangerous(html):
                yield form.action, attack, "raw in the answer"
            lost = unescape(html).count(SCRIPT) < len(form.of_kind("textarea"))
            if attack == "script" and response.status_code == 422 and lost:
                yield form.action, attack, "typed text lost"


def overfilled(client, form):
    """A megabyte of text is refused, shown again and saves nothing."""
    for pressed, name in product(form.buttons(), form.of_kind("textarea")[:1]):
        with no_trace():
            response = client.post(form.action, form.data(pressed) | {name: [LONG]})
            button = pressed and pressed.name
            if response.status_code != 422 and button not in SHOW_AGAIN:
                yield form.action, name, button, response.status_code
            elif LONG.strip() not in unescape(response.content.decode()):
                yield form.action, name, button, "typed text lost"


POSTS = [row for row in TRIED if row.method == "POST" and row.url != "set_language"]  # that one is Django's own


@pytest.mark.parametrize("name", sorted({row.url for row in POSTS} - {row.url for row in GETS}))
def test_reading_an_address_that_only_takes_posts_is_405(name, world):
    row = next(row for row in POSTS if row.url == name)
    with no_trace():
        address, _data = address_of(row, world.cast)
        response = world.clients["anna"].get(address)
    assert response.status_code == 405


@pytest.mark.parametrize("name", sorted({row.url for row in POSTS if not row.url.startswith("api")}))
def test_form_without_token_gets_a_friendly_page(name, world):
    row = next(row for row in POSTS if row.url == name)
    client = Client(enforce_csrf_checks=True)
    client.cookies = world.clients["anna"].cookies
    with no_trace():
        address, data = address_of(row, world.cast)
        response = client.post(address, data)
    assert response.status_code == 403
    with translation.override("da"):
        assert gettext("The page was open too long") in response.content.decode()


def test_somebody_of_another_municipality_cannot_be_chosen_in_a_form(world):
    """Ids of Hedelund's people in the selects of Birkedal's forms are no choice."""
    stranger = str(world.cast["hedelund-anna"].pk)
    citizen = world.citizens["team"]
    address = reverse("cases:citizen-access", args=[citizen.pk])
    client, tried = world.clients["carla"], 0
    for form in forms_of(client.get(address).content.decode(), address):
        for name in form.of_kind("select", "radio"):
            if name == "user":
                tried += 1
                data = form.data() | {name: [stranger], "reason": ["x"], "ends_on": ["01-01-2027"]}
                assert client.post(form.action, data).status_code == 422
    assert tried


def test_stale_edit_of_a_citizen_shows_both_versions_and_saves_neither(world):
    citizen = world.citizens["team"]
    address = reverse("cases:citizen-edit", args=[citizen.pk])
    page = world.clients["anna"].get(address).content.decode()
    form = next(form for form in forms_of(page, address) if "reach_note" in form.of_kind(*TYPED))
    data = form.data()
    world.clients["bo"].post(form.action, data | {"reach_note": ["Ring efter middag"]})
    response = world.clients["anna"].post(form.action, data | {"reach_note": ["Ring om morgenen"]})
    assert response.status_code == 409
    text = response.content.decode()
    assert "Ring efter middag" in text
    assert "Ring om morgenen" in text
    assert Citizen.objects.get(pk=citizen.pk).reach_note == "Ring efter middag"


def test_hostile_addresses_are_answered_without_a_crash(world):
    client = world.clients["anna"]
    for address in ("/citizens/99999999999999999999/", "/citizens/0/", "/citizens/1/../../", "/citizens/%00/"):
        assert client.get(address).status_code in (301, 400, 404), address
    for query in ("?page=99999999999999999999", "?page=-1", "?sort=%00", "?q=%00%ff", "?situation=%27", "?export=exe"):
        assert client.get(reverse("cases:citizen-list") + query).status_code == 200, query
    link = reverse("cases:inquiry-link", args=[access_world.sent_inquiry(world.cast)[0]["pk"]])
    assert client.get(f"{link}?q=%00").status_code == 200
    nobody = reverse("overview:access-log-extract", args=[99999999999999999999])
    assert [world.clients["frida"].get(nobody + query).status_code for query in ("", "?export=csv")] == [404, 404]
    edit = world.citizens["team"]
    nested = {"version": "0", "base": "[" * 200_000}
    assert client.post(reverse("cases:citizen-edit", args=[edit.pk]), nested).status_code in (409, 422)
