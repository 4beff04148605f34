"""Every write about an offer: make it, note the answer, let it pass, take it back. A no or silence costs nothing."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import Q

from cases.models import Citizen
from housingfirst.accounts.models import User
from housingfirst.core import clock, formats

from .. import permissions
from ..choices import OfferStatus, VacancyState
from ..models import BenefitApplication, Nomination, Offer, OfferStep, Vacancy
from ..rules import offers as rules
from .benefits import close_application
from .matching import check_chosen, let_go
from .saving import moment_of, write
from .vacancies import release, reserve


@transaction.atomic
def make_offer(
    *,
    by: User,
    vacancy: Vacancy,
    nomination: Nomination,
    answer_by: datetime,
    move_in_on: date,
    support_method: str,
    support_contact: User,
    first_visit_on: date,
    deposit: Decimal | None = None,
    made_at: datetime | None = None,
) -> Offer:
    """Offer the dwelling of a vacancy to the citizen of an approved nomination (HOU-141, HOU-143).

    Rent and on-account amounts are those of the day of moving in; the deposit is the dwelling's unless said otherwise.
    One live offer a dwelling, whoever presses first: by constraint.
    """
    permissions.check_can_make_offer(by, nomination.citizen)
    Citizen.objects.select_for_update(no_key=True).get(pk=nomination.citizen_id)
    nomination = Nomination.objects.select_for_update(of=("self",)).select_related("citizen").get(pk=nomination.pk)
    vacancy = Vacancy.objects.select_for_update(no_key=True, of=("self",)).select_related("dwelling").get(pk=vacancy.pk)
    made_at = made_at or clock.now()
    rules.check_offer(nomination_status=nomination.status, answer_by=answer_by, now=made_at)
    rules.check_promise(first_visit_on, move_in_on)
    _check_vacancy(vacancy)
    check_chosen(vacancy, nomination)
    rent = vacancy.dwelling.rents.filter(valid_from__lte=move_in_on).first()  # type: ignore[attr-defined]
    if rent is None:
        raise rules.RentMissing(day=formats.short_date(move_in_on))
    offer = Offer(
        municipality_id=nomination.municipality_id,
        vacancy=vacancy,
        dwelling=vacancy.dwelling,
        nomination=nomination,
        citizen=nomination.citizen,
        made_by=by,
        made_at=made_at,
        answer_by=answer_by,
        move_in_on=move_in_on,
        rent=rent.rent,
        utilities=rent.on_account,
        deposit=vacancy.dwelling.deposit if deposit is None else deposit,
        support_method=support_method,
        support_contact=support_contact,
        first_visit_on=first_visit_on,
    )
    taken = rules.DwellingHasOffer
    write(offer, offer_one_live_per_dwelling=taken, offer_one_live_per_vacancy=taken)
    if vacancy.state == VacancyState.OPEN:
        reserve(by=by, vacancy=vacancy, happened_on=made_at.astimezone(clock.DANISH_TIME).date())
    _note(offer, OfferStatus.OPEN, by, made_at)
    return offer


def _check_vacancy(vacancy: Vacancy) -> None:
    if Offer.objects.live().filter(Q(vacancy=vacancy) | Q(dwelling=vacancy.dwelling)).exists():
        raise rules.DwellingHasOffer()
    if not vacancy.at_disposal or vacancy.state not in (VacancyState.OPEN, VacancyState.RESERVED):
        raise rules.NotAtDisposal()


@transaction.atomic
def answer_offer(*, by: User, offer: Offer, accepted: bool, own_words: str, on: date | None = None) -> Offer:
    """Note the citizen's yes or no, in the citizen's own words.

    HOU-142: a no costs nothing; the nomination keeps its place, its date and its rank, and the dwelling is free again.
    HOU-144: a no after a yes or after the deadline is marked as late, for those who must be told.
    """
    permissions.check_can_answer_offer(by, offer)
    rules.check_answer_words(own_words)
    offer = _locked(offer)
    at = moment_of(on or clock.today())
    to = OfferStatus.ACCEPTED if accepted else OfferStatus.DECLINED
    rules.check_offer_step(offer.status, to)
    offer.is_late_no = not accepted and rules.is_late_no(offer.status, offer.answer_by, at)
    return _end(offer, to, by, at, own_words=own_words.strip())


def let_pass(*, by: User, offer: Offer, at: datetime | None = None) -> Offer:
    """Silence until the deadline: the offer passes, and nothing else happens (HOU-142). By the sweep."""
    offer = _locked(offer)
    rules.check_offer_step(offer.status, OfferStatus.EXPIRED)
    return _end(offer, OfferStatus.EXPIRED, by, at or clock.now())


def expire_due_offers(*, by: User) -> int:
    """Let every offer pass whose deadline is over; returns how many. Called by the sweep; repeating changes nothing."""
    due = Offer.objects.filter(status=OfferStatus.OPEN, answer_by__lt=clock.now())
    passed = 0
    for offer in list(due.order_by("citizen_id", "pk")):
        # Whoever works with the citizen's offers now goes first; the next sweep looks again.
        free = Citizen.objects.select_for_update(no_key=True, skip_locked=True).filter(pk=offer.citizen_id).first()
        if free is not None and due.filter(pk=offer.pk).exists():
            let_pass(by=by, offer=offer)
            passed += 1
    return passed


@transaction.atomic
def withdraw_offer(*, by: User, offer: Offer, reason: str, on: date | None = None) -> Offer:
    """Take an offer back, with why; the nomination is untouched."""
    permissions.check_can_change_offer(by, offer)
    return take_back(by=by, offer=offer, reason=reason, at=moment_of(on or clock.today()))


def take_back(*, by: User, offer: Offer, reason: str, at: datetime) -> Offer:
    """The same for services that have checked the actor: the citizen moved in elsewhere."""
    if not reason.strip():
        raise rules.WhyTakenBack()
    offer = _locked(offer)
    rules.check_offer_step(offer.status, OfferStatus.WITHDRAWN)
    return _end(offer, OfferStatus.WITHDRAWN, by, at, reason=reason.strip())


def note_signed(*, by: User, offer: Offer, at: datetime) -> Offer:
    """The lease is signed: the offer has done its work. Called by sign_lease."""
    rules.check_offer_step(offer.status, OfferStatus.SIGNED)
    return _end(offer, OfferStatus.SIGNED, by, at)


def _locked(offer: Offer) -> Offer:
    """The citizen's row before the offer's, as making an offer and signing the lease lock them."""
    Citizen.objects.select_for_update(no_key=True).get(pk=offer.citizen_id)
    rows = Offer.objects.select_for_update(of=("self",), no_key=True)
    return rows.select_related("citizen", "vacancy").get(pk=offer.pk)


def _end(offer: Offer, to: OfferStatus, by: User, at: datetime, **words: Any) -> Offer:
    """Move the offer; one that ends without a lease frees the dwelling and gives up its open questions."""
    offer.status = to
    offer.save(update_fields=["status", "is_late_no"])
    _note(offer, to, by, at, **words)
    if offer.status in (OfferStatus.DECLINED, OfferStatus.EXPIRED, OfferStatus.WITHDRAWN):
        let_go(by=by, because=str(offer.get_status_display()), vacancy=offer.vacancy)
        offer.vacancy.refresh_from_db(fields=["state"])
        if offer.vacancy.state == VacancyState.RESERVED:
            release(by=by, vacancy=offer.vacancy)
        questions = BenefitApplication.objects.open().select_for_update(of=("self",))
        for application in questions.filter(citizen_id=offer.citizen_id, vacancy=offer.vacancy):
            close_application(by=by, application=application)
    return offer


def _note(offer: Offer, status: OfferStatus, by: User, at: datetime, **words: Any) -> None:
    write(
        OfferStep(
            municipality_id=offer.municipality_id, offer=offer, status=status, happened_at=at, noted_by=by, **words
        )
    )
