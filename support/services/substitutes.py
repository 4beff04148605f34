"""The end of standing in: said by a leader, or following from the course."""

from datetime import date

from cases.services import close_for_substitute
from housingfirst.accounts.models import User
from housingfirst.tasks import services as tasks

from ..models import Course, Substitution


def substitute_key(row: Substitution) -> str:
    """What the task that tells the substitute, and the access for those days, are known by."""
    return f"substitute:{row.pk}"


def end_cover(row: Substitution, on: date, by: User) -> Substitution:
    """Nobody stands in from the day on; access and task end with it. The caller has checked."""
    row.ends_on = max(row.starts_on, min(row.ends_on, on))  # type: ignore[type-var]
    row.save(update_fields=["ends_on"])
    close_for_substitute(source=substitute_key(row), ends_on=row.ends_on)  # type: ignore[arg-type]
    tasks.settle_task(by=by, key=substitute_key(row))
    return row


def end_substitutes(course: Course, on: date) -> None:
    """The worker they stood in for has the course no longer. Only the services of courses call it."""
    rows = Substitution.objects.filter(course=course, ends_on__gt=on)
    for row in rows.select_related("course__citizen", "worker", "set_by"):
        end_cover(row, on, row.set_by)
