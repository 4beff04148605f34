"""Every write about editable code lists."""

from datetime import date
from typing import Any

from django.db import connection, transaction
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from housingfirst.core import clock
from housingfirst.core.conflicts import StaleVersion
from housingfirst.core.errors import DomainError

from .. import codes, permissions
from ..models import LocalCode, User
from . import rules

DANISH = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "Æ": "Ae", "Ø": "Oe", "Å": "Aa"})
LONGEST = 40


class NoSuchCode(DomainError):
    code, status = "no_such_code", 404
    message = _("There is no such code in the list.")


@transaction.atomic
def add_code(
    *,
    by: User,
    list_key: str,
    label: str,
    national: str,
    label_en: str = "",
    field_group: str = "",
    starts_on: date | None = None,
    ends_on: date | None = None,
) -> LocalCode:
    """Add a code of the municipality's own at the end of its list (CASE-101, CASE-102)."""
    declared, every = _locked_list(by, list_key)
    starts_on = starts_on or clock.today()
    rules.check_national(label, national, allowed=declared.national_labels)
    rules.check_period(starts_on, ends_on)
    row = LocalCode(
        municipality_id=by.municipality_id,
        list_key=list_key,
        code=_free_code(label, {one.code for one in every}),
        label=rules.check_label(label, _labels(every)),
        label_en=label_en.strip(),
        national=national,
        field_group=_field_group(declared, field_group),
        position=max((one.position for one in every), default=0) + 10,
        starts_on=starts_on,
        ends_on=ends_on,
    )
    row.full_clean()
    row.save()
    return row


@transaction.atomic
def change_code(
    *,
    by: User,
    list_key: str,
    code: str,
    version: int,
    label: str,
    national: str = "",
    label_en: str = "",
    field_group: str = "",
    starts_on: date | None = None,
    ends_on: date | None = None,
) -> LocalCode:
    """Change name, validity or national code of one code (CASE-100 to CASE-102). A shipped one keeps its national."""
    declared, every = _locked_list(by, list_key)
    one = _one(every, code, version)
    starts_on = starts_on or (codes.ALWAYS if one.is_shipped else one.starts_on)
    national = one.national if one.is_shipped else national or one.national
    if national != one.national:
        in_use = bool(codes.used(list_key, by.municipality_id or 0, [code]))
        rules.check_national(one.label, national, allowed=declared.national_labels, before=one.national, is_used=in_use)
    rules.check_period(starts_on, ends_on)
    rules.check_one_is_left(one.label, _periods(every, code, starts_on, ends_on), clock.today())
    row = _row(by, one)
    row.label = rules.check_label(label, _labels(other for other in every if other.code != code))
    if one.is_shipped and row.label == _shipped_label(declared, code):
        row.label = ""  # the shipped name, which follows the language
    row.label_en, row.national = label_en.strip(), national
    row.field_group = _field_group(declared, field_group)
    row.starts_on, row.ends_on = starts_on, ends_on
    return _saved(row)


@transaction.atomic
def switch_off(*, by: User, list_key: str, code: str, version: int) -> LocalCode:
    """From today nobody can choose the code; what holds it keeps it (CASE-100)."""
    _declared, every = _locked_list(by, list_key)
    one = _one(every, code, version)
    today = clock.today()
    row = _row(by, one)
    row.ends_on = max(today, row.starts_on)
    rules.check_one_is_left(one.label, _periods(every, code, row.starts_on, row.ends_on), today)
    return _saved(row)


@transaction.atomic
def switch_on(*, by: User, list_key: str, code: str, version: int) -> LocalCode:
    """The code can be chosen again, with no end."""
    _declared, every = _locked_list(by, list_key)
    one = _one(every, code, version)
    rules.check_label(one.label, _labels(other for other in every if other.code != code))
    row = _row(by, one)
    row.starts_on, row.ends_on = min(row.starts_on, clock.today()), None
    return _saved(row)


@transaction.atomic
def remove_code(*, by: User, list_key: str, code: str, version: int) -> LocalCode:
    """Take away a code nothing was ever written under (CASE-100). Its row stays, with no day on which it holds.

    Nothing is deleted, so a form sent in the same moment finds its code again, switched off and with its name.
    """
    _declared, every = _locked_list(by, list_key)
    one = _one(every, code, version)
    in_use = bool(codes.used(list_key, by.municipality_id or 0, [code]))
    rules.check_removable(one.label, is_shipped=one.is_shipped, is_used=in_use)
    row = _row(by, one)
    rules.check_one_is_left(one.label, _periods(every, code, row.starts_on, row.starts_on), clock.today())
    row.ends_on, row.removed = row.starts_on, True
    return _saved(row)


@transaction.atomic
def move_code(*, by: User, list_key: str, code: str, up: bool) -> bool:
    """Move a code one place among those in force (below the same national code, where the list is so divided)."""
    declared, every = _locked_list(by, list_key)
    today = clock.today()
    one = next((other for other in every if other.code == code), None)
    if one is None or one.is_removed:
        raise NoSuchCode()
    beside = [
        other
        for other in every
        if other.in_force(today) and (not declared.by_national or other.national == one.national)
    ]
    place = next((number for number, other in enumerate(beside) if other.code == code), None)
    other_place = -1 if place is None else place - 1 if up else place + 1
    if not 0 <= other_place < len(beside):
        return False
    order = [other.code for other in every]
    here, there = order.index(code), order.index(beside[other_place].code)
    order[here], order[there] = order[there], order[here]
    by_code = {other.code: other for other in every}
    for number, moved in enumerate(order, 1):
        if by_code[moved].position != number * 10:
            row = _row(by, by_code[moved])
            row.position = number * 10
            row.full_clean()
            row.save()
    return True


def _locked_list(by: User, list_key: str) -> tuple[codes.CodeList, list[codes.Code]]:
    """One list of one municipality is changed by one person at a time; what it holds now."""
    permissions.check_can_manage_codes(by)
    declared = codes.REGISTRY.get(list_key)
    if declared is None:
        raise NoSuchCode()
    with connection.cursor() as cursor:
        cursor.execute(
            "select pg_advisory_xact_lock(hashtextextended(%s, %s))", [f"codes:{list_key}", by.municipality_id]
        )
    return declared, codes.every(list_key, by.municipality_id)


def _one(every: list[codes.Code], code: str, version: int) -> codes.Code:
    one = next((other for other in every if other.code == code), None)
    if one is None or one.is_removed:
        raise NoSuchCode()
    if one.version != version:
        raise StaleVersion
    return one


def _row(by: User, one: codes.Code) -> LocalCode:
    """The municipality's row of a code; a new one where a shipped code is changed for the first time."""
    row = LocalCode.objects.filter(municipality_id=by.municipality_id, list_key=one.list_key, code=one.code).first()
    return row or LocalCode(
        municipality_id=by.municipality_id,
        list_key=one.list_key,
        code=one.code,
        national=one.national,
        position=one.position,
        starts_on=one.starts_on,
        version=0,
    )


def _saved(row: LocalCode) -> LocalCode:
    row.version += 1
    row.full_clean()
    row.save()
    return row


def _periods(
    every: list[codes.Code], code: str, starts_on: date, ends_on: date | None
) -> list[tuple[date, date | None]]:
    """When each code of the list holds, with this one as it shall be."""
    return [(starts_on, ends_on), *((other.starts_on, other.ends_on) for other in every if other.code != code)]


def _labels(every: Any) -> list[str]:
    """The names that are taken: of codes that can be chosen now or later."""
    today = clock.today()
    return [str(one.label_da) for one in every if one.ends_on is None or one.ends_on > today]


def _shipped_label(declared: codes.CodeList, code: str) -> str:
    return next(str(one.label) for one in declared.shipped if one.code == code)


def _field_group(declared: codes.CodeList, field_group: str) -> str:
    return field_group if declared.sensitive else ""


def _free_code(label: str, taken: set[str]) -> str:
    """A code made of the name, which it keeps whatever the name becomes."""
    stem = slugify(label.translate(DANISH)).replace("-", "_")[: LONGEST - 4].strip("_") or "code"
    number, code = 1, stem
    while code in taken:
        number += 1
        code = f"{stem}_{number}"
    return code
