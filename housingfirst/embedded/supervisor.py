"""`./run`: database, broker, migrations, demo, web, worker and beat; everything stopped again in order.

Each start looks first for what an earlier one left behind, so that after `kill -9` of any part the next one works.
"""

from __future__ import annotations

import argparse
import fcntl
import hashlib
import http.client
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from housingfirst.embedded import locations, postgres, processes, valkey
from housingfirst.embedded.locations import CHECKOUT, State

PYTHON = sys.executable
LOG_LIMIT = 5_000_000  # bytes; a longer log is set aside at the next start
POLL_SECONDS = 0.2
READY_SECONDS = 120
# Names as in accounts.personas (a test compares); here in the words a newcomer reads first.
PERSONAS = {
    "anna": "Anna, bostøttemedarbejder (ICM)",
    "bo": "Bo, bostøttemedarbejder (CTI), samme team",
    "carla": "Carla, teamleder",
    "dorthe": "Dorthe, bostøttemedarbejder i et andet team",
    "erik": "Erik, myndighedsrådgiver",
    "hanne": "Hanne, boligkoordinator",
    "yrsa": "Yrsa, sagsbehandler i ydelseskontoret",
    "jonas": "Jonas, sagsbehandler i jobcentret",
    "mona": "Mona, kontaktperson på boformen",
    "bent": "Bent, medarbejder i boligorganisationen",
    "lise": "Lise, afdelingschef",
    "frida": "Frida, databeskyttelsesrådgiver",
    "sofie": "Sofie, administrator",
    "hedelund-anna": "Anna i Hedelund Kommune",
    "hedelund-carla": "Carla i Hedelund Kommune",
}


class StartError(Exception):
    """The application cannot start; the text says why and what to do."""


class StopRequested(Exception):
    """Ctrl-C, SIGTERM or SIGHUP came while starting."""


class PartDied(Exception):
    """A part ended by itself; the text names it, with the end of its log."""


@dataclass
class Part:
    """A running child: how to stop it and where it writes."""

    name: str
    process: subprocess.Popen[bytes]
    log: Path
    stop: Callable[[], int]


@dataclass
class Application:
    """What runs now, in the order it was started."""

    place: State
    port: int
    demo: bool
    environment: dict[str, str] = field(default_factory=dict)
    database_socket: Path | None = None
    parts: list[Part] = field(default_factory=list)
    stop_requested: bool = False

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"


def main(arguments: list[str] | None = None) -> int:
    options = _options(arguments)
    place = locations.state()
    try:
        locations.make_state(place)
        with _only_one(place):
            return _supervise(place, options)
    except (StartError, locations.LocationError, postgres.PostgresError, valkey.ValkeyError) as error:
        print(error, file=sys.stderr)
        return 1


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="./run",
        description="Start Housing First with everything it needs. Ctrl-C stops it; the data stays for the next time.",
    )
    parser.add_argument("--port", type=int, default=8000, help="port on 127.0.0.1 (default 8000)")
    parser.add_argument("--reset", action="store_true", help="delete the data of this checkout and start anew")
    parser.add_argument("--no-demo", action="store_true", help="no demo data and no persona login")
    return parser.parse_args(arguments)


def _supervise(place: State, options: argparse.Namespace) -> int:
    _end_leftovers(place)
    if options.reset:
        _reset(place)
    _require_free_port(options.port)
    own_database = "DATABASE_URL" not in os.environ
    demo = not options.no_demo and (own_database or os.environ.get("HF_DEMO") == "1")
    application = Application(place, options.port, demo)

    def request_stop(number: int, frame: object) -> None:
        application.stop_requested = True

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, request_stop)
    try:
        _start(application)
        _greet(application)
        _watch(application)
    except StopRequested:
        return 0
    except PartDied as death:
        print(death, file=sys.stderr, flush=True)
        return 1
    finally:
        _stop(application)
    return 0


# ------------------------------------------------------------------ start


def _start(application: Application) -> None:
    place = application.place
    place.logs.mkdir(exist_ok=True)
    for log in place.logs.glob("*.log"):
        if log.stat().st_size > LOG_LIMIT:
            log.replace(log.with_suffix(".log.1"))
    _start_servers(application)
    _say("Databasen gøres klar …")
    _run_to_end(application, "setup_database", "manage.py", "setup_database")
    if application.demo:
        _load_demo_once(application)
    else:
        _run_to_end(application, "collectstatic", "manage.py", "collectstatic", "--noinput", "--verbosity", "0")
    _start_web(application)
    _await_ready(application)
    _start_jobs(application)  # after the pages: whoever waits, waits for these
    _write_running(application, ready=True)


def _start_servers(application: Application) -> None:
    """The database and the broker, or the addresses of those the environment names."""
    place = application.place
    environment = {
        "SECRET_KEY": os.environ.get("SECRET_KEY") or _secret_key(place),
        "HF_DEMO": "1" if application.demo else "0",
        "HF_VAR_DIR": os.environ.get("HF_VAR_DIR", str(place.folder)),
        "PUBLIC_URL": os.environ.get("PUBLIC_URL", application.address),
    }
    if not application.demo:
        # Served on this machine without TLS: everything else is as in production.
        environment["SSL_REDIRECT"] = os.environ.get("SSL_REDIRECT", "0")
    sockets = locations.socket_folder(place)
    if "DATABASE_URL" in os.environ:
        if "DATABASE_OWNER_URL" not in os.environ:
            raise StartError(
                "DATABASE_URL is set, so DATABASE_OWNER_URL is needed too: the role that owns the tables migrates, "
                "the one in DATABASE_URL serves."
            )
        environment |= {name: os.environ[name] for name in ("DATABASE_URL", "DATABASE_OWNER_URL")}
    else:
        database = postgres.durable_server(place, sockets)
        if not database.data.exists():
            _say("Databasen oprettes …")
        postgres.start(database)
        _add(application, "postgres", database.process, database.log, lambda: postgres.stop(database))
        application.database_socket = database.socket
        environment["DATABASE_URL"] = database.url(postgres.APP_ROLE)
        environment["DATABASE_OWNER_URL"] = database.url(postgres.OWNER_ROLE)
    if "CELERY_BROKER_URL" in os.environ:
        environment["CELERY_BROKER_URL"] = os.environ["CELERY_BROKER_URL"]
    else:
        broker = valkey.durable_server(place, sockets)
        valkey.start(broker)
        _add(application, "valkey", broker.process, broker.log, lambda: valkey.stop(broker))
        environment["CELERY_BROKER_URL"] = broker.url
    application.environment = environment


def _load_demo_once(application: Application) -> None:
    """Remembered per database, so that what people change in the demo stays as they left it."""
    marker = application.place.demo_loaded
    database = hashlib.sha256(application.environment["DATABASE_URL"].encode()).hexdigest()
    if marker.exists() and marker.read_text() == database:
        return
    _say("Demodata indlæses …")
    _run_to_end(application, "load_demo", "manage.py", "load_demo")
    marker.write_text(database)


def _start_web(application: Application) -> None:
    _spawn(
        application,
        "web",
        *("gunicorn", "housingfirst.wsgi", "--bind", f"127.0.0.1:{application.port}", "--no-control-socket"),
        *("--worker-class", "gthread", "--workers", "2", "--threads", "4", "--preload"),
        *("--timeout", "60", "--graceful-timeout", "10", "--log-level", "warning"),
        patience=15,
    )


def _start_jobs(application: Application) -> None:
    """A stopping worker may finish what it is at; what takes longer is done again by the next one."""
    _spawn(
        application,
        "worker",
        *("celery", "--skip-checks", "-A", "housingfirst", "worker", "--concurrency", "2", "--loglevel", "INFO"),
        *("--without-gossip", "--without-mingle", "-n", "housingfirst@%h"),
        patience=30,
    )
    _spawn(
        application,
        "beat",
        *("celery", "--skip-checks", "-A", "housingfirst", "beat", "--schedule", str(application.place.beat_schedule)),
        *("--pidfile=", "--loglevel", "INFO"),
        patience=10,
    )


def _spawn(application: Application, name: str, *module: str, patience: float) -> None:
    """Start `python -m MODULE …`; without the owner's address, which serving needs not."""
    log = application.place.logs / f"{name}.log"
    environment = os.environ | application.environment
    environment.pop("DATABASE_OWNER_URL", None)
    child = processes.spawn([PYTHON, "-m", *module], log=log, environment=environment, folder=CHECKOUT)
    _add(
        application,
        name,
        child,
        log,
        lambda: processes.stop(child, gentle=signal.SIGTERM, patience=patience),
    )


def _add(
    application: Application,
    name: str,
    process: subprocess.Popen[bytes] | None,
    log: Path,
    stop: Callable[[], int],
) -> None:
    assert process is not None
    application.parts.append(Part(name, process, log, stop))
    _write_running(application, ready=False)
    _check(application)


def _run_to_end(application: Application, name: str, *command: str) -> None:
    """Run a management command and wait for it, watching the servers and Ctrl-C meanwhile."""
    log = application.place.logs / f"{name}.log"
    log.unlink(missing_ok=True)
    child = processes.spawn(
        [PYTHON, *command], log=log, environment=os.environ | application.environment, folder=CHECKOUT
    )
    try:
        while child.poll() is None:
            _check(application)
            time.sleep(0.05)
    finally:
        processes.stop(child, gentle=signal.SIGTERM, patience=5)
    if child.returncode:
        raise StartError(f"{' '.join(command)} failed ({child.returncode}):\n{postgres.last_lines(log, 30)}")


def _await_ready(application: Application) -> None:
    deadline = time.monotonic() + READY_SECONDS
    answer = "no answer"
    while time.monotonic() < deadline:
        _check(application)
        connection = http.client.HTTPConnection("127.0.0.1", application.port, timeout=10)
        try:
            connection.request("GET", "/readyz")
            response = connection.getresponse()
            answer = f"{response.status} {response.read(2000).decode(errors='replace')}"
            if response.status == 200:
                return
        except (OSError, http.client.HTTPException):
            pass
        finally:
            connection.close()
        time.sleep(0.1)
    raise StartError(f"{application.address}/readyz is not ready after {READY_SECONDS} seconds: {answer}")


def _greet(application: Application) -> None:
    lines = ["", f"Housing First kører: {application.address}/"]
    if application.demo:
        lines += ["", f"Log ind som en af demoens personer på {application.address}/demo/login/", ""]
        lines += [f"  {key:<15} {title}" for key, title in PERSONAS.items()]
    else:
        lines += ["", "Den første administrator oprettes med: .venv/bin/python manage.py create_administrator"]
    lines += ["", f"Data og logfiler: {application.place.folder}", "Stop med Ctrl-C.", ""]
    _say("\n".join(lines))


def _secret_key(place: State) -> str:
    """Made once: the same for all parts, and sessions outlive a restart."""
    if not place.secret_key.exists():
        with open(os.open(place.secret_key, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(60))
    return place.secret_key.read_text()


# ------------------------------------------------------------------ watch and stop


def _watch(application: Application) -> None:
    while True:
        _check(application)
        time.sleep(POLL_SECONDS)


def _check(application: Application) -> None:
    if application.stop_requested:
        raise StopRequested
    for part in application.parts:
        code = part.process.poll()
        if code is not None:
            raise PartDied(
                f"{part.name} stoppede af sig selv (kode {code}); resten lukkes ned. Sidste linjer af {part.log}:\n"
                + postgres.last_lines(part.log)
            )


def _stop(application: Application) -> None:
    """Web first, so that nothing new comes in; then beat and worker; the servers last."""
    order = {"web": 0, "beat": 1, "worker": 2, "valkey": 3, "postgres": 4}
    if application.parts:
        _say("Lukker ned …")
    for part in sorted(application.parts, key=lambda part: order[part.name]):
        part.stop()
    application.place.running.unlink(missing_ok=True)
    if application.parts:
        _say("Stoppet. Data er bevaret.")


# ------------------------------------------------------------------ one at a time, and what an earlier one left


@contextmanager
def _only_one(place: State) -> Iterator[TextIO]:
    with place.lock.open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            running = locations.read_running(place) or {}
            raise StartError(
                f"Housing First kører allerede fra denne mappe: {running.get('address', 'under opstart')} "
                f"(proces {running.get('pid', 'ukendt')}). Stop den først."
            ) from None
        yield file


def _write_running(application: Application, *, ready: bool) -> None:
    locations.write_running(
        application.place,
        {
            "pid": os.getpid(),
            "identity": processes.identity_of(os.getpid()),
            "ready": ready,
            "address": application.address,
            "database_socket": str(application.database_socket) if application.database_socket else None,
            "environment": application.environment,
            "parts": {
                part.name: [part.process.pid, processes.identity_of(part.process.pid)] for part in application.parts
            },
        },
    )


def _end_leftovers(place: State) -> None:
    """End the parts of a run whose supervisor was killed. We hold the lock, so they serve nobody any more."""
    running = locations.read_running(place)
    if running is None:
        return
    gentle = {"postgres": signal.SIGINT}
    for name in ("web", "beat", "worker", "valkey", "postgres"):
        pid, identity = running.get("parts", {}).get(name, (0, None))
        if not pid:
            continue
        processes.end_stranger(pid, identity, gentle=gentle.get(name, signal.SIGTERM))
        if name in ("web", "beat", "worker"):
            for orphan in processes.working_in(CHECKOUT, session=pid):
                processes.end_stranger(orphan, processes.identity_of(orphan), grace=0.5, patience=2)
    place.running.unlink(missing_ok=True)


def _require_free_port(port: int) -> None:
    """Asked before anything starts; a socket that is only being closed does not count."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            raise StartError(f"Port {port} kan ikke bruges ({error.strerror}). Vælg en anden: ./run --port N") from None


def _reset(place: State) -> None:
    for path in place.folder.iterdir():
        if path.name.startswith(("postgresql-", "beat-schedule")) or path.name in ("valkey", "media", "mail", "static"):
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink()
    place.demo_loaded.unlink(missing_ok=True)


def _say(text: str) -> None:
    with suppress(OSError):  # nobody reads any more (`./run | head`): no reason to stop out of order
        print(text, flush=True)


if __name__ == "__main__":
    sys.exit(main())
