"""What the pages of a CTI course show: contact phase and phases, plans, steps, contacts, network, what follows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db.models import DateField, F, TextField, Value
from django.db.models.functions import Cast
from django.utils.translation import gettext, ngettext, pgettext

from cases.choices import RelationWish
from cases.models import Relation
from cases.permissions import field_groups
from cases.queries import relations
from housingfirst.accounts import codes, parameters
from housingfirst.accounts.codes import Code
from housingfirst.accounts.models import User
from housingfirst.core import clock, formats

from ..choices import CONTACT_PHASE, CTI_PHASES, STEPS_OF, FollowOnKind, LifeArea, Outcome, SupportMethod
from ..models import (
    Course,
    CourseInterruption,
    CourseMethod,
    CoursePhase,
    FollowOn,
    NetworkMember,
    PhaseGoal,
    PhaseTick,
    PlannedIntensity,
    TransferRow,
)
from ..parameters import PLAN_DAYS
from ..rules.phases import After, after_the_end, days_interrupted, plan_due, rate, usual_contacts
from .clocks import away_of
from .contacts import ContactMoment
from .courses import CoursePanel

NORM_KEYS = {number: f"contact.norm.CTI.{number}" for number in CTI_PHASES}
PHASE_VALUES = [PLAN_DAYS, *NORM_KEYS.values()]


def phase_name(number: int) -> str:
    """What the phase of CTI is called."""
    names = {0: gettext("Contact phase"), 1: gettext("Transition"), 2: gettext("Try-out"), 3: gettext("Transfer")}
    return names.get(number, "")


def cti_row(course: Course) -> CourseMethod | None:
    """The newest period in which the course was CTI."""
    rows = [row for row in course.methods.all() if row.method == SupportMethod.CTI]  # type: ignore[attr-defined]
    return rows[-1] if rows else None


# ---------------------------------------------------------------- contacts that fall


def planned_before(course: Course, row: CourseMethod, phase: CoursePhase, on: date) -> tuple[int | None, int | None]:
    """Contacts in four weeks planned in the phase until the day, and at the end of the phase before (two queries)."""
    norms = parameters.values(list(NORM_KEYS.values()), course.municipality_id, on)
    rows = list(PlannedIntensity.objects.filter(course_method=row).order_by("starts_on", "pk"))

    def at_end(number: int, until: date | None = None) -> int:
        found = [one for one in rows if one.number == number and (until is None or one.starts_on < until)]
        return found[-1].contacts if found else usual_contacts(norms[NORM_KEYS[number]])

    return at_end(phase.number, on), at_end(phase.number - 1) if phase.number > 1 else None


def often(contacts: int) -> str:
    """`hver uge`, `hver anden uge`, `6 gange på fire uger`: contacts in four weeks in words."""
    words = {
        1: gettext("once in four weeks"),
        2: gettext("every other week"),
        4: gettext("every week"),
        8: gettext("twice a week"),
        12: gettext("three times a week"),
    }
    return words.get(contacts) or gettext("%(count)s times in four weeks") % {"count": contacts}


# ---------------------------------------------------------------- what was written in the phases, in one query


@dataclass(frozen=True)
class Tick:
    """A step that is done."""

    number: int
    step: str
    on: date
    by: str


@dataclass(frozen=True)
class Goal:
    """A line of a plan."""

    number: int
    area: str
    text: str


@dataclass(frozen=True)
class Planned:
    """Contacts in four weeks planned from a day on, with why where it is more than before."""

    number: int
    starts_on: date
    contacts: int
    reason: str
    by: str

    @property
    def often(self) -> str:
        return often(self.contacts)


@dataclass(frozen=True)
class Line:
    """A line of a transfer agreement."""

    pk: int
    agreement_id: int
    area: str
    takes_over: str
    who: str
    unit: str
    starts_on: date
    accepted_on: date | None

    @property
    def area_name(self) -> str:
        return str(LifeArea(self.area).label)


@dataclass
class Written:
    """Steps, plans and planned contacts of a course's time as CTI, and the lines of its agreements."""

    ticks: list[Tick] = field(default_factory=list)
    goals: list[Goal] = field(default_factory=list)
    planned: list[Planned] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)


def written_in(course: Course, method: CourseMethod | None) -> Written:
    """All of it in the order it holds: four tables in one query, for the page has no room for four."""

    def rows(of, kind, number, code, text, day, *, who="", unit="", day_2=None, amount=None, by):
        def text_of(name):
            return Cast(F(name), TextField()) if name else Value("", output_field=TextField())

        none = Cast(Value(None), DateField())
        return of.order_by().values_list(
            Value(kind, output_field=TextField()),
            F("pk"),
            F(number),
            text_of(code),
            text_of(text),
            text_of(who),
            text_of(unit),
            Cast(F(day), DateField()),
            F(day_2) if day_2 else none,
            F(amount) if amount else Value(0),
            F(f"{by}__first_name"),
            F(f"{by}__last_name"),
        )

    of_method = {"course_method": method} if method else {"pk": None}
    ticks = rows(PhaseTick.objects.filter(**of_method), "tick", "number", "step", "", "ticked_on", by="ticked_by")
    goals = rows(
        PhaseGoal.objects.filter(**of_method), "goal", "number", "life_area", "goal", "written_at", by="written_by"
    )
    planned = rows(
        PlannedIntensity.objects.filter(**of_method),
        *("planned", "number", "", "reason", "starts_on"),
        amount="contacts",
        by="set_by",
    )
    lines = rows(
        TransferRow.objects.filter(course=course),
        *("line", "agreement_id", "life_area", "takes_over", "starts_on"),
        who="who",
        unit="unit",
        day_2="accepted_on",
        by="recorded_by",
    )
    found = Written()
    both = ticks.union(goals, planned, lines, all=True)
    for kind, pk, number, code, text, who, unit, day, day_2, amount, first, last in sorted(
        both, key=lambda row: (row[7], row[1])
    ):
        by = f"{first} {last}".strip()
        if kind == "tick":
            found.ticks.append(Tick(number, code, day, by))
        elif kind == "goal":
            found.goals.append(Goal(number, code, text))
        elif kind == "planned":
            found.planned.append(Planned(number, day, amount, text, by))
        else:
            found.lines.append(Line(pk, number, code, text, who, unit, day, day_2))
    return found


def goals_of(phase: CoursePhase) -> dict[str, str]:
    """What stands in the plan of a phase, by life area (one query)."""
    rows = PhaseGoal.objects.filter(course_method=phase.course_method_id, number=phase.number)
    return dict(rows.values_list("life_area", "goal"))


# ---------------------------------------------------------------- one phase


@dataclass(frozen=True)
class Step:
    """A step of a checklist, and the tick if there is one."""

    code: Code
    tick: Tick | None

    @property
    def certainty(self) -> str:
        """How sure one can be of the step, as the parameters say it; empty for the municipality's own."""
        return gettext("from the description of the method") if "[V" in self.code.source else ""


@dataclass(frozen=True)
class PhaseView:
    """One part of a CTI course: number 0 is the contact phase. `ends_on` is the first day after it."""

    number: int
    row: CoursePhase | None
    starts_on: date
    ends_on: date | None
    on: date
    steps: list[Step]
    ticked: int
    goals: dict[str, str]
    intensities: list[Planned]
    usual: int | None
    held: int
    tried: int
    away: int
    plan_due_on: date | None

    @property
    def name(self) -> str:
        return phase_name(self.number)

    @property
    def title(self) -> str:
        """`Fase 2, afprøvning`"""
        if self.number == CONTACT_PHASE:
            return self.name
        return gettext("Phase %(number)s, %(name)s") % {"number": self.number, "name": self.name.lower()}

    @property
    def state(self) -> str:
        if self.on < self.starts_on:
            return "coming"
        return "now" if self.ends_on is None or self.on < self.ends_on else "past"

    @property
    def days(self) -> int:
        """Days so far."""
        return max(0, (min(self.ends_on or self.on, self.on) - self.starts_on).days)

    @property
    def period(self) -> str:
        """`3. marts – 2. juni 2026`; the contact phase with its days."""
        if self.number == CONTACT_PHASE:
            if self.ends_on is None:
                return gettext("since %(day)s, %(days)s") % {
                    "day": formats.long_date(self.starts_on),
                    "days": formats.count_days(self.days),
                }
            if self.ends_on == self.starts_on:
                return gettext("phase 1 began the same day")
        last = (self.ends_on or self.on) - timedelta(days=1)
        words = gettext("%(start)s to and including %(last)s") % {
            "start": formats.long_date(self.starts_on),
            "last": formats.long_date(last),
        }
        return f"{words}, {formats.count_days(self.days)}" if self.number == CONTACT_PHASE else words

    @property
    def focus(self) -> str:
        return " · ".join(str(LifeArea(area).label) for area in self.row.focus_areas) if self.row else ""

    @property
    def plan_lines(self) -> list[tuple[str, str]]:
        """(area, goal) for each focus area."""
        if self.row is None:
            return []
        rows = [(area, self.goals.get(area)) for area in self.row.focus_areas]
        return [(str(LifeArea(area).label), goal) for area, goal in rows if goal]

    @property
    def plan_status(self) -> tuple[str, str] | None:
        """How the plan stands (CHK-12): made and when, due, or late; none for the contact phase and coming phases."""
        if self.row is None or self.plan_due_on is None:
            return None
        if self.row.planned_on:
            late = self.row.planned_on > self.plan_due_on
            days = formats.count_days((self.row.planned_on - self.plan_due_on).days)
            made = gettext("Plan made %(day)s") % {"day": formats.day_month(self.row.planned_on)}
            return ("idle", gettext("%(made)s, %(days)s late") % {"made": made, "days": days}) if late else ("ok", made)
        if self.state == "coming":
            return None
        if self.state == "past":
            return "idle", gettext("No plan was made")
        if self.on > self.plan_due_on:
            return "late", gettext("Plan missing, %(days)s over") % {
                "days": formats.count_days((self.on - self.plan_due_on).days)
            }
        return "soon", gettext("Plan by %(day)s") % {"day": formats.day_month(self.plan_due_on)}

    @property
    def steps_words(self) -> str:
        """`3 af 5 trin`; where the list is not read, how many are done."""
        if not self.steps:
            return ngettext("%(count)s step done", "%(count)s steps done", self.ticked) % {"count": self.ticked}
        return gettext("%(done)s of %(all)s steps done") % {"done": self.ticked, "all": len(self.steps)}

    @property
    def planned(self) -> int | None:
        """Contacts in four weeks planned now, or last."""
        rows = [row for row in self.intensities if row.starts_on <= max(self.on, self.starts_on)]
        return rows[-1].contacts if rows else self.usual

    @property
    def away_words(self) -> str:
        return gettext("interrupted for %(days)s") % {"days": formats.count_days(self.away)} if self.away else ""

    @property
    def rises(self) -> list[Planned]:
        """Where more contact is planned than before, with why: an explained deviation."""
        return [row for row in self.intensities if row.reason]

    @property
    def per_week(self) -> float | None:
        """Held contacts a week; the days the course was interrupted count, for the clock runs on."""
        return rate(self.held, self.starts_on, min(self.ends_on or self.on, self.on))

    @property
    def contact_words(self) -> str:
        """`Planlagt hver uge; holdt 0,8 om ugen`"""
        parts = []
        if self.number == CONTACT_PHASE:
            return ngettext("%(count)s contact held", "%(count)s contacts held", self.held) % {"count": self.held}
        if self.planned:
            parts.append(gettext("Planned %(often)s") % {"often": often(self.planned)})
        if self.per_week is not None:
            parts.append(gettext("held %(rate)s a week") % {"rate": formats.number(round(self.per_week, 1), 1)})
        elif self.state == "now":
            parts.append(
                ngettext("%(count)s contact held so far", "%(count)s contacts held so far", self.held)
                % {"count": self.held}
            )
        words = "; ".join(parts)
        return words[:1].upper() + words[1:]


def phase_values(municipality_id: int | None, on: date) -> dict[str, Any]:
    """The parameters of the day that `phase_views` asks for (one query)."""
    return parameters.values(PHASE_VALUES, municipality_id, on)


def phase_views(
    panel: CoursePanel,
    contacts: Sequence[ContactMoment],
    written: Written,
    given: Mapping[str, Any],
    steps: Sequence[Code] = (),
) -> list[PhaseView]:
    """The contact phase and the phases of a CTI course, in order (`with_story` has read the course).

    `given`: the parameters of the day, PHASE_VALUES among them. `steps`: the municipality's list, where it is shown.
    """
    course, on = panel.course, panel.on
    method = cti_row(course)
    if method is None:
        return []
    days = [(moment.astimezone(clock.DANISH_TIME).date(), outcome) for moment, outcome in contacts]
    away = away_of(panel.interruptions)

    def view(number: int, row: CoursePhase | None, start: date, end: date | None) -> PhaseView:
        last = min(end or on, on)
        outcomes = [outcome for day, outcome in days if start <= day and (end is None or day < end)]
        done = {tick.step: tick for tick in written.ticks if tick.number == number}
        return PhaseView(
            number=number,
            row=row,
            starts_on=start,
            ends_on=end,
            on=on,
            steps=[
                Step(code, done.get(code.code))
                for code in codes.in_force(steps, on, done)
                if code.national == STEPS_OF[number]
            ],
            ticked=len(done),
            goals={goal.area: goal.text for goal in written.goals if goal.number == number},
            intensities=[one for one in written.planned if one.number == number],
            usual=usual_contacts(given[NORM_KEYS[number]]) if number in NORM_KEYS else None,
            held=sum(outcome == Outcome.HELD for outcome in outcomes),
            tried=sum(outcome != Outcome.HELD for outcome in outcomes),
            away=days_interrupted(away, start, last) if last > start else 0,
            plan_due_on=plan_due(start, given[PLAN_DAYS]) if row else None,
        )

    phases = [row for row in panel.phases if row.course_method_id == method.pk]
    first = course.phase1_on or (phases[0].starts_on if phases else None) or method.ends_on
    return [
        view(CONTACT_PHASE, None, method.starts_on, first),
        *(view(row.number, row, row.starts_on, row.ends_on) for row in phases if row.number in STEPS_OF),
    ]


# ---------------------------------------------------------------- interruptions in words


def away_words(row: CourseInterruption, on: date) -> str:
    """`Indlagt fra 3. til og med 14. oktober 2026, 12 dage`"""
    days = formats.count_days(((row.ends_on or on) - row.starts_on).days)
    reason = str(row.get_reason_display())  # type: ignore[attr-defined]
    if row.ends_on is None:
        return gettext("%(reason)s since %(start)s, %(days)s so far") % {
            "reason": reason,
            "start": formats.long_date(row.starts_on),
            "days": days,
        }
    last = row.ends_on - timedelta(days=1)
    return gettext("%(reason)s from %(start)s to and including %(last)s, %(days)s") % {
        "reason": reason,
        "start": formats.long_date(row.starts_on),
        "last": formats.long_date(last),
        "days": days,
    }


def away_summary(panel: CoursePanel) -> str:
    """What the interruptions do to the clock, said plainly; empty where there are none."""
    if not panel.interruptions or panel.clock is None:
        return ""
    first = panel.clock.phases[0].start
    until = min(panel.on, panel.clock.planned_end)
    days = days_interrupted(away_of(panel.interruptions), first, max(first, until))
    moved = [row for row in panel.interruptions if row.shifts_phases]
    facts = {"days": formats.count_days(days), "end": formats.long_date(panel.clock.planned_end)}
    if any(row.ends_on is None for row in moved):
        return (
            gettext(
                "Interrupted for %(days)s so far. The phases move by the days interrupted when the citizen is back."
            )
            % facts
        )
    if moved:
        return gettext("Interrupted for %(days)s. The phases are moved: the course ends on %(end)s.") % facts
    return gettext("Interrupted for %(days)s. The clock runs on: the course still ends on %(end)s.") % facts


# ---------------------------------------------------------------- what follows


@dataclass(frozen=True)
class Following:
    """What follows the course, and whether there is a day without support."""

    row: FollowOn | None
    after: After
    planned_end: date

    @property
    def status(self) -> tuple[str, str]:
        words = {
            "ok": ("ok", gettext("Support from the day CTI ends")),
            "none": ("idle", gettext("No further support is needed")),
            "undecided": ("wait", gettext("Waits for the decision")),
            "unplanned": ("soon", gettext("Nothing is planned yet")),
        }
        if self.after.kind == "gap":
            return "late", gettext("%(days)s without support") % {"days": formats.count_days(self.after.days)}
        return words[self.after.kind]

    @property
    def title(self) -> str:
        """`§ 85 fra 15. april 2027`"""
        if self.row is None or self.row.kind == FollowOnKind.NONE or self.row.starts_on is None:
            return ""
        what = str(SupportMethod(self.row.method).label) if self.row.kind == FollowOnKind.METHOD else self.row.provider
        return gettext("%(what)s from %(day)s") % {"what": what, "day": formats.long_date(self.row.starts_on)}


def following(panel: CoursePanel) -> Following | None:
    """What is planned after a CTI course that has begun phase 1; `follow_on` was read with the course."""
    if panel.clock is None:
        return None
    row = getattr(panel.course, "follow_on", None)
    decided = row is None or not row.needs_decision or row.decision_on is not None
    after = after_the_end(panel.clock.planned_end, row.kind if row else "", row.starts_on if row else None, decided)
    return Following(row, after, panel.clock.planned_end)


# ---------------------------------------------------------------- the network as a drawing


@dataclass(frozen=True)
class Spot:
    """Somebody on the map: where, and whether they take over."""

    x: int
    y: int
    text_y: int
    number: int
    takes_over: bool


@dataclass(frozen=True)
class AreaLabel:
    x: int
    y: int
    text: str


@dataclass(frozen=True)
class NetworkMap:
    """Three rings round the citizen, a sector for each life area; numbers as in the list beside it."""

    members: list[NetworkMember]
    spots: list[Spot]
    labels: list[AreaLabel]
    description: str

    @property
    def numbered(self) -> list[tuple[int, NetworkMember]]:
        return list(enumerate(self.members, 1))


# Per cent of a unit vector to the middle of each of the eight sectors, clockwise from the top.
SECTORS = ((38, -92), (92, -38), (92, 38), (38, 92), (-38, 92), (-92, 38), (-92, -38), (-38, -92))
MIDDLE, RINGS, RIM, APART = 160, {3: 42, 2: 74, 1: 106}, 137, 25


def area_short(area: str) -> str:
    """The life area in one word, for the rim of the map."""
    words = {
        LifeArea.HOUSING: pgettext("life area", "Home"),
        LifeArea.MENTAL_HEALTH: pgettext("life area", "Well-being"),
        LifeArea.PHYSICAL_HEALTH: pgettext("life area", "Body"),
        LifeArea.ECONOMY: pgettext("life area", "Economy"),
        LifeArea.DAILY_LIFE: pgettext("life area", "Everyday"),
        LifeArea.NETWORK: pgettext("life area", "Network"),
        LifeArea.SUBSTANCES: pgettext("life area", "Substances"),
        LifeArea.WORK: pgettext("life area", "Work"),
    }
    return words[LifeArea(area)]


def network_of(course: Course, on: date) -> list[NetworkMember]:
    """Who is round the citizen in the course on the day, by life area and strength (one query)."""
    order = {area: number for number, area in enumerate(LifeArea.values)}
    rows = NetworkMember.objects.current(on).filter(course=course)
    return sorted(rows, key=lambda row: (order.get(row.life_area, 9), -row.strength, row.name))


def relations_to_add(user: User, course: Course, members: Sequence[NetworkMember]) -> list[Relation]:
    """The citizen's relations in the record that are not on the map, but for whom the citizen wants no contact with."""
    there = {row.name for row in members}
    rows = relations(user, course.citizen, field_groups(user, course.citizen)).current
    return [row for row in rows if row.name not in there and row.wish != RelationWish.NO_CONTACT]


def relation_to_add(user: User, course: Course, pk: str) -> Relation | None:
    """One of them, by the number in an address."""
    return next((row for row in relations_to_add(user, course, []) if str(row.pk) == pk), None) if pk else None


def network_map(members: Sequence[NetworkMember]) -> NetworkMap:
    """The drawing: strong ties stand nearest, several in one place beside each other."""
    areas = list(LifeArea.values)
    spots: list[Spot] = []
    taken: dict[tuple[str, int], int] = {}
    for number, row in enumerate(members, 1):
        nth = taken.get((row.life_area, row.strength), 0)
        taken[row.life_area, row.strength] = nth + 1
        dx, dy = SECTORS[areas.index(row.life_area)]
        ring = RINGS[row.strength]
        aside = (nth + 1) // 2 * (APART if nth % 2 else -APART)  # beside the middle of the sector, to either side
        x = MIDDLE + (dx * ring - dy * aside) // 100
        y = MIDDLE + (dy * ring + dx * aside) // 100
        spots.append(Spot(x, y, y + 4, number, bool(row.takes_over)))
    labels = [
        AreaLabel(MIDDLE + dx * RIM // 100, MIDDLE + 4 + dy * RIM // 100, area_short(area))
        for area, (dx, dy) in zip(areas, SECTORS, strict=True)
    ]
    strong = sum(row.strength == 3 for row in members)
    over = sum(bool(row.takes_over) for row in members)
    return NetworkMap(
        members=list(members),
        spots=spots,
        labels=labels,
        description=gettext("%(count)s round the citizen, %(strong)s with a strong tie, %(over)s take something over.")
        % {"count": len(members), "strong": strong, "over": over},
    )
