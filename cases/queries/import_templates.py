"""An empty file for each kind of import: the headings, and what may stand below each, in the words of the pages."""

import csv
import io
from collections.abc import Callable
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from housingfirst.core.exports import XLSX_TYPE

from .. import rules
from .imports import ColumnHelp, KindHelp

ROWS = 5_000
DAYS = ("situation_from", "situation_until", "received_on")
SEVERAL = ("reasons",)


EMPTY_CELLS = ("phone", "email", "language", "protected")  # the column is asked for, the cell is not


def _must(column: ColumnHelp) -> str:
    if column.optional:
        return _("may be left out")
    return _("the column must be there") if column.name in EMPTY_CELLS else _("must be filled in")


def _holds(column: ColumnHelp) -> str:
    """What may stand in the cell, besides codes."""
    if column.name in SEVERAL:
        return _("one or several of the codes, with | between them")
    return column.holds or (_("one of the codes, or its words") if column.codes else _("text"))


def csv_template(kind: KindHelp) -> bytes:
    """The headings, and a remark for each column, which an import passes over."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow([column.heading for column in kind.columns])
    passed_over = _("Rows that begin with this sign are passed over. Write below them.")
    writer.writerow([f"{rules.REMARK}{passed_over}"])
    for column in kind.columns:
        words = f"{column.words}, " if column.words else ""
        said = f"{column.heading}: {words}{_must(column)}. {capfirst(_holds(column))}."
        codes = " · ".join(f"{code} = {words}" for code, words in column.codes)
        writer.writerow([f"{rules.REMARK}{said} {codes}".rstrip()])
    return ("\ufeff" + text.getvalue()).encode()


def xlsx_template(kind: KindHelp) -> bytes:
    """A sheet to fill in, with the words of the codes to choose from, and a sheet that explains."""
    from openpyxl import Workbook  # type: ignore[import-untyped]  # here and not above: as much to load as Django
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    book = Workbook()
    sheet, bold = book.active, Font(bold=True)
    sheet.title = str(kind.label)[:31]
    sheet.freeze_panes = "A2"
    explained = book.create_sheet(_("Explanation"))
    listed = book.create_sheet(_("Codes"))
    explained.append([_("Column"), _("Holds"), _("Must it be there?"), _("What stands in the cell")])
    place = 0
    for number, column in enumerate(kind.columns, start=1):
        letter = get_column_letter(number)
        sheet.cell(1, number, column.heading).font = bold
        width = max(14, len(column.heading) + 3)
        sheet.column_dimensions[letter].width = width
        sheet.column_dimensions[letter].number_format = "dd-mm-yyyy" if column.name in DAYS else "@"
        explained.append([column.heading, capfirst(column.words), capfirst(_must(column)), _holds(column)])
        if not column.codes:
            continue
        place += 1
        listed.cell(1, 2 * place - 1, column.heading).font = bold
        listed.cell(1, 2 * place, _("Means")).font = bold
        for row, (code, words) in enumerate(column.codes, start=2):
            listed.cell(row, 2 * place - 1, code)
            listed.cell(row, 2 * place, words)
        listed.column_dimensions[get_column_letter(2 * place - 1)].width = 22
        listed.column_dimensions[get_column_letter(2 * place)].width = 48
        if column.name not in SEVERAL:
            source = get_column_letter(2 * place)
            choice = DataValidation(
                type="list",
                formula1=f"'{listed.title}'!${source}$2:${source}${len(column.codes) + 1}",
                allow_blank=True,
                showErrorMessage=False,
            )
            choice.add(f"{letter}2:{letter}{ROWS}")
            sheet.add_data_validation(choice)
    explained.append([])
    explained.append([str(kind.foot)])
    explained.cell(explained.max_row, 1).alignment = Alignment(wrap_text=True, vertical="top")
    explained.merge_cells(start_row=explained.max_row, end_row=explained.max_row, start_column=1, end_column=4)
    explained.row_dimensions[explained.max_row].height = 64
    for cell in explained[1]:
        cell.font = bold
    for letter, width in zip("ABCD", (24, 42, 22, 48), strict=True):
        explained.column_dimensions[letter].width = width
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


TEMPLATES: dict[str, tuple[str, Callable[[KindHelp], Any]]] = {
    "csv": ("text/csv; charset=utf-8", csv_template),
    "xlsx": (XLSX_TYPE, xlsx_template),
}
