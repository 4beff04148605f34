"""Pages of what a course rests on and who gives it, and the page of the methods."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from cases.reading import get_visible
from housingfirst.accounts.roles import Permission
from housingfirst.core import clock
from housingfirst.core.forms import render_form

from .. import permissions, queries, services
from ..choices import ProviderKind
from ..forms import BasesForm, ProviderForm
from ..models import Course

RELATED = ("citizen", "team__municipality", "worker", "decision")


def _step(request, form, course, **page):
    context = {"course": course, "citizen": course.citizen, "page": page}
    return render_form(request, "support/course_step.html", form, context)


@require_http_methods(["GET", "POST"])
def course_bases(request, pk):
    row = get_visible(request, Course, pk, related=RELATED)
    permissions.check_can_set_ground(request.user, row)
    today = clock.today()
    allowed = queries.terms_of(row.method, row.municipality_id, today).legal_bases
    form = BasesForm(
        request.POST or None,
        initial={"legal_bases": queries.bases_on(row, today), "from_on": today},
        bases=[(code, queries.basis_name(code)) for code in allowed],
    )
    if form.submit(services.change_bases, by=request.user, course=row):
        messages.success(request, _("The legal basis is saved. Earlier days keep theirs."))
        return redirect(row)
    return _step(
        request,
        form,
        row,
        title=_("Legal basis"),
        hint=_("A new decision brings its own paragraphs. Here you correct them or add one, with a reason."),
        button=_("Save the legal basis"),
    )


@require_http_methods(["GET", "POST"])
def course_provider(request, pk):
    row = get_visible(request, Course, pk, related=RELATED)
    permissions.check_can_set_ground(request.user, row)
    today = clock.today()
    now = queries.provider_on(row, today)
    initial = {"kind": ProviderKind.MUNICIPAL, "provider": row.team.name, "from_on": today}
    if now:
        initial |= {"kind": now.kind, "provider": now.provider, "employer": now.employer, "payer": now.payer}
    form = ProviderForm(request.POST or None, initial=initial)
    if form.submit(services.change_provider, by=request.user, course=row):
        messages.success(request, _("Provider, employer and payer are saved. Earlier days keep theirs."))
        return redirect(row)
    return _step(
        request,
        form,
        row,
        title=_("Provider, employer and payer"),
        hint=_("Three answers that may differ: a shelter can employ a worker whom the municipality pays."),
        button=_("Save"),
    )


@require_safe
def method_list(request):
    permissions.check_can_see_methods(request.user)
    cards = queries.method_cards(request.user, clock.today())
    context = {"cards": cards, "can_change": request.user.may(Permission.MANAGE_PARAMETERS), "on": clock.today()}
    return render(request, "support/method_list.html", context)
