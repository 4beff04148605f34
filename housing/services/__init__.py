"""Every write of housing, by topic."""

from .agreements import end_agreement, make_agreement
from .benefits import (
    Sum,
    answer_benefit_application,
    apply_for_benefit,
    close_application,
    give_up_application,
    note_lost_to_casework,
    pause_application,
    reckon,
    resume_application,
)
from .ledger import agreement_on, correct_line, report_vacancy
from .matching import choose_candidate, withdraw_choice
from .nominations import (
    WISHES,
    change_nomination,
    close_nomination,
    decide_nomination,
    nominate,
    receive_document,
    reopen_nomination,
    resubmit_nomination,
    withdraw_nomination,
)
from .offers import (
    answer_offer,
    expire_due_offers,
    expire_offer,
    make_offer,
    withdraw_offer,
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
from .tenancies import (
    end_tenancy,
    move_in,
    sign_lease,
)
from .vacancies import mark_let, mark_lost, mark_unusable, release, reserve, waive

__all__ = [
    "StayClash",
    "Sum",
    "WISHES",
    "admit",
    "agreement_on",
    "answer_benefit_application",
    "answer_offer",
    "apply_for_benefit",
    "change_nomination",
    "choose_candidate",
    "close_application",
    "close_nomination",
    "correct_line",
    "create_department",
    "create_dwelling",
    "create_organisation",
    "decide_nomination",
    "discharge",
    "end_agreement",
    "end_tenancy",
    "expire_due_offers",
    "expire_offer",
    "give_up_application",
    "make_agreement",
    "make_offer",
    "mark_let",
    "mark_lost",
    "mark_unusable",
    "move_in",
    "nominate",
    "note_lost_to_casework",
    "pause_application",
    "receive_document",
    "reckon",
    "release",
    "reopen_nomination",
    "report_vacancy",
    "reserve",
    "resubmit_nomination",
    "resume_application",
    "set_rent",
    "sign_lease",
    "update_department",
    "update_dwelling",
    "update_organisation",
    "waive",
    "withdraw_choice",
    "withdraw_nomination",
    "withdraw_offer",
]
