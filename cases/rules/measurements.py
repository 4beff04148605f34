"""What a measurement may be, and what it starts with."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from housingfirst.core.errors import ConcurrentChange, DomainError

from ..choices import FOLLOWING_OUTCOMES, HOMELESS_OUTCOMES


class MeasuredInFuture(DomainError):
    code, field = "date_in_future", "measured_on"
    message = _("The date %(day)s lies in the future. Choose today or an earlier date.")


class AlreadyCorrected(ConcurrentChange):
    code = "already_corrected"
    message = _("This measurement has already been corrected. Open the newer one and correct that.")


class CorrectionReasonMissing(DomainError):
    code, field = "correction_reason_missing", "correction_reason"
    message = _("Write what was wrong in the measurement you correct.")


def check_measured_on(measured_on: date, today: date) -> None:
    """CASE-50: a measurement is of today or earlier. Source: ours."""
    if measured_on > today:
        raise MeasuredInFuture(day=measured_on.strftime("%d-%m-%Y"))


def check_correction(is_corrected: bool, reason: str) -> None:
    """CASE-51: a measurement is corrected once, by a new row with a reason; the old one stays. Source: ours."""
    if is_corrected:
        raise AlreadyCorrected()
    if not reason.strip():
        raise CorrectionReasonMissing()


def is_housed(housing: str) -> bool:
    """CASE-52: all housing situations but two count as housed. Source: 001-R6, T5.6 (l.1798-1803) [V]."""
    return housing not in HOMELESS_OUTCOMES


def housing_from(situation: str, last: str) -> str:
    """CASE-53: the housing a new measurement starts with: what the situation of the day says, else the last answer.

    Housed and at risk do not say which of the eleven homes it is, so the last measurement's home stands there, if it
    was one. Empty where nothing is known. Source: ours.
    """
    if known := FOLLOWING_OUTCOMES.get(situation):
        return known
    return last if last and is_housed(last) else ""
