"""Answer a signal of a check with the worker's reason."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import User
from housingfirst.core import clock
from housingfirst.core.errors import ConcurrentChange, DomainError

from .. import permissions, queries
from ..models import CheckAnswer, Course
from ..rules.checks import check_holds_until


class SignalChanged(ConcurrentChange):
    code = "signal_changed"
    message = _("The signal has changed since you opened the page. Go back to the course and read it again.")


class SignalAnswered(DomainError):
    code = "signal_answered"
    message = _("The signal is answered already, by %(name)s. Nothing was changed.")


class NotAnswerable(DomainError):
    code = "signal_not_answerable"
    message = _("This is information without a norm, and needs no answer.")


@transaction.atomic
def answer_check(
    *, by: User, course: Course, code: str, signal_key: str, reason: str, holds_until: date | None = None
) -> CheckAnswer:
    """Give the reason why the course differs from the method here (SUP-151).

    It answers the signal the worker read (`signal_key`), not one that has come since; and it never removes a signal:
    an answered one stays to be seen as answered.
    """
    permissions.check_can_work_on(by, course)
    course = Course.objects.select_for_update(of=("self",)).select_related("citizen", "team").get(pk=course.pk)
    today = clock.today()
    check_holds_until(holds_until, today)
    shown = queries.method_panel(course, today).find(code)
    if shown is None or shown.signal.key != signal_key:
        raise SignalChanged()
    if not shown.signal.is_answerable:
        raise NotAnswerable()
    if shown.answer:
        raise SignalAnswered(name=str(shown.answer.answered_by))
    row = CheckAnswer(
        municipality_id=course.municipality_id,
        course=course,
        code=code,
        signal=shown.signal.sentence,
        signal_key=signal_key,
        reason=reason.strip(),
        holds_until=holds_until,
        answered_by=by,
    )
    row.full_clean()
    row.save()
    return row
