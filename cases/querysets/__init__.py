"""Which rows somebody may reach, by topic."""

from .citizens import CitizenBoundQuerySet, CitizenQuerySet, DatedCitizenBoundQuerySet, of_person, of_teams, open_now
from .imports import ImportJobQuerySet
from .inquiries import InquiryQuerySet, ShortContactQuerySet
from .plans import DecisionQuerySet, FormDraftQuerySet, LegalBasisQuerySet, MeasurementQuerySet
from .screening import ScreeningQuerySet

__all__ = [
    "CitizenBoundQuerySet",
    "CitizenQuerySet",
    "DatedCitizenBoundQuerySet",
    "DecisionQuerySet",
    "FormDraftQuerySet",
    "ImportJobQuerySet",
    "InquiryQuerySet",
    "LegalBasisQuerySet",
    "MeasurementQuerySet",
    "ScreeningQuerySet",
    "ShortContactQuerySet",
    "of_person",
    "of_teams",
    "open_now",
]
