"""Handing work to Celery. The row is the truth; the message only says that there is one to look at."""

import logging
from typing import Any

from celery import current_app
from django.db import transaction
from kombu.exceptions import OperationalError

logger = logging.getLogger(__name__)


def enqueue_on_commit(name: str, **kwargs: Any) -> None:
    """Send the task `name` once the transaction is committed. Ids only, never model instances.

    Without a broker nothing is lost and nobody is stopped: whoever owns the row sweeps for rows nobody took.
    """
    transaction.on_commit(lambda: send(name, **kwargs), robust=True)


def send(name: str, **kwargs: Any) -> None:
    try:
        current_app.send_task(name, kwargs=kwargs, retry=False)
    except OperationalError:
        logger.warning("no broker: task %s waits for the sweep", name)
