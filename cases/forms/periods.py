"""Forms about what holds for a citizen in a period, and the package for another municipality."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from housingfirst.core.formfields import AmountField, ChoiceField, DateField, MultipleChoiceField
from housingfirst.core.forms import ServiceForm

from ..choices import (
    PACKAGE_GROUPS,
    DisclosureGround,
    EducationKind,
    IncomeSource,
    LinkKind,
    PackageField,
)

CHOOSE = [("", _("Choose"))]
UNTIL = _("The first day it no longer holds. Empty while it does.")


class MunicipalityForm(ServiceForm):
    """A municipality that is or was the citizen's."""

    kind = ChoiceField(label=_("What is it to the citizen?"), choices=LinkKind.choices)
    name = forms.CharField(label=_("Municipality"), max_length=100)
    starts_on = DateField(label=_("From"), required=False, help_text=_("May be left out for a previous one."))
    ends_on = DateField(label=_("Until"), required=False, help_text=UNTIL)
    arrived_on = DateField(
        label=_("Came here from there on"),
        required=False,
        help_text=_("Only for the municipality the citizen came from. Then they count as new from elsewhere."),
    )
    source = forms.CharField(
        label=_("How do we know it, or what is agreed?"),
        max_length=300,
        required=False,
        help_text=_("For example: population register, or agreement on payment of 3 March."),
    )


class MunicipalityEditForm(MunicipalityForm):
    """The same, without the kind: another kind is another row."""

    kind = None


class IncomeForm(ServiceForm):
    """What the citizen lives on from a day."""

    source = forms.ChoiceField(label=_("What does the citizen live on?"), choices=[*CHOOSE, *IncomeSource.choices])
    is_main = ChoiceField(
        label=_("Is it the main income?"),
        choices=[("yes", _("Yes")), ("no", _("No, it stands beside another"))],
        initial="yes",
    )
    monthly_net = AmountField(
        label=_("How much a month, after tax?"),
        required=False,
        help_text=_("If you know it. It is then suggested when somebody asks whether a home can be paid."),
    )
    starts_on = DateField(label=_("From"))
    ends_on = DateField(label=_("Until"), required=False, help_text=UNTIL)
    note = forms.CharField(label=_("Note"), max_length=300, required=False)

    def service_data(self) -> dict[str, Any]:
        return super().service_data() | {"is_main": self.cleaned_data["is_main"] == "yes"}


class EducationForm(ServiceForm):
    """Education or employment from a day."""

    kind = ChoiceField(label=_("What?"), choices=EducationKind.choices, layout="fill")
    place = forms.CharField(label=_("Where?"), max_length=120, required=False)
    starts_on = DateField(label=_("From"))
    ends_on = DateField(label=_("Until"), required=False, help_text=UNTIL)
    keeps_study_home = forms.BooleanField(
        label=_("Counts as study for the home"),
        required=False,
        help_text=_("The home has a study requirement, and this fulfils it."),
    )
    note = forms.CharField(label=_("Note"), max_length=300, required=False)


class MovePackageForm(ServiceForm):
    """What goes along to another municipality. Nothing is chosen beforehand."""

    to_municipality = forms.CharField(label=_("Which municipality does the citizen move to?"), max_length=100)
    recipient = forms.CharField(
        label=_("Who receives it there?"),
        max_length=200,
        help_text=_("An office or a person you have spoken to. For example: Jobs and housing, Mette Lund."),
    )
    ground = ChoiceField(
        label=_("Why may it be handed over?"),
        choices=[(ground.value, ground.label) for ground in (DisclosureGround.CONSENT, DisclosureGround.LAW)],
        layout="fill",
    )
    consent_on = DateField(label=_("Consent given on"), required=False)
    legal_basis = forms.ChoiceField(label=_("Legal basis"), choices=(), required=False)
    goals = MultipleChoiceField(label=_("Which goals?"), choices=(), required=False)
    themes = MultipleChoiceField(label=_("Which circumstances?"), choices=(), required=False)
    notes = MultipleChoiceField(label=_("Which notes?"), choices=(), required=False)

    def __init__(
        self,
        *args: Any,
        bases: list[Any],
        goals: list[tuple[str, str]],
        themes: list[tuple[str, str]],
        notes: list[tuple[str, str]],
        shows_address: bool,
        **kwargs: Any,
    ):
        super().__init__(*args, **kwargs)
        for name, label, fields in PACKAGE_GROUPS:
            choices = [
                (field, PackageField(field).label)
                for field in fields
                if shows_address or field != PackageField.ADDRESS.value
            ]
            self.fields[name] = MultipleChoiceField(label=label, choices=choices, required=False)
        self.fields["legal_basis"].choices = [  # type: ignore[attr-defined]
            ("", _("None")),
            *((basis.code, f"{basis} · {basis.title}") for basis in bases),
        ]
        for name, choices in (("goals", goals), ("themes", themes), ("notes", notes)):
            self.fields[name].choices = choices  # type: ignore[attr-defined]

    def groups(self) -> list[Any]:
        """The fields of the record, group by group."""
        return [self[name] for name, _label, _fields in PACKAGE_GROUPS]

    def service_data(self) -> dict[str, Any]:
        data = super().service_data()
        data["fields"] = [field for name, _label, _fields in PACKAGE_GROUPS for field in data.pop(name)]
        return data


class HandOverForm(ServiceForm):
    """The files have been handed over."""

    handed_over_on = DateField(label=_("Handed over on"))
    handed_over_how = forms.CharField(
        label=_("How?"), max_length=200, required=False, help_text=_("For example: secure mail to the office.")
    )
    acts_from = DateField(
        label=_("From which day does the other municipality act?"),
        help_text=_("The acting municipality of the record changes that day."),
    )
