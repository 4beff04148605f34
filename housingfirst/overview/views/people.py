"""The administrator's pages: people, roles, teams and parameters. No case content."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from housingfirst.accounts import parameters, permissions, queries, services
from housingfirst.core import clock
from housingfirst.core.forms import render_form
from housingfirst.core.lists import Column, Filter, ListPage

from ..forms import EndForm, JoinTeamForm, JoinUnitForm, ParameterForm, RoleForm, TeamForm, UnitForm, UserForm

PEOPLE = ListPage(
    key="people",
    title=gettext_lazy("Users"),
    columns=[
        Column(
            "name",
            gettext_lazy("Name"),
            str,
            sort=["last_name", "first_name"],
            link=lambda row: reverse("overview:user", args=[row.pk]),
            header=True,
        ),
        Column("title", gettext_lazy("Job title"), "title", sort="title"),
        Column("roles", gettext_lazy("Roles"), lambda row: queries.role_labels(row.role_codes)),
        Column("places", gettext_lazy("Team or unit"), lambda row: ", ".join([*row.team_names, *row.unit_names])),
        Column("last_login", gettext_lazy("Last login"), "last_login", sort="last_login"),
    ],
    filters=[
        Filter("role", gettext_lazy("Role"), choices=queries.ROLE_CHOICES, apply=queries.with_role),
    ],
    search=lambda rows, text: queries.search_people(rows, text),
    default_sort="name",
)


@require_safe
def user_list(request):
    permissions.check_can_manage_users(request.user)
    return PEOPLE.respond(request, queries.people_for(request.user), "overview/user_list.html")


@require_http_methods(["GET", "POST"])
def user_create(request):
    permissions.check_can_manage_users(request.user)
    form = UserForm(request.POST or None)
    if form.submit(services.create_user, by=request.user):
        messages.success(request, _("The user is created. Now give a role and a place."))
        return redirect("overview:user", form.result.pk)
    return render_form(request, "overview/user_create.html", form)


def _person(request, pk):
    permissions.check_can_manage_users(request.user)
    person = queries.people_for(request.user).filter(pk=pk).first()
    if person is None:
        raise Http404
    return person


@require_safe
def user(request, pk):
    person = _person(request, pk)
    return render(
        request,
        "overview/user.html",
        {
            "person": person,
            "roles": person.role_rows.order_by("-starts_on"),
            "memberships": person.team_memberships.select_related("team").order_by("-starts_on"),
            "units": person.unit_memberships.select_related("unit").order_by("-starts_on"),
            "today": clock.today(),
        },
    )


def _add(request, pk, form, service, title):
    person = _person(request, pk)
    if form.submit(service, by=request.user, user=person):
        messages.success(request, _("Saved."))
        return redirect("overview:user", pk)
    return render_form(request, "overview/user_add.html", form, {"person": person, "title": title})


@require_http_methods(["GET", "POST"])
def user_role(request, pk):
    return _add(request, pk, RoleForm(request.POST or None), services.give_role, _("Give a role"))


@require_http_methods(["GET", "POST"])
def user_team(request, pk):
    form = JoinTeamForm(request.POST or None, teams=queries.teams_for(request.user))
    return _add(request, pk, form, services.join_team, _("Place in a team"))


@require_http_methods(["GET", "POST"])
def user_unit(request, pk):
    form = JoinUnitForm(request.POST or None, units=queries.units_for(request.user))
    return _add(request, pk, form, services.join_unit, _("Place at a unit"))


@require_POST
def user_peer(request, pk, row_pk):
    """From today somebody works as a peer in a team, or no longer; the former time stays as it was."""
    person = _person(request, pk)
    row = person.team_memberships.filter(pk=row_pk).first()
    if row is None:
        raise Http404
    services.set_peer(by=request.user, membership=row, is_peer=request.POST.get("on") == "1", from_on=clock.today())
    messages.success(request, _("Saved."))
    return redirect("overview:user", pk)


ENDS = {
    "role": ("role_rows", services.end_role, lambda row: row.get_role_display()),
    "team": ("team_memberships", services.leave_team, lambda row: row.team.name),
    "unit": ("unit_memberships", services.leave_unit, lambda row: row.unit.name),
}


@require_http_methods(["GET", "POST"])
def user_end(request, pk, kind, row_pk):
    """End a role, a place in a team or one at a unit: today, unless a later day is chosen."""
    person = _person(request, pk)
    if kind not in ENDS:
        raise Http404
    rows, service, name = ENDS[kind]
    row = getattr(person, rows).filter(pk=row_pk).first()
    if row is None:
        raise Http404
    form = EndForm(request.POST or None, initial={"ends_on": max(clock.today(), row.starts_on)})
    if form.submit(service, by=request.user, row=row):
        messages.success(request, _("Saved."))
        return redirect("overview:user", pk)
    context = {"person": person, "title": _("End: %(what)s") % {"what": name(row)}}
    return render_form(request, "overview/user_add.html", form, context)


@require_POST
def user_invite(request, pk):
    """A link with which the person sets the first password; shown once, handed over in person or by phone."""
    person = _person(request, pk)
    path = services.make_password_link(by=request.user, user=person)
    return render(request, "overview/user_invite.html", {"person": person, "link": request.build_absolute_uri(path)})


@require_safe
def team_list(request):
    """Teams and partner units: where people are placed, and which teams do street outreach."""
    permissions.check_can_manage_users(request.user)
    context = {
        "teams": queries.teams_for(request.user).order_by("name"),
        "units": queries.units_for(request.user).order_by("name"),
    }
    return render(request, "overview/team_list.html", context)


@require_http_methods(["GET", "POST"])
def team_add(request):
    permissions.check_can_manage_users(request.user)
    form = TeamForm(request.POST or None)
    if form.submit(services.create_team, by=request.user):
        messages.success(request, _("The team is made. Now place people in it."))
        return redirect("overview:team-list")
    return render_form(request, "overview/team_form.html", form, {"title": _("New team")})


@require_http_methods(["GET", "POST"])
def unit_add(request):
    permissions.check_can_manage_users(request.user)
    form = UnitForm(request.POST or None)
    if form.submit(services.create_unit, by=request.user):
        messages.success(request, _("The unit is made. Now place people at it."))
        return redirect("overview:team-list")
    return render_form(request, "overview/team_form.html", form, {"title": _("New partner unit")})


@require_POST
def team_outreach(request, pk):
    """Turn street outreach on or off for a team."""
    permissions.check_can_manage_users(request.user)
    team = queries.teams_for(request.user).filter(pk=pk).first()
    if team is None:
        raise Http404
    services.set_outreach(by=request.user, team=team, is_outreach=request.POST.get("on") == "1")
    messages.success(request, _("Saved."))
    return redirect("overview:team-list")


@require_safe
def parameter_list(request):
    permissions.check_can_manage_parameters(request.user)
    return render(request, "overview/parameter_list.html", {"rows": queries.parameter_rows(request.user)})


@require_http_methods(["GET", "POST"])
def parameter(request, key):
    permissions.check_can_manage_parameters(request.user)
    declared = parameters.REGISTRY.get(key)
    if declared is None or declared.is_national:
        raise Http404
    initial: dict = {}
    if declared.several:
        now = parameters.value(key, request.user.municipality_id, clock.today())
        initial = {"value": parameters.codes_of(now), "valid_from": clock.today()}
    form = ParameterForm(request.POST or None, initial=initial, parameter=declared)
    if form.submit(services.set_parameter, by=request.user, key=key):
        messages.success(request, _("The value holds from the day you chose. Earlier days keep theirs."))
        return redirect("overview:parameter-list")
    row = next(row for row in queries.parameter_rows(request.user) if row.key == key)
    return render_form(
        request,
        "overview/parameter.html",
        form,
        {"row": row, "parameter": declared, "history": queries.parameter_history(request.user, key)},
    )
