"""Every write about concern inquiries, their screening and short contacts."""

from datetime import date
from typing import Any

from django.db import transaction

from housingfirst.accounts import parameters
from housingfirst.accounts.models import Unit, User
from housingfirst.core import clock

from .. import permissions, rules
from ..choices import InquiryState
from ..models import Citizen, ConcernInquiry, DetectionActor, InquiryStep, Screening, ScreeningDomain, ShortContact
from .citizens import create_citizen

LIMITS = {
    "first_attempt": "inquiry.first_attempt_days",
    "next_attempt": "inquiry.next_attempt_days",
    "outcome": "inquiry.outcome_days",
    "follow_up": "inquiry.follow_up_days",
}


def _limits(municipality_id: int, on: date) -> rules.InquiryLimits:
    values = parameters.values(list(LIMITS.values()), municipality_id, on)
    return rules.InquiryLimits(**{name: values[key] for name, key in LIMITS.items()})


@transaction.atomic
def record_inquiry(
    *,
    by: User,
    received_on: date,
    source: str,
    reasons: list[str],
    known_before: str,
    person_name: str = "",
    person_whereabouts: str = "",
    referred_by: str = "",
    sender_name: str = "",
    sender_phone: str = "",
    what_is_known: str = "",
    citizen: Citizen | None = None,
    actor: DetectionActor | None = None,
) -> ConcernInquiry:
    """Record that somebody is worried about a person (CASE-80 to CASE-82). A partner's inquiry belongs to the unit.

    `actor`: who of the detection network told; from a partner's login it is the actor that logs in there.
    """
    permissions.check_can_record_inquiry(by)
    if citizen is not None:
        permissions.check_can_edit_citizen(by, citizen)
    unit = _unit_of(by)
    return _record(
        by=by,
        citizen=citizen,
        sent_by_unit=unit,
        actor=_actor_of(unit) if unit else actor,
        received_on=received_on,
        source=source,
        reasons=reasons,
        known_before=known_before,
        person_name=person_name,
        person_whereabouts=person_whereabouts,
        referred_by=referred_by,
        sender_name=sender_name,
        sender_phone=sender_phone,
        what_is_known=what_is_known,
    )


def _unit_of(by: User) -> Unit | None:
    """The partner's unit an inquiry is sent from; the municipality's own people send from none."""
    if permissions.takes_inquiries(by) or not by.access.unit_ids:
        return None
    return Unit.objects.filter(pk__in=by.access.unit_ids).order_by("pk").first()


def _actor_of(unit: Unit) -> DetectionActor | None:
    return DetectionActor.objects.in_network().filter(unit=unit).first()


def pass_on_inquiry(*, by: User, **fields: Any) -> ConcernInquiry:
    """An inquiry about somebody out of the actor's reach, for those who reach them; the caller has checked the actor.

    Used where saying no would tell that the person is known.
    """
    blank = dict.fromkeys(["person_name", "person_whereabouts", "referred_by", "sender_phone"], "")
    return _record(by=by, sent_by_unit=None, **(blank | fields))


def _record(*, by: User, received_on: date, source: str, reasons: list[str], **fields: Any) -> ConcernInquiry:
    today = clock.today()
    rules.check_received(received_on, today)
    rules.check_source(source, fields["referred_by"])
    limits = _limits(by.access.municipality_id or 0, today)
    inquiry = ConcernInquiry(
        municipality_id=by.municipality_id,
        recorded_by=by,
        received_on=received_on,
        source=source,
        reasons=rules.check_reasons(reasons),
        last_step_on=received_on,
        due_on=rules.inquiry_due(InquiryState.NEW, "", received_on, limits),
        **fields,
    )
    inquiry.full_clean()
    inquiry.save()
    _step(inquiry, by, InquiryState.NEW, received_on)
    return inquiry


def _step(inquiry: ConcernInquiry, by: User, event: str, happened_on: date, **fields: Any) -> InquiryStep:
    step = InquiryStep(
        municipality_id=inquiry.municipality_id,
        inquiry=inquiry,
        event=event,
        happened_on=happened_on,
        noted_by=by,
        **fields,
    )
    step.full_clean()
    step.save()
    return step


@transaction.atomic
def note_attempt(
    *, by: User, inquiry: ConcernInquiry, happened_on: date, reached: bool, how: str, note: str = ""
) -> ConcernInquiry:
    """Note an attempt at contact, in vain or with contact (CASE-83). It takes up again what ended without contact."""
    event = InquiryState.CONTACT if reached else InquiryState.ATTEMPTED
    inquiry = _locked(by, inquiry)
    _check_step(inquiry, event, happened_on)
    _step(inquiry, by, event, happened_on, how=how, note=note)
    inquiry.first_attempt_on = inquiry.first_attempt_on or happened_on
    if reached:
        inquiry.first_contact_on = inquiry.first_contact_on or happened_on
    return _move(inquiry, rules.state_after(inquiry.state, event), happened_on)


@transaction.atomic
def settle_inquiry(
    *, by: User, inquiry: ConcernInquiry, outcome: str, happened_on: date, note: str = ""
) -> ConcernInquiry:
    """Settle an inquiry with what came of it (CASE-83, CASE-84)."""
    inquiry = _locked(by, inquiry)
    _check_step(inquiry, InquiryState.SETTLED, happened_on)
    attempts = inquiry.steps.filter(event=InquiryState.ATTEMPTED).count()
    rules.check_outcome(outcome, attempts=attempts, has_citizen=inquiry.citizen_id is not None)
    _step(inquiry, by, InquiryState.SETTLED, happened_on, outcome=outcome, note=note)
    return _move(inquiry, InquiryState.SETTLED, happened_on, outcome)


def _locked(by: User, inquiry: ConcernInquiry) -> ConcernInquiry:
    permissions.check_can_work_inquiry(by, inquiry)
    return ConcernInquiry.objects.select_for_update().get(pk=inquiry.pk)


def _check_step(inquiry: ConcernInquiry, event: str, happened_on: date) -> None:
    rules.check_step(
        inquiry.state,
        event,
        happened_on=happened_on,
        received_on=inquiry.received_on,
        last_step_on=inquiry.last_step_on,
        settled=inquiry.outcome,
        today=clock.today(),
    )


def _move(inquiry: ConcernInquiry, state: str, on: date, outcome: str = "") -> ConcernInquiry:
    inquiry.state, inquiry.outcome, inquiry.last_step_on = state, outcome, on
    inquiry.settled_on = on if state == InquiryState.SETTLED else None
    inquiry.due_on = rules.inquiry_due(state, outcome, on, _limits(inquiry.municipality_id, clock.today()))
    inquiry.full_clean()
    inquiry.save(
        update_fields=["state", "outcome", "last_step_on", "first_attempt_on", "first_contact_on", "settled_on"]
        + ["due_on"]
    )
    return inquiry


@transaction.atomic
def screen_inquiry(
    *, by: User, inquiry: ConcernInquiry, screened_on: date, domains: dict[str, dict[str, Any]], summary: str = ""
) -> Screening:
    """Fill in the screening circle (CASE-87). `domains`: code → concern, risk_factors, protective_factors, note."""
    permissions.check_can_screen_inquiry(by, inquiry)
    rules.check_received(screened_on, clock.today(), field="screened_on")
    rules.check_screening(domains)
    screening = Screening(
        municipality_id=inquiry.municipality_id,
        inquiry=inquiry,
        screened_on=screened_on,
        screened_by=by,
        summary=summary,
    )
    screening.full_clean()
    screening.save()
    rows = [
        ScreeningDomain(municipality_id=inquiry.municipality_id, screening=screening, domain=domain, **answers)
        for domain, answers in domains.items()
    ]
    for row in rows:
        # The keys were set here, not typed: checking them would ask the database twice a domain.
        row.full_clean(exclude=["municipality", "screening"], validate_unique=False, validate_constraints=False)
    ScreeningDomain.objects.bulk_create(rows)
    return screening


@transaction.atomic
def link_citizen(*, by: User, inquiry: ConcernInquiry, citizen: Citizen) -> ConcernInquiry:
    """Say whom an inquiry is about. From then on it is seen by those who reach the citizen (CASE-86)."""
    permissions.check_can_edit_citizen(by, citizen)
    inquiry = _locked(by, inquiry)
    if inquiry.citizen_id is not None:
        raise rules.AlreadyLinked()
    inquiry.citizen = citizen
    inquiry.save(update_fields=["citizen"])
    return inquiry


@transaction.atomic
def create_citizen_from_inquiry(*, by: User, inquiry: ConcernInquiry, **fields: Any) -> Citizen:
    """Register the person of an inquiry as a citizen and link the two."""
    citizen = create_citizen(by=by, **fields)
    link_citizen(by=by, inquiry=inquiry, citizen=citizen)
    return citizen


@transaction.atomic
def note_short_contact(*, by: User, happened_on: date, inquirer: str, source: str, text: str) -> ShortContact:
    """One line about advice given on the spot; counted apart from inquiries and courses."""
    permissions.check_can_take_inquiries(by)
    rules.check_received(happened_on, clock.today(), field="happened_on")
    contact = ShortContact(
        municipality_id=by.municipality_id,
        happened_on=happened_on,
        inquirer=inquirer,
        source=source,
        text=text,
        noted_by=by,
    )
    contact.full_clean()
    contact.save()
    return contact
