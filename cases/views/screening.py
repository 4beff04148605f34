"""The screening circle: filled in, read, laid beside an earlier one."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from housingfirst.accounts.roles import Permission
from housingfirst.core import clock
from housingfirst.core.forms import render_form
from housingfirst.core.lists import Column, ListPage

from .. import permissions, queries, services
from ..forms.screening import ScreeningForm
from ..models import Citizen, ConcernInquiry, Screening
from ..reading import get_visible, note_export, note_read
from .drafts import drafting

SCREENINGS = ListPage(
    key="screenings",
    title=gettext_lazy("Screenings"),
    columns=[
        Column(
            "when",
            gettext_lazy("Screened"),
            "screened_on",
            sort="screened_on",
            link=lambda row: reverse("cases:screening", args=[row.pk]),
            header=True,
            phone="wide",
        ),
        Column("by", gettext_lazy("Screened by"), lambda row: row.screened_by.get_full_name(), phone="inline"),
        Column("how", gettext_lazy("About"), lambda row: _about(row), phone="inline"),
        Column("concerns", gettext_lazy("Concern"), lambda row: queries.concern_labels(row)),
    ],
    default_sort="-when",
    counted=ngettext_lazy("%(count)s screening", "%(count)s screenings", "count"),
    empty=(
        gettext_lazy("Not screened yet"),
        gettext_lazy("Go through the eleven domains together. It gives no score and decides nothing."),
    ),
    on_export=note_export,
)


def _about(row):
    return _("Inquiry %(number)s") % {"number": row.inquiry_id} if row.inquiry_id else _("With the citizen")


def _form(request, newest, initial):
    """The form with the municipality's factors, begun with the newest circle."""
    card = queries.screening_card(newest)
    factors = queries.factors_offered(request.user.municipality_id, clock.today(), queries.codes_held(card))
    return ScreeningForm(
        request.POST or None, factors=factors, initial=queries.circle_to_begin_with(card) or initial
    ), card


@require_http_methods(["GET", "POST"])
def inquiry_screen(request, pk):
    """The circle about the person of an inquiry; its reasons are the first concerns."""
    row = get_visible(request, ConcernInquiry, pk, related=["citizen"])
    permissions.check_can_work_inquiry(request.user, row)
    reasons = {f"{domain}-concern": "yes" for domain in row.reasons}
    form, card = _form(request, queries.newest_screening(request.user, row), reasons)
    desk = drafting(request, row, form, "screening")
    if desk.handled:
        return redirect(request.path)
    if form.submit(services.screen_person, by=request.user, inquiry=row):
        desk.done()
        messages.success(request, _("The screening is saved."))
        return redirect("cases:inquiry", pk)
    context = {"inquiry": row, "who": queries.inquiry_about(row), "drafting": desk, "earlier": card}
    return render_form(request, "cases/screening_form.html", form, context)


@require_http_methods(["GET", "POST"])
def citizen_screen(request, pk):
    """The circle filled in with a citizen."""
    citizen = get_visible(request, Citizen, pk)
    permissions.check_can_edit_citizen(request.user, citizen)
    form, card = _form(request, queries.screenings_about(request.user, citizen).first(), {})
    desk = drafting(request, citizen, form, "screening")
    if desk.handled:
        return redirect(request.path)
    if form.submit(services.screen_person, by=request.user, citizen=citizen):
        desk.done()
        messages.success(request, _("The screening is saved."))
        return redirect("cases:screening", form.result.pk)
    context = {"citizen": citizen, "drafting": desk, "earlier": card}
    return render_form(request, "cases/screening_form.html", form, context)


@require_safe
def screening_list(request, pk):
    """All circles of a citizen, newest first."""
    citizen = get_visible(request, Citizen, pk)
    permissions.check_can_edit_citizen(request.user, citizen)
    rows = queries.with_concerns(queries.screenings_about(request.user, citizen))
    return SCREENINGS.respond(request, rows, "cases/screening_list.html", {"citizen": citizen})


def _seen(request, pk):
    """A screening the user may read; the read is noted for its citizen, also through an inquiry."""
    row = get_visible(request, Screening, pk, related=["citizen", "inquiry__citizen", "screened_by"])
    citizen = row.citizen or row.inquiry.citizen
    if row.citizen is None and citizen is not None:
        note_read(request, citizen)
    return row, {"citizen": citizen, "inquiry": row.inquiry, "who": _who(row)}


def _who(row):
    return queries.inquiry_about(row.inquiry) if row.inquiry else row.citizen.name


@require_safe
def screening(request, pk):
    row, context = _seen(request, pk)
    context |= {
        "card": queries.screening_card(row),
        "others": list(queries.screenings_beside(request.user, row)),
        "can_screen": request.user.may(Permission.EDIT_CITIZEN),
        "can_assess": request.user.may(Permission.ASSESS) and context["citizen"] is not None,
        "assessments": queries.assessments_on(request.user, row),
    }
    return render(request, "cases/screening.html", context)


@require_safe
def screening_compare(request, pk, other_pk):
    """Two circles of one person, the earlier one first, whichever way round they are asked for."""
    row, context = _seen(request, pk)
    other = next((one for one in queries.screenings_beside(request.user, row) if one.pk == other_pk), None)
    if other is None:
        raise Http404
    before, after = sorted((row, other), key=lambda one: (one.screened_on, one.pk))
    cards = queries.screening_cards([before, after])
    context |= {"before": cards[0], "after": cards[1], "changes": queries.compare_screenings(*cards), "cards": cards}
    return render(request, "cases/screening_compare.html", context)
