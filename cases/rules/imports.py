"""Rules about a file of citizens: its columns, its cells, and what a row changes in what is known."""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from housingfirst.core.errors import DomainError

from ..choices import AtRiskReason, Situation
from .citizens import WrongCpr, birth_date, clean_cpr

REQUIRED_COLUMNS = (
    *("first_name", "last_name", "municipality", "situation", "situation_from"),
    *("phone", "email", "language", "protected"),
)
KEY_COLUMNS = ("cpr", "external_id")
OPTIONAL_COLUMNS = ("at_risk_reason", "protected_address")
COLUMNS = (*KEY_COLUMNS, *REQUIRED_COLUMNS, *OPTIONAL_COLUMNS)
LONGEST = {"external_id": 60, "first_name": 100, "last_name": 100, "phone": 30, "email": 200, "language": 60}
HEADER_ROW = 1

# What can be wrong, in words. `value` is what stood in the cell; never a name and never a number of a person.
FAULTS = {
    "empty_file": _("The file is empty. The first row must name the columns."),
    "not_utf8": _("The text is not UTF-8. Save the file as “CSV UTF-8” and try again."),
    "unreadable": _("The row cannot be read as CSV. Check the quotation marks."),
    "not_a_workbook": _("The file is neither CSV nor an ordinary XLSX workbook without password and macros."),
    "too_many_rows": _("The sheet has more than %(value)s rows. Split it into several files."),
    "formula": _("The cell holds a formula. Copy the column and paste it as values."),
    "column_missing": _("The column is missing. Add it, also when its cells are empty."),
    "key_missing": _("The file needs a column “cpr” or “external_id”."),
    "column_unknown": _("The column “%(value)s” is unknown. Remove it or correct the name."),
    "column_twice": _("The column stands twice. Remove one of them."),
    "cells": _("The row has another number of cells than the header."),
    "no_key": _("The row has neither CPR number nor external id."),
    "missing": _("The cell is empty."),
    "too_long": _("The text is too long: there is room for %(value)s characters."),
    "characters": _("The text holds a character that cannot be shown."),
    "cpr_format": _("The CPR number does not have ten digits that begin with a date."),
    "date": _("“%(value)s” is not a date. Write 2026-03-31 or 31-03-2026."),
    "future": _("The date lies in the future."),
    "situation_unknown": _("The situation “%(value)s” is unknown."),
    "reason_unknown": _("The reason “%(value)s” is unknown."),
    "reason_missing": _("The reason is missing: the situation is at_risk."),
    "reason_elsewhere": _("A reason belongs to the situation at_risk only."),
    "flag": _("“%(value)s” is neither 0 nor 1."),
    "phone": _("This is not a phone number."),
    "email": _("This is not an e-mail address."),
    "twice": _("The same citizen stands in row %(value)s already."),
    "municipality_unknown": _("There is no municipality “%(value)s” here."),
    "municipality_other": _("You import into your own municipality only, and this row belongs to “%(value)s”."),
    "two_citizens": _("The CPR number and the external id belong to two different citizens."),
    "other_cpr": _("The citizen with that external id has another CPR number."),
    "other_external_id": _("The citizen with that CPR number has another external id."),
    "before_birth": _("The situation begins before the citizen was born. Look at the date, or at the CPR number."),
    "overlap": _("The citizen already has a situation from that day or later."),
    "protect_by_hand": _("Only somebody who reaches a citizen can protect the record. Leave the cell empty."),
    "responsible_unknown": _("There is no user “%(value)s” in the municipality of a protected record."),
    "no_file": _("The file cannot be read: %(value)s"),
    "changed_meanwhile": _("Somebody changed a citizen while the file was imported. Nothing was changed. Try again."),
    "more_faults": _("There are more faults below. Correct those above first, and upload the file again."),
    "broken": _("The import stopped. Nothing was changed. Try again, or show the file to IT."),
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
class ImportRow:
    """A row that can be imported. None in the two flags: the cell was empty, so what is known stays."""

    row: int
    municipality: str
    cpr: str
    external_id: str
    first_name: str
    last_name: str
    situation: str
    situation_from: date
    at_risk_reason: str
    phone: str
    email: str
    language: str
    protected: bool | None
    protected_address: bool | None


@dataclass
class Sheet:
    """A file that was read: how many rows, those that can be imported, and what is wrong with the others."""

    count: int = 0
    rows: list[ImportRow] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def read_sheet(content: bytes, today: date, *, most_faults: int | None = None) -> Sheet:
    """CASE-70: read a file of citizens: UTF-8 with or without mark, comma or semicolon, ISO or Danish dates.

    Every fault is told with its row and column; a row with a fault is not among `rows`. After `most_faults` of them the
    rest of the file is counted and not read: a file that is no list of citizens has a fault in every line. Source:
    contracts/commands.md; `most_faults` ours.
    """
    sheet = Sheet()
    records = _records(content, sheet)
    number, header = next(records, (0, []))
    if not number:
        sheet.faults = sheet.faults or [Fault(HEADER_ROW, "", "empty_file")]
        return sheet
    columns = [name.strip().lower() for name in header]
    sheet.faults += check_columns(columns)
    if sheet.faults:
        sheet.count = sum(1 for _record in records)
        return sheet
    seen: dict[tuple[str, str, str], int] = {}
    for number, cells in records:
        sheet.count += 1
        if most_faults is not None and len(sheet.faults) >= most_faults:
            sheet.faults.append(Fault(number, "", "more_faults"))
            sheet.count += sum(1 for _record in records)
            break
        reader = _RowReader(number, columns, cells, today)
        row = reader.read()
        if row is not None:
            reader.faults += _said_before(row, seen)
        if reader.faults:
            sheet.faults += reader.faults
        elif row is not None:
            sheet.rows.append(row)
    return sheet


def _records(content: bytes, sheet: Sheet) -> Iterator[tuple[int, list[str]]]:
    """The records of the file with their numbers; empty lines are counted and left out."""
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
        if any(cell.strip() for cell in cells):
            yield number, cells


def check_columns(columns: list[str]) -> list[Fault]:
    """CASE-71: every required column once, a key, and no column that means nothing to us."""
    faults = []
    for name in dict.fromkeys(columns):
        if not _is_text(name):
            faults.append(Fault(HEADER_ROW, "", "not_utf8"))
        elif name not in COLUMNS:
            faults.append(Fault(HEADER_ROW, name[:60], "column_unknown", name[:60]))
        elif columns.count(name) > 1:
            faults.append(Fault(HEADER_ROW, name, "column_twice"))
    faults += [Fault(HEADER_ROW, name, "column_missing") for name in REQUIRED_COLUMNS if name not in columns]
    if not set(KEY_COLUMNS) & set(columns):
        faults.append(Fault(HEADER_ROW, "cpr", "key_missing"))
    return faults


def _is_text(cell: str) -> bool:
    return not any("\udc80" <= letter <= "\udcff" for letter in cell)


def _said_before(row: ImportRow, seen: dict[tuple[str, str, str], int]) -> list[Fault]:
    """A citizen stands once in a file: by CPR number and by external id, in each municipality."""
    faults = []
    for name in KEY_COLUMNS:
        value = getattr(row, name)
        if value:
            earlier = seen.setdefault((row.municipality.casefold(), name, value), row.row)
            if earlier != row.row:
                faults.append(Fault(row.row, name, "twice", str(earlier)))
    return faults


class _RowReader:
    """Reads the cells of one row and collects what is wrong."""

    def __init__(self, row: int, columns: list[str], cells: list[str], today: date):
        self.row, self.today = row, today
        self.faults: list[Fault] = []
        if len(cells) != len(columns):
            self.fault("", "cells")
        self.cells = {name: cell.strip() for name, cell in zip(columns, cells, strict=False)}

    def fault(self, name: str, code: str, value: str = "") -> None:
        self.faults.append(Fault(self.row, name, code, value[:60]))

    def read(self) -> ImportRow | None:
        if self.faults or not self._readable():
            return None
        cpr = self._cpr()
        external_id = self._text("external_id")
        if not self.cells.get("cpr") and not external_id:
            self.fault("cpr" if "cpr" in self.cells else "external_id", "no_key")
        situation = self._code("situation", Situation, "situation_unknown")
        reason = self._code("at_risk_reason", AtRiskReason, "reason_unknown")
        if situation == Situation.AT_RISK and not self.cells.get("at_risk_reason"):
            self.fault("at_risk_reason", "reason_missing")
        elif situation and situation != Situation.AT_RISK and reason:
            self.fault("at_risk_reason", "reason_elsewhere")
        values = {
            "first_name": self._needed("first_name"),
            "last_name": self._needed("last_name"),
            "municipality": self._needed("municipality"),
            "situation_from": self._date("situation_from"),
            "phone": self._phone(),
            "email": self._email(),
            "language": self._text("language"),
            "protected": self._flag("protected"),
            "protected_address": self._flag("protected_address"),
        }
        born_on, begins_on = birth_date(cpr, self.today) if cpr else None, values["situation_from"]
        if isinstance(begins_on, date) and born_on is not None and begins_on < born_on:
            self.fault("situation_from", "before_birth")
        if self.faults:
            return None
        return ImportRow(
            row=self.row,
            cpr=cpr,
            external_id=external_id,
            situation=situation,
            at_risk_reason=reason,
            **values,  # type: ignore[arg-type]
        )

    def _readable(self) -> bool:
        for name, cell in self.cells.items():
            if not _is_text(cell):
                self.fault(name, "not_utf8")
            elif re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", cell):
                self.fault(name, "characters")
        return not self.faults

    def _text(self, name: str) -> str:
        cell = self.cells.get(name, "")
        if len(cell) > LONGEST.get(name, 200):
            self.fault(name, "too_long", str(LONGEST.get(name, 200)))
        return cell

    def _needed(self, name: str) -> str:
        cell = self._text(name)
        if not cell:
            self.fault(name, "missing")
        return cell

    def _cpr(self) -> str:
        cell = self.cells.get("cpr", "")
        try:
            return clean_cpr(cell, self.today) if cell else ""
        except WrongCpr:
            self.fault("cpr", "cpr_format")
            return ""

    def _code(self, name: str, codes: type[Situation] | type[AtRiskReason], unknown: str) -> str:
        cell = self.cells.get(name, "")
        if not cell and name == "situation":
            self.fault(name, "missing")
        elif cell and cell not in codes.values:
            self.fault(name, unknown, cell)
            return ""
        return cell

    def _date(self, name: str) -> date | None:
        cell = self.cells.get(name, "")
        if not cell:
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

    def _flag(self, name: str) -> bool | None:
        cell = self.cells.get(name, "")
        if cell not in ("", "0", "1"):
            self.fault(name, "flag", cell)
        return {"1": True, "0": False}.get(cell)

    def _phone(self) -> str:
        cell = self._text("phone")
        if cell and not re.fullmatch(r"\+?[0-9][0-9 ()/.-]{3,}", cell, re.ASCII):
            self.fault("phone", "phone")
        return cell

    def _email(self) -> str:
        cell = self._text("email")
        if cell and not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s.]+", cell):
            self.fault("email", "email")
        return cell


# ------------------------------------------------------------------ what a row changes


@dataclass(frozen=True)
class Known:
    """What is known of a citizen a row is about: fields by name, episodes (from, until, situation, reason), ways."""

    pk: int
    fields: dict[str, object]
    episodes: tuple[tuple[date, date | None, str, str], ...] = ()
    ways: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True)
class Change:
    """What a row does: new values by field, whether the situation begins, and ways to reach the citizen to add."""

    fields: dict[str, object] = field(default_factory=dict)
    situation: bool = False
    ways: tuple[tuple[str, str], ...] = ()

    @property
    def names(self) -> list[str]:
        """The columns that change something."""
        names = ["protected" if name == "record_protected" else name for name in self.fields if name != "born_on"]
        names = ["protected_address" if name == "address_protected" else name for name in names]
        return names + ["situation"] * self.situation + [kind for kind, _value in self.ways]


def whose(row: ImportRow, by_cpr: int | None, by_external_id: int | None) -> Fault | None:
    """CASE-72: a CPR number and an external id in one row name one citizen."""
    if by_cpr and by_external_id and by_cpr != by_external_id:
        return Fault(row.row, "external_id", "two_citizens")
    return None


def change_of(row: ImportRow, known: Known) -> Change | Fault:
    """CASE-73: what a row changes in a known citizen; the same file again changes nothing.

    Names and language as in the file (an empty cell keeps what is known). A protection is set by a file, never lifted.
    A way to reach the citizen is added when it is not there, also when it is there as no longer used. A situation that
    is there stays; a new one must begin after the present one. Source: contracts/commands.md; the rest ours.
    """
    fields: dict[str, object] = {}
    for name in KEY_COLUMNS:
        value, there = getattr(row, name), known.fields[name]
        if value and there and value != there:
            return Fault(row.row, name, f"other_{name}")
        if value and not there:
            fields[name] = value
    for name in ("first_name", "last_name", "language"):
        value = getattr(row, name)
        if value and value != known.fields[name]:
            fields[name] = value
    if row.protected and not known.fields["record_protected"]:
        fields["record_protected"] = True
    if row.protected_address and not known.fields["address_protected"]:
        fields["address_protected"] = True
    born_on = known.fields.get("born_on")
    if isinstance(born_on, date) and row.situation_from < born_on:
        return Fault(row.row, "situation_from", "before_birth")
    begins = (row.situation_from, row.situation, row.at_risk_reason) not in {
        (start, situation, reason) for start, _end, situation, reason in known.episodes
    }
    if begins and any(start >= row.situation_from for start, _end, _situation, _reason in known.episodes):
        return Fault(row.row, "situation_from", "overlap")
    ways = tuple(way for way in ways_of(row) if way not in known.ways)
    return Change(fields, begins, ways)


def ways_of(row: ImportRow) -> tuple[tuple[str, str], ...]:
    """The ways to reach the citizen a row holds, as (kind, value)."""
    return tuple((name, getattr(row, name)) for name in ("phone", "email") if getattr(row, name))


# ------------------------------------------------------------------ upload


class FileTooLarge(DomainError):
    code, field = "file_too_large", "file"
    message = _("The file is too large: %(size)s MB, and there is room for %(limit)s MB. Split it into several files.")


class NotReadyToImport(DomainError):
    code = "import_not_ready"
    message = _("This file is not ready to be imported, or somebody has done it already. Load the page again.")


class ImportOver(DomainError):
    code = "import_over"
    message = _("The import is over and can no longer be cancelled. Load the page again.")


def check_file_size(size: int, limit: int = 10) -> None:
    """CASE-74: a file of at most 10 MB: far more than 10,000 rows [OURS]."""
    if size > limit * 1_000_000:
        raise FileTooLarge(size=-(-size // 1_000_000), limit=limit)


def by_municipality(rows: Iterable[ImportRow]) -> dict[str, list[ImportRow]]:
    """The rows of each municipality, in the order of the file."""
    parts: dict[str, list[ImportRow]] = {}
    for row in rows:
        parts.setdefault(row.municipality, []).append(row)
    return parts
