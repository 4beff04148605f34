"""The documents do not lie: ADR numbers, links, and the tests peers.md names."""

import re
from pathlib import Path

from django.apps import apps
from django.conf import settings

ROOT = Path(settings.BASE_DIR)


def test_adr_numbers_are_unique_and_equal_their_titles():
    numbers = []
    for path in sorted((ROOT / "docs/adr").glob("*.md")):
        number = path.name[:4]
        assert path.read_text(encoding="utf-8").startswith(f"# {number} "), path.name
        numbers.append(number)
    assert len(numbers) == len(set(numbers))


def test_links_between_documents_lead_somewhere():
    broken = []
    for path in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", path.read_text(encoding="utf-8")):
            if not (path.parent / target).exists():
                broken.append(f"{path.relative_to(ROOT)} → {target}")
    assert not broken, broken


def test_every_setting_is_documented():
    code = (ROOT / "housingfirst/settings.py").read_text(encoding="utf-8")
    names = set(re.findall(r'env(?:_flag|_list)?\(\s*"([A-Z_]+)"', code))
    written = (ROOT / "docs/reference/settings.md").read_text(encoding="utf-8")
    missing = {name for name in names if f"`{name}`" not in written and f"{name}`" not in written}
    assert not missing, missing


def test_documents_name_no_machine():
    wrong = []
    for path in [ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")]:
        if path.exists() and re.search(r"/work/|/root/|pypi|registry\.", path.read_text(encoding="utf-8")):
            wrong.append(path.name)
    assert not wrong, wrong


def test_every_rule_names_code_and_tests_that_are_there():
    """The columns "home" and "tests" of docs/domain/rules.md; that every id is in the code asks test_code_rules."""
    rows = re.findall(
        r"^\| ([A-Z]+-\d+) \|[^|]*\|[^|]*\|([^|]*)\|([^|]*)\|$",
        (ROOT / "docs/domain/rules.md").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    assert len(rows) > 250
    packages = ("housingfirst", "cases", "housing", "support", "referrals")
    words = set()
    for path in (path for package in packages for path in (ROOT / package).rglob("*.py")):
        words.update(re.findall(r"\w+", path.read_text(encoding="utf-8")))
    files = {path.name for path in (ROOT / "tests").rglob("*.py")}
    wrong = []
    for rule, home, tests in rows:
        named = [one.split(".")[-1] for one in re.findall(r"`([\w.]+)`", home)]
        wrong += [f"{rule}: {name} is gone" for name in named if name not in words]
        asked = re.findall(r"([\w/]+\.py)", tests)
        wrong += [f"{rule}: {path} is gone" for path in asked if path.rpartition("/")[2] not in files]
        if not (home.strip() and asked):
            wrong.append(f"{rule}: a home and a test must stand there")
    assert not wrong, wrong


# Rows that are means and no idea of the field.
WITHOUT_WORD = {"CitizenSearch", "NoteSearch", "PublicCount", "CitizenUserObjectPermission"}


def test_every_kind_of_row_about_citizens_has_its_word_in_the_glossary():
    words = (ROOT / "docs/domain/glossary.md").read_text(encoding="utf-8")
    models = [model for model in apps.get_app_config("cases").get_models() if not hasattr(model, "pgh_tracked_model")]
    missing = {model.__name__ for model in models if not re.search(rf"\b{model.__name__}\b", words)}
    assert missing - WITHOUT_WORD == set()


def complaints() -> dict[str, str]:
    """Each complaint of docs/peers.md with what guards against it."""
    rows = re.findall(
        r"^\| (PC-\d\d) \|[^|]+\| ([^|]+) \|$", (ROOT / "docs/peers.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert len(rows) == len(dict(rows)), "an id stands twice"
    return dict(rows)


def test_every_complaint_of_the_peers_is_answered():
    assert sorted(complaints()) == [f"PC-{number:02}" for number in range(1, 28)]
    wrong = []
    for complaint, guard in complaints().items():
        named = re.findall(r"`(tests/[a-z0-9_/]+\.py)::(test_[a-z0-9_]+)`", guard)
        if not named and not re.fullmatch(r"comes with: [1-8]( \([^)]+\))?", guard):
            wrong.append(f"{complaint}: neither a test nor a capability")
        for path, test in named:
            source = ROOT / path
            if not source.exists() or not re.search(
                rf"^def {test}\(", source.read_text(encoding="utf-8"), re.MULTILINE
            ):
                wrong.append(f"{complaint}: {path}::{test} is gone")
    assert not wrong, wrong
