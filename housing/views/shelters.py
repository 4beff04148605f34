"""Pages of a shelter: residents, admission, discharge; and the adviser's: who a reported person is."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from cases.reading import get_visible, note_list
from cases.views.citizens import note_number_taken
from housingfirst.core import clock
from housingfirst.core.forms import render_form

from .. import permissions, queries, services
from ..forms import AcceptForm, AdmissionForm, DischargeForm
from ..models import ShelterStay


@require_safe
def shelter_residents(request):
    permissions.check_can_see_shelter(request.user)
    residents = list(queries.residents_of(request.user)[:200])
    note_list(request, [row.citizen_id for row in residents])
    context = {
        "residents": [(row, queries.days_there(row), _resident_status(row)) for row in residents],
        "reported": list(queries.reports_for(request.user)[:100]),
    }
    return render(request, "housing/shelter_residents.html", context)


def _resident_status(row):
    """Whether the resident is nominated, and how far it is where the shelter did it."""
    if row.nomination_status:
        return queries.status_words_of(row.nomination_status)
    return ("ok", _("Nominated by others")) if row.has_live_nomination else ("idle", _("Not nominated"))


@require_http_methods(["GET", "POST"])
def shelter_admit(request):
    units = list(queries.own_shelters(request.user))
    form = AdmissionForm(request.POST or None, units=units, initial={"admitted_on": clock.today()})
    if form.submit(services.report_admission, by=request.user):
        done = _("The admission is reported. The resident comes here when the municipality knows who it is.")
        messages.success(request, done)
        return redirect("housing:shelter-residents")
    context = {"title": _("Report an admission"), "button": _("Report the admission")}
    context["hint"] = _("Report it the same day. You can nominate for a home from the first day.")
    return render_form(request, "housing/shelter_form.html", form, context)


@require_http_methods(["GET", "POST"])
def shelter_discharge(request, pk, service=services.discharge):
    stay = get_visible(request, ShelterStay, pk, related=("citizen", "unit"))
    permissions.check_can_end_stay(request.user, stay)
    form = DischargeForm(request.POST or None, initial={"discharged_on": clock.today()})
    if form.submit(service, by=request.user, stay=stay):
        messages.success(request, _("The discharge is noted. A nomination that is being worked on goes on."))
        return redirect("housing:shelter-residents" if queries.is_shelter(request.user) else "housing:nomination-list")
    context = {"title": _("Discharged"), "button": _("Note the discharge"), "citizen": stay.citizen}
    context["hint"] = _("Your access ends with the stay, unless you have nominated the citizen for a home.")
    return render_form(request, "housing/shelter_form.html", form, context)


@require_safe
def shelter_reports(request):
    permissions.check_can_settle_reports(request.user)
    return render(request, "housing/shelter_reports.html", {"reported": list(queries.reports_for(request.user)[:100])})


@require_http_methods(["GET", "POST"])
def shelter_accept(request, pk):
    permissions.check_can_settle_reports(request.user)
    stay = get_visible(request, ShelterStay, pk, related=("inquiry__citizen", "unit", "reported_by"))
    if request.method == "POST" and "attach" in request.POST:
        services.attach_report(by=request.user, stay=stay)
        messages.success(request, _("The stay is on the citizen's record. The shelter sees its resident."))
        return redirect("housing:shelter-reports")
    first, last = queries.split_name(stay.inquiry.person_name if stay.inquiry else "")
    form = AcceptForm(
        request.POST or None, initial={"first_name": first, "last_name": last}, held_cpr=stay.reported_cpr
    )
    if form.submit(services.accept_report, by=request.user, stay=stay):
        messages.success(request, _("The citizen is registered. The shelter sees its resident and can nominate."))
        return redirect("housing:shelter-reports")
    note_number_taken(request, form, stay.reported_cpr)
    return render_form(request, "housing/shelter_accept.html", form, {"stay": stay})
