"""Small figures: what may be shown outside the team without giving anybody away (D15)."""

from collections.abc import Hashable, Mapping
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)


def is_small(count: int, least: int) -> bool:
    """REP-50: one to four persons are not shown outside the team; nobody is no person.

    Source: design D15; methods-fidelity-law 2.6, rules [OURS]. The number is a dated parameter.
    """
    return 0 < count < least


def gives_away(total: int, known: int, least: int) -> bool:
    """REP-51: the rest is small: who knows a part of the total reads it from the difference.

    `known`: what the reader sees anyway, as a leader her own teams' figure. Source: design D15 [OURS].
    """
    return is_small(total, least) or is_small(total - known, least)


def shown_cells(counts: Mapping[Key, int], least: int) -> dict[Key, int | None]:
    """REP-52: the counts of a partition beside its total; None for a cell that is not shown.

    A small cell is hidden, and as long as the hidden cells together are still small, or only one cell is hidden, the
    smallest one left goes too, since the total gives the difference away. Source: design D15; complementary
    suppression as in official statistics [GK].
    """
    hidden = {key for key, count in counts.items() if is_small(count, least)}
    while hidden and (len(hidden) == 1 or is_small(sum(counts[key] for key in hidden), least)):
        rest = [key for key, count in counts.items() if key not in hidden and count]
        if not rest:
            break
        hidden.add(min(rest, key=lambda key: counts[key]))
    return {key: None if key in hidden else count for key, count in counts.items()}


def total_is_shown(counts: Mapping[Key, int], least: int) -> bool:
    """REP-52: whether the total may stand beside the cells: not when it is small, nor when one hidden cell is all."""
    total = sum(counts.values())
    shown = shown_cells(counts, least)
    hidden = sum(counts[key] for key, count in shown.items() if count is None)
    alone = sum(1 for key, count in shown.items() if count is None) == 1
    return not is_small(total, least) and not (hidden and (alone or is_small(hidden, least)))


def parts_are_shown(numerator: int, denominator: int, least: int) -> bool:
    """REP-53: whether "so many of so many" may be shown: neither the whole, the part nor the rest is small."""
    return not (is_small(denominator, least) or is_small(numerator, least) or is_small(denominator - numerator, least))
