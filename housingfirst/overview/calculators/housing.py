"""Calculators on housing: between JSON and the rules of `housing`."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from housing import parameters, rules
from housingfirst.core.calculation import (
    CalculationError,
    choice,
    day,
    fraction,
    mapping,
    money,
    nullable,
    record,
    rows,
    text,
    truth,
    whole,
)
from support.choices import SupportMethod

QUARTER_RULE = record(
    {
        "share": fraction(above_zero=True),
        "unit": choice(frozenset({"organisation", "department"})),
        "vacancies": rows(
            record(
                {
                    "id": text(),
                    "reported_on": day,
                    "organisation": text(),
                    "department": text(),
                    "category": choice(frozenset({"family", "youth"})),
                    "tenure": text(empty=False),
                    "area_exempt": truth,
                }
            )
        ),
    },
    {"already_counted": mapping(whole())},
)
VACANCY_RENT = record({"monthly_rent": money, "reported_on": day, "let_on": nullable(day), "as_of": nullable(day)})
REFUND = record(
    {
        "rule": choice(parameters.REFUND_RULES),
        "limit_days": whole(),
        "share": fraction(),
        "stays": rows(record({"admitted_on": day, "discharged_on": nullable(day), "day_rate": money})),
        "as_of": day,
    }
)
SUPPORT_REFUND = record(
    {
        "first_discharged_on": day,
        "decision_on": day,
        "via_107": truth,
        "method": choice(frozenset(SupportMethod.values)),
    }
)
HOUSING_BENEFIT = record(
    {"yearly_housing_cost": money, "household_income": money, "children": whole(), "year": whole()}
)
AFFORDABILITY = record(
    {
        "net_income": money,
        "rent": money,
        "utilities": money,
        "housing_benefit": money,
        "other_fixed": money,
        "threshold": nullable(money),
        "max_burden": fraction(),
    }
)


def _amount(value: Decimal) -> str:
    return f"{value:.2f}"


def _amount_or_null(value: Decimal | None) -> str | None:
    return None if value is None else _amount(value)


def _day_or_null(value: date | None) -> str | None:
    return None if value is None else value.isoformat()


def quarter_rule(facts: dict[str, Any]) -> dict[str, Any]:
    vacancies = [
        rules.ReportedVacancy(
            row["id"], row["organisation"], row["department"], row["category"], row["tenure"], row["area_exempt"]
        )
        for row in facts["vacancies"]
    ]
    ledger = rules.keep_ledger(vacancies, facts["share"], facts["unit"], facts.get("already_counted"))
    return {
        "rows": [
            {
                "id": row.id,
                "counted": row.counted,
                "reason": row.reason,
                "counter": row.counter,
                "number": row.number,
                "municipal": row.municipal,
            }
            for row in ledger.rows
        ],
        "totals": [
            {"counter": total.counter, "counted": total.counted, "claimable": total.claimable}
            for total in ledger.totals
        ],
        "explanation": rules.explain_ledger(ledger, facts["share"], facts["unit"]),
    }


def vacancy_rent(facts: dict[str, Any]) -> dict[str, Any]:
    rent = rules.vacancy_rent(facts["monthly_rent"], facts["reported_on"], facts["let_on"], facts["as_of"])
    return {
        "days": rent.days,
        "amount": _amount(rent.amount),
        "open": rent.open,
        "explanation": rules.explain_vacancy_rent(rent, facts["monthly_rent"], facts["reported_on"]),
    }


def refund(facts: dict[str, Any]) -> dict[str, Any]:
    terms = parameters.RefundTerms(facts["rule"], facts["limit_days"], facts["share"])
    stays = [rules.ShelterStay(row["admitted_on"], row["discharged_on"], row["day_rate"]) for row in facts["stays"]]
    answer = rules.shelter_refund(stays, facts["as_of"], terms)
    return {
        "days": answer.days,
        "refundable_days": answer.refundable_days,
        "gross": _amount(answer.gross),
        "refund": _amount(answer.refund),
        "net": _amount(answer.net),
        "last_refundable_day": _day_or_null(answer.last_refundable_day),
        "days_left": answer.days_left,
        "by_month": [
            {
                "month": f"{row.month:%Y-%m}",
                "days": row.days,
                "refundable_days": row.refundable_days,
                "gross": _amount(row.gross),
                "refund": _amount(row.refund),
            }
            for row in answer.by_month
        ],
        "explanation": rules.explain_shelter_refund(answer, facts["as_of"], terms),
    }


def support_refund(facts: dict[str, Any]) -> dict[str, Any]:
    terms = parameters.SUPPORT_REFUND
    discharged, decided, method = facts["first_discharged_on"], facts["decision_on"], facts["method"]
    answer = rules.support_refund(discharged, decided, method, terms, via_107=facts["via_107"])
    return {
        "eligible": answer.eligible,
        "from": _day_or_null(answer.start),
        "until": _day_or_null(answer.until),
        "reason": answer.reason,
        "explanation": rules.explain_support_refund(
            answer, discharged, decided, method, terms, via_107=facts["via_107"]
        ),
    }


def housing_benefit(facts: dict[str, Any]) -> dict[str, Any]:
    rates = parameters.BENEFIT_RATES.get(facts["year"])
    if rates is None:
        years = ", ".join(str(year) for year in parameters.BENEFIT_RATES)
        message = _("There are no rates for %(year)s. Rates are known for %(years)s.")
        raise CalculationError("choice", "year", message % {"year": facts["year"], "years": years})
    answer = rules.housing_benefit(facts["yearly_housing_cost"], facts["household_income"], facts["children"], rates)
    return {
        "yearly": _amount(answer.yearly),
        "monthly": _amount(answer.monthly),
        "binding": answer.binding,
        "explanation": rules.explain_housing_benefit(answer, rates),
    }


def affordability(facts: dict[str, Any]) -> dict[str, Any]:
    shipped = parameters.shipped_affordability_terms()
    terms = parameters.AffordabilityTerms(
        facts["threshold"], facts["max_burden"], shipped.close_margin, shipped.close_burden
    )
    answer = rules.afford(
        facts["net_income"],
        facts["rent"],
        facts["utilities"],
        facts["housing_benefit"],
        facts["other_fixed"],
        terms,
    )
    return {
        "net_housing": _amount(answer.net_housing),
        "burden_percent": answer.burden_percent,
        "disposable": _amount(answer.disposable),
        "margin": _amount_or_null(answer.margin),
        "light": answer.light,
        "explanation": rules.explain_affordability(answer, facts["net_income"], terms),
    }
