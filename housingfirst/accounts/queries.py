"""People, teams and parameters for the administrator's pages."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Q, QuerySet

from housingfirst.core import clock

from . import parameters
from .models import ParameterValue, Team, Unit, User, UserRole
from .roles import Permission, Role

ROLE_CHOICES = Role.choices


def people_for(user: User) -> QuerySet[User]:
    """The people of the administrator's municipality, with role codes and team or unit names of today."""
    if not user.may(Permission.MANAGE_USERS):
        return User.objects.none()
    today = clock.today()

    def of_today(path):
        return Q(**{f"{path}__starts_on__lte": today}) & (
            Q(**{f"{path}__ends_on__isnull": True}) | Q(**{f"{path}__ends_on__gt": today})
        )

    return User.objects.filter(municipality_id=user.municipality_id, is_system=False).annotate(
        role_codes=ArrayAgg("role_rows__role", filter=of_today("role_rows"), distinct=True, default=[]),
        team_names=ArrayAgg(
            "team_memberships__team__name", filter=of_today("team_memberships"), distinct=True, default=[]
        ),
        unit_names=ArrayAgg(
            "unit_memberships__unit__name", filter=of_today("unit_memberships"), distinct=True, default=[]
        ),
    )


def with_role(rows: QuerySet[User], role: str) -> QuerySet[User]:
    """Those who hold the role today."""
    return rows.filter(pk__in=UserRole.objects.current(clock.today()).filter(role=role).values("user"))


def search_people(rows: QuerySet[User], text: str) -> QuerySet[User]:
    """By first name, last name, user name or job title."""
    for word in text.split()[:6]:
        rows = rows.filter(
            Q(first_name__icontains=word)
            | Q(last_name__icontains=word)
            | Q(username__icontains=word)
            | Q(title__icontains=word)
        )
    return rows


def role_labels(codes: list[str]) -> str:
    """`Støttemedarbejder, leder`."""
    return ", ".join(str(Role(code).label) for code in codes)


def teams_for(user: User) -> QuerySet[Team]:
    """The teams of the user's municipality in use (row security guards the rest)."""
    return Team.objects.filter(municipality_id=user.municipality_id, is_active=True)


def units_for(user: User) -> QuerySet[Unit]:
    return Unit.objects.filter(municipality_id=user.municipality_id, is_active=True)


@dataclass(frozen=True)
class ParameterRow:
    """A parameter as the page shows it: value in force, where it comes from, whether it is the municipality's own."""

    key: str
    label: Any
    unit: Any
    value: Any
    source: Any
    valid_from: date | None
    own: bool
    unset: Any


def parameter_rows(user: User) -> list[ParameterRow]:
    """Every parameter the municipality decides, with today's value, in order of its label (one query)."""
    today = clock.today()
    own = {
        row.key: row
        for row in ParameterValue.objects.filter(municipality_id=user.municipality_id, valid_from__lte=today)
        .order_by("key", "-valid_from")
        .distinct("key")
    }
    rows = []
    for key, parameter in parameters.REGISTRY.items():
        if parameter.is_national:
            continue
        row = own.get(key)
        rows.append(
            ParameterRow(
                key=key,
                label=parameter.label,
                unit=parameter.unit,
                value=parameter.words(row.value if row else parameter.default_on(today)),
                source=row.source if row else parameter.source_words,
                valid_from=row.valid_from if row else None,
                own=row is not None,
                unset=parameter.unset,
            )
        )
    return sorted(rows, key=lambda row: str(row.label).lower())


def parameter_history(user: User, key: str) -> list[tuple[ParameterValue, Any]]:
    """The municipality's own values, newest first, each with its words."""
    rows = ParameterValue.objects.filter(municipality_id=user.municipality_id, key=key).select_related("set_by")
    return [(row, parameters.REGISTRY[key].words(row.value)) for row in rows]
