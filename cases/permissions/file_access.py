"""May this person go through a citizen's whole record and answer a request to see it?"""

from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import User
from housingfirst.accounts.roles import ALL_GROUPS, FieldGroup, Permission
from housingfirst.core.errors import NotAllowed

from ..models import Attachment, Citizen, JournalNote
from .citizens import CannotEdit, CannotSeeAddress, can_see_address, check_can_edit_citizen


class CannotReadAll(NotAllowed):
    message = _(
        "The record holds notes only the closest read, so you cannot go through all of it. Ask the authority adviser "
        "to answer the request."
    )


def check_can_answer_file_access(by: User, citizen: Citizen, groups: frozenset[FieldGroup] | None = None) -> None:
    """CASE-181: who works with the whole record and may read all of it: what one cannot read, one cannot go through.

    `groups`: the field groups the person sees, where a page has fetched the row and asked already.
    """
    if groups is None:
        check_can_edit_citizen(by, citizen)
    elif groups != ALL_GROUPS or not by.may(Permission.EDIT_CITIZEN):
        raise CannotEdit()
    if citizen.address_protected and not can_see_address(by, citizen):
        raise CannotSeeAddress()
    for model in (JournalNote, Attachment):
        rows = model.objects.filter(citizen=citizen)
        if rows.exclude(pk__in=model.objects.visible_to(by).filter(citizen=citizen).values("pk")).exists():
            raise CannotReadAll()
