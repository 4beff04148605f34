"""A fidelity report ready to be shown: with names to the team's leader, without small figures to others."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils.dateformat import format as date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.choices import SupportMethod
from housingfirst.accounts.models import Team, User
from housingfirst.core import charts, clock, formats
from housingfirst.core.calculation import add_months
from support.choices import short_name
from support.rules.courses import label_words

from .. import permissions
from ..choices import Indicator, ReportState, Verdict
from ..definitions import INDICATORS, Definition
from ..models import FidelityContacts, FidelityIndicator, FidelityReport, FidelityRow
from ..rules.cells import is_small, parts_are_shown, shown_cells, total_is_shown
from ..rules.indicators import mean_score
from ..rules.months import last_month
from ..words import (
    CASELOADS,
    MEDIANS,
    SCORE_KINDS,
    SCORES,
    parts_words,
    thresholds_words,
    value_words,
    why_words,
)

STATE_KINDS = {
    ReportState.REQUESTED: "wait",
    ReportState.RUNNING: "wait",
    ReportState.READY: "ok",
    ReportState.FAILED: "late",
}
VERDICT_KINDS = {Verdict.YES: "ok", Verdict.NO: "late", Verdict.EXCLUDED: "idle"}
SHOWN_MONTHS = 6


@dataclass(frozen=True)
class Line:
    """One indicator on the page. `x`: where its score stands on the scale; empty without one."""

    code: str
    title: str
    score: int | None
    score_words: str
    kind: str
    x: str
    value: str
    parts: str
    is_shown: bool


@dataclass(frozen=True)
class CaseloadLine:
    name: str
    employment: str
    held: str
    points: str
    status: tuple[str, str]


@dataclass(frozen=True)
class ContactLine:
    method: str
    norm: str
    courses: str
    kept: str
    held: str
    visits: str
    tried: str


@dataclass(frozen=True)
class PersonLine:
    citizen: Any
    why: str
    verdict: tuple[str, str]


@dataclass
class ReportDrill:
    """Behind one indicator: what it counts, and whom, for those who may see it."""

    line: Line
    definition: Definition
    period: str
    excluded: str
    thresholds: str
    rows: list[PersonLine] = field(default_factory=list)
    hidden: int = 0


@dataclass
class ReportPage:
    report: FidelityReport
    is_named: bool
    month: str
    last_day: date
    lines: list[Line]
    mean: str
    scored: int
    sentences: list[tuple[str, str]]
    people: str
    caseloads: list[CaseloadLine]
    contacts: list[ContactLine]
    over_time: list[tuple[str, charts.Chart]]
    thresholds_since: str
    drill: ReportDrill | None = None

    @property
    def shown_citizens(self) -> list[int]:
        return [row.citizen.pk for row in self.drill.rows] if self.drill else []


def reports_for(user: User) -> QuerySet[FidelityReport]:
    """The reports somebody sees, newest month first."""
    return FidelityReport.objects.visible_to(user).select_related("team", "signed_by", "requested_by")


def report_for(user: User, pk: int) -> FidelityReport | None:
    return reports_for(user).filter(pk=pk).first()


def teams_led_by(user: User) -> list[Team]:
    return [team for team in Team.objects.filter(pk__in=user.access.led_team_ids) if permissions.leads(user, team.pk)]


def months_to_ask_for(count: int = 12) -> list[date]:
    """Months that have ended, the newest first."""
    newest = last_month(clock.today())
    return [add_months(newest, -back) for back in range(count)]


def people_shown(user: User, report: FidelityReport, least: int) -> str:
    """How many citizens a report is about, where that may be said."""
    if not report.is_ready:
        return ""
    if permissions.leads(user, report.team_id) or not is_small(report.people, least):
        return str(report.people)
    return _("fewer than %(least)s") % {"least": least}


def report_page(user: User, report: FidelityReport, open_code: str = "") -> ReportPage:
    """Everything the page of a ready report shows, in at most eight queries."""
    named = permissions.leads(user, report.team_id)
    rows = list(report.indicators.all())  # type: ignore[attr-defined]
    lines = [_line(row, named) for row in rows]
    scores = [line.score for line in lines if line.score is not None]
    mean = mean_score(scores)
    page = ReportPage(
        report=report,
        is_named=named,
        month=formats.month(report.month),
        last_day=add_months(report.month, 1) - timedelta(days=1),
        lines=lines,
        mean="–" if mean is None else formats.number(mean, 1),
        scored=len(scores),
        sentences=_sentences(rows, lines),
        people=people_shown(user, report, rows[0].least if rows else 5),
        caseloads=_caseloads(report) if named else [],
        contacts=_contacts(report, named, rows[0].least if rows else 5),
        over_time=_over_time(user, report, named),
        thresholds_since=formats.long_date(report.thresholds_from) if report.thresholds_from else "",
    )
    opened = next((row for row in rows if row.indicator == open_code), None)
    if opened is not None:
        page.drill = _drill(user, opened, named)
    return page


def _line(row: FidelityIndicator, named: bool) -> Line:
    """An indicator in words; outside the team without what is about too few (REP-50, REP-53)."""
    parts = parts_words(row.indicator, row.numerator, row.denominator, row.thresholds)
    value = value_words(row.indicator, row.value)
    score, shown = row.score, True
    if row.value is None and not row.people:
        parts, value = _("nobody in the period"), ""
    elif not named and is_small(row.people, row.least):
        score, shown = None, False
        parts, value = _("about fewer than %(least)s citizens, not shown") % {"least": row.least}, ""
    elif not named and _has_small_part(row):
        parts = ngettext("%(count)s citizen", "%(count)s citizens", row.people) % {"count": row.people}
        if row.indicator not in MEDIANS:
            parts, value = _("%(citizens)s; a part is too small to show") % {"citizens": parts}, ""
    if score is None:
        empty = row.value is None
        words = _("nothing to count") if empty else _("too few data")
        kind, x = "idle", ""
    else:
        words, kind, x = str(SCORES[score]), SCORE_KINDS[score], f"{6 + 88 / 3 * (score - 1):.2f}%"
    return Line(row.indicator, str(Indicator(row.indicator).label), score, words, kind, x, value, parts, shown)


def _has_small_part(row: FidelityIndicator) -> bool:
    """Of a caseload there are no parts: courses over positions."""
    return row.indicator not in CASELOADS and not parts_are_shown(row.numerator, int(row.denominator), row.least)


def _sentences(rows: Sequence[FidelityIndicator], lines: Sequence[Line]) -> list[tuple[str, str]]:
    """The report in at most four sentences: the lowest scores first, then what stands well, then what is too thin."""
    scored = sorted((line for line in lines if line.score is not None), key=lambda line: line.score or 0)
    low = [line for line in scored if line.score and line.score <= 2]
    high = [line for line in scored if line.score == 4]
    found = [
        (
            _("%(title)s: %(words)s.") % {"title": line.title, "words": line.score_words},
            _("%(value)s; %(parts)s.") % {"value": line.value.capitalize(), "parts": line.parts}
            if line.value
            else f"{line.parts}.",
        )
        for line in low[:3]
    ]
    if not low and scored:
        found.append((_("No indicator stands below 3."), _("The method is followed where it can be counted.")))
    if high:
        names = formats.number_word(len(high)).capitalize()
        title = ngettext("%(count)s indicator stands at 4.", "%(count)s indicators stand at 4.", len(high))
        found.append((title % {"count": names}, " · ".join(line.title for line in high)))
    thin = [line for line in lines if line.score is None]
    if thin:
        names = formats.number_word(len(thin)).capitalize()
        title = ngettext("%(count)s has too few data.", "%(count)s have too few data.", len(thin))
        found.append((title % {"count": names}, " · ".join(line.title for line in thin)))
    return found


def _caseloads(report: FidelityReport) -> list[CaseloadLine]:
    found = []
    for row in report.caseloads.select_related("worker"):  # type: ignore[attr-defined]
        over = row.used - row.capacity
        words = label_words(row.label or None)
        status = ("ok", words) if words else ("idle", _("No course"))
        if row.label.endswith("-like"):
            status = ("dev", words)
        elif over > 0:
            status = ("late", ngettext("%(count)s point over", "%(count)s points over", over) % {"count": over})
        found.append(
            CaseloadLine(
                name=str(row.worker) if row.worker else _("The team together"),
                employment=f"{formats.number(round(row.fraction * 100))}{formats.NBSP}%",
                held=_held_words(row.held),
                points=f"{row.used} / {row.capacity}",
                status=status,
            )
        )
    return found


def _held_words(held: str) -> str:
    """ "5 ICM · 1 P85" as it is said: 5 ICM · 1 § 85."""
    parts = [part.split(" ", 1) for part in held.split(" · ") if part]
    return " · ".join(f"{count}{formats.NBSP}{short_name(method)}" for count, method in parts) or "–"


def _contacts(report: FidelityReport, named: bool, least: int) -> list[ContactLine]:
    """By method and phase; outside the team no row about too few, nor one that a difference gives away (REP-52)."""
    rows = list(report.contacts.all())  # type: ignore[attr-defined]
    shown: dict[int, int | None] = {row.pk: row.people for row in rows}
    if not named:
        counts = {row.pk: row.people for row in rows}
        if not total_is_shown(counts, least):
            return []
        shown = shown_cells(counts, least)
    return [_contact_line(row, shown[row.pk] is not None, named, least) for row in rows]


def _contact_line(row: FidelityContacts, visible: bool, named: bool, least: int) -> ContactLine:
    method = str(SupportMethod(row.method).label)
    if row.phase is not None:
        phase = _("phase %(number)s") % {"number": row.phase} if row.phase else _("before phase 1")
        method = f"{method}, {phase}"
    norm = ""
    if row.norm:
        days, late = row.norm.split("/")
        norm = _("%(days)s days, at most %(late)s") % {"days": days, "late": late}
    if not visible:
        return ContactLine(method, norm, _("not shown"), "–", "–", "–", "–")
    kept = f"{row.kept} / {row.judged}" if row.judged else "–"
    if not named and not parts_are_shown(row.kept, row.judged, least):
        kept = _("not shown")
    return ContactLine(method, norm, str(row.courses), kept, str(row.held), str(row.visits), str(row.tried))


def _over_time(user: User, report: FidelityReport, named: bool) -> list[tuple[str, charts.Chart]]:
    """Each indicator's value over the months that have a report, at most six, up to this one."""
    rows = (
        FidelityIndicator.objects.visible_to(user)
        .filter(
            report__team_id=report.team_id,
            report__state=ReportState.READY,
            report__month__lte=report.month,
            report__month__gt=add_months(report.month, -SHOWN_MONTHS),
        )
        .select_related("report")
        .order_by("indicator", "report__month")
    )
    by_code: dict[str, list[FidelityIndicator]] = {}
    for row in rows:
        by_code.setdefault(row.indicator, []).append(row)
    found = []
    for code, months in by_code.items():
        if len(months) < 2 or not any(row.value for row in months):
            continue
        bars = []
        for row in months:
            line = _line(row, named)
            bars.append((date_format(row.report.month, "F")[:3].lower(), row.value or 0 if line.value else 0,
                         line.value or _("not shown")))  # fmt: skip
        title = str(Indicator(code).label)
        about = _("From %(first)s to %(last)s.") % {"first": bars[0][2], "last": bars[-1][2]}
        found.append((title, charts.bar_chart(title, about, bars, head=(_("Month"), _("Value")))))
    return found


def _drill(user: User, row: FidelityIndicator, named: bool) -> ReportDrill:
    excluded = row.excluded
    words = str(excluded)
    if not named and is_small(excluded, row.least):
        words = _("fewer than %(least)s") % {"least": row.least}
    last = row.ends_on - timedelta(days=1)
    drill = ReportDrill(
        line=_line(row, named),
        definition=INDICATORS[Indicator(row.indicator)],
        period=_("%(first)s to %(last)s")
        % {"first": formats.long_date(row.starts_on), "last": formats.long_date(last)},
        excluded=words,
        thresholds=thresholds_words(row.indicator, row.thresholds),
    )
    if named:
        seen = FidelityRow.objects.visible_to(user).filter(indicator=row).select_related("citizen")
        order = {Verdict.NO: 0, Verdict.YES: 1, Verdict.EXCLUDED: 2}
        for one in sorted(seen, key=lambda one: (order[one.verdict], -(one.number or 0), one.pk)):
            verdict = (VERDICT_KINDS[one.verdict], str(one.get_verdict_display()))
            drill.rows.append(PersonLine(one.citizen, why_words(one.why, one.number), verdict))
        drill.hidden = row.rows.count() - len(drill.rows)  # type: ignore[attr-defined]
    return drill
