"""What may be shown of street outreach: for the outreach team, and without the place on the citizen's timeline."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time

from django.db.models import Count, Max, Prefetch, Q, QuerySet
from django.db.models.functions import TruncMonth
from django.utils.translation import gettext as _

from housingfirst.accounts.models import User
from housingfirst.core import clock
from housingfirst.core.calculation import add_months

from ..models import Citizen, OutreachMeeting, OutreachPerson, OutreachPlace, OutreachRound
from ..timeline import EventKind, TimelineEvent

RECENT_PEOPLE, RECENT_ROUNDS, MONTHS = 12, 5, 6


def places_to_choose(user: User) -> list[OutreachPlace]:
    """The places in use, those the user went to last first."""
    rows = OutreachPlace.objects.visible_to(user).filter(is_active=True)
    own = Max("rounds__happened_at", filter=Q(rounds__noted_by=user))
    found = list(rows.annotate(last_own=own).order_by("name"))
    return sorted(found, key=lambda place: place.last_own.timestamp() if place.last_own else 0.0, reverse=True)


def people_to_choose(user: User, besides: Iterable[int] = ()) -> list[OutreachPerson]:
    """Those met last, at most RECENT_PEOPLE, and those whose ids are given: whom one most likely meets again."""
    rows = _people(user).order_by("-last_met", "pk")
    found = list(rows[:RECENT_PEOPLE])
    more = set(besides) - {person.pk for person in found}
    return found + (list(rows.filter(pk__in=more)) if more else [])


def _people(user: User) -> QuerySet[OutreachPerson]:
    return OutreachPerson.objects.visible_to(user).annotate(
        last_met=Max("meetings__round__happened_at"), meeting_count=Count("meetings")
    )


def people_met(user: User) -> QuerySet[OutreachPerson]:
    """Everybody the team has met, with `last_met` and `meeting_count`."""
    return _people(user)


def rounds(user: User) -> QuerySet[OutreachRound]:
    """The rounds with place, worker and who was met (`met`)."""
    meetings = OutreachMeeting.objects.select_related("person").order_by("pk")
    return (
        OutreachRound.objects.visible_to(user)
        .select_related("place", "noted_by")
        .prefetch_related(Prefetch("meetings", queryset=meetings, to_attr="met"))
    )


def newest_rounds(user: User) -> list[OutreachRound]:
    return list(rounds(user).order_by("-happened_at", "-pk")[:RECENT_ROUNDS])


def meetings_of(user: User, person: OutreachPerson) -> list[OutreachMeeting]:
    """Every meeting with somebody, newest first, with place and worker: for the outreach team."""
    rows = OutreachMeeting.objects.visible_to(user).filter(person=person)
    return list(
        rows.select_related("round__place", "round__noted_by", "corrected_by").order_by("-round__happened_at", "-pk")
    )


def meetings_on(user: User, row: OutreachRound) -> list[OutreachMeeting]:
    """Whom one met on a round."""
    return list(OutreachMeeting.objects.visible_to(user).filter(round=row).select_related("person").order_by("pk"))


def places_to_correct(user: User, row: OutreachRound) -> list[OutreachPlace]:
    """The places in use, and the one the round is at."""
    rows = OutreachPlace.objects.visible_to(user)
    return list(rows.filter(Q(is_active=True) | Q(pk=row.place_id)).order_by("name"))


def people_to_correct(user: User, meeting: OutreachMeeting) -> list[OutreachPerson]:
    """Whom it may have been: those met last, and the one it says."""
    found = people_to_choose(user, [meeting.person_id])
    return sorted(found, key=lambda person: (person.pk != meeting.person_id, person.nickname.casefold()))


def places(user: User) -> QuerySet[OutreachPlace]:
    """The places with how often somebody was there and when last."""
    return OutreachPlace.objects.visible_to(user).annotate(
        round_count=Count("rounds"), last_round=Max("rounds__happened_at")
    )


@dataclass(frozen=True)
class MonthOfOutreach:
    """CASE-118: a month of outreach; rounds in which nobody was met are work and are counted as such."""

    month: date
    rounds: int
    met_nobody: int
    people: int
    new: int
    citizens: int


def months_of_outreach(user: User, count: int = MONTHS) -> list[MonthOfOutreach]:
    """The last `count` calendar months, this one first (CASE-118); four queries however many rows there are."""
    first = clock.today().replace(day=1)
    wanted = [add_months(first, -number) for number in range(count)]
    since = datetime.combine(wanted[-1], time(), clock.DANISH_TIME)
    by_month = {"tzinfo": clock.DANISH_TIME}
    rounds_ = OutreachRound.objects.visible_to(user).filter(happened_at__gte=since)
    went = _per_month(rounds_, TruncMonth("happened_at", **by_month), Count("pk"))
    vain = _per_month(rounds_.filter(met_nobody=True), TruncMonth("happened_at", **by_month), Count("pk"))
    meetings = OutreachMeeting.objects.visible_to(user).filter(round__happened_at__gte=since)
    met = _per_month(meetings, TruncMonth("round__happened_at", **by_month), Count("person", distinct=True))
    people = OutreachPerson.objects.visible_to(user)
    new = _per_month(people.filter(first_met_on__gte=wanted[-1]), TruncMonth("first_met_on"), Count("pk"))
    linked = people.filter(linked_at__gte=since)
    citizens = _per_month(linked, TruncMonth("linked_at", **by_month), Count("citizen", distinct=True))
    return [
        MonthOfOutreach(
            month,
            went.get(month, 0),
            vain.get(month, 0),
            met.get(month, 0),
            new.get(month, 0),
            citizens.get(month, 0),
        )
        for month in wanted
    ]


def _per_month(rows: QuerySet, month: TruncMonth, count: Count) -> dict[date, int]:
    found = rows.order_by().annotate(of_month=month).values_list("of_month").annotate(found=count)
    return {(at.date() if isinstance(at, datetime) else at): number for at, number in found}


def met_on_the_street(at: datetime, note: str, by: str) -> TimelineEvent:
    """A meeting as the citizen's timeline shows it, without the place (CASE-117)."""
    return TimelineEvent(at=at, kind=EventKind.CONTACT, title=_("Met on the street"), text=note, by=by, icon="map")


def visible_citizen(user: User, person: OutreachPerson) -> Citizen | None:
    """The citizen somebody became, where the user reaches the citizen; the link alone opens no record."""
    if person.citizen_id is None:
        return None
    return Citizen.objects.visible_to(user).filter(pk=person.citizen_id).first()
