"""Rules of offers and tenancies: what may follow what, the promise of support, and what a no costs (nothing)."""

from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from housingfirst.core import formats
from housingfirst.core.errors import ConcurrentChange, DomainError

from ..choices import NominationStatus, OfferStatus

S = OfferStatus
LIVE_OFFER = (S.OPEN, S.ACCEPTED)

# HOU-140: state → the states it may go to. The database keeps the same path (offer_moves).
NEXT_OFFER = {
    S.OPEN: (S.ACCEPTED, S.DECLINED, S.EXPIRED, S.WITHDRAWN),
    S.ACCEPTED: (S.DECLINED, S.WITHDRAWN, S.SIGNED),
    S.DECLINED: (),
    S.EXPIRED: (),
    S.WITHDRAWN: (),
    S.SIGNED: (),
}
OFFER_TRANSITIONS = tuple(sorted((str(start), str(end)) for start, ends in NEXT_OFFER.items() for end in ends))


class AnswerWordsMissing(DomainError):
    code, field = "own_words_missing", "own_words"
    message = _("Write what the citizen said, in the citizen's own words. One sentence is enough.")


class OfferMoved(ConcurrentChange):
    code = "offer_moved"
    message = _("The offer is already “%(status)s”, so that cannot be done now. Nothing was changed. Look at its page.")


class RentMissing(DomainError):
    code, field = "rent_missing", "move_in_on"
    message = _(
        "No rent is registered for the dwelling on %(day)s, so nobody can be told what it costs. Register the rent "
        "first, or choose another day."
    )


class DwellingHasOffer(ConcurrentChange):
    code = "dwelling_has_offer"
    message = _(
        "The dwelling already has an offer. A dwelling has one offer at a time. Your choice is kept; use it if the "
        "citizen says no, or look at other dwellings."
    )


class NotApproved(DomainError):
    code = "not_approved"
    message = _(
        "The nomination is “%(status)s”, so no dwelling can be offered on it yet. An authority adviser must approve it "
        "first."
    )


class NotAtDisposal(DomainError):
    code = "not_at_disposal"
    message = _("The dwelling is not the municipality's to allocate, so it cannot be offered. Look at other dwellings.")


class VisitAfterMoveIn(DomainError):
    code, field = "visit_after_move_in", "first_visit_on"
    message = _(
        "The first visit on %(visit)s lies after the day of moving in, %(move_in)s. Choose that day or an earlier one: "
        "nobody moves in alone."
    )


class AnswerTooSoon(DomainError):
    code, field = "answer_by_past", "answer_by"
    message = _("The deadline %(deadline)s has passed. Choose a later one, so that the citizen has time to answer.")


class WhyTakenBack(DomainError):
    code, field = "reason_missing", "reason"
    message = _("Write why the offer is taken back. The citizen is told.")


class SignedTooLate(DomainError):
    code, field = "signed_after_move_in", "lease_signed_on"
    message = _("The lease is signed %(signed)s, after the day of moving in, %(move_in)s. Correct one of the days.")


class DayInFuture(DomainError):
    code = "day_in_future"
    message = _("The day %(day)s lies in the future. Choose today or an earlier day.")


class DwellingLet(DomainError):
    code, field = "dwelling_let", "move_in_on"
    message = _(
        "Somebody else has the dwelling on %(day)s or from then. Choose a later day, or look at other dwellings."
    )


class CitizenHasHome(DomainError):
    code = "citizen_has_tenancy"
    message = _("The citizen already has a tenancy. Note first when it ended, and sign this lease afterwards.")


class TenancyMoved(ConcurrentChange):
    code = "tenancy_moved"
    message = _("That has already been noted. Nothing was changed. Look at the tenancy again.")


class NotMovedIn(DomainError):
    code, field = "not_moved_in", "end_reason"
    message = _("The citizen has not moved in yet. Choose “Never moved in”, or note the moving in first.")


def check_offer_step(status: str, to: str) -> None:
    """HOU-140: an offer is answered, passes, or is taken back; nothing comes back from the end.

    Source: issue 2, step 14; 002a 3.14 DES (the text gives no rule for a no).
    """
    if to not in NEXT_OFFER[OfferStatus(status)]:
        raise OfferMoved(status=OfferStatus(status).label)


def check_offer(*, nomination_status: str, answer_by: datetime, now: datetime) -> None:
    """HOU-141: offered only on an approved nomination, with time to answer. Source: issue 2, step 14."""
    if nomination_status != NominationStatus.APPROVED:
        raise NotApproved(status=NominationStatus(nomination_status).label)
    if answer_by <= now:
        raise AnswerTooSoon(deadline=formats.moment(answer_by))


def check_answer_words(own_words: str) -> None:
    """HOU-148: a yes or no is kept in the citizen's own words. Source: D12; issue 2, step 14."""
    if not own_words.strip():
        raise AnswerWordsMissing()


def check_promise(first_visit_on: date, move_in_on: date) -> None:
    """HOU-143: the promised first visit is no later than the day of moving in. Source: issue 2, step 14; 002a 3.11."""
    if first_visit_on > move_in_on:
        raise VisitAfterMoveIn(visit=formats.short_date(first_visit_on), move_in=formats.short_date(move_in_on))


def is_late_no(status: str, answer_by: datetime, now: datetime) -> bool:
    """HOU-144: a no after a yes, or after the deadline; the coordinator and the team leader are told (PC-04)."""
    return status == OfferStatus.ACCEPTED or now > answer_by


def check_lease(lease_signed_on: date, move_in_on: date, today: date) -> None:
    """HOU-145: a lease is signed today or earlier, and no later than the day of moving in."""
    if lease_signed_on > today:
        raise DayInFuture(field="lease_signed_on", day=formats.short_date(lease_signed_on))
    if lease_signed_on > move_in_on:
        raise SignedTooLate(signed=formats.short_date(lease_signed_on), move_in=formats.short_date(move_in_on))
