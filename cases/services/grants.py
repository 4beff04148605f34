"""Exceptional, time-limited access to one citizen, with a reason (D5). The only place that writes guardian's rows."""

from datetime import date

from django.contrib.auth.models import Permission as AuthPermission
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import User
from housingfirst.accounts.roles import RECORD_ROLES
from housingfirst.core import clock
from housingfirst.core.errors import DomainError

from .. import permissions
from ..models import Citizen, CitizenUserObjectPermission

GRANTABLE = ("view_citizen", "view_protected_address")


class GrantNeedsEnd(DomainError):
    code, field = "grant_end", "ends_on"
    message = _("An access ends at the latest a year from today. Choose an earlier end date.")


class GrantToOutsider(DomainError):
    code, field = "grant_outsider", "user"
    message = _("Only somebody who works with citizens can get access to one. Choose somebody else.")


class OwnAccess(DomainError):
    code, field = "own_access", "worker"
    message = _(
        "Nobody lets in oneself. You reach the citizen by an access given to you for a time. Choose somebody else, or "
        "ask the authority adviser for a longer access."
    )


@transaction.atomic
def grant(*, by: User, citizen: Citizen, user: User, what: str, ends_on: date, reason: str):
    """Give `user` access to one citizen (`view_citizen`) or to the protected address until `ends_on` (CASE-10).

    Only to somebody who works with citizens: the administrator, the head of department and the auditor read no record.
    """
    permissions.check_can_grant_access(by, citizen)
    today = clock.today()
    if what not in GRANTABLE or not today < ends_on <= today.replace(year=today.year + 1, day=min(today.day, 28)):
        raise GrantNeedsEnd()
    if user.municipality_id != by.municipality_id or user.pk == by.pk:  # nobody lets in oneself
        raise permissions.CannotGrant()
    if not user.access.roles & RECORD_ROLES:
        raise GrantToOutsider()
    row, _created = CitizenUserObjectPermission.objects.update_or_create(
        user=user,
        content_object=citizen,
        permission=AuthPermission.objects.get(content_type__app_label="cases", codename=what),
        source="",
        defaults={
            "municipality_id": citizen.municipality_id,
            "starts_on": today,
            "ends_on": ends_on,
            "reason": reason,
            "granted_by": by,
        },
    )
    return row


@transaction.atomic
def end_grant(*, by: User, grant: CitizenUserObjectPermission) -> None:
    """Take back an access before its end. The row goes, so that it can never count; its history stays."""
    permissions.check_can_grant_access(by, grant.content_object)
    grant.delete()


def open_for_substitute(
    *, by: User, citizen: Citizen, user: User, starts_on: date, ends_on: date, reason: str, source: str
) -> None:
    """Access for the days somebody stands in, [starts_on, ends_on); it begins and ends by itself (CASE-10).

    Only services call it, after their own check of who stands in. `source` names the substitution, which has a row of
    its own: what was given otherwise, or for another substitution, stays as it is. Whoever stands in themselves must
    reach the citizen by a tie, and gets nothing more.
    """
    permissions.check_can_grant_access(by, citizen)
    if not user.access.roles & RECORD_ROLES:
        raise GrantToOutsider(field="worker")
    if user.pk == by.pk:  # nobody lets in oneself
        if not permissions.reaches_by_tie(user, citizen):
            raise OwnAccess()
        return
    row = CitizenUserObjectPermission(
        user=user,
        content_object=citizen,
        permission=AuthPermission.objects.get(content_type__app_label="cases", codename="view_citizen"),
        municipality_id=citizen.municipality_id,
        starts_on=starts_on,
        ends_on=ends_on,
        reason=reason,
        granted_by=by,
        source=source,
    )
    row.full_clean(validate_unique=False)
    row.save()


def close_for_substitute(*, source: str, ends_on: date) -> None:
    """The same ended before its time: nothing of it counts from the day on, and all else stays."""
    for row in CitizenUserObjectPermission.objects.select_for_update(of=("self",)).filter(source=source):
        if ends_on <= max(row.starts_on, clock.today()):
            row.delete()
        elif ends_on < row.ends_on:
            row.ends_on = ends_on
            row.save(update_fields=["ends_on"])


def close_expired_grants() -> int:
    """Remove guardian's rows whose time is over (they stopped counting that day already); returns how many."""
    rows = CitizenUserObjectPermission.objects.filter(ends_on__lte=clock.today())
    return rows.delete()[0]
