"""Forms about names, ways to reach a citizen, relations, children and representatives."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from housingfirst.core import clock
from housingfirst.core.formfields import ChoiceField, DateField, LongTextField, MultipleChoiceField, TimeField
from housingfirst.core.forms import ServiceForm

from ..choices import (
    ChildHome,
    ContactKind,
    Leave,
    LetterKind,
    Matter,
    NameKind,
    RelationQuality,
    RelationWish,
    RepresentativeKind,
)
from ..rules import missing_of_representative
from .citizens import CHOOSE

NEEDED_FOR = {
    "letters": _("needed for a recipient of letters"),
    "address": _("needed where they get a copy"),
    "document_on": _("needed for a guardian and a power of attorney"),
    "document_place": _("needed for a guardian and a power of attorney"),
}
ENDS = _("Leave it empty as long as it holds. From that day on it stands among the former ones.")


class PhoneField(forms.CharField):
    def __init__(self, **kwargs: Any):
        kwargs.setdefault("label", _("Phone"))
        super().__init__(max_length=30, required=False, widget=forms.TextInput({"inputmode": "tel"}), **kwargs)


class NameForm(ServiceForm):
    """Another name; the record keeps it for ever."""

    name = forms.CharField(label=_("Name"), max_length=200)
    kind = ChoiceField(label=_("What is it?"), choices=NameKind.choices, initial=NameKind.NICKNAME)


class ContactWayForm(ServiceForm):
    """A way to reach the citizen, and what may be done with it."""

    kind = ChoiceField(label=_("Kind"), choices=ContactKind.choices, layout="fill")
    value = forms.CharField(label=_("Number, address or place"), max_length=200)
    may_be_used = ChoiceField(
        label=_("May we use it?"), choices=[("yes", _("Yes")), ("no", _("No, only know of it"))], initial="yes"
    )
    preferred = forms.BooleanField(
        label=_("It is the best way"), required=False, help_text=_("It takes the place of the one that was the best.")
    )
    text_allowed = ChoiceField(
        label=_("May we send a text message?"),
        choices=Leave.choices,
        initial=Leave.ASK,
        required=False,
        help_text=_("For phones only."),
    )
    message_allowed = ChoiceField(
        label=_("Is it safe to leave a message?"),
        choices=Leave.choices,
        initial=Leave.ASK,
        required=False,
        help_text=_("Somebody else may hear or read it."),
    )
    not_before = TimeField(label=_("Not before"), required=False, help_text=_("For example 10.30."))
    not_after = TimeField(label=_("Not after"), required=False, help_text=_("For example 20."))
    note = forms.CharField(label=_("Note"), max_length=200, required=False)

    def service_data(self) -> dict[str, Any]:
        data = super().service_data()
        for name in ("text_allowed", "message_allowed"):
            data[name] = data[name] or Leave.ASK
        return data | {"may_be_used": data["may_be_used"] == "yes"}


class RelationForm(ServiceForm):
    """Somebody in the network, the citizen's wish, and whether we may get in touch."""

    name = forms.CharField(label=_("Name"), max_length=100, help_text=_("The first name is enough."))
    kind = forms.ChoiceField(label=_("Who is it to the citizen?"), choices=CHOOSE)
    wish = ChoiceField(
        label=_("What does the citizen wish?"),
        choices=RelationWish.choices,
        initial=RelationWish.UNKNOWN,
        layout="fill",
    )
    may_contact = ChoiceField(
        label=_("May we contact them?"),
        choices=Leave.choices,
        initial=Leave.ASK,
        help_text=_("Nobody is contacted against the citizen's wish."),
    )
    quality = forms.ChoiceField(
        label=_("How is the relation?"), choices=RelationQuality.choices, initial=RelationQuality.UNKNOWN
    )
    phone = PhoneField()
    note = LongTextField(label=_("Note"), max_length=500, rows=2, required=False)
    starts_on = DateField(label=_("Known since"), initial=clock.today)

    def __init__(self, *args: Any, kinds: list[tuple[str, str]], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [*CHOOSE, *kinds]  # type: ignore[attr-defined]


class RelationEditForm(RelationForm):
    ends_on = DateField(label=_("No longer so since"), required=False, help_text=ENDS)


class ChildForm(ServiceForm):
    """A child, born or expected."""

    name = forms.CharField(label=_("Name"), max_length=100, required=False, help_text=_("The first name is enough."))
    born_year = forms.IntegerField(
        label=_("Year of birth"), required=False, widget=forms.TextInput({"inputmode": "numeric"})
    )
    expected_on = DateField(label=_("Or expected on"), required=False, help_text=_("Only for a child not born yet."))
    home = forms.ChoiceField(label=_("Where does the child live?"), choices=ChildHome.choices, initial="unknown")
    note = LongTextField(label=_("Note"), max_length=500, rows=2, required=False)

    field_order = ["name", "born_year", "expected_on", "home", "note"]


class ChildEditForm(ChildForm):
    ends_on = DateField(
        label=_("Out of the record from"),
        required=False,
        help_text=_("For example when it was noted by mistake. It stays in the history."),
    )


class RepresentativeForm(ServiceForm):
    """Who may act, be present or read for the citizen: in what, on what document, from when to when."""

    kind = ChoiceField(label=_("What is the person?"), choices=RepresentativeKind.choices, layout="fill")
    name = forms.CharField(label=_("Name"), max_length=100)
    phone = PhoneField()
    matters = MultipleChoiceField(label=_("In which matters?"), choices=Matter.choices, required=False)
    scope = LongTextField(
        label=_("Scope"),
        max_length=500,
        rows=2,
        required=False,
        help_text=_("What the document says in its own words, for example “bills and the bank, not the home”."),
    )
    letters = MultipleChoiceField(
        label=_("What may we send them a copy of?"), choices=LetterKind.choices, required=False
    )
    address = forms.CharField(label=_("Postal address"), max_length=200, required=False)
    document_on = DateField(label=_("Day of the document"), required=False)
    document_place = forms.CharField(
        label=_("Where is the document kept?"),
        max_length=200,
        required=False,
        help_text=_("For example the number in the municipality's archive. A file is attached after saving."),
    )
    starts_on = DateField(label=_("From"), initial=clock.today)
    ends_on = DateField(
        label=_("Until"), required=False, help_text=_("The first day it no longer holds. Empty while it has no end.")
    )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        for name, words in NEEDED_FOR.items():
            self.fields[name].needed_for = words  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """All that is missing is said at once (CASE-128)."""
        cleaned = super().clean()
        facts = {name: cleaned.get(name) or "" for name in ("kind", "letters", "address", "document_place")}
        for refusal in missing_of_representative(**facts, document_on=cleaned.get("document_on"), today=clock.today()):
            if refusal.field not in self.errors:
                self.add_error(refusal.field, forms.ValidationError(str(refusal), refusal.code))
        return cleaned
