"""Pages of the leader: the board of places, leave and substitutes, and the work of somebody who leaves."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from cases.reading import get_visible, note_list
from housingfirst.core import clock, formats
from housingfirst.core.forms import render_form

from .. import permissions, queries, services
from ..forms import CoverForm, LeaveForm, LeaverForm, PlaceForm
from ..models import Substitution, WorkerLeave


def _team(request, pk):
    """One of the reader's own teams."""
    permissions.check_can_see_caseload(request.user)
    team = next((team for team in queries.teams_of(request.user) if team.pk == pk), None)
    if team is None:
        raise Http404
    return team


@require_http_methods(["GET", "POST"])
def team_places(request, pk):
    """Free, taken and soon free, by worker; the leader gives a free place to somebody who waits."""
    team = _team(request, pk)
    leads = permissions.can_assign(request.user, team.pk)
    if request.method == "POST":
        permissions.check_can_hand_on(request.user, team)
    page = queries.places_page(team, request.user, clock.today(), leads=leads)
    form = PlaceForm(
        request.POST or None,
        entries=[row.entry for row in page.waiting.rows if row.citizen] if page.waiting else [],
        people=[row.holding.worker for row in page.rows if row.holding.worker],
    )
    if form.submit(services.start_course, by=request.user):
        course = form.result
        if course.worker:
            done = _("%(citizen)s has a place with %(worker)s from today.")
            messages.success(request, done % {"citizen": course.citizen.name, "worker": course.worker})
        else:
            messages.success(request, _("%(citizen)s has a place with the team.") % {"citizen": course.citizen.name})
        return redirect("support:team-places", team.pk)
    note_list(request, page.shown_citizens)
    context = {"page": page, "team": team, "leads": leads, "refused": _refused(form, team)}
    return render_form(request, "support/team_places.html", form, context)


def _refused(form, team):
    """Why the place was not given: the title, the rest, and where to grant a deviation."""
    if not form.is_bound or not form.errors:
        return None
    entry = form.entries.get(form.data.get("entry", ""))
    worker = form.data.get("worker", "")
    title, _stop, text = str(next(iter(form.errors.values()))[0]).partition(". ")
    url = ""
    if entry and form.has_error("worker", "no_room"):
        url = f"{reverse('support:deviation-grant', args=[team.pk, entry.citizen_id])}?worker={worker}"
    elif entry:
        url = reverse("support:waiting-assign", args=[entry.pk])
    return {"title": title, "text": text, "url": url, "no_room": form.has_error("worker", "no_room")}


@require_http_methods(["GET", "POST"])
def team_leave(request, pk):
    """Leave under way and to come, with who is uncovered, and a form for more."""
    team = _team(request, pk)
    permissions.check_can_plan_leave(request.user, team)
    page = queries.leave_page(team, request.user, clock.today())
    form = LeaveForm(request.POST or None, people=[(person, str(person)) for person in page.people])
    if form.submit(services.plan_leave, by=request.user, team=team):
        messages.success(request, _("The leave is planned. See who stands in."))
        return redirect("support:leave-cover", team.pk, form.result.pk)
    note_list(request, page.shown_citizens)
    return render_form(request, "support/team_leave.html", form, {"page": page, "team": team})


@require_http_methods(["GET", "POST"])
def leave_cover(request, pk, leave_pk):
    """One leave: whom nobody stands in for, who stands in, and taking it back."""
    team = _team(request, pk)
    permissions.check_can_plan_leave(request.user, team)
    leaves = WorkerLeave.objects.visible_to(request.user).counting().select_related("worker")
    leave = leaves.filter(pk=leave_pk, worker__team_memberships__team=team).distinct().first()
    if leave is None:
        raise Http404
    back = redirect("support:leave-cover", team.pk, leave.pk)
    if request.POST.get("act") == "end":
        services.end_leave(by=request.user, team=team, leave=leave)
        messages.success(request, _("The leave has ended, and with it who stood in."))
        return redirect("support:team-leave", team.pk)
    if request.POST.get("act") == "uncover":
        number = request.POST.get("substitution", "")
        known = number.isascii() and number.isdigit() and len(number) < 18
        row = get_visible(request, Substitution, int(number) if known else 0, related=("course__citizen",))
        services.end_substitution(by=request.user, substitution=row)
        messages.success(request, _("%(name)s no longer stands in.") % {"name": row.worker})
        return back
    row = queries.LeaveRow(leave, queries.covered_courses(request.user, team, [leave], clock.today())[leave.pk])
    others = {leave.worker_id, request.user.pk}  # nobody lets in oneself
    people = [one for one in queries.team_people(team, clock.today()) if one.pk not in others]
    form = CoverForm(
        request.POST or None,
        people=[(person, str(person)) for person in people],
        courses=[one.course for one in row.named if one.gaps],
    )
    if form.submit(services.cover_leave, by=request.user, team=team, leave=leave):
        count = len(form.result)
        words = ngettext("%(name)s stands in for one citizen.", "%(name)s stands in for %(count)s citizens.", count)
        messages.success(request, words % {"name": form.result[0].worker, "count": count})
        return back
    note_list(request, [one.citizen.pk for one in row.named])
    return render_form(request, "support/leave_cover.html", form, {"row": row, "team": team, "leave": leave})


@require_http_methods(["GET", "POST"])
def team_leaver(request, pk, user_pk):
    """All open work of somebody who leaves, to whom each row says, in one confirmed step."""
    team = _team(request, pk)
    permissions.check_can_hand_on(request.user, team)
    worker = queries.somebody_of(team, user_pk)
    if worker is None:
        raise Http404
    page = queries.leaver_page(team, worker, request.user, clock.today())
    form = LeaverForm(request.POST or None, page=page)
    if form.submit(services.hand_on_work, by=request.user, team=team, worker=worker):
        done = form.result
        words = ngettext(
            "%(courses)s course has a new primary worker.",
            "%(courses)s courses have a new primary worker.",
            done.changes,
        )
        rest = ngettext(
            "%(count)s other task or appointment is moved.",
            "%(count)s other tasks and appointments are moved.",
            done.others,
        )
        said = f"{words % {'courses': done.changes}} {rest % {'count': done.others}}"
        messages.success(request, said)
        return redirect("support:team-leaver", team.pk, worker.pk)
    note_list(request, page.shown_citizens)
    context = {"page": page, "team": team, "worker": worker}
    context |= {"courses": form.rows(page.work.courses), "rest": form.rows(page.work.rest)}
    context["sub"] = _leaver_sub(page)
    return render_form(request, "support/team_leaver.html", form, context)


def _leaver_sub(page):
    courses, rest = len(page.work.courses), len(page.work.rest)
    words = ngettext("%(words)s course", "%(words)s courses", courses) % {"words": formats.number_word(courses)}
    others = ngettext("%(words)s other task or appointment", "%(words)s other tasks and appointments", rest)
    return f"{page.worker} · {words}, {others % {'words': formats.number_word(rest)}}"
