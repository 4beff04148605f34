"""After the course: the closed courses, how it goes some time later, and aftercare."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, ngettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from cases.models import Citizen
from cases.queries import last_change
from cases.reading import get_visible, note_list
from housingfirst.audit.models import ReadKind
from housingfirst.core import clock, formats
from housingfirst.core.forms import render_form
from housingfirst.core.lists import Column, Filter, ListPage, View

from .. import permissions, queries, services
from ..choices import CheckInOutcome, EndReason, SupportMethod
from ..forms.closing import AftercareForm, CheckInForm
from ..models import Aftercare, CheckIn


def _note(kind):
    def note(request, rows):
        note_list(request, [row.citizen_id for row in rows], kind=kind)
        queries.name_end_reasons(rows)

    return note


def _closed(request):
    return ListPage(
        key="closed-courses",
        title=gettext_lazy("Closed courses"),
        columns=[
            Column(
                "name",
                gettext_lazy("Citizen"),
                "citizen.name",
                sort="citizen__sort_name",
                link=lambda row: row.get_absolute_url(),
                header=True,
                phone="wide",
            ),
            Column("closed", gettext_lazy("Closed"), "ends_on", sort="ends_on", css="hf-num", phone="inline"),
            Column("why", gettext_lazy("Why"), "end_words"),
            Column(
                "after",
                gettext_lazy("Afterwards"),
                lambda row: queries.after_state(row, clock.today()),
                kind="status",
                phone="inline",
            ),
            Column("method", gettext_lazy("Method"), "get_method_display", phone="skip"),
            Column("worker", gettext_lazy("Worker"), lambda row: str(row.worker or ""), kind="person", phone="skip"),
        ],
        filters=[
            Filter("after", gettext_lazy("Afterwards"), queries.AFTER_STATES, queries.with_after_state),
            Filter("why", gettext_lazy("Why"), EndReason.choices, "end_reason"),
            Filter("method", gettext_lazy("Method"), SupportMethod.choices, "method"),
            Filter("team", gettext_lazy("Team"), queries.team_choices(request.user), "team_id"),
            Filter("from", gettext_lazy("Closed from"), kind="date", apply="ends_on__gte"),
        ],
        search=queries.search_closed,
        search_label=gettext_lazy("Search by name or nickname"),
        default_sort="-closed",
        views=[
            View(gettext_lazy("Somebody is to ask how it goes"), "after=open"),
            View(gettext_lazy("Has come back"), "after=back"),
        ],
        counted=ngettext_lazy("%(count)s closed course", "%(count)s closed courses", "count"),
        empty=(
            gettext_lazy("No closed courses yet"),
            gettext_lazy("A course comes here when it is closed. The way back is always open."),
        ),
        on_page=_note(ReadKind.LIST),
        on_export=_note(ReadKind.EXPORT),
    )


@require_safe
def closed_list(request):
    """Closed courses; persons and courses counted apart, because who came back is one person."""
    permissions.check_can_see_caseload(request.user)
    rows = queries.closed_courses(request.user)
    counts = queries.people_and_courses(rows)
    people = ngettext("%(count)s citizen", "%(count)s citizens", counts.people) % {
        "count": formats.number(counts.people)
    }
    courses = ngettext("%(count)s closed course", "%(count)s closed courses", counts.courses) % {
        "count": formats.number(counts.courses)
    }
    sub = _("%(people)s, %(courses)s. Who has come back is one person.") % {"people": people, "courses": courses}
    return _closed(request).respond(request, rows, "support/closed_list.html", {"sub": sub})


@require_http_methods(["GET", "POST"])
def check_in(request, pk):
    """How it goes some time after the course: asked, and written down."""
    row = get_visible(request, CheckIn, pk, related=("course__citizen", "course__team"))
    permissions.check_can_work_on(request.user, row.course)
    form = CheckInForm(request.POST or None, initial={"made_on": clock.today()})
    if form.submit(services.note_check_in, by=request.user, check_in=row):
        if form.result.outcome == CheckInOutcome.WANTS_SUPPORT:
            messages.success(request, _("It is written. The citizen can come back at once, without a new referral."))
            return redirect("support:course-return", row.course_id)
        messages.success(request, _("It is written how it goes."))
        return redirect(row.course)
    page = {
        "title": _("How does it go after the course?"),
        "hint": _("The course ended on %(day)s. Ask, listen, and write how it goes.")
        % {"day": formats.long_date(row.course.ends_on)},
        "button": _("Save"),
    }
    context = {"course": row.course, "citizen": row.citizen, "page": page}
    return render_form(request, "support/course_step.html", form, context)


@require_http_methods(["GET", "POST"])
def aftercare_list(request, pk):
    """The aftercare of a citizen: what is written, and a new one."""
    citizen = get_visible(request, Citizen, pk)
    permissions.check_can_note_aftercare(request.user, citizen)
    form = AftercareForm(request.POST or None, initial={"beside": queries.beside_now(citizen)})
    if form.submit(services.note_aftercare, by=request.user, citizen=citizen):
        messages.success(request, _("The aftercare is written."))
        return redirect("support:aftercare-list", pk)
    rows = queries.aftercare_of(request.user, citizen, clock.today())
    context = {"citizen": citizen, "rows": rows, "title": _("Aftercare of a shelter")}
    return render_form(request, "support/aftercare.html", form, context)


@require_http_methods(["GET", "POST"])
def aftercare_change(request, pk):
    """Another end, other hours, another parting of the work."""
    row = get_visible(request, Aftercare, pk, related=("citizen", "noted_by"))
    permissions.check_can_note_aftercare(request.user, row.citizen)
    names = ("shelter", "discharged_on", "until", "weekly_hours", "does", "beside", "support_does")
    form = AftercareForm(
        request.POST or None,
        version=row.version,
        saved_by=last_change(row)[0],
        initial={name: getattr(row, name) for name in names},
    )
    if form.submit(services.change_aftercare, by=request.user, aftercare=row):
        messages.success(request, _("The aftercare is changed."))
        return redirect("support:aftercare-list", row.citizen_id)
    context = {"citizen": row.citizen, "rows": (), "title": _("Change the aftercare")}
    context["back"] = reverse("support:aftercare-list", args=[row.citizen_id])
    return render_form(request, "support/aftercare.html", form, context)
