from .assessment import Assessment
from .citizen import (
    AccessOpening,
    Citizen,
    CitizenTie,
    CitizenUserObjectPermission,
    ContactWay,
    SituationEpisode,
    ThemeNote,
)
from .decision import Complaint, Decision, LegalBasis
from .imports import ImportJob, ImportLine
from .inquiries import ConcernInquiry, InquiryStep, Screening, ScreeningDomain, ShortContact
from .journal import Attachment, CitizenSearch, JournalNote, NoteSearch
from .measurement import FormDraft, Measurement
from .plan import DocumentLine, OtherPlan, Plan, PlanAction, PlanDocument, PlanGoal, PlanVersion

__all__ = [
    "AccessOpening",
    "Assessment",
    "Attachment",
    "Citizen",
    "CitizenSearch",
    "CitizenTie",
    "CitizenUserObjectPermission",
    "Complaint",
    "ConcernInquiry",
    "ContactWay",
    "Decision",
    "DocumentLine",
    "FormDraft",
    "ImportJob",
    "ImportLine",
    "InquiryStep",
    "JournalNote",
    "LegalBasis",
    "NoteSearch",
    "Measurement",
    "OtherPlan",
    "Plan",
    "PlanAction",
    "PlanDocument",
    "PlanGoal",
    "PlanVersion",
    "Screening",
    "ScreeningDomain",
    "ShortContact",
    "SituationEpisode",
    "ThemeNote",
]
