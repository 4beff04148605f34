"""Forms of street outreach: a round on the phone in the rain, places, and people met under a nickname."""

from datetime import datetime
from typing import Any
from uuid import uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from housingfirst.core import clock
from housingfirst.core.formfields import ChoiceField, DateField, LongTextField, TimeField
from housingfirst.core.forms import ServiceForm

from ..models import OutreachPerson, OutreachPlace

NOBODY, SOMEBODY = "nobody", "somebody"
AS_BUTTONS = 6  # more places than these are chosen from a list


class RoundForm(ServiceForm):
    """A round: place, nobody or whom, save. The rest can wait. `places` the user's last ones first."""

    client_key = forms.UUIDField(widget=forms.HiddenInput)
    place = ChoiceField(label=_("Where?"), layout="fill")
    met = ChoiceField(
        label=_("Whom did you meet?"),
        choices=[(NOBODY, _("Nobody")), (SOMEBODY, _("Somebody"))],
        layout="fill",
    )
    new_person = forms.CharField(
        label=_("Somebody new: nickname"), max_length=100, required=False, help_text=_("No name and no number needed.")
    )
    new_description = forms.CharField(label=_("How do you know the person again?"), max_length=300, required=False)
    new_note = LongTextField(label=_("Note on the new person"), max_length=5_000, rows=2, required=False)
    seen = LongTextField(label=_("What did you see?"), max_length=5_000, rows=2, required=False)
    next_step = forms.CharField(label=_("Next step"), max_length=300, required=False)
    day = DateField(label=_("Day"))
    moment = TimeField(label=_("Time"))

    def __init__(
        self, *args: Any, places: list[OutreachPlace], people: list[OutreachPerson], again: str = "", **kwargs: Any
    ):
        now = clock.now().astimezone(clock.DANISH_TIME)
        preset = {"client_key": uuid4(), "day": now.date(), "moment": now.time().replace(second=0, microsecond=0)}
        super().__init__(*args, initial=preset, **kwargs)
        self.places = {str(place.pk): place for place in places}
        self.people = {str(person.pk): person for person in people}
        self.tick(again)
        choices = [(key, place.name) for key, place in self.places.items()]
        if len(choices) > AS_BUTTONS:
            self.fields["place"].widget = forms.Select()
            choices.insert(0, ("", _("Choose")))
        self.fields["place"].choices = choices  # type: ignore[attr-defined]
        self.fields["place"].error_messages["required"] = _("Choose where you were.")
        self.fields["met"].error_messages["required"] = _("Choose whether you met anybody.")
        for key, person in self.people.items():
            self.fields[f"met-{key}"] = forms.BooleanField(label=person.nickname, required=False)
            self.fields[f"note-{key}"] = LongTextField(
                label=_("Note on %(name)s") % {"name": person.nickname}, max_length=5_000, rows=2, required=False
            )

    def tick(self, again: str) -> None:
        """Somebody met again, also in a form that comes back from a draft."""
        if again in self.people:
            self.initial |= {"met": SOMEBODY, f"met-{again}": True}

    def when(self) -> dict[str, Any]:
        """Day and time as they stand in the form, for the line they are folded behind; None where nobody can tell."""
        read = {}
        for name in ("day", "moment"):
            try:
                read[name] = self.fields[name].to_python(self[name].value())
            except ValidationError:
                read[name] = None
        return read

    def lines(self) -> list[dict[str, Any]]:
        """The people one may have met, each with the box and the note."""
        return [
            {"person": person, "met": self[f"met-{key}"], "note": self[f"note-{key}"]}
            for key, person in self.people.items()
        ]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        for key, person in self.people.items():
            if cleaned.get(f"note-{key}") and not cleaned.get(f"met-{key}"):
                self.add_error(
                    f"met-{key}",
                    ValidationError(
                        _("You wrote a note on %(name)s. Tick that you met %(name)s, or delete the note."),
                        "note_without_meeting",
                        {"name": person.nickname},
                    ),
                )
        if cleaned.get("new_note") and not cleaned.get("new_person"):
            self.add_error("new_person", ValidationError(_("Write a nickname for the note."), "note_without_name"))
        return cleaned

    def service_data(self) -> dict[str, Any]:
        data = self.cleaned_data
        return {
            "client_key": data["client_key"],
            "place": self.places[data["place"]],
            "happened_at": datetime.combine(data["day"], data["moment"], clock.DANISH_TIME),
            "met_nobody": data["met"] == NOBODY,
            "met": [(person, data[f"note-{key}"]) for key, person in self.people.items() if data[f"met-{key}"]],
            **{name: data[name] for name in ("new_person", "new_description", "new_note", "seen", "next_step")},
        }


class PlaceForm(ServiceForm):
    """A place the team goes to."""

    name = forms.CharField(label=_("Where is it?"), max_length=120)
    kind = ChoiceField(label=_("Kind"), layout="fill")
    note = LongTextField(
        label=_("What to know about the place"),
        max_length=2_000,
        rows=3,
        required=False,
        help_text=_("The way in, the best time, what to look out for. Only the outreach team sees it."),
    )

    def __init__(self, *args: Any, kinds: list[tuple[str, str]], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = kinds  # type: ignore[attr-defined]


class PlaceEditForm(PlaceForm):
    is_active = forms.BooleanField(label=_("In use"), required=False)


class PersonForm(ServiceForm):
    """What somebody is called on the street, and how to know them again."""

    nickname = forms.CharField(label=_("Nickname"), max_length=100)
    description = forms.CharField(label=_("How do you know the person again?"), max_length=300, required=False)
    language = forms.CharField(label=_("Language"), max_length=60, required=False)


class RoundCorrectForm(ServiceForm):
    """What was wrong about a round. Whom one met is corrected at each meeting."""

    place = forms.ChoiceField(label=_("Where?"))
    day = DateField(label=_("Day"))
    moment = TimeField(label=_("Time"))
    seen = LongTextField(label=_("What did you see?"), max_length=5_000, rows=3, required=False)
    next_step = forms.CharField(label=_("Next step"), max_length=300, required=False)

    def __init__(self, *args: Any, places: list[OutreachPlace], **kwargs: Any):
        self.places = {str(place.pk): place for place in places}
        super().__init__(*args, **kwargs)
        self.fields["place"].choices = [(key, place.name) for key, place in self.places.items()]  # type: ignore[attr-defined]

    def service_data(self) -> dict[str, Any]:
        data = super().service_data()
        day, moment = data.pop("day"), data.pop("moment")
        happened_at = datetime.combine(day, moment, clock.DANISH_TIME)
        return {**data, "place": self.places[data["place"]], "happened_at": happened_at}


class MeetingForm(ServiceForm):
    """What was wrong about a meeting: whom, or the note."""

    person = forms.ChoiceField(label=_("Whom did you meet?"))
    note = LongTextField(
        label=_("Note"),
        max_length=5_000,
        rows=4,
        required=False,
        help_text=_("A note follows the person, also to a citizen's record. Leave the place out of it."),
    )

    def __init__(self, *args: Any, people: list[OutreachPerson], **kwargs: Any):
        self.people = {str(person.pk): person for person in people}
        super().__init__(*args, **kwargs)
        self.fields["person"].choices = [(key, person.nickname) for key, person in self.people.items()]  # type: ignore[attr-defined]

    def service_data(self) -> dict[str, Any]:
        data = super().service_data()
        return {**data, "person": self.people[data["person"]]}
