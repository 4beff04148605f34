"""Every write of housing, by topic."""

from .agreements import end_agreement, make_agreement
from .ledger import agreement_on, correct_line, report_vacancy
from .nominations import (
    change_nomination,
    close_nomination,
    decide_nomination,
    nominate,
    receive_document,
    reopen_nomination,
    resubmit_nomination,
    withdraw_nomination,
)
from .shelters import StayClash, admit, discharge
from .stock import (
    create_department,
    create_dwelling,
    create_organisation,
    set_rent,
    update_department,
    update_dwelling,
    update_organisation,
)
from .vacancies import mark_let, mark_lost, mark_unusable, release, reserve, waive

__all__ = [
    "StayClash",
    "admit",
    "agreement_on",
    "change_nomination",
    "close_nomination",
    "correct_line",
    "create_department",
    "create_dwelling",
    "create_organisation",
    "decide_nomination",
    "discharge",
    "end_agreement",
    "make_agreement",
    "mark_let",
    "mark_lost",
    "mark_unusable",
    "nominate",
    "receive_document",
    "release",
    "reopen_nomination",
    "report_vacancy",
    "reserve",
    "resubmit_nomination",
    "set_rent",
    "update_department",
    "update_dwelling",
    "update_organisation",
    "waive",
    "withdraw_nomination",
]
