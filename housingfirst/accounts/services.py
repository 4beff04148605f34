"""Every write about people, teams, units, roles and parameters."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.contrib.auth.tokens import default_token_generator
from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from django.utils.translation import gettext_lazy as _

from housingfirst.core import clock
from housingfirst.core.db import constraint_errors, municipality_scope
from housingfirst.core.errors import ConcurrentChange, DomainError

from . import parameters, permissions
from .models import Municipality, ParameterValue, SavedView, Team, TeamMembership, Unit, UnitMembership, User, UserRole
from .roles import OUTREACH_WITH_AUTHORITY, Role


class AlreadyHeld(DomainError):
    code = "already_held"
    message = _("This person already has that in the period. Nothing was changed.")


class RolesApart(DomainError):
    code = "roles_apart"
    field = "role"
    message = _(
        "Support and authority may not lie with one person in this municipality. "
        "Turn on the parameter for outreach with authority, or choose another person."
    )


class HasEnded(ConcurrentChange):
    code = "has_ended"
    message = _("It ends on %(day)s already. Nothing was changed.")


class EndsTooEarly(DomainError):
    code, field = "ends_too_early", "ends_on"
    message = _("What has been stays as it was. Choose %(day)s or a later day.")


class OwnAdministration(DomainError):
    code = "own_administration"
    message = _("You cannot end your own role as administrator. Another administrator can.")


def found_municipality(*, name: str) -> Municipality:
    """A new municipality with its system user; done by a command on the server, before anybody can log in."""
    with transaction.atomic():
        municipality = Municipality.objects.create(name=name)
        User.objects.create(
            username=f"system-{municipality.pk}", municipality=municipality, is_system=True, is_active=False
        )
    return municipality


def system_user(municipality_id: int) -> User:
    """The actor of work nobody pressed a button for (`by=` of sweeps and reports)."""
    return User.objects.get(municipality_id=municipality_id, is_system=True)


def found_first_administrator(
    *, municipality: Municipality, username: str, email: str, password: str, starts_on: date | None = None
) -> User:
    """The first administrator, made by a command; everybody else is made by an administrator."""
    with municipality_scope(municipality.pk):
        user = User(username=username, email=email, municipality=municipality)
        user.set_password(password or None)
        user.full_clean()
        user.save()
        UserRole.objects.create(
            municipality=municipality, user=user, role=Role.ADMINISTRATOR, starts_on=starts_on or clock.today()
        )
    return user


@transaction.atomic
def create_user(
    *,
    by: User,
    username: str,
    first_name: str,
    last_name: str,
    email: str = "",
    title: str = "",
    phone: str = "",
    persona: str = "",
) -> User:
    """A new person in the actor's municipality, without password until one is set."""
    permissions.check_can_manage_users(by)
    user = User(
        username=username,
        first_name=first_name,
        last_name=last_name,
        email=email,
        title=title,
        phone=phone,
        persona=persona,
        municipality_id=by.municipality_id,
    )
    user.set_unusable_password()
    user.full_clean(exclude=["password"])
    user.save()
    return user


def make_password_link(*, by: User, user: User) -> str:
    """The path of a one-time page where the person sets a password; good for PASSWORD_RESET_TIMEOUT."""
    permissions.check_can_manage_users(by, user)
    uid = urlsafe_base64_encode(force_bytes(user.pk))
    return reverse("accounts:set-password", args=[uid, default_token_generator.make_token(user)])


@transaction.atomic
def give_role(*, by: User, user: User, role: str, starts_on: date, ends_on: date | None = None) -> UserRole:
    """Give a role for a period. Support beside authority only where the municipality allows it."""
    permissions.check_can_give_role(by, user)
    User.objects.select_for_update(no_key=True).get(pk=user.pk)  # two roles given at once are weighed one by one
    beside = user.role_rows.filter(Q(ends_on=None) | Q(ends_on__gt=starts_on))  # type: ignore[attr-defined]
    if ends_on is not None:
        beside = beside.filter(starts_on__lt=ends_on)
    held = set(beside.values_list("role", flat=True)) | {role}
    if held >= OUTREACH_WITH_AUTHORITY and not parameters.value(
        "roles.support_and_authority", by.municipality_id, starts_on
    ):
        raise RolesApart()
    row = UserRole(municipality_id=by.municipality_id, user=user, role=role, starts_on=starts_on, ends_on=ends_on)
    row.full_clean()
    with constraint_errors(userrole_once_at_a_time=AlreadyHeld):
        row.save()
    return row


@transaction.atomic
def end_role(*, by: User, row: UserRole, ends_on: date) -> UserRole:
    """Take a role away from a day on; what hung on it ends that day too (`Access`)."""
    permissions.check_can_manage_users(by, row.user)
    if row.user_id == by.pk and row.role == Role.ADMINISTRATOR:
        raise OwnAdministration()
    return _end(UserRole, row.pk, ends_on)


@transaction.atomic
def leave_team(*, by: User, row: TeamMembership, ends_on: date) -> TeamMembership:
    """End a place in a team from a day on. Nobody's courses are moved: the leader sees them and gives them on (D9)."""
    permissions.check_can_manage_users(by, row.user)
    return _end(TeamMembership, row.pk, ends_on)


@transaction.atomic
def leave_unit(*, by: User, row: UnitMembership, ends_on: date) -> UnitMembership:
    """End a place at a partner's unit from a day on."""
    permissions.check_can_manage_users(by, row.user)
    return _end(UnitMembership, row.pk, ends_on)


def _end(model: Any, pk: int, ends_on: date) -> Any:
    """End a row, today or later and never later than it ends already; before its start it has never held."""
    row = model.objects.select_for_update().get(pk=pk)
    if row.ends_on is not None and row.ends_on <= ends_on:
        raise HasEnded(day=row.ends_on.strftime("%d-%m-%Y"))
    earliest = max(row.starts_on, clock.today())
    if ends_on < earliest:
        raise EndsTooEarly(day=earliest.strftime("%d-%m-%Y"))
    row.ends_on = ends_on
    row.full_clean()
    row.save(update_fields=["ends_on"])
    return row


@transaction.atomic
def create_team(*, by: User, name: str, is_outreach: bool = False) -> Team:
    """A new team. Where it does street outreach, its people see places and nicknames, and nobody else does."""
    permissions.check_can_manage_users(by)
    team = Team(municipality_id=by.municipality_id, name=name, is_outreach=is_outreach)
    team.full_clean()
    team.save()
    return team


@transaction.atomic
def set_outreach(*, by: User, team: Team, is_outreach: bool) -> Team:
    """Whether the team does street outreach: it opens and closes the places to everybody in the team at once."""
    permissions.check_can_manage_users(by)
    team = Team.objects.select_for_update().get(pk=team.pk)
    team.is_outreach = is_outreach
    team.full_clean()
    team.save(update_fields=["is_outreach"])
    return team


@transaction.atomic
def join_team(
    *,
    by: User,
    user: User,
    team: Team,
    fraction: Decimal = Decimal(1),
    is_leader: bool = False,
    is_peer: bool = False,
    starts_on: date,
    ends_on: date | None = None,
) -> TeamMembership:
    """Place somebody in a team with an employment fraction (0–1) for a period, as a peer where they are one."""
    permissions.check_can_manage_users(by, user)
    row = TeamMembership(
        municipality_id=by.municipality_id,
        user=user,
        team=team,
        fraction=fraction,
        is_leader=is_leader,
        is_peer=is_peer,
        starts_on=starts_on,
        ends_on=ends_on,
    )
    row.full_clean()
    with constraint_errors(teammembership_once_at_a_time=AlreadyHeld):
        row.save()
    return row


@transaction.atomic
def change_fraction(*, by: User, membership: TeamMembership, fraction: Decimal, from_on: date) -> TeamMembership:
    """A new employment fraction from a day on: the old row ends, a new one begins. Nobody is moved (D9)."""
    permissions.check_can_manage_users(by, membership.user)
    membership = TeamMembership.objects.select_for_update().get(pk=membership.pk)
    ends_on, membership.ends_on = membership.ends_on, from_on
    membership.full_clean()
    membership.save(update_fields=["ends_on"])
    return join_team(
        by=by,
        user=membership.user,
        team=membership.team,
        fraction=fraction,
        is_leader=membership.is_leader,
        is_peer=membership.is_peer,
        starts_on=from_on,
        ends_on=ends_on,
    )


@transaction.atomic
def set_peer(*, by: User, membership: TeamMembership, is_peer: bool, from_on: date) -> TeamMembership:
    """Somebody works as a peer from a day on, or no longer: the old row ends, a new one begins (SUP-135).

    On the day the place itself begins the row is changed, for no time has passed under the old mark.
    """
    permissions.check_can_manage_users(by, membership.user)
    membership = TeamMembership.objects.select_for_update().get(pk=membership.pk)
    if membership.is_peer == is_peer:
        return membership
    if from_on <= membership.starts_on:
        membership.is_peer = is_peer
        membership.full_clean()
        membership.save(update_fields=["is_peer"])
        return membership
    ends_on, membership.ends_on = membership.ends_on, from_on
    membership.full_clean()
    membership.save(update_fields=["ends_on"])
    return join_team(
        by=by,
        user=membership.user,
        team=membership.team,
        fraction=membership.fraction,
        is_leader=membership.is_leader,
        is_peer=is_peer,
        starts_on=from_on,
        ends_on=ends_on,
    )


@transaction.atomic
def create_unit(*, by: User, name: str, kind: str) -> Unit:
    permissions.check_can_manage_users(by)
    unit = Unit(municipality_id=by.municipality_id, name=name, kind=kind)
    unit.full_clean()
    unit.save()
    return unit


@transaction.atomic
def join_unit(*, by: User, user: User, unit: Unit, starts_on: date, ends_on: date | None = None) -> UnitMembership:
    permissions.check_can_manage_users(by, user)
    row = UnitMembership(municipality_id=by.municipality_id, user=user, unit=unit, starts_on=starts_on, ends_on=ends_on)
    row.full_clean()
    with constraint_errors(unitmembership_once_at_a_time=AlreadyHeld):
        row.save()
    return row


@transaction.atomic
def set_parameter(*, by: User, key: str, value: Any, valid_from: date, source: str) -> ParameterValue:
    """A municipality's own value of a parameter from a day on; earlier days keep theirs."""
    permissions.check_can_manage_parameters(by)
    parameter = parameters.REGISTRY.get(key)
    if parameter is None:
        raise DomainError(_("There is no parameter “%(key)s”."), code="unknown_parameter", field="key", key=key)
    if parameter.is_national:
        raise DomainError(
            _("“%(label)s” belongs to the method itself and is the same everywhere. Nothing was changed."),
            code="parameter_national",
            field="value",
            label=parameter.label,
        )
    if value == "" and not parameter.unset:
        raise DomainError(
            _("“%(label)s” cannot be empty. Write a value, or keep the one in force."),
            code="parameter_empty",
            field="value",
            label=parameter.label,
        )
    if not parameter.fits(value):
        raise DomainError(
            _("“%(value)s” does not fit “%(label)s”. Write it like the value in force."),
            code="parameter_kind",
            field="value",
            value=value,
            label=parameter.label,
        )
    row = ParameterValue(
        municipality_id=by.municipality_id, key=key, value=value, valid_from=valid_from, source=source, set_by=by
    )
    row.full_clean(exclude=["value"])  # an empty value is a value; what fits was asked above
    row.save()
    return row


class ViewNameTaken(DomainError):
    code = "view_name_taken"
    field = "name"
    message = _("You already have a view with that name. Choose another name.")


@transaction.atomic
def save_view(*, by: User, list_key: str, name: str, query: str) -> SavedView:
    """Keep filters and order of a list under a name, for the one who saves it only."""
    view = SavedView(municipality_id=by.municipality_id, user=by, list_key=list_key, name=name.strip(), query=query)
    view.full_clean(exclude=["municipality"], validate_constraints=False)
    with constraint_errors(savedview_name_once=ViewNameTaken):
        view.save()
    return view


@transaction.atomic
def delete_view(*, by: User, view_id: int) -> bool:
    """Delete one of one's own views; whether there was one."""
    deleted, _rows = SavedView.objects.filter(user=by, pk=view_id).delete()
    return bool(deleted)
