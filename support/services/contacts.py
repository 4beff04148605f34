"""Logging contacts and making appointments. Missed appointments never close anything."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid5

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from cases.models import Citizen
from housingfirst.accounts import parameters
from housingfirst.accounts.models import User
from housingfirst.core import clock
from housingfirst.core.db import constraint_errors
from housingfirst.core.errors import DomainError

from .. import permissions
from ..choices import AppointmentState, Outcome, PhaseOneEvent, Place
from ..models import Appointment, Contact, ContactParticipant, Course, GroupActivity
from ..parameters import MISSED_MINUTES
from ..rules import contacts as rules
from ..rules import visits
from .outings import back_from
from .phases import begin_phase_one_if_awaited

# A missed appointment is logged once, however often the button is pressed and by whichever phone.
MISSED_KEYS = UUID("0c7d1f2a-7f0b-4f1e-9a53-5a5f3c1f6c10")


class KeyOfAnother(DomainError):
    code = "client_key"
    message = _("The form has been used before, for another contact. Open it again and log the contact there.")


class AppointmentThere(DomainError):
    code, field = "appointment_there", "next_day"
    message = _("That appointment is already in the calendar. Choose another time, or none.")


class NotYours(DomainError):
    code = "not_yours"
    message = _("Only who logged the contact, or the leader, withdraws it. Write to them.")


class AlreadyWithdrawn(DomainError):
    code = "already_withdrawn"
    message = _("The contact is withdrawn already.")


class AppointmentSettled(DomainError):
    code = "appointment_settled"
    message = _("The appointment is logged or cancelled already. Nothing was changed.")


@transaction.atomic
def log_contact(
    *,
    by: User,
    citizen: Citizen,
    happened_at: datetime,
    minutes: int,
    place: str,
    outcome: str,
    client_key: UUID,
    note: str = "",
    own_words: str = "",
    life_areas: Sequence[str] = (),
    participants: Sequence[tuple[str, str]] = (),
    appointment: Appointment | None = None,
    next_at: datetime | None = None,
    next_place: str = Place.HOME,
    activity: GroupActivity | None = None,
) -> Contact:
    """Log a contact, held or tried, and the next appointment (SUP-62, SUP-63).

    `minutes`: whole minutes, 0–1440. `participants`: (kind, name) pairs. `client_key`: the form's own number; the same
    key from the same person again gives the contact that is there and changes nothing.
    """
    permissions.check_can_log_contact(by, citizen)
    former = Contact.objects.filter(client_key=client_key).first()
    if former is not None:
        return _same(former, by, citizen)
    now = clock.now()
    rules.check_moment(happened_at, now)
    contact = Contact(
        municipality_id=citizen.municipality_id,
        citizen=citizen,
        course=_course_on(citizen, happened_at),
        worker=by,
        happened_at=happened_at,
        minutes=minutes,
        place=place,
        outcome=outcome,
        note=note,
        own_words=own_words,
        life_areas=list(life_areas),
        activity=activity,
        client_key=client_key,
    )
    contact.full_clean(exclude=["client_key"])  # whether the key is new, the write itself says
    try:
        with constraint_errors(support_contact_client_key_key=KeyOfAnother):
            contact.save()
    except KeyOfAnother:  # the second press of a double one, whose first was not saved yet when we looked
        former = Contact.objects.filter(client_key=client_key).first()
        if former is None:
            raise
        return _same(former, by, citizen)
    for kind, name in dict.fromkeys(participants):
        participant = ContactParticipant(municipality_id=citizen.municipality_id, contact=contact, kind=kind, name=name)
        participant.full_clean()
        participant.save()
    if appointment is not None:
        _settle(appointment, contact)
    back_from(by=by, contact=contact)
    if outcome == Outcome.HELD:
        day = happened_at.astimezone(clock.DANISH_TIME).date()
        begin_phase_one_if_awaited(by=by, citizen=citizen, event=PhaseOneEvent.FIRST_CONTACT, on=day)
    if next_at is not None:
        plan_appointment(by=by, citizen=citizen, starts_at=next_at, minutes=max(minutes, 15), place=next_place)
    return contact


@dataclass(frozen=True)
class PastContact:
    """A contact among many that are logged together; the fields are those of `log_contact`."""

    happened_at: datetime
    minutes: int
    place: str
    outcome: str
    client_key: UUID
    note: str = ""
    own_words: str = ""
    life_areas: Sequence[str] = ()
    participants: Sequence[tuple[str, str]] = ()


@transaction.atomic
def log_past_contacts(*, by: User, citizen: Citizen, contacts: Sequence[PastContact]) -> list[Contact]:
    """Log many contacts of one person with one citizen, noted elsewhere until now (SUP-62, SUP-63).

    Each is checked as by `log_contact`; the permission is asked once, and rows are written together. Those whose
    `client_key` is there already are left as they are. Returns what was added.
    """
    permissions.check_can_log_contact(by, citizen)
    former = {
        row.client_key: row for row in Contact.objects.filter(client_key__in=[one.client_key for one in contacts])
    }
    for row in former.values():
        _same(row, by, citizen)
    courses = list(Course.objects.filter(citizen=citizen).order_by("-starts_on"))
    now, added, participants = clock.now(), [], []
    for one in sorted((one for one in contacts if one.client_key not in former), key=lambda one: one.happened_at):
        rules.check_moment(one.happened_at, now)
        day = one.happened_at.astimezone(clock.DANISH_TIME).date()
        contact = Contact(
            municipality_id=citizen.municipality_id,
            citizen=citizen,
            course=next(
                (row for row in courses if row.starts_on <= day and (not row.ends_on or row.ends_on > day)), None
            ),
            worker=by,
            happened_at=one.happened_at,
            minutes=one.minutes,
            place=one.place,
            outcome=one.outcome,
            note=one.note,
            own_words=one.own_words,
            life_areas=list(one.life_areas),
            client_key=one.client_key,
        )
        contact.clean_fields(exclude=["municipality", "citizen", "course", "worker"])  # these are rows just read
        added.append(contact)
        for kind, name in dict.fromkeys(one.participants):
            participant = ContactParticipant(
                municipality_id=citizen.municipality_id, contact=contact, kind=kind, name=name
            )
            participant.clean_fields(exclude=["municipality", "contact"])
            participants.append(participant)
    with constraint_errors(support_contact_client_key_key=KeyOfAnother):
        Contact.objects.bulk_create(added)
    ContactParticipant.objects.bulk_create(participants)
    if first := next((contact for contact in added if contact.is_held), None):
        day = first.happened_at.astimezone(clock.DANISH_TIME).date()
        begin_phase_one_if_awaited(by=by, citizen=citizen, event=PhaseOneEvent.FIRST_CONTACT, on=day)
    return added


def _same(former: Contact, by: User, citizen: Citizen) -> Contact:
    if former.worker_id != by.pk or former.citizen_id != citizen.pk:
        raise KeyOfAnother()
    return former


def _course_on(citizen: Citizen, moment: datetime) -> Course | None:
    day = moment.astimezone(clock.DANISH_TIME).date()
    return Course.objects.running_on(day).filter(citizen=citizen).order_by("-starts_on").first()


def _settle(appointment: Appointment, contact: Contact) -> None:
    """The appointment is done; one that somebody else settled meanwhile stays theirs."""
    row = Appointment.objects.select_for_update().get(pk=appointment.pk)
    if row.state == AppointmentState.PLANNED and row.citizen_id == contact.citizen_id:
        row.state, row.contact = AppointmentState.DONE, contact
        row.save(update_fields=["state", "contact"])


@transaction.atomic
def withdraw_contact(*, by: User, contact: Contact, reason: str) -> Contact:
    """Take back a contact logged by mistake: it stays, says why, and counts nowhere. Its appointment is open again."""
    permissions.check_can_log_contact(by, contact.citizen)
    contact = Contact.objects.select_for_update(of=("self",)).get(pk=contact.pk)
    logged_by = {contact.worker_id, contact.activity.logged_by_id if contact.activity else None}
    if by.pk not in logged_by and not permissions.leads_course(by, contact.course):
        raise NotYours()
    if contact.withdrawn_at:
        raise AlreadyWithdrawn()
    contact.withdrawn_at, contact.withdrawn_by, contact.withdrawn_reason = clock.now(), by, reason.strip()
    contact.full_clean()
    contact.save(update_fields=["withdrawn_at", "withdrawn_by", "withdrawn_reason"])
    _open_again(contact)
    return contact


def _open_again(contact: Contact) -> None:
    """The appointment the contact settled waits again, unless the same time has been agreed anew."""
    appointment = Appointment.objects.select_for_update().filter(contact=contact).first()
    if appointment is None:
        return
    same = {"worker_id": appointment.worker_id, "citizen_id": appointment.citizen_id}
    again = Appointment.objects.planned().filter(starts_at=appointment.starts_at, **same).exists()
    appointment.state = AppointmentState.CANCELLED if again else AppointmentState.PLANNED
    appointment.contact = None
    appointment.save(update_fields=["state", "contact"])


@transaction.atomic
def plan_appointment(
    *,
    by: User,
    citizen: Citizen,
    starts_at: datetime,
    minutes: int = 45,
    place: str = Place.HOME,
    about: str = "",
    worker: User | None = None,
) -> Appointment:
    """Agree a time with the citizen for oneself, or for a colleague of the team (SUP-63)."""
    permissions.check_can_log_contact(by, citizen)
    rules.check_appointment(starts_at, clock.now())
    if worker is not None:
        permissions.check_can_log_contact(worker, citizen)
    appointment = Appointment(
        municipality_id=citizen.municipality_id,
        citizen=citizen,
        worker=worker or by,
        starts_at=starts_at,
        minutes=minutes,
        place=place,
        about=about,
        made_by=by,
    )
    appointment.full_clean(validate_constraints=False)
    with constraint_errors(appointment_planned_once=AppointmentThere):
        appointment.save()
    return appointment


@transaction.atomic
def miss_appointment(*, by: User, appointment: Appointment) -> Contact:
    """The citizen was not there as agreed: one touch logs it (SUP-133). The same appointment again changes nothing."""
    permissions.check_can_log_contact(by, appointment.citizen)
    visits.check_missed(appointment.starts_at, clock.now())
    return log_contact(
        by=by,
        citizen=appointment.citizen,
        happened_at=appointment.starts_at,
        minutes=parameters.value(MISSED_MINUTES, appointment.municipality_id, clock.today()),
        place=appointment.place,
        outcome=Outcome.NO_SHOW,
        client_key=_missed_key(appointment),
        appointment=appointment,
    )


def _missed_key(appointment: Appointment) -> UUID:
    """The same however often the button is pressed; a new one when what it made was withdrawn."""
    number = 0
    while True:
        key = uuid5(MISSED_KEYS, f"{appointment.pk}:{number}")
        if not Contact.objects.filter(client_key=key, withdrawn_at__isnull=False).exists():
            return key
        number += 1


@transaction.atomic
def cancel_appointment(*, by: User, appointment: Appointment) -> Appointment:
    """Take an appointment out of the calendar. Nothing else changes: the course goes on."""
    permissions.check_can_log_contact(by, appointment.citizen)
    appointment = Appointment.objects.select_for_update(of=("self",)).get(pk=appointment.pk)
    if appointment.state != AppointmentState.PLANNED:
        raise AppointmentSettled()
    appointment.state = AppointmentState.CANCELLED
    appointment.save(update_fields=["state"])
    return appointment
