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
from .imports import ImportJob, ImportLine
from .inquiries import ConcernInquiry, InquiryStep, Screening, ScreeningDomain, ShortContact
from .measurement import FormDraft, Measurement
from .moving import (
    MovePackage,
)
from .periods import (
    EducationPeriod,
    IncomePeriod,
    MunicipalityLink,
)
from .plan import DocumentLine, OtherPlan, Plan, PlanAction, PlanDocument, PlanGoal, PlanVersion

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
    "EducationPeriod",
    "FormDraft",
    "ImportJob",
    "ImportLine",
    "IncomePeriod",
    "InquiryStep",
    "JournalNote",
    "LegalBasis",
    "Measurement",
    "MovePackage",
    "MunicipalityLink",
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
