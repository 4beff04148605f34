"""Organisations, departments and dwellings with what stands beside them in lists."""

from datetime import date

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery

from housingfirst.accounts.models import Unit

from ..choices import ACTIVE_STATES
from ..models import Agreement, Department, Dwelling, DwellingRent, HousingOrganisation, Vacancy


def organisations(user) -> QuerySet[HousingOrganisation]:
    """With the numbers of departments and dwellings."""
    return HousingOrganisation.objects.visible_to(user).annotate(
        department_count=Count("departments", filter=Q(departments__is_active=True), distinct=True),
        dwelling_count=Count("departments__dwellings", filter=Q(departments__dwellings__is_active=True), distinct=True),
    )


def departments(user, organisation: HousingOrganisation) -> QuerySet[Department]:
    return (
        Department.objects.visible_to(user)
        .filter(organisation=organisation)
        .annotate(dwelling_count=Count("dwellings", filter=Q(dwellings__is_active=True)))
    )


def dwellings(user, on: date) -> QuerySet[Dwelling]:
    """With the rent of the day, and whether the dwelling is vacant and open."""
    rents = DwellingRent.objects.filter(dwelling=OuterRef("pk"), valid_from__lte=on).order_by("-valid_from")
    return (
        Dwelling.objects.visible_to(user)
        .select_related("department__organisation")
        .annotate(
            rent=Subquery(rents.values("rent")[:1]),
            on_account=Subquery(rents.values("on_account")[:1]),
            is_vacant=Exists(Vacancy.objects.filter(dwelling=OuterRef("pk"), state__in=ACTIVE_STATES)),
        )
    )


def dwellings_to_report(user) -> QuerySet[Dwelling]:
    """What can be reported vacant: in use, and not reported and open already."""
    live = Vacancy.objects.filter(dwelling=OuterRef("pk"), state__in=ACTIVE_STATES)
    return (
        Dwelling.objects.visible_to(user)
        .filter(~Exists(live), is_active=True, department__is_active=True, department__organisation__is_active=True)
        .select_related("department__organisation")
        .order_by("department__organisation__name", "department__name", "address")
    )


def agreements(user, organisation: HousingOrganisation) -> QuerySet[Agreement]:
    return (
        Agreement.objects.visible_to(user)
        .filter(organisation=organisation)
        .select_related("department")
        .annotate(lines=Count("vacancies"))
    )


def units_for_organisations(user) -> QuerySet[Unit]:
    """The partner units whose clerks may report."""
    return Unit.objects.filter(
        municipality_id=user.municipality_id, kind="housing_organisation", is_active=True
    ).order_by("name")


def districts(user) -> list[str]:
    """The districts in use, for wishes and for the form of a department."""
    return list(Department.objects.visible_to(user).order_by("district").values_list("district", flat=True).distinct())
