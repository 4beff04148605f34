"""May this person assess, decide, write the plan and measure?"""

from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import User
from housingfirst.accounts.roles import ALL_GROUPS, FieldGroup, Permission
from housingfirst.core.errors import NotAllowed

from ..models import Citizen, PlanDocument
from .citizens import check_can_reach, field_groups


class CannotAssess(NotAllowed):
    message = _("Only an authority adviser assesses which support fits. Ask the citizen's adviser.")


class CannotDecide(NotAllowed):
    message = _("Only an authority adviser makes decisions. Ask the citizen's adviser.")


class CannotWritePlan(NotAllowed):
    message = _("Only the citizen's team writes in the plan. Write to the support worker.")


class CannotMeasure(NotAllowed):
    message = _("Only the citizen's team takes measurements. Write to the support worker.")


def _whole(by: User, citizen: Citizen) -> bool:
    """Assessment, decision, plan and measurement are for those who see the whole record."""
    check_can_reach(by, citizen)
    return field_groups(by, citizen) == ALL_GROUPS


def check_may_assess(by: User) -> None:
    """For what has no citizen in it: the table of recommendations."""
    if not by.may(Permission.ASSESS):
        raise CannotAssess()


def check_can_assess(by: User, citizen: Citizen) -> None:
    if not (_whole(by, citizen) and by.may(Permission.ASSESS)):
        raise CannotAssess()


def check_can_decide(by: User, citizen: Citizen) -> None:
    """Drafting, making, delivering and changing decisions, and settling complaints."""
    if not (_whole(by, citizen) and by.may(Permission.DECIDE_SUPPORT)):
        raise CannotDecide()


def check_can_receive_complaint(by: User, citizen: Citizen) -> None:
    """Anybody with the whole record takes a complaint down: the citizen complains to whom they meet."""
    if not _whole(by, citizen):
        raise CannotDecide()


class CannotReadPlan(NotAllowed):
    message = _("The plan is for the citizen's team and adviser. Ask them for what you need.")


def check_can_read_plan(by: User, citizen: Citizen) -> None:
    """Whoever came to the citizen through an opening gets the plan as a document, never as a page (D12)."""
    if not _whole(by, citizen):
        raise CannotReadPlan()


class CannotReadDecision(NotAllowed):
    message = _("The letter is for the citizen's team and adviser. Ask them for what you need.")


def check_can_read_document(by: User, document: PlanDocument, groups: frozenset[FieldGroup] | None = None) -> None:
    """Whoever reads the plan or the decision it is of: the page, each look whether it is there yet, and the file.

    `groups`: the field groups the person sees, where a page has asked already.
    """
    if groups is None:
        check_can_reach(by, document.citizen)
        groups = field_groups(by, document.citizen)
    if groups != ALL_GROUPS:
        raise CannotReadDecision() if document.is_letter else CannotReadPlan()


def may_write_plan(by: User) -> bool:
    return by.may(Permission.WRITE_PLAN)


def check_can_write_plan(by: User, citizen: Citizen) -> None:
    if not (_whole(by, citizen) and by.may(Permission.WRITE_PLAN)):
        raise CannotWritePlan()


def check_can_print_plan(by: User, citizen: Citizen) -> None:
    """Whoever may read the plan and has a hand in the case may hand it over, with a ground for it (D12)."""
    if not (_whole(by, citizen) and (by.may(Permission.WRITE_PLAN) or by.may(Permission.DECIDE_SUPPORT))):
        raise CannotWritePlan()


def check_can_print_decision(by: User, citizen: Citizen) -> None:
    """Whoever reads the decision and has a hand in the case may hand the citizen the letter."""
    if not (_whole(by, citizen) and (by.may(Permission.WRITE_PLAN) or by.may(Permission.DECIDE_SUPPORT))):
        raise CannotDecide()


def check_can_measure(by: User, citizen: Citizen) -> None:
    if not (_whole(by, citizen) and by.may(Permission.MEASURE)):
        raise CannotMeasure()


def may_measure(by: User) -> bool:
    return by.may(Permission.MEASURE)
