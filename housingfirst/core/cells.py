"""What stands in a cell: of a list on the page, of an exported file. Pure but for the local time of moments."""

from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from housingfirst.core import formats


def cell_value(row: Any, source: str | Callable[[Any], Any]) -> Any:
    """The value of an attribute path (`"team.name"`, ending in a method without arguments if need be) or a function."""
    if callable(source):
        return source(row)
    value = row
    for name in source.split("."):
        if value is None:
            return None
        value = value[name] if isinstance(value, dict) else getattr(value, name)
        if callable(value):
            value = value()
    return value


def cell_text(value: Any, kind: str = "") -> str:
    """The value as people read it."""
    if value is None or value == "":
        return ""
    if kind == "amount":
        return formats.amount(value)
    if kind == "status":
        return str(value[1])
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, datetime):
        local = timezone.localtime(value) if timezone.is_aware(value) else value
        return f"{formats.short_date(local)} {formats.clock_time(local)}"
    if isinstance(value, date):
        return formats.short_date(value)
    if isinstance(value, time):
        return formats.clock_time(value)
    if isinstance(value, int | float | Decimal):
        return formats.number(value)
    if isinstance(value, list | tuple | set):
        return ", ".join(cell_text(one) for one in value)
    return str(value)
