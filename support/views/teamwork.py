"""Pages of a team that works together: its functions, the board of the day, the minutes."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from cases.queries import last_change
from cases.reading import get_visible, note_list
from housingfirst.audit.models import ReadKind
from housingfirst.core import clock, exports, formats
from housingfirst.core.forms import render_form

from .. import permissions, queries, services
from ..forms.teamwork import HUNDRED, ChangeFunctionForm, EndFunctionForm, FunctionForm, LineForm, MinutesForm
from ..models import FunctionHolder, TeamMeeting

# ---------------------------------------------------------------- functions


def _team(request, pk):
    team = queries.team_in_municipality(request.user, pk)
    if team is None:
        raise Http404
    return team


@require_http_methods(["GET", "POST"])
def team_functions(request, pk):
    """Who holds which function, and the form for one more, for the leader and the administrator."""
    team = _team(request, pk)
    permissions.check_can_see_functions(request.user, team)
    may, today = permissions.can_set_functions(request.user, team), clock.today()
    if request.method == "POST":
        permissions.check_can_set_functions(request.user, team)
    form = FunctionForm(
        request.POST or None,
        people=queries.people_for_functions(team, today) if may else (),
        initial={"starts_on": today, "employer": team.municipality.name},
    )
    if form.submit(services.hold_function, by=request.user, team=team):
        messages.success(request, _("%(name)s stands among the team's functions.") % {"name": form.result.who})
        return redirect("support:team-functions", team.pk)
    page = queries.functions_page(team, today)
    return render_form(request, "support/team_functions.html", form, {"team": team, "page": page, "may": may})


@require_http_methods(["GET", "POST"])
def function_change(request, pk):
    """Other functions or hours from a day, or the end of it."""
    row = get_visible(request, FunctionHolder, pk, related=("team", "user"))
    permissions.check_can_set_functions(request.user, row.team)
    ends = request.POST.get("what") == "end"
    saved_by, saved_at = last_change(row)
    form = ChangeFunctionForm(
        request.POST if request.POST and not ends else None,
        initial={
            "functions": row.functions,
            "employer": row.employer,
            "hours": row.hours,
            "set_aside": row.set_aside * HUNDRED if row.set_aside is not None else None,
            "citizens": row.citizens,
            "starts_on": max(row.starts_on, clock.today()),
        },
        version=row.version,
        saved_by=saved_by,
        saved_at=saved_at,
    )
    end = EndFunctionForm(request.POST if ends else None, initial={"ends_on": clock.today()}, prefix="end")
    if form.submit(services.change_function, by=request.user, holder=row):
        messages.success(request, _("The change is saved, and what was before it can still be read."))
        return redirect("support:team-functions", row.team_id)
    if end.submit(services.end_function, by=request.user, holder=row):
        messages.success(request, _("%(name)s no longer holds functions in the team.") % {"name": row.who})
        return redirect("support:team-functions", row.team_id)
    context = {"row": row, "end": end, "form": form}
    if ends and end.errors:
        return render(request, "support/function_change.html", context, status=422)
    return render_form(request, "support/function_change.html", form, context)


# ---------------------------------------------------------------- the board of the day


@require_http_methods(["GET", "POST"])
def team_board(request, pk):
    """Everyone of the team once. Every button saves all that was typed; one of them makes the minutes as well."""
    team = _team(request, pk)
    permissions.check_can_use_board(request.user, team)
    board = queries.day_board(team, request.user, clock.today())
    troubled, saved = {}, 0
    if request.method == "POST":
        troubled, saved = _save_lines(request, board)
    minutes, has_text = _minutes_form(request, board), _has_text(request)
    if request.POST.get("save") == "minutes" and not troubled:
        facts = queries.day_board(team, request.user, board.on).facts if saved else board.facts
        shown = {pk: services.Shown(*parts) for pk, parts in facts.items()}
        if minutes.submit(services.save_minutes, by=request.user, team=team, shown=shown):
            messages.success(request, _("The minutes are saved. They can be read and printed, and not changed."))
            return redirect("support:team-meeting", minutes.result.pk)
    elif request.method == "POST":
        _only_text(minutes)
        if not troubled and not minutes.errors:
            messages.success(request, _("The board is saved."))
            if not has_text:
                return redirect(_after(request, team))
    if saved:
        board = queries.day_board(team, request.user, clock.today())
    note_list(request, [row.citizen.pk for row in board.entries if row.citizen])
    context = {
        "board": board,
        "rows": [(row, troubled.get(row.course.pk) or _line_form(board, row)) for row in board.entries if row.citizen],
        "minutes": minutes,
        "former": queries.minutes_of(team, request.user),
        "clashes": sum(form.conflict is not None for form in troubled.values()),
        "troubled": len(troubled),
    }
    status = 409 if context["clashes"] else 422 if troubled or minutes.errors else 200
    return render(request, "support/team_board.html", context, status=status)


def _line_form(board, row, data=None):
    line = row.line
    return LineForm(
        data,
        prefix=f"c{row.course.pk}",
        people=board.people,
        version=row.version,
        saved_by=line.noted_by if line else "",
        saved_at=line.noted_at if line else None,
        initial={
            "plan": line.plan if line else "",
            "goes": str(line.goes_id) if line and line.goes_id else "",
            "nothing_new": bool(line and line.nothing_new),
        },
    )


def _save_lines(request, board):
    """Every line that was changed, saved; the forms of those that could not be, by course, and how many were."""
    troubled, saved = {}, 0
    for row in board.entries:
        form = _line_form(board, row, request.POST)
        if row.citizen is None or not form.is_typed:
            continue
        if form.submit(services.write_board_line, by=request.user, course=row.course):
            saved += 1
        elif not form.is_other_s:
            troubled[row.course.pk] = form
    return troubled, saved


def _minutes_form(request, board):
    """Bound to whatever was posted, so that what was written for the minutes stays while the board is saved."""
    return MinutesForm(
        request.POST or None, people=board.people, named=board.guests, initial={"people": [str(request.user.pk)]}
    )


def _has_text(request):
    return any(request.POST.get(name, "").strip() for name in ("note", "guests"))


def _only_text(minutes):
    """While only the board is saved, nobody is missed among those who took part; too long a text is."""
    for name in ("people", "client_key"):
        minutes.errors.pop(name, None)


def _after(request, team):
    """Back to the line whose button was pressed."""
    url, asked = reverse("support:team-board", args=[team.pk]), request.POST.get("save", "")
    return f"{url}#{asked}" if asked.startswith("c") and asked[1:].isdigit() else url


@require_safe
def team_meeting(request, pk):
    """The minutes, as a page, in print and as a file."""
    meeting = get_visible(request, TeamMeeting, pk, related=("team", "saved_by"))
    page, columns = queries.minutes(meeting, request.user), queries.minutes_columns()
    writer = exports.WRITERS.get(request.GET.get("export", ""))
    note_list(request, page.citizens, kind=ReadKind.EXPORT if writer else ReadKind.LIST)
    if writer:
        day = formats.long_date(meeting.held_on)
        title = _("Minutes of %(team)s, %(day)s") % {"team": meeting.team.name, "day": day}
        return writer(title, columns, page.lines)
    rows = [(line, [(column, column.of(line)) for column in columns[1:]]) for line in page.lines]
    context = {"meeting": meeting, "page": page, "rows": rows, "columns": columns}
    return render(request, "support/team_meeting.html", context)
