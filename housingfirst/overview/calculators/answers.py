"""How an answer is shown to people: the figures that matter, tables, and the steps with their rules."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from housingfirst.core import formats
from housingfirst.core.calculation import percent_words
from housingfirst.core.charts import LoadBar, load_bar
from housingfirst.reporting.parameters import FIDELITY_ELEMENTS
from support.choices import SupportMethod

# More blocks than this are no picture any more.
MOST_BLOCKS = 60
FILLS = {"ICM": "icm", "CTI": "cti", "ACT": "act", "M-ACT": "act"}


@dataclass(frozen=True)
class Table:
    """A table with its heading; the first column names the row, the others are numbers unless `words`."""

    title: str
    head: list[str]
    rows: list[list[str]]
    words: bool = False

    @property
    def cells(self) -> list[list[tuple[str, str]]]:
        """Each row as pairs of heading and value, for phones, where the heading stands at the value."""
        return [list(zip(self.head, row, strict=True)) for row in self.rows]


@dataclass(frozen=True)
class Shown:
    """One answer: a verdict with its colour, figures, a sum line by line, tables, a picture."""

    verdict: tuple[str, str] | None = None
    figures: list[tuple[str, str]] = field(default_factory=list)
    sums: list[tuple[str, str, bool]] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    load: LoadBar | None = None


def steps(answer: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The explanation as (rule id, sentence); the id only where it changes."""
    result, last = [], ""
    for sentence in answer["explanation"]:
        rule, _colon, text = sentence.partition(": ")
        result.append((rule if rule != last else "", text[:1].upper() + text[1:]))
        last = rule
    return result


def _day(value: str | None) -> str:
    return formats.long_date(date.fromisoformat(value)) if value else "–"


def _last_day(value: str) -> str:
    return formats.long_date(date.fromisoformat(value) - timedelta(days=1))


def _kr(value: str | None) -> str:
    return "–" if value is None else formats.amount(Decimal(value))


def _percent(value: int | None) -> str:
    return "–" if value is None else percent_words(value)


def _caseload(facts: Mapping[str, Any], answer: Mapping[str, Any]) -> Shown:
    label = answer["label"] or ""
    verdict = ("ok", _("There is room")) if answer["fits"] else ("late", _("There is no room"))
    return Shown(
        verdict=verdict,
        figures=[
            (_("Points"), f"{formats.number(answer['used_points'])} / {formats.number(answer['capacity_points'])}"),
            (_("Free points"), formats.number(answer["free_points"]).replace("-", "−")),
            (_("Load"), _percent(answer["load_percent"])),
            (_("May be called"), _like(label) if label else "–"),
        ],
        load=_bar(facts, answer),
    )


def _like(label: str) -> str:
    if label.endswith("-like"):
        return _("%(method)s-like") % {"method": label.removesuffix("-like")}
    return label.replace("+", " + ")


def _bar(facts: Mapping[str, Any], answer: Mapping[str, Any]) -> LoadBar | None:
    if sum(row["count"] for row in facts["courses"]) > MOST_BLOCKS:
        return None
    blocks = [
        (FILLS.get(row["method"], "p85"), str(SupportMethod(row["method"]).label), facts["points"][row["method"]])
        for row in facts["courses"]
        for _number in range(row["count"])
    ]
    return load_bar(_("Caseload"), blocks, answer["capacity_points"])


def _cti_phases(facts: Mapping[str, Any], answer: Mapping[str, Any]) -> Shown:
    names = {1: _("settling in the home"), 2: _("trying out"), 3: _("transfer")}
    return Shown(
        figures=[
            (_("Ends on"), _day(answer["planned_end"])),
            (_("Transfer agreed by"), _day(answer["transfer_agreement_due"])),
        ],
        tables=[
            Table(
                _("The three phases"),
                [_("Phase"), _("From"), _("To and including")],
                [
                    [f"{phase['number']} {names[phase['number']]}", _day(phase["start"]), _last_day(phase["end"])]
                    for phase in answer["phases"]
                ],
                words=True,
            )
        ],
    )


def _quarter_rule(facts: Mapping[str, Any], answer: Mapping[str, Any]) -> Shown:
    reasons = {None: "", "not_almen": _("Not counted: not almen"), "area_exempt": _("Not counted: exempt area")}
    turns = sum(row["municipal"] for row in answer["rows"])
    return Shown(
        figures=[
            (_("The municipality's turns"), formats.number(turns)),
            (_("Vacancies counted"), formats.number(sum(row["counted"] for row in answer["rows"]))),
        ],
        tables=[
            Table(
                _("Vacancy by vacancy"),
                [_("Dwelling"), _("Counter"), _("Number"), _("Turn")],
                [
                    [
                        row["id"] or _("Vacancy %(number)s") % {"number": number},
                        _counter(row["counter"]),
                        "–" if row["number"] is None else formats.number(row["number"]),
                        _("The municipality's")
                        if row["municipal"]
                        else reasons[row["reason"]] or _("The organisation's"),
                    ]
                    for number, row in enumerate(answer["rows"], start=1)
                ],
                words=True,
            ),
            Table(
                _("Where the counters stand"),
                [_("Counter"), _("Counted"), _("To the municipality")],
                [
                    [_counter(total["counter"]), formats.number(total["counted"]), formats.number(total["claimable"])]
                    for total in answer["totals"]
                ],
            ),
        ],
    )


def _counter(name: str) -> str:
    place, _slash, category = name.rpartition("/")
    words = {"family": _("family dwellings"), "youth": _("youth dwellings")}
    return f"{place}, {words.get(category, category)}"


def _vacancy_rent(facts: Mapping[str, Any], answer: Mapping[str, Any]) -> Shown:
    return Shown(
        verdict=("soon", _("Not let yet")) if answer["open"] else None,
        figures=[
            (_("The municipality pays"), _kr(answer["amount"])),
            (_("For"), formats.count_days(answer["days"])),
        ],
    )


def _refund(facts: Mapping[str, Any], answer: Mapping[str, Any]) -> Shown:
    figures = [
        (_("Refund from the state"), _kr(answer["refund"])),
        (_("Left for the municipality"), _kr(answer["net"])),
        (_("Refundable days"), f"{formats.number(answer['refundable_days'])} / {formats.number(answer['days'])}"),
        (_("Last refundable day"), _day(answer["last_refundable_day"])),
    ]
    if answer["days_left"] is not None:
        figures.append((_("Refundable days left"), formats.number(answer["days_left"])))
    months = [
        [
            formats.month(date.fromisoformat(f"{row['month']}-01")),
            formats.number(row["days"]),
            formats.number(row["refundable_days"]),
            _kr(row["gross"]),
            _kr(row["refund"]),
        ]
        for row in answer["by_month"]
    ]
    head = [_("Month"), _("Days"), _("Refundable days"), _("Cost"), _("Refund")]
    return Shown(figures=figures, tables=[Table(_("Month by month"), head, months)] if months else [])


def _support_refund(facts: Mapping[str, Any], answer: Mapping[str, Any]) -> Shown:
    if not answer["eligible"]:
        return Shown(verdict=("late", _("No refund")))
    return Shown(
        verdict=("ok", _("Refund")),
        figures=[(_("From"), _day(answer["from"])), (_("To and including"), _last_day(answer["until"]))],
    )


def _housing_benefit(facts: Mapping[str, Any], answer: Mapping[str, Any]) -> Shown:
    limits = {
        "formula": _("The formula"),
        "maximum": _("The maximum"),
        "own_payment": _("The own payment"),
        "share_cap": _("The share of the cost"),
        "zero": _("Below zero"),
    }
    return Shown(
        figures=[
            (_("A month"), _kr(answer["monthly"])),
            (_("A year"), _kr(answer["yearly"])),
            (_("What decided"), limits[answer["binding"]]),
        ]
    )


def _affordability(facts: Mapping[str, Any], answer: Mapping[str, Any]) -> Shown:
    lights = {
        "ok": ("ok", _("Can be afforded")),
        "close": ("soon", _("Close")),
        "no": ("late", _("Cannot be afforded")),
        "unknown": ("idle", _("No light")),
    }
    sums = [
        (_("Income after tax"), _kr(facts["net_income"]), False),
        (_("Rent and utilities"), _minus(Decimal(facts["rent"]) + Decimal(facts["utilities"])), False),
        (_("Housing benefit"), f"+{_kr(facts['housing_benefit'])}", False),
        (_("Other fixed costs"), _minus(Decimal(facts["other_fixed"])), False),
        (_("Left each month"), _kr(answer["disposable"]).replace("-", "−"), True),
    ]
    if facts["threshold"] is not None:
        sums.append((_("Must be left each month"), _kr(facts["threshold"]), False))
        sums.append((_("Difference"), _kr(answer["margin"]).replace("-", "−"), False))
    return Shown(
        verdict=lights[answer["light"]],
        figures=[
            (_("Left each month"), _kr(answer["disposable"]).replace("-", "−")),
            (_("Housing takes"), _percent(answer["burden_percent"]).replace("-", "−")),
        ],
        sums=sums,
    )


def _minus(amount: Decimal) -> str:
    return f"−{formats.amount(amount)}" if amount else formats.amount(amount)


def _fidelity_round(facts: Mapping[str, Any], answer: Mapping[str, Any]) -> Shown:
    return Shown(
        figures=[
            (_("Total"), _mean(answer["total"], 1)),
            (_("Scored items"), formats.number(answer["scored"])),
            (_("Irrelevant items"), formats.number(answer["irrelevant"])),
        ],
        tables=[
            Table(
                _("Element by element"),
                [_("Element"), _("Mean")],
                [
                    [f"{element['number']} {FIDELITY_ELEMENTS[element['number']]}", _mean(element["mean"], 2)]
                    for element in answer["elements"]
                ],
            )
        ],
    )


def _mean(value: str | None, decimals: int) -> str:
    return "–" if value is None else formats.number(Decimal(value), decimals)


def _operating_cost(facts: Mapping[str, Any], answer: Mapping[str, Any]) -> Shown:
    head = [_("Unit"), _("Total"), _("Establishment"), _("Operations"), _("A month"), _("Difference from print")]
    every = [*((unit["name"], unit) for unit in answer["units"]), (_("All"), answer["all"])]
    rows = [
        [
            name,
            _kr(cost["total"]),
            _percent(cost["establishment_percent"]),
            f"{_kr(cost['operations'])} ({_percent(cost['operations_percent'])})",
            _kr(cost["per_month"]),
            _kr(cost["difference"]).replace("-", "−"),
        ]
        for name, cost in every
    ]
    return Shown(
        figures=[
            (_("Operations a month, all"), _kr(answer["all"]["per_month"])),
            (_("Total, all"), _kr(answer["all"]["total"])),
        ],
        tables=[Table(_("Unit by unit"), head, rows)],
    )


def _dacts_item(facts: Mapping[str, Any], answer: Mapping[str, Any]) -> Shown:
    return Shown(figures=[(answer["item"], _("%(score)s of 5") % {"score": answer["score"]})])


PRESENT: dict[str, Callable[[Mapping[str, Any], Mapping[str, Any]], Shown]] = {
    "caseload": _caseload,
    "cti-phases": _cti_phases,
    "quarter-rule": _quarter_rule,
    "vacancy-rent": _vacancy_rent,
    "affordability": _affordability,
    "housing-benefit": _housing_benefit,
    "refund": _refund,
    "support-refund": _support_refund,
    "fidelity-round": _fidelity_round,
    "operating-cost": _operating_cost,
    "dacts-item": _dacts_item,
}
