"""Rules of the nomination (boligindstilling): states and their owners, who decides, and the days until it came.

Nothing here asks about treatment, abstinence or "readiness": housing never depends on them (D11).
"""

from datetime import date

from django.utils.translation import gettext_lazy as _

from housingfirst.core.errors import ConcurrentChange, DomainError, NotAllowed

from ..choices import NominationStatus as Status
from ..choices import NominationStep as Step

LIVE = (Status.SUBMITTED, Status.RETURNED, Status.APPROVED)

# HOU-101: step → (the states it may start in, the state it leads to, who owns the step).
STEPS = {
    Step.RETURNED: ((Status.SUBMITTED,), Status.RETURNED, "adviser"),
    Step.RESUBMITTED: ((Status.RETURNED,), Status.SUBMITTED, "nominator"),
    Step.APPROVED: ((Status.SUBMITTED,), Status.APPROVED, "adviser"),
    Step.REFUSED: ((Status.SUBMITTED, Status.RETURNED), Status.REFUSED, "adviser"),
    Step.WITHDRAWN: (LIVE, Status.WITHDRAWN, "nominator"),
    Step.HOUSED: (LIVE, Status.HOUSED, "coordinator"),
    Step.REOPENED: ((Status.REFUSED, Status.WITHDRAWN), Status.SUBMITTED, "nominator"),
}
TRANSITIONS = tuple(sorted({(str(start), str(end)) for starts, end, _owner in STEPS.values() for start in starts}))

# Who moves on from each state: the ball is with them.
OWNERS = {
    Status.SUBMITTED: "adviser",
    Status.RETURNED: "nominator",
    Status.APPROVED: "coordinator",
    Status.REFUSED: "nominator",
    Status.WITHDRAWN: "nominator",
    Status.HOUSED: "nobody",
}


class NominationMoved(ConcurrentChange):
    code = "nomination_moved"
    message = _("The nomination is already “%(status)s”, so that cannot be done now. Nothing was changed. Look again.")


class AlreadyNominated(DomainError):
    code = "already_nominated"
    message = _(
        "The citizen already has a nomination that is being worked on, from %(day)s. It keeps its place. Change the "
        "wishes there, or withdraw it first."
    )


class OwnNomination(NotAllowed):
    code = "own_nomination"
    message = _(
        "You have nominated the citizen yourself, and nobody decides on a nomination of their own. Ask another "
        "authority adviser. The nomination is kept as it is."
    )


class WordsMissing(DomainError):
    code, field = "own_words_missing", "own_words"
    message = _("Write what the citizen wishes, in the citizen's own words. One sentence is enough.")


class DocumentNotNamed(DomainError):
    code, field = "document_not_named", "document"
    message = _("Name the document that is missing, so that the nominator knows what to send.")


class WithdrawalMissing(DomainError):
    code, field = "withdrawal_missing", "withdrawal"
    message = _("Choose why the nomination ends. It is kept as it is until then.")


class ReasonMissing(DomainError):
    code, field = "reason_missing", "reason"
    message = _("Write the reasons for the refusal to the citizen. Without reasons it cannot be given.")


class NominatedInFuture(DomainError):
    code, field = "nominated_in_future", "nominated_on"
    message = _("The date %(day)s lies in the future. Choose today or an earlier date.")


class KnownAfterNomination(DomainError):
    code, field = "known_after_nomination", "known_since"
    message = _(
        "The first inquiry or admission, %(known)s, lies after the nomination, %(nominated)s. Correct the earlier date."
    )


def next_status(step: str, status: str) -> Status:
    """HOU-101: the state `step` leads to from `status`; raises NominationMoved where it may not start there.

    Source: 002a 3.14 (l. 1344-1346, 1555-1600) [DES].
    """
    starts, end, _owner = STEPS[Step(step)]
    if status not in starts:
        raise NominationMoved(status=Status(status).label)
    return end


def check_decider(decider_id: int, nominated_by_id: int, submitted_by_id: int) -> None:
    """HOU-102: nobody decides on what they themselves nominated or submitted. Source: design.md § 1; issue 2, 12."""
    if decider_id in (nominated_by_id, submitted_by_id):
        raise OwnNomination()


def check_own_words(own_words: str) -> None:
    """HOU-103: a nomination begins with the citizen's own words. Source: D12; issue 2, step 12."""
    if not own_words.strip():
        raise WordsMissing()


def check_outcome(step: str, reason: str, document: str) -> None:
    """HOU-104: sent back only for a named document, refused only with reasons.

    Source: 002a 3.2, l. 1565-1569 (documentation); forvaltningsloven §§ 22-24 [GK].
    """
    if step == Step.RETURNED and not document.strip():
        raise DocumentNotNamed()
    if step == Step.REFUSED and not reason.strip():
        raise ReasonMissing()


def days_to_nomination(known_since: date | None, nominated_on: date) -> int | None:
    """HOU-105: days from the first inquiry or the admission to the nomination; None where neither is known.

    Source: issue 2, step 12; FI-04 (methods-fidelity-law). Whole days; the same day is 0.
    """
    return None if known_since is None else (nominated_on - known_since).days


def check_dates(nominated_on: date, known_since: date | None, today: date) -> None:
    """A nomination is made today or earlier, and not before the citizen was known."""
    if nominated_on > today:
        raise NominatedInFuture(day=nominated_on.strftime("%d-%m-%Y"))
    if known_since and known_since > nominated_on:
        raise KnownAfterNomination(known=known_since.strftime("%d-%m-%Y"), nominated=nominated_on.strftime("%d-%m-%Y"))
