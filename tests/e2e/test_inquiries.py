"""A concern from everywhere, in a real browser: the public, a partner, the adviser, and the head of department."""

import re

import pytest
from playwright.sync_api import expect

from housingfirst.accounts.models import User
from housingfirst.accounts.services import set_parameter
from housingfirst.core import clock
from housingfirst.core.db import municipality_scope

pytestmark = pytest.mark.browser


@pytest.fixture
def form(site):
    """The address of Birkedal's public form, which a test may send at once."""
    sofie = User.objects.get(persona="sofie")
    with municipality_scope(sofie.municipality_id):
        key = "inquiry.public_seconds"
        set_parameter(by=sofie, key=key, value=0, valid_from=clock.today(), source="Kommunen")
    return f"/concern/{sofie.municipality_id}/"


def test_concern_from_the_public_and_a_partner_is_worked_followed_up_and_counted(visitor, form):
    stranger = visitor("phone", java_script_enabled=False)
    stranger.page.goto(f"{stranger.site}{form}")
    stranger.page.get_by_label("Hvor kan vi møde").fill("Bænken ved spor 2")
    stranger.page.get_by_role("button", name="Send til kommunen").click()
    expect(stranger.page.locator(".form-error-message").nth(1), "reasons and who it is are missing").to_be_visible()
    expect(stranger.page.get_by_label("Hvor kan vi møde")).to_have_value("Bænken ved spor 2")
    stranger.page.get_by_label("Boligforhold").check()
    stranger.page.get_by_label("Hvem er du?").select_option("other")
    stranger.page.get_by_role("button", name="Send til kommunen").click()
    number = re.search(r"[2-9A-Z]{4}-[2-9A-Z]{4}", stranger.text())[0]
    for width in ("phone", "desktop"):
        reader = visitor(width)
        reader.visit(form)
        assert reader.violations() == [], width

    jonas = visitor("phone", java_script_enabled=False)
    jonas.log_in("jonas")
    jonas.page.goto(f"{jonas.site}/inquiries/new/")
    jonas.page.get_by_label("Hvem handler det om?").fill("Rasmus fra onsdagsholdet")
    jonas.page.get_by_label("CPR-nummer, hvis du har det").fill("670398-1234")
    jonas.page.get_by_label("Økonomi").check()
    jonas.page.get_by_label("Hvor kommer henvendelsen fra?").select_option("jobcentre")
    jonas.page.get_by_role("button", name="Send til kommunen").click()
    expect(jonas.page.get_by_role("heading", name="Modtaget")).to_be_visible()
    jonas.page.get_by_role("link", name="Til henvendelserne").click()
    sent = jonas.text()
    assert "Ny" in sent
    assert "Rasmus" not in sent

    erik = visitor("desktop")
    erik.log_in("erik")
    erik.visit(f"/inquiries/?q={number}")
    assert erik.violations() == []
    expect(erik.page.get_by_text("Offentlig formular")).to_be_visible()
    erik.page.get_by_role("link", name="Navn ukendt").click()
    erik.page.get_by_role("link", name="Notér forsøg").click()
    erik.page.get_by_label("Nej, forgæves").check()
    erik.page.get_by_label("Telefon", exact=True).check()
    erik.page.get_by_role("button", name="Gem forsøget").click()
    erik.page.get_by_role("link", name="Afslut", exact=True).click()
    erik.page.get_by_label("Ingen kontakt", exact=True).check()
    erik.page.get_by_role("button", name="Afslut henvendelsen").click()
    expect(erik.page.locator("main")).to_contain_text("Prøv igen", use_inner_text=True)
    assert erik.violations() == []
    erik.page.get_by_role("link", name="Afslut opfølgningen").click()
    erik.page.get_by_label("Flyttet til en anden kommune").check()
    erik.page.get_by_role("button", name="Afslut opfølgningen").click()
    expect(erik.page.locator("main")).to_contain_text(
        "Opfølgning afsluttet: Flyttet til en anden kommune", use_inner_text=True
    )

    erik.visit("/reports/inquiries/")
    assert erik.violations() == []
    erik.page.get_by_role("link", name="Fra den offentlige formular").click()
    expect(erik.page.locator("main")).to_contain_text("1 henvendelse", use_inner_text=True)

    lise = visitor("phone")
    lise.log_in("lise")
    lise.visit("/reports/inquiries/")
    assert lise.violations() == []
    expect(lise.page.locator("main")).to_contain_text("færre end 5", use_inner_text=True)
    expect(lise.page.locator("a[href^='/inquiries/']")).to_have_count(0)
