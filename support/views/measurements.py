"""The team's measurements: made, due and over the deadline; and the last one before data are drawn."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, ngettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from cases.reading import note_list
from housingfirst.audit.models import ReadKind
from housingfirst.core import clock, formats
from housingfirst.core.forms import render_form
from housingfirst.core.lists import Column, Filter, ListPage, View

from .. import permissions, queries, services
from ..choices import MeasurementKind, SupportMethod
from ..forms.measurements import AskForm


def _show(kind):
    def note(request, rows):
        note_list(request, [row.course.citizen_id for row in rows], kind=kind)

    return note


def _page(row):
    """The measurement that was made, else the form that makes it, as long as the course runs."""
    if row.measurement_id:
        return reverse("cases:measurement", args=[row.measurement_id])
    if row.course.is_live:
        return f"{reverse('cases:measurement-create', args=[row.course.citizen_id])}?kind={row.kind}"
    return reverse("support:course", args=[row.course_id])


def _measurements(request):
    return ListPage(
        key="measurements",
        title=gettext_lazy("Measurements"),
        columns=[
            Column(
                "name",
                gettext_lazy("Citizen"),
                "course.citizen.name",
                sort="course__citizen__sort_name",
                link=_page,
                header=True,
                phone="wide",
            ),
            Column("kind", gettext_lazy("Measurement"), "get_kind_display", phone="inline"),
            Column("due", gettext_lazy("Due"), "due_on", sort="due_on", css="hf-num", phone="inline"),
            Column(
                "state",
                gettext_lazy("State"),
                lambda row: queries.measurement_state(row, clock.today()),
                kind="status",
                phone="inline",
            ),
            Column("made", gettext_lazy("Made on"), "measurement.measured_on", css="hf-num", phone="skip"),
            Column("method", gettext_lazy("Method"), "course.get_method_display", phone="skip"),
            Column("worker", gettext_lazy("Worker"), lambda row: str(row.course.worker or ""), kind="person"),
        ],
        filters=[
            Filter("state", gettext_lazy("State"), queries.MEASUREMENT_STATES, queries.with_measurement_state),
            Filter("kind", gettext_lazy("Measurement"), MeasurementKind.choices),
            Filter("method", gettext_lazy("Method"), SupportMethod.choices, "course__method"),
            Filter("team", gettext_lazy("Team"), queries.team_choices(request.user), "course__team_id"),
            Filter("due", gettext_lazy("Due until"), kind="date", apply="due_on__lte"),
        ],
        search=queries.search_measurements,
        search_label=gettext_lazy("Search by name or nickname"),
        default_sort="due",
        views=[
            View(gettext_lazy("To be made now"), "state=open"),
            View(gettext_lazy("Over the deadline"), "state=late"),
            View(gettext_lazy("Before data are drawn"), f"kind={MeasurementKind.EXTRACTION.value}"),
        ],
        counted=ngettext_lazy("%(count)s measurement", "%(count)s measurements", "count"),
        empty=(
            gettext_lazy("No measurements yet"),
            gettext_lazy("Every course is measured when it begins, about every three months, and when it ends."),
        ),
        on_page=_show(ReadKind.LIST),
        on_export=_show(ReadKind.EXPORT),
    )


@require_safe
def measurement_list(request):
    permissions.check_can_see_caseload(request.user)
    rows = queries.measurements_due(request.user)
    context = {"led": queries.led_teams(request.user)}
    return _measurements(request).respond(request, rows, "support/measurement_list.html", context)


@require_http_methods(["GET", "POST"])
def measurements_ask(request, pk):
    team = queries.team_in_municipality(request.user, pk)
    if team is None:
        raise Http404
    permissions.check_can_ask_for_measurements(request.user, team)
    form = AskForm(request.POST or None, initial={"drawn_on": clock.today()})
    if form.submit(services.ask_for_last_measurements, by=request.user, team=team):
        asked, day = form.result, formats.long_date(form.cleaned_data["drawn_on"])
        if asked:
            text = ngettext(
                "%(count)s measurement is asked for until %(day)s. It is a task for the worker.",
                "%(count)s measurements are asked for until %(day)s. They are tasks for the workers.",
                asked,
            )
        else:
            text = _("Every course has a fresh measurement by %(day)s, or comes to one before. Nobody is asked.")
        messages.success(request, text % {"count": asked, "day": day})
        return redirect(f"{reverse('support:measurement-list')}?kind={MeasurementKind.EXTRACTION.value}")
    return render_form(request, "support/measurements_ask.html", form, {"team": team})
