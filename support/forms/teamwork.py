"""Forms of a team that works together: who holds its functions, a line of the board, the minutes."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import User
from housingfirst.core.formfields import DateField, LongTextField, MultipleChoiceField, NumberField
from housingfirst.core.forms import ServiceForm

from ..choices import TeamFunction
from ..rules.teamwork import NobodyAtMeeting

HUNDRED = Decimal(100)


class ChangeFunctionForm(ServiceForm):
    """Functions and hours from a day on; the per cent set aside are typed as such and kept as a fraction."""

    functions = MultipleChoiceField(label=_("Functions in the team"), choices=TeamFunction.choices)
    employer = forms.CharField(
        label=_("Employed by"), help_text=_("For example: the jobcentre, or the regional psychiatry."), max_length=120
    )
    hours = NumberField(
        label=_("Hours a week in the team"),
        help_text=_("Empty: as the place in the team, or the per cent below."),
        min_value=Decimal("0.25"),
        max_value=40,
        required=False,
    )
    set_aside = NumberField(
        label=_("Set aside, per cent of a full-time position"),
        help_text=_("For advisers and employment workers who belong to another house."),
        min_value=1,
        max_value=100,
        decimals=0,
        required=False,
    )
    citizens = NumberField(label=_("Citizens the time is for"), min_value=1, max_value=999, decimals=0, required=False)
    starts_on = DateField(label=_("From"))

    def service_data(self) -> dict[str, Any]:
        data = super().service_data()
        data["set_aside"] = data["set_aside"] / HUNDRED if data["set_aside"] is not None else None
        data["citizens"] = int(data["citizens"]) if data["citizens"] is not None else None
        return data


class FunctionForm(ChangeFunctionForm):
    """Somebody new: a colleague of the list, or somebody else by name."""

    user = forms.ChoiceField(label=_("Who"), required=False)
    name = forms.CharField(label=_("Name, where it is somebody else"), max_length=120, required=False)
    field_order = ["user", "name", "functions", "employer", "hours", "set_aside", "citizens", "starts_on"]

    def __init__(self, *args: Any, people: Sequence[tuple[User, str]], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.people = {str(user.pk): user for user, _words in people}
        choices = [("", _("Somebody else, by name")), *((str(user.pk), words) for user, words in people)]
        self.fields["user"].choices = choices  # type: ignore[attr-defined]

    def service_data(self) -> dict[str, Any]:
        return super().service_data() | {"user": self.people.get(self.cleaned_data["user"])}


class EndFunctionForm(ServiceForm):
    """The first day somebody no longer holds their functions."""

    ends_on = DateField(label=_("First day without"))


class LineForm(ServiceForm):
    """One course on the board: what is planned today, who goes, or that there is nothing new."""

    plan = forms.CharField(label=_("Plan"), max_length=300, required=False)
    goes = forms.ChoiceField(label=_("Who goes"), required=False)
    nothing_new = forms.BooleanField(label=_("Nothing new"), required=False)

    def __init__(self, *args: Any, people: Sequence[User], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.people = {str(user.pk): user for user in people}
        choices = [("", _("Nobody")), *((key, str(user)) for key, user in self.people.items())]
        self.fields["goes"].choices = choices  # type: ignore[attr-defined]

    @property
    def is_typed(self) -> bool:
        """Whether something else was typed than what is saved now."""
        sent = self.add_prefix("plan") in self.data or self.add_prefix("goes") in self.data
        return sent and any(name not in ("version", "base") for name in self.changed_data)

    @property
    def is_other_s(self) -> bool:
        """Somebody else saved meanwhile, and whoever sent this had changed nothing in the line."""
        return self.conflict is not None and all(row.mine == row.base for row in self.conflict.rows)

    def service_data(self) -> dict[str, Any]:
        return super().service_data() | {"goes": self.people.get(self.cleaned_data["goes"])}


class MinutesForm(ServiceForm):
    """Who took part, and what was agreed for the whole team."""

    client_key = forms.UUIDField(widget=forms.HiddenInput)
    people = MultipleChoiceField(label=_("Who took part?"), error_messages={"required": NobodyAtMeeting.message})
    guests = forms.CharField(
        label=_("Others who took part"),
        help_text=_("Names, with a comma between them."),
        max_length=500,
        required=False,
    )
    note = LongTextField(label=_("Agreed for the whole team"), rows=3, max_length=4_000, required=False)

    def __init__(self, *args: Any, people: Sequence[User], named: Sequence[str], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.users = {str(user.pk): user for user in people}
        self.named = {f"n{number}": name for number, name in enumerate(named)}
        choices = [*((key, str(user)) for key, user in self.users.items()), *self.named.items()]
        self.fields["people"].choices = choices  # type: ignore[attr-defined]
        self.initial.setdefault("client_key", uuid4())

    def service_data(self) -> dict[str, Any]:
        data = self.cleaned_data
        typed = [part.strip()[:120] for part in data["guests"].split(",")]
        named = [self.named[key] for key in data["people"] if key in self.named]
        return {
            "client_key": data["client_key"],
            "people": [self.users[key] for key in dict.fromkeys(data["people"]) if key in self.users],
            "others": list(dict.fromkeys(name for name in [*named, *typed] if name)),
            "note": data["note"],
        }
