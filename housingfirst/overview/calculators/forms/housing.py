"""Calculator forms on housing."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from housing import parameters
from housingfirst.core.formfields import ChoiceField, DateField
from support.choices import SupportMethod

from .base import (
    CalculatorForm,
    FractionField,
    Group,
    RowForm,
    RowKind,
    money,
    select,
    whole,
    written_amount,
    written_day,
    yes_or_no,
)

CATEGORIES = [("family", _("Family dwelling")), ("youth", _("Youth dwelling"))]
TENURES = [("almen", _("Almen")), ("private", _("Private")), ("other", _("Other"))]
UNITS = [("organisation", _("Housing organisation")), ("department", _("Department"))]
REFUND_RULES = [
    (parameters.ROLLING_365, _("Days in a running year")),
    (parameters.PER_STAY_3_MONTHS, _("Three months of each stay")),
    (parameters.UNLIMITED, _("Every day (before October 2023)")),
]


class CountedRow(RowForm):
    organisation = forms.CharField(label=_("Housing organisation"), max_length=200)
    department = forms.CharField(label=_("Department"), max_length=200, required=False)
    category = select(_("Category"), CATEGORIES, initial="family")
    count = whole(_("Counted before"))

    def counter(self, unit: str) -> str:
        data = self.cleaned_data
        place = f"{data['organisation']}/{data['department']}" if unit == "department" else data["organisation"]
        return f"{place}/{data['category']}"

    def facts(self) -> dict[str, Any]:
        return {"count": int(self.cleaned_data["count"])}


class VacancyRow(RowForm):
    id = forms.CharField(label=_("Dwelling"), max_length=200, required=False)
    reported_on = DateField(label=_("Reported on"))
    organisation = forms.CharField(label=_("Housing organisation"), max_length=200)
    department = forms.CharField(label=_("Department"), max_length=200, required=False)
    category = select(_("Category"), CATEGORIES, initial="family")
    tenure = select(_("Tenure"), TENURES, initial="almen")
    area_exempt = yes_or_no(_("In an exempt area"))

    def facts(self) -> dict[str, Any]:
        return {**self.cleaned_data, "reported_on": self.cleaned_data["reported_on"].isoformat()}


class QuarterRuleForm(CalculatorForm):
    share = FractionField(label=_("The municipality's share"), above_zero=True, help_text=_("Every fourth is 1/4."))
    unit = ChoiceField(label=_("Counted in each"), choices=UNITS)

    parameter_keys = (parameters.QUARTER_SHARE, parameters.QUARTER_UNIT)
    row_kinds = (
        RowKind(
            "vacancies",
            _("Vacancies in the order they were reported"),
            _("Vacancy %(number)s"),
            _("Add a vacancy"),
            VacancyRow,
            start=4,
        ),
        RowKind("already_counted", _("Counted before these"), _("Counter %(number)s"), _("Add a counter"), CountedRow),
    )

    @classmethod
    def defaults(cls, values: Mapping[str, Any], today: date) -> dict[str, Any]:
        return {"share": values[parameters.QUARTER_SHARE], "unit": values[parameters.QUARTER_UNIT]}

    def facts(self) -> dict[str, Any]:
        unit = self.cleaned_data["unit"]
        before: dict[str, int] = {}
        for row in self._rows("already_counted").used:
            before[row.counter(unit)] = before.get(row.counter(unit), 0) + row.facts()["count"]
        return {
            "share": self.cleaned_data["share"],
            "unit": unit,
            "already_counted": before,
            "vacancies": self.row_facts("vacancies"),
        }


class VacancyRentForm(CalculatorForm):
    monthly_rent = money(_("Rent a month"))
    reported_on = DateField(label=_("Reported vacant on"), help_text=_("The first day the municipality pays for."))
    let_on = DateField(label=_("Let on"), required=False, help_text=_("The first day the tenant pays for."))
    as_of = DateField(
        label=_("Count up to"),
        required=False,
        help_text=_("While it is not let; the day itself is not counted."),
    )

    @classmethod
    def defaults(cls, values: Mapping[str, Any], today: date) -> dict[str, Any]:
        return {"as_of": today}

    def facts(self) -> dict[str, Any]:
        data = self.cleaned_data
        return {
            "monthly_rent": written_amount(data["monthly_rent"]),
            **{name: written_day(data[name]) for name in ("reported_on", "let_on", "as_of")},
        }


class StayRow(RowForm):
    admitted_on = DateField(label=_("Admitted on"))
    discharged_on = DateField(label=_("Discharged on"), required=False)
    day_rate = money(_("Day rate"))

    def facts(self) -> dict[str, Any]:
        data = self.cleaned_data
        return {
            "admitted_on": data["admitted_on"].isoformat(),
            "discharged_on": written_day(data["discharged_on"]),
            "day_rate": written_amount(data["day_rate"]),
        }


class RefundForm(CalculatorForm):
    rule = ChoiceField(label=_("Refundable are"), choices=REFUND_RULES)
    limit_days = whole(_("Days in a running year"), required=False)
    share = FractionField(label=_("The state's share"))
    as_of = DateField(label=_("Count up to and including"))

    parameter_keys = tuple(parameters.REFUND_KEYS)
    groups = (
        Group("", ("rule",)),
        Group("", ("limit_days", "share", "as_of"), short=True),
    )
    row_kinds = (RowKind("stays", _("Stays"), _("Stay %(number)s"), _("Add a stay"), StayRow, start=2),)

    @classmethod
    def defaults(cls, values: Mapping[str, Any], today: date) -> dict[str, Any]:
        return {
            "rule": values[parameters.REFUND_RULE],
            "limit_days": values[parameters.REFUND_LIMIT_DAYS],
            "share": values[parameters.REFUND_SHARE],
            "as_of": today,
        }

    def facts(self) -> dict[str, Any]:
        data = self.cleaned_data
        return {
            "rule": data["rule"],
            "limit_days": int(data["limit_days"] or 0),
            "share": data["share"],
            "stays": self.row_facts("stays"),
            "as_of": data["as_of"].isoformat(),
        }


class SupportRefundForm(CalculatorForm):
    method = select(_("Support by"), SupportMethod.choices)
    decision_on = DateField(label=_("Decision on the support"))
    first_discharged_on = DateField(label=_("First discharge from the shelter"))
    via_107 = yes_or_no(_("The citizen went straight from the shelter to a § 107 stay"))

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["method"].choices = [(value, capfirst(label)) for value, label in SupportMethod.choices]

    def facts(self) -> dict[str, Any]:
        data = self.cleaned_data
        return {
            "first_discharged_on": data["first_discharged_on"].isoformat(),
            "decision_on": data["decision_on"].isoformat(),
            "via_107": data["via_107"],
            "method": data["method"],
        }


class HousingBenefitForm(CalculatorForm):
    yearly_housing_cost = money(_("Housing cost a year"), help_text=_("Rent without consumption, twelve months."))
    household_income = money(_("Income of the household a year"), help_text=_("Before tax."))
    children = whole(_("Children at home"), initial=0)
    year = select(_("Rates of"), [(year, str(year)) for year in parameters.BENEFIT_RATES])

    def facts(self) -> dict[str, Any]:
        data = self.cleaned_data
        return {
            "yearly_housing_cost": written_amount(data["yearly_housing_cost"]),
            "household_income": written_amount(data["household_income"]),
            "children": int(data["children"]),
            "year": int(data["year"]),
        }


AMOUNTS = ("net_income", "rent", "utilities", "housing_benefit", "other_fixed")


class AffordabilityForm(CalculatorForm):
    net_income = money(_("Income a month"), help_text=_("After tax, without housing benefit."))
    rent = money(_("Rent a month"))
    utilities = money(_("Utilities a month"), help_text=_("Heating, water and electricity on account."))
    housing_benefit = money(_("Housing benefit a month"), initial=0)
    other_fixed = money(_("Other fixed costs a month"), initial=0, help_text=_("Instalments, phone, transport."))
    threshold = money(
        _("Must be left each month"), required=False, help_text=_("The municipality's threshold. Empty: not set.")
    )
    max_burden = FractionField(label=_("Highest share for housing"))

    parameter_keys = tuple(parameters.AFFORDABILITY_KEYS)
    groups = (
        Group(_("The citizen's month"), AMOUNTS, short=True),
        Group(_("The municipality's limits"), ("threshold", "max_burden"), short=True),
    )

    @classmethod
    def defaults(cls, values: Mapping[str, Any], today: date) -> dict[str, Any]:
        terms = parameters.affordability_terms(values)
        return {"threshold": terms.threshold, "max_burden": values[parameters.MAX_BURDEN]}

    def facts(self) -> dict[str, Any]:
        data = self.cleaned_data
        return {
            **{name: written_amount(data[name]) for name in AMOUNTS},
            "threshold": None if data["threshold"] is None else written_amount(data["threshold"]),
            "max_burden": data["max_burden"],
        }
