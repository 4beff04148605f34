"""Forms of a shelter: who has come, who has left, and who a reported person is."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.forms.citizens import number_is_held
from housingfirst.core.formfields import ChoiceField, DateField, LongTextField
from housingfirst.core.forms import ServiceForm


class AdmissionForm(ServiceForm):
    """A person who has come to the shelter. Who it is, is found out by the municipality, never by the shelter."""

    unit = ChoiceField(label=_("Shelter"))
    first_name = forms.CharField(label=_("First name"), max_length=100)
    last_name = forms.CharField(label=_("Last name"), max_length=100)
    cpr = forms.CharField(
        label=_("CPR number"), help_text=_("If the citizen has given it."), required=False, max_length=11
    )
    admitted_on = DateField(label=_("Admitted on"))
    what_is_known = LongTextField(
        label=_("What should the municipality know first?"),
        help_text=_("Short. The authority adviser reads it and calls you."),
        required=False,
        max_length=5_000,
    )

    def __init__(self, *args: Any, units: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.units = {str(unit.pk): unit for unit in units}
        self.fields["unit"].choices = [(pk, str(unit)) for pk, unit in self.units.items()]  # type: ignore[attr-defined]
        if len(self.units) == 1:
            self.fields["unit"].widget = forms.HiddenInput()
            self.initial["unit"] = next(iter(self.units))

    def service_data(self) -> dict[str, Any]:
        data = super().service_data()
        return data | {"unit": self.units[data["unit"]]}


class DischargeForm(ServiceForm):
    discharged_on = DateField(label=_("Discharged on"))


class AcceptForm(ServiceForm):
    """The citizen to be registered from a report."""

    first_name = forms.CharField(label=_("First name"), max_length=100)
    last_name = forms.CharField(label=_("Last name"), max_length=100)
    cpr = forms.CharField(label=_("CPR number"), required=False, max_length=11)

    def __init__(self, *args: Any, held_cpr: str = "", **kwargs: Any):
        super().__init__(*args, **kwargs)
        if held_cpr:
            self["cpr"].help_text = number_is_held(held_cpr)
