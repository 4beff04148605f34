"""The course's own page: the phases drawn, what is next, what can be done, and its events on the timeline."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import QuerySet, prefetch_related_objects
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext

from cases.models import Citizen
from cases.timeline import EventKind, TimelineEvent, at_day
from housingfirst.accounts import parameters
from housingfirst.accounts.models import User
from housingfirst.core import clock, formats

from .. import permissions
from ..choices import (
    CourseState,
    EndReason,
    FollowOnKind,
    LifeArea,
    Outcome,
    PhaseOneEvent,
    ProviderKind,
    SupportMethod,
    short_name,
)
from ..models import Course, CourseBasis, CourseProvider, CourseStart, CourseWorker, Deviation, WaitingListEntry
from ..parameters import CHECK_WINDOW, POINT_KEYS, TEAM_VALUES, UNDECIDED_DAYS, point_table
from ..rules.grounds import Outstanding
from ..rules.methods import has_phases
from .caseload import carrier_of
from .checks import CHECK_VALUES, MethodPanel, course_facts, moments_and_held, panel_of
from .clocks import interruptions_of, with_interruptions
from .closing import ShownCheckIn, check_ins_of, name_end_reasons
from .contacts import ContactMoment
from .courses import (
    EVENT_VALUES,
    CoursePanel,
    course_panel,
    phase_one_event_in,
    phase_one_event_of,
    with_grounds,
    with_story,
)
from .cti import (
    PHASE_VALUES,
    Following,
    PhaseView,
    Written,
    away_summary,
    away_words,
    cti_row,
    following,
    phase_name,
    phase_views,
    written_in,
)
from .grounds import lacks_in, missing_words
from .methods import basis_name
from .teamwork import label_of_course
from .wanted import method_steps, with_offer

SOON = timedelta(days=14)
PAGE_VALUES = [*POINT_KEYS, *CHECK_VALUES, *EVENT_VALUES, *PHASE_VALUES, *TEAM_VALUES, UNDECIDED_DAYS]


def for_course_page(courses: QuerySet[Course]) -> QuerySet[Course]:
    """What the page reads together with the course."""
    return with_offer(with_interruptions(courses), clock.today())


# ---------------------------------------------------------------- the phases as a drawing


@dataclass(frozen=True)
class PhaseBlock:
    css: str
    fill: str
    text_css: str
    text_fill: str
    x: str
    text_x: str
    width: str
    number: int
    name: str
    starts_on: date


@dataclass(frozen=True)
class Tick:
    """A contact on the bar: where, and whether it was held."""

    x: str
    held: bool


@dataclass(frozen=True)
class Hatch:
    """A time the course was interrupted, on the bar."""

    x: str
    width: str


@dataclass(frozen=True)
class PhaseBar:
    """The clock of CTI: three blocks, today, the day the transfer agreement is due, contacts, and interruptions."""

    title: str
    description: str
    blocks: list[PhaseBlock]
    ends_on: date
    now_x: str
    now_anchor: str
    due_x: str
    due_on: date
    ticks: list[Tick]
    hatches: list[Hatch]
    away_summary: str

    @property
    def held(self) -> int:
        return sum(tick.held for tick in self.ticks)

    @property
    def tried(self) -> int:
        return sum(not tick.held for tick in self.ticks)


FILLS = {"ph-done": ("#c3d9e3", "#1a1a1a"), "ph-now": ("#0b4f6c", "#ffffff"), "ph": ("#e8f1f5", "#1a1a1a")}


def phase_bar(panel: CoursePanel, contacts: Sequence[ContactMoment] = ()) -> PhaseBar | None:
    """x in per cent of the nine months, as the look draws it. `contacts`: moment and outcome, drawn as ticks."""
    if panel.clock is None:
        return None
    first, end = panel.clock.phases[0].start, panel.clock.planned_end
    span = (end - first).days

    def x_of(day: date) -> float:
        return max(0.0, min(100.0, 100 * (day - first).days / span))

    blocks = []
    for phase in panel.clock.phases:
        css = "ph-done" if panel.on >= phase.end else "ph-now" if panel.on >= phase.start else "ph"
        fill, text_fill = FILLS[css]
        left, right = x_of(phase.start), x_of(phase.end)
        blocks.append(
            PhaseBlock(
                css=css,
                fill=fill,
                text_css="t-on" if css == "ph-now" else "t-strong",
                text_fill=text_fill,
                x=f"{left:.2f}%",
                text_x=f"{left + 1.5:.2f}%",
                width=f"{right - left - 0.4:.2f}%",
                number=phase.number,
                name=phase_name(phase.number),
                starts_on=phase.start,
            )
        )
    hatches = [
        Hatch(f"{x_of(row.starts_on):.2f}%", f"{max(0.6, x_of(row.ends_on or panel.on) - x_of(row.starts_on)):.2f}%")
        for row in panel.interruptions
        if row.starts_on < end and (row.ends_on or panel.on) > first
    ]
    away = away_summary(panel)
    days = [(moment.astimezone(clock.DANISH_TIME).date(), outcome) for moment, outcome in contacts]
    ticks = [Tick(f"{x_of(day):.2f}%", outcome == Outcome.HELD) for day, outcome in days if first <= day < end]
    running = panel.clock.phase_on(panel.on)
    now = x_of(panel.on)
    where = (
        gettext("Phase %(number)s is under way, week %(week)s of %(weeks)s.")
        % {"number": running.number, "week": panel.week, "weeks": panel.weeks}
        if running
        else gettext("The nine months are over.")
    )
    return PhaseBar(
        title=gettext("The three phases of the CTI course"),
        description=" ".join(words for words in (where, _tick_words(ticks), away) if words)
        + " "
        + gettext("The transfer agreement must be in place by %(day)s.")
        % {"day": formats.long_date(panel.clock.transfer_agreement_due)},
        blocks=blocks,
        ends_on=end,
        now_x=f"{now:.2f}%",
        now_anchor="start" if now < 6 else "end" if now > 94 else "middle",
        due_x=f"{x_of(panel.clock.transfer_agreement_due):.2f}%",
        due_on=panel.clock.transfer_agreement_due,
        ticks=ticks,
        hatches=hatches,
        away_summary=away,
    )


def _tick_words(ticks: Sequence[Tick]) -> str:
    if not ticks:
        return ""
    held = sum(tick.held for tick in ticks)
    return gettext("%(held)s contacts held, %(tried)s in vain.") % {"held": held, "tried": len(ticks) - held}


# ---------------------------------------------------------------- the page


@dataclass(frozen=True)
class CoursePage:
    """What the course's page shows, and which of its buttons this user has."""

    course: Course
    panel: CoursePanel
    bar: PhaseBar | None
    next: dict[str, str]
    deviations: list[Deviation]
    dues: list[Any]
    transfers: list[Any]
    exceptions: list[Any]
    can_assign: bool
    can_work: bool
    can_reopen: bool
    returned: Course | None
    events: list[TimelineEvent]
    start: CourseStart | None
    bases: list[CourseBasis]
    provider: CourseProvider | None
    lacks: Outstanding | None
    can_set_ground: bool
    method: MethodPanel
    steps: list[tuple[str, str]]
    phases: list[PhaseView]
    following: Following | None
    check_ins: list[ShownCheckIn]

    @property
    def rises(self) -> list[tuple[PhaseView, Any]]:
        """More contact than before, with why: stands beside the bar."""
        return [(view, row) for view in self.phases for row in view.rises]

    @property
    def is_cti(self) -> bool:
        return self.course.method == SupportMethod.CTI

    @property
    def asks_for_start(self) -> bool:
        """Nobody has said where the course started from, and this user can."""
        return self.start is None and self.can_work

    @property
    def sub(self) -> str:
        """`CTI, fase 2 · Bo Tranekær · Team Nord · siden 29. juni 2026`"""
        course = self.course
        method = str(SupportMethod(course.method).label)
        if course.is_live and self.panel.current:
            method = gettext("%(method)s, phase %(number)s") % {"method": method, "number": self.panel.current.number}
        parts = [method, str(course.worker) if course.worker else "", course.team.name]
        if course.is_live:
            parts.append(gettext("since %(day)s") % {"day": formats.long_date(course.starts_on)})
        else:
            days = {"start": formats.long_date(course.starts_on), "end": formats.long_date(course.ends_on)}  # type: ignore[arg-type]
            parts.append(gettext("%(start)s to %(end)s") % days)
        return " · ".join(part for part in parts if part)

    @property
    def meta(self) -> str:
        """`uge 19 af 39 · slutter 15. april 2027`"""
        panel = self.panel
        if not self.course.is_live:
            return str(CourseState.CLOSED.label)
        if panel.clock is None:
            return str(CourseState(self.course.state).label)
        return gettext("week %(week)s of %(weeks)s · ends %(day)s") % {
            "week": panel.week,
            "weeks": panel.weeks,
            "day": formats.long_date(panel.clock.planned_end),
        }

    @property
    def facts(self) -> list[tuple[str, str]]:
        """The course in pairs of label and value; what is not there is left out."""
        course, panel = self.course, self.panel
        focus = " · ".join(str(LifeArea(area).label) for area in panel.current.focus_areas) if panel.current else ""
        decision = course.decision
        rows = [
            (gettext("Method"), str(SupportMethod(course.method).label)),
            (
                gettext("Focus in phase %(number)s") % {"number": panel.current.number if panel.current else ""},
                focus,
            ),
            (gettext("Primary worker"), str(course.worker or (course.team.name if course.is_shared else ""))),
            (gettext("Authority adviser"), str(course.adviser or "")),
            (
                gettext("Decision"),
                f"{formats.long_date(decision.decided_on)}, {decision.decided_by}"
                if decision and decision.decided_on
                else "",
            ),
            (gettext("Rests on"), self._rests_on),
            *self._provided,
            *self.steps,
            (gettext("Began"), formats.long_date(course.starts_on)),
            (gettext("Sub-target group at the start"), start_words(self.start)),
            (
                gettext("Phase 1 began"),
                f"{formats.long_date(course.phase1_on)}: {PhaseOneEvent(course.phase1_event).label}"
                if course.phase1_on
                else "",
            ),
            (gettext("Closed"), formats.long_date(course.ends_on) if course.ends_on else ""),
            (gettext("Why"), end_words(course)),
            (gettext("Closing note"), course.end_note),
        ]
        return [(label, value) for label, value in rows if value]

    @property
    def _rests_on(self) -> str:
        return ", ".join(basis_name(code) for code in self.bases[-1].legal_bases) if self.bases else ""

    @property
    def _provided(self) -> list[tuple[str, str]]:
        """Provider, employer and payer, each by itself."""
        row = self.provider
        if row is None:
            return []
        name = str(row.get_kind_display())
        kind = "" if row.kind == ProviderKind.MUNICIPAL else f", {name[:1].lower()}{name[1:]}"
        return [
            (gettext("Provider"), row.provider + kind),
            (gettext("Employer"), row.employer),
            (gettext("Payer"), row.payer),
        ]

    @property
    def outstanding(self) -> str:
        """`VUM og afgørelse`: what a course begun before the decision still lacks."""
        return missing_words(self.lacks) if self.lacks and self.lacks.is_anything else ""

    @property
    def shown_dues(self) -> list[Any]:
        """Made ones, late ones, and the next that comes."""
        today = self.panel.on
        past = [due for due in self.dues if due.measurement_id or due.due_on <= today]
        coming = [due for due in self.dues if not due.measurement_id and due.due_on > today]
        return [*past, *coming[:1]]


def end_words(course: Course) -> str:
    """Why the course ended, in the municipality's words where they have been read."""
    return getattr(course, "end_words", "") or (str(EndReason(course.end_reason).label) if course.end_reason else "")


def start_words(start: CourseStart | None) -> str:
    """`I hjemløshed, 3–5 måneder`"""
    if start is None:
        return ""
    words = [str(start.get_sub_target_group_display())]
    if start.homeless_duration:
        words.append(str(start.get_homeless_duration_display()))
    return ", ".join(words)


def course_page(course: Course, user: User, on: date) -> CoursePage:
    """The whole page in a constant number of queries, of a course the view has read with `for_course_page`."""
    given = parameters.values(PAGE_VALUES, course.municipality_id, on)
    with_story([course])
    with_grounds(course)
    prefetch_related_objects([course], "measurements_due__measurement")
    carrier = carrier_of(course, on, point_table(given))
    inspired = label_of_course(course, on, given)
    panel = course_panel(course, on, inspired or (carrier.like if carrier else ""))
    if not course.is_live:
        name_end_reasons([course])
    can_assign, can_work = permissions.can_assign(user, course.team_id), permissions.can_work_on(user, course)
    bases = [row for row in course.bases.all() if row.starts_on <= on]  # type: ignore[attr-defined]
    providers = [row for row in course.providers.all() if row.starts_on <= on]  # type: ignore[attr-defined]
    returned = None if course.is_live else Course.objects.filter(former_course=course).first()
    contacts, held = moments_and_held(course, on, given[CHECK_WINDOW])
    for row in panel.interruptions:
        row.words = away_words(row, on)  # type: ignore[attr-defined]
    is_cti = course.method == SupportMethod.CTI
    transfers = list(course.transfer_agreements.all())  # type: ignore[attr-defined]
    written = written_in(course, cti_row(course)) if is_cti or transfers else Written()
    for agreement in transfers:
        agreement.lines = [line for line in written.lines if line.agreement_id == agreement.pk]  # type: ignore[attr-defined]
    return CoursePage(
        course=course,
        panel=panel,
        bar=phase_bar(panel, contacts),
        next=next_step(panel, can_assign=can_assign, can_work=can_work, event=phase_one_event_in(course, given)),
        deviations=list(course.deviations.current(on).select_related("granted_by")),  # type: ignore[attr-defined]
        dues=sorted(course.measurements_due.all(), key=lambda row: (row.due_on, row.number)),  # type: ignore[attr-defined]
        transfers=transfers,
        exceptions=list(course.closing_exceptions.select_related("granted_by")),  # type: ignore[attr-defined]
        can_assign=can_assign,
        can_work=can_work,
        can_reopen=not course.is_live and returned is None and permissions.can_reopen(user, course),
        returned=returned,
        events=sorted([*course_events([course], on), *ground_events(course)], key=lambda event: event.at, reverse=True),
        start=getattr(course, "start", None),
        bases=bases,
        provider=max(providers, key=lambda row: row.starts_on, default=None),
        lacks=lacks_in(course, on, given[UNDECIDED_DAYS]) if course.is_live and course.before_decision else None,
        can_set_ground=course.is_live and permissions.can_set_ground(user, course),
        method=panel_of(course_facts([course], on, given, {course.pk: held})[0], carrier),
        steps=method_steps(course, on),
        phases=phase_views(panel, contacts, written, given) if is_cti else [],
        following=following(panel) if is_cti and course.is_live else None,
        check_ins=[] if course.is_live else check_ins_of(course, on),
    )


def next_step(panel: CoursePanel, *, can_assign: bool, can_work: bool, event: str = "") -> dict[str, str]:
    """The one thing the course waits for: title, why, and where this user can do it.

    `event`: what begins phase 1 in the municipality, where the page has read it already.
    """
    step = _pressing(panel, event) or {"title": gettext("Nothing is urgent right now"), "why": _calm(panel)}
    leader_only = step.pop("leader", "")
    if (leader_only and not can_assign) or not (can_assign or can_work):
        step.pop("url", None)
    return step


def _pressing(panel: CoursePanel, event: str = "") -> dict[str, str] | None:
    course, on = panel.course, panel.on

    def at(name: str, pk: int) -> str:
        return reverse(f"support:{name}", args=[pk])

    if not course.is_live:
        return None
    if course.state == CourseState.WAITING:
        return {
            "title": gettext("The course waits for a worker"),
            "why": gettext("The citizen has a course and nobody who comes. The team's leader chooses who."),
            "action": gettext("Choose a worker"),
            "url": at("course-worker", course.pk),
            "leader": "yes",
        }
    if has_phases(course.method) and course.phase1_on is None:
        event = event or phase_one_event_of(course, on)
        return {
            "title": gettext("Contact is being made; phase 1 has not begun"),
            "why": gettext("Phase 1 begins when this happens: %(event)s.")
            % {"event": str(PhaseOneEvent(event).label).lower()},
            "action": gettext("Begin phase 1"),
            "url": at("course-phase-one", course.pk),
        }
    if panel.current and not panel.current.focus_areas:
        return {
            "title": gettext("Choose what phase %(number)s is about") % {"number": panel.current.number},
            "why": gettext("One to three life areas, chosen with the citizen, keep the phase from being about all."),
            "action": gettext("Choose focus"),
            "url": at("phase-focus", panel.current.pk),
        }
    return (
        _plan_step(panel, at) or _transfer_step(panel, at) or _following_step(panel, at) or _measurement_step(panel, on)
    )


def _plan_step(panel: CoursePanel, at) -> dict[str, str] | None:
    if panel.current is None or panel.current.planned_on:
        return None
    return {
        "title": gettext("Write the plan of phase %(number)s") % {"number": panel.current.number},
        "why": gettext("A line for each focus area: what shall be reached before the phase ends."),
        "action": gettext("Write the plan"),
        "url": at("phase-plan", panel.current.pk),
    }


def _following_step(panel: CoursePanel, at) -> dict[str, str] | None:
    """From two weeks before the agreement is due something is planned to follow; at the end the course goes on."""
    due = panel.transfer_due_on
    if due is None or panel.clock is None or panel.on < due - SOON:
        return None
    follows = getattr(panel.course, "follow_on", None)
    end = panel.clock.planned_end
    if follows is None:
        return {
            "title": gettext("Plan what follows CTI"),
            "why": gettext("CTI ends on %(day)s; from that day the next support is there.")
            % {"day": formats.long_date(end)},
            "action": gettext("Plan what follows"),
            "url": at("course-follow-on", panel.course.pk),
        }
    if follows.kind != FollowOnKind.METHOD or panel.on < end - SOON:
        return None
    return {
        "title": gettext("Go on with %(method)s") % {"method": SupportMethod(follows.method).label},
        "why": gettext("CTI ends on %(day)s; from that day the next support is there.")
        % {"day": formats.long_date(end)},
        "action": gettext("Switch method"),
        "url": at("course-method", panel.course.pk),
        "leader": "yes",
    }


def _transfer_step(panel: CoursePanel, at) -> dict[str, str] | None:
    due = panel.transfer_due_on
    if due is None or panel.on < due - SOON or (panel.transfer and panel.transfer.accepted_on):
        return None
    why = gettext("It must be in place by %(day)s, a month before the course ends.") % {"day": formats.long_date(due)}
    if panel.transfer is None:
        return {
            "title": gettext("Agree who takes over"),
            "why": why,
            "action": gettext("Write the agreement"),
            "url": at("transfer-agree", panel.course.pk),
        }
    return {
        "title": gettext("Get a yes from who takes over"),
        "why": why,
        "action": gettext("Record the yes"),
        "url": at("transfer-accept", panel.transfer.pk),
    }


def _measurement_step(panel: CoursePanel, on: date) -> dict[str, str] | None:
    due = panel.next_due
    if due is None or due.due_on > on + SOON:
        return None
    step = {
        "title": gettext("Make the measurement"),
        "why": gettext("It is due %(day)s. It takes two minutes, and most is filled in.")
        % {"day": formats.relative_day(due.due_on, on)},
    }
    with suppress(NoReverseMatch):  # the page lies in cases
        step |= {
            "action": gettext("Make the measurement"),
            "url": reverse("cases:measurement-create", args=[panel.course.citizen_id]),
        }
    return step


def _calm(panel: CoursePanel) -> str:
    if panel.next_due:
        return gettext("The next measurement is due %(day)s.") % {"day": formats.long_date(panel.next_due.due_on)}
    if not panel.course.is_live:
        return gettext("The course is closed. The citizen can come back without a new referral.")
    return gettext("The course goes on as agreed.")


# ---------------------------------------------------------------- the timeline


def timeline_events(user: User, citizen: Citizen) -> list[TimelineEvent]:
    """What happened in the citizen's courses until today: waiting, begun, worker, method, phases, transfer, end.

    For the citizen's page; the caller has checked that the user sees every field group.
    """
    waiting = WaitingListEntry.objects.visible_to(user).filter(citizen=citizen).select_related("team", "entered_by")
    events = [_waiting_event(entry) for entry in waiting]
    rows = Course.objects.visible_to(user).filter(citizen=citizen).select_related("team", "opened_by", "closed_by")
    courses = list(with_interruptions(rows))
    with_story(courses)
    return events + course_events(courses, clock.today())


def _waiting_event(entry: WaitingListEntry) -> TimelineEvent:
    title = gettext("On the waiting list of %(team)s for %(method)s") % {
        "team": entry.team.name,
        "method": short_name(entry.method),
    }
    return TimelineEvent(
        at_day(entry.entered_on),
        EventKind.COURSE,
        title,
        entry.need_note,
        by=str(entry.entered_by),
        icon="hourglass",
        whole_day=True,
    )


def course_events(courses: list[Course], on: date) -> list[TimelineEvent]:
    """The events of these courses until the day, in no order; `with_story` has read them."""
    if any(course.local_end_reason and not hasattr(course, "end_words") for course in courses):
        name_end_reasons(courses)
    return [event for course in courses for event in [*_course_events(course), *_step_events(course, on)]]


def _step_events(course: Course, on: date) -> Iterator[TimelineEvent]:
    """Switches of method, workers, phases and the hand-over of one course."""

    def event(day, title, *, text="", by="", key=False, icon="flag", own_words="") -> TimelineEvent:
        url, kind = course.get_absolute_url(), EventKind.COURSE
        return TimelineEvent(at_day(day), kind, title, text, own_words, by, key, icon, url, whole_day=True)

    for row in list(course.methods.all())[1:]:  # type: ignore[attr-defined]
        title = gettext("Method switched to %(method)s") % {"method": row.get_method_display()}
        yield event(row.starts_on, title, text=row.reason, by=str(row.set_by), key=True, icon="sync")
    for row in course.workers.all():  # type: ignore[attr-defined]
        title = gettext("%(worker)s is the primary worker") % {"worker": row.worker}
        text = "\n".join(part for part in (row.reason, row.hand_over, _known(course, row)) if part)
        yield event(row.starts_on, title, text=text, by=str(row.set_by), icon="person-add")
    for row in (row for row in course.phases.all() if row.starts_on <= on):  # type: ignore[attr-defined]
        names = {"number": row.number, "name": phase_name(row.number).lower()}
        areas = ", ".join(str(LifeArea(area).label) for area in row.focus_areas)
        yield event(row.starts_on, gettext("Phase %(number)s, %(name)s, began") % names, text=areas, key=True)
    for row in interruptions_of(course):
        text = row.note
        yield event(row.starts_on, str(row.get_reason_display()), text=text, icon="hourglass")  # type: ignore[attr-defined]
        if row.ends_on:
            yield event(row.ends_on, gettext("The citizen is back"), icon="hourglass")
    for row in course.transfer_agreements.all():  # type: ignore[attr-defined]
        by, own_words = str(row.recorded_by), row.own_words
        yield event(row.agreed_on, gettext("Agreed who takes over"), text=row.takes_over, by=by, own_words=own_words)
        if row.accepted_on:
            title = gettext("%(unit)s said yes to take over") % {"unit": row.accepted_by_unit}
            yield event(row.accepted_on, title, by=row.accepted_by_name, key=True, icon="success")


def _known(course: Course, row: CourseWorker) -> str:
    """Of one who took over: that they had met the citizen, or had not (SUP-205). Nothing of the first worker."""
    if row == next(iter(course.workers.all())):  # type: ignore[attr-defined]
        return ""
    if row.met_on is None:
        return gettext("Had not met the citizen before")
    return gettext("Had met the citizen %(day)s") % {"day": formats.long_date(row.met_on)}


def ground_events(course: Course) -> Iterator[TimelineEvent]:
    """Changes of legal basis and provider, for the course's own page; `with_grounds` has read them."""

    def event(day, title, *, text="", by="") -> TimelineEvent:
        url, kind = course.get_absolute_url(), EventKind.COURSE
        return TimelineEvent(at_day(day), kind, title, text, "", by, False, "document", url, whole_day=True)

    for row in list(course.bases.all())[1:]:  # type: ignore[attr-defined]
        names = formats.listed([basis_name(code) for code in row.legal_bases])
        title = gettext("Legal basis: %(names)s") % {"names": names}
        yield event(row.starts_on, title, text=row.reason, by=str(row.set_by))
    for row in list(course.providers.all())[1:]:  # type: ignore[attr-defined]
        title = gettext("%(provider)s gives the support, %(employer)s employs, %(payer)s pays") % {
            "provider": row.provider,
            "employer": row.employer,
            "payer": row.payer,
        }
        yield event(row.starts_on, title, text=row.reason, by=str(row.set_by))


def _course_events(course: Course) -> list[TimelineEvent]:
    url, kind = course.get_absolute_url(), EventKind.COURSE
    title = gettext("The citizen came back: a new course") if course.former_course_id else gettext("The course began")
    found = [
        TimelineEvent(
            at_day(course.starts_on), kind, title, str(course.team), "", str(course.opened_by), True, "flag", url, True
        )
    ]
    if course.ends_on:
        why = end_words(course)
        found.append(
            TimelineEvent(
                at_day(course.ends_on),
                kind,
                gettext("The course was closed"),
                why,
                "",
                str(course.closed_by or ""),
                True,
                "check",
                url,
                True,
            )
        )
    return found
