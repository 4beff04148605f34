"""Pages of the assessment."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from housingfirst.accounts.roles import Permission
from housingfirst.core import clock
from housingfirst.core.forms import render_form

from .. import permissions, services
from ..choices import Complexity, SystemUse
from ..forms.decisions import AssessmentForm
from ..forms.drafts import take_up, typed_in
from ..models import Assessment, Citizen
from ..queries import decisions as queries
from ..queries import screening as screenings
from ..reading import get_visible
from ..rules import recommend
from .drafts import drafting


@require_http_methods(["GET", "POST"])
def assessment_create(request, citizen_pk):
    citizen = get_visible(request, Citizen, citizen_pk)
    permissions.check_can_assess(request.user, citizen)
    circles = screenings.screenings_about(request.user, citizen)
    newest = screenings.screening_card(_asked_for(request, circles) or circles.first())
    initial = {"assessed_on": clock.today()}
    if newest and request.GET.get("screening"):
        initial |= {"screening": str(newest.row.pk), "complexity_reason": screenings.reasons_from(newest)}
    showing = "_show" in request.POST
    form = AssessmentForm(
        None if showing else request.POST or None,
        initial=initial,
        screenings=screenings.screening_choices(request.user, citizen),
    )
    if showing:
        take_up(form, typed_in(request.POST))
    desk = drafting(request, citizen, form, "assessment")
    if desk.handled:
        return redirect(request.path)
    if not showing and form.submit(_assess(request.user, citizen)):
        desk.done()
        messages.success(request, _("The assessment is saved."))
        return redirect("cases:assessment", form.result.pk)
    context = {
        "citizen": citizen,
        "drafting": desk,
        "recommendation": _recommendation(request, form["complexity"].value(), form["system_use"].value()),
        "earlier": queries.newest_assessment(request.user, citizen),
        "circle": newest,
    }
    return render_form(request, "cases/assessment_form.html", form, context)


def _asked_for(request, circles):
    """The screening the assessment is begun with, where the address names one."""
    asked = request.GET.get("screening", "")
    return circles.filter(pk=int(asked)).first() if asked.isascii() and asked.isdigit() and len(asked) < 19 else None


def _assess(user, citizen):
    """The service with the chosen screening as a row: one the user may read, or none."""

    def assess(*, screening="", **data):
        row = screenings.screenings_about(user, citizen).filter(pk=int(screening)).first() if screening else None
        return services.assess(by=user, citizen=citizen, screening=row, **data)

    return assess


@require_safe
def assessment_recommendation(request):
    """The recommendation for two answers, explained: a fragment without any citizen in it."""
    permissions.check_may_assess(request.user)
    recommendation = _recommendation(request, request.GET.get("complexity"), request.GET.get("system_use"))
    return render(request, "cases/_recommendation.html", {"recommendation": recommendation})


def _recommendation(request, complexity, system_use):
    if complexity not in Complexity.values or system_use not in SystemUse.values:
        return None
    return recommend(complexity, system_use, services.method_table(request.user.municipality_id, clock.today()))


@require_safe
def assessment(request, pk):
    row = get_visible(request, Assessment, pk, related=("citizen", "assessed_by", "screening__screened_by"))
    context = {
        "assessment": row,
        "citizen": row.citizen,
        "recommendation": queries.recommendation_of(row),
        "table": queries.table_in_words(row),
        "decisions": queries.decisions_on(request.user, row),
        "can_decide": request.user.may(Permission.DECIDE_SUPPORT),
        "can_assess": request.user.may(Permission.ASSESS),
    }
    return render(request, "cases/assessment.html", context)
