"""The dashboard and the fidelity reports."""

import re
from datetime import date

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cases.reading import note_list
from housingfirst.audit.models import ReadKind
from housingfirst.core import clock, exports, formats
from housingfirst.core.forms import render_form
from housingfirst.core.lists import Column, Filter, ListPage

from . import permissions, services
from .choices import ReportState
from .forms import ReportForm
from .queries import dashboard as dashboards
from .queries import flow as flows
from .queries import inquiries, reports, scopes
from .queries import target_group as target_groups

YEAR = re.compile(r"^20\d\d$")
MONTH = re.compile(r"^(20\d\d)-(0[1-9]|1[0-2])$")


def _month(text):
    """The month of the address; anything else is the running one."""
    found = MONTH.match(text)
    month = date(int(found[1]), int(found[2]), 1) if found else clock.today().replace(day=1)
    return min(month, clock.today().replace(day=1))


@require_safe
def dashboard(request):
    """Six questions for the teams one leads, or for the municipality without names; one opens at a time."""
    permissions.check_can_see_figures(request.user)
    chosen = scopes.scopes_for(request.user, request.GET.get("team", ""))
    page = dashboards.dashboard(
        request.user, chosen.chosen, _month(request.GET.get("month", "")), request.GET.get("figure", "")
    )
    wants_file = request.GET.get("export") in exports.WRITERS and page.drill is not None and page.drill.rows
    if page.shown_citizens:
        note_list(request, page.shown_citizens, kind=ReadKind.EXPORT if wants_file else ReadKind.LIST)
    if wants_file:
        return exports.WRITERS[request.GET["export"]](page.drill.title, _columns(page.drill), page.drill.rows)
    kept = f"team={page.scope.key}&month={page.month:%Y-%m}"
    return render(request, "reporting/dashboard.html", {"page": page, "scopes": chosen.all, "kept": kept})


@require_safe
def target_group(request):
    """Who was helped in a period, and who came from elsewhere: counts only, nobody by name."""
    permissions.check_can_see_figures(request.user)
    chosen = scopes.scopes_for(request.user, request.GET.get("team", ""))
    page = target_groups.target_group(chosen.chosen, request.GET.get("period", ""))
    if request.GET.get("export") in exports.WRITERS:
        return exports.WRITERS[request.GET["export"]](str(_("Who is helped")), TARGET_COLUMNS, page.lines)
    kept = f"team={page.scope.key}&period={page.period}"
    return render(request, "reporting/target_group.html", {"page": page, "scopes": chosen.all, "kept": kept})


def _counted(shown):
    """A count as a number a spreadsheet adds up; words where it is not shown."""
    return int(shown) if shown.isdigit() else shown


TARGET_COLUMNS = [
    Column("table", gettext_lazy("Table"), lambda row: row["table"]),
    Column("line", gettext_lazy("Line"), lambda row: row["line"]),
    Column("people", gettext_lazy("People"), lambda row: _counted(row["people"])),
    Column("courses", gettext_lazy("Courses"), lambda row: _counted(row["courses"])),
]


def _columns(drill):
    """The columns of the open list, for a file."""
    first, *rest = drill.columns
    last = [rest.pop()] if rest else []
    columns = [Column("name", first, lambda row: row.citizen.name)]
    for place, label in enumerate(rest):
        columns.append(Column(f"c{place}", label, lambda row, place=place: row.cells[place]))
    columns += [Column("status", label, lambda row: row.status[1]) for label in last]
    return columns


COUNT_COLUMNS = [
    Column("table", gettext_lazy("Table"), lambda row: row["table"]),
    Column("line", gettext_lazy("Line"), lambda row: row["line"]),
    Column("count", gettext_lazy("Count"), lambda row: _counted(row["count"])),
    Column("share", gettext_lazy("Share"), lambda row: row.get("share", "")),
    Column("beside", gettext_lazy("Beside"), lambda row: row.get("beside", "")),
]


def _day(text):
    try:
        return formats.parse_date(text)
    except ValueError:
        return None


@require_safe
def inquiry_counts(request):
    """Inquiries received in a period: by sender, reason, outcome, known before and days; short contacts apart."""
    permissions.check_can_see_inquiry_counts(request.user)
    year = request.GET.get("year", "")
    page = inquiries.inquiry_counts(
        request.user,
        _day(request.GET.get("first", "")),
        _day(request.GET.get("last", "")),
        int(year) if YEAR.match(year) else clock.today().year,
    )
    if request.GET.get("export") in exports.WRITERS:
        return exports.WRITERS[request.GET["export"]](_("Counts of inquiries"), COUNT_COLUMNS, page.lines)
    kept = request.GET.copy()
    kept.pop("export", None)
    return render(request, "reporting/inquiry_counts.html", {"page": page, "kept": kept.urlencode()})


@require_safe
def flow(request):
    """Into and out of homelessness, month by month; a number opens the names for the leader of the team."""
    permissions.check_can_see_flow(request.user)
    chosen = scopes.scopes_for(request.user, request.GET.get("team", ""))
    page = flows.flow_page(request.user, chosen.chosen, request.GET.get("month", ""), request.GET.get("figure", ""))
    kind = request.GET.get("export", "")
    if page.drill:
        shown = [row.citizen.pk for row in page.drill.rows]
        note_list(request, shown, kind=ReadKind.EXPORT if kind in exports.WRITERS else ReadKind.LIST)
    if kind in exports.WRITERS:
        if page.drill:
            return exports.WRITERS[kind](page.drill.title, FLOW_NAMES, page.drill.rows)
        return exports.WRITERS[kind](str(_("In and out of homelessness")), _flow_columns(), page.months)
    kept = f"team={page.scope.key}"
    context = {"page": page, "scopes": chosen.all, "kept": kept}
    context["may_see_figures"] = permissions.can_see_figures(request.user)
    return render(request, "reporting/flow.html", context)


FLOW_NAMES = [
    Column("name", gettext_lazy("Name"), lambda row: row.citizen.name),
    Column("on", gettext_lazy("Day"), "on"),
]


def _flow_columns():
    columns = [Column("month", gettext_lazy("Month"), lambda row: formats.month(row.first).capitalize())]
    for key, label in flows.COLUMNS:
        columns.append(Column(key, label, lambda row, key=key: row.cell(key).shown))
    return columns


REPORTS = ListPage(
    key="fidelity",
    title=gettext_lazy("Fidelity reports"),
    columns=[
        Column("month", gettext_lazy("Month"), lambda row: formats.month(row.month).capitalize(), sort="month",
               link=lambda row: reverse("reporting:fidelity", args=[row.pk]), header=True, phone="wide"),
        Column("team", gettext_lazy("Team"), "team.name", sort="team__name"),
        Column("state", gettext_lazy("Status"),
               lambda row: (reports.STATE_KINDS[row.state], row.get_state_display()), kind="status", phone="inline"),
        Column("made", gettext_lazy("Data until"), "data_until", sort="data_until"),
        Column("signed", gettext_lazy("Signed by"), lambda row: str(row.signed_by) if row.signed_by else ""),
    ],
    filters=[Filter("state", gettext_lazy("Status"), choices=ReportState.choices)],
    default_sort="-month",
    empty=(
        gettext_lazy("No reports yet"),
        gettext_lazy("A report of each team comes by itself when the month has ended."),
    ),
)  # fmt: skip


@require_safe
def fidelity_list(request):
    permissions.check_can_see_figures(request.user)
    context = {"may_ask": bool(reports.teams_led_by(request.user))}
    return REPORTS.respond(request, reports.reports_for(request.user), "reporting/fidelity_list.html", context)


@require_http_methods(["GET", "POST"])
def fidelity_create(request):
    """Ask for the report of a month that has ended; the one that is there is shown."""
    teams = reports.teams_led_by(request.user)
    if not teams:
        raise permissions.OnlyOwnLeader()
    form = ReportForm(request.POST or None, teams=teams, months=reports.months_to_ask_for())
    if form.submit(services.request_report, by=request.user):
        return redirect("reporting:fidelity", form.result.pk)
    return render_form(request, "reporting/fidelity_create.html", form)


def _report(request, pk):
    report = reports.report_for(request.user, pk)
    if report is None:
        raise Http404
    return report


@require_safe
def fidelity(request, pk):
    """The report when it is ready, with what one figure counts; until then how far it is."""
    report = _report(request, pk)
    leads = permissions.leads(request.user, report.team_id)
    if not report.is_ready:
        kind = reports.STATE_KINDS[report.state]
        context = {"report": report, "leads": leads, "month": formats.month(report.month), "kind": kind}
        return render(request, "reporting/fidelity_progress.html", context)
    page = reports.report_page(request.user, report, request.GET.get("figure", ""))
    if page.shown_citizens:
        note_list(request, page.shown_citizens)
    return render(request, "reporting/fidelity.html", {"page": page, "report": report})


@require_POST
def fidelity_again(request, pk):
    report = _report(request, pk)
    services.request_report(by=request.user, team=report.team, month=report.month, again=True)
    return redirect("reporting:fidelity", pk)


@require_POST
def fidelity_sign(request, pk):
    services.sign_report(by=request.user, report=_report(request, pk))
    messages.success(request, _("The report is signed and stays as it is."))
    return redirect("reporting:fidelity", pk)
