"""Every write about street outreach: places, rounds, people met, and the day one of them becomes a citizen."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Min
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts import codes
from housingfirst.accounts.models import User
from housingfirst.core import clock
from housingfirst.core.conflicts import check_version
from housingfirst.core.db import constraint_errors
from housingfirst.core.errors import DomainError

from .. import permissions, rules
from ..codes import OUTREACH_PLACE_KINDS
from ..models import Citizen, OutreachMeeting, OutreachPerson, OutreachPlace, OutreachRound
from .registration import register_citizen


class RoundKeyOfAnother(DomainError):
    code = "client_key"
    message = _("The form has been used before, for another round. Open it again and log the round there.")


@transaction.atomic
def add_place(*, by: User, name: str, kind: str, note: str = "") -> OutreachPlace:
    """A place the outreach team goes to (CASE-115)."""
    permissions.check_can_do_outreach(by)
    codes.check(OUTREACH_PLACE_KINDS, [kind], by.municipality_id, clock.today())
    place = OutreachPlace(municipality_id=by.municipality_id, name=name, kind=kind, note=note)
    place.full_clean(exclude=["municipality"])
    place.save()
    return place


@transaction.atomic
def update_place(
    *, by: User, place: OutreachPlace, version: int, name: str, kind: str, note: str = "", is_active: bool = True
) -> OutreachPlace:
    permissions.check_can_do_outreach(by)
    place = OutreachPlace.objects.select_for_update().get(pk=place.pk)
    check_version(place, version)
    codes.check(OUTREACH_PLACE_KINDS, [kind], place.municipality_id, clock.today(), keep=[place.kind])
    place.name, place.kind, place.note, place.is_active = name, kind, note, is_active
    place.version += 1
    place.full_clean()
    place.save()
    return place


@transaction.atomic
def log_round(
    *,
    by: User,
    place: OutreachPlace,
    happened_at: datetime,
    met_nobody: bool,
    client_key: UUID,
    met: Sequence[tuple[OutreachPerson, str]] = (),
    new_person: str = "",
    new_description: str = "",
    new_note: str = "",
    seen: str = "",
    next_step: str = "",
) -> OutreachRound:
    """Log a round at a place (CASE-116): nobody met, or the people met with a note each, and perhaps somebody new.

    `met`: (person, note) pairs. `client_key`: the form's own number; the same key from the same person again gives the
    round that is there and changes nothing.
    """
    permissions.check_can_do_outreach(by)
    former = OutreachRound.objects.filter(client_key=client_key).first()
    if former is not None:
        return _same(former, by)
    rules.check_round(met_nobody, [*met, *([new_person] if new_person else [])], happened_at, clock.now())
    if not place.is_active:
        raise rules.PlaceNotInUse()
    if new_person:
        namesakes = OutreachPerson.objects.visible_to(by).filter(nickname__iexact=new_person)
        rules.check_nickname(new_person, new_description, namesakes.exists())
    row = OutreachRound(
        municipality_id=by.municipality_id,
        place=place,
        happened_at=happened_at,
        met_nobody=met_nobody,
        seen=seen,
        next_step=next_step,
        client_key=client_key,
        noted_by=by,
    )
    row.full_clean(exclude=["municipality", "client_key"])
    try:
        with constraint_errors(cases_outreachround_client_key_key=RoundKeyOfAnother):
            row.save()
    except RoundKeyOfAnother:  # the second press of a double one, whose first was not saved yet when we looked
        former = OutreachRound.objects.filter(client_key=client_key).first()
        if former is None:
            raise
        return _same(former, by)
    people = list(met)
    if new_person:
        day = happened_at.astimezone(clock.DANISH_TIME).date()
        people.append((_new_person(by, new_person, new_description, day), new_note))
    for person, note in people:
        _meet(row, person, note)
    _first_met_again(person.pk for person, _note in people)
    return row


def _same(former: OutreachRound, by: User) -> OutreachRound:
    if former.noted_by_id != by.pk:
        raise RoundKeyOfAnother()
    return former


def _new_person(by: User, nickname: str, description: str, day: date) -> OutreachPerson:
    person = OutreachPerson(
        municipality_id=by.municipality_id, nickname=nickname, description=description, first_met_on=day
    )
    person.full_clean(exclude=["municipality"])
    person.save()
    return person


def _meet(row: OutreachRound, person: OutreachPerson, note: str) -> None:
    meeting = OutreachMeeting(municipality_id=row.municipality_id, round=row, person=person, note=note)
    meeting.full_clean(exclude=["municipality"])
    meeting.save()


@transaction.atomic
def correct_round(
    *,
    by: User,
    round_: OutreachRound,
    version: int,
    place: OutreachPlace,
    happened_at: datetime,
    seen: str = "",
    next_step: str = "",
) -> OutreachRound:
    """Put a round right (CASE-119): where, when, what was seen. Whom one met stands on each meeting."""
    permissions.check_can_do_outreach(by)
    row = OutreachRound.objects.select_for_update(of=("self",)).get(pk=round_.pk)
    check_version(row, version)
    rules.check_been(happened_at, clock.now())
    if not place.is_active and place.pk != row.place_id:
        raise rules.PlaceNotInUse()
    row.place, row.happened_at, row.seen, row.next_step = place, happened_at, seen, next_step
    _corrected(row, by, "place", "happened_at", "seen", "next_step")
    _first_met_again(row.meetings.values_list("person_id", flat=True))  # type: ignore[attr-defined]
    return row


@transaction.atomic
def correct_meeting(
    *, by: User, meeting: OutreachMeeting, version: int, person: OutreachPerson, note: str = ""
) -> OutreachMeeting:
    """Put a meeting right (CASE-119): it was somebody else, or the note was wrong."""
    permissions.check_can_do_outreach(by)
    row = OutreachMeeting.objects.select_for_update(of=("self",)).get(pk=meeting.pk)
    check_version(row, version)
    before = row.person_id
    if person.pk != before and OutreachMeeting.objects.filter(round_id=row.round_id, person=person).exists():
        raise rules.MetAlready(name=person.nickname)
    row.person, row.note = person, note
    _corrected(row, by, "person", "note")
    _first_met_again({before, person.pk})
    return row


def _corrected(row: OutreachRound | OutreachMeeting, by: User, *fields: str) -> None:
    row.version, row.corrected_at, row.corrected_by = row.version + 1, clock.now(), by
    row.full_clean()
    row.save(update_fields=[*fields, "version", "corrected_at", "corrected_by"])


def _first_met_again(person_ids: Iterable[int]) -> None:
    """CASE-116: the first meeting is the earliest, also when a round is written down late or put right.

    Nobody who is met no more loses the day. Locked by number, so that two rounds with the same people never wait for
    each other.
    """
    people = OutreachPerson.objects.filter(pk__in=set(person_ids)).select_for_update(of=("self",), no_key=True)
    for person in people.order_by("pk"):
        earliest = OutreachMeeting.objects.filter(person=person).aggregate(at=Min("round__happened_at"))["at"]
        if earliest is not None and (day := earliest.astimezone(clock.DANISH_TIME).date()) != person.first_met_on:
            person.first_met_on = day
            person.save(update_fields=["first_met_on"])


@transaction.atomic
def update_person(
    *, by: User, person: OutreachPerson, version: int, nickname: str, description: str = "", language: str = ""
) -> OutreachPerson:
    """What the team calls somebody, and how to know them again."""
    permissions.check_can_do_outreach(by)
    person = OutreachPerson.objects.select_for_update().get(pk=person.pk)
    check_version(person, version)
    person.nickname, person.description, person.language = nickname, description, language
    return _save(person, "nickname", "description", "language")


@transaction.atomic
def link_person(*, by: User, person: OutreachPerson, citizen: Citizen) -> OutreachPerson:
    """The person is this citizen (CASE-117): every meeting so far, and every later one, follows; the place does not."""
    permissions.check_can_do_outreach(by)
    permissions.check_can_edit_citizen(by, citizen)
    person = OutreachPerson.objects.select_for_update().get(pk=person.pk)
    if person.citizen_id is not None:
        raise rules.IsCitizen(name=person.nickname)
    person.citizen, person.linked_at, person.linked_by = citizen, clock.now(), by
    return _save(person, "citizen", "linked_at", "linked_by")


@transaction.atomic
def unlink_person(*, by: User, person: OutreachPerson) -> OutreachPerson:
    """It was somebody else: the meetings leave the citizen's timeline and stay with the outreach team."""
    permissions.check_can_do_outreach(by)
    person = OutreachPerson.objects.select_for_update().get(pk=person.pk)
    if person.citizen is None:
        raise rules.NotLinked(name=person.nickname)
    permissions.check_can_edit_citizen(by, person.citizen)
    person.citizen = person.linked_at = person.linked_by = None
    return _save(person, "citizen", "linked_at", "linked_by")


@transaction.atomic
def register_person(*, by: User, person: OutreachPerson, **fields: Any) -> Citizen:
    """Register somebody met on the street as a citizen (CASE-117); `fields` are those of `register_citizen`."""
    permissions.check_can_do_outreach(by)
    if OutreachPerson.objects.get(pk=person.pk).citizen_id is not None:
        raise rules.IsCitizen(name=person.nickname)
    citizen = register_citizen(by=by, **fields)
    link_person(by=by, person=person, citizen=citizen)
    return citizen


def _save(person: OutreachPerson, *fields: str) -> OutreachPerson:
    person.version += 1
    person.full_clean()
    person.save(update_fields=[*fields, "version"])
    return person
