"""Calculators on support: between JSON and the rules of `support`."""

from typing import Any

from housingfirst.core.calculation import choice, day, decimal, fraction, mapping, nullable, record, rows, whole
from support import parameters, rules
from support.choices import SupportMethod

METHODS = frozenset(SupportMethod.values)
# A shared ACT caseload counts with the sum of the team's fractions.
MOST_EMPLOYMENT = 100

CTI_PHASES = record({"phase1_start": day})
CASELOAD = record(
    {
        "employment_fraction": fraction(MOST_EMPLOYMENT),
        "courses": rows(record({"method": choice(METHODS), "count": whole()})),
        "adding": nullable(choice(METHODS)),
    },
    {"points": mapping(whole(), METHODS)},
)
DACTS_ITEM = record({"item": choice(frozenset(parameters.DACTS_ITEMS)), "value": decimal})


def cti_phases(facts: dict[str, Any]) -> dict[str, Any]:
    terms = parameters.CTI_TERMS
    clock = rules.cti_clock(facts["phase1_start"], terms)
    return {
        "phases": [
            {"number": phase.number, "start": phase.start.isoformat(), "end": phase.end.isoformat()}
            for phase in clock.phases
        ],
        "planned_end": clock.planned_end.isoformat(),
        "transfer_agreement_due": clock.transfer_agreement_due.isoformat(),
        "explanation": rules.explain_cti_clock(clock, terms),
    }


def caseload(facts: dict[str, Any]) -> dict[str, Any]:
    table = parameters.shipped_point_table().with_points(facts.get("points", {}))
    courses: dict[str, int] = {}
    for row in facts["courses"]:
        courses[row["method"]] = courses.get(row["method"], 0) + row["count"]
    load = rules.weigh_caseload(facts["employment_fraction"], courses, facts["adding"], table)
    return {
        "capacity_points": load.capacity,
        "used_points": load.used,
        "free_points": load.free,
        "fits": load.fits,
        "load_percent": load.percent,
        "mixed": load.mixed,
        "label": load.label,
        "explanation": rules.explain_load(load, facts["adding"], table),
    }


def dacts_item(facts: dict[str, Any]) -> dict[str, Any]:
    item = parameters.DACTS_ITEMS[facts["item"]]
    score = rules.dacts_score(item, facts["value"])
    return {
        "item": item.number,
        "score": score,
        "explanation": rules.explain_dacts_score(item, facts["value"], score),
    }
