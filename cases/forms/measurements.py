"""The form of a measurement: two minutes, prefilled."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from housingfirst.core.formfields import ChoiceField, DateField, LongTextField
from housingfirst.core.forms import ServiceForm

from ..choices import Degree, FocusDegree, HousingOutcome, MeasurementKind, Occupation, YesNo

HOUSING = [
    (_("Without a home"), HousingOutcome.choices[:2]),
    (_("With a home"), HousingOutcome.choices[2:]),
]


def _question(label: Any, choices: Any, **kwargs: Any) -> ChoiceField:
    return ChoiceField(label=label, choices=choices.choices, required=False, **kwargs)


class MeasurementForm(ServiceForm):
    kind = ChoiceField(label=_("Which measurement?"), choices=MeasurementKind.choices)
    measured_on = DateField(label=_("Day"))
    housing = forms.ChoiceField(label=_("Where does the citizen live?"), choices=[("", _("Choose")), *HOUSING])
    occupation = forms.ChoiceField(
        label=_("Education and work"), choices=[("", _("Choose")), *Occupation.choices], required=False
    )
    economy_stable = _question(_("Are benefit and economy stable?"), YesNo)
    network_contact = _question(_("Contact with family or network?"), Degree)
    conflict = _question(_("Conflict with family or network?"), YesNo)
    mediation = _question(_("Has mediation been used?"), YesNo)
    has_plan = _question(_("A whole-person plan?"), YesNo)
    has_education_plan = _question(_("An education plan?"), YesNo)
    shared_model = _question(_("A cooperation model with the other parties?"), YesNo)
    trauma = _question(
        _("Has the citizen experienced trauma?"),
        Degree,
        help_text=_("You need not ask. “Don't know” is a good answer."),
    )
    trauma_focus = _question(_("Trauma-informed focus in the course?"), FocusDegree)
    own_words = LongTextField(
        label=_("How does the citizen see it?"), rows=2, required=False, help_text=_("In the citizen's own words.")
    )


class CorrectionForm(MeasurementForm):
    correction_reason = forms.CharField(label=_("What was wrong?"), max_length=300)

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        del self.fields["kind"]
        self.order_fields(["correction_reason", "measured_on"])
