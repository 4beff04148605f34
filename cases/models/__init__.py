from .assessment import Assessment
from .citizen import (
    AccessOpening,
    Citizen,
    CitizenTie,
    CitizenUserObjectPermission,
    ContactWay,
    JournalNote,
    ThemeNote,
)
from .decision import Complaint, Decision, LegalBasis
from .imports import ImportJob, ImportLine
from .inquiries import ConcernInquiry, InquiryStep, Screening, ScreeningDomain, ShortContact
from .measurement import FormDraft, Measurement
from .plan import DocumentLine, OtherPlan, Plan, PlanAction, PlanDocument, PlanGoal, PlanVersion
from .situation import SituationEpisode

__all__ = [
    "AccessOpening",
    "Assessment",
    "Citizen",
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
