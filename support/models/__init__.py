from .caseload import Deviation, TeamMethod
from .courses import Course, CourseMethod, CoursePhase, CourseWorker
from .endings import ClosingException, MeasurementDue, TransferAgreement
from .waiting import UnmetNeed, WaitingListEntry

__all__ = [
    "ClosingException",
    "Course",
    "CourseMethod",
    "CoursePhase",
    "CourseWorker",
    "Deviation",
    "MeasurementDue",
    "TeamMethod",
    "TransferAgreement",
    "UnmetNeed",
    "WaitingListEntry",
]
