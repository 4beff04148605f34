"""Concern inquiries from a file: each row by the rules of the page, all rows or none (CASE-189)."""

from collections.abc import Callable

from django.db import transaction

from housingfirst.accounts.models import User
from housingfirst.core.db import constraint_errors

from .. import permissions, rules
from ..choices import ImportOutcome
from ..models import ConcernInquiry
from ..rules import Fault, InquiryRow
from .imports import ChangedMeanwhile, Report, RowResult
from .inquiries import record_inquiries

BATCH = 500


@transaction.atomic
def import_inquiry_rows(
    *,
    by: User,
    rows: list[InquiryRow],
    write: bool,
    after_batch: Callable[[int, Report], None] | None = None,
) -> Report:
    """Record the inquiries of a file as the page does; without `write`, only say what would happen.

    CASE-97: a CPR number is not looked up here either. What a file before this one said in the same words stays as it
    is. The caller rolls back what was written before a fault.
    """
    permissions.check_can_import_citizens(by)
    report = Report()
    for start in range(0, len(rows), BATCH):
        _record_batch(by, rows[start : start + BATCH], report, write=write)
        if after_batch is not None:
            after_batch(min(start + BATCH, len(rows)), report)
    return report


def _record_batch(by: User, batch: list[InquiryRow], report: Report, *, write: bool) -> None:
    """A fixed number of statements, however many rows."""
    keys = {row.row: rules.inquiry_key(row, by.municipality_id or 0) for row in batch}
    known = ConcernInquiry.objects.filter(municipality_id=by.municipality_id, client_key__in=keys.values())
    there = set(known.values_list("client_key", flat=True))
    report.results += [RowResult(row.row, ImportOutcome.UNCHANGED) for row in batch if keys[row.row] in there]
    new = [row for row in batch if keys[row.row] not in there]
    told = [{**row.said, "reasons": list(row.reasons), "client_key": keys[row.row]} for row in new]
    with constraint_errors(inquiry_client_key_once=ChangedMeanwhile):
        refusals = record_inquiries(by=by, told=told, write=write and not report.faults)
    for row, refusal in zip(new, refusals, strict=True):
        if refusal is None:
            report.results.append(RowResult(row.row, ImportOutcome.CREATED))
        elif isinstance(refusal, rules.SourceContradiction):
            report.faults.append(Fault(row.row, "referred_by", "passed_on_by_source"))
        else:
            report.faults.append(Fault(row.row, getattr(refusal, "field", None) or "", "row_refused"))
