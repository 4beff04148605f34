"""The panels of those who support: the day's visits, who is not seen, the caseload; for the leader the team's."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from housingfirst.accounts import parameters
from housingfirst.accounts.models import Team, User
from housingfirst.core import charts, clock, formats
from housingfirst.tasks import queries as tasks
from support import queries as support
from support.choices import HOUSING_FIRST_METHODS, Place
from support.models import Appointment
from support.parameters import WAITING_LATE_DAYS, WAITING_SOON_DAYS
from support.rules.methods import carried_together

from ..my_day import Line, Link, Panel
from .common import READ, due_parts, today_of

# ------------------------------------------------------------------ support worker


def visits(user: User, now: datetime) -> list[Panel]:
    """Today's visits; the first that has not been is tinted. Those of earlier days nobody has logged stand apart."""
    rows = list(support.appointments_of_day(user, today_of(now)))
    coming = next((row.pk for row in rows if row.starts_at >= now), None)
    lines = [_visit(row, now, is_next=row.pk == coming) for row in rows]
    forgotten = [_forgotten(row, today_of(now)) for row in support.forgotten_appointments(user, today_of(now))[:READ]]
    return [
        Panel(
            "visits",
            _("Visits today"),
            lines,
            empty="" if lines else _no_visits(user),
            most=20,
            said=lambda count: ngettext("%(count)s visit", "%(count)s visits", count),
            more=Link(_("The week"), reverse("support:calendar")),
        ),
        Panel("forgotten", _("Not logged yet"), forgotten),
    ]


def _no_visits(user: User) -> str:
    following = support.next_visit(user)
    if following is None:
        return _("No visits in the calendar. Make an appointment from a citizen's page.")
    local = following.starts_at.astimezone(clock.DANISH_TIME)
    names = {"day": formats.weekday_date(local.date()), "time": formats.at_time(local)}
    return _("No visits today. The next is %(day)s %(time)s.") % names


def _log_url(row: Appointment) -> str:
    return reverse("support:contact-create", args=[row.citizen_id]) + f"?appointment={row.pk}"


def _where(row: Appointment) -> str:
    """`Hjemme · Kastanjevej 8 · om brevet fra skat`; a protected address is never on the list."""
    citizen = row.citizen
    street = citizen.address if row.place == Place.HOME and not citizen.address_protected else ""
    warning = _("Read the warning before you go") if row.has_warning else ""  # type: ignore[attr-defined]
    return " · ".join(part for part in (warning, str(row.get_place_display()), street, row.about) if part)


def _visit(row: Appointment, now: datetime, *, is_next: bool) -> Line:
    local = row.starts_at.astimezone(clock.DANISH_TIME)
    return Line(
        title=row.citizen.name,
        url=reverse("overview:citizen", args=[row.citizen_id]),
        why=_where(row),
        when=formats.clock_time(local),
        when_sub=_("%(minutes)s min.") % {"minutes": row.minutes},
        action=_("Log"),
        action_url=_log_url(row),
        **_beside(row, now),
        now=is_next,
        at=row.starts_at,
        citizen_id=row.citizen_id,
    )


def _beside(row: Appointment, now: datetime) -> dict[str, Any]:
    """One touch more: before the visit “I am going now”, when it has begun “Did not come”."""
    if row.starts_at > now:
        url = reverse("support:going", args=[row.citizen_id]) + f"?appointment={row.pk}"
        return {"also": _("Go"), "also_url": url}
    url = reverse("support:appointment-missed", args=[row.pk])
    return {"also": _("Did not come"), "also_url": url, "also_post": True}


def out_now(user: User, now: datetime) -> list[Panel]:
    """Who of one's teams is out, and when they are expected back: one's own first, who is overdue stands out."""
    rows = sorted(support.out_now(user), key=lambda row: (not row.is_own, row.outing.expected_back_at))
    return [
        Panel(
            "out",
            _("Out now"),
            [_out(row) for row in rows],
            most=20,
            said=lambda count: ngettext("%(count)s is out", "%(count)s are out", count),
        )
    ]


def _out(row: support.Out) -> Line:
    back = reverse("support:outing-back", args=[row.outing.pk])
    name = _("%(name)s, peer worker") % {"name": row.worker} if row.peer else str(row.worker)
    return Line(
        title=_("You are out") if row.is_own else name,
        url=reverse("overview:citizen", args=[row.citizen.pk]) if row.citizen else "",
        why=row.why,
        kind="late" if row.overdue else "idle",
        status=row.words,
        icon="" if row.overdue else "time",
        action=(_("I am back") if row.is_own else _("Is back")) if row.may_say_back else "",
        action_url=back if row.may_say_back else "",
        post=True,
        also=_("New time") if row.is_own else "",
        also_url=reverse("support:outing-time", args=[row.outing.pk]) if row.is_own else "",
        citizen_id=row.citizen.pk if row.citizen else None,
    )


def _forgotten(row: Appointment, today: date) -> Line:
    local = row.starts_at.astimezone(clock.DANISH_TIME)
    return Line(
        title=row.citizen.name,
        url=reverse("overview:citizen", args=[row.citizen_id]),
        why=f"{row.get_place_display()} · {formats.at_time(local)}",
        kind="soon",
        status=formats.relative_day(local.date(), today).capitalize(),
        action=_("Log"),
        action_url=_log_url(row),
        also=_("Did not come"),
        also_url=reverse("support:appointment-missed", args=[row.pk]),
        also_post=True,
        citizen_id=row.citizen_id,
    )


def not_seen(user: User, now: datetime) -> list[Panel]:
    """The worker's citizens whose contact norm is passed: how long, the norm, the tries."""
    today = today_of(now)
    own = support.own_gaps(user, today)
    rows = [row for row in own if row.gap.kind != "ok"]
    return [
        Panel(
            "not-seen",
            _("Not seen in time"),
            [_gap(row, today) for row in rows],
            empty=_("Everybody is seen in time.") if own else "",
            side=True,
            said=lambda count: ngettext(
                "%(count)s citizen you have not seen in time", "%(count)s citizens you have not seen in time", count
            ),
            counted=_("of %(all)s") % {"all": len(own)},
        )
    ]


def _gap(row: support.CourseGap, today: date) -> Line:
    days = [formats.day_month(day) for day in row.tries[-3:]]
    tries = _("Tried %(days)s.") % {"days": formats.listed(days)} if days else ""
    url = reverse("support:contact-create", args=[row.course.citizen_id])
    return Line(
        title=row.course.citizen.name,
        url=reverse("overview:citizen", args=[row.course.citizen_id]),
        why=" ".join(part for part in (row.away, _norm(row), tries) if part),
        kind=row.gap.kind,
        status=formats.days_since(row.last_held_on, today) if row.last_held_on else _("No contact yet"),
        action=_("Log try") if row.tries else _("Log"),
        action_url=f"{url}?outcome=attempted" if row.tries else url,
        settles=url,
        citizen_id=row.course.citizen_id,
    )


def _norm(row: support.CourseGap) -> str:
    if row.gap.norm is None:
        return ""
    days = row.gap.norm.days
    return ngettext("The norm is every day.", "The norm is every %(days)s days.", days) % {"days": days}


@dataclass(frozen=True)
class Bar:
    """One caseload drawn: whose, the bar, and what room there is."""

    name: str
    bar: charts.LoadBar
    words: str
    is_over: bool


def own_caseload(user: User, now: datetime) -> list[Panel]:
    """One's own load in points; nothing for those who hold no courses of their own."""
    holding = support.caseload_of(user, today_of(now))
    if not holding.fraction and not holding.courses:
        return []
    methods = {course.method for course in holding.courses} or {
        one for one in HOUSING_FIRST_METHODS if not carried_together(one)
    }
    holding = replace(holding, places=support.places_left(holding.load, methods, holding.table))
    bar = Bar("", support.bar_of(holding), support.room_words(holding), support.uncovered_points(holding) > 0)
    return [
        Panel("caseload", _("Your caseload"), side=True, template="overview/_day_caseload.html", part=[bar], total=0)
    ]


# ------------------------------------------------------------------ leader


def late_in_team(user: User, now: datetime) -> list[Panel]:
    """What her teams have not done in time, put off or not."""
    today = today_of(now)
    rows = list(tasks.overdue_in_teams(user)[:READ])
    lines = [
        Line(
            title=row.words,
            url=row.url,
            why=row.whose,
            **due_parts(row.due_on, today),
            action=_("Open it"),
            action_url=reverse("tasks:task", args=[row.pk]),
            settles=row.url,
            citizen_id=row.citizen_id,
        )
        for row in rows
    ]
    return [
        Panel(
            "late-in-team",
            _("The team is late with"),
            lines,
            most=5,
            more=Link(_("All tasks"), reverse("tasks:task-list")),
            said=lambda count: ngettext(
                "%(count)s task the team is late with", "%(count)s tasks the team is late with", count
            ),
        )
    ]


def waiting(user: User, now: datetime) -> list[Panel]:
    """Who waits longest in the teams one leads."""
    today, teams = today_of(now), support.led_teams(user)
    limits = parameters.values([WAITING_SOON_DAYS, WAITING_LATE_DAYS], user.municipality_id, today)
    rows = [row for team in teams for row in support.waiting_list(team, user, today).rows]
    rows.sort(key=lambda row: -row.days)
    return [
        Panel(
            "waiting",
            _("Waiting list"),
            [_waits(row, limits) for row in rows],
            empty=_("Nobody on the waiting list. Citizens come here who have a decision and no worker yet."),
            most=5,
            more=Link(_("The waiting list"), reverse("support:waiting-list")),
            said=lambda count: ngettext("%(count)s waits for a place", "%(count)s wait for a place", count),
        )
    ]


def _waits(row: support.WaitingRow, limits: dict[str, int]) -> Line:
    kind, words = support.waiting_status(row.days, limits[WAITING_SOON_DAYS], limits[WAITING_LATE_DAYS])
    note = row.entry.need_note if row.citizen else _("Ask the adviser for access")
    return Line(
        title=row.citizen.name if row.citizen else _("Protected record"),
        url=reverse("overview:citizen", args=[row.citizen.pk]) if row.citizen else "",
        why=" · ".join(part for part in (row.method, note) if part),
        kind=kind,
        status=words,
        icon="time" if kind == "idle" else "",
        action=_("Give a place") if row.citizen else "",
        action_url=reverse("support:waiting-assign", args=[row.entry.pk]) if row.citizen else "",
        citizen_id=row.citizen.pk if row.citizen else None,
    )


def caseloads(user: User, now: datetime) -> list[Panel]:
    """Every worker's load in the teams one leads. Above the limit nobody is moved; the leader looks at it (D9)."""
    today, teams = today_of(now), support.led_teams(user)
    found = [_team_bars(caseload) for caseload in support.team_caseloads(teams, today)]
    bars = [bar for rows in found for bar in rows]
    return [
        Panel(
            "caseload",
            _("Caseloads"),
            side=True,
            more=Link(_("The team"), reverse("support:caseload")),
            template="overview/_day_caseload.html",
            part=bars,
            total=0,
        )
    ]


def _team_bars(caseload: support.TeamCaseload) -> list[Bar]:
    holdings = ([caseload.shared] if caseload.shared else []) + caseload.workers
    holdings = [row for row in holdings if row.fraction or row.courses]
    widest = max((row.load.capacity for row in holdings), default=0)
    return [
        Bar(
            str(row.worker) if row.worker else _name_of(caseload.team),
            support.bar_of(row, widest),
            support.room_words(row),
            support.uncovered_points(row) > 0,
        )
        for row in holdings
    ]


def _name_of(team: Team) -> str:
    return _("%(team)s together") % {"team": team.name}
