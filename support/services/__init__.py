"""Every write of support, by topic."""

from .caseload import (
    MethodOffered,
    NeedsWorker,
    NotInTeam,
    OverLimit,
    end_deviation,
    grant_deviation,
    offer_method,
    stop_method,
)
from .courses import change_worker, return_to_course, start_course, switch_method
from .endings import (
    AlreadyAccepted,
    ExceptionWritten,
    accept_transfer,
    agree_transfer,
    close_course,
    write_closing_exception,
)
from .measurements import extend_schedules, settle_measurement_due
from .phases import begin_phase_one, begin_phase_one_if_awaited, set_focus_areas, start_phase_one
from .waiting import (
    AlreadyWaiting,
    HasCourse,
    NoTeamOffers,
    NotWaiting,
    enlist,
    leave_waiting_list,
    note_unmet_need,
)

__all__ = [
    "AlreadyAccepted",
    "AlreadyWaiting",
    "ExceptionWritten",
    "HasCourse",
    "MethodOffered",
    "NeedsWorker",
    "NoTeamOffers",
    "NotInTeam",
    "NotWaiting",
    "OverLimit",
    "accept_transfer",
    "agree_transfer",
    "begin_phase_one",
    "begin_phase_one_if_awaited",
    "change_worker",
    "close_course",
    "end_deviation",
    "enlist",
    "extend_schedules",
    "grant_deviation",
    "leave_waiting_list",
    "note_unmet_need",
    "offer_method",
    "return_to_course",
    "set_focus_areas",
    "settle_measurement_due",
    "start_course",
    "start_phase_one",
    "stop_method",
    "switch_method",
    "write_closing_exception",
]
