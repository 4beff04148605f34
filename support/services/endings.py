"""Hand over and close: never by itself, never without what the course owes (D10)."""

from datetime import date

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.models import Measurement
from housingfirst.accounts import codes
from housingfirst.accounts.models import User
from housingfirst.core import clock
from housingfirst.core.db import constraint_errors
from housingfirst.core.errors import DomainError

from .. import permissions, queries
from ..choices import CourseState
from ..codes import CLOSING_REASONS
from ..models import ClosingException, Course, CourseMethod, Deviation, TransferAgreement
from ..rules.courses import UnknownReason, check_closing, check_day, missing_to_close
from ..rules.phases import check_rows_answered
from .closing import plan_check_ins
from .courses import earliest_change, end_worker, lock_course
from .grounds import end_grounds
from .measurements import settle_end
from .phases import cut_phases


class ExceptionWritten(DomainError):
    code = "exception_written"
    message = _("That exception has already been written.")


class AlreadyAccepted(DomainError):
    code = "already_accepted"
    message = _("The agreement was accepted on %(day)s already. Nothing was changed.")


@transaction.atomic
def agree_transfer(
    *, by: User, course: Course, takes_over: str, own_words: str = "", agreed_on: date | None = None
) -> TransferAgreement:
    """Write down who takes over what when the course ends, as agreed with the citizen (CHK-13)."""
    permissions.check_can_work_on(by, course)
    course = lock_course(course)
    agreed_on = agreed_on or clock.today()
    check_day(agreed_on, clock.today(), field="agreed_on", earliest=course.starts_on, since=gettext("the course began"))
    row = TransferAgreement(
        municipality_id=course.municipality_id,
        course=course,
        takes_over=takes_over.strip(),
        own_words=own_words.strip(),
        agreed_on=agreed_on,
        recorded_by=by,
    )
    row.full_clean()
    row.save()
    return row


@transaction.atomic
def accept_transfer(
    *,
    by: User,
    agreement: TransferAgreement,
    accepted_by_name: str,
    accepted_by_unit: str,
    accepted_on: date | None = None,
) -> TransferAgreement:
    """The new provider has said yes: who, where, when."""
    permissions.check_can_work_on(by, agreement.course)
    lock_course(agreement.course)
    agreement = TransferAgreement.objects.select_for_update().get(pk=agreement.pk)
    if agreement.accepted_on:
        raise AlreadyAccepted(day=agreement.accepted_on.strftime("%d-%m-%Y"))
    accepted_on = accepted_on or clock.today()
    check_day(
        accepted_on, clock.today(), field="accepted_on", earliest=agreement.agreed_on, since=gettext("it was agreed")
    )
    check_rows_answered(agreement.rows.filter(accepted_on__isnull=True).count())  # type: ignore[attr-defined]
    return accept_whole(agreement, name=accepted_by_name.strip(), unit=accepted_by_unit.strip(), on=accepted_on)


def accept_whole(agreement: TransferAgreement, *, name: str, unit: str, on: date) -> TransferAgreement:
    """The agreement is accepted; the caller has locked it and checked who may say so."""
    agreement.accepted_by_name, agreement.accepted_by_unit, agreement.accepted_on = name, unit, on
    agreement.full_clean()
    agreement.save(update_fields=["accepted_by_name", "accepted_by_unit", "accepted_on"])
    return agreement


@transaction.atomic
def write_closing_exception(*, by: User, course: Course, exempt_from: str, reason: str) -> ClosingException:
    """A leader writes why a course may be closed without something it owes (D10)."""
    permissions.check_can_write_exception(by, course)
    course = lock_course(course)
    row = ClosingException(
        municipality_id=course.municipality_id,
        course=course,
        exempt_from=exempt_from,
        reason=reason.strip(),
        granted_by=by,
    )
    row.full_clean(validate_constraints=False)
    with constraint_errors(closingexception_once=ExceptionWritten):
        row.save()
    return row


@transaction.atomic
def close_course(
    *,
    by: User,
    course: Course,
    reason: str,
    closed_on: date | None = None,
    end_measurement: Measurement | None = None,
    transfer: TransferAgreement | None = None,
    note: str = "",
) -> Course:
    """Close a course with a reason, its last measurement and, where others take over, the accepted agreement (SUP-48).

    `reason`: a code of the municipality's list; what it counts as is kept beside it. `end_measurement` and `transfer`
    may be left out: the newest fitting ones of the course are found. The tenancy is not touched, and the team keeps the
    citizen within reach, so that they can come back (D11).
    """
    permissions.check_can_work_on(by, course)
    course = lock_course(course)
    closed_on = closed_on or clock.today()
    chosen = _reason(course, reason)
    check_day(
        closed_on,
        clock.today(),
        field="closed_on",
        earliest=earliest_change(course),
        since=gettext("the course last changed"),
    )
    measured = queries.fitting_end_measurement(course, closed_on, end_measurement)
    accepted = queries.accepted_transfer(course, closed_on, transfer)
    check_closing(
        missing_to_close(
            course.method,
            chosen.national,
            measured=measured is not None,
            transfer_accepted=accepted is not None,
            exceptions=set(course.closing_exceptions.values_list("exempt_from", flat=True)),  # type: ignore[attr-defined]
        )
    )
    end_worker(course, closed_on)
    CourseMethod.objects.filter(course=course, ends_on__isnull=True).update(ends_on=closed_on)
    end_grounds(course, closed_on)
    cut_phases(course, closed_on)
    Deviation.objects.filter(course=course, ends_on__gt=closed_on, starts_on__lte=closed_on).update(ends_on=closed_on)
    Deviation.objects.filter(course=course, starts_on__gt=closed_on).update(ends_on=F("starts_on"))
    settle_end(course, measured, closed_on)
    course.state, course.ends_on, course.end_reason, course.end_note = (
        CourseState.CLOSED,
        closed_on,
        chosen.national,
        note.strip(),
    )
    course.local_end_reason = chosen.code if chosen.code != chosen.national else ""
    course.closed_by, course.closed_at = by, clock.now()
    course.full_clean(validate_constraints=False)
    course.save(
        update_fields=["state", "ends_on", "end_reason", "local_end_reason", "end_note", "closed_by", "closed_at"]
    )
    plan_check_ins(course)
    return course


def _reason(course: Course, reason: str) -> codes.Code:
    """The chosen code of the municipality's list, as it stands today."""
    for code in codes.current(CLOSING_REASONS, course.municipality_id, clock.today()):
        if code.code == reason:
            return code
    raise UnknownReason()
