"""The forms of the staff page "Beregnere": what is typed the Danish way becomes the facts of a calculator."""

from .base import CalculatorForm
from .housing import (
    AffordabilityForm,
    HousingBenefitForm,
    QuarterRuleForm,
    RefundForm,
    SupportRefundForm,
    VacancyRentForm,
)
from .reporting import FidelityRoundForm, OperatingCostForm
from .support import CaseloadForm, CtiPhasesForm, DactsItemForm

FORMS: dict[str, type[CalculatorForm]] = {
    "caseload": CaseloadForm,
    "cti-phases": CtiPhasesForm,
    "quarter-rule": QuarterRuleForm,
    "vacancy-rent": VacancyRentForm,
    "affordability": AffordabilityForm,
    "housing-benefit": HousingBenefitForm,
    "refund": RefundForm,
    "support-refund": SupportRefundForm,
    "fidelity-round": FidelityRoundForm,
    "operating-cost": OperatingCostForm,
    "dacts-item": DactsItemForm,
}

__all__ = ["FORMS", "CalculatorForm"]
