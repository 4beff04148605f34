"""The checks of the method for courses: the facts of all of them in a fixed number of queries, then the rules."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet, prefetch_related_objects
from django.utils.translation import gettext

from housingfirst.accounts import parameters
from housingfirst.core import clock

from ..choices import FACE_TO_FACE, FollowOnKind, Outcome, ParticipantKind, Place, SupportMethod
from ..models import CheckAnswer, Contact, ContactParticipant, Course
from ..parameters import (
    CAPS,
    CHECK_COMMUNITY,
    CHECK_FEWEST,
    CHECK_FIRST_MONTH,
    CHECK_KEYS,
    CHECK_NETWORK,
    CHECK_OUTSIDE,
    CHECK_P85_WAIT,
    CHECK_PARTNERS,
    CHECK_PHASE_TOLERANCE,
    CHECK_RATE_DAYS,
    CHECK_SEVERAL,
    CHECK_SOON,
    CHECK_TEAM_MEETINGS,
    CHECK_WINDOW,
    CONTACT_NORM_KEYS,
    PLAN_DAYS,
    cti_terms,
)
from ..rules import checks as rules
from ..rules.checks import CERTAINTY_WORDS, Check, PhaseFacts, Signal
from ..rules.contacts import norm_of
from ..rules.cti import cti_clock
from ..rules.phases import days_interrupted, shifted_clock
from ..rules.teamwork import week_before
from .caseload import Carrier, absence_words, carrier_of
from .clocks import away_of, clock_of, interruptions_of, read_interruptions
from .contacts import ContactMoment
from .courses import days_of_change
from .teamwork import meetings_in_week

CHECK_VALUES = [*CHECK_KEYS, *CONTACT_NORM_KEYS, *CAPS.values()]
TWO_WEEKS, MONTH_DAYS, WEEKS_SHOWN = timedelta(days=14), timedelta(days=30), 8


@dataclass(frozen=True)
class Held:
    """One held contact: its Danish day and what the checks count."""

    day: date
    place: str
    minutes: int
    with_others: bool
    with_network: bool


@dataclass(frozen=True)
class CourseFacts:
    """What is known of one course, ready for the rules."""

    course: Course
    on: date
    given: Mapping[str, Any]
    held: Sequence[Held]

    @property
    def last_held_on(self) -> date | None:
        return self.held[-1].day if self.held else None

    @property
    def phases(self) -> list[PhaseFacts]:
        """The phases counted from the first day of the running clock; earlier ones belong to an earlier CTI."""
        first = self.course.phase1_on
        rows = [row for row in self.course.phases.all() if first and row.starts_on >= first]  # type: ignore[attr-defined]
        return [
            PhaseFacts(
                row.number,
                row.starts_on,
                row.ends_on,
                sum(row.starts_on <= contact.day < row.ends_on for contact in self.held),
            )
            for row in rows
            if row.ends_on
        ]

    @property
    def day(self) -> date:
        """Today, or the day the course ended: nothing grows late after it."""
        return self.course.ends_on or self.on


# ---------------------------------------------------------------- the facts


def course_facts(
    courses: Sequence[Course], on: date, given: Mapping[str, Any], held: Mapping[int, list[Held]] | None = None
) -> list[CourseFacts]:
    """One query for the contacts unless `held`, and three for what is not read: phases, agreements, what follows."""
    prefetch_related_objects(list(courses), "phases", "transfer_agreements", "follow_on")
    read_interruptions(list(courses))
    if held is None:
        held = _held([course.pk for course in courses], on, given[CHECK_WINDOW])
    return [CourseFacts(course, on, given, held[course.pk]) for course in courses]


def _day(moment: datetime) -> date:
    return moment.astimezone(clock.DANISH_TIME).date()


def _held(ids: Collection[int], on: date, window: int) -> dict[int, list[Held]]:
    """The held contacts of the last weeks, of CTI from the first day of phase 1, and always the last (one query)."""
    every = Contact.objects.held().filter(course__in=ids)
    later = Contact.objects.held().filter(course=OuterRef("course"), happened_at__gt=OuterRef("happened_at"))
    rows = (
        _with_company(every)
        .filter(
            Q(happened_at__gte=_looked_back(on, window))
            | Q(happened_at__gte=F("course__phase1_on") - timedelta(days=1))
            | ~Exists(later)
        )
        .order_by("happened_at")
        .values_list("course_id", "happened_at", "place", "minutes", "with_others", "with_network")
    )
    found: dict[int, list[Held]] = defaultdict(list)
    for course_id, moment, place, minutes, with_others, with_network in rows:
        found[course_id].append(Held(_day(moment), place, minutes, with_others, with_network))
    return found


def _with_company(contacts: QuerySet[Contact]) -> QuerySet[Contact]:
    """Who beside the citizen took part: the network, or anybody else the checks ask for."""
    others = ContactParticipant.objects.filter(contact=OuterRef("pk"))
    return contacts.annotate(
        with_network=Exists(others.filter(kind=ParticipantKind.NETWORK)),
        with_others=Exists(others.filter(kind__in=(ParticipantKind.NETWORK, ParticipantKind.PROVIDER))),
    )


def _looked_back(on: date, window: int) -> datetime:
    return datetime.combine(on - timedelta(days=max(window, 7 * WEEKS_SHOWN + 7)), time(), clock.DANISH_TIME)


def moments_and_held(course: Course, on: date, window: int) -> tuple[list[ContactMoment], list[Held]]:
    """Every moment of contact as `contact_moments` has it, and the held ones the checks ask for, in one query."""
    rows = list(
        _with_company(course.contacts.counted())  # type: ignore[attr-defined]
        .order_by("-happened_at", "-pk")
        .values_list("happened_at", "outcome", "place", "minutes", "with_others", "with_network")
    )
    begun = _looked_back(on, window)
    if course.phase1_on:
        begun = min(begun, datetime.combine(course.phase1_on - timedelta(days=1), time(), clock.DANISH_TIME))
    every = [row for row in rows if row[1] == Outcome.HELD]
    asked_for = [row for row in every if row[0] >= begun] or every[:1]
    held = [Held(_day(moment), *rest) for moment, _outcome, *rest in reversed(asked_for)]
    return [(row[0], row[1]) for row in rows], held


# ---------------------------------------------------------------- the signals of one course


def signals_of(facts: CourseFacts, *, people: bool = True) -> list[Signal]:
    """Every signal of the course itself; those of its worker and team are `signals_around`.

    `people` False leaves out who changed, which is news and asks for the workers to be read.
    """
    course, found = facts.course, []
    if course.method == SupportMethod.CTI and course.phase1_on:
        found += _of_cti(facts)
    if course.is_live:
        found += _of_contact(facts)
    found.append(rules.ended_by_no_show(course.end_reason, course.ends_on))
    if people and not course.is_shared:
        found.append(rules.worker_changes(days_of_change(course.workers.all())))  # type: ignore[attr-defined]
    allowed = {check.code for check in rules.applicable(course.method)}
    signals = [signal for signal in found if signal and (signal.code in allowed or signal.code == "CHK-21")]
    return sorted(signals, key=_order)


def _order(signal: Signal) -> tuple[int, str]:
    return {rules.LATE: 0, rules.SOON: 1}.get(signal.kind, 2), signal.code


def _of_cti(facts: CourseFacts) -> list[Signal | None]:
    course, given, day = facts.course, facts.given, facts.day
    phases, first_on = facts.phases, course.phase1_on
    assert first_on is not None  # noqa: S101  (the caller asked)
    terms = cti_terms(first_on)
    away = [one for one in away_of(interruptions_of(course)) if one.shifts and one.end is not None]
    times = shifted_clock(cti_clock(first_on, terms), away)
    moved = {row.number: days_interrupted(away, row.start, row.end) for row in phases}
    agreements = list(course.transfer_agreements.all())  # type: ignore[attr-defined]
    agreed = min((row.agreed_on for row in agreements), default=None)
    found = [
        rules.phase_lengths(phases, terms, given[CHECK_PHASE_TOLERANCE], day, moved),
        rules.total_length(first_on, terms, course.ends_on, facts.on, times.planned_end),
        rules.begun_before_home(first_on, course.phase1_event, None),
        rules.first_month(first_on, [row.day for row in facts.held], given[CHECK_FIRST_MONTH], given[CHECK_SOON], day),
        rules.falling_contacts(phases, given[CHECK_RATE_DAYS], day),
        rules.transfer_in_time(times.transfer_agreement_due, agreed, given[CHECK_SOON], day),
    ]
    if phases:
        town = [row.day for row in facts.held if row.place in (Place.HOME, Place.OUTSIDE)]
        others = [row.day for row in facts.held if row.with_others]
        soon = given[CHECK_SOON]
        found += [
            rules.community_meetings(phases[0], town, given[CHECK_COMMUNITY], soon, day),
            rules.partner_meetings(phases[0], others, given[CHECK_PARTNERS], soon, day),
        ]
    if course.is_live:
        chosen = {row.number: len(row.focus_areas) for row in course.phases.all() if row.starts_on >= first_on}  # type: ignore[attr-defined]
        planned = {row.number: row.planned_on for row in course.phases.all() if row.starts_on >= first_on}  # type: ignore[attr-defined]
        running = [row for row in phases if row.start <= day < row.end]
        found += [rules.focus_areas(row, chosen[row.number]) for row in running]
        found += [rules.phase_plan(row, planned[row.number], given[PLAN_DAYS], day) for row in running]
        found.append(_after_cti(course, given[CHECK_P85_WAIT], day))
    else:
        taken_over = any(row.accepted_on for row in agreements)
        found.append(
            rules.closing_note(course.ends_on, has_note=bool(course.end_note), has_recipient=taken_over)  # type: ignore[arg-type]
        )
    return found


def _after_cti(course: Course, wait: int, day: date) -> Signal | None:
    """CHK-14 from what is planned to follow; a support that awaits its decision has no first day yet."""
    row = getattr(course, "follow_on", None)
    times = clock_of(course) if row else None
    if row is None or times is None:
        return None
    undecided = row.needs_decision and row.decision_on is None
    needed = row.kind != FollowOnKind.NONE
    return rules.support_after(needed, None if undecided else row.starts_on, times.planned_end, wait, day)


def _of_contact(facts: CourseFacts) -> list[Signal | None]:
    course, given, on = facts.course, facts.given, facts.on
    phase = next((row.number for row in facts.phases if row.start <= on < row.end), None)
    norm = norm_of(course.method, phase, given)
    found: list[Signal | None] = []
    if norm and course.method == SupportMethod.CTI:
        found.append(rules.phase_gap(facts.last_held_on, course.starts_on, on, norm, phase))
    elif norm:
        found.append(rules.method_gap(facts.last_held_on, course.starts_on, on, norm))
    back = max(course.starts_on, on - timedelta(days=given[CHECK_WINDOW]))
    met = [row.place for row in facts.held if row.day >= back and row.place in FACE_TO_FACE]
    office = met.count(Place.OFFICE)
    found.append(rules.outside_office(len(met) - office, office, given[CHECK_OUTSIDE], given[CHECK_FEWEST], back))
    month = on - MONTH_DAYS
    if course.starts_on <= month:
        network = sum(row.with_network for row in facts.held if row.day > month)
        found.append(rules.network_contacts(network, given[CHECK_NETWORK], month + timedelta(days=1)))
    monday = on - timedelta(days=on.weekday())
    weeks = min(WEEKS_SHOWN, (monday - course.starts_on).days // 7)
    since = monday - timedelta(weeks=max(weeks, 0))
    minutes = [0] * max(weeks, 0)
    for row in facts.held:
        if since <= row.day < monday:
            minutes[(row.day - since).days // 7] += row.minutes
    found.append(rules.weekly_intensity(minutes, since))
    return found


# ---------------------------------------------------------------- the worker's and the team's


def signals_around(course: Course, carrier: Carrier | None, on: date, given: Mapping[str, Any]) -> list[Signal]:
    """What concerns the worker's caseload, or the team's, that carries this course; two queries for ACT only."""
    if carrier is None or course.method not in CAPS:
        return []
    same = [row for row in carrier.courses if row.method == course.method]
    cap = given[CAPS[course.method]]
    days = [row.since or course.starts_on for row in same]
    found = [rules.citizens_per_position(days, carrier.fraction, cap, course.method)]
    if not course.is_shared:
        found.append(rules.mixed_methods([(row.method, row.since or course.starts_on) for row in carrier.courses]))
    if course.method == SupportMethod.ACT:
        found.append(_seen_by_several([row.course_id for row in same], on, given))
        monday = week_before(on)
        days, gone = meetings_in_week([course.team_id], monday)
        carried = {row.course_id for row in same if (row.since or course.starts_on) <= monday}
        if carried:
            found.append(
                rules.team_meetings(
                    days[course.team_id],
                    len(carried & gone[course.team_id]),
                    len(carried),
                    given[CHECK_TEAM_MEETINGS],
                    monday,
                )
            )
    return sorted((signal for signal in found if signal), key=_order)


def _seen_by_several(ids: Collection[int], on: date, given: Mapping[str, Any]) -> Signal | None:
    begun = datetime.combine(on - TWO_WEEKS, time(), clock.DANISH_TIME)
    workers: dict[int, set[int]] = {pk: set() for pk in ids}
    rows = Contact.objects.held().filter(course__in=ids, happened_at__gte=begun).order_by()
    for course_id, *seen in rows.values_list("course_id", "worker_id", "activity__workers__worker_id").distinct():
        workers[course_id] |= {worker_id for worker_id in seen if worker_id}
    return rules.seen_by_several([len(met) for met in workers.values()], given[CHECK_SEVERAL], on - TWO_WEEKS)


# ---------------------------------------------------------------- for the pages


@dataclass(frozen=True)
class ShownSignal:
    """A signal with what stands beside it: how sure its norm is, and the answer that holds."""

    signal: Signal
    certainty: str
    answer: CheckAnswer | None

    @property
    def check(self) -> Check:
        return self.signal.check

    @property
    def waits(self) -> bool:
        return rules.waits(self.signal, answered=self.answer is not None)

    @property
    def why(self) -> list[tuple[str, str]]:
        """What “why?” opens to: norm, source, how sure it is, what was counted."""
        return [
            (gettext("Norm"), self.signal.norm),
            (gettext("Source"), str(self.check.source)),
            (gettext("How sure"), self.certainty),
            (gettext("Counted"), self.signal.counted),
        ]

    @property
    def status(self) -> tuple[str, str]:
        """Status kind and word of the tag."""
        if self.answer:
            return "idle", rules.state_words("answered")
        return ("idle" if self.signal.kind == rules.INFO else self.signal.kind), rules.state_words(self.signal.kind)


@dataclass(frozen=True)
class MethodPanel:
    """“Metoden”: what the checks say of one course, and what cannot be checked yet."""

    shown: list[ShownSignal]
    made: int
    lacking: list[Check] = field(default_factory=list)
    earlier: list[CheckAnswer] = field(default_factory=list)

    @property
    def waiting(self) -> int:
        return sum(row.waits for row in self.shown)

    def find(self, code: str) -> ShownSignal | None:
        return next((row for row in self.shown if row.signal.code == code), None)


def certainty_of(check: Check, given: Mapping[str, Any], on: date) -> str:
    """How sure the norm is, in words; the municipality's own value where it has set one."""
    own = any(given[key] != parameters.REGISTRY[key].default_on(on) for key in check.keys)
    return str(CERTAINTY_WORDS[rules.OWN if own else check.certainty])


def method_panel(course: Course, on: date) -> MethodPanel:
    """The panel of one course by itself: all that it needs is read."""
    given = parameters.values(CHECK_VALUES, course.municipality_id, on)
    return panel_of(course_facts([course], on, given)[0], carrier_of(course, on))


def panel_of(facts: CourseFacts, carrier: Carrier | None) -> MethodPanel:
    """The panel of a course whose facts and carrier are read: the answers (one query), one more in ACT."""
    course, on, given = facts.course, facts.on, facts.given
    signals = [*signals_of(facts), *signals_around(course, carrier, on, given)]
    signals = [_with_leave(signal, facts) for signal in signals]
    answers = list(CheckAnswer.objects.filter(course=course).select_related("answered_by"))
    shown = [
        ShownSignal(signal, certainty_of(signal.check, given, on), holding_answer(answers, signal, on))
        for signal in signals
    ]
    used = {row.answer.pk for row in shown if row.answer}
    applied = rules.applicable(course.method) if course.is_live else []
    return MethodPanel(
        shown=sorted(shown, key=lambda row: not row.waits),
        made=sum(not check.lacks for check in applied),
        lacking=[check for check in applied if check.lacks],
        earlier=[answer for answer in answers if answer.pk not in used],
    )


OF_CONTACT = frozenset({"CHK-09", "CHK-16"})


def _with_leave(signal: Signal, facts: CourseFacts) -> Signal:
    """A signal of too few contacts says when the worker was away and who stood in (SUP-208)."""
    if signal.code not in OF_CONTACT:
        return signal
    rows = [row for row in facts.course.workers.all() if row.ends_on is None]  # type: ignore[attr-defined]
    since = facts.last_held_on or facts.course.starts_on
    said = [absence_words(row, since, facts.on) for row in rows if hasattr(row, "stood_in")]
    return replace(signal, counted=" ".join([signal.counted, *filter(None, said)]))


def holding_answer(answers: Iterable[CheckAnswer], signal: Signal, on: date) -> CheckAnswer | None:
    """The newest answer that holds for the signal (SUP-151)."""
    rows = (row for row in answers if row.code == signal.code)
    return next((row for row in rows if rules.holds(row.signal_key, row.holds_until, signal, on)), None)


def signals_waiting(courses: Sequence[Course], given: Mapping[str, Any], on: date) -> dict[int, int]:
    """How many of each course's own signals wait for somebody: four queries however many courses.

    `given`: the parameters of the day, CHECK_VALUES among them.
    """
    if not courses:
        return {}
    answers = defaultdict(list)
    for answer in CheckAnswer.objects.filter(course__in=[course.pk for course in courses]):
        answers[answer.course_id].append(answer)
    return {
        facts.course.pk: sum(
            rules.waits(signal, answered=holding_answer(answers[facts.course.pk], signal, on) is not None)
            for signal in signals_of(facts, people=False)
        )
        for facts in course_facts(courses, on, given)
    }
