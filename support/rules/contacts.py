"""Contact norms: how long may pass between two held contacts, by method and phase."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.translation import gettext_lazy as _

from housingfirst.core.errors import DomainError

from ..parameters import CONTACT_NORMS


class ContactInFuture(DomainError):
    code, field = "contact_in_future", "day"
    message = _("The contact lies in the future. Log it afterwards, or make an appointment. What you typed is kept.")


class ContactTooOld(DomainError):
    code, field = "contact_too_old", "day"
    message = _("The contact lies more than a year back. Look at the date. What you typed is kept.")


class AppointmentInPast(DomainError):
    code, field = "appointment_in_past", "next_day"
    message = _("The next appointment lies in the past. Choose a later day. What you typed is kept.")


@dataclass(frozen=True)
class Norm:
    """Days between two held contacts: `days` is the guide, `late` the day from which it is called late."""

    days: int
    late: int


@dataclass(frozen=True)
class Gap:
    """How a course stands against its norm: days since the last held contact (None: never), `ok`, `soon` or `late`."""

    days: int | None
    norm: Norm | None
    kind: str


def norm_key(method: str, phase: int | None) -> str:
    """Which norm holds: CTI by phase (before phase 1 as phase 1), the others by method; "" where there is none."""
    keys = CONTACT_NORMS.get(method, ())
    return keys[min(phase or 1, len(keys)) - 1] if keys else ""


def norm_of(method: str, phase: int | None, norms: Mapping[str, str]) -> Norm | None:
    """SUP-60: CTI 7, 14 and 31 days by phase, ICM 7, ACT and M-ACT 4; late after the tolerance.

    `norms`: the parameters of the day, "guide/late" in days. Source: methods-fidelity-law 1.7 CHK-09 [V:F3, tolerance
    OURS] and CHK-16 [OURS]. Ordinary § 85 and the others have none.
    """
    key = norm_key(method, phase)
    if not key:
        return None
    return norm_from(norms[key])


def norm_from(text: str) -> Norm:
    """`7/10` as a norm."""
    guide, late = text.split("/")
    return Norm(int(guide), int(late))


def gap_of(last_held_on: date | None, since: date, today: date, norm: Norm | None) -> Gap:
    """SUP-61: the days since the last held contact, or since the course began where there was none.

    `soon` from the day after the guide, `late` from the day after the tolerance; without a norm always `ok`.
    """
    start = last_held_on or since
    days = (today - start).days
    if norm is None or days <= norm.days:
        kind = "ok"
    else:
        kind = "soon" if days <= norm.late else "late"
    return Gap(days if last_held_on else None, norm, kind)


def check_moment(happened_at: datetime, now: datetime) -> None:
    """SUP-62: a contact has happened, at most a year ago (ours); a quarter of an hour is allowed for slow clocks."""
    if happened_at > now + timedelta(minutes=15):
        raise ContactInFuture()
    if happened_at < now - timedelta(days=366):
        raise ContactTooOld()


def check_appointment(starts_at: datetime, now: datetime) -> None:
    """SUP-63: an appointment lies ahead."""
    if starts_at <= now:
        raise AppointmentInPast()
