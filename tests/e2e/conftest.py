"""A real browser against the real web process; every page is checked as it is opened (`visit`)."""

import os
import shutil

import pytest

WIDTHS = {"desktop": 1280, "phone": 390}


@pytest.fixture
def chromium(monkeypatch):
    """A Chromium without a profile; scripts/bootstrap test installs it.

    Playwright keeps an event loop in this thread, in which Django would refuse to ask the database.
    """
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
    from playwright.sync_api import sync_playwright

    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if not path:
        pytest.fail("The browser tests need Chromium: set CHROMIUM or install it (scripts/bootstrap test).")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def site(own_database, start_web):
    """The address of a web process whose database holds the people of the demo."""
    from tests.cast import found_cast

    found_cast()
    _process, address = start_web()
    return address


class Visitor:
    """Somebody at a browser: opens pages, and complains when one breaks the content policy or overflows."""

    def __init__(self, context, site):
        self.page, self.site, self.complaints = context.new_page(), site, []
        self.page.on("console", lambda message: self._heard(message.type, message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _heard(self, kind, text):
        if kind == "error" and "the server responded with a status of 4" not in text:
            self.complaints.append(text)

    def log_in(self, persona):
        self.page.goto(f"{self.site}/demo/login/")
        self.page.click(f"button[value='{persona}']")

    def visit(self, path):
        response = self.page.goto(f"{self.site}{path}")
        width = self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert width <= 0, f"{path} is {width} px wider than the window"
        assert not self.complaints, self.complaints
        return response

    def violations(self):
        """What axe-core finds against WCAG 2 A and AA and its best practices."""
        from axe_playwright_python.sync_playwright import Axe

        found = Axe().run(self.page).response["violations"]
        return [(one["id"], [node["target"] for node in one["nodes"]]) for one in found]


@pytest.fixture
def visitor(site, chromium):
    """`visitor("phone", java_script_enabled=False)`"""

    def make(width="desktop", **options):
        viewport = {"width": WIDTHS[width], "height": 900}
        return Visitor(chromium.new_context(viewport=viewport, locale="da-DK", **options), site)

    return make
