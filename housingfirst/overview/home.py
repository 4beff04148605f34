"""Making a home on one page: what support knows of it, and the move and the establishment grant from housing."""

from dataclasses import dataclass

from django.utils.translation import pgettext

from cases.models import Citizen
from housing.choices import BenefitKind, BenefitOutcome
from housing.models import BenefitApplication, Tenancy
from housing.queries import applications_of
from housing.queries.benefits import application_status
from housingfirst.accounts.models import User
from housingfirst.accounts.roles import Permission
from housingfirst.core import clock, formats
from support.queries.home import Home, home_of


@dataclass(frozen=True)
class Grant:
    """One application for the establishment grant, as the benefits office has it (SUP-249)."""

    row: BenefitApplication
    status: tuple[str, str]

    @property
    def amount(self) -> str:
        """What was granted, else what was applied for."""
        amount = self.row.granted_amount if self.row.granted_amount is not None else self.row.applied_amount
        return formats.amount(amount) if amount is not None else ""


@dataclass(frozen=True)
class HomePage:
    home: Home
    tenancy: Tenancy | None
    days_in: int | None
    grants: list[Grant]
    may_write: bool


def home_for(user: User, citizen: Citizen) -> HomePage:
    """SUP-249: the same number of queries however much there is."""
    today = clock.today()
    tenancy = Tenancy.objects.visible_to(user).filter(citizen=citizen, ended_on__isnull=True).first()
    asked = [row for row in applications_of(user, citizen) if row.kind == BenefitKind.ESTABLISHMENT]
    moved_in = tenancy is not None and tenancy.moved_in_at is not None
    return HomePage(
        home=home_of(user, citizen, today, tenancy.move_in_on if tenancy and moved_in else None),
        tenancy=tenancy,
        days_in=(today - tenancy.move_in_on).days if tenancy and moved_in else None,
        grants=[Grant(row, _status(row)) for row in asked],
        may_write=user.may(Permission.EDIT_CITIZEN),
    )


def _status(row: BenefitApplication) -> tuple[str, str]:
    """Granted or refused in plain words; while it waits, as in the queue of the office."""
    if row.outcome == BenefitOutcome.YES:
        return "ok", pgettext("establishment grant", "Granted")
    if row.outcome == BenefitOutcome.NO:
        return "idle", pgettext("establishment grant", "Refused")
    return application_status(row)
