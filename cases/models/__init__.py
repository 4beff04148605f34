from .assessment import (
    Assessment,
)
from .citizen import (
    AccessOpening,
    Citizen,
    CitizenTie,
    CitizenUserObjectPermission,
    ThemeNote,
)
from .decision import (
    Complaint,
    Decision,
    LegalBasis,
)
from .detection import (
    ActorActivity,
    DetectionActor,
)
from .imports import (
    ImportJob,
    ImportLine,
)
from .inquiries import (
    ConcernInquiry,
    InquiryStep,
    Screening,
    ScreeningDomain,
    ShortContact,
)
from .journal import (
    Attachment,
    CitizenSearch,
    JournalNote,
    NoteSearch,
)
from .measurement import (
    FormDraft,
    Measurement,
)
from .outreach import (
    OutreachMeeting,
    OutreachPerson,
    OutreachPlace,
    OutreachRound,
)
from .people import (
    Child,
    CitizenName,
    ContactWay,
    Relation,
    Representative,
    TemporaryNumber,
)
from .plan import (
    DocumentLine,
    OtherPlan,
    Plan,
    PlanAction,
    PlanDocument,
    PlanGoal,
    PlanVersion,
)
from .situation import (
    SituationEpisode,
)

__all__ = [
    "AccessOpening",
    "ActorActivity",
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
    "DetectionActor",
    "DocumentLine",
    "FormDraft",
    "ImportJob",
    "ImportLine",
    "InquiryStep",
    "JournalNote",
    "LegalBasis",
    "Measurement",
    "NoteSearch",
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
    "Relation",
    "Representative",
    "Screening",
    "ScreeningDomain",
    "ShortContact",
    "SituationEpisode",
    "TemporaryNumber",
    "ThemeNote",
]
