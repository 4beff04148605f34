"""Make, stop and note the reading of a person's calendar address."""

import secrets
from datetime import timedelta
from hashlib import sha256

from django.db import transaction

from housingfirst.accounts.models import User
from housingfirst.core import clock

from .. import permissions
from ..models import CalendarFeed

SECRET_BYTES = 32
NOTED_EVERY = timedelta(minutes=10)  # a calendar asks all day long; that it asks is noted now and then


def digest_of(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()


@transaction.atomic
def make_calendar_feed(*, by: User) -> tuple[CalendarFeed, str]:
    """A new address, and the secret in it, which is shown this once; the former address stops (SUP-162)."""
    permissions.check_can_have_calendar(by)
    User.objects.select_for_update().get(pk=by.pk)  # two presses at once: the second stops the first one's
    stop_calendar_feed(by=by)
    secret = secrets.token_urlsafe(SECRET_BYTES)
    feed = CalendarFeed(municipality_id=by.municipality_id, user=by, digest=digest_of(secret))
    feed.full_clean()
    feed.save()
    return feed, secret


@transaction.atomic
def stop_calendar_feed(*, by: User) -> bool:
    """From now on nobody reads anything at the address; true when there was one. Repeating changes nothing."""
    return bool(CalendarFeed.objects.visible_to(by).live().update(stopped_at=clock.now()))


def note_calendar_read(*, feed: CalendarFeed) -> None:
    """Its owner sees on the page when a calendar asked last. No actor: who asks holds the address."""
    now = clock.now()
    if feed.read_at is None or now - feed.read_at >= NOTED_EVERY:
        CalendarFeed.objects.filter(pk=feed.pk).update(read_at=now)
