"""What contacts have to tell on the citizen's timeline."""

from django.urls import reverse
from django.utils.translation import gettext as _

from cases.models import Citizen
from cases.timeline import EventKind, TimelineEvent
from housingfirst.accounts.models import User

from ..choices import Outcome, Place
from ..models import Contact
from .contacts import contacts_of

ICONS = {
    Place.HOME: "home",
    Place.OUTSIDE: "map",
    Place.OFFICE: "business",
    Place.SHELTER: "business",
    Place.PHONE: "smartphone",
    Place.MESSAGE: "email",
    Place.VIDEO: "videocam",
}


def contact_events(user: User, citizen: Citizen, limit: int = 200) -> list[TimelineEvent]:
    """The newest contacts of the citizen that the user may see, withdrawn ones left out; one query."""
    return [_event(contact) for contact in contacts_of(user, citizen).counted()[:limit]]


def _event(contact: Contact) -> TimelineEvent:
    if contact.outcome == Outcome.HELD:
        title = _("%(place)s, %(minutes)s minutes") % {
            "place": contact.get_place_display(),
            "minutes": contact.minutes,
        }
    else:
        title = contact.get_outcome_display()
    return TimelineEvent(
        at=contact.happened_at,
        kind=EventKind.CONTACT,
        title=title,
        text=contact.note,
        own_words=contact.own_words,
        by=str(contact.worker),
        icon=ICONS[Place(contact.place)] if contact.outcome == Outcome.HELD else "close",
        url=reverse("support:contact", args=[contact.pk]),
    )
