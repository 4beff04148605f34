"""May this person read a citizen's consents and what was shared? Whoever may edit the record writes answers down."""

from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import Unit, User
from housingfirst.accounts.roles import ALL_GROUPS
from housingfirst.core.errors import NotAllowed

from ..models import Citizen
from .citizens import check_can_reach, field_groups


class CannotReadConsents(NotAllowed):
    message = _("The citizen's consents are for the team and the adviser. Ask one of them.")


class NoSuchUnit(NotAllowed):
    code = "no_unit"
    field = "unit"
    message = _("There is no such unit among yours. Choose another.")


def check_can_read_consents(by: User, citizen: Citizen) -> None:
    """Only with the whole record: who was told what tells of every sector."""
    check_can_reach(by, citizen)
    if field_groups(by, citizen) != ALL_GROUPS:
        raise CannotReadConsents()


def check_unit_of_own(by: User, unit: Unit) -> None:
    if unit.municipality_id != by.municipality_id or not unit.is_active:
        raise NoSuchUnit()
