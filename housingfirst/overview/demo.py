"""The demo, app by app in the order of dependency; each part is idempotent and goes through the services."""

from collections.abc import Callable

from cases.demo import load_people
from housingfirst.accounts.demo import found_people


def load(say: Callable[[str], object]) -> None:
    """Load everything that is not there yet. `say` gets one line per part."""
    found_people()
    say("people, teams and units")
    load_people()
    say("citizens and inquiries")
