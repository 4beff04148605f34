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
from .consent import (
    Consent,
    ConsentReply,
    Disclosure,
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
from .file_access import (
    FileAccessPart,
    FileAccessRequest,
    Redaction,
)
from .imports import (
    ImportJob,
    ImportLine,
)
from .inquiries import (
    ConcernInquiry,
    InquiryStep,
    PublicCount,
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
from .merging import (
    Merge,
    MergedRow,
    MergeMark,
    NotSamePerson,
)
from .moving import (
    MovePackage,
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
from .periods import (
    EducationPeriod,
    IncomePeriod,
    MunicipalityLink,
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
from .screening import (
    Screening,
    ScreeningDomain,
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
    "Consent",
    "ConsentReply",
    "ContactWay",
    "Decision",
    "DetectionActor",
    "Disclosure",
    "DocumentLine",
    "EducationPeriod",
    "FileAccessPart",
    "FileAccessRequest",
    "FormDraft",
    "ImportJob",
    "ImportLine",
    "IncomePeriod",
    "InquiryStep",
    "JournalNote",
    "LegalBasis",
    "Measurement",
    "Merge",
    "MergeMark",
    "MergedRow",
    "MovePackage",
    "MunicipalityLink",
    "NotSamePerson",
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
    "PublicCount",
    "Redaction",
    "Relation",
    "Representative",
    "Screening",
    "ScreeningDomain",
    "ShortContact",
    "SituationEpisode",
    "TemporaryNumber",
    "ThemeNote",
]
