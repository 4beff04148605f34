"""May this person do this in housing? By topic."""

from .nominations import (
    can_decide,
    check_can_change_nomination,
    check_can_decide_nomination,
    check_can_end_stay,
    check_can_nominate,
    check_can_report_stay,
)
from .stock import check_can_manage_stock, check_can_match, check_can_report_vacancy

__all__ = [
    "can_decide",
    "check_can_change_nomination",
    "check_can_decide_nomination",
    "check_can_end_stay",
    "check_can_manage_stock",
    "check_can_match",
    "check_can_nominate",
    "check_can_report_stay",
    "check_can_report_vacancy",
]
