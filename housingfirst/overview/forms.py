"""The administrator's forms, the auditor's search and the search of the header."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from cases.forms.citizens import CHOOSE, CprField
from housingfirst.accounts.queries import ROLE_CHOICES
from housingfirst.accounts.roles import UnitKind
from housingfirst.core import clock
from housingfirst.core.formfields import DateField, MultipleChoiceField, NumberField
from housingfirst.core.forms import ServiceForm


class UserForm(ServiceForm):
    """A new person; the password is set at the first login by the link the administrator hands over."""

    first_name = forms.CharField(label=_("First name"), max_length=100)
    last_name = forms.CharField(label=_("Last name"), max_length=100)
    username = forms.CharField(label=_("User name"), max_length=100)
    email = forms.EmailField(label=_("E-mail"))
    title = forms.CharField(label=_("Job title"), max_length=100)
    phone = forms.CharField(label=_("Phone"), max_length=30, required=False)


class SearchForm(ServiceForm):
    """The search of the header: words, or a whole CPR number, which is then looked up exactly (`cpr`)."""

    q = forms.CharField(label=_("Name, nickname, CPR number, address or words in notes"), max_length=200)
    cpr = ""

    def clean_q(self):
        text = " ".join(self.cleaned_data["q"].split())
        if sum(letter.isdigit() for letter in text) >= 10:
            self.cpr = CprField().clean(text)
        return text


class DatedForm(ServiceForm):
    """From and until; until is the first day that no longer belongs."""

    starts_on = DateField(label=_("From"), initial=clock.today)
    ends_on = DateField(label=_("Until"), required=False, help_text=_("The first day that no longer counts."))


class RoleForm(DatedForm):
    role = forms.ChoiceField(label=_("Role"), choices=ROLE_CHOICES)
    field_order = ["role", "starts_on", "ends_on"]


class JoinTeamForm(DatedForm):
    team = forms.ModelChoiceField(label=_("Team"), queryset=None)
    fraction = NumberField(
        label=_("Employment fraction"), min_value=0, max_value=1, initial=1, help_text=_("1 is full time.")
    )
    is_leader = forms.BooleanField(label=_("Leads the team"), required=False)
    is_peer = forms.BooleanField(label=_("Works as a peer, on own experience"), required=False)
    field_order = ["team", "fraction", "is_leader", "is_peer", "starts_on", "ends_on"]

    def __init__(self, *args, teams, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["team"].queryset = teams


class JoinUnitForm(DatedForm):
    unit = forms.ModelChoiceField(label=_("Unit"), queryset=None)
    field_order = ["unit", "starts_on", "ends_on"]

    def __init__(self, *args, units, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units


class TeamForm(ServiceForm):
    """A new team."""

    name = forms.CharField(label=_("Name"), max_length=100)
    is_outreach = forms.BooleanField(
        label=_("Does street outreach"),
        required=False,
        help_text=_("Then its people, and nobody else, see places, rounds and people met on the street."),
    )


class UnitForm(ServiceForm):
    """A new partner unit."""

    name = forms.CharField(label=_("Name"), max_length=120)
    kind = forms.ChoiceField(label=_("Kind"), choices=[("", _("Choose")), *UnitKind.choices])


class EndForm(ServiceForm):
    """The end of a role or a place."""

    ends_on = DateField(label=_("Until"), help_text=_("The first day that no longer counts."))


class ParameterForm(ServiceForm):
    """A new value from a day on, written as the value in force is written; a code is chosen, not typed."""

    value = forms.CharField(label=_("New value"), max_length=2000)
    valid_from = DateField(label=_("Holds from"), initial=clock.today)
    source = forms.CharField(label=_("Decided by or stated in"), max_length=300)

    def __init__(self, *args, parameter, **kwargs):
        self.parameter = parameter
        self.base_fields = self.base_fields | {"value": self._value_field(parameter)}
        super().__init__(*args, **kwargs)

    @staticmethod
    def _value_field(parameter):
        choices = [("true", _("Yes")), ("false", _("No"))] if parameter.kind is bool else list(parameter.choices)
        if parameter.several:
            return MultipleChoiceField(label=_("New value"), choices=choices, required=not parameter.unset)
        if choices:
            return forms.ChoiceField(label=_("New value"), choices=choices, widget=forms.RadioSelect)
        help_text = format_lazy(_("May be left empty. {what}"), what=parameter.unset) if parameter.unset else ""
        return forms.CharField(label=_("New value"), max_length=2000, required=not parameter.unset, help_text=help_text)

    def clean_value(self):
        typed = self.cleaned_data["value"]
        try:
            return self.parameter.read(",".join(typed) if self.parameter.several else typed)
        except ValueError:
            if self.parameter.least is not None:
                raise ValidationError(
                    _("Write a whole number, %(least)s or more."), params={"least": self.parameter.least}
                ) from None
            raise ValidationError(_("Write the value like the one in force.")) from None


class LogSearchForm(ServiceForm):
    """Whose log? By CPR number (exact, never in the address) or the citizen's number in the log."""

    cpr = forms.CharField(label=_("CPR number"), max_length=12)


class MergeForm(ServiceForm):
    """The second confirmation that two records are of one person; `seen` marks what was compared."""

    seen = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput)
    sure = forms.BooleanField(
        label=_("I have compared the two, and they are one person"),
        error_messages={"required": _("Tick that you have compared the two. Nothing is merged before that.")},
    )

    def service_data(self):
        return {"seen": self.cleaned_data["seen"]}


class AskToMergeForm(ServiceForm):
    """Which leader is asked to merge two records; `people` by id as text."""

    leader = forms.ChoiceField(
        label=_("Who shall merge them?"), error_messages={"required": _("Choose a team leader.")}
    )

    def __init__(self, *args: Any, people: dict[str, Any], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self._people = people
        choices = [*CHOOSE, *((key, str(user)) for key, user in people.items())]
        self.fields["leader"].choices = choices  # type: ignore[attr-defined]

    def service_data(self) -> dict[str, Any]:
        return {"leader": self._people[self.cleaned_data["leader"]]}


class NotSameForm(ServiceForm):
    """Why two records that look alike are of two people."""

    reason = forms.CharField(
        label=_("How do you know?"),
        max_length=300,
        help_text=_("For example: met both, or two different CPR numbers. It is kept with your name."),
    )
