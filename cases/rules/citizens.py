"""Rules about a citizen's identity, and about what is told of them."""

import re
from datetime import date, timedelta

from django.utils.translation import gettext_lazy as _

from housingfirst.core.errors import DomainError

from ..choices import ThemeGroup, ThemeSensitivity


class WrongCpr(DomainError):
    code = "cpr_format"
    field = "cpr"
    message = _("A CPR number has ten digits, the first six a date: 670398-1234. Check what you typed.")


class DateInFuture(DomainError):
    code = "date_in_future"
    message = _("The date %(day)s lies in the future. Choose today or an earlier date.")


class ReviewDateOff(DomainError):
    code, field = "review_date", "review_on"
    message = _("Choose a day after today and at the latest a year from now, so that the note is looked at again.")


def clean_cpr(typed: str, today: date) -> str:
    """CASE-01: ten digits whose first six are a date; day numbers 61–91 are invented people. Returns the digits.

    No modulus-11 check: CPR numbers without it have been issued since 2007 [GK]. Source: design.md § 1, DBL § 11
    [V]. Raises WrongCpr.
    """
    digits = re.sub(r"[\s-]", "", typed)
    if not re.fullmatch(r"[0-9]{10}", digits) or birth_date(digits, today) is None:
        raise WrongCpr()
    return digits


def birth_date(cpr: str, today: date) -> date | None:
    """The date of birth in a CPR number (day numbers 61–91 mean day − 60), None where there is no such date.

    The century follows the seventh digit [GK]; a date later than today belongs to the century before.
    """
    day, month, year, seventh = int(cpr[:2]), int(cpr[2:4]), int(cpr[4:6]), int(cpr[6])
    if day > 60:
        day -= 60
    if seventh <= 3 or (seventh in (4, 9) and year >= 37):
        century = 1900
    elif seventh in (4, 9) or year <= 57:
        century = 2000
    else:
        century = 1800
    try:
        born = date(century + year, month, day)
    except ValueError:
        return None
    return born if born <= today else None


def is_invented(cpr: str) -> bool:
    """CASE-02: day numbers 61–91 cannot be real (design.md § 1)."""
    return 61 <= int(cpr[:2]) <= 91


def check_review_date(review_on: date, today: date) -> None:
    """CASE-13: a sensitive circumstance is looked at again within a year (GDPR art. 5 [GK]; the year is ours)."""
    if not today < review_on <= today + timedelta(days=366):
        raise ReviewDateOff()


class SensitivityTooLow(DomainError):
    code, field = "sensitivity_too_low", "sensitivity"
    message = _("What is known of health or substances is sensitive by law. Choose “Sensitive”, or another area.")


# What is known of health and substances is a special category (GDPR art. 9 [GK]); economy is confidential (FVL § 27).
LEAST_SENSITIVE: dict[str, tuple[str, ...]] = {
    ThemeGroup.ECONOMY: (ThemeSensitivity.ORDINARY, ThemeSensitivity.CONFIDENTIAL, ThemeSensitivity.SENSITIVE),
    ThemeGroup.HEALTH: (ThemeSensitivity.SENSITIVE,),
    ThemeGroup.SUBSTANCES: (ThemeSensitivity.SENSITIVE,),
}


def check_sensitivity(group: str, sensitivity: str) -> None:
    """CASE-13: a circumstance of health or substances is never held for less than sensitive."""
    if sensitivity not in LEAST_SENSITIVE.get(group, ()):
        raise SensitivityTooLow()


class ThemeOfOtherArea(DomainError):
    code, field = "theme_of_other_area", "group"
    message = _("“%(theme)s” belongs to the area %(area)s, which fewer people see. Choose that area.")


class AreaMissing(DomainError):
    code, field = "area_missing", "group"
    message = _("Choose the area. It decides who sees the circumstance.")


class SeverityNeedsTheme(DomainError):
    code, field = "severity_without_theme", "severity"
    message = _("The need of support belongs to a theme. Choose the theme, or leave the need of support out.")


def circumstance_area(theme_group: str, group: str) -> str:
    """CASE-13: the area of a circumstance: the one chosen, or the theme's own where nothing is chosen."""
    area = group or theme_group
    if area not in ThemeGroup.values:
        raise AreaMissing()
    return area


def check_theme(theme: str, theme_group: str, group: str, severity: str) -> None:
    """CASE-13: a theme of health or substances is never filed under an area more people see; no severity without theme.

    `theme`: its label, `theme_group`: the field group of the code.
    """
    if severity and not theme:
        raise SeverityNeedsTheme()
    if theme_group in (ThemeGroup.HEALTH, ThemeGroup.SUBSTANCES) and group != theme_group:
        raise ThemeOfOtherArea(theme=theme, area=str(ThemeGroup(theme_group).label).lower())


def street_of(address: str) -> str:
    """CASE-14: the street without number, floor and door: enough to tell people apart in a list (PC-16), not to visit.

    `Lærkevænget 14, 2. tv.` gives `Lærkevænget`; a place without a number is cut at the comma.
    """
    return re.split(r",|\s\d", address, maxsplit=1)[0].strip()


def age_on(born_on: date, on: date) -> int:
    """CASE-15: completed years (001 T4.2 counts age by completed years)."""
    return on.year - born_on.year - ((on.month, on.day) < (born_on.month, born_on.day))
