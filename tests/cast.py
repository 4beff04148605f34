"""The people of the demo, made through the services; used by tests and by the demo data."""

from datetime import timedelta

from housingfirst.accounts.demo import found_people
from housingfirst.accounts.models import User
from housingfirst.core import clock

TO_THE_HOUR = 5  # minutes


def found_cast() -> dict[str, User]:
    """Municipalities, teams, units and personas; the people by key."""
    stand_clear_of_the_hour()
    found_people()
    return {user.persona: user for user in User.objects.exclude(persona="")}


def stand_clear_of_the_hour() -> None:
    """No hour and no day turns in the middle of a test: what counts by them would begin anew."""
    now = clock.now()
    if now.minute >= 60 - TO_THE_HOUR:
        clock.move_to(now.replace(minute=0) + timedelta(hours=1))
