"""Situations over time, the by-name list and the flow in a real browser, at both widths, with nothing for axe."""

from datetime import timedelta

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from cases import services as cases
from housingfirst.accounts.models import User
from housingfirst.core import clock
from housingfirst.core.db import municipality_scope

pytestmark = pytest.mark.browser


@pytest.fixture
def ida(site):
    """A citizen of Anna's team with half a year behind her; her number."""
    anna, today = User.objects.get(persona="anna"), clock.today()
    with municipality_scope(anna.municipality_id):
        row = cases.create_citizen(
            by=anna, first_name="Ida", last_name="Sandkrog", situation="street",
            situation_from=today - timedelta(days=200),
        )  # fmt: skip
        for days, situation in ((120, "shelter_110"), (60, "housed")):
            cases.record_situation(by=anna, citizen=row, situation=situation, starts_on=today - timedelta(days=days))
        return row.pk


def test_anna_notes_corrects_and_finds_ida_by_name_and_carla_sees_the_flow(visitor, ida):
    page_of = reverse("cases:citizen-situation", args=[ida])
    anna = visitor("phone", java_script_enabled=False)
    anna.log_in("anna")
    anna.visit(page_of)
    anna.page.get_by_label("Hvor bor borgeren nu?").select_option(
        label="Midlertidigt hos familie, venner eller bekendte"
    )
    anna.page.get_by_label("Hvor eller hos hvem?").fill("Hos sin søster")
    anna.page.get_by_label("Gråzone").check()
    anna.page.get_by_role("button", name="Gem situationen").click()

    anna.visit(page_of)
    anna.page.get_by_role("link", name="Tilføj en tidligere situation").click()
    anna.page.get_by_label("Hvor boede borgeren?").select_option("hospital_1m")
    start = clock.today() - timedelta(days=90)
    anna.page.get_by_label("Fra", exact=True).fill(start.strftime("%d-%m-%Y"))
    anna.page.locator("[name=situation_until]").fill((start + timedelta(days=9)).strftime("%d-%m-%Y"))
    anna.page.get_by_role("button", name="Gem situationen").click()
    expect(anna.page.locator("main")).to_contain_text("To situationer kan ikke gælde samtidig", use_inner_text=True)
    anna.page.get_by_label("Lad de andre vige").check()
    anna.page.get_by_role("button", name="Gem situationen").click()
    expect(anna.page.locator(".hf-toast")).to_contain_text("Situationen er gemt", use_inner_text=True)

    for width in ("phone", "desktop"):
        who = visitor(width)
        who.log_in("carla")
        for address in (
            page_of,
            reverse("cases:citizen-situation-add", args=[ida]),
            reverse("overview:citizen-timeline", args=[ida]),
            reverse("overview:by-name"),
            reverse("reporting:flow"),
        ):
            who.visit(address)
            assert who.violations() == [], (width, address)
        who.visit(reverse("overview:by-name") + "?mark=grey_zone")
        expect(who.page.locator("main")).to_contain_text("Ida Sandkrog", use_inner_text=True)
        who.visit(reverse("reporting:flow"))
        who.page.get_by_role("link", name="Vendt tilbage").first.click()
        expect(who.page.locator("#drill")).to_contain_text("Ida Sandkrog", use_inner_text=True)
