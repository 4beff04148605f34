"""The detection network: the list of actors, one actor with its history, and the circle a partner fills in."""

from django.contrib import messages
from django.db.models import F
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy, pgettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from housingfirst.accounts import codes
from housingfirst.core import clock
from housingfirst.core.forms import render_form
from housingfirst.core.lists import Column, Filter, ListPage, View

from .. import permissions, queries, services
from ..codes import ACTOR_KINDS
from ..forms.detection import ActivityForm, ActorEndForm, ActorForm, CircleForm, NewActorForm
from ..forms.screening import ScreeningForm
from ..models import ActorActivity, DetectionActor
from ..reading import get_visible
from .drafts import drafting

IN_NETWORK, SILENT, LEFT = "in", "silent", "left"


def _page(actor):
    return reverse("cases:actor", args=[actor.pk])


def _with_state(municipality_id):
    def narrow(rows, value):
        if value == SILENT:
            return queries.silent(rows, municipality_id)
        return rows.filter(ended_on__isnull=value == IN_NETWORK)

    return narrow


def _network(request):
    """The list; how long silence lasts is the municipality's to say."""
    months = queries.silent_months(request.user.access.municipality_id)
    is_silent = ngettext_lazy("Silent for %(count)s month", "Silent for %(count)s months", "count") % {"count": months}
    return ListPage(
        key="actors",
        title=gettext_lazy("Detection network"),
        columns=[
            Column(
                "name",
                gettext_lazy("Actor"),
                "name",
                sort="name",
                link=_page,
                header=True,
                phone="wide",
                template="cases/_actor_name.html",
            ),
            Column("kind", gettext_lazy("Kind"), "kind_label", page=False),
            Column(
                "contact",
                gettext_lazy("Contact person"),
                "contact_person",
                sort="contact_person",
                template="cases/_actor_contact.html",
            ),
            Column("phone", gettext_lazy("Phone"), "phone", page=False),
            Column("email", gettext_lazy("E-mail"), "email", page=False),
            Column("visit", gettext_lazy("Last visit"), "last_visit", sort=F("last_visit"), phone="inline"),
            Column(
                "training", gettext_lazy("Guide training"), "last_training", sort=F("last_training"), phone="inline"
            ),
            Column(
                "told",
                gettext_lazy("Inquiries, 12 months"),
                "inquiries_of_year",
                sort=F("inquiries_of_year"),
                css="hf-r",
                phone="inline",
            ),
            Column("outcomes", gettext_lazy("What came of them"), lambda row: " · ".join(row.outcomes)),
            Column(
                "sign",
                gettext_lazy("Last inquiry"),
                "last_inquiry",
                sort=F("last_inquiry"),
                template="cases/_actor_sign.html",
            ),
            Column("joined", gettext_lazy("In the network since"), "joined_on", page=False),
            Column("ended", gettext_lazy("Left the network on"), "ended_on", page=False),
        ],
        filters=[
            Filter("kind", gettext_lazy("Kind"), codes.known(ACTOR_KINDS, request.user.municipality_id)),
            Filter(
                "state",
                gettext_lazy("State"),
                [
                    (IN_NETWORK, gettext_lazy("In the network")),
                    (SILENT, is_silent),
                    (LEFT, pgettext_lazy("actor", "Has left")),
                ],
                _with_state(request.user.access.municipality_id),
            ),
        ],
        search=queries.search_actors,
        search_label=gettext_lazy("Search by actor or contact person"),
        default_sort="name",
        views=[View(gettext_lazy("In the network"), f"state={IN_NETWORK}"), View(is_silent, f"state={SILENT}")],
        counted=ngettext_lazy("%(count)s actor", "%(count)s actors", "count"),
        empty=(
            gettext_lazy("Nobody in the network yet"),
            gettext_lazy("Here stand the schools, offices and associations that tell of people they worry about."),
        ),
        on_page=_complete,
        on_export=_complete,
    )


def _complete(request, rows):
    queries.keep_outcomes(request.user, rows)
    codes.name_rows(rows, "kind", ACTOR_KINDS)


@require_safe
def actor_list(request):
    permissions.check_can_see_network(request.user)
    return _network(request).respond(request, queries.actors(request.user), "cases/actor_list.html")


def _kinds(request, keep=()):
    return codes.choices(ACTOR_KINDS, request.user.municipality_id, clock.today(), keep=keep)


@require_http_methods(["GET", "POST"])
def actor_add(request):
    permissions.check_can_see_network(request.user)
    form = NewActorForm(request.POST or None, units=queries.unit_choices(request.user), kinds=_kinds(request))
    if form.submit(services.add_actor, by=request.user):
        messages.success(request, _("The actor is in the network."))
        return redirect(_page(form.result))
    return _form(request, form, _("New actor"), _("Save actor"))


def _form(request, form, title, button, actor=None):
    context = {"title": title, "button": button, "actor": actor}
    return render_form(request, "cases/actor_form.html", form, context)


@require_http_methods(["GET", "POST"])
def actor(request, pk):
    """The actor with its history; below it the next visit or call is noted."""
    row = get_visible(request, DetectionActor, pk, related=["unit"])
    form = ActivityForm(request.POST or None)
    if form.submit(services.note_activity, by=request.user, actor=row):
        messages.success(request, _("It is noted."))
        return redirect(_page(row))
    codes.name_rows([row], "kind", ACTOR_KINDS)
    return render_form(request, "cases/actor.html", form, {"card": queries.actor_card(request.user, row)})


@require_http_methods(["GET", "POST"])
def actor_edit(request, pk):
    row = get_visible(request, DetectionActor, pk)
    initial = {name: getattr(row, name) for name in ("kind", "name", "contact_person", "phone", "email", "agreed")}
    form = ActorForm(
        request.POST or None,
        units=queries.unit_choices(request.user, besides=row),
        kinds=_kinds(request, keep=[row.kind]),
        initial=initial | {"unit": str(row.unit_id or "")},
        version=row.version,
    )
    if form.submit(services.update_actor, by=request.user, actor=row):
        messages.success(request, _("The changes are saved."))
        return redirect(_page(row))
    return _form(request, form, _("Edit the actor"), _("Save changes"), row)


@require_http_methods(["GET", "POST"])
def actor_end(request, pk):
    row = get_visible(request, DetectionActor, pk)
    form = ActorEndForm(request.POST or None)
    if form.submit(services.end_actor, by=request.user, actor=row):
        messages.success(request, _("The actor has left the network. Its history stays."))
        return redirect(_page(row))
    return _form(request, form, _("The actor leaves the network"), _("End the cooperation"), row)


@require_POST
def actor_take_up(request, pk):
    row = get_visible(request, DetectionActor, pk)
    services.take_up_actor(by=request.user, actor=row)
    messages.success(request, _("The actor is in the network again."))
    return redirect(_page(row))


@require_POST
def actor_activity_remove(request, pk, activity_pk):
    row = get_visible(request, DetectionActor, pk)
    activity = get_visible(request, ActorActivity, activity_pk, related=["actor"])
    services.remove_activity(by=request.user, activity=activity)
    messages.success(request, _("It is taken away."))
    return redirect(_page(row))


@require_http_methods(["GET", "POST"])
def inquiry_circle(request):
    """A partner fills in the screening circle about somebody, and is then told how far the inquiry is."""
    permissions.check_can_send_circle(request.user)
    factors = queries.factors_offered(request.user.municipality_id, clock.today())
    person, screening = CircleForm(request.POST or None), ScreeningForm(request.POST or None, factors=factors)
    desk = drafting(request, None, screening, "circle", beside=person)
    if desk.handled:
        return redirect(request.path)
    fine = person.is_valid() and screening.is_valid()
    if fine and screening.submit(services.send_circle, by=request.user, **person.service_data()):
        desk.done()
        messages.success(request, _("Your concern is sent. You see here how far the municipality is."))
        return redirect("cases:inquiry", screening.result.pk)
    wrong = person if person.errors and not screening.errors else screening
    context = {"person": person, "screening": screening, "drafting": desk}
    return render_form(request, "cases/inquiry_circle.html", wrong, context)
