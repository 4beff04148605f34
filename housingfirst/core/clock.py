"""One clock for code, triggers and browser (decision D16).

The time is the real time plus an offset row that only demo and test may write. Triggers ask the SQL function
`hf_now()`, which reads the same row. In production the row is never read: the offset is zero by construction.
"""

from contextvars import ContextVar
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import connection
from django.utils import timezone

from .errors import DomainError

DANISH_TIME = ZoneInfo("Europe/Copenhagen")
_offset: ContextVar[timedelta | None] = ContextVar("clock_offset", default=None)


def movable() -> bool:
    """Whether this installation may move its clock: demo and test only."""
    return bool(settings.HF_DEMO or settings.TESTING)


def offset() -> timedelta:
    """How far the clock is moved; read once per request or task (`remember_offset`), else from the row."""
    if not movable():
        return timedelta()
    known = _offset.get()
    if known is not None:
        return known
    with connection.cursor() as cursor:
        cursor.execute("select seconds from core_clockoffset where id = 1")
        row = cursor.fetchone()
    return timedelta(seconds=row[0] if row else 0)


def remember_offset(seconds: int | None):
    """Keep the offset for the rest of this request or task; returns the token for `forget_offset`."""
    return _offset.set(None if seconds is None else timedelta(seconds=seconds))


def forget_offset(token) -> None:
    _offset.reset(token)


def now() -> datetime:
    """The moment, aware, in UTC."""
    return timezone.now() + offset()


def today() -> date:
    """The date in Denmark."""
    return now().astimezone(DANISH_TIME).date()


def move_to(moment: datetime) -> None:
    """Set the clock to `moment` (aware). Demo and test only."""
    if not movable():
        raise DomainError("The clock can be moved in demo and test only.", code="clock_fixed")
    seconds = int((moment - timezone.now()).total_seconds())
    with connection.cursor() as cursor:
        cursor.execute("update core_clockoffset set seconds = %s where id = 1", [seconds])
    if _offset.get() is not None:
        _offset.set(timedelta(seconds=seconds))


def move_by(delta: timedelta) -> None:
    """Move the clock by `delta`. Demo and test only."""
    move_to(now() + delta)
