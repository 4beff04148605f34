"""Forms of vacancies: report one, say what became of it, correct a line."""

from itertools import groupby

from django import forms
from django.utils.translation import gettext_lazy as _

from housingfirst.core import clock
from housingfirst.core.formfields import ChoiceField, DateField, LongTextField
from housingfirst.core.forms import ServiceForm

from ..choices import OutcomeReason, VacancyState
from ..rules.vacancies import REASONS


class ReportForm(ServiceForm):
    dwelling = forms.ModelChoiceField(
        label=_("Dwelling"),
        queryset=None,
        help_text=_(
            "Dwellings that are open already are not in the list. Is one missing? Ask the housing coordinator."
        ),
    )
    reported_on = DateField(
        label=_("Reported on"),
        initial=clock.today,
        help_text=_("The day it was reported. A late report takes the next number and keeps its own date."),
    )
    available_from = DateField(label=_("Free to move into from"), initial=clock.today)

    def __init__(self, *args, dwellings, **kwargs):
        super().__init__(*args, **kwargs)
        field = self.fields["dwelling"]
        field.queryset = dwellings
        field.choices = [("", _("Choose a dwelling")), *_by_department(dwellings)]


def _by_department(dwellings):
    """The dwellings in groups of their department, in one query."""
    place = lambda row: f"{row.department.organisation.name} · {row.department.name}"  # noqa: E731
    return [
        (name, [(row.pk, f"{row.address} – {row.size_words}") for row in rows])
        for name, rows in groupby(dwellings, place)
    ]


OUTCOMES = {
    VacancyState.UNUSABLE: _("It cannot be used"),
    VacancyState.WAIVED: _("Nobody fits, we give the turn up"),
    VacancyState.RETURNED: _("It was lost before we got it used"),
}


class OutcomeForm(ServiceForm):
    """Why a turn does not become a home. What is written here the organisation can read."""

    outcome = ChoiceField(label=_("What happened"), choices=list(OUTCOMES.items()), layout="fill")
    reason = forms.ChoiceField(
        label=_("Reason"),
        choices=[
            ("", _("Choose a reason")),
            *(
                (OUTCOMES[state], [(reason.value, reason.label) for reason in reasons if reason != OutcomeReason.OTHER])
                for state, reasons in REASONS.items()
            ),
            (OutcomeReason.OTHER.value, OutcomeReason.OTHER.label),
        ],
    )
    note = LongTextField(
        label=_("In a sentence"),
        max_length=500,
        required=False,
        help_text=_("The organisation reads it in the ledger: name no citizen."),
    )
    happened_on = DateField(label=_("On"), initial=clock.today)


class CorrectionForm(ServiceForm):
    was = forms.CharField(label=_("What the line says"), max_length=200)
    holds = forms.CharField(label=_("What holds"), max_length=200)
    reason = LongTextField(
        label=_("Why"), max_length=500, help_text=_("The organisation reads it in the ledger: name no citizen.")
    )
    turns = forms.TypedChoiceField(
        label=_("Change in the municipality's turns"),
        coerce=int,
        initial=0,
        choices=[(0, _("None")), (1, _("One turn more")), (-1, _("One turn less"))],
        help_text=_("Only where the line was decided on a wrong fact. Numbers stay as they are."),
    )
