"""No marked string of a field group reaches a persona who may not see it (design.md § 1; PC-06, PC-13, PC-25)."""

from functools import partial

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from cases.models import Citizen
from tests import access_world
from tests.access_matrix import EVERYBODY
from tests.guard.answers import (
    GETS,
    address_of,
    head_of,
    last_logged,
    listening,
    marks,
    no_trace,
    text_of,
    unlogged,
    wrong_for_stranger,
    wrong_in,
)

LISTS = ("", "?export=csv", "?export=xlsx", "?q=Zebrafinke", "?q=Zebrafinke&export=csv")


@pytest.mark.parametrize("row", GETS, ids=lambda row: f"{row.url} {row.setup}".strip())
def test_answer_holds_only_what_the_persona_may_see_and_is_logged(row, world):
    """Body, exports, headers, title, log and mail of one address as every persona; each citizen named is a read.

    A stranger, who is sent to the login, reads no mark at all.
    """
    known = Citizen.objects.order_by("-pk").values_list("pk", flat=True).first()
    wrong = []
    with no_trace(), listening() as lines:
        address, data = address_of(row, world.cast)
        new = list(Citizen.objects.filter(pk__gt=known))
        last = last_logged()  # what each answer logs is rolled back with it
        for persona in EVERYBODY.split():
            allowed = partial(world.groups_of_new, persona, new)
            # A list of the whole house: exports and search too.
            for query in LISTS if row.url.endswith("-list") and row.expected(persona) == 200 else LISTS[:1]:
                with no_trace():
                    response = world.clients[persona].get(address + query)
                    text = text_of(response)
                    if response.status_code != row.expected(persona):
                        wrong.append((persona, query, response.status_code, row.expected(persona)))
                    wrong += [(persona, query, one) for one in wrong_in(world, persona, response, text, allowed)]
                    forgotten = unlogged(world, persona, text, last) if not response.streaming else ()
                    wrong += [(persona, query, f"shows {key} without a row in the log") for key in forgotten]
                assert response.status_code < 500, (persona, query)
        with no_trace():
            response = Client(raise_request_exception=False).get(address, data)
            wrong += wrong_for_stranger(row, response)
            wrong += [("a stranger", *mark) for mark in marks(text_of(response)) | marks(head_of(response))]
        said = marks("\n".join(lines))
    assert not wrong, sorted(set(wrong))
    assert not said, f"logged: {said}"
    assert not marks(str([message.message() for message in mail.outbox]))


def test_the_world_holds_marks_of_every_group(world):
    """A crawl that finds nothing because nothing is there proves nothing: Anna's page shows all of them."""
    text = text_of(world.clients["anna"].get(world.citizens["team"].get_absolute_url()))
    assert {"IDENTITY", "CONTACT", "HOUSING"} <= {group for group, key, _what in marks(text) if key == "team"}
    assert world.groups("hanne", "offered") == {"IDENTITY", "CONTACT", "HOUSING", "ADDRESS"}
    assert world.groups("yrsa", "benefit") >= {"IDENTITY", "ECONOMY"}
    assert {key for key in EVERYBODY.split() if world.groups(key, "team")} == {"anna", "bo", "carla", "erik"}
    assert {key for key in EVERYBODY.split() if world.groups(key, "protected")} == {"erik", "bo"}
    assert world.groups("dorthe", "granted")
    assert world.groups("jonas", "resident") == {"IDENTITY"}
    assert world.groups("jonas", "referred") == {"IDENTITY", "CONTACT", "ECONOMY"}
    assert "ADDRESS" not in world.groups("carla", "address")


OF_A_CITIZEN = [row for row in GETS if row.setup in ("citizen", "citizen_to_nominate", "nominated_citizen")]
DOORS = ["anna", "carla", "dorthe", "erik", "hanne", "yrsa", "mona", "jonas", "sofie"]


@pytest.mark.parametrize("row", OF_A_CITIZEN, ids=lambda row: row.url)
def test_pages_about_a_citizen_hold_only_what_the_door_lets_through(row, world):
    """The same for citizens who stand open through an offer, an application, a stay, a grant, and protected ones."""
    argument = next(iter(getattr(access_world, row.setup)(world.cast)[0]))
    wrong, last = [], last_logged()  # what each answer logs is rolled back with it
    for key in ("offered", "benefit", "resident", "protected", "granted", "address", "referred"):
        address = reverse(row.url, kwargs={argument: world.citizens[key].pk})
        for persona in DOORS:
            with no_trace():
                response = world.clients[persona].get(address)
                text = text_of(response)
                wrong += [(persona, key, one) for one in wrong_in(world, persona, response, text, frozenset)]
                wrong += [(persona, key, f"{one} unlogged") for one in unlogged(world, persona, text, last)]
            if not world.groups(persona, key) and response.status_code != 404:
                wrong.append((persona, key, response.status_code))
    assert not wrong, sorted(set(wrong))
