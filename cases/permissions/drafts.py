"""May this person keep a draft of that form? Whoever may write the form, about a row they may open it on."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import User
from housingfirst.core.errors import NotAllowed

from ..models import (
    Citizen,
    ConcernInquiry,
    Consent,
    Decision,
    JournalNote,
    Measurement,
    MovePackage,
    PlanAction,
    PlanGoal,
    PlanVersion,
)
from .citizens import check_can_edit_citizen
from .inquiries import check_can_work_inquiry
from .journal import check_can_write_note
from .plans import (
    check_can_assess,
    check_can_decide,
    check_can_measure,
    check_can_print_plan,
    check_can_receive_complaint,
    check_can_write_plan,
)


class NoSuchForm(NotAllowed):
    code = "no_such_form"
    status = 404
    message = _("There is no such form to keep a draft of.")


@dataclass(frozen=True)
class DraftOf:
    """A form that keeps drafts: who may write it, and what it is opened on beside the citizen."""

    check: Callable[[User, Any], None]
    target: Any = None
    may_be_new: bool = True


OF_CITIZEN: dict[str, DraftOf] = {
    "addendum": DraftOf(check_can_write_note, JournalNote, may_be_new=False),
    "assessment": DraftOf(check_can_assess),
    "complaint": DraftOf(check_can_receive_complaint, Decision, may_be_new=False),
    "consent": DraftOf(check_can_edit_citizen),
    "consent-answer": DraftOf(check_can_edit_citizen, Consent, may_be_new=False),
    "decision": DraftOf(check_can_decide, Decision),
    "document": DraftOf(check_can_print_plan, PlanVersion, may_be_new=False),
    "goal": DraftOf(check_can_write_plan, PlanGoal),
    "measurement": DraftOf(check_can_measure, Measurement),
    "move-package": DraftOf(check_can_edit_citizen, MovePackage),
    "note": DraftOf(check_can_write_note),
    "plan": DraftOf(check_can_write_plan, PlanVersion, may_be_new=False),
    "screening": DraftOf(check_can_edit_citizen),
    "step": DraftOf(check_can_write_plan, PlanAction, may_be_new=False),
    "step-new": DraftOf(check_can_write_plan, PlanGoal, may_be_new=False),
}
OF_INQUIRY: dict[str, DraftOf] = {"screening": DraftOf(check_can_work_inquiry)}


def check_can_keep_draft(by: User, about: Citizen | ConcernInquiry, form: str, target: int) -> None:
    """CASE-168: a known form, for who may write it, on a row of that citizen they read."""
    known = (OF_CITIZEN if isinstance(about, Citizen) else OF_INQUIRY).get(form)
    if known is None:
        raise NoSuchForm()
    known.check(by, about)
    if target == 0 and known.may_be_new:
        return
    rows = known.target and known.target.objects.visible_to(by).filter(pk=target, citizen=about)
    if not target or rows is None or not rows.exists():
        raise NoSuchForm()
