"""A visit that was logged on the phone without network and is sent now."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction

from cases.models import Citizen
from housingfirst.accounts.models import User
from housingfirst.core import clock, formats

from .. import permissions
from ..choices import AppointmentState
from ..models import Appointment, Contact
from ..rules import offline as rules
from .contacts import log_contact

A_DAY = timedelta(days=1)


@transaction.atomic
def log_from_device(
    *,
    by: User,
    citizen: Citizen,
    client_key: UUID,
    happened_at: datetime,
    minutes: int,
    appointment: Appointment | None = None,
    anyway: bool = False,
    **fields: Any,
) -> Contact:
    """Log what waited on the device, once, however often it is sent (SUP-170).

    While it waited somebody else may have logged the same visit, or the appointment may be gone: that is asked about
    (SUP-174) unless the answer came with it (`anyway`). `fields`: the others of `log_contact`.
    """
    permissions.check_can_log_contact(by, citizen)
    if appointment is not None:
        appointment = Appointment.objects.select_for_update(of=("self",)).get(pk=appointment.pk)
    if not anyway and not Contact.objects.filter(client_key=client_key).exists():
        _check_unasked(citizen, client_key, happened_at, minutes, appointment)
    waits = appointment is not None and appointment.state == AppointmentState.PLANNED
    return log_contact(
        by=by,
        citizen=citizen,
        client_key=client_key,
        happened_at=happened_at,
        minutes=minutes,
        appointment=appointment if waits else None,
        **fields,
    )


def _check_unasked(
    citizen: Citizen, client_key: UUID, happened_at: datetime, minutes: int, appointment: Appointment | None
) -> None:
    near = (
        Contact.objects.counted()
        .filter(citizen=citizen, happened_at__gt=happened_at - A_DAY, happened_at__lt=happened_at + A_DAY)
        .exclude(client_key=client_key)
        .select_related("worker")
        .order_by("happened_at")
    )
    for other in near:
        settled = appointment is not None and appointment.contact_id == other.pk
        if settled or rules.overlap(happened_at, minutes, other.happened_at, other.minutes):
            local = other.happened_at.astimezone(clock.DANISH_TIME)
            day = formats.relative_day(local.date(), clock.today())
            raise rules.LoggedAlready(name=other.worker, day=day, time=formats.at_time(local))
    if appointment is not None and appointment.state == AppointmentState.CANCELLED:
        raise rules.CalledOff()
