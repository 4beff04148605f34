"""Supervision, team meetings and the register of competence."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from cases.reading import get_visible, note_list
from housingfirst.accounts import codes
from housingfirst.core import clock, exports
from housingfirst.core.forms import render_form
from housingfirst.core.lists import Column, Filter, ListPage

from .. import permissions, queries, services
from ..choices import SessionKind
from ..codes import PROFESSIONS
from ..forms.supervision import CompetenceForm, PlanSessionForm, SessionForm
from ..models import TeamSession


def _sessions(request):
    return ListPage(
        key="sessions",
        title=gettext_lazy("Supervision and team meetings"),
        columns=[
            Column(
                "kind",
                gettext_lazy("What"),
                "get_kind_display",
                link=lambda row: reverse("support:session", args=[row.pk]),
                header=True,
                phone="wide",
            ),
            Column("planned", gettext_lazy("Planned"), "planned_on", sort="planned_on", css="hf-num", phone="inline"),
            Column(
                "state",
                gettext_lazy("State"),
                lambda row: queries.session_status(row, clock.today()),
                kind="status",
                phone="inline",
            ),
            Column("team", gettext_lazy("Team"), "team.name", phone="skip"),
            Column("workers", gettext_lazy("Took part"), "workers", kind="number", css="hf-r"),
            Column("reviewed", gettext_lazy("Citizens gone through"), "reviewed", kind="number", css="hf-r"),
        ],
        filters=[
            Filter("kind", gettext_lazy("What"), SessionKind.choices),
            Filter("team", gettext_lazy("Team"), queries.team_choices(request.user), "team_id"),
            Filter("from", gettext_lazy("From"), kind="date", apply="planned_on__gte"),
        ],
        default_sort="-planned",
        counted=ngettext_lazy("%(count)s session", "%(count)s sessions", "count"),
        empty=(
            gettext_lazy("Nothing planned yet"),
            gettext_lazy("Plan supervision and team meetings here, and write who took part."),
        ),
    )


@require_http_methods(["GET", "POST"])
def session_list(request):
    """What the teams have planned and held, and a form to plan the next."""
    permissions.check_can_see_caseload(request.user)
    teams = queries.teams_of(request.user)
    form = PlanSessionForm(request.POST or None, teams=teams)
    if form.submit(services.plan_session, by=request.user):
        messages.success(request, _("It is planned."))
        return redirect("support:session-list")
    if request.method == "POST":
        return render_form(request, "support/session_plan.html", form)
    context = {"form": form, "signals": queries.team_signals(teams, clock.today())}
    return _sessions(request).respond(request, queries.sessions_of(request.user), "support/session_list.html", context)


@require_http_methods(["GET", "POST"])
def session(request, pk):
    """One of them: held or cancelled, who took part, and which citizens were gone through."""
    row = get_visible(request, TeamSession, pk, related=("team",))
    permissions.check_can_meet(request.user, row.team)
    took_part = set(row.participants.values_list("worker_id", flat=True))
    people = queries.people_in(row.team, row.held_on or row.planned_on, took_part)
    courses, reviewed = queries.courses_to_review(request.user, row)
    form = SessionForm(
        request.POST or None,
        people=people,
        rows=courses,
        version=row.version,
        initial={
            "held_on": row.held_on or min(row.planned_on, clock.today()),
            "workers": [str(pk) for pk in took_part],
            "courses": [str(pk) for pk in reviewed],
            "led_by": row.led_by,
            "note": row.note,
            "is_cancelled": row.is_cancelled,
        },
    )
    if form.submit(services.write_session, by=request.user, session=row):
        messages.success(request, _("It is written."))
        return redirect("support:session-list")
    note_list(request, [course.citizen_id for course in courses])
    status = queries.session_status(row, clock.today())
    return render_form(request, "support/session.html", form, {"session": row, "status": status})


def _year(request):
    given = request.GET.get("year", "")
    now = clock.today().year
    return (
        int(given) if len(given) == 4 and given.isascii() and given.isdigit() and now - 10 <= int(given) <= now else now
    )


def _gap_columns(register):
    return [
        Column("profession", gettext_lazy("Profession"), lambda gap: register.profession(gap.profession)),
        Column("training", gettext_lazy("Training"), lambda gap: queries.training_words(gap.kind, gap.method)),
        Column("needed", gettext_lazy("Workers who need it")),
        Column("trained", gettext_lazy("Trained")),
        Column("lacking", gettext_lazy("Missing")),
        Column("renew", gettext_lazy("To renew in the year")),
        Column("wished", gettext_lazy("Wished")),
    ]


@require_safe
def competence_list(request):
    """Who is trained in what, the trained share of each team, and the year's gaps by profession."""
    permissions.check_can_see_caseload(request.user)
    year = _year(request)
    register = queries.register_of(request.user, year, clock.today())
    writer = exports.WRITERS.get(request.GET.get("export", ""))
    if writer:
        title = _("Missing training by profession %(year)s") % {"year": year}
        return writer(title, _gap_columns(register), register.gaps)
    columns = _gap_columns(register)
    gaps = [[column.of(gap) for column in columns] for gap in register.gaps]
    now = clock.today().year
    context = {"register": register, "labels": [column.label for column in columns], "gaps": gaps}
    context["years"] = [now - 1, now]
    return render(request, "support/competence_list.html", context)


@require_http_methods(["GET", "POST"])
def competence_note(request):
    """Write what somebody is trained in, or wishes."""
    permissions.check_can_see_caseload(request.user)
    people = queries.people_to_train(request.user)
    form = CompetenceForm(
        request.POST or None,
        people=people,
        professions=codes.choices(PROFESSIONS, request.user.municipality_id, clock.today()),
        initial={"worker": str(request.user.pk)},
    )
    if form.submit(services.note_competence, by=request.user):
        messages.success(request, _("It is written."))
        return redirect("support:competence-list")
    return render_form(request, "support/competence_note.html", form)
