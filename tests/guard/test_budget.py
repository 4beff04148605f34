"""No page of the way asks the database more than 25 times, in a world where everything is filled in (PC-24)."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.access_matrix import EVERYBODY
from tests.guard.answers import GETS, address_of, no_trace

BUDGET = 25


@pytest.mark.parametrize("row", GETS, ids=lambda row: f"{row.url} {row.setup}".strip())
def test_no_page_makes_more_than_25_queries(row, world):
    persona = next((key for key in EVERYBODY.split() if row.expected(key) == 200), "anna")
    with no_trace():
        address, _data = address_of(row, world.cast)
        world.clients[persona].get(address)  # what a process asks once and remembers is not the page's
        with CaptureQueriesContext(connection) as caught:
            world.clients[persona].get(address)
    asked = [query["sql"] for query in caught if not query["sql"].startswith(("SAVEPOINT", "RELEASE", "ROLLBACK"))]
    assert len(asked) <= BUDGET, (persona, len(asked), [sql[:90] for sql in asked])
