"""Before the door: warnings of a citizen, going out, and being back."""

from datetime import timedelta

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from cases.models import Citizen
from cases.queries import last_change
from cases.reading import get_visible, note_read
from housingfirst.accounts import codes, parameters
from housingfirst.core import clock, formats
from housingfirst.core.forms import render_form

from .. import permissions, queries, services
from ..codes import WARNING_KINDS
from ..forms import BackForm, EndWarningForm, RenewWarningForm, WarningForm
from ..models import Appointment, Outing, WarningNote
from ..parameters import BACK_MINUTES, CONTACT_MINUTES, WARNING_REVIEW_DAYS
from ..rules.safety import expected_back


def _review_preset(citizen):
    days = parameters.value(WARNING_REVIEW_DAYS, citizen.municipality_id, clock.today())
    return clock.today() + timedelta(days=days)


@require_http_methods(["GET", "POST"])
def warning_list(request, pk):
    """What to know before the door: those that hold, those that wait for a look, and the ended ones; a new one."""
    citizen = get_visible(request, Citizen, pk)
    permissions.check_can_warn(request.user, citizen)
    form = WarningForm(
        request.POST or None,
        kinds=codes.choices(WARNING_KINDS, citizen.municipality_id, clock.today()),
        owners=queries.warning_owners(request.user, citizen),
        initial={"owner": request.user.pk, "review_on": _review_preset(citizen)},
    )
    if form.submit(services.write_warning, by=request.user, citizen=citizen):
        messages.success(request, _("The warning is saved. It is shown before every visit."))
        return redirect("support:warning-list", pk)
    rows = queries.warnings_of(request.user, citizen)
    return render_form(request, "support/warning_list.html", form, {"citizen": citizen, "warnings": rows})


@require_http_methods(["GET", "POST"])
def warning_renew(request, pk):
    """Does it still hold? The words can be changed with it."""
    warning = get_visible(request, WarningNote, pk, related=("citizen", "owner"))
    permissions.check_can_warn(request.user, warning.citizen)
    owners = queries.warning_owners(request.user, warning.citizen)
    offered = owners if warning.owner_id in {one.pk for one in owners} else [*owners, warning.owner]
    form = RenewWarningForm(
        request.POST or None,
        owners=offered,
        version=warning.version,
        saved_by=last_change(warning)[0],
        initial={"text": warning.text, "owner": warning.owner_id, "review_on": _review_preset(warning.citizen)},
    )
    if form.submit(services.renew_warning, by=request.user, warning=warning):
        messages.success(request, _("The warning holds on."))
        return redirect("support:warning-list", warning.citizen_id)
    context = {"warning": warning, "citizen": warning.citizen, "title": _("Does it still hold?")}
    context["button"] = _("It still holds")
    return render_form(request, "support/warning_form.html", form, context)


@require_http_methods(["GET", "POST"])
def warning_end(request, pk):
    """It no longer holds, and why."""
    warning = get_visible(request, WarningNote, pk, related=("citizen", "owner"))
    permissions.check_can_warn(request.user, warning.citizen)
    form = EndWarningForm(request.POST or None)
    if form.submit(services.end_warning, by=request.user, warning=warning):
        messages.success(request, _("The warning is ended. It stays in the record."))
        return redirect("support:warning-list", warning.citizen_id)
    context = {"warning": warning, "citizen": warning.citizen, "title": _("End the warning")}
    context["button"] = _("End the warning")
    return render_form(request, "support/warning_form.html", form, context)


def _appointment(request, citizen):
    """The appointment one goes to, where the address names one."""
    number = request.GET.get("appointment", "")
    rows = Appointment.objects.visible_to(request.user).planned().filter(citizen=citizen)
    return rows.filter(pk=number).first() if number.isascii() and number.isdigit() and len(number) < 18 else None


@require_http_methods(["GET", "POST"])
def going(request, pk):
    """Before the door: what to know, and when the team expects one back. One touch, and it is said."""
    citizen = get_visible(request, Citizen, pk)
    permissions.check_can_log_contact(request.user, citizen)
    appointment, now = _appointment(request, citizen), clock.now()
    numbers = parameters.values([CONTACT_MINUTES, BACK_MINUTES], citizen.municipality_id, clock.today())
    back = expected_back(
        appointment.starts_at if appointment else None,
        appointment.minutes if appointment else numbers[CONTACT_MINUTES],
        numbers[BACK_MINUTES],
        now,
    )
    initial = {"moment": back.astimezone(clock.DANISH_TIME).time()}
    form = BackForm(request.POST or None, initial=initial)
    if form.submit(services.go_out, by=request.user, citizen=citizen, appointment=appointment):
        time = formats.at_time(form.result.expected_back_at.astimezone(clock.DANISH_TIME))
        messages.success(request, _("Your team sees that you are expected back %(time)s.") % {"time": time})
        return redirect("overview:my-day")
    context = {
        "citizen": citizen,
        "appointment": appointment,
        "door": queries.before_door(request.user, citizen),
        "current": queries.own_outing(request.user),
    }
    return render_form(request, "support/going.html", form, context)


@require_http_methods(["GET", "POST"])
def outing_time(request, pk):
    """It takes longer than thought."""
    outing = get_visible(request, Outing, pk, related=("citizen", "worker"), noted=False)
    permissions.check_can_change_back_time(request.user, outing)
    citizen = Citizen.objects.visible_to(request.user).filter(pk=outing.citizen_id).first()
    if citizen:
        note_read(request, citizen)
    initial = {"moment": outing.expected_back_at.astimezone(clock.DANISH_TIME).time()}
    form = BackForm(request.POST or None, initial=initial)
    if form.submit(services.change_back_time, by=request.user, outing=outing):
        messages.success(request, _("Your team sees the new time."))
        return redirect("overview:my-day")
    return render_form(request, "support/outing_time.html", form, {"outing": outing, "citizen": citizen})


@require_POST
def outing_back(request, pk):
    """Back again: said by who went, or by a colleague who has heard from them."""
    outing = get_visible(request, Outing, pk, related=("citizen", "worker"), noted=False)
    services.say_back(by=request.user, outing=outing)
    own = outing.worker_id == request.user.pk
    messages.success(
        request,
        _("You are back. Your team sees it.") if own else _("%(name)s is back.") % {"name": outing.worker},
    )
    return redirect("overview:my-day")
