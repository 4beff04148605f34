from .caseload import Deviation, TeamMethod
from .contacts import Appointment, Contact, ContactParticipant
from .courses import Course, CourseMethod, CoursePhase, CourseWorker
from .cti import (
    CourseInterruption,
    FollowOn,
    NetworkMember,
    PhaseGoal,
    PhaseTick,
    PlannedIntensity,
    TransferRow,
)
from .endings import ClosingException, MeasurementDue, TransferAgreement
from .starts import CourseStart
from .waiting import UnmetNeed, WaitingListEntry

__all__ = [
    "Appointment",
    "ClosingException",
    "Contact",
    "ContactParticipant",
    "Course",
    "CourseInterruption",
    "CourseMethod",
    "CoursePhase",
    "CourseStart",
    "CourseWorker",
    "Deviation",
    "FollowOn",
    "MeasurementDue",
    "NetworkMember",
    "PhaseGoal",
    "PhaseTick",
    "PlannedIntensity",
    "TeamMethod",
    "TransferAgreement",
    "TransferRow",
    "UnmetNeed",
    "WaitingListEntry",
]
