"""The published evaluation comes back from the database as it was printed (cells of the municipalities)."""

import io
import json

import pytest
from django.core.management import call_command

from cases.models import Citizen
from housingfirst.accounts.models import Municipality
from housingfirst.reporting import published, services

# T5.3 and T5.9 as dossier-001 § 11 corrects them: the sum of the municipalities, not the misprinted total.
CORRECTED = {("T5.3", "Værested, natvarmestue e.l."): 2, ("T5.9", "Ingen"): 2}


def expected():
    tables = published.printed()
    for table in published.TABLES:
        yield (
            table,
            {
                label: [*cells, sum(cells)] if isinstance(cells, list) and len(cells) == 4 else cells
                for label, cells in tables[table].items()
            },
        )


@pytest.fixture
def loaded(db):
    services.load_published_cohort()


def test_the_ten_tables_come_back_from_the_database(loaded):
    out = io.StringIO()
    call_command("published_tables", json=True, stdout=out)
    tables = json.loads(out.getvalue())
    assert list(tables) == list(published.TABLES)
    for table, rows in expected():
        assert tables[table] == rows, table
        assert list(tables[table]) == list(rows), table
    for (table, label), total in CORRECTED.items():
        assert tables[table][label][-1] == total


def test_there_are_113_courses_and_loading_again_changes_nothing(loaded):
    assert len(published.cohort()) == 113
    assert services.load_published_cohort() == 0
    assert Municipality.objects.filter(kind="published").count() == 4


def test_nobody_is_left_without_a_support_type_while_there_are_enough(loaded):
    assert all(course.support_types for course in published.cohort())


def test_published_courses_are_in_no_other_count(loaded, cast):
    assert Citizen.objects.count() == 0


def test_tables_before_loading_are_zero(db):
    from housingfirst.reporting import queries

    tables = queries.published_tables()
    assert tables["T4.4"]["Dansk"] == 0
    assert tables["T4.2"]["14-17 år"] == [0, 0, 0, 0, 0]
