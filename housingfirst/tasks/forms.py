"""Forms about one task."""

from django import forms
from django.utils.translation import gettext_lazy as _

from housingfirst.core.formfields import DateField
from housingfirst.core.forms import ServiceForm


class PostponeForm(ServiceForm):
    """Another day, and why."""

    prefix = "postpone"
    until = DateField(label=_("Until"), help_text=_("For example 31-1-2027"))
    reason = forms.CharField(label=_("Why is it put off?"), max_length=300)


class DropForm(ServiceForm):
    """Why it is no longer to be done."""

    prefix = "drop"
    reason = forms.CharField(label=_("Why shall it not be done?"), max_length=300)
