"""Who has seen a citizen's record, in words the citizen can be handed: for the adviser and for the auditor."""

from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cases.models import Citizen
from cases.permissions import check_can_edit_citizen
from cases.reading import get_visible
from housingfirst.accounts import parameters
from housingfirst.audit.models import ReadKind
from housingfirst.audit.permissions import check_can_read_log
from housingfirst.audit.services import log_read
from housingfirst.core import clock, exports
from housingfirst.core.lists import Column

from ..file_access import seen


@require_safe
def seen_by(request, pk):
    """Whoever works with the record prints it for the citizen, or gets it as a file."""
    kind = ReadKind.EXPORT if request.GET.get("export") in exports.WRITERS else ReadKind.PAGE
    citizen = get_visible(request, Citizen, pk, kind=kind)
    check_can_edit_citizen(request.user, citizen)
    return _extract(request, citizen.pk, citizen.municipality_id, {"citizen": citizen})


@require_safe
def seen_by_for_auditor(request, citizen_id):
    """The same for the auditor, who knows the citizen by number only."""
    check_can_read_log(request.user)
    if request.GET.get("export") in exports.WRITERS:
        view = request.resolver_match.view_name
        log_read(by=request.user, citizen_ids=[citizen_id], view=view, kind=ReadKind.EXPORT)
    return _extract(request, citizen_id, request.user.municipality_id, {"citizen_id": citizen_id})


def _extract(request, citizen_id, municipality_id, context):
    names_staff = bool(parameters.value("file_access.names_staff", municipality_id, clock.today()))
    lines = seen.seen_lines(citizen_id, names_staff=names_staff)
    columns = [
        Column("day", _("Day"), "day"),
        *([Column("who", _("Who"), "who")] if names_staff else []),
        Column("role", _("Role or unit"), "role"),
        Column("what", _("What"), "what"),
    ]
    kind = request.GET.get("export", "")
    if kind in exports.WRITERS:
        return exports.WRITERS[kind](_("Who has seen the record"), columns, lines)
    context |= {"lines": lines, "names_staff": names_staff, "on": clock.today()}
    return render(request, "overview/seen_by.html", context)
