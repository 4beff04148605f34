"""Forms of a course: worker, method, phases, hand-over, end and return."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import User
from housingfirst.core.formfields import ChoiceField, DateField, LongTextField, MultipleChoiceField
from housingfirst.core.forms import ServiceForm

from ..choices import ExceptionFrom, LifeArea, SupportMethod
from ..rules.courses import UnknownReason
from .grounds import add_adviser, split_adviser
from .starts import split_start, start_field
from .teams import PeopleForm


class WorkerForm(PeopleForm):
    """Another primary worker, or none for the time being."""

    worker = forms.ChoiceField(label=_("Primary worker"))
    reason = forms.CharField(label=_("Why"), help_text=_("The citizen hears it first."), max_length=300, required=False)
    hand_over = LongTextField(
        label=_("Hand-over note"), help_text=_("What the next worker must know."), required=False, max_length=5_000
    )
    from_on = DateField(label=_("From"), help_text=_("Today or an earlier day."))

    def __init__(self, *args: Any, advisers: Sequence[User] | None = None, **kwargs: Any):
        super().__init__(*args, **kwargs)
        add_adviser(self, advisers)

    def service_data(self) -> dict[str, Any]:
        return split_adviser(self, super().service_data())


class SwitchMethodForm(PeopleForm):
    """Another method in the same course."""

    method = ChoiceField(label=_("Method"), choices=SupportMethod.choices)
    worker = forms.ChoiceField(label=_("Primary worker"), help_text=_("Needed only when somebody else takes over."))
    reason = LongTextField(label=_("Why"), max_length=2_000)
    from_on = DateField(label=_("From"), help_text=_("Today or an earlier day."))


class PhaseOneForm(ServiceForm):
    """The day of the event that begins phase 1."""

    on = DateField(label=_("On which day did it happen?"))


class FocusForm(ServiceForm):
    """One to three life areas for a phase."""

    focus_areas = MultipleChoiceField(
        label=_("What is the phase about?"),
        help_text=_("Choose one to three, together with the citizen."),
        choices=LifeArea.choices,
        required=False,
    )


class TransferForm(ServiceForm):
    """Who takes over what."""

    own_words = LongTextField(label=_("The citizen's own words about it"), required=False, max_length=2_000, rows=2)
    takes_over = LongTextField(
        label=_("Who takes over what?"),
        help_text=_("For example: home support once a fortnight, from 1 May, about letters and economy."),
        max_length=5_000,
        rows=4,
    )
    agreed_on = DateField(label=_("Agreed on"))


class AcceptTransferForm(ServiceForm):
    """The yes of who takes over."""

    accepted_by_name = forms.CharField(label=_("Who said yes?"), max_length=120)
    accepted_by_unit = forms.CharField(label=_("Where do they work?"), max_length=120)
    accepted_on = DateField(label=_("On which day?"))


class CloseForm(ServiceForm):
    """Why and when a course ends. `reasons`: those of the municipality's list that can be chosen (SUP-220)."""

    reason = ChoiceField(label=_("Why does the course end?"), error_messages={"required": UnknownReason.message})
    closed_on = DateField(label=_("Closed on"), help_text=_("Today or an earlier day."))
    note = LongTextField(label=_("Closing note"), required=False, max_length=10_000)

    def __init__(self, *args: Any, reasons: Sequence[tuple[str, str]], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["reason"].choices = list(reasons)  # type: ignore[attr-defined]


class ExceptionForm(ServiceForm):
    """A leader's written exception."""

    exempt_from = ChoiceField(label=_("Exception from"), choices=ExceptionFrom.choices)
    reason = LongTextField(label=_("Written reason"), max_length=2_000)


class ReturnForm(PeopleForm):
    """Come back: a new course that is linked to the former one."""

    worker = forms.ChoiceField(label=_("Primary worker"))
    method = ChoiceField(label=_("Method"), choices=SupportMethod.choices)
    starts_on = DateField(label=_("The course begins"), help_text=_("Today or an earlier day."))
    start = start_field(required=False)

    def __init__(self, *args: Any, may_assign: bool = False, advisers: Sequence[User] | None = None, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if not may_assign:
            del self.fields["worker"]
        add_adviser(self, advisers)

    def service_data(self) -> dict[str, Any]:
        data = super().service_data() if "worker" in self.fields else ServiceForm.service_data(self)
        return split_adviser(self, split_start(data))
