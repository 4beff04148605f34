"""Start, recognise and stop child processes so that none is left behind, whatever dies first."""

from __future__ import annotations

import ctypes
import os
import pwd
import signal
import subprocess
import sys
import time
import warnings
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


@dataclass(frozen=True)
class Account:
    """The user a database process runs as."""

    uid: int
    gid: int

    def owns(self, path: Path) -> None:
        os.chown(path, self.uid, self.gid)


def unprivileged_account() -> Account | None:
    """PostgreSQL refuses to run as root: there it runs as `nobody`, elsewhere as whoever starts it (None)."""
    if os.geteuid() != 0:
        return None
    entry = pwd.getpwnam("nobody")
    return Account(entry.pw_uid, entry.pw_gid)


def spawn(
    argv: Sequence[str | Path],
    *,
    log: Path | None = None,
    account: Account | None = None,
    environment: Mapping[str, str] | None = None,
    folder: Path | str = "/",
    death_signal: int = signal.SIGTERM,
) -> subprocess.Popen[bytes]:
    """Start a child in a session of its own that gets `death_signal` should this process die.

    The session keeps Ctrl-C from reaching the child, so that the order of stopping is ours. The signal on
    the parent's death is Linux only and tied to the thread that starts the child: call from the main thread.
    """
    parent = os.getpid()

    def before_exec() -> None:
        if _libc is not None:
            _libc.prctl(PR_SET_PDEATHSIG, int(death_signal))
            if os.getppid() != parent:
                os._exit(1)

    with warnings.catch_warnings(), (log or Path(os.devnull)).open("ab") as output:
        # Python 3.12 warns of a fork in a process with threads; what runs between fork and exec takes no lock.
        warnings.simplefilter("ignore", DeprecationWarning)
        return subprocess.Popen(
            [str(part) for part in argv],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd=folder,
            env=dict(environment) if environment is not None else None,
            start_new_session=True,
            preexec_fn=before_exec,
            **_identity(account),
        )


def _identity(account: Account | None) -> dict[str, Any]:
    """How subprocess is told to become the account."""
    return {} if account is None else {"user": account.uid, "group": account.gid, "extra_groups": []}


def run_as(
    account: Account | None, argv: Sequence[str | Path], *, input_text: str | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a short command to its end as the account, from a folder everybody can enter."""
    return subprocess.run(
        [str(part) for part in argv],
        input=input_text,
        stdin=subprocess.DEVNULL if input_text is None else None,
        capture_output=True,
        text=True,
        cwd="/",
        start_new_session=True,
        check=False,
        **_identity(account),
    )


def identity_of(pid: int) -> str | None:
    """When the process began, as the kernel counts it: with the pid, a name nobody else gets. None when gone."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        if sys.platform == "linux":
            return None
        answer = subprocess.run(["ps", "-o", "lstart=", "-p", str(pid)], capture_output=True, text=True, check=False)
        return answer.stdout.strip() or None
    return None if fields[0] == "Z" else fields[19]


def still_lives(pid: int, identity: str | None) -> bool:
    return identity is not None and identity_of(pid) == identity


def wait_until_gone(pid: int, identity: str | None, seconds: float) -> bool:
    """Wait for a process that is not our child."""
    deadline = time.monotonic() + seconds
    while still_lives(pid, identity):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True


def end_stranger(
    pid: int, identity: str | None, *, grace: float = 3, patience: float = 10, gentle: int = signal.SIGTERM
) -> None:
    """End what an earlier run left behind, and only that: the identity must still fit before each signal.

    Waits `grace` seconds first: most end by themselves when their parent dies.
    """
    for number, seconds in ((0, grace), (gentle, patience), (signal.SIGKILL, 5.0)):
        if wait_until_gone(pid, identity, 0):
            return
        if number:
            with suppress(ProcessLookupError, PermissionError):
                os.kill(pid, number)
        if wait_until_gone(pid, identity, seconds):
            return


def stop(child: subprocess.Popen[bytes], *, gentle: int, patience: float) -> int:
    """Ask a child to stop, insist after `patience` seconds, and sweep what is left of its session."""
    if child.poll() is None:
        child.send_signal(gentle)
        try:
            child.wait(patience)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(child.pid, signal.SIGKILL)  # the child led a session of its own, so its group is its pid
    return child.returncode


def working_in(folder: Path, *, session: int | None = None) -> list[int]:
    """Live processes whose current folder is `folder`, or those of one session among them."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            fields = (entry / "stat").read_text().rpartition(")")[2].split()
            wanted = session is None or int(fields[3]) == session
            if fields[0] != "Z" and wanted and (entry / "cwd").readlink() == folder:
                found.append(int(entry.name))
        except OSError:
            continue
    return found
