"""The form that asks for a last measurement before data are drawn."""

from django.utils.translation import gettext_lazy as _

from housingfirst.core.formfields import DateField
from housingfirst.core.forms import ServiceForm


class AskForm(ServiceForm):
    drawn_on = DateField(
        label=_("Data are drawn on"), help_text=_("Who has a fresh measurement by then is not asked again.")
    )
