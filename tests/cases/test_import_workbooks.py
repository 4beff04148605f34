"""A workbook is the same file as CSV, nothing in it is evaluated, and what nobody imports is forgotten."""

import io
import random
import zipfile
from datetime import date, timedelta

import pytest
from openpyxl import Workbook

from cases import services, tasks
from cases.choices import ImportState
from cases.models import Citizen, ImportJob, ImportLine
from cases.rules import COLUMNS
from cases.services.workbooks import as_csv
from housingfirst.core import clock

ROW = {"cpr": 6703981234, "external_id": "A1", "first_name": "Signe", "last_name": "Lyngholt"}
ROW |= {"municipality": "Birkedal Kommune", "situation": "street", "situation_from": date(2026, 1, 31)}


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    return settings.MEDIA_ROOT


def workbook(*rows):
    book = Workbook()
    book.active.append(list(COLUMNS))
    for row in rows:
        book.active.append([row.get(name) for name in COLUMNS])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def check(cast, content):
    team = cast["carla"].team_memberships.get().team
    job = services.upload_import(by=cast["carla"], content=content, file_name="borgere.xlsx", team=team)
    tasks.check_import(job.municipality_id, job.pk)
    return ImportJob.objects.get(pk=job.pk)


def test_workbook_becomes_citizens_and_again_changes_nothing(cast):
    content = workbook(ROW, {}, {**ROW, "cpr": None, "external_id": "A2"})
    job = check(cast, content)
    assert (job.state, job.created) == (ImportState.READY, 2)
    assert [line.row for line in ImportLine.objects.order_by("row")] == [2, 4]
    services.confirm_import(by=cast["carla"], job=job)
    tasks.run_import(job.municipality_id, job.pk)
    assert Citizen.objects.get(external_id="A1").cpr == "6703981234"
    job = check(cast, content)
    assert (job.created, job.updated, job.unchanged) == (0, 0, 2)


def test_number_that_lost_its_first_nought_gets_it_back_and_a_formula_is_a_fault(cast):
    text, faults = as_csv(workbook({**ROW, "cpr": 103981234}))
    assert not faults
    assert text.decode().splitlines()[1].startswith("0103981234;A1;Signe")
    job = check(cast, workbook({**ROW, "first_name": "=HYPERLINK(1)"}))
    assert (job.state, job.faults) == (ImportState.FAULTY, 1)
    assert list(ImportLine.objects.values_list("row", "field", "code")) == [(2, "first_name", "formula")]
    assert not Citizen.objects.exists()


def bomb():
    stream = io.BytesIO(workbook(ROW))
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as pack:
        pack.writestr("xl/media/nothing.bin", b"0" * 50_000_000)
    return stream.getvalue()


@pytest.mark.parametrize("content", [b"PK\x03\x04 no pack", workbook(ROW)[:-200], bomb()])
def test_file_that_is_no_workbook_or_unpacks_to_far_more_is_one_fault(content):
    assert [fault.code for fault in as_csv(content)[1]] == ["not_a_workbook"]


def packed_with(name, content):
    """The workbook with one part put in place of its own, and enough beside it that it is not packed too tightly."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook(ROW))) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            new.writestr(part, content(old.read(part)) if part.filename == name else old.read(part))
        new.writestr("docProps/thumbnail.bin", random.Random(1).randbytes(100_000))
    return stream.getvalue()


def test_styles_are_not_read_when_they_would_fill_the_memory():
    """Ten megabytes of styles lie in a hundred kilobytes of file and take three hundred megabytes to read."""
    one = b'<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
    content = packed_with("xl/styles.xml", lambda styles: styles.replace(b"</cellXfs>", one * 200_000 + b"</cellXfs>"))
    assert [fault.code for fault in as_csv(content)[1]] == ["too_large_unpacked"]
    assert not as_csv(packed_with("xl/styles.xml", lambda styles: styles))[1]


def test_formulas_are_told_as_far_as_anybody_reads():
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append(list(COLUMNS))
    for _row in range(300):
        sheet.append(["=1"] * len(COLUMNS))
    stream = io.BytesIO()
    book.save(stream)
    assert len(as_csv(stream.getvalue())[1]) == 1_000


def test_file_nobody_imports_is_forgotten_with_what_its_cells_held(cast, media):
    waiting = check(cast, workbook(ROW))
    faulty = check(cast, workbook({**ROW, "situation": "gade"}))
    assert ImportLine.objects.get(job=faulty).value == "gade"
    clock.move_by(timedelta(days=13))
    assert services.forget_old_imports(municipality_id=waiting.municipality_id) == 0
    clock.move_by(timedelta(days=2))
    assert services.forget_old_imports(municipality_id=waiting.municipality_id) == 1
    waiting.refresh_from_db()
    assert (waiting.state, waiting.file.name) == (ImportState.CANCELLED, "")
    line = ImportLine.objects.get(job=faulty)
    assert (line.value, line.row) == ("", 2)


def test_words_that_would_fill_the_memory_are_not_read():
    """A small file can hold so many words that reading them stops a worker."""
    stream = io.BytesIO(workbook(ROW))
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/sharedStrings.xml", "".join(f"<si>{number}</si>" for number in range(1_300_000)))
    content, faults = as_csv(stream.getvalue())
    assert content == b""
    assert [fault.code for fault in faults] == ["too_large_unpacked"]


def test_name_of_a_column_that_cannot_be_shown_is_a_fault(cast):
    job = services.upload_import(by=cast["carla"], content=b"cpr;na\x00me\n1;2\n", file_name="borgere.csv")
    tasks.check_import(job.municipality_id, job.pk)
    assert "characters" in ImportLine.objects.filter(job=job).values_list("code", flat=True)
