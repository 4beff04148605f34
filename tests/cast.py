"""The people of the demo, made through the services; used by tests and by the demo data."""

from housingfirst.accounts.demo import found_people
from housingfirst.accounts.models import User


def found_cast() -> dict[str, User]:
    """Municipalities, teams, units and personas; the people by key."""
    found_people()
    return {user.persona: user for user in User.objects.exclude(persona="")}
