"""Every write about names, ways to reach a citizen, and the people around: relations, children, representatives."""

from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts import codes
from housingfirst.accounts.models import User
from housingfirst.core import clock
from housingfirst.core.conflicts import check_version
from housingfirst.core.db import constraint_errors
from housingfirst.core.errors import DomainError

from .. import permissions, rules
from ..choices import NameKind
from ..codes import RELATION_KINDS
from ..models import Child, Citizen, CitizenName, ContactWay, Relation, Representative, TemporaryNumber


class AlreadyThere(DomainError):
    """Two wrote the same at the same moment, or one pressed twice."""

    code = "already_there"
    message = _("That stands in the record already. Look at it there; what you typed is kept.")


WAY_FIELDS: tuple[str, ...] = ("kind", "value", "may_be_used", "preferred", "text_allowed", "message_allowed")
WAY_FIELDS += ("not_before", "not_after", "note")
RELATION_FIELDS = ("name", "kind", "quality", "wish", "may_contact", "phone", "note", "starts_on", "ends_on")
CHILD_FIELDS = ("name", "born_year", "expected_on", "home", "note", "starts_on", "ends_on")
REPRESENTATIVE_FIELDS: tuple[str, ...] = ("kind", "name", "phone", "address", "letters", "matters", "scope")
REPRESENTATIVE_FIELDS += ("document_on", "document_place", "starts_on", "ends_on")


# ------------------------------------------------------------------ identity and names


def next_temporary_ids(*, municipality_id: int | None, count: int = 1) -> list[str]:
    """The next ids of the municipality for citizens without a CPR number (CASE-121); nobody else gets the same."""
    # The same three statements every time, also the first.
    TemporaryNumber.objects.bulk_create([TemporaryNumber(municipality_id=municipality_id)], ignore_conflicts=True)
    row = TemporaryNumber.objects.select_for_update().get(municipality_id=municipality_id)
    first, row.last = row.last + 1, row.last + count
    row.save(update_fields=["last"])
    return [rules.temporary_id(number) for number in range(first, row.last + 1)]


@transaction.atomic
def add_name(*, by: User, citizen: Citizen, kind: str, name: str) -> CitizenName:
    """Another name the citizen goes by or has had; search finds the citizen by it (CASE-122)."""
    permissions.check_can_edit_citizen(by, citizen)
    _lock_names(citizen)
    row = CitizenName(municipality_id=citizen.municipality_id, citizen=citizen, kind=kind, name=" ".join(name.split()))
    if kind == NameKind.FORMER:
        row.retired_on = clock.today()
    row.full_clean()
    with constraint_errors(citizenname_once=AlreadyThere):
        row.save()
    return row


def _lock_names(citizen: Citizen) -> None:
    """One writer of names at a time: the database gathers them on the citizen from those it sees at that moment."""
    Citizen.objects.select_for_update(no_key=True).only("pk").get(pk=citizen.pk)


@transaction.atomic
def retire_name(*, by: User, name: CitizenName) -> CitizenName:
    """The name is no longer used; it stays, and the citizen is still found by it."""
    permissions.check_can_edit_citizen(by, name.citizen)
    _lock_names(name.citizen)
    name = CitizenName.objects.select_for_update().get(pk=name.pk)
    if name.retired_on is None:
        name.retired_on = clock.today()
        name.save(update_fields=["retired_on"])
    return name


def keep_names(*, citizen: Citizen, before: dict[str, str], keep_former: bool) -> None:
    """What the citizen was called until now, for services that change the names of a citizen they hold (CASE-122)."""
    after = {name: getattr(citizen, name) for name in before}
    for kind, name in rules.names_to_keep(before, after, keep_former):
        CitizenName.objects.get_or_create(
            citizen=citizen,
            kind=kind,
            name=name,
            defaults={"municipality_id": citizen.municipality_id, "retired_on": clock.today()},
        )


# ------------------------------------------------------------------ ways to reach the citizen


@transaction.atomic
def add_contact_way(*, by: User, citizen: Citizen, kind: str, value: str, **fields: Any) -> ContactWay:
    """A way to reach the citizen, and what may be done with it (CASE-124). `fields` are those of WAY_FIELDS."""
    permissions.check_can_edit_citizen(by, citizen)
    citizen = Citizen.objects.select_for_update(no_key=True).get(pk=citizen.pk)
    way = ContactWay(municipality_id=citizen.municipality_id, citizen=citizen)
    return _save_way(way, {"kind": kind, "value": value, **fields})


@transaction.atomic
def change_contact_way(*, by: User, way: ContactWay, version: int, **fields: Any) -> ContactWay:
    """What may be done with the way; refused as stale when somebody saved since `version` was read."""
    permissions.check_can_edit_citizen(by, way.citizen)
    Citizen.objects.select_for_update(no_key=True).get(pk=way.citizen_id)
    way = ContactWay.objects.select_for_update().get(pk=way.pk)
    check_version(way, version)
    way.version = version + 1
    return _save_way(way, fields)


def _save_way(way: ContactWay, fields: dict[str, Any]) -> ContactWay:
    _set(way, fields, WAY_FIELDS)
    rules.check_way(
        may_be_used=way.may_be_used, preferred=way.preferred, not_before=way.not_before, not_after=way.not_after
    )
    if way.preferred:  # there is one best way: the new one takes the place of the other
        others = ContactWay.objects.filter(citizen_id=way.citizen_id, preferred=True).exclude(pk=way.pk)
        others.update(preferred=False, version=F("version") + 1)
    way.full_clean()
    with constraint_errors(contactway_once=AlreadyThere):
        way.save()
    return way


@transaction.atomic
def retire_contact_way(*, by: User, way: ContactWay) -> ContactWay:
    """The number or address is no longer used; it stays in the record."""
    permissions.check_can_edit_citizen(by, way.citizen)
    way = ContactWay.objects.select_for_update().get(pk=way.pk)
    if way.retired_on is None:
        way.retired_on, way.version = clock.today(), way.version + 1
        way.save(update_fields=["retired_on", "version"])
    return way


# ------------------------------------------------------------------ relations, children, representatives


@transaction.atomic
def add_relation(*, by: User, citizen: Citizen, name: str, kind: str, **fields: Any) -> Relation:
    """Somebody of the citizen's network with the citizen's wish (CASE-125). `fields` are those of RELATION_FIELDS."""
    permissions.check_can_edit_citizen(by, citizen)
    row = Relation(municipality_id=citizen.municipality_id, citizen=citizen, starts_on=clock.today())
    return _save_relation(row, {"name": name, "kind": kind, **fields})


@transaction.atomic
def change_relation(*, by: User, relation: Relation, version: int, **fields: Any) -> Relation:
    """Change or end a relation; refused as stale when somebody saved since `version` was read."""
    permissions.check_can_edit_citizen(by, relation.citizen)
    row = Relation.objects.select_for_update().get(pk=relation.pk)
    check_version(row, version)
    row.version = version + 1
    return _save_relation(row, fields)


def _save_relation(row: Relation, fields: dict[str, Any]) -> Relation:
    before = row.kind
    _set(row, fields, RELATION_FIELDS)
    codes.check(RELATION_KINDS, [row.kind], row.municipality_id, clock.today(), keep=[before])
    _check_begun(row.starts_on)
    rules.check_relation(row.wish, row.may_contact)
    row.full_clean()
    with constraint_errors(relation_once=AlreadyThere):
        row.save()
    return row


@transaction.atomic
def add_child(*, by: User, citizen: Citizen, **fields: Any) -> Child:
    """A child of the citizen, born or expected (CASE-126). `fields` are those of CHILD_FIELDS."""
    permissions.check_can_edit_citizen(by, citizen)
    row = Child(municipality_id=citizen.municipality_id, citizen=citizen, starts_on=clock.today())
    return _save_child(row, fields)


@transaction.atomic
def change_child(*, by: User, child: Child, version: int, **fields: Any) -> Child:
    """Change what is known of a child, or end the row; refused as stale when somebody saved in between."""
    permissions.check_can_edit_citizen(by, child.citizen)
    row = Child.objects.select_for_update().get(pk=child.pk)
    check_version(row, version)
    row.version = version + 1
    return _save_child(row, fields)


def _save_child(row: Child, fields: dict[str, Any]) -> Child:
    before = row.expected_on
    _set(row, fields, CHILD_FIELDS)
    _check_begun(row.starts_on)
    # A day that was fine when it was written stays so: only a new one is looked at.
    rules.check_child(row.born_year, row.expected_on if row.expected_on != before else None, clock.today())
    row.full_clean()
    row.save()
    return row


@transaction.atomic
def add_representative(*, by: User, citizen: Citizen, kind: str, name: str, **fields: Any) -> Representative:
    """Somebody who may act, be present or read for the citizen (CASE-128). `fields`: REPRESENTATIVE_FIELDS."""
    permissions.check_can_edit_citizen(by, citizen)
    row = Representative(municipality_id=citizen.municipality_id, citizen=citizen, starts_on=clock.today(), noted_by=by)
    return _save_representative(row, {"kind": kind, "name": name, **fields})


@transaction.atomic
def change_representative(*, by: User, representative: Representative, version: int, **fields: Any) -> Representative:
    """Change or end a representation; from the day it ends no letter is copied to them (CASE-129)."""
    permissions.check_can_edit_citizen(by, representative.citizen)
    row = Representative.objects.select_for_update().get(pk=representative.pk)
    check_version(row, version)
    row.version = version + 1
    return _save_representative(row, fields)


def _save_representative(row: Representative, fields: dict[str, Any]) -> Representative:
    _set(row, fields, REPRESENTATIVE_FIELDS)
    rules.check_representative(
        kind=row.kind,
        letters=row.letters,
        address=row.address,
        document_on=row.document_on,
        document_place=row.document_place,
        today=clock.today(),
    )
    row.full_clean()
    with constraint_errors(representative_once=AlreadyThere):
        row.save()
    return row


def _set(row: Any, fields: dict[str, Any], known: tuple[str, ...]) -> None:
    unknown = set(fields) - set(known)
    if unknown:
        raise TypeError(f"unknown fields: {sorted(unknown)}")
    for name, value in fields.items():
        setattr(row, name, value)


def _check_begun(starts_on: date) -> None:
    if starts_on > clock.today():
        raise rules.DateInFuture(field="starts_on", day=starts_on.strftime("%d-%m-%Y"))
