"""Forms of the leader: give a place, grant a deviation, choose the team's methods."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import User
from housingfirst.core.formfields import ChoiceField, DateField, LongTextField
from housingfirst.core.forms import ServiceForm

from ..choices import SupportMethod
from .grounds import add_adviser, split_adviser
from .starts import split_start, start_field

# A worker to choose and how it is written, with the room there is: the view passes them in.
People = Sequence[tuple[User, str]]


class PeopleForm(ServiceForm):
    """A form with a select of workers; `nobody` is what stands first, empty where somebody must be chosen."""

    def __init__(self, *args: Any, people: People = (), nobody: Any = "", **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.people = {str(user.pk): user for user, _words in people}
        field = self.fields["worker"]
        field.choices = [("", nobody or _("Choose")), *((str(user.pk), words) for user, words in people)]  # type: ignore[attr-defined]
        field.required = not nobody

    def service_data(self) -> dict[str, Any]:
        return super().service_data() | {"worker": self.people.get(self.cleaned_data["worker"])}


class AssignForm(PeopleForm):
    """Give somebody on the waiting list a place."""

    worker = forms.ChoiceField(label=_("Worker"))
    starts_on = DateField(label=_("The course begins"), help_text=_("Today or an earlier day."))
    start = start_field(required=False)

    def __init__(self, *args: Any, advisers: Sequence[User] | None = None, **kwargs: Any):
        super().__init__(*args, **kwargs)
        add_adviser(self, advisers)

    def service_data(self) -> dict[str, Any]:
        return split_adviser(self, split_start(super().service_data()))


class DeviationForm(PeopleForm):
    """Let one citizen's course go over the limit. The last day is typed, the day after it is stored."""

    worker = forms.ChoiceField(label=_("With whom"))
    reason = LongTextField(
        label=_("Written reason"), help_text=_("Why it must be now. One sentence is enough."), max_length=2_000
    )
    ends_on = DateField(label=_("The deviation holds until and including"), help_text=_("For example 31-1-2027"))

    def service_data(self) -> dict[str, Any]:
        return super().service_data() | {"ends_on": self.cleaned_data["ends_on"] + timedelta(days=1)}


class TeamMethodForm(ServiceForm):
    """A method the team offers from a day on."""

    method = ChoiceField(label=_("Method"), choices=SupportMethod.choices)
    starts_on = DateField(label=_("From"))
