"""Forms of what a course rests on, who gives it, and the adviser of a course begun before the decision."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import User
from housingfirst.core.formfields import ChoiceField, DateField, LongTextField, MultipleChoiceField
from housingfirst.core.forms import ServiceForm

from ..choices import ProviderKind
from ..rules.grounds import BasesMissing


def add_adviser(form: ServiceForm, advisers: Sequence[User] | None) -> None:
    """Ask who the authority adviser is, where the course would begin before the decision; None asks nothing."""
    form.advisers = {str(user.pk): user for user in advisers or ()}  # type: ignore[attr-defined]
    if advisers is None:
        return
    form.fields["adviser"] = forms.ChoiceField(
        label=_("Authority adviser from the first day"),
        help_text=_(
            "There is no decision yet, and your municipality lets a course begin before it. The adviser gets the "
            "task of assessment and decision."
        ),
        choices=[("", _("Choose")), *((key, str(user)) for key, user in form.advisers.items())],  # type: ignore[attr-defined]
        required=False,
    )


def split_adviser(form: ServiceForm, data: dict[str, Any]) -> dict[str, Any]:
    """`adviser` as the services take it."""
    return data | {"adviser": form.advisers.get(data.get("adviser", ""))}  # type: ignore[attr-defined]


class BasesForm(ServiceForm):
    """Other paragraphs from a day on."""

    legal_bases = MultipleChoiceField(
        label=_("Legal basis"), choices=(), error_messages={"required": BasesMissing.message}
    )
    reason = LongTextField(label=_("Why is it changed?"), max_length=2_000, rows=3)
    from_on = DateField(label=_("From"), help_text=_("Today or an earlier day."))

    def __init__(self, *args: Any, bases: Sequence[tuple[str, str]], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["legal_bases"].choices = list(bases)  # type: ignore[attr-defined]


class ProviderForm(ServiceForm):
    """Who gives the support, who employs the worker, who pays."""

    kind = ChoiceField(label=_("Who gives the support?"), choices=ProviderKind.choices)
    provider = forms.CharField(
        label=_("Name of the unit"),
        help_text=_("For example: Team Nord, or the CTI team of the shelter."),
        max_length=120,
    )
    employer = forms.CharField(label=_("Who employs the worker?"), max_length=120)
    payer = forms.CharField(label=_("Who pays?"), max_length=120)
    reason = LongTextField(label=_("Why is it changed?"), max_length=2_000, rows=3)
    from_on = DateField(label=_("From"), help_text=_("Today or an earlier day."))
