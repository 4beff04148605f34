"""Income, municipalities and a package for another municipality in a real browser, with a worker that makes it."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from housingfirst.accounts.models import User
from housingfirst.core.db import municipality_scope
from tests.cases.makers import make_citizen
from tests.e2e.story import day

pytestmark = pytest.mark.browser


@pytest.fixture
def malthe(site):
    anna = User.objects.get(persona="anna")
    with municipality_scope(anna.municipality_id):
        return make_citizen(anna, alias="Mallen", address="Havnegade 3").pk


def fill(page, **typed):
    for name, value in typed.items():
        page.locator(f"[name={name}]").fill(value)


def saved(anna, path, button):
    anna.page.get_by_role("button", name=button, exact=True).click()
    expect(anna.page.locator(".hf-toast, h1").first, path).to_be_visible()


def test_anna_notes_what_holds_and_hands_over_exactly_what_she_chose(visitor, malthe, start_worker):
    start_worker()
    anna = visitor("phone")
    anna.log_in("anna")

    anna.visit(reverse("cases:citizen-income", args=[malthe]))
    anna.page.locator("[name=source]").select_option("KH")
    fill(anna.page, starts_on=day(-30))
    saved(anna, "income", "Gem")
    assert anna.violations() == []
    anna.visit(reverse("cases:citizen-municipalities", args=[malthe]))
    anna.page.get_by_label("Tidligere kommune", exact=True).check()
    fill(anna.page, name="Fjordby", ends_on=day(-30), arrived_on=day(-30))
    saved(anna, "municipalities", "Gem")
    anna.visit(reverse("cases:citizen-record", args=[malthe]))
    text = anna.text()
    assert "Kontanthjælp" in text
    assert "Fjordby" in text

    anna.page.get_by_role("link", name="Borgeren flytter videre: vælg en pakke").click()
    assert anna.violations() == []
    fill(anna.page, to_municipality="Sønderlund", recipient="Voksenstøtten, Karen Mejlby", consent_on=day())
    anna.page.get_by_label("Borgerens samtykke", exact=True).check()
    anna.page.get_by_label("Navn", exact=True).check()
    anna.page.get_by_label("Forsørgelse over tid").check()
    anna.page.get_by_role("button", name="Se, hvad der følger med").click()
    shown = anna.text()
    assert "Kontanthjælp" in shown
    assert "Havnegade" not in shown
    assert "Mallen" not in shown
    assert anna.violations() == []
    anna.page.get_by_role("button", name="Lav pakken").click()
    anna.page.get_by_text("Pakken er klar").wait_for(timeout=20_000)
    anna.page.get_by_role("link", name="Den er afleveret").click()
    assert anna.violations() == []
    anna.page.get_by_role("button", name="Gem", exact=True).click()
    expect(anna.page.locator("main")).to_contain_text("Pakken er afleveret", use_inner_text=True)

    erik = visitor("desktop")
    erik.log_in("erik")
    erik.visit(reverse("overview:citizen", args=[malthe]))
    expect(erik.page.locator("main")).to_contain_text("Flyttet videre: Sønderlund", use_inner_text=True)
    erik.visit(anna.page.url.removeprefix(anna.site))
    assert erik.violations() == []
    lise = visitor("desktop")
    lise.log_in("lise")
    lise.visit(reverse("reporting:target-group"))
    expect(lise.page.locator("main")).to_contain_text("Tilflyttere fra andre kommuner", use_inner_text=True)
    assert lise.violations() == []
