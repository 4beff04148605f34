"""`scripts/with-services` and the servers of the test suite."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from housingfirst.embedded import processes
from tests.operations.conftest import CHECKOUT, plain_environment

WITH_SERVICES = CHECKOUT / "scripts/with-services"


def servers_in(folder: Path) -> list[int]:
    """Processes that have the folder among their arguments."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            if os.fsencode(folder) in (entry / "cmdline").read_bytes():
                found.append(int(entry.name))
        except OSError:
            continue
    return found


@pytest.mark.slow
def test_with_services_gives_a_migrated_database_passes_the_exit_code_on_and_leaves_nothing(tmp_path):
    script = """
import os, sys, psycopg
with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
    print(connection.execute("select current_user, count(*) > 0 from django_migrations").fetchone())
    print(connection.execute("select count(*) from accounts_municipality").fetchone())
print(os.environ["HF_DEMO"], os.environ["CELERY_BROKER_URL"], os.getcwd())
print(os.path.dirname(os.environ["HF_VAR_DIR"]))
sys.exit(7)
"""
    answer = subprocess.run(
        [WITH_SERVICES, sys.executable, "-c", script],
        env=plain_environment(),
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert answer.returncode == 7, answer.stderr
    role, municipalities, rest, folder = answer.stdout.splitlines()
    assert (role, municipalities) == ("('hf_app', True)", "(0,)")
    assert rest.startswith("1 redis+socket:///")
    assert rest.endswith(str(tmp_path))
    assert not Path(folder).exists()
    assert servers_in(Path(folder)) == []


def test_servers_end_by_themselves_when_their_starter_is_killed():
    script = """
from housingfirst.embedded import throwaway
import time
print(throwaway.start().folder, flush=True)
time.sleep(60)
"""
    starter = subprocess.Popen(
        [sys.executable, "-c", script], cwd=CHECKOUT, env=plain_environment(), stdout=subprocess.PIPE, text=True
    )
    assert starter.stdout is not None
    folder = Path(starter.stdout.readline().strip())
    servers = {pid: processes.identity_of(pid) for pid in servers_in(folder)}
    assert servers
    starter.send_signal(signal.SIGKILL)
    starter.communicate()
    assert all(processes.wait_until_gone(pid, identity, 10) for pid, identity in servers.items())
    shutil.rmtree(folder)  # else the next to come would


@pytest.mark.django_db
def test_tests_run_as_the_application_role_which_row_security_binds():
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("select rolname, rolsuper, rolbypassrls, rolcreatedb from pg_roles where rolname = current_user")
        assert cursor.fetchone() == ("hf_app", False, False, False)


def test_own_database_is_a_fresh_copy_that_keeps_what_is_committed(own_database):
    with psycopg.connect(own_database["DATABASE_URL"]) as other:
        assert other.execute("select count(*) from accounts_municipality").fetchone() == (0,)

    from housingfirst.accounts.models import Municipality

    Municipality.objects.create(name="Prøveby Kommune")
    with psycopg.connect(own_database["DATABASE_URL"]) as other:
        assert other.execute("select count(*) from accounts_municipality").fetchone() == (1,)


@pytest.mark.slow
def test_a_real_worker_and_a_real_web_process_work_against_a_database_of_the_tests(
    own_database, start_worker, start_web
):
    import urllib.request

    from housingfirst.celery import app

    start_worker()
    assert app.control.ping(timeout=5)
    _, address = start_web()
    with urllib.request.urlopen(f"{address}/readyz", timeout=10) as answer:
        assert answer.status == 200
