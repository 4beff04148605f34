"""The citizen's page: the first answer, and the fragments that follow it."""

from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from cases.models import Citizen
from cases.queries.duplicates import kept_instead
from cases.reading import get_visible, groups_of

from ..citizen_page import page_for, panels_for, timeline_for
from ..home import home_for
from ..permissions import check_can_see_home, check_can_see_round
from ..round import round_of


@require_safe
def citizen(request, pk):
    """Who it is, the next step and the course; timeline and panels come as fragments, or as pages of their own.

    A record that was merged into another leads there; whoever does not reach that one gets the same 404 as for any.
    """
    try:
        row = get_visible(request, Citizen, pk)
    except Http404:
        kept = kept_instead(pk)
        if kept is None or not Citizen.objects.visible_to(request.user).filter(pk=kept).exists():
            raise
        return redirect("overview:citizen", kept)
    page = page_for(request.user, row, groups_of(request, row))
    return render(request, "overview/citizen.html", {"page": page, "card": page.card, "citizen": row})


@require_safe
def citizen_timeline(request, pk):
    """Everything that happened, newest first; `kind` and `q` narrow it, `all` shows all of it."""
    row = get_visible(request, Citizen, pk)
    timeline = timeline_for(
        request.user,
        row,
        groups_of(request, row),
        kind=request.GET.get("kind", ""),
        q=request.GET.get("q", "")[:100],
        whole="all" in request.GET,
    )
    template = "overview/_timeline_panel.html" if request.htmx else "overview/citizen_part.html"
    context = {"timeline": timeline, "citizen": row, "part_template": "overview/_timeline_panel.html"}
    return render(request, template, context)


@require_safe
def citizen_panels(request, pk):
    """Home, plan, decisions, measurements and referrals."""
    row = get_visible(request, Citizen, pk)
    panels = panels_for(request.user, row, groups_of(request, row))
    template = "overview/_panels.html" if request.htmx else "overview/citizen_part.html"
    context = {"panels": panels, "citizen": row, "part_template": "overview/_panels.html"}
    return render(request, template, context)


@require_safe
def citizen_round(request, pk):
    """Everyone round the citizen, for whoever coordinates."""
    row = get_visible(request, Citizen, pk)
    check_can_see_round(groups_of(request, row))
    page = round_of(request.user, row, groups_of(request, row))
    return render(request, "overview/round.html", {"citizen": row, "round": page})


@require_safe
def citizen_home(request, pk):
    """Moving in and making a home: what is missing, the first weeks, skills, being with others, the safe place."""
    row = get_visible(request, Citizen, pk)
    check_can_see_home(groups_of(request, row))
    return render(request, "overview/home.html", {"citizen": row, "page": home_for(request.user, row)})
