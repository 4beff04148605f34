"""Saving a row with its constraints read first, so that a refusal speaks of the field and not of the database."""

from typing import Any

from django.db.models import CheckConstraint, Model

from housingfirst.core.db import constraint_errors


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
