"""The forms of the journal: a note, an addendum, and the words one looks for."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from housingfirst.core import clock
from housingfirst.core.formfields import ChoiceField, DateField, LongTextField, TimeField
from housingfirst.core.forms import ServiceForm

from ..choices import NoteType, Sensitivity
from .attachments import UploadField

READERS = _(
    "Ordinary and sensitive notes are read by everybody with the whole record. “Only the closest” is read by you, "
    "those tied to the citizen in person, the team's leader and the authority adviser."
)


class NoteForm(ServiceForm):
    """A new note. The day and the time are when it happened; left empty it is now."""

    text = LongTextField(label=_("Note"), rows=8, help_text=_("A saved note cannot be changed, only added to."))
    note_type = ChoiceField(label=_("What kind of note?"), layout="fill", initial=NoteType.OTHER)
    happened_on = DateField(label=_("When did it happen?"), required=False, help_text=_("Left empty: now."))
    happened_time = TimeField(label=_("Time"), required=False)
    sensitivity = ChoiceField(
        label=_("Who reads it?"),
        choices=Sensitivity.choices,
        initial=Sensitivity.ORDINARY,
        layout="fill",
        help_text=READERS,
    )
    upload = UploadField(required=False)

    def __init__(self, *args: Any, types: list[tuple[str, Any]], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["note_type"].choices = types  # type: ignore[attr-defined]

    def service_data(self) -> dict[str, Any]:
        data = super().service_data()
        day, time = data.pop("happened_on"), data.pop("happened_time")
        now = clock.now().astimezone(clock.DANISH_TIME)
        if day is not None or time is not None:
            moment = datetime.combine(day or now.date(), time or datetime.min.time(), clock.DANISH_TIME)
            data["happened_at"] = moment
        return data


class AddendumForm(ServiceForm):
    text = LongTextField(label=_("Addendum"), rows=5, help_text=_("The note above stays as it is."))
    reason = forms.CharField(
        label=_("Why the addendum?"),
        max_length=300,
        help_text=_("For example: a wrong date, or something was missing."),
    )
    sensitivity = ChoiceField(
        label=_("Who reads it?"),
        choices=Sensitivity.choices,
        layout="fill",
        help_text=_("“Only the closest” guards the note above as well."),
    )
    upload = UploadField(required=False)


class WordsForm(forms.Form):
    """Words to look for in one journal. Posted and kept in the session: they stand in no address."""

    q = forms.CharField(label=_("Words in the notes"), max_length=200, required=False)
