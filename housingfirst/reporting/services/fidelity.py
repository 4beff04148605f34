"""Fidelity reports: asked for, claimed, made, signed. The row remembers, Celery carries."""

from datetime import date, timedelta

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import Team, User
from housingfirst.accounts.services import system_user
from housingfirst.core import clock
from housingfirst.core.calculation import rounded
from housingfirst.core.errors import DomainError
from housingfirst.core.jobs import enqueue_on_commit
from support.queries import team_trained

from .. import permissions
from ..choices import ReportState
from ..models import FidelityCaseload, FidelityContacts, FidelityIndicator, FidelityReport, FidelityRow
from ..queries.fidelity import MonthOfTeam, month_of_team
from ..rules.caseloads import Holding
from ..rules.months import check_month, first_of, last_month, next_month

MAKE_TASK = "reporting.make_report"
LEASE = timedelta(minutes=3)  # a worker that has not finished by then is taken to be dead
MOST_ATTEMPTS = 3


class Signed(DomainError):
    code = "report_signed"
    message = _("The report is signed and stays as it is. What was registered later shows in the next month's.")


class NotReady(DomainError):
    code = "report_not_ready"
    message = _("The report is not ready, so it cannot be signed yet. Wait a moment and load the page again.")


@transaction.atomic
def request_report(*, by: User, team: Team, month: date, again: bool = False) -> FidelityReport:
    """Ask for the report of a team's month (REP-39); the one that is there is given back.

    A failed one is tried again. `again` makes a ready one anew, from what is registered now, until it is signed.
    """
    permissions.check_can_make_report(by, team.pk)
    month = first_of(month)
    check_month(month, clock.today())
    report, made = FidelityReport.objects.get_or_create(
        team=team, month=month, defaults={"municipality_id": team.municipality_id, "requested_by": by}
    )
    if not made:
        report = FidelityReport.objects.select_for_update().get(pk=report.pk)
        if again and report.signed_by_id:
            raise Signed()
        if report.state == ReportState.FAILED or (again and report.is_ready):
            report.state, report.failure, report.attempts = ReportState.REQUESTED, "", 0
            report.requested_by, report.requested_at, report.claimed_at = by, clock.now(), None
            report.save()
            made = True
    if made:
        _enqueue(report)
    return report


def _enqueue(report: FidelityReport) -> None:
    enqueue_on_commit(MAKE_TASK, municipality_id=report.municipality_id, report_id=report.pk)


@transaction.atomic
def request_month(*, municipality_id: int, month: date | None = None) -> list[FidelityReport]:
    """The reports of the newest month that has ended, for every team in use; what is there stays. By the system."""
    by = system_user(municipality_id)
    month = month or last_month(clock.today())
    teams = Team.objects.filter(municipality_id=municipality_id, is_active=True)
    return [request_report(by=by, team=team, month=month) for team in teams]


def _unclaimed(rows: QuerySet[FidelityReport]) -> QuerySet[FidelityReport]:
    return rows.filter(
        Q(state=ReportState.REQUESTED) | Q(state=ReportState.RUNNING, claimed_at__lt=clock.now() - LEASE)
    )


def unfinished_reports(*, municipality_id: int) -> list[int]:
    """Ids a sweep must look at: asked for a little while ago, or left behind by a worker that died."""
    rows = _unclaimed(FidelityReport.objects.filter(municipality_id=municipality_id))
    return list(rows.filter(requested_at__lt=clock.now() - timedelta(seconds=20)).values_list("pk", flat=True)[:100])


@transaction.atomic
def claim_report(*, report_id: int) -> bool:
    """Take the report for this worker; false when another has it, it is made, or it failed too often."""
    row = _unclaimed(FidelityReport.objects.select_for_update(skip_locked=True).filter(pk=report_id)).first()
    if row is None:
        return False
    if row.attempts >= MOST_ATTEMPTS:
        _fail(row, "attempts")
        return False
    row.state, row.claimed_at, row.attempts = ReportState.RUNNING, clock.now(), row.attempts + 1
    row.save(update_fields=["state", "claimed_at", "attempts"])
    return True


@transaction.atomic
def make_report(*, report_id: int) -> FidelityReport:
    """Compute a claimed report and keep every figure with its rows, all or nothing.

    The lock is held until the end, so that whoever takes over after the lease waits for a living worker and then
    finds the report made.
    """
    report = FidelityReport.objects.select_for_update().get(pk=report_id)
    if report.state != ReportState.RUNNING:
        return report
    report = FidelityReport.objects.select_related("team").get(pk=report_id)
    for rows in (FidelityIndicator, FidelityCaseload, FidelityContacts):
        rows.objects.filter(report=report).delete()  # type: ignore[attr-defined]
    found = month_of_team(report.team, report.month)
    _keep_indicators(report, found)
    _keep_caseloads(report, found)
    FidelityContacts.objects.bulk_create(
        FidelityContacts(municipality_id=report.municipality_id, report=report, **vars(group)) for group in found.groups
    )
    report.courses = len(found.courses)
    report.people = len({course.citizen_id for course in found.courses})
    report.waiting = found.waiting
    report.trained, report.to_train = team_trained(report.team, next_month(report.month) - timedelta(days=1))
    report.thresholds_from = found.thresholds_from
    report.data_until = report.finished_at = clock.now()
    report.state, report.failure = ReportState.READY, ""
    report.full_clean()
    report.save()
    return report


def _keep_indicators(report: FidelityReport, found: MonthOfTeam) -> None:
    rows = []
    for scored in found.indicators:
        answer = scored.answer
        kept = FidelityIndicator(
            municipality_id=report.municipality_id,
            report=report,
            indicator=answer.indicator,
            starts_on=scored.starts_on,
            ends_on=scored.ends_on,
            numerator=answer.numerator,
            denominator=rounded(answer.denominator, 4),
            excluded=answer.excluded,
            people=answer.people,
            value=None if answer.value is None else rounded(answer.value, 4),
            score=scored.score,
            thresholds=scored.thresholds,
            least=scored.least,
        )
        kept.full_clean()
        kept.save()
        rows += [
            FidelityRow(
                municipality_id=report.municipality_id,
                indicator=kept,
                citizen_id=row.citizen_id,
                course_id=row.course_id,
                verdict=row.verdict,
                why=row.why,
                number=row.number,
            )
            for row in answer.rows
        ]
    FidelityRow.objects.bulk_create(rows, batch_size=1000)


def _keep_caseloads(report: FidelityReport, found: MonthOfTeam) -> None:
    holdings: list[Holding] = [*found.load.workers, *([found.load.shared] if found.load.shared else [])]
    FidelityCaseload.objects.bulk_create(
        FidelityCaseload(
            municipality_id=report.municipality_id,
            report=report,
            worker_id=holding.worker_id,
            fraction=rounded(holding.fraction, 2),
            used=holding.load.used,
            capacity=holding.load.capacity,
            label=holding.load.label or "",
            held=" · ".join(f"{count} {method}" for method, count in holding.load.held.items()),
            courses=len(holding.held),
        )
        for holding in holdings
    )


@transaction.atomic
def fail_report(*, report_id: int, failure: str) -> None:
    """Remember that making the report went wrong."""
    report = FidelityReport.objects.select_for_update().get(pk=report_id)
    if report.state == ReportState.RUNNING:
        _fail(report, failure)


def _fail(report: FidelityReport, failure: str) -> None:
    report.state, report.failure, report.finished_at = ReportState.FAILED, failure, clock.now()
    report.save(update_fields=["state", "failure", "finished_at"])


@transaction.atomic
def sign_report(*, by: User, report: FidelityReport) -> FidelityReport:
    """The leader has read the report and stands by it; from then on it is not made anew."""
    permissions.check_can_make_report(by, report.team_id)
    report = FidelityReport.objects.select_for_update().get(pk=report.pk)
    if not report.is_ready:
        raise NotReady()
    if report.signed_by_id is None:
        report.signed_by, report.signed_at = by, clock.now()
        report.full_clean()
        report.save(update_fields=["signed_by", "signed_at"])
    return report
