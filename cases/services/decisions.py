"""Drafting, making, delivering and replacing decisions; complaints over them."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import translation

from housingfirst.accounts import parameters
from housingfirst.accounts.models import User
from housingfirst.core import clock
from housingfirst.core.conflicts import check_version
from housingfirst.core.db import constraint_errors

from .. import permissions, rules
from ..choices import ComplaintOutcome, DecisionStatus, DecisionType, WishAnswer
from ..models import Citizen, Complaint, Decision
from ..parameters import COMPLAINT_WEEKS, NAMED_SHELTER_WORKER, REASSESSMENT_DAYS

DRAFTED: tuple[str, ...] = (
    "type",
    "assessment",
    "method",
    "method_reason",
    "legal_bases",
    "reasons",
    "facts_against",
    "heard_on",
)
DRAFTED += ("citizen_answer", "provider_wish", "wish_answer", "wish_reason", "complaint_guidance")
NAMED_WORKER = ("named_worker", "named_worker_answer", "named_worker_reason")
DRAFTED += NAMED_WORKER


def guidance_for(type: str, municipality_id: int | None) -> str:
    """The complaint guidance a decision of this type starts with today. Letters to citizens are in Danish."""
    weeks = parameters.value(COMPLAINT_WEEKS, municipality_id, clock.today())
    with translation.override("da"):
        return rules.complaint_guidance(type, weeks)


def every_guidance(municipality_id: int | None) -> set[str]:
    """The texts guidance can start with today: one of them has not been edited."""
    weeks = parameters.value(COMPLAINT_WEEKS, municipality_id, clock.today())
    with translation.override("da"):
        return {rules.complaint_guidance(type, weeks) for type in DecisionType.values}


@transaction.atomic
def draft_decision(*, by: User, citizen: Citizen, type: str, **fields: Any) -> Decision:
    """Begin a decision. `fields` are those of DRAFTED; the complaint guidance is filled in where it is not given."""
    permissions.check_can_decide(by, citizen)
    decision = Decision(municipality_id=citizen.municipality_id, citizen=citizen, type=type, drafted_by=by, saved_by=by)
    _fill(decision, fields)
    if not decision.complaint_guidance.strip():
        decision.complaint_guidance = guidance_for(type, citizen.municipality_id)
    decision.full_clean()
    decision.save()
    return decision


@transaction.atomic
def revise_draft(*, by: User, decision: Decision, version: int, **fields: Any) -> Decision:
    """Change a draft; refused as stale when somebody saved since `version` was read."""
    permissions.check_can_decide(by, decision.citizen)
    decision = _locked(decision)
    if decision.is_final:
        raise rules.AlreadyFinal(day=_day(decision.decided_on))
    check_version(decision, version)
    if "type" in fields and fields["type"] != decision.type:
        before = guidance_for(decision.type, decision.municipality_id)
        if fields.get("complaint_guidance", decision.complaint_guidance) in ("", before):
            fields["complaint_guidance"] = guidance_for(fields["type"], decision.municipality_id)
    _fill(decision, fields)
    decision.saved_by, decision.saved_at, decision.version = by, clock.now(), version + 1
    decision.full_clean()
    decision.save()
    return decision


def _fill(decision: Decision, fields: dict[str, Any]) -> None:
    unknown = set(fields) - set(DRAFTED)
    if unknown:
        raise TypeError(f"unknown fields of a decision: {sorted(unknown)}")
    for name, value in fields.items():
        setattr(decision, name, value)
    if decision.assessment and decision.assessment.citizen_id != decision.citizen_id:
        decision.assessment = None
    if not decision.provider_wish.strip():
        decision.wish_answer, decision.wish_reason = WishAnswer.NONE, ""
    if not decision.named_worker.strip() or not asks_named_worker(decision.type, decision.municipality_id):
        decision.named_worker, decision.named_worker_answer, decision.named_worker_reason = "", WishAnswer.NONE, ""


def asks_named_worker(type: str, municipality_id: int | None) -> bool:
    """Whether a decision of the type made today answers the citizen's choice of a named worker (CASE-37)."""
    return type == DecisionType.SUPPORT_85A and bool(
        parameters.value(NAMED_SHELTER_WORKER, municipality_id, clock.today())
    )


@transaction.atomic
def discard_draft(*, by: User, decision: Decision) -> None:
    """Throw a draft away. A final decision cannot be."""
    permissions.check_can_decide(by, decision.citizen)
    decision = _locked(decision)
    if decision.is_final:
        raise rules.AlreadyFinal(day=_day(decision.decided_on))
    decision.delete()


@transaction.atomic
def finalise_decision(*, by: User, decision: Decision, decided_on: date | None = None) -> Decision:
    """Make the decision: whole, dated, and from now on unchangeable (CASE-32).

    What follows from it in other apps (a place on a waiting list) is joined to this by a service in overview.
    """
    permissions.check_can_decide(by, decision.citizen)
    decision = _locked(decision)
    if decision.is_final:
        raise rules.AlreadyFinal(day=_day(decision.decided_on))
    today = clock.today()
    decision.decided_on = decided_on or today
    rules.check_whole(
        decision, decision.assessment.recommended if decision.assessment else "", decision.decided_on, today
    )
    decision.status = DecisionStatus.FINAL
    decision.decided_by = decision.saved_by = by
    decision.saved_at = clock.now()
    decision.version += 1
    decision.full_clean()
    decision.save()
    return decision


@transaction.atomic
def deliver_decision(*, by: User, decision: Decision, delivered_on: date, delivery_way: str) -> Decision:
    """Record the day and the way the citizen got the decision; from that day the time to complain runs (CASE-34)."""
    permissions.check_can_decide(by, decision.citizen)
    decision = _locked(decision)
    if not decision.is_final or decision.decided_on is None:
        raise rules.NotFinal()
    if decision.delivered_on:
        raise rules.AlreadyDelivered(day=_day(decision.delivered_on))
    rules.check_delivery(decision.decided_on, delivered_on, clock.today())
    decision.delivered_on, decision.delivery_way, decision.delivered_by = delivered_on, delivery_way, by
    decision.full_clean()
    decision.save(update_fields=["delivered_on", "delivery_way", "delivered_by"])
    return decision


@transaction.atomic
def replace_decision(*, by: User, decision: Decision) -> Decision:
    """Begin the new decision that changes a made one: a draft with the same words that points to the old."""
    permissions.check_can_decide(by, decision.citizen)
    decision = _locked(decision)
    if not decision.is_final:
        raise rules.NotFinal()
    if Decision.objects.filter(replaces=decision).exists():
        raise rules.AlreadyReplaced()
    new = Decision(
        municipality_id=decision.municipality_id,
        citizen=decision.citizen,
        drafted_by=by,
        saved_by=by,
        replaces=decision,
        **{name: getattr(decision, name) for name in DRAFTED},
    )
    new.full_clean()
    new.save()
    return new


@transaction.atomic
def file_complaint(*, by: User, decision: Decision, received_on: date, text: str) -> Complaint:
    """Take a complaint down; the clock of the reassessment starts, whether it came in time or late (CASE-35)."""
    permissions.check_can_receive_complaint(by, decision.citizen)
    decision = _locked(decision)
    if not decision.is_final or decision.decided_on is None:
        raise rules.NotFinal()
    limits = parameters.values([COMPLAINT_WEEKS, REASSESSMENT_DAYS], decision.municipality_id, received_on)
    time = rules.complaint_clock(
        decided_on=decision.decided_on,
        delivered_on=decision.delivered_on,
        received_on=received_on,
        today=clock.today(),
        weeks=limits[COMPLAINT_WEEKS],
        reassess_days=limits[REASSESSMENT_DAYS],
    )
    complaint = Complaint(
        municipality_id=decision.municipality_id,
        citizen=decision.citizen,
        decision=decision,
        received_on=received_on,
        text=text,
        deadline_on=time.deadline_on,
        is_late=time.is_late,
        reassess_by=time.reassess_by,
        received_by=by,
    )
    complaint.full_clean(validate_constraints=False)
    with constraint_errors(complaint_one_open_per_decision=rules.ComplaintOpen):
        complaint.save()
    return complaint


@transaction.atomic
def settle_complaint(
    *, by: User, complaint: Complaint, outcome: str, outcome_reasons: str, settled_on: date | None = None
) -> Complaint:
    """Settle a complaint (CASE-36). `changed` finds the made decision that replaces the one complained about."""
    permissions.check_can_decide(by, complaint.citizen)
    complaint = (
        Complaint.objects.select_for_update(of=("self",)).select_related("decision", "citizen").get(pk=complaint.pk)
    )
    if complaint.outcome:
        raise rules.AlreadySettled(day=_day(complaint.settled_on))
    today = clock.today()
    settled_on = settled_on or today
    new_decision = (
        Decision.objects.final().filter(replaces=complaint.decision).first()
        if outcome == ComplaintOutcome.CHANGED
        else None
    )
    rules.check_settlement(
        outcome=outcome,
        outcome_reasons=outcome_reasons,
        has_new_decision=new_decision is not None,
        received_on=complaint.received_on,
        settled_on=settled_on,
        today=today,
    )
    complaint.outcome, complaint.outcome_reasons = outcome, outcome_reasons
    complaint.settled_on, complaint.settled_by, complaint.new_decision = settled_on, by, new_decision
    complaint.full_clean()
    complaint.save()
    return complaint


def _locked(decision: Decision) -> Decision:
    """The row as it is now, locked."""
    return Decision.objects.select_for_update(of=("self",)).select_related("citizen", "assessment").get(pk=decision.pk)


def _day(day: date | None) -> str:
    return day.strftime("%d-%m-%Y") if day else ""
