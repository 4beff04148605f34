"""The week of a worker or a team, and what a calendar outside the application reads."""

from dataclasses import dataclass, field
from datetime import date

from django.db.models import QuerySet

from housingfirst.accounts import parameters
from housingfirst.accounts.models import Team, TeamMembership, User
from housingfirst.core import clock

from ..choices import AppointmentState
from ..models import Appointment, CalendarFeed
from ..parameters import EVENING_FROM, FEED_AHEAD_DAYS, FEED_BACK_DAYS
from ..rules.calendar import Week, feed_days
from .contacts import day_bounds


@dataclass
class CalendarDay:
    """A day with its appointments, earliest first."""

    day: date
    is_today: bool
    rows: list[Appointment] = field(default_factory=list)


@dataclass(frozen=True)
class CalendarWeek:
    """What the page shows: seven days, whoever's they are."""

    week: Week
    days: list[CalendarDay]

    @property
    def count(self) -> int:
        return sum(len(day.rows) for day in self.days)

    @property
    def evenings(self) -> int:
        return sum(row.is_evening for day in self.days[:5] for row in day.rows)  # type: ignore[attr-defined]

    @property
    def weekend(self) -> int:
        return sum(len(day.rows) for day in self.days[5:])

    @property
    def shown_citizens(self) -> set[int]:
        return {row.citizen_id for day in self.days for row in day.rows}


def people_of(team: Team, on: date) -> list[User]:
    """Who is in the team that day, by name."""
    rows = TeamMembership.objects.current(on).filter(team=team).select_related("user")
    return sorted((row.user for row in rows), key=str)


def calendar_week(user: User, week: Week, workers: list[User]) -> CalendarWeek:
    """The appointments of these workers in a week, planned and kept, of citizens the user reaches; two queries."""
    today = clock.today()
    evening = parameters.value(EVENING_FROM, user.municipality_id, today)
    days = [CalendarDay(day, day == today) for day in week.days]
    first, last = day_bounds(week.days[0])[0], day_bounds(week.days[6])[1]
    rows = (
        Appointment.objects.visible_to(user)
        .exclude(state=AppointmentState.CANCELLED)
        .filter(worker__in=workers, starts_at__gte=first, starts_at__lt=last)
        .select_related("citizen", "worker")
        .order_by("starts_at", "pk")
    )
    for row in rows:
        moment = row.starts_at.astimezone(clock.DANISH_TIME)
        row.is_evening = moment.hour >= evening  # type: ignore[attr-defined]
        days[(moment.date() - week.monday).days].rows.append(row)
    return CalendarWeek(week, days)


def live_feed(user: User) -> CalendarFeed | None:
    """One's own calendar address, while it is open."""
    return CalendarFeed.objects.visible_to(user).live().first()


def feed_by_digest(digest: str) -> CalendarFeed | None:
    """The open address with this secret, of a person who is still active; asked for by nobody in particular."""
    rows = CalendarFeed.objects.live().filter(digest=digest, user__is_active=True)
    return rows.select_related("user__municipality").first()


def feed_appointments(feed: CalendarFeed) -> QuerySet[Appointment]:
    """SUP-161: the owner's own planned appointments in the days of a feed, with citizens the owner still reaches."""
    given = parameters.values([FEED_BACK_DAYS, FEED_AHEAD_DAYS], feed.municipality_id, clock.today())
    first, last = feed_days(clock.today(), given[FEED_BACK_DAYS], given[FEED_AHEAD_DAYS])
    rows = Appointment.objects.visible_to(feed.user).planned().filter(worker=feed.user)
    return rows.filter(starts_at__gte=day_bounds(first)[0], starts_at__lt=day_bounds(last)[0]).order_by("starts_at")
