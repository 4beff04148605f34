"""What a citizen has been called, and the people around them, by the field groups the user sees."""

from dataclasses import dataclass
from datetime import date

from django.db.models import F, Prefetch, QuerySet

from housingfirst.accounts import codes
from housingfirst.accounts.models import User
from housingfirst.accounts.roles import FieldGroup
from housingfirst.core import clock

from .. import rules
from ..choices import DisclosureGround, LetterKind
from ..codes import RELATION_KINDS
from ..models import Attachment, Child, Citizen, CitizenName, PlanDocument, Relation, Representative
from .citizens import Groups


def names_of(citizen: Citizen, groups: Groups) -> list[CitizenName]:
    """Other names, those in use first; for those who see the identity."""
    if FieldGroup.IDENTITY not in groups:
        return []
    rows = CitizenName.objects.filter(citizen=citizen)
    return list(rows.order_by(F("retired_on").desc(nulls_first=True), "name", "pk"))


@dataclass(frozen=True)
class People:
    """Rows of today and of before; false when there is neither."""

    current: list
    ended: list

    def __bool__(self) -> bool:
        return bool(self.current or self.ended)


def _parted(rows: list, on: date) -> tuple[list, list]:
    ended = [row for row in rows if row.ends_on is not None and row.ends_on <= on]
    return [row for row in rows if row not in ended], ended


def relations(user: User, citizen: Citizen, groups: Groups) -> People:
    """The citizen's network, for those who see the notes: it holds what the citizen says of others."""
    if FieldGroup.NOTES not in groups:
        return People([], [])
    rows = list(Relation.objects.filter(citizen=citizen).order_by("name", "pk"))
    codes.name_rows(rows, "kind", RELATION_KINDS)
    return People(*_parted(rows, clock.today()))


def relation_kinds(citizen: Citizen, relation: Relation | None = None) -> list[tuple[str, str]]:
    """Who somebody may be to the citizen, and what the relation holds already (one query)."""
    keep = [relation.kind] if relation else []
    return codes.choices(RELATION_KINDS, citizen.municipality_id, clock.today(), keep=keep)


@dataclass(frozen=True)
class Children(People):
    """With the reminder of the duty to notify (CASE-127)."""

    reminds: bool = False


def children(user: User, citizen: Citizen, groups: Groups) -> Children:
    """The citizen's children for those who see the notes; an expected one only for those who see the health too."""
    if FieldGroup.NOTES not in groups:
        return Children([], [])
    rows = Child.objects.filter(citizen=citizen).order_by("born_year", "name", "pk")
    if FieldGroup.HEALTH not in groups:
        rows = rows.filter(expected_on__isnull=True)
    current, ended = _parted(list(rows), clock.today())
    return Children(current, ended, rules.reminds_of_duty(current, clock.today()))


@dataclass(frozen=True)
class Representatives(People):
    """Those in force, those still to come, those ended (CASE-129). The scope is for those who see the notes."""

    coming: tuple = ()
    shows_scope: bool = False

    def __bool__(self) -> bool:
        return bool(self.current or self.ended or self.coming)


def representatives(user: User, citizen: Citizen, groups: Groups) -> Representatives:
    """Guardians, powers of attorney, companions and recipients of letters, for those who see the contact group."""
    if FieldGroup.CONTACT not in groups:
        return Representatives([], [])
    today = clock.today()
    found = Representative.objects.filter(citizen=citizen).order_by("kind", "name", "pk")
    rows = list(with_files(user, found) if FieldGroup.NOTES in groups else found)
    living, ended = _parted(rows, today)
    return Representatives(
        [row for row in living if rules.in_force(row, today)],
        ended,
        tuple(row for row in living if row.starts_on > today),
        FieldGroup.NOTES in groups,
    )


def with_files(user: User, rows: QuerySet) -> QuerySet:
    """The documents behind a right or an answer that the user reads, as `files`: one query more."""
    files = Attachment.objects.visible_to(user).select_related("withdrawn_by").order_by("added_at", "pk")
    return rows.prefetch_related(Prefetch("attachments", files, to_attr="files"))


def letter_recipients(citizen: Citizen, letter: LetterKind, on: date) -> list[Representative]:
    """Who gets a copy of that kind of paper on the day (CASE-129); for those who make or print it."""
    rows = Representative.objects.current(on).filter(citizen=citizen).order_by("kind", "name", "pk")
    return [row for row in rows if rules.gets_copy(row, letter, on)]


def asked_on(document: PlanDocument) -> date:
    """The day a paper was asked for: who gets a copy is settled by it, and stays so when it is drawn once more."""
    return document.requested_at.astimezone(clock.DANISH_TIME).date()


def copies_of(document: PlanDocument) -> list[Representative]:
    """Who the paper is still to be copied to: entitled when it was made and today. None of a paper for others."""
    if document.is_letter:
        rows = letter_recipients(document.citizen, LetterKind.DECISIONS, asked_on(document))
    elif document.ground == DisclosureGround.TO_CITIZEN:
        rows = letter_recipients(document.citizen, LetterKind.PLANS, asked_on(document))
    else:
        return []
    return [row for row in rows if rules.in_force(row, clock.today())]


def named_recipients(rows: list[Representative]) -> list[str]:
    """As they stand on the paper: `Vibeke Stenløkke (værge)`."""
    return [f"{row.name} ({str(row.get_kind_display()).lower()})" for row in rows]
