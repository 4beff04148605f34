"""Which rows somebody may reach, by topic."""

from .citizens import CitizenBoundQuerySet, CitizenQuerySet, DatedCitizenBoundQuerySet, of_person, of_teams, open_now
from .imports import ImportJobQuerySet
from .inquiries import InquiryQuerySet, ScreeningQuerySet, ShortContactQuerySet
from .journal import AttachmentQuerySet, JournalNoteQuerySet
from .plans import DecisionQuerySet, FormDraftQuerySet, LegalBasisQuerySet, MeasurementQuerySet

__all__ = [
    "AttachmentQuerySet",
    "CitizenBoundQuerySet",
    "CitizenQuerySet",
    "DatedCitizenBoundQuerySet",
    "DecisionQuerySet",
    "FormDraftQuerySet",
    "ImportJobQuerySet",
    "InquiryQuerySet",
    "JournalNoteQuerySet",
    "LegalBasisQuerySet",
    "MeasurementQuerySet",
    "ScreeningQuerySet",
    "ShortContactQuerySet",
    "of_person",
    "of_teams",
    "open_now",
]
