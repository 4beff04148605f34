from .activities import ActivityWorker, GroupActivity
from .assignment import Substitution, WorkerLeave
from .calendar import CalendarFeed
from .caseload import Deviation, TeamMethod
from .checks import CheckAnswer
from .closing import Aftercare, CheckIn
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
from .home import CommunityActivity, FurnishingItem, HomeStepTick, LivingSkill, SafePlace
from .safety import Outing, WarningNote
from .starts import CourseStart
from .supervision import Competence, SessionParticipant, SessionReview, TeamSession, WorkerProfession
from .teamwork import BoardLine, FunctionHolder, MeetingAttendee, TeamMeeting
from .waiting import UnmetNeed, WaitingListEntry

__all__ = [
    "ActivityWorker",
    "Aftercare",
    "Appointment",
    "BoardLine",
    "CommunityActivity",
    "CalendarFeed",
    "CheckAnswer",
    "CheckIn",
    "ClosingException",
    "Competence",
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
    "FurnishingItem",
    "GroupActivity",
    "HomeStepTick",
    "MeasurementDue",
    "Outing",
    "FollowOn",
    "FunctionHolder",
    "LivingSkill",
    "MeetingAttendee",
    "NetworkMember",
    "PhaseGoal",
    "PhaseTick",
    "PlannedIntensity",
    "SafePlace",
    "Substitution",
    "SessionParticipant",
    "SessionReview",
    "TeamMeeting",
    "TeamMethod",
    "TeamSession",
    "TransferAgreement",
    "TransferRow",
    "UnmetNeed",
    "WaitingListEntry",
    "WarningNote",
    "WorkerLeave",
    "WorkerProfession",
]
