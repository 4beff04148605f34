"""Who can go through a record whose address is protected, so that a request for it is no dead end."""

from django.utils.translation import gettext as _

from cases import permissions
from cases.models import Citizen, CitizenTie, CitizenUserObjectPermission
from cases.permissions.citizens import CannotSeeAddress
from housingfirst.accounts.models import User
from housingfirst.accounts.roles import FieldGroup
from housingfirst.core import clock
from housingfirst.core.errors import NotAllowed

NAMED = 3


def who_can_answer(citizen: Citizen) -> list[User]:
    """The first few of those tied in person, or given access, who may go through all of the record."""
    today = clock.today()
    tied = CitizenTie.objects.current(today).filter(citizen=citizen, user__isnull=False).values("user")
    granted = CitizenUserObjectPermission.objects.filter(
        content_object=citizen, starts_on__lte=today, ends_on__gt=today
    ).values("user")
    found: list[User] = []
    people = User.objects.filter(pk__in=tied) | User.objects.filter(pk__in=granted)
    for user in people.filter(is_active=True).distinct().order_by("last_name", "first_name", "pk")[: 2 * NAMED]:
        try:
            permissions.check_can_answer_file_access(user, citizen)
        except NotAllowed:
            continue
        found.append(user)
    return found[:NAMED]


def why_not(by: User, citizen: Citizen, groups: frozenset[FieldGroup] | None = None) -> str:
    """Why this person cannot go through the record, and who can; nothing for whoever can."""
    try:
        permissions.check_can_answer_file_access(by, citizen, groups)
    except NotAllowed as refusal:
        is_address = isinstance(refusal, CannotSeeAddress)
        why = refusal.text
        if is_address:
            why = _(
                "The address is protected, so the record is gone through by one who may see it: somebody tied to the "
                "citizen in person, or given access to the address."
            )
        if names := ", ".join(str(user) for user in who_can_answer(citizen)):
            why += " " + _("These can: %(names)s.") % {"names": names}
        elif is_address:
            why += " " + _(
                "Nobody can today. A leader or an adviser can give a colleague access to the protected address on the "
                "citizen's page, under “Access”."
            )
        return why
    return ""
