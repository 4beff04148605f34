"""Pages of tasks: the list, and one task to tick off, put off or drop."""

from dataclasses import replace
from datetime import timedelta

from django.contrib import messages
from django.db.models import F
from django.http import HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy
from django.views.decorators.http import require_POST, require_safe

from cases.reading import get_visible, note_export, note_rows
from housingfirst.core import clock, formats
from housingfirst.core.forms import render_form
from housingfirst.core.lists import Column, Filter, ListPage, View

from . import permissions, queries, services
from .choices import TaskKind, TaskState
from .forms import DropForm, PostponeForm
from .models import Task


def _due(row):
    """The status of a row: how long until or past the day it is planned for, or what became of it."""
    if row.state == TaskState.OPEN:
        return formats.due(row.planned_on, clock.today())
    return "ok" if row.state == TaskState.DONE else "idle", row.get_state_display()


def _by_state(rows, state):
    return rows.filter(state=state)


def _whose(request):
    return [(str(request.user.pk), gettext_lazy("Me")), ("team", gettext_lazy("The team's, nobody's own"))]


def _by_whom(rows, value):
    """The team's; what is one's own was picked out before the list (`task_list`), as My day picks it out."""
    return rows.filter(assignee__isnull=True) if value == "team" else rows


def _by_due(rows, value):
    today = clock.today()
    days = {
        "late": rows.filter(planned_on__lt=today),
        "today": rows.filter(planned_on__lte=today),
        "week": rows.filter(planned_on__lte=today + timedelta(days=7)),
    }
    return days[value]


TASKS = ListPage(
    key="tasks",
    title=gettext_lazy("Tasks"),
    columns=[
        Column("due", gettext_lazy("When"), _due, sort="planned_on", kind="status", phone="inline"),
        Column(
            "title",
            gettext_lazy("Task"),
            lambda row: row.words,
            template="tasks/_task_title.html",
            header=True,
            phone="wide",
        ),
        Column("kind", gettext_lazy("About"), "get_kind_display", sort="kind", phone="skip"),
        Column("whose", gettext_lazy("Waits for"), "whose", sort=F("assignee__first_name"), phone="inline"),
        Column("deadline", gettext_lazy("Deadline"), "due_on", sort="due_on", page=False),
        Column("act", "", lambda row: "", template="tasks/_task_actions.html", export=False, css="hf-r", phone="wide"),
    ],
    filters=[
        Filter("state", gettext_lazy("State"), choices=TaskState.choices, apply=_by_state),
        Filter("whose", gettext_lazy("Waits for"), choices=_whose, apply=_by_whom),
        Filter(
            "when",
            gettext_lazy("When"),
            choices=[
                ("late", gettext_lazy("Late")),
                ("today", gettext_lazy("Today and before")),
                ("week", gettext_lazy("The next seven days and before")),
            ],
            apply=_by_due,
        ),
        Filter("kind", gettext_lazy("About"), choices=TaskKind.choices),
    ],
    views=[
        View(gettext_lazy("Late"), "state=open&when=late"),
        View(gettext_lazy("Done"), "state=done"),
    ],
    search=queries.by_citizen_name,
    search_label=gettext_lazy("Find citizen"),
    default_sort="due",
    counted=ngettext_lazy("%(count)s task", "%(count)s tasks", "count"),
    empty=(
        gettext_lazy("No tasks"),
        gettext_lazy("Tasks come here by themselves when a deadline draws near, and go away when it is met."),
    ),
    on_page=note_rows,
    on_export=note_export,
)


@require_safe
def task_list(request):
    """What waits for oneself and for one's teams; without a choice of state, the open ones."""
    permissions.check_can_have_tasks(request.user)
    rows = queries.tasks_for(request.user)
    if not request.GET.get("state"):
        rows = rows.open()
    own = str(request.user.pk)
    if request.GET.get("whose") == own:
        rows = rows.waiting_for(request.user)
    mine = View(gettext_lazy("Mine"), f"state=open&whose={own}")
    return replace(TASKS, views=[mine, *TASKS.views]).respond(request, rows, "tasks/task_list.html")


def _context(row, postpone=None, drop=None):
    tomorrow = clock.today() + timedelta(days=1)
    return {
        "task": row,
        "due": _due(row),
        "postpone": postpone or PostponeForm(initial={"until": tomorrow}),
        "drop": drop or DropForm(),
        "is_open": row.state == TaskState.OPEN,
    }


def _fetch(request, pk):
    permissions.check_can_have_tasks(request.user)
    return get_visible(request, Task, pk, related=(*queries.RELATED, "settled_by"))


@require_safe
def task(request, pk):
    return render(request, "tasks/task.html", _context(_fetch(request, pk)))


def _onwards(request):
    """Back to the page the button stood on."""
    following = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(following, {request.get_host()}, request.is_secure()):
        return HttpResponseRedirect(following)  # never `redirect`, which takes a bare word for the name of a view
    return redirect(reverse("tasks:task-list"))


@require_POST
def task_done(request, pk):
    row = _fetch(request, pk)
    services.complete_task(by=request.user, task=row)
    messages.success(request, _("Done: %(task)s.") % {"task": row.words})
    return _onwards(request)


@require_POST
def task_postpone(request, pk):
    row = _fetch(request, pk)
    form = PostponeForm(request.POST)
    if form.submit(services.postpone_task, by=request.user, task=row):
        day = formats.day_month(form.result.planned_on)
        messages.success(request, _("Put off to %(day)s. The deadline stands.") % {"day": day})
        return redirect("tasks:task-list")
    return render_form(request, "tasks/task.html", form, _context(row, postpone=form))


@require_POST
def task_drop(request, pk):
    row = _fetch(request, pk)
    form = DropForm(request.POST)
    if form.submit(services.drop_task, by=request.user, task=row):
        messages.success(request, _("The task is off the list. The reason is kept."))
        return redirect("tasks:task-list")
    return render_form(request, "tasks/task.html", form, _context(row, drop=form))
