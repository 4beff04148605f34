"""Reads about a team that works together: its functions and hours, the board of the day, and the minutes."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.db.models import Count, OuterRef, Subquery
from django.utils.translation import gettext, ngettext

from cases.models import Citizen
from housingfirst.accounts import parameters
from housingfirst.accounts.models import Team, TeamMembership, User
from housingfirst.core import clock, formats
from housingfirst.core.lists import Column

from ..choices import AppointmentState, SessionKind, SupportMethod, TeamFunction, short_name
from ..models import (
    Appointment,
    BoardLine,
    Contact,
    Course,
    CourseMethod,
    FunctionHolder,
    MeetingAttendee,
    TeamMeeting,
    TeamMethod,
    TeamSession,
)
from ..parameters import FUNCTIONS, HOURS_FALL_DAYS, HOURS_FALL_PERCENT, TEAM_VALUES
from ..rules.methods import carried_together
from ..rules.teamwork import (
    Held,
    HoursFall,
    gone_through,
    hours_falls,
    is_inspired,
    missing_functions,
)
from .contacts import CourseGap, day_bounds, gaps
from .grounds import advisers

# ---------------------------------------------------------------- functions and hours


def function_name(code: str) -> str:
    return str(TeamFunction(code).label)


def function_names(codes: Collection[str]) -> str:
    """`Psykiater, sygeplejerske og misbrugskonsulent`"""
    names = [function_name(code) for code in codes]
    return formats.listed([*names[:1], *(name[:1].lower() + name[1:] for name in names[1:])])


def _within(names: str) -> str:
    """The same inside a sentence."""
    return names[:1].lower() + names[1:]


def hours_words(hours: Decimal) -> str:
    """`12,3 timer`"""
    shown = formats.number(round(float(hours), 1))
    return (gettext("%(hours)s hours") % {"hours": shown}).replace(" ", formats.NBSP)


@dataclass(frozen=True)
class TeamProfile:
    """The functions and hours of a team on a day. `missing`: by method, what nobody fills."""

    team_id: int
    on: date
    methods: list[str]  # carried together, offered or held
    missing: Mapping[str, tuple[str, ...]]
    falls: list[HoursFall]
    since: date | None  # the day the youngest of what is missing was last filled

    @property
    def is_inspired(self) -> bool:
        return is_inspired([code for codes in self.missing.values() for code in codes])

    def label(self, method: str) -> str:
        """`ACT-inspireret` where the method lacks functions in the team, else empty (SUP-182)."""
        return gettext("ACT-inspired") if self.missing.get(method) else ""

    @property
    def any_label(self) -> str:
        return gettext("ACT-inspired") if self.is_inspired else ""

    @property
    def sentences(self) -> list[str]:
        """What is missing for each method, and which hours have fallen."""
        found = [
            gettext("%(method)s lacks %(functions)s.")
            % {"method": short_name(method), "functions": _within(function_names(codes))}
            for method, codes in self.missing.items()
            if codes
        ]
        for fall in self.falls:
            numbers = {
                "before": hours_words(fall.before),
                "now": hours_words(fall.now),
                "day": formats.long_date(fall.since),
                "function": function_name(fall.function) if fall.function else "",
            }
            text = (
                gettext("%(function)s: from %(before)s to %(now)s a week on %(day)s.")
                if fall.function
                else gettext("The team's hours fell from %(before)s to %(now)s a week on %(day)s.")
            )
            found.append(text % numbers)
        return found


def held_by(row: FunctionHolder, memberships: Collection[TeamMembership]) -> Held:
    """A line as the rules take it, with the person's places in the team."""
    places = [
        (place.starts_on, place.ends_on, place.fraction)
        for place in memberships
        if row.user_id and place.user_id == row.user_id and place.team_id == row.team_id
    ]
    return Held(frozenset(row.functions), row.starts_on, row.ends_on, row.hours, row.set_aside, places)


def team_profiles(
    team_methods: Mapping[int, Collection[str]],
    on: date,
    given: Mapping[str, Any],
    memberships: Collection[TeamMembership] | None = None,
    holders: Collection[FunctionHolder] | None = None,
) -> dict[int, TeamProfile]:
    """The profile of each team with a method carried together: a query each for memberships and holders not read.

    `team_methods`: by team, the methods it offers or holds. `given`: TEAM_VALUES of the day.
    """
    asked = {
        pk: [method for method in SupportMethod.values if method in methods and carried_together(method)]
        for pk, methods in team_methods.items()
    }
    asked = {pk: methods for pk, methods in asked.items() if methods}
    if not asked:
        return {}
    back = on - timedelta(days=given[HOURS_FALL_DAYS])
    rows = defaultdict(list)
    if memberships is None:
        memberships = list(TeamMembership.objects.filter(team_id__in=asked))
    if holders is None:
        holders = list(FunctionHolder.objects.filter(team_id__in=asked))
    for row in holders:
        rows[row.team_id].append(held_by(row, memberships))
    return {pk: _profile(pk, methods, rows[pk], on, given, back) for pk, methods in asked.items()}


def _profile(pk: int, methods: list[str], rows: list[Held], on: date, given, back: date) -> TeamProfile:
    required = {method: parameters.codes_of(given[FUNCTIONS[method]]) for method in methods}
    missing = {method: missing_functions(codes, rows, on) for method, codes in required.items()}
    asked = list(dict.fromkeys(code for codes in required.values() for code in codes))
    recent = [row for row in rows if row.ends_on is None or row.ends_on > back]
    falls = hours_falls(asked, recent, on, given[HOURS_FALL_PERCENT], given[HOURS_FALL_DAYS])
    lacking = [code for codes in missing.values() for code in codes]
    ended = [row.ends_on for row in rows if row.ends_on and row.ends_on <= on]
    return TeamProfile(pk, on, methods, missing, falls, max(ended) if lacking and ended else None)


def profiles_of(teams: Collection[Team], on: date) -> dict[int, TeamProfile]:
    """The same for whole teams of one municipality: five queries however many."""
    if not teams:
        return {}
    ids = [team.pk for team in teams]
    methods: dict[int, set[str]] = defaultdict(set)
    offered = TeamMethod.objects.current(on).filter(team_id__in=ids).values_list("team_id", "method")
    held = CourseMethod.objects.current(on).filter(course__team_id__in=ids, course__ends_on__isnull=True)
    for pk, method in [*offered, *held.values_list("course__team_id", "method").distinct()]:
        methods[pk].add(method)
    given = parameters.values(TEAM_VALUES, next(iter(teams)).municipality_id, on)
    return team_profiles(methods, on, given)


def label_of_course(course: Course, on: date, given: Mapping[str, Any]) -> str:
    """`ACT-inspireret` where the team that carries the course together lacks functions; nothing asked of others.

    `given`: the parameters of the day, TEAM_VALUES among them.
    """
    if not course.is_live or not carried_together(course.method):
        return ""
    profile = team_profiles({course.team_id: [course.method]}, on, given).get(course.team_id)
    return profile.label(course.method) if profile else ""


@dataclass(frozen=True)
class HolderRow:
    """One line of the page: who, functions, hours that day in words, what is set aside and for how many."""

    row: FunctionHolder
    hours: Decimal
    carries: int | None  # citizens of the team this person is tied to by name

    @property
    def functions(self) -> str:
        return function_names(self.row.functions)

    @property
    def hours_words(self) -> str:
        return hours_words(self.hours)

    @property
    def aside_words(self) -> str:
        """`33 % sat af · til 10 borgere, har 6`"""
        parts = []
        if self.row.set_aside is not None:
            share = formats.percent(float(self.row.set_aside))
            parts.append(gettext("%(share)s set aside") % {"share": share})
        if self.row.citizens is not None:
            parts.append(
                ngettext("for %(count)s citizen", "for %(count)s citizens", self.row.citizens)
                % {"count": self.row.citizens}
            )
        if self.carries is not None:
            parts.append(gettext("is adviser of %(count)s") % {"count": self.carries})
        return " · ".join(parts)

    @property
    def is_over(self) -> bool:
        return self.carries is not None and self.row.citizens is not None and self.carries > self.row.citizens


@dataclass(frozen=True)
class FunctionsPage:
    team: Team
    profile: TeamProfile | None
    now: list[HolderRow]
    coming: list[HolderRow]
    former: list[HolderRow]
    required: list[tuple[str, str, str, bool]]  # method, function, who fills it, missing

    @property
    def hours(self) -> str:
        return hours_words(sum((row.hours for row in self.now), Decimal(0)))


def functions_page(team: Team, on: date) -> FunctionsPage:
    """Who holds what today, who will, who did (seven queries)."""
    profile = profiles_of([team], on).get(team.pk)
    memberships = list(TeamMembership.objects.filter(team=team))
    rows = list(FunctionHolder.objects.filter(team=team).select_related("user").order_by("-starts_on", "pk"))
    held = {row.pk: held_by(row, memberships) for row in rows}
    carried = dict(
        Course.objects.live()
        .filter(team=team, adviser__in=[row.user_id for row in rows if row.user_id])
        .values_list("adviser")
        .annotate(count=Count("pk"))
    )

    def shown(row: FunctionHolder, day: date) -> HolderRow:
        advises = TeamFunction.CASEWORKER in row.functions and row.user_id
        return HolderRow(row, held[row.pk].hours_on(day), carried.get(row.user_id, 0) if advises else None)

    now = [shown(row, on) for row in rows if row.starts_on <= on and (row.ends_on is None or row.ends_on > on)]
    now.sort(key=lambda one: (TeamFunction.values.index(one.row.functions[0]), one.row.who))
    required = []
    given = parameters.values(TEAM_VALUES, team.municipality_id, on)
    for method, missing in profile.missing.items() if profile else ():
        for code in parameters.codes_of(given[FUNCTIONS[method]]):
            who = [one.row.who for one in now if not missing_functions([code], [held[one.row.pk]], on)]
            required.append(
                (short_name(method), function_name(code), formats.listed(who) if who else "", code in missing)
            )
    return FunctionsPage(
        team=team,
        profile=profile,
        now=now,
        coming=[shown(row, row.starts_on) for row in rows if row.starts_on > on],
        former=[shown(row, row.ends_on - timedelta(days=1)) for row in rows if row.ends_on and row.ends_on <= on],
        required=required,
    )


def people_for_functions(team: Team, on: date) -> list[tuple[User, str]]:
    """Whom the form offers: those in the team, then the authority advisers of the municipality (two queries)."""
    rows = TeamMembership.objects.current(on).filter(team=team, user__is_active=True).select_related("user")
    found = {row.user_id: (row.user, str(row.user)) for row in rows.order_by("user__first_name", "pk")}
    for one in advisers(team.municipality_id, on):
        found.setdefault(one.pk, (one, gettext("%(name)s, authority adviser") % {"name": one}))
    return list(found.values())


# ---------------------------------------------------------------- the board of the day


@dataclass(frozen=True)
class BoardEntry:
    """A course on the board: how long since the last contact and with whom, what is agreed today, what is planned."""

    course: Course
    citizen: Citizen | None  # None where the record is protected from the reader
    gap: CourseGap
    last_by: User | None
    agreed: str
    line: BoardLine | None

    @property
    def last_words(self) -> str:
        """`3 dage siden, Bo`, or that nobody has met them yet."""
        if self.gap.last_held_on is None:
            return gettext("Not met yet")
        today = clock.today()
        return formats.days_ago(self.gap.last_held_on, today)

    @property
    def last_name(self) -> str:
        return (self.last_by.first_name or str(self.last_by)) if self.last_by else ""

    @property
    def status(self) -> tuple[str, str]:
        """Only where the norm of the method is passed or soon is."""
        kind = self.gap.gap.kind
        words = {"late": gettext("Not seen in time"), "soon": gettext("Time to meet")}
        return (kind, words[kind]) if kind in words else ("", "")

    @property
    def method(self) -> str:
        return short_name(self.course.method)

    @property
    def version(self) -> int:
        return self.line.version if self.line else 0


@dataclass(frozen=True)
class DayBoard:
    team: Team
    on: date
    entries: list[BoardEntry]
    hidden: int  # courses of records the reader does not reach
    people: list[User]  # in the team today
    guests: list[str]  # who holds functions and has no login in the team
    label: str

    @property
    def sub(self) -> str:
        """`Mandag 23. november · to borgere, fire i teamet`"""
        day = formats.weekday_date(self.on)
        citizens = len(self.entries)
        people = ngettext("%(count)s citizen", "%(count)s citizens", citizens) % {"count": citizens}
        return f"{day[:1].upper()}{day[1:]} · {people}"

    @property
    def facts(self) -> dict[int, tuple[date | None, int | None, str]]:
        """What the minutes keep of each course: last contact, by whom, what is agreed."""
        return {
            row.course.pk: (row.gap.last_held_on, row.last_by.pk if row.last_by else None, row.agreed)
            for row in self.entries
        }


def day_board(team: Team, user: User, on: date) -> DayBoard:
    """Every live course of the team once, whoever is longest unseen first: eleven queries however many courses."""
    every = gaps(Course.objects.live().filter(team=team), team.municipality_id, on)
    ids = [row.course.pk for row in every]
    reached = set(
        Citizen.objects.visible_to(user)
        .filter(pk__in=[row.course.citizen_id for row in every])
        .values_list("pk", flat=True)
    )
    last = Contact.objects.held().filter(course=OuterRef("pk")).order_by("-happened_at", "-pk").values("worker_id")[:1]
    by = dict(Course.objects.filter(pk__in=ids).annotate(last_worker=Subquery(last)).values_list("pk", "last_worker"))
    workers = User.objects.in_bulk({pk for pk in by.values() if pk})
    agreed = _agreed([row.course.citizen_id for row in every], on)
    lines = {
        row.course_id: row
        for row in BoardLine.objects.filter(course__in=ids, day=on, meeting=None).select_related("goes", "noted_by")
    }
    places = list(TeamMembership.objects.filter(team=team).select_related("user").order_by("user__first_name", "pk"))
    people = [row.user for row in places if row.starts_on <= on and (row.ends_on is None or row.ends_on > on)]
    holders = list(FunctionHolder.objects.filter(team=team).select_related("user"))
    known = {one.pk for one in people}
    for row in every:
        row.course.team = team
    offered = set(TeamMethod.objects.current(on).filter(team=team).values_list("method", flat=True))
    given = parameters.values(TEAM_VALUES, team.municipality_id, on)
    methods = {team.pk: offered | {row.course.method for row in every}}
    profile = team_profiles(methods, on, given, places, holders).get(team.pk)
    attached = [row for row in holders if row.starts_on <= on and (row.ends_on is None or row.ends_on > on)]
    return DayBoard(
        team=team,
        on=on,
        entries=[
            BoardEntry(
                course=row.course,
                citizen=row.course.citizen if row.course.citizen_id in reached else None,
                gap=row,
                last_by=workers.get(by.get(row.course.pk) or 0),
                agreed=", ".join(agreed[row.course.citizen_id]),
                line=lines.get(row.course.pk),
            )
            for row in every
        ],
        hidden=sum(row.course.citizen_id not in reached for row in every),
        people=people,
        guests=[row.who for row in attached if row.user_id not in known],
        label=profile.any_label if profile else "",
    )


def _agreed(citizens: Collection[int], on: date) -> dict[int, list[str]]:
    """`kl. 10.00 Anna` for each appointment of the day, by citizen (one query)."""
    start, end = day_bounds(on)
    rows = Appointment.objects.filter(citizen__in=citizens, starts_at__gte=start, starts_at__lt=end)
    found: dict[int, list[str]] = defaultdict(list)
    for row in rows.exclude(state=AppointmentState.CANCELLED).select_related("worker").order_by("starts_at"):
        at = formats.at_time(row.starts_at.astimezone(clock.DANISH_TIME))
        found[row.citizen_id].append(f"{at} {row.worker.first_name or row.worker}")
    return found


# ---------------------------------------------------------------- the minutes


def minutes_of(team: Team, user: User, limit: int = 10) -> list[TeamMeeting]:
    """The newest minutes with how many took part (one query)."""
    rows = TeamMeeting.objects.visible_to(user).filter(team=team).select_related("saved_by")
    return list(rows.annotate(took_part=Count("attendees")).order_by("-held_on", "-pk")[:limit])


@dataclass(frozen=True)
class Minutes:
    meeting: TeamMeeting
    attendees: list[MeetingAttendee]
    lines: list[BoardLine]
    hidden: int

    @property
    def citizens(self) -> list[int]:
        return [row.course.citizen_id for row in self.lines]

    @property
    def gone_through(self) -> int:
        return sum(was_gone_through(row) for row in self.lines)


def was_gone_through(line: BoardLine) -> bool:
    return gone_through(line.plan, goes=line.goes_id is not None, nothing_new=line.nothing_new)


def minutes(meeting: TeamMeeting, user: User) -> Minutes:
    """What was written, of the citizens the reader reaches (three queries)."""
    lines = BoardLine.objects.filter(meeting=meeting)
    seen = lines.filter(course__in=Course.objects.visible_to(user))
    rows = list(seen.select_related("course__citizen", "goes", "last_by").order_by("course__citizen__sort_name", "pk"))
    return Minutes(
        meeting=meeting,
        attendees=list(meeting.attendees.select_related("user")),  # type: ignore[attr-defined]
        lines=rows,
        hidden=lines.count() - len(rows),
    )


def _went(line: BoardLine) -> str:
    return str(line.goes) if line.goes else ""


def _last(line: BoardLine) -> str:
    if line.last_on is None:
        return gettext("Not met yet")
    day = formats.long_date(line.last_on)
    return f"{day}, {line.last_by}" if line.last_by else day


def plan_words(line: BoardLine) -> str:
    return line.plan or (gettext("Nothing new") if line.nothing_new else "")


def minutes_columns() -> list[Column]:
    """Of a line of the minutes, in print and in files."""
    return [
        Column("name", gettext("Citizen"), "course.citizen.name"),
        Column("last", gettext("Last contact"), _last),
        Column("agreed", gettext("Agreed that day"), "agreed"),
        Column("plan", gettext("Plan"), plan_words),
        Column("goes", gettext("Who goes"), _went),
    ]


# ---------------------------------------------------------------- what CHK-19 counts


def meetings_in_week(teams: Collection[int], monday: date) -> tuple[dict[int, set[date]], dict[int, set[int]]]:
    """Days of meetings, and the courses gone through, in the week from `monday`, by team (two queries).

    A meeting is one held at the board of the day, with minutes, or a team meeting planned and held beside it.
    """
    days: dict[int, set[date]] = defaultdict(set)
    gone: dict[int, set[int]] = defaultdict(set)
    end = monday + timedelta(days=7)
    lines = BoardLine.objects.filter(
        meeting__team__in=teams, meeting__held_on__gte=monday, meeting__held_on__lt=end
    ).values_list("meeting__team", "meeting__held_on", "course_id", "plan", "goes_id", "nothing_new")
    for team_id, day, course_id, plan, goes_id, nothing_new in lines:
        days[team_id].add(day)
        if gone_through(plan, goes=goes_id is not None, nothing_new=nothing_new):
            gone[team_id].add(course_id)
    sessions = TeamSession.objects.held().filter(
        kind=SessionKind.MEETING, team__in=teams, held_on__gte=monday, held_on__lt=end
    )
    for team_id, day, course_id in sessions.values_list("team", "held_on", "reviews__course"):
        days[team_id].add(day)
        if course_id:
            gone[team_id].add(course_id)
    return days, gone


__all__ = [
    "BoardEntry",
    "DayBoard",
    "FunctionsPage",
    "HolderRow",
    "Minutes",
    "TeamProfile",
    "day_board",
    "functions_page",
    "label_of_course",
    "meetings_in_week",
    "minutes",
    "minutes_columns",
    "minutes_of",
    "people_for_functions",
    "plan_words",
    "profiles_of",
    "team_profiles",
]
