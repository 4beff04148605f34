"""A real browser against the running parts: web, worker, database and broker, with a clock the story can move.

`people.anna` is Anna on her phone (390 px), the others sit at a desk. Every page a persona meets is checked on the way:
no console error, no sideways scrolling, at most 25 queries, nothing axe objects to; screenshots are kept on request.
"""

import os
import re
import time
from contextlib import suppress
from datetime import datetime, timedelta
from email import message_from_bytes
from email.policy import default as mail_policy
from io import BytesIO
from pathlib import Path

from django.conf import settings
from PIL import Image
from playwright.sync_api import Error

PHONE, DESK = 390, 1280
ON_THE_PHONE = {"anna"}
MOST_QUERIES = 25
ROOT = Path(__file__).resolve().parents[2]
# Where screenshots go, in few colours and small: HF_SCREENSHOTS=docs/screenshots takes those of the documents anew.
# Else none are taken: they prove nothing by themselves, and took as long as axe.
SHOTS = os.environ.get("HF_SCREENSHOTS", "")
COLOURS = 256
# Opens what a field is folded into, as somebody would who wants to write there; answers what kind of field it is.
UNFOLD = """field => {
  for (let part = field.closest("details"); part; part = part.parentElement.closest("details")) part.open = true;
  return field.type || field.tagName.toLowerCase();
}"""

# The page is there, and so are the parts that follow it: htmx has asked for each, and no answer is on its way.
THERE = """() => document.readyState === "complete" && !document.querySelector(".htmx-request") &&
  [...document.querySelectorAll("[hx-trigger=load]")].every(part => part["htmx-internal-data"]?.loaded)"""


def day(days=0):
    """Today and so many days, as one writes it."""
    from housingfirst.core import clock, formats

    return formats.short_date(clock.today() + timedelta(days=days))


def only_number(person, pattern):
    """The row a link on the page leads to."""
    found = re.search(pattern, person.page.content())
    assert found, f"{person.key} finds no link {pattern} on {person.page.url}"
    return int(found[1])


class Person:
    """A persona in a window of the browser, who speaks the language of the page: buttons, links, labels, words."""

    def __init__(self, people, key, width):
        self.people, self.key, self.width = people, key, width
        self.context = people.browser.new_context(
            viewport={"width": width, "height": 844 if width == PHONE else 900},
            locale="da-DK",
            base_url=people.address,
            has_touch=width == PHONE,
        )
        self.page = self.context.new_page()
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: people.faults.append(f"{key}: {error}"))
        self.page.on("response", self._response)
        self.page.goto("/demo/login/")
        self.page.locator(f"button[name=persona][value={key}]").click()
        self.look()

    def _console(self, message):
        # A refused form answers 4xx on purpose; the browser calls that an error.
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.people.faults.append(f"{self.key} {self.page.url}: {message.text}")

    def _response(self, response):
        queries = response.headers.get("x-queries")
        if response.request.method == "GET" and queries and int(queries) > MOST_QUERIES:
            self.people.faults.append(f"{self.key} {response.request.method} {response.url}: {queries} queries")
        if response.status >= 500:
            self.people.faults.append(f"{self.key} {response.url}: {response.status}")

    # ------------------------------------------------------------ doing

    def go(self, path):
        """Open an address of the site."""
        response = self.page.goto(path)
        assert response is not None
        assert response.status < 400, f"{self.key} {path}: {response.status}"
        self.page.wait_for_function(THERE)
        return self

    def refused(self, path, status):
        """The address answers with this status; the page says so in plain words."""
        response = self.page.goto(path)
        assert response is not None
        assert response.status == status, f"{self.key} {path}: {response.status}"
        return self

    def click(self, name, exact=False):
        """Press the link or button with that name; the first that can be seen."""
        found = self.page.get_by_role("link", name=name, exact=exact).or_(
            self.page.get_by_role("button", name=name, exact=exact)
        )
        found.locator("visible=true").first.click()
        self.page.wait_for_load_state()
        return self

    def enter(self, **fields):
        """Fill fields by their names: text, a choice, several choices as a list, True for a box to tick.

        Folded parts of the form are unfolded first, as somebody would who wants to write there.
        """
        for name, value in fields.items():
            found = self.page.locator(f'#main [name="{name}"]:not([type=hidden])')
            kind = found.first.evaluate(UNFOLD)
            if kind in ("radio", "checkbox"):
                for one in value if isinstance(value, list | tuple) else [value]:
                    option = found if one is True else self.page.locator(f'#main [name="{name}"][value="{one}"]')
                    option.first.check(force=True)
            elif kind == "select-one":
                found.first.select_option(value=str(value))
            else:
                found.first.fill(str(value))
        return self

    def submit(self, name=""):
        """Press the form's button: the one named, else the first primary one of the page's content."""
        form = self.page.locator("#main form")
        button = (
            form.get_by_role("button", name=name).first
            if name
            else self.page.locator("#main form button.button-primary, #main button.button-primary[form]").last
        )
        with self.page.expect_navigation():
            button.click()
        self.page.wait_for_function(THERE)
        errors = self.page.locator("#main .hf-summary")
        assert not errors.count(), f"{self.key} {self.page.url}: {errors.first.inner_text()}"
        return self

    def number(self):
        """The last number in the address: the row one has come to."""
        return int(re.findall(r"/(\d+)/", self.page.url)[-1])

    # ------------------------------------------------------------ looking

    def _settle(self):
        """Wait until a page that was asked for is there; between two pages there is no document at all."""
        for _again in range(50):
            with suppress(Error):
                if self.page.evaluate("document.readyState") == "complete":
                    return
            self.page.wait_for_timeout(100)

    def _text(self):
        return re.sub(r"\s+", " ", self.page.locator("body").inner_text())

    def sees(self, *words):
        """The words stand on the page, or do within a few seconds: a pressed button may still be on its way."""
        text, until = self._text(), time.monotonic() + 5
        while not all(word in text for word in words) and time.monotonic() < until:
            self.page.wait_for_timeout(100)
            text = self._text()
        for word in words:
            assert word in text, f"{self.key} does not see “{word}” on {self.page.url}:\n{text[:3000]}"
        return self

    def sees_not(self, *words):
        text = re.sub(r"\s+", " ", self.page.locator("body").inner_text())
        for word in words:
            assert word not in text, f"{self.key} sees “{word}” on {self.page.url}"
        return self

    def look(self, name=""):
        """Check the page with axe and for sideways scrolling; keep a screenshot under `name` where one is asked for."""
        self._settle()
        wide = self.page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        if wide > 0:
            self.people.faults.append(f"{self.key} {self.page.url}: {wide} px too wide at {self.width}")
        self.people.axe(self)
        if name and SHOTS:
            self._keep(ROOT / SHOTS / f"{name}-{self.key}-{self.width}.png")
        return self

    def _keep(self, path):
        """A picture of the whole page, with a palette: a quarter of the size."""
        path.parent.mkdir(parents=True, exist_ok=True)
        own, height = self.page.viewport_size, self.page.evaluate("document.documentElement.scrollHeight")
        # As high as the page, so that the bar at the foot of a phone stands at its foot in the picture too.
        self.page.set_viewport_size({"width": self.width, "height": max(height, own["height"])})
        picture = self.page.screenshot()
        self.page.set_viewport_size(own)
        with Image.open(BytesIO(picture)) as image:
            few = image.convert("RGB").quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
            few.save(path, optimize=True)

    def look_both(self, name):
        """The page at both widths: as the persona has it, then at the other."""
        self.look(name)
        own = self.page.viewport_size
        other = DESK if self.width == PHONE else PHONE
        self.page.set_viewport_size({"width": other, "height": 900})
        self.width, width = other, self.width
        self.look(name)
        self.width = width
        self.page.set_viewport_size(own)
        return self


class People:
    """The personas, made when first spoken of: `people.erik`, `people.hedelund_anna`."""

    def __init__(self, browser, address):
        from axe_playwright_python.sync_playwright import Axe

        self.browser, self.address = browser, address
        self.faults, self._axe, self._made, self._seen = [], Axe(), {}, set()

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        key = name.replace("_", "-")
        if key not in self._made:
            self._made[key] = Person(self, key, PHONE if key in ON_THE_PHONE else DESK)
        return self._made[key]

    def axe(self, person):
        """Each kind of page once per persona and width: ids in the address do not make a new kind."""
        kind = (person.key, person.width, re.sub(r"\d+", "#", person.page.url.split("?")[0]), person.page.title())
        if kind in self._seen:
            return
        self._seen.add(kind)
        found = self._axe.run(person.page, options={"resultTypes": ["violations"]})
        for violation in found.response["violations"]:
            where = "; ".join(node["html"][:120] for node in violation["nodes"][:3])
            self.faults.append(f"axe {violation['id']} for {person.key} on {kind[2]} ({person.width} px): {where}")

    def at(self, year, month, day, hour=9, minute=0):
        """Move the one clock to this moment in Denmark: web, worker, triggers and pages follow."""
        from housingfirst.core import clock

        clock.move_to(datetime(year, month, day, hour, minute, tzinfo=clock.DANISH_TIME))

    def close(self):
        for person in self._made.values():
            person.context.close()
        assert not self.faults, "\n".join(self.faults)


class Beat:
    """Beat's hand: beat ticks in real time, so the story sends what its schedule says, and a real worker does it."""

    def __init__(self, mails):
        self._mails = mails

    def tick(self, *entries):
        """Send these entries of the schedule, and wait until the worker has nothing left to do."""
        from housingfirst.celery import app

        for entry in entries:
            app.send_task(settings.CELERY_BEAT_SCHEDULE[entry]["task"])
        self.wait()

    def wait(self, seconds=60):
        """Until the broker holds nothing: tasks are taken off it when they are done (acks late)."""
        from housingfirst.celery import app

        deadline, idle = time.monotonic() + seconds, 0
        with app.connection_for_read() as broker:
            client = broker.default_channel.client
            while idle < 5:  # between being taken and being written down as taken, a task is in neither list
                busy = client.llen("celery") or client.hlen("unacked")
                idle = 0 if busy else idle + 1
                assert time.monotonic() < deadline, "the worker did not finish in time"
                time.sleep(0.05)

    def mails(self):
        """What the worker sent, as messages, in the order of their writing."""
        files = sorted(self._mails.glob("*.eml"), key=lambda path: path.stat().st_mtime_ns)
        return [message_from_bytes(path.read_bytes(), policy=mail_policy) for path in files]
