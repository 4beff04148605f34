"""Pages of one course: the course itself, and a small form for each step."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from cases.reading import get_visible
from housingfirst.core import clock, formats
from housingfirst.core.forms import render_form

from .. import permissions, queries, services
from ..choices import HOUSING_FIRST_METHODS, CourseState, ExceptionFrom, PhaseOneEvent
from ..forms import (
    AcceptTransferForm,
    CloseForm,
    ExceptionForm,
    FocusForm,
    PhaseOneForm,
    ReturnForm,
    StartForm,
    SwitchMethodForm,
    TransferForm,
    WorkerForm,
    start_value,
)
from ..models import Course, CoursePhase, TransferAgreement

RELATED = (
    *("citizen", "team", "worker", "adviser", "decision__decided_by", "decision__assessment", "opened_by", "closed_by"),
    *("start", "follow_on"),
)


def _course(request, pk):
    return get_visible(request, Course, pk, related=RELATED)


def _step(request, form, course, **page):
    """The one page all small forms share: what it is about, the form, the button."""
    context = {"course": course, "citizen": course.citizen, "page": page}
    return render_form(request, "support/course_step.html", form, context)


def _advisers(course, method):
    """Who can be named where the course would begin before the decision."""
    if course.is_live and course.adviser_id:
        return None
    return queries.advisers_to_name(course.citizen, method, clock.today())


@require_safe
def course(request, pk):
    row = get_visible(request, Course, pk, related=RELATED, read=queries.for_course_page)
    page = queries.course_page(row, request.user, clock.today())
    return render(request, "support/course.html", {"course": row, "citizen": row.citizen, "page": page})


@require_http_methods(["GET", "POST"])
def course_worker(request, pk):
    row = _course(request, pk)
    permissions.check_can_assign(request.user, row.team, row.citizen)
    people = queries.people_for_course(row, clock.today())
    form = WorkerForm(
        request.POST or None,
        initial={"worker": row.worker_id or "", "from_on": clock.today()},
        people=people,
        nobody=_("The team together") if row.is_shared else _("Nobody for the time being"),
        advisers=_advisers(row, row.method) if row.state == CourseState.WAITING else None,
    )
    if form.submit(services.change_worker, by=request.user, course=row):
        messages.success(request, _("The worker is changed. The course is the same one."))
        return redirect(row)
    return _step(
        request,
        form,
        row,
        title=_("Primary worker"),
        hint=_("The course stays the same one; every change of worker is counted."),
        button=_("Save the worker"),
        deviation=form.has_error("worker", "no_room"),
    )


@require_http_methods(["GET", "POST"])
def course_method(request, pk):
    row = _course(request, pk)
    permissions.check_can_assign(request.user, row.team, row.citizen)
    form = SwitchMethodForm(
        request.POST or None,
        initial={"method": row.method, "from_on": clock.today()},
        people=queries.people_with_room(row.team, row.method, clock.today()),
        nobody=_("As now"),
    )
    if form.submit(services.switch_method, by=request.user, course=row):
        messages.success(request, _("The method is switched. The course is the same one."))
        return redirect(row)
    return _step(
        request,
        form,
        row,
        title=_("Switch method"),
        hint=_("A switch stays in the same course. Leaving CTI ends its phases that day."),
        button=_("Switch method"),
        deviation=form.has_error("worker", "no_room"),
    )


@require_http_methods(["GET", "POST"])
def course_phase_one(request, pk):
    row = _course(request, pk)
    permissions.check_can_work_on(request.user, row)
    event = queries.phase_one_event_of(row, clock.today())
    form = PhaseOneForm(request.POST or None, initial={"on": clock.today()})
    if form.submit(services.start_phase_one, by=request.user, course=row, event=event):
        messages.success(request, _("Phase 1 has begun. Choose what it is about."))
        return redirect(row)
    return _step(
        request,
        form,
        row,
        title=_("Begin phase 1"),
        hint=_(
            "In your municipality phase 1 begins when this happens: %(event)s. "
            "The nine months count from that day and are not moved."
        )
        % {"event": str(PhaseOneEvent(event).label).lower()},
        button=_("Begin phase 1"),
    )


@require_http_methods(["GET", "POST"])
def course_start(request, pk):
    """Say where the course started from; what is said already stays."""
    row = _course(request, pk)
    permissions.check_can_work_on(request.user, row)
    form = StartForm(
        request.POST or None, initial={"start": start_value(queries.start_suggestion(row.citizen, row.starts_on))}
    )
    if form.submit(services.note_start, by=request.user, course=row):
        messages.success(request, _("The sub-target group at the start is saved, and stays as it is."))
        return redirect(row)
    return _step(
        request,
        form,
        row,
        title=_("Sub-target group at the start"),
        hint=_(
            "Where the citizen stood when the course began on %(day)s. What the record's situations say is filled in; "
            "between a sofa and a parent's home you choose. It cannot be changed afterwards."
        )
        % {"day": formats.long_date(row.starts_on)},
        button=_("Save for good"),
    )


@require_http_methods(["GET", "POST"])
def phase_focus(request, pk):
    phase = get_visible(request, CoursePhase, pk, related=("course__citizen", "course__team"))
    permissions.check_can_work_on(request.user, phase.course)
    form = FocusForm(request.POST or None, initial={"focus_areas": phase.focus_areas})
    if form.submit(services.set_focus_areas, by=request.user, phase=phase):
        messages.success(request, _("The focus is saved."))
        return redirect(phase.course)
    return _step(
        request,
        form,
        phase.course,
        title=_("Focus of phase %(number)s") % {"number": phase.number},
        hint=_("Few areas at a time, so that something can move."),
        button=_("Save the focus"),
    )


@require_http_methods(["GET", "POST"])
def transfer_agree(request, pk):
    row = _course(request, pk)
    permissions.check_can_work_on(request.user, row)
    form = TransferForm(request.POST or None, initial={"agreed_on": clock.today()})
    if form.submit(services.agree_transfer, by=request.user, course=row):
        messages.success(request, _("The agreement is saved. It counts when the one who takes over has said yes."))
        return redirect(row)
    return _step(
        request,
        form,
        row,
        title=_("Agree who takes over"),
        hint=_("Agreed between the citizen, you and the one who takes over, a month before the course ends."),
        button=_("Save the agreement"),
    )


@require_http_methods(["GET", "POST"])
def transfer_accept(request, pk):
    agreement = get_visible(request, TransferAgreement, pk, related=("course__citizen", "course__team"))
    permissions.check_can_work_on(request.user, agreement.course)
    form = AcceptTransferForm(request.POST or None, initial={"accepted_on": clock.today()})
    if form.submit(services.accept_transfer, by=request.user, agreement=agreement):
        messages.success(request, _("The yes is recorded."))
        return redirect(agreement.course)
    return _step(
        request,
        form,
        agreement.course,
        title=_("Who takes over has said yes"),
        hint=agreement.takes_over,
        button=_("Record the yes"),
    )


@require_http_methods(["GET", "POST"])
def course_close(request, pk):
    row = _course(request, pk)
    permissions.check_can_work_on(request.user, row)
    check = queries.closing_check(row, clock.today())
    form = CloseForm(
        request.POST or None,
        initial={"closed_on": clock.today()},
        reasons=queries.closing_reasons(row, clock.today(), no_show=ExceptionFrom.NO_SHOW in check.exceptions),
    )
    if form.submit(services.close_course, by=request.user, course=row):
        messages.success(request, _("The course is closed. The home is not touched, and the way back is open."))
        return redirect(row)
    context = {"course": row, "citizen": row.citizen, "check": check}
    context["following"] = queries.following(queries.course_panel(row, clock.today())) if check.needs_transfer else None
    context["keeps_trying"] = row.method in HOUSING_FIRST_METHODS and ExceptionFrom.NO_SHOW not in check.exceptions
    context["leads"] = permissions.can_assign(request.user, row.team_id)
    return render_form(request, "support/course_close.html", form, context)


@require_http_methods(["GET", "POST"])
def course_exception(request, pk):
    row = _course(request, pk)
    permissions.check_can_write_exception(request.user, row)
    form = ExceptionForm(request.POST or None)
    if form.submit(services.write_closing_exception, by=request.user, course=row):
        messages.success(request, _("The exception is written. It stands in the course and in fidelity."))
        return redirect("support:course-close", row.pk)
    return _step(
        request,
        form,
        row,
        title=_("Write an exception"),
        hint=_("The course may then be closed without it. What you write is kept and shown."),
        button=_("Save the exception"),
    )


@require_http_methods(["GET", "POST"])
def course_return(request, pk):
    row = _course(request, pk)
    permissions.check_can_reopen(request.user, row)
    may_assign = permissions.can_assign(request.user, row.team_id)
    form = ReturnForm(
        request.POST or None,
        initial={
            "method": row.method,
            "starts_on": clock.today(),
            "start": start_value(queries.start_suggestion(row.citizen, clock.today())),
        },
        people=queries.people_with_room(row.team, row.method, clock.today()) if may_assign else (),
        nobody=_("Nobody yet: the course waits for a worker"),
        may_assign=may_assign,
        advisers=_advisers(row, row.method),
    )
    if form.submit(services.return_to_course, by=request.user, citizen=row.citizen, former_course=row):
        messages.success(request, _("A new course is open. No new referral and no waiting list."))
        return redirect(form.result)
    return _step(
        request,
        form,
        row,
        title=_("Come back"),
        hint=_("A new course opens that belongs to the former one, without a new referral and without waiting time."),
        button=_("Open a course again"),
        deviation=form.has_error("worker", "no_room"),
    )
