"""A spreadsheet as the file of an import: read as text, nothing evaluated, nothing unpacked beyond a limit."""

import csv
import io
import zipfile
from datetime import date, datetime
from typing import Any

from .. import rules
from ..rules import Fault

MOST_ROWS, MOST_COLUMNS = 50_000, 60
ZIP = b"PK\x03\x04"
# Unpacked, in bytes: cells in all, the words shared by them, and the rest (styles, names), both read at once and kept:
# a megabyte of styles takes thirty of memory.
MOST_OF_SHEETS, MOST_OF_WORDS, MOST_OF_REST = 40_000_000, 15_000_000, 4_000_000
WORDS, SHEETS = "xl/sharedStrings.xml", "xl/worksheets/"
MOST_FORMULAS = 1_000  # more than anybody corrects before trying again


def is_workbook(content: bytes) -> bool:
    """A packed file: by its content, whatever its name says."""
    return content.startswith(ZIP)


def as_csv(content: bytes) -> tuple[bytes, list[Fault]]:
    """CASE-186: the first sheet of an XLSX file as CSV, rows at their numbers, days as 2026-03-31.

    A formula is a fault and is not evaluated: what it shows depends on who opens it. A file that is no workbook, holds
    macros, or unpacks to far more than it should is one fault.
    """
    # here and not above: as much to load as Django's own models
    from openpyxl import load_workbook  # type: ignore[import-untyped]

    try:
        rules.checked_type("file.xlsx", io.BytesIO(content))
        if limit := _limit_passed(content):
            return b"", [Fault(1, "", "too_large_unpacked", str(limit // 1_000_000))]
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
    except Exception:  # whatever a broken file makes the library say
        return b"", [Fault(1, "", "not_a_workbook")]
    written, faults = io.StringIO(newline=""), []
    writer = csv.writer(written, delimiter=";")
    header: list[str] = []
    try:
        sheet: Any = book.worksheets[0]
        sheet.reset_dimensions()
        for number, cells in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS), start=1):
            if number > MOST_ROWS:
                faults.append(Fault(number, "", "too_many_rows", str(MOST_ROWS)))
                break
            texts = []
            for place, cell in enumerate(cells):
                name = header[place] if place < len(header) else ""
                if cell.data_type == "f" and len(faults) < MOST_FORMULAS:
                    faults.append(Fault(number, name, "formula"))
                texts.append(_text(cell.value, name))
            if not header:
                while texts and not texts[-1].strip():
                    texts.pop()
                header = [rules.column_of(text) or text.strip() for text in texts]
            elif not any(text.strip() for text in texts):
                texts = []
            else:
                texts = (texts + [""] * len(header))[: max(len(header), _filled(texts))]
            writer.writerow(texts)
    except Exception:  # as above: the sheet is read while it is unpacked
        return b"", [Fault(1, "", "not_a_workbook")]
    finally:
        book.close()
    return written.getvalue().encode("utf-8", errors="replace"), faults


def _limit_passed(content: bytes) -> int:
    """The limit that what the file unpacks to would pass, in bytes; 0 for none."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        sizes = {one.filename: one.file_size for one in packed.infolist()}
    rest = sum(
        size
        for name, size in sizes.items()
        if name.lower().endswith((".xml", ".rels")) and not name.startswith(SHEETS) and name != WORDS
    )
    found = ((sum(sizes.values()), MOST_OF_SHEETS), (sizes.get(WORDS, 0), MOST_OF_WORDS), (rest, MOST_OF_REST))
    return next((limit for size, limit in found if size > limit), 0)


def _filled(texts: list[str]) -> int:
    return max((place for place, text in enumerate(texts, start=1) if text.strip()), default=0)


def _text(value: Any, name: str) -> str:
    """A cell as it would stand in CSV. A CPR number kept as a number gets the nought back it began with."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, int):
        return str(value).zfill(10) if name == "cpr" else str(value)
    return str(value)
