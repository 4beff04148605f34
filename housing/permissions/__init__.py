"""May this person do this in housing? By topic."""

from .nominations import (
    can_decide,
    check_can_change_nomination,
    check_can_decide_nomination,
    check_can_end_stay,
    check_can_list_nominations,
    check_can_nominate,
    check_can_report_stay,
    check_can_start_nomination,
)
from .offers import (
    can_ask_benefits,
    check_can_answer_application,
    check_can_answer_offer,
    check_can_ask_benefits,
    check_can_change_offer,
    check_can_change_tenancy,
    check_can_give_up_application,
    check_can_list_offers,
    check_can_make_offer,
    check_can_see_fast_track,
    check_may_answer,
    check_may_offer,
)
from .stock import check_can_manage_stock, check_can_match, check_can_report_vacancy, check_can_see_stock

__all__ = [
    "can_ask_benefits",
    "can_decide",
    "check_can_answer_application",
    "check_can_answer_offer",
    "check_can_ask_benefits",
    "check_can_change_nomination",
    "check_can_change_offer",
    "check_can_change_tenancy",
    "check_can_decide_nomination",
    "check_can_end_stay",
    "check_can_give_up_application",
    "check_can_list_nominations",
    "check_can_list_offers",
    "check_can_make_offer",
    "check_can_manage_stock",
    "check_can_match",
    "check_can_nominate",
    "check_can_report_stay",
    "check_can_report_vacancy",
    "check_can_see_fast_track",
    "check_can_see_stock",
    "check_can_start_nomination",
    "check_may_answer",
    "check_may_offer",
]
