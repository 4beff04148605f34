"""Code lists of housing, by topic."""

from .stock import (
    ACTIVE_STATES,
    AgreementMode,
    CountingUnit,
    DwellingCategory,
    ExemptionReason,
    NotCounted,
    OutcomeReason,
    PetRule,
    Tenure,
    VacancyState,
)

__all__ = [
    "ACTIVE_STATES",
    "AgreementMode",
    "CountingUnit",
    "DwellingCategory",
    "ExemptionReason",
    "NotCounted",
    "OutcomeReason",
    "PetRule",
    "Tenure",
    "VacancyState",
]
