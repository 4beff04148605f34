"""The means of a self-rated fidelity round."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

import housingfirst.core.formats as formats
from housingfirst.core.calculation import rounded

from ..parameters import FIDELITY_ITEMS


@dataclass(frozen=True)
class ElementMean:
    """One of the eight elements; None when an item of it is irrelevant."""

    number: int
    mean: Decimal | None


@dataclass(frozen=True)
class FidelityRound:
    """One team's round: the means and how many items were scored."""

    elements: tuple[ElementMean, ...]
    total: Decimal | None
    scored: int
    irrelevant: int


def fidelity_round(scores: Mapping[str, int | None]) -> FidelityRound:
    """The means of sixteen self-rated items, 1 to 4 or None for irrelevant.

    REP-10: an element's mean is the mean of its items, two decimals; none when any of them is irrelevant (001-R13).
    REP-11: the total is the mean of all scored items, one decimal, not of the element means (001-R14).
    Source: 001 §5, l.470-482, l.1135-1179, note l.2410-2412 [V].
    """
    by_element: dict[int, list[int | None]] = {}
    for item in FIDELITY_ITEMS:
        by_element.setdefault(item.element, []).append(scores[item.number])
    scored = [score for item in FIDELITY_ITEMS if (score := scores[item.number]) is not None]
    return FidelityRound(
        elements=tuple(ElementMean(number, _mean(values)) for number, values in by_element.items()),
        total=rounded(Fraction(sum(scored), len(scored)), 1) if scored else None,
        scored=len(scored),
        irrelevant=len(FIDELITY_ITEMS) - len(scored),
    )


def _mean(values: Sequence[int | None]) -> Decimal | None:
    known = [value for value in values if value is not None]
    return rounded(Fraction(sum(known), len(known))) if len(known) == len(values) else None


def explain_fidelity_round(answer: FidelityRound, scores: Mapping[str, int | None]) -> list[str]:
    """The means in sentences."""
    without = [str(element.number) for element in answer.elements if element.mean is None]
    sentences = [
        _("REP-10: Each element is the mean of its own items, with two decimals, halves rounded up."),
    ]
    if without:
        sentences.append(
            _("REP-10: Elements without a mean, because an item in them is irrelevant: %(elements)s.")
            % {"elements": ", ".join(without)}
        )
    if answer.total is None:
        sentences.append(_("REP-11: No item is scored, so there is no total."))
    else:
        sentences.append(
            _("REP-11: The total is the mean of the %(scored)s scored items: %(sum)s ÷ %(scored)s = %(total)s.")
            % {
                "scored": answer.scored,
                "sum": sum(score for score in scores.values() if score is not None),
                "total": formats.number(answer.total, 1),
            }
        )
    if answer.irrelevant:
        sentences.append(
            ngettext(
                "REP-11: %(count)s item is irrelevant and left out.",
                "REP-11: %(count)s items are irrelevant and left out.",
                answer.irrelevant,
            )
            % {"count": answer.irrelevant}
        )
    return sentences
