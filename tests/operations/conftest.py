"""A running `./run` with a state folder of its own, and a way to see what is left of it."""

import json
import os
import re
import shutil
import signal
import subprocess
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from housingfirst.embedded import locations, processes
from tests.database_fixtures import free_port

CHECKOUT = locations.CHECKOUT
# What the suite or a running application sets for itself, and a person who types ./run has not set.
OURS = re.compile(r"DATABASE_|CELERY_|HF_|SECRET_KEY|PUBLIC_URL|DJANGO_|PYTEST_")


def plain_environment(**extra: str) -> dict[str, str]:
    """The environment of somebody who has set nothing."""
    return {key: value for key, value in os.environ.items() if not OURS.match(key)} | extra


@dataclass
class Started:
    """`./run` in a state folder: started and stopped as often as a test likes."""

    folder: Path
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None
    seen: dict[int, str | None] = field(default_factory=dict)

    @property
    def output(self) -> Path:
        return self.folder / "output"

    @property
    def environment(self) -> dict[str, str]:
        return plain_environment(HF_STATE_DIR=str(self.folder / "state"))

    def running(self) -> dict:
        with suppress(OSError, ValueError):
            return json.loads((self.folder / "state/running.json").read_text())
        return {}

    def start(self, *options: str) -> float:
        """Start and wait until it says that it is ready; returns the seconds that took."""
        began = time.monotonic()
        with self.output.open("ab") as output:
            self.process = subprocess.Popen(
                [CHECKOUT / "run", "--port", str(self.port), *options],
                env=self.environment,
                cwd="/",
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
            )
        while not (self.running().get("ready") and self.running().get("pid") == self.process.pid):
            assert self.process.poll() is None, self.output.read_text()
            assert time.monotonic() - began < 150, self.output.read_text()
            time.sleep(0.05)
        for pid in self.living():
            self.seen[pid] = processes.identity_of(pid)
        return time.monotonic() - began

    def part(self, name: str) -> int:
        return self.running()["parts"][name][0]

    def living(self) -> list[int]:
        """Every process of this run: by session of a part, or by the data folder it works in (PostgreSQL's own)."""
        assert self.process is not None
        sessions = {pid for pid, _ in self.running().get("parts", {}).values()} | {self.process.pid}
        found = []
        for entry in Path("/proc").glob("[0-9]*"):
            with suppress(OSError):
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
                ours = str((entry / "cwd").readlink()).startswith(str(self.folder))
                if fields[0] != "Z" and (ours or int(fields[3]) in sessions):
                    found.append(int(entry.name))
        return found

    def left(self) -> list[int]:
        """Processes ever seen of this run that still live."""
        return [pid for pid, identity in self.seen.items() if processes.still_lives(pid, identity)]

    def wait(self, seconds: float = 40) -> int:
        assert self.process is not None
        return self.process.wait(seconds)

    def stop(self, number: int = signal.SIGINT) -> int:
        assert self.process is not None
        if self.process.poll() is None:
            self.process.send_signal(number)
        return self.wait()


@pytest.fixture
def application():
    """A `./run` that is not yet started; whatever it leaves is ended and removed."""
    folder = locations.throwaway_folder(processes.unprivileged_account())
    started = Started(folder)
    yield started
    if started.process is not None:
        started.stop()
        for pid in started.left():
            processes.end_stranger(pid, started.seen[pid], grace=1)
    shutil.rmtree(folder, ignore_errors=True)
