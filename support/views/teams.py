"""Pages of the leader: the caseload, the waiting list, deviations, the team's methods and unmet needs."""

from datetime import timedelta

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy, pgettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cases.models import Citizen
from cases.reading import get_visible, note_export, note_list, note_rows
from housingfirst.core import clock, exports, formats
from housingfirst.core.forms import render_form
from housingfirst.core.lists import Column, Filter, ListPage

from .. import permissions, queries, services
from ..choices import SupportMethod, UnmetReason
from ..forms import AssignForm, DeviationForm, TeamMethodForm, start_value
from ..models import Deviation, WaitingListEntry
from ..rules.methods import carried_together

FARTHEST = timedelta(days=2 * 365)


def _day(request):
    """The day asked for, before or after today; at most two years ahead."""
    try:
        return min(formats.parse_date(request.GET.get("on", "")), clock.today() + FARTHEST)
    except ValueError:
        return clock.today()


def team_asked_for(request, teams):
    """The team asked for among these, else the first."""
    wanted = request.GET.get("team", "")
    team = next((team for team in teams if str(team.pk) == wanted), None)
    if team is None and (wanted or not teams):
        raise Http404
    return team or teams[0]


@require_safe
def caseload(request):
    permissions.check_can_see_caseload(request.user)
    teams = queries.teams_of(request.user)
    team, on, today = team_asked_for(request, teams), _day(request), clock.today()
    leads = permissions.can_assign(request.user, team.pk)
    board = queries.board(team, request.user, on, today, leads=leads)
    note_list(request, board.shown_citizens)
    context = {"board": board, "teams": teams, "leads": leads, "is_today": on == today, "is_ahead": on > today}
    context |= {"out": board.out, "undecided": board.undecided, "peers": len(board.caseload.peers)}
    return render(request, "support/caseload.html", context)


@require_safe
def team_forecast(request, pk):
    """Places in the coming 26 weeks; `?export=csv` or `xlsx` as a file. No citizen is named."""
    permissions.check_can_see_caseload(request.user)
    team = next((team for team in queries.teams_of(request.user) if team.pk == pk), None)
    if team is None:
        raise Http404
    leads = permissions.can_assign(request.user, team.pk)
    page = queries.forecast_page(team, request.user, clock.today(), leads=leads)
    writer = exports.WRITERS.get(request.GET.get("export", ""))
    if writer:
        return writer(_("Free places in the coming 26 weeks"), page.columns, page.weeks)
    return render(request, "support/team_forecast.html", {"page": page, "team": team, "leads": leads})


@require_safe
def waiting_list(request):
    permissions.check_can_see_waiting_list(request.user)
    teams = queries.led_teams(request.user)
    team = team_asked_for(request, teams)
    page = queries.waiting_page(team, request.user, clock.today())
    note_list(request, page.shown_citizens)
    return render(request, "support/waiting_list.html", {"page": page, "team": team, "teams": teams})


@require_http_methods(["GET", "POST"])
def waiting_assign(request, pk):
    entry = get_visible(request, WaitingListEntry, pk, related=("citizen", "team", "decision"))
    permissions.check_can_assign(request.user, entry.team, entry.citizen)
    page = queries.assign_page(entry, clock.today())
    initial = {
        "starts_on": clock.today(),
        "worker": request.GET.get("worker", ""),
        "start": start_value(queries.start_suggestion(entry.citizen, clock.today())),
    }
    shared = carried_together(entry.method)
    nobody = _("The team together") if shared else _("Nobody yet: the course waits for a worker")
    form = AssignForm(
        _with_day(request.POST),
        initial=initial,
        people=page.people,
        nobody=nobody,
        advisers=queries.advisers_to_name(entry.citizen, entry.method, clock.today()),
    )
    if form.submit(services.start_course, by=request.user, entry=entry):
        messages.success(request, page.done(form.result))
        return redirect("support:course", form.result.pk)
    context = {"entry": entry, "citizen": entry.citizen, "page": page, "refusal": _refusal(form)}
    context["outside"] = queries.outside_ages(entry.citizen, clock.today())
    return render_form(request, "support/waiting_assign.html", form, context)


def _refusal(form):
    """A full caseload is said in a note of its own with the ways out: its first sentence, and the rest."""
    if not form.has_error("worker", "no_room"):
        return None
    title, _stop, text = form.errors["worker"][0].partition(". ")
    form.errors["worker"] = form.error_class([_("Choose somebody with room.")])
    return title, text


def _with_day(data):
    """The small form of the waiting list sends a worker only; the course then begins today."""
    if not data:
        return None
    data = data.copy()
    data.setdefault("starts_on", formats.short_date(clock.today()))
    return data


@require_http_methods(["GET", "POST"])
def waiting_leave(request, pk):
    entry = get_visible(request, WaitingListEntry, pk, related=("citizen", "team"))
    permissions.check_can_enlist(request.user, entry.citizen)
    if request.method == "POST":
        services.leave_waiting_list(by=request.user, entry=entry)
        messages.success(request, _("%(name)s is off the waiting list.") % {"name": entry.citizen.name})
        return redirect(_home(request))
    return render(request, "support/waiting_leave.html", {"entry": entry, "citizen": entry.citizen})


def _home(request):
    if permissions.can_see_caseload(request.user):
        return reverse("support:caseload")
    return reverse("overview:my-day")


@require_http_methods(["GET", "POST"])
def deviation_grant(request, team_pk, citizen_pk):
    team = queries.team_in_municipality(request.user, team_pk)
    if team is None:
        raise Http404
    citizen = get_visible(request, Citizen, citizen_pk)
    permissions.check_can_grant_deviation(request.user, team, citizen)
    page = queries.deviation_page(team, citizen, clock.today())
    form = DeviationForm(
        request.POST or None,
        initial={"worker": request.GET.get("worker", "")},
        people=page.people,
        nobody=_("The team together") if page.has_pool else "",
    )
    if form.submit(services.grant_deviation, by=request.user, citizen=citizen, team=team):
        messages.success(request, _("The deviation is granted. It shows until and including %(day)s.") % {
            "day": formats.long_date(form.result.last_day)
        })  # fmt: skip
        return redirect(page.next_url(form.result))
    context = {"citizen": citizen, "team": team, "page": page}
    return render_form(request, "support/deviation_form.html", form, context)


@require_POST
def deviation_end(request, pk):
    deviation = get_visible(request, Deviation, pk, related=("citizen", "team"))
    services.end_deviation(by=request.user, deviation=deviation)
    messages.success(request, _("The deviation has ended. Nobody is moved."))
    return redirect(f"{reverse('support:caseload')}?team={deviation.team_id}")


@require_http_methods(["GET", "POST"])
def team_methods(request, pk):
    team = queries.team_in_municipality(request.user, pk)
    if team is None:
        raise Http404
    permissions.check_can_offer_method(request.user, team)
    form = TeamMethodForm(request.POST or None, initial={"starts_on": clock.today()})
    if form.submit(services.offer_method, by=request.user, team=team):
        messages.success(request, _("%(team)s offers %(method)s.") % {
            "team": team.name, "method": form.result.get_method_display()
        })  # fmt: skip
        return redirect("support:team-methods", team.pk)
    rows = queries.team_methods(team, clock.today())
    return render_form(request, "support/team_methods.html", form, {"team": team, "rows": rows})


@require_POST
def team_method_stop(request, pk):
    row = queries.team_method(request.user, pk)
    if row is None:
        raise Http404
    services.stop_method(by=request.user, team_method=row)
    messages.success(request, _("%(team)s takes on no new courses with %(method)s. The courses it has go on.") % {
        "team": row.team.name, "method": row.get_method_display()
    })  # fmt: skip
    return redirect("support:team-methods", row.team_id)


UNMET = ListPage(
    key="unmet-needs",
    title=gettext_lazy("Unmet needs"),
    columns=[
        Column("name", gettext_lazy("Citizen"), "citizen.name", sort="citizen__sort_name", header=True),
        Column("method", gettext_lazy("Method"), "get_method_display", sort="method", phone="inline"),
        Column("stage", gettext_lazy("How far"), "get_stage_display", sort="stage", phone="inline"),
        Column("reason", gettext_lazy("Why not"), "get_reason_display", sort="reason"),
        Column("age", gettext_lazy("Age"), queries.age_band_of, phone="inline"),
        Column("meanwhile", gettext_lazy("Gets meanwhile"), queries.meanwhile),
        Column("since", gettext_lazy("Since"), "since", sort="since"),
        Column("days", pgettext_lazy("figures", "Days"), queries.days_of, kind="number", css="hf-r", phone="inline"),
    ],
    filters=[
        Filter("method", gettext_lazy("Method"), choices=SupportMethod.choices),
        Filter("reason", gettext_lazy("Why not"), choices=UnmetReason.choices),
    ],
    default_sort="since",
    counted=ngettext_lazy("%(count)s need", "%(count)s needs", "count"),
    empty=(
        gettext_lazy("No unmet needs"),
        gettext_lazy("Here stand citizens for whom a method was recommended or decided that no team can give."),
    ),
    on_page=note_rows,
    on_export=note_export,
)


@require_safe
def unmet_list(request):
    permissions.check_can_see_unmet_needs(request.user)
    differences = queries.method_differences(request.user.municipality_id, clock.today())
    rows = queries.unmet_needs(request.user)
    return UNMET.respond(request, rows, "support/unmet_list.html", {"differences": differences})
