"""The models of housing, by topic."""

from .benefits import (
    AffordabilityCheck,
    BenefitApplication,
)
from .ledger import Agreement, LedgerCorrection, TurnCounter, Vacancy, VacancyOutcome
from .matching import MatchChoice
from .nominations import (
    Nomination,
    NominationDecision,
    NominationDocument,
)
from .offers import (
    Offer,
    OfferStep,
    Tenancy,
)
from .shelters import (
    ShelterStay,
)
from .stock import Department, Dwelling, DwellingRent, HousingOrganisation

__all__ = [
    "AffordabilityCheck",
    "Agreement",
    "BenefitApplication",
    "Department",
    "Dwelling",
    "DwellingRent",
    "HousingOrganisation",
    "LedgerCorrection",
    "MatchChoice",
    "Nomination",
    "NominationDecision",
    "NominationDocument",
    "Offer",
    "OfferStep",
    "ShelterStay",
    "Tenancy",
    "TurnCounter",
    "Vacancy",
    "VacancyOutcome",
]
