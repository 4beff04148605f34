"""Each persona logs in and has a first page that serves them."""

import pytest

from housingfirst.accounts.personas import PERSONAS

pytestmark = pytest.mark.browser


def test_every_persona_has_a_first_page(people):
    for persona in PERSONAS:
        person = getattr(people, persona.key.replace("-", "_"))
        person.sees("Min dag")
        person.look_both("min-dag")
