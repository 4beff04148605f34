"""The report on an uploaded file, in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import User

from .. import rules
from ..choices import AtRiskReason, ImportOutcome, Situation
from ..models import ImportJob, ImportLine

WORDS = {
    "cpr": _("CPR number"),
    "external_id": _("external id"),
    "first_name": _("first name"),
    "last_name": _("last name"),
    "municipality": _("municipality"),
    "situation": _("situation"),
    "situation_from": _("since"),
    "at_risk_reason": _("why at risk"),
    "phone": _("phone"),
    "email": _("e-mail"),
    "language": _("language"),
    "protected": _("protected record"),
    "protected_address": _("protected address"),
}
STATUS = {
    ImportOutcome.CREATED: "ok",
    ImportOutcome.UPDATED: "wait",
    ImportOutcome.UNCHANGED: "idle",
    ImportOutcome.ERROR: "late",
}


@dataclass(frozen=True)
class ShownLine:
    """A row of the report: its number, status, and which columns change or what is wrong."""

    row: int
    status: str
    outcome: str
    column: str
    words: str


@dataclass(frozen=True)
class ColumnHelp:
    """A column of the file, what it holds, and whether it may be left out."""

    name: str
    words: Any
    holds: str
    optional: bool


def import_lines(job: ImportJob) -> QuerySet[ImportLine]:
    """The report in the order of the file."""
    return ImportLine.objects.filter(job=job).order_by("row", "pk")


def shown_lines(lines: Iterable[ImportLine]) -> list[ShownLine]:
    return [
        ShownLine(
            row=line.row,
            status=STATUS[ImportOutcome(line.outcome)],
            outcome=line.get_outcome_display(),
            column=line.field,
            words=rules.fault_message(line.code, line.value)
            if line.code
            else ", ".join(str(WORDS.get(name, name)) for name in line.changed),
        )
        for line in lines
    ]


def import_columns(user: User) -> list[ColumnHelp]:
    """What the page says about the columns of the file."""
    holds = {
        "cpr": "670398-1234",
        "municipality": str(user.municipality),
        "situation": " ".join(Situation.values),
        "situation_from": "2026-03-31, 31-03-2026",
        "at_risk_reason": " ".join(AtRiskReason.values),
        "protected": "0, 1",
        "protected_address": "0, 1",
    }
    optional = {*rules.OPTIONAL_COLUMNS, *rules.KEY_COLUMNS}
    return [ColumnHelp(name, WORDS[name], holds.get(name, ""), name in optional) for name in rules.COLUMNS]
