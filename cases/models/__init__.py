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
from .decision import Complaint, Decision, LegalBasis
from .detection import ActorActivity, DetectionActor
from .imports import ImportJob, ImportLine
from .inquiries import ConcernInquiry, InquiryStep, Screening, ScreeningDomain, ShortContact
from .measurement import FormDraft, Measurement
from .outreach import OutreachMeeting, OutreachPerson, OutreachPlace, OutreachRound
from .plan import DocumentLine, OtherPlan, Plan, PlanAction, PlanDocument, PlanGoal, PlanVersion

__all__ = [
    "AccessOpening",
    "ActorActivity",
    "Assessment",
    "Citizen",
    "CitizenTie",
    "CitizenUserObjectPermission",
    "Complaint",
    "ConcernInquiry",
    "ContactWay",
    "Decision",
    "DetectionActor",
    "DocumentLine",
    "FormDraft",
    "ImportJob",
    "ImportLine",
    "InquiryStep",
    "JournalNote",
    "LegalBasis",
    "Measurement",
    "OtherPlan",
    "OutreachMeeting",
    "OutreachPerson",
    "OutreachPlace",
    "OutreachRound",
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
