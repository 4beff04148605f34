"""May this person choose, read and hand over a package for another municipality?"""

from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import User
from housingfirst.core.errors import NotAllowed

from ..choices import PackageField
from ..models import JournalNote, MovePackage
from .citizens import CannotSeeAddress, can_see_address, check_can_edit_citizen


class CannotReadPackage(NotAllowed):
    message = _("The package holds a note that only the closest read. Ask whoever chose it.")


def check_can_read_package(by: User, package: MovePackage) -> None:
    """Who works with the whole record, and may read all that goes: a protected address, a note for the closest."""
    check_can_edit_citizen(by, package.citizen)
    protected = package.citizen.address_protected and PackageField.ADDRESS in package.fields
    if protected and not can_see_address(by, package.citizen):
        raise CannotSeeAddress()
    if package.notes and JournalNote.objects.visible_to(by).filter(pk__in=package.notes).count() < len(package.notes):
        raise CannotReadPackage()
