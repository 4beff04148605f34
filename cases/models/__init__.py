from .assessment import Assessment
from .citizen import (
    AccessOpening,
    Citizen,
    CitizenTie,
    CitizenUserObjectPermission,
    SituationEpisode,
    ThemeNote,
)
from .decision import Complaint, Decision, LegalBasis
from .imports import ImportJob, ImportLine
from .inquiries import ConcernInquiry, InquiryStep, Screening, ScreeningDomain, ShortContact
from .journal import Attachment, CitizenSearch, JournalNote, NoteSearch
from .measurement import FormDraft, Measurement
from .moving import (
    MovePackage,
)
from .people import Child, CitizenName, ContactWay, Relation, Representative, TemporaryNumber
from .periods import (
    EducationPeriod,
    IncomePeriod,
    MunicipalityLink,
)
from .plan import DocumentLine, OtherPlan, Plan, PlanAction, PlanDocument, PlanGoal, PlanVersion

__all__ = [
    "AccessOpening",
    "Assessment",
    "Attachment",
    "Child",
    "Citizen",
    "CitizenName",
    "CitizenSearch",
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
    "NoteSearch",
    "OtherPlan",
    "Plan",
    "PlanAction",
    "PlanDocument",
    "PlanGoal",
    "PlanVersion",
    "Relation",
    "Representative",
    "Screening",
    "ScreeningDomain",
    "ShortContact",
    "SituationEpisode",
    "TemporaryNumber",
    "ThemeNote",
]
