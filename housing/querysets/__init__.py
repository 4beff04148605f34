"""Which rows of housing somebody may reach, by topic."""

from .nominations import (
    HousingCaseQuerySet,
    NominationQuerySet,
    OfNominationQuerySet,
    ShelterStayQuerySet,
)
from .stock import AgreementQuerySet, StockQuerySet

__all__ = [
    "AgreementQuerySet",
    "HousingCaseQuerySet",
    "NominationQuerySet",
    "OfNominationQuerySet",
    "ShelterStayQuerySet",
    "StockQuerySet",
]
