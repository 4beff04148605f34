"""Reads about offers and tenancies: lists, late noes, what opens on a day, days from nomination to moving in."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from housingfirst.accounts.models import User

from ..choices import OfferStatus
from ..models import Offer, Tenancy


def offers_for(user: User) -> QuerySet[Offer]:
    """The offers somebody sees, with what a row of a list shows."""
    return Offer.objects.visible_to(user).select_related(
        "citizen", "dwelling__department__organisation", "nomination", "support_contact"
    )


def live_offers(user: User) -> QuerySet[Offer]:
    """Waiting for an answer, or for a lease; the shortest time first."""
    return offers_for(user).live().order_by("answer_by", "pk")  # type: ignore[attr-defined]


def late_noes(user: User, since: date | None = None) -> QuerySet[Offer]:
    """A no after a yes or after the deadline (HOU-144): what the coordinator and the leader must be told of (PC-04)."""
    rows = offers_for(user).filter(status=OfferStatus.DECLINED, is_late_no=True)
    return rows.filter(steps__happened_at__date__gte=since).distinct() if since else rows


def tenancies_for(user: User) -> QuerySet[Tenancy]:
    return Tenancy.objects.visible_to(user).select_related(
        "citizen", "dwelling__department__organisation", "offer__support_contact", "offer__nomination"
    )


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
