"""Form fields that read what Danish users write, and say plainly what to write when they cannot.

Each field keeps what was typed when it is refused. `kind` on the widget picks the template in `components/fields/`.
"""

from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from housingfirst.core import formats

LONG_TEXT_LIMIT = 20_000


class TypedInput(forms.TextInput):
    """One line of text in which a date, a time or a number is typed; a phone shows the number keys."""

    def __init__(self, kind: str, attrs: dict | None = None):
        self.kind = kind
        super().__init__({"autocomplete": "off", "inputmode": "text" if kind == "time" else "decimal", **(attrs or {})})
        if kind == "date":
            self.attrs["inputmode"] = "numeric"


class DateField(forms.Field):
    """A day, typed as `3/3-2026`, `03-03-2026`, `3. marts 2026` or ISO; shown as `03-03-2026`."""

    default_error_messages = {
        "invalid": _("»%(value)s« is not a date we can read. Write day, month and year, for example 31-01-2027."),
    }

    def __init__(self, **kwargs: Any):
        kwargs.setdefault("widget", TypedInput("date"))
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> Any:
        if value in self.empty_values or not isinstance(value, str):
            return value or None
        if not value.strip():
            return None
        try:
            return formats.parse_date(value)
        except ValueError:
            raise ValidationError(self.error_messages["invalid"], "invalid", {"value": value[:30]}) from None

    def prepare_value(self, value: Any) -> Any:
        return formats.short_date(value) if hasattr(value, "year") else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(self.prepare_value(initial), data)


class TimeField(forms.Field):
    """A time of day, typed as `9.30`, `9:30`, `0930` or `kl. 9`; shown as `9.30`."""

    default_error_messages = {
        "invalid": _("»%(value)s« is not a time we can read. Write hours and minutes, for example 9.30."),
    }

    def __init__(self, **kwargs: Any):
        kwargs.setdefault("widget", TypedInput("time"))
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> Any:
        if value in self.empty_values or not isinstance(value, str):
            return value or None
        if not value.strip():
            return None
        try:
            return formats.parse_time(value)
        except ValueError:
            raise ValidationError(self.error_messages["invalid"], "invalid", {"value": value[:30]}) from None

    def prepare_value(self, value: Any) -> Any:
        return f"{value.hour}.{value.minute:02d}" if hasattr(value, "hour") else value


class NumberField(forms.Field):
    """A number written the Danish way (`7,75`), between `min_value` and `max_value`; `decimals` at most."""

    default_error_messages = {
        "invalid": _("»%(value)s« is not a number we can read. Write figures with a decimal comma, for example 7,5."),
        "decimals": _("Write at most %(decimals)s decimals."),
        "min_value": _("Write a number of at least %(limit)s."),
        "max_value": _("Write a number of at most %(limit)s."),
    }
    kind = "number"
    parse = staticmethod(formats.parse_number)
    show = staticmethod(formats.number)

    def __init__(self, *, min_value: Any = None, max_value: Any = None, decimals: int = 2, **kwargs: Any):
        self.min_value, self.max_value, self.decimals = min_value, max_value, decimals
        kwargs.setdefault("widget", TypedInput(self.kind))
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> Any:
        if value in self.empty_values or (isinstance(value, str) and not value.strip()):
            return None
        if not isinstance(value, str):
            return Decimal(str(value))
        try:
            if len(value) > 30:
                raise ValueError
            return self.parse(value)
        except ValueError:
            raise ValidationError(self.error_messages["invalid"], "invalid", {"value": value[:30]}) from None

    def validate(self, value: Any) -> None:
        super().validate(value)
        if value is None:
            return
        if -value.as_tuple().exponent > self.decimals:
            raise ValidationError(self.error_messages["decimals"], "decimals", {"decimals": self.decimals})
        if self.min_value is not None and value < self.min_value:
            raise ValidationError(self.error_messages["min_value"], "min_value", {"limit": self.show(self.min_value)})
        if self.max_value is not None and value > self.max_value:
            raise ValidationError(self.error_messages["max_value"], "max_value", {"limit": self.show(self.max_value)})

    def prepare_value(self, value: Any) -> Any:
        return value if value is None or isinstance(value, str) else self.show(value)


class AmountField(NumberField):
    """Kroner, typed as `4.650`, `4650,50` or `4.650 kr.`; from nought up unless told otherwise."""

    default_error_messages = {
        "invalid": _(
            "»%(value)s« is not an amount we can read. Write it with a comma before the øre, for example 4.650,50."
        ),
        "min_value": _("Write an amount of at least %(limit)s kr."),
        "max_value": _("Write an amount of at most %(limit)s kr."),
    }
    kind = "amount"
    parse = staticmethod(formats.parse_amount)
    show = staticmethod(formats.amount_input)

    def __init__(self, *, min_value: Any = 0, max_value: Any = 99_999_999, **kwargs: Any):
        super().__init__(min_value=min_value, max_value=max_value, **kwargs)


class LongTextField(forms.CharField):
    """Prose over several lines. Too much of it is refused with the numbers, never cut.

    The limit is told after sending, not enforced by the browser, which would cut a pasted text silently.
    """

    default_error_messages = {
        "too_long": _(
            "The text is too long: %(length)s characters, and there is room for %(limit)s. Everything you wrote is "
            "still here. Shorten it, or attach it as a file."
        ),
    }

    def __init__(self, *, max_length: int = LONG_TEXT_LIMIT, rows: int = 3, **kwargs: Any):
        kwargs.setdefault("widget", forms.Textarea({"rows": rows}))
        super().__init__(**kwargs)
        self.limit = max_length

    def to_python(self, value: Any) -> Any:
        return super().to_python(value).replace("\r\n", "\n")

    def validate(self, value: Any) -> None:
        super().validate(value)
        if len(value) > self.limit:
            numbers = {"length": formats.number(len(value)), "limit": formats.number(self.limit)}
            raise ValidationError(self.error_messages["too_long"], "too_long", numbers)


class ChoiceField(forms.ChoiceField):
    """A short choice as a row of buttons (`hf-seg`), real radio inputs underneath.

    `layout`: `""` as wide as the words, `"fill"` two columns, `"first"` two with the first across, `"4"` four columns.
    """

    def __init__(self, *, layout: str = "", **kwargs: Any):
        kwargs.setdefault("widget", forms.RadioSelect)
        super().__init__(**kwargs)
        self.widget.layout = layout


class MultipleChoiceField(forms.MultipleChoiceField):
    """Several of a few, as check boxes."""

    def __init__(self, **kwargs: Any):
        kwargs.setdefault("widget", forms.CheckboxSelectMultiple)
        super().__init__(**kwargs)
