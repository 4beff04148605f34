"""Reads about offers and tenancies: lists, late noes, what opens on a day, days from nomination to moving in."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from cases.choices import TieFunction
from cases.models import Citizen, Decision
from housingfirst.accounts.models import User
from housingfirst.accounts.parameters import value
from housingfirst.accounts.roles import Role
from housingfirst.core import clock, formats

from ..choices import OfferStatus
from ..models import DwellingRent, Nomination, Offer, Tenancy, Vacancy
from ..parameters import OFFER_ANSWER_DAYS

OFFER_KINDS = {
    OfferStatus.OPEN: "wait",
    OfferStatus.ACCEPTED: "ok",
    OfferStatus.DECLINED: "idle",
    OfferStatus.EXPIRED: "idle",
    OfferStatus.WITHDRAWN: "idle",
    OfferStatus.SIGNED: "ok",
}
NOON = time(12)


def offers_for(user: User) -> QuerySet[Offer]:
    """The offers somebody sees, with what a row of a list shows."""
    return Offer.objects.visible_to(user).select_related(
        "citizen", "dwelling__department__organisation", "nomination", "support_contact"
    )


def live_offers(user: User) -> QuerySet[Offer]:
    """Waiting for an answer, or for a lease; the shortest time first."""
    return offers_for(user).live().order_by("answer_by", "pk")  # type: ignore[attr-defined]


def offers_by_name(rows: QuerySet[Offer], text: str) -> QuerySet[Offer]:
    return rows.filter(citizen__in=Citizen.objects.search(text))


def offer_status(offer: Offer) -> tuple[str, str]:
    """Kind and words: how long the citizen has, or what the citizen said."""
    if offer.status == OfferStatus.OPEN:
        left = offer.answer_by - clock.now()
        if left < timedelta():
            return "late", _("%(duration)s over") % {"duration": formats.duration(left)}
        return "wait", _("%(duration)s left") % {"duration": formats.duration(left)}
    if offer.is_late_no:
        return "late", _("Late no")
    return OFFER_KINDS[OfferStatus(offer.status)], offer.get_status_display()


def promise_words(offer: Offer) -> str:
    """`ICM, Anna Møllegaard, første besøg 1. december`"""
    return _("%(method)s, %(who)s, first visit %(day)s") % {
        "method": offer.get_support_method_display(),
        "who": offer.support_contact,
        "day": formats.day_month(offer.first_visit_on),
    }


def support_contacts(citizen: Citizen) -> list[User]:
    """Who can be promised: those tied to the citizen first, then the municipality's support workers and leaders."""
    today = clock.today()
    ties = citizen.ties.current(today).filter(user=OuterRef("pk"))  # type: ignore[attr-defined]
    teams = citizen.ties.current(today).filter(team__isnull=False).values("team")  # type: ignore[attr-defined]
    roles = Q(role_rows__role__in=[Role.SUPPORT_WORKER, Role.TEAM_LEADER], role_rows__starts_on__lte=today)
    roles &= Q(role_rows__ends_on=None) | Q(role_rows__ends_on__gt=today)
    users = User.objects.filter(roles, municipality_id=citizen.municipality_id, is_active=True).distinct()
    users = users.annotate(
        tied=Exists(ties),
        in_team=Exists(User.objects.filter(pk=OuterRef("pk"), team_memberships__team__in=teams)),
    )
    return list(users.order_by("-tied", "-in_team", "first_name", "last_name"))


def rent_on(vacancy: Vacancy, day: date) -> DwellingRent | None:
    """What the dwelling costs a month on the day."""
    return DwellingRent.objects.filter(dwelling=vacancy.dwelling_id, valid_from__lte=day).first()


def offer_suggestion(nomination: Nomination, vacancy: Vacancy) -> dict[str, Any]:
    """What an offer usually says: some days to answer, moving in when the dwelling is free, a visit that day."""
    today = clock.today()
    days = int(value(OFFER_ANSWER_DAYS, nomination.municipality_id, on=today))
    move_in = max(vacancy.available_from, today)
    worker = nomination.citizen.ties.current(today).filter(  # type: ignore[attr-defined]
        function=TieFunction.PRIMARY_WORKER
    )
    decided = Decision.objects.filter(citizen_id=nomination.citizen_id, decided_on__isnull=False).exclude(method="")
    return {
        "answer_on": today + timedelta(days=days),
        "answer_at": NOON,
        "move_in_on": move_in,
        "first_visit_on": move_in,
        "deposit": vacancy.dwelling.deposit,
        "support_contact": worker.values_list("user_id", flat=True).first(),
        "support_method": decided.order_by("-decided_on", "-pk").values_list("method", flat=True).first(),
    }


def late_noes(user: User, since: date | None = None) -> QuerySet[Offer]:
    """A no after a yes or after the deadline (HOU-144): what the coordinator and the leader must be told of (PC-04)."""
    rows = offers_for(user).filter(status=OfferStatus.DECLINED, is_late_no=True)
    return rows.filter(steps__happened_at__date__gte=since).distinct() if since else rows


def tenancy_of(user: User, offer: Offer) -> Tenancy | None:
    """The tenancy an offer led to."""
    return Tenancy.objects.visible_to(user).filter(offer=offer).first()


def days_home(tenancy: Tenancy) -> int:
    """HOU-147: days from the nomination to the day of moving in."""
    return (tenancy.move_in_on - tenancy.offer.nomination.nominated_on).days


def tenancies_opening_on(municipality_id: int, day: date) -> QuerySet[Tenancy]:
    """Tenancies whose day of moving in it is, with what was promised; whether support is there is asked in overview."""
    return (
        Tenancy.objects.filter(municipality_id=municipality_id, move_in_on=day, ended_on=None)
        .select_related("citizen", "dwelling", "offer__support_contact")
        .order_by("pk")
    )


@dataclass(frozen=True)
class WayHome:
    """One move-in counted: from the nomination to the day of moving in."""

    citizen_id: int
    tenancy_id: int
    team_id: int | None
    nominated_on: date
    moved_in_on: date

    @property
    def days(self) -> int:
        return (self.moved_in_on - self.nominated_on).days


def ways_home(municipality_id: int, start: date, end: date, team_ids: Iterable[int] | None = None) -> list[WayHome]:
    """HOU-147: days from the nomination to moving in, for those who moved in within [start, end), by day.

    `team_ids`: only what these teams nominated.
    """
    rows = Tenancy.objects.filter(
        municipality_id=municipality_id, moved_in_at__isnull=False, move_in_on__gte=start, move_in_on__lt=end
    )
    if team_ids is not None:
        rows = rows.filter(offer__nomination__team_id__in=list(team_ids))
    found = rows.order_by("move_in_on", "pk").values_list(
        "citizen_id", "pk", "offer__nomination__team_id", "offer__nomination__nominated_on", "move_in_on"
    )
    return [WayHome(*row) for row in found]
