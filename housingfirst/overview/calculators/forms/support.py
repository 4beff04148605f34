"""Calculator forms on support."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from housingfirst.core.formfields import DateField, NumberField
from support.choices import SupportMethod
from support.parameters import COURSE_POINTS, DACTS_ITEMS, shipped_point_table

from .base import CalculatorForm, FractionField, Group, select, whole

MOST_EMPLOYMENT = 100


def _name(kind: str, method: str) -> str:
    return f"{kind}_{method.replace('-', '_')}"


class CtiPhasesForm(CalculatorForm):
    phase1_start = DateField(
        label=_("First day of phase 1"), help_text=_("The day the lease is signed or the citizen moves in.")
    )

    def facts(self) -> dict[str, Any]:
        return {"phase1_start": self.cleaned_data["phase1_start"].isoformat()}


class CaseloadForm(CalculatorForm):
    employment_fraction = FractionField(
        high=MOST_EMPLOYMENT,
        label=_("Employment"),
        initial="1",
        help_text=_("1 is full time. Write 0,8, 4/5 or 30/37. For a shared ACT caseload: the sum of the team."),
    )
    adding = select(_("One more citizen in"), [("", _("Nobody more")), *SupportMethod.choices], required=False)

    parameter_keys = tuple(COURSE_POINTS.values())
    groups = (
        Group("", ("employment_fraction",)),
        Group(
            _("Courses now"),
            tuple(_name("count", method) for method in SupportMethod.values),
            short=True,
            quiet=True,
        ),
        Group("", ("adding",), short=True, quiet=True),
        Group(
            _("Points of a course"),
            tuple(_name("points", method) for method in SupportMethod.values),
            more=True,
            short=True,
            quiet=True,
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["adding"].choices = [
            ("", _("Nobody more")),
            *((value, capfirst(label)) for value, label in SupportMethod.choices),
        ]

    @classmethod
    def defaults(cls, values: Mapping[str, Any], today: date) -> dict[str, Any]:
        return {_name("points", method): values[key] for method, key in COURSE_POINTS.items()}

    def facts(self) -> dict[str, Any]:
        held = {method: self.cleaned_data[_name("count", method)] for method in SupportMethod.values}
        points = dict(shipped_point_table().per_course)
        for method in SupportMethod.values:
            if (typed := self.cleaned_data[_name("points", method)]) is not None:
                points[method] = int(typed)
        return {
            "employment_fraction": self.cleaned_data["employment_fraction"],
            "courses": [{"method": method, "count": int(count)} for method, count in held.items() if count],
            "adding": self.cleaned_data["adding"] or None,
            "points": points,
        }


for _method in SupportMethod:
    for _kind in ("count", "points"):
        CaseloadForm.base_fields[_name(_kind, _method.value)] = whole(_method.label, required=False)


class DactsItemForm(CalculatorForm):
    item = select(_("Item"), [(item.number, item.number) for item in DACTS_ITEMS.values()])
    value = NumberField(
        label=_("Measured value"),
        min_value=0,
        decimals=9,
        help_text=_("In the unit of the item."),
    )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["item"].choices = [
            (item.number, f"{item.number} {item.title} ({item.unit})") for item in DACTS_ITEMS.values()
        ]

    def facts(self) -> dict[str, Any]:
        return {"item": self.cleaned_data["item"], "value": f"{self.cleaned_data['value']:f}"}
