"""Rules about any uploaded file: its header, its cells, and what can be wrong with them, told by row and column."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from housingfirst.core.formats import masked_cpr

from .citizens import WrongCpr, clean_cpr
from .import_headings import HEADINGS, columns_of
from .situations import FunctionalElsewhere, GreyZoneElsewhere, OutcomeDoesNotFit

HEADER_ROW = 1
REMARK = "# "
UNSHOWN = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
KEYS = ("cpr", "temporary_id", "external_id")
CPR_IN_TEXT = re.compile(r"(?<![0-9])[0-9]{6}[ -]?[0-9]{4}(?![0-9])")
LONG_TEXTS = frozenset({"what_is_known"})  # may hold several lines

# What can be wrong, in words. `value` is what stood in the cell; never a name and never a number of a person.
FAULTS = {
    "empty_file": _("The file is empty. The first row must name the columns."),
    "no_rows": _("There are no rows below the headings. Write them there, and upload the file again."),
    "not_utf8": _("The text is not UTF-8. Save the file as “CSV UTF-8” and try again."),
    "unreadable": _("The row cannot be read as CSV. Check the quotation marks."),
    "not_a_workbook": _("The file is neither CSV nor an ordinary XLSX workbook without password and macros."),
    "too_many_rows": _("The sheet has more than %(value)s rows. Split it into several files."),
    "formula": _("The cell holds a formula. Copy the column and paste it as values."),
    "column_missing": _("The column is missing. Add it, also when its cells are empty."),
    "key_missing": _("The file needs a column “cpr” or “external_id”. Add one of them."),
    "column_unknown": _("The heading “%(value)s” is unknown here. Write it as in the template, or remove the column."),
    "no_headings": _("The first row holds none of the headings. Write them there, as in the template."),
    "heading_empty": _("Column %(value)s has no heading. Write one, or remove the column."),
    "column_twice": _("The column stands twice. Remove one of them."),
    "cells": _(
        "The row has another number of cells than the header. Put quotation marks around text that holds a separator."
    ),
    "no_key": _("The row has neither CPR number nor external id. Fill in one of them."),
    "missing": _("The cell is empty. Fill it in."),
    "too_long": _("The text is too long: there is room for %(value)s characters. Shorten it."),
    "too_large_unpacked": _(
        "The workbook holds more than %(value)s MB of text. Save the rows in several files, or as CSV."
    ),
    "characters": _("The text holds a character that cannot be shown. Write the text anew."),
    "cpr_format": _("The CPR number does not have ten digits that begin with a date. Check what stands in the cell."),
    "date": _("“%(value)s” is not a date. Write 2026-03-31 or 31-03-2026."),
    "future": _("The date lies in the future. Write today or an earlier day."),
    "situation_unknown": _("The situation “%(value)s” is unknown. Take one of the template’s, or its code."),
    "reason_unknown": _("The reason “%(value)s” is unknown. Take one of the template’s, or its code."),
    "reason_missing": _("The reason is missing: the situation is “At risk of homelessness”. Fill it in."),
    "reason_elsewhere": _(
        "A reason belongs only to “At risk of homelessness”. Empty the cell, or correct the situation."
    ),
    "flag": _("“%(value)s” is neither 0 nor 1. Write 1 for yes and 0 for no."),
    "phone": _("This is not a phone number. Write its digits, or empty the cell."),
    "email": _("This is not an e-mail address. Correct it, or empty the cell."),
    "twice": _("The same citizen stands in row %(value)s already. Remove one of the two rows."),
    "municipality_unknown": _("There is no municipality “%(value)s” here. Write its full name."),
    "municipality_other": _(
        "You import into your own municipality only, and this row belongs to “%(value)s”. Remove the row."
    ),
    "two_citizens": _("The CPR number and the external id belong to two different citizens. Correct one of them."),
    "other_cpr": _("The citizen with that external id has another CPR number. Check both in the file."),
    "other_external_id": _("The citizen with that CPR number has another external id. Check both in the file."),
    "before_birth": _("The situation begins before the citizen was born. Look at the date, or at the CPR number."),
    "overlap": _(
        "The citizen already has a situation from that day or later. Correct the day; what was before comes with a "
        "file of situations."
    ),
    "responsible_unknown": _("There is no user “%(value)s” in the municipality of a protected record."),
    "no_file": _("The file cannot be read: %(value)s"),
    "changed_meanwhile": _("Somebody changed a citizen while the file was imported. Nothing was changed. Try again."),
    "more_faults": _("There are more faults below. Correct those above first, and upload the file again."),
    "broken": _("The import stopped. Nothing was changed. Try again, or show the file to IT."),
    "code_unknown": _("“%(value)s” is not in the list of codes. Take one of the template’s, or its words."),
    "nobody": _("The row names nobody. Fill in the CPR number, the temporary id or the external id."),
    "citizen_unknown": _(
        "You reach no citizen with that number. Check it, or leave the row to somebody who reaches the citizen."
    ),
    "citizen_not_yours_to_change": _("You can see the citizen, but not change the record. Leave the row to the team."),
    "overlap_row": _("The days overlap with those in row %(value)s, about the same citizen. Correct one of the two."),
    "overlap_noted": _(
        "A situation is noted for some of those days: %(value)s. Correct the days in the file, or what is noted."
    ),
    "ends_before_start": _("The situation ends before it begins, or the same day. Correct one of the two days."),
    "impossible_day": _("The citizen was not born that day. Check the year, or the CPR number."),
    "outcome_does_not_fit": OutcomeDoesNotFit.message,
    "grey_zone_elsewhere": GreyZoneElsewhere.message,
    "functional_elsewhere": FunctionalElsewhere.message,
    "row_twice": _("The very same stands in row %(value)s already. Remove one of the two."),
    "passed_on_by_source": _("Leave the cell empty when that is the same as where it came from."),
    "row_refused": _("The row cannot be imported. Enter it by hand: the page says what is wrong."),
    "situation_key_missing": _("The file needs a column “cpr”, “temporary_id” or “external_id”. Add one of them."),
    "other_kind": _("This file looks like “%(value)s”. Choose that on the page and upload it again."),
}


@dataclass(frozen=True)
class Fault:
    """What is wrong in a cell: the row as a spreadsheet counts it (the header is row 1), the column, and why."""

    row: int
    field: str
    code: str
    value: str = ""

    @property
    def message(self) -> str:
        return fault_message(self.code, self.value)


def fault_message(code: str, value: str = "") -> str:
    """The words of a fault in the active language."""
    text = str(FAULTS[code])
    return text % {"value": value} if "%(value)s" in text else text


@dataclass(frozen=True)
class Layout:
    """What a file of one kind consists of: its columns, and the function that makes a row of the cells.

    `keys`: columns of which the header needs one. `once`: what a row says that no other may say, as (column, value).
    `names`: columns that name the person in the report.
    """

    keys: tuple[str, ...]
    required: tuple[str, ...]
    optional: tuple[str, ...]
    read: Callable[["CellReader"], Any]
    once: Callable[[Any], Iterable[tuple[str, Any]]]
    key_missing: str = "key_missing"
    twice: str = "twice"
    longest: Mapping[str, int] = field(default_factory=dict)
    names: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        return (*self.keys, *self.required, *self.optional)


@dataclass
class Sheet:
    """A file that was read: how many rows, those that can be imported, what is wrong with the others.

    `about`: whom each row that was read names, the wrong ones too.
    """

    count: int = 0
    rows: list[Any] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    about: dict[int, "About"] = field(default_factory=dict)


@dataclass(frozen=True)
class About:
    """Whom a row names, as the file writes it and nobody else: the name, and the keys with CPR numbers masked."""

    name: str
    key: str


def read_table(content: bytes, layout: Layout, today: date, *, most_faults: int | None = None) -> Sheet:
    """CASE-70: read a file: UTF-8 with or without mark, comma or semicolon, ISO or Danish dates.

    Every fault is told with its row and column; a row with a fault is not among `rows`. After `most_faults` of them the
    rest of the file is counted and not read: a file of something else has a fault in every line. Text that is not UTF-8
    is the fault of the file: it is told where it shows first, and once. A row whose first cell begins with a hash and a
    space is a remark and is passed over. Source: contracts/commands.md; `most_faults`, once and remarks ours.
    """
    sheet = Sheet()
    records = _records(content, sheet)
    number, header = next(records, (0, []))
    if not number:
        sheet.faults = sheet.faults or [Fault(HEADER_ROW, "", "empty_file")]
        return sheet
    while len(header) > 1 and not header[-1].strip():
        header.pop()
    columns = columns_of(header)
    sheet.faults += check_header(columns, layout, header)
    if sheet.faults:
        sheet.count = sum(1 for _record in records)
        return sheet
    seen: dict[tuple[str, Any], int] = {}
    for number, cells in records:
        sheet.count += 1
        while len(cells) > len(columns) and not cells[-1].strip():
            cells.pop()
        if most_faults is not None and len(sheet.faults) >= most_faults:
            sheet.faults.append(Fault(number, "", "more_faults"))
            sheet.count += sum(1 for _record in records)
            break
        reader = CellReader(number, columns, cells, today, layout.longest)
        sheet.about[number] = _about(reader.cells, layout)
        row = layout.read(reader) if reader.is_readable() else None
        if row is not None:
            reader.faults += _said_before(row, layout, seen)
        if reader.faults:
            sheet.faults += _new_to(sheet, reader.faults)
        elif row is not None:
            sheet.rows.append(row)
    return sheet


def _new_to(sheet: Sheet, faults: Iterable[Fault]) -> list[Fault]:
    """The faults without what is told of the whole file already."""
    other = [fault for fault in faults if fault.code != "not_utf8"]
    if any(fault.code == "not_utf8" for fault in sheet.faults):
        return other
    return [fault for fault in faults if fault.code == "not_utf8"][:1] + other


def _records(content: bytes, sheet: Sheet) -> Iterator[tuple[int, list[str]]]:
    """The records of the file with their numbers; empty lines and remarks are counted and left out."""
    text = content.removeprefix(b"\xef\xbb\xbf").decode("utf-8", errors="surrogateescape")
    first = text.split("\n", 1)[0]
    delimiter = ";" if first.count(";") > first.count(",") else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = 0
    while True:
        number += 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            sheet.count += number > HEADER_ROW
            sheet.faults.append(Fault(number, "", "unreadable"))
            return
        if any(cell.strip() for cell in cells) and not cells[0].startswith(REMARK):
            yield number, cells


def _about(cells: Mapping[str, str], layout: Layout) -> About:
    """CASE-192: whom the row names in its own words; CPR numbers masked wherever they stand. Source: ours."""
    said = [name for name in KEYS if name in layout.columns and cells.get(name)]
    keys = [masked_key(cells[name]) if name == "cpr" else shown(cells[name]) for name in said]
    names = [shown(cells[name]) for name in layout.names if cells.get(name)]
    return About(" ".join(names)[:200], " · ".join(keys)[:120])


def masked_key(cell: str) -> str:
    """A cell of CPR numbers: the date where there is a whole number, else nothing of it."""
    digits = re.sub(r"[^0-9]", "", cell)
    return masked_cpr(digits) if len(digits) == 10 else "••••••-••••"


def shown(text: str) -> str:
    """Text of a cell on one line as it can be kept and shown: CPR numbers masked, what is no text left out."""
    readable = UNSHOWN.sub(" ", text.encode("utf-8", errors="replace").decode())
    return CPR_IN_TEXT.sub(lambda found: masked_cpr(found[0]), " ".join(readable.split()))


def check_header(columns: list[str], layout: Layout, typed: Sequence[str] = ()) -> list[Fault]:
    """CASE-71: every required column once, a key, and no column that means nothing to us.

    `columns`: codes, and what stands for none as it was typed; `typed`: all of them so. Where nothing means anything,
    the row is told as a whole: it is no header, and may hold a person.
    """
    faults = []
    if not all(map(_is_text, columns)):
        return [Fault(HEADER_ROW, "", "not_utf8")]
    if not any(name in HEADINGS for name in columns):
        return [Fault(HEADER_ROW, "", "no_headings")]
    for name in dict.fromkeys(columns):
        if not name.isprintable():
            faults.append(Fault(HEADER_ROW, "", "characters"))
        elif not name:
            faults.append(Fault(HEADER_ROW, "", "heading_empty", str(columns.index(name) + 1)))
        elif name not in layout.columns:
            told = shown(typed[columns.index(name)] if typed else name)[:60]
            faults.append(Fault(HEADER_ROW, told, "column_unknown", told))
        elif columns.count(name) > 1:
            faults.append(Fault(HEADER_ROW, name, "column_twice"))
    faults += [Fault(HEADER_ROW, name, "column_missing") for name in layout.required if name not in columns]
    if layout.keys and not set(layout.keys) & set(columns):
        faults.append(Fault(HEADER_ROW, layout.keys[0], layout.key_missing))
    return faults


def header_of(content: bytes) -> list[str]:
    """The columns, as far as the file can be read."""
    _number, header = next(_records(content, Sheet()), (0, []))
    return [name for name in columns_of(header) if name]


def fits(columns: Iterable[str], layout: Layout) -> bool:
    """A header a file of this kind could have."""
    return set(layout.required) <= set(columns) <= set(layout.columns)


def _is_text(cell: str) -> bool:
    return not any("\udc80" <= letter <= "\udcff" for letter in cell)


def _said_before(row: Any, layout: Layout, seen: dict[tuple[str, Any], int]) -> list[Fault]:
    """What stands once in a file stands in another row already."""
    faults = []
    for name, value in layout.once(row):
        earlier = seen.setdefault((name, value), row.row)
        if earlier != row.row:
            faults.append(Fault(row.row, name, layout.twice, str(earlier)))
    return faults


def words_of(choices: Iterable[tuple[str, Any]]) -> dict[str, str]:
    """What may stand in a cell for each code: the code itself, or its words; in small or capital letters."""
    pairs = [(str(code), str(label)) for code, label in choices]
    return {label.casefold(): code for code, label in pairs} | {code.casefold(): code for code, _label in pairs}


class CellReader:
    """Reads the cells of one row and collects what is wrong."""

    def __init__(self, row: int, columns: list[str], cells: list[str], today: date, longest: Mapping[str, int]):
        self.row, self.today, self.longest = row, today, longest
        self.faults: list[Fault] = []
        if len(cells) != len(columns):
            self.fault("", "cells")
        texts = (cell.strip().replace("\r\n", "\n") for cell in cells)
        self.cells = dict(zip(columns, texts, strict=False))

    def fault(self, name: str, code: str, value: str = "") -> None:
        self.faults.append(Fault(self.row, name, code, shown(value)[:60]))

    def is_readable(self) -> bool:
        """The row has a cell for each column, and every cell is text."""
        for name, cell in self.cells.items():
            if not _is_text(cell):
                self.fault(name, "not_utf8")
            elif UNSHOWN.search(cell.replace("\n", "").replace("\t", "") if name in LONG_TEXTS else cell):
                self.fault(name, "characters")
        return not self.faults

    def key(self, *names: str, missing: str = "no_key") -> None:
        """One of these cells says whom the row is about."""
        if not any(self.cells.get(name) for name in names):
            self.fault(next(name for name in names if name in self.cells), missing)

    def text(self, name: str) -> str:
        cell = self.cells.get(name, "")
        most = self.longest.get(name, 200)
        if len(cell) > most:
            self.fault(name, "too_long", str(most))
        return cell

    def needed(self, name: str) -> str:
        cell = self.text(name)
        if not cell:
            self.fault(name, "missing")
        return cell

    def cpr(self) -> str:
        cell = self.cells.get("cpr", "")
        try:
            return clean_cpr(cell, self.today) if cell else ""
        except WrongCpr:
            self.fault("cpr", "cpr_format")
            return ""

    def code(self, name: str, words: Mapping[str, str], unknown: str = "code_unknown", *, needed: bool = False) -> str:
        """The code a cell stands for; CASE-188."""
        cell = self.cells.get(name, "")
        if not cell:
            if needed:
                self.fault(name, "missing")
            return ""
        found = words.get(" ".join(cell.split()).casefold(), "")
        if not found:
            self.fault(name, unknown, cell)
        return found

    def codes(self, name: str, words: Mapping[str, str]) -> list[str]:
        """Several codes in one cell, a vertical bar or a semicolon between them; each once, at least one."""
        pieces = [piece for piece in re.split(r"[|;]", self.cells.get(name, "")) if piece.strip()]
        if not pieces:
            self.fault(name, "missing")
        found = [(piece, words.get(" ".join(piece.split()).casefold(), "")) for piece in pieces]
        for piece, code in found:
            if not code:
                self.fault(name, "code_unknown", piece.strip())
        return list(dict.fromkeys(code for _piece, code in found if code))

    def date(self, name: str, *, needed: bool = True) -> date | None:
        cell = self.cells.get(name, "")
        if not cell:
            if needed:
                self.fault(name, "missing")
            return None
        for pattern, form in ((r"\d{4}-\d{2}-\d{2}", "%Y-%m-%d"), (r"\d{2}-\d{2}-\d{4}", "%d-%m-%Y")):
            if re.fullmatch(pattern, cell, re.ASCII):
                try:
                    day = datetime.strptime(cell, form).date()
                except ValueError:
                    break
                if day > self.today:
                    self.fault(name, "future")
                elif day.year < 1900:
                    break
                return day
        self.fault(name, "date", cell)
        return None

    def flag(self, name: str) -> bool | None:
        cell = self.cells.get(name, "")
        if cell not in ("", "0", "1"):
            self.fault(name, "flag", cell)
        return {"1": True, "0": False}.get(cell)
