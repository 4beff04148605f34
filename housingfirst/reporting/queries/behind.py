"""What a figure of the dashboard opens: the list it counts, with names where the reader reaches the people."""

from collections.abc import Callable, Iterable, Sequence
from datetime import timedelta
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.choices import SupportMethod
from housing.choices import OutcomeReason, VacancyState
from housing.queries.ledger import turns_not_used
from housingfirst.accounts.models import Team, User
from housingfirst.core import charts, formats
from housingfirst.core.calculation import percent_words
from support.choices import UnmetReason, short_name
from support.rules.contacts import gap_of, norm_of
from support.rules.courses import label_words

from ..choices import Verdict, Why
from ..rules.caseloads import Holding, TeamLoad
from ..rules.cells import shown_cells, total_is_shown
from ..rules.facts import CourseFacts
from ..rules.figures import (
    WAIT_BANDS,
    by_band,
)
from ..rules.indicators import Row
from ..rules.months import first_of
from .scopes import names_of
from .tiles import Drill, DrillRow, Facts, SmallTable, Tile, WorkerRow, key_of, offer_kind, seen_of, waiting_of


def drill_of(facts: Facts, tiles: Sequence[Tile], tables: Sequence[SmallTable], key: str) -> Drill | None:
    tile = next((tile for tile in tiles if tile.key == key), None)
    if tile is None:
        table = next((table for table in tables if table.drill_key == key), None)
        if table is None:
            return None
        tile = Tile(key, table.definition, table.total, "", parts=table.total)
    drill = Drill(tile, str(tile.definition.question))
    if key == "turns":
        end = facts.day + timedelta(days=1)
        drill.counts = _why_not_used(turns_not_used(facts.scope.municipality_id, facts.year_start, end))
    elif key == "key":
        drill.chart = _bands(facts)
    if facts.scope.is_named:
        BEHIND.get(key, lambda _facts, _drill: None)(facts, drill)
    return drill


def _why_not_used(rows: Sequence[tuple[str, str, int]]) -> list[tuple[str, str]]:
    return [
        (f"{VacancyState(state).label}: {OutcomeReason(reason).label if reason else '–'}", str(count))
        for state, reason, count in rows
    ]


def _bands(facts: Facts) -> charts.Chart | None:
    """How the days are spread; small bands hidden outside the teams."""
    counted = key_of(facts, facts.day).counted
    counts = dict(enumerate(by_band(row.number or 0 for row in counted)))
    if not counted:
        return None
    shown: dict[int, int | None] = dict(counts)
    if not facts.scope.is_named:
        if not total_is_shown(counts, facts.least):
            return None
        shown = shown_cells(counts, facts.least)
    bars = []
    for place, (low, high) in enumerate(WAIT_BANDS):
        words = f"{low}–{high}" if high else _("over %(days)s") % {"days": low - 1}
        count = shown[place]
        bars.append((words, count or 0, str(count) if count is not None else _("not shown")))
    about = _("How many moved in after so many days.")
    return charts.bar_chart(_("Days to moving in"), about, bars, head=(_("Days"), _("Citizens")))


def _people(facts: Facts, drill: Drill, rows: Sequence[tuple[int, list[Any], tuple[str, str] | None]]) -> None:
    """Put names to the rows the reader reaches; the others are counted."""
    names = names_of(facts.user, {citizen_id for citizen_id, _cells, _status in rows})
    for citizen_id, cells, status in rows:
        if citizen_id in names:
            drill.rows.append(DrillRow(names[citizen_id], cells, status))
        else:
            drill.hidden += 1


def _workers(ids: Iterable[int | None]) -> dict[int, User]:
    return User.objects.in_bulk([pk for pk in set(ids) if pk])


def _behind_seen(facts: Facts, drill: Drill) -> None:
    courses = {course.id: course for course in facts.courses}
    rows = [row for row in seen_of(facts, facts.day).rows if row.verdict == Verdict.NO and row.course_id]
    rows.sort(key=lambda row: -(row.number or 0))
    people = _workers(courses[row.course_id].worker_on(facts.day) for row in rows if row.course_id)
    drill.columns = [_("Citizen"), _("Worker"), _("Method"), _("Since last")]
    drill.title = _("%(question)s Those the figure lacks") % {"question": drill.title}
    _people(facts, drill, [_seen_row(facts, courses[row.course_id or 0], row, people) for row in rows])


def _seen_row(facts: Facts, course: CourseFacts, row: Row, people: dict[int, User]) -> tuple[int, list[Any], Any]:
    method, phase = course.method_on(facts.day) or "", course.phase_on(facts.day)
    norm = norm_of(method, phase, facts.terms.on(facts.day))
    last = max((held for held in course.held if held <= facts.day), default=None)
    kind = gap_of(last, course.starts_on, facts.day, norm).kind
    words = formats.count_days(row.number or 0)
    if row.why == Why.NEVER_SEEN:
        words = _("never seen, %(days)s") % {"days": words}
    worker = people.get(course.worker_on(facts.day) or 0)
    return row.citizen_id, [str(worker or _("the team")), method_words(method, phase)], (kind, words)


def method_words(method: str, phase: int | None) -> str:
    """ "CTI, phase 1"."""
    label = str(SupportMethod(method).label)
    return _("%(method)s, phase %(phase)s") % {"method": label, "phase": phase} if phase else label


def _behind_waiting(facts: Facts, drill: Drill) -> None:
    now = waiting_of(facts, facts.day)
    drill.columns = [_("Citizen"), _("Method"), _("Waiting since"), _("Days")]
    _people(
        facts,
        drill,
        [
            (
                entry.citizen_id,
                [short_name(entry.method), formats.short_date(entry.entered_on)],
                ("idle", formats.count_days(days)),
            )
            for entry, days in zip(now.entries, now.days, strict=True)
        ],
    )


def _behind_key(facts: Facts, drill: Drill) -> None:
    answer = key_of(facts, facts.day)
    drill.columns = [_("Citizen"), _("Days from nomination to moving in")]
    rows = sorted(answer.counted, key=lambda row: -(row.number or 0))
    _people(facts, drill, [
        (row.citizen_id, [], ("ok" if row.verdict == Verdict.YES else "idle", formats.count_days(row.number or 0)))
        for row in rows
    ])  # fmt: skip


def _behind_unmet(facts: Facts, drill: Drill) -> None:
    drill.columns = [_("Citizen"), _("Method"), _("Why"), _("Since")]
    _people(
        facts,
        drill,
        [
            (
                citizen_id,
                [str(SupportMethod(method).label), str(UnmetReason(reason).label)],
                ("idle", formats.short_date(since)),
            )
            for citizen_id, method, reason, since in facts.unmet
        ],
    )


def _behind_offers(facts: Facts, drill: Drill) -> None:
    drill.columns = [_("Citizen"), _("How it ended")]
    rows = [(citizen_id, [], ("idle", offer_kind(status, late))) for citizen_id, status, late in facts.offers]
    _people(facts, drill, rows)


def _behind_benefits(facts: Facts, drill: Drill) -> None:
    first = first_of(facts.day)
    drill.columns = [_("Citizen"), _("Answered")]
    _people(facts, drill, [
        (citizen_id, [], ("ok" if in_time else "late", formats.short_date(answered)))
        for citizen_id, answered, in_time in facts.benefits
        if first <= answered <= facts.day
    ])  # fmt: skip


def _behind_caseload(facts: Facts, drill: Drill) -> None:
    """Each worker's caseload, as on the caseload page."""
    loads = facts.loads(facts.day)
    people = _workers(row.worker_id for load in loads for row in load.workers)
    teams = Team.objects.in_bulk([load.team_id for load in loads]) if any(load.shared for load in loads) else {}
    full = facts.terms.points_on(facts.day).full_time
    for load in loads:
        for row in load.workers:
            drill.workers.append(_worker_row(str(people.get(row.worker_id or 0, "")), row, full))
        if load.shared:
            drill.workers.append(_worker_row(str(teams.get(load.team_id, "")), load.shared, full, shared=load))


CHART_KEYS = {"ICM": "icm", "CTI": "cti", "ACT": "act", "M-ACT": "act"}


def _worker_row(name: str, row: Holding, full: int, shared: TeamLoad | None = None) -> WorkerRow:
    held = shared.held if shared else row.held
    blocks = sorted(
        ((CHART_KEYS.get(one.method, "p85"), short_name(one.method), one.points) for one in held),
        key=lambda block: ("icm", "cti", "act", "p85").index(block[0]),
    )
    over = row.load.used - row.load.capacity
    words = label_words(row.load.label)
    if over > 0:
        over_words = ngettext("%(count)s point over", "%(count)s points over", over) % {"count": over}
        status = ("dev" if row.is_like else "late", f"{words} · {over_words}" if words else over_words)
    elif row.is_like:
        status = ("dev", words)
    else:
        status = ("ok", words) if words else ("idle", _("No course yet"))
    hours = _("the team together") if shared else percent_words(int(row.fraction * 100))
    return WorkerRow(
        name, hours, charts.load_bar(name, blocks, row.load.capacity, full=max(full, row.load.capacity)), words,
        max(over, 0), status,
    )  # fmt: skip


BEHIND: dict[str, Callable[[Facts, Drill], None]] = {
    "caseload": _behind_caseload,
    "waiting": _behind_waiting,
    "seen": _behind_seen,
    "key": _behind_key,
    "benefits": _behind_benefits,
    "unmet": _behind_unmet,
    "offers": _behind_offers,
}
