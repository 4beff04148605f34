"""Mail backends for workers in tests: each message a file, and a door that can be held shut around the writing."""

import os
import time
import uuid
from pathlib import Path

from django.core.mail.backends.base import BaseEmailBackend

FOLDER = "TEST_MAIL_FOLDER"


class HeldBackend(BaseEmailBackend):
    """Waits while `before` exists, writes the message, waits while `after` exists; `at-…` says where it stands."""

    def send_messages(self, messages):
        folder = Path(os.environ[FOLDER])
        for message in messages:
            _wait(folder, "before")
            (folder / f"{uuid.uuid4()}.eml").write_text(message.message().as_string())
            _wait(folder, "after")
        return len(messages)


def _wait(folder, door):
    (folder / f"at-{door}").touch()
    while (folder / door).exists():
        time.sleep(0.02)
