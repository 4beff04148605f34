from .activities import ActivityWorker, GroupActivity
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
from .teamwork import BoardLine, FunctionHolder, MeetingAttendee, TeamMeeting
from .waiting import UnmetNeed, WaitingListEntry

__all__ = [
    "ActivityWorker",
    "Appointment",
    "BoardLine",
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
    "FunctionHolder",
    "MeetingAttendee",
    "NetworkMember",
    "PhaseGoal",
    "PhaseTick",
    "PlannedIntensity",
    "TeamMeeting",
    "TeamMethod",
    "TransferAgreement",
    "TransferRow",
    "UnmetNeed",
    "WaitingListEntry",
    "WarningNote",
]
