"""Every write about what holds for a citizen in a period: municipalities, income, education and employment."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import User
from housingfirst.core import clock
from housingfirst.core.conflicts import check_version
from housingfirst.core.db import constraint_errors
from housingfirst.core.errors import DomainError

from .. import permissions, rules
from ..choices import SEVERAL_AT_ONCE, EducationKind, IncomeSource, LinkKind
from ..models import Citizen, EducationPeriod, IncomePeriod, MunicipalityLink


class MunicipalityClash(DomainError):
    code, field = "municipality_overlap", "starts_on"
    message = _(
        "The citizen already has a municipality of that kind in the period. Choose a later date, or end the other one. "
        "What you typed is kept."
    )


class MainIncomeClash(DomainError):
    code, field = "main_income_overlap", "starts_on"
    message = _(
        "The citizen already has a main income in that period. Choose a later date, end the other one, or note this "
        "one as an income beside it. What you typed is kept."
    )


class SameIncomeClash(DomainError):
    code, field = "same_income_overlap", "starts_on"
    message = _("That income is noted already in the period. Change the one that is there. What you typed is kept.")


class EducationClash(DomainError):
    code, field = "education_overlap", "starts_on"
    message = _("The same is noted already in that period. End the other one first, or choose a later date.")


def _lock(citizen: Citizen) -> None:
    """One change of a citizen's periods at a time, so that ending one and beginning the next are one step."""
    Citizen.objects.select_for_update(no_key=True).get(pk=citizen.pk)


def _save(row: Any) -> Any:
    row.full_clean(exclude=["municipality", "citizen", "noted_by"], validate_constraints=False)
    with constraint_errors(
        municipalitylink_one_at_a_time=MunicipalityClash,
        incomeperiod_one_main=MainIncomeClash,
        incomeperiod_source_once=SameIncomeClash,
        educationperiod_kind_once=EducationClash,
    ):
        row.save()
    return row


def _end_before(rows: Any, starts_on: date, ends_on: date | None) -> None:
    """What held until now ends the day the next begins; a period that is over already moves nothing."""
    if ends_on is not None:
        return
    rows.filter(ends_on__isnull=True, starts_on__lt=starts_on).update(ends_on=starts_on, version=F("version") + 1)


def _others(rows: Any, value: str, but: int | None = None) -> list[tuple[str, date, date | None]]:
    return list(rows.exclude(pk=but).values_list(value, "starts_on", "ends_on"))


# ------------------------------------------------------------------ municipalities (CASE-135)


@transaction.atomic
def note_municipality(
    *,
    by: User,
    citizen: Citizen,
    kind: str,
    name: str,
    starts_on: date | None = None,
    ends_on: date | None = None,
    arrived_on: date | None = None,
    source: str = "",
) -> MunicipalityLink:
    """A municipality of the citizen from a day (CASE-135). A new acting or paying one ends the former that day."""
    permissions.check_can_edit_citizen(by, citizen)
    rules.check_municipality(
        kind=kind, name=name, starts_on=starts_on, ends_on=ends_on, arrived_on=arrived_on, today=clock.today()
    )
    return put_municipality(
        by=by,
        citizen=citizen,
        kind=kind,
        name=name,
        starts_on=starts_on,
        ends_on=ends_on,
        arrived_on=arrived_on,
        source=source,
    )


def put_municipality(*, by: User, citizen: Citizen, kind: str, name: str, **fields: Any) -> MunicipalityLink:
    """The same for services that have checked the actor and the days themselves (a package handed over)."""
    _lock(citizen)
    starts_on = fields.get("starts_on")
    if kind != LinkKind.PREVIOUS and starts_on:
        _end_before(MunicipalityLink.objects.filter(citizen=citizen, kind=kind), starts_on, fields.get("ends_on"))
    return _save(
        MunicipalityLink(
            municipality_id=citizen.municipality_id,
            citizen=citizen,
            kind=kind,
            name=" ".join(name.split()),
            noted_by=by,
            **fields,
        )
    )


@transaction.atomic
def change_municipality(*, by: User, row: MunicipalityLink, version: int, **fields: Any) -> MunicipalityLink:
    """Correct a municipality or end it; refused as stale when somebody saved since `version` was read."""
    permissions.check_can_edit_citizen(by, row.citizen)
    _lock(row.citizen)
    row = MunicipalityLink.objects.select_for_update(of=("self",)).select_related("citizen").get(pk=row.pk)
    check_version(row, version)
    for name, value in fields.items():
        setattr(row, name, value)
    rules.check_municipality(
        kind=row.kind,
        name=row.name,
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        arrived_on=row.arrived_on,
        today=clock.today(),
    )
    row.version = version + 1
    return _save(row)


# ------------------------------------------------------------------ income (CASE-137)


@transaction.atomic
def note_income(
    *,
    by: User,
    citizen: Citizen,
    source: str,
    starts_on: date,
    ends_on: date | None = None,
    is_main: bool = True,
    monthly_net: Decimal | None = None,
    note: str = "",
) -> IncomePeriod:
    """What the citizen lives on from a day (CASE-137). A new main income ends the former that day; so does any income
    end “No income”."""
    permissions.check_can_edit_citizen(by, citizen)
    _lock(citizen)
    rows = IncomePeriod.objects.filter(citizen=citizen)
    rules.check_order(starts_on, ends_on)
    rules.check_known(starts_on, clock.today(), "starts_on")
    former = Q(is_main=True) if is_main else Q(pk__in=[])
    if source != IncomeSource.NONE:
        former |= Q(source=IncomeSource.NONE)
    _end_before(rows.filter(former), starts_on, ends_on)
    rules.check_income(source, starts_on, ends_on, _others(rows, "source"), clock.today())
    return _save(
        IncomePeriod(
            municipality_id=citizen.municipality_id,
            citizen=citizen,
            source=source,
            starts_on=starts_on,
            ends_on=ends_on,
            is_main=is_main,
            monthly_net=monthly_net,
            note=note,
            noted_by=by,
        )
    )


@transaction.atomic
def change_income(*, by: User, row: IncomePeriod, version: int, **fields: Any) -> IncomePeriod:
    """Correct an income or end it; refused as stale when somebody saved since `version` was read."""
    permissions.check_can_edit_citizen(by, row.citizen)
    _lock(row.citizen)
    row = IncomePeriod.objects.select_for_update(of=("self",)).select_related("citizen").get(pk=row.pk)
    check_version(row, version)
    for name, value in fields.items():
        setattr(row, name, value)
    others = _others(IncomePeriod.objects.filter(citizen=row.citizen), "source", row.pk)
    rules.check_income(row.source, row.starts_on, row.ends_on, others, clock.today())
    row.version = version + 1
    return _save(row)


# ------------------------------------------------------------------ education and employment (CASE-138)


@transaction.atomic
def note_education(
    *,
    by: User,
    citizen: Citizen,
    kind: str,
    starts_on: date,
    ends_on: date | None = None,
    place: str = "",
    keeps_study_home: bool = False,
    note: str = "",
) -> EducationPeriod:
    """Education or employment from a day (CASE-138). A new one of the same kind ends the former that day, two jobs
    apart; whatever begins ends “Neither education nor work”."""
    permissions.check_can_edit_citizen(by, citizen)
    _lock(citizen)
    rows = EducationPeriod.objects.filter(citizen=citizen)
    rules.check_order(starts_on, ends_on)
    rules.check_known(starts_on, clock.today(), "starts_on")
    former = Q(kind=kind) if kind not in SEVERAL_AT_ONCE else Q(pk__in=[])
    if kind != EducationKind.NONE:
        former |= Q(kind=EducationKind.NONE)
    _end_before(rows.filter(former), starts_on, ends_on)
    rules.check_education(kind, starts_on, ends_on, _others(rows, "kind"), clock.today())
    rules.check_study_home(kind, keeps_study_home)
    return _save(
        EducationPeriod(
            municipality_id=citizen.municipality_id,
            citizen=citizen,
            kind=kind,
            starts_on=starts_on,
            ends_on=ends_on,
            place=place,
            keeps_study_home=keeps_study_home,
            note=note,
            noted_by=by,
        )
    )


@transaction.atomic
def change_education(*, by: User, row: EducationPeriod, version: int, **fields: Any) -> EducationPeriod:
    """Correct a period of education or employment or end it; refused as stale when somebody saved meanwhile."""
    permissions.check_can_edit_citizen(by, row.citizen)
    _lock(row.citizen)
    row = EducationPeriod.objects.select_for_update(of=("self",)).select_related("citizen").get(pk=row.pk)
    check_version(row, version)
    for name, value in fields.items():
        setattr(row, name, value)
    others = _others(EducationPeriod.objects.filter(citizen=row.citizen), "kind", row.pk)
    rules.check_education(row.kind, row.starts_on, row.ends_on, others, clock.today())
    rules.check_study_home(row.kind, row.keeps_study_home)
    row.version = version + 1
    return _save(row)
