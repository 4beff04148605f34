"""`./run`: starts from nothing, stops in order, and comes back after any of its parts was killed."""

import os
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import psycopg
import pytest

from housingfirst.accounts.personas import PERSONAS as CAST
from housingfirst.embedded import processes, supervisor
from tests.operations.conftest import CHECKOUT

MEGABYTE = 1024  # smaps counts in kB


def memory_kilobytes(pids: list[int]) -> int:
    """Proportional set size: memory shared by several processes counts once."""
    total = 0
    for pid in pids:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                total += int(line.split()[1])
    return total


def get(url: str) -> tuple[int, str]:
    with urllib.request.urlopen(url, timeout=10) as answer:
        return answer.status, answer.read().decode()


def test_personas_printed_are_those_one_can_log_in_as():
    assert list(supervisor.PERSONAS) == [persona.key for persona in CAST]


@pytest.mark.slow
def test_run_serves_within_a_minute_in_little_memory_and_stops_without_a_trace(application):
    assert application.start() < 60

    address = f"http://127.0.0.1:{application.port}"
    assert get(f"{address}/readyz")[0] == 200
    assert get(f"{address}/demo/login/")[0] == 200
    assert memory_kilobytes(application.living()) < 1024 * MEGABYTE
    output = application.output.read_text()
    assert address in output
    assert all(persona.key in output for persona in CAST)

    second = subprocess.run(
        [CHECKOUT / "run"], env=application.environment, capture_output=True, text=True, timeout=30, check=False
    )
    assert second.returncode == 1
    assert address in second.stderr

    joined = subprocess.run(
        [
            sys.executable,
            "manage.py",
            "shell",
            "-v0",
            "-c",
            "from django.conf import settings; print(settings.HF_DEMO)",
        ],
        env=application.environment,
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert joined.stdout.strip() == "True", joined.stderr
    assert (application.folder / "state/running.json").stat().st_mode & 0o777 == 0o600

    assert application.stop(signal.SIGINT) == 0
    assert application.left() == []
    assert not application.running()


@pytest.mark.slow
def test_run_recovers_with_its_data_after_kill_9_of_any_part(application):
    application.start("--no-demo")
    with psycopg.connect(application.running()["environment"]["DATABASE_OWNER_URL"]) as connection:
        connection.execute("create table kept (n int)")
        connection.execute("insert into kept values (42)")

    for name in ("postgres", "worker"):
        os.kill(application.part(name), signal.SIGKILL)
        assert application.wait() == 1
        assert f"{name} stoppede af sig selv" in application.output.read_text()
        assert application.left() == []
        application.start()

    # The supervisor and the masters of its parts at once: nobody is left to stop the rest.
    for pid in (application.process.pid, *(application.part(name) for name in ("web", "worker", "postgres"))):
        os.kill(pid, signal.SIGKILL)
    application.wait()
    application.start()
    with psycopg.connect(application.running()["environment"]["DATABASE_OWNER_URL"]) as connection:
        assert connection.execute("select n from kept").fetchall() == [(42,)]
    assert get(f"http://127.0.0.1:{application.port}/readyz")[0] == 200

    # Only the supervisor: its parts end by themselves.
    os.kill(application.process.pid, signal.SIGKILL)
    application.wait()
    assert all(processes.wait_until_gone(pid, application.seen[pid], 20) for pid in application.left())


@pytest.mark.slow
def test_stop_while_starting_leaves_nothing(application):
    with application.output.open("wb") as output:
        application.process = subprocess.Popen(
            [CHECKOUT / "run", "--port", str(application.port)],
            env=application.environment,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
    while not application.running().get("parts", {}).get("valkey"):
        assert application.process.poll() is None, application.output.read_text()
    application.seen = {pid: processes.identity_of(pid) for pid in application.living()}
    assert application.stop(signal.SIGTERM) == 0
    assert application.left() == []


def test_run_refuses_a_taken_port_before_it_starts_anything(application):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", application.port))
        taken.listen()
        answer = subprocess.run(
            [CHECKOUT / "run", "--port", str(application.port)],
            env=application.environment,
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )
    assert answer.returncode == 1
    assert f"Port {application.port}" in answer.stderr
    assert not (application.folder / "state/valkey").exists()


def test_run_needs_the_owner_where_the_database_is_named(application):
    answer = subprocess.run(
        [CHECKOUT / "run", "--port", str(application.port)],
        env=application.environment | {"DATABASE_URL": "postgres://app@127.0.0.1:9/nothing"},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert answer.returncode == 1
    assert "DATABASE_OWNER_URL" in answer.stderr
