"""Who has seen a citizen's record, in words the citizen can be handed: for the adviser and for the auditor."""

from django.http import Http404
from django.shortcuts import render
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cases import rendering
from cases.models import Citizen
from cases.permissions import check_can_edit_citizen
from cases.reading import get_visible
from housingfirst.accounts import parameters
from housingfirst.audit.models import AccessLog, ReadKind
from housingfirst.audit.permissions import check_can_read_log
from housingfirst.audit.services import log_read
from housingfirst.core import clock, exports, formats
from housingfirst.core.downloads import download
from housingfirst.core.lists import Column

from ..file_access import seen

FILES = (*exports.WRITERS, "pdf")
MOST_ON_PAPER = 500  # some 17 pages, drawn while one waits; a sheet holds more


@require_safe
def seen_by(request, pk):
    """Whoever works with the record prints it for the citizen, or gets it as a file."""
    kind = ReadKind.EXPORT if request.GET.get("export") in FILES else ReadKind.PAGE
    citizen = get_visible(request, Citizen, pk, kind=kind, related=("municipality",))
    check_can_edit_citizen(request.user, citizen)
    return _extract(request, citizen.pk, citizen.municipality_id, {"citizen": citizen})


@require_safe
def seen_by_for_auditor(request, citizen_id):
    """The same for the auditor, who knows the citizen by number only."""
    check_can_read_log(request.user)
    if not AccessLog.objects.visible_to(request.user).filter(citizen_id=citizen_id).exists():
        raise Http404
    if request.GET.get("export") in FILES:
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
    if kind == "pdf":
        return _paper(context)
    return render(request, "overview/seen_by.html", context)


def _paper(context):
    """The extract on paper for the citizen. The name of the file names nobody."""
    lines = context["lines"]
    shown = lines[:MOST_ON_PAPER]
    citizen = context.get("citizen")
    heading = (
        _("Who has seen the record of %(name)s") % {"name": citizen.name}
        if citizen
        else _("Who has seen the record of citizen no. %(number)s") % {"number": context["citizen_id"]}
    )
    cut = ""
    if len(shown) < len(lines):
        cut = _("The newest %(count)s lines stand here, back to %(day)s. All of them are in the XLSX file.") % {
            "count": formats.number(len(shown)),
            "day": formats.long_date(shown[-1].day),
        }
    drawn = rendering.pdf("pdf/seen_by.html", context | {"lines": shown, "heading": heading, "cut": cut})
    title = _("Who has seen the record")
    name = f"{slugify(title)}-{context['on']:%Y-%m-%d}.pdf"
    return download(drawn.content, "application/pdf", name)
