"""The models of housing, by topic."""

from .ledger import Agreement, LedgerCorrection, TurnCounter, Vacancy, VacancyOutcome
from .nominations import (
    Nomination,
    NominationDecision,
    NominationDocument,
)
from .shelters import (
    ShelterStay,
)
from .stock import Department, Dwelling, DwellingRent, HousingOrganisation

__all__ = [
    "Agreement",
    "Department",
    "Dwelling",
    "DwellingRent",
    "HousingOrganisation",
    "LedgerCorrection",
    "Nomination",
    "NominationDecision",
    "NominationDocument",
    "ShelterStay",
    "TurnCounter",
    "Vacancy",
    "VacancyOutcome",
]
