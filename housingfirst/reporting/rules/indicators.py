"""The computed indicators of fidelity (methods-fidelity-law § 2.6): from facts to a figure, its rows and a score."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from statistics import median

from housingfirst.core.calculation import rounded
from support.choices import SupportMethod
from support.rules.contacts import gap_of, norm_of

from ..choices import Indicator, Verdict, Why
from ..parameters import ACT_VISITS
from .caseloads import TeamLoad, per_position
from .facts import Arrival, CourseFacts, Move, Terms, WaitingHome

CTI_ONLY = frozenset({SupportMethod.CTI.value})
OTHERS = frozenset({SupportMethod.ICM.value, SupportMethod.ACT.value, SupportMethod.M_ACT.value})
BY_VISITS = frozenset({SupportMethod.ACT.value, SupportMethod.M_ACT.value})
HIGHER_IS_BETTER = frozenset({Indicator.SUPPORT_FIRST, Indicator.CONTACT_NORM})
# Indicators about starting look back over several months, the others over the report's own (methods-fidelity-law 2).
ABOUT_STARTING = frozenset({Indicator.FIRST_CONTACT, Indicator.TIME_TO_KEY, Indicator.SUPPORT_FIRST})


@dataclass(frozen=True)
class Row:
    """One line of the drill-down: who, what it does in the figure, and why. `number`: days or visits."""

    citizen_id: int
    course_id: int | None
    verdict: Verdict
    why: Why
    number: int | None = None


@dataclass(frozen=True)
class Answer:
    """An indicator: `value` is courses per position, days (median) or per cent; None where nothing can be counted."""

    indicator: Indicator
    numerator: int
    denominator: Fraction
    value: Fraction | None
    rows: tuple[Row, ...]

    @property
    def counted(self) -> list[Row]:
        return [row for row in self.rows if row.verdict != Verdict.EXCLUDED]

    @property
    def excluded(self) -> int:
        return len(self.rows) - len(self.counted)

    @property
    def people(self) -> int:
        """Citizens in the denominator; who came back is one person."""
        return len({row.citizen_id for row in self.counted})


def limits(words: str) -> tuple[Fraction, Fraction, Fraction]:
    """The limits of scores 4, 3 and 2 from the parameter, "7/14/30"."""
    four, three, two = (Fraction(part.strip().replace(",", ".")) for part in words.split("/"))
    return four, three, two


def score(indicator: Indicator, value: Fraction | None, people: int, thresholds: str, least: int) -> int | None:
    """REP-36: 4, 3 and 2 up to and including their limits, else 1; none where there are too few citizens.

    4 = to a high degree, 3 = to some, 2 = to a limited degree, 1 = not at all. Fewer citizens than `least` in the
    denominator are too few data for a score. Source: methods-fidelity-law 2.6 with its rules [OURS]; words 001 §5 [V].
    """
    if value is None or people < least:
        return None
    for points, limit in zip((4, 3, 2), limits(thresholds), strict=True):
        if value >= limit if indicator in HIGHER_IS_BETTER else value <= limit:
            return points
    return 1


def _median(numbers: Sequence[int]) -> Fraction | None:
    return Fraction(median([Fraction(number) for number in numbers])) if numbers else None


def _share(rows: Iterable[Row]) -> tuple[int, Fraction, Fraction | None]:
    verdicts = [row.verdict for row in rows if row.verdict != Verdict.EXCLUDED]
    yes = verdicts.count(Verdict.YES)
    return yes, Fraction(len(verdicts)), Fraction(100 * yes, len(verdicts)) if verdicts else None


def caseload_per_position(indicator: Indicator, load: TeamLoad) -> Answer:
    """REP-31 (FI-01 CTI; FI-02 ICM, ACT and M-ACT): courses per full-time position on the last day of the month.

    Courses nobody carries yet are left out. Source: methods-fidelity-law 2.6; caps 004 l.209, l.249, l.267 [V].
    """
    methods = CTI_ONLY if indicator == Indicator.CASELOAD_CTI else OTHERS
    found = per_position(load, methods)
    unstaffed = {held.course.id for held in found.without_staff}
    rows = [
        Row(
            held.course.citizen_id,
            held.course.id,
            Verdict.YES,
            Why.NO_STAFF if held.course.id in unstaffed else Why.HELD,
        )
        for held in found.courses
    ]
    rows += [
        Row(course.citizen_id, course.id, Verdict.EXCLUDED, Why.NO_WORKER)
        for course in load.waiting
        if course.method_on(load.on) in methods
    ]
    count = len(found.courses)
    value = Fraction(count) / found.positions if found.positions else None
    return Answer(indicator, count, found.positions, value, tuple(rows))


def first_contact(courses: Iterable[CourseFacts], start: date, end: date, thresholds: str) -> Answer:
    """REP-32 (FI-04): median days from the decision to the first held contact, for courses begun in [start, end).

    A citizen nobody has met counts with the days so far once they pass the limit of score 4, and is left out until
    then: waiting must neither vanish nor flatter. Without a decision, and for those who came back on a former one,
    there is nothing to count from. The numerator is those met within the limit of score 4.
    Source: methods-fidelity-law 2.6 [OURS]; waiting 004 (S4).
    """
    within = limits(thresholds)[0]
    rows = []
    for course in courses:
        if not start <= course.starts_on < end:
            continue
        if course.is_return or course.decided_on is None or course.decided_on >= end:
            why = Why.CAME_BACK if course.is_return else Why.NO_DECISION
            rows.append(Row(course.citizen_id, course.id, Verdict.EXCLUDED, why))
            continue
        met = course.first_held_on
        until = met if met is not None and met < end else end - timedelta(days=1)
        days = (until - course.decided_on).days
        if until == met:
            verdict, why = Verdict.YES if days <= within else Verdict.NO, Why.FIRST_CONTACT
        elif days <= within:
            verdict, why = Verdict.EXCLUDED, Why.TOO_EARLY
        else:
            verdict, why = Verdict.NO, Why.NOT_SEEN
        rows.append(Row(course.citizen_id, course.id, verdict, why, days))
    return _days(Indicator.FIRST_CONTACT, rows)


def _days(indicator: Indicator, rows: Sequence[Row]) -> Answer:
    counted = [row.number for row in rows if row.verdict != Verdict.EXCLUDED and row.number is not None]
    yes, whole, _percent = _share(rows)
    return Answer(indicator, yes, whole, _median(counted), tuple(rows))


def time_to_key(
    moves: Iterable[Move], waiting: Iterable[WaitingHome], start: date, end: date, thresholds: str
) -> Answer:
    """REP-33 (FI-05): median days from the nomination to moving in, for those who moved in within [start, end).

    Those who still wait at the end are listed, left out, with the days so far. The numerator is those who moved in
    within the limit of score 4. Source: methods-fidelity-law 2.6 (Pathways 2); HOU-147.
    """
    within = limits(thresholds)[0]
    rows = []
    for move in moves:
        if start <= move.moved_in_on < end:
            days = (move.moved_in_on - move.nominated_on).days
            verdict = Verdict.YES if days <= within else Verdict.NO
            rows.append(Row(move.citizen_id, None, verdict, Why.MOVED_IN, days))
    for row in waiting:
        days = (end - timedelta(days=1) - row.nominated_on).days
        rows.append(Row(row.citizen_id, None, Verdict.EXCLUDED, Why.WAITS_FOR_HOME, days))
    return _days(Indicator.TIME_TO_KEY, rows)


def team_of(
    day: date,
    courses: Sequence[tuple[int, date, date | None]],
    entries: Sequence[tuple[int, date, date | None]],
    nominated_by: int | None,
) -> int | None:
    """REP-34: the team a move-in or a discharge counts for; `courses` and `entries` are (team, from, until).

    The team whose course ran that day; else the one whose course began first after it; else the one on whose waiting
    list the citizen stood; else the one that nominated. So support that came too late counts where it came. [OURS]
    """
    running = [team for team, first, last in courses if first <= day and (last is None or day < last)]
    later = sorted((first, team) for team, first, _last in courses if first > day)
    listed = [team for team, first, last in entries if first <= day and (last is None or day < last)]
    return next(iter([*running, *(team for _first, team in later), *listed]), nominated_by)


def support_first(arrivals: Iterable[Arrival]) -> Answer:
    """REP-35 (FI-06): the share whose support was decided on or before the day they moved in or left the shelter.

    One row a citizen: the first such day of the period. A decision whose courses had all ended by then does not count.
    Source: methods-fidelity-law 2.6; lov om social service § 176 a [GK]; "on the day" counts as before [OURS].
    """
    rows = []
    for arrival in arrivals:
        if arrival.decided_on is None:
            rows.append(Row(arrival.citizen_id, None, Verdict.NO, Why.NEVER_DECIDED))
            continue
        days = (arrival.on - arrival.decided_on).days
        if days >= 0:
            rows.append(Row(arrival.citizen_id, None, Verdict.YES, Why.DECIDED_BEFORE, days))
        else:
            rows.append(Row(arrival.citizen_id, None, Verdict.NO, Why.DECIDED_AFTER, -days))
    yes, whole, value = _share(rows)
    return Answer(Indicator.SUPPORT_FIRST, yes, whole, value, tuple(rows))


def decision_that_counts(
    on: date, decided: Sequence[tuple[date, int]], ends: dict[int, Sequence[date | None]]
) -> date | None:
    """REP-35: the newest decision that stood on the day, else the first after it; None without any.

    `decided`: (day, decision); `ends`: by decision, the day each of its courses ended, None where one still runs.
    """

    def stands(decision: int) -> bool:
        lasts = ends.get(decision, ())
        return not lasts or any(last is None or last > on for last in lasts)

    before = [day for day, decision in decided if day <= on and stands(decision)]
    after = [day for day, _decision in decided if day > on]
    return max(before) if before else min(after, default=None)


def contact_norm(courses: Iterable[CourseFacts], start: date, end: date, terms: Terms) -> Answer:
    """REP-37 (FI-07): the share of courses whose contact norm was kept on every day of [start, end).

     CTI by phase and ICM: no day on which the last held contact lay further back than the norm with its tolerance
    . ACT and M-ACT: at least four visits a week on average over the days under the method. Each day is
     judged by the method, phase and norm of that day; days nobody carried the course are not judged.
     Source: methods-fidelity-law 2.6, CHK-09 [V:F3; tolerance OURS], CHK-16 [OURS], DACTS S5 [GK]; Pathways 33.
    """
    rows = [_norm_of_course(course, start, end, terms) for course in courses if _overlaps(course, start, end)]
    yes, whole, value = _share(rows)
    return Answer(Indicator.CONTACT_NORM, yes, whole, value, tuple(rows))


def _overlaps(course: CourseFacts, start: date, end: date) -> bool:
    return course.starts_on < end and (course.ends_on is None or course.ends_on > start)


def _norm_of_course(course: CourseFacts, start: date, end: date, terms: Terms) -> Row:
    first, until = max(start, course.starts_on), min(end, course.ends_on or end)
    longest, broken, judged, carried = 0, False, False, False
    visit_days: list[date] = []
    seen = 0
    last_held: date | None = None
    for offset in range((until - first).days):
        day = first + timedelta(days=offset)
        while seen < len(course.held) and course.held[seen] <= day:
            last_held, seen = course.held[seen], seen + 1
        if not course.is_carried_on(day):
            continue
        carried = True
        method = course.method_on(day)
        if method in BY_VISITS:
            visit_days.append(day)
            continue
        gap = gap_of(last_held, course.starts_on, day, norm_of(method or "", course.phase_on(day), terms.on(day)))
        if gap.norm is not None:
            judged = True
            longest = max(longest, (day - (last_held or course.starts_on)).days)
            broken = broken or gap.kind == "late"

    def row(verdict: Verdict, why: Why, number: int | None = None) -> Row:
        return Row(course.citizen_id, course.id, verdict, why, number)

    if not carried:
        return row(Verdict.EXCLUDED, Why.NO_WORKER)
    if broken:
        return row(Verdict.NO, Why.LONGEST_GAP if last_held else Why.NEVER_SEEN, longest)
    if len(visit_days) >= 7:
        days = set(visit_days)
        visits = sum(1 for day in course.visits if day in days)
        wanted = terms.on(visit_days[-1])[ACT_VISITS]
        kept = visits * 7 >= wanted * len(visit_days)
        return row(Verdict.YES if kept else Verdict.NO, Why.VISITS, visits)
    if judged:
        return row(Verdict.YES, Why.LONGEST_GAP, longest)
    return row(Verdict.EXCLUDED, Why.TOO_SHORT if visit_days else Why.NO_NORM)


@dataclass(frozen=True)
class ContactGroup:
    """The contacts of a method, for CTI of a phase (0 before phase 1), and how many of its courses kept the norm."""

    method: str
    phase: int | None
    norm: str
    courses: int
    kept: int
    judged: int
    held: int
    visits: int
    tried: int
    people: int


def contact_groups(
    courses: Sequence[CourseFacts],
    tries: dict[int, Sequence[date]],
    answer: Answer,
    start: date,
    end: date,
    terms: Terms,
) -> list[ContactGroup]:
    """REP-38: contacts of [start, end) by method and phase beside the norm, and the courses that kept it (REP-37).

    A contact counts in the method and phase of its day; a course stands where it was on its last day in the period.
    `tries`: by course, the days of contacts that were not held. Source: issue 2, step 20.
    """
    verdicts = {row.course_id: row.verdict for row in answer.rows}
    sums: dict[tuple[str, int | None], list[int]] = {}
    people: dict[tuple[str, int | None], set[int]] = {}

    def group(course: CourseFacts, day: date) -> tuple[str, int | None] | None:
        method = course.method_on(day)
        if method is None:
            return None
        return method, (course.phase_on(day) or 0) if method == SupportMethod.CTI else None

    def add(course: CourseFacts, day: date, column: int) -> None:
        key = group(course, day)
        if key is not None:
            sums.setdefault(key, [0] * 6)[column] += 1
            people.setdefault(key, set()).add(course.citizen_id)

    for course in courses:
        if not _overlaps(course, start, end):
            continue
        last = min(end, course.ends_on or end) - timedelta(days=1)
        add(course, last, 0)
        verdict = verdicts.get(course.id)
        if verdict == Verdict.YES:
            add(course, last, 1)
        if verdict in (Verdict.YES, Verdict.NO):
            add(course, last, 2)
        for column, days in ((3, course.held), (4, course.visits), (5, tries.get(course.id, ()))):
            for day in days:
                if start <= day < end and course.runs_on(day):
                    add(course, day, column)
    values = terms.on(end - timedelta(days=1))
    order = {method: place for place, method in enumerate(SupportMethod.values)}
    found = []
    for (method, phase), counts in sorted(sums.items(), key=lambda item: (order[item[0][0]], item[0][1] or 0)):
        norm = norm_of(method, phase or None, values)
        words = f"{norm.days}/{norm.late}" if norm else ""
        found.append(ContactGroup(method, phase, words, *counts, people=len(people[(method, phase)])))
    return found


def mean_score(scores: Sequence[int]) -> Decimal | None:
    """REP-55: the mean of the indicators that have a score, one decimal, like a self-rated round (REP-11). [OURS]"""
    return rounded(Fraction(sum(scores), len(scores)), 1) if scores else None
