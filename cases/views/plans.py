"""Pages of the plan: written with the citizen, on a phone as on a desk."""

from datetime import timedelta

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from housingfirst.accounts import parameters
from housingfirst.core import clock
from housingfirst.core.forms import render_form

from .. import permissions, services
from ..choices import LifeArea, Owner, PlanKind
from ..forms.plans import AgreementForm, GoalForm, OtherPlanForm, PlanWordsForm, StartPlanForm, StepForm
from ..models import Citizen, OtherPlan, PlanAction, PlanGoal, PlanVersion
from ..parameters import REVIEW_MONTHS
from ..queries import plans as queries
from ..reading import get_visible
from .drafts import drafting


@require_http_methods(["GET", "POST"])
def plan(request, citizen_pk):
    """The plan that carries; where there is none, the way to begin one."""
    citizen = get_visible(request, Citizen, citizen_pk)
    permissions.check_can_read_plan(request.user, citizen)
    row = queries.carrying_plan(request.user, citizen)
    if row is None:
        return _plan_start(request, citizen)
    row.citizen = citizen
    return _plan_page(request, row)


def _plan_start(request, citizen):
    if request.method == "POST":
        permissions.check_can_write_plan(request.user, citizen)
    form = StartPlanForm(request.POST or None, initial={"kind": PlanKind.WHOLE_PERSON, "consent_on": clock.today()})
    if form.submit(services.start_plan, by=request.user, citizen=citizen):
        messages.success(request, _("The plan is begun. Write what matters most to the citizen first."))
        return redirect("cases:plan", citizen.pk)
    context = {"citizen": citizen, "can_write": permissions.may_write_plan(request.user)}
    return render_form(request, "cases/plan_start.html", form, context)


def _plan_page(request, row, number=None):
    page = queries.plan_page(request.user, row, number)
    context = {
        "page": page,
        "plan": row,
        "version": page.version,
        "citizen": row.citizen,
        "documents": queries.documents_of(request.user, row),
        "other_plans": queries.other_plans_of(request.user, row.citizen),
        "shows_old": number is not None and page.version not in (page.draft, page.agreed),
        "can_tick": page.can_write and page.version in (page.draft, page.agreed),
        "can_edit": page.can_write and page.version.is_draft,
    }
    return render(request, "cases/plan.html", context)


@require_safe
def plan_version(request, pk):
    """One version, also an old one."""
    version = get_visible(request, PlanVersion, pk, related=("citizen", "plan"))
    version.plan.citizen = version.citizen
    return _plan_page(request, version.plan, version.number)


@require_POST
def plan_change(request, pk):
    version = get_visible(request, PlanVersion, pk, related=("citizen", "plan"))
    version.plan.citizen = version.citizen
    draft = services.change_plan(by=request.user, plan=version.plan)
    messages.success(
        request,
        _("This is the draft of version %(number)s. The agreed one stands until you agree this.")
        % {"number": draft.number},
    )
    return redirect("cases:plan", version.citizen_id)


@require_POST
def plan_discard(request, pk):
    version = get_visible(request, PlanVersion, pk, related=("citizen", "plan"))
    services.discard_plan_draft(by=request.user, plan_version=version)
    messages.success(request, _("The changes are thrown away. The agreed plan stands."))
    return redirect("cases:plan", version.citizen_id)


def _draft_of(request, pk):
    """A version the user may write in; who may only read gets the reason."""
    version = get_visible(request, PlanVersion, pk, related=("citizen", "plan", "saved_by"))
    permissions.check_can_write_plan(request.user, version.citizen)
    return version


@require_http_methods(["GET", "POST"])
def plan_update(request, pk):
    version = _draft_of(request, pk)
    form = PlanWordsForm(
        request.POST or None,
        initial={name: getattr(version, name) for name in services.WORDS},
        version=version.version,
        saved_by=version.saved_by,
        saved_at=version.saved_at,
    )
    desk = drafting(request, version.citizen, form, "plan", version.pk)
    if desk.handled:
        return redirect(request.path)
    if form.submit(services.revise_plan, by=request.user, plan_version=version):
        desk.done()
        messages.success(request, _("The plan is saved."))
        return redirect("cases:plan", version.citizen_id)
    return render_form(
        request, "cases/plan_form.html", form, {"citizen": version.citizen, "version": version, "drafting": desk}
    )


@require_http_methods(["GET", "POST"])
def goal_create(request, pk):
    version = _draft_of(request, pk)
    area = request.GET.get("area")
    form = GoalForm(request.POST or None, is_new=True, initial={"area": area} if area in LifeArea.values else {})
    desk = drafting(request, version.citizen, form, "goal")
    if desk.handled:
        return redirect(request.path)
    if form.submit(services.set_goal, by=request.user, plan_version=version):
        desk.done()
        messages.success(request, _("The goal is saved. What is the first small step?"))
        return redirect("cases:step-create", form.result.pk)
    return _goal_form(request, form, version, desk)


def _goal_form(request, form, version, desk, goal=None):
    context = {"citizen": version.citizen, "version": version, "goal": goal, "drafting": desk}
    return render_form(request, "cases/goal_form.html", form, context)


@require_http_methods(["GET", "POST"])
def goal_update(request, pk):
    goal = get_visible(request, PlanGoal, pk, related=("citizen", "plan_version__citizen", "saved_by"))
    permissions.check_can_write_plan(request.user, goal.citizen)
    names = ("own_words", "area", "agreed_text", "sensitive", "names_area", "reached_on")
    form = GoalForm(
        request.POST or None,
        is_new=False,
        initial={name: getattr(goal, name) for name in names},
        version=goal.version,
        saved_by=goal.saved_by,
        saved_at=goal.saved_at,
    )
    desk = drafting(request, goal.citizen, form, "goal", goal.pk)
    if desk.handled:
        return redirect(request.path)
    if form.submit(services.set_goal, by=request.user, plan_version=goal.plan_version, goal=goal):
        desk.done()
        messages.success(request, _("The goal is saved."))
        return redirect(_at(goal))
    return _goal_form(request, form, goal.plan_version, desk, goal)


def _at(goal):
    """The plan, at the goal."""
    return f"{reverse('cases:plan', args=[goal.citizen_id])}#goal-{goal.key}"


@require_POST
def goal_remove(request, pk):
    goal = get_visible(request, PlanGoal, pk, related=("citizen", "plan_version"))
    services.remove_goal(by=request.user, goal=goal)
    messages.success(request, _("The goal is taken out of the draft. Agreed versions keep it."))
    return redirect("cases:plan", goal.citizen_id)


@require_POST
def goal_first(request, pk):
    goal = get_visible(request, PlanGoal, pk, related=("citizen", "plan_version"))
    services.move_goal_first(by=request.user, goal=goal)
    return redirect(_at(goal))


@require_http_methods(["GET", "POST"])
def step_create(request, pk):
    goal = get_visible(request, PlanGoal, pk, related=("citizen", "plan_version"))
    permissions.check_can_write_plan(request.user, goal.citizen)
    form = StepForm(request.POST or None, citizen=goal.citizen, worker=request.user, initial={"owner": Owner.CITIZEN})
    desk = drafting(request, goal.citizen, form, "step-new", goal.pk)
    if desk.handled:
        return redirect(request.path)
    if form.submit(services.set_action, by=request.user, goal=goal):
        desk.done()
        messages.success(request, _("The step is saved."))
        return redirect("cases:step-create", goal.pk) if "_another" in request.POST else redirect(_at(goal))
    return _step_form(request, form, goal, desk)


def _step_form(request, form, goal, desk, step=None):
    context = {"citizen": goal.citizen, "goal": goal, "step": step, "drafting": desk}
    return render_form(request, "cases/step_form.html", form, context)


@require_http_methods(["GET", "POST"])
def step_update(request, pk):
    step = get_visible(request, PlanAction, pk, related=("citizen", "goal__plan_version", "goal__citizen", "saved_by"))
    permissions.check_can_write_plan(request.user, step.citizen)
    names = ("text", "owner", "owner_name", "due_on", "due_text")
    form = StepForm(
        request.POST or None,
        citizen=step.citizen,
        worker=request.user,
        initial={name: getattr(step, name) for name in names},
        version=step.version,
        saved_by=step.saved_by,
        saved_at=step.saved_at,
    )
    desk = drafting(request, step.citizen, form, "step", step.pk)
    if desk.handled:
        return redirect(request.path)
    if form.submit(services.set_action, by=request.user, goal=step.goal, action=step):
        desk.done()
        messages.success(request, _("The step is saved."))
        return redirect(_at(step.goal))
    return _step_form(request, form, step.goal, desk, step)


@require_POST
def step_remove(request, pk):
    step = get_visible(request, PlanAction, pk, related=("citizen", "goal__plan_version"))
    services.remove_action(by=request.user, action=step)
    messages.success(request, _("The step is taken out of the draft."))
    return redirect(_at(step.goal))


@require_POST
def step_tick(request, pk):
    """Done, or not done after all: the button of every step."""
    step = get_visible(request, PlanAction, pk, related=("citizen", "goal__plan_version"))
    services.tick_action(by=request.user, action=step, done=request.POST.get("done") == "1")
    return redirect(_at(step.goal))


@require_http_methods(["GET", "POST"])
def plan_agree(request, pk):
    version = _draft_of(request, pk)
    today = clock.today()
    months = parameters.value(REVIEW_MONTHS, version.municipality_id, today)
    form = AgreementForm(
        request.POST or None,
        initial={"agreed_on": today, "review_on": today + timedelta(days=round(30.4 * months))},
        version=version.version,
        saved_by=version.saved_by,
        saved_at=version.saved_at,
    )
    if form.submit(services.agree_plan, by=request.user, plan_version=version):
        messages.success(request, _("The plan is agreed. It stands until you agree a new version."))
        return redirect("cases:plan", version.citizen_id)
    page = queries.plan_page(request.user, _with_citizen(version), version.number)
    return render_form(
        request, "cases/plan_agree.html", form, {"citizen": version.citizen, "version": version, "page": page}
    )


def _with_citizen(version):
    version.plan.citizen = version.citizen
    return version.plan


@require_http_methods(["GET", "POST"])
def other_plan_create(request, citizen_pk):
    citizen = get_visible(request, Citizen, citizen_pk)
    permissions.check_can_write_plan(request.user, citizen)
    form = OtherPlanForm(request.POST or None)
    if form.submit(services.note_other_plan, by=request.user, citizen=citizen):
        messages.success(request, _("The other plan is noted."))
        return redirect("cases:plan", citizen.pk)
    return render_form(request, "cases/other_plan_form.html", form, {"citizen": citizen})


@require_POST
def other_plan_end(request, pk):
    other = get_visible(request, OtherPlan, pk, related=("citizen",))
    services.end_other_plan(by=request.user, other_plan=other)
    messages.success(request, _("The other plan is no longer in force."))
    return redirect("cases:plan", other.citizen_id)
