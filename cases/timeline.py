"""One shape for what happened to a citizen, so that every app's events stand on one timeline."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from housingfirst.core.clock import DANISH_TIME


class EventKind(TextChoices):
    """What a timeline can be filtered by."""

    CONTACT = "contact", _("Contacts")
    HOUSING = "housing", _("Housing")
    COURSE = "course", _("Course")
    DECISION = "decision", _("Decisions")
    PLAN = "plan", _("Plan and measurements")
    REFERRAL = "referral", _("Referrals")
    NOTE = "note", _("Notes")
    INQUIRY = "inquiry", _("Inquiries")


@dataclass(frozen=True)
class TimelineEvent:
    """One event. `title` says what happened; `own_words` are the citizen's, verbatim; `key` events stand out.

    `icon` is a symbol of the sprite; `url` leads to the row the event is about. `whole_day`: no time of day is known.
    """

    at: datetime
    kind: str
    title: Any
    text: Any = ""
    own_words: str = ""
    by: str = ""
    key: bool = False
    icon: str = ""
    url: str = ""
    whole_day: bool = False


def at_day(day: date) -> datetime:
    """The start of a day in Denmark, for events that have a day only."""
    return datetime.combine(day, time(), DANISH_TIME)
