"""What every calculator shares: checked input, exact numbers, calendar months.

Pure: no models, no settings, no clock. A calculator reads one JSON object, has it checked against a small schema built
from the functions below (`record`, `rows`, `day`, `money`, …), hands typed values to a rule and writes an object back.

A check is a function from a JSON value to a typed value that raises `CalculationError`. The path of the faulty value
(`stays[0].day_rate`) is put together on the way out, so that good input pays nothing for it.
"""

import json
import re
from calendar import monthrange
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from django.utils.translation import gettext as _

from . import formats
from .errors import DomainError

Check = Callable[[Any], Any]

MAX_ROWS = 10_000
MAX_DEPTH = 20
MAX_WHOLE = 1_000_000
FIRST_YEAR, LAST_YEAR = 1900, 2199
# Digits beyond any accepted number; a longer one is read as this, so that no line can make the reader convert it.
LONG_NUMBER = 10**19


class CalculationError(DomainError):
    """The facts given to a calculator cannot be used: `code`, the path of the value, and what to write instead.

    Codes: missing, unknown_key, type, format, range, choice, order, overlap, size, json.
    """

    status = 400

    def __init__(self, code: str, field: str | None, message: str):
        super().__init__(message, code=code, field=field)

    def under(self, place: str | int) -> "CalculationError":
        """The same fault seen from one level further out: `place` is a key or a row number."""
        step = f"[{place}]" if isinstance(place, int) else place
        if self.field is None:
            self.field = step
        else:
            self.field = f"{step}{self.field}" if self.field.startswith("[") else f"{step}.{self.field}"
        return self

    def as_object(self) -> dict[str, Any]:
        """The error object of all three doors."""
        return {"error": {"code": self.code, "field": self.field, "message": self.text}}


# ------------------------------------------------------------------ reading JSON


def read_json(raw: bytes) -> Any:
    """One JSON value from UTF-8 bytes; anything that is not exactly that is `json`."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        raise _unreadable(_("The text is not valid UTF-8.")) from None
    if text.count("[") + text.count("{") > MAX_DEPTH:
        _refuse_deep(text)
    try:
        value = _DECODER.decode(text)
    except CalculationError:
        raise
    except (ValueError, RecursionError):
        raise _unreadable(_("This is not one JSON object. Look for a missing comma, quote or bracket.")) from None
    if "\\u" in text:
        _refuse_surrogates(value)
    return value


def _unreadable(message: str) -> CalculationError:
    return CalculationError("json", None, message)


def _refuse_constant(name: str) -> Any:
    raise _unreadable(_("%(name)s is not a number in JSON.") % {"name": name})


def _whole_or_long(text: str) -> int:
    if len(text) < 20:
        return int(text)
    return -LONG_NUMBER if text.startswith("-") else LONG_NUMBER


def _unique_keys(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) < len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _value in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        # `ascii`, so that a key with half a character in it cannot break the error itself.
        raise _unreadable(_("The key %(key)s stands twice in one object.") % {"key": ascii(twice)})
    return result


_DECODER = json.JSONDecoder(object_pairs_hook=_unique_keys, parse_int=_whole_or_long, parse_constant=_refuse_constant)
# A text that is never closed is one match to the end, and nothing is tried twice (`*+`): linear whatever is sent.
_STRINGS_OR_BRACKETS = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)|[\[\]{}]', re.DOTALL)


def _refuse_deep(text: str) -> None:
    depth = 0
    for match in _STRINGS_OR_BRACKETS.finditer(text):
        sign = match[0]
        if sign in ("[", "{"):
            depth += 1
            if depth > MAX_DEPTH:
                raise _unreadable(_("The object is nested more than %(depth)s levels deep.") % {"depth": MAX_DEPTH})
        elif sign in ("]", "}"):
            depth -= 1


def _refuse_surrogates(value: Any) -> None:
    if isinstance(value, str):
        try:
            value.encode("utf-8")
        except UnicodeEncodeError:
            raise _unreadable(_("A text holds half a character (a lone surrogate).")) from None
    elif isinstance(value, dict):
        for key, item in value.items():
            _refuse_surrogates(key)
            _refuse_surrogates(item)
    elif isinstance(value, list):
        for item in value:
            _refuse_surrogates(item)


# ------------------------------------------------------------------ the schema


def record(required: Mapping[str, Check], optional: Mapping[str, Check] | None = None) -> Check:
    """An object with exactly these keys; the optional ones may be left out (and are then not in the result)."""
    optional = optional or {}
    known = {**required, **optional}

    def check(value: Any) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise CalculationError("type", None, _("Write an object with named values here."))
        for key in value:
            if key not in known:
                raise CalculationError("unknown_key", key, _("This key is not known. Leave it out."))
        for key in required:
            if key not in value:
                raise CalculationError("missing", key, _("This key is missing. Write it, as null if nothing is known."))
        result = {}
        for key, inner in known.items():
            if key in value:
                try:
                    result[key] = inner(value[key])
                except CalculationError as error:
                    raise error.under(key) from None
        return result

    return check


def rows(each: Check) -> Check:
    """A list of at most 10,000 rows of one kind."""

    def check(value: Any) -> list[Any]:
        if not isinstance(value, list):
            raise CalculationError("type", None, _("Write a list here."))
        _refuse_many(len(value))
        result = []
        for number, item in enumerate(value):
            try:
                result.append(each(item))
            except CalculationError as error:
                raise error.under(number) from None
        return result

    return check


def mapping(each: Check, keys: frozenset[str] | None = None) -> Check:
    """An object used as a table from names (one of `keys`, or any) to values of one kind."""

    def check(value: Any) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise CalculationError("type", None, _("Write an object with named values here."))
        _refuse_many(len(value))
        result = {}
        for key, item in value.items():
            if keys is not None and key not in keys:
                raise CalculationError("unknown_key", key, _("This key is not known. Leave it out."))
            try:
                result[key] = each(item)
            except CalculationError as error:
                raise error.under(key) from None
        return result

    return check


def _refuse_many(count: int) -> None:
    if count > MAX_ROWS:
        message = _("There are %(count)s rows; the limit is %(limit)s. Split them.")
        raise CalculationError("size", None, message % {"count": count, "limit": MAX_ROWS})


def nullable(inner: Check) -> Check:
    """The value or null."""
    return lambda value: None if value is None else inner(value)


def whole(low: int = 0, high: int = MAX_WHOLE) -> Check:
    """A whole number from `low` to `high`; 3.0 and true are none."""

    def check(value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            raise CalculationError("type", None, _("Write a whole number, without quotes and decimals."))
        if not low <= value <= high:
            message = _("Write a whole number from %(low)s to %(high)s.") % {"low": low, "high": high}
            raise CalculationError("range", None, message)
        return value

    return check


def truth(value: Any) -> bool:
    """true or false."""
    if not isinstance(value, bool):
        raise CalculationError("type", None, _("Write true or false, without quotes."))
    return value


def text(*, empty: bool = True) -> Check:
    """Any text; with `empty=False` at least one character."""

    def check(value: Any) -> str:
        _refuse_other_than_text(value)
        if not empty and not value:
            raise CalculationError("format", None, _("The text is empty. Write at least one character."))
        return value

    return check


def choice(values: frozenset[str]) -> Check:
    """One of the given codes."""

    def check(value: Any) -> str:
        _refuse_other_than_text(value)
        if value not in values:
            message = _("Choose one of %(choices)s.") % {"choices": ", ".join(sorted(values))}
            raise CalculationError("choice", None, message)
        return value

    return check


def _refuse_other_than_text(value: Any) -> None:
    if not isinstance(value, str):
        raise CalculationError("type", None, _("Write a text in quotes."))


_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_MONEY = re.compile(r"[0-9]{1,12}\.[0-9]{2}")
_FRACTION = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,9}|/[1-9][0-9]{0,8})?")
_DECIMAL = re.compile(r"[0-9]+(\.[0-9]+)?")


def day(value: Any) -> date:
    """A date that exists, YYYY-MM-DD, 1900 to 2199."""
    _refuse_other_than_text(value)
    match = _DATE.fullmatch(value)
    if not match:
        raise CalculationError("format", None, _("Write the date as YYYY-MM-DD, for example 2026-03-01."))
    year, month, number = int(match[1]), int(match[2]), int(match[3])
    if not FIRST_YEAR <= year <= LAST_YEAR:
        message = _("The year must be from %(first)s to %(last)s.") % {"first": FIRST_YEAR, "last": LAST_YEAR}
        raise CalculationError("range", None, message)
    try:
        return date(year, month, number)
    except ValueError:
        raise CalculationError("format", None, _("There is no such date in the calendar.")) from None


def money(value: Any) -> Decimal:
    """An amount of kroner and øre: 4650.00."""
    _refuse_other_than_text(value)
    if not _MONEY.fullmatch(value):
        raise CalculationError("format", None, _("Write the amount with two decimals and a point: 4650.00."))
    return Decimal(value)


def fraction(high: int = 1, *, above_zero: bool = False) -> Check:
    """An exact fraction, 0.25 or 1/4, from 0 (or just above) to `high`."""

    def check(value: Any) -> Fraction:
        _refuse_other_than_text(value)
        if not _FRACTION.fullmatch(value):
            raise CalculationError("format", None, _("Write a fraction such as 0.80 or 1/4."))
        result = Fraction(value)
        if result > high or (above_zero and not result):
            message = _("Write a fraction above 0, at most %(high)s.") if above_zero else _("Write 0 to %(high)s.")
            raise CalculationError("range", None, message % {"high": high})
        return result

    return check


def decimal(value: Any) -> Decimal:
    """A non-negative decimal number as text, of any length."""
    _refuse_other_than_text(value)
    if not _DECIMAL.fullmatch(value):
        raise CalculationError("format", None, _("Write a number with a point before the decimals: 63.5."))
    return Decimal(value)


# ------------------------------------------------------------------ numbers


def half_up(value: Fraction | int) -> int:
    """The nearest whole number, halves away from zero."""
    amount = Fraction(abs(value))
    nearest = (2 * amount.numerator + amount.denominator) // (2 * amount.denominator)
    return -nearest if value < 0 else nearest


def rounded(value: Fraction | int, places: int = 2) -> Decimal:
    """`value` with that many decimals, halves away from zero; never minus zero. Exact at any size."""
    units = half_up(value * 10**places)
    whole_part, rest = divmod(abs(units), 10**places)
    sign = "-" if units < 0 else ""
    return Decimal(f"{sign}{whole_part}.{rest:0{places}d}" if places else f"{sign}{whole_part}")


def percent(part: Fraction | Decimal | int, base: Fraction | Decimal | int) -> int | None:
    """`part` of `base` in whole percent, halves away from zero; None when `base` is 0."""
    if not base:
        return None
    return half_up(Fraction(part) * 100 / Fraction(base))


# ------------------------------------------------------------------ the calendar


def add_months(first: date, months: int) -> date:
    """That many calendar months after `first`, cut to the end of a shorter month.

    Always count from the first date: 31 January + 1 month is 28 February, + 2 months is 31 March.
    """
    years, month = divmod(first.month - 1 + months, 12)
    year = first.year + years
    return date(year, month + 1, min(first.day, monthrange(year, month + 1)[1]))


def month_parts(start: int, end: int) -> Iterator[tuple[date, int, int]]:
    """The days from ordinal `start` until before `end`, month by month: (first of month, from, until before)."""
    while start < end:
        first = date.fromordinal(start).replace(day=1)
        stop = min(end, add_months(first, 1).toordinal())
        yield first, start, stop
        start = stop


# ------------------------------------------------------------------ sentences


def sentence(text: str, **names: object) -> str:
    """`text` with its names filled in; an amount at its end brings the full stop along (4.650 kr.)."""
    return (text % names).replace("kr..", "kr.")


def share_words(share: Fraction) -> str:
    """45 %, 37,5 %; a share that no short decimal can hold stays a fraction: 1/3."""
    exact = share * 100
    if 100 % exact.denominator:
        return str(share)
    return f"{formats.number(Decimal(exact.numerator) / exact.denominator)}{formats.NBSP}%"


def percent_words(value: int) -> str:
    """103 %."""
    return f"{formats.number(value)}{formats.NBSP}%"
