"""The citizen's record in a real browser: every section at both widths, and two people at the same row."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from cases import services
from cases.models import Relation
from housingfirst.accounts.models import User
from housingfirst.core import clock
from housingfirst.core.db import municipality_scope
from tests.cases.makers import make_citizen

pytestmark = pytest.mark.browser

PAGES = ("record", "edit", "names", "contact-ways", "relations", "children", "representatives")
PAGES += ("contact-way", "relation", "child", "representative")


@pytest.fixture
def record(site):
    """A citizen of Anna's and Bo's team with something in each section; the addresses by name."""
    cast = {user.persona: user for user in User.objects.exclude(persona="")}
    anna, today = cast["anna"], clock.today()
    with municipality_scope(anna.municipality_id):
        citizen = make_citizen(anna, language="somali", needs_interpreter=True, address="Møllestræde 4")
        services.add_name(by=anna, citizen=citizen, kind="nickname", name="Malle")
        way = services.add_contact_way(by=anna, citizen=citizen, kind="phone", value="20 60 11 04", preferred=True)
        services.add_contact_way(by=anna, citizen=citizen, kind="phone", value="20 60 12 95", may_be_used=False)
        mother = services.add_relation(by=anna, citizen=citizen, kind="mother", name="Dorrit", phone="20 60 12 93")
        child = services.add_child(by=anna, citizen=citizen, name="Alma", born_year=today.year - 3, home="shared")
        guardian = services.add_representative(
            by=anna, citizen=citizen, kind="guardian", name="Tage", document_on=today, document_place="Nr. 12"
        )
    rows = {"contact-way": way, "relation": mother, "child": child, "representative": guardian}
    found = {"page": reverse("overview:citizen", args=[citizen.pk]), "mother": mother.pk}
    for name in PAGES:
        found[name] = reverse(f"cases:citizen-{name}", args=[citizen.pk, *([rows[name].pk] if name in rows else [])])
    return found


def pick(person, name, value):
    """A choice whose words lie over its radio button."""
    person.page.locator(f'[name="{name}"][value="{value}"]').check(force=True)


def opens_in_sight(person):
    """“More” among the actions opens at its button, not below the screen."""
    person.page.locator(".hf-actions .hf-menu summary").click()
    box, window = person.page.locator(".hf-actions .hf-menu__box").bounding_box(), person.page.viewport_size
    assert 0 <= box["x"] <= window["width"] - box["width"], box
    assert 0 <= box["y"] < window["height"] - 44, box
    person.page.keyboard.press("Escape")


def test_every_part_of_the_record_fits_and_reads(visitor, record):
    for width, persona in (("phone", "anna"), ("desktop", "erik")):
        person = visitor(width)
        person.log_in(persona)
        person.visit(record["page"])
        opens_in_sight(person)
        person.page.get_by_role("link", name="Stamdata", exact=True).first.click()
        shown = person.text()
        for words in ("M-000001", "Malle", "Har brug for tolk", "Må ikke bruges", "Spørg borgeren først", "§§ 133–135"):
            assert words in shown, (width, words)
        for name in PAGES if width == "phone" else ("record", "relations", "representative"):
            person.visit(record[name])
            assert person.violations() == [], (width, name)


def test_anna_writes_on_her_phone_without_script_and_nobody_is_contacted_against_the_wish(visitor, record):
    anna = visitor("phone", java_script_enabled=False)
    anna.log_in("anna")
    anna.page.goto(f"{anna.site}{record['relations']}")
    anna.page.get_by_label("Navn").fill("Karsten")
    anna.page.get_by_label("Hvem er det for borgeren?").select_option("father")
    pick(anna, "wish", "no_contact")
    pick(anna, "may_contact", "yes")
    anna.page.get_by_role("button", name="Gem", exact=True).click()
    expect(anna.page.locator(".hf-summary")).to_contain_text("Borgeren ønsker ingen kontakt", use_inner_text=True)
    expect(anna.page.get_by_label("Navn")).to_have_value("Karsten")
    pick(anna, "may_contact", "no")
    anna.page.get_by_role("button", name="Gem", exact=True).click()
    expect(anna.page.locator("main")).to_contain_text("Vi må ikke kontakte", use_inner_text=True)


def test_two_edit_the_same_row_and_the_second_sees_both_versions_and_loses_nothing(visitor, record):
    anna, bo = visitor("phone"), visitor("desktop")
    for person, key in ((anna, "anna"), (bo, "bo")):
        person.log_in(key)
        person.visit(record["relation"])
    bo.page.get_by_label("Telefon").fill("20 60 12 94")
    bo.page.get_by_label("Notat").fill("Ring efter kl. 17")
    bo.page.get_by_role("button", name="Gem rettelserne").click()
    bo.page.wait_for_url(f"**{record['relations']}")
    pick(anna, "wish", "pause")
    anna.page.get_by_label("Notat").fill("Bor i Odense")
    anna.page.get_by_role("button", name="Gem rettelserne").click()
    both = anna.text()
    for words in ("Bo Tranekær", "Ring efter kl. 17", "Bor i Odense"):
        assert words in both, words
    assert anna.violations() == []
    anna.page.get_by_role("button", name="Brug begge").click()
    anna.page.get_by_role("button", name="Gem rettelserne").click()
    anna.page.wait_for_url(f"**{record['relations']}")
    with municipality_scope(User.objects.get(persona="anna").municipality_id):
        row = Relation.objects.get(pk=record["mother"])
        assert (row.wish, row.phone, row.note) == ("pause", "20 60 12 94", "Bor i Odense\n\nRing efter kl. 17")

    # The same with the citizen's own row.
    for person in (anna, bo):
        person.visit(record["edit"])
    bo.page.get_by_label("Pronomen").fill("han")
    bo.page.get_by_role("button", name="Gem rettelserne").click()
    bo.page.wait_for_url(f"**{record['page']}")
    anna.page.get_by_label("Taler også").fill("engelsk")
    anna.page.get_by_role("button", name="Gem rettelserne").click()
    anna.page.get_by_role("button", name="Se det igennem").click()
    expect(anna.page.get_by_label("Pronomen")).to_have_value("han")
    expect(anna.page.get_by_label("Taler også")).to_have_value("engelsk")
