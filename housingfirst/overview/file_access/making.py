"""The answer as paper and as data, and the worker's reading of it."""

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from cases import parameters, rendering, rules
from cases.choices import FileAccessKind, FileAccessState
from cases.models import FileAccessRequest
from cases.queries.letters import Letterhead, letterhead_of, paragraphs
from housingfirst.accounts.parameters import REGISTRY, value, values
from housingfirst.core import clock, formats

from .paper import PaperPart, laid_out
from .reading import PartRead, fingerprint, read_part
from .sections import PARTS

TEMPLATE = "pdf/file_access.html"
FORMAT = "housing-first/file-access/2"
RELATED = ("citizen__municipality", "municipality", "opened_by", "representative")


@dataclass(frozen=True)
class LeftOut:
    """One thing the answer leaves out, for its list: where, how, and why."""

    where: str
    how: str
    why: str


@dataclass(frozen=True)
class AnswerPage:
    """Everything the template shows. The title of the file names nobody."""

    title: str
    heading: str
    number: str
    municipality: str
    letterhead: Letterhead
    answered: str
    asked: str
    rights: list[str]
    parts: list[PaperPart]
    empty: str
    left_out: list[LeftOut]
    fine: str
    omitted: str = rules.OMITTED


@dataclass(frozen=True)
class PreparedAnswer:
    """A claimed answer as it was read: what is drawn from it needs no database."""

    request_id: int
    claimed_at: datetime
    page: AnswerPage
    data: bytes
    fingerprints: dict[str, str]


def _left_out(parts: list[PartRead]) -> list[LeftOut]:
    """What is left out, in the order of the answer."""
    return [
        LeftOut(
            f"{part.title}: {group.title}" + (f", {entry.number}" if len(group.entries) > 1 else ""),
            _("The whole entry") if entry.whole else _("Passages"),
            entry.left_out,
        )
        for part in parts
        for group in part.groups
        for entry in group.entries
        if entry.left_out
    ]


def _rights_key(request: FileAccessRequest) -> str:
    return parameters.RIGHTS_OF_DATA if request.kind == FileAccessKind.DATA else parameters.RIGHTS_OF_FILE


def rights_of(request: FileAccessRequest) -> str:
    """CASE-196: how to complain, in the municipality's own words; nothing where it has written none (one query)."""
    return str(value(_rights_key(request), request.municipality_id, clock.today())).strip()


def missing_on_paper(request: FileAccessRequest) -> list[str]:
    """CASE-196: labels of what the municipality has not filled in, so that the answer says nothing of it."""
    keys = [*parameters.LETTERHEAD, _rights_key(request)]
    found = values(keys, request.municipality_id, clock.today())
    return [str(REGISTRY[key].label) for key in keys if not str(found[key]).strip()]


def answer_page(request: FileAccessRequest, parts: list[PartRead]) -> AnswerPage:
    """The answer as a page of paper, in Danish; two queries beside the request and its relations."""
    with translation.override("da"):
        day = formats.long_date(request.received_on)
        who = request.representative.name if request.representative else request.citizen.name
        full, empty = laid_out(parts)
        return AnswerPage(
            title=_("Answer to a request to see the record, %(day)s") % {"day": day},
            heading=_("%(whose)s record") % {"whose": rules.possessive(request.citizen.first_name)},
            number=_("%(municipality)s · %(kind)s · asked for on %(day)s")
            % {"municipality": request.municipality.name, "kind": request.get_kind_display(), "day": day},
            municipality=request.municipality.name,
            letterhead=letterhead_of(request.municipality),
            answered=formats.long_date(clock.today()),
            asked=_("Asked for by %(name)s on %(day)s. Here stands what %(municipality)s has in the record.")
            % {"name": who, "day": day, "municipality": request.municipality.name},
            rights=paragraphs(rights_of(request)),
            parts=full,
            empty=formats.listed(f"»{title}«" for title in empty),
            left_out=_left_out(parts),
            fine=_("What is left out is marked [udeladt] where it stood, and listed above with the reason. Fields that "
                   "are empty in the record are not shown. Entries are numbered within their kind."),
        )  # fmt: skip


def answer_data(request: FileAccessRequest, parts: list[PartRead]) -> bytes:
    """The same as data: JSON in UTF-8, the words as on the paper, the codes of the columns beside them."""
    with translation.override("da"):
        found = {
            "format": FORMAT,
            "request": request.pk,
            "kind": {"code": request.kind, "words": str(request.get_kind_display())},
            "municipality": request.municipality.name,
            "letterhead": letterhead_of(request.municipality).lines,
            "rights": rights_of(request),
            "received_on": request.received_on.isoformat(),
            "time_zone": clock.DANISH_TIME.key,
            "parts": [asdict(part, dict_factory=_said) for part in parts],
            "left_out": [asdict(one) for one in _left_out(parts)],
        }
    return (json.dumps(found, ensure_ascii=False, indent=2) + "\n").encode()


def _said(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """What is for machines only stands where there is something: a moment with its distance from UTC, a key."""
    return {name: said for name, said in pairs if name not in ("at", "refers") or said}


@transaction.atomic
def prepare_answer(*, request_id: int) -> PreparedAnswer | None:
    """Read all of it; None when nobody is making it any more."""
    request = FileAccessRequest.objects.select_related(*RELATED).get(pk=request_id)
    if request.state != FileAccessState.MAKING or request.claimed_at is None:
        return None
    redactions = list(request.redactions.all())
    parts = [read_part(request, part, [one for one in redactions if one.part == part.code]) for part in PARTS]
    return PreparedAnswer(
        request.pk,
        request.claimed_at,
        answer_page(request, parts),
        answer_data(request, parts),
        {part.code: fingerprint(part) for part in parts},
    )


def draw_answer(prepared: PreparedAnswer) -> rendering.Pdf | None:
    """Draw it, outside any transaction; None when a system library is missing."""
    context: dict[str, Any] = {"page": prepared.page}
    try:
        return rendering.pdf(TEMPLATE, context)
    except rendering.PdfUnavailable:
        return None
