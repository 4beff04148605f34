"""May this person administer people and parameters?"""

from django.utils.translation import gettext_lazy as _

from housingfirst.core.errors import NotAllowed

from .models import User
from .roles import Permission


class OnlyAdministrators(NotAllowed):
    message = _("Only an administrator can change users, teams and units. Write to your administrator.")


class OnlyAdministratorsSetParameters(NotAllowed):
    message = _("Only an administrator can change parameters. Write to your administrator.")


class OnlyAdministratorsEditCodes(NotAllowed):
    message = _("Only an administrator can change code lists. Write to your administrator.")


class NotToOneself(NotAllowed):
    message = _("Nobody gives a role to themselves. Ask another administrator.")


class OtherMunicipality(NotAllowed):
    message = _("This person belongs to another municipality.")


def check_can_manage_users(by: User, user: User | None = None) -> None:
    """An administrator, for people of the same municipality."""
    if not by.may(Permission.MANAGE_USERS):
        raise OnlyAdministrators()
    if user is not None and user.municipality_id != by.municipality_id:
        raise OtherMunicipality()


def check_can_give_role(by: User, user: User) -> None:
    """Never to oneself: who makes the users reads no case by their own hand."""
    check_can_manage_users(by, user)
    if by.pk == user.pk:
        raise NotToOneself()


def check_can_manage_codes(by: User) -> None:
    """Whoever sets the parameters sets the words too."""
    if not by.may(Permission.MANAGE_PARAMETERS):
        raise OnlyAdministratorsEditCodes()


def check_can_manage_parameters(by: User) -> None:
    if not by.may(Permission.MANAGE_PARAMETERS):
        raise OnlyAdministratorsSetParameters()
