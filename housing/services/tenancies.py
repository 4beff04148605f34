"""Every write about a tenancy: the lease, the day of moving in, and the end."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from cases.models import Citizen
from cases.services import close_access, open_access
from housingfirst.accounts.models import User
from housingfirst.accounts.roles import Role
from housingfirst.core import clock, formats

from .. import permissions
from ..choices import OfferStatus, TenancyEnd, VacancyState
from ..models import Offer, Tenancy
from ..rules import offers as rules
from .matching import let_go
from .nominations import COORDINATOR_SEES, close_as_housed
from .offers import note_signed, take_back
from .saving import moment_of, write
from .vacancies import mark_let, release


@transaction.atomic
def sign_lease(
    *,
    by: User,
    offer: Offer,
    lease_signed_on: date | None = None,
    move_in_on: date | None = None,
    first_visit_on: date | None = None,
    is_ordinary: bool = True,
) -> Tenancy:
    """The citizen signs the lease of an accepted offer (HOU-145); the tenancy has its period from the day of moving in.

    Another day of moving in than the offer's needs a first visit no later than that day (HOU-143).
    """
    permissions.check_can_change_offer(by, offer)
    Citizen.objects.select_for_update(no_key=True).get(pk=offer.citizen_id)
    offer = Offer.objects.select_for_update(of=("self",)).select_related("citizen", "vacancy").get(pk=offer.pk)
    rules.check_offer_step(offer.status, OfferStatus.SIGNED)
    today = clock.today()
    signed_on, move_in_on = lease_signed_on or today, move_in_on or offer.move_in_on
    rules.check_lease(signed_on, move_in_on, today)
    rules.check_promise(first_visit_on or offer.first_visit_on, move_in_on)
    offer.move_in_on, offer.first_visit_on = move_in_on, first_visit_on or offer.first_visit_on
    offer.save(update_fields=["move_in_on", "first_visit_on"])
    tenancy = Tenancy(
        municipality_id=offer.municipality_id,
        citizen=offer.citizen,
        dwelling_id=offer.dwelling_id,
        offer=offer,
        lease_signed_on=signed_on,
        signed_by=by,
        move_in_on=move_in_on,
        rent=offer.rent,
        utilities=offer.utilities,
        deposit=offer.deposit,
        is_ordinary=is_ordinary,
    )
    write(
        tenancy,
        tenancy_one_at_a_time=rules.DwellingLet(day=formats.short_date(move_in_on)),
        tenancy_one_live_per_citizen=rules.CitizenHasHome,
    )
    note_signed(by=by, offer=offer, at=moment_of(signed_on))
    open_access(
        by=by,
        citizen=offer.citizen,
        source=f"tenancy:{tenancy.pk}",
        role=Role.HOUSING_COORDINATOR,
        field_groups=COORDINATOR_SEES,
        includes_protected=True,
    )
    return tenancy


@transaction.atomic
def move_in(*, by: User, tenancy: Tenancy, on: date) -> Tenancy:
    """The citizen has moved in (HOU-146): the vacancy is let, and nothing else keeps the citizen waiting.

    In the same step the citizen's live nomination is closed as housed and every other live offer taken back (PC-03).
    """
    permissions.check_can_change_tenancy(by, tenancy)
    if on > clock.today():
        raise rules.DayInFuture(field="on", day=formats.short_date(on))
    tenancy = _locked(tenancy)
    if tenancy.has_moved_in or tenancy.ended_on is not None:
        raise rules.TenancyMoved()
    if on < tenancy.lease_signed_on:
        raise rules.SignedTooLate(
            field="on", signed=formats.short_date(tenancy.lease_signed_on), move_in=formats.short_date(on)
        )
    tenancy.move_in_on, tenancy.moved_in_at, tenancy.moved_in_by = on, clock.now(), by
    taken = rules.DwellingLet(day=formats.short_date(on), field="on")
    write(tenancy, "move_in_on", "moved_in_at", "moved_in_by", tenancy_one_at_a_time=taken)
    vacancy = tenancy.offer.vacancy
    if vacancy.state == VacancyState.RESERVED:
        mark_let(by=by, vacancy=vacancy, let_from=max(on, vacancy.reported_on), happened_on=on)
    _close_the_rest(tenancy, by, on)
    return tenancy


def _close_the_rest(tenancy: Tenancy, by: User, on: date) -> None:
    why = _("The citizen has moved in to another home.")
    for offer in Offer.objects.live().filter(citizen_id=tenancy.citizen_id):
        take_back(by=by, offer=offer, reason=why, at=moment_of(on))
    let_go(by=by, because=why, citizen_id=tenancy.citizen_id)
    close_as_housed(by=by, citizen_id=tenancy.citizen_id, on=on)


@transaction.atomic
def end_tenancy(*, by: User, tenancy: Tenancy, ended_on: date, end_reason: str) -> Tenancy:
    """Note that the tenancy has ended, and why: `ended_on` is the first day the citizen no longer has the home.

    Support is not touched; a new nomination is possible at once (PC-01).

    Before moving in the only reason is that the citizen never did; then the dwelling is free again.
    """
    permissions.check_can_change_tenancy(by, tenancy)
    tenancy = _locked(tenancy)
    if tenancy.ended_on is not None:
        raise rules.TenancyMoved()
    if not tenancy.has_moved_in:
        if end_reason != TenancyEnd.NEVER_MOVED_IN:
            raise rules.NotMovedIn()
        ended_on = tenancy.move_in_on
        vacancy = tenancy.offer.vacancy
        let_go(by=by, because=str(TenancyEnd.NEVER_MOVED_IN.label), vacancy=vacancy)
        vacancy.refresh_from_db(fields=["state"])
        if vacancy.state == VacancyState.RESERVED:
            release(by=by, vacancy=vacancy)
    elif ended_on > clock.today():
        raise rules.DayInFuture(field="ended_on", day=formats.short_date(ended_on))
    tenancy.ended_on, tenancy.end_reason, tenancy.ended_by = ended_on, end_reason, by
    write(tenancy, "ended_on", "end_reason", "ended_by")
    close_access(source=f"tenancy:{tenancy.pk}")
    return tenancy


def _locked(tenancy: Tenancy) -> Tenancy:
    """The citizen's row first, as the offers lock it."""
    Citizen.objects.select_for_update(no_key=True).get(pk=tenancy.citizen_id)
    rows = Tenancy.objects.select_for_update(of=("self",), no_key=True)
    return rows.select_related("citizen", "offer__vacancy").get(pk=tenancy.pk)
