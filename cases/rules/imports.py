"""Rules about a file of citizens: its columns, its rows, and what a row changes in what is known."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from housingfirst.core.errors import DomainError

from ..choices import AtRiskReason, Situation
from .citizens import birth_date
from .import_cells import FAULTS, CellReader, Fault, Layout, Sheet, fault_message, read_table, words_of

__all__ = ["FAULTS", "Fault", "Sheet", "fault_message"]

REQUIRED_COLUMNS = (
    *("first_name", "last_name", "municipality", "situation", "situation_from"),
    *("phone", "email", "language", "protected"),
)
KEY_COLUMNS = ("cpr", "external_id")
OPTIONAL_COLUMNS = ("at_risk_reason", "protected_address")
COLUMNS = (*KEY_COLUMNS, *REQUIRED_COLUMNS, *OPTIONAL_COLUMNS)
LONGEST = {"external_id": 60, "first_name": 100, "last_name": 100, "phone": 30, "email": 200, "language": 60}


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


def citizens_layout() -> Layout:
    """A file of citizens, with the codes in the words of the active language."""
    situations, reasons = words_of(Situation.choices), words_of(AtRiskReason.choices)
    return Layout(
        keys=KEY_COLUMNS,
        required=REQUIRED_COLUMNS,
        optional=OPTIONAL_COLUMNS,
        read=lambda reader: _citizen_row(reader, situations, reasons),
        once=_stands_once,
        longest=LONGEST,
        names=("first_name", "last_name"),
    )


def read_sheet(content: bytes, today: date, *, most_faults: int | None = None) -> Sheet:
    """CASE-70: a file of citizens."""
    return read_table(content, citizens_layout(), today, most_faults=most_faults)


def _stands_once(row: ImportRow) -> list[tuple[str, Any]]:
    """A citizen stands once in a file: by CPR number and by external id, in each municipality."""
    where = row.municipality.casefold()
    return [(name, (where, getattr(row, name))) for name in KEY_COLUMNS if getattr(row, name)]


def _citizen_row(reader: CellReader, situations: dict[str, str], reasons: dict[str, str]) -> ImportRow | None:
    cpr = reader.cpr()
    external_id = reader.text("external_id")
    reader.key(*KEY_COLUMNS)
    situation = reader.code("situation", situations, "situation_unknown", needed=True)
    reason = reader.code("at_risk_reason", reasons, "reason_unknown")
    check_reason(reader, situation, reason)
    values = {
        "first_name": reader.needed("first_name"),
        "last_name": reader.needed("last_name"),
        "municipality": reader.needed("municipality"),
        "situation_from": reader.date("situation_from"),
        "phone": _phone(reader),
        "email": _email(reader),
        "language": reader.text("language"),
        "protected": reader.flag("protected"),
        "protected_address": reader.flag("protected_address"),
    }
    born_on, begins_on = birth_date(cpr, reader.today) if cpr else None, values["situation_from"]
    if isinstance(begins_on, date) and born_on is not None and begins_on < born_on:
        reader.fault("situation_from", "before_birth")
    if reader.faults:
        return None
    return ImportRow(
        row=reader.row,
        cpr=cpr,
        external_id=external_id,
        situation=situation,
        at_risk_reason=reason,
        **values,  # type: ignore[arg-type]
    )


def check_reason(reader: CellReader, situation: str, reason: str) -> None:
    """CASE-03 in a file: at risk has a reason, the others have none."""
    if situation == Situation.AT_RISK and not reader.cells.get("at_risk_reason"):
        reader.fault("at_risk_reason", "reason_missing")
    elif situation and situation != Situation.AT_RISK and reason:
        reader.fault("at_risk_reason", "reason_elsewhere")


def _phone(reader: CellReader) -> str:
    cell = reader.text("phone")
    if cell and not re.fullmatch(r"\+?[0-9][0-9 ()/.-]{3,}", cell, re.ASCII):
        reader.fault("phone", "phone")
    return cell


def _email(reader: CellReader) -> str:
    cell = reader.text("email")
    if cell and not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s.]+", cell):
        reader.fault("email", "email")
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


class FileImportedBefore(DomainError):
    code, field = "imported_before", "file"
    message = _(
        "This very file was imported %(day)s, and nothing is imported twice. If rows have come since, save the file "
        "with them and upload it again: what is there already stays as it is."
    )


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
