"""Who may be the same person is looked up by indexes, among a crowd as among few."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.queries import duplicate_hints, duplicates
from housingfirst.core.db import municipality_scope
from tests import scale

KNOWN = {"first_name": "Sören", "last_name": "Skovbyab27", "cpr": "6703981234", "born_on": date(1990, 5, 1)}


def asked(crowd, ask):
    """How many statements, and which big tables one of them reads from end to end."""
    with municipality_scope(crowd.municipality_id):
        with CaptureQueriesContext(connection) as caught:
            answer = ask()
        reads = [query["sql"] for query in caught if " from " in query["sql"].lower()]
        scanned = {table for sql in reads for table in scale.scans(scale.plan_of(sql))}
    return len(reads), scanned, answer


def looked_up(crowd):
    people = crowd.people
    ways = {
        who: asked(crowd, lambda who=who: duplicate_hints(people[who], alias="Mågen", phone="20200777", **KNOWN))
        for who in ("anna", "erik")
    }
    return ways | {"carla": asked(crowd, lambda: duplicates.likely_pairs(people["carla"]))}


def with_phones(crowd):
    columns = {
        **{"municipality_id": crowd.municipality_id, "citizen_id": "c.id", "kind": "'phone'", "version": 1},
        **{"value": "(20200000 + c.id)::text", "may_be_used": "true", "preferred": "false", "note": "''"},
        **{"text_allowed": "'ask'", "message_allowed": "'ask'"},
    }
    missing = "not exists (select 1 from cases_contactway w where w.citizen_id = c.id)"
    scale.insert("cases_contactway", columns, f"cases_citizen c where {missing}")
    scale.analyse()
    return crowd


@pytest.mark.usefixtures("own_database")
def test_likely_duplicates_of_a_crowd_are_found_by_indexes():
    many = looked_up(with_phones(scale.crowd(citizens=25_000)))
    assert {who: scanned for who, (_count, scanned, _found) in many.items() if scanned} == {}
    assert max(count for count, *_rest in many.values()) <= 10
    assert any("telefon" in hint.why for hint in many["erik"][2])
    assert "telefon" not in " ".join(hint.why for hint in many["anna"][2])
