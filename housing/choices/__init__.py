"""Code lists of housing, by topic."""

from .nominations import (
    HousingNeed,
    KnownFrom,
    NominationBasis,
    NominationStatus,
    NominationStep,
    WithdrawalReason,
)
from .offers import (
    AffordabilityLight,
    BenefitKind,
    BenefitOutcome,
    OfferStatus,
    TenancyEnd,
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
    "AffordabilityLight",
    "AgreementMode",
    "BenefitKind",
    "BenefitOutcome",
    "CountingUnit",
    "DwellingCategory",
    "ExemptionReason",
    "HousingNeed",
    "KnownFrom",
    "NominationBasis",
    "NominationStatus",
    "NominationStep",
    "NotCounted",
    "OfferStatus",
    "OutcomeReason",
    "PetRule",
    "TenancyEnd",
    "Tenure",
    "VacancyState",
    "WithdrawalReason",
]
