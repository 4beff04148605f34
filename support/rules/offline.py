"""Without network: what may lie on a device, how long, and when a visit sent later is asked about."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.utils.translation import gettext_lazy as _

from housingfirst.core.errors import DomainError

from ..choices import Place

KEPT_FOR = timedelta(hours=12)


class LoggedAlready(DomainError):
    code = "logged_already"
    message = _(
        "%(name)s has logged a contact with the citizen %(day)s %(time)s already. Is yours to be added, or was it the "
        "same?"
    )


class CalledOff(DomainError):
    code = "called_off"
    message = _("The appointment has been taken out of the calendar meanwhile. Is the visit to be saved all the same?")


def gone_at(given_at: datetime) -> datetime:
    """SUP-171: the day's list leaves the device twelve hours after the server gave it.

    Source: issue 4, line 11 [OURS].
    """
    return given_at + KEPT_FOR


def names_on_device(people: Iterable[tuple[int, str, str]]) -> dict[int, str]:
    """SUP-172: the first name; where two of the day share it, the first letter of the last name too.

    `people`: (id, first name, last name). The least that tells the day's citizens apart: GDPR art. 5 (data
    minimisation) [GK]; what that is here [OURS].
    """
    rows = list(dict.fromkeys(people))
    first = [one[1].casefold() for one in rows]
    return {
        pk: f"{given} {family[:1]}.".replace(" .", "") if first.count(given.casefold()) > 1 else given
        for pk, given, family in rows
    }


def needs_address(place: str) -> bool:
    """SUP-172: the address of the home lies on the device only where the visit is there.

    Source: GDPR art. 5 (data minimisation) [GK]; what that is here [OURS].
    """
    return place == Place.HOME


def may_hold_address(address_protected: bool, record_protected: bool) -> bool:
    """SUP-173: no address of a protected citizen ever lies on a device, whoever carries it.

    Source: MFL 6 (navne- og adressebeskyttelse) [GK]; that the device counts as a place of its own [OURS].
    """
    return not (address_protected or record_protected)


def overlap(begins: datetime, minutes: int, other_begins: datetime, other_minutes: int) -> bool:
    """SUP-174: two contacts with one citizen at the same time may be the same visit, so somebody is asked.

    Minutes count from the start; a contact of no length takes one. Source: issue 4, line 11 (conflicts shown) [OURS].
    """
    ends = begins + timedelta(minutes=max(minutes, 1))
    return begins < other_begins + timedelta(minutes=max(other_minutes, 1)) and other_begins < ends
