"""Logging a contact: everything preset that can be, the rest one touch away."""

import re
from datetime import datetime, timedelta
from uuid import uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from housingfirst.core import clock, formats
from housingfirst.core.formfields import (
    ChoiceField,
    DateField,
    LongTextField,
    MultipleChoiceField,
    NumberField,
    TimeField,
)
from housingfirst.core.forms import FORBIDDEN, ServiceForm

from ..choices import LifeArea, Outcome, ParticipantKind, Place

LENGTHS = [("30", "30"), ("45", "45"), ("60", "60"), ("other", _("Other"))]
OTHER = "other"
LINE_MARKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
UNSEEN = re.compile("[\ufffc\ufeff\u200b]")


def at(day, moment):
    """A day and a time of day in Denmark as a moment."""
    return datetime.combine(day, moment, clock.DANISH_TIME)


class NoteField(LongTextField):
    """A note that can be spoken: large, with the phone's own help, and no character that a keyboard puts in refused.

    Marks nobody can see (a placeholder of the dictation, a separator of lines or paragraphs, a direction of writing)
    are taken out or become the line break they stand for; what can be read is never touched.
    """

    def __init__(self, *, rows=4, **kwargs):
        spoken = {"rows": rows, "autocapitalize": "sentences", "autocorrect": "on", "spellcheck": "true", "lang": "da"}
        super().__init__(rows=rows, widget=forms.Textarea(spoken), **kwargs)

    def to_python(self, value):
        text = LINE_MARKS.sub("\n", super().to_python(value))
        return FORBIDDEN.sub("", UNSEEN.sub("", text))


def moment_shown(text):
    """A proposed time that came back from a page; None where it is none, or none we ever showed."""
    try:
        shown = datetime.fromisoformat(text[:40])
    except ValueError:
        return None
    near = shown.tzinfo is not None and abs(shown - clock.now()) < timedelta(days=370)
    return shown if near else None


class ContactForm(ServiceForm):
    """A contact and the next appointment; `proposal` is the time the first choice of `next` stands for.

    The time that was shown comes back with the form (`proposed_at`), so that what is saved is what was chosen, however
    long the form was open.
    """

    client_key = forms.UUIDField(widget=forms.HiddenInput)
    proposed_at = forms.CharField(widget=forms.HiddenInput, required=False, max_length=40)
    outcome = ChoiceField(label=_("How did it go?"), choices=Outcome.choices, layout="first")
    note = NoteField(label=_("Note"), required=False)
    length = ChoiceField(label=_("How long?"), choices=LENGTHS, layout="4")
    minutes = NumberField(label=_("Minutes"), min_value=0, max_value=1440, decimals=0, required=False)
    day = DateField(label=_("Day"))
    moment = TimeField(label=_("Time"))
    place = ChoiceField(label=_("Where?"), choices=Place.choices, layout="4")
    own_words = LongTextField(label=_("Own words"), required=False, rows=2, max_length=2000)
    participants = MultipleChoiceField(label=_("Who else took part?"), choices=ParticipantKind.choices, required=False)
    participant_name = forms.CharField(label=_("Name or place"), max_length=120, required=False)
    life_areas = MultipleChoiceField(label=_("Life areas"), choices=LifeArea.choices, required=False)
    next = ChoiceField(label=_("Next appointment"), layout="first")
    next_day = DateField(label=_("Day of the next appointment"), required=False)
    next_moment = TimeField(label=_("Time of the next appointment"), required=False)
    next_place = ChoiceField(
        label=_("Where is the next appointment?"), choices=Place.choices, layout="4", required=False
    )

    def __init__(self, *args, proposal, **kwargs):
        super().__init__(*args, **kwargs)
        self.proposal = self._shown() or proposal
        self.show_proposal()
        local = self.proposal.astimezone(clock.DANISH_TIME)
        self.initial.setdefault("next_day", local.date())
        self.initial.setdefault("next_moment", local.time().replace(second=0, microsecond=0))
        self.initial.setdefault("next_place", self.initial.get("place"))
        words = (
            f"{formats.weekday_short(local.date())} {formats.day_month_short(local.date())} {formats.at_time(local)}"
        )
        self.fields["next"].choices = [("proposed", words), (OTHER, _("Another time")), ("none", _("None yet"))]

    def show_proposal(self):
        """What goes back with the form is the time on its button, also where a draft was taken up."""
        self.initial["proposed_at"] = self.proposal.isoformat()

    @property
    def begins(self):
        """Day and time as the form is opened with them; what a draft holds that is no time is shown in its field."""
        read = []
        for name in ("day", "moment"):
            value = self.initial.get(name)
            try:
                read.append(self.fields[name].to_python(value))
            except ValidationError:
                return None
        return read if all(one is not None for one in read) else None

    def _shown(self):
        """The time the choice stood for when the form was shown."""
        return moment_shown(self.data.get("proposed_at", ""))

    @staticmethod
    def preset(now, minutes, appointment=None, outcome="", place=Place.HOME):
        """What stands in the form before anybody touches it: the appointment, or now and at home; held, or a try."""
        moment = (min(appointment.starts_at, now) if appointment else now).astimezone(clock.DANISH_TIME)
        length = appointment.minutes if appointment else minutes
        return {
            "client_key": uuid4(),
            "outcome": outcome if outcome in Outcome.values else Outcome.HELD,
            "length": str(length) if str(length) in dict(LENGTHS) else OTHER,
            "minutes": None if str(length) in dict(LENGTHS) else length,
            "day": moment.date(),
            "moment": moment.time().replace(second=0, microsecond=0),
            "place": appointment.place if appointment else place,
            "next": "proposed" if appointment else "none",
        }

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("length") == OTHER and cleaned.get("minutes") is None and "minutes" not in self.errors:
            self.add_error("minutes", ValidationError(_("Write how many minutes."), "missing"))
        if cleaned.get("next") == OTHER:
            for name in ("next_day", "next_moment"):
                if cleaned.get(name) is None and name not in self.errors:
                    self.add_error(name, ValidationError(_("Write day and time, or choose “None yet”."), "missing"))
        return cleaned

    def service_data(self):
        data = self.cleaned_data
        length = data["minutes"] if data["length"] == OTHER else data["length"]
        next_at = self.proposal if data["next"] == "proposed" else None
        if data["next"] == OTHER:
            next_at = at(data["next_day"], data["next_moment"])
        return {
            "client_key": data["client_key"],
            "happened_at": at(data["day"], data["moment"]),
            "minutes": int(length),
            "place": data["place"],
            "outcome": data["outcome"],
            "note": data["note"],
            "own_words": data["own_words"],
            "life_areas": data["life_areas"],
            "participants": [(kind, data["participant_name"]) for kind in data["participants"]],
            "next_at": next_at,
            "next_place": data["next_place"] or data["place"],
        }


class AppointmentForm(ServiceForm):
    """A new appointment with a citizen."""

    next_day = DateField(label=_("Day"))
    next_moment = TimeField(label=_("Time"))
    minutes = NumberField(label=_("Minutes"), min_value=5, max_value=1440, decimals=0, initial=45)
    place = ChoiceField(label=_("Where?"), choices=Place.choices, layout="4", initial=Place.HOME)
    about = forms.CharField(label=_("What is it about?"), max_length=200, required=False)

    def service_data(self):
        data = self.cleaned_data
        return {
            "starts_at": at(data["next_day"], data["next_moment"]),
            "minutes": int(data["minutes"]),
            "place": data["place"],
            "about": data["about"],
        }


class TryAgainForm(ServiceForm):
    """One touch takes the next try that was proposed; the time that was shown comes back with the form."""

    proposed_at = forms.CharField(widget=forms.HiddenInput, required=False, max_length=40)

    def __init__(self, *args, proposal, **kwargs):
        super().__init__(*args, **kwargs)
        self.proposal = moment_shown(self.data.get("proposed_at", "")) or proposal
        self.initial["proposed_at"] = self.proposal.isoformat()

    def service_data(self):
        return {"starts_at": self.proposal}


class WithdrawForm(ServiceForm):
    reason = forms.CharField(label=_("Why is the contact withdrawn?"), max_length=300)
