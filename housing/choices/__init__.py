"""Code lists of housing, by topic."""

from .nominations import (
    HousingNeed,
    KnownFrom,
    NominationBasis,
    NominationStatus,
    NominationStep,
    WithdrawalReason,
)
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
    "HousingNeed",
    "KnownFrom",
    "NominationBasis",
    "NominationStatus",
    "NominationStep",
    "NotCounted",
    "OutcomeReason",
    "PetRule",
    "Tenure",
    "VacancyState",
    "WithdrawalReason",
]
