"""Into and out of homelessness, month by month: who came, who went, who was homeless as the month ended.

The figures are those of CASE-145 to CASE-148; a team's are about the citizens it has had at any time in the months
shown, so that somebody whose support has ended still counts where they went.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases import queries as cases
from cases import rules
from cases.choices import HOMELESS
from cases.models import Citizen, SituationEpisode
from cases.parameters import RETURN_DAYS
from housingfirst.accounts import parameters
from housingfirst.accounts.models import User
from housingfirst.core import charts, clock, formats
from housingfirst.core.calculation import add_months

from ..parameters import SMALLEST_CELL
from ..rules.cells import gives_away, shown_cells
from ..rules.months import first_of, next_month
from .scopes import Scope, names_of
from .tiles import few_words

MONTHS = 12
COLUMNS: tuple[tuple[str, Any], ...] = (
    ("new", gettext_lazy("New in homelessness")),
    ("returned", gettext_lazy("Returned")),
    ("again", gettext_lazy("Seen again")),
    ("inflow", gettext_lazy("In, in all")),
    ("to_housing", gettext_lazy("To own home")),
    ("to_at_risk", gettext_lazy("To at risk")),
    ("lost", gettext_lazy("Lost sight of")),
    ("outflow", gettext_lazy("Out, in all")),
    ("stock", gettext_lazy("Homeless at the end")),
    ("grey_zone", gettext_lazy("Grey zone")),
    ("functionally_homeless", gettext_lazy("Functionally homeless")),
)
LABELS = dict(COLUMNS)
MARKS = ("grey_zone", "functionally_homeless")


@dataclass(frozen=True)
class Cell:
    """A number as it may be shown; `opens` where its names may be."""

    key: str
    shown: str
    count: int | None
    opens: bool


@dataclass(frozen=True)
class MonthRow:
    first: date
    cells: list[Cell]

    @property
    def month_key(self) -> str:
        return f"{self.first:%Y-%m}"

    @property
    def labelled(self) -> list[tuple[Any, Cell]]:
        return [(LABELS[cell.key], cell) for cell in self.cells]

    def cell(self, key: str) -> Cell:
        return next(cell for cell in self.cells if cell.key == key)


@dataclass(frozen=True)
class NamedRow:
    citizen: Citizen
    on: date | None


@dataclass(frozen=True)
class FlowDrill:
    """The names behind one number, as far as the reader reaches them; the others are counted."""

    title: str
    key: str
    month_key: str
    rows: list[NamedRow]
    hidden: int


@dataclass(frozen=True)
class FlowPage:
    scope: Scope
    months: list[MonthRow]
    now: MonthRow
    chart: charts.Chart
    drill: FlowDrill | None
    return_days: int
    least: int

    @property
    def labels(self) -> list[Any]:
        return [label for _key, label in COLUMNS]

    @property
    def stock_now(self) -> str:
        return self.now.cell("stock").shown


@dataclass(frozen=True)
class _Facts:
    """Everything of one scope: the months, and who carries a mark as each ends."""

    rows: list[rules.MonthFlow]
    marks: dict[str, list[set[int]]]
    spells: dict[int, list[rules.Spell]]

    def ids(self, place: int, key: str) -> list[int]:
        row = self.rows[place]
        if key in MARKS:
            return sorted(self.marks[key][place])
        if key in rules.INFLOW:
            return row.came[key]
        if key in rules.OUTFLOW:
            return row.went[key]
        if key == "inflow":
            return [pk for ids in row.came.values() for pk in ids]
        if key == "outflow":
            return [pk for ids in row.went.values() for pk in ids]
        return row.stock if key == "stock" else row.stock_before

    def count(self, place: int, key: str) -> int:
        return len(self.ids(place, key))


def flow_page(user: User, scope: Scope, month: str = "", figure: str = "") -> FlowPage:
    """The last twelve months of the scope, the running one up to today; `month` and `figure` open the names."""
    today = clock.today()
    months = months_until(today)
    values = parameters.values([RETURN_DAYS, SMALLEST_CELL], scope.municipality_id, today)
    least, return_days = values[SMALLEST_CELL], values[RETURN_DAYS]
    facts = _facts(scope.municipality_id, scope.teams, months, return_days)
    known = facts
    if not scope.is_named:
        known = _known(user, scope, months, return_days)
    rows = _month_rows(scope, facts, known, least)
    drill = None
    if scope.is_named and figure in LABELS:
        drill = _drill(user, facts, rows, month, figure)
    return FlowPage(scope, rows[::-1], rows[-1], _chart(rows), drill, return_days, least)


def months_until(today: date) -> list[tuple[date, date]]:
    """The twelve months up to the running one, each with the day after its last; the running one ends tomorrow."""
    newest = first_of(today)
    firsts = [add_months(newest, -back) for back in range(MONTHS - 1, -1, -1)]
    return [(first, min(next_month(first), today + timedelta(days=1))) for first in firsts]


def _facts(
    municipality_id: int,
    teams: Iterable[int] | None,
    months: list[tuple[date, date]],
    return_days: int,
    within: QuerySet[Citizen] | None = None,
) -> _Facts:
    """Two queries: the lives of those who were homeless in the months, and who carried a mark in them."""
    begins = months[0][0]
    about = Q(municipality_id=municipality_id)
    lasted = Q(ends_on__isnull=True) | Q(ends_on__gte=begins)
    if teams is not None:
        about &= Q(cases.tied_since(list(teams), begins))
    if within is not None:
        about &= Q(citizen__in=within.values("pk"))
    episodes = SituationEpisode.objects.filter(about)
    homeless = episodes.filter(lasted, situation__in=HOMELESS).values("citizen_id")
    lives: dict[int, list[rules.Stay]] = {}
    columns = ("citizen_id", "situation", "starts_on", "ends_on")
    for pk, situation, start, end in SituationEpisode.objects.filter(citizen_id__in=homeless).values_list(*columns):
        lives.setdefault(pk, []).append(rules.Stay(start, end, rules.state_of(situation)))
    spells = {pk: rules.spells(stays, return_days) for pk, stays in lives.items()}
    marks: dict[str, list[set[int]]] = {mark: [set() for _month in months] for mark in MARKS}
    marked = episodes.filter(lasted, Q(grey_zone=True) | Q(functionally_homeless=True))
    for pk, start, end, *has in marked.values_list("citizen_id", "starts_on", "ends_on", *MARKS):
        for place, (_first, until) in enumerate(months):
            if start < until and (end is None or end >= until):
                for mark, it_has in zip(MARKS, has, strict=True):
                    if it_has:
                        marks[mark][place].add(pk)
    return _Facts(rules.flow(spells, months), marks, spells)


def _known(user: User, scope: Scope, months: list[tuple[date, date]], return_days: int) -> _Facts:
    """What the reader sees by name anyway: the own teams, or everybody within reach."""
    if scope.by_reach:
        return _facts(scope.municipality_id, None, months, return_days, Citizen.objects.visible_to(user))
    return _facts(scope.municipality_id, scope.led, months, return_days) if scope.led else _nobody(months)


def _nobody(months: list[tuple[date, date]]) -> _Facts:
    return _Facts(rules.flow({}, months), {mark: [set() for _month in months] for mark in MARKS}, {})


def _month_rows(scope: Scope, facts: _Facts, known: _Facts, least: int) -> list[MonthRow]:
    if scope.is_named:
        return [
            MonthRow(row.first, [_open_cell(key, facts.count(place, key)) for key, _label in COLUMNS])
            for place, row in enumerate(facts.rows)
        ]
    places = {id(row): place for place, row in enumerate(facts.rows)}

    def is_hidden(row: rules.MonthFlow, key: str) -> bool:
        place = places[id(row)]
        return gives_away(facts.count(place, key), known.count(place, key), least)

    hidden = rules.hidden_flows(facts.rows, is_hidden)
    return [
        MonthRow(row.first, _closed_cells(facts, known, place, hidden[place], is_hidden, least))
        for place, row in enumerate(facts.rows)
    ]


def _open_cell(key: str, count: int) -> Cell:
    return Cell(key, formats.number(count), count, count > 0)


def _closed_cells(
    facts: _Facts,
    known: _Facts,
    place: int,
    flow_hidden: bool,
    is_hidden: Callable[[rules.MonthFlow, str], bool],
    least: int,
) -> list[Cell]:
    """Numbers without names: none that is small, nor one a small one follows from (CASE-148)."""
    shown: dict[str, int | None] = {}
    for parts, total in ((rules.INFLOW, "inflow"), (rules.OUTFLOW, "outflow")):
        counts = {key: facts.count(place, key) for key in parts}
        split = shown_cells(counts, least)
        told = any(gives_away(counts[key], known.count(place, key), least) for key in parts)
        for key in parts:
            shown[key] = None if flow_hidden or told else split[key]
        shown[total] = None if flow_hidden else facts.count(place, total)
    for key in ("stock", *MARKS):
        count = facts.count(place, key)
        small = is_hidden(facts.rows[place], key)
        shown[key] = None if small else count
    few, unsaid = few_words(least), _("not shown")
    cells = []
    for key, _label in COLUMNS:
        count = shown[key]
        words = few if key in ("stock", *MARKS) and facts.count(place, key) < least else unsaid
        cells.append(Cell(key, words if count is None else formats.number(count), count, False))
    return cells


def _chart(rows: list[MonthRow]) -> charts.Chart:
    """How many are homeless as each month ends; a number that is not shown stands as nought with its words."""
    bars = [(formats.month(row.first)[:3], row.cell("stock").count or 0, row.cell("stock").shown) for row in rows]
    first, last = rows[0].cell("stock").shown, rows[-1].cell("stock").shown
    return charts.bar_chart(
        _("Homeless at the end of each month"),
        _("From %(first)s twelve months ago to %(last)s now.") % {"first": first, "last": last},
        bars,
        head=(_("Month"), _("Homeless")),
        height=120,
    )


def _drill(user: User, facts: _Facts, rows: list[MonthRow], month: str, figure: str) -> FlowDrill | None:
    place = next((place for place, row in enumerate(rows) if row.month_key == month), None)
    if place is None:
        return None
    ids = facts.ids(place, figure)
    names = names_of(user, ids)
    first, until = facts.rows[place].first, facts.rows[place].until
    found = [NamedRow(names[pk], _day(facts.spells.get(pk, []), figure, first, until)) for pk in ids if pk in names]
    found.sort(key=lambda row: row.citizen.sort_name)
    return FlowDrill(
        title=f"{LABELS[figure]} · {formats.month(first)}",
        key=figure,
        month_key=month,
        rows=found,
        hidden=len(ids) - len(found),
    )


def _day(spells: Iterable[rules.Spell], figure: str, first: date, until: date) -> date | None:
    """The day they came or went; of who is homeless at the end, the day it began."""
    for spell in spells:
        if figure in (*rules.INFLOW, "inflow") and first <= spell.starts_on < until:
            return spell.starts_on
        if figure in (*rules.OUTFLOW, "outflow") and spell.ends_on and first <= spell.ends_on < until:
            return spell.ends_on
        if figure == "stock" and spell.starts_on < until and (spell.ends_on is None or spell.ends_on >= until):
            return spell.starts_on
    return None
