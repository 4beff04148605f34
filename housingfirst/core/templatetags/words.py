"""Filters that show dates, times, amounts and people in the active language; part of `{% load look %}`."""

import re
from datetime import datetime, time, timedelta
from typing import Any

from django import template
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _

from housingfirst.core import clock, formats

register = template.Library()
RULE_ID = re.compile(r"^[A-Z]{3,4}-[0-9]+: ")


def _local(value: Any) -> Any:
    return timezone.localtime(value) if isinstance(value, datetime) and timezone.is_aware(value) else value


def _day(value: Any) -> Any:
    value = _local(value)
    return value.date() if isinstance(value, datetime) else value


def _shown(writer: Any, value: Any, reader: Any = _day) -> str:
    return "" if value in (None, "") else writer(reader(value))


@register.filter
def kr(value: Any) -> str:
    """`4.650 kr.`"""
    return "" if value in (None, "") else formats.amount(value)


@register.filter
def number(value: Any, decimals: Any = None) -> str:
    """`1.234,5`"""
    return "" if value in (None, "") else formats.number(value, decimals)


@register.filter
def percent(value: Any, decimals: int = 0) -> str:
    """`0.91` as `91 %`"""
    return "" if value in (None, "") else formats.percent(value, decimals)


@register.filter
def dansk_dato(value: Any) -> str:
    """`3. marts 2026`; English `3 March 2026`."""
    return _shown(formats.long_date, value)


@register.filter
def short_date(value: Any) -> str:
    """`03-03-2026`"""
    return _shown(formats.short_date, value)


@register.filter
def day_month(value: Any) -> str:
    """`3. marts`"""
    return _shown(formats.day_month, value)


@register.filter
def day_month_short(value: Any) -> str:
    """`3. mar.`"""
    return _shown(formats.day_month_short, value)


@register.filter
def weekday_date(value: Any) -> str:
    """`tirsdag 24. november`"""
    return _shown(formats.weekday_date, value)


@register.filter
def month(value: Any) -> str:
    """`november 2026`"""
    return _shown(formats.month, value)


@register.filter
def klokken(value: Any) -> str:
    """`kl. 9.30`"""
    return _shown(formats.at_time, value, _local)


@register.filter
def clock_time(value: datetime | time | None) -> str:
    """`9.30`: alone in a column."""
    return _shown(formats.clock_time, value, _local)


@register.filter
def moment(value: datetime | None) -> str:
    """`3. marts 2026 kl. 9.30`"""
    return _shown(formats.moment, value, _local)


@register.filter
def relative_day(value: Any) -> str:
    """`i dag`, `i morgen`, `torsdag`, `9. december`"""
    return _shown(lambda day: formats.relative_day(day, clock.today()), value)


@register.filter
def days_ago(value: Any) -> str:
    """`for 15 dage siden`, `i går`"""
    return _shown(lambda day: formats.days_ago(day, clock.today()), value)


@register.filter
def days_since(value: Any) -> str:
    """`15 dage siden sidst`, `set i går`"""
    return _shown(lambda day: formats.days_since(day, clock.today()), value)


@register.filter
def duration(value: timedelta | None) -> str:
    """`23 t 30 min`"""
    return "" if value is None else formats.duration(value)


@register.filter
def count_days(value: int | None) -> str:
    """`15 dage`"""
    return "" if value is None else formats.count_days(value)


@register.filter
def number_word(value: int) -> str:
    """`two` in running text, figures from ten"""
    return formats.number_word(value)


@register.filter
def initials(value: str) -> str:
    """`AM` for Anna Møllegaard"""
    return formats.initials(value)


@register.filter
def nbsp(value: Any) -> str:
    """Joined by non-breaking spaces, for a number and its unit"""
    return str(value).replace(" ", formats.NBSP)


@register.filter
def capitalised(value: Any) -> str:
    """The first letter large, the rest untouched"""
    text = str(value)
    return text[:1].upper() + text[1:]


@register.filter
def cpr_masked(value: str) -> str:
    """`670398-••••` with words for those who listen"""
    if not value:
        return ""
    return format_html(
        '<span class="hf-cpr">{}<span class="sr-only"> {}</span></span>',
        formats.masked_cpr(value),
        _("(the last four digits are hidden)"),
    )


@register.filter
def without_rule(sentence: str) -> str:
    """`HOU-61: Can be afforded.` → `Can be afforded.`; the ids of rules are for the calculators and the docs."""
    return RULE_ID.sub("", str(sentence), count=1)
