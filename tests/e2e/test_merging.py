"""Carla finds a citizen registered twice, merges and undoes it, in a real browser and without script."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from cases import services as cases
from cases.models import Citizen
from housingfirst.accounts.models import User
from housingfirst.core import clock
from housingfirst.core.db import municipality_scope

pytestmark = pytest.mark.browser


@pytest.fixture
def twice(site):
    """Jesper of Anna's team, and Jesper again, met by Bo; their numbers."""
    anna, bo = User.objects.get(persona="anna"), User.objects.get(persona="bo")
    common = {"situation": "street", "situation_from": clock.today()}
    with municipality_scope(anna.municipality_id):
        one = cases.create_citizen(by=anna, first_name="Jesper", last_name="Rugmark", language="dansk", **common)
        other = cases.create_citizen(by=bo, first_name="Jeppe", last_name="Rugmark", language="engelsk", **common)
        for by, row, number in ((anna, one, "20 60 11 07"), (bo, other, "+45 20601107")):
            cases.add_contact_way(by=by, citizen=row, kind="phone", value=number)
        cases.write_note(by=bo, citizen=other, text="Han sover ved havnen.")
        return one.pk, other.pk


def test_anna_is_warned_and_carla_merges_after_two_looks_and_undoes_it(visitor, twice):
    one, other = twice
    anna = visitor("phone", java_script_enabled=False)
    anna.log_in("anna")
    anna.visit(reverse("cases:citizen-create"))
    for label, words in (("Fornavn", "Jeper"), ("Efternavn", "Rugmark"), ("Telefon", "20601107")):
        anna.page.get_by_label(label, exact=False).first.fill(words)
    anna.page.get_by_role("button", name="Opret").click()
    expect(anna.page.locator("main")).to_contain_text("samme telefon", use_inner_text=True)

    carla = visitor("phone")
    carla.log_in("carla")
    carla.visit(reverse("overview:duplicate-list"))
    assert carla.violations() == []
    carla.page.get_by_role("link", name="Sammenlign").first.click()
    assert carla.violations() == []
    expect(carla.page.locator("main")).to_contain_text("Intet bliver ændret", use_inner_text=True)
    carla.page.get_by_label("engelsk").check()
    carla.page.get_by_role("button", name="Gå videre til bekræftelsen").click()
    assert carla.violations() == []
    carla.page.get_by_role("button", name="Læg de to sammen").click()  # without the tick: refused, nothing merged
    expect(carla.page.locator(".hf-summary")).to_contain_text("Sæt kryds", use_inner_text=True)
    carla.page.get_by_label("Jeg har sammenlignet de to").check()
    carla.page.get_by_role("button", name="Læg de to sammen").click()
    done = re.sub(r"^https?://[^/]+", "", carla.page.url)
    assert carla.violations() == []

    carla.visit(reverse("overview:citizen", args=[other]))
    assert carla.page.url.endswith(reverse("overview:citizen", args=[one]))
    wide = visitor("desktop")
    wide.log_in("carla")
    for path in (done, reverse("overview:duplicate-list")):
        wide.visit(path)
        assert wide.violations() == [], path
    wide.visit(done)
    wide.page.get_by_role("button", name="Fortryd sammenlægningen").click()
    expect(wide.page.locator("main")).to_contain_text("Begge registreringer er, som de var", use_inner_text=True)
    for path in (
        reverse("overview:merge-compare", args=[one, other]),
        reverse("overview:merge-not-same", args=[one, other]),
    ):
        wide.visit(path)
        assert wide.violations() == [], path
    with municipality_scope(User.objects.get(persona="carla").municipality_id):
        assert [row.language for row in Citizen.objects.filter(pk__in=twice).order_by("pk")] == ["dansk", "engelsk"]
