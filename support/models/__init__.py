from .calendar import CalendarFeed
from .caseload import Deviation, TeamMethod
from .checks import CheckAnswer
from .contacts import Appointment, Contact, ContactParticipant
from .courses import Course, CourseMethod, CoursePhase, CourseWorker
from .endings import ClosingException, MeasurementDue, TransferAgreement
from .grounds import CourseBasis, CourseProvider
from .starts import CourseStart
from .waiting import UnmetNeed, WaitingListEntry

__all__ = [
    "Appointment",
    "CalendarFeed",
    "CheckAnswer",
    "ClosingException",
    "Contact",
    "ContactParticipant",
    "Course",
    "CourseBasis",
    "CourseMethod",
    "CoursePhase",
    "CourseProvider",
    "CourseStart",
    "CourseWorker",
    "Deviation",
    "MeasurementDue",
    "TeamMethod",
    "TransferAgreement",
    "UnmetNeed",
    "WaitingListEntry",
]
