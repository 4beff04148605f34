"""What a phone is given to work without network: the least of the day's citizens, and the person's key."""

import base64
import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.utils.crypto import salted_hmac

from housingfirst.accounts import codes
from housingfirst.accounts.models import User
from housingfirst.core import clock

from ..codes import WARNING_KINDS
from ..models import Appointment, WarningNote
from ..rules import offline as rules
from .contacts import appointments_of_day

KEY_OF_DEVICE = "support.offline.key"


@dataclass(frozen=True)
class DeviceVisit:
    """A visit of today with the least of its citizen; `warnings`: what it is about, and what to do."""

    appointment: Appointment
    name: str
    address: str
    warnings: list[tuple[str, str]]


@dataclass(frozen=True)
class DeviceDay:
    """The day's list as it is put on a device."""

    given_at: datetime
    gone_at: datetime
    visits: list[DeviceVisit]


def device_keys(user: User) -> list[dict[str, str]]:
    """The keys that open what this person left on a device, newest first, as the browser imports them (SUP-175).

    Each is made from the secret of the installation and the person's number, so that the same person opens it after
    logging in again and nobody else does; a former secret (SECRET_KEY_FALLBACKS) still opens what waits.
    """
    found = []
    for secret in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS):
        key = salted_hmac(KEY_OF_DEVICE, str(user.pk), secret=secret, algorithm="sha256").digest()
        name = hashlib.sha256(b"id:" + key).hexdigest()[:16]
        found.append({"id": name, "key": base64.b64encode(key).decode()})
    return found


def device_day(user: User) -> DeviceDay:
    """One's own planned visits of today, each with no more than the visit needs (SUP-172, SUP-173); two queries."""
    now = clock.now()
    rows = list(appointments_of_day(user, clock.today()))
    citizens = {row.citizen_id: row.citizen for row in rows}
    names = rules.names_on_device((one.pk, one.first_name, one.last_name) for one in citizens.values())
    warnings = _warnings(user, citizens) if citizens else {}
    visits = [DeviceVisit(row, names[row.citizen_id], _address(row), warnings.get(row.citizen_id, [])) for row in rows]
    return DeviceDay(now, rules.gone_at(now), visits)


def _address(row: Appointment) -> str:
    citizen = row.citizen
    allowed = rules.may_hold_address(citizen.address_protected, citizen.record_protected)
    return citizen.address if allowed and rules.needs_address(row.place) else ""


def _warnings(user: User, citizens: Collection[int]) -> dict[int, list[tuple[str, str]]]:
    """The warnings in force, with the words of the municipality: who goes without network must know them too."""
    rows = WarningNote.objects.visible_to(user).filter(citizen__in=citizens).in_force(clock.today())
    found: dict[int, list[tuple[str, str]]] = {}
    for row in rows.annotate(own_label=codes.own_label(WARNING_KINDS, "kind")):
        label = codes.label_beside(WARNING_KINDS, row.kind, row.own_label)  # type: ignore[attr-defined]
        found.setdefault(row.citizen_id, []).append((str(label), row.text))
    return found
