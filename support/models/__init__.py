from .activities import ActivityWorker, GroupActivity
from .assignment import Substitution, WorkerLeave
from .calendar import CalendarFeed
from .caseload import Deviation, TeamMethod
from .checks import CheckAnswer
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
from .grounds import CourseBasis, CourseProvider
from .safety import Outing, WarningNote
from .starts import CourseStart
from .waiting import UnmetNeed, WaitingListEntry

__all__ = [
    "ActivityWorker",
    "Appointment",
    "CalendarFeed",
    "CheckAnswer",
    "ClosingException",
    "Contact",
    "ContactParticipant",
    "Course",
    "CourseBasis",
    "CourseInterruption",
    "CourseMethod",
    "CoursePhase",
    "CourseProvider",
    "CourseStart",
    "CourseWorker",
    "Deviation",
    "GroupActivity",
    "MeasurementDue",
    "Outing",
    "FollowOn",
    "NetworkMember",
    "PhaseGoal",
    "PhaseTick",
    "PlannedIntensity",
    "Substitution",
    "TeamMethod",
    "TransferAgreement",
    "TransferRow",
    "UnmetNeed",
    "WaitingListEntry",
    "WarningNote",
    "WorkerLeave",
]
