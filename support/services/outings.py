"""Who is out, and when they are expected back. Over when the visit is logged or somebody says so."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from cases.models import Citizen
from housingfirst.accounts.models import User
from housingfirst.core import clock
from housingfirst.core.db import constraint_errors
from housingfirst.core.errors import DomainError

from .. import permissions
from ..models import Appointment, Contact, Outing
from ..rules import safety as rules

# A visit may be logged with the time that was agreed, though one went later.
SLACK = timedelta(hours=2)


class AlreadyBack(DomainError):
    code = "already_back"
    message = _("It is said already that they are back. Nothing was changed.")


class OutAlready(DomainError):
    code = "out_already"
    message = _("You went to another visit a moment ago. Look at My day.")


@transaction.atomic
def go_out(*, by: User, citizen: Citizen, expected_back_at: datetime, appointment: Appointment | None = None) -> Outing:
    """On the way to a citizen, expected back at a time (SUP-144). Whoever goes on to the next is back from the last."""
    permissions.check_can_log_contact(by, citizen)
    now = clock.now()
    rules.check_back_time(expected_back_at, now)
    for former in Outing.objects.select_for_update(of=("self",)).under_way().filter(worker=by):
        _close(former, by)
    outing = Outing(
        municipality_id=citizen.municipality_id,
        citizen=citizen,
        worker=by,
        appointment=appointment,
        went_at=now,
        expected_back_at=expected_back_at,
    )
    outing.full_clean(validate_constraints=False)
    with constraint_errors(outing_one_at_a_time=OutAlready):
        outing.save()
    return outing


@transaction.atomic
def change_back_time(*, by: User, outing: Outing, expected_back_at: datetime) -> Outing:
    """It takes longer, or goes faster, than thought. The former time stays in the history."""
    permissions.check_can_change_back_time(by, outing)
    rules.check_back_time(expected_back_at, clock.now())
    outing = _under_way(outing)
    outing.expected_back_at = expected_back_at
    outing.save(update_fields=["expected_back_at"])
    return outing


@transaction.atomic
def say_back(*, by: User, outing: Outing) -> Outing:
    """The worker is back, or has been heard from: said by themselves or by a colleague (SUP-146)."""
    permissions.check_can_say_back(by, outing)
    return _close(_under_way(outing), by)


def back_from(*, by: User, contact: Contact) -> None:
    """The visit is logged by whoever went: they are back. Only the service of contacts calls it.

    A contact of an earlier day, written down meanwhile, says nothing of where they are now.
    """
    ended_at = contact.happened_at + timedelta(minutes=contact.minutes)
    rows = Outing.objects.select_for_update(of=("self",)).under_way().filter(went_at__lte=ended_at + SLACK)
    for outing in rows.filter(worker=by, citizen_id=contact.citizen_id):
        _close(outing, by, contact)


def _under_way(outing: Outing) -> Outing:
    outing = Outing.objects.select_for_update(of=("self",)).get(pk=outing.pk)
    if outing.back_at is not None:
        raise AlreadyBack()
    return outing


def _close(outing: Outing, by: User, contact: Contact | None = None) -> Outing:
    outing.back_at, outing.said_by, outing.contact = clock.now(), by, contact
    outing.save(update_fields=["back_at", "said_by", "contact"])
    return outing
