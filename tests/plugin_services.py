"""Throw-away PostgreSQL and Valkey for the tests, started when pytest loads this plugin (`-p tests.plugin_services`).

At import, because pytest-django reads the settings before any conftest. Nothing is started in an xdist worker (it uses
its controller's servers) or when DATABASE_URL is set (that server is used; only databases of our own are made there).
Each process works in its own copy of one migrated template, as the application role. The names are settled here, in
the environment, so that every subprocess of a test finds the same; `tests.database_fixtures` makes the databases.
"""

from __future__ import annotations

import atexit
import gc
import json
import os
import shutil
import subprocess
from dataclasses import asdict, dataclass
from importlib import import_module
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from housingfirst.embedded import locations, throwaway

RUN_VARIABLE = "HF_TEST_RUN"
# A page makes and drops tens of thousands of small objects, few of them in circles. Looking for circles after every
# 700 of them, among all the classes, templates and test items that live as long as the run, took an eighth of its time.
OBJECTS_BETWEEN_COLLECTIONS = 20_000
CATALOGUE = Path(__file__).parents[1] / "locale/da/LC_MESSAGES/django.po"


@dataclass(frozen=True)
class Run:
    """One call of pytest: where its servers are and what its databases are called."""

    name: str
    folder: str
    app_url: str
    owner_url: str
    broker_url: str

    @property
    def template(self) -> str:
        return f"{self.name}_template"

    def environment(self, database: str, broker_number: int) -> dict[str, str]:
        """What a process needs to work in a database of this run."""
        separator = "&" if "?" in self.broker_url else "?"
        return {
            "DATABASE_URL": with_database(self.app_url, database),
            "DATABASE_OWNER_URL": with_database(self.owner_url, database),
            "CELERY_BROKER_URL": f"{self.broker_url}{separator}virtual_host={broker_number}",
            "HF_DEMO": "1",
            "HF_TESTING": "1",
            "HF_VAR_DIR": f"{self.folder}/var-{database}",
            "SECRET_KEY": throwaway.SECRET_KEY,
        }


def with_database(url: str, name: str) -> str:
    return urlunsplit(urlsplit(url)._replace(path=f"/{name}"))


def _start() -> Run:
    name = f"hf_test_{os.getpid()}"
    if "DATABASE_URL" in os.environ:
        missing = [name for name in ("DATABASE_OWNER_URL", "CELERY_BROKER_URL") if name not in os.environ]
        if missing:
            raise SystemExit(f"DATABASE_URL is set, so the tests also need {' and '.join(missing)}.")
        urls = [os.environ[key] for key in ("DATABASE_URL", "DATABASE_OWNER_URL", "CELERY_BROKER_URL")]
        run = Run(name, str(locations.throwaway_folder(None)), *urls)
        atexit.register(_clean_up, run, os.getpid())
        return run
    services = throwaway.start()
    atexit.register(_stop, services, os.getpid())
    urls = [services.environment[key] for key in ("DATABASE_URL", "DATABASE_OWNER_URL", "CELERY_BROKER_URL")]
    return Run(name, str(services.folder), *urls)


def _stop(services: throwaway.Services, starter: int) -> None:
    if os.getpid() == starter:
        services.stop()


def _clean_up(run: Run, starter: int) -> None:
    """On a server that is not ours nothing of ours stays."""
    if os.getpid() != starter:
        return
    import psycopg

    with psycopg.connect(with_database(run.owner_url, "postgres"), autocommit=True) as connection:
        pattern = run.name.replace("_", r"\_") + r"\_%"
        for (name,) in connection.execute(
            "select datname from pg_database where datname like %s", [pattern]
        ).fetchall():
            connection.execute(f'drop database if exists "{name}"')
    shutil.rmtree(run.folder, ignore_errors=True)


def _compile_texts() -> None:
    """The Danish texts the tests read are those of the catalogue as it is now; before Django reads any of them."""
    compiled = CATALOGUE.with_suffix(".mo")
    if not compiled.exists() or compiled.stat().st_mtime < CATALOGUE.stat().st_mtime:
        fresh = compiled.with_suffix(f".{os.getpid()}")
        subprocess.run(["msgfmt", str(CATALOGUE), "-o", str(fresh)], check=True)
        fresh.replace(compiled)


WORKER = os.environ.get("PYTEST_XDIST_WORKER", "")
if WORKER and RUN_VARIABLE in os.environ:
    RUN = Run(**json.loads(os.environ[RUN_VARIABLE]))
else:
    _compile_texts()
    RUN = _start()
    os.environ[RUN_VARIABLE] = json.dumps(asdict(RUN))

BROKER_NUMBER = 1 + int(WORKER.removeprefix("gw") or 0)
OWN_DATABASE = f"{RUN.name}_{WORKER or 'main'}"
os.environ.update(RUN.environment(OWN_DATABASE, BROKER_NUMBER))


def pytest_configure(config):
    # Registered now, after pytest-django, so that our `django_db_setup` is the one that counts.
    config.pluginmanager.register(import_module("tests.database_fixtures"), "tests.database_fixtures")


def pytest_collection_finish():
    """What is there now stays to the end: the collector need not look at it again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS, 10, 10)
