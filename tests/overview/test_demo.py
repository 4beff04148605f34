"""The demo: loaded from nothing by its command, rich enough to look at, and left alone the second time."""

import subprocess
import sys

import psycopg
import pytest

from cases.rules import is_invented
from housingfirst.embedded.locations import CHECKOUT

# At least so many rows: a part of the demo that quietly loads nothing would show here.
RICH = {
    "cases_citizen": 50,
    "cases_plan": 2,
    "support_course": 30,
    "support_contact": 150,
    "support_waitinglistentry": 30,
    "housing_vacancy": 50,
    "housing_nomination": 10,
    "housing_tenancy": 1,
    "cases_detectionactor": 8,
    "cases_outreachround": 15,
    "cases_fileaccessrequest": 2,
    "referrals_referral": 5,
    "reporting_fidelityreport": 2,
}


def rows(connection) -> dict[str, int]:
    tables = connection.execute("select tablename from pg_tables where schemaname = 'public'").fetchall()
    return {table: connection.execute(f'select count(*) from "{table}"').fetchone()[0] for (table,) in tables}


def load(environment) -> str:
    answer = subprocess.run(
        [sys.executable, "manage.py", "load_demo"],
        env=environment,
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert answer.returncode == 0, answer.stderr
    return answer.stdout


@pytest.mark.slow
def test_the_demo_is_rich_and_loading_it_again_changes_nothing(own_database):
    assert load(own_database).endswith("The demo is loaded.\n")
    with psycopg.connect(own_database["DATABASE_OWNER_URL"], autocommit=True) as connection:
        first = rows(connection)
        assert {table: first[table] for table, least in RICH.items() if first[table] < least} == {}
        numbers = connection.execute(
            "select cpr from cases_citizen union select person_cpr from cases_concerninquiry"
        ).fetchall()
        assert len(numbers) > 10
        assert [cpr for (cpr,) in numbers if cpr and not is_invented(cpr)] == [], "CASE-02"
        load(own_database)
        assert rows(connection) == first  # history tables too: nothing was changed either
