"""What a shelter reports: admissions and discharges."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from cases.models import Citizen
from cases.services import close_access, open_access
from housingfirst.accounts.models import Unit, User
from housingfirst.core import clock
from housingfirst.core.errors import ConcurrentChange, DomainError

from .. import permissions
from ..models import ShelterStay
from .nominations import SHELTER_SEES
from .saving import write


class StayClash(DomainError):
    code, field = "stay_overlap", "admitted_on"
    message = _(
        "The citizen already has a stay at a shelter in that period. Choose a later day of admission, or ask the other "
        "shelter to note the discharge."
    )


class StayInFuture(DomainError):
    code = "stay_in_future"
    message = _("The day %(day)s lies in the future. Choose today or an earlier day.")


class StayEnded(ConcurrentChange):
    code = "stay_ended"
    message = _("The discharge has already been noted. Nothing was changed.")


@transaction.atomic
def admit(*, by: User, citizen: Citizen, unit: Unit, admitted_on: date) -> ShelterStay:
    """HOU-120: a shelter reports that the citizen stays there; it then sees identity, contact and housing."""
    permissions.check_can_report_stay(by, unit)
    if admitted_on > clock.today():
        raise StayInFuture(field="admitted_on", day=admitted_on.strftime("%d-%m-%Y"))
    citizen = Citizen.objects.select_for_update(no_key=True).get(pk=citizen.pk)
    stay = ShelterStay(
        municipality_id=by.municipality_id, citizen=citizen, unit=unit, admitted_on=admitted_on, reported_by=by
    )
    write(stay, shelterstay_one_at_a_time=StayClash)
    open_access(by=by, citizen=citizen, source=f"stay:{stay.pk}", unit=unit, field_groups=SHELTER_SEES)
    return stay


@transaction.atomic
def discharge(*, by: User, stay: ShelterStay, discharged_on: date) -> ShelterStay:
    """The citizen has left; the shelter's door closes. Discharge on the day of admission is 0 days."""
    permissions.check_can_end_stay(by, stay)
    if discharged_on > clock.today():
        raise StayInFuture(field="discharged_on", day=discharged_on.strftime("%d-%m-%Y"))
    stay = ShelterStay.objects.select_for_update().get(pk=stay.pk)
    if stay.discharged_on is not None:
        raise StayEnded()
    stay.discharged_on = discharged_on
    write(stay, "discharged_on")
    close_access(source=f"stay:{stay.pk}")
    return stay
