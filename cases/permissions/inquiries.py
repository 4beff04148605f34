"""May this person record an inquiry, and go on with one?"""

from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import User
from housingfirst.accounts.roles import ROLE_PERMISSIONS, Permission
from housingfirst.core.errors import NotAllowed

from ..models import ConcernInquiry


class CannotRecordInquiry(NotAllowed):
    message = _("Your role does not record inquiries. Write to the authority adviser instead.")


class CannotReachInquiry(NotAllowed):
    code = "cannot_reach"
    status = 404
    message = _("There is no such inquiry among yours.")


class OnlyTheMunicipality(NotAllowed):
    message = _("The municipality's own people go on with an inquiry. You see here how far it is.")


class OnlyTheSystem(NotAllowed):
    message = _("Only the system itself does this.")


def check_is_system(by: User) -> None:
    """What comes through the public form is written by the municipality's system user."""
    if not by.is_system:
        raise OnlyTheSystem()


def takes_inquiries(by: User) -> bool:
    """One of the municipality's own people who record inquiries, not a partner's."""
    return any(Permission.RECORD_INQUIRY in ROLE_PERMISSIONS[role] for role in by.access.roles)


def check_can_record_inquiry(by: User) -> None:
    """The municipality's people, and partners whose unit may send inquiries."""
    if not by.may(Permission.RECORD_INQUIRY):
        raise CannotRecordInquiry()


def check_can_take_inquiries(by: User) -> None:
    """Only the municipality's people: the inbox, short contacts."""
    if not takes_inquiries(by):
        raise CannotRecordInquiry()


def check_can_reach_inquiry(by: User, inquiry: ConcernInquiry) -> None:
    """The inquiry is within `visible_to`."""
    if not ConcernInquiry.objects.visible_to(by).filter(pk=inquiry.pk).exists():
        raise CannotReachInquiry()


def check_can_work_inquiry(by: User, inquiry: ConcernInquiry) -> None:
    """Read it in full, and be one of the municipality's people."""
    check_can_reach_inquiry(by, inquiry)
    if not ConcernInquiry.objects.read_in_full_by(by).filter(pk=inquiry.pk).exists():
        raise OnlyTheMunicipality()
