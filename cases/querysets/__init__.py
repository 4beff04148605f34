"""Which rows somebody may reach, by topic."""

from .citizens import CitizenBoundQuerySet, CitizenQuerySet, DatedCitizenBoundQuerySet, of_person, of_teams, open_now
from .imports import ImportJobQuerySet
from .inquiries import InquiryQuerySet, ScreeningQuerySet, ShortContactQuerySet
from .plans import DecisionQuerySet, FormDraftQuerySet, LegalBasisQuerySet, MeasurementQuerySet
from .situations import BY_NAME, SituationQuerySet

__all__ = [
    "BY_NAME",
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
    "SituationQuerySet",
    "of_person",
    "of_teams",
    "open_now",
]
