"""Dated parameters (D8): shipped national defaults in code, a municipality's own values as rows.

An app declares its parameters in `<app>/parameters.py` with `declare(...)`, imported from its AppConfig.ready().
`value(key, municipality_id, on)` gives the value of that day: the municipality's newest row not later than `on`, else
the newest shipped default not later than `on`.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from housingfirst.core.errors import DomainError


@dataclass(frozen=True)
class Parameter:
    """One thing a municipality may decide. `defaults` is ((valid_from, value), …), oldest first."""

    key: str
    label: Any
    unit: Any
    source: str
    defaults: tuple[tuple[date, Any], ...]
    kind: type = field(default=object)

    def default_on(self, on: date) -> Any:
        found = [value for valid_from, value in self.defaults if valid_from <= on]
        if not found:
            raise DomainError(
                _("There is no value for “%(label)s” on %(day)s. Set one under Parameters."),
                code="parameter_missing",
                label=self.label,
                day=on,
            )
        return found[-1]


REGISTRY: dict[str, Parameter] = {}
ALWAYS = date(1900, 1, 1)


def declare(
    key: str,
    default: Any,
    *,
    label: Any,
    unit: Any = "",
    source: str,
    since: date = ALWAYS,
    later=(),
    kind: type | None = None,
) -> None:
    """Register a parameter with its shipped default and, in `later`, further (valid_from, value) pairs.

    `kind`: the type of a municipality's own value, where the shipped default is “not set”.
    """
    if key in REGISTRY and REGISTRY[key].source != source:
        raise ValueError(f"Parameter {key} is declared twice.")
    REGISTRY[key] = Parameter(key, label, unit, source, ((since, default), *later), kind or type(default))


def value(key: str, municipality_id: int | None, on: date) -> Any:
    """The value of parameter `key` for the municipality on the day (one query)."""
    from .models import ParameterValue

    parameter = REGISTRY[key]
    row = (
        ParameterValue.objects.filter(municipality_id=municipality_id, key=key, valid_from__lte=on)
        .order_by("-valid_from")
        .values_list("value", flat=True)
        .first()
    )
    return parameter.default_on(on) if row is None else row


def values(keys: list[str], municipality_id: int | None, on: date) -> dict[str, Any]:
    """Several parameters of the day in one query."""
    from .models import ParameterValue

    rows = (
        ParameterValue.objects.filter(municipality_id=municipality_id, key__in=keys, valid_from__lte=on)
        .order_by("key", "-valid_from")
        .distinct("key")
        .values_list("key", "value")
    )
    own = dict(rows)
    return {key: own[key] if key in own else REGISTRY[key].default_on(on) for key in keys}


def newest_defaults(keys: list[str]) -> dict[str, Any]:
    """The newest shipped default of each, no municipality asked: for the calculators, which know no database."""
    return {key: REGISTRY[key].defaults[-1][1] for key in keys}


declare(
    "roles.support_and_authority",
    False,
    label=_("One person may hold support and authority (outreach with authority)"),
    source="002a 1.2, l. 2437-2470 (fremskudt indsats); shipped off, ours",
)
