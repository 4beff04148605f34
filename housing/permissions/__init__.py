"""May this person do this in housing? By topic."""

from .stock import check_can_manage_stock, check_can_match, check_can_report_vacancy

__all__ = ["check_can_manage_stock", "check_can_match", "check_can_report_vacancy"]
