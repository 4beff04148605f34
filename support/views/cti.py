"""Pages inside a CTI course: a phase with its plan, steps and contacts; interruptions; network; what follows."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cases.queries import last_change
from cases.reading import get_visible
from housingfirst.accounts import codes
from housingfirst.core import clock, formats

from .. import permissions, queries, services
from ..choices import FollowOnKind, SupportMethod
from ..codes import CTI_STEPS
from ..forms.cti import (
    AcceptRowForm,
    FollowOnForm,
    IntensityForm,
    InterruptionForm,
    NetworkEditForm,
    NetworkForm,
    PlanForm,
    TransferRowForm,
)
from ..models import (
    Course,
    CourseInterruption,
    CoursePhase,
    NetworkMember,
    TransferAgreement,
    TransferRow,
)
from ..services.cti import FOLLOW_FIELDS, NETWORK_FIELDS
from .courses import RELATED, _step

OF_COURSE = ("course__citizen", "course__team")


def _cti(request, pk):
    """A course in reach that is or was CTI."""
    row = get_visible(request, Course, pk, related=RELATED)
    if row.method != SupportMethod.CTI and not row.methods.filter(method=SupportMethod.CTI).exists():
        raise Http404
    return row


def _saved(row):
    """Version and who saved last, for the form of a row two people may edit."""
    saved_by, saved_at = last_change(row)
    return {"version": row.version, "saved_by": saved_by, "saved_at": saved_at}


# ---------------------------------------------------------------- a phase


@require_safe
def course_phase(request, pk, number):
    """The contact phase (0) or a phase: focus, plan, checklist, contacts."""
    row = _cti(request, pk)
    queries.with_story([row])
    panel = queries.course_panel(row, clock.today())
    written = queries.written_in(row, queries.cti_row(row))
    steps = codes.every(CTI_STEPS, row.municipality_id)
    views = queries.phase_views(
        panel, queries.contact_moments(row), written, queries.phase_values(row.municipality_id, clock.today()), steps
    )
    view = next((one for one in views if one.number == number), None)
    if view is None:
        raise Http404
    may = row.is_live and row.method == SupportMethod.CTI and permissions.can_work_on(request.user, row)
    context = {"course": row, "citizen": row.citizen, "view": view, "views": views, "may": may}
    return render(request, "support/course_phase.html", context)


@require_POST
def phase_tick(request, pk, number):
    row = _cti(request, pk)
    done = request.POST.get("done") != "no"
    services.tick_step(by=request.user, course=row, number=number, step=request.POST.get("step", ""), done=done)
    messages.success(request, _("The step is ticked.") if done else _("The tick is taken away."))
    return redirect("support:course-phase", row.pk, number)


def _phase(request, pk):
    phase = get_visible(request, CoursePhase, pk, related=(*OF_COURSE, "course_method"))
    permissions.check_can_work_on(request.user, phase.course)
    return phase


@require_http_methods(["GET", "POST"])
def phase_plan(request, pk):
    phase = _phase(request, pk)
    if not phase.focus_areas:
        messages.info(request, _("Choose the focus first; the plan has a line for each area."))
        return redirect("support:phase-focus", phase.pk)
    written = queries.goals_of(phase)
    initial = {f"goal_{area}": written.get(area, "") for area in phase.focus_areas}
    initial["planned_on"] = clock.today()
    saved_by, saved_at = last_change(phase)
    saved = {"version": phase.plan_version, "saved_by": saved_by, "saved_at": saved_at}
    form = PlanForm(request.POST or None, focus=phase.focus_areas, first=not phase.planned_on, initial=initial, **saved)
    if form.submit(services.plan_phase, by=request.user, phase=phase):
        messages.success(request, _("The plan is saved."))
        return redirect("support:course-phase", phase.course_id, phase.number)
    return _step(
        request,
        form,
        phase.course,
        title=_("Plan of phase %(number)s") % {"number": phase.number},
        hint=_("For each focus area: what shall be reached before %(day)s? In short, in words the citizen would use.")
        % {"day": formats.long_date(phase.ends_on)},
        button=_("Save the plan"),
    )


@require_http_methods(["GET", "POST"])
def phase_contacts(request, pk):
    phase = _phase(request, pk)
    on = max(phase.starts_on, clock.today())
    before, phase_before = queries.planned_before(phase.course, phase.course_method, phase, on)
    form = IntensityForm(request.POST or None, initial={"contacts": before, "starts_on": on})
    if form.submit(services.plan_contacts, by=request.user, phase=phase):
        messages.success(request, _("The contacts are planned."))
        return redirect("support:course-phase", phase.course_id, phase.number)
    hint = _("Now: %(often)s.") % {"often": queries.often(before)}
    if phase_before:
        hint += " " + _("In the phase before: %(often)s.") % {"often": queries.often(phase_before)}
    hint += " " + _(
        "Contact falls from phase to phase. It may rise when school or work begins; then one sentence says why."
    )
    title = _("Contacts in phase %(number)s") % {"number": phase.number}
    return _step(request, form, phase.course, title=title, hint=hint, button=_("Save the contacts"))


# ---------------------------------------------------------------- interruptions


@require_http_methods(["GET", "POST"])
def interruption_create(request, pk):
    row = _cti(request, pk)
    permissions.check_can_work_on(request.user, row)
    form = InterruptionForm(request.POST or None, initial={"starts_on": clock.today()})
    if form.submit(services.note_interruption, by=request.user, course=row):
        messages.success(request, _("The interruption is recorded. The course stays open."))
        return redirect(row)
    return _step(
        request,
        form,
        row,
        title=_("Interruption"),
        hint=_("The course stays open and is not closed by it. The days are shown on the clock."),
        button=_("Save the interruption"),
    )


@require_http_methods(["GET", "POST"])
def interruption_change(request, pk):
    row = get_visible(request, CourseInterruption, pk, related=OF_COURSE)
    permissions.check_can_work_on(request.user, row.course)
    initial = {name: getattr(row, name) for name in ("reason", "starts_on", "ends_on", "note")}
    form = InterruptionForm(request.POST or None, initial=initial, **_saved(row))
    if form.submit(services.change_interruption, by=request.user, interruption=row):
        messages.success(request, _("The interruption is saved."))
        return redirect(row.course)
    return _step(
        request,
        form,
        row.course,
        title=_("Interruption"),
        hint=_("Write the day the citizen was back, or correct the days."),
        button=_("Save the interruption"),
    )


# ---------------------------------------------------------------- the network map


@require_safe
def course_network(request, pk):
    row = _cti(request, pk)
    members = queries.network_of(row, clock.today())
    context = {
        "course": row,
        "citizen": row.citizen,
        "map": queries.network_map(members),
        "known": queries.relations_to_add(request.user, row, members),
        "may": row.is_live and permissions.can_work_on(request.user, row),
    }
    return render(request, "support/course_network.html", context)


@require_http_methods(["GET", "POST"])
def network_add(request, pk):
    row = _cti(request, pk)
    permissions.check_can_work_on(request.user, row)
    relation = queries.relation_to_add(request.user, row, request.GET.get("relation", ""))
    initial = {"strength": 2} | ({"name": relation.name, "life_area": "network"} if relation else {})
    form = NetworkForm(request.POST or None, initial=initial)
    if form.submit(services.add_to_network, by=request.user, course=row):
        messages.success(request, _("They are on the map."))
        return redirect("support:course-network", row.pk)
    return _step(
        request,
        form,
        row,
        title=_("Put somebody on the network map"),
        hint=_("Persons and services round the citizen: those who are there now, and those who shall take over."),
        button=_("Put them on the map"),
    )


@require_http_methods(["GET", "POST"])
def network_change(request, pk):
    row = get_visible(request, NetworkMember, pk, related=OF_COURSE)
    permissions.check_can_work_on(request.user, row.course)
    initial = {name: getattr(row, name) for name in NETWORK_FIELDS}
    form = NetworkEditForm(request.POST or None, initial=initial, **_saved(row))
    if form.submit(services.change_network, by=request.user, member=row):
        messages.success(request, _("The changes are saved."))
        return redirect("support:course-network", row.course_id)
    return _step(
        request,
        form,
        row.course,
        title=_("On the network map"),
        hint=_("When they are no longer there, write from which day: they leave the map and stay in the history."),
        button=_("Save the changes"),
    )


# ---------------------------------------------------------------- the lines of a transfer agreement


@require_http_methods(["GET", "POST"])
def transfer_row_add(request, pk):
    agreement = get_visible(request, TransferAgreement, pk, related=OF_COURSE)
    permissions.check_can_work_on(request.user, agreement.course)
    times = queries.clock_of(agreement.course)
    form = TransferRowForm(request.POST or None, initial={"starts_on": times.planned_end if times else None})
    if form.submit(services.add_transfer_row, by=request.user, agreement=agreement):
        messages.success(request, _("The line is saved. It counts when they have said yes."))
        again = "again" in request.POST
        return redirect("support:transfer-row-add", agreement.pk) if again else redirect(agreement.course)
    return _step(
        request,
        form,
        agreement.course,
        title=_("Who takes over what"),
        hint=_("One line for each who takes something over. With the last yes the agreement is accepted."),
        button=_("Save the line"),
        again=_("Save and write one more"),
    )


@require_http_methods(["GET", "POST"])
def transfer_row_accept(request, pk):
    row = get_visible(request, TransferRow, pk, related=OF_COURSE)
    permissions.check_can_work_on(request.user, row.course)
    form = AcceptRowForm(request.POST or None, initial={"accepted_on": clock.today()})
    if form.submit(services.accept_transfer_row, by=request.user, row=row):
        messages.success(request, _("The yes is recorded."))
        return redirect(row.course)
    return _step(
        request,
        form,
        row.course,
        title=_("Who takes over has said yes"),
        hint=f"{row.who}: {row.takes_over}",
        button=_("Record the yes"),
    )


# ---------------------------------------------------------------- what follows


@require_http_methods(["GET", "POST"])
def course_follow_on(request, pk):
    row = _cti(request, pk)
    permissions.check_can_work_on(request.user, row)
    times = queries.clock_of(row)
    planned = getattr(row, "follow_on", None)  # read with the course
    saved = {"version": 0}
    initial = {"kind": FollowOnKind.OTHER, "starts_on": times.planned_end if times else None}
    if planned:
        saved, initial = _saved(planned), {name: getattr(planned, name) for name in FOLLOW_FIELDS}
    form = FollowOnForm(request.POST or None, initial=initial, **saved)
    if form.submit(services.plan_follow_on, by=request.user, course=row):
        messages.success(request, _("What follows is planned."))
        return redirect(row)
    hint = _("Settle in good time what follows, and whether it needs a decision: waiting time counts too.")
    if times:
        hint = _("CTI ends on %(day)s.") % {"day": formats.long_date(times.planned_end)} + " " + hint
    return _step(request, form, row, title=_("What follows CTI"), hint=hint, button=_("Save what follows"))
