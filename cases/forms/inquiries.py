"""Forms of inquiries: record, attempt, screen, settle; and the one line of a short contact."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from housingfirst.core import clock
from housingfirst.core.formfields import ChoiceField, DateField, LongTextField, MultipleChoiceField
from housingfirst.core.forms import ServiceForm

from ..choices import (
    ConcernDomain,
    ContactKind,
    Inquirer,
    InquiryOutcome,
    InquirySource,
    KnownBefore,
    ReferringActor,
)

CHOOSE = [("", _("Choose"))]
HOW = [
    (ContactKind.PHONE, _("Phone")),
    (ContactKind.SMS, _("Text message")),
    (ContactKind.IN_PERSON, _("Went out")),
    (ContactKind.THROUGH_OTHER, _("Through somebody else")),
    (ContactKind.EMAIL, _("E-mail")),
    (ContactKind.LETTER, _("Letter")),
]


class InquiryForm(ServiceForm):
    """What somebody is worried about, in the order it is told on the phone."""

    person_name = forms.CharField(
        label=_("Who is it about?"),
        max_length=200,
        required=False,
        help_text=_("A name, or what the person is known by. No CPR number."),
    )
    person_whereabouts = forms.CharField(label=_("Where can the person be met or called?"), max_length=200)
    person_whereabouts.required = False
    reasons = MultipleChoiceField(
        label=_("What is the concern about?"), choices=ConcernDomain.choices, help_text=_("Choose one or several.")
    )
    what_is_known = LongTextField(label=_("What is known?"), max_length=10_000, rows=5, required=False)
    known_before = ChoiceField(
        label=_("Did the municipality know the person before?"),
        choices=KnownBefore.choices,
        initial=KnownBefore.UNKNOWN,
    )
    source = forms.ChoiceField(
        label=_("Where does the inquiry come from?"),
        choices=[*CHOOSE, *InquirySource.choices],
        help_text=_("The first one who was worried, also when somebody else passed it on."),
    )
    referred_by = forms.ChoiceField(
        label=_("Who passed it on?"), choices=[("", _("Nobody, it came directly")), *ReferringActor.choices]
    )
    referred_by.required = False
    sender_name = forms.CharField(label=_("The sender's name"), max_length=120, required=False)
    sender_phone = forms.CharField(label=_("The sender's phone"), max_length=30, required=False)
    sender_phone.widget.attrs["inputmode"] = "tel"
    received_on = DateField(label=_("Received"), initial=clock.today)

    def __init__(self, *args: Any, actors: dict[str, Any] | None = None, **kwargs: Any):
        """`actors`: those of the detection network, by id as text; a partner's form has none."""
        super().__init__(*args, **kwargs)
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
        data = super().service_data()
        return data | ({"actor": self.actors.get(data["actor"])} if self.actors else {})


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


class ScreeningForm(ServiceForm):
    """The screening circle: the eleven domains, each with concern or not and what speaks for and against."""

    screened_on = DateField(label=_("Screened"), initial=clock.today)
    summary = LongTextField(label=_("In short"), max_length=10_000, rows=3, required=False)

    PARTS = ("concern", "risk_factors", "protective_factors", "note")

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        for domain, _label in ConcernDomain.choices:
            self.fields[f"{domain}-concern"] = ChoiceField(
                label=_("Concern"), choices=[("no", _("No")), ("yes", _("Yes"))], initial="no"
            )
            for part, words in (
                ("risk_factors", _("Risk factors")),
                ("protective_factors", _("Protective factors")),
                ("note", _("Note")),
            ):
                self.fields[f"{domain}-{part}"] = LongTextField(label=words, max_length=5_000, rows=2, required=False)
        self.labels = dict(ConcernDomain.choices)

    def rows(self) -> list[dict[str, Any]]:
        """The domains in order, each with its bound fields; open where something is answered or wrong."""
        rows = []
        for domain, label in self.labels.items():
            bound = {part: self[f"{domain}-{part}"] for part in self.PARTS}
            texts = any(bound[part].value() or bound[part].errors for part in self.PARTS[1:])
            rows.append({"domain": domain, "label": label, "open": texts or bound["concern"].value() == "yes", **bound})
        return rows

    def service_data(self) -> dict[str, Any]:
        data = super().service_data()
        domains = {
            domain: {part: data[f"{domain}-{part}"] for part in self.PARTS[1:]}
            | {"concern": data[f"{domain}-concern"] == "yes"}
            for domain in self.labels
        }
        return {"screened_on": data["screened_on"], "summary": data["summary"], "domains": domains}


class ShortContactForm(ServiceForm):
    """One line about advice given on the spot."""

    text = forms.CharField(
        label=_("What was it about?"), max_length=300, help_text=_("One line, without name and CPR number.")
    )
    inquirer = ChoiceField(label=_("Who asked?"), choices=Inquirer.choices)
    source = forms.ChoiceField(label=_("Where from?"), choices=[*CHOOSE, *InquirySource.choices])
    happened_on = DateField(label=_("When?"), initial=clock.today)
