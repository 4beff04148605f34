"""Forms of consent: asking about something new, and a new answer to what was asked before."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from housingfirst.core.formfields import ChoiceField, DateField, LongTextField, MultipleChoiceField
from housingfirst.core.forms import ServiceForm

from ..choices import ConsentAnswer, ConsentPurpose, ConsentWay, Sector, SharedTopic

FIRST_ANSWERS = [choice for choice in ConsentAnswer.choices if choice[0] != ConsentAnswer.WITHDRAWN]
REPLY = ("answer", "topics", "limited_to", "own_words", "said_on", "way", "before_whom", "kept_where", "valid_until")


class _ReplyFields(ServiceForm):
    """What is written down about one answer."""

    answer = ChoiceField(label=_("What does the citizen say?"), choices=ConsentAnswer.choices, layout="fill")
    topics = MultipleChoiceField(
        label=_("What may they get to know?"),
        help_text=_("Name and CPR number always go along. Notes from the journal never do."),
        required=False,
        choices=SharedTopic.choices,
    )
    limited_to = forms.CharField(
        label=_("But only this"),
        help_text=_("In the citizen's words, for example: that I am looking for work, not why I stopped."),
        required=False,
        max_length=500,
    )
    own_words = LongTextField(
        label=_("In the citizen's own words"), required=False, rows=2, max_length=500, help_text=_("If it matters how.")
    )
    said_on = DateField(label=_("The day it was said"))
    way = ChoiceField(label=_("How?"), choices=ConsentWay.choices, initial=ConsentWay.ORAL)
    before_whom = forms.CharField(
        label=_("Said to"), help_text=_("Only when it was said orally."), required=False, max_length=120
    )
    kept_where = forms.CharField(
        label=_("Where is the paper?"),
        help_text=_(
            "Only when it is in writing, for example: signed form in the case file. A file is attached after saving."
        ),
        required=False,
        max_length=200,
    )
    valid_until = DateField(
        label=_("Holds to and with"), help_text=_("Leave it empty if the citizen sets no end."), required=False
    )


class ConsentForm(_ReplyFields):
    """Ask about something new: to whom, what for, and the answer."""

    sectors = MultipleChoiceField(
        label=_("Who wants to know something?"),
        help_text=_("Psychiatry, hospital and treatment are asked about one at a time."),
        choices=Sector.choices,
    )
    unit = forms.ModelChoiceField(
        queryset=None, label=_("Only this unit"), empty_label=_("All of that kind"), required=False
    )
    recipient = forms.CharField(
        label=_("Who is it, by name?"),
        help_text=_("For family, another municipality and others, for example: Vibeke, big sister."),
        required=False,
        max_length=200,
    )
    purpose = forms.ChoiceField(label=_("What for?"), choices=[("", _("Choose what for")), *ConsentPurpose.choices])
    field_order = ("sectors", "unit", "recipient", "purpose", *REPLY)

    def __init__(self, *args: Any, units: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units  # type: ignore[attr-defined]
        self.fields["answer"].choices = FIRST_ANSWERS  # type: ignore[attr-defined]


class ReplyForm(_ReplyFields):
    """A new answer. `open_sources`: (source, words) of what is shared on it now; `bases`: what it could go on by.

    `withdraw`: the button said already that it is taken back, so that nothing else is asked.
    """

    def __init__(
        self,
        *args: Any,
        open_sources: list[tuple[str, str]],
        bases: list[tuple[str, str]],
        withdraw: bool = False,
        **kwargs: Any,
    ):
        self.open_sources = open_sources
        super().__init__(*args, **kwargs)
        if withdraw:
            for name in ("topics", "limited_to", "valid_until"):
                del self.fields[name]
            self.fields["answer"] = forms.CharField(widget=forms.HiddenInput, initial=ConsentAnswer.WITHDRAWN)
            self._bound_fields_cache.clear()  # type: ignore[attr-defined]
        for number, (_source, words) in enumerate(open_sources):
            self.fields[f"go_on_{number}"] = forms.ChoiceField(
                label=words, choices=[("", _("Stop it now")), *bases], required=False
            )

    def go_on_fields(self) -> list[forms.BoundField]:
        return [self[f"go_on_{number}"] for number in range(len(self.open_sources))]

    def service_data(self) -> dict[str, Any]:
        data = super().service_data()
        chosen = [data.pop(f"go_on_{number}") for number in range(len(self.open_sources))]
        named = {source: basis for (source, _words), basis in zip(self.open_sources, chosen, strict=True) if basis}
        return {**data, "go_on_with": named}
