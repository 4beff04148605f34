"""May this person do this to a citizen's record, and which field groups do they see?"""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import User
from housingfirst.accounts.roles import ALL_GROUPS, OPENING_ROLES, ROLE_FIELD_GROUPS, FieldGroup, Permission, Role
from housingfirst.core import clock
from housingfirst.core.errors import NotAllowed

from ..models import AccessOpening, Citizen, CitizenTie, CitizenUserObjectPermission


class CannotReach(NotAllowed):
    code = "cannot_reach"
    status = 404
    message = _("There is no such citizen among yours.")


class CannotRegister(NotAllowed):
    message = _("Only support workers, team leaders and authority advisers register citizens. Ask one of them.")


class CannotEdit(NotAllowed):
    message = _("Only the team and the authority adviser change the record. Write to one of them.")


class CannotProtect(NotAllowed):
    message = _("Only a team leader or an authority adviser can protect a record. Your leader can do it.")


class CannotGrant(NotAllowed):
    message = _("Only a team leader or an authority adviser can give access to one citizen. Ask one of them.")


def check_can_reach(by: User, citizen: Citizen) -> None:
    """The citizen is within `visible_to`; services ask this first."""
    if not Citizen.objects.visible_to(by).filter(pk=citizen.pk).exists():
        raise CannotReach()


def check_can_register_citizen(by: User) -> None:
    if not by.may(Permission.REGISTER_CITIZEN):
        raise CannotRegister()


def check_can_edit_citizen(by: User, citizen: Citizen) -> None:
    """Reach with every field group, and the permission."""
    check_can_reach(by, citizen)
    if not by.may(Permission.EDIT_CITIZEN) or field_groups(by, citizen) != ALL_GROUPS:
        raise CannotEdit()


def check_can_protect_record(by: User, citizen: Citizen) -> None:
    check_can_edit_citizen(by, citizen)
    if not by.may(Permission.PROTECT_RECORD):
        raise CannotProtect()


def check_can_grant_access(by: User, citizen: Citizen) -> None:
    check_can_reach(by, citizen)
    if not by.may(Permission.GRANT_ACCESS):
        raise CannotGrant()


def field_groups(user: User, citizen: Citizen) -> frozenset[FieldGroup]:
    """CASE-11: the field groups `user` sees of `citizen` (design.md § 1); empty when out of reach. At most 3 queries.

    All for the team, the adviser and who is granted; what the opening lets through, and the role never exceeds, for the
    rest.
    """
    access, today = user.access, clock.today()
    if citizen.municipality_id != access.municipality_id:
        return frozenset()
    if Role.AUTHORITY_ADVISER in access.roles and not citizen.record_protected:
        return ALL_GROUPS
    tied = CitizenTie.objects.current(today).filter(citizen=citizen)
    whom = Q(user_id=user.pk)
    if not citizen.record_protected:
        whom |= Q(team_id__in=access.team_ids)
    if tied.filter(whom).exists():
        return ALL_GROUPS
    grants = CitizenUserObjectPermission.objects.filter(
        content_object=citizen, user_id=user.pk, starts_on__lte=today, ends_on__gt=today
    )
    if grants.filter(permission__codename="view_citizen").exists():
        return ALL_GROUPS
    return _through_openings(user, citizen)


def _through_openings(user: User, citizen: Citizen) -> frozenset[FieldGroup]:
    access = user.access
    rows = AccessOpening.objects.filter(citizen=citizen, closed_at__isnull=True)
    if citizen.record_protected:
        rows = rows.filter(includes_protected=True)
    seen: set[FieldGroup] = set()
    for role, unit_id, groups in rows.values_list("role", "unit_id", "field_groups"):
        wanted = Role.PARTNER if unit_id else role
        if wanted in access.roles & OPENING_ROLES and (not unit_id or unit_id in access.unit_ids):
            seen |= {FieldGroup(group) for group in groups} & ROLE_FIELD_GROUPS[wanted]
    return frozenset(seen)


def can_see_address(user: User, citizen: Citizen) -> bool:
    """CASE-12: a protected address is for those tied in person and those granted; any other as the housing group."""
    if not citizen.address_protected:
        return FieldGroup.HOUSING in field_groups(user, citizen)
    today = clock.today()
    if CitizenTie.objects.current(today).filter(citizen=citizen, user_id=user.pk).exists():
        return True
    return CitizenUserObjectPermission.objects.filter(
        content_object=citizen,
        user_id=user.pk,
        starts_on__lte=today,
        ends_on__gt=today,
        permission__codename="view_protected_address",
    ).exists()
