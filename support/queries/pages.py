"""What the small pages of the leader need: who has room, what a choice leads to, what a closing still lacks."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.translation import gettext, ngettext

from cases.models import Citizen, Measurement
from housingfirst.accounts import parameters
from housingfirst.accounts.models import Team, TeamMembership, User
from housingfirst.accounts.roles import Permission
from housingfirst.core import clock, formats

from ..choices import ExceptionFrom, MeasurementKind, SupportMethod, short_name
from ..models import Course, Deviation, TeamMethod, TransferAgreement, WaitingListEntry
from ..parameters import END_MEASUREMENT_DAYS, WAITING_LATE_DAYS, WAITING_SOON_DAYS
from ..rules.assignment import met_words
from ..rules.methods import carried_together, has_phases
from .assignment import last_met, met_before
from .board import waiting_status
from .caseload import Holding, TeamCaseload, suits, team_caseload
from .waiting import WaitingList, WaitingRow, waiting_list

# ---------------------------------------------------------------- teams


def teams_of(user: User) -> list[Team]:
    """The teams somebody is in today: those they lead first, then those they have hours in."""
    led = user.access.led_team_ids
    places = TeamMembership.objects.current(clock.today()).filter(team=OuterRef("pk"), user=user, fraction__gt=0)
    teams = Team.objects.filter(pk__in=user.access.team_ids, is_active=True).annotate(has_hours=Exists(places))
    return sorted(teams, key=lambda team: (team.pk not in led, not team.has_hours, team.name))


def led_teams(user: User) -> list[Team]:
    return [team for team in teams_of(user) if team.pk in user.access.led_team_ids]


def team_in_municipality(user: User, pk: int) -> Team | None:
    """A team the user may know of: one's own teams; for administrators every team of the municipality."""
    rows = Team.objects.filter(municipality_id=user.municipality_id, pk=pk)
    if not user.may(Permission.MANAGE_USERS):
        rows = rows.filter(pk__in=user.access.team_ids)
    return rows.first()


def team_methods(team: Team, on: date) -> list[TeamMethod]:
    """The methods the team offers or has offered, those in force first."""
    rows = list(team.methods.order_by("method", "-starts_on"))  # type: ignore[attr-defined]
    return sorted(rows, key=lambda row: row.ends_on is not None and row.ends_on <= on)


def team_method(user: User, pk: int) -> TeamMethod | None:
    row = TeamMethod.objects.select_related("team").filter(municipality_id=user.municipality_id, pk=pk).first()
    return row if row and team_in_municipality(user, row.team_id) else None


# ---------------------------------------------------------------- people with room

People = list[tuple[User, str]]


def _room_words(holding: Holding, method: str) -> str:
    places = max(holding.load.free, 0) // holding.table.per_course[method]
    if holding.away:
        return f"{holding.worker} · {holding.away.words}"
    room = gettext("room for %(count)s") % {"count": places} if places else gettext("no room")
    load = gettext("%(used)s of %(capacity)s points") % {"used": holding.load.used, "capacity": holding.load.capacity}
    return f"{holding.worker} · {load} · {room}"


def _people(caseload: TeamCaseload, method: str) -> People:
    """Everybody with hours in the team, who suits best first; the words say what room there is."""
    rows = [row for row in caseload.workers if row.worker and row.fraction]
    rows.sort(key=lambda row: (suits(row, method), str(row.worker)))
    return [(row.worker, _room_words(row, method)) for row in rows if row.worker]


def people_with_room(team: Team, method: str, on: date) -> People:
    return _people(team_caseload(team, on), method)


def people_for_course(course: Course, on: date) -> People:
    """The same for the next worker of a course, with whether they have met the citizen (SUP-205)."""
    people = people_with_room(course.team, course.method, on)
    met = met_before([course.citizen_id])
    last = last_met(met).get(course.citizen_id)
    return [(user, f"{words} · {met_words(met.get((course.citizen_id, user.pk)), last, on)}") for user, words in people]


# ---------------------------------------------------------------- the waiting list


@dataclass(frozen=True)
class WaitingPage:
    """The team's waiting list with a choice of workers for each method."""

    waiting: WaitingList
    rows: list[tuple[WaitingRow, tuple[str, str], People]]

    @property
    def sub(self) -> str:
        """`Teamet Nord · 7 venter · median 19 dage, længst 34`"""
        count = len(self.rows)
        words = ngettext("%(count)s waits", "%(count)s wait", count) % {"count": count}
        if not count:
            return self.waiting.team.name
        times = gettext("median %(median)s, longest %(longest)s") % {
            "median": formats.count_days(self.waiting.median_days),
            "longest": self.waiting.longest_days,
        }
        return f"{self.waiting.team.name} · {words} · {times}"

    @property
    def shown_citizens(self) -> list[int]:
        return [row.citizen.pk for row in self.waiting.rows if row.citizen]


def waiting_page(team: Team, user: User, on: date) -> WaitingPage:
    waiting = waiting_list(team, user, on)
    caseload = team_caseload(team, on)
    limits = parameters.values([WAITING_SOON_DAYS, WAITING_LATE_DAYS], team.municipality_id, on)
    people: dict[str, People] = {}
    rows = []
    for row in waiting.rows:
        method = row.entry.method
        people.setdefault(method, [] if carried_together(method) else _people(caseload, method))
        status = waiting_status(row.days, limits[WAITING_SOON_DAYS], limits[WAITING_LATE_DAYS])
        rows.append((row, status, people[method]))
    return WaitingPage(waiting, rows)


@dataclass(frozen=True)
class AssignPage:
    people: People
    suggestions: People
    waited: str
    cost: int
    method: str

    def done(self, course: Course) -> str:
        if course.worker:
            return gettext("%(worker)s has the course. Waiting ends today.") % {"worker": course.worker}
        if course.is_shared:
            return gettext("The team has the course together.")
        return gettext("The course is open and waits for a worker.")


def assign_page(entry: WaitingListEntry, on: date) -> AssignPage:
    """Who may be given the course, and who has room for it."""
    caseload = team_caseload(entry.team, on)
    cost = caseload.table.per_course[entry.method]
    fitting = {row.worker.pk for row in caseload.workers if row.worker and row.load.free >= cost and not row.away}
    people = _people(caseload, entry.method)
    return AssignPage(
        people=[] if carried_together(entry.method) else people,
        suggestions=[(user, user.first_name or str(user)) for user, _words in people if user.pk in fitting],
        waited=formats.count_days((on - entry.entered_on).days),
        cost=cost,
        method=short_name(entry.method),
    )


# ---------------------------------------------------------------- deviations


@dataclass(frozen=True)
class DeviationPage:
    people: People
    has_pool: bool
    entry: WaitingListEntry | None
    course: Course | None

    def next_url(self, deviation: Deviation) -> str:
        """Where the deviation is used."""
        if self.entry:
            worker = f"?worker={deviation.worker_id}" if deviation.worker_id else ""
            return reverse("support:waiting-assign", args=[self.entry.pk]) + worker
        if self.course:
            return self.course.get_absolute_url()
        return f"{reverse('support:caseload')}?team={deviation.team_id}"


def deviation_page(team: Team, citizen: Citizen, on: date) -> DeviationPage:
    caseload = team_caseload(team, on)
    entry = WaitingListEntry.objects.waiting().filter(citizen=citizen, team=team).first()
    course = Course.objects.live().filter(citizen=citizen, team=team).first()
    method = entry.method if entry else course.method if course else SupportMethod.ICM
    return DeviationPage(_people(caseload, method), caseload.shared is not None, entry, course)


# ---------------------------------------------------------------- closing


@dataclass(frozen=True)
class ClosingCheck:
    """What closing asks for, and what is there."""

    needs_transfer: bool
    measurement: Measurement | None
    transfer: TransferAgreement | None
    exceptions: set[str]

    @property
    def measured(self) -> bool:
        return self.measurement is not None

    @property
    def exempt_from_measurement(self) -> bool:
        return ExceptionFrom.END_MEASUREMENT in self.exceptions

    @property
    def others_may_take_over(self) -> bool:
        """In other methods an agreement is owed where the reason is that others take over (SUP-221)."""
        return not self.needs_transfer and not self.exempt_from_transfer

    @property
    def exempt_from_transfer(self) -> bool:
        return ExceptionFrom.TRANSFER_AGREEMENT in self.exceptions


def fitting_end_measurement(course: Course, closed_on: date, given: Measurement | None = None) -> Measurement | None:
    """The citizen's newest end measurement, or the given one, if it is fresh on the day of closing and not used."""
    days = parameters.value(END_MEASUREMENT_DAYS, course.municipality_id, closed_on)
    rows = Measurement.objects.standing().filter(
        citizen_id=course.citizen_id,
        kind=MeasurementKind.END,
        measured_on__gte=max(course.starts_on, closed_on - timedelta(days=days)),
        measured_on__lte=closed_on,
        due__isnull=True,
    )
    if given is not None:
        rows = rows.filter(pk=given.pk)
    return rows.order_by("-measured_on", "-pk").first()


def accepted_transfer(course: Course, by_day: date, given: TransferAgreement | None = None) -> TransferAgreement | None:
    """The transfer agreement the new provider has accepted by the day; the newest, or the given one."""
    rows = course.transfer_agreements.filter(accepted_on__isnull=False, accepted_on__lte=by_day)  # type: ignore[attr-defined]
    if given is not None:
        rows = rows.filter(pk=given.pk)
    return rows.order_by("-accepted_on").first()


def closing_check(course: Course, on: date) -> ClosingCheck:
    return ClosingCheck(
        needs_transfer=has_phases(course.method),
        measurement=fitting_end_measurement(course, on),
        transfer=accepted_transfer(course, on),
        exceptions=set(course.closing_exceptions.values_list("exempt_from", flat=True)),  # type: ignore[attr-defined]
    )
