"""Pages of the benefits office's fast track: the queue by clock, one question with its sum, and asking."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cases.models import Citizen
from cases.queries import known_income
from cases.reading import get_visible, groups_of, note_export, note_rows
from housingfirst.accounts.roles import Permission
from housingfirst.core import clock
from housingfirst.core.forms import render_form
from housingfirst.core.lists import Column, Filter, ListPage, View

from .. import permissions, queries, services
from ..choices import BenefitKind
from ..forms import ApplyForm, GrantForm, PauseForm, SumForm
from ..models import BenefitApplication

RELATED = ("citizen", "vacancy__dwelling", "requested_by")


QUEUE = ListPage(
    key="fast-track",
    title=gettext_lazy("Fast track"),
    columns=[
        Column(
            "clock",
            gettext_lazy("Clock"),
            "deadline_at",
            sort="deadline_at",
            template="housing/_cell_clock.html",
            phone="wide",
        ),
        Column(
            "asked",
            gettext_lazy("Application"),
            queries.asked_words,
            template="housing/_cell_asked.html",
            phone="wide",
            header=True,
        ),
        Column("waits", gettext_lazy("What waits for the answer"), queries.what_waits_words, phone="wide"),
        Column("status", gettext_lazy("Status"), queries.application_status, kind="status", phone="wide"),
        Column("act", "", "pk", template="housing/_cell_answer.html", css="hf-r", phone="wide", export=False),
    ],
    filters=[
        Filter("kind", gettext_lazy("Benefit"), choices=BenefitKind.choices),
        Filter(
            "waiting",
            gettext_lazy("Waiting"),
            choices=[("dwelling", gettext_lazy("A dwelling waits")), ("document", gettext_lazy("Lacks a document"))],
            apply=queries.narrow_waiting,
        ),
    ],
    views=[
        View(gettext_lazy("A dwelling waits"), "waiting=dwelling"),
        View(gettext_lazy("Lacks a document"), "waiting=document"),
    ],
    search=queries.applications_by_name,
    search_label=gettext_lazy("Find citizen"),
    default_sort="clock",
    counted=ngettext_lazy("%(count)s open application", "%(count)s open applications", "count"),
    empty=(
        gettext_lazy("Nobody waits for an answer"),
        gettext_lazy("Questions come here from the housing coordinator and the teams, the shortest time first."),
    ),
    on_page=note_rows,
    on_export=note_export,
)


@require_safe
def fast_track(request):
    permissions.check_can_see_fast_track(request.user)
    figures = queries.month_figures(request.user.municipality_id, clock.today())
    return QUEUE.respond(request, queries.queue_for(request.user), "housing/fast_track.html", {"figures": figures})


@require_http_methods(["GET", "POST"])
def benefit(request, pk):
    """One question: the dwelling, the sum worked out on the server, and the answer."""
    row = get_visible(request, BenefitApplication, pk, related=RELATED)
    form = _answer_form(request, row)
    reckons = "reckon" in request.POST
    if request.method == "POST":
        permissions.check_can_answer_application(request.user, row)
        if not reckons and form.submit(services.answer_benefit_application, by=request.user, application=row):
            messages.success(request, _("The answer is sent. Your access to the citizen ends with it."))
            return redirect("housing:fast-track")
    context = _page(request, row, form)
    if reckons:
        if request.htmx:
            return render(request, "housing/_sum.html", context)
        return render_form(request, "housing/benefit.html", form, context)
    return render_form(request, "housing/benefit.html", form, context)


def _answer_form(request, row):
    """The numbers known so far: rent from the dwelling, the rest from what is typed."""
    if row.kind != BenefitKind.AFFORDABILITY:
        return GrantForm(request.POST or None, initial={"granted_amount": row.applied_amount})
    form = SumForm(request.POST or None, initial={"rent": row.rent, "utilities": row.utilities})
    if known := known_income(request.user, row.citizen, groups_of(request, row.citizen)):
        form.propose_income(known)
    return form


def _page(request, row, form):
    amounts = getattr(form, "amounts", None) if form.is_bound else None
    answer = limits = None
    if amounts is not None:
        answer, limits = services.reckon(municipality_id=row.municipality_id, amounts=amounts, on=clock.today())
    if "reckon" in request.POST and amounts is not None:
        form.forget_answer()
    queries.keep_homes(request.user, [row])
    return {
        "form": form,
        "application": row,
        "citizen": row.citizen,
        "asked": queries.asked_words(row),
        "waits": queries.what_waits_words(row),
        "status": queries.application_status(row),
        "check": queries.check_of(request.user, row),
        "amounts": amounts,
        "answer": answer,
        "limits": limits,
        "light": queries.light_words(answer) if answer else None,
        "may_answer": row.is_open and request.user.may(Permission.DECIDE_BENEFIT),
        "may_give_up": row.is_open and permissions.can_ask_benefits(request.user),
        "pause_form": PauseForm(),
    }


@require_POST
def benefit_pause(request, pk):
    row = get_visible(request, BenefitApplication, pk, related=RELATED)
    permissions.check_can_answer_application(request.user, row)
    form = PauseForm(request.POST)
    if form.submit(services.pause_application, by=request.user, application=row):
        messages.success(request, _("The clock stands still until the answer comes."))
        return redirect("housing:benefit", pk)
    context = _page(request, row, _answer_form(request, row)) | {"pause_form": form, "title": _("Stop the clock")}
    return render_form(request, "housing/benefit_pause.html", form, context)


@require_POST
def benefit_resume(request, pk):
    row = get_visible(request, BenefitApplication, pk, related=RELATED)
    services.resume_application(by=request.user, application=row)
    messages.success(request, _("The clock goes on. The deadline has moved by the time it stood."))
    return redirect("housing:benefit", pk)


@require_POST
def benefit_give_up(request, pk):
    row = get_visible(request, BenefitApplication, pk, related=RELATED)
    services.give_up_application(by=request.user, application=row)
    messages.success(request, _("The question is taken back."))
    return redirect("housing:offer-list")


@require_http_methods(["GET", "POST"])
def benefit_create(request, citizen_pk):
    citizen = get_visible(request, Citizen, citizen_pk)
    permissions.check_can_ask_benefits(request.user, citizen)
    vacancies = queries.vacancies_to_ask_about(citizen, request.user)
    initial = {"kind": BenefitKind.AFFORDABILITY, "vacancy": request.GET.get("vacancy", "")}
    form = ApplyForm(request.POST or None, vacancies=vacancies, initial=initial)
    if form.submit(services.apply_for_benefit, by=request.user, citizen=citizen):
        messages.success(request, _("The benefits office is asked. The clock runs."))
        return redirect("housing:benefit", form.result.pk)
    asked = queries.applications_of(request.user, citizen)
    queries.keep_homes(request.user, asked)
    return render_form(request, "housing/benefit_form.html", form, {"citizen": citizen, "asked": asked})
