"""What somebody types outlives the session that ran out under it; the circle, the counts and a code list look right."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from cases import services
from cases.models import FormDraft, JournalNote
from housingfirst.accounts.models import User
from housingfirst.core import clock
from housingfirst.core.db import municipality_scope
from tests.cases.makers import make_citizen

pytestmark = pytest.mark.browser

KNOWN = "Sover i cyklerummet bag skolen"


def test_mona_types_on_when_the_session_has_run_out_and_loses_nothing(visitor):
    mona, address = visitor("phone"), reverse("cases:inquiry-create")
    mona.log_in("mona")
    mona.visit(address)
    page = mona.page
    page.get_by_label("CPR-nummer, hvis du har det").fill("670398-1234")
    page.get_by_label("Hvad ved man?").fill(KNOWN)
    page.get_by_text("Kladden er gemt").wait_for()
    page.context.clear_cookies(name="sessionid")
    page.get_by_label("Hvad ved man?").fill(f"{KNOWN}, fryser")
    page.get_by_text("Kladden kunne ikke gemmes lige nu").wait_for()
    assert page.get_by_label("Hvad ved man?").input_value() == f"{KNOWN}, fryser", "the page was not replaced"
    assert mona.violations() == []
    other_tab = page.context.new_page()
    other_tab.goto(f"{mona.site}/demo/login/")
    other_tab.click("button[value='mona']")
    other_tab.wait_for_load_state()
    page.get_by_label("Hvad ved man?").fill(f"{KNOWN}, fryser om natten")
    page.get_by_text("Kladden er gemt").wait_for()
    mona.visit(address)
    assert page.get_by_label("Hvad ved man?").input_value() == f"{KNOWN}, fryser om natten"
    expect(page.get_by_label("CPR-nummer, hvis du har det")).to_have_value("")
    page.get_by_label("Jeres eget mærke").fill("E-2026-114")
    page.get_by_text("Boligforhold", exact=True).click()
    page.get_by_role("button", name="Send til kommunen").click()
    mona.visit(reverse("cases:inquiry-sent-list"))
    expect(page.locator("table")).to_contain_text("E-2026-114", use_inner_text=True)
    assert mona.violations() == []


def test_draft_on_its_way_does_not_come_back_after_its_form_is_saved(visitor, site):
    """On a slow line the last draft and the form leave at the same moment; the draft must not arrive second."""
    cast = {user.persona: user for user in User.objects.exclude(persona="")}
    with municipality_scope(cast["anna"].municipality_id):
        citizen = make_citizen(cast["anna"])
    anna, on_their_way = visitor("phone"), []
    anna.log_in("anna")
    page, address = anna.page, reverse("cases:citizen-note-write", args=[citizen.pk])
    anna.visit(address)
    page.route("**/drafts/**", lambda route: on_their_way.append(route))
    page.locator("[name=text]").fill(KNOWN)
    expect(page.locator(".hf-drafting[data-busy]")).to_have_count(1)
    page.get_by_role("button", name="Gem notatet").click(no_wait_after=True)
    page.wait_for_timeout(300)
    assert page.url.endswith(address), "the form waits for the draft"
    on_their_way[0].continue_()
    page.wait_for_url(lambda url: not url.endswith(address))
    assert len(on_their_way) == 1
    with municipality_scope(cast["anna"].municipality_id):
        assert not FormDraft.objects.exists()
        assert JournalNote.objects.get(citizen=citizen).text == KNOWN
    anna.visit(address)
    page.locator("[name=text]").fill("En til")
    expect(page.locator(".hf-drafting[data-busy]")).to_have_count(1)
    page.get_by_role("button", name="Gem notatet").click()
    page.wait_for_url(lambda url: not url.endswith(address))
    with municipality_scope(cast["anna"].municipality_id):
        assert JournalNote.objects.filter(citizen=citizen).count() == 2, "a draft that never comes holds nothing up"


def test_the_circle_shows_what_nobody_talked_about_and_narrow_pages_hold(visitor, site):
    cast = {user.persona: user for user in User.objects.exclude(persona="")}
    answer = {"concern": True, "risk_factors": "", "protective_factors": "", "note": ""}
    with municipality_scope(cast["erik"].municipality_id):
        inquiry = services.record_inquiry(
            by=cast["erik"], received_on=clock.today(), source="school", reasons=["housing"], known_before="no"
        )
        screening = services.screen_inquiry(
            by=cast["erik"], inquiry=inquiry, screened_on=clock.today(),
            domains={"housing": answer, "economy": answer | {"concern": False}},
        )  # fmt: skip
    for width in ("desktop", "phone"):
        erik = visitor(width)
        erik.log_in("erik")
        erik.visit(reverse("cases:screening", args=[screening.pk]))
        circle = erik.page.locator(".hf-circle > svg")
        assert [circle.locator(f"path.{kind}").count() for kind in ("on", "off", "unsaid")] == [1, 1, 9]
        expect(erik.page.locator(".hf-circle figcaption")).to_contain_text("Ikke talt om", use_inner_text=True)
        hatched = circle.locator("path.unsaid").first.evaluate("path => getComputedStyle(path).fill")
        assert hatched.startswith("url("), "a pattern, not a colour alone"
        assert erik.violations() == []
    for key, path in (("erik", reverse("reporting:inquiry-counts")), ("sofie", "/codes/inquiry_sources/")):
        narrow = visitor("phone")
        narrow.log_in(key)
        narrow.page.set_viewport_size({"width": 320, "height": 800})
        narrow.visit(path)
        assert narrow.violations() == [], path
