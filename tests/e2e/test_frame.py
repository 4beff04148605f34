"""The frame round every page in a real browser: policy, accessibility, keyboard, and life without script."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_every_part_keeps_the_policy_fits_the_width_and_works_by_keyboard(visitor):
    for width in ("phone", "desktop"):
        anna = visitor(width)
        anna.visit("/demo/login/")
        assert anna.violations() == []
        anna.log_in("anna")
        for path in ("/styleguide/?besked", "/styleguide/?q=findes-ikke", "/nowhere/"):
            anna.visit(path)
            assert anna.violations() == [], (width, path)
    _works_by_keyboard(anna)
    _keeps_a_view_of_a_list(anna)


def _works_by_keyboard(anna):
    anna.visit("/styleguide/")
    summary = anna.page.evaluate("document.activeElement.className")
    assert summary == "hf-summary"  # a page with errors starts at its summary
    anna.visit("/")
    anna.page.keyboard.press("Tab")
    assert anna.page.evaluate("document.activeElement.className") == "hf-skip"
    anna.page.keyboard.press("Enter")
    assert anna.page.evaluate("document.activeElement.id") == "main"
    anna.page.focus(".hf-menu summary")
    anna.page.keyboard.press("Enter")
    expect(anna.page.get_by_role("button", name="Log ud")).to_be_visible()
    anna.page.keyboard.press("Escape")
    expect(anna.page.get_by_role("button", name="Log ud")).to_be_hidden()
    assert anna.page.evaluate("document.activeElement.tagName") == "SUMMARY"


def _keeps_a_view_of_a_list(carla):
    carla.visit("/styleguide/")
    carla.page.select_option("#list-active", "1")
    carla.page.click(".hf-filter button")
    carla.page.click("text=Gem visningen")
    carla.page.fill("#view-name", "Mine folk")
    carla.page.click(".hf-save-view button")
    expect(carla.page.locator(".hf-views a[aria-current]")).to_have_text("Mine folk", use_inner_text=True)
    carla.page.click("text=Slet visningen")
    expect(carla.page.locator(".hf-views")).to_have_count(0)


def test_frame_works_without_script(visitor):
    anna = visitor(java_script_enabled=False)
    anna.page.goto(f"{anna.site}/login/")
    anna.page.click("button[value='anna']")
    anna.page.click(".hf-menu summary")
    anna.page.click("button[value='en']")
    expect(anna.page.locator("html")).to_have_attribute("lang", "en")
    anna.page.goto(f"{anna.site}/styleguide/")
    anna.page.fill("#list-q", "Bo")
    anna.page.click(".hf-filter button")
    assert "q=Bo" in anna.page.url
    expect(anna.page.locator(".hf-chipx")).to_have_count(1)
    anna.page.click(".hf-chipx")
    assert "q=" not in anna.page.url
    anna.page.click(".hf-menu summary")
    anna.page.get_by_role("button", name="Log out").click()
    assert "/login/" in anna.page.url
