"""docs/reference/import.md says what the code does: columns, codes, messages, and its own example can be imported."""

import csv
import json
import re
from datetime import date

import pytest
from django.conf import settings
from django.utils import translation

from cases import rules, services
from cases.choices import AtRiskReason, Situation
from cases.rules import import_headings, imports

DOCUMENT = settings.BASE_DIR / "docs/reference/import.md"


@pytest.fixture(scope="module")
def text():
    return DOCUMENT.read_text(encoding="utf-8")


def table(text, head):
    """The rows below the header that begins with `head`, as lists of cells."""
    lines = iter(text.split("\n"))
    for line in lines:
        if line.startswith(f"| {head} |"):
            break
    next(lines)
    rows = []
    for line in lines:
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in line.strip("|").split(" | ")])
    return rows


def codes(text, heading):
    return {code.strip("`"): words for code, words in table(text.split(f"### `{heading}`")[1], "code")}


def test_columns_are_those_the_code_reads(text):
    rows = {name.strip("`"): (header, cell) for name, header, cell, _holds in table(text, "column")}
    assert tuple(rows) == imports.COLUMNS
    for name, (header, _cell) in rows.items():
        kind = (
            "one of the two"
            if name in imports.KEY_COLUMNS
            else "may be left out"
            if name in imports.OPTIONAL_COLUMNS
            else "must be there"
        )
        assert header == kind, name


@pytest.mark.parametrize(
    ("heading", "layout"),
    [("Situations", rules.situations_layout({})), ("Inquiries", rules.inquiries_layout({}, {}))],
)
def test_columns_of_the_other_kinds_are_those_the_code_reads(text, heading, layout):
    rows = table(text.split(f"### {heading}\n")[1], "column")
    found = {name.strip("`"): header for name, header, _holds in rows}
    assert tuple(found) == layout.columns
    for name, header in found.items():
        kind = "one of the three" if name in layout.keys else "must be there"
        assert header == ("may be left out" if name in layout.optional else kind), name


def test_cells_that_must_be_filled_in_are_missed_when_they_are_empty(text):
    needed = {name.strip("`") for name, _header, cell, _holds in table(text, "column") if cell == "yes"}
    header = ",".join(imports.COLUMNS)
    empty = ",".join("A1" if name == "external_id" else "" for name in imports.COLUMNS)
    sheet = rules.read_sheet(f"{header}\n{empty}\n".encode(), date(2026, 6, 1))
    assert {fault.field for fault in sheet.faults if fault.code == "missing"} == needed


def test_codes_are_those_of_the_choices(text):
    with translation.override("en"):
        assert codes(text, "situation") == {code: str(label) for code, label in Situation.choices}
        assert codes(text, "at_risk_reason") == {code: str(label) for code, label in AtRiskReason.choices}


def test_headings_are_those_the_code_reads(text):
    with translation.override("da"):
        expected = [[f"`{name}`", " · ".join(import_headings.written(name))] for name in import_headings.HEADINGS]
    assert table(text.split("## Headings")[1], "code") == expected


def test_every_message_is_listed(text):
    with translation.override("en"):
        messages = [imports.fault_message(code, "…") for code in imports.FAULTS]
    assert [row[0] for row in table(text, "message")] == messages


def test_example_of_the_document_can_be_imported_and_again_changes_nothing(cast, text):
    example = re.search(r"```csv\n(.*?)```", text, re.DOTALL)[1].encode()
    assert len(list(csv.reader(example.decode().splitlines(), delimiter=";"))) == 3
    for dry_run, expected in ((True, (2, 0)), (False, (2, 0)), (False, (0, 2))):
        answer = services.import_file(content=example, dry_run=dry_run).as_json()
        assert (answer["created"], answer["unchanged"], answer["errors"]) == (*expected, [])


def test_answer_of_the_document_is_the_one_of_the_command(cast, text):
    example = re.search(r"```csv\n(.*?)```", text, re.DOTALL)[1]
    good, bad = re.search(r"```json\n(.*?)```", text, re.DOTALL)[1].strip().split("\n")
    run = services.import_file
    with translation.override("da"):
        wrong = run(content=example.replace(";street;", ";gade;").encode(), dry_run=False).as_json()
        right = run(content=example.encode(), dry_run=True).as_json()
    assert wrong == json.loads(bad)
    assert right == json.loads(good)
