"""The citizens one reaches: list, search, register, edit, and what is revealed one by one."""

from django.contrib import messages
from django.db.models import F
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from housingfirst.accounts.roles import FieldGroup, Permission
from housingfirst.audit.models import ReadKind
from housingfirst.audit.services import log_read
from housingfirst.core import clock
from housingfirst.core.forms import render_form
from housingfirst.core.lists import Column, Filter, ListPage, View

from .. import permissions, queries, services
from ..choices import InquiryState, Situation
from ..forms.citizens import CitizenEditForm, CitizenEditFormWithAddress, CitizenForm, CprSearchForm
from ..models import Citizen, ConcernInquiry
from ..reading import get_visible, groups_of, note_list, note_number_search
from ..rules import clean_cpr
from .drafts import drafting


def _seen(name):
    """A column's value: a field of the line prepared by `queries.in_list`."""
    return lambda citizen: getattr(citizen.listed, name)


def _show(kind):
    """Prepare the lines for this user and note whom they show."""

    def prepare(request, rows):
        queries.in_list(request.user, rows)
        note_list(request, [citizen.pk for citizen in rows], kind=kind)

    return prepare


def _shown_on_page(request, rows):
    _show(ReadKind.SEARCH if request.GET.get("q") else ReadKind.LIST)(request, rows)


COLUMNS = [
    Column(
        "name",
        gettext_lazy("Name"),
        _seen("name"),
        sort=F("sort_name"),
        link=Citizen.get_absolute_url,
        template="cases/_listed_name.html",
        header=True,
        phone="wide",
    ),
    Column("cpr", gettext_lazy("CPR number"), _seen("cpr_masked"), css="hf-num", phone="inline"),
    Column("age", gettext_lazy("Age"), _seen("age"), sort=F("born_on"), css="hf-r", phone="inline"),
    Column("street", gettext_lazy("Address"), _seen("street"), template="cases/_listed_street.html"),
    Column("situation", gettext_lazy("Situation"), _seen("situation"), phone="wide"),
    Column("since", gettext_lazy("Since"), _seen("since"), css="hf-num", phone="inline"),
    Column("around", gettext_lazy("Team and worker"), _seen("around")),
]
SITUATIONS = [("homeless", gettext_lazy("Homeless, all nine situations")), *Situation.choices]


def _citizens(request):
    """The list as this user may narrow it: who comes through an opening filters by nothing they cannot see."""
    works_with = request.user.may(Permission.EDIT_CITIZEN)
    filters = [
        Filter(
            "situation", gettext_lazy("Situation"), SITUATIONS, queries.of_whole(request.user, queries.with_situation)
        ),
        Filter(
            "team",
            gettext_lazy("Team"),
            [*queries.teams_to_choose(request.user), ("none", gettext_lazy("No team"))],
            queries.of_whole(request.user, queries.with_team),
        ),
    ]
    return ListPage(
        key="citizens",
        title=gettext_lazy("Citizens"),
        columns=COLUMNS,
        filters=filters if works_with else (),
        search=lambda rows, text: rows.search(text),
        search_label=gettext_lazy("Search by name or nickname"),
        default_sort="name",
        views=[
            View(gettext_lazy("Homeless now"), "situation=homeless"),
            View(gettext_lazy("At risk"), f"situation={Situation.AT_RISK.value}"),
        ]
        if works_with
        else (),
        counted=ngettext_lazy("%(count)s citizen", "%(count)s citizens", "count"),
        empty=(
            gettext_lazy("No citizens yet"),
            gettext_lazy("Here come the citizens you have access to, as soon as there are any."),
        ),
        on_page=_shown_on_page,
        on_export=_show(ReadKind.EXPORT),
    )


@require_safe
def citizen_list(request):
    rows = Citizen.objects.visible_to(request.user)
    context = {
        "may_register": request.user.may(Permission.REGISTER_CITIZEN),
        "may_import": request.user.may(Permission.IMPORT_CITIZENS),
        "sees_pairs": permissions.may_see_pairs(request.user),
        "takes_inquiries": permissions.takes_inquiries(request.user),
        "like": _like(request, request.GET.get("q", "")),
        "cpr_form": CprSearchForm(),
    }
    return _citizens(request).respond(request, rows, "cases/citizen_list.html", context)


def _like(request, text):
    """“Did you mean …”, for a search without result."""
    text = " ".join(text.replace("\0", "").split())[:200]
    rows = Citizen.objects.visible_to(request.user)
    if not text or request.GET.get("export") or rows.search(text).by_name_found().first():
        return []
    like = queries.like_names(request.user, text, limit=3)
    queries.in_list(request.user, like)
    note_list(request, [citizen.pk for citizen in like], kind=ReadKind.SEARCH)
    return like


@require_POST
def citizen_cpr_search(request):
    """Exact, posted and logged. Nobody found and nobody in reach give the same answer."""
    form = CprSearchForm(request.POST)
    if not form.is_valid():
        return render(request, "cases/citizen_cpr_search.html", {"form": form}, status=422)
    found, ids = queries.find_by_cpr(request.user, form.cleaned_data["cpr"])
    note_number_search(request, ids)
    if found is None:
        return render(request, "cases/citizen_cpr_search.html", {"form": CprSearchForm(), "nobody": True})
    return redirect(found)


def note_number_taken(request, form, held=""):
    """A number refused because somebody has it tells that they are known: that is a search like any other.

    What is passed on instead is noted by the service (CASE-16). `held`: the number taken where none is typed.
    """
    if form.has_error("cpr", "cpr_taken"):
        _found, ids = queries.find_by_cpr(request.user, clean_cpr(form["cpr"].data or held, clock.today()))
        log_read(by=request.user, citizen_ids=ids, view=request.resolver_match.view_name, kind=ReadKind.SEARCH)


@require_http_methods(["GET", "POST"])
def citizen_create(request):
    permissions.check_can_register_citizen(request.user)
    inquiry = _inquiry_asked_for(request)
    held = inquiry.person_cpr if inquiry else ""
    teams = queries.own_teams(request.user)
    form = CitizenForm(
        request.POST or None,
        initial=_from_inquiry(inquiry),
        teams=teams,
        reasons=queries.at_risk_reasons(request.user.municipality_id),
        may_protect=request.user.may(Permission.PROTECT_RECORD),
        find_duplicates=lambda **known: queries.duplicate_hints(request.user, **known),
        held_cpr=held,
    )
    desk = drafting(request, inquiry, form, "citizen")
    if desk.handled:
        return redirect(request.get_full_path())
    if form.submit(services.register_citizen, by=request.user, inquiry=inquiry):
        desk.done()
        messages.success(request, _registered(inquiry))
        return redirect(form.result)
    note_number_taken(request, form, held)
    note_list(request, [hint.citizen.pk for hint in form.duplicates], kind=ReadKind.SEARCH)
    return render_form(request, "cases/citizen_create.html", form, {"inquiry": inquiry, "drafting": desk})


def _inquiry_asked_for(request):
    """`?inquiry=12`: the inquiry the citizen comes from; one that cannot be worked on is not found."""
    asked = request.GET.get("inquiry", "")
    if not asked:
        return None
    if not asked.isascii() or not asked.isdigit() or len(asked) > 18:
        raise Http404
    inquiry = get_visible(request, ConcernInquiry, int(asked))
    permissions.check_can_work_inquiry(request.user, inquiry)
    return inquiry


def _registered(inquiry):
    """What is said when the citizen is there; the inquiry they came from still waits for its outcome."""
    registered = _("The citizen is registered.")
    if inquiry is None or inquiry.state == InquiryState.SETTLED:
        return registered
    return format_html(
        '{} {} <a href="{}">{}</a>',
        registered,
        _("The inquiry is still open."),
        reverse("cases:inquiry-settle", args=[inquiry.pk]),
        _("Settle it as a course."),
    )


def _from_inquiry(inquiry):
    if inquiry is None:
        return {}
    first, _space, last = inquiry.person_name.partition(" ")
    return {"first_name": first, "last_name": last, "address": inquiry.person_whereabouts}


@require_http_methods(["GET", "POST"])
def citizen_edit(request, pk):
    citizen = get_visible(request, Citizen, pk)
    permissions.check_can_edit_citizen(request.user, citizen)
    shows_address = permissions.can_see_address(request.user, citizen)
    saved_by, saved_at = queries.last_change(citizen)
    form_class = CitizenEditFormWithAddress if shows_address else CitizenEditForm
    form = form_class(
        request.POST or None,
        initial={name: getattr(citizen, name) for name in services.EDITABLE if name != "cpr"},
        cpr_now=citizen.cpr,
        version=citizen.version,
        saved_by=saved_by,
        saved_at=saved_at,
    )
    form.changed_unseen = queries.number_changed_unseen(citizen, request.POST.get("version", ""))
    desk = drafting(request, citizen, form, "citizen")
    if desk.handled:
        return redirect(request.get_full_path())
    if form.submit(services.edit_citizen, by=request.user, citizen=citizen):
        desk.done()
        messages.success(request, _("The changes are saved."))
        return redirect(citizen)
    note_number_taken(request, form)
    context = {"citizen": citizen, "shows_address": shows_address, "drafting": desk}
    return render_form(request, "cases/citizen_edit.html", form, context)


REVEALED = {"cpr": FieldGroup.IDENTITY, "address": FieldGroup.HOUSING}


@require_POST
def citizen_reveal(request, pk):
    """Show a CPR number or a protected address once. The answer is a fragment for htmx, else a page of its own."""
    citizen = get_visible(request, Citizen, pk, kind=ReadKind.REVEAL)
    kind = request.POST.get("kind", "")
    if kind not in REVEALED:
        raise Http404
    if kind == "cpr" and FieldGroup.IDENTITY not in groups_of(request, citizen):
        raise Http404
    if kind == "address" and not permissions.can_see_address(request.user, citizen):
        raise permissions.CannotSeeAddress()
    context = {"citizen": citizen, "kind": kind, "value": citizen.cpr_shown if kind == "cpr" else citizen.address}
    template = "cases/_revealed.html" if request.htmx else "cases/citizen_revealed.html"
    return render(request, template, context)
