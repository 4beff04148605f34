"""Erik answers a request to see the record in a real browser: part by part, with a redaction, made by a worker."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from cases import services
from housingfirst.accounts.models import User
from housingfirst.audit.services import log_read
from housingfirst.core.db import municipality_scope
from housingfirst.overview.file_access import PARTS
from tests.cases.makers import make_citizen

pytestmark = pytest.mark.browser


@pytest.fixture
def malthe(site):
    anna = User.objects.get(persona="anna")
    with municipality_scope(anna.municipality_id):
        citizen = make_citizen(anna, address="Havnegade 3")
        services.add_relation(by=anna, citizen=citizen, name="Onkel Preben", kind="sibling", note="Skylder penge.")
        services.write_note(by=anna, citizen=citizen, text="Faster Gerda ringede. Malthe sover godt.")
        return citizen.pk


def test_erik_goes_through_the_record_leaves_out_what_is_about_others_and_hands_it_over(visitor, malthe, start_worker):
    start_worker()
    erik = visitor("desktop")
    erik.log_in("erik")
    page = erik.page
    erik.visit(reverse("overview:file-access-create", args=[malthe]))
    assert erik.violations() == []
    page.get_by_role("button", name="Notér anmodningen").click()
    request = page.url.removeprefix(erik.site)
    expect(page.locator("main")).to_contain_text("0 af 14 gået igennem", use_inner_text=True)
    assert erik.violations() == []

    page.get_by_role("link", name="Mennesker omkring borgeren").click()
    row = page.locator("li", has_text="Onkel Preben").last
    row.get_by_label("Undtag denne oplysning").check()
    page.get_by_label("Det handler om en anden person").check()
    page.get_by_role("button", name="Undtag de afkrydsede").click()
    expect(page.locator("main")).not_to_contain_text("Onkel Preben", use_inner_text=True)
    assert erik.violations() == []

    erik.visit(f"{request}journal/")
    page.get_by_role("link", name="Undtag eller streg over").click()
    page.locator("[name=text_text]").fill("Noget helt andet. [udeladt]")
    page.get_by_label("Det handler om en anden person").check()
    page.get_by_role("button", name="Gem", exact=True).click()
    expect(page.locator("main")).to_contain_text("sagens egen", use_inner_text=True)
    expect(page.locator("[name=text_text]")).to_have_value("Noget helt andet. [udeladt]")
    page.locator("[name=text_text]").fill("[udeladt] Malthe sover godt.")
    assert erik.violations() == []
    page.get_by_role("button", name="Gem", exact=True).click()
    expect(page.locator("main")).to_contain_text("[udeladt] Malthe sover godt.", use_inner_text=True)
    expect(page.locator("main")).not_to_contain_text("Gerda", use_inner_text=True)

    for part in PARTS:
        erik.visit(f"{request}{part.code}/")
        page.get_by_role("button", name="Gået igennem: videre til næste").click()
    expect(page.locator("main")).to_contain_text("14 af 14 gået igennem", use_inner_text=True)
    page.get_by_role("button", name="Lav svaret").click()
    page.get_by_text("Svaret er klar").wait_for(timeout=30_000)
    page.get_by_role("link", name="Det er udleveret").click()
    page.get_by_label("Hvordan?").fill("Digital Post")
    page.get_by_role("button", name="Gem", exact=True).click()
    expect(page.locator("main")).to_contain_text("Anmodningen er besvaret", use_inner_text=True)

    phone = visitor("phone")
    phone.log_in("erik")
    for path in (request, f"{request}people/", reverse("overview:file-access-list")):
        phone.visit(path)
        assert phone.violations() == []
        assert phone.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_frida_opens_one_look_at_many_and_reads_each(visitor, malthe):
    anna = User.objects.get(persona="anna")
    with municipality_scope(anna.municipality_id):
        log_read(by=anna, citizen_ids=range(malthe, malthe + 25), view="cases:citizen-list", kind="list")
    for size in ("desktop", "phone"):
        frida = visitor(size)
        frida.log_in("frida")
        page = frida.page
        expect(page.locator("main")).to_contain_text("Anna Møllegaard så 25 borgere", use_inner_text=True)
        assert frida.violations() == []
        frida.visit(reverse("overview:access-log"))
        page.get_by_text("25 borgere", exact=True).click()
        expect(page.get_by_role("link", name=str(malthe + 24), exact=True)).to_be_visible()
        assert frida.violations() == []
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        page.get_by_role("link", name="En linje for hver").click()
        expect(page.locator("main tbody tr")).to_have_count(25)
