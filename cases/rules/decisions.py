"""What a decision must hold before it is made, what the citizen is told, and what a complaint sets going."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from housingfirst.core.errors import ConcurrentChange, DomainError

from ..choices import (
    METHODS_BY_TYPE,
    REFUSALS,
    ComplaintOutcome,
    DecisionType,
    WishAnswer,
)


class NotWhole(DomainError):
    """Something a decision must hold is missing; `missing` says what, one sentence each, with the field."""

    code = "decision_not_whole"
    message = gettext_lazy("The decision cannot be made yet. %(what)s Everything you have written is kept.")

    def __init__(self, missing: list["Missing"]):
        self.missing = missing
        super().__init__(field=missing[0].field, what=" ".join(item.text for item in missing))


class AlreadyFinal(ConcurrentChange):
    code = "decision_final"
    message = gettext_lazy(
        "The decision was made on %(day)s and never changes. Make a new decision that replaces it, if something has "
        "changed."
    )


class NotFinal(DomainError):
    code = "decision_draft"
    message = gettext_lazy("The decision is still a draft. Make it first.")


class AlreadyReplaced(ConcurrentChange):
    code = "decision_replaced"
    message = gettext_lazy("The decision is already replaced by a newer one. Open that one and change it.")


class DecidedInFuture(DomainError):
    code, field = "date_in_future", "decided_on"
    message = gettext_lazy("The date %(day)s lies in the future. Choose today or an earlier date.")


class HeardAfterDecision(DomainError):
    code, field = "heard_in_future", "heard_on"
    message = gettext_lazy("The citizen is heard before the decision: %(day)s lies after it. Choose an earlier date.")


class DeliveredWrongDay(DomainError):
    code, field = "delivery_order", "delivered_on"
    message = gettext_lazy(
        "The decision was made on %(decided)s and can be delivered from then until today. Choose a day in between."
    )


class AlreadyDelivered(ConcurrentChange):
    code = "decision_delivered"
    message = gettext_lazy("The decision was already delivered on %(day)s. Nothing was changed.")


class ReceivedWrongDay(DomainError):
    code, field = "received_order", "received_on"
    message = gettext_lazy(
        "A complaint comes in on or after the day of the decision, %(decided)s, and not in the future. Choose that day."
    )


class ComplaintOpen(ConcurrentChange):
    code = "complaint_open"
    message = gettext_lazy("There is already an open complaint over this decision. Open that one and write there.")


class AlreadySettled(ConcurrentChange):
    code = "complaint_settled"
    message = gettext_lazy("The complaint was settled on %(day)s. Nothing was changed.")


class OutcomeReasonsMissing(DomainError):
    code, field = "outcome_reasons_missing", "outcome_reasons"
    message = gettext_lazy("Write the reasons for the outcome. The citizen gets them.")


class NewDecisionMissing(DomainError):
    code, field = "new_decision_missing", "outcome"
    message = gettext_lazy(
        "A changed decision is a new decision. Make the one that replaces this first, and settle the complaint then."
    )


class SettledWrongDay(DomainError):
    code, field = "settled_order", "settled_on"
    message = gettext_lazy(
        "The complaint came in on %(received)s. Choose that day or a later one, and no later than today."
    )


@dataclass(frozen=True)
class Missing:
    """What is missing in a draft: the field and what to do."""

    field: str
    text: str


def missing_in(decision: Any, recommended: str = "") -> list[Missing]:
    """CASE-32: what a draft lacks before it can be made; empty when it is whole.

    Reasons (FVL §§ 22–24 [GK]), legal basis, complaint guidance (FVL § 25 [GK]); where facts weigh against the
    citizen, the day of hearing and the answer (FVL §§ 19–21 [GK]); under SEL § 85 a the method [V] and, where it is
    not the recommended one, why (ours); where the wish for provider is not followed, why (SEL § 85 a(2), § 142(4) [V]).
    `decision` is anything with the fields of a decision.
    """
    missing = []

    def lacks(field: str, text: Any) -> None:
        missing.append(Missing(field, str(text)))

    methods = METHODS_BY_TYPE.get(DecisionType(decision.type), ())
    if methods and decision.method not in methods:
        lacks("method", _("Choose the method."))
    if not methods and decision.method:
        lacks("method", _("This kind of decision has no method. Remove it."))
    if recommended and decision.method and decision.method != recommended and not decision.method_reason.strip():
        lacks("method_reason", _("Write why another method is chosen than the recommended one."))
    if not decision.legal_bases:
        lacks("legal_bases", _("Choose the legal basis."))
    if not decision.reasons.strip():
        lacks("reasons", _("Write the reasons."))
    if decision.facts_against.strip():
        if decision.heard_on is None:
            lacks("heard_on", _("Write the day the citizen was heard about what weighs against them."))
        if not decision.citizen_answer.strip():
            lacks("citizen_answer", _("Write the citizen's answer, also when there was none."))
    if decision.provider_wish.strip() and decision.wish_answer in ("", WishAnswer.NONE):
        lacks("wish_answer", _("Say whether the citizen's wish for who gives the support is followed."))
    if decision.wish_answer == WishAnswer.NOT_FOLLOWED and not decision.wish_reason.strip():
        lacks("wish_reason", _("Write why the wish is not followed."))
    missing += _named_worker_missing(decision)
    if not decision.complaint_guidance.strip():
        lacks("complaint_guidance", _("Write the complaint guidance."))
    return missing


def _named_worker_missing(decision: Any) -> list[Missing]:
    """CASE-37: where the citizen chooses a worker by name, the decision says yes, or no with the reason.

    SEL § 85 a(3)-(6), bill L 50 of 23 Oct 2025: a worker the shelter employs; refused on professional or resource
    grounds with reasons [V: L5 as introduced]; adoption not seen [GK?], so a dated parameter switches it on.
    """
    if not decision.named_worker.strip():
        return []
    if decision.named_worker_answer in ("", WishAnswer.NONE):
        return [Missing("named_worker_answer", str(_("Say whether the citizen gets the worker they choose.")))]
    if decision.named_worker_answer == WishAnswer.NOT_FOLLOWED and not decision.named_worker_reason.strip():
        text = _("Write why the citizen does not get the worker they choose, on professional or resource grounds.")
        return [Missing("named_worker_reason", str(text))]
    return []


def check_whole(decision: Any, recommended: str, decided_on: date, today: date) -> None:
    """CASE-32: refuse to make a decision that lacks something, or on a day that has not come."""
    if missing := missing_in(decision, recommended):
        raise NotWhole(missing)
    if decided_on > today:
        raise DecidedInFuture(day=_day(decided_on))
    if decision.heard_on and decision.heard_on > decided_on:
        raise HeardAfterDecision(day=_day(decision.heard_on))


def complaint_guidance(type: str, weeks: int) -> str:
    """CASE-33: the complaint guidance a decision starts with; the adviser can edit it.

    Complaint within so many weeks of receiving the decision (RSL § 67 [GK]), sent to the municipality, which looks at
    the decision again and sends the complaint on to Ankestyrelsen where it stands (RSL § 66 [GK]).
    """
    what = _("the refusal") if type in REFUSALS else _("the decision")
    return _(
        "If you disagree with %(what)s, you can complain. You must do so within %(weeks)s weeks of getting it. You can "
        "write, call or tell us in person, and we will help you. The complaint goes to us first: we look at the case "
        "again, and you hear from us. If we do not change the decision, we send your complaint on to Ankestyrelsen, "
        "the national appeals board. It costs nothing."
    ) % {"what": what, "weeks": weeks}


def check_delivery(decided_on: date, delivered_on: date, today: date) -> None:
    """CASE-34: a decision is delivered on or after the day it was made, and not in the future."""
    if not decided_on <= delivered_on <= today:
        raise DeliveredWrongDay(decided=_day(decided_on))


@dataclass(frozen=True)
class ComplaintClock:
    """`deadline_on` is the last day to complain, None while the decision is not delivered."""

    deadline_on: date | None
    is_late: bool
    reassess_by: date


def complaint_clock(
    *, decided_on: date, delivered_on: date | None, received_on: date, today: date, weeks: int, reassess_days: int
) -> ComplaintClock:
    """CASE-35: whether a complaint is in time, and when the reassessment is due.

    In time: within `weeks` weeks after delivery, that day included (RSL § 67 [GK]); the time does not run before the
    decision is delivered. A late complaint is recorded as late and never refused. The reassessment is due
    `reassess_days` days after it came in (ours, no source seen). Raises ReceivedWrongDay.
    """
    if not decided_on <= received_on <= today:
        raise ReceivedWrongDay(decided=_day(decided_on))
    deadline = last_day_to_complain(delivered_on, weeks)
    return ComplaintClock(
        deadline_on=deadline,
        is_late=deadline is not None and received_on > deadline,
        reassess_by=received_on + timedelta(days=reassess_days),
    )


def last_day_to_complain(delivered_on: date | None, weeks: int) -> date | None:
    """CASE-35: `weeks` weeks after delivery, that day included; None while the decision is not delivered."""
    return delivered_on + timedelta(weeks=weeks) if delivered_on else None


def check_settlement(
    *, outcome: str, outcome_reasons: str, has_new_decision: bool, received_on: date, settled_on: date, today: date
) -> None:
    """CASE-36: a complaint is settled with reasons, not before it came in; changed only by a new, made decision."""
    if not outcome_reasons.strip():
        raise OutcomeReasonsMissing()
    if outcome == ComplaintOutcome.CHANGED and not has_new_decision:
        raise NewDecisionMissing()
    if not received_on <= settled_on <= today:
        raise SettledWrongDay(received=_day(received_on))


def _day(day: date) -> str:
    return day.strftime("%d-%m-%Y")
