"""The form anybody can send: plain words, few fields, and what tells a person from a machine."""

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.core import signing
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from housingfirst.core import clock
from housingfirst.core.formfields import LongTextField, MultipleChoiceField
from housingfirst.core.forms import ServiceForm

from ..choices import InquirySource
from ..rules import LONGEST_OPEN, NoCprHere, check_no_cpr
from .inquiries import InquiryCodes

SALT = "cases.public-form"
WHO = {InquirySource.SELF: _("I write about myself"), InquirySource.OTHER: _("Family, friend, neighbour or another")}
# What staff know by a section of the act or three letters, as anybody says it.
SPELLED_OUT = {
    InquirySource.SKP: _("Support and contact person, who seeks people out"),
    InquirySource.FLOATING_SUPPORT: _("Support worker who visits people at home"),
    InquirySource.SHELTER: _("Shelter for people without a home"),
}
TEXTS = ("person_name", "person_whereabouts", "what_is_known", "sender_name", "sender_phone")


def new_token(municipality_id: int) -> str:
    """What the form carries: for which municipality, when it was opened, and a key that makes it one inquiry."""
    payload = [municipality_id, uuid4().hex, int(clock.now().timestamp())]
    return signing.dumps(payload, salt=SALT)


def read_token(token: str, municipality_id: int) -> tuple[UUID, datetime] | None:
    """Key and opening time of a token of ours for this municipality; None for anything else."""
    try:
        owner, key, opened = signing.loads(token[:300], salt=SALT)
        opened_at = datetime.fromtimestamp(opened, tz=clock.DANISH_TIME)
        return (UUID(key), opened_at) if owner == municipality_id else None
    except (signing.BadSignature, ValueError, TypeError, OverflowError):
        return None


class PublicInquiryForm(ServiceForm):
    """In the order one would tell it. `website` is the trap: people do not see it, and programs fill it in."""

    person_name = forms.CharField(
        label=_("Who are you worried about?"),
        max_length=200,
        required=False,
        help_text=_("A name, or what the person is known by. Leave it empty if you do not know. No CPR number."),
    )
    person_whereabouts = forms.CharField(
        label=_("Where can we meet or call the person?"),
        max_length=200,
        required=False,
        help_text=_("A place and a time of day, or a phone number."),
    )
    reasons = MultipleChoiceField(label=_("What are you worried about?"), help_text=_("Choose one or several."))
    what_is_known = LongTextField(
        label=_("What have you seen or heard?"),
        max_length=2_000,
        rows=5,
        required=False,
        help_text=_("A few lines are enough. Write only what we need to find the person and to help."),
    )
    source = forms.ChoiceField(label=_("Who are you?"))
    sender_name = forms.CharField(
        label=_("Your own name"), max_length=120, required=False, help_text=_("You need not say who you are.")
    )
    sender_phone = forms.CharField(
        label=_("Your phone number"),
        max_length=30,
        required=False,
        help_text=_("Then we can call you if we cannot find the person."),
    )
    sender_phone.widget.attrs["inputmode"] = "tel"
    website = forms.CharField(label=_("Leave this field empty"), required=False)
    website.widget.attrs |= {"tabindex": "-1", "autocomplete": "off"}
    token = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, data: Any = None, *, municipality_id: int, offered: InquiryCodes):
        found = read_token(str(data.get("token", "")), municipality_id) if data is not None else None
        token = data.get("token", "") if data is not None and found else new_token(municipality_id)
        if data is not None:
            data = data.copy()
            data["token"] = token
        self.key, self.opened_at = found or read_token(token, municipality_id) or (uuid4(), clock.now())
        if clock.now() - self.opened_at > LONGEST_OPEN and data is not None:
            data["token"] = new_token(municipality_id)
        super().__init__(data, initial={"token": token})
        of_people = [(code, WHO[code]) for code, _label in offered.sources if code in WHO]
        others = [(code, SPELLED_OUT.get(code, label)) for code, label in offered.sources if code not in WHO]
        self.fields["source"].choices = [("", _("Choose")), *of_people, *others]  # type: ignore[attr-defined]
        self.fields["reasons"].choices = offered.reasons  # type: ignore[attr-defined]

    def clean_sender_phone(self) -> str:
        typed = self.cleaned_data["sender_phone"]
        if typed and not any(letter.isdigit() for letter in typed):
            raise ValidationError(
                gettext("There are no figures in the phone number. Write it in figures, or leave the field empty."),
                "phone_without_figures",
            )
        return typed

    def clean(self) -> dict[str, Any]:
        """Every field with a CPR number is marked and named at once (CASE-95); the service refuses it as well."""
        cleaned = super().clean()
        for name in TEXTS:
            try:
                check_no_cpr([(name, cleaned.get(name) or "")], clock.today())
            except NoCprHere as refusal:
                words = gettext("“%(field)s”: %(why)s") % {"field": self.fields[name].label, "why": refusal.text}
                self.add_error(name, ValidationError(words, refusal.code))
        return cleaned

    @property
    def told(self) -> list[forms.BoundField]:
        """The fields people see."""
        return [bound for bound in self.visible_fields() if bound.name != "website"]

    def service_data(self) -> dict[str, Any]:
        data = super().service_data()
        data.pop("token")
        return data | {"trap": data.pop("website"), "client_key": self.key, "opened_at": self.opened_at}
