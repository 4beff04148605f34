"""Forms of what comes after a course: how it goes, and aftercare."""

from django import forms
from django.utils.translation import gettext_lazy as _

from housingfirst.core.formfields import ChoiceField, DateField, LongTextField, NumberField
from housingfirst.core.forms import ServiceForm

from ..choices import BesideAftercare, CheckInOutcome


class CheckInForm(ServiceForm):
    """How it goes some time after the course."""

    outcome = ChoiceField(label=_("How does it go?"), choices=CheckInOutcome.choices)
    note = LongTextField(label=_("In short"), required=False, max_length=2_000)
    made_on = DateField(label=_("Asked on"), help_text=_("Today or an earlier day."))


class AftercareForm(ServiceForm):
    """The aftercare of a shelter: until when, and who does what."""

    shelter = forms.CharField(label=_("Which shelter?"), max_length=120)
    discharged_on = DateField(label=_("Left the shelter on"))
    until = DateField(label=_("Last day of the aftercare"), help_text=_("At most a year after the discharge."))
    weekly_hours = NumberField(label=_("Hours a week"), required=False, min_value=0, max_value=40, decimals=1)
    does = LongTextField(
        label=_("What does the shelter do?"),
        help_text=_("For example: fetches furniture, sets up lamps, keeps an eye on the post."),
        max_length=2_000,
    )
    beside = ChoiceField(label=_("Home support beside it"), choices=BesideAftercare.choices)
    support_does = LongTextField(
        label=_("What does the home support do?"),
        help_text=_("Beside home support the citizen must be able to tell who does what."),
        required=False,
        max_length=2_000,
    )
