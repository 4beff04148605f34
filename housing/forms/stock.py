"""Forms of organisations, departments, dwellings, rents and agreements."""

from fractions import Fraction

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from housingfirst.core import clock
from housingfirst.core.formfields import AmountField, ChoiceField, DateField, LongTextField, NumberField
from housingfirst.core.forms import ServiceForm

from ..choices import AgreementMode, CountingUnit, DwellingCategory, ExemptionReason, PetRule, Tenure


class WholeField(NumberField):
    """A whole number as int."""

    def __init__(self, **kwargs):
        super().__init__(decimals=0, **kwargs)

    def clean(self, value):
        number = super().clean(value)
        return None if number is None else int(number)


class OrganisationForm(ServiceForm):
    name = forms.CharField(label=_("Name"), max_length=120)
    contact = forms.CharField(
        label=_("Whom the municipality calls"), max_length=200, required=False, help_text=_("Name, phone and e-mail.")
    )
    unit = forms.ModelChoiceField(
        label=_("Where its clerks work"),
        queryset=None,
        empty_label=_("None"),
        required=False,
        help_text=_("They can then report vacancies and follow the ledger. They never see a citizen."),
    )
    is_active = forms.BooleanField(label=_("In use"), required=False, initial=True)

    def __init__(self, *args, units, is_new=False, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units
        if is_new:
            del self.fields["is_active"]


class DepartmentForm(ServiceForm):
    name = forms.CharField(label=_("Name"), max_length=120, help_text=_("For example: Afd. 4 Lærkevænget."))
    district = forms.CharField(
        label=_("District"), max_length=80, help_text=_("The word citizens use when they say where they wish to live.")
    )
    exempt_reason = forms.ChoiceField(
        label=_("Exempt because"),
        choices=[("", _("Not exempt")), *ExemptionReason.choices],
        required=False,
        help_text=_("Nobody is allocated to an exempt department, and its vacancies are not counted."),
    )
    exempt_from = DateField(label=_("Exempt from"), required=False)
    exempt_until = DateField(
        label=_("Exempt until"), required=False, help_text=_("The first day that no longer counts.")
    )
    is_active = forms.BooleanField(label=_("In use"), required=False, initial=True)


class DwellingForm(ServiceForm):
    address = forms.CharField(
        label=_("Address"), max_length=200, help_text=_("With floor and door: Lærkevænget 14, 2. tv.")
    )
    category = ChoiceField(label=_("Category"), choices=DwellingCategory.choices, initial=DwellingCategory.FAMILY)
    tenure = forms.ChoiceField(label=_("Let as"), choices=Tenure.choices, initial=Tenure.ALMEN)
    rooms = WholeField(label=_("Rooms"), min_value=1, max_value=20)
    area_m2 = WholeField(label=_("Area in m²"), min_value=5, max_value=500)
    floor = WholeField(label=_("Floor"), min_value=-2, max_value=40, initial=0, help_text=_("0 is the ground floor."))
    has_lift = forms.BooleanField(label=_("Lift"), required=False)
    pets = ChoiceField(label=_("Pets"), choices=PetRule.choices, initial=PetRule.NONE)
    own_kitchen = forms.BooleanField(label=_("Own kitchen"), required=False, initial=True)
    own_bath = forms.BooleanField(label=_("Own bathroom"), required=False, initial=True)
    deposit = AmountField(label=_("Deposit"), initial=0)
    condition_note = LongTextField(
        label=_("Condition"),
        max_length=2_000,
        required=False,
        help_text=_("What somebody saw on the spot: damp, missing appliances, noise. Name no people."),
    )
    condition_on = DateField(label=_("Condition seen on"), required=False)
    is_active = forms.BooleanField(label=_("In use"), required=False, initial=True)


class NewDwellingForm(DwellingForm):
    rent = AmountField(label=_("Rent a month"))
    on_account = AmountField(label=_("On account for heating, water and power"), initial=0)
    rent_from = DateField(label=_("Rent holds from"), initial=clock.today)
    field_order = ["address", "category", "tenure", "rooms", "area_m2", "rent", "on_account", "rent_from", "deposit"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        del self.fields["is_active"]


class RentForm(ServiceForm):
    rent = AmountField(label=_("Rent a month"))
    on_account = AmountField(label=_("On account for heating, water and power"), initial=0)
    valid_from = DateField(label=_("Valid from"), initial=clock.today)


class ShareField(forms.CharField):
    """A share as people write it: `1/4`, `25 %`, `0,25`."""

    default_error_messages = {"invalid": _("Write the share as 1/4 or 25 %.")}

    def clean(self, value):
        text = super().clean(value).replace(" ", "").replace("\u00a0", "").replace(",", ".")
        try:
            share = Fraction(text.removesuffix("%")) / (100 if text.endswith("%") else 1)
        except (ValueError, ZeroDivisionError):
            raise ValidationError(self.error_messages["invalid"], "invalid") from None
        if not 0 < share <= 1 or share.denominator > 1000:
            raise ValidationError(self.error_messages["invalid"], "invalid")
        return share


class AgreementForm(ServiceForm):
    mode = ChoiceField(
        label=_("Kind of agreement"),
        choices=AgreementMode.choices,
        initial=AgreementMode.QUARTER_RULE,
        help_text=_("Ad hoc: nothing is counted, the organisation offers a dwelling when it is asked."),
    )
    share = ShareField(label=_("The municipality's share"), max_length=20, initial="1/4", help_text=_("1/4 or 25 %."))
    unit = ChoiceField(label=_("Counted for"), choices=CountingUnit.choices, initial=CountingUnit.ORGANISATION)
    department = forms.ModelChoiceField(
        label=_("Only for one department"),
        queryset=None,
        required=False,
        empty_label=_("No, for the whole organisation"),
        help_text=_("A department's own agreement goes before the organisation's."),
    )
    starts_on = DateField(
        label=_("First day"),
        initial=clock.today,
        help_text=_("The agreement before ends there, and the counters begin again at 0. Lines already there stand."),
    )
    ends_on = DateField(label=_("Until"), required=False, help_text=_("The first day that no longer counts."))
    terms = LongTextField(
        label=_("What else was agreed"),
        max_length=5_000,
        required=False,
        help_text=_("Highest rent, size, deadline for the answer, which residents to look out for."),
    )

    def __init__(self, *args, departments, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["department"].queryset = departments

    def service_data(self):
        data = super().service_data()
        share = data.pop("share")
        return data | {"share_numerator": share.numerator, "share_denominator": share.denominator}
