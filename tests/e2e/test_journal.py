"""The journal in a real browser: written on the phone with a draft that survives, read and searched at both widths."""

from datetime import timedelta

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from cases import services
from housingfirst.accounts.models import User
from housingfirst.core import clock
from housingfirst.core.db import municipality_scope
from tests.cases.makers import make_citizen

pytestmark = pytest.mark.browser


@pytest.fixture
def pages(site):
    """Malthe with a note, an addendum and a guarded one; the addresses by what they show."""
    cast = {user.persona: user for user in User.objects.exclude(persona="")}
    anna = cast["anna"]
    with municipality_scope(anna.municipality_id):
        citizen = make_citizen(anna, first_name="Malthe", last_name="Stenløkke")
        note = services.write_note(
            by=anna, citizen=citizen, text="Talte om huslejerestancen", note_type="conversation",
            happened_at=clock.now() - timedelta(days=3),
        )  # fmt: skip
        services.add_to_note(by=anna, note=note, text="Den er betalt", reason="Manglede")
        services.write_note(by=anna, citizen=citizen, text="Kun for de nærmeste", sensitivity="restricted")
    names = {"journal": [citizen.pk], "note-write": [citizen.pk]}
    names |= {"note-correct": [citizen.pk, note.pk], "note-attach": [citizen.pk, note.pk]}
    return {name: reverse(f"cases:citizen-{name}", args=arguments) for name, arguments in names.items()}


def test_anna_writes_with_a_file_and_bo_reads_what_is_for_the_team(visitor, pages, tmp_path):
    anna = visitor("phone")
    anna.log_in("anna")
    for name in ("note-correct", "note-attach"):
        anna.visit(pages[name])
        assert anna.violations() == [], name
    anna.visit(pages["note-write"])
    anna.page.get_by_label("Notat", exact=True).fill("Malthe sov på varmestuen i nat")
    anna.page.get_by_text("Kladden er gemt").wait_for()
    anna.visit(pages["note-write"])
    expect(anna.page.get_by_label("Notat", exact=True)).to_have_value("Malthe sov på varmestuen i nat")
    assert anna.violations() == []
    pretender, letter = tmp_path / "brev.pdf", tmp_path / "Brev til Malthe.pdf"
    pretender.write_bytes(b"<html><script>1</script></html>")
    letter.write_bytes(b"%PDF-1.7\n%%EOF")
    anna.page.get_by_label("Fil").set_input_files(pretender)
    anna.page.get_by_role("button", name="Gem notat").click()
    expect(anna.page.locator(".hf-summary")).to_contain_text("men filen indeholder noget andet", use_inner_text=True)
    anna.page.get_by_label("Fil").set_input_files(letter)
    anna.page.get_by_role("button", name="Gem notat").click()
    main = anna.text()
    assert "Malthe sov på varmestuen i nat" in main
    assert "Brev til Malthe.pdf" in main
    assert "Kun for de nærmeste" in main
    with anna.page.expect_download() as download:
        anna.page.get_by_role("link", name="Brev til Malthe.pdf").first.click()
    assert download.value.suggested_filename == "Brev til Malthe.pdf"

    bo = visitor("desktop", java_script_enabled=False)
    bo.log_in("bo")
    bo.visit(pages["journal"])
    expect(bo.page.locator("table")).not_to_contain_text("Kun for de nærmeste", use_inner_text=True)
    bo.page.get_by_role("textbox", name="Ord i notaterne").fill("restance")
    bo.page.get_by_role("button", name="Find").click()
    assert "restance" not in bo.page.url
    text = bo.text()
    assert "Talte om huslejerestancen" not in text, "a compound is found by how it begins"
    bo.page.get_by_role("textbox", name="Ord i notaterne").fill("husleje")
    bo.page.get_by_role("button", name="Find").click()
    expect(bo.page.locator("main")).to_contain_text("Talte om huslejerestancen", use_inner_text=True)


def test_the_journal_and_the_search_read_at_both_widths(visitor, pages):
    for width in ("phone", "desktop"):
        erik = visitor(width)
        erik.log_in("erik")
        for path in (pages["journal"], f"{pages['journal']}?print=1"):
            erik.visit(path)
            assert erik.violations() == [], (width, path)
        erik.visit(reverse("overview:search"))
        erik.page.locator("main").get_by_role("searchbox").or_(erik.page.locator("main input[name=q]")).first.fill(
            "husleje"
        )
        erik.page.locator("main").get_by_role("button", name="Søg").click()
        erik.page.locator("mark").wait_for()
        assert erik.violations() == [], width
