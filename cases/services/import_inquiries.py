"""Concern inquiries from a file: each row through the service of the page, all rows or none (CASE-189)."""

from collections.abc import Callable

from django.core.exceptions import ValidationError
from django.db import transaction

from housingfirst.accounts.models import User
from housingfirst.core.db import constraint_errors
from housingfirst.core.errors import ConcurrentChange, DomainError

from .. import permissions, rules
from ..choices import ImportOutcome
from ..models import ConcernInquiry
from ..rules import Fault, InquiryRow
from .imports import ChangedMeanwhile, NothingChanges, Report, RowResult
from .inquiries import record_inquiry

BATCH = 100


@transaction.atomic
def import_inquiry_rows(
    *,
    by: User,
    rows: list[InquiryRow],
    write: bool,
    after_batch: Callable[[int, Report], None] | None = None,
) -> Report:
    """Record the inquiries of a file as the page does; without `write`, record them and take it all back.

    CASE-97: a CPR number is not looked up here either. What a file before this one said in the same words stays as it
    is. The caller rolls back what was written before a fault.
    """
    permissions.check_can_import_citizens(by)
    report = Report()
    for start in range(0, len(rows), BATCH):
        try:
            with transaction.atomic():
                _record_batch(by, rows[start : start + BATCH], report)
                if not write:
                    raise NothingChanges
        except NothingChanges:
            pass
        if after_batch is not None:
            after_batch(min(start + BATCH, len(rows)), report)
    return report


def _record_batch(by: User, batch: list[InquiryRow], report: Report) -> None:
    keys = {row.row: rules.inquiry_key(row, by.municipality_id or 0) for row in batch}
    known = ConcernInquiry.objects.filter(municipality_id=by.municipality_id, client_key__in=keys.values())
    there = set(known.values_list("client_key", flat=True))
    for row in batch:
        key = keys[row.row]
        if key in there:
            report.results.append(RowResult(row.row, ImportOutcome.UNCHANGED))
            continue
        said = {**row.said, "reasons": list(row.reasons)}
        try:
            with constraint_errors(inquiry_client_key_once=ChangedMeanwhile):
                record_inquiry(by=by, client_key=key, **said)
        except ConcurrentChange:
            raise
        except rules.SourceContradiction:
            report.faults.append(Fault(row.row, "referred_by", "passed_on_by_source"))
        except (DomainError, ValidationError) as refusal:
            report.faults.append(Fault(row.row, getattr(refusal, "field", None) or "", "row_refused"))
        else:
            report.results.append(RowResult(row.row, ImportOutcome.CREATED))
