"""Municipalities, people, teams, partner units, roles and dated parameters."""

from dataclasses import dataclass
from functools import cached_property

import pghistory
import pgtrigger
from django.contrib.auth.models import AbstractUser, UserManager
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeBoundary, RangeOperators
from django.db import connection, models
from django.db.models import F, Func, Q
from django.utils.translation import gettext_lazy as _

from housingfirst.core import clock

from .roles import (
    ANY_UNIT_PERMISSIONS,
    ROLE_PERMISSIONS,
    TEAM_ROLES,
    UNIT_PERMISSIONS,
    FieldGroup,
    Permission,
    Role,
    UnitKind,
)


def track(*, exclude=()):
    """Field history by database triggers: inserts, updates and deletes, whatever path wrote them (D13)."""
    return pghistory.track(
        pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent(), exclude=list(exclude)
    )


def period(start="starts_on", end="ends_on"):
    """The half-open date range [start, end) as an expression; an empty end is open."""
    return Func(F(start), F(end), RangeBoundary(), function="daterange", output_field=models.TextField())


class MunicipalityKind(models.TextChoices):
    ORDINARY = "ordinary", _("Municipality")
    PUBLISHED = "published", _("Published data")


class Municipality(models.Model):
    """A municipality (kommune) that uses the application; `published` ones hold printed figures only."""

    name = models.CharField(_("name"), max_length=100, unique=True)
    kind = models.CharField(max_length=12, choices=MunicipalityKind, default=MunicipalityKind.ORDINARY)

    class Meta:
        ordering = ["name"]
        verbose_name = _("municipality")
        verbose_name_plural = _("municipalities")

    def __str__(self):
        return self.name

    class Privacy:
        operational = ["id", "name", "kind"]


class MunicipalityBound(models.Model):
    """Abstract: a row that belongs to one municipality and is guarded by row security."""

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+", editable=False)

    class Meta:
        abstract = True


@dataclass(frozen=True)
class Access:
    """Who somebody is today: one small read per request (`User.access`).

    `outreach_team_ids`: those of the teams that do street outreach (opsøgende arbejde).

    A place in a team or at a unit counts only beside the role that works there: whose role has ended is nobody, also
    where nobody has ended the place.
    """

    municipality_id: int | None
    roles: frozenset[str]
    team_ids: frozenset[int]
    led_team_ids: frozenset[int]
    unit_ids: frozenset[int]
    unit_kinds: frozenset[str]
    outreach_team_ids: frozenset[int] = frozenset()

    @cached_property
    def permissions(self) -> frozenset[Permission]:
        allowed = frozenset[Permission]().union(*(ROLE_PERMISSIONS[role] for role in self.roles))
        if Role.PARTNER in self.roles and self.unit_ids:
            allowed = allowed.union(ANY_UNIT_PERMISSIONS)
            allowed = allowed.union(*(UNIT_PERMISSIONS.get(kind, frozenset()) for kind in self.unit_kinds))
        return allowed

    def has(self, permission: Permission) -> bool:
        return permission in self.permissions

    @property
    def works_with_citizens(self) -> bool:
        """Holds a role in which one can be tied to a citizen in person."""
        return bool(self.roles & (TEAM_ROLES | {Role.AUTHORITY_ADVISER}))


# Asked in every request, so in SQL: putting the same four questions together with the ORM took ten times as long as
# asking them. What a row names, and what goes with it; rows in force on the day, as `DatedQuerySet.current`.
ACCESS_OF_PERSON = """
select 'team', row.team_id::text, row.is_leader::text
  from accounts_teammembership row
 where row.user_id = %(user)s and row.starts_on <= %(day)s and (row.ends_on is null or row.ends_on > %(day)s)
union all
select 'street', row.team_id::text, ''
  from accounts_teammembership row join accounts_team team on team.id = row.team_id
 where row.user_id = %(user)s and row.starts_on <= %(day)s and (row.ends_on is null or row.ends_on > %(day)s)
   and team.is_outreach and team.is_active
union all
select 'unit', row.unit_id::text, unit.kind
  from accounts_unitmembership row join accounts_unit unit on unit.id = row.unit_id
 where row.user_id = %(user)s and row.starts_on <= %(day)s and (row.ends_on is null or row.ends_on > %(day)s)
union all
select 'role', row.role, ''
  from accounts_userrole row
 where row.user_id = %(user)s and row.starts_on <= %(day)s and (row.ends_on is null or row.ends_on > %(day)s)
"""


class User(AbstractUser):
    """A person who logs in, or the system user of a municipality (`is_system`), who never does."""

    municipality = models.ForeignKey(
        Municipality, on_delete=models.PROTECT, related_name="users", null=True, blank=True
    )
    title = models.CharField(_("job title"), max_length=100, blank=True)
    phone = models.CharField(_("phone"), max_length=30, blank=True)
    is_system = models.BooleanField(default=False, editable=False)
    persona = models.CharField(max_length=30, blank=True, editable=False)  # demo only: key of the persona login

    objects = UserManager()

    class Meta(AbstractUser.Meta):
        constraints = [
            models.UniqueConstraint(fields=["persona"], condition=~Q(persona=""), name="user_persona_once"),
            models.UniqueConstraint(fields=["municipality"], condition=Q(is_system=True), name="user_one_system_user"),
        ]

    def __str__(self):
        return self.get_full_name() or self.username

    @property
    def initials(self):
        return "".join(part[:1] for part in (self.first_name, self.last_name)).upper() or self.username[:2].upper()

    @cached_property
    def access(self) -> Access:
        """Roles, teams and units of today: one query, once per request."""
        with connection.cursor() as cursor:
            cursor.execute(ACCESS_OF_PERSON, {"user": self.pk, "day": clock.today()})
            rows = cursor.fetchall()
        held = frozenset(first for what, first, _second in rows if what == "role")
        in_team = [(int(first), second == "true") for what, first, second in rows if what == "team"]
        at_unit = [(int(first), second) for what, first, second in rows if what == "unit"]
        on_street = [int(first) for what, first, _second in rows if what == "street"]
        in_team, at_unit = in_team if held & TEAM_ROLES else [], at_unit if Role.PARTNER in held else []
        return Access(
            municipality_id=self.municipality_id,
            roles=held,
            team_ids=frozenset(team for team, _leads in in_team),
            led_team_ids=frozenset(team for team, leads in in_team if leads and Role.TEAM_LEADER in held),
            unit_ids=frozenset(unit for unit, _kind in at_unit),
            unit_kinds=frozenset(kind for _unit, kind in at_unit),
            outreach_team_ids=frozenset(on_street if held & TEAM_ROLES else []),
        )

    def may(self, permission: Permission) -> bool:
        return self.access.has(permission)

    class Privacy:
        operational = ["id", "municipality", "is_system", "persona", "is_active", "is_staff", "is_superuser"]
        operational += ["date_joined", "last_login", "groups", "user_permissions", "password"]
        staff = ["username", "first_name", "last_name", "email", "title", "phone"]


class DatedQuerySet(models.QuerySet):
    """Rows with starts_on and an open or later ends_on."""

    def current(self, on):
        """In force on the date: started, and not ended (ends_on is the first day that no longer belongs)."""
        return self.filter(Q(ends_on__isnull=True) | Q(ends_on__gt=on), starts_on__lte=on)


class Dated(models.Model):
    """Abstract: a half-open period; `ends_on` is the first day that no longer belongs, empty while open."""

    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("until"), null=True, blank=True)

    class Meta:
        abstract = True


def ends_after_start(name):
    return models.CheckConstraint(
        condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
        name=name,
        violation_error_code="order",
        violation_error_message=_("The end lies before the start. Choose a later end date."),
    )


@track()
class UserRole(MunicipalityBound, Dated):
    """A role somebody holds in a period."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="role_rows")
    role = models.CharField(_("role"), max_length=30, choices=Role)

    objects = DatedQuerySet.as_manager()

    class Meta:
        constraints = [
            ends_after_start("userrole_ends_after_start"),
            ExclusionConstraint(
                name="userrole_once_at_a_time",
                expressions=[("user", RangeOperators.EQUAL), ("role", RangeOperators.EQUAL), (period(), "&&")],
                violation_error_message=_("This person already holds the role in that period."),
            ),
        ]

    def __str__(self):
        return f"{self.user_id} {self.role}"

    class Privacy:
        operational = ["id", "municipality", "user", "role", "starts_on", "ends_on"]


@track()
class Team(MunicipalityBound):
    """A team of support workers (team) with a shared leader; `is_outreach`: it does street outreach (§ 99)."""

    name = models.CharField(_("name"), max_length=100)
    is_active = models.BooleanField(_("in use"), default=True)
    is_outreach = models.BooleanField(_("street outreach"), default=False)

    class Meta:
        ordering = ["name"]
        verbose_name = _("team")
        verbose_name_plural = _("teams")
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "name"],
                name="team_name_once",
                violation_error_message=_("There is already a team with that name."),
            )
        ]

    def __str__(self):
        return self.name

    class Privacy:
        operational = ["id", "municipality", "name", "is_active", "is_outreach"]


@track()
class TeamMembership(MunicipalityBound, Dated):
    """Somebody's place in a team: employment fraction for this team, function, dates.

    `is_peer`: the person works there as a peer (peer-medarbejder), on their own experience. The mark has the dates of
    the place.
    """

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="team_memberships")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="memberships")
    fraction = models.DecimalField(_("employment fraction"), max_digits=3, decimal_places=2, default=1)
    is_leader = models.BooleanField(_("leads the team"), default=False)
    is_peer = models.BooleanField(_("peer worker"), default=False)

    objects = DatedQuerySet.as_manager()

    class Meta:
        constraints = [
            ends_after_start("teammembership_ends_after_start"),
            models.CheckConstraint(
                condition=Q(fraction__gte=0, fraction__lte=1),
                name="teammembership_fraction_0_to_1",
                violation_error_message=_("The employment fraction is a number from 0 to 1."),
            ),
            ExclusionConstraint(
                name="teammembership_once_at_a_time",
                expressions=[("user", RangeOperators.EQUAL), ("team", RangeOperators.EQUAL), (period(), "&&")],
                violation_error_message=_("This person is already in the team in that period."),
            ),
        ]

    def __str__(self):
        return f"{self.user_id} in {self.team_id}"

    class Privacy:
        operational = ["id", "municipality", "user", "team", "fraction", "is_leader", "is_peer", "starts_on"]
        operational += ["ends_on"]


@track()
class Unit(MunicipalityBound):
    """A unit of an external partner: a jobcentre, a shelter, a housing organisation's office."""

    name = models.CharField(_("name"), max_length=120)
    kind = models.CharField(_("kind"), max_length=30, choices=UnitKind)
    is_active = models.BooleanField(_("in use"), default=True)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "name"],
                name="unit_name_once",
                violation_error_message=_("There is already a unit with that name."),
            )
        ]

    def __str__(self):
        return self.name

    class Privacy:
        operational = ["id", "municipality", "name", "kind", "is_active"]


@track()
class UnitMembership(MunicipalityBound, Dated):
    """An external partner's place at a unit."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="unit_memberships")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="memberships")

    objects = DatedQuerySet.as_manager()

    class Meta:
        constraints = [
            ends_after_start("unitmembership_ends_after_start"),
            ExclusionConstraint(
                name="unitmembership_once_at_a_time",
                expressions=[("user", RangeOperators.EQUAL), ("unit", RangeOperators.EQUAL), (period(), "&&")],
                violation_error_message=_("This person is already at the unit in that period."),
            ),
        ]

    def __str__(self):
        return f"{self.user_id} at {self.unit_id}"

    class Privacy:
        operational = ["id", "municipality", "user", "unit", "starts_on", "ends_on"]


@track()
class ParameterValue(MunicipalityBound):
    """What a municipality has decided about a parameter, from a day on (D8). Never edited: a new day is a new row."""

    key = models.CharField(max_length=60)
    value = models.JSONField()
    valid_from = models.DateField(_("valid from"))
    source = models.CharField(_("source"), max_length=300)
    set_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    set_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["key", "-valid_from"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "key", "valid_from"],
                name="parametervalue_once_a_day",
                violation_error_message=_("The parameter already has a value from that day."),
            )
        ]

    def __str__(self):
        return f"{self.key} {self.valid_from}"

    class Privacy:
        operational = ["id", "municipality", "key", "value", "valid_from", "source", "set_by", "set_at"]


@track()
class LocalCode(MunicipalityBound, Dated):
    """A code of an editable list: the municipality's own, or what it changes about a shipped one (accounts.codes).

    Never deleted, and its code never changes: rows elsewhere hold it. An empty label means the shipped one; `removed`
    one that was taken away before anything was written under it.
    """

    list_key = models.CharField(max_length=40, editable=False)
    code = models.CharField(max_length=40, editable=False)
    label = models.CharField(_("name of the code"), max_length=120, blank=True)
    label_en = models.CharField(_("name in English"), max_length=120, blank=True)
    national = models.CharField(_("counts as"), max_length=40)
    field_group = models.CharField(_("sensitivity"), max_length=12, choices=FieldGroup, blank=True)
    position = models.PositiveIntegerField(default=0, editable=False)
    removed = models.BooleanField(default=False, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = DatedQuerySet.as_manager()

    class Meta:
        verbose_name = _("code of a list")
        constraints = [
            ends_after_start("localcode_ends_after_start"),
            models.UniqueConstraint(
                fields=["municipality", "list_key", "code"],
                name="localcode_once",
                violation_error_message=_("The list already has that code."),
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="never_deleted", operation=pgtrigger.Delete),
            pgtrigger.Protect(
                name="code_stands",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__code__df=pgtrigger.F("new__code"))
                | pgtrigger.Q(old__list_key__df=pgtrigger.F("new__list_key")),
            ),
        ]

    def __str__(self):
        return f"{self.list_key} {self.code}"

    class Privacy:
        operational = ["id", "municipality", "list_key", "code", "label", "label_en", "national", "field_group"]
        operational += ["position", "removed", "starts_on", "ends_on", "version"]


class SavedView(MunicipalityBound):
    """A list as somebody likes to see it: filters and order under a name. Never the search text."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="saved_views")
    list_key = models.CharField(max_length=40)
    name = models.CharField(_("name of the view"), max_length=40)
    query = models.CharField(max_length=1000)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "list_key", "name"],
                name="savedview_name_once",
                violation_error_message=_("You already have a view with that name. Choose another name."),
            )
        ]

    def __str__(self):
        return self.name

    class Privacy:
        operational = ["id", "municipality", "user", "list_key", "name", "query"]
