from .activities import ActivityWorker, GroupActivity
from .caseload import Deviation, TeamMethod
from .contacts import Appointment, Contact, ContactParticipant
from .courses import Course, CourseMethod, CoursePhase, CourseWorker
from .endings import ClosingException, MeasurementDue, TransferAgreement
from .safety import Outing, WarningNote
from .starts import CourseStart
from .waiting import UnmetNeed, WaitingListEntry

__all__ = [
    "ActivityWorker",
    "Appointment",
    "ClosingException",
    "Contact",
    "ContactParticipant",
    "Course",
    "CourseMethod",
    "CoursePhase",
    "CourseStart",
    "CourseWorker",
    "Deviation",
    "GroupActivity",
    "MeasurementDue",
    "Outing",
    "TeamMethod",
    "TransferAgreement",
    "UnmetNeed",
    "WaitingListEntry",
    "WarningNote",
]
