"""Forms of making a home. Codes and their labels come from the municipality's lists, read by the view."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from housingfirst.core.formfields import AmountField, ChoiceField, DateField, LongTextField
from housingfirst.core.forms import ServiceForm

from ..choices import FurnishingPriority, FurnishingSource, GoesAlong, Kept, Rung

NOT_KNOWN = [("", pgettext_lazy("making a home", "Not settled yet"))]


class FurnishingForm(ServiceForm):
    """A thing for the home."""

    kind = forms.ChoiceField(label=_("What is it?"))
    what = forms.CharField(
        label=_("More exactly"), required=False, max_length=120, help_text=_("For example the width of the bed.")
    )
    priority = ChoiceField(label=_("How soon does the citizen want it?"), choices=FurnishingPriority.choices)
    source = forms.ChoiceField(label=_("Where from?"), required=False, choices=NOT_KNOWN + FurnishingSource.choices)
    price = AmountField(label=_("Price"), required=False, max_value=999_999)
    needed_on = DateField(
        label=_("Missing since"), help_text=_("The day of moving in, or the day one must do without it.")
    )
    got_on = DateField(label=_("Came on"), required=False)
    dropped_on = DateField(label=_("No longer wanted from"), required=False)

    def __init__(self, *args: Any, codes: list[tuple[str, str]], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = codes


class SkillForm(ServiceForm):
    """One rung of the ladder, on a day."""

    skill = forms.ChoiceField(label=_("What is it about?"))
    rung = ChoiceField(label=_("How does it go now?"), choices=Rung.choices)
    seen_on = DateField(label=_("From"), help_text=_("Today or an earlier day."))
    note = forms.CharField(label=_("In short"), required=False, max_length=300)

    def __init__(self, *args: Any, codes: list[tuple[str, str]], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["skill"].choices = codes


class CommunityActivityForm(ServiceForm):
    """A wish to be with others, and what came of it."""

    wish = LongTextField(label=_("What does the citizen wish?"), max_length=500, rows=2)
    kind = forms.ChoiceField(label=_("What kind is it?"))
    wished_on = DateField(label=_("Said on"))
    barrier = LongTextField(label=_("What stands in the way?"), required=False, max_length=500, rows=2)
    goes_along = forms.ChoiceField(label=_("Who goes along?"), required=False, choices=NOT_KNOWN + GoesAlong.choices)
    planned_on = DateField(label=_("Planned on"), required=False)
    kept = forms.ChoiceField(
        label=_("How did it go?"), required=False, choices=[("", _("It is still to come")), *Kept.choices]
    )
    afterwards = LongTextField(label=_("What does the citizen say of it?"), required=False, max_length=500, rows=2)

    def __init__(self, *args: Any, codes: list[tuple[str, str]], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = codes


class SafePlaceForm(ServiceForm):
    """The citizen's own words."""

    own_words = LongTextField(
        label=_("What is a good and safe place to you?"),
        help_text=_("Write it as the citizen says it. Where does one sleep safely? What makes it one's own?"),
        max_length=2_000,
        rows=4,
    )
    said_on = DateField(label=_("Said on"))

    def __init__(self, *args: Any, codes: list[tuple[str, str]], **kwargs: Any):
        super().__init__(*args, **kwargs)
