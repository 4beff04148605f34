"""Forms of a CTI course: interruptions, the plan and the contacts of a phase, network, transfer lines, what follows."""

from collections.abc import Collection
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from housingfirst.core.formfields import ChoiceField, DateField, LongTextField, NumberField
from housingfirst.core.forms import ServiceForm

from ..choices import FollowOnKind, InterruptionReason, LifeArea, NetworkKind, Strength, SupportMethod


class InterruptionForm(ServiceForm):
    """Why and when a course is interrupted."""

    reason = ChoiceField(label=_("What happened?"), choices=InterruptionReason.choices)
    starts_on = DateField(label=_("From"), help_text=_("Today or an earlier day."))
    ends_on = DateField(
        label=_("Back on"),
        help_text=_("Leave it empty while it lasts. If it turned out to be none, write the first day again."),
        required=False,
    )
    note = forms.CharField(
        label=_("In short"), help_text=_("For example the ward, or who keeps contact."), max_length=300, required=False
    )


class PlanForm(ServiceForm):
    """What shall be reached in each focus area of a phase."""

    def __init__(self, *args: Any, focus: Collection[str], first: bool, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if not first:
            del self.fields["planned_on"]
        for area in LifeArea:
            if area not in focus:
                del self.fields[f"goal_{area}"]

    def service_data(self) -> dict[str, Any]:
        data = super().service_data()
        goals = {name.removeprefix("goal_"): value for name, value in data.items() if name != "planned_on"}
        return {"goals": goals, "planned_on": data.get("planned_on")}


PlanForm.base_fields.update(  # type: ignore[attr-defined]
    {f"goal_{area}": LongTextField(label=area.label, max_length=1_000, rows=2) for area in LifeArea}
    | {"planned_on": DateField(label=_("Agreed on"))}
)


class IntensityForm(ServiceForm):
    """Contacts planned in a phase from a day on."""

    contacts = NumberField(
        label=_("Contacts in four weeks"),
        help_text=_("Every week is 4, every other week 2."),
        min_value=1,
        max_value=60,
        decimals=0,
    )
    starts_on = DateField(label=_("From"))
    reason = forms.CharField(
        label=_("Why more than before?"),
        help_text=_("Only when contact does not fall. For example: school begins on Monday."),
        max_length=300,
        required=False,
    )

    def service_data(self) -> dict[str, Any]:
        data = super().service_data()
        return {**data, "contacts": int(data["contacts"])}


class NetworkForm(ServiceForm):
    """Somebody round the citizen in the course."""

    name = forms.CharField(label=_("Who?"), help_text=_("A person or a service."), max_length=100)
    kind = forms.ChoiceField(label=_("Role"), choices=NetworkKind.choices)
    life_area = forms.ChoiceField(label=_("Life area"), choices=LifeArea.choices)
    strength = ChoiceField(label=_("How strong is the tie?"), choices=Strength.choices)
    takes_over = forms.CharField(
        label=_("Takes over"),
        help_text=_("What they do when CTI steps back. For example: reads the post with the citizen."),
        max_length=300,
        required=False,
    )

    def service_data(self) -> dict[str, Any]:
        data = super().service_data()
        return {**data, "strength": int(data["strength"])}


class NetworkEditForm(NetworkForm):
    ends_on = DateField(label=_("No longer there from"), required=False)


class TransferRowForm(ServiceForm):
    """One who takes over what from when."""

    life_area = forms.ChoiceField(label=_("Life area"), choices=LifeArea.choices)
    takes_over = forms.CharField(label=_("What do they take over?"), max_length=300)
    who = forms.CharField(label=_("Who takes it over?"), max_length=120)
    unit = forms.CharField(label=_("Where do they work?"), max_length=120, required=False)
    starts_on = DateField(label=_("From"))


class AcceptRowForm(ServiceForm):
    """Their yes to one line."""

    accepted_on = DateField(label=_("On which day did they say yes?"))


class FollowOnForm(ServiceForm):
    """What begins the day CTI ends."""

    kind = ChoiceField(label=_("What follows?"), choices=FollowOnKind.choices)
    method = forms.ChoiceField(
        label=_("Method"),
        help_text=_("When the course goes on here."),
        choices=[("", "–"), *((m.value, m.label) for m in SupportMethod if m != SupportMethod.CTI)],
        required=False,
    )
    provider = forms.CharField(
        label=_("Who gives it?"), help_text=_("When other support takes over."), max_length=120, required=False
    )
    starts_on = DateField(
        label=_("From"), help_text=_("The day CTI ends, so that no day is without support."), required=False
    )
    needs_decision = forms.BooleanField(label=_("It needs a decision"), required=False)
    decision_on = DateField(
        label=_("Decision made"), help_text=_("Leave it empty as long as it is awaited."), required=False
    )
    note = forms.CharField(label=_("In short"), max_length=300, required=False)
