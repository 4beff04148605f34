"""Forms of benefit applications, offers and tenancies."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.choices import SupportMethod
from housingfirst.core import formats
from housingfirst.core.clock import DANISH_TIME
from housingfirst.core.formfields import AmountField, ChoiceField, DateField, LongTextField, TimeField
from housingfirst.core.forms import ServiceForm

from ..choices import BenefitKind, BenefitOutcome, TenancyEnd
from ..services import Sum


class ApplyForm(ServiceForm):
    """A question to the benefits office."""

    kind = ChoiceField(label=_("What do you ask?"), choices=BenefitKind.choices)
    vacancy = forms.ChoiceField(label=_("Which dwelling?"), required=False)
    home = forms.CharField(
        label=_("Another dwelling"), help_text=_("Address, when it is not on the list."), required=False, max_length=200
    )
    rent = AmountField(label=_("Rent a month"), help_text=_("Only for another dwelling."), required=False)
    utilities = AmountField(label=_("On account a month"), required=False)
    applied_amount = AmountField(label=_("Amount applied for"), required=False)
    what_waits = forms.CharField(
        label=_("What waits for the answer?"),
        help_text=_("For example when the lease must be signed."),
        required=False,
        max_length=300,
    )

    def __init__(self, *args: Any, vacancies: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.vacancies = {str(one.pk): one for one in vacancies}
        choices = [("", _("None of them"))] + [(pk, one.dwelling.address) for pk, one in self.vacancies.items()]
        self.fields["vacancy"].choices = choices  # type: ignore[attr-defined]

    def service_data(self) -> dict[str, Any]:
        data = super().service_data()
        data["vacancy"] = self.vacancies.get(data["vacancy"])
        if data["vacancy"] is not None or data["rent"] is None:
            del data["rent"], data["utilities"]
        data["fast_track"] = bool(data["home"])
        return data


class SumForm(ServiceForm):
    """The numbers of an affordability sum, and the answer."""

    NUMBERS = ("net_income", "rent", "utilities", "housing_benefit", "other_fixed")

    net_income = AmountField(label=_("Income after tax"))
    rent = AmountField(label=_("Rent"))
    utilities = AmountField(label=_("On account"))
    housing_benefit = AmountField(label=_("Housing benefit"))
    other_fixed = AmountField(label=_("Other fixed costs"), initial=0)
    outcome = ChoiceField(label=_("Your answer"), choices=BenefitOutcome.choices)
    reason = LongTextField(
        label=_("Reasons"),
        help_text=_("Must be there when the answer is no."),
        required=False,
        max_length=5_000,
        rows=2,
    )

    def propose_income(self, known: list[Any]) -> None:
        """The incomes of the record as a proposal; who answers changes it where it is no longer so."""
        self.initial["net_income"] = sum(row.monthly_net for row in known)
        sources = formats.listed(
            _("%(source)s since %(day)s")
            % {"source": row.get_source_display(), "day": formats.long_date(row.starts_on)}
            for row in known
        )
        self.fields["net_income"].help_text = _("From the record: %(sources)s. Change it if it is not so any more.") % {
            "sources": sources
        }
        self._bound_fields_cache.clear()  # type: ignore[attr-defined]

    @property
    def amounts(self) -> Sum | None:
        """The numbers typed so far, when all of them can be read."""
        if not self.is_bound or any(name in self.errors for name in self.NUMBERS):
            return None
        return Sum(**{name: self.cleaned_data[name] for name in self.NUMBERS})

    def forget_answer(self) -> None:
        """Only the sum is asked for: what the answer lacks is no error yet."""
        for name in [name for name in self.errors if name not in self.NUMBERS]:
            del self.errors[name]

    def service_data(self) -> dict[str, Any]:
        data = super().service_data()
        return {"amounts": self.amounts, "outcome": data["outcome"], "reason": data["reason"]}


class GrantForm(ServiceForm):
    """The answer to an application for money."""

    outcome = ChoiceField(label=_("Your answer"), choices=BenefitOutcome.choices)
    granted_amount = AmountField(label=_("Amount granted"), required=False)
    reason = LongTextField(
        label=_("Reasons"),
        help_text=_("Must be there when the answer is no."),
        required=False,
        max_length=5_000,
        rows=2,
    )

    def service_data(self) -> dict[str, Any]:
        data = super().service_data()
        if data["outcome"] != BenefitOutcome.YES:
            data["granted_amount"] = None
        return data


class PauseForm(ServiceForm):
    waits_for = forms.CharField(
        label=_("What is missing, and who sends it?"),
        help_text=_("Ask once, for everything."),
        max_length=200,
    )


class OfferForm(ServiceForm):
    """An offer: until when, moving in, and the support that is promised."""

    answer_on = DateField(label=_("Answer no later than"))
    answer_at = TimeField(label=_("Time of day"))
    move_in_on = DateField(label=_("Moving in"))
    deposit = AmountField(label=_("Deposit"))
    support_method = forms.ChoiceField(label=_("Support"), choices=SupportMethod.choices)
    support_contact = forms.ChoiceField(label=_("Who comes?"))
    first_visit_on = DateField(label=_("First visit"), help_text=_("No later than the day of moving in."))

    def __init__(self, *args: Any, contacts: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.contacts = {str(one.pk): one for one in contacts}
        self.fields["support_contact"].choices = [  # type: ignore[attr-defined]
            (pk, str(one)) for pk, one in self.contacts.items()
        ]

    def service_data(self) -> dict[str, Any]:
        data = super().service_data()
        day, at = data.pop("answer_on"), data.pop("answer_at")
        data["answer_by"] = datetime.combine(day, at, DANISH_TIME)
        data["support_contact"] = self.contacts[data["support_contact"]]
        return data

    def _refuse(self, field: str | None, error: Any) -> None:
        super()._refuse("answer_on" if field == "answer_by" else field, error)


class AnswerForm(ServiceForm):
    """The citizen's answer, in the citizen's words."""

    accepted = ChoiceField(
        label=_("What does the citizen say?"), choices=[("yes", _("Yes")), ("no", _("No, thank you"))]
    )
    own_words = LongTextField(
        label=_("In the citizen's own words"),
        help_text=_("A no costs nothing: place and waiting time stay."),
        max_length=5_000,
    )

    def service_data(self) -> dict[str, Any]:
        data = super().service_data()
        return data | {"accepted": data["accepted"] == "yes"}


class TakeBackForm(ServiceForm):
    reason = forms.CharField(label=_("Why is the offer taken back?"), max_length=500)


class LeaseForm(ServiceForm):
    lease_signed_on = DateField(label=_("Lease signed"))
    move_in_on = DateField(label=_("Moving in"))
    first_visit_on = DateField(label=_("First visit"), help_text=_("No later than the day of moving in."))
    is_ordinary = forms.BooleanField(
        label=_("An ordinary lease without time limit, in the citizen's own name"), required=False, initial=True
    )


class MoveInForm(ServiceForm):
    on = DateField(label=_("Moved in"))


class EndTenancyForm(ServiceForm):
    ended_on = DateField(label=_("The tenancy ended on"))
    end_reason = ChoiceField(label=_("Why does it end?"), choices=TenancyEnd.choices)
