"""Templates keep the strict content policy and the borders between apps; static files have hashed names."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles.storage import ManifestStaticFilesStorage
from django.core.files.storage import FileSystemStorage
from django.template.loader import get_template

ROOT = Path(settings.BASE_DIR)
TEMPLATES = sorted(ROOT.glob("templates/**/*.html"))
# Anybody may include these; overview puts the panels of several apps on one page.
SHARED = {"components", "errors"}
COMPOSING = {"overview", "reporting"}


def names():
    return [str(path.relative_to(ROOT / "templates")) for path in TEMPLATES]


@pytest.mark.parametrize("name", names())
def test_template_can_be_read(name):
    get_template(name)


@pytest.mark.parametrize("name", names())
def test_template_has_no_inline_style_script_or_handler(name):
    text = (ROOT / "templates" / name).read_text(encoding="utf-8")
    assert not re.search(r"<style\b", text), "a style element"
    assert not re.search(r"<script(?![^>]*\bsrc=)[^>]*>", text), "a script without src"
    for tag in re.findall(r"<[a-zA-Z][^>]*>", text):
        assert not re.search(r"""\sstyle\s*=""", tag), f"inline style: {tag}"
        assert not re.search(r"""\son[a-z]+\s*=\s*["']""", tag), f"inline handler: {tag}"
        assert not re.search(r"""\bhx-(on|vals\s*=\s*["']js)""", tag), f"htmx that evaluates code: {tag}"
        assert "javascript:" not in tag, tag


@pytest.mark.parametrize("name", names())
def test_template_includes_only_its_own_app_and_the_shared_parts(name):
    app = name.split("/")[0]
    text = (ROOT / "templates" / name).read_text(encoding="utf-8")
    for included in re.findall(r"""{%\s*include\s+["']([^"']+)["']""", text):
        other = included.split("/")[0]
        allowed = other in SHARED or other == app or app in COMPOSING
        assert allowed, f"{name} includes {included}"


def test_enter_in_a_form_with_a_draft_presses_its_own_button():
    """Enter presses the first button of a form: the one that saves or shows, not the one that keeps a draft."""
    drafting = '{% include "components/drafting.html" %}'
    texts = {path.name: path.read_text(encoding="utf-8") for path in TEMPLATES}
    before = {name: text.split(drafting)[0].rpartition("<form")[2] for name, text in texts.items() if drafting in text}
    assert len(before) > 20
    parts = {name: re.findall(r'{% include "[a-z]+/([^"]+)"', text) for name, text in before.items()}
    whole = {name: text + "".join(texts[part] for part in parts[name]) for name, text in before.items()}
    wrong = [name for name, text in whole.items() if 'type="submit"' not in text]
    assert not wrong


@pytest.mark.parametrize("name", names())
def test_nothing_is_marked_safe_in_a_template(name):
    text = (ROOT / "templates" / name).read_text(encoding="utf-8")
    assert "|safe" not in text
    assert not re.search(r"{%\s*autoescape\s+off", text)


def test_static_files_can_be_collected_under_hashed_names(tmp_path):
    """Every address in our style sheets leads to a file that is here."""
    source = FileSystemStorage(location=ROOT / "static")
    target = ManifestStaticFilesStorage(location=str(tmp_path), base_url="/static/")
    files = {}
    for path in (ROOT / "static").rglob("*"):
        if path.is_file():
            name = str(path.relative_to(ROOT / "static"))
            with source.open(name) as stream:
                target.save(name, stream)
            files[name] = (target, name)
    for name, _hashed, processed in target.post_process(files):
        assert not isinstance(processed, Exception), f"{name}: {processed}"
    assert target.stored_name("css/look.css") != "css/look.css"


def test_no_source_map_is_asked_for():
    for path in (ROOT / "static").rglob("*"):
        if path.suffix in (".css", ".js"):
            assert "sourceMappingURL" not in path.read_text(encoding="utf-8"), path


def test_sizes_of_templates():
    long = [name for name in names() if len((ROOT / "templates" / name).read_text().splitlines()) > 150]
    assert not long


def test_no_page_shows_the_id_of_a_rule():
    """Ids are for the docs; only the steps of a calculator begin with theirs, as their contract says."""
    rule = re.compile(r"\b(?:CASE|SUP|HOU|REF|REP|TASK|ACC)-\d+")
    shown = {
        str(path.relative_to(ROOT)): rule.findall(
            re.sub(r"{#.*?#}|{% comment %}.*?{% endcomment %}", "", text, flags=re.S)
        )
        for path in TEMPLATES
        if rule.search(text := path.read_text(encoding="utf-8"))
    }
    assert not {name: ids for name, ids in shown.items() if ids}
    catalogue = (ROOT / "locale/da/LC_MESSAGES/django.po").read_text(encoding="utf-8")
    said = re.findall(r'^msgid(?:_plural)? "(.*)"$', catalogue, flags=re.M)
    assert not [words for words in said if rule.search(re.sub(r"^[A-Z]+-\d+: ", "", words))]
