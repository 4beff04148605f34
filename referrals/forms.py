"""Forms of referrals: send, answer, tell more, take back, warn, deal with a warning, keep the directory."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.choices import ConsentWay
from housingfirst.accounts.roles import FieldGroup
from housingfirst.core.formfields import ChoiceField, DateField, LongTextField, MultipleChoiceField
from housingfirst.core.forms import ServiceForm

from .choices import SHAREABLE, Answer, Ground, SanctionOutcome

GROUP_HINTS = {
    FieldGroup.CONTACT: _("Contact: phone, ways to reach the citizen, language"),
    FieldGroup.HOUSING: _("Housing: address and housing situation; never a protected address"),
    FieldGroup.ECONOMY: _("Economy: the notes on economy"),
    FieldGroup.HEALTH: _("Health: the notes on health"),
    FieldGroup.SUBSTANCES: _("Substances: the notes on substances"),
}


class ReferForm(ServiceForm):
    """What is asked, what the unit needs to know, what it sees besides, and what lets it be told."""

    unit = forms.ModelChoiceField(queryset=None, label=_("To"), empty_label=_("Choose a unit"))
    subject = forms.CharField(
        label=_("What is it about?"), help_text=_("A few words, for example “Internship”."), max_length=120
    )
    request = LongTextField(label=_("What do you ask the unit to do?"), max_length=5_000, rows=3)
    for_partner = LongTextField(
        label=_("What does the unit need to know?"),
        help_text=_("Write to the unit, and only what it needs for this. Read it aloud to the citizen if you can."),
        required=False,
        max_length=10_000,
        rows=5,
    )
    field_groups = MultipleChoiceField(
        label=_("What may the unit see besides?"),
        help_text=_("Name and CPR number always go along. Notes never do. Choose nothing if the text is enough."),
        required=False,
        choices=[(group.value, GROUP_HINTS[group]) for group in SHAREABLE],
    )
    ground = ChoiceField(label=_("What lets you share it?"), choices=Ground.choices, layout="fill")
    consent = forms.ChoiceField(
        choices=(),
        label=_("Which consent?"),
        help_text=_("Those in force. A new one is written down with the referral, to this unit and to what you share."),
        required=False,
    )
    consent_on = DateField(
        label=_("A new consent was given on"),
        help_text=_("Only with a new consent. For example 31-1-2027"),
        required=False,
    )
    way = ChoiceField(label=_("How was it given?"), choices=ConsentWay.choices, initial=ConsentWay.ORAL, required=False)
    legal_basis = forms.ChoiceField(label=_("Legal basis"), help_text=_("Only without consent."), required=False)
    answer_due_on = DateField(label=_("Answer wanted by"))

    def __init__(self, *args, units, bases, consents, **kwargs):
        super().__init__(*args, **kwargs)
        self.consents = {str(row.pk): row for row, _words in consents}
        self.fields["consent"].choices = [
            ("", _("A new one, or the one that fits")),
            *((str(row.pk), words) for row, words in consents),
        ]
        self.fields["unit"].queryset = units
        self.fields["legal_basis"].choices = [("", _("Choose a legal basis")), *bases]

    def service_data(self):
        data = super().service_data()
        return {**data, "way": data["way"] or ConsentWay.ORAL, "consent": self.consents.get(data["consent"])}


class AnswerForm(ServiceForm):
    answer = ChoiceField(label=_("The answer of your unit"), choices=Answer.choices)
    text = LongTextField(
        label=_("In your own words"),
        help_text=_("What you do now and when, what you need to know, or why you cannot."),
        required=False,
        max_length=10_000,
    )


class TellMoreForm(ServiceForm):
    text = LongTextField(
        label=_("What more does the unit need to know?"),
        help_text=_("It goes to the unit, which gets a new deadline."),
        max_length=10_000,
        rows=5,
    )


class WithdrawForm(ServiceForm):
    reason = LongTextField(label=_("Why is it taken back?"), max_length=2_000)


class WarnForm(ServiceForm):
    what = forms.CharField(
        label=_("What is it about?"), help_text=_("For example a missed interview, and its day."), max_length=500
    )
    falls_on = DateField(label=_("The sanction would fall on"), help_text=_("For example 31-1-2027"))


class HandleSanctionForm(ServiceForm):
    outcome = ChoiceField(label=_("What came of it?"), choices=SanctionOutcome.choices)
    done = forms.CharField(
        label=_("What was done?"),
        help_text=_("For example gone along, excused, rent secured. The jobcentre sees it."),
        max_length=500,
    )


class DirectoryForm(ServiceForm):
    what_for = forms.CharField(label=_("What it can be asked for"), required=False, max_length=300)
    address = forms.CharField(label=_("Address"), required=False, max_length=200)
    phone = forms.CharField(label=_("Phone"), required=False, max_length=60)
    contact_name = forms.CharField(label=_("Whom to call"), required=False, max_length=120)
    contact_phone = forms.CharField(label=_("Direct number"), required=False, max_length=60)
