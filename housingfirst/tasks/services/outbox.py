"""Mails as rows: written in the transaction of what they tell, claimed, sent, and then noted as sent (TASK-10)."""

from datetime import datetime

from django.db import transaction
from django.db.models import F, Q

from housingfirst.accounts.models import User
from housingfirst.core import clock

from .. import permissions, queries, rules
from ..choices import MailKind
from ..models import OutboxMail


def queue_mail(*, by: User, recipient: User, kind: str, key: str, count: int = 1) -> None:
    """A mail to go out; the same key again changes nothing. Nobody writes to a user without an address."""
    if recipient.email and recipient.is_active:
        mail = OutboxMail(municipality_id=by.municipality_id, key=key, recipient=recipient, kind=kind, count=count)
        mail.clean_fields(exclude=["municipality", "recipient"])
        OutboxMail.objects.bulk_create([mail], ignore_conflicts=True)


@transaction.atomic
def write_digests(*, by: User) -> int:
    """One mail to each person with tasks for today, once a day however often this runs (TASK-11); returns how many."""
    permissions.check_is_system(by)
    today = clock.today()
    written = OutboxMail.objects.filter(kind=MailKind.DIGEST, key__endswith=f":{today}").values("recipient")
    people = User.objects.filter(municipality_id=by.municipality_id, is_active=True, is_system=False)
    count = 0
    for user in people.exclude(email="").exclude(pk__in=written).order_by("pk"):
        waiting = queries.open_tasks(user, today).count() if permissions.can_have_tasks(user) else 0
        if waiting:
            queue_mail(by=by, recipient=user, kind=MailKind.DIGEST, key=f"digest:{user.pk}:{today}", count=waiting)
            count += 1
    return count


def claim_mail(*, by: User, not_these: set[int] | frozenset[int] = frozenset()) -> OutboxMail | None:
    """Take one unsent mail for the length of the lease; None when there is none to take.

    The update asks again what the selection asked, so that of two who take the same one only one gets it.
    """
    permissions.check_is_system(by)
    now = clock.now()
    free = Q(claimed_at=None) | Q(claimed_at__lt=now - rules.LEASE)
    rows = OutboxMail.objects.filter(free, sent_at=None, attempts__lt=rules.ATTEMPTS)
    for pk in rows.exclude(pk__in=not_these).order_by("pk").values_list("pk", flat=True)[:50]:
        if rows.filter(pk=pk).update(claimed_at=now, attempts=F("attempts") + 1):
            return OutboxMail.objects.select_related("recipient").get(pk=pk)
    return None


def note_sent(*, by: User, mail: OutboxMail, at: datetime | None = None) -> None:
    permissions.check_is_system(by)
    OutboxMail.objects.filter(pk=mail.pk, sent_at=None).update(sent_at=at or clock.now(), last_error="")


def note_failed(*, by: User, mail: OutboxMail, error: Exception) -> None:
    """Keep the kind of error; the mail is tried again when the lease has run out, ATTEMPTS times in all."""
    permissions.check_is_system(by)
    OutboxMail.objects.filter(pk=mail.pk, sent_at=None).update(last_error=type(error).__name__[:80])
