"""What comes through the public form: written by the municipality's system user, counted, and never read from there."""

import secrets
from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import connection, transaction

from housingfirst.accounts import parameters
from housingfirst.accounts.models import User
from housingfirst.core import clock
from housingfirst.core.db import constraint_errors
from housingfirst.core.errors import ConcurrentChange

from .. import permissions, rules
from ..choices import InquiryWay, KnownBefore
from ..models import ConcernInquiry, PublicCount
from ..parameters import (
    PUBLIC_FAILED_PER_ADDRESS,
    PUBLIC_FORM,
    PUBLIC_OPEN,
    PUBLIC_PER_ADDRESS,
    PUBLIC_PER_HOUR,
    PUBLIC_SECONDS,
)
from .inquiries import record

EVERYBODY = ""


class SentAlready(ConcurrentChange):
    code = "sent_already"


def record_public_inquiry(
    *,
    by: User,
    address: str,
    opened_at: datetime,
    client_key: UUID,
    trap: str,
    source: str,
    reasons: list[str],
    person_name: str = "",
    person_whereabouts: str = "",
    what_is_known: str = "",
    sender_name: str = "",
    sender_phone: str = "",
) -> str:
    """Take in an inquiry nobody has logged in for (CASE-93 to CASE-95); returns the number the sender keeps.

    `by` is the municipality's system user. `client_key` comes with the form: sent twice it is one inquiry. `address`
    is where it came from and is forgotten, but for a counter that holds an hour.
    """
    permissions.check_is_system(by)
    values: Any = parameters.values(PUBLIC_FORM, by.municipality_id or 0, clock.today())
    if not values[PUBLIC_OPEN]:
        raise rules.FormClosed()
    known = public_receipt(municipality_id=by.municipality_id or 0, client_key=client_key)
    if known:
        return known
    rules.check_filled_in(opened_at, clock.now(), least_seconds=values[PUBLIC_SECONDS], trap=trap)
    texts = {
        "person_name": person_name,
        "person_whereabouts": person_whereabouts,
        "what_is_known": what_is_known,
        "sender_name": sender_name,
        "sender_phone": sender_phone,
    }
    rules.check_no_cpr(texts.items(), clock.today())
    receipt = "".join(secrets.choice(rules.RECEIPT_ALPHABET) for _place in range(rules.RECEIPT_LENGTH))
    try:
        with transaction.atomic():
            hour = rules.hour_of(clock.now())
            mark = _mark(by.municipality_id or 0, address, hour)
            _count(by, hour, mark, values[PUBLIC_PER_ADDRESS])
            with constraint_errors(inquiry_client_key_once=SentAlready):
                record(
                    by=by,
                    way=InquiryWay.PUBLIC,
                    received_on=clock.today(),
                    source=source,
                    referred_by="",
                    reasons=reasons,
                    known_before=KnownBefore.UNKNOWN,
                    receipt=receipt,
                    client_key=client_key,
                    **texts,
                )
            # Last, for every sender of the hour waits for this row until the transaction ends.
            _count(by, hour, EVERYBODY, values[PUBLIC_PER_HOUR])
    except (SentAlready, rules.TooManyAtOnce):
        # The same form sent twice at once: the other one was first, and may have taken the last place.
        known = public_receipt(municipality_id=by.municipality_id or 0, client_key=client_key)
        if not known:
            raise
        return known
    return receipt


def public_receipt(*, municipality_id: int, client_key: UUID) -> str:
    """The number of what was sent with this key already, or ""; the sender alone holds the key."""
    rows = ConcernInquiry.objects.filter(municipality_id=municipality_id, client_key=client_key)
    return rows.values_list("receipt", flat=True).first() or ""


def _mark(municipality_id: int, address: str, hour: datetime) -> str:
    return rules.address_mark(address, municipality_id=municipality_id, hour=hour, secret=settings.SECRET_KEY)


def check_public_room(*, municipality_id: int, address: str, values: dict[str, Any]) -> None:
    """CASE-94, before anything is read: whether the form takes one more from here. One query, nothing written.

    `values`: the parameters of the form. The last word has the counting itself.
    """
    hour = rules.hour_of(clock.now())
    mark = _mark(municipality_id, address, hour)
    rows = PublicCount.objects.filter(municipality_id=municipality_id, hour=hour, address__in=[mark, EVERYBODY])
    counts = {row.address: row for row in rows}
    here, all_of_them = counts.get(mark), counts.get(EVERYBODY)
    rules.check_room(
        here.count if here else 0,
        all_of_them.count if all_of_them else 0,
        per_address=values[PUBLIC_PER_ADDRESS],
        per_municipality=values[PUBLIC_PER_HOUR],
        failed=here.failed if here else 0,
        most_failed=values[PUBLIC_FAILED_PER_ADDRESS],
    )


def note_failed_post(*, municipality_id: int, address: str, values: dict[str, Any]) -> None:
    """CASE-94: one more refused post of the hour from this address, in the row that counts what was taken in.

    Past the limit nothing is written. For the view, which knows what was refused; nobody is logged in behind it.
    """
    hour = rules.hour_of(clock.now())
    with connection.cursor() as cursor:
        cursor.execute(
            "insert into cases_publiccount as known (municipality_id, hour, address, count, failed) "
            "values (%s, %s, %s, 0, 1) on conflict (municipality_id, hour, address) "
            "do update set failed = known.failed + 1 where known.failed < %s",
            [municipality_id, hour, _mark(municipality_id, address, hour), values[PUBLIC_FAILED_PER_ADDRESS]],
        )


def _count(by: User, hour: datetime, mark: str, most: int) -> None:
    """One more of the hour, unless that is one too many: decided by the database, so that none slips by at once."""
    with connection.cursor() as cursor:
        cursor.execute(
            "insert into cases_publiccount as known (municipality_id, hour, address, count, failed) "
            "values (%s, %s, %s, 1, 0) "
            "on conflict (municipality_id, hour, address) do update set count = known.count + 1 "
            "where known.count < %s returning count",
            [by.municipality_id, hour, mark, most],
        )
        if cursor.fetchone() is None:
            raise rules.TooManyAtOnce()


def forget_public_counts(*, municipality_id: int) -> int:
    """Delete the counters of past hours; returns how many went. Run hourly."""
    hour = rules.hour_of(clock.now())
    return PublicCount.objects.filter(municipality_id=municipality_id, hour__lt=hour).delete()[0]
