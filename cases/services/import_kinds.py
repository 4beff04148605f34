"""What differs between files of citizens, of situations and of inquiries: how they are read, cut up and written."""

from collections.abc import Callable
from typing import Any

from housingfirst.accounts import codes
from housingfirst.accounts.models import User
from housingfirst.core import clock

from .. import rules
from ..choices import ImportKind
from ..codes import AT_RISK_REASONS, INQUIRY_REASONS, INQUIRY_SOURCES
from ..models import ImportJob
from ..rules import Fault, Layout
from .import_inquiries import import_inquiry_rows
from .import_situations import import_situation_rows, situation_batches
from .imports import Report, import_rows
from .workbooks import as_csv, is_workbook

CHECKED_AT_ONCE = {ImportKind.CITIZENS: 500, ImportKind.INQUIRIES: 500}


def layouts(municipality_id: int) -> dict[str, Layout]:
    """What may stand in a file of each kind, with the codes the municipality has in force; one query."""
    today = clock.today()
    lists = codes.several([AT_RISK_REASONS, INQUIRY_SOURCES, INQUIRY_REASONS], municipality_id)
    words = {
        key: rules.words_of((one.code, one.label) for one in codes.in_force(found, today))
        for key, found in lists.items()
    }
    return {
        ImportKind.CITIZENS: rules.citizens_layout(),
        ImportKind.SITUATIONS: rules.situations_layout(words[AT_RISK_REASONS]),
        ImportKind.INQUIRIES: rules.inquiries_layout(words[INQUIRY_SOURCES], words[INQUIRY_REASONS]),
    }


def read_file(job: ImportJob, *, most_faults: int) -> rules.Sheet:
    """The rows of the job's file, and what is wrong with them: read, but nobody is looked up."""
    with job.file.open("rb") as stored:
        content = stored.read()
    faults: list[Fault] = []
    if is_workbook(content):
        content, faults = as_csv(content)
    known = layouts(job.municipality_id)
    sheet = rules.read_table(content, known[job.kind], clock.today(), most_faults=most_faults)
    if faults:
        return rules.Sheet(sheet.count, faults=faults[:most_faults], about=sheet.about)
    if other := _other_kind(content, job.kind, known):
        return rules.Sheet(sheet.count, faults=[other])
    if not sheet.count and not sheet.faults:
        sheet.faults.append(Fault(rules.HEADER_ROW, "", "no_rows"))
    if job.kind == ImportKind.CITIZENS:
        _own_only(sheet, job.municipality.name)
    elif len(sheet.rows) > rules.MOST_ROWS:
        sheet.faults.append(Fault(sheet.rows[rules.MOST_ROWS].row, "", "too_many_rows", str(rules.MOST_ROWS)))
    return sheet


def _other_kind(content: bytes, kind: str, known: dict[str, Layout]) -> Fault | None:
    """The header is that of another kind of file than was chosen."""
    header = rules.header_of(content)
    if rules.fits(header, known[kind]):
        return None
    other = next((one for one in ImportKind if rules.fits(header, known[one])), None)
    return Fault(rules.HEADER_ROW, "", "other_kind", str(other.label)) if other else None


def _own_only(sheet: rules.Sheet, municipality: str) -> None:
    """Rows of another municipality are faults."""
    rows = []
    for row in sheet.rows:
        if row.municipality == municipality:
            rows.append(row)
        else:
            sheet.faults.append(Fault(row.row, "municipality", "municipality_other", row.municipality[:60]))
    sheet.rows = rows


def parts(kind: str, by: User, rows: list[Any]) -> list[list[Any]]:
    """The rows as they are checked, a transaction each."""
    if kind == ImportKind.SITUATIONS:
        return situation_batches(by=by, rows=rows)
    size = CHECKED_AT_ONCE[ImportKind(kind)]
    return [rows[start : start + size] for start in range(0, len(rows), size)]


def import_any(
    job: ImportJob, rows: list[Any], *, write: bool, after_batch: Callable[[int, Report], None] | None = None
) -> Report:
    """Rows of the job's kind, as the person who uploaded them."""
    by = job.requested_by
    if job.kind == ImportKind.SITUATIONS:
        return import_situation_rows(by=by, rows=rows, write=write, after_batch=after_batch)
    if job.kind == ImportKind.INQUIRIES:
        return import_inquiry_rows(by=by, rows=rows, write=write, after_batch=after_batch)
    return import_rows(by=by, rows=rows, write=write, team=job.team, responsible=by, after_batch=after_batch)
