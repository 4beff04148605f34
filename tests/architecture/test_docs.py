"""The documents do not lie: ADR numbers, links, and the tests peers.md names."""

import re
from pathlib import Path

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
