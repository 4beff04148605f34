"""Where a checkout keeps its data and sockets, and how others find a running `./run`.

Data lies in `var/` of the checkout. When the user the database runs as (`nobody` when started as root) cannot reach
that folder, as in a checkout below /root, it lies in a folder of the checkout's own below /var/lib. `HF_STATE_DIR`
names another place.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import socket
import stat
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from housingfirst.embedded import processes
from housingfirst.embedded.processes import Account

CHECKOUT = Path(__file__).resolve().parents[2]
SOCKET_PATH_LIMIT = 107  # bytes in sockaddr_un on Linux, less the closing zero
POSTGRES_SOCKET = ".s.PGSQL.5432"
MEMORY_FOLDER = "/dev/shm"
MEMORY_NEEDED = 10 * 2**30  # bytes; the largest databases of the tests take a third of it


class LocationError(Exception):
    """No usable place for data or sockets; the text says what to do."""


@dataclass(frozen=True)
class State:
    """The folder of one running application and the fixed names inside it."""

    folder: Path
    account: Account | None

    @property
    def lock(self) -> Path:
        return self.folder / "lock"

    @property
    def running(self) -> Path:
        return self.folder / "running.json"

    @property
    def logs(self) -> Path:
        return self.folder / "logs"

    @property
    def demo_loaded(self) -> Path:
        return self.folder / "demo-loaded"

    @property
    def secret_key(self) -> Path:
        return self.folder / "secret-key"

    @property
    def beat_schedule(self) -> Path:
        return self.folder / "beat-schedule"

    def data(self, name: str) -> Path:
        return self.folder / name


def own_name(checkout: Path = CHECKOUT) -> str:
    """A short name that differs between checkouts and users: `housingfirst-0-1f3a5b7c`."""
    digest = hashlib.sha256(os.fsencode(checkout)).hexdigest()[:8]
    return f"housingfirst-{os.geteuid()}-{digest}"


def state() -> State:
    """The state folder of this checkout, not yet made."""
    account = processes.unprivileged_account()
    named = os.environ.get("HF_STATE_DIR")
    if named:
        return State(Path(named).resolve(), account)
    if can_enter(account, CHECKOUT):
        return State(CHECKOUT / "var", account)
    return State(Path("/var/lib") / own_name(), account)


def can_enter(account: Account | None, folder: Path) -> bool:
    """Whether the account can pass through a folder, tried rather than computed (ACLs, mounts, user namespaces)."""
    if account is None:
        return os.access(folder, os.X_OK)
    return processes.run_as(account, ["test", "-x", folder]).returncode == 0


def make_state(place: State) -> None:
    """Make the folder; refuse one that belongs to somebody else."""
    place.folder.mkdir(mode=0o711, parents=True, exist_ok=True)
    if place.folder.stat().st_uid != os.geteuid():
        raise LocationError(f"{place.folder} belongs to another user. Remove it, or set HF_STATE_DIR.")
    if place.account is not None and not can_enter(place.account, place.folder):
        place.folder.chmod(0o711)
        if not can_enter(place.account, place.folder):
            raise LocationError(
                f"The user `nobody`, whom the database runs as, cannot reach {place.folder}. "
                "Set HF_STATE_DIR to a folder that others may enter."
            )
    place.logs.mkdir(mode=0o700, exist_ok=True)


def private_folder(path: Path, account: Account | None) -> Path:
    """A 0700 folder of the account; an existing one is taken over only when it is ours or the account's."""
    path.mkdir(mode=0o700, exist_ok=True)
    found = path.lstat()
    allowed = {os.geteuid()} | ({account.uid} if account else set())
    if not stat.S_ISDIR(found.st_mode) or found.st_uid not in allowed:
        raise LocationError(f"{path} belongs to another user. Remove it, or set HF_STATE_DIR.")
    if account is not None:
        account.owns(path)
    path.chmod(0o700)
    return path


def socket_folder(place: State) -> Path:
    """A private folder short enough for a socket's name: in the state folder if that fits, else below /tmp."""
    inside = place.folder / "sockets"
    if len(os.fsencode(inside / POSTGRES_SOCKET)) <= SOCKET_PATH_LIMIT:
        return private_folder(inside, place.account)
    digest = hashlib.sha256(os.fsencode(place.folder)).hexdigest()[:10]
    return private_folder(Path("/tmp") / f"hf-{os.geteuid()}-{digest}", place.account)


def throwaway_folder(account: Account | None) -> Path:
    """A new private folder for a server of one test run, marked with the process that owns it."""
    for base in dict.fromkeys((*_in_memory(), tempfile.gettempdir(), "/tmp", "/var/tmp")):
        fits = len(os.fsencode(base)) + len("/hf-test-12345678/sockets/") + len(POSTGRES_SOCKET) <= SOCKET_PATH_LIMIT
        if not fits or not os.access(base, os.W_OK) or not can_enter(account, Path(base)):
            continue
        _sweep_throwaways(Path(base))
        folder = Path(tempfile.mkdtemp(prefix="hf-test-", dir=base))
        folder.chmod(0o711)
        (folder / "owner").write_text(f"{os.getpid()} {processes.identity_of(os.getpid())}")
        return folder
    raise LocationError("No temporary folder with a short name is reachable for the database. Set TMPDIR=/tmp.")


def _in_memory() -> list[str]:
    """The folder whose files lie in memory, when there is plenty of it and nobody named another (TMPDIR).

    A database is 2,500 small files: to copy one takes 0.05 seconds in memory, and 2 on many a disk.
    """
    try:
        place = os.statvfs(MEMORY_FOLDER)
        free = int(re.findall(r"MemAvailable:\s+(\d+) kB", Path("/proc/meminfo").read_text())[0]) * 1024
    except (OSError, IndexError, AttributeError):  # not Linux
        return []
    room = min(free, place.f_bavail * place.f_frsize, *_limits_of_container())
    runs_programs = not place.f_flag & getattr(os, "ST_NOEXEC", 0)  # a copy of PostgreSQL may lie there
    return [MEMORY_FOLDER] if room >= MEMORY_NEEDED and runs_programs and "TMPDIR" not in os.environ else []


def _limits_of_container() -> list[int]:
    """What the container leaves us of the memory, where it says so (cgroup version 2 and 1)."""
    limits = []
    for name in ("memory.max", "memory/memory.limit_in_bytes"):
        with suppress(OSError, ValueError):  # "max" is no number and no limit
            limits.append(int((Path("/sys/fs/cgroup") / name).read_text()))
    return limits


def _sweep_throwaways(base: Path) -> None:
    """Remove the folders of test runs that were killed before they could."""
    for folder in base.glob("hf-test-*"):
        with suppress(OSError, ValueError):
            if folder.lstat().st_uid != os.geteuid():
                continue
            pid, identity = (folder / "owner").read_text().split()
            if not processes.still_lives(int(pid), identity):
                shutil.rmtree(folder, ignore_errors=True)


def _can_run(account: Account, program: Path) -> bool:
    try:
        return processes.run_as(account, [program, "--version"]).returncode == 0
    except PermissionError:
        return False


def reachable_copy(
    source: Path, program: Path, companions: tuple[Path, ...], place: Path, account: Account | None
) -> Path:
    """The program, or a copy of its whole tree below `place` when the account cannot run it where it lies.

    `companions` are the folders beside `source` that its run path names; the layout is kept.
    """
    if account is None or _can_run(account, program):
        return program
    target = place / "programs"
    stamp = hashlib.sha256(f"{program}:{program.stat().st_size}:{program.stat().st_mtime_ns}".encode()).hexdigest()[:12]
    copy = target / stamp
    if not copy.exists():
        unfinished = target / f"{stamp}.{os.getpid()}"
        unfinished.mkdir(parents=True)
        for tree in (source, *companions):
            shutil.copytree(tree, unfinished / tree.name, symlinks=True)
        for path in (target, unfinished, *unfinished.rglob("*")):
            if not path.is_symlink():
                path.chmod(path.stat().st_mode | (0o555 if path.is_dir() or path.stat().st_mode & 0o100 else 0o444))
        unfinished.rename(copy)
    return copy / source.name / program.relative_to(source)


def database_url(user: str, sockets: Path, name: str) -> str:
    """`postgres://hf_app@%2Ftmp%2Fx/hf`: dj-database-url and libpq both read a socket folder in the host's place."""
    return f"postgres://{user}@{quote(str(sockets), safe='')}/{name}"


def broker_url(socket_path: Path) -> str:
    return f"redis+socket://{socket_path}"


def write_running(place: State, content: dict[str, Any]) -> None:
    """Say how to reach the running application; readable by its owner only, as the addresses may hold passwords."""
    unfinished = place.running.with_suffix(".new")
    with open(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        json.dump(content, file, indent=1)
    unfinished.replace(place.running)


def read_running(place: State) -> dict[str, Any] | None:
    try:
        content = json.loads(place.running.read_text())
    except (OSError, ValueError):
        return None
    return content if isinstance(content, dict) else None


def running_environment() -> dict[str, str] | None:
    """What `./run` of this checkout gave its parts (DATABASE_URL and so on), or None when none is running.

    Believed only while the supervisor that wrote it lives and, where the database is ours, its socket answers.
    """
    content = read_running(state())
    if content is None or not content.get("ready") or not processes.still_lives(content["pid"], content["identity"]):
        return None
    database_socket = content.get("database_socket")
    if database_socket and not _answers(Path(database_socket)):
        return None
    return {str(key): str(value) for key, value in content["environment"].items()}


def _answers(path: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as probe:
        probe.settimeout(2)
        try:
            probe.connect(str(path))
        except OSError:
            return False
    return True
