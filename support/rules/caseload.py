"""The caseload in points: how much a worker holds, what is left, and what the team may call itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

import housingfirst.core.formats as formats
from housingfirst.core.calculation import percent, percent_words

from ..choices import HOUSING_FIRST_METHODS, SupportMethod
from ..parameters import PointTable


@dataclass(frozen=True)
class Load:
    """The answer: points, whether there is room, and the name the caseload may carry."""

    capacity: int
    used: int
    free: int
    fits: bool
    percent: int | None
    mixed: bool
    label: str | None
    held: Mapping[str, int]


def capacity_points(employment_fraction: Fraction, table: PointTable) -> int:
    """SUP-20: capacity is the full-time points times the employment fraction, rounded down.

    For a shared ACT or M-ACT caseload the fraction is the sum of the team's fractions. [OURS: design D9]
    """
    return int(table.full_time * Fraction(employment_fraction))


def weigh_caseload(
    employment_fraction: Fraction, courses: Mapping[str, int], adding: str | None, table: PointTable
) -> Load:
    """Weigh the courses held (method → number) against the capacity; `adding` asks whether one more has room.

    SUP-20: points are our arithmetic for the caps 8 (ICM, ACT, M-ACT) and 10 (CTI); the caps are no test of their own.
    SUP-21: there is room when the present courses and the added one stay within the capacity.
    SUP-22: a Housing First method beside other support is mixed; mixed or above capacity, the caseload is called
    "<method>-like". `adding` never changes that.
    Sources: caps 004 l.209, l.249, l.267 and 000 l.372 [V]; mixing 002 l.2249-2263 [V]; points design D9 [OURS].
    """
    held = {method: count for method, count in courses.items() if count}
    points = {method: count * table.per_course[method] for method, count in held.items()}
    capacity, used = capacity_points(employment_fraction, table), sum(points.values())
    own = [method for method in HOUSING_FIRST_METHODS if method in held]
    mixed = bool(own) and len(own) < len(held)
    label = _label(own, points, pure=not mixed and used <= capacity)
    return Load(
        capacity=capacity,
        used=used,
        free=capacity - used,
        fits=used + (table.per_course[adding] if adding else 0) <= capacity,
        percent=percent(used, capacity) if used or capacity else 0,
        mixed=mixed,
        label=label,
        held=held,
    )


def _label(own: list[SupportMethod], points: Mapping[str, int], *, pure: bool) -> str | None:
    if not own:
        return None
    if pure:
        return "+".join(method.value for method in own)
    # max() keeps the first of equals, which is the order of HOUSING_FIRST_METHODS.
    return f"{max(own, key=lambda method: points[method]).value}-like"


def explain_load(load: Load, adding: str | None, table: PointTable) -> list[str]:
    """The sum in sentences."""
    parts = " + ".join(
        f"{formats.number(count)} {method} × {formats.number(table.per_course[method])}"
        for method, count in load.held.items()
    )
    sentences = [
        _("SUP-20: A full-time worker has %(full)s points. With this employment the capacity is %(capacity)s points.")
        % {"full": formats.number(table.full_time), "capacity": formats.number(load.capacity)},
        (
            _("SUP-20: The courses held cost %(sum)s = %(used)s points.")
            % {"sum": parts, "used": formats.number(load.used)}
            if parts
            else _("SUP-20: No courses are held, so no points are used.")
        ),
        _(
            "SUP-20: The points are our own arithmetic for the caps of the methods: %(icm)s citizens in ICM, ACT and "
            "M-ACT, %(cti)s in CTI. They are no published norm."
        )
        % {"icm": table.caps[SupportMethod.ICM], "cti": table.caps[SupportMethod.CTI]},
        _explain_room(load, adding, table),
    ]
    if load.percent is not None:
        sentences.append(_("SUP-21: The load is %(percent)s.") % {"percent": percent_words(load.percent)})
    sentences.append(_explain_label(load))
    return sentences


def _explain_room(load: Load, adding: str | None, table: PointTable) -> str:
    numbers = {
        "free": formats.number(abs(load.free)),
        "method": adding or "",
        "cost": table.per_course.get(adding or "", 0),
    }
    if adding is None:
        if load.free < 0:
            text = ngettext(
                "SUP-21: The caseload is %(free)s point above the capacity.",
                "SUP-21: The caseload is %(free)s points above the capacity.",
                -load.free,
            )
        else:
            text = ngettext(
                "SUP-21: There is %(free)s point left.", "SUP-21: There are %(free)s points left.", load.free
            )
    elif load.fits:
        text = _("SUP-21: There is room for one more in %(method)s: it costs %(cost)s points, and %(free)s are free.")
    elif load.free < 0:
        text = _(
            "SUP-21: There is no room for one more in %(method)s: it costs %(cost)s points, and the caseload is "
            "already %(free)s points above the capacity."
        )
    else:
        text = _(
            "SUP-21: There is no room for one more in %(method)s: it costs %(cost)s points, and only %(free)s are free."
        )
    return text % numbers


def _explain_label(load: Load) -> str:
    if load.label is None:
        return _("SUP-22: No Housing First method is held, so the caseload carries no method's name.")
    if not load.label.endswith("-like"):
        return _("SUP-22: Only Housing First methods are held, within the capacity: %(label)s.") % {"label": load.label}
    method = load.label.removesuffix("-like")
    if load.mixed and load.free < 0:
        text = _("SUP-22: Other support is held beside it and the capacity is passed: %(method)s-like.")
    elif load.mixed:
        text = _("SUP-22: Other support is held beside the method: %(method)s-like.")
    else:
        text = _("SUP-22: The capacity is passed: %(method)s-like.")
    return text % {"method": method}
