"""Code lists as the administrator's pages show them."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from housingfirst.core import clock, formats

from .. import codes
from ..models import User
from ..roles import FieldGroup


@dataclass(frozen=True)
class ListRow:
    """One list: how many of its codes can be chosen today, how many are the municipality's own or switched off."""

    declared: codes.CodeList
    in_force: int
    own: int
    off: int


@dataclass(frozen=True)
class CodeRow:
    """One code of a list. `group`: what its list is divided by, told on the first row of each."""

    code: codes.Code
    is_used: bool
    in_force: bool
    can_rise: bool
    can_sink: bool
    group: str = ""

    @property
    def status(self) -> tuple[str, str]:
        """Status kind and words of its validity."""
        today, code = clock.today(), self.code
        if self.in_force and code.ends_on is None:
            return "ok", _("Can be chosen")
        if self.in_force:
            return "soon", _("Until %(day)s") % {"day": _last_day(code.ends_on)}
        if code.starts_on > today:
            return "wait", _("From %(day)s") % {"day": formats.long_date(code.starts_on)}
        return "idle", _("Switched off")

    @property
    def is_national(self) -> bool:
        """It is called what it counts as: then a phone need not say it twice."""
        return self.code.label == str(self.code.national_label) and not self.code.field_group

    @property
    def field_group(self) -> str:
        """The sensitivity in words."""
        return str(FieldGroup(self.code.field_group).label) if self.code.field_group else ""

    @property
    def origin(self) -> Any:
        """Where the code comes from: the municipality, or the system."""
        return _("Comes with the system") if self.code.is_shipped else _("Your municipality's own")


def _last_day(ends_on: date | None) -> str:
    return formats.long_date(ends_on) if ends_on else ""


def list_rows(user: User) -> list[ListRow]:
    """Every declared list, in order of its name (one query)."""
    today = clock.today()
    every = codes.several(codes.REGISTRY, user.municipality_id)
    rows = []
    for key, declared in codes.REGISTRY.items():
        found = [code for code in every[key] if not code.is_removed]
        rows.append(
            ListRow(
                declared=declared,
                in_force=sum(code.in_force(today) for code in found),
                own=sum(not code.is_shipped for code in found),
                off=sum(code.ends_on is not None and code.ends_on <= today for code in found),
            )
        )
    return sorted(rows, key=lambda row: str(row.declared.label).lower())


def code_rows(user: User, declared: codes.CodeList) -> list[CodeRow]:
    """The codes of a list in order; one taken away before it was used is not shown, unless somebody used it since."""
    today, municipality_id = clock.today(), user.municipality_id or 0
    every = codes.every(declared.key, municipality_id)
    in_use = codes.used(declared.key, municipality_id, [code.code for code in every])
    shown = [code for code in every if not code.is_removed or code.code in in_use]
    movable: dict[str, list[str]] = {}
    for code in shown:
        if code.in_force(today):
            movable.setdefault(code.national if declared.by_national else "", []).append(code.code)
    rows, group = [], None
    for code in shown:
        beside = movable.get(code.national if declared.by_national else "", [])
        heading = str(code.national_label) if declared.by_national and code.national != group else ""
        group = code.national
        rows.append(
            CodeRow(
                code=code,
                is_used=code.code in in_use,
                in_force=code.in_force(today),
                can_rise=code.in_force(today) and beside[0] != code.code,
                can_sink=code.in_force(today) and beside[-1] != code.code,
                group=heading,
            )
        )
    return rows


def one_row(user: User, declared: codes.CodeList, code: str) -> CodeRow | None:
    return next((row for row in code_rows(user, declared) if row.code.code == code), None)
