"""The cost of running an effort."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

import housingfirst.core.formats as formats
from housingfirst.core.calculation import percent, rounded, sentence


@dataclass(frozen=True)
class UnitCost:
    """What one unit spent: establishment once, operations by kind, the months it ran, the total it printed itself."""

    name: str
    establishment: Decimal
    operations: Mapping[str, Decimal]
    months: int
    printed_total: Decimal | None = None


@dataclass(frozen=True)
class CostAnswer:
    """The sums of a unit or of all; None where there is nothing to divide by or compare with."""

    operations: Decimal
    total: Decimal
    establishment_percent: int | None
    operations_percent: int | None
    per_month: Decimal | None
    difference: Decimal | None


def unit_cost(unit: UnitCost) -> CostAnswer:
    """REP-20: total = establishment + operations; per month = operations ÷ months, in whole kroner.

    Percents are rounded each on their own; the difference is the printed total less the computed one.
    Source: 001-R35, 001 §6, l.485-516, l.2797-3101 [V].
    """
    return _cost(unit.establishment, sum(unit.operations.values(), Decimal("0.00")), unit.months, unit.printed_total)


def pooled_cost(units: Sequence[UnitCost]) -> CostAnswer:
    """REP-21: all units together are computed over the sums, never as a mean of their means.

    The difference only where every unit has printed its total. Source: 001 §6, l.3080-3101 [V].
    """
    printed = [unit.printed_total for unit in units if unit.printed_total is not None]
    return _cost(
        sum((unit.establishment for unit in units), Decimal("0.00")),
        sum((amount for unit in units for amount in unit.operations.values()), Decimal("0.00")),
        sum(unit.months for unit in units),
        sum(printed, Decimal("0.00")) if units and len(printed) == len(units) else None,
    )


def _cost(establishment: Decimal, operations: Decimal, months: int, printed_total: Decimal | None) -> CostAnswer:
    total = establishment + operations
    return CostAnswer(
        operations=operations,
        total=total,
        establishment_percent=percent(establishment, total),
        operations_percent=percent(operations, total),
        per_month=rounded(Fraction(operations) / months, 0) if months else None,
        difference=None if printed_total is None else printed_total - total,
    )


def explain_operating_cost(pooled: CostAnswer, units: Sequence[UnitCost]) -> list[str]:
    """The sums in sentences."""
    months = sum(unit.months for unit in units)
    sentences = [
        _("REP-20: The total of a unit is what it cost to establish plus what it cost to run."),
        sentence(
            _("REP-21: All together: %(total)s, of which operations %(operations)s."),
            total=formats.amount(pooled.total),
            operations=formats.amount(pooled.operations),
        ),
    ]
    if pooled.per_month is not None:
        sentences.append(
            sentence(
                _("REP-21: %(operations)s ÷ %(months)s months is %(per_month)s a month, over the sums of all units."),
                operations=formats.amount(pooled.operations),
                months=formats.number(months),
                per_month=formats.amount(pooled.per_month),
            )
        )
    else:
        sentences.append(_("REP-21: No months are given, so there is no cost per month."))
    differing = [unit.name for unit in units if unit_cost(unit).difference]
    if differing:
        sentences.append(
            ngettext(
                "REP-20: %(count)s unit has printed another total than its parts add up to.",
                "REP-20: %(count)s units have printed another total than their parts add up to.",
                len(differing),
            )
            % {"count": formats.number(len(differing))}
        )
    return sentences
