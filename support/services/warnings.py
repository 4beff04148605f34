"""Warnings before a visit: written for the citizen to read, looked at again, ended; never deleted."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from cases.models import Citizen
from housingfirst.accounts import codes, parameters
from housingfirst.accounts.models import User
from housingfirst.core import clock
from housingfirst.core.conflicts import StaleVersion
from housingfirst.core.errors import DomainError
from housingfirst.tasks import services as tasks

from .. import permissions
from ..codes import WARNING_KINDS
from ..models import WarningNote
from ..parameters import WARNING_LONGEST_DAYS
from ..rules import safety as rules


class WarningEnded(DomainError):
    code = "warning_ended"
    message = _("The warning is ended already. Write a new one if it holds again.")


class OwnerCannotReview(DomainError):
    code, field = "owner_cannot_review", "owner"
    message = _("%(name)s does not work with the citizen, and could not look at the warning again. Choose another.")


@transaction.atomic
def write_warning(
    *, by: User, citizen: Citizen, kind: str, text: str, review_on: date, owner: User | None = None
) -> WarningNote:
    """Something to know before the door (SUP-140, SUP-142). `kind`: a code of the municipality's list."""
    permissions.check_can_warn(by, citizen)
    _check_review(citizen, review_on)
    codes.check(WARNING_KINDS, [kind], citizen.municipality_id, clock.today())
    warning = WarningNote(
        municipality_id=citizen.municipality_id,
        citizen=citizen,
        kind=kind,
        text=text.strip(),
        owner=_owner(by, citizen, owner),
        review_on=review_on,
        noted_by=by,
    )
    warning.full_clean()
    warning.save()
    return warning


@transaction.atomic
def renew_warning(
    *, by: User, warning: WarningNote, text: str, review_on: date, version: int, owner: User | None = None
) -> WarningNote:
    """It still holds, perhaps in other words: look at it again on another day. The former words stay in the history."""
    permissions.check_can_warn(by, warning.citizen)
    _check_review(warning.citizen, review_on)
    warning = _open(warning, version)
    tasks.settle_task(by=by, key=review_key(warning))
    warning.text, warning.review_on = text.strip(), review_on
    warning.owner = _owner(by, warning.citizen, owner)
    warning.version += 1
    warning.full_clean()
    warning.save()
    return warning


@transaction.atomic
def end_warning(*, by: User, warning: WarningNote, reason: str) -> WarningNote:
    """It no longer holds: out of the visit form, kept in the record with the reason."""
    permissions.check_can_warn(by, warning.citizen)
    warning = _open(warning)
    tasks.settle_task(by=by, key=review_key(warning))
    warning.ended_at, warning.ended_by, warning.ended_reason = clock.now(), by, reason.strip()
    warning.version += 1
    warning.full_clean()
    warning.save()
    return warning


def review_key(warning: WarningNote) -> str:
    """The key of the task to look at the warning again."""
    return f"warning:{warning.pk}:{warning.review_on}"


def _check_review(citizen: Citizen, review_on: date) -> None:
    today = clock.today()
    longest = parameters.value(WARNING_LONGEST_DAYS, citizen.municipality_id, today)
    rules.check_warning_review(review_on, today, longest)


def _owner(by: User, citizen: Citizen, owner: User | None) -> User:
    """Whoever answers for the warning: the writer, or somebody else who works with the citizen."""
    if owner is None or owner.pk == by.pk:
        return by
    if not permissions.may_own_warning(owner, citizen):
        raise OwnerCannotReview(name=str(owner))
    return owner


def _open(warning: WarningNote, version: int | None = None) -> WarningNote:
    warning = WarningNote.objects.select_for_update(of=("self",)).select_related("citizen").get(pk=warning.pk)
    if warning.ended_at is not None:
        raise WarningEnded()
    if version is not None and warning.version != version:
        raise StaleVersion
    return warning
