"""The models of housing, by topic."""

from .ledger import Agreement, LedgerCorrection, TurnCounter, Vacancy, VacancyOutcome
from .stock import Department, Dwelling, DwellingRent, HousingOrganisation

__all__ = [
    "Agreement",
    "Department",
    "Dwelling",
    "DwellingRent",
    "HousingOrganisation",
    "LedgerCorrection",
    "TurnCounter",
    "Vacancy",
    "VacancyOutcome",
]
