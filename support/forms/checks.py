"""The form that answers a signal of a check."""

from django import forms
from django.utils.translation import gettext_lazy as _

from housingfirst.core.formfields import DateField, LongTextField
from housingfirst.core.forms import ServiceForm


class AnswerForm(ServiceForm):
    """Why the course differs from the method, and for how long that holds."""

    signal_key = forms.CharField(widget=forms.HiddenInput, max_length=60)
    reason = LongTextField(
        label=_("What is the reason?"),
        help_text=_("It stands on the course, and the citizen may read it."),
        max_length=2_000,
        rows=3,
    )
    holds_until = DateField(
        label=_("Holds until and including"),
        help_text=_("Leave it empty where it holds until the signal changes."),
        required=False,
    )
