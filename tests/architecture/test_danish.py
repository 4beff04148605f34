"""The Danish interface is complete: every message is translated, and templates hold no bare text."""

import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

from django.conf import settings

ROOT = Path(settings.BASE_DIR)
CATALOGUE = ROOT / "locale/da/LC_MESSAGES/django.po"
# Text that is the same in both languages.
# Shows the parts to those who build pages, with invented Danish content; in the demo only.
SAMPLES = {"styleguide.html"}
SAME = {"Housing First", "CPR", "PDF", "CSV", "XLSX", "ICM", "CTI", "ACT", "M-ACT", "kr", "·", "–", "/", "%", "kr."}


def test_catalogue_has_no_untranslated_or_fuzzy_message():
    for option in ("--untranslated", "--only-fuzzy"):
        answer = subprocess.run(
            ["msgattrib", option, "--no-obsolete", str(CATALOGUE)], capture_output=True, text=True, check=True
        )
        assert answer.stdout.count("\nmsgid") <= (1 if 'msgid ""\nmsgstr ""' in answer.stdout else 0), answer.stdout


def test_catalogue_holds_every_message_of_the_code(tmp_path):
    """Nothing said in code or templates is missing in the catalogue."""
    # In a copy: what else runs meanwhile may read the catalogue.
    copy = tmp_path / "copy"
    left_out = shutil.ignore_patterns(".*", "var", "tests", "static", "node_modules", "__pycache__")
    shutil.copytree(ROOT, copy, ignore=left_out)
    subprocess.run(
        [sys.executable, "manage.py", "makemessages", "--locale", "da"]
        + ["--no-location", "--no-obsolete", "--no-wrap", "--verbosity", "0"],
        cwd=copy,
        check=True,
    )
    before = CATALOGUE.read_text(encoding="utf-8")
    after = (copy / CATALOGUE.relative_to(ROOT)).read_text(encoding="utf-8")
    assert messages(after) == messages(before), "run scripts/messages"


def messages(text):
    return set(re.findall(r'^msgid ((?:".*"\n)+)', text, re.MULTILINE))


class BareText(HTMLParser):
    """Collects visible text of a template once its tags are taken out."""

    def __init__(self):
        super().__init__()
        self.hidden, self.found = 0, []

    def handle_starttag(self, tag, attrs):
        self.hidden += tag in ("script", "style", "svg", "title")

    def handle_endtag(self, tag):
        self.hidden -= tag in ("script", "style", "svg", "title") and self.hidden > 0

    def handle_data(self, data):
        words = data.strip()
        words = words.replace("Housing First", "").strip(" –,.·")
        if not self.hidden and re.search(r"[A-Za-zÆØÅæøå]{2,}", words) and words not in SAME:
            self.found.append(words)


def test_templates_say_nothing_outside_the_catalogue():
    wrong = []
    for path in sorted((ROOT / "templates").rglob("*.html")):
        if path.name in SAMPLES:
            continue
        text = path.read_text(encoding="utf-8")
        text = re.sub(r"{% block main_class %}.*?{% endblock %}", "", text)
        text = re.sub(r"{% comment %}.*?{% endcomment %}|{#.*?#}", "", text, flags=re.DOTALL)
        text = re.sub(r"{% blocktrans(?:late)?\b.*?{% endblocktrans(?:late)? %}", "", text, flags=re.DOTALL)
        text = re.sub(r"{%.*?%}|{{.*?}}", "", text, flags=re.DOTALL)
        parser = BareText()
        parser.feed(text)
        wrong += [f"{path.relative_to(ROOT)}: {words[:60]}" for words in parser.found]
    assert not wrong, wrong
