"""Charts drawn on the server: x in per cent and y in pixels without a viewBox, so that text keeps its size.

Pure geometry; the templates in `components/` write the SVG. Colours stand as presentation attributes on the shapes,
because the same SVG goes into PDF documents that load no stylesheet of ours. Every chart has a title, a description
and its numbers as a table.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from housingfirst.core import formats

INK, ACCENT, SUNK, OVER = "#1a1a1a", "#0b4f6c", "#eef0f0", "#5a3278"
METHOD_FILLS = {"icm": "#0b4f6c", "cti": "#3f86a6", "p85": "#7d8990", "act": "#6b5b95", "over": OVER}
GAP = 0.65


@dataclass(frozen=True)
class Block:
    """One citizen on the load bar."""

    css: str
    fill: str
    x: str
    width: str


@dataclass(frozen=True)
class LoadBar:
    """A worker's caseload in points: blocks, the limit, and the same in words."""

    label: str
    words: str
    points: str
    capacity: str
    cap_x: str
    blocks: list[Block]


def load_bar(name: str, blocks: Iterable[tuple[str, str, Any]], capacity: Any, *, full: Any = 80) -> LoadBar:
    """Draw the load of `name`: `blocks` are (method key, label, points), one per citizen, in the order they count.

    Method keys: `icm cti p85 act`. `full` is the widest limit among the rows that stand together, so that widths
    compare; the block that crosses the limit takes the colour of a deviation.
    """
    rows = [(method, label, float(points)) for method, label, points in blocks]
    limit, total = float(capacity), sum(points for _method, _label, points in rows)
    scale = 100 / (max(float(full), limit, total) * 1.05)
    drawn, used, counts = [], 0.0, dict.fromkeys((label for _method, label, _points in rows), 0)
    for method, label, points in rows:
        key = "over" if used + points > limit else method
        width = max(points * scale - GAP, 0.2)
        drawn.append(Block(f"m-{key}", METHOD_FILLS[key], f"{used * scale:.2f}%", f"{width:.2f}%"))
        used += points
        counts[label] += 1
    shown, room = formats.number(round(total, 2)), formats.number(round(limit, 2))
    return LoadBar(
        label=_("%(name)s: %(points)s of %(capacity)s points") % {"name": name, "points": shown, "capacity": room},
        words=" · ".join(f"{count}{formats.NBSP}{label}" for label, count in counts.items()) or _("no citizens"),
        points=shown,
        capacity=room,
        cap_x=f"{limit * scale:.2f}%",
        blocks=drawn,
    )


@dataclass(frozen=True)
class Bar:
    """One bar: where it stands, and its number in words."""

    label: str
    shown: str
    x: str
    y: str
    width: str
    height: str
    middle: str
    minor: bool


@dataclass(frozen=True)
class Line:
    y: str
    text_y: str
    label: str


@dataclass(frozen=True)
class Chart:
    """A bar chart ready to be written as SVG, with its table."""

    title: str
    description: str
    height: int
    base_y: str
    bars: list[Bar]
    grid: list[Line]
    norm: Line | None
    head: tuple[str, str]


def bar_chart(
    title: str,
    description: str,
    bars: Sequence[tuple[str, Any, str]],
    *,
    norm: tuple[Any, str] | None = None,
    head: tuple[str, str] | None = None,
    height: int = 96,
) -> Chart:
    """Bars of (label, value, value in words), from nought. `norm` is (value, label): a dashed line instead of a grid.

    Every second label drops out on phones; `description` says in a sentence what the chart shows.
    """
    base, top = height - 22.0, 18.0
    values = [float(value) for _label, value, _shown in bars]
    highest = max([*values, float(norm[0]) if norm else 0.0, 0.0]) or 1.0
    grid_step = 0.0 if norm else _step(highest)
    reach = max(highest * (1.07 if norm else 1.0), grid_step * 3)

    def y_of(value: float) -> float:
        return base - (base - top) * value / reach

    step = 95 / max(len(bars), 1)
    width = step * 0.72
    drawn = [
        Bar(
            label=str(label),
            shown=str(shown),
            x=f"{5 + index * step + (step - width) / 2:.2f}%",
            y=f"{y_of(value):.1f}",
            width=f"{width:.2f}%",
            height=f"{base - y_of(value):.1f}",
            middle=f"{5 + (index + 0.5) * step:.2f}%",
            minor=bool(index % 2),
        )
        for index, ((label, _value, shown), value) in enumerate(zip(bars, values, strict=True))
    ]
    lines = [grid_step * count for count in (1, 2, 3)] if grid_step else []
    return Chart(
        title=title,
        description=description,
        height=height,
        base_y=f"{base:.1f}",
        bars=drawn,
        grid=[Line(f"{y_of(v):.1f}", f"{y_of(v) - 3:.1f}", formats.number(round(v, 2))) for v in lines],
        norm=Line(f"{y_of(float(norm[0])):.1f}", f"{y_of(float(norm[0])) - 4:.1f}", norm[1]) if norm else None,
        head=head or (_("Period"), _("Value")),
    )


def _step(highest: float) -> float:
    """The smallest of 1, 2, 3, 5 times a power of ten of which three reach the highest bar."""
    size = 0.01
    while True:
        for factor in (1, 2, 3, 5):
            if size * factor * 3 >= highest:
                return size * factor
        size *= 10
