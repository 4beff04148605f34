"""Pages of organisations, departments, dwellings and agreements."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from cases.reading import get_visible
from housingfirst.accounts.roles import Permission
from housingfirst.core import clock
from housingfirst.core.forms import render_form
from housingfirst.core.lists import Column, Filter, ListPage

from .. import permissions, services
from ..choices import DwellingCategory
from ..forms.stock import (
    AgreementForm,
    DepartmentForm,
    DwellingForm,
    NewDwellingForm,
    OrganisationForm,
    RentForm,
)
from ..models import Department, Dwelling, HousingOrganisation
from ..queries import stock as queries
from ..queries.vacancies import vacancies


def _page(request, title, form, back, *, hint="", submit=""):
    """A page with one form and the way back."""
    context = {"title": title, "back": back, "hint": hint, "submit": submit or _("Save")}
    return render_form(request, "housing/form_page.html", form, context)


def _organisations_crumb():
    return (reverse("housing:organisation-list"), _("Housing organisations"))


def _organisation_crumb(organisation):
    return (reverse("housing:organisation", args=[organisation.pk]), organisation.name)


ORGANISATIONS = ListPage(
    key="organisations",
    title=gettext_lazy("Housing organisations"),
    columns=[
        Column(
            "name",
            gettext_lazy("Name"),
            "name",
            sort="name",
            link=lambda row: reverse("housing:organisation", args=[row.pk]),
            header=True,
        ),
        Column("departments", gettext_lazy("Departments"), "department_count", sort="department_count", css="hf-r"),
        Column("dwellings", gettext_lazy("Dwellings"), "dwelling_count", sort="dwelling_count", css="hf-r"),
        Column("contact", gettext_lazy("Whom the municipality calls"), "contact"),
        Column("active", gettext_lazy("In use"), "is_active", phone="inline"),
    ],
    filters=[
        Filter(
            "active",
            gettext_lazy("In use"),
            [("1", gettext_lazy("Yes")), ("0", gettext_lazy("No"))],
            lambda rows, value: rows.filter(is_active=value == "1"),
        )
    ],
    search=lambda rows, text: rows.filter(name__icontains=text),
    default_sort="name",
    empty=(
        gettext_lazy("No housing organisations yet"),
        gettext_lazy("Register the first one. Then its departments, its dwellings and the agreement you count by."),
    ),
)


@require_safe
def organisation_list(request):
    permissions.check_can_see_stock(request.user)
    return ORGANISATIONS.respond(
        request,
        queries.organisations(request.user),
        "housing/organisation_list.html",
        {"can_manage": request.user.may(Permission.MANAGE_STOCK)},
    )


@require_http_methods(["GET", "POST"])
def organisation_add(request):
    permissions.check_can_manage_stock(request.user)
    units = queries.units_for_organisations(request.user)
    form = OrganisationForm(request.POST or None, units=units, is_new=True)
    if form.submit(services.create_organisation, by=request.user):
        messages.success(request, _("The organisation is registered. Now its departments and the agreement."))
        return redirect("housing:organisation", form.result.pk)
    return _page(request, _("Register a housing organisation"), form, [_organisations_crumb()])


@require_safe
def organisation(request, pk):
    row = get_visible(request, HousingOrganisation, pk, related=("unit",))
    return render(
        request,
        "housing/organisation.html",
        {
            "organisation": row,
            "departments": queries.departments(request.user, row),
            "agreements": queries.agreements(request.user, row),
            "can_manage": request.user.may(Permission.MANAGE_STOCK),
            "today": clock.today(),
        },
    )


@require_http_methods(["GET", "POST"])
def organisation_edit(request, pk):
    row = get_visible(request, HousingOrganisation, pk)
    permissions.check_can_manage_stock(request.user)
    initial = {"name": row.name, "contact": row.contact, "unit": row.unit_id, "is_active": row.is_active}
    form = OrganisationForm(request.POST or None, units=queries.units_for_organisations(request.user), initial=initial)
    if form.submit(services.update_organisation, by=request.user, organisation=row):
        messages.success(request, _("Saved."))
        return redirect("housing:organisation", row.pk)
    return _page(request, _("Change the organisation"), form, [_organisations_crumb(), _organisation_crumb(row)])


@require_http_methods(["GET", "POST"])
def department_add(request, pk):
    owner = get_visible(request, HousingOrganisation, pk)
    permissions.check_can_manage_stock(request.user)
    form = DepartmentForm(request.POST or None)
    if form.submit(services.create_department, by=request.user, organisation=owner):
        messages.success(request, _("The department is registered."))
        return redirect("housing:organisation", owner.pk)
    return _page(request, _("Register a department"), form, [_organisations_crumb(), _organisation_crumb(owner)])


@require_http_methods(["GET", "POST"])
def department_edit(request, pk):
    row = get_visible(request, Department, pk, related=("organisation",))
    permissions.check_can_manage_stock(request.user)
    initial = {name: getattr(row, name) for name in DepartmentForm.base_fields}
    form = DepartmentForm(request.POST or None, initial=initial)
    if form.submit(services.update_department, by=request.user, department=row):
        messages.success(request, _("Saved. Lines already in the ledger keep what held that day."))
        return redirect("housing:organisation", row.organisation_id)
    crumbs = [_organisations_crumb(), _organisation_crumb(row.organisation)]
    return _page(request, _("Change the department"), form, crumbs)


@require_http_methods(["GET", "POST"])
def agreement_add(request, pk):
    owner = get_visible(request, HousingOrganisation, pk)
    permissions.check_can_manage_stock(request.user)
    form = AgreementForm(request.POST or None, departments=queries.departments(request.user, owner))
    if form.submit(services.make_agreement, by=request.user, organisation=owner):
        messages.success(request, _("The agreement is registered. Its counters begin at 0."))
        return redirect("housing:organisation", owner.pk)
    return _page(request, _("A new agreement"), form, [_organisations_crumb(), _organisation_crumb(owner)])


def _organisation_choices(request):
    return HousingOrganisation.objects.visible_to(request.user).values_list("pk", "name")


def _vacancy_status(row):
    return ("soon", _("Vacant")) if row.is_vacant else ("idle", _("Not reported"))


DWELLINGS = ListPage(
    key="dwellings",
    title=gettext_lazy("Dwellings"),
    columns=[
        Column(
            "address",
            gettext_lazy("Dwelling"),
            "address",
            sort="address",
            link=lambda row: reverse("housing:dwelling", args=[row.pk]),
            header=True,
        ),
        Column("organisation", gettext_lazy("Organisation"), "department.organisation.name"),
        Column("department", gettext_lazy("Department"), "department.name", sort="department__name"),
        Column("category", gettext_lazy("Category"), "get_category_display", phone="inline"),
        Column("rooms", gettext_lazy("Rooms"), "rooms", sort="rooms", css="hf-r", phone="inline"),
        Column("area", gettext_lazy("m²"), "area_m2", sort="area_m2", css="hf-r", phone="inline"),
        Column("rent", gettext_lazy("Rent"), "rent", sort="rent", kind="amount", css="hf-r hf-num", phone="inline"),
        Column("status", gettext_lazy("Status"), _vacancy_status, kind="status"),
    ],
    filters=[
        Filter(
            "organisation",
            gettext_lazy("Organisation"),
            _organisation_choices,
            "department__organisation_id",
        ),
        Filter("category", gettext_lazy("Category"), DwellingCategory.choices, "category"),
        Filter(
            "vacant",
            gettext_lazy("Vacant"),
            [("1", gettext_lazy("Yes")), ("0", gettext_lazy("No"))],
            lambda rows, value: rows.filter(is_vacant=value == "1"),
        ),
    ],
    search=lambda rows, text: rows.filter(address__icontains=text),
    search_label=gettext_lazy("Search address"),
    default_sort="address",
    empty=(gettext_lazy("No dwellings yet"), gettext_lazy("Dwellings are registered on the page of an organisation.")),
)


@require_safe
def dwelling_list(request):
    permissions.check_can_see_stock(request.user)
    return DWELLINGS.respond(request, queries.dwellings(request.user, clock.today()), "housing/dwelling_list.html")


@require_http_methods(["GET", "POST"])
def dwelling_add(request, pk):
    place = get_visible(request, Department, pk, related=("organisation",))
    permissions.check_can_manage_stock(request.user)
    form = NewDwellingForm(request.POST or None)
    if form.submit(services.create_dwelling, by=request.user, department=place):
        messages.success(request, _("The dwelling is registered."))
        return redirect("housing:dwelling", form.result.pk)
    crumbs = [_organisations_crumb(), _organisation_crumb(place.organisation)]
    return _page(request, _("Register a dwelling"), form, crumbs, hint=place.name)


def _dwelling_crumbs(row):
    return [_organisations_crumb(), _organisation_crumb(row.department.organisation)]


@require_safe
def dwelling(request, pk):
    row = get_visible(request, Dwelling, pk, related=("department__organisation",))
    return render(
        request,
        "housing/dwelling.html",
        {
            "dwelling": row,
            "organisation": row.department.organisation,
            "rents": row.rents.all(),
            "vacancies": vacancies(request.user).filter(dwelling=row).order_by("-registered_at"),
            "can_manage": request.user.may(Permission.MANAGE_STOCK),
        },
    )


@require_http_methods(["GET", "POST"])
def dwelling_edit(request, pk):
    row = get_visible(request, Dwelling, pk, related=("department__organisation",))
    permissions.check_can_manage_stock(request.user)
    initial = {name: getattr(row, name) for name in DwellingForm.base_fields}
    form = DwellingForm(request.POST or None, initial=initial)
    if form.submit(services.update_dwelling, by=request.user, dwelling=row):
        messages.success(request, _("Saved."))
        return redirect("housing:dwelling", row.pk)
    return _page(request, _("Change the dwelling"), form, _dwelling_crumbs(row), hint=row.address)


@require_http_methods(["GET", "POST"])
def dwelling_rent(request, pk):
    row = get_visible(request, Dwelling, pk, related=("department__organisation",))
    permissions.check_can_manage_stock(request.user)
    form = RentForm(request.POST or None)
    if form.submit(services.set_rent, by=request.user, dwelling=row):
        messages.success(request, _("The rent is registered. Earlier rents stand."))
        return redirect("housing:dwelling", row.pk)
    return _page(request, _("A new rent"), form, _dwelling_crumbs(row), hint=row.address)
