"""The figures of the dashboard: one function each, with the rules of the report, everybody counted."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.utils.dateformat import format as date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.choices import SupportMethod
from cases.models import CitizenTie
from housing.choices import OfferStatus
from housing.models import BenefitApplication, OfferStep
from housing.queries.ledger import Totals, turns
from housingfirst.accounts.models import User
from housingfirst.core import charts, clock, formats
from housingfirst.core.calculation import add_months, percent, percent_words, rounded
from support.models import Deviation, UnmetNeed

from ..choices import Indicator
from ..definitions import FIGURES, Definition
from ..parameters import INTAKE_MONTHS, SMALLEST_CELL, THRESHOLD_KEYS
from ..rules.caseloads import TeamLoad, team_load
from ..rules.cells import parts_are_shown, shown_cells, total_is_shown
from ..rules.facts import CourseFacts, Entry, Member, Move, Terms
from ..rules.figures import (
    Share,
    Waiting,
    answered_in_time,
    caseload_share,
    seen_in_time,
    unmet_by_method,
    waiting_on,
)
from ..rules.indicators import Answer, limits, time_to_key
from ..rules.months import first_of, intake_start, next_month
from .facts import courses_between, entries_between, members_between, moment, moves_between, parameters_until
from .scopes import Scope

MONTHS = 6
ORDER = ("caseload", "waiting", "seen", "key", "turns", "benefits")
LOST = (OfferStatus.DECLINED, OfferStatus.EXPIRED, OfferStatus.WITHDRAWN)
FILLS = {"ok": "#0b4f6c", "late": "#94170f", "soon": "#3f86a6", "open": "#c3d9e3"}


def few_words(least: int) -> str:
    """What stands for a figure that is not shown."""
    return _("fewer than %(least)s") % {"least": least}


@dataclass(frozen=True)
class Tile:
    """A question with its figure: what is shown, of whom, over time, and how it stands."""

    key: str
    definition: Definition
    figure: str
    meta: str
    chart: charts.Chart | None = None
    strip: "Strip | None" = None
    status: tuple[str, str] | None = None
    note: str = ""
    parts: str = ""


@dataclass(frozen=True)
class StripBlock:
    fill: str
    x: str
    width: str


@dataclass(frozen=True)
class Strip:
    """One block for each turn, and the same in words."""

    title: str
    words: str
    first: str
    rest: str
    blocks: list[StripBlock]
    rows: list[tuple[str, int]]


@dataclass
class DrillRow:
    """One line behind a figure; `citizen` only where the reader reaches the person."""

    citizen: Any
    cells: list[Any]
    status: tuple[str, str] | None = None


@dataclass
class Drill:
    """What a figure opens: definition, parts, cut-off, and the list it counts for those who may see it."""

    tile: Tile
    title: str
    columns: list[str] = field(default_factory=list)
    rows: list[DrillRow] = field(default_factory=list)
    hidden: int = 0
    workers: list["WorkerRow"] = field(default_factory=list)
    counts: list[tuple[str, str]] = field(default_factory=list)
    chart: charts.Chart | None = None


@dataclass(frozen=True)
class WorkerRow:
    name: str
    hours: str
    load: charts.LoadBar
    like: str
    over: int
    status: tuple[str, str]


@dataclass(frozen=True)
class SmallTable:
    """A partition by kind, with small cells hidden where the reader is outside the teams."""

    definition: Definition
    rows: list[tuple[str, str]]
    total: str
    drill_key: str


@dataclass
class Facts:
    """Everything read once for a page."""

    user: User
    scope: Scope
    day: date
    terms: Terms
    least: int
    own_since: date | None
    courses: list[CourseFacts]
    members: list[Member]
    entries: list[Entry]
    moves: list[Move]
    benefits: list[tuple[int, date, bool]]
    offers: list[tuple[int, str, bool]]
    unmet: list[tuple[int, str, str, date]]
    deviations: int
    turns: Totals

    @property
    def days(self) -> list[date]:
        """The last days of the six months, the newest up to `day`."""
        months = [add_months(first_of(self.day), -back) for back in range(MONTHS - 1, 0, -1)]
        return [*(next_month(month) - timedelta(days=1) for month in months), self.day]

    @property
    def year_start(self) -> date:
        return self.day.replace(month=1, day=1)

    def known(self, rows: Iterable[Any]) -> list[Any]:
        """The part of the municipality's rows the reader knows from her own teams."""
        return [row for row in rows if row.team_id in self.scope.led]

    def loads(self, day: date, team_ids: Iterable[int] | None = None) -> list[TeamLoad]:
        teams = {row.team_id for row in (*self.courses, *self.members)}
        wanted = teams if team_ids is None else teams & set(team_ids)
        return [
            team_load(team_id, self.courses, self.members, self.terms, day)
            for team_id in sorted(team for team in wanted if self.scope.holds(team))
        ]


def read(user: User, scope: Scope, day: date) -> Facts:
    """Read what the dashboard of the day needs: a number of queries that does not grow with the courses."""
    municipality, end = scope.municipality_id, day + timedelta(days=1)
    start = add_months(first_of(day), 1 - MONTHS)
    parameters = parameters_until(municipality, day)
    values = parameters.terms.on(day)
    homes_from = intake_start(start, values[INTAKE_MONTHS])
    entries = entries_between(municipality, homes_from, end)
    courses = courses_between(municipality, start, end, scope.teams)
    moves = moves_between(municipality, homes_from, end, entries)
    mine = _citizens_of(scope, courses, entries)
    applications = BenefitApplication.objects.filter(
        municipality_id=municipality,
        fast_track=True,
        answered_at__gte=moment(start),
        answered_at__lt=moment(end),
    ).values_list("citizen_id", "answered_at", "deadline_at")
    steps = OfferStep.objects.filter(
        municipality_id=municipality,
        status__in=LOST,
        happened_at__gte=moment(first_of(day)),
        happened_at__lt=moment(end),
    ).values_list("offer__citizen_id", "status", "offer__is_late_no")
    needs = UnmetNeed.objects.filter(municipality_id=municipality, since__lte=day).filter(
        Q(until__isnull=True) | Q(until__gt=day)
    )
    if scope.team_ids:
        ties = CitizenTie.objects.current(day).filter(citizen=OuterRef("citizen"), team_id__in=scope.team_ids)
        needs = needs.filter(Exists(ties))
    deviations = Deviation.objects.current(day).filter(municipality_id=municipality)
    if scope.team_ids:
        deviations = deviations.filter(team_id__in=scope.team_ids)
    return Facts(
        user=user,
        scope=scope,
        day=day,
        terms=parameters.terms,
        least=values[SMALLEST_CELL],
        own_since=parameters.own_since(list(THRESHOLD_KEYS.values()), day),
        courses=courses,
        members=members_between(municipality, start, end, scope.teams),
        entries=[entry for entry in entries if scope.holds(entry.team_id)],
        moves=[move for move in moves if scope.holds(move.team_id)],
        benefits=[
            (citizen_id, answered_at.astimezone(clock.DANISH_TIME).date(), answered_at <= deadline_at)
            for citizen_id, answered_at, deadline_at in applications
            if mine is None or citizen_id in mine
        ],
        offers=[row for row in steps if mine is None or row[0] in mine],
        unmet=list(needs.order_by("since", "pk").values_list("citizen_id", "method", "reason", "since")),
        deviations=deviations.count(),
        turns=turns(municipality, day.replace(month=1, day=1), end),
    )


def _citizens_of(scope: Scope, courses: Sequence[CourseFacts], entries: Sequence[Entry]) -> set[int] | None:
    """The citizens of the teams, None for everybody."""
    if not scope.team_ids:
        return None
    listed = {entry.citizen_id for entry in entries if scope.holds(entry.team_id)}
    return {course.citizen_id for course in courses} | listed


def days_words(value: Fraction | None) -> str:
    """A median in days, halves up: "19 days"."""
    return "–" if value is None else formats.count_days(int(rounded(value, 0)))


def _percent(share: Share) -> str:
    value = percent(share.numerator, share.denominator)
    return "–" if value is None else percent_words(value)


def month_short(day: date) -> str:
    """`nov`: three small letters under a bar."""
    return date_format(day, "F")[:3].lower()


def _series(
    facts: Facts, title: str, point: Callable[[date], tuple[float | None, str]], norm: tuple[Any, str] | None = None
) -> charts.Chart | None:
    """Six months as bars; none where there is nothing to draw."""
    bars = []
    for day in facts.days:
        value, words = point(day)
        bars.append((month_short(day), value or 0, words))
    if not any(value for _label, value, _words in bars):
        return None
    first, last = bars[0][2], bars[-1][2]
    about = _("From %(first)s to %(last)s over six months.") % {"first": first, "last": last}
    return charts.bar_chart(title, about, bars, norm=norm, head=(_("Month"), title))


def caseload_tile(facts: Facts) -> Tile:
    """REP-40."""

    def people(loads: Sequence[TeamLoad]) -> int:
        return len({held.course.citizen_id for load in loads for held in load.held})

    def hidden(day: date) -> bool:
        known = people(facts.loads(day, facts.scope.led)) if not facts.scope.is_named else 0
        return facts.scope.hides(people(facts.loads(day)), known, facts.least)

    def point(day: date) -> tuple[float | None, str]:
        if hidden(day):
            return None, few_words(facts.least)
        share = caseload_share(facts.loads(day))
        return (float(share.percent) if share.percent is not None else None), _percent(share)

    definition = FIGURES["caseload"]
    loads = facts.loads(facts.day)
    share = caseload_share(loads)
    chart = _series(facts, _("Caseload in per cent by month"), point, norm=(100, percent_words(100)))
    if hidden(facts.day):
        return _too_few("caseload", facts, chart)
    over = [row for load in loads for row in load.workers if row.load.used > row.load.capacity]
    if facts.deviations and facts.scope.is_named:
        words = ngettext("%(count)s deviation", "%(count)s deviations", facts.deviations)
        status = ("dev", words % {"count": facts.deviations})
    elif over:
        words = ngettext("%(count)s worker over the limit", "%(count)s workers over the limit", len(over))
        status = ("late", words % {"count": len(over)})
    else:
        status = ("ok", _("Within the limit"))
    used, room = formats.number(share.numerator), formats.number(share.denominator)
    parts = _("%(used)s of %(room)s points") % {"used": used, "room": room}
    return Tile(
        "caseload",
        definition,
        _percent(share),
        _("caseload, %(parts)s") % {"parts": parts},
        chart,
        status=status,
        note=_("dashed: the limit"),
        parts=parts,
    )


def _too_few(key: str, facts: Facts, chart: charts.Chart | None = None) -> Tile:
    return Tile(
        key,
        FIGURES[key],
        "–",
        _("about fewer than %(least)s persons, not shown") % {"least": facts.least},
        chart,
        status=("idle", _("Too few to show")),
        parts=_("Too few to show"),
    )


def waiting_of(facts: Facts, day: date) -> Waiting:
    return waiting_on(facts.entries, day)


def waiting_tile(facts: Facts) -> Tile:
    """REP-42."""

    def hidden(day: date) -> bool:
        rows = waiting_of(facts, day).entries
        return facts.scope.hides(len(rows), len(facts.known(rows)), facts.least)

    def point(day: date) -> tuple[float | None, str]:
        if hidden(day):
            return None, few_words(facts.least)
        value = waiting_of(facts, day).median_days
        return (None if value is None else float(value)), days_words(value)

    chart = _series(facts, _("Median waiting time by month"), point)
    if hidden(facts.day):
        return _too_few("waiting", facts, chart)
    now = waiting_of(facts, facts.day)
    if not now.entries:
        return Tile("waiting", FIGURES["waiting"], _("Nobody"), _("waits for a place"), chart,
                    status=("ok", _("Nobody waits")), parts=_("Nobody waits"))  # fmt: skip
    count = ngettext("%(count)s waits", "%(count)s wait", len(now.entries)) % {"count": len(now.entries)}
    before = None if hidden(facts.days[-2]) else waiting_of(facts, facts.days[-2]).median_days
    return Tile(
        "waiting",
        FIGURES["waiting"],
        days_words(now.median_days),
        _("median, %(count)s now") % {"count": count},
        chart,
        status=_trend(now.median_days, before),
        note=_("the month before: %(days)s") % {"days": days_words(before)} if before is not None else "",
        parts=_("%(count)s, the longest %(days)s") % {"count": count, "days": formats.count_days(now.longest)},
    )


def _trend(now: Fraction | None, before: Fraction | None) -> tuple[str, str] | None:
    if now is None or before is None:
        return None
    if now == before:
        return ("idle", _("Unchanged"))
    return ("ok", _("Shorter")) if now < before else ("soon", _("Longer"))


def seen_of(facts: Facts, day: date) -> Share:
    return seen_in_time(facts.courses, day, facts.terms)


def _share_hidden(facts: Facts, share: Share, known: Share) -> bool:
    pairs = (
        (share.denominator, known.denominator),
        (share.numerator, known.numerator),
        (share.missing, known.missing),
    )
    return any(facts.scope.hides(count, part, facts.least) for count, part in pairs)


def seen_tile(facts: Facts) -> Tile:
    """REP-41."""

    def hidden(day: date, share: Share) -> bool:
        if facts.scope.is_named:
            return False
        return _share_hidden(facts, share, seen_in_time(facts.known(facts.courses), day, facts.terms))

    def point(day: date) -> tuple[float | None, str]:
        share = seen_of(facts, day)
        if hidden(day, share):
            return None, _("too few to show")
        return (float(share.percent) if share.percent is not None else None), _percent(share)

    goal = limits(facts.terms.on(facts.day)[THRESHOLD_KEYS[Indicator.CONTACT_NORM]])[0]
    words = percent_words(int(goal))
    chart = _series(facts, _("Share seen in time by month"), point, norm=(goal, words))
    share = seen_of(facts, facts.day)
    if hidden(facts.day, share):
        return _too_few("seen", facts, chart)
    parts = _("%(seen)s of %(all)s") % {"seen": share.numerator, "all": share.denominator}
    missing = _("%(count)s not seen in time") % {"count": share.missing}
    status = ("ok", _("All seen")) if not share.missing else ("late", missing)
    return Tile(
        "seen",
        FIGURES["seen"],
        _percent(share),
        _("%(parts)s are seen within the norm") % {"parts": parts},
        chart,
        status=status if share.denominator else None,
        note=_("dashed: the goal, %(percent)s") % {"percent": words},
        parts=parts,
    )


def key_of(facts: Facts, day: date, moves: Sequence[Move] | None = None) -> Answer:
    """FI-05 of the months up to the day: the same function as the report's (REP-33)."""
    values = facts.terms.on(day)
    start = intake_start(day, values[INTAKE_MONTHS])
    bounds = values[THRESHOLD_KEYS[Indicator.TIME_TO_KEY]]
    return time_to_key(facts.moves if moves is None else moves, [], start, day + timedelta(days=1), bounds)


def key_tile(facts: Facts) -> Tile:
    """REP-33."""

    def hidden(day: date) -> bool:
        known = key_of(facts, day, facts.known(facts.moves)).people if not facts.scope.is_named else 0
        return facts.scope.hides(key_of(facts, day).people, known, facts.least)

    def point(day: date) -> tuple[float | None, str]:
        if hidden(day):
            return None, few_words(facts.least)
        value = key_of(facts, day).value
        return (None if value is None else float(value)), days_words(value)

    months = facts.terms.on(facts.day)[INTAKE_MONTHS]
    chart = _series(facts, _("Median of the days to moving in"), point)
    if hidden(facts.day):
        return _too_few("key", facts, chart)
    now = key_of(facts, facts.day)
    before = None if hidden(facts.days[-2]) else key_of(facts, facts.days[-2]).value
    count = len(now.counted)
    moved = ngettext("%(count)s moved in", "%(count)s moved in", count) % {"count": count}
    span = ngettext("%(count)s month", "%(count)s months", months) % {"count": months}
    if not count:
        return Tile("key", FIGURES["key"], "–", _("nobody moved in within %(span)s") % {"span": span}, chart,
                    parts=moved)  # fmt: skip
    return Tile(
        "key",
        FIGURES["key"],
        days_words(now.value),
        _("median from nomination to moving in, %(moved)s within %(span)s") % {"moved": moved, "span": span},
        chart,
        status=_trend(now.value, before),
        note=_("the month before: %(days)s") % {"days": days_words(before)} if before is not None else "",
        parts=moved,
    )


def turns_tile(facts: Facts) -> Tile:
    """The turns of the year; dwellings, not persons, and always the whole municipality's."""
    sums = facts.turns
    parts = [
        (_("used"), sums.taken, "ok"),
        (_("lost"), sums.lost, "late"),
        (_("unusable or waived"), sums.given_up, "soon"),
        (_("open"), sums.open, "open"),
    ]
    total = max(sum(count for _words, count, _fill in parts), 1)
    blocks, place = [], 0
    for _words, count, fill in parts:
        for _number in range(count):
            blocks.append(StripBlock(FILLS[fill], f"{100 * place / total:.2f}%", f"{85 / total:.2f}%"))
            place += 1
    words = [f"{count}{formats.NBSP}{label}" for label, count, _fill in parts if count]
    title = _("%(count)s turns in %(year)s") % {"count": sums.claimable, "year": facts.day.year}
    strip = Strip(title, ", ".join(words), words[0] if words else "", " · ".join(words[1:]), blocks,
                  [(label, count) for label, count, _fill in parts])  # fmt: skip
    lost = _("%(count)s lost") % {"count": sums.lost}
    figure = _("%(used)s of %(all)s") % {"used": sums.taken, "all": sums.claimable}
    return Tile(
        "turns",
        FIGURES["turns"],
        figure,
        _("turns used in %(year)s") % {"year": facts.day.year},
        strip=strip if blocks else None,
        status=("late", lost) if sums.lost else ("ok", _("None lost")),
        note=_("the whole municipality"),
        parts=f"{figure}. {', '.join(words)}",
    )


def benefits_of(facts: Facts, day: date) -> Share:
    first = first_of(day)
    return answered_in_time([in_time for _citizen, answered, in_time in facts.benefits if first <= answered <= day])


def benefits_tile(facts: Facts) -> Tile:
    """REP-45."""

    def hidden(share: Share) -> bool:
        return not facts.scope.is_named and not parts_are_shown(share.numerator, share.denominator, facts.least)

    def point(day: date) -> tuple[float | None, str]:
        share = benefits_of(facts, day)
        if hidden(share):
            return None, _("too few to show")
        return (float(share.percent) if share.percent is not None else None), _percent(share)

    chart = _series(facts, _("Share answered in time by month"), point)
    share = benefits_of(facts, facts.day)
    if hidden(share):
        return _too_few("benefits", facts, chart)
    figure = _("%(part)s of %(all)s") % {"part": share.numerator, "all": share.denominator}
    late = _("%(count)s too late") % {"count": share.missing}
    status = None
    if share.denominator:
        status = ("late", late) if share.missing else ("ok", _("All in time"))
    return Tile("benefits", FIGURES["benefits"], figure if share.denominator else "–",
                _("answers within the deadline this month") if share.denominator else _("no answers this month"),
                chart, status=status, parts=figure)  # fmt: skip


TILES: dict[str, Callable[[Facts], Tile]] = {
    "caseload": caseload_tile,
    "waiting": waiting_tile,
    "seen": seen_tile,
    "key": key_tile,
    "turns": turns_tile,
    "benefits": benefits_tile,
}


def _table(facts: Facts, key: str, rows: Sequence[tuple[str, int]]) -> SmallTable:
    counts = dict(rows)
    if facts.scope.is_named:
        shown: dict[str, int | None] = dict(counts)
        total = str(sum(counts.values()))
    else:
        shown = shown_cells(counts, facts.least)
        total = str(sum(counts.values())) if total_is_shown(counts, facts.least) else few_words(facts.least)
    words = few_words(facts.least)
    if not facts.scope.is_named and not total_is_shown(counts, facts.least):
        return SmallTable(FIGURES[key], [], words if sum(counts.values()) else "0", key)
    listed = [(label, words_of(count, words, counts[label], facts.least)) for label, count in shown.items()]
    return SmallTable(FIGURES[key], listed, total, key)


def words_of(shown: int | None, few: str, count: int, least: int) -> str:
    """A cell in words: a small one as "fewer than five", one hidden beside it as not shown."""
    if shown is not None:
        return str(shown)
    return few if count < least else _("not shown")


def offer_kind(status: str, is_late_no: bool) -> str:
    """How an offer came to nothing."""
    if status == OfferStatus.DECLINED:
        return _("No after a yes or after the deadline") if is_late_no else _("The citizen said no")
    return _("No answer before the deadline") if status == OfferStatus.EXPIRED else _("Taken back by the municipality")


def unmet_table(facts: Facts) -> SmallTable:
    """REP-43."""
    methods = unmet_by_method(method for _citizen, method, _reason, _since in facts.unmet)
    return _table(facts, "unmet", [(str(SupportMethod(method).label), count) for method, count in methods])


def offers_table(facts: Facts) -> SmallTable:
    counts = Counter(offer_kind(status, late) for _citizen, status, late in facts.offers)
    return _table(facts, "offers", counts.most_common())
