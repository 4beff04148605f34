"""Forms of sessions and competence."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import Team, User
from housingfirst.core.formfields import ChoiceField, DateField, LongTextField, MultipleChoiceField
from housingfirst.core.forms import ServiceForm

from ..choices import HOUSING_FIRST_METHODS, CompetenceKind, SessionKind
from ..models import Course


class PlanSessionForm(ServiceForm):
    """Supervision or a team meeting on a day."""

    team = forms.ChoiceField(label=_("Team"))
    kind = ChoiceField(label=_("What is planned?"), choices=SessionKind.choices)
    planned_on = DateField(label=_("On which day?"))
    led_by = forms.CharField(label=_("Who leads it?"), max_length=120, required=False)

    def __init__(self, *args: Any, teams: Sequence[Team], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self._teams = {str(team.pk): team for team in teams}
        self.fields["team"].choices = [(key, team.name) for key, team in self._teams.items()]  # type: ignore[attr-defined]

    def service_data(self) -> dict[str, Any]:
        data = super().service_data()
        data["team"] = self._teams[data["team"]]
        return data


class SessionForm(ServiceForm):
    """Held: who took part, and whom it was about; or cancelled."""

    held_on = DateField(label=_("Held on"), required=False)
    workers = MultipleChoiceField(label=_("Who took part?"), required=False)
    courses = MultipleChoiceField(label=_("Which citizens were gone through?"), required=False)
    led_by = forms.CharField(label=_("Who leads it?"), max_length=120, required=False)
    note = LongTextField(
        label=_("What was it about?"),
        help_text=_("The whole team reads it: what concerns one citizen belongs in their journal."),
        max_length=5_000,
        required=False,
    )
    is_cancelled = forms.BooleanField(label=_("It was cancelled"), required=False)

    def __init__(self, *args: Any, people: Sequence[User], rows: Sequence[Course], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self._people = {str(one.pk): one for one in people}
        self._courses = {str(one.pk): one for one in rows}
        self.fields["workers"].choices = [(key, str(one)) for key, one in self._people.items()]  # type: ignore[attr-defined]
        self.fields["courses"].choices = [(key, one.citizen.name) for key, one in self._courses.items()]  # type: ignore[attr-defined]

    def service_data(self) -> dict[str, Any]:
        data = super().service_data()
        data["workers"] = [self._people[key] for key in data["workers"]]
        data["courses"] = [self._courses[key] for key in data["courses"]]
        return data


class CompetenceForm(ServiceForm):
    """What somebody is trained in, until when, or what they wish."""

    worker = forms.ChoiceField(label=_("Who?"))
    profession = forms.ChoiceField(label=_("Profession"), required=False)
    kind = ChoiceField(label=_("Which training?"), choices=CompetenceKind.choices)
    method = forms.ChoiceField(
        label=_("Method"),
        choices=[("", "–"), *((method.value, method.label) for method in HOUSING_FIRST_METHODS)],
        required=False,
        help_text=_("For a method course."),
    )
    made_on = DateField(label=_("Made on"), required=False)
    renew_on = DateField(label=_("Renew by"), required=False)
    wished = forms.BooleanField(label=_("It is wished"), required=False)
    note = forms.CharField(label=_("In short"), max_length=300, required=False)

    def __init__(self, *args: Any, people: Sequence[User], professions: Sequence[tuple[str, str]], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self._people = {str(one.pk): one for one in people}
        self.fields["worker"].choices = [(key, str(one)) for key, one in self._people.items()]  # type: ignore[attr-defined]
        self.fields["profession"].choices = [("", _("As it is")), *professions]  # type: ignore[attr-defined]

    def service_data(self) -> dict[str, Any]:
        data = super().service_data()
        data["worker"] = self._people[data["worker"]]
        return data
