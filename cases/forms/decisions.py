"""Forms of assessment, decision and complaint."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from housingfirst.core.formfields import ChoiceField, DateField, LongTextField, MultipleChoiceField
from housingfirst.core.forms import ServiceForm

from ..choices import (
    METHODS_BY_TYPE,
    ComplaintOutcome,
    Complexity,
    DecisionType,
    DeliveryWay,
    SupportMethod,
    SystemUse,
    WishAnswer,
)


class AssessmentForm(ServiceForm):
    complexity = ChoiceField(label=_("How complex is the situation?"), choices=Complexity.choices)
    complexity_reason = LongTextField(label=_("Why?"), rows=2, help_text=_("What makes it so. Two sentences will do."))
    system_use = ChoiceField(
        label=_("How far can the citizen use the support that is there?"),
        choices=SystemUse.choices,
        help_text=_("Doctor, jobcentre, treatment, network: with an ordinary amount of help."),
    )
    system_use_reason = LongTextField(label=_("What do you see it from?"), rows=2)
    own_words = LongTextField(
        label=_("How does the citizen see it?"), rows=2, required=False, help_text=_("In the citizen's own words.")
    )
    assessed_on = DateField(label=_("Day of the assessment"))

    def __init__(self, *args: Any, screenings: list[tuple[str, str]] | None = None, **kwargs: Any):
        """`screenings`: the circles the assessment may rest on; without any there is no such field."""
        super().__init__(*args, **kwargs)
        if screenings:
            self.fields["screening"] = forms.ChoiceField(
                label=_("Does it rest on a screening?"),
                choices=screenings,
                required=False,
                help_text=_("Then the page of the assessment says so (VUM-light). The reasons still stand here."),
            )


class DecisionForm(ServiceForm):
    """The draft of a decision. Nothing is required here: what is missing is said before it is made."""

    type = forms.ChoiceField(label=_("What is decided?"), choices=DecisionType.choices)
    method = ChoiceField(label=_("Method"), choices=(), required=False)
    method_reason = LongTextField(
        label=_("Why another method than the recommended one?"),
        rows=2,
        required=False,
        help_text=_("Only when it is another one."),
    )
    reasons = LongTextField(
        label=_("Reasons"),
        rows=8,
        required=False,
        help_text=_("Written to the citizen: what you weighed, and why it came out like this."),
        max_length=50_000,
    )
    legal_bases = MultipleChoiceField(label=_("Legal basis"), choices=(), required=False)
    facts_against = LongTextField(
        label=_("What weighs against the citizen?"),
        rows=3,
        required=False,
        help_text=_("Facts the citizen does not know that you use. Leave it empty when there are none."),
    )
    heard_on = DateField(label=_("Heard on"), required=False, help_text=_("For example 31-1-2027"))
    citizen_answer = LongTextField(
        label=_("The citizen's answer"),
        rows=3,
        required=False,
        help_text=_("In the citizen's own words. Say so if no answer came."),
    )
    provider_wish = LongTextField(
        label=_("The citizen's wish for who gives the support"), rows=2, required=False, max_length=2_000
    )
    wish_answer = ChoiceField(
        label=_("Is the wish followed?"),
        choices=[
            (WishAnswer.NONE, _("No wish")),
            (WishAnswer.FOLLOWED, pgettext_lazy("wish", "Yes")),
            (WishAnswer.NOT_FOLLOWED, pgettext_lazy("wish", "No")),
        ],
        required=False,
    )
    wish_reason = LongTextField(label=_("Why is it not followed?"), rows=2, required=False)
    complaint_guidance = LongTextField(
        label=_("Complaint guidance"), rows=7, required=False, help_text=_("You can edit the text for this citizen.")
    )

    named_worker = forms.CharField(
        label=_("Which worker from the shelter does the citizen choose?"),
        help_text=_("The name. Leave it empty when the citizen chooses nobody."),
        max_length=120,
        required=False,
    )
    named_worker_answer = ChoiceField(
        label=_("Does the citizen get that worker?"),
        choices=[
            (WishAnswer.NONE, _("No choice made")),
            (WishAnswer.FOLLOWED, pgettext_lazy("wish", "Yes")),
            (WishAnswer.NOT_FOLLOWED, pgettext_lazy("wish", "No")),
        ],
        required=False,
    )
    named_worker_reason = LongTextField(
        label=_("Why not?"),
        rows=2,
        required=False,
        help_text=_("Professional or resource grounds. The citizen gets the reason."),
    )

    def __init__(
        self, *args: Any, bases: list, type: str, assessment: Any = None, asks_worker: bool = False, **kwargs: Any
    ):
        super().__init__(*args, **kwargs)
        if not asks_worker:
            for name in ("named_worker", "named_worker_answer", "named_worker_reason"):
                del self.fields[name]
        self.assessment = assessment
        named = {}
        for basis in bases:
            label = f"{basis.row.law} {basis.row.provision}: {basis.row.title}"
            if basis.row.certainty != "verified":
                label = f"{label} ({basis.row.get_certainty_display()})"
            named[basis.row.code] = label
        self.fields["legal_bases"].choices = list(named.items())  # type: ignore[attr-defined]
        fitting = [basis.row.code for basis in bases if basis.fits]
        self.fitting_bases = set(fitting)
        self.fields["legal_bases"].widget.attrs["class"] = "form-checkbox"
        self.fields["method"].choices = _methods(type, assessment)  # type: ignore[attr-defined]

    def service_data(self) -> dict[str, Any]:
        data = super().service_data()
        for name in ("wish_answer", "named_worker_answer"):
            if name in data:
                data[name] = data[name] or WishAnswer.NONE
        data["assessment"] = self.assessment
        if not METHODS_BY_TYPE.get(data["type"]):
            data["method"] = data["method_reason"] = ""
        return data


def _methods(type: str, assessment: Any) -> list[tuple[str, Any]]:
    """The methods this type of decision can have, the recommended one marked; none where it has no method."""
    recommended = assessment.recommended if assessment else None
    methods = [SupportMethod(code) for code in METHODS_BY_TYPE.get(DecisionType(type), ())]
    rows = [(code.value, _recommended(code.label) if code == recommended else code.label) for code in methods]
    return [("", ""), *rows] if rows else []


def _recommended(label: Any) -> Any:
    return _("%(method)s (recommended)") % {"method": label}


class FinaliseForm(ServiceForm):
    decided_on = DateField(label=_("Date of the decision"))


class DeliveryForm(ServiceForm):
    delivered_on = DateField(label=_("When did the citizen get it?"))
    delivery_way = ChoiceField(label=_("How?"), choices=DeliveryWay.choices, layout="fill")


class ComplaintForm(ServiceForm):
    received_on = DateField(label=_("When did the complaint come?"))
    text = LongTextField(
        label=_("What does the citizen say?"),
        rows=6,
        max_length=50_000,
        help_text=_("In the citizen's own words, also when it was said and not written."),
    )


class SettlementForm(ServiceForm):
    outcome = forms.ChoiceField(label=_("Outcome"), choices=ComplaintOutcome.choices, widget=forms.RadioSelect)
    outcome_reasons = LongTextField(
        label=_("Reasons"), rows=5, max_length=50_000, help_text=_("The citizen gets them.")
    )
    settled_on = DateField(label=_("Date"))
