"""Forms of inquiries: record, attempt, screen, settle; and the one line of a short contact."""

from typing import Any, Protocol

from django import forms
from django.utils.translation import gettext_lazy as _

from housingfirst.core import clock
from housingfirst.core.formfields import ChoiceField, DateField, LongTextField, MultipleChoiceField
from housingfirst.core.forms import ServiceForm

from ..choices import (
    ContactKind,
    FollowUpEnd,
    Inquirer,
    InquiryOutcome,
    KnownBefore,
    ReferringActor,
)
from .citizens import CprField

CHOOSE = [("", _("Choose"))]
HOW = [
    (ContactKind.PHONE, _("Phone")),
    (ContactKind.SMS, _("Text message")),
    (ContactKind.IN_PERSON, _("Went out")),
    (ContactKind.THROUGH_OTHER, _("Through somebody else")),
    (ContactKind.EMAIL, _("E-mail")),
    (ContactKind.LETTER, _("Letter")),
]


class InquiryCodes(Protocol):
    """The codes of the municipality a form offers, as code and label."""

    sources: list[tuple[str, str]]
    reasons: list[tuple[str, str]]


def _offer(form: forms.Form, sources: list[Any], reasons: list[Any]) -> None:
    form.fields["source"].choices = sources  # type: ignore[attr-defined]
    if "reasons" in form.fields:
        form.fields["reasons"].choices = reasons  # type: ignore[attr-defined]


def own_mark_field() -> forms.CharField:
    """What the sender finds the inquiry by again, in a list that shows no names (CASE-88)."""
    return forms.CharField(
        label=_("Your own mark"),
        max_length=40,
        required=False,
        help_text=_("For example your journal number. You find the inquiry by it. No name and no CPR number."),
        widget=forms.TextInput({"autocomplete": "off"}),
    )


class InquiryForm(ServiceForm):
    """What somebody is worried about, in the order it is told on the phone.

    `partner`: who sends it from a partner's unit is not asked what only the municipality knows.
    """

    person_name = forms.CharField(
        label=_("Who is it about?"),
        max_length=200,
        required=False,
        help_text=_("A name, or what the person is known by. The CPR number has a field of its own."),
    )
    cpr = CprField(
        label=_("CPR number, if you have it"),
        required=False,
        help_text=_("It is used to find the right person. The answer is the same whether the municipality knows it."),
    )
    person_whereabouts = forms.CharField(label=_("Where can the person be met or called?"), max_length=200)
    person_whereabouts.required = False
    reasons = MultipleChoiceField(label=_("What is the concern about?"), help_text=_("Choose one or several."))
    what_is_known = LongTextField(label=_("What is known?"), max_length=10_000, rows=5, required=False)
    known_before = ChoiceField(
        label=_("Did the municipality know the person before?"),
        choices=KnownBefore.choices,
        initial=KnownBefore.UNKNOWN,
    )
    source = forms.ChoiceField(
        label=_("Where does the inquiry come from?"),
        help_text=_("The first one who was worried, also when somebody else passed it on."),
    )
    referred_by = forms.ChoiceField(
        label=_("Who passed it on?"), choices=[("", _("Nobody, it came directly")), *ReferringActor.choices]
    )
    referred_by.required = False
    sender_name = forms.CharField(label=_("The sender's name"), max_length=120, required=False)
    sender_phone = forms.CharField(label=_("The sender's phone"), max_length=30, required=False)
    sender_phone.widget.attrs["inputmode"] = "tel"
    own_mark = own_mark_field()
    received_on = DateField(label=_("Received"), initial=clock.today)

    def __init__(
        self,
        *args: Any,
        offered: InquiryCodes,
        partner: bool = False,
        actors: dict[str, Any] | None = None,
        **kwargs: Any,
    ):
        """`actors`: those of the detection network, by id as text; a partner's form has none."""
        super().__init__(*args, **kwargs)
        _offer(self, [*CHOOSE, *offered.sources], offered.reasons)
        self.partner = partner
        if partner:
            del self.fields["known_before"], self.fields["received_on"]
        self.actors = actors or {}
        if self.actors:
            names = [(key, str(actor)) for key, actor in self.actors.items()]
            self.fields["actor"] = forms.ChoiceField(
                label=_("Which actor of the network?"), choices=[("", _("None of them")), *names], required=False
            )
            order = list(self.fields)
            order.remove("actor")
            order.insert(order.index("sender_name"), "actor")
            self.order_fields(order)

    def service_data(self) -> dict[str, Any]:
        asked = {"known_before": KnownBefore.UNKNOWN, "received_on": clock.today()} if self.partner else {}
        data = super().service_data() | asked
        return data | ({"actor": self.actors.get(data["actor"])} if self.actors else {})


class ClassifyForm(ServiceForm):
    """What is counted of an inquiry: put right when more is known than when it came."""

    source = forms.ChoiceField(label=_("Where does the inquiry come from?"))
    referred_by = forms.ChoiceField(
        label=_("Who passed it on?"),
        choices=[("", _("Nobody, it came directly")), *ReferringActor.choices],
        required=False,
    )
    reasons = MultipleChoiceField(label=_("What is the concern about?"))
    known_before = ChoiceField(label=_("Did the municipality know the person before?"), choices=KnownBefore.choices)

    def __init__(self, *args: Any, offered: InquiryCodes, **kwargs: Any):
        super().__init__(*args, **kwargs)
        _offer(self, offered.sources, offered.reasons)

    @staticmethod
    def initial_of(inquiry: Any) -> dict[str, Any]:
        """What is saved now, in the municipality's own codes where it has chosen some."""
        return {
            "source": inquiry.local_source or inquiry.source,
            "referred_by": inquiry.referred_by,
            "reasons": inquiry.local_reasons or inquiry.reasons,
            "known_before": inquiry.known_before,
        }


class EndFollowUpForm(ServiceForm):
    """Why nobody tries any more."""

    reason = ChoiceField(label=_("Why does nobody try any more?"), choices=FollowUpEnd.choices, layout="fill")
    happened_on = DateField(label=_("When?"), initial=clock.today)
    note = LongTextField(
        label=_("Note"), max_length=2_000, rows=3, required=False, help_text=_("Who said so, and how it is known.")
    )


class AttemptForm(ServiceForm):
    """One attempt at contact."""

    reached = ChoiceField(label=_("Was there contact?"), choices=[("yes", _("Yes")), ("no", _("No, in vain"))])
    how = ChoiceField(label=_("How?"), choices=HOW, layout="fill")
    happened_on = DateField(label=_("When?"), initial=clock.today)
    note = LongTextField(label=_("Note"), max_length=2_000, rows=3, required=False)

    def service_data(self) -> dict[str, Any]:
        return super().service_data() | {"reached": self.cleaned_data["reached"] == "yes"}


class SettleForm(ServiceForm):
    """What came of the inquiry."""

    outcome = ChoiceField(label=_("What came of it?"), choices=InquiryOutcome.choices, layout="fill")
    happened_on = DateField(label=_("When?"), initial=clock.today)
    note = LongTextField(
        label=_("Note"),
        max_length=2_000,
        rows=3,
        required=False,
        help_text=_("What was the advice, or which help did the person get? Who sent the inquiry does not see it."),
    )


class ShortContactForm(ServiceForm):
    """One line about advice given on the spot."""

    text = forms.CharField(
        label=_("What was it about?"), max_length=300, help_text=_("One line, without name and CPR number.")
    )
    inquirer = ChoiceField(label=_("Who asked?"), choices=Inquirer.choices)
    source = forms.ChoiceField(label=_("Where from?"))
    happened_on = DateField(label=_("When?"), initial=clock.today)

    def __init__(self, *args: Any, offered: InquiryCodes, **kwargs: Any):
        super().__init__(*args, **kwargs)
        _offer(self, [*CHOOSE, *offered.sources], [])
