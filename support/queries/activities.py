"""Reads about group activities: who could take part, who did, and what was counted."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Sum

from cases.models import Citizen
from housingfirst.accounts.models import TeamMembership, User
from housingfirst.core import clock

from ..models import ActivityWorker, Contact, GroupActivity


def colleagues_of(user: User) -> list[User]:
    """The others of one's teams today, by name."""
    rows = TeamMembership.objects.current(clock.today()).filter(team_id__in=user.access.team_ids, user__is_active=True)
    people = {row.user_id: row.user for row in rows.select_related("user")}
    people.pop(user.pk, None)
    return sorted(people.values(), key=lambda one: (one.last_name, one.first_name, one.pk))


@dataclass(frozen=True)
class ActivityPage:
    """One activity as somebody may see it: the citizens they reach by name, the others as a number."""

    contacts: list[Contact]
    citizens: int
    workers: list[User]

    @property
    def others(self) -> int:
        return self.citizens - len(self.contacts)


def activity_page(user: User, activity: GroupActivity) -> ActivityPage:
    rows = Contact.objects.visible_to(user).counted().filter(activity=activity).select_related("citizen", "worker")
    return ActivityPage(
        contacts=list(rows.order_by("citizen__sort_name")),
        citizens=Contact.objects.counted().filter(activity=activity).count(),
        workers=workers_of(activity),
    )


def workers_of(activity: GroupActivity) -> list[User]:
    """Everybody who is credited with the activity, whoever logged it first."""
    return [row.worker for row in ActivityWorker.objects.filter(activity=activity).select_related("worker")]


def activities_of(user: User) -> QuerySet[GroupActivity]:
    """The activities the user reaches, with how many took part (`citizens`, `staff`)."""
    return GroupActivity.objects.visible_to(user).annotate(
        citizens=Count("contacts", filter=Q(contacts__withdrawn_at__isnull=True), distinct=True),
        staff=Count("workers", distinct=True),
    )


@dataclass(frozen=True)
class ActivityCounts:
    """Each thing once: activities, minutes of activity, and how often a citizen took part."""

    activities: int
    minutes: int
    taking_part: int


def activity_counts(worker: User, start: datetime, end: datetime) -> ActivityCounts:
    """What a worker is credited with in a period: every activity once, however many citizens or colleagues (SUP-134).

    An activity all of whose contacts are withdrawn counts nowhere.
    """
    took_part = Contact.objects.counted().filter(activity=OuterRef("pk"))
    rows = GroupActivity.objects.filter(
        Exists(took_part),
        workers__worker=worker,
        happened_at__gte=start,
        happened_at__lt=end,
    )
    sums = rows.aggregate(activities=Count("pk"), minutes=Sum("minutes"))
    citizens = Contact.objects.counted().filter(activity__in=rows).count()
    return ActivityCounts(sums["activities"], sums["minutes"] or 0, citizens)


def citizens_reached(user: User, ids: list[int]) -> list[Citizen]:
    """Those of the chosen citizens the user reaches."""
    return list(Citizen.objects.visible_to(user).filter(pk__in=ids))
