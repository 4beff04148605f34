"""Code lists and the screening circle in a real browser: Sofie's pages, and a circle from list to assessment."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from housingfirst.accounts.models import User
from housingfirst.core.db import municipality_scope
from tests.cases import makers

pytestmark = pytest.mark.browser


@pytest.fixture
def citizen(site):
    anna = User.objects.get(persona="anna")
    with municipality_scope(anna.municipality_id):
        return makers.make_citizen(anna)


def test_sofies_code_is_ticked_in_a_circle_the_assessment_rests_on(visitor, citizen):
    sofie = visitor("phone", java_script_enabled=False)
    sofie.log_in("sofie")
    sofie.visit(reverse("overview:code-lists"))
    sofie.page.get_by_role("link", name="Risikofaktorer i opsporingscirklen").click()
    sofie.page.get_by_role("link", name="Ny kode").click()
    sofie.page.get_by_label("Navn, som det skal stå på listen").fill("Sover i bil")
    sofie.page.get_by_label("Område").select_option(label="Boligforhold")
    sofie.page.get_by_role("button", name="Opret koden").click()
    sofie.page.get_by_role("button", name="Flyt »Sover i bil« op").click()

    sofie.visit(reverse("overview:code-add", args=["themes"]))
    sofie.page.get_by_label("Navn, som det skal stå på listen").fill("Varme og el")
    sofie.page.get_by_label("Find begrebet").fill("økonomi")
    sofie.page.get_by_role("button", name="Søg").last.click()
    expect(sofie.page.get_by_label("Navn, som det skal stå på listen")).to_have_value("Varme og el")
    sofie.page.get_by_label("Varetage økonomi").check()
    sofie.page.get_by_role("button", name="Opret koden").click()
    expect(sofie.page.get_by_role("link", name="Varme og el")).to_be_visible()

    anna = visitor("phone", java_script_enabled=False)
    anna.log_in("anna")
    anna.visit(reverse("cases:citizen-screen", args=[citizen.pk]))
    home = anna.page.get_by_role("region", name="1. Boligforhold")
    home.get_by_role("radio", name="Ja").check()
    home.locator("summary").click()
    home.get_by_label("Sover i bil").check()
    home.get_by_label("Beskyttelsesfaktorer med egne ord").fill("Søsteren har en sofa")
    anna.page.get_by_role("button", name="Gem opsporingscirklen").click()
    expect(anna.page.locator("main")).to_contain_text("Sover i bil", use_inner_text=True)

    erik = visitor("desktop", java_script_enabled=False)
    erik.log_in("erik")
    erik.visit(reverse("cases:citizen-screenings", args=[citizen.pk]))
    erik.page.locator("tbody th a").click()
    erik.page.get_by_role("link", name="Udred ud fra den").click()
    expect(erik.page.get_by_label("Hvorfor?")).to_have_value(re.compile("Sover i bil"))
    erik.page.get_by_role("radio", name="Høj").check()
    erik.page.get_by_role("radio", name="I nogen grad").check()
    erik.page.get_by_label("Hvad ser du det på?").fill("Kender sin læge")
    erik.page.get_by_role("button", name="Gem udredningen").click()
    expect(erik.page.locator("main")).to_contain_text("VUM-light", use_inner_text=True)


def test_the_pages_fit_and_read_at_both_widths(visitor, citizen):
    anna_user = User.objects.get(persona="anna")
    with municipality_scope(anna_user.municipality_id):
        from tests.access_world import annas_screening

        cast = {"anna": anna_user}
        first, second = annas_screening(cast, citizen), annas_screening(cast, citizen, "Nu")
    of_sofie = [reverse("overview:code-lists"), reverse("overview:code-list", args=["risk_factors"])]
    of_sofie += [reverse("overview:code-list", args=["themes"]), reverse("overview:code-add", args=["themes"])]
    of_anna = [reverse(f"cases:{name}", args=[citizen.pk]) for name in ("citizen-screenings", "citizen-screen")]
    of_anna += [reverse("cases:screening", args=[first.pk])]
    of_anna += [reverse("cases:screening-compare", args=[first.pk, second.pk])]
    for width in ("phone", "desktop"):
        for persona, paths in (("sofie", of_sofie), ("anna", of_anna)):
            guest = visitor(width)
            guest.log_in(persona)
            for path in paths:
                guest.visit(path)
                assert guest.violations() == [], (width, path)
