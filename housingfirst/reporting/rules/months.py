"""Months of reports."""

from datetime import date

from django.utils.translation import gettext_lazy as _

import housingfirst.core.formats as formats
from housingfirst.core.calculation import add_months
from housingfirst.core.errors import DomainError


class MonthRuns(DomainError):
    code, field = "month_runs", "month"
    message = _("%(month)s has not ended. Nothing is made. The report comes by itself on %(day)s.")


def first_of(day: date) -> date:
    return day.replace(day=1)


def next_month(month: date) -> date:
    return add_months(first_of(month), 1)


def last_month(today: date) -> date:
    """The first of the newest month that has ended."""
    return add_months(first_of(today), -1)


def check_month(month: date, today: date) -> None:
    """REP-39: a report is made of a whole month, once it has ended, so that it says the same tomorrow. [OURS]"""
    if next_month(month) > today:
        raise MonthRuns(month=formats.month(month).capitalize(), day=formats.long_date(next_month(month)))


def intake_start(month: date, months: int) -> date:
    """The first day of the months the indicators about starting look back over, the report's month included."""
    return add_months(first_of(month), 1 - max(months, 1))
