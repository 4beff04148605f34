"""May this person keep a draft of that form? Whoever may write the form, about a row they may open it on."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import User
from housingfirst.accounts.roles import ALL_GROUPS, Permission
from housingfirst.core.errors import NotAllowed

from ..models import (
    Child,
    Citizen,
    ConcernInquiry,
    Consent,
    ContactWay,
    Decision,
    JournalNote,
    Measurement,
    MovePackage,
    OutreachPerson,
    PlanAction,
    PlanGoal,
    PlanVersion,
    Relation,
    Representative,
    SituationEpisode,
)
from .citizens import check_can_edit_citizen, check_can_reach, check_can_register_citizen, field_groups
from .detection import check_can_do_outreach, check_can_send_circle
from .inquiries import check_can_record_inquiry, check_can_work_inquiry
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

    check: Callable[..., None]
    target: Any = None
    may_be_new: bool = True


def _check_can_register_from(by: User, inquiry: ConcernInquiry) -> None:
    check_can_register_citizen(by)
    check_can_work_inquiry(by, inquiry)


def _check_can_register_from_street(by: User) -> None:
    check_can_register_citizen(by)
    check_can_do_outreach(by)


def _check_can_log(by: User, citizen: Citizen) -> None:
    """The form of a visit: who works with the whole record and logs contacts."""
    check_can_reach(by, citizen)
    if not by.may(Permission.LOG_CONTACT) or field_groups(by, citizen) != ALL_GROUPS:
        raise NoSuchForm()


OF_CITIZEN: dict[str, DraftOf] = {
    "addendum": DraftOf(check_can_write_note, JournalNote, may_be_new=False),
    "assessment": DraftOf(check_can_assess),
    "child": DraftOf(check_can_edit_citizen, Child),
    "citizen": DraftOf(check_can_edit_citizen),
    "complaint": DraftOf(check_can_receive_complaint, Decision, may_be_new=False),
    "consent": DraftOf(check_can_edit_citizen),
    "consent-answer": DraftOf(check_can_edit_citizen, Consent, may_be_new=False),
    "contact": DraftOf(_check_can_log),
    "contact-way": DraftOf(check_can_edit_citizen, ContactWay),
    "decision": DraftOf(check_can_decide, Decision),
    "document": DraftOf(check_can_print_plan, PlanVersion, may_be_new=False),
    "goal": DraftOf(check_can_write_plan, PlanGoal),
    "measurement": DraftOf(check_can_measure, Measurement),
    "move-package": DraftOf(check_can_edit_citizen, MovePackage),
    "name": DraftOf(check_can_edit_citizen),
    "note": DraftOf(check_can_write_note),
    "plan": DraftOf(check_can_write_plan, PlanVersion, may_be_new=False),
    "relation": DraftOf(check_can_edit_citizen, Relation),
    "representative": DraftOf(check_can_edit_citizen, Representative),
    "screening": DraftOf(check_can_edit_citizen),
    "situation": DraftOf(check_can_edit_citizen, SituationEpisode),
    "situation-end": DraftOf(check_can_edit_citizen, SituationEpisode, may_be_new=False),
    "situation-past": DraftOf(check_can_edit_citizen),
    "situation-withdraw": DraftOf(check_can_edit_citizen, SituationEpisode, may_be_new=False),
    "step": DraftOf(check_can_write_plan, PlanAction, may_be_new=False),
    "step-new": DraftOf(check_can_write_plan, PlanGoal, may_be_new=False),
    "theme-note": DraftOf(check_can_edit_citizen),
}
OF_INQUIRY: dict[str, DraftOf] = {
    "attempt": DraftOf(check_can_work_inquiry),
    "citizen": DraftOf(_check_can_register_from),
    "screening": DraftOf(check_can_work_inquiry),
    "settle": DraftOf(check_can_work_inquiry),
}
OF_NOBODY_KNOWN: dict[str, DraftOf] = {
    "circle": DraftOf(check_can_send_circle),
    "citizen": DraftOf(check_can_register_citizen),
    "citizen-from-street": DraftOf(_check_can_register_from_street, OutreachPerson, may_be_new=False),
    "inquiry": DraftOf(check_can_record_inquiry),
    "round": DraftOf(check_can_do_outreach),
}


def check_can_keep_draft(by: User, about: Citizen | ConcernInquiry | None, form: str, target: int) -> None:
    """CASE-168: a known form, for who may write it, on a row of that citizen they read.

    `about` is None where nobody is known yet: a new inquiry, a new citizen, a round on the street.
    """
    forms = OF_CITIZEN if isinstance(about, Citizen) else OF_INQUIRY if about else OF_NOBODY_KNOWN
    known = forms.get(form)
    if known is None:
        raise NoSuchForm()
    known.check(by, about) if about else known.check(by)
    if target == 0 and known.may_be_new:
        return
    if not target or not known.target:
        raise NoSuchForm()
    rows = known.target.objects.visible_to(by).filter(pk=target)
    if not (rows.filter(citizen=about) if about else rows).exists():
        raise NoSuchForm()
