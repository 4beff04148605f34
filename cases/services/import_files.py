"""A whole file for several municipalities, as the command hands it in: one transaction, all or nothing."""

from dataclasses import dataclass, field
from typing import Any

import pghistory
from django.db import transaction

from housingfirst.accounts.models import Municipality, MunicipalityKind, User
from housingfirst.accounts.services import system_user
from housingfirst.core import clock
from housingfirst.core.db import municipality_scope

from .. import rules
from ..choices import ImportOutcome
from ..rules import Fault, ImportRow
from .imports import ChangedMeanwhile, NothingChanges, Report, import_rows, problems_in_order


@dataclass
class Summary:
    """What the command prints."""

    rows: int = 0
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    faults: list[Fault] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        counts = {name: 0 if self.faults else getattr(self, name) for name in ("created", "updated", "unchanged")}
        errors = [
            {"row": fault.row, "field": fault.field, "message": fault.message}
            for fault in problems_in_order(self.faults)
        ]
        return {"rows": self.rows, **counts, "errors": errors}


def import_file(*, content: bytes, dry_run: bool, responsible: str = "") -> Summary:
    """Import a file as the system users of its municipalities. With any fault, or `dry_run`, nothing is changed.

    `responsible`: user name of whom protected records are tied to; without it nobody reaches them until somebody is.
    """
    sheet = rules.read_sheet(content, clock.today())
    summary = Summary(rows=sheet.count, faults=list(sheet.faults))
    try:
        with transaction.atomic():
            for name, rows in rules.by_municipality(sheet.rows).items():
                _import_part(name, rows, responsible, summary, write=not dry_run and not summary.faults)
            if dry_run or summary.faults:
                raise NothingChanges
    except NothingChanges:
        pass
    except ChangedMeanwhile:
        summary.faults.append(Fault(0, "", "changed_meanwhile"))
    return summary


def _import_part(name: str, rows: list[ImportRow], responsible: str, summary: Summary, *, write: bool) -> None:
    municipality = Municipality.objects.filter(name=name, kind=MunicipalityKind.ORDINARY).first()
    if municipality is None:
        summary.faults += [Fault(row.row, "municipality", "municipality_unknown", name[:60]) for row in rows]
        return
    with municipality_scope(municipality.pk):
        by = system_user(municipality.pk)
        person = User.objects.filter(municipality=municipality, username=responsible).first() if responsible else None
        if responsible and person is None and any(row.protected for row in rows):
            first = next(row.row for row in rows if row.protected)
            summary.faults.append(Fault(first, "protected", "responsible_unknown", responsible[:60]))
        with pghistory.context(user=by.pk, view="import_citizens"):
            _add(summary, import_rows(by=by, rows=rows, write=write, responsible=person))


def _add(summary: Summary, report: Report) -> None:
    summary.created += report.count(ImportOutcome.CREATED)
    summary.updated += report.count(ImportOutcome.UPDATED)
    summary.unchanged += report.count(ImportOutcome.UNCHANGED)
    summary.faults += report.faults
