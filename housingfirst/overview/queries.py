"""Reads over several apps."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from cases.models import Citizen
from cases.rules import clean_cpr
from housingfirst.accounts.models import User
from housingfirst.accounts.roles import FieldGroup
from housingfirst.audit.models import OF_ONE, WATCHED, AccessLog, ReadKind
from housingfirst.audit.permissions import check_can_read_log
from housingfirst.core import clock
from housingfirst.core.errors import DomainError
from support.queries import day_bounds


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


def protected_reads() -> Q:
    """Looks at one protected record; that it stood in a list among others is none."""
    hidden = Citizen.objects.filter(
        pk=OuterRef("citizen_id"), municipality_id=OuterRef("municipality_id"), record_protected=True
    )
    return Q(kind__in=OF_ONE | {ReadKind.REVEAL, ReadKind.SHARED}) & Q(Exists(hidden))


def watched_reads() -> Q:
    """CASE-195: what the auditor looks at first: hidden fields, exports, sharings and protected records [OURS]."""
    return Q(kind__in=WATCHED) | protected_reads()


def looks(user: User) -> QuerySet[AccessLog]:
    """The log with one row for each look (CASE-194)."""
    return AccessLog.objects.visible_to(user).heads().select_related("user")


def put_citizens(rows: Iterable[AccessLog]) -> None:
    """Put on each look of a page the citizens it showed (`with_citizens`); one query.

    Asked of the list itself, PostgreSQL would look them up for every row of the pages before this one.
    """
    shown = list(rows)
    found = AccessLog.objects.with_citizens().in_bulk([row.pk for row in shown])
    for row in shown:
        row.together, row.citizen_ids = found[row.pk].together, found[row.pk].citizen_ids


def since_day(rows: QuerySet[AccessLog], day: date) -> QuerySet[AccessLog]:
    """From a Danish day on; as a moment, which an index serves."""
    return rows.filter(at__gte=day_bounds(day)[0])


def until_day(rows: QuerySet[AccessLog], day: date) -> QuerySet[AccessLog]:
    """To the end of a Danish day."""
    return rows.filter(at__lt=day_bounds(day)[1])


def one_look(user: User, number: str) -> AccessLog | None:
    """The row a look is asked for by in an address; None when there is no such row for this person."""
    if not (number.isascii() and number.isdigit() and len(number) < 19):
        return None
    return AccessLog.objects.visible_to(user).select_related("user").filter(pk=number).first()


def group_labels(groups: list[str]) -> str:
    if len(groups) == len(FieldGroup):
        return str(_("All"))
    return ", ".join(str(FieldGroup(group).label) for group in groups)
