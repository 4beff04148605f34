"""The report on an uploaded file in words, and what each kind of file holds."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts import codes
from housingfirst.accounts.models import User
from housingfirst.core import clock

from .. import rules
from ..choices import (
    AtRiskReason,
    HousingOutcome,
    ImportKind,
    ImportOutcome,
    KnownBefore,
    ReferringActor,
    Situation,
    SituationMark,
)
from ..codes import AT_RISK_REASONS, INQUIRY_REASONS, INQUIRY_SOURCES
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
    "temporary_id": _("temporary id"),
    "situation_until": _("until, the first day it no longer held"),
    "outcome": _("kind of home"),
    "grey_zone": SituationMark.GREY_ZONE.label,
    "functionally_homeless": SituationMark.FUNCTIONALLY_HOMELESS.label,
    "whereabouts": _("where, or with whom"),
    "received_on": _("received"),
    "source": _("where from first"),
    "reasons": _("what the concern is about"),
    "known_before": _("known before"),
    "referred_by": _("passed on by"),
    "person_name": _("who it is about"),
    "person_whereabouts": _("where the person can be met"),
    "what_is_known": _("what is known"),
    "sender_name": _("the sender's name"),
    "sender_phone": _("the sender's phone"),
    "present_ends": _("the present situation ends that day"),
}
NEW_OF = {
    ImportKind.CITIZENS: ImportOutcome.CREATED.label,
    ImportKind.SITUATIONS: _("New situation"),
    ImportKind.INQUIRIES: _("New inquiry"),
}
COUNTED = {
    ImportKind.CITIZENS: _("New citizens"),
    ImportKind.SITUATIONS: _("New situations"),
    ImportKind.INQUIRIES: _("New inquiries"),
}
FOOT = {
    ImportKind.CITIZENS: _(
        "Either cpr or external_id must be there. An empty cell keeps what is known; a protection is set by a file, "
        "never lifted."
    ),
    ImportKind.SITUATIONS: _(
        "One of cpr, temporary_id and external_id must be there. Without an end a situation holds until the next one "
        "begins, or still; the one noted before then ends that day. Days that overlap are refused."
    ),
    ImportKind.INQUIRIES: _(
        "The CPR number is not looked up: the answer is the same whether the municipality knows the person. Several "
        "reasons stand in one cell with | between them."
    ),
}
STATUS = {
    ImportOutcome.CREATED: "ok",
    ImportOutcome.UPDATED: "wait",
    ImportOutcome.UNCHANGED: "idle",
    ImportOutcome.ERROR: "late",
}


@dataclass(frozen=True)
class ColumnHelp:
    """A column of the file: its code, its heading, what it holds, whether it may be left out, and the codes allowed.

    `codes` are pairs of code and words; `words` are empty where the heading says as much.
    """

    name: str
    heading: str
    words: str
    holds: str
    optional: bool
    codes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class KindHelp:
    """What the page and the template say of one kind of file."""

    kind: str
    label: Any
    columns: list[ColumnHelp]
    foot: Any


def import_lines(job: ImportJob) -> QuerySet[ImportLine]:
    """The report on a file."""
    return ImportLine.objects.filter(job=job)


def line_place(line: ImportLine) -> Any:
    """The row as a spreadsheet counts it, or that it is about the file as a whole."""
    return line.row or _("The file")


def line_status(line: ImportLine, kind: str) -> tuple[str, str]:
    """What becomes of the row, as a status and in words."""
    return STATUS[ImportOutcome(line.outcome)], str(dict(outcomes(kind))[line.outcome])


def line_words(line: ImportLine) -> str:
    """What is wrong and what to do, with the column; or which columns change."""
    if line.code:
        told = rules.fault_message(line.code, line.value)
        return f"{capfirst(rules.heading(line.field))}: {told}" if line.field else told
    changed = ", ".join(str(WORDS.get(name, name)) for name in line.changed)
    return gettext("Changes: %(columns)s") % {"columns": changed} if line.outcome == ImportOutcome.UPDATED else changed


def outcomes(kind: str) -> list[tuple[str, Any]]:
    """What may become of a row of that kind, in words; only of citizens is there something to change."""
    wanted = [ImportOutcome.ERROR, ImportOutcome.CREATED, ImportOutcome.UPDATED, ImportOutcome.UNCHANGED]
    if kind != ImportKind.CITIZENS:
        wanted.remove(ImportOutcome.UPDATED)
    new = NEW_OF[ImportKind(kind)]
    return [(one.value, new if one == ImportOutcome.CREATED else one.label) for one in wanted]


def import_kinds(user: User) -> list[KindHelp]:
    """What a file of each kind holds, with the codes the municipality has in force; one query."""
    today = clock.today()
    lists = codes.several([AT_RISK_REASONS, INQUIRY_SOURCES, INQUIRY_REASONS], user.municipality_id)
    own = {key: [(one.code, one.label) for one in codes.in_force(found, today)] for key, found in lists.items()}
    allowed = {
        "situation": Situation.choices,
        "at_risk_reason": own[AT_RISK_REASONS],
        "outcome": HousingOutcome.choices,
        "source": own[INQUIRY_SOURCES],
        "reasons": own[INQUIRY_REASONS],
        "known_before": KnownBefore.choices,
        "referred_by": ReferringActor.choices,
    }
    day, flag = "2026-03-31, 31-03-2026", "0, 1"
    holds = {"cpr": "670398-1234", "temporary_id": "M-000123", "municipality": str(user.municipality)}
    holds |= dict.fromkeys(["situation_from", "situation_until", "received_on"], day)
    holds |= dict.fromkeys(["protected", "protected_address", "grey_zone", "functionally_homeless"], flag)
    layouts = {
        ImportKind.CITIZENS: rules.citizens_layout(),
        ImportKind.SITUATIONS: rules.situations_layout({}),
        ImportKind.INQUIRIES: rules.inquiries_layout({}, {}),
    }
    return [
        KindHelp(
            kind.value,
            kind.label,
            [
                ColumnHelp(
                    name,
                    rules.heading(name),
                    _more_than_heading(name),
                    holds.get(name, ""),
                    name not in layout.required,
                    tuple(
                        (code, str(label))
                        for code, label in (
                            AtRiskReason.choices
                            if kind == ImportKind.CITIZENS and name == "at_risk_reason"
                            else allowed.get(name, ())
                        )
                    ),
                )
                for name in layout.columns
            ],
            FOOT[kind],
        )
        for kind, layout in layouts.items()
    ]


def _more_than_heading(name: str) -> str:
    """What a column holds, where its headings do not say it."""
    words = str(WORDS[name])
    return "" if words.casefold() in [one.casefold() for one in rules.written(name)] else words


def counted_words(kind: str) -> Any:
    """What an import of that kind makes, as the head of its count."""
    return COUNTED[ImportKind(kind)]
