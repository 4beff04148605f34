"""Reads about sessions of a team, and about what its workers are trained in."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, F, Max, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from housingfirst.accounts import codes, parameters
from housingfirst.accounts.models import Team, TeamMembership, User
from housingfirst.core import clock, formats

from ..choices import HOUSING_FIRST_METHODS, CompetenceKind, CourseState, SessionKind, SupportMethod, short_name
from ..codes import PROFESSIONS
from ..models import Competence, Course, SessionReview, TeamMethod, TeamSession, WorkerProfession
from ..parameters import CHECK_SUPERVISION, CHECK_TEAM_MEETINGS
from ..rules import checks as rules
from ..rules.checks import Signal
from ..rules.supervision import Gap, Held, Staff, gaps_by_profession, holds_on, trained_share
from ..rules.teamwork import week_before
from .teamwork import meetings_in_week

NEWEST_LAST = F("made_on").asc(nulls_first=True)


def sessions_of(user: User) -> QuerySet:
    """The sessions of one's teams, with how many took part and were gone through."""
    return (
        TeamSession.objects.visible_to(user)
        .select_related("team")
        .annotate(
            workers=Count("participants", distinct=True),
            reviewed=Count("reviews", distinct=True),
        )
    )


def session_status(row: TeamSession, today: date) -> tuple[str, str]:
    """The status of a session and its words."""
    if row.is_cancelled:
        return "idle", pgettext("meeting", "Cancelled")
    if row.held_on:
        return "ok", _("Held %(day)s") % {"day": formats.short_date(row.held_on)}
    return formats.due(row.planned_on, today)


def _by_name(people: Iterable[User]) -> list[User]:
    return sorted(set(people), key=lambda one: (one.last_name, one.first_name, one.pk))


def people_in(team: Team, on: date, also: Collection[int] = ()) -> list[User]:
    """Everybody of the team on the day, and those of `also`, by name (one query)."""
    rows = TeamMembership.objects.filter(team=team).select_related("user")
    current = Q(starts_on__lte=on) & (Q(ends_on__isnull=True) | Q(ends_on__gt=on))
    return _by_name(row.user for row in rows.filter(current | Q(user__in=also)))


def people_to_train(user: User) -> list[User]:
    """Oneself, and the people of the teams one leads (one query)."""
    rows = TeamMembership.objects.current(clock.today()).filter(team__in=user.access.led_team_ids, user__is_active=True)
    return _by_name([user, *(row.user for row in rows.select_related("user"))])


def courses_to_review(user: User, session: TeamSession) -> tuple[list[Course], set[int]]:
    """The team's live courses the user reaches and those gone through already, by name; and which are (two queries)."""
    held = set(SessionReview.objects.visible_to(user).filter(session=session).values_list("course_id", flat=True))
    rows = Course.objects.visible_to(user).filter(team=session.team_id).select_related("citizen")
    live = rows.filter(~Q(state=CourseState.CLOSED) | Q(pk__in=held))
    return sorted(set(live), key=lambda course: (course.citizen.sort_name, course.pk)), held


# ---------------------------------------------------------------- CHK-19 and CHK-20, of the team


def team_signals(teams: Sequence[Team], on: date) -> list[tuple[Team, Signal]]:
    """What the checks say of meetings and supervision of these teams (six queries however many teams and courses).

    CHK-19 looks at the last whole week.
    """
    since = {
        (team_id, method): starts_on
        for team_id, method, starts_on in TeamMethod.objects.current(on)
        .filter(team__in=teams, method__in=(SupportMethod.CTI, SupportMethod.ACT))
        .values_list("team_id", "method", "starts_on")
    }
    if not since:
        return []
    given = parameters.values([CHECK_SUPERVISION, CHECK_TEAM_MEETINGS], teams[0].municipality_id, on)
    held = TeamSession.objects.held().filter(team__in=teams)
    supervised = held.filter(kind=SessionKind.SUPERVISION, held_on__lte=on).order_by().values("team")
    last = dict(supervised.annotate(last=Max("held_on")).values_list("team", "last"))
    monday = week_before(on)
    days, reviewed = meetings_in_week([team.pk for team in teams], monday)
    citizens = defaultdict(set)
    for team_id, course_id in (
        Course.objects.active()
        .filter(team__in=teams, method=SupportMethod.ACT, starts_on__lte=monday)
        .values_list("team_id", "pk")
    ):
        citizens[team_id].add(course_id)
    found: list[tuple[Team, Signal]] = []
    for team in teams:
        if (team.pk, SupportMethod.CTI) in since:
            start = since[team.pk, SupportMethod.CTI]
            signal = rules.supervision_gap(last.get(team.pk), start, given[CHECK_SUPERVISION], on)
            found += [(team, signal)] if signal else []
        begun = since.get((team.pk, SupportMethod.ACT))
        if begun and begun <= monday and citizens[team.pk]:
            gone = len(reviewed[team.pk] & citizens[team.pk])
            signal = rules.team_meetings(
                days[team.pk], gone, len(citizens[team.pk]), given[CHECK_TEAM_MEETINGS], monday
            )
            found += [(team, signal)] if signal else []
    return found


# ---------------------------------------------------------------- competence


@dataclass(frozen=True)
class Trained:
    """One line of the register: a training of a worker, or one that is missing."""

    words: str
    status: tuple[str, str]
    note: str


@dataclass(frozen=True)
class WorkerLine:
    worker: User
    profession: str
    lines: list[Trained]


@dataclass(frozen=True)
class Register:
    """Who is trained in what, the share of each team, and the gaps of the year by profession."""

    people: list[WorkerLine]
    shares: list[tuple[str, int, int]]
    gaps: list[Gap]
    year: int
    names: dict[str, str]

    def profession(self, code: str) -> str:
        return self.names.get(code, code) or _("No profession written")


def training_words(kind: str, method: str) -> str:
    """`Metodekursus, ICM`"""
    label = str(CompetenceKind(kind).label)
    return f"{label}, {short_name(method)}" if method else label


def staff_of(places: list[TeamMembership], on: date) -> dict[int, Staff]:
    """The workers of these places with what they need and hold, by user (three queries)."""
    ids = {place.user_id for place in places}
    offered = defaultdict(set)
    for team_id, method in (
        TeamMethod.objects.current(on)
        .filter(team__in={place.team_id for place in places}, method__in=HOUSING_FIRST_METHODS)
        .values_list("team_id", "method")
    ):
        offered[team_id].add(method)
    methods = defaultdict(set)
    for place in places:
        methods[place.user_id] |= offered[place.team_id]
    held = defaultdict(list)
    for row in Competence.objects.filter(worker__in=ids).order_by(NEWEST_LAST):
        held[row.worker_id].append(Held(row.kind, row.method, row.made_on, row.renew_on, row.wished_on))
    professions = dict(WorkerProfession.objects.filter(worker__in=ids).values_list("worker_id", "profession"))
    return {pk: Staff(professions.get(pk, ""), frozenset(methods[pk]), tuple(held[pk])) for pk in ids}


def team_trained(team: Team, on: date) -> tuple[int, int]:
    """SUP-233 for one team on a day: those with hours in it (four queries)."""
    places = list(TeamMembership.objects.current(on).filter(team=team, fraction__gt=0))
    return trained_share(staff_of(places, on).values(), on)


def register_of(user: User, year: int, on: date) -> Register:
    """The register of the teams one leads, else one's own line (six queries however many workers)."""
    places = TeamMembership.objects.current(on).filter(user__is_active=True).select_related("user", "team")
    if user.access.led_team_ids:
        rows = list(places.filter(team__in=user.access.led_team_ids))
    else:
        rows = list(places.filter(user=user, team__in=user.access.team_ids))
    working = [place for place in rows if place.fraction > 0]
    staff = staff_of(rows, on)
    names = codes.labels(PROFESSIONS, user.municipality_id)
    notes = {
        (row.worker_id, row.kind, row.method): row.note
        for row in Competence.objects.filter(worker__in=staff).exclude(note="").order_by(NEWEST_LAST)
    }
    people = {place.user_id: place.user for place in rows}
    shares = []
    for team in (
        sorted({place.team for place in working}, key=lambda team: team.name) if user.access.led_team_ids else ()
    ):
        done, whole = trained_share((staff[place.user_id] for place in working if place.team_id == team.pk), on)
        shares.append((team.name, done, whole))
    lines = [
        WorkerLine(
            person,
            names.get(staff[person.pk].profession, "") or _("No profession written"),
            _lines(staff[person.pk], {key[1:]: text for key, text in notes.items() if key[0] == person.pk}, on),
        )
        for person in sorted(people.values(), key=lambda one: (one.last_name, one.first_name, one.pk))
    ]
    counted = [staff[pk] for pk in {place.user_id for place in working}]
    gaps = gaps_by_profession(counted, year, on) if user.access.led_team_ids else []
    return Register(lines, shares, gaps, year, names)


def _lines(worker: Staff, notes: dict[Any, str], on: date) -> list[Trained]:
    """What the worker holds and wishes, and the method courses of their teams that are missing."""
    found = {(row.kind, row.method): row for row in worker.held}
    needed = [(CompetenceKind.METHOD.value, method) for method in sorted(worker.methods)]
    keys = [*needed, (CompetenceKind.GUIDE.value, ""), *sorted(set(found))]
    return [
        Trained(training_words(*key), _state(found.get(key), on), notes.get(key, "")) for key in dict.fromkeys(keys)
    ]


def _state(row: Held | None, on: date) -> tuple[str, str]:
    if row is None:
        return "soon", _("Missing")
    if row.made_on is None:
        return "wait", _("Wished")
    if not holds_on(row.made_on, row.renew_on, on):
        return "late", _("Renew: ran out %(day)s") % {"day": formats.short_date(row.renew_on or row.made_on)}
    if row.renew_on:
        return "ok", _("Until %(day)s") % {"day": formats.short_date(row.renew_on - timedelta(days=1))}
    return "ok", _("Made %(day)s") % {"day": formats.short_date(row.made_on)}
