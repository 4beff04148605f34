"""What happens round the visits of the demo: warnings, who is out now, a group activity, a peer."""

from datetime import datetime, time, timedelta
from uuid import UUID, uuid5

from cases.models import Citizen
from housingfirst.accounts.models import TeamMembership, User
from housingfirst.accounts.services import set_peer
from housingfirst.core import clock

from . import services
from .choices import Place
from .models import Course, GroupActivity, Outing, WarningNote

NAMESPACE = UUID("6f1c2c1e-0000-4000-8000-000000000001")
# citizen, code, text fit for the citizen, days until it is looked at again
WARNINGS = (
    ("Jesper", "Rugmark", "dog", "Ring, før du går op, så Jesper kan tage hunden ind i soveværelset.", 60),
    ("Kirsten", "Havnelund", "two_together", "Kom to sammen efter kl. 16. Det har Kirsten selv bedt om.", 21),
    ("Ole", "Vestermose", "others", "Der kan være gæster. Spørg Ole ved døren, om det passer nu.", 75),
)


def load_visits(people: dict[str, User]) -> int:
    """Warnings, two colleagues on their way, one common dinner and one peer; nothing that is there already."""
    if WarningNote.objects.exists():
        return 0
    anna, today = people["anna"], clock.today()
    for first_name, last_name, kind, text, days in WARNINGS:
        citizen = Citizen.objects.filter(first_name=first_name, last_name=last_name).first()
        if citizen is not None:
            services.write_warning(
                by=anna, citizen=citizen, kind=kind, text=text, review_on=today + timedelta(days=days)
            )
    _peer(people)
    _out(people["bo"], minutes=50)
    _dinner(anna, people["bo"])
    return len(WARNINGS)


def _peer(people: dict[str, User]) -> None:
    """Kim works as a peer in Team Nord."""
    place = TeamMembership.objects.current(clock.today()).filter(user__username="kim").first()
    if place is not None:
        since = clock.today() - timedelta(days=300)
        set_peer(by=people["sofie"], membership=place, is_peer=True, from_on=max(since, place.starts_on))


def _out(worker: User, minutes: int) -> None:
    course = Course.objects.active().filter(worker=worker).select_related("citizen").order_by("pk").first()
    if course is not None and not Outing.objects.under_way().filter(worker=worker).exists():
        back = clock.now() + timedelta(minutes=minutes)
        services.go_out(by=worker, citizen=course.citizen, expected_back_at=back)


def _dinner(by: User, colleague: User) -> GroupActivity | None:
    """A common dinner the day before yesterday."""
    courses = Course.objects.active().filter(worker=by).select_related("citizen").order_by("pk")[:4]
    citizens = [course.citizen for course in courses]
    if not citizens:
        return None
    day = clock.today() - timedelta(days=2)
    return services.log_activity(
        by=by,
        title="Fællesspisning i beboerhuset",
        citizens=citizens,
        workers=[colleague],
        happened_at=datetime.combine(day, time(17), clock.DANISH_TIME),
        minutes=120,
        place=Place.OUTSIDE,
        client_key=uuid5(NAMESPACE, "dinner"),
        note="Lavede mad sammen. Næste gang er om to uger.",
    )
