"""Reads of what holds for a citizen in a period: municipalities, income, education and employment."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, F, OuterRef, Q

from housingfirst.accounts.models import User
from housingfirst.accounts.roles import FieldGroup
from housingfirst.core import clock

from .. import permissions, rules
from ..choices import LinkKind, TieFunction
from ..models import Citizen, CitizenTie, EducationPeriod, IncomePeriod, MovePackage, MunicipalityLink
from .citizens import Groups
from .moving import packages_of


def _seen(user: User, citizen: Citizen, groups: Groups | None) -> Groups:
    return permissions.field_groups(user, citizen) if groups is None else groups


def incomes(user: User, citizen: Citizen, groups: Groups | None = None) -> list[IncomePeriod]:
    """What the citizen lives on, newest first and the main income before what stands beside it (economy group)."""
    if FieldGroup.ECONOMY not in _seen(user, citizen, groups):
        return []
    return list(IncomePeriod.objects.filter(citizen=citizen).select_related("noted_by"))


def current_incomes(user: User, citizen: Citizen, groups: Groups | None = None) -> list[IncomePeriod]:
    """Those of today, the main income first."""
    today = clock.today()
    rows = [row for row in incomes(user, citizen, groups) if _holds(row.starts_on, row.ends_on, today)]
    return sorted(rows, key=lambda row: not row.is_main)


def known_income(user: User, citizen: Citizen, groups: Groups | None = None) -> list[IncomePeriod]:
    """Today's incomes whose amount is known: a proposal for a sum, for those who see the economy group (CASE-137)."""
    return [row for row in current_incomes(user, citizen, groups) if row.monthly_net is not None]


def educations(user: User, citizen: Citizen, groups: Groups | None = None) -> list[EducationPeriod]:
    """Education and employment, newest first (economy group: it is what the home and the benefit hang on)."""
    if FieldGroup.ECONOMY not in _seen(user, citizen, groups):
        return []
    return list(EducationPeriod.objects.filter(citizen=citizen).select_related("noted_by"))


def _holds(starts_on: date | None, ends_on: date | None, on: date) -> bool:
    return (starts_on is None or starts_on <= on) and (ends_on is None or ends_on > on)


# ------------------------------------------------------------------ municipalities


@dataclass(frozen=True)
class Municipalities:
    """The municipalities of a citizen, and where it moves on to: `elsewhere` once another one acts, or will."""

    rows: list[MunicipalityLink]
    own: str
    elsewhere: MunicipalityLink | None
    has_gone: bool
    packages: list[MovePackage]

    @property
    def acts_here(self) -> bool:
        """Nothing else is noted, so this municipality acts."""
        return not any(row.kind == LinkKind.ACTING for row in self.rows)


def municipalities(user: User, citizen: Citizen, groups: Groups | None = None) -> Municipalities | None:
    """Previous, acting and paying municipality with their days, for those who see the identity (two queries)."""
    seen = _seen(user, citizen, groups)
    if FieldGroup.IDENTITY not in seen:
        return None
    rows = list(MunicipalityLink.objects.filter(citizen=citizen).select_related("noted_by"))
    elsewhere = _elsewhere(rows, citizen.municipality.name)
    return Municipalities(
        rows=rows,
        own=citizen.municipality.name,
        elsewhere=elsewhere,
        has_gone=bool(elsewhere and _holds(elsewhere.starts_on, elsewhere.ends_on, clock.today())),
        packages=packages_of(user, citizen, seen),
    )


def _elsewhere(rows: list[MunicipalityLink], own: str) -> MunicipalityLink | None:
    """The other municipality that acts today or from a later day, the nearest first."""
    today = clock.today()
    acting = [
        row
        for row in rows
        if row.kind == LinkKind.ACTING
        and not rules.same_place(row.name, own)
        and (row.ends_on is None or row.ends_on > today)
    ]
    return min(acting, key=lambda row: row.starts_on or today, default=None)


def gone_to(citizen: Citizen) -> MunicipalityLink | None:
    """The other municipality that acts today: the citizen has ended here (one query)."""
    today = clock.today()
    rows = list(MunicipalityLink.objects.current(today).filter(citizen=citizen, kind=LinkKind.ACTING))
    return _elsewhere(rows, citizen.municipality.name) if rows else None


# ------------------------------------------------------------------ new citizens from elsewhere, counted (CASE-135)


@dataclass(frozen=True)
class Arrival:
    """Somebody came here from another municipality on a day."""

    citizen_id: int
    arrived_on: date


def arrivals(municipality_id: int, start: date, end: date, team_ids: Collection[int] | None = None) -> list[Arrival]:
    """Everybody who came from elsewhere within [start, end), everybody counted, protected records too (one query).

    `team_ids`: only citizens tied to one of these teams on some day since they came (`tied_since`).
    """
    rows = MunicipalityLink.objects.filter(
        municipality_id=municipality_id, arrived_on__gte=start, arrived_on__lt=end
    ).order_by("arrived_on", "pk")
    if team_ids is not None:
        rows = rows.filter(tied_since(team_ids, F("arrived_on")))
    return [Arrival(*row) for row in rows.values_list("citizen_id", "arrived_on")]


def tied_since(team_ids: Collection[int], day: date | F) -> Exists:
    """True where the row's citizen has been tied to one of the teams on some day since then; waiting is no tie yet.

    The one definition for figures of teams over a time. `day`: a date, or a column of the row.
    """
    since = OuterRef(day.name) if isinstance(day, F) else day
    ties = CitizenTie.objects.filter(
        Q(ends_on__isnull=True) | Q(ends_on__gt=since), citizen=OuterRef("citizen"), team_id__in=list(team_ids)
    )
    return Exists(ties.exclude(function=TieFunction.WAITING))


def people_by_month(rows: list[Arrival]) -> Counter[date]:
    """By the first of the month, how many people came: who came twice in a month is one."""
    return Counter(day for _citizen, day in {(row.citizen_id, row.arrived_on.replace(day=1)) for row in rows})
