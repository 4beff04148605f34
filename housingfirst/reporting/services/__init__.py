"""Every write of reporting, by topic."""

from .fidelity import (
    MAKE_TASK,
    claim_report,
    fail_report,
    make_report,
    request_month,
    request_report,
    sign_report,
    unfinished_reports,
)
from .published import load_published_cohort

__all__ = [
    "MAKE_TASK",
    "claim_report",
    "fail_report",
    "load_published_cohort",
    "make_report",
    "request_month",
    "request_report",
    "sign_report",
    "unfinished_reports",
]
