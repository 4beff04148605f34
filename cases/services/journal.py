"""Writing in the journal: notes and addenda. Nothing is ever overwritten."""

from datetime import datetime
from typing import Any

from django.db import transaction

from housingfirst.accounts import codes
from housingfirst.accounts.models import User
from housingfirst.core import clock

from .. import permissions, rules
from ..choices import AttachmentKind, NoteType, Sensitivity
from ..codes import NOTE_TYPES
from ..models import Citizen, JournalNote
from .attachments import attach_file


@transaction.atomic
def write_note(
    *,
    by: User,
    citizen: Citizen,
    text: str,
    note_type: str = NoteType.OTHER,
    happened_at: datetime | None = None,
    sensitivity: str = Sensitivity.ORDINARY,
    upload: Any = None,
) -> JournalNote:
    """A note in the journal, with a file where one is given (CASE-160, CASE-163)."""
    permissions.check_can_write_note(by, citizen)
    now = clock.now()
    codes.check(NOTE_TYPES, [note_type], citizen.municipality_id, clock.today())
    rules.check_happened(happened_at or now, now)
    note = JournalNote(
        municipality_id=citizen.municipality_id,
        citizen=citizen,
        note_type=note_type,
        text=text,
        sensitivity=sensitivity,
        happened_at=happened_at or now,
        written_at=now,
        written_by=by,
    )
    return _kept(note, by, upload)


@transaction.atomic
def add_to_note(
    *, by: User, note: JournalNote, text: str, reason: str, sensitivity: str = "", upload: Any = None
) -> JournalNote:
    """An addendum that corrects or completes a note (CASE-162). Without a class of its own it has the note's."""
    permissions.check_can_add_to_note(by, note)
    sensitivity = sensitivity or note.sensitivity
    rules.check_addendum(
        note_class=note.sensitivity,
        note_class_words=note.get_sensitivity_display(),
        addendum_class=sensitivity,
        reason=reason,
        is_addendum=note.corrects_id is not None,
    )
    now = clock.now()
    addendum = JournalNote(
        municipality_id=note.municipality_id,
        citizen=note.citizen,
        note_type=note.note_type,
        text=text,
        sensitivity=sensitivity,
        happened_at=now,
        written_at=now,
        written_by=by,
        corrects=note,
        reason=reason.strip(),
    )
    return _kept(addendum, by, upload)


def _kept(note: JournalNote, by: User, upload: Any) -> JournalNote:
    note.full_clean()
    note.save()
    if upload:
        attach_file(by=by, citizen=note.citizen, upload=upload, kind=AttachmentKind.JOURNAL, note=note)
    return note
