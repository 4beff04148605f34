"""The citizen's record as one page, for the screen and for paper."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from .. import queries
from ..models import Citizen
from ..reading import get_visible, groups_of


@require_safe
def citizen_record(request, pk):
    """Everything known of who the citizen is, in sections, as far as the user's field groups let it through."""
    citizen = get_visible(request, Citizen, pk)
    groups = groups_of(request, citizen)
    context = {
        "citizen": citizen,
        "groups": groups,
        "shows_name": "identity" in groups,
        "may_edit": queries.may_edit_record(request.user, groups),
        "sections": queries.record_sections(request.user, citizen, groups),
    }
    return render(request, "cases/record.html", context)
