"""Before the door: warnings that are looked at again, and when somebody is expected back."""

from datetime import date, datetime, timedelta

from django.utils.translation import gettext_lazy as _

from housingfirst.core.errors import DomainError

LONGEST_OUTING = timedelta(hours=12)


class WarningReviewOff(DomainError):
    code, field = "warning_review_off", "review_on"
    message = _(
        "A warning is looked at again within %(days)s days, and after today. Choose a day until %(last)s. What you "
        "typed is kept."
    )


class BackTimeOff(DomainError):
    code, field = "back_time_off", "moment"
    message = _("Choose a time later than now, within the next 12 hours. What you typed is kept.")


def check_warning_review(review_on: date, today: date, longest: int) -> None:
    """SUP-140: a warning is looked at again, after today and within `longest` days.

    So that a warning is never older than somebody's judgement of it: GDPR art. 5 (accuracy) [GK]; the days [OURS].
    """
    last = today + timedelta(days=longest)
    if not today < review_on <= last:
        raise WarningReviewOff(days=longest, last=last.strftime("%d-%m-%Y"))


def is_in_force(review_on: date, ended: bool, today: date) -> bool:
    """SUP-141: shown before a visit to and with the day of review; past it only that it waits for its owner.

    Source: issue 4, line 12 [OURS].
    """
    return not ended and review_on >= today


def expected_back(starts_at: datetime | None, minutes: int, extra: int, now: datetime) -> datetime:
    """SUP-143: expected back after the visit and `extra` minutes, on the next five minutes; the form's proposal.

    Counted from the appointment where that lies ahead, else from now. Source: issue 4, line 12 [OURS].
    """
    begins = max(starts_at, now) if starts_at and starts_at - now < LONGEST_OUTING else now
    back = begins + timedelta(minutes=minutes + extra)
    return back.replace(second=0, microsecond=0) + timedelta(minutes=-back.minute % 5)


def check_back_time(expected_back_at: datetime, now: datetime) -> None:
    """SUP-144: the time lies ahead, within twelve hours: a working day, not a plan. Source: [OURS]."""
    if not now < expected_back_at <= now + LONGEST_OUTING:
        raise BackTimeOff()


def is_overdue(expected_back_at: datetime, now: datetime) -> bool:
    """SUP-145: overdue from the minute after the time said. Source: issue 4, line 12 [OURS]."""
    return now > expected_back_at
