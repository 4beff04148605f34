"""Writing the access log."""

from collections.abc import Iterable

from housingfirst.accounts.models import User
from housingfirst.core import clock

from .models import OF_MANY, AccessLog, ReadKind


def log_read(
    *, by: User, citizen_ids: Iterable[int], view: str, kind: str = ReadKind.PAGE, field_groups: Iterable[str] = ()
) -> None:
    """Note that `by` saw these citizens: one row each, one statement. Called by whatever shows citizen data.

    All rows have the same moment, by which the auditor's log reads them as one line (`AccessLogQuerySet.heads`).
    """
    groups, at = sorted(str(group) for group in field_groups), clock.now()
    AccessLog.objects.bulk_create(
        AccessLog(
            municipality_id=by.municipality_id,
            user=by,
            citizen_id=citizen_id,
            at=at,
            kind=kind,
            view=view,
            field_groups=groups,
            is_first=number == 0 or kind not in OF_MANY,
        )
        for number, citizen_id in enumerate(dict.fromkeys(citizen_ids))
    )
