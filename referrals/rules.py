"""Rules of referrals: states, what lets something be told, what is shared, deadlines, and warnings of sanctions."""

from collections.abc import Iterable
from datetime import date, timedelta

from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.roles import FieldGroup, UnitKind
from housingfirst.core.errors import ConcurrentChange, DomainError

from .choices import SHAREABLE, Answer, Ground
from .choices import ReferralState as State
from .choices import ReferralStepKind as Step

OPEN = (State.SENT, State.RECEIVED, State.ANSWERED)
WAITING = (State.SENT, State.RECEIVED)

# REF-01: step → (the states it may start in, the state it leads to).
STEPS = {
    Step.RECEIVED: ((State.SENT,), State.RECEIVED),
    Step.ANSWERED: (OPEN, State.ANSWERED),
    Step.SUPPLIED: ((State.ANSWERED,), State.SENT),
    Step.WITHDRAWN: (OPEN, State.WITHDRAWN),
    Step.CLOSED: ((State.ANSWERED,), State.CLOSED),
}
TRANSITIONS = tuple(
    sorted({(str(start), str(end)) for starts, end in STEPS.values() for start in starts if start != end})
)


class ReferralMoved(ConcurrentChange):
    code = "referral_moved"
    message = _("The referral is already “%(state)s”, so that cannot be done now. Nothing was changed. Look again.")


class GroundMissing(DomainError):
    code, field = "ground_missing", "ground"
    message = _("Say what lets you share this: the citizen's consent, or a legal basis. Without it, it cannot be sent.")


class SharedNoMore(DomainError):
    code = "consent_withdrawn"
    message = _(
        "The consent this referral rests on is not in force any more, so nothing more is told. What you typed is kept. "
        "Ask the citizen and refer anew."
    )


class ConsentInFuture(DomainError):
    code, field = "consent_future", "consent_on"
    message = _("The consent of %(day)s lies in the future. Choose the day it was given.")


class LegalBasisMissing(DomainError):
    code, field = "legal_basis_missing", "legal_basis"
    message = _("Choose the legal basis it is shared on.")


class OnlyWithConsent(DomainError):
    code, field = "consent_only", "ground"
    message = _(
        "A housing organisation hears about a citizen only with the citizen's consent. What you typed is kept. Ask "
        "the citizen first."
    )


class NotShareable(DomainError):
    code, field = "not_shareable", "field_groups"
    message = _("Notes are never shared as a whole. Write what the unit needs to know instead.")


class WordsMissing(DomainError):
    code = "words_missing"
    message = _("Write it in a sentence or two.")


class DeadlineNotAhead(DomainError):
    code, field = "answer_due", "answer_due_on"
    message = _("The answer cannot be wanted by %(day)s: it is not after today. Choose a later day.")


class AnswerWordsMissing(DomainError):
    code, field = "answer_words", "text"
    message = _("Write what you need to know, or why you cannot. The sender goes on from your words.")


class RemindedToday(DomainError):
    code = "reminded_today"
    message = _("The unit was reminded today already. Call it, or try again tomorrow.")


class NothingToSupply(DomainError):
    code = "nothing_asked"
    message = _("The unit has not asked to know more. Nothing was sent.")


class SanctionHandled(ConcurrentChange):
    code = "sanction_handled"
    message = _("Somebody has dealt with the warning already. What they wrote stands. What you typed is kept here.")


class SanctionNotAhead(DomainError):
    code, field = "sanction_past", "falls_on"
    message = _("The sanction would fall on %(day)s, which has passed. Choose today or a later day.")


def next_state(step: str, state: str) -> State:
    """REF-01: sent, received, answered, then closed; withdrawn from any of them; more told starts it again.

    A unit may answer anew while the referral is open; the last answer holds. Source: 001 W2, P16; the table OURS.
    """
    starts, end = STEPS[Step(step)]
    if state not in starts:
        raise ReferralMoved(state=State(state).label)
    return end


def check_ground(ground: str, consent_on: date | None, legal_basis: str, today: date, unit_kind: str) -> None:
    """REF-02: nothing is told without the citizen's consent (which one: CASE-150), or a named legal basis.

    REF-03: a housing organisation hears of a citizen on consent only. Source: D12, design.md § 1; FVL §§ 28-32 [GK].
    """
    if ground not in Ground.values:
        raise GroundMissing()
    if ground == Ground.LAW and unit_kind == UnitKind.HOUSING_ORGANISATION:
        raise OnlyWithConsent()
    if ground == Ground.LAW and not legal_basis:
        raise LegalBasisMissing()
    if ground == Ground.CONSENT and consent_on is not None and consent_on > today:
        raise ConsentInFuture(day=consent_on.strftime("%d-%m-%Y"))


def shared_groups(chosen: Iterable[str]) -> list[FieldGroup]:
    """REF-04: identity and what was chosen one by one, in the order of the groups; notes never. Source: D12."""
    wanted = set(chosen)
    if wanted - {str(group) for group in SHAREABLE}:
        raise NotShareable()
    return [FieldGroup.IDENTITY, *(group for group in SHAREABLE if group in wanted)]


def check_answer_due(answer_due_on: date, today: date) -> None:
    """REF-05: an answer is wanted by a day after today; shipped two weeks, a parameter. Source: OURS."""
    if answer_due_on <= today:
        raise DeadlineNotAhead(day=answer_due_on.strftime("%d-%m-%Y"))


def access_until(answer: str, answered_on: date, days_accepted: int, days_otherwise: int) -> date:
    """REF-06: what was shared closes so many days after the answer, and at once when the referral is withdrawn.

    Source: design.md § 1 ("while it is open"); the numbers OURS, parameters.
    """
    return answered_on + timedelta(days=days_accepted if answer == Answer.ACCEPTED else days_otherwise)


def check_answer(answer: str, text: str) -> None:
    """REF-07: "we cannot" and "we need to know more" come with words. Source: look/01-my-day; 001 P16."""
    if Answer(answer) != Answer.ACCEPTED and not text.strip():
        raise AnswerWordsMissing()


def is_overdue(state: str, answer_due_on: date, today: date) -> bool:
    """REF-08: an answer is late from the day after it was due. Source: issue 2, step 17; PC-22."""
    return state in WAITING and answer_due_on < today


def goes_to_leader(state: str, answer_due_on: date, today: date, days: int) -> bool:
    """REF-09: so many days later (parameter) the team leader has it too. Source: PC-21; the number OURS."""
    return is_overdue(state, answer_due_on, today) and answer_due_on + timedelta(days=days) < today


def check_reminder(reminded_on: date | None, today: date) -> None:
    """REF-11: a unit is reminded at most once a day. Source: OURS."""
    if reminded_on == today:
        raise RemindedToday()


def check_warning(falls_on: date, today: date) -> None:
    """REF-12: a jobcentre warns before the sanction falls, so that the rent can be secured.

    Source: 002b W5, l. 3550-3561, 3737-3742 [V]; 001 P6.
    """
    if falls_on < today:
        raise SanctionNotAhead(day=falls_on.strftime("%d-%m-%Y"))
