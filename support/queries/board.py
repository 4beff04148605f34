"""The leader's page: every worker's load as a bar, the waiting list beside the places to come, and what is next."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext, ngettext

from cases.models import Citizen
from housingfirst.accounts import parameters
from housingfirst.accounts.models import Team, User
from housingfirst.core import charts, formats
from housingfirst.core.calculation import percent

from ..choices import HOUSING_FIRST_METHODS, SupportMethod, short_name
from ..models import Course, Deviation
from ..parameters import POINT_KEYS, TEAM_VALUES, UNDECIDED_DAYS, WAITING_LATE_DAYS, WAITING_SOON_DAYS, point_table
from ..rules.forecast import ended_by
from ..rules.methods import carried_together
from ..rules.teamwork import FULL_WEEK
from .caseload import HeldCourse, Holding, TeamCaseload, open_deviations, suits, team_caseload
from .checks import CHECK_VALUES, signals_waiting
from .clocks import with_interruptions
from .grounds import Undecided, late_undecided, undecided_courses
from .safety import Out, out_of, outings
from .teamwork import TeamProfile, team_profiles
from .waiting import WaitingList, WaitingRow, Week, ends_of, places_board, waiting_entries, waiting_of

BOARD_VALUES = (WAITING_SOON_DAYS, WAITING_LATE_DAYS, UNDECIDED_DAYS)

BARS = {SupportMethod.ICM: "icm", SupportMethod.CTI: "cti", SupportMethod.ACT: "act", SupportMethod.M_ACT: "act"}
ORDER = [*HOUSING_FIRST_METHODS, *(method for method in SupportMethod if method not in HOUSING_FIRST_METHODS)]


@dataclass(frozen=True)
class NamedCourse:
    """A course as the reader may see it; without citizen where the record is protected from them."""

    held: HeldCourse
    citizen: Citizen | None
    signals: int = 0

    @property
    def method(self) -> str:
        return short_name(self.held.method)


@dataclass(frozen=True)
class BoardRow:
    """One worker, or the team's shared caseload, ready to draw."""

    key: str
    name: str
    sub: str
    bar: charts.LoadBar
    uncovered: int
    room: str
    room_note: str
    status: tuple[str, str]
    status_note: str
    deviations: list[Deviation]
    courses: list[NamedCourse]
    holding: Holding


@dataclass(frozen=True)
class Board:
    team: Team
    on: date
    caseload: TeamCaseload
    rows: list[BoardRow]
    unassigned: list[NamedCourse]
    waiting: WaitingList | None
    waiting_rows: list[tuple[WaitingRow, str]]
    chart: charts.Chart | None
    chart_sentence: str
    percent: int | None
    next: dict[str, str]
    deviations: list[Deviation]
    signals: dict[int, int]
    out: list[Out]
    undecided: list[Undecided]
    profile: TeamProfile | None

    @property
    def signals_words(self) -> str:
        """`Fem signaler om metoden i tre forløb`; empty where nothing waits."""
        courses = sum(count > 0 for count in self.signals.values())
        if not courses:
            return ""
        total = sum(self.signals.values())
        return (
            ngettext("%(total)s signal about the method", "%(total)s signals about the method", total)
            % {"total": total}
            + " "
            + ngettext("in %(count)s course", "in %(count)s courses", courses) % {"count": courses}
        )

    @property
    def sub(self) -> str:
        """`Tirsdag 24. november · to medarbejdere, 19 borgere i forløb, 3 venter på en plads`"""
        workers = sum(1 for row in self.rows if row.holding.worker)
        parts = [
            ngettext("%(words)s worker", "%(words)s workers", workers) % {"words": formats.number_word(workers)},
            ngettext("%(count)s citizen with a course", "%(count)s citizens with a course", self.people)
            % {"count": self.people},
        ]
        if self.waiting and self.waiting.rows:
            count = len(self.waiting.rows)
            parts.append(
                ngettext("%(count)s waits for a place", "%(count)s wait for a place", count) % {"count": count}
            )
        return f"{_capitalised(formats.weekday_date(self.on))} · {', '.join(parts)}"

    @property
    def used_words(self) -> str:
        """`338 af 372 point · 91 %`"""
        words = gettext("%(used)s of %(capacity)s points") % {
            "used": self.caseload.used,
            "capacity": self.caseload.capacity,
        }
        return words if self.percent is None else f"{words} · {self.percent}{formats.NBSP}%"

    @property
    def caption(self) -> str:
        """What the numbers mean, from the points of the day."""
        costs = ", ".join(f"{short_name(method)} {self.caseload.table.per_course[method]}" for method in self._methods)
        return gettext(
            "A full-time position has %(full)s points. A course costs: %(costs)s. The upright line is the limit. "
            "The points are ours."
        ) % {"full": self.caseload.table.full_time, "costs": costs}

    @property
    def _methods(self) -> list[str]:
        """The methods the team offers or holds, in their order."""
        known = {*self.caseload.methods, *(course.method for course in self.caseload.courses)}
        return [method.value for method in ORDER if method in known]

    @property
    def legend(self) -> list[tuple[str, str]]:
        """What each colour means."""
        seen: dict[str, list[str]] = {}
        for method in self._methods:
            words = f"{short_name(method)}, {_points(self.caseload.table.per_course[method])}"
            seen.setdefault(BARS.get(method, "p85"), []).append(words)  # type: ignore[call-overload]
        rows = [(f"m-{key}", " · ".join(words)) for key, words in seen.items()]
        return [*rows, ("m-over", gettext("Above the limit")), ("room", gettext("Free"))]

    @property
    def chart_note(self) -> str:
        """How to read the chart, under it."""
        built = gettext(
            "Places a week if nobody new comes, from the planned ends of CTI and known employment fractions."
        )
        return f"{built} {dashed_words(self.waiting)}".strip()

    @property
    def people(self) -> int:
        """Citizens with a course; one person has one live course."""
        return len(self.caseload.courses)

    @property
    def shown_citizens(self) -> list[int]:
        """Whose names stand on the page, for the access log."""
        named = [course for row in self.rows for course in row.courses] + self.unassigned
        waiting = [row.citizen for row in self.waiting.rows] if self.waiting else []
        rest = [row.citizen for row in [*self.deviations, *self.out, *self.undecided]]
        return [citizen.pk for citizen in [*(course.citizen for course in named), *waiting, *rest] if citizen]


def board(team: Team, user: User, on: date, today: date, *, leads: bool) -> Board:
    """Everything the page shows. Names only of citizens the user reaches; points and counts of everybody."""
    given = parameters.values([*BOARD_VALUES, *CHECK_VALUES, *POINT_KEYS, *TEAM_VALUES], team.municipality_id, on)
    ended = _ended_by(team, today, on) if on > today else ()
    caseload = team_caseload(team, on, ended, point_table(given))
    held = Course.objects.filter(pk__in=[course.course_id for course in caseload.courses]).select_related("follow_on")
    courses = list(with_interruptions(held))
    ends = ends_of(courses)
    is_now = leads and on == today
    out = outings(user, [team.pk]) if on == today else []
    undecided = undecided_courses(team, on) if is_now else []
    entries = waiting_entries(team) if is_now else []
    whom = {row.citizen_id for row in [*caseload.courses, *out, *undecided, *entries]}
    reached = Citizen.objects.visible_to(user).in_bulk(whom)
    holdings = ([caseload.shared] if caseload.shared else []) + caseload.workers
    widest = max((row.load.capacity for row in holdings), default=caseload.table.full_time) or caseload.table.full_time
    asked = [course for course in courses if course.citizen_id in reached] if on == today else []
    signals = signals_waiting(asked, given, on)
    methods = {*caseload.methods, *(course.method for course in caseload.courses)}
    profile = team_profiles({team.pk: methods}, on, given, caseload.memberships).get(team.pk)
    rows = [_row(row, caseload, ends, reached, widest, on, signals) for row in holdings]
    if profile and profile.is_inspired:
        rows = [_inspired(row, profile) if row.holding is caseload.shared else row for row in rows]
    waiting = waiting_of(team, entries, reached, on) if is_now else None
    wanted = [row.entry.method for row in waiting.rows] if waiting else []
    weeks = places_board(caseload, ends=ends, waiting=wanted) if on == today and caseload.methods else []
    return Board(
        team=team,
        on=on,
        caseload=caseload,
        rows=rows,
        unassigned=[NamedCourse(course, reached.get(course.citizen_id)) for course in caseload.unassigned],
        waiting=waiting,
        waiting_rows=_waiting_rows(waiting, given),
        chart=places_chart(weeks, waiting),
        chart_sentence=places_sentence(weeks, waiting),
        percent=percent(caseload.used, caseload.capacity),
        next=_next_step(caseload, rows, waiting) if leads and on == today else {},
        deviations=list(open_deviations(user, [team.pk], on)) if leads else [],
        signals=signals,
        out=out_of(user, out, reached, caseload.peers),
        profile=profile,
        undecided=late_undecided(undecided, reached, given[UNDECIDED_DAYS], on),
    )


def _ended_by(team: Team, today: date, on: date) -> set[int]:
    """The team's courses that will have ended by a coming day."""
    return ended_by(ends_of(Course.objects.live().filter(team=team, method=SupportMethod.CTI)), today, on)


# ---------------------------------------------------------------- a row


def _row(holding: Holding, caseload: TeamCaseload, ends, reached, widest: int, on: date, signals) -> BoardRow:
    worker = holding.worker
    courses = sorted(holding.courses, key=lambda course: ORDER.index(course.method))  # type: ignore[arg-type]
    name = str(worker) if worker else gettext("Shared caseload")
    return BoardRow(
        key=f"worker-{worker.pk}" if worker else "shared",
        name=name,
        sub=_employment(holding),
        bar=bar_of(holding, widest),
        uncovered=uncovered_points(holding),
        room=places_words(holding),
        room_note=_room_note(holding, caseload, ends, on),
        status=_status(holding),
        status_note=_status_note(holding),
        deviations=[row for row in holding.deviations if row.citizen_id in reached],
        courses=[
            NamedCourse(course, reached.get(course.citizen_id), signals.get(course.course_id, 0)) for course in courses
        ],
        holding=holding,
    )


def _inspired(row: BoardRow, profile: TeamProfile) -> BoardRow:
    """The shared caseload of a team without the functions of its method is called by what it is (SUP-182)."""
    return replace(row, status=("dev", profile.any_label))


def bar_of(holding: Holding, widest: int = 0) -> charts.LoadBar:
    """A caseload as a bar; `widest` is the highest limit among those that stand together."""
    courses = sorted(holding.courses, key=lambda course: ORDER.index(course.method))  # type: ignore[arg-type]
    return charts.load_bar(
        str(holding.worker) if holding.worker else gettext("Shared caseload"),
        [(BARS.get(course.method, "p85"), short_name(course.method), course.points) for course in courses],  # type: ignore[call-overload]
        holding.load.capacity,
        full=widest or holding.load.capacity or holding.table.full_time,
    )


def room_words(holding: Holding) -> str:
    """`Plads til 2 ICM eller 2 CTI.`, or that nobody more can be added."""
    if holding.load.free < 0:
        words = gettext("%(points)s above the limit. Nobody is moved, and no new course is given.")
        return words % {"points": _points(-holding.load.free)}
    if holding.places:
        return gettext("Room for %(places)s.") % {"places": places_words(holding)}
    return gettext("The caseload is full, and so it should be: nobody more can be added.")


def _employment(holding: Holding) -> str:
    """`37 timer`, `29,6 timer · 80 %`"""
    hours = formats.number(round(float(holding.fraction) * FULL_WEEK, 1))
    words = (gettext("%(hours)s hours") % {"hours": hours}).replace(" ", formats.NBSP)
    if holding.fraction == 1 or holding.worker is None:
        return words
    return f"{words} · {formats.percent(round(float(holding.fraction), 2))}"


def places_words(holding: Holding) -> str:
    """`2 ICM eller 2 CTI`; other support is named only where no Housing First method fits."""
    own = {method: count for method, count in holding.places.items() if method in HOUSING_FIRST_METHODS}
    places = [
        f"{count}{formats.NBSP}{short_name(method)}"
        for method, count in sorted((own or holding.places).items(), key=lambda item: ORDER.index(item[0]))  # type: ignore[arg-type]
    ]
    if not places:
        return gettext("None")
    return gettext(" or ").join(places)


def _points(count: int) -> str:
    return (ngettext("%(count)s point", "%(count)s points", count) % {"count": count}).replace(" ", formats.NBSP)


def _room_note(holding: Holding, caseload: TeamCaseload, ends: dict[int, date], on: date) -> str:
    notes = [holding.away.words] if holding.away else []
    if holding.load.free < 0:
        notes.append(gettext("%(points)s over") % {"points": _points(-holding.load.free)})
    elif holding.load.free:
        text = gettext("%(points)s free") % {"points": _points(holding.load.free)}
        shared = holding.worker is None
        offered = [method for method in caseload.methods if carried_together(method) == shared]
        too_dear = [method for method in offered if method not in holding.places]
        if too_dear:
            text += gettext(", not enough for %(methods)s") % {
                "methods": gettext(" or ").join(map(short_name, too_dear))
            }
        notes.append(text)
    coming = sorted(ends[course.course_id] for course in holding.courses if ends.get(course.course_id, on) > on)
    if coming and (coming[0] - on).days <= 84:
        notes.append(gettext("CTI ends in week %(week)s") % {"week": coming[0].isocalendar().week})
    return " · ".join(notes)


def _status(holding: Holding) -> tuple[str, str]:
    if not holding.courses:
        return "idle", gettext("No courses")
    if holding.load.label is None:
        return "idle", ", ".join(dict.fromkeys(short_name(course.method) for course in holding.courses))
    return ("dev" if holding.is_like else "ok"), holding.label


def uncovered_points(holding: Holding) -> int:
    """Points above the limit that no deviation in force covers."""
    admitted = {row.course_id for row in holding.deviations}
    covered = sum(course.points for course in holding.courses if course.course_id in admitted)
    return max(0, -holding.load.free - covered)


def _status_note(holding: Holding) -> str:
    notes = []
    if uncovered_points(holding):
        notes.append(gettext("Above the limit without a deviation in force"))
    if holding.load.mixed:
        others = [course for course in holding.courses if course.method not in HOUSING_FIRST_METHODS]
        counts = dict.fromkeys((short_name(course.method) for course in others), 0)
        for course in others:
            counts[short_name(course.method)] += 1
        listed = ", ".join(f"{count}{formats.NBSP}{name}" for name, count in counts.items())
        notes.append(gettext("Also holds %(courses)s") % {"courses": listed})
    return " · ".join(notes)


# ---------------------------------------------------------------- the waiting list and the places to come


def waiting_status(days: int, soon: int, late: int) -> tuple[str, str]:
    """Status kind and `34 dage`."""
    kind = "late" if days >= late else "soon" if days >= soon else "idle"
    return kind, formats.count_days(days)


def _waiting_rows(waiting: WaitingList | None, limits: Mapping[str, Any]) -> list[tuple[WaitingRow, str]]:
    if not waiting:
        return []
    return [
        (row, waiting_status(row.days, limits[WAITING_SOON_DAYS], limits[WAITING_LATE_DAYS]))  # type: ignore[misc]
        for row in waiting.rows
    ]


def dashed_words(waiting: WaitingList | None) -> str:
    """What the dashed line of the chart is; empty where nobody waits."""
    count = len(waiting.rows) if waiting else 0
    if not count:
        return ""
    words = ngettext("Dashed: the one who waits today.", "Dashed: the %(count)s who wait today.", count)
    return words % {"count": count}


def places_chart(weeks: list[Week], waiting: WaitingList | None) -> charts.Chart | None:
    if not weeks:
        return None
    title = gettext("Free places a week, week %(first)s to week %(last)s") % {
        "first": weeks[0].number,
        "last": weeks[-1].number,
    }
    lowest = min(weeks, key=lambda week: week.places)
    description = gettext("Free places now: %(now)s. Fewest: %(lowest)s, in week %(week)s.") % {
        "now": weeks[0].places,
        "lowest": lowest.places,
        "week": lowest.number,
    }
    count = len(waiting.rows) if waiting else 0
    norm = (count, "") if count else None
    return charts.bar_chart(
        title,
        description,
        [(str(week.number), week.places, str(week.places)) for week in weeks],
        norm=norm,
        head=(gettext("Week"), gettext("Places")),
        height=170,
    )


def places_sentence(weeks: list[Week], waiting: WaitingList | None) -> str:
    count = len(waiting.rows) if waiting else 0
    if not weeks or not count:
        return ""
    meets = next((week for week in weeks if not week.found.waiting), None)
    if meets is None:
        return gettext("There are not places enough for all who wait in the coming 26 weeks.")
    if meets is weeks[0]:
        return gettext("There are places enough today for all who wait.")
    return gettext("Waiting list and free places meet in week %(week)s.") % {"week": meets.number}


# ---------------------------------------------------------------- what is next


def _next_step(caseload: TeamCaseload, rows: list[BoardRow], waiting: WaitingList | None) -> dict[str, str]:
    """The one thing to do now: title, why, action, url."""
    for row in rows:
        if row.uncovered:
            load = row.holding.load
            return {
                "title": gettext("%(name)s is %(points)s above the limit")
                % {"name": row.name, "points": _points(-load.free)},
                "why": gettext(
                    "No deviation is in force. Nobody is moved by it, but there is no room for a new course. Let a "
                    "course end or change worker, or grant a deviation."
                ),
                "action": gettext("See the courses"),
                "url": f"#{row.key}",
            }
    if caseload.unassigned:
        count = len(caseload.unassigned)
        return {
            "title": (
                ngettext("%(words)s course has no worker", "%(words)s courses have no worker", count)
                % {"words": _capitalised(formats.number_word(count))}
            ),
            "why": gettext("The citizens keep their course and have nobody who comes. Give each a worker."),
            "action": gettext("See the courses"),
            "url": "#unassigned",
        }
    return _next_waiting(caseload, waiting) or {
        "title": gettext("Nothing is urgent right now"),
        "why": gettext("Nobody waits, and every caseload is within its limit."),
    }


def _next_waiting(caseload: TeamCaseload, waiting: WaitingList | None) -> dict[str, str]:
    rows = waiting.rows if waiting else []
    if not rows:
        return {}
    for row in (row for row in rows if row.citizen):
        url = reverse("support:waiting-assign", args=[row.entry.pk])
        found = _best_place(caseload, row.entry.method)
        if not found:
            continue
        names = {"citizen": row.citizen.name, "days": formats.count_days(row.days)}  # type: ignore[union-attr]
        cost = {"method": short_name(row.entry.method), "cost": caseload.table.per_course[row.entry.method]}
        why = gettext("%(method)s costs %(cost)s points.") % cost
        if found.worker is None:
            title = gettext("%(citizen)s has waited %(days)s, and the team has room")
        else:
            title = gettext("%(citizen)s has waited %(days)s, and there is room with %(worker)s")
            names["worker"] = found.worker.first_name or str(found.worker)
            why += " " + gettext("%(worker)s has %(free)s free.") % {**names, "free": _points(found.load.free)}
            if found.load.mixed:
                why += " " + gettext("The caseload also holds other support, so the place counts as %(label)s.") % {
                    "label": found.label
                }
        return {"title": title % names, "why": why, "action": gettext("See the places"), "url": url}
    return {
        "title": ngettext("%(words)s waits, and there is no room", "%(words)s wait, and there is no room", len(rows))
        % {"words": _capitalised(formats.number_word(len(rows)))},
        "why": gettext("See below when places come free, or grant a deviation for one citizen."),
        "action": gettext("See the waiting list"),
        "url": f"{reverse('support:waiting-list')}?team={caseload.team.pk}",
    }


def _best_place(caseload: TeamCaseload, method: str) -> Holding | None:
    """Where the method fits best."""
    if carried_together(method):
        return caseload.shared if caseload.shared and caseload.shared.places.get(method) else None
    cost = caseload.table.per_course[method]
    fitting = [row for row in caseload.workers if row.load.free >= cost and not row.away]
    return min(fitting, key=lambda row: suits(row, method), default=None)


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
