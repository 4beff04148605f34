"""The calculators: NAME → what is checked, what computes, what it is called.

Three doors use this one table: `manage.py calculate`, `POST /api/v1/calculations/NAME/` and the staff page
"Beregnere". Each entry only translates between JSON and a rule; what decides lives in the app of the rule.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from housingfirst.core.calculation import CalculationError, Check, read_json

from . import housing, reporting, support


@dataclass(frozen=True)
class Calculator:
    """One calculator: the checker of its input, the function from checked input to answer, its name to people."""

    check: Check
    answer: Callable[[dict[str, Any]], dict[str, Any]]
    title: Any
    purpose: Any


CALCULATORS: dict[str, Calculator] = {
    "caseload": Calculator(
        support.CASELOAD,
        support.caseload,
        gettext_lazy("Caseload"),
        gettext_lazy("How many points a worker holds, and whether there is room for one more citizen."),
    ),
    "cti-phases": Calculator(
        support.CTI_PHASES,
        support.cti_phases,
        gettext_lazy("CTI phases"),
        gettext_lazy("When the three phases begin and end, and when the transfer agreement is due."),
    ),
    "quarter-rule": Calculator(
        housing.QUARTER_RULE,
        housing.quarter_rule,
        gettext_lazy("Quarter rule"),
        gettext_lazy("Which of the reported vacancies are the municipality's turn."),
    ),
    "vacancy-rent": Calculator(
        housing.VACANCY_RENT,
        housing.vacancy_rent,
        gettext_lazy("Vacancy rent"),
        gettext_lazy("What the municipality pays while a reported dwelling stands empty."),
    ),
    "affordability": Calculator(
        housing.AFFORDABILITY,
        housing.affordability,
        gettext_lazy("Affordability"),
        gettext_lazy("Whether a citizen can afford a dwelling, and what is left each month."),
    ),
    "housing-benefit": Calculator(
        housing.HOUSING_BENEFIT,
        housing.housing_benefit,
        gettext_lazy("Housing benefit"),
        gettext_lazy("A guide to how much housing benefit a household may get."),
    ),
    "refund": Calculator(
        housing.REFUND,
        housing.refund,
        gettext_lazy("Refund of shelter stays"),
        gettext_lazy("Which days in a shelter the state refunds, and what is left for the municipality."),
    ),
    "support-refund": Calculator(
        housing.SUPPORT_REFUND,
        housing.support_refund,
        gettext_lazy("Refund of support"),
        gettext_lazy("Whether the state refunds support after a shelter stay, and for how long."),
    ),
    "fidelity-round": Calculator(
        reporting.FIDELITY_ROUND,
        reporting.fidelity_round,
        gettext_lazy("Fidelity round"),
        gettext_lazy("The means of the sixteen items a team rates itself on."),
    ),
    "operating-cost": Calculator(
        reporting.OPERATING_COST,
        reporting.operating_cost,
        gettext_lazy("Cost of running"),
        gettext_lazy("What an effort costs to establish and to run, for each unit and for all."),
    ),
    "dacts-item": Calculator(
        support.DACTS_ITEM,
        support.dacts_item,
        gettext_lazy("DACTS item"),
        gettext_lazy("The score of 1 to 5 that a measured number gives."),
    ),
}


def calculator(name: str) -> Calculator:
    """The calculator of that name; `choice` when there is none."""
    if name not in CALCULATORS:
        message = _("There is no calculator of that name. Choose one of %(names)s.")
        raise CalculationError("choice", None, message % {"names": ", ".join(sorted(CALCULATORS))})
    return CALCULATORS[name]


def calculate(name: str, facts: Any) -> dict[str, Any]:
    """The answer to `facts`, a JSON value already read; raises CalculationError for bad input."""
    chosen = calculator(name)
    return chosen.answer(chosen.check(facts))


def calculate_json(name: str, raw: bytes) -> dict[str, Any]:
    """The answer to one JSON object in UTF-8."""
    return calculate(name, read_json(raw))


def as_line(answer: dict[str, Any]) -> bytes:
    """One compact line."""
    return json.dumps(answer, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def as_page(answer: dict[str, Any]) -> bytes:
    """Two-space indent, for reading."""
    return json.dumps(answer, ensure_ascii=False, indent=2).encode() + b"\n"


# The order in which people find them: topic → names.
TOPICS: dict[str, tuple[Any, tuple[str, ...]]] = {
    "support": (gettext_lazy("Support"), ("caseload", "cti-phases", "support-refund")),
    "housing": (
        gettext_lazy("Housing"),
        ("quarter-rule", "affordability", "housing-benefit", "vacancy-rent", "refund"),
    ),
    "measuring": (gettext_lazy("Fidelity and cost"), ("fidelity-round", "dacts-item", "operating-cost")),
}
