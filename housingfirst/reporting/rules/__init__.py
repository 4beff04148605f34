"""What reports compute: pure functions, each with its rule id and source (docs/domain/rules.md)."""

from .costs import CostAnswer, UnitCost, explain_operating_cost, pooled_cost, unit_cost
from .rounds import ElementMean, FidelityRound, explain_fidelity_round, fidelity_round

__all__ = [
    "CostAnswer",
    "ElementMean",
    "FidelityRound",
    "UnitCost",
    "explain_fidelity_round",
    "explain_operating_cost",
    "fidelity_round",
    "pooled_cost",
    "unit_cost",
]
