"""A real browser against the real web process; every page is checked as it is opened (`visit`)."""

import os
import shutil

import pytest

WIDTHS = {"desktop": 1280, "phone": 390}


LAUNCH = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest.fixture(scope="session")
def chromium():
    """Debian's Chromium without a profile; skipped with the reason where there is none, an error where it is required.

    Playwright keeps an event loop in this thread, in which Django would refuse to ask the database.
    """
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        reason = "The browser tests need Chromium: set CHROMIUM or install it (scripts/bootstrap test)."
        if os.environ.get("REQUIRE_BROWSER") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    from playwright.sync_api import sync_playwright

    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=LAUNCH)
        yield browser
        browser.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


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

    def text(self):
        """What stands on the page once it is whole: a click returns when the answer begins, not when it ends."""
        self.page.wait_for_load_state()
        return self.page.locator("main").inner_text()

    def violations(self):
        """What axe-core finds against WCAG 2 A and AA and its best practices."""
        from axe_playwright_python.sync_playwright import Axe

        self.page.wait_for_load_state()
        found = Axe().run(self.page).response["violations"]
        return [(one["id"], [node["target"] for node in one["nodes"]]) for one in found]


@pytest.fixture
def visitor(site, chromium):
    """`visitor("phone", java_script_enabled=False)`; closed with the test, or its pages would go on asking."""
    contexts = []

    def make(width="desktop", **options):
        viewport = {"width": WIDTHS[width], "height": 900}
        contexts.append(chromium.new_context(viewport=viewport, locale="da-DK", **options))
        return Visitor(contexts[-1], site)

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def people(site, chromium):
    """The cast of the demo in the browser, each when first spoken of: `people.anna` on her phone (390 px).

    What was wrong with any page on the way (axe, overflow, queries, console) is told at the end.
    """
    from tests.e2e.story import People

    people = People(chromium, site)
    yield people
    people.close()


@pytest.fixture
def beat(site, start_worker, tmp_path):
    """A real worker, and the hand that sends it what beat would: `beat.tick("sweep-support")`."""
    from tests.e2e.story import Beat
    from tests.tasks.mail_backends import FOLDER

    mails = tmp_path / "mails"
    mails.mkdir()
    start_worker(environment={"EMAIL_BACKEND": "tests.tasks.mail_backends.HeldBackend", FOLDER: str(mails)})
    return Beat(mails)
