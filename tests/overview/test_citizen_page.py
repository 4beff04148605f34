"""The citizen's page: what it shows, and that it asks the database a bounded number of times."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from housingfirst.core import clock
from support import services as support
from tests.access_world import annas_citizen
from tests.conftest import persona
from tests.support import world

# What only a test has: the transaction of the request lies inside that of the test.
UNCOUNTED = ("SAVEPOINT", "RELEASE", "select set_config")
PARTS = ["overview:citizen", "overview:citizen-timeline", "overview:citizen-panels"]


def queries_of(client, citizen, part):
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert client.get(reverse(part, args=[citizen.pk])).status_code == 200
    return [query["sql"] for query in captured.captured_queries if not query["sql"].startswith(UNCOUNTED)]


@pytest.mark.parametrize("part", PARTS)
def test_each_part_asks_at_most_25_times_however_long_the_story(cast, client_of, part):
    citizen = annas_citizen(cast)
    world.offer_methods(cast, "CTI")
    world.course(cast, "CTI", worker="anna", citizen=citizen)
    client = client_of("anna")
    client.get(reverse(part, args=[citizen.pk]))  # the name of the municipality is asked for once per process
    few = queries_of(client, citizen, part)
    for number in range(30):
        support.log_contact(
            by=persona("anna"),
            citizen=citizen,
            happened_at=clock.now() - timedelta(hours=number + 1),
            minutes=30,
            place="home",
            outcome="held",
            own_words="Det går.",
            client_key=uuid4(),
        )
    many = queries_of(client, citizen, part)
    assert len(few) == len(many)
    assert len(many) <= 25, "\n".join(sql[:160] for sql in many)
