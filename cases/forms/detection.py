"""Forms of the detection network: an actor, what is done with it, its end; and whom a partner is worried about."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import Unit
from housingfirst.core import clock
from housingfirst.core.formfields import ChoiceField, DateField, LongTextField
from housingfirst.core.forms import ServiceForm

from ..choices import ActivityKind
from ..rules import CprInMark, check_own_mark
from .inquiries import own_mark_field

NO_LOGIN = [("", _("Nobody there logs in"))]


class ActorForm(ServiceForm):
    """An actor; `units` are those whose people log in, by id as text; `kinds` those to choose."""

    kind = forms.ChoiceField(label=_("Kind"))
    name = forms.CharField(label=_("Name"), max_length=120)
    contact_person = forms.CharField(
        label=_("Contact person"), max_length=120, required=False, help_text=_("A named person, not a main number.")
    )
    phone = forms.CharField(label=_("Phone"), max_length=30, required=False)
    phone.widget.attrs["inputmode"] = "tel"
    email = forms.EmailField(label=_("E-mail"), required=False)
    agreed = LongTextField(label=_("What is agreed"), max_length=2_000, rows=3, required=False)
    unit = forms.ChoiceField(
        label=_("Logs in as"),
        required=False,
        help_text=_("The partner unit whose people fill in the screening circle themselves."),
    )

    def __init__(self, *args: Any, units: dict[str, Unit], kinds: list[tuple[str, str]], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [("", _("Choose")), *kinds]  # type: ignore[attr-defined]
        self.units = units
        self.fields["unit"].choices = [*NO_LOGIN, *((key, unit.name) for key, unit in units.items())]

    def service_data(self) -> dict[str, Any]:
        return super().service_data() | {"unit": self.units.get(self.cleaned_data["unit"])}


class NewActorForm(ActorForm):
    joined_on = DateField(label=_("In the network since"), initial=clock.today)


class ActorEndForm(ServiceForm):
    """The day an actor left the network."""

    ended_on = DateField(label=_("Left the network on"), initial=clock.today)


class ActivityForm(ServiceForm):
    """A visit, a presentation, a training in the guide or a call."""

    kind = ChoiceField(label=_("What was it?"), choices=ActivityKind.choices, layout="fill")
    happened_on = DateField(label=_("When?"), initial=clock.today)
    participants = forms.CharField(
        label=_("Who took part?"), max_length=300, required=False, help_text=_("Names or how many. No citizens.")
    )
    note = LongTextField(label=_("Note"), max_length=2_000, rows=3, required=False)


class CircleForm(ServiceForm):
    """Whom a partner is worried about; the circle itself is the screening form."""

    person_name = forms.CharField(
        label=_("Who is it about?"),
        max_length=200,
        required=False,
        help_text=_("A name, or what the person is known by. No CPR number."),
    )
    person_whereabouts = forms.CharField(
        label=_("Where can the person be met or called?"), max_length=200, required=False
    )
    sender_phone = forms.CharField(label=_("Your own phone"), max_length=30, required=False)
    sender_phone.widget.attrs["inputmode"] = "tel"
    own_mark = own_mark_field()

    def clean(self) -> dict[str, Any]:
        """CASE-88, beside its field: the form below it is sent with this one, and would say it far from here."""
        cleaned = super().clean()
        try:
            check_own_mark(cleaned.get("own_mark") or "", clock.today())
        except CprInMark as refusal:
            self.add_error("own_mark", str(refusal))
        return cleaned
