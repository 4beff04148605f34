"""PostgreSQL and Valkey for one test run or one command, gone afterwards: `scripts/with-services CMD …`."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from housingfirst.embedded import locations, postgres, processes, valkey
from housingfirst.embedded.locations import CHECKOUT

SECRET_KEY = "throw-away-services-only-no-session-outlives-them-0123456789"


@dataclass
class Services:
    """The two servers and the folder that holds all of theirs."""

    folder: Path
    database: postgres.Server
    broker: valkey.Server

    @property
    def environment(self) -> dict[str, str]:
        return {
            "DATABASE_URL": self.database.url(postgres.APP_ROLE),
            "DATABASE_OWNER_URL": self.database.url(postgres.OWNER_ROLE),
            "CELERY_BROKER_URL": self.broker.url,
            "HF_DEMO": "1",
            "HF_VAR_DIR": str(self.folder / "var"),
            "SECRET_KEY": SECRET_KEY,
        }

    def stop(self) -> None:
        valkey.stop(self.broker)
        postgres.stop(self.database)
        shutil.rmtree(self.folder, ignore_errors=True)


def start() -> Services:
    """Start both in a new temporary folder; should this process be killed they end by themselves."""
    account = processes.unprivileged_account()
    folder = locations.throwaway_folder(account)
    services = Services(folder, postgres.throwaway_server(folder, account), valkey.throwaway_server(folder, account))
    try:
        postgres.start(services.database)
        valkey.start(services.broker)
    except BaseException:
        services.stop()
        raise
    return services


def main(command: list[str]) -> int:
    """Run the command with migrated throw-away services; its exit code is ours (128 + n when a signal ended it)."""
    if not command:
        print("usage: scripts/with-services CMD [ARGUMENT …]", file=sys.stderr)
        return 2
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    services = start()
    try:
        environment = os.environ | services.environment
        migrated = subprocess.run(
            [sys.executable, "manage.py", "setup_database"],
            cwd=CHECKOUT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=sys.stderr,
            check=False,
        )
        if migrated.returncode:
            return migrated.returncode
        return _run(command, environment)
    finally:
        services.stop()


def _run(command: list[str], environment: dict[str, str]) -> int:
    try:
        child = subprocess.Popen(command, env=environment)
    except OSError as error:
        print(f"{command[0]}: {error.strerror}", file=sys.stderr)
        return 127
    try:
        code = child.wait()
    except KeyboardInterrupt:  # the terminal sent it to the command as well: its answer counts
        code = child.wait()
    finally:
        if child.poll() is None:
            child.terminate()
            child.wait()
    return code if code >= 0 else 128 - code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
