"""Reports of the demo: the last two months of every team, made through the service; what is there already stays."""

from housingfirst.core import clock
from housingfirst.core.calculation import add_months

from . import services
from .rules.months import last_month


def load_reports(municipality_id: int, months: int = 2) -> int:
    """Make the reports of the newest months that have ended; returns how many were made. Needs the other data first."""
    made = 0
    newest = last_month(clock.today())
    for back in range(months):
        for report in services.request_month(municipality_id=municipality_id, month=add_months(newest, -back)):
            if not report.is_ready and services.claim_report(report_id=report.pk):
                services.make_report(report_id=report.pk)
                made += 1
    return made
