from .assessment import Assessment
from .citizen import (
    AccessOpening,
    Citizen,
    CitizenTie,
    CitizenUserObjectPermission,
    ContactWay,
    JournalNote,
    SituationEpisode,
    ThemeNote,
)
from .consent import Consent, ConsentReply, Disclosure
from .decision import Complaint, Decision, LegalBasis
from .imports import ImportJob, ImportLine
from .inquiries import ConcernInquiry, InquiryStep, Screening, ScreeningDomain, ShortContact
from .measurement import FormDraft, Measurement
from .plan import DocumentLine, OtherPlan, Plan, PlanAction, PlanDocument, PlanGoal, PlanVersion

__all__ = [
    "AccessOpening",
    "Assessment",
    "Citizen",
    "CitizenTie",
    "CitizenUserObjectPermission",
    "Complaint",
    "ConcernInquiry",
    "Consent",
    "ConsentReply",
    "ContactWay",
    "Decision",
    "Disclosure",
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
