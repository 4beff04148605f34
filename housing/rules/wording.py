"""A dwelling in words: `2 rum, 58 m²`, `2. sal uden elevator`."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from housingfirst.core.formats import NBSP


def size_words(rooms: int, area_m2: int) -> str:
    """`2 rum, 58 m²`"""
    text = ngettext("%(rooms)s room, %(area)s m²", "%(rooms)s rooms, %(area)s m²", rooms)
    return (text % {"rooms": rooms, "area": area_m2}).replace(" ", NBSP, 1).replace(" m²", f"{NBSP}m²")


def floor_words(floor: int, *, has_lift: bool) -> str:
    """`stuen`, `2. sal uden elevator`, `3. sal med elevator`, `kælder`"""
    if floor == 0:
        return _("ground floor")
    if floor < 0:
        return _("basement")
    text = _("floor %(floor)s with lift") if has_lift else _("floor %(floor)s without lift")
    return text % {"floor": floor}
