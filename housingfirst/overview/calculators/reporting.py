"""Calculators on reports: between JSON and the rules of `reporting`."""

from decimal import Decimal
from typing import Any

from housingfirst.core.calculation import money, nullable, record, rows, text, whole
from housingfirst.reporting import rules
from housingfirst.reporting.parameters import FIDELITY_ITEMS

FIDELITY_ROUND = record({"scores": record({item.number: nullable(whole(1, 4)) for item in FIDELITY_ITEMS})})
OPERATING_COST = record(
    {
        "units": rows(
            record(
                {
                    "name": text(),
                    "establishment": money,
                    "operations": record({"wages": money, "training": money, "activities": money, "other": money}),
                    "months": whole(),
                },
                {"printed_total": money},
            )
        )
    }
)


def fidelity_round(facts: dict[str, Any]) -> dict[str, Any]:
    answer = rules.fidelity_round(facts["scores"])
    return {
        "elements": [
            {"number": element.number, "mean": None if element.mean is None else str(element.mean)}
            for element in answer.elements
        ],
        "total": None if answer.total is None else str(answer.total),
        "scored": answer.scored,
        "irrelevant": answer.irrelevant,
        "explanation": rules.explain_fidelity_round(answer, facts["scores"]),
    }


def operating_cost(facts: dict[str, Any]) -> dict[str, Any]:
    units = [rules.UnitCost(**row) for row in facts["units"]]
    pooled = rules.pooled_cost(units)
    return {
        "units": [{"name": unit.name, **_cost(rules.unit_cost(unit))} for unit in units],
        "all": _cost(pooled),
        "explanation": rules.explain_operating_cost(pooled, units),
    }


def _cost(answer: rules.CostAnswer) -> dict[str, Any]:
    return {
        "operations": _amount(answer.operations),
        "total": _amount(answer.total),
        "establishment_percent": answer.establishment_percent,
        "operations_percent": answer.operations_percent,
        "per_month": None if answer.per_month is None else str(answer.per_month),
        "difference": None if answer.difference is None else _amount(answer.difference),
    }


def _amount(value: Decimal) -> str:
    return f"{value:.2f}"
