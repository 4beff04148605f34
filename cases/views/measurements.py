"""Pages of measurements."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from housingfirst.core import clock
from housingfirst.core.forms import render_form

from .. import permissions, services
from ..choices import MeasurementKind
from ..forms.measurements import CorrectionForm, MeasurementForm
from ..models import Citizen, Measurement
from ..queries import measurements as queries
from ..reading import get_visible
from .drafts import drafting


@require_http_methods(["GET", "POST"])
def measurement_create(request, citizen_pk, service=services.record_measurement, prefill=queries.prefilled):
    """A new measurement, prefilled; `?kind=` chooses which one.

    `service` and `prefill`: the project's own, which also settle the day of the course it was due on, and start with
    the course's method and legal bases.
    """
    citizen = get_visible(request, Citizen, citizen_pk)
    permissions.check_can_measure(request.user, citizen)
    initial = prefill(request.user, citizen) | {"measured_on": clock.today()}
    if request.GET.get("kind") in MeasurementKind.values:
        initial["kind"] = request.GET["kind"]
    form = MeasurementForm(request.POST or None, initial=initial)
    desk = drafting(request, citizen, form, "measurement")
    if desk.handled:
        return redirect(request.get_full_path())
    if form.submit(service, by=request.user, citizen=citizen):
        desk.done()
        messages.success(request, _("The measurement is saved."))
        return redirect("cases:measurement", form.result.pk)
    context = {
        "citizen": citizen,
        "drafting": desk,
        "last": queries.measurements_of(request.user, citizen).first(),
    }
    return render_form(request, "cases/measurement_form.html", form, context)


@require_safe
def measurement(request, pk):
    row = get_visible(request, Measurement, pk, related=("citizen", "measured_by", "corrects", "corrected_by"))
    context = {
        "measurement": row,
        "citizen": row.citizen,
        "answers": queries.answers_of(row),
        "corrected_by": getattr(row, "corrected_by", None),
        "earlier": [one for one in queries.measurements_of(request.user, row.citizen)[:9] if one.pk != row.pk],
        "can_correct": permissions.may_measure(request.user) and not hasattr(row, "corrected_by"),
    }
    return render(request, "cases/measurement.html", context)


@require_http_methods(["GET", "POST"])
def measurement_correct(request, pk):
    row = get_visible(request, Measurement, pk, related=("citizen",))
    permissions.check_can_measure(request.user, row.citizen)
    initial = {name: getattr(row, name) for name in services.ANSWERS} | {"measured_on": row.measured_on}
    form = CorrectionForm(request.POST or None, initial=initial)
    desk = drafting(request, row.citizen, form, "measurement", row.pk)
    if desk.handled:
        return redirect(request.path)
    if form.submit(services.correct_measurement, by=request.user, measurement=row):
        desk.done()
        messages.success(request, _("The measurement is corrected. The old one stays and points to this."))
        return redirect("cases:measurement", form.result.pk)
    context = {"citizen": row.citizen, "measurement": row, "drafting": desk}
    return render_form(request, "cases/measurement_form.html", form, context)
