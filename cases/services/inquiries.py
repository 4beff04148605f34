"""Every write about concern inquiries and short contacts."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.db.models import Model

from housingfirst.accounts import codes, parameters
from housingfirst.accounts.models import Unit, User
from housingfirst.core import clock
from housingfirst.core.conflicts import check_version
from housingfirst.core.errors import DomainError

from .. import permissions, rules
from ..choices import ConcernDomain, InquirySource, InquiryState, InquiryWay
from ..codes import INQUIRY_REASONS, INQUIRY_SOURCES
from ..models import Citizen, ConcernInquiry, DetectionActor, InquiryStep, ShortContact

LIMITS = {
    "first_attempt": "inquiry.first_attempt_days",
    "next_attempt": "inquiry.next_attempt_days",
    "outcome": "inquiry.outcome_days",
    "follow_up": "inquiry.follow_up_days",
    "declined": "inquiry.declined_days",
}
# What the service sets itself, so that nobody needs to look it up again to see that it is there.
SET_HERE = ["municipality", "recorded_by", "sent_by_unit", "actor", "citizen"]


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
    own_mark: str = "",
    cpr: str = "",
    citizen: Citizen | None = None,
    actor: DetectionActor | None = None,
    client_key: UUID | None = None,
) -> ConcernInquiry:
    """Record that somebody is worried about a person (CASE-80 to CASE-82). A partner's inquiry belongs to the unit.

    `client_key`: what makes it the same inquiry when it comes again, as from a file (CASE-189).
    `own_mark`: what the sender calls it (CASE-88).
    `actor`: who of the detection network told; from a partner's login it is the actor that logs in there.
    CASE-97: whether the CPR number belongs to somebody is not asked here, so that nothing of the answer tells it. The
    number waits in the inquiry; where a citizen has it, somebody who may see both is given the task to join them.
    """
    permissions.check_can_record_inquiry(by)
    if citizen is not None:
        permissions.check_can_edit_citizen(by, citizen)
    rules.check_own_mark(own_mark, clock.today())
    unit = _unit_of(by)
    return record(
        by=by,
        citizen=citizen,
        **_sent_by(unit, actor),
        person_cpr=rules.clean_cpr(cpr, clock.today()) if cpr and citizen is None else "",
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
        own_mark=own_mark,
        client_key=client_key,
    )


@transaction.atomic
def record_inquiries(
    *, by: User, told: Sequence[Mapping[str, Any]], write: bool = True
) -> list[DomainError | ValidationError | None]:
    """Many inquiries as `record_inquiry` takes them, each with a `client_key`, in a fixed number of statements.

    All are written, or none. Without `write`, only say what would be refused. Returns the refusal of each, or None.
    """
    permissions.check_can_record_inquiry(by)
    unit = _unit_of(by)
    sent_by, lists = _sent_by(unit), _lists(by.municipality_id)
    limits = _limits(by.municipality_id or 0, clock.today())
    new: list[ConcernInquiry] = []
    refusals: list[DomainError | ValidationError | None] = []
    for one in told:
        cpr = one.get("cpr", "")
        fields = {name: value for name, value in one.items() if name != "cpr"}
        try:
            number = rules.clean_cpr(cpr, clock.today()) if cpr else ""
            inquiry = _new(by, lists, limits, person_cpr=number, **sent_by, **fields)
            inquiry.clean_fields(exclude=SET_HERE)
        except (DomainError, ValidationError) as refusal:
            refusals.append(refusal)
        else:
            refusals.append(None)
            new.append(inquiry)
    if write and len(new) == len(refusals):
        ConcernInquiry.objects.bulk_create(new)
        InquiryStep.objects.bulk_create(
            _made_step(inquiry, by, InquiryState.NEW, inquiry.received_on) for inquiry in new
        )
    return refusals


def _unit_of(by: User) -> Unit | None:
    """The partner's unit an inquiry is sent from; the municipality's own people send from none."""
    if permissions.takes_inquiries(by) or not by.access.unit_ids:
        return None
    return Unit.objects.filter(pk__in=by.access.unit_ids).order_by("pk").first()


def _sent_by(unit: Unit | None, actor: DetectionActor | None = None) -> dict[str, Any]:
    """Which way it came and who of the network told: from a partner's login the actor that logs in there."""
    if unit is None:
        return {"way": InquiryWay.STAFF, "sent_by_unit": None, "actor": actor}
    return {"way": InquiryWay.PARTNER, "sent_by_unit": unit, "actor": _actor_of(unit)}


def _actor_of(unit: Unit) -> DetectionActor | None:
    return DetectionActor.objects.in_network().filter(unit=unit).first()


def skip_numbers(model: type[Model], count: int) -> None:
    """Draw so many numbers of a kind of rows and use none: where some of many are told of, gaps would tell which
    (CASE-16)."""
    if count > 0:
        draw = "select nextval(pg_get_serial_sequence(%s, 'id')) from generate_series(1, %s)"
        with connection.cursor() as cursor:
            cursor.execute(draw, [model._meta.db_table, count])


def pass_on_inquiry(*, by: User, **fields: Any) -> ConcernInquiry:
    """An inquiry about somebody out of the actor's reach, for those who reach them; the caller has checked the actor.

    Used where saying no would tell that the person is known.
    """
    blank = dict.fromkeys(["person_name", "person_whereabouts", "referred_by", "sender_phone"], "")
    return record(by=by, way=InquiryWay.REGISTRATION, sent_by_unit=None, **(blank | fields))


def record(*, by: User, received_on: date, source: str, reasons: list[str], **fields: Any) -> ConcernInquiry:
    """Write a new inquiry with its first step; whether `by` may is asked by the doors that lead here.

    With a `client_key` the database alone says whether it was sent already, for it alone knows who is first.
    """
    lists, limits = _lists(by.municipality_id), _limits(by.municipality_id or 0, clock.today())
    inquiry = _new(by, lists, limits, received_on=received_on, source=source, reasons=reasons, **fields)
    inquiry.full_clean(validate_constraints=fields.get("client_key") is None)
    inquiry.save()
    _step(inquiry, by, InquiryState.NEW, received_on)
    return inquiry


def _new(
    by: User,
    lists: dict[str, list[codes.Code]],
    limits: rules.InquiryLimits,
    *,
    received_on: date,
    source: str,
    reasons: Iterable[str],
    **fields: Any,
) -> ConcernInquiry:
    """A new inquiry as the rules let it be, not yet written."""
    rules.check_received(received_on, clock.today())
    told = _told(lists, source, reasons)
    rules.check_source(told["source"], fields["referred_by"])
    return ConcernInquiry(
        municipality_id=by.municipality_id,
        recorded_by=by,
        received_on=received_on,
        **told,
        last_step_on=received_on,
        state_since=received_on,
        due_on=rules.inquiry_due(InquiryState.NEW, "", received_on, limits),
        **fields,
    )


def _lists(municipality_id: int | None) -> dict[str, list[codes.Code]]:
    return codes.several([INQUIRY_SOURCES, INQUIRY_REASONS], municipality_id)


def _told(
    lists: dict[str, list[codes.Code]], source: str, reasons: Iterable[str], held: ConcernInquiry | None = None
) -> dict[str, Any]:
    """CASE-101: source and reasons as they are counted, and the municipality's own codes beside them.

    A national code always passes: the form offers those in force, and some inquiries are written by the system.
    `held`: the inquiry that holds codes already, which it may keep.
    """
    today = clock.today()
    keep = {held.local_source, *held.local_reasons} if held else set()
    sources = codes.in_force(lists[INQUIRY_SOURCES], today, {*InquirySource.values, *keep})
    offered = codes.in_force(lists[INQUIRY_REASONS], today, {*ConcernDomain.values, *keep})
    [one] = codes.rules.check_chosen(sources, [source], codes.REGISTRY[INQUIRY_SOURCES].label)
    chosen = codes.rules.check_chosen(offered, reasons, codes.REGISTRY[INQUIRY_REASONS].label)
    own = any(code.code != code.national for code in chosen)
    return {
        "source": one.national,
        "local_source": one.code if one.code != one.national else "",
        "reasons": rules.check_reasons(code.national for code in chosen),
        "local_reasons": [code.code for code in chosen] if own else [],
    }


def _made_step(inquiry: ConcernInquiry, by: User, event: str, happened_on: date, **fields: Any) -> InquiryStep:
    return InquiryStep(
        municipality_id=inquiry.municipality_id,
        inquiry=inquiry,
        event=event,
        happened_on=happened_on,
        noted_by=by,
        **fields,
    )


def _step(inquiry: ConcernInquiry, by: User, event: str, happened_on: date, **fields: Any) -> InquiryStep:
    step = _made_step(inquiry, by, event, happened_on, **fields)
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
    """The inquiry, locked, for who may work it now: linked to a citizen meanwhile it is for others (CASE-86)."""
    inquiry = ConcernInquiry.objects.select_for_update().get(pk=inquiry.pk)
    permissions.check_can_work_inquiry(by, inquiry)
    return inquiry


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
    if state != inquiry.state:
        inquiry.state_since = on
    inquiry.state, inquiry.outcome, inquiry.last_step_on, inquiry.follow_up_end = state, outcome, on, ""
    inquiry.settled_on = on if state == InquiryState.SETTLED else None
    inquiry.due_on = rules.inquiry_due(state, outcome, on, _limits(inquiry.municipality_id, clock.today()))
    inquiry.full_clean()
    inquiry.save(
        update_fields=["state", "outcome", "last_step_on", "first_attempt_on", "first_contact_on", "settled_on"]
        + ["due_on", "state_since", "follow_up_end"]
    )
    return inquiry


@transaction.atomic
def end_follow_up(
    *, by: User, inquiry: ConcernInquiry, reason: str, happened_on: date, note: str = ""
) -> ConcernInquiry:
    """Stop trying to reach the person of an inquiry, and say why (CASE-96). A new attempt takes it up again."""
    inquiry = _locked(by, inquiry)
    rules.check_follow_up_end(inquiry.state, inquiry.due_on, reason, note)
    rules.check_day_of_step(
        happened_on, received_on=inquiry.received_on, last_step_on=inquiry.last_step_on, today=clock.today()
    )
    _step(
        inquiry, by, InquiryState.SETTLED, happened_on, outcome=inquiry.outcome, follow_up_end=reason, note=note.strip()
    )
    inquiry.follow_up_end, inquiry.due_on, inquiry.last_step_on = reason, None, happened_on
    inquiry.full_clean()
    inquiry.save(update_fields=["follow_up_end", "due_on", "last_step_on"])
    return inquiry


@transaction.atomic
def classify_inquiry(
    *,
    by: User,
    inquiry: ConcernInquiry,
    version: int,
    source: str,
    referred_by: str,
    reasons: list[str],
    known_before: str,
) -> ConcernInquiry:
    """Put right what is counted of an inquiry: source, who passed it on, reasons, known before (CASE-80, CASE-81)."""
    inquiry = _locked(by, inquiry)
    check_version(inquiry, version)
    told = _told(_lists(inquiry.municipality_id), source, reasons, inquiry)
    rules.check_source(told["source"], referred_by)
    changed = {**told, "referred_by": referred_by, "known_before": known_before, "version": version + 1}
    for name, value in changed.items():
        setattr(inquiry, name, value)
    inquiry.full_clean()
    inquiry.save(update_fields=list(changed))
    return inquiry


@transaction.atomic
def link_citizen(*, by: User, inquiry: ConcernInquiry, citizen: Citizen) -> ConcernInquiry:
    """Say whom an inquiry is about. From then on it is seen by those who reach the citizen (CASE-86)."""
    permissions.check_can_edit_citizen(by, citizen)
    inquiry = _locked(by, inquiry)
    if inquiry.citizen_id is not None:
        raise rules.AlreadyLinked()
    inquiry.citizen, inquiry.person_cpr = citizen, ""  # they are joined: the number has done what it was kept for
    inquiry.save(update_fields=["citizen", "person_cpr"])
    return inquiry


@transaction.atomic
def note_short_contact(*, by: User, happened_on: date, inquirer: str, source: str, text: str) -> ShortContact:
    """One line about advice given on the spot; counted apart from inquiries and courses."""
    permissions.check_can_take_inquiries(by)
    today = clock.today()
    rules.check_received(happened_on, today, field="happened_on")
    [one] = codes.check(INQUIRY_SOURCES, [source], by.municipality_id, today, keep=InquirySource.values)
    contact = ShortContact(
        municipality_id=by.municipality_id,
        happened_on=happened_on,
        inquirer=inquirer,
        source=one.national,
        local_source=one.code if one.code != one.national else "",
        text=text,
        noted_by=by,
    )
    contact.full_clean()
    contact.save()
    return contact
