"""Group activities: log one, look at one, all of them."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from cases.reading import get_visible, note_list
from housingfirst.accounts import parameters
from housingfirst.core import clock
from housingfirst.core.forms import render_form
from housingfirst.core.lists import Column, Filter, ListPage

from .. import permissions, queries, services
from ..choices import Place
from ..forms import ActivityForm
from ..models import GroupActivity
from ..parameters import CONTACT_MINUTES

MOST_CITIZENS = 300

ACTIVITIES = ListPage(
    key="activities",
    title=gettext_lazy("Group activities"),
    columns=[
        Column("happened_at", gettext_lazy("When"), "happened_at", sort="happened_at", header=True,
               link=lambda row: reverse("support:activity", args=[row.pk])),
        Column("title", gettext_lazy("What"), "title", sort="title"),
        Column("place", gettext_lazy("Where"), lambda row: row.get_place_display(), sort="place"),
        Column("minutes", gettext_lazy("Minutes"), "minutes", sort="minutes", kind="number"),
        Column("citizens", gettext_lazy("Citizens"), "citizens", sort="citizens", kind="number"),
        Column("staff", gettext_lazy("Workers"), "staff", sort="staff", kind="number"),
    ],
    filters=[Filter("place", gettext_lazy("Where"), choices=Place.choices)],
    search=lambda rows, text: rows.filter(title__icontains=text),
    search_label=gettext_lazy("What you did"),
    default_sort="-happened_at",
    counted=ngettext_lazy("%(count)s activity", "%(count)s activities", "count"),
    empty=(
        gettext_lazy("No group activities yet"),
        gettext_lazy("Common dinners, trips and groups come here when somebody logs them."),
    ),
)  # fmt: skip


@require_http_methods(["GET", "POST"])
def activity_create(request):
    """One form for all: each citizen gets a contact, each worker is credited once."""
    permissions.check_can_log_contacts(request.user)
    citizens = list(queries.citizens_to_log(request.user)[:MOST_CITIZENS])
    minutes = parameters.value(CONTACT_MINUTES, request.user.municipality_id, clock.today())
    form = ActivityForm(
        request.POST or None,
        citizens=citizens,
        workers=queries.colleagues_of(request.user),
        initial=ActivityForm.preset(minutes),
    )
    if form.submit(services.log_activity, by=request.user):
        messages.success(request, _("The activity is saved, once for everybody who took part."))
        return redirect("support:activity", form.result.pk)
    note_list(request, [citizen.pk for citizen in citizens])
    return render_form(request, "support/activity_create.html", form)


@require_safe
def activity(request, pk):
    """One activity: who took part, as far as one reaches them."""
    row = get_visible(request, GroupActivity, pk)
    page = queries.activity_page(request.user, row)
    note_list(request, [contact.citizen_id for contact in page.contacts])
    peers = queries.peer_ids(page.workers, row.happened_at)
    return render(request, "support/activity.html", {"activity": row, "page": page, "peers": peers})


@require_safe
def activity_list(request):
    """Every activity one reaches."""
    permissions.check_can_log_contacts(request.user)
    return ACTIVITIES.respond(request, queries.activities_of(request.user), "support/activity_list.html", {})
