"""How indicators and their rows are said."""

from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from housingfirst.core import formats
from housingfirst.core.calculation import half_up

from .choices import Indicator, Why

SCORES = {
    4: gettext_lazy("to a high degree"),
    3: gettext_lazy("to some degree"),
    2: gettext_lazy("to a limited degree"),
    1: gettext_lazy("not at all"),
}
SCORE_KINDS = {4: "ok", 3: "ok", 2: "soon", 1: "late"}
CASELOADS = (Indicator.CASELOAD_CTI, Indicator.CASELOAD_OTHERS)
MEDIANS = (Indicator.FIRST_CONTACT, Indicator.TIME_TO_KEY)
DAYS = (
    Why.FIRST_CONTACT, Why.NOT_SEEN, Why.TOO_EARLY, Why.MOVED_IN, Why.WAITS_FOR_HOME, Why.DECIDED_BEFORE,
    Why.DECIDED_AFTER, Why.LONGEST_GAP, Why.NEVER_SEEN, Why.SINCE_LAST,
)  # fmt: skip


def why_words(why: str, number: int | None) -> str:
    """Why a row counts, with its days or visits."""
    label = str(Why(why).label)
    if number is None:
        return label
    return f"{label}: {formats.number(number)}"


def value_words(indicator: str, value: Decimal | None) -> str:
    """The value of an indicator: "7,5 a position", "12 days", "83 %"."""
    if value is None:
        return _("cannot be computed")
    if indicator in CASELOADS:
        return _("%(value)s per full-time position") % {"value": formats.number(round(value, 2))}
    if indicator in MEDIANS:
        days = round(value, 1)
        if days == int(days):
            return _("median %(days)s") % {"days": formats.count_days(int(days))}
        return _("median %(days)s days") % {"days": formats.number(days)}
    return f"{half_up(value)}{formats.NBSP}%"


def parts_words(indicator: str, numerator: int, denominator: Decimal, thresholds: str) -> str:
    """So many of so many, in the terms of the indicator."""
    if indicator in CASELOADS:
        courses = ngettext("%(count)s course", "%(count)s courses", numerator) % {"count": numerator}
        positions = formats.number(round(denominator, 2))
        text = ngettext(
            "%(courses)s, %(positions)s full-time position",
            "%(courses)s, %(positions)s full-time positions",
            1 if denominator <= 1 else 2,
        )
        return text % {"courses": courses, "positions": positions}
    facts: dict[str, Any] = {"part": numerator, "all": formats.number(denominator)}
    if indicator in MEDIANS:
        return _("%(part)s of %(all)s within %(days)s days") % {**facts, "days": thresholds.split("/")[0]}
    return _("%(part)s of %(all)s") % facts


def thresholds_words(indicator: str, thresholds: str) -> str:
    """The limits of the scores in words."""
    four, three, two = thresholds.split("/")
    facts = {"four": four, "three": three, "two": two}
    if indicator in (*CASELOADS, *MEDIANS):
        return _("4 up to and including %(four)s, 3 up to %(three)s, 2 up to %(two)s, else 1") % facts
    return _("4 from %(four)s %%, 3 from %(three)s %%, 2 from %(two)s %%, else 1") % facts
