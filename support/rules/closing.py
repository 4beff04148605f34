"""After the course: the days somebody asks how it goes, and how long and how clearly aftercare goes on."""

from collections.abc import Collection
from datetime import date

from django.utils.translation import gettext_lazy as _

import housingfirst.core.formats as formats
from housingfirst.core.calculation import add_months
from housingfirst.core.errors import DomainError

from ..choices import HOUSING_FIRST_METHODS, NOT_CHECKED_IN_ON, BesideAftercare, SupportMethod


class EndsBeforeDischarge(DomainError):
    code, field = "aftercare_end", "until"
    message = _("The last day %(day)s lies before the discharge. Choose a day from %(start)s on.")


class LongerThanAYear(DomainError):
    code, field = "aftercare_too_long", "until"
    message = _("Aftercare ends at most %(months)s months after the discharge, here %(limit)s. Choose an earlier day.")


class SupportRunsBeside(DomainError):
    code, field = "aftercare_beside", "beside"
    message = _("The citizen has a course under %(basis)s beside the aftercare. Choose it, and write who does what.")


class WhoDoesWhat(DomainError):
    code, field = "aftercare_who", "support_does"
    message = _("Write what the home support does, so that the citizen knows who does what.")


def check_in_days(closed_on: date, reason: str, months: str) -> list[tuple[int, date]]:
    """SUP-222: somebody asks how it goes some months after a course was closed, `months` as "1/3/6".

    Nobody does when the citizen has died or moved to another municipality. Returns (number, day). Source: issue 4,
    line 16; the months and the exceptions [OURS].
    """
    if reason in NOT_CHECKED_IN_ON:
        return []
    days = sorted({add_months(closed_on, int(float(part))) for part in months.split("/")} - {closed_on})
    return list(enumerate(days, 1))


def check_aftercare_end(discharged_on: date, until: date, months: int) -> None:
    """SUP-223: aftercare ends at most a year after the discharge. Source: 002b 6.4, l. 3944 [V]."""
    if until < discharged_on:
        raise EndsBeforeDischarge(day=formats.long_date(until), start=formats.long_date(discharged_on))
    limit = add_months(discharged_on, months)
    if until > limit:
        raise LongerThanAYear(months=months, limit=formats.long_date(limit))


def beside_of(methods: Collection[str]) -> BesideAftercare:
    """What stands beside the aftercare, by the methods of the courses that run: § 85 a, § 85, or neither."""
    if set(methods) & set(HOUSING_FIRST_METHODS):
        return BesideAftercare.P85A
    return BesideAftercare.P85 if SupportMethod.P85 in methods else BesideAftercare.NONE


def check_who_does_what(beside: str, support_does: str, methods: Collection[str]) -> None:
    """SUP-224: beside support under § 85 or § 85 a it is written who does what; a course that runs is not left out.

    Source: 002b 6.4, l. 3956-3959, E14 and P8 [V].
    """
    runs = beside_of(methods)
    if runs != BesideAftercare.NONE and beside == BesideAftercare.NONE:
        raise SupportRunsBeside(basis="§ 85 a" if runs == BesideAftercare.P85A else "§ 85")
    if beside != BesideAftercare.NONE and not support_does.strip():
        raise WhoDoesWhat()
