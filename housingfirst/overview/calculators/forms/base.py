"""What the calculator forms share: fractions, groups of fields, and rows that can be added without a script."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy, ngettext

from housingfirst.core import formats
from housingfirst.core.calculation import CalculationError, fraction
from housingfirst.core.formfields import AmountField, NumberField, TypedInput
from housingfirst.core.forms import ServiceForm

MOST_ROWS = 100
MOST_MONEY = Decimal("999999999999.99")
MOST_WHOLE = 1_000_000
ADD = "add"

_ROW_PATH = re.compile(r"(\w+)\[(\d+)\]\.?(.*)")


# ------------------------------------------------------------------ fields


class FractionField(forms.Field):
    """A share, typed as `0,8`, `4/5` or `80 %`; kept as the text a calculator reads."""

    default_error_messages = {
        "invalid": gettext_lazy("»%(value)s« is not a share we can read. Write for example 0,25, 1/4 or 25 %%."),
        "range": gettext_lazy("The share must be above 0 and at most %(high)s."),
    }

    def __init__(self, *, high: int = 1, above_zero: bool = False, **kwargs: Any):
        kwargs.setdefault("widget", TypedInput("number"))
        super().__init__(**kwargs)
        self.widget.attrs["inputmode"] = "text"
        self.high, self.check = high, fraction(high, above_zero=above_zero)

    def to_python(self, value: Any) -> str | None:
        typed = re.sub(r"\s", "", str(value or ""))
        if not typed:
            return None
        text = typed.replace(",", ".")
        try:
            if text.endswith("%"):
                text = f"{Decimal(text[:-1]) / 100:f}"
            self.check(text)
        except CalculationError as refusal:
            code = "range" if refusal.code == "range" else "invalid"
            raise ValidationError(self.error_messages[code], code, {"value": typed[:30], "high": self.high}) from None
        except ArithmeticError:
            raise ValidationError(self.error_messages["invalid"], "invalid", {"value": typed[:30]}) from None
        return text

    def prepare_value(self, value: Any) -> Any:
        return value.replace(".", ",") if isinstance(value, str) else value


def whole(label: Any, *, low: int = 0, high: int = MOST_WHOLE, **kwargs: Any) -> NumberField:
    """A field for a whole number."""
    return NumberField(label=label, min_value=low, max_value=high, decimals=0, **kwargs)


def money(label: Any, **kwargs: Any) -> AmountField:
    """A field for an amount."""
    return AmountField(label=label, max_value=MOST_MONEY, **kwargs)


def written_amount(value: Decimal) -> str:
    """The amount as a calculator reads it."""
    return f"{value:.2f}"


def written_day(value: date | None) -> str | None:
    """The date as a calculator reads it."""
    return value.isoformat() if value else None


# ------------------------------------------------------------------ rows


class RowForm(ServiceForm):
    """One row of facts; an empty one does not count."""

    def facts(self) -> dict[str, Any]:
        """The row as a calculator reads it: its fields, unless the form says otherwise."""
        return dict(self.cleaned_data)


@dataclass(frozen=True)
class RowKind:
    """A list of rows on a form: its name in the facts, its words, the form of a row, how many stand there at first."""

    name: str
    title: Any
    row_title: Any
    add: Any
    form: type[RowForm]
    start: int = 1


class Rows:
    """The rows of one kind, as many as were asked for."""

    def __init__(self, kind: RowKind, data: Any, *, bound: bool):
        self.kind = kind
        asked = str(data.get(self.count_name) or "") if data else ""
        count = int(asked) if asked.isdecimal() and len(asked) < 5 else kind.start
        if data and data.get(ADD) == kind.name:
            count += 1
        self.forms = [self._form(number, data, bound=bound) for number in range(max(1, min(count, MOST_ROWS)))]

    def _form(self, number: int, data: Any, *, bound: bool) -> RowForm:
        prefix = f"{self.kind.name}-{number}"
        options: dict[str, Any] = {"prefix": prefix, "empty_permitted": True, "use_required_attribute": False}
        if bound:
            return self.kind.form(data, **options)
        names = self.kind.form.base_fields if data else {}
        typed = {name: data.get(f"{prefix}-{name}") for name in names if data.get(f"{prefix}-{name}") is not None}
        return self.kind.form(initial=typed, **options)

    @property
    def count_name(self) -> str:
        return f"{self.kind.name}-count"

    @property
    def is_full(self) -> bool:
        return len(self.forms) >= MOST_ROWS

    @property
    def used(self) -> list[RowForm]:
        """The rows somebody wrote in."""
        return [form for form in self.forms if form.has_changed()]

    def numbered(self) -> Iterator[tuple[str, RowForm]]:
        """Each row with its heading."""
        for number, form in enumerate(self.forms, start=1):
            yield self.kind.row_title % {"number": number}, form


# ------------------------------------------------------------------ the form


@dataclass(frozen=True)
class Group:
    """Fields that stand together: `more` folds them away, `short` sets them side by side, `quiet` says nowhere that
    they are optional (an empty number among many is simply none)."""

    title: Any
    names: tuple[str, ...]
    more: bool = False
    short: bool = False
    quiet: bool = False


class CalculatorForm(ServiceForm):
    """Facts typed by a person. `parameter_keys` are the keys whose value of the day fills the form at first."""

    parameter_keys: tuple[str, ...] = ()
    row_kinds: tuple[RowKind, ...] = ()
    groups: tuple[Group, ...] = ()

    def __init__(self, data: Any = None, *, initial: Mapping[str, Any] | None = None):
        # A request for one more row answers with the same page: nothing is checked, nothing typed is lost.
        self.adds_row = bool(data and data.get(ADD))
        if self.adds_row:
            initial = {name: data.get(name) for name in self.base_fields}
        super().__init__(None if self.adds_row else data, initial=dict(initial or {}))
        self.row_sets = [Rows(kind, data, bound=self.is_bound) for kind in self.row_kinds]

    @classmethod
    def defaults(cls, values: Mapping[str, Any], today: date) -> dict[str, Any]:
        """What stands in the form at first, from the municipality's values of the day."""
        return {}

    def facts(self) -> dict[str, Any]:
        """The facts as the calculator reads them: the fields, unless the form says otherwise."""
        return dict(self.cleaned_data)

    def service_data(self) -> dict[str, Any]:
        return {"facts": self.facts()}

    def is_valid(self) -> bool:
        rows_are_valid = all(row.is_valid() for rows in self.row_sets for row in rows.forms)
        return super().is_valid() and rows_are_valid

    def row_facts(self, name: str) -> list[dict[str, Any]]:
        """The facts of every used row of one kind."""
        return [row.facts() for row in self._rows(name).used]

    def _rows(self, name: str) -> Rows:
        return next(rows for rows in self.row_sets if rows.kind.name == name)

    def _refuse(self, field: str | None, error: ValidationError) -> None:
        """A fault of a row goes to the row: `stays[1].admitted_on` is the second used row of the stays."""
        match = _ROW_PATH.fullmatch(field or "")
        if not match:
            super()._refuse(field, error)
            return
        row = self._rows(match[1]).used[int(match[2])]
        row.add_error(match[3] if match[3] in row.fields else None, error)

    def shown_groups(self) -> list[tuple[Group, list[forms.BoundField]]]:
        """The fields in their groups; without groups all in one."""
        groups = self.groups or (Group("", tuple(self.fields)),)
        return [(group, [self[name] for name in group.names]) for group in groups if group.names]

    def problems(self) -> list[tuple[str, str]]:
        """What to correct: (id of the field, sentence), the rows' with their heading."""
        found = [("", text) for text in self.non_field_errors()]
        found += [(bound.id_for_label, text) for bound in self for text in bound.errors]
        for rows in self.row_sets:
            for title, row in rows.numbered():
                found += [("", f"{title}: {text}") for text in row.non_field_errors()]
                found += [(bound.id_for_label, f"{title}: {text}") for bound in row for text in bound.errors]
        return found

    def heading(self) -> str:
        """The heading of the summary of problems."""
        count = len(self.problems())
        text = ngettext("There is one thing to correct", "There are %(count)s things to correct", count)
        return text % {"count": formats.number_word(count)}


def yes_or_no(label: Any, **kwargs: Any) -> forms.BooleanField:
    """A check box."""
    return forms.BooleanField(label=label, required=False, **kwargs)


def select(label: Any, choices: Any, **kwargs: Any) -> forms.ChoiceField:
    """A list to choose from."""
    return forms.ChoiceField(label=label, choices=choices, **kwargs)
