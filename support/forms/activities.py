"""A group activity: what, when, who of the citizens and who of the team."""

from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from housingfirst.core import clock
from housingfirst.core.formfields import ChoiceField, DateField, MultipleChoiceField, NumberField, TimeField
from housingfirst.core.forms import ServiceForm

from ..choices import Place
from .contacts import NoteField, at


class ActivityForm(ServiceForm):
    """Several citizens and several workers at once; whoever logs it took part."""

    client_key = forms.UUIDField(widget=forms.HiddenInput)
    title = forms.CharField(label=_("What did you do?"), max_length=120)
    citizens = MultipleChoiceField(label=_("Which citizens took part?"))
    workers = MultipleChoiceField(label=_("Who of the team took part beside you?"), required=False)
    day = DateField(label=_("Day"))
    moment = TimeField(label=_("Time"))
    minutes = NumberField(label=_("Minutes"), min_value=5, max_value=1440, decimals=0)
    place = ChoiceField(label=_("Where?"), choices=Place.choices, layout="4")
    note = NoteField(
        label=_("Note"),
        required=False,
        help_text=_("Stands with everybody who took part: name nobody here."),
    )

    def __init__(self, *args, citizens, workers, **kwargs):
        super().__init__(*args, **kwargs)
        self._citizens = {str(one.pk): one for one in citizens}
        self._workers = {str(one.pk): one for one in workers}
        self.fields["citizens"].choices = [(key, one.name) for key, one in self._citizens.items()]
        self.fields["workers"].choices = [(key, str(one)) for key, one in self._workers.items()]

    @staticmethod
    def preset(minutes):
        """Now, on a whole quarter, outside."""
        now = clock.now().astimezone(clock.DANISH_TIME)
        quarter = now.replace(minute=now.minute - now.minute % 15, second=0, microsecond=0)
        return {
            "client_key": uuid4(),
            "day": quarter.date(),
            "moment": quarter.time(),
            "minutes": minutes,
            "place": Place.OUTSIDE,
        }

    def service_data(self):
        data = self.cleaned_data
        return {
            "client_key": data["client_key"],
            "title": data["title"],
            "citizens": [self._citizens[key] for key in data["citizens"]],
            "workers": [self._workers[key] for key in data["workers"]],
            "happened_at": at(data["day"], data["moment"]),
            "minutes": int(data["minutes"]),
            "place": data["place"],
            "note": data["note"],
        }
