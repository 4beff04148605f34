from .outbox import claim_mail, note_failed, note_sent, queue_mail, write_digests
from .tasks import (
    Wanted,
    complete_task,
    drop_task,
    hand_on_task,
    keep_tasks,
    postpone_task,
    raise_task,
    settle_task,
    sweep,
)

__all__ = [
    "Wanted",
    "claim_mail",
    "complete_task",
    "drop_task",
    "hand_on_task",
    "keep_tasks",
    "note_failed",
    "note_sent",
    "postpone_task",
    "queue_mail",
    "raise_task",
    "settle_task",
    "sweep",
    "write_digests",
]
