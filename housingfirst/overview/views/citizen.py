"""The citizen's page."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from cases.models import Citizen
from cases.reading import get_visible, groups_of

from ..citizen_page import page_for


@require_safe
def citizen(request, pk):
    """Everything known of one citizen that the user may see, newest first; the next step on top."""
    row = get_visible(request, Citizen, pk)
    page = page_for(
        request.user,
        row,
        groups_of(request, row),
        kind=request.GET.get("kind", ""),
        q=request.GET.get("q", "")[:100],
        whole="all" in request.GET,
    )
    return render(request, "overview/citizen.html", {"page": page, "card": page.card})
