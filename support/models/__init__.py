from .calendar import CalendarFeed
from .caseload import Deviation, TeamMethod
from .contacts import Appointment, Contact, ContactParticipant
from .courses import Course, CourseMethod, CoursePhase, CourseWorker
from .endings import ClosingException, MeasurementDue, TransferAgreement
from .starts import CourseStart
from .waiting import UnmetNeed, WaitingListEntry

__all__ = [
    "Appointment",
    "CalendarFeed",
    "ClosingException",
    "Contact",
    "ContactParticipant",
    "Course",
    "CourseMethod",
    "CoursePhase",
    "CourseStart",
    "CourseWorker",
    "Deviation",
    "MeasurementDue",
    "TeamMethod",
    "TransferAgreement",
    "UnmetNeed",
    "WaitingListEntry",
]
