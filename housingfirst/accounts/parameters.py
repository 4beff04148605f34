"""Dated parameters (D8): shipped national defaults in code, a municipality's own values as rows.

An app declares its parameters in `<app>/parameters.py` with `declare(...)`, imported from its AppConfig.ready().
`value(key, municipality_id, on)` gives the value of that day: the municipality's newest row not later than `on`, else
the newest shipped default not later than `on`.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from housingfirst.core import formats
from housingfirst.core.errors import DomainError


@dataclass(frozen=True)
class Parameter:
    """One thing a municipality may decide. `defaults` is ((valid_from, value), …), oldest first.

    `choices`: (code, label) pairs, where only these hold. `unset`: what follows when it is left empty; without it, it
    cannot be. `least`: the smallest whole number. `is_amount`: a sum of money, kept as text with a decimal point.
    `several`: any number of the choices, kept as codes parted by commas. `is_national`: what belongs to a method or a
    law itself; it is shown with the others, and changes with a release only.
    """

    key: str
    label: Any
    unit: Any
    source: str
    defaults: tuple[tuple[date, Any], ...]
    kind: type = field(default=object)
    choices: tuple[tuple[str, Any], ...] = ()
    unset: Any = ""
    least: int | None = None
    is_amount: bool = False
    several: bool = False
    is_national: bool = False

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

    def words(self, value: Any) -> Any:
        """A value as people read it: the label of a code, an amount; None and empty stay what they are."""
        if self.is_amount and value not in (None, ""):
            return formats.number(Decimal(str(value)))
        if self.several and isinstance(value, str):
            return ", ".join(str(dict(self.choices).get(code, code)) for code in codes_of(value))
        return dict(self.choices).get(value, value) if isinstance(value, str) else value

    @property
    def source_words(self) -> Any:
        """The source as the administrator reads it: how sure one can be, by the mark (support/parameters.py)."""
        if "OURS" in self.source.upper():
            return _("The system's own proposal; no published norm")
        if "[GK" in self.source:
            return _("General knowledge of the field; check it before you rely on it")
        return _("From law, guidance or the description of the method") if "[V" in self.source else self.source

    @property
    def parts(self) -> int:
        """Of how many numbers a text such as `7/14` is made; 0 where the text is no number."""
        return _numbers(self.defaults[-1][1]) if self.kind is str and not self.choices else 0

    def read(self, typed: str) -> Any:
        """What somebody typed, as it is kept; ValueError where it does not fit this parameter."""
        text = typed.strip()
        if self.kind is str:
            if self.is_amount and text:
                text = f"{formats.parse_amount(text):f}"
            elif self.parts:
                text = text.replace(",", ".").replace(" ", "")
            value: Any = text
        else:
            value = json.loads(text.replace(",", ".") if self.kind in (int, float) else text)
        if not self.fits(value):
            raise ValueError(typed)
        return value

    def fits(self, value: Any) -> bool:
        """Whether a value is of the kind and the form of the shipped one, so that whatever reads it can."""
        if type(value) is not self.kind:
            return False
        if value == "":
            return bool(self.unset)
        if self.several:
            return set(codes_of(value)) <= set(dict(self.choices))
        if self.choices:
            return value in dict(self.choices)
        if self.is_amount:
            return _numbers(value) == 1
        if self.parts:
            return _numbers(value) == self.parts
        return self.least is None or value >= self.least


def codes_of(value: str) -> tuple[str, ...]:
    """The codes of a value of several, in their order."""
    return tuple(code for code in value.split(",") if code)


def _numbers(text: Any) -> int:
    """How many numbers a text parted by slashes holds, the first not below 0 and the others above it; else 0."""
    if not isinstance(text, str) or not re.fullmatch(r"\d{1,9}(\.\d{1,4})?(/\d{1,9}(\.\d{1,4})?)*", text, re.ASCII):
        return 0
    first, *others = (Decimal(part) for part in text.split("/"))
    return 1 + len(others) if all(part > 0 for part in others) else 0


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
    choices: Iterable[tuple[str, Any]] = (),
    unset: Any = "",
    least: int | None = None,
    is_amount: bool = False,
    several: bool = False,
    is_national: bool = False,
) -> None:
    """Register a parameter with its shipped default and, in `later`, further (valid_from, value) pairs.

    `kind`: the type of a municipality's own value, where the shipped default is “not set”. The others: see Parameter;
    a whole number is 0 or more unless `least` or a shipped default says otherwise.
    """
    if key in REGISTRY and REGISTRY[key].source != source:
        raise ValueError(f"Parameter {key} is declared twice.")
    kind = kind or type(default)
    if least is None and kind is int and default >= 0:
        least = 0
    defaults = ((since, default), *later)
    REGISTRY[key] = Parameter(
        key, label, unit, source, defaults, kind, tuple(choices), unset, least, is_amount, several, is_national
    )


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
