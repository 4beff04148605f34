"""Making a home: the forms of its parts, a step of the first weeks, and a thing that came."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from cases.models import Citizen
from cases.reading import get_visible
from housingfirst.core import clock
from housingfirst.core.forms import render_form

from .. import permissions, services
from ..forms.home import CommunityActivityForm, FurnishingForm, SafePlaceForm, SkillForm
from ..models import FurnishingItem
from ..queries.home import PARTS, codes_for

# part: form, services that write a new one and change one, titles of the two pages, what is said afterwards
WAYS = {
    "furnishing": (
        FurnishingForm,
        services.note_furnishing,
        services.change_furnishing,
        gettext_lazy("A thing for the home"),
        gettext_lazy("Change a thing for the home"),
    ),
    "skill": (
        SkillForm,
        services.note_skill,
        services.change_skill,
        gettext_lazy("A living skill"),
        gettext_lazy("Correct a living skill"),
    ),
    "activity": (
        CommunityActivityForm,
        services.note_activity,
        services.change_activity,
        gettext_lazy("A wish to be with others"),
        gettext_lazy("How does it go with the wish?"),
    ),
    "safe-place": (
        SafePlaceForm,
        services.note_safe_place,
        services.change_safe_place,
        gettext_lazy("What is a safe place?"),
        gettext_lazy("Correct what was written of a safe place"),
    ),
}


def _way(part):
    if part not in PARTS:
        raise Http404
    return PARTS[part], *WAYS[part]


def _home(citizen_id, anchor):
    return redirect(reverse("overview:citizen-home", args=[citizen_id]) + f"#{anchor}")


@require_http_methods(["GET", "POST"])
def home_add(request, pk, part):
    """A new thing, rung, wish, or words about a safe place."""
    way, form_class, write, _change, title, _title = _way(part)
    citizen = get_visible(request, Citizen, pk)
    permissions.check_can_write_home(request.user, citizen)
    today = clock.today()
    initial = way.begin(today)
    if way.code_field and request.GET.get("code"):
        initial[way.code_field] = request.GET["code"][:40]
    form = form_class(request.POST or None, initial=initial, codes=codes_for(way, citizen.municipality_id, today))
    if form.submit(write, by=request.user, citizen=citizen):
        messages.success(request, _("It is written."))
        return _home(pk, part)
    return render_form(request, "support/home_form.html", form, {"citizen": citizen, "title": title, "part": part})


@require_http_methods(["GET", "POST"])
def home_change(request, part, pk):
    """Change or correct one of them."""
    way, form_class, _write, change, _title, title = _way(part)
    row = get_visible(request, way.model, pk, related=("citizen", "noted_by"))
    permissions.check_can_write_home(request.user, row.citizen)
    form = form_class(
        request.POST or None,
        version=row.version,
        saved_by=row.noted_by,
        saved_at=row.noted_at,
        initial={name: getattr(row, name) for name in way.fields},
        codes=codes_for(way, row.municipality_id, clock.today(), row),
    )
    if form.submit(change, by=request.user, row=row):
        messages.success(request, _("The change is saved."))
        return _home(row.citizen_id, part)
    return render_form(request, "support/home_form.html", form, {"citizen": row.citizen, "title": title, "part": part})


@require_POST
def home_tick(request, pk):
    """A step of the first weeks, ticked or taken away."""
    citizen = get_visible(request, Citizen, pk)
    done = request.POST.get("done") != "no"
    services.tick_home_step(by=request.user, citizen=citizen, step=request.POST.get("step", "")[:40], done=done)
    messages.success(request, _("The step is ticked.") if done else _("The tick is taken away."))
    return _home(pk, "weeks")


@require_POST
def home_got(request, pk):
    """The thing came today."""
    item = get_visible(request, FurnishingItem, pk, related=("citizen",))
    services.furnishing_came(by=request.user, item=item)
    messages.success(request, _("Lovely. It stands under »Has come«."))
    return _home(item.citizen_id, "furnishing")
