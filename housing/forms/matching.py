"""Forms of the choice."""

from django.utils.translation import gettext_lazy as _

from housingfirst.core.formfields import LongTextField
from housingfirst.core.forms import ServiceForm


class ChooseForm(ServiceForm):
    """`needs_reason`: the place is below the one that may be chosen freely."""

    reason = LongTextField(
        label=_("Why not number 1"),
        max_length=500,
        required=False,
        help_text=_("The reason is kept with the choice, for you and for whoever asks later."),
    )

    def __init__(self, *args, needs_reason, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["reason"].required = needs_reason
        if not needs_reason:
            self.fields["reason"].label = _("A remark")


class WithdrawChoiceForm(ServiceForm):
    reason = LongTextField(label=_("Why the choice is taken back"), max_length=300)
