"""The DACTS items that follow from a number: which score of 1 to 5 a value gets."""

from decimal import Decimal

from django.utils.translation import gettext as _

import housingfirst.core.formats as formats

from ..parameters import COMMON_KNOWLEDGE, DactsItem


def dacts_score(item: DactsItem, value: Decimal) -> int:
    """SUP-30: the score of a measured value.

    Where more is better the lower score's interval runs up to, not including, the next anchor; where less is better
    the printed limits hold as they are. Source: methods-fidelity-law 2.2, H1-H6 [V: F1], the others [GK].
    """
    for score, bound, included in item.steps:
        if value < bound or (included and value == bound):
            return score
    return item.rest


def explain_dacts_score(item: DactsItem, value: Decimal, score: int) -> list[str]:
    """Where the value lies between the anchors."""
    names = {
        "item": item.number,
        "title": item.title,
        "value": formats.number(value),
        "unit": item.unit,
        "score": score,
    }
    sentences = [
        _("SUP-30: %(item)s, %(title)s: %(value)s %(unit)s gives the score %(score)s of 5.") % names,
        _("SUP-30: The limits are %(limits)s.") % {"limits": _limits(item)},
    ]
    if item.certainty == COMMON_KNOWLEDGE:
        sentences.append(
            _("SUP-30: The limits of %(item)s are from memory; we have not seen them in a source. Check them first.")
            % names
        )
    return sentences


def _limits(item: DactsItem) -> str:
    parts = [f"{'≤' if included else '<'} {formats.number(bound)} → {score}" for score, bound, included in item.steps]
    return "; ".join([*parts, _("otherwise %(score)s") % {"score": item.rest}])
