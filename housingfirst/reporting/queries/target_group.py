"""Who was helped: people and courses that began in a period, by age, sub-target group and duration; who came here."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases import queries as cases
from cases import rules
from cases.choices import HomelessDuration, SubTargetGroup
from housingfirst.accounts import parameters
from housingfirst.core import clock, formats
from housingfirst.core.calculation import add_months
from support.queries import Begun, courses_begun

from ..parameters import SMALLEST_CELL
from ..rules.cells import shown_cells, total_is_shown
from ..rules.months import first_of
from .scopes import Scope
from .tiles import few_words, words_of

YEAR = "12"
AGES_001 = (
    gettext_lazy("under 14 years"),
    gettext_lazy("14–17 years"),
    gettext_lazy("18–20 years"),
    gettext_lazy("21–24 years"),
    gettext_lazy("25 years and over"),
)
AGES_002 = (gettext_lazy("under 30 years"), gettext_lazy("30 years and over"))
NOT_NOTED = "not_noted"


@dataclass(frozen=True)
class CountRow:
    """One line: what is counted, how many people and how many courses, in words where they are too few."""

    label: str
    people: str
    courses: str


@dataclass(frozen=True)
class CountTable:
    """A partition with its totals; no rows where even the total is too small to show."""

    key: str
    title: str
    note: str
    rows: list[CountRow]
    people: str
    courses: str


@dataclass(frozen=True)
class MonthRow:
    label: str
    people: str


@dataclass(frozen=True)
class TargetGroup:
    """The page: the period, the tables, and who came from elsewhere month by month."""

    scope: Scope
    periods: list[tuple[str, str]]
    period: str
    start: date
    end: date
    least: int
    tables: list[CountTable]
    months: list[MonthRow]
    arrived: str

    @property
    def lines(self) -> list[dict[str, str]]:
        """Every figure as a line of a file; what is too small to show is not in it either."""
        found = []
        for table in self.tables:
            rows = [*table.rows, CountRow(_("In all"), table.people, table.courses)]
            found += [
                {"table": table.title, "line": row.label, "people": row.people, "courses": row.courses} for row in rows
            ]
        months = [*self.months, MonthRow(_("In all"), self.arrived)]
        title = _("New citizens from elsewhere")
        return found + [{"table": title, "line": row.label, "people": row.people, "courses": ""} for row in months]

    @property
    def last_day(self) -> date:
        return self.end - timedelta(days=1)


def target_group(scope: Scope, period: str = "") -> TargetGroup:
    """Everybody counted, protected records too; small figures only to those who lead the teams (six queries)."""
    today = clock.today()
    periods = _periods(today)
    chosen = period if period in dict(periods) else YEAR
    start, end = _span(chosen, today)
    least = parameters.value(SMALLEST_CELL, scope.municipality_id, today)
    begun = courses_begun(scope.municipality_id, start, end, scope.teams)
    hide = Cells(scope, least)
    tables = [
        _table(hide, begun, "group", _("In homelessness or at risk"), _("At the start of the course, fixed then."),
               lambda row: row.group or NOT_NOTED, _group_labels()),
        _table(hide, [row for row in begun if row.group == SubTargetGroup.HOMELESS], "duration",
               _("How long homelessness had lasted"), _("Asked of those in homelessness only; completed months."),
               lambda row: row.duration, [(value, str(label)) for value, label in HomelessDuration.choices]),
        _table(hide, begun, "ages", _("Age at the start"), _("Completed years on the day the course began."),
               lambda row: _age(row, rules.AGES_001), _age_labels(AGES_001)),
        _table(hide, begun, "under30", _("Under and over 30"), _("The line the methods are given by in many places."),
               lambda row: _age(row, rules.AGES_002), _age_labels(AGES_002)),
    ]  # fmt: skip
    months, arrived = _arrived(hide, start, end)
    return TargetGroup(scope, periods, chosen, start, end, least, tables, months, arrived)


def _periods(today: date) -> list[tuple[str, str]]:
    years = [(str(year), str(year)) for year in range(today.year, today.year - 4, -1)]
    return [(YEAR, _("The last 12 months")), *years]


def _span(chosen: str, today: date) -> tuple[date, date]:
    if chosen == YEAR:
        return add_months(first_of(today), -11), today + timedelta(days=1)
    return date(int(chosen), 1, 1), min(date(int(chosen) + 1, 1, 1), today + timedelta(days=1))


def _group_labels() -> list[tuple[Any, str]]:
    return [*((value, str(label)) for value, label in SubTargetGroup.choices), (NOT_NOTED, _("Not noted"))]


def _age_labels(names: Iterable[Any]) -> list[tuple[Any, str]]:
    return [*((place, str(name)) for place, name in enumerate(names)), (NOT_NOTED, _("Age not known"))]


def _age(row: Begun, groups: Sequence[tuple[int | None, int | None]]) -> Any:
    return NOT_NOTED if row.age is None else rules.age_group(row.age, groups)


# ------------------------------------------------------------------ small figures


@dataclass(frozen=True)
class Cells:
    """Which cells may be shown to this reader (REP-50, REP-51, REP-52); all of them within the teams one leads."""

    scope: Scope
    least: int

    def shown(self, counts: dict[Any, int], known: dict[Any, int]) -> tuple[dict[Any, int | None], bool]:
        """The counts, None for a hidden cell, and whether the total may stand; `known`: the reader's own teams' part.

        What is left when the known part is taken away must not be small either.
        """
        if self.scope.is_named:
            return dict(counts), True
        rest = {key: count - known.get(key, 0) for key, count in counts.items()}
        whole, others = shown_cells(counts, self.least), shown_cells(rest, self.least)
        cells = {key: None if whole[key] is None or others[key] is None else counts[key] for key in counts}
        return cells, total_is_shown(counts, self.least) and total_is_shown(rest, self.least)

    def words(self, shown: int | None, count: int) -> str:
        return words_of(shown, few_words(self.least), count, self.least)

    def total(self, counts: dict[Any, int], is_shown: bool) -> str:
        total = sum(counts.values())
        return str(total) if is_shown or not total else few_words(self.least)


def _table(
    cells: Cells,
    begun: list[Begun],
    key: str,
    title: str,
    note: str,
    label_of: Callable[[Begun], Any],
    labels: list[tuple[Any, str]],
) -> CountTable:
    """CASE-133: people and courses by label; a cell hidden in one column is hidden in both."""
    people, courses = _both(begun, label_of, labels)
    known = [row for row in begun if row.team_id in cells.scope.led]
    known_people, known_courses = _both(known, label_of, labels)
    of_people, people_shown = cells.shown(people, known_people)
    of_courses, courses_shown = cells.shown(courses, known_courses)
    is_shown = people_shown and courses_shown
    rows = []
    for value, label in labels if is_shown else ():
        if value == NOT_NOTED and not courses[value]:
            continue
        hidden = of_people[value] is None or of_courses[value] is None
        rows.append(
            CountRow(
                label,
                cells.words(None if hidden else people[value], people[value]),
                cells.words(None if hidden else courses[value], courses[value]),
            )
        )
    return CountTable(key, title, note, rows, cells.total(people, is_shown), cells.total(courses, is_shown))


def _both(
    begun: list[Begun], label_of: Callable[[Begun], Any], labels: list[tuple[Any, str]]
) -> tuple[dict[Any, int], dict[Any, int]]:
    counted = rules.by_person_and_course((row.citizen_id, row.course_id, label_of(row)) for row in begun)
    none = rules.Both(0, 0)
    people = {value: counted.get(value, none).people for value, _label in labels}
    return people, {value: counted.get(value, none).courses for value, _label in labels}


# ------------------------------------------------------------------ new from elsewhere


def _arrived(cells: Cells, start: date, end: date) -> tuple[list[MonthRow], str]:
    """CASE-135: people who came from another municipality, month by month, and in the whole period."""
    scope = cells.scope
    rows = cases.arrivals(scope.municipality_id, start, end, scope.teams)
    known = cases.arrivals(scope.municipality_id, start, end, scope.led) if scope.led and not scope.is_named else []
    months = _months(start, end)
    by_month, known_by_month = _counts(rows, months), _counts(known, months)
    shown, is_shown = cells.shown(by_month, known_by_month)
    if not is_shown:
        return [], cells.total(by_month, is_shown)
    lines = [
        MonthRow(formats.month(month).capitalize(), cells.words(shown[month], by_month[month])) for month in months
    ]
    # Somebody who came twice, in two months, is one person of the period.
    return lines, str(len({row.citizen_id for row in rows}))


def _counts(rows: list[cases.Arrival], months: list[date]) -> dict[date, int]:
    counted: Counter[date] = cases.people_by_month(rows)
    return {month: counted[month] for month in months}


def _month(month: date) -> str:
    return formats.month(month).capitalize()


def _months(start: date, end: date) -> list[date]:
    found, month = [], first_of(end - timedelta(days=1))
    while month >= first_of(start):
        found.append(month)
        month = add_months(month, -1)
    return found
