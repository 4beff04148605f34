"""The form of one code of an editable list."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.choices import ffb
from housingfirst.accounts import codes
from housingfirst.accounts.codes.queries import CodeRow
from housingfirst.accounts.roles import FieldGroup
from housingfirst.core.formfields import DateField
from housingfirst.core.forms import ServiceForm

MOST_FOUND = 20
KINDS = [
    (group.value, group.label)
    for group in (FieldGroup.HOUSING, FieldGroup.ECONOMY, FieldGroup.HEALTH, FieldGroup.SUBSTANCES, FieldGroup.NOTES)
]


@dataclass(frozen=True)
class Found:
    """A national code to choose: its name, and where it stands."""

    code: str
    label: str
    place: str
    chosen: bool


class CodeForm(ServiceForm):
    """Name, what it counts as, and from when until when it can be chosen.

    A long national list (FFB) is searched in the form itself: `find` and a button that shows what was found.
    """

    label = forms.CharField(label=_("Name, as it shall stand in the list"), max_length=120)
    label_en = forms.CharField(
        label=_("Name in English"), max_length=120, required=False, help_text=_("For those who use the system in it.")
    )
    find = forms.CharField(
        label=_("Find the concept"),
        max_length=60,
        required=False,
        help_text=_("A word of its name, or of the group it stands in: bolig, økonomi, netværk."),
    )
    national = forms.ChoiceField(choices=())
    field_group = forms.ChoiceField(
        label=_("Sensitivity"),
        choices=KINDS,
        help_text=_("What kind of information is written under it: that decides who may read it."),
    )
    starts_on = DateField(label=_("Can be chosen from"), required=False)
    ends_on = DateField(
        label=_("Until"),
        required=False,
        help_text=_("The first day it can no longer be chosen. Whatever is written under it keeps it."),
    )

    def __init__(self, *args: Any, declared: codes.CodeList, row: CodeRow | None = None, **kwargs: Any):
        if row is not None:
            kwargs["initial"] = _initial(row)
        self.declared, self.row = declared, row
        national = forms.ChoiceField(
            label=declared.counts_as,
            choices=[("", _("Choose")), *declared.national],
            error_messages={"required": _("Choose what the code counts as.")},
        )
        self.base_fields = self.base_fields | {"national": national}
        super().__init__(*args, **kwargs)
        if not declared.searchable:
            del self.fields["find"]
        if not declared.sensitive:
            del self.fields["field_group"]
        if self.national_stands:
            del self.fields["national"]
            self.fields.pop("find", None)

    @property
    def national_stands(self) -> bool:
        """Of a shipped code, and of one that is used, what it counts as cannot be changed (CASE-101)."""
        return self.row is not None and (self.row.code.is_shipped or self.row.is_used)

    @property
    def found(self) -> list[Found]:
        """What to choose from: the chosen one first, then what was looked for."""
        chosen = str(self["national"].value() or "")
        text = str(self["find"].value() or "").strip()
        allowed = self.declared.national_labels
        codes_found = ffb.search(text, self.declared.national) if text else []
        first = [chosen] if chosen in allowed else []
        codes_found = first + [code for code in codes_found if code != chosen][:MOST_FOUND]
        return [Found(code, str(allowed[code]), ffb.place(code), code == chosen) for code in codes_found]

    def service_data(self) -> dict[str, Any]:
        data = super().service_data()
        data.pop("find", None)
        return data


def _initial(row: CodeRow) -> dict[str, Any]:
    code = row.code
    return {
        "label": str(code.label_da),
        "label_en": code.label_en,
        "national": code.national,
        "field_group": code.field_group,
        "starts_on": None if code.starts_on == codes.ALWAYS else code.starts_on,
        "ends_on": code.ends_on,
    }
