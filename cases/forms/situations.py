"""Forms about where a citizen lives over time."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from housingfirst.core.formfields import ChoiceField, DateField
from housingfirst.core.forms import ServiceForm

from ..choices import HOME_OUTCOMES, HousingOutcome, Situation, SituationMark
from .citizens import CHOOSE, NONE, SituationFields

HOMES = [(value, label) for value, label in HousingOutcome.choices if value in HOME_OUTCOMES]


class FactFields(ServiceForm):
    """What else is known of a situation."""

    outcome = forms.ChoiceField(
        label=_("What kind of home is it?"),
        choices=[("", _("Not told, or no home")), *HOMES],
        required=False,
        help_text=_("For own home, a home at risk and a transitional dwelling. The homeless need none."),
    )
    whereabouts = forms.CharField(
        label=_("Where, or with whom?"),
        max_length=200,
        required=False,
        help_text=_("For example “with an older sister”."),
    )
    grey_zone = forms.BooleanField(
        label=SituationMark.GREY_ZONE.label,
        required=False,
        help_text=_("Still lives with a parent or the like, but it can end any day. Counted by itself."),
    )
    functionally_homeless = forms.BooleanField(
        label=SituationMark.FUNCTIONALLY_HOMELESS.label,
        required=False,
        help_text=_("For example because of threats or a neighbour. Counted by itself."),
    )

    def service_data(self) -> dict[str, Any]:
        data = super().service_data()
        data["starts_on"] = data.pop("situation_from")
        if "situation_until" in data:
            data["ends_on"] = data.pop("situation_until")
        return data


class SituationForm(FactFields, SituationFields):
    """The situation from a day on."""

    field_order = ("situation", "at_risk_reason", "situation_from", "outcome", "whereabouts", *SituationMark.values)


class PastSituationForm(FactFields):
    """A situation in days that have passed."""

    situation = forms.ChoiceField(label=_("Where did the citizen live?"), choices=[*CHOOSE, *Situation.choices])
    at_risk_reason = forms.ChoiceField(label=_("Why was the home at risk?"), required=False)
    situation_from = DateField(label=_("From"))
    situation_until = DateField(
        label=_("Until"),
        required=False,
        help_text=_("The first day it no longer held. Left empty: until the next one begins."),
    )
    make_room = forms.BooleanField(
        label=_("Let the others give way"),
        required=False,
        help_text=_("The situations noted in those days are shortened, or cut in two. None is deleted."),
    )

    field_order = (
        *("situation", "at_risk_reason", "situation_from", "situation_until", "outcome", "whereabouts"),
        *(*SituationMark.values, "make_room"),
    )

    def __init__(self, *args: Any, reasons: list[tuple[str, str]], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["at_risk_reason"].choices = [*NONE, *reasons]  # type: ignore[attr-defined]


class CorrectSituationForm(PastSituationForm):
    """The same for a situation that was noted wrongly, with the reason."""

    situation_until = DateField(
        label=_("Until"),
        required=False,
        help_text=_("The first day it no longer held. Left empty: it still holds."),
    )
    reason = forms.CharField(
        label=_("What was wrong?"),
        max_length=300,
        help_text=_("What stood here is kept, with your name and the reason."),
    )

    @classmethod
    def initial_of(cls, episode: Any) -> dict[str, Any]:
        """What is saved now; a code that follows from the situation is nobody's to choose."""
        saved = {name: getattr(episode, name) for name in cls.base_fields if hasattr(episode, name)}
        saved["at_risk_reason"] = episode.local_reason or episode.at_risk_reason
        if saved["outcome"] not in HOME_OUTCOMES:
            saved["outcome"] = ""
        return saved | {"situation_from": episode.starts_on, "situation_until": episode.ends_on}


class EndSituationForm(ServiceForm):
    situation_until = DateField(
        label=_("Until"), help_text=_("The first day it no longer held. Nobody knows yet what came after.")
    )

    def service_data(self) -> dict[str, Any]:
        data = super().service_data()
        data["ends_on"] = data.pop("situation_until")
        return data


class WithdrawSituationForm(ServiceForm):
    """Taken back; the one before may go on in its place."""

    reason = forms.CharField(
        label=_("Why is it taken back?"),
        max_length=300,
        help_text=_("It leaves lists and counts. The history keeps it."),
    )

    def __init__(self, *args: Any, before: str, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if before:
            choices = [("yes", _("The one before goes on: %(situation)s") % {"situation": before})]
            choices.append(("no", _("Nobody knows")))
            self.fields["go_on"] = ChoiceField(label=_("What held instead?"), choices=choices, initial="yes")

    def service_data(self) -> dict[str, Any]:
        data = super().service_data()
        return data | {"go_on": data.get("go_on") == "yes"}
