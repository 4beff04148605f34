"""Calculator forms on reports."""

from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from housingfirst.core.formfields import ChoiceField
from housingfirst.reporting.parameters import FIDELITY_ELEMENTS, FIDELITY_ITEMS

from .base import CalculatorForm, Group, RowForm, RowKind, money, whole, written_amount

IRRELEVANT = "-"
SCORES = [
    ("4", _("To a high degree")),
    ("3", _("To some degree")),
    ("2", _("To a limited degree")),
    ("1", _("Not at all")),
    (IRRELEVANT, _("Irrelevant")),
]


def _name(number: str) -> str:
    return f"item_{number.replace('.', '_')}"


class FidelityRoundForm(CalculatorForm):
    groups = tuple(
        Group(
            format_lazy("{number} {title}", number=number, title=title),
            tuple(_name(item.number) for item in FIDELITY_ITEMS if item.element == number),
        )
        for number, title in FIDELITY_ELEMENTS.items()
    )

    def facts(self) -> dict[str, Any]:
        scores = {item.number: self.cleaned_data[_name(item.number)] for item in FIDELITY_ITEMS}
        return {"scores": {number: None if score == IRRELEVANT else int(score) for number, score in scores.items()}}


for _item in FIDELITY_ITEMS:
    FidelityRoundForm.base_fields[_name(_item.number)] = ChoiceField(
        label=format_lazy("{number} {text}", number=_item.number, text=_item.text), choices=SCORES
    )


class UnitRow(RowForm):
    name = forms.CharField(label=_("Name of the unit"), max_length=200)
    months = whole(_("Months it ran"))
    establishment = money(_("Establishment"))
    wages = money(_("Wages"), required=False)
    training = money(_("Training"), required=False)
    activities = money(_("Activities and materials"), required=False)
    other = money(_("Other operations"), required=False)
    printed_total = money(_("Total as printed"), required=False)

    def facts(self) -> dict[str, Any]:
        data = self.cleaned_data
        kinds = ("wages", "training", "activities", "other")
        facts = {
            "name": data["name"],
            "establishment": written_amount(data["establishment"]),
            "operations": {kind: written_amount(data[kind] or 0) for kind in kinds},
            "months": int(data["months"]),
        }
        if data["printed_total"] is not None:
            facts["printed_total"] = written_amount(data["printed_total"])
        return facts


class OperatingCostForm(CalculatorForm):
    row_kinds = (RowKind("units", _("Units"), _("Unit %(number)s"), _("Add a unit"), UnitRow, start=2),)

    def facts(self) -> dict[str, Any]:
        return {"units": self.row_facts("units")}
