"""Forms of the nomination: the wishes, the decision, and the small ones about documents and withdrawal."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from housingfirst.core.formfields import (
    AmountField,
    ChoiceField,
    DateField,
    LongTextField,
    MultipleChoiceField,
    NumberField,
)
from housingfirst.core.forms import ServiceForm

from ..choices import HousingNeed, KnownFrom, NominationBasis, WithdrawalReason
from ..models import Nomination, NominationDocument
from ..services import WISHES

DECISIONS = [("approved", _("Approve")), ("returned", _("Send back")), ("refused", _("Refuse"))]
LISTS = ("areas", "avoid_areas")


def split_names(text: str, separators: str = ",\n;") -> list[str]:
    """Names typed with commas or on lines of their own, each once."""
    for sign in separators[1:]:
        text = text.replace(sign, separators[0])
    return list(dict.fromkeys(name.strip()[:80] for name in text.split(separators[0]) if name.strip()))


class WishesForm(ServiceForm):
    """The wishes and the nominator's own assessment. The citizen's words come first."""

    own_words = LongTextField(
        label=_("What does the citizen want?"),
        help_text=_("In the citizen's own words. Read it aloud before you save."),
        max_length=5_000,
        rows=4,
    )
    own_words_on = DateField(label=_("Said on"))
    own_words_approved = forms.BooleanField(label=_("Read aloud to the citizen and approved"), required=False)
    areas = forms.CharField(label=_("Areas"), help_text=_("Separate with commas."), required=False, max_length=500)
    areas_only = forms.BooleanField(label=_("Only these areas"), required=False)
    avoid_areas = forms.CharField(
        label=_("Not in"), help_text=_("Areas the citizen will not live in."), required=False, max_length=500
    )
    near = forms.CharField(label=_("Close to"), required=False, max_length=300)
    near_is_must = forms.BooleanField(label=_("Cannot do without it"), required=False)
    away_from = forms.CharField(label=_("Away from"), required=False, max_length=300)
    away_is_must = forms.BooleanField(label=_("It must be so"), required=False)
    min_rooms = NumberField(label=_("Rooms, at least"), required=False, min_value=1, max_value=20, decimals=0)
    max_rooms = NumberField(label=_("Rooms, at most"), required=False, min_value=1, max_value=20, decimals=0)
    min_area_m2 = NumberField(label=_("m², at least"), required=False, min_value=5, max_value=500, decimals=0)
    must_have = MultipleChoiceField(label=_("Must have"), required=False, choices=HousingNeed.choices)
    nice_to_have = MultipleChoiceField(label=_("Gladly"), required=False, choices=HousingNeed.choices)
    other_needs = forms.CharField(
        label=_("Other needs"), help_text=_("For example room for a wheelchair."), required=False, max_length=300
    )
    adults = NumberField(label=_("Adults"), min_value=1, max_value=20, decimals=0, initial=1)
    children = NumberField(label=_("Children"), min_value=0, max_value=20, decimals=0, initial=0)
    highest_rent = AmountField(label=_("Highest rent a month"), required=False, min_value=1, max_value=99_999)
    assessment = LongTextField(
        label=_("Your own assessment"),
        help_text=_("What you know about what makes a home work. The housing coordinator does not see it."),
        required=False,
        max_length=10_000,
    )

    def service_data(self) -> dict[str, Any]:
        data = super().service_data()
        for name in LISTS:
            if name in data:
                data[name] = split_names(data[name])
        for name in ("min_rooms", "max_rooms", "min_area_m2", "adults", "children"):
            data[name] = None if data[name] is None else int(data[name])
        return data


class NominateForm(WishesForm):
    """The same, with what the first time asks for besides."""

    missing_documents = LongTextField(
        label=_("Documents that are still missing"),
        help_text=_("One on each line. They do not hold the nomination back."),
        required=False,
        max_length=1_000,
        rows=2,
    )
    known_since = DateField(
        label=_("First inquiry or admission"),
        help_text=_("The days until the nomination are counted from here."),
        required=False,
    )
    known_from = ChoiceField(label=_("Counted from"), choices=KnownFrom.choices, required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("known_since") and not cleaned.get("known_from"):
            self.add_error("known_from", _("Choose what the day is: an inquiry or an admission."))
        return cleaned

    def service_data(self) -> dict[str, Any]:
        data = super().service_data()
        data["missing_documents"] = split_names(data["missing_documents"], "\n;")
        return data


class DecisionForm(ServiceForm):
    """Approve, send back or refuse; the note's meaning follows the choice."""

    outcome = ChoiceField(label=_("Your decision"), choices=DECISIONS)
    basis = ChoiceField(label=_("Basis"), choices=NominationBasis.choices, required=False)
    document = forms.CharField(
        label=_("Missing document"),
        help_text=_("Only when you send it back: the one document that is missing."),
        required=False,
        max_length=120,
    )
    reason = LongTextField(
        label=_("Note, or reasons for a refusal"),
        help_text=_(
            "Can be left out when you approve. In a refusal the reasons are written to the citizen, and the complaint "
            "guidance comes along by itself."
        ),
        required=False,
        max_length=10_000,
        rows=2,
    )


class ResubmitForm(ServiceForm):
    """Which of the missing documents have come, and a note."""

    received = MultipleChoiceField(label=_("Which documents have come?"), required=False)
    reason = LongTextField(label=_("Note to the adviser"), required=False, max_length=2_000, rows=2)

    def __init__(self, *args: Any, documents: list[NominationDocument], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["received"].choices = [(str(one.pk), one.name) for one in documents]  # type: ignore[attr-defined]
        if not documents:
            del self.fields["received"]

    def service_data(self) -> dict[str, Any]:
        data = super().service_data()
        return data | {"received": [int(pk) for pk in data.get("received", ())]}


class WithdrawForm(ServiceForm):
    """Why a nomination ends. Missed appointments cannot be chosen."""

    withdrawal = ChoiceField(label=_("Why does it end?"), choices=WithdrawalReason.choices)
    reason = LongTextField(label=_("In the citizen's words, or a note"), required=False, max_length=2_000, rows=2)


class ReopenForm(ServiceForm):
    reason = LongTextField(label=_("Why is it opened again?"), max_length=2_000, rows=2)


def wishes_initial(nomination: Nomination) -> dict[str, Any]:
    """What the form shows of a nomination that is there already."""
    initial = {name: getattr(nomination, name) for name in WISHES}
    return initial | {name: ", ".join(initial[name]) for name in LISTS}
