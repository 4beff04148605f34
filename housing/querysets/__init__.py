"""Which rows of housing somebody may reach, by topic."""

from .nominations import (
    HousingCaseQuerySet,
    NominationQuerySet,
    OfNominationQuerySet,
    ShelterStayQuerySet,
)
from .offers import (
    BenefitApplicationQuerySet,
    OfApplicationQuerySet,
    OfferQuerySet,
    OfOfferQuerySet,
    TenancyQuerySet,
)
from .stock import AgreementQuerySet, StockQuerySet

__all__ = [
    "AgreementQuerySet",
    "BenefitApplicationQuerySet",
    "HousingCaseQuerySet",
    "NominationQuerySet",
    "OfApplicationQuerySet",
    "OfNominationQuerySet",
    "OfOfferQuerySet",
    "OfferQuerySet",
    "ShelterStayQuerySet",
    "StockQuerySet",
    "TenancyQuerySet",
]
