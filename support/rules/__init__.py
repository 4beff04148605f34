"""What decides in support: pure functions, each with its rule id and source (docs/domain/rules.md)."""

from .caseload import Load, capacity_points, explain_load, weigh_caseload
from .cti import CtiClock, Phase, cti_clock, explain_cti_clock
from .dacts import dacts_score, explain_dacts_score

__all__ = [
    "CtiClock",
    "Load",
    "Phase",
    "capacity_points",
    "cti_clock",
    "dacts_score",
    "explain_cti_clock",
    "explain_dacts_score",
    "explain_load",
    "weigh_caseload",
]
