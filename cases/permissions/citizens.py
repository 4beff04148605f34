"""May this person do this to a citizen's record, and which field groups do they see?"""

from collections.abc import Iterable, Sequence

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import User
from housingfirst.accounts.roles import ALL_GROUPS, OPENING_ROLES, ROLE_FIELD_GROUPS, FieldGroup, Permission, Role
from housingfirst.core import clock
from housingfirst.core.errors import NotAllowed

from ..models import AccessOpening, Citizen, CitizenTie, CitizenUserObjectPermission
from ..querysets import close_in_person, of_person, of_teams, open_now


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


class CannotSeeAddress(NotAllowed):
    message = _(
        "The address is protected. Only those tied to the citizen in person, and those granted, see it. Ask the "
        "authority adviser."
    )


class CannotImport(NotAllowed):
    message = _("Only a team leader imports citizens from a file. Ask your leader.")


class CannotMerge(NotAllowed):
    message = _("Only a team leader merges two records of one person. Tell your leader which two.")


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


def editable(by: User, citizens: Sequence[Citizen]) -> frozenset[int]:
    """The ids of those `check_can_edit_citizen` lets through, in a fixed number of statements."""
    if not citizens or not by.may(Permission.EDIT_CITIZEN):
        return frozenset()
    ids = [citizen.pk for citizen in citizens]
    reached = set(Citizen.objects.visible_to(by).filter(pk__in=ids).values_list("pk", flat=True))
    groups = field_groups_of_many(by, citizens)
    return frozenset(pk for pk in reached if groups[pk] == ALL_GROUPS)


def check_can_protect_record(by: User, citizen: Citizen) -> None:
    check_can_edit_citizen(by, citizen)
    if not by.may(Permission.PROTECT_RECORD):
        raise CannotProtect()


def check_can_import_citizens(by: User) -> None:
    """A team leader, or the municipality's system user when the file comes from the command line."""
    if not by.is_system and not by.may(Permission.IMPORT_CITIZENS):
        raise CannotImport()


def check_may_merge(by: User) -> None:
    if not by.may(Permission.MERGE_CITIZENS):
        raise CannotMerge()


def may_see_pairs(by: User) -> bool:
    """CASE-198: who merges, and who may let somebody who merges into both records."""
    return by.may(Permission.MERGE_CITIZENS) or by.may(Permission.GRANT_ACCESS)


def check_may_see_pairs(by: User) -> None:
    if not may_see_pairs(by):
        raise CannotMerge()


def check_can_merge(by: User, *citizens: Citizen) -> None:
    """The permission, and the whole record of each: nobody merges what they do not see."""
    check_may_merge(by)
    groups = field_groups_of_many(by, citizens)
    if not all(groups.values()) or any(citizen.merged_into_id for citizen in citizens):
        raise CannotReach()
    if not by.may(Permission.EDIT_CITIZEN) or any(groups[citizen.pk] != ALL_GROUPS for citizen in citizens):
        raise CannotEdit()


def check_can_grant_access(by: User, citizen: Citizen) -> None:
    """Whoever sees the whole record: through an opening, one would grant more than one has."""
    check_can_reach(by, citizen)
    if not by.may(Permission.GRANT_ACCESS) or field_groups(by, citizen) != ALL_GROUPS:
        raise CannotGrant()


def reaches_by_tie(user: User, citizen: Citizen) -> bool:
    """Tied to the citizen in person, or by a team where the record is open: without what was granted for a time."""
    whom = of_person(user) if citizen.record_protected else of_person(user) | of_teams(user.access)
    return CitizenTie.objects.current(clock.today()).filter(whom, citizen=citizen).exists()


def field_groups(user: User, citizen: Citizen) -> frozenset[FieldGroup]:
    """CASE-11: the field groups `user` sees of `citizen` (design.md § 1); empty when out of reach. At most 3 queries.

    All for the team, the adviser and who is granted; what the opening lets through, and the role never exceeds, for the
    rest.
    """
    return field_groups_of_many(user, [citizen])[citizen.pk]


def field_groups_of_many(user: User, citizens: Iterable[Citizen]) -> dict[int, frozenset[FieldGroup]]:
    """CASE-11 for a list: by citizen id, in at most 3 queries however many there are."""
    access, today = user.access, clock.today()
    seen: dict[int, frozenset[FieldGroup]] = {citizen.pk: frozenset() for citizen in citizens}
    if not access.roles:
        return seen
    rest = {citizen.pk: citizen for citizen in citizens if citizen.municipality_id == access.municipality_id}
    if Role.AUTHORITY_ADVISER in access.roles:
        _all_groups(seen, rest, {pk for pk, citizen in rest.items() if not citizen.record_protected})
    if rest:
        tied = CitizenTie.objects.current(today).filter(citizen_id__in=rest)
        open_records = [pk for pk, citizen in rest.items() if not citizen.record_protected]
        whom = of_person(user) | of_teams(access) & Q(citizen_id__in=open_records)
        _all_groups(seen, rest, set(tied.filter(whom).values_list("citizen_id", flat=True)))
    if rest:
        granted = _grants(user, rest, "view_citizen")
        _all_groups(seen, rest, set(granted.values_list("content_object_id", flat=True)))
    if rest and access.roles & OPENING_ROLES:
        _through_openings(user, rest, seen)
    return seen


def _all_groups(seen: dict[int, frozenset[FieldGroup]], rest: dict[int, Citizen], whole: set[int]) -> None:
    """Give all groups of the citizens in `whole` and take them from the rest still to be asked about."""
    for pk in whole:
        seen[pk] = ALL_GROUPS
        rest.pop(pk, None)


def _grants(user: User, citizen_ids: Iterable[int], what: str):
    today = clock.today()
    return CitizenUserObjectPermission.objects.filter(
        content_object_id__in=list(citizen_ids),
        user_id=user.pk,
        starts_on__lte=today,
        ends_on__gt=today,
        permission__codename=what,
    )


def _through_openings(user: User, citizens: dict[int, Citizen], seen: dict[int, frozenset[FieldGroup]]) -> None:
    access = user.access
    rows = AccessOpening.objects.filter(open_now(), citizen_id__in=citizens)
    for pk, role, unit_id, groups, for_protected in rows.values_list(
        "citizen_id", "role", "unit_id", "field_groups", "includes_protected"
    ):
        wanted = Role.PARTNER if unit_id else role
        if citizens[pk].record_protected and not for_protected:
            continue
        if wanted in access.roles & OPENING_ROLES and (not unit_id or unit_id in access.unit_ids):
            seen[pk] |= {FieldGroup(group) for group in groups} & ROLE_FIELD_GROUPS[wanted]


def can_see_address(user: User, citizen: Citizen) -> bool:
    """CASE-12: a protected address is for those tied in person and those granted; any other as the housing group.

    Whoever protected the record reaches it by that and sees no more of it than before.
    """
    return citizen.pk in addresses_open_to(user, [citizen], field_groups_of_many(user, [citizen]))


def addresses_open_to(
    user: User, citizens: Iterable[Citizen], groups: dict[int, frozenset[FieldGroup]]
) -> frozenset[int]:
    """CASE-12 for a list: the ids of the citizens whose address `user` sees, in at most 2 queries."""
    protected = [citizen.pk for citizen in citizens if citizen.address_protected and groups[citizen.pk]]
    seen = {
        citizen.pk for citizen in citizens if not citizen.address_protected and FieldGroup.HOUSING in groups[citizen.pk]
    }
    if protected:
        ties = CitizenTie.objects.current(clock.today()).filter(close_in_person(user), citizen_id__in=protected)
        seen.update(ties.values_list("citizen_id", flat=True))
        granted = _grants(user, protected, "view_protected_address")
        seen.update(granted.values_list("content_object_id", flat=True))
    return frozenset(seen)
