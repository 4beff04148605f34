"""Forms of a request to see the record."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.choices import FileAccessAsker, FileAccessKind, RedactionReason
from cases.rules import OMITTED
from housingfirst.core import clock
from housingfirst.core.formfields import ChoiceField, DateField
from housingfirst.core.forms import ServiceForm

WORDS_HELP = _("The citizen reads it. Name the provision where there is one.")


class RequestForm(ServiceForm):
    """A citizen asks."""

    kind = ChoiceField(label=_("What is asked for?"), choices=FileAccessKind.choices)
    received_on = DateField(label=_("Received"), initial=clock.today)
    asked_by = ChoiceField(label=_("Who asks?"), choices=FileAccessAsker.choices, initial=FileAccessAsker.CITIZEN)
    representative = forms.TypedChoiceField(
        label=_("Which representative"), coerce=int, empty_value=None, required=False
    )

    def __init__(self, *args: Any, representatives: list[tuple[str, str]], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["representative"].choices = [("", _("Nobody")), *representatives]  # type: ignore[attr-defined]


class LeaveOutForm(ServiceForm):
    """Entries ticked on the page of a part; the ticks are drawn beside the entries."""

    reason = ChoiceField(label=_("Why?"), choices=RedactionReason.choices)
    words = forms.CharField(label=_("Which provision, and why"), max_length=300, required=False, help_text=WORDS_HELP)


class RedactForm(ServiceForm):
    """One entry: left out whole, or passages of its texts."""

    whole = forms.BooleanField(label=_("Leave the whole entry out"), required=False)
    reason = ChoiceField(label=_("Why?"), choices=RedactionReason.choices)
    words = forms.CharField(label=_("Which provision, and why"), max_length=300, required=False, help_text=WORDS_HELP)

    def __init__(self, *args: Any, texts: list[tuple[str, str, str]], **kwargs: Any):
        super().__init__(*args, **kwargs)
        for code, label, original in texts:
            self.fields[f"text_{code}"] = forms.CharField(
                label=label,
                required=False,
                strip=False,
                widget=forms.Textarea(attrs={"rows": min(12, 2 + len(original) // 70 + original.count("\n"))}),
            )
        self.order_fields(["whole", *(name for name in self.fields if name.startswith("text_"))])

    def service_data(self) -> dict[str, Any]:
        """The texts by column, line breaks as in the record."""
        data = super().service_data()
        texts = {name[5:]: data.pop(name).replace("\r\n", "\n") for name in list(data) if name.startswith("text_")}
        return data | {"texts": texts}

    def add_error(self, field: Any, error: Any) -> None:
        """A refusal of a column's text stands on its field."""
        super().add_error(f"text_{field}" if f"text_{field}" in self.fields else field, error)

    omitted = OMITTED


class AnsweredForm(ServiceForm):
    """The files are with whoever asked."""

    handed_over_on = DateField(label=_("Handed over on"), initial=clock.today)
    handed_over_how = forms.CharField(
        label=_("How?"), max_length=200, help_text=_("For example: Digital Post, or in hand at a meeting.")
    )
