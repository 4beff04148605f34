"""Saving a row with its constraints read first, so that a refusal speaks of the field and not of the database."""

from datetime import date, datetime, time
from typing import Any

from django.db.models import CheckConstraint, Model

from housingfirst.core import clock
from housingfirst.core.db import constraint_errors
from housingfirst.core.errors import DomainError


def save_fields(row: Any, fields: dict[str, Any], known: tuple[str, ...], **refusals: Any) -> Any:
    """Set the fields of `known` and save; another name is a mistake of the caller."""
    if unknown := set(fields) - set(known):
        raise TypeError(f"unknown fields: {sorted(unknown)}")
    for name, value in fields.items():
        setattr(row, name, value)
    return save(row, **refusals)


def save(row: Any, **refusals: Any) -> Any:
    """`full_clean`, the row's own check constraints, then the write; `refusals` by the name of other constraints."""
    row.full_clean(validate_unique=False, validate_constraints=False)
    _check_own_constraints(row)
    with constraint_errors(**refusals):
        row.save()
    return row


def _check_own_constraints(row: Model) -> None:
    for constraint in row._meta.constraints:
        if isinstance(constraint, CheckConstraint):
            constraint.validate(type(row), row)


def write(row: Any, *fields: str, **refusals: Any) -> Any:
    """Check the fields in Python and leave the constraints to the write itself, which says no with their own words.

    `fields`: save only these. `refusals` by the name of a constraint go before its own message. One query, however many
    constraints there are: the keys of a row made by a service exist, and the database judges the rest anyway.
    """
    keys = {field.name for field in row._meta.concrete_fields if field.is_relation}
    row.full_clean(exclude=keys, validate_unique=False, validate_constraints=False)
    own = {
        one.name: DomainError(one.violation_error_message, code=one.violation_error_code or one.name)
        for one in row._meta.constraints
        if one.violation_error_message != one.default_violation_error_message
    }
    with constraint_errors(**(own | refusals)):
        row.save(update_fields=list(fields) or None)
    return row


def moment_of(day: date) -> datetime:
    """Now for today; noon for a day that is past, when rows are entered afterwards."""
    return clock.now() if day == clock.today() else datetime.combine(day, time(12), clock.DANISH_TIME)
