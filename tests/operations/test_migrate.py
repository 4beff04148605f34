"""Our fast `migrate` makes the same database as Django's own."""

import re
import subprocess
import sys

import psycopg
import pytest

from housingfirst.embedded import postgres
from housingfirst.embedded.locations import CHECKOUT
from tests.plugin_services import OWN_DATABASE, RUN, with_database

DJANGOS_OWN = """
import django
django.setup()
from django.core.management import call_command
from django.core.management.commands.migrate import Command
call_command(Command(), "accounts", verbosity=0)
"""
OURS = """
import django
django.setup()
from django.core.management import call_command
call_command("migrate", "accounts", verbosity=0)
"""


def schema_after(script: str, database: str, environment: dict[str, str]) -> str:
    """The dump of a new database that the script has migrated."""
    owner_url = with_database(RUN.owner_url, database)
    with psycopg.connect(with_database(RUN.owner_url, "postgres"), autocommit=True) as connection:
        connection.execute(f"create database {database}")
        try:
            subprocess.run(
                [sys.executable, "-c", script],
                env=environment | {"DATABASE_URL": owner_url, "DJANGO_SETTINGS_MODULE": "housingfirst.settings"},
                cwd=CHECKOUT,
                check=True,
            )
            programs = postgres.programs(CHECKOUT, None)
            dump = subprocess.run(
                [programs / "pg_dump", "--schema-only", owner_url], capture_output=True, text=True, check=True
            )
        finally:
            connection.execute(f"drop database {database} with (force)")
    return re.sub(r"^\\(un)?restrict .*$", "", dump.stdout, flags=re.MULTILINE)


@pytest.mark.slow
def test_short_cuts_of_migrate_change_nothing_in_the_database(own_database):
    theirs = schema_after(DJANGOS_OWN, f"{OWN_DATABASE}_theirs", own_database)
    ours = schema_after(OURS, f"{OWN_DATABASE}_ours", own_database)
    assert "create trigger" in ours.lower()
    assert ours == theirs
