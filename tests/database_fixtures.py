"""Fixtures for databases and processes of the tests; loaded by `tests.plugin_services`.

- Ordinary tests (`db`, `@pytest.mark.django_db`) roll back in this process's copy of the template.
- `own_database`: a fresh copy for one test that needs real commits, threads or subprocesses.
- `start_worker`, `start_web`: real subprocesses against it.
"""

from __future__ import annotations

import fcntl
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import psycopg
import pytest

from housingfirst.embedded import processes
from housingfirst.embedded.postgres import last_lines
from tests.plugin_services import BROKER_NUMBER, OWN_DATABASE, RUN, with_database

CHECKOUT = Path(__file__).resolve().parents[1]
_numbers = count(1)


def _empty_broker() -> None:
    """Each pytest process has a broker database of its own; what an earlier test left there goes."""
    from housingfirst.celery import app

    with app.connection_for_write() as broker:
        broker.default_channel.client.flushdb()


@contextmanager
def _template_lock() -> Iterator[None]:
    """Copying a template fails while anybody is connected to it, so one process at a time migrates or copies."""
    with (Path(RUN.folder) / "template.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _as_owner(*statements: str) -> None:
    with psycopg.connect(with_database(RUN.owner_url, "postgres"), autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement)


def _make_template() -> None:
    """Migrate the template with the command operations use, once per call of pytest; the lock is held."""
    made = Path(RUN.folder) / "template.made"
    if made.exists():
        return
    _as_owner(f"drop database if exists {RUN.template}", f"create database {RUN.template}")
    answer = subprocess.run(
        [sys.executable, "manage.py", "setup_database"],
        cwd=CHECKOUT,
        env=os.environ | RUN.environment(RUN.template, BROKER_NUMBER),
        capture_output=True,
        text=True,
        check=False,
    )
    if answer.returncode:
        pytest.exit(f"manage.py setup_database failed:\n{answer.stdout}{answer.stderr}", returncode=3)
    made.touch()


def _copy_template(name: str) -> None:
    with _template_lock():
        _make_template()
        _as_owner(f"create database {name} template {RUN.template} strategy file_copy")


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment: None, django_db_blocker: pytest.FixtureLookupError) -> None:
    """Instead of pytest-django's: the database is a copy of the migrated template, and we are not its owner.

    The cast is in it from the start: founding two municipalities for every test took a third of the suite's time.
    """
    from django.db import transaction

    from tests.cast import found_cast

    _copy_template(OWN_DATABASE)
    with django_db_blocker.unblock(), transaction.atomic():  # type: ignore[attr-defined]
        found_cast()


@pytest.fixture
def own_database(
    request: pytest.FixtureRequest, django_test_environment: None, django_db_blocker: pytest.FixtureLookupError
) -> Iterator[dict[str, str]]:
    """A fresh copy of the template for one test; yields the environment for its subprocesses.

    For what a transaction that is rolled back cannot show: commits, on_commit, locks between threads, workers.
    Not together with `db` or `@pytest.mark.django_db`.
    """
    from django.db import connections

    if "_django_db_helper" in request.fixturenames or request.node.get_closest_marker("django_db"):
        pytest.fail("own_database and django_db exclude each other: own_database commits for real.")
    name = f"{OWN_DATABASE}_{next(_numbers)}"
    _copy_template(name)
    settings = connections.settings["default"]
    before = settings["NAME"]
    environment = RUN.environment(name, BROKER_NUMBER)
    outside = {key: os.environ.get(key) for key in environment}
    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        connections.close_all()
        settings["NAME"] = name
        os.environ.update(environment)
        _empty_broker()
        try:
            yield os.environ | environment
        finally:
            connections.close_all()
            settings["NAME"] = before
            os.environ.update({key: value for key, value in outside.items() if value is not None})
            _as_owner(f"drop database {name} with (force)")


@pytest.fixture
def start_process(own_database: dict[str, str], tmp_path: Path) -> Iterator:
    """Start `argv` against the test's own database; it is ended with the test. Returns the Popen, with `.log`."""
    children: list[subprocess.Popen[bytes]] = []

    def start(*argv: str, environment: dict[str, str] | None = None) -> subprocess.Popen[bytes]:
        log = tmp_path / f"process-{len(children)}.log"
        child = processes.spawn(argv, log=log, environment=own_database | (environment or {}), folder=CHECKOUT)
        child.log = log  # type: ignore[attr-defined]
        children.append(child)
        return child

    yield start
    # All at once: a worker takes two seconds to leave, whatever it did.
    with ThreadPoolExecutor() as hands:
        list(hands.map(lambda child: processes.stop(child, gentle=15, patience=10), children))


@pytest.fixture
def start_worker(start_process):
    """Start real Celery workers with `concurrency` processes against the test's own database, and wait for them.

    One, which is returned; or as many as there are `names`, all at once.
    """

    def start(*names: str, concurrency: int = 1, environment: dict[str, str] | None = None):
        children = [spawn(name, concurrency, environment) for name in names or (f"test{os.getpid()}",)]
        for child in children:
            _wait(child, "the Celery worker", lambda log=child.log: " ready." in log.read_text(errors="replace"))
        return children[0]

    def spawn(name: str, concurrency: int, environment: dict[str, str] | None):
        return start_process(
            *(sys.executable, "-m", "celery", "--skip-checks", "-A", "housingfirst", "worker", "--loglevel", "INFO"),
            *("--concurrency", str(concurrency), "--without-gossip", "--without-mingle", "-n", f"{name}@%h"),
            environment=environment,
        )

    return start


@pytest.fixture
def start_web(start_process):
    """Start the real web process against the test's own database; returns (process, address)."""

    def start(environment: dict[str, str] | None = None):
        address = f"127.0.0.1:{free_port()}"
        child = start_process(
            *(sys.executable, "-m", "gunicorn", "housingfirst.wsgi", "--bind", address, "--no-control-socket"),
            *("--worker-class", "gthread", "--workers", "1", "--threads", "4", "--log-level", "warning"),
            environment=environment,
        )
        _wait(child, "the web process", lambda: answers(f"http://{address}/healthz"))
        return child, f"http://{address}"

    return start


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answers(url: str) -> bool:
    """Whether the address answers at all, whatever the status."""
    try:
        urllib.request.urlopen(url, timeout=5).close()
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False
    return True


def _wait(child: subprocess.Popen[bytes], what: str, ready, seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while not ready():
        if child.poll() is not None or time.monotonic() > deadline:
            pytest.fail(f"{what} did not start:\n{last_lines(child.log, 40)}")  # type: ignore[attr-defined]
        time.sleep(0.1)
