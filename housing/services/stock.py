"""Housing organisations, departments, dwellings and rents: who registers what."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import Unit, User
from housingfirst.core.errors import DomainError

from .. import permissions
from ..models import Department, Dwelling, DwellingRent, HousingOrganisation
from .saving import save, save_fields


class NameTaken(DomainError):
    code, field = "name_taken", "name"
    message = _("There is already one with that name. Choose another name, or use the one that is there.")


class UnitTaken(DomainError):
    code, field = "unit_taken", "unit"
    message = _("Another housing organisation already uses that unit. Choose another one.")


class WrongUnit(DomainError):
    code, field = "unit_kind", "unit"
    message = _("Only a unit of the kind “Housing organisation” can report vacancies here.")


class AddressTaken(DomainError):
    code, field = "address_taken", "address"
    message = _("That address is already registered in the department. Open it from the list of dwellings.")


class RentTaken(DomainError):
    code, field = "rent_taken", "valid_from"
    message = _("The dwelling already has a rent from that day. Choose another day.")


@transaction.atomic
def create_organisation(*, by: User, name: str, unit: Unit | None = None, contact: str = "") -> HousingOrganisation:
    """Register a housing organisation; `unit` lets its clerks in."""
    permissions.check_can_manage_stock(by)
    _check_unit(by, unit)
    row = HousingOrganisation(municipality_id=by.municipality_id, name=name, unit=unit, contact=contact)
    return save(row, housingorganisation_name_once=NameTaken, housing_housingorganisation_unit_id_key=UnitTaken)


@transaction.atomic
def update_organisation(*, by: User, organisation: HousingOrganisation, **fields: Any) -> HousingOrganisation:
    """Change name, unit, contact or whether it is in use."""
    permissions.check_can_manage_stock(by, organisation.municipality_id)
    _check_unit(by, fields.get("unit"))
    row = HousingOrganisation.objects.select_for_update().get(pk=organisation.pk)
    return save_fields(
        row,
        fields,
        ("name", "unit", "contact", "is_active"),
        housingorganisation_name_once=NameTaken,
        housing_housingorganisation_unit_id_key=UnitTaken,
    )


def _check_unit(by: User, unit: Unit | None) -> None:
    if unit is not None and (unit.municipality_id != by.municipality_id or unit.kind != "housing_organisation"):
        raise WrongUnit()


DEPARTMENT_FIELDS = ("name", "district", "exempt_reason", "exempt_from", "exempt_until", "is_active")


@transaction.atomic
def create_department(*, by: User, organisation: HousingOrganisation, **fields: Any) -> Department:
    """Register a department with its district; `exempt_*` where nobody is allocated."""
    permissions.check_can_manage_stock(by, organisation.municipality_id)
    row = Department(municipality_id=organisation.municipality_id, organisation=organisation)
    return save_fields(row, fields, DEPARTMENT_FIELDS, department_name_once=NameTaken)


@transaction.atomic
def update_department(*, by: User, department: Department, **fields: Any) -> Department:
    """Change a department. Lines of the ledger keep what held when they were registered."""
    permissions.check_can_manage_stock(by, department.municipality_id)
    row = Department.objects.select_for_update().get(pk=department.pk)
    return save_fields(row, fields, DEPARTMENT_FIELDS, department_name_once=NameTaken)


DWELLING_FIELDS: tuple[str, ...] = (
    "address",
    "category",
    "tenure",
    "rooms",
    "area_m2",
    "deposit",
    "floor",
    "has_lift",
    "pets",
)
DWELLING_FIELDS += ("own_kitchen", "own_bath", "condition_note", "condition_on", "is_active")


@transaction.atomic
def create_dwelling(
    *,
    by: User,
    department: Department,
    rent: Decimal,
    on_account: Decimal = Decimal(0),
    rent_from: date,
    **fields: Any,
) -> Dwelling:
    """Register a dwelling with its first rent."""
    permissions.check_can_manage_stock(by, department.municipality_id)
    row = Dwelling(municipality_id=department.municipality_id, department=department)
    dwelling = save_fields(row, fields, DWELLING_FIELDS, dwelling_address_once=AddressTaken)
    _add_rent(dwelling, rent, on_account, rent_from)
    return dwelling


@transaction.atomic
def update_dwelling(*, by: User, dwelling: Dwelling, **fields: Any) -> Dwelling:
    """Change a dwelling; its rent has rows of its own (`set_rent`)."""
    permissions.check_can_manage_stock(by, dwelling.municipality_id)
    row = Dwelling.objects.select_for_update().get(pk=dwelling.pk)
    return save_fields(row, fields, DWELLING_FIELDS, dwelling_address_once=AddressTaken)


@transaction.atomic
def set_rent(
    *, by: User, dwelling: Dwelling, rent: Decimal, on_account: Decimal = Decimal(0), valid_from: date
) -> DwellingRent:
    """What the dwelling costs from a day on; the rows before stay."""
    permissions.check_can_manage_stock(by, dwelling.municipality_id)
    return _add_rent(dwelling, rent, on_account, valid_from)


def _add_rent(dwelling: Dwelling, rent: Decimal, on_account: Decimal, valid_from: date) -> DwellingRent:
    row = DwellingRent(
        municipality_id=dwelling.municipality_id,
        dwelling=dwelling,
        valid_from=valid_from,
        rent=rent,
        on_account=on_account or Decimal(0),
    )
    return save(row, dwellingrent_once_a_day=RentTaken)
