"""The stock, the ledger and the matching in a real browser: at both widths, without script, and nothing for axe."""

from decimal import Decimal

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from housing.demo_stock import BIRKEBO, load_stock
from housing.models import HousingOrganisation, Vacancy
from housingfirst.accounts.models import User
from housingfirst.core.db import municipality_scope
from tests.housing import home_world

pytestmark = pytest.mark.browser


@pytest.fixture
def pages(site):
    """The demo's stock with three on the need list; the addresses by what they show."""
    cast = {user.persona: user for user in User.objects.exclude(persona="")}
    with municipality_scope(cast["hanne"].municipality_id):
        load_stock()
        for weeks, name, wishes in (
            (22, "Tenna", {"areas": ["Østbyen"], "must_have": ["pets"]}),
            (14, "Nikolaj", {"nice_to_have": ["ground_floor"], "near": "min bror", "near_is_must": True}),
            (30, "Karl", {"highest_rent": Decimal(4000)}),
        ):
            home_world.approved(cast, who=home_world.citizen(cast, first_name=name), days_ago=weeks * 7, **wishes)
        owner = HousingOrganisation.objects.get(name=BIRKEBO)
        turn = Vacancy.objects.get(organisation=owner, state="open")
    names = {
        **{"vacancies": ("vacancy-list", None), "ledgers": ("ledger", None), "dwellings": ("dwelling-list", None)},
        **{"report": ("vacancy-report", None), "organisations": ("organisation-list", None)},
        **{"ledger": ("ledger-organisation", owner.pk), "statement": ("ledger-statement", owner.pk)},
        **{"organisation": ("organisation", owner.pk), "agreement": ("organisation-agreement-add", owner.pk)},
        **{"vacancy": ("vacancy", turn.pk), "match": ("match", turn.pk), "outcome": ("vacancy-outcome", turn.pk)},
        **{"correct": ("vacancy-correct", turn.pk), "dwelling": ("dwelling", turn.dwelling_id)},
        **{"dwelling-add": ("dwelling-add", turn.department_id)},
    }
    return {key: reverse(f"housing:{name}", args=[pk] if pk else []) for key, (name, pk) in names.items()}


def test_every_page_fits_and_reads_at_both_widths(visitor, pages):
    for width in ("phone", "desktop"):
        hanne = visitor(width)
        hanne.log_in("hanne")
        for path in (*pages.values(), f"{pages['match']}?why=rent"):
            hanne.visit(path)
            assert hanne.violations() == [], (width, path)
    bent = visitor("phone")
    bent.log_in("bent")
    for key in ("vacancies", "ledger", "vacancy", "report"):
        bent.visit(pages[key])
        assert bent.violations() == [], key


def test_hanne_reports_and_chooses_without_script(visitor, pages):
    hanne = visitor("phone", java_script_enabled=False)
    hanne.log_in("hanne")
    hanne.page.goto(f"{hanne.site}{pages['report']}")
    hanne.page.get_by_label("Bolig", exact=True).select_option(index=1)
    hanne.page.get_by_role("button", name="Meld boligen ledig").click()
    expect(hanne.page.locator(".hf-toast")).to_contain_text("Indført som lb.", use_inner_text=True)

    hanne.page.goto(f"{hanne.site}{pages['match']}")
    hanne.page.get_by_role("link", name="Vælg med begrundelse Nikolaj").click()
    hanne.page.get_by_role("button", name="Vælg Nikolaj").click()
    expect(hanne.page.locator(".hf-summary")).to_be_visible()
    hanne.page.get_by_label("Hvorfor ikke nummer 1").fill("Broderen bor i opgangen.")
    hanne.page.get_by_role("button", name="Vælg Nikolaj").click()
    expect(hanne.page.get_by_role("link", name="Giv tilbuddet")).to_be_visible()
    expect(hanne.page.locator("main")).to_contain_text("Broderen bor i opgangen.", use_inner_text=True)
