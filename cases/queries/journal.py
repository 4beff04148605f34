"""What may be read of the journal: the page of one citizen, the timeline's share, and the search over all one reads."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from housingfirst.accounts import codes
from housingfirst.accounts.models import User
from housingfirst.accounts.roles import FieldGroup, Role
from housingfirst.core import clock

from .. import permissions, rules
from ..codes import NOTE_TYPES
from ..models import Attachment, Citizen, JournalNote

Groups = frozenset[FieldGroup]


def note_types(citizen: Citizen) -> list[tuple[str, Any]]:
    """The types a new note may have today, as code and label, in order (one query)."""
    return codes.choices(NOTE_TYPES, citizen.municipality_id, clock.today())


@dataclass(frozen=True)
class JournalEntry:
    """A note with the addenda that correct it, oldest first."""

    note: JournalNote
    addenda: list[JournalNote]


def journal(user: User, citizen: Citizen, groups: Groups | None = None, *, limit: int = 200) -> list[JournalEntry]:
    """The journal, newest note first, for those who see the notes; two queries."""
    rows = _readable(user, citizen, groups)
    if rows is None:
        return []
    notes = list(rows.filter(corrects__isnull=True).order_by("-happened_at", "-pk")[:limit])
    addenda: dict[int | None, list[JournalNote]] = {}
    for note in rows.filter(corrects__in=notes).order_by("written_at", "pk"):
        addenda.setdefault(note.corrects_id, []).append(note)
    return [JournalEntry(note, addenda.get(note.pk, [])) for note in notes]


def newest_notes(user: User, citizen: Citizen, groups: Groups | None = None, *, limit: int = 200) -> list[JournalNote]:
    """Notes and addenda as they happened, newest first, for those who see the notes; one query."""
    rows = _readable(user, citizen, groups)
    if rows is None:
        return []
    named = rows.annotate(own_type=codes.own_label(NOTE_TYPES, "note_type"))
    return list(named.order_by("-happened_at", "-pk")[:limit])


def _readable(user: User, citizen: Citizen, groups: Groups | None) -> QuerySet[JournalNote] | None:
    """Notes of the classes the user's field groups let through (CASE-160, CASE-161); None where none may be read."""
    classes = rules.classes_seen(permissions.field_groups(user, citizen) if groups is None else groups)
    if not classes:
        return None
    rows = JournalNote.objects.visible_to(user).filter(citizen=citizen, sensitivity__in=classes)
    return rows.select_related("written_by")


# ------------------------------------------------------------------ the page of one citizen


def journal_rows(user: User, citizen: Citizen) -> QuerySet[JournalNote]:
    """Notes with their addenda and files, for the list; four queries however many there are."""
    visible = JournalNote.objects.visible_to(user)
    files = Attachment.objects.visible_to(user).select_related("added_by", "withdrawn_by").order_by("added_at", "pk")
    own = Prefetch("attachments", files, to_attr="files")
    addenda = visible.select_related("written_by").order_by("written_at", "pk").prefetch_related(own)
    return (
        visible.filter(citizen=citizen, corrects__isnull=True)
        .select_related("written_by", "citizen")
        .prefetch_related(own, Prefetch("addenda", addenda, to_attr="added"))
    )


def authors_of(user: User, citizen: Citizen) -> list[tuple[str, str]]:
    """Who wrote the notes one may read, by id and name: for the filter."""
    ids = JournalNote.objects.visible_to(user).filter(citizen=citizen).values("written_by")
    return [(str(one.pk), str(one)) for one in User.objects.filter(pk__in=ids).order_by("first_name", "last_name")]


def with_words(rows: QuerySet[JournalNote], user: User, citizen: Citizen, words: str) -> QuerySet[JournalNote]:
    """Notes of the citizen that hold the words, themselves or in an addendum the user may read.

    Only that citizen's notes are asked: the town's notes with a common word are many.
    """
    found = JournalNote.objects.filter(citizen=citizen).search(words)
    addenda = JournalNote.objects.visible_to(user).filter(citizen=citizen).search(words).filter(corrects=OuterRef("pk"))
    return rows.filter(Q(pk__in=found.values("pk")) | Exists(addenda))


# ------------------------------------------------------------------ the search over all


@dataclass(frozen=True)
class FoundNote:
    """A note a search found: `parts` are pieces of it, each with whether it is a word that was searched for."""

    note: JournalNote
    parts: list[tuple[str, bool]]


def search_notes(user: User, text: str, limit: int) -> list[FoundNote]:
    """Notes with every word of the text among those the user may read, newest first; two queries.

    The snippets are made of the notes shown, not of all that were found.
    """
    if not rules.searchable(text):
        return []
    notes = JournalNote.objects.visible_to(user)
    reads_all = Role.AUTHORITY_ADVISER in user.access.roles
    found = notes.search_newest(text) if reads_all else notes.search(text)
    ids = list(found.order_by("-happened_at", "-pk").values_list("pk", flat=True)[:limit])
    if not ids:
        return []
    rows = JournalNote.objects.filter(pk__in=ids).with_headline(text).select_related("citizen", "written_by")
    return [FoundNote(row, rules.marked_parts(row.headline)) for row in rows.order_by("-happened_at", "-pk")]
