"""A protected address is told by no other page: not by the home the citizen was offered or has rented."""

import pytest
from django.urls import reverse

from cases.models import Citizen
from cases.permissions import can_see_address
from cases.services import attach
from housingfirst.core import clock
from tests.conftest import persona
from tests.guard.answers import text_of


@pytest.fixture
def pages(world):
    citizen, tenancy = world.citizens["address"], world.rows["address"]["tenancy"]
    attach(citizen=citizen, function="primary_worker", user=world.cast["bo"], starts_on=clock.today())
    found = [
        reverse("overview:citizen", args=[citizen.pk]),
        reverse("overview:citizen-panels", args=[citizen.pk]),
        reverse("overview:citizen-timeline", args=[citizen.pk]),
        reverse("housing:tenancy", args=[tenancy.pk]),
        reverse("housing:offer", args=[tenancy.offer_id]),
        reverse("housing:nomination", args=[tenancy.offer.nomination_id]),
        reverse("housing:offer-list"),
        reverse("housing:offer-list") + "?export=csv",
        reverse("overview:my-day"),
        reverse("tasks:task-list"),
    ]
    return tenancy.dwelling.address, found


def test_the_home_does_not_tell_a_protected_address(world, pages):
    """Nobody who may not see the address reads the dwelling's; whoever may, and the coordinator, do."""
    street, found = pages
    told = {}
    for key in ("anna", "bo", "carla", "erik", "hanne"):
        answers = {page: world.clients[key].get(page) for page in found}
        told[key] = {page for page, answer in answers.items() if street in text_of(answer)}
        assert all(answer.status_code in (200, 403, 404) for answer in answers.values()), key
    citizen = Citizen.objects.get(pk=world.citizens["address"].pk)
    knows = {key for key in told if can_see_address(persona(key), citizen)}
    assert knows == {"bo"}
    for key in told:
        assert bool(told[key]) == (key in knows | {"hanne"}), (key, told[key])
