"""Reading answers as an attacker would: body, file, headers, address, title, log lines and mails."""

import io
import logging
import re
import subprocess
import zipfile
from contextlib import contextmanager
from html import unescape

from django.db import transaction
from django.urls import reverse
from django.utils.encoding import force_str

from housingfirst.audit.models import AccessLog
from tests import access_world
from tests.access_matrix import MATRIX
from tests.guard.world import CPR, MARK

# Set-ups that need the town to themselves; the access matrix tries their pages in a world of their own.
ALONE = {
    "match_choice": "chooses the first of all who wait: here others wait longer",
    "team_nord_method": "lets the team begin with a method it has here already",
}
TRIED = [row for row in MATRIX if row.setup not in ALONE]
GETS = list({(row.url, row.setup): row for row in TRIED if row.method == "GET"}.values())


def text_of(response) -> str:
    """All that can be read in the answer's body, whatever its format."""
    content = b"".join(response.streaming_content) if response.streaming else response.content
    kind = response.headers.get("Content-Type", "")
    if content[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            return "\n".join(force_str(book.read(name), errors="replace") for name in book.namelist())
    if content[:5] == b"%PDF-":
        return subprocess.run(["pdftotext", "-", "-"], input=content, capture_output=True, check=True).stdout.decode()
    text = content.decode("utf-8", "replace")
    return unescape(text) if "html" in kind else text


def head_of(response) -> str:
    """Headers (redirects among them) and the page's title: nobody's name belongs there."""
    title = re.search(rb"<title>(.*?)</title>", b"" if response.streaming else response.content, re.DOTALL)
    return "\n".join(f"{name}: {value}" for name, value in response.items()) + (force_str(title[1]) if title else "")


def marks(text: str) -> set[tuple[str, str, str]]:
    """(GROUP, citizen, where) of every mark in the text; lower case counts, as in addresses."""
    return {(group.upper(), key.lower(), what) for group, key, what in MARK.findall(text)}


@contextmanager
def no_trace():
    """What happens inside is rolled back."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


class Lines(logging.Handler):
    """Collects what is logged, arguments included."""

    def __init__(self):
        super().__init__(logging.DEBUG)
        self.lines = []

    def emit(self, record):
        self.lines.append(self.format(record))


@contextmanager
def listening():
    handler, root = Lines(), logging.getLogger()
    level = root.level
    silent = logging.getLogger("django.db.backends")
    silent_level = silent.level
    silent.setLevel(logging.WARNING)  # statements hold parameters; nobody turns this on in production
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    try:
        yield handler.lines
    finally:
        root.removeHandler(handler)
        root.setLevel(level)
        silent.setLevel(silent_level)


def address_of(row, cast) -> tuple[str, dict]:
    kwargs, data = getattr(access_world, row.setup or "nothing")(cast)
    return reverse(row.url, kwargs=kwargs), data


def logged_since(last: int) -> set[tuple[int, int]]:
    """(user, citizen) of every read noted after the row `last`."""
    return set(AccessLog.objects.filter(pk__gt=last).values_list("user_id", "citizen_id"))


def last_logged() -> int:
    return AccessLog.objects.order_by("-pk").values_list("pk", flat=True).first() or 0


def wrong_in(world, persona, response, text, allowed_of_new):
    """What the answer, which reads `text`, shows and should not. `allowed_of_new` is asked where it matters."""
    found = marks(text)
    of_new = allowed_of_new() if any(not key for _group, key, _what in found) else frozenset()
    for group, key, what in found:
        allowed = world.groups(persona, key) if key else of_new
        if group not in allowed:
            yield f"shows {group} of {key or 'a citizen'} ({what})"
    for group, key, what in marks(head_of(response)):
        yield f"says {group}-{key}-{what} in title or headers"
    for key, cpr in CPR.items():
        if (cpr in text or cpr.replace("-", "") in text) and "IDENTITY" not in world.groups(persona, key):
            yield f"shows the CPR number of {key}"


def unlogged(world, persona, text, last):
    """Citizens the answer names without a row in the access log after the row `last`."""
    named = {key for _group, key, _what in marks(text) if key}
    if not named:
        return set()
    user = world.cast[persona].pk
    logged = {citizen for reader, citizen in logged_since(last) if reader == user}
    return {key for key in named if world.citizens[key].pk not in logged}


def wrong_for_stranger(row, response):
    """A stranger is sent to the login; the API says no. What is public answers."""
    status, place = response.status_code, response.get("Location", "")
    if row.public:
        fits = status in (200, 302, 422)
    elif status == 302:
        fits = place.startswith("/login/")
    else:
        fits = status == 403 and row.url.startswith("api")
    return [] if fits else [("a stranger", status, place)]
