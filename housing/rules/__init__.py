"""What decides in housing: pure functions, each with its rule id and source (docs/domain/rules.md)."""

from .affordability import Affordability, afford, explain_affordability
from .housing_benefit import BenefitAnswer, explain_housing_benefit, housing_benefit
from .quarter_rule import (
    CounterTotal,
    Ledger,
    LedgerRow,
    ReportedVacancy,
    claimable,
    counter_name,
    explain_ledger,
    is_municipal_turn,
    keep_ledger,
    reason_not_counted,
)
from .shelter_refund import (
    MonthRefund,
    ShelterRefund,
    ShelterStay,
    explain_shelter_refund,
    shelter_refund,
)
from .support_refund import SupportRefund, explain_support_refund, support_refund
from .vacancy_rent import VacancyRent, explain_vacancy_rent, vacancy_rent

__all__ = [
    "Affordability",
    "BenefitAnswer",
    "CounterTotal",
    "Ledger",
    "LedgerRow",
    "MonthRefund",
    "ReportedVacancy",
    "ShelterRefund",
    "ShelterStay",
    "SupportRefund",
    "VacancyRent",
    "afford",
    "claimable",
    "counter_name",
    "explain_affordability",
    "explain_housing_benefit",
    "explain_ledger",
    "explain_shelter_refund",
    "explain_support_refund",
    "explain_vacancy_rent",
    "housing_benefit",
    "is_municipal_turn",
    "keep_ledger",
    "reason_not_counted",
    "shelter_refund",
    "support_refund",
    "vacancy_rent",
]
