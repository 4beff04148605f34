"""Rows as CSV and XLSX for Danish spreadsheets; text that a spreadsheet would run as a formula is made harmless."""

import csv
import io
import re
from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from django.utils.text import slugify

from housingfirst.core import clock, formats
from housingfirst.core.cells import cell_text
from housingfirst.core.downloads import download

FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")  # the last four: as wide characters
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def harmless(text: str) -> str:
    """Text that begins like a formula gets an apostrophe in front (CSV injection)."""
    text = UNPRINTABLE.sub("", text)
    return f"'{text}" if text.lstrip().startswith(FORMULA_STARTS) or text[:1] in ("\t", "\r", "\n") else text


def csv_cell(value: Any, kind: str = "") -> str:
    """Dates and numbers the Danish way, without units, so that the spreadsheet counts with them."""
    if isinstance(value, bool) or value is None:
        return cell_text(value)
    if isinstance(value, int | float | Decimal):
        return str(value).replace(".", ",") if "E" not in str(value) else formats.number(value).replace(".", "")
    if isinstance(value, date | time):
        return cell_text(value)
    return harmless(cell_text(value, kind))


def xlsx_cell(value: Any, kind: str = "") -> Any:
    """Dates and numbers as themselves, everything else as text."""
    if isinstance(value, bool) or value is None:
        return cell_text(value)
    if isinstance(value, datetime):
        return timezone.localtime(value).replace(tzinfo=None) if timezone.is_aware(value) else value
    if isinstance(value, date | time | int | float | Decimal):
        return value
    return harmless(cell_text(value, kind))[:32_000]


def write_csv(title: str, columns: Sequence[Any], rows: Sequence[Any]) -> HttpResponse:
    """UTF-8 with a byte order mark and semicolons: what Danish Excel opens with a double click."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow([harmless(str(column.label)) for column in columns])
    for row in rows:
        writer.writerow([csv_cell(column.of(row), column.kind) for column in columns])
    return _file(title, "csv", "text/csv; charset=utf-8", ("\ufeff" + text.getvalue()).encode())


def write_xlsx(title: str, columns: Sequence[Any], rows: Sequence[Any]) -> HttpResponse:
    """One sheet, the head in bold and kept in view."""
    from openpyxl import Workbook  # here and not above: as much to load as Django's own models, for one button
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    def written(value: Any, kind: str) -> WriteOnlyCell:
        cell = WriteOnlyCell(sheet, value)
        if isinstance(value, str):
            cell.data_type = "s"
        elif isinstance(value, datetime):
            cell.number_format = "dd-mm-yyyy hh:mm"
        elif isinstance(value, date):
            cell.number_format = "dd-mm-yyyy"
        elif kind == "amount":
            cell.number_format = "#,##0.00"
        return cell

    book = Workbook(write_only=True)
    sheet = book.create_sheet(re.sub(r"[\[\]:*?/\\]", " ", title)[:31] or "Ark 1")
    sheet.freeze_panes = "A2"
    head = []
    for column in columns:
        cell = WriteOnlyCell(sheet, harmless(str(column.label)))
        cell.font = Font(bold=True)
        head.append(cell)
    sheet.append(head)
    for row in rows:
        sheet.append([written(xlsx_cell(column.of(row), column.kind), column.kind) for column in columns])
    stream = io.BytesIO()
    book.save(stream)
    return _file(title, "xlsx", XLSX_TYPE, stream.getvalue())


def _file(title: str, ending: str, content_type: str, content: bytes) -> HttpResponse:
    return download(content, content_type, f"{slugify(title) or 'liste'}-{clock.today():%Y-%m-%d}.{ending}")


WRITERS: dict[str, Callable[..., HttpResponse]] = {"csv": write_csv, "xlsx": write_xlsx}
