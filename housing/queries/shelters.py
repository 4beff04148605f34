"""Reads about shelters: who stays there, what is reported and not settled."""

from django.db.models import Exists, OuterRef, QuerySet

from housingfirst.accounts.models import Unit, User
from housingfirst.accounts.roles import UnitKind
from housingfirst.core import clock

from .. import permissions
from ..models import Nomination, ShelterStay


def residents_of(user: User) -> QuerySet[ShelterStay]:
    """Who stays at the shelters somebody works at, longest first, with the shelter's own live nomination."""
    nominations = Nomination.objects.live().filter(citizen=OuterRef("citizen"))
    own = nominations.filter(unit__in=user.access.unit_ids)
    return (
        ShelterStay.objects.visible_to(user)
        .filter(discharged_on=None, unit__in=user.access.unit_ids, citizen__isnull=False)
        .select_related("citizen", "unit")
        .annotate(
            nomination_id=own.values("pk")[:1],
            nomination_status=own.values("status")[:1],
            has_live_nomination=Exists(nominations),
        )
        .order_by("admitted_on", "pk")
    )


def reports_for(user: User) -> QuerySet[ShelterStay]:
    """Reported persons nobody has said who are: the adviser's to settle, and the shelter's own."""
    rows = ShelterStay.objects.visible_to(user).reported()  # type: ignore[attr-defined]
    return rows.select_related("inquiry__citizen", "unit", "reported_by").order_by("admitted_on", "pk")


def own_shelters(user: User) -> QuerySet[Unit]:
    """The shelters somebody works at."""
    permissions.check_can_see_shelter(user)
    return Unit.objects.filter(pk__in=user.access.unit_ids, kind=UnitKind.SHELTER).order_by("name")


def days_there(stay: ShelterStay) -> int:
    return (clock.today() - stay.admitted_on).days


def split_name(name: str) -> tuple[str, str]:
    """First names and last name of what was typed as one."""
    first, _space, last = name.strip().rpartition(" ")
    return first, last


def is_shelter(user: User) -> bool:
    return UnitKind.SHELTER in user.access.unit_kinds
