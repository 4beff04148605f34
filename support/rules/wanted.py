"""The method recommended, the one decided, and what can be given: where they differ, and why somebody goes without."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..choices import UnmetReason


def why_unmet(*, offered: bool, places: int, outside_ages: bool) -> str:
    """SUP-156: why a method cannot be given: no team offers it, an age limit, no place; "" where it can be.

    002a R10, R19 [V]; which reason is named where several hold [OURS]: the one that has to go first.
    """
    if not offered:
        return UnmetReason.NO_TEAM
    if outside_ages:
        return UnmetReason.AGE
    return UnmetReason.NO_PLACE if places <= 0 else ""


@dataclass(frozen=True)
class Differences:
    """Decisions after an assessment: how many, how many gave what it says, and the others with their count."""

    total: int
    followed: int
    others: Sequence[tuple[str, str, int]]


def count_differences(pairs: Iterable[tuple[str, str]]) -> Differences:
    """SUP-157: how often another method was decided than the assessment recommended, most frequent first. Issue 4."""
    counts = Counter(pairs)
    others = [(wanted, given, count) for (wanted, given), count in counts.items() if wanted != given]
    total = sum(counts.values())
    return Differences(
        total=total,
        followed=total - sum(count for _wanted, _given, count in others),
        others=sorted(others, key=lambda row: (-row[2], row[0], row[1])),
    )
