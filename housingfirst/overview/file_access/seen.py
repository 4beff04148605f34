"""Who has seen the record, for the citizen: day, role or unit, and what, in words (CASE-185)."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count
from django.db.models.functions import TruncDate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.queries.duplicates import with_merged
from housingfirst.accounts.models import UnitMembership, User, UserRole
from housingfirst.accounts.roles import FieldGroup, Role
from housingfirst.audit.models import AccessLog, ReadKind
from housingfirst.core import clock


@dataclass(frozen=True)
class SeenLine:
    """One person on one day, in one way."""

    day: date
    who: str
    role: str
    what: str


def seen_lines(citizen_id: int, *, until: datetime | None = None, names_staff: bool = True) -> list[SeenLine]:
    """Everybody who saw the citizen, by day, newest first (CASE-185); five queries whatever the number of reads.

    Records that were merged into the citizen's are part of it.

    No codes and no addresses of pages: how it was seen and which groups of data. Without `names_staff` the name is left
    out and the role stays.
    """
    reads = AccessLog.objects.filter(citizen_id__in=with_merged(citizen_id))
    if until is not None:
        reads = reads.filter(at__lt=until)
    rows = list(
        reads.annotate(day=TruncDate("at", tzinfo=clock.DANISH_TIME))
        .values("day", "user_id", "kind", "field_groups")
        .annotate(times=Count("pk"))
        .order_by("-day", "user_id", "kind", "field_groups")
    )
    people = User.objects.in_bulk({row["user_id"] for row in rows})
    roles = _roles(set(people))
    joined: dict[tuple[date, int, str], tuple[int, set[str]]] = {}
    for row in rows:
        key = (row["day"], row["user_id"], row["kind"])
        times, groups = joined.get(key, (0, set()))
        joined[key] = (times + row["times"], groups | set(row["field_groups"]))
    return [
        SeenLine(
            day=day,
            who=str(people[user_id]) if names_staff else "",
            role=people[user_id].title or roles.get(user_id, "") or _("Employee"),
            what=_what(kind, times, groups),
        )
        for (day, user_id, kind), (times, groups) in joined.items()
    ]


def _what(kind: str, times: int, groups: set[str]) -> str:
    how = str(ReadKind(kind).label)
    if times > 1:
        how = ngettext("%(how)s, %(count)s time", "%(how)s, %(count)s times", times) % {"how": how, "count": times}
    labels = [str(group.label) for group in FieldGroup if group in groups]
    if len(labels) == len(FieldGroup):
        return _("%(how)s: the whole record") % {"how": how}
    return f"{how}: {', '.join(labels)}" if labels else how


def _roles(user_ids: set[int]) -> dict[int, str]:
    """Unit of whoever comes from one, else the roles, by person."""
    found: dict[int, list[str]] = {}
    for user_id, unit in UnitMembership.objects.filter(user_id__in=user_ids).values_list("user_id", "unit__name"):
        found.setdefault(user_id, []).append(unit)
    for user_id, role in UserRole.objects.filter(user_id__in=user_ids).values_list("user_id", "role"):
        found.setdefault(user_id, []).append(str(Role(role).label))
    return {user_id: ", ".join(dict.fromkeys(words)) for user_id, words in found.items()}
