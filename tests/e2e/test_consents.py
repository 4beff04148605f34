"""Consent in a real browser: the sentence before saving, with script and without, and what taking back stops."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from cases.models import Citizen, Consent
from housingfirst.accounts.models import User
from housingfirst.core.db import municipality_scope
from tests.referrals.makers import make_citizen, refer

pytestmark = pytest.mark.browser


@pytest.fixture
def pages(site):
    cast = {user.persona: user for user in User.objects.exclude(persona="")}
    with municipality_scope(cast["anna"].municipality_id):
        citizen = make_citizen(cast)
        refer(cast, citizen, field_groups=["economy"])
        consent = Consent.objects.get()
    return {
        "page": reverse("cases:citizen-consents", args=[citizen.pk]),
        "new": reverse("overview:consent-create", args=[citizen.pk]),
        "answer": reverse("overview:consent-answer", args=[consent.pk]),
        "paper": reverse("cases:consent-print", args=[consent.pk]),
        "refer": reverse("referrals:referral-create", args=[citizen.pk]),
        "list": reverse("cases:consent-list"),
        "municipality": cast["anna"].municipality_id,
    }


def test_anna_asks_for_consent_and_takes_one_back(visitor, pages):
    paths = [pages[key] for key in ("page", "new", "answer", "paper", "refer", "list")]
    for width in ("phone", "desktop"):
        anna = visitor(width)
        anna.log_in("anna")
        for path in paths:
            anna.visit(path)
            assert anna.violations() == [], (width, path)

    page = anna.page
    anna.visit(pages["new"])
    page.get_by_label("Boform (§ 110)").check()
    page.get_by_label("Hvad til?").select_option("support")
    page.get_by_label("Givet", exact=True).check()
    page.get_by_label("Kontakt", exact=True).check()
    page.get_by_text("Boformen får oplyst").wait_for()
    expect(page.locator("#who-sees")).to_contain_text(
        "den dag Lone trækker samtykket tilbage, lukker vi adgangen", use_inner_text=True
    )
    page.get_by_role("button", name="Gem svaret").click()
    page.get_by_text("Svaret er skrevet ned.").wait_for()

    bare = visitor("phone", java_script_enabled=False)
    bare.log_in("anna")
    bare.page.goto(f"{bare.site}{pages['page']}")
    bare.page.get_by_role("link", name="Træk samtykket tilbage Jobcenter Birkedal").click()
    told = bare.page.locator("#who-sees").inner_text().lower()
    assert "får jobcenter birkedal ikke noget nyt at vide" in told
    assert told.count("den samme hjælp") == 1
    bare.page.get_by_role("button", name="Træk samtykket tilbage").click()
    expect(bare.page.locator(".hf-toast")).to_contain_text("1 deling er stoppet.", use_inner_text=True)
    expect(bare.page.locator("#former")).to_contain_text("Trukket tilbage", use_inner_text=True)
    expect(bare.page.locator("#shared").get_by_text("Jobcenter Birkedal")).to_have_count(1)
    with municipality_scope(pages["municipality"]):
        assert Citizen.objects.get().openings.get().closed_at is not None
