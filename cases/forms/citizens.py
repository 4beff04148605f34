"""Forms about a citizen: register, edit, situation, contact ways, notes, protection and access."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from housingfirst.core import clock
from housingfirst.core.formats import masked_cpr
from housingfirst.core.formfields import ChoiceField, DateField, LongTextField
from housingfirst.core.forms import ServiceForm

from ..choices import Situation, ThemeGroup, ThemeSensitivity, ffb
from ..rules import WrongCpr, birth_date, clean_cpr

CHOOSE = [("", _("Choose"))]
NONE = [("", _("No reason: the citizen is not at risk"))]


class CprField(forms.CharField):
    """A CPR number, read as `670398-1234` or `6703981234`; never put back into an address."""

    def __init__(self, **kwargs: Any):
        kwargs.setdefault("widget", forms.TextInput({"inputmode": "numeric", "autocomplete": "off"}))
        kwargs.setdefault("label", _("CPR number"))
        super().__init__(max_length=20, **kwargs)

    def clean(self, value: Any) -> str:
        typed = super().clean(value)
        if not typed:
            return ""
        try:
            return clean_cpr(typed, clock.today())
        except WrongCpr as refusal:
            raise ValidationError(str(refusal), refusal.code) from None


class CprSearchForm(ServiceForm):
    """An exact search, posted so that the number stands in no address."""

    cpr = CprField()


def number_is_held(cpr: str) -> str:
    """Beside a field left empty because the number is known already: it is taken as it is, and not shown whole."""
    return gettext("Leave it empty to take the number already given: %(number)s.") % {"number": masked_cpr(cpr)}


class SituationFields(ServiceForm):
    """Where the citizen lives now, since when, and why at risk."""

    situation = forms.ChoiceField(label=_("Where does the citizen live now?"), choices=[*CHOOSE, *Situation.choices])
    at_risk_reason = forms.ChoiceField(label=_("Why is the home at risk?"), required=False)
    situation_from = DateField(label=_("Since when?"), initial=clock.today)

    def __init__(self, *args: Any, reasons: list[tuple[str, str]], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["at_risk_reason"].choices = [*NONE, *reasons]  # type: ignore[attr-defined]


class IdentityFields(ServiceForm):
    """What the citizen is called and how to reach them."""

    first_name = forms.CharField(label=_("First name"), max_length=100)
    last_name = forms.CharField(label=_("Last name"), max_length=100)
    alias = forms.CharField(label=_("Also known as"), max_length=100, required=False)
    cpr = CprField(required=False, help_text=_("670398-1234. Leave it out if you do not know it."))
    pronoun = forms.CharField(label=_("Pronoun"), max_length=30, required=False)
    language = forms.CharField(label=_("Language"), max_length=60, required=False)
    needs_interpreter = forms.BooleanField(label=_("Needs an interpreter"), required=False)
    reach_note = forms.CharField(
        label=_("How is the citizen reached best?"),
        max_length=300,
        required=False,
        help_text=_("For example “text message in the evening”."),
    )


class AddressFields(ServiceForm):
    """Left out whole where the address is protected from the user: not even the comparison of versions holds it."""

    address = forms.CharField(label=_("Address, or where the citizen can be met"), max_length=200, required=False)
    address_protected = forms.BooleanField(
        label=_("Protected address"),
        required=False,
        help_text=_("Only those tied to the citizen in person, and those granted, can see it."),
    )


class CitizenForm(IdentityFields, AddressFields, SituationFields):
    """A new citizen. Likely duplicates are shown once; `is_new` says that it is another person.

    `held_cpr`: the number of the inquiry the citizen comes from, taken where none is typed; it is never shown whole.
    """

    born_on = DateField(
        label=_("Born"), required=False, help_text=_("Only when the CPR number is not known. For example 07-03-1998.")
    )
    phone = forms.CharField(label=_("Phone"), max_length=30, required=False)
    phone.widget.attrs["inputmode"] = "tel"
    email = forms.EmailField(label=_("E-mail"), max_length=200, required=False)
    team = forms.ChoiceField(label=_("Team"))
    record_protected = forms.BooleanField(
        label=_("Protected record"),
        required=False,
        help_text=_("Nobody but you and those you give access can find the citizen, in search and lists either."),
    )
    is_new = forms.BooleanField(label=_("It is another person"), required=False)

    field_order = [
        *("first_name", "last_name", "alias", "cpr", "born_on"),
        *("situation", "at_risk_reason", "situation_from"),
        *("phone", "email", "reach_note", "language", "needs_interpreter", "pronoun"),
        *("address", "address_protected", "record_protected", "team", "is_new"),
    ]

    def __init__(
        self,
        *args: Any,
        teams: dict[str, Any],
        may_protect: bool,
        find_duplicates: Callable[..., list[Any]],
        held_cpr: str = "",
        **kwargs: Any,
    ):
        super().__init__(*args, **kwargs)
        self.duplicates: list[Any] = []
        self._held_cpr = held_cpr
        if held_cpr:
            self["cpr"].help_text = number_is_held(held_cpr)
        self._find_duplicates = find_duplicates
        self._teams = teams
        if len(teams) > 1:
            self.fields["team"].choices = [*CHOOSE, *((key, str(team)) for key, team in teams.items())]  # type: ignore[attr-defined]
        else:
            del self.fields["team"]
        if not may_protect:
            del self.fields["record_protected"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("first_name") and cleaned.get("last_name"):
            cpr = cleaned.get("cpr") or self._held_cpr
            born_on = birth_date(cpr, clock.today()) if cpr else cleaned.get("born_on")
            self.duplicates = self._find_duplicates(
                first_name=cleaned["first_name"],
                last_name=cleaned["last_name"],
                cpr=cpr,
                born_on=born_on,
                alias=cleaned.get("alias") or "",
                phone=cleaned.get("phone") or "",
            )
        if self.duplicates and not cleaned.get("is_new"):
            self.add_error(
                "is_new",
                gettext("Look at those who may be the same person. Tick “It is another person” if it is none of them."),
            )
        return cleaned

    def service_data(self) -> dict[str, Any]:
        data = super().service_data()
        del data["is_new"]
        if "team" in data:
            data["team"] = self._teams[data["team"]]
        return data


class MoreOfCitizen(ServiceForm):
    """What is asked for once the citizen is known: further languages, and whether a name is new.

    `cpr_now`: the number the record has. It is never shown whole, nor put into the page.
    """

    keep_former_name = forms.BooleanField(
        label=_("The name is new: keep the former one"),
        required=False,
        help_text=_("So that the citizen is still found by it. Leave it out when you only correct a slip of the pen."),
    )
    other_languages = forms.CharField(
        label=_("Also speaks"), max_length=200, required=False, help_text=_("Several with a comma between.")
    )
    interpreter_language = forms.CharField(
        label=_("Interpreter's language"),
        max_length=60,
        required=False,
        help_text=_("When it is another than the citizen's own."),
    )
    interpreter_dialect = forms.CharField(label=_("Dialect"), max_length=60, required=False)
    remove_cpr = forms.BooleanField(label=_("Remove the CPR number"), required=False)

    def __init__(self, *args: Any, cpr_now: str = "", **kwargs: Any):
        super().__init__(*args, **kwargs)
        if cpr_now:
            self["cpr"].help_text = gettext("Today %(number)s. Write here only to change it.") % {
                "number": masked_cpr(cpr_now)
            }
        else:
            del self.fields["remove_cpr"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("cpr") and cleaned.get("remove_cpr"):
            self.add_error(
                "remove_cpr",
                gettext("You have both written a new CPR number and asked to remove it. Choose one of the two."),
            )
        return cleaned

    def service_data(self) -> dict[str, Any]:
        """An empty field keeps the number; only the tick takes it away."""
        data = super().service_data()
        if not data.pop("remove_cpr", False) and not data["cpr"]:
            del data["cpr"]
        return data


IN_ORDER = [
    *("first_name", "last_name", "keep_former_name", "alias", "cpr", "remove_cpr", "pronoun"),
    *("language", "other_languages", "needs_interpreter", "interpreter_language", "interpreter_dialect"),
    *("reach_note", "address", "address_protected"),
]


class CitizenEditForm(MoreOfCitizen, IdentityFields):
    """The same without the situation, which has a history of its own."""

    field_order = IN_ORDER


class CitizenEditFormWithAddress(MoreOfCitizen, AddressFields, IdentityFields):
    """For those who see the address."""

    field_order = IN_ORDER


class ThemeNoteForm(ServiceForm):
    theme = forms.ChoiceField(label=_("Theme"), choices=(), required=False)
    group = ChoiceField(
        label=_("Area"),
        choices=ThemeGroup.choices,
        required=False,
        help_text=_("It decides who sees it. A theme of health, substances or economy says it itself."),
    )
    group.needed_for = _("must be chosen where the theme does not say it")  # type: ignore[attr-defined]
    sensitivity = ChoiceField(
        label=_("How closely is it kept?"),
        choices=ThemeSensitivity.choices,
        initial=ThemeSensitivity.SENSITIVE,
        help_text=_("Health and substances are always sensitive."),
    )
    text = LongTextField(label=_("What is known?"), max_length=10_000, rows=4)
    severity = forms.ChoiceField(
        label=_("Need of support"),
        choices=[("", _("Not stated")), *ffb.severity_choices()],
        required=False,
        help_text=_("Only for themes about what the citizen does and takes part in."),
    )
    review_on = DateField(
        label=_("Look at it again on"),
        help_text=_("Past that day it leaves lists and documents until somebody renews it. A year at most."),
    )

    def __init__(self, *args: Any, themes: list[tuple[str, str]], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["theme"].choices = [("", _("No theme of the list")), *themes]  # type: ignore[attr-defined]


class RenewForm(ServiceForm):
    review_on = DateField(label=_("Look at it again on"))


class ProtectionForm(ServiceForm):
    reason = LongTextField(label=_("Why?"), max_length=2_000, rows=3, help_text=_("It is kept in the journal."))


class GrantForm(ServiceForm):
    """Access for one person to one citizen until a day, with a reason."""

    user = forms.ChoiceField(label=_("Who gets access?"))
    what = ChoiceField(
        label=_("To what?"),
        choices=[("view_citizen", _("The whole record")), ("view_protected_address", _("The protected address"))],
        initial="view_citizen",
    )
    ends_on = DateField(label=_("Until"), help_text=_("The first day without access. A year at most."))
    reason = forms.CharField(label=_("Why?"), max_length=300)

    def __init__(self, *args: Any, people: dict[str, Any], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self._people = people
        choices = [
            *CHOOSE,
            *((key, f"{user} · {user.title}" if user.title else str(user)) for key, user in people.items()),
        ]
        self.fields["user"].choices = choices  # type: ignore[attr-defined]

    def service_data(self) -> dict[str, Any]:
        data = super().service_data()
        return data | {"user": self._people[data["user"]]}
