"""The form of a measurement: two minutes, prefilled."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from housingfirst.core.formfields import ChoiceField, DateField, LongTextField, MultipleChoiceField
from housingfirst.core.forms import ServiceForm

from ..choices import (
    Degree,
    FocusDegree,
    HousingOutcome,
    MeasuredBasis,
    MeasurementKind,
    Occupation,
    SupportType,
    YesNo,
)

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
    support_types = MultipleChoiceField(
        label=_("What support does the citizen get?"), choices=SupportType.choices, required=False
    )
    legal_bases = MultipleChoiceField(label=_("Under what?"), choices=MeasuredBasis.choices, required=False)
    own_words = LongTextField(
        label=_("How does the citizen see it?"), rows=2, required=False, help_text=_("In the citizen's own words.")
    )

    SECTIONS = (
        (_("Home"), ("housing",)),
        (_("Everyday life"), ("occupation", "economy_stable")),
        (_("Family and network"), ("network_contact", "conflict", "mediation")),
        (_("Plan and cooperation"), ("has_plan", "has_education_plan", "shared_model")),
        (_("Trauma"), ("trauma", "trauma_focus")),
    )

    @property
    def first(self) -> list[Any]:
        """What stands above the sections: which measurement, of which day, and why it is corrected."""
        return [self[name] for name in self.fields if name in ("correction_reason", "kind", "measured_on")]

    @property
    def sections(self) -> list[tuple[Any, list[Any]]]:
        return [(title, [self[name] for name in names]) for title, names in self.SECTIONS]

    @property
    def support_in_words(self) -> str:
        """The support and its basis as the form stands, so that they need not be opened to be seen."""
        parts = []
        for name in ("support_types", "legal_bases"):
            chosen = self[name].value() or []
            parts += [str(label) for code, label in self.fields[name].choices if code in chosen]
        return ", ".join(parts)


class CorrectionForm(MeasurementForm):
    correction_reason = forms.CharField(label=_("What was wrong?"), max_length=300)

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        del self.fields["kind"]
        self.order_fields(["correction_reason", "measured_on"])
