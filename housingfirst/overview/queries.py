"""Reads over several apps."""

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from cases.models import Citizen
from cases.rules import clean_cpr
from housingfirst.accounts.models import User
from housingfirst.accounts.roles import FieldGroup
from housingfirst.audit.models import AccessLog
from housingfirst.audit.permissions import check_can_read_log
from housingfirst.core import clock
from housingfirst.core.errors import DomainError


class NoSuchCitizen(DomainError):
    code, field = "no_such_citizen", "cpr"
    message = _("There is no citizen with that CPR number in the municipality.")


def citizen_number(*, by: User, cpr: str) -> int:
    """The citizen's number in the log, for the auditor who has the CPR number from the citizen."""
    check_can_read_log(by)
    digits = clean_cpr(cpr, clock.today())
    rows = Citizen.objects.filter(municipality_id=by.municipality_id, cpr=digits, merged_into__isnull=True)
    number = rows.order_by("shares_number", "pk").values_list("pk", flat=True).first()
    if number is None:
        raise NoSuchCitizen()
    return number


def search_log(rows: QuerySet[AccessLog], text: str) -> QuerySet[AccessLog]:
    """By the name of the user."""
    for word in text.split()[:6]:
        rows = rows.filter(Q(user__first_name__icontains=word) | Q(user__last_name__icontains=word))
    return rows


def group_labels(groups: list[str]) -> str:
    if len(groups) == len(FieldGroup):
        return str(_("All"))
    return ", ".join(str(FieldGroup(group).label) for group in groups)
