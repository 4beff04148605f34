"""Rules about concern inquiries and their clock."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext_lazy as _

from housingfirst.core.errors import DomainError

from ..choices import ConcernDomain, FollowUpEnd, InquiryOutcome, InquiryState
from .citizens import DateInFuture

# Which state may follow which; a repeated attempt or contact keeps the state.
INQUIRY_MOVES: dict[InquiryState, frozenset[InquiryState]] = {
    InquiryState.NEW: frozenset({InquiryState.ATTEMPTED, InquiryState.CONTACT, InquiryState.SETTLED}),
    InquiryState.ATTEMPTED: frozenset({InquiryState.ATTEMPTED, InquiryState.CONTACT, InquiryState.SETTLED}),
    InquiryState.CONTACT: frozenset({InquiryState.CONTACT, InquiryState.SETTLED}),
    InquiryState.SETTLED: frozenset({InquiryState.ATTEMPTED, InquiryState.CONTACT}),
}
# After these outcomes the door stands open: a new attempt takes the inquiry up again.
MAY_BE_TAKEN_UP = frozenset({InquiryOutcome.NO_CONTACT, InquiryOutcome.DECLINED})


class ReasonMissing(DomainError):
    code, field = "reason_missing", "reasons"
    message = _("Choose at least one reason for the concern.")


class SourceContradiction(DomainError):
    code, field = "referred_by_source", "referred_by"
    message = _("Leave out who passed it on when that is the same as where it came from.")


class InquirySettled(DomainError):
    code = "inquiry_settled"
    message = _(
        "The inquiry was settled on %(day)s: %(outcome)s. What you wrote is still here. Record a new inquiry if there "
        "is a new concern."
    )


class DateBeforeReceipt(DomainError):
    code = "date_before_receipt"
    message = _("The date %(day)s lies before the inquiry was received on %(received)s. Choose a later date.")


class DateBeforeLastStep(DomainError):
    code = "date_before_last_step"
    message = _("The date %(day)s lies before the last step on %(last)s. Choose that day or a later one.")


class NothingAttempted(DomainError):
    code, field = "nothing_attempted", "outcome"
    message = _("“No contact” needs at least one attempt. Note first when and how you tried, then settle the inquiry.")


class CourseNeedsCitizen(DomainError):
    code, field = "course_needs_citizen", "outcome"
    message = _("“Course” needs a citizen. Link the inquiry to a citizen or create the citizen, then settle it.")


class AlreadyLinked(DomainError):
    code = "already_linked"
    message = _("The inquiry is already linked to a citizen. Nothing was changed.")


class NothingToFollowUp(DomainError):
    code = "nothing_to_follow_up"
    message = _("Nobody waits to be tried again in this inquiry. Nothing was changed.")


class WhyMissing(DomainError):
    code, field = "follow_up_why", "note"
    message = _("Write in the note why nobody tries any more.")


@dataclass(frozen=True)
class InquiryLimits:
    """Days until the first attempt, the next attempt, the outcome after contact, and a new try after no contact.

    `declined`: a new try after a no; 0 is none.
    """

    first_attempt: int
    next_attempt: int
    outcome: int
    follow_up: int
    declined: int = 0


def check_reasons(reasons: Iterable[str]) -> list[str]:
    """CASE-80: one or several of the eleven domains, each once. Returns them in the order of the screening circle.

    Source: 001 T4.7 (R8: several choices, may pass 100 %).
    """
    chosen = set(reasons)
    if not chosen:
        raise ReasonMissing()
    return [str(domain) for domain in ConcernDomain if domain in chosen]


def check_source(source: str, referred_by: str) -> None:
    """CASE-81: one original source; who passed it on stands beside it and is another (001 T5.3, l. 1304–1306)."""
    if source == referred_by:
        raise SourceContradiction()


def check_received(received_on: date, today: date, field: str = "received_on") -> None:
    """CASE-82: nothing is received, attempted or settled in the future."""
    if received_on > today:
        raise DateInFuture(field=field, day=received_on.strftime("%d-%m-%Y"))


def check_step(
    state: str, event: str, *, happened_on: date, received_on: date, last_step_on: date, settled: str, today: date
) -> None:
    """CASE-83: which step may follow, and when: never in the future, before receipt or before the last step.

    Settled stays settled, except that a new attempt takes up again what ended without contact or with a no
    (`settled` is the outcome): persistence is the method (001 l. 1362–1371; D10). Source of the states: 001 W1.
    """
    if state == InquiryState.SETTLED and (settled not in MAY_BE_TAKEN_UP or event == InquiryState.SETTLED):
        raise InquirySettled(
            day=last_step_on.strftime("%d-%m-%Y"), outcome=InquiryOutcome(settled).label if settled else ""
        )
    check_day_of_step(happened_on, received_on=received_on, last_step_on=last_step_on, today=today)


def check_day_of_step(happened_on: date, *, received_on: date, last_step_on: date, today: date) -> None:
    """CASE-83: the day of a step: not in the future, before receipt or before the last step."""
    check_received(happened_on, today, field="happened_on")
    day = happened_on.strftime("%d-%m-%Y")
    if happened_on < received_on:
        raise DateBeforeReceipt(field="happened_on", day=day, received=received_on.strftime("%d-%m-%Y"))
    if happened_on < last_step_on:
        raise DateBeforeLastStep(field="happened_on", day=day, last=last_step_on.strftime("%d-%m-%Y"))


def state_after(state: str, event: str) -> str:
    """CASE-83: the state an event leads to; who has been met is not unmet by a vain attempt."""
    if state == InquiryState.CONTACT and event == InquiryState.ATTEMPTED:
        return state
    return event


def check_outcome(outcome: str, *, attempts: int, has_citizen: bool) -> None:
    """CASE-84: “no contact” needs an attempt, “course” a citizen; the other outcomes nothing (001 § 2.2; [OURS])."""
    if outcome == InquiryOutcome.NO_CONTACT and not attempts:
        raise NothingAttempted()
    if outcome == InquiryOutcome.COURSE and not has_citizen:
        raise CourseNeedsCitizen()


def inquiry_due(state: str, outcome: str, last_step_on: date, limits: InquiryLimits) -> date | None:
    """CASE-85: the day the next step must have been taken; None when nothing more is expected.

    New: the first attempt. Attempted: the next one. In contact: the outcome. Settled without contact: a new try, so
    that nobody disappears silently (001 l. 1362–1371). Settled with a no: one asks again later, where the
    municipality wants to. The numbers of days are parameters [OURS].
    """
    days = {
        InquiryState.NEW: limits.first_attempt,
        InquiryState.ATTEMPTED: limits.next_attempt,
        InquiryState.CONTACT: limits.outcome,
    }
    if state == InquiryState.SETTLED:
        again = {InquiryOutcome.NO_CONTACT: limits.follow_up, InquiryOutcome.DECLINED: limits.declined}
        wait = again.get(InquiryOutcome(outcome), 0)
        return last_step_on + timedelta(days=wait) if wait else None
    return last_step_on + timedelta(days=days[InquiryState(state)])


def check_follow_up_end(state: str, due_on: date | None, reason: str, note: str) -> None:
    """CASE-96: a follow-up ends with a reason, never by itself; "another reason" is written out.

    Source: those without contact could not be followed and are unknown (001 l. 1362–1371); the reasons are ours.
    """
    if state != InquiryState.SETTLED or due_on is None:
        raise NothingToFollowUp()
    if reason == FollowUpEnd.OTHER and not note.strip():
        raise WhyMissing()
