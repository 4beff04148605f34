"""The auditor's pages: who saw a citizen, who changed which field. Never the content."""

from dataclasses import replace

from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy, pgettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from cases.queries.duplicates import with_merged
from housingfirst.audit import history, permissions
from housingfirst.audit.models import AccessLog, ReadKind
from housingfirst.audit.services import log_read
from housingfirst.core import clock, formats
from housingfirst.core.forms import render_form
from housingfirst.core.lists import Column, Filter, ListPage

from .. import queries
from ..forms import LogSearchForm
from ..page_words import page_words

SHOWN = [
    ("watched", _("Worth a look")),
    ("protected", _("Protected records")),
    ("no-lists", _("Without lists")),
]


def _look(request):
    """The one look the address asks for: a line of the log that stands for many citizens."""
    row = queries.one_look(request.user, request.GET["look"]) if "look" in request.GET else None
    if row is None:
        return []
    at = formats.moment(row.at.astimezone(clock.DANISH_TIME))
    return [(row.pk, f"{row.user}, {row.get_kind_display()}, {at}")]


def _rows_of_look(rows, value):
    return rows.of_look(rows.get(pk=value))


def _shown(rows, value):
    if value == "no-lists":
        return rows.exclude(kind=ReadKind.LIST)
    return rows.filter(queries.watched_reads() if value == "watched" else queries.protected_reads())


LOG = ListPage(
    key="access-log",
    title=_("Access log"),
    columns=[
        Column("at", _("When"), "at", sort="at"),
        Column("user", _("Who"), "user", sort=["user__last_name", "user__first_name"], header=True),
        Column("title", _("Job title"), "user.title"),
        Column("kind", _("How"), lambda row: row.get_kind_display(), sort="kind"),
        Column("view", _("Page"), lambda row: page_words(row.view)),
        Column("field_groups", _("Field groups"), lambda row: queries.group_labels(row.field_groups)),
        Column("citizen", _("Citizen no."), "citizen_id", template="overview/_log_citizens.html"),
    ],
    filters=[
        Filter("look", pgettext_lazy("log", "Look"), choices=_look, apply=_rows_of_look, quiet=True),
        Filter("show", _("Show"), choices=SHOWN, apply=_shown, everything=_("Everything")),
        Filter("kind", _("How"), choices=ReadKind.choices, apply="kind"),
        Filter("from", _("From"), kind="date", apply=queries.since_day),
        Filter("until", _("Until"), kind="date", apply=queries.until_day),
    ],
    search=queries.search_log,
    search_label=_("Name of the user"),
    default_sort="-at",
    counted=ngettext_lazy("%(count)s look", "%(count)s looks", "count"),
    empty=(_("Nothing has been read yet"), _("Every time somebody sees a citizen, a row comes here.")),
)
LOOKS = replace(LOG, on_page=lambda _request, rows: queries.put_citizens(rows))


@require_safe
def access_log(request):
    """Every look in the municipality, newest first. One look at many is one line; a file has a row for each citizen."""
    permissions.check_can_read_log(request.user)
    if "export" in request.GET or _look(request):
        page, rows = LOG, AccessLog.objects.visible_to(request.user).select_related("user")
    else:
        page, rows = LOOKS, queries.looks(request.user)
    return page.respond(request, rows, "overview/access_log.html", {"form": LogSearchForm()})


@require_http_methods(["GET", "POST"])
def access_log_find(request):
    """From a CPR number to the log of that citizen: posted, exact, and noted itself."""
    permissions.check_can_read_log(request.user)
    form = LogSearchForm(request.POST or None)
    if form.submit(queries.citizen_number, by=request.user):
        view = request.resolver_match.view_name
        log_read(by=request.user, citizen_ids=[form.result], view=view, kind=ReadKind.SEARCH)
        return redirect("overview:access-log-citizen", form.result)
    return render_form(request, "overview/access_log_find.html", form)


@require_safe
def access_log_citizen(request, citizen_id):
    """One citizen's log and field history: who, when, which field; not what it said.

    Records that were merged into the citizen's are part of it.
    """
    permissions.check_can_read_log(request.user)
    records = with_merged(citizen_id)
    rows = AccessLog.objects.visible_to(request.user).filter(citizen_id__in=records).select_related("user")
    context = {"citizen_id": citizen_id, "changes": history.changes_of_citizen(*records)}
    return LOG.respond(request, rows, "overview/access_log_citizen.html", context)
