"""Asking for a plan or a decision on paper, and making it: the row remembers, Celery carries."""

import hashlib
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import Q
from django.utils import translation

from housingfirst.accounts.models import User
from housingfirst.core import clock
from housingfirst.core.jobs import enqueue_on_commit

from .. import permissions, rendering, rules
from ..choices import ConsentPurpose, ConsentWay, DisclosureGround, DocumentPart, DocumentStatus
from ..models import Citizen, Decision, DocumentLine, PlanDocument, PlanVersion
from ..queries import documents as queries
from ..queries import letters
from ..queries.consents import still_carried
from .consents import WITHDRAWN_FAILURE, ground_sharing, note_disclosure

RENDER_TASK = "cases.render_document"
LEASE = timedelta(minutes=3)  # a worker that has not finished by then is taken to be dead
MOST_ATTEMPTS = 3


@transaction.atomic
def request_document(
    *,
    by: User,
    plan_version: PlanVersion,
    parts: Iterable[str],
    ground: str,
    goals: Iterable[Any] = (),
    occasion: str = "",
    recipients: str = "",
    sectors: Iterable[str] = (),
    consent_on: date | None = None,
    way: str = ConsentWay.ORAL,
    legal_basis: str = "",
    questions: Iterable[tuple[str, str]] = (),
    people: Iterable[tuple[str, str, str]] = (),
) -> PlanDocument:
    """Ask for the plan as a document (CASE-44), on a ground for each of the `sectors` it goes to (CASE-150).

    `questions`: what and of whom; `people`: name, where from, whether they get the minutes.
    """
    permissions.check_can_print_plan(by, plan_version.citizen)
    parts = [part for part in DocumentPart.values if part in set(parts)]
    rules.check_disclosure(
        is_draft=plan_version.is_draft,
        parts=parts,
        ground=ground,
        recipients=recipients,
        sectors=list(sectors),
        consent_on=consent_on,
        legal_basis=legal_basis,
        today=clock.today(),
    )
    shown = rules.chosen_goals(plan_version.goals.all(), goals, parts)
    topics = rules.topics_of_document(parts, [goal.area for goal in shown])
    grounds: dict[str, rules.Ground] = {}
    for sector in sectors if ground != DisclosureGround.TO_CITIZEN else ():
        grounds[sector] = ground_sharing(
            by=by,
            citizen=plan_version.citizen,
            sector=sector,
            topics=topics,
            ground=ground,
            purpose=ConsentPurpose.PLAN,
            recipient=recipients,
            consent_on=consent_on,
            way=way,
            legal_basis=legal_basis,
        )
    document = PlanDocument(
        municipality_id=plan_version.municipality_id,
        citizen=plan_version.citizen,
        plan_version=plan_version,
        occasion=occasion.strip(),
        parts=parts,
        goals=[goal.key for goal in shown],
        recipients=recipients.strip(),
        ground=ground,
        consent_on=max((one.said_on for one in grounds.values() if one.said_on), default=None),
        legal_basis=legal_basis if ground == DisclosureGround.LAW else "",
        requested_by=by,
    )
    document.full_clean()
    document.save()
    for sector, rests_on in grounds.items():
        note_disclosure(
            by=by,
            citizen=plan_version.citizen,
            sector=sector,
            topics=topics,
            ground=rests_on,
            source=document.source,
            purpose=ConsentPurpose.PLAN,
            to_whom=document.recipients,
        )
    _add_lines(document, DocumentLine.Kind.QUESTION, [(text, who, "") for text, who in questions])
    _add_lines(document, DocumentLine.Kind.PERSON, list(people))
    enqueue_on_commit(RENDER_TASK, municipality_id=document.municipality_id, document_id=document.pk)
    return document


@transaction.atomic
def request_letter(*, by: User, decision: Decision) -> PlanDocument:
    """Ask for a made decision as a letter to the citizen (CASE-45); who asks twice gets the one that is being made.

    Otherwise it is made anew: after delivery it says the last day to complain. The former ones are kept.
    """
    permissions.check_can_print_decision(by, decision.citizen)
    decision = Decision.objects.select_for_update(of=("self",)).select_related("citizen").get(pk=decision.pk)
    if not decision.is_final:
        raise rules.NotFinal()
    waiting = PlanDocument.objects.filter(
        decision=decision, status__in=[DocumentStatus.REQUESTED, DocumentStatus.RENDERING]
    ).first()
    if waiting is not None:
        return waiting
    document = PlanDocument(
        municipality_id=decision.municipality_id,
        citizen=decision.citizen,
        decision=decision,
        ground=DisclosureGround.TO_CITIZEN,
        requested_by=by,
    )
    document.full_clean()
    document.save()
    enqueue_on_commit(RENDER_TASK, municipality_id=document.municipality_id, document_id=document.pk)
    return document


def _add_lines(document: PlanDocument, kind: str, rows: list[tuple[str, str, str]]) -> None:
    for position, (text, who, note) in enumerate(row for row in rows if row[0].strip()):
        line = DocumentLine(
            municipality_id=document.municipality_id,
            document=document,
            kind=kind,
            position=position,
            text=text.strip(),
            who=who.strip(),
            note=note.strip(),
        )
        line.full_clean()
        line.save()


@transaction.atomic
def retry_document(*, by: User, document: PlanDocument) -> PlanDocument:
    """Try once more to make a document that failed."""
    if document.is_letter:
        permissions.check_can_print_decision(by, document.citizen)
    else:
        permissions.check_can_print_plan(by, document.citizen)
    document = _locked(document.citizen_id, document.pk)
    if not still_carried(document.source):
        raise rules.DocumentWithoutGround()
    if document.status == DocumentStatus.FAILED:
        document.status, document.failure, document.attempts = DocumentStatus.REQUESTED, "", 0
        document.save(update_fields=["status", "failure", "attempts"])
        enqueue_on_commit(RENDER_TASK, municipality_id=document.municipality_id, document_id=document.pk)
    return document


def _locked(citizen_id: int, document_id: int) -> PlanDocument:
    """The citizen first, then the document, as everything that shares does: a withdrawal is seen, or waits."""
    Citizen.objects.select_for_update(no_key=True).get(pk=citizen_id)
    return PlanDocument.objects.select_for_update().get(pk=document_id)


def unclaimed(rows: Any) -> Any:
    """Documents somebody waits for and nobody works on."""
    return rows.filter(
        Q(status=DocumentStatus.REQUESTED) | Q(status=DocumentStatus.RENDERING, claimed_at__lt=clock.now() - LEASE)
    )


@transaction.atomic
def claim_document(*, document_id: int) -> datetime | None:
    """Take the document for this worker; None when another has it, it is made, or it failed too often.

    What is returned names the run: only that run keeps or fails it.
    """
    row = unclaimed(PlanDocument.objects.select_for_update(skip_locked=True).filter(pk=document_id)).first()
    if row is None:
        return None
    if row.attempts >= MOST_ATTEMPTS:
        _failed(row, "attempts")
        return None
    row.status, row.claimed_at, row.attempts = DocumentStatus.RENDERING, clock.now(), row.attempts + 1
    row.save(update_fields=["status", "claimed_at", "attempts"])
    return row.claimed_at


@dataclass(frozen=True)
class Prepared:
    """A claimed document as it was read: what is drawn from it needs no database."""

    document_id: int
    citizen_id: int
    claimed_at: datetime
    template: str
    context: dict[str, Any]


@transaction.atomic
def prepare_document(*, document_id: int) -> Prepared | None:
    """Read what stands on a claimed document; None when nobody is making it any more, or nothing carries it."""
    document = PlanDocument.objects.select_related(
        "citizen", "municipality", "plan_version__plan", "decision__decided_by", "decision__replaces", "requested_by"
    ).get(pk=document_id)
    if document.status != DocumentStatus.RENDERING or document.claimed_at is None:
        return None
    if not still_carried(document.source):
        row = _locked(document.citizen_id, document.pk)
        if row.status == DocumentStatus.RENDERING and row.claimed_at == document.claimed_at:
            _failed(row, WITHDRAWN_FAILURE)
        return None
    return Prepared(document.pk, document.citizen_id, document.claimed_at, *_content(document))


def draw_document(prepared: Prepared | None) -> rendering.Pdf | None:
    """Draw it, outside any transaction; None when a system library is missing or there is nothing to draw."""
    try:
        return rendering.pdf(prepared.template, prepared.context) if prepared else None
    except rendering.PdfUnavailable:
        return None


@transaction.atomic
def keep_document(prepared: Prepared | None, drawn: rendering.Pdf | None) -> PlanDocument | None:
    """Keep the file, unless another worker took the document over meanwhile; a missing library has a name.

    What it shares must still be carried by a consent or the law in the moment it is kept (CASE-155).
    """
    if prepared is None:
        return None
    document = _locked(prepared.citizen_id, prepared.document_id)
    if document.status != DocumentStatus.RENDERING or document.claimed_at != prepared.claimed_at:
        return document
    if not still_carried(document.source):
        return _failed(document, WITHDRAWN_FAILURE)
    if drawn is None:
        return _failed(document, "no_pango")
    document.file.save(f"{document.municipality_id}/{uuid.uuid4().hex}.pdf", ContentFile(drawn.content), save=False)
    document.sha256, document.pages = hashlib.sha256(drawn.content).hexdigest(), drawn.pages
    document.status, document.failure, document.finished_at = DocumentStatus.READY, "", clock.now()
    try:
        document.save(update_fields=["file", "sha256", "pages", "status", "failure", "finished_at"])
    except BaseException:
        document.file.delete(save=False)  # a file no row knows of would stay for ever
        raise
    return document


def _content(document: PlanDocument) -> tuple[str, dict[str, Any]]:
    """The template and what stands on it, in Danish, which letters and plans are written in."""
    with translation.override("da"):
        if document.is_letter:
            return letters.TEMPLATE, {"page": letters.letter_page(document)}
        return queries.TEMPLATE, {"page": queries.document_page(document)}


@transaction.atomic
def fail_document(*, document_id: int, claimed_at: datetime, failure: str) -> None:
    """Remember that this run went wrong; what another worker has made or is making meanwhile is left to it."""
    document = PlanDocument.objects.select_for_update().get(pk=document_id)
    if document.status == DocumentStatus.RENDERING and document.claimed_at == claimed_at:
        _failed(document, failure)


def _failed(document: PlanDocument, failure: str) -> PlanDocument:
    document.status, document.failure, document.finished_at = DocumentStatus.FAILED, failure, clock.now()
    document.save(update_fields=["status", "failure", "finished_at"])
    return document


def unfinished_documents(*, municipality_id: int) -> list[int]:
    """Ids a sweep must look at: asked for a little while ago, or left behind by a worker that died."""
    rows = unclaimed(PlanDocument.objects.filter(municipality_id=municipality_id))
    return list(rows.filter(requested_at__lt=clock.now() - timedelta(seconds=20)).values_list("pk", flat=True)[:100])
