"""The demo's homes in the making: one just moved into, and one further on."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from housingfirst.accounts.models import User
from housingfirst.core import clock

from . import services
from .models import Course, FurnishingItem

# thing, more exactly, priority, source, price, days since it is missing, days since it came
NEW_HOME = (
    ("bed", "120 cm", "now", "second_hand", 600, 12, 9),
    ("fridge", "", "now", "red_cross", 500, 12, None),
    ("stove", "Kogeplade indtil videre", "next_month", "new", 899, 2, None),
    ("curtains", "Til soveværelset", "now", "second_hand", 150, 12, None),
    ("lamps", "Til entreen og over bordet", "next_month", "red_cross", 120, 5, None),
    ("personal", "Billederne fra mormor", "later", "kept", None, 12, None),
)
SETTLED_HOME = (
    ("fridge", "", "now", "new", 2100, 70, 66),
    ("furniture", "Lænestol", "later", "gift", None, 40, None),
)


def load_homes() -> int:
    """Two homes in the making; nothing where somebody has begun."""
    if FurnishingItem.objects.exists():
        return 0
    courses = list(
        Course.objects.active().filter(team__name="Team Nord", worker__isnull=False).select_related("citizen", "worker")
    )
    chosen = sorted(courses, key=lambda course: (course.worker.persona != "anna", course.phase1_on is None, course.pk))
    for course, fill in zip(chosen, (_new_home, _settled_home), strict=False):
        assert course.worker is not None  # noqa: S101  (filtered above)
        _furnish(course.worker, course, NEW_HOME if fill is _new_home else SETTLED_HOME)
        fill(course.worker, course)
    return min(len(chosen), 2)


def _furnish(by: User, course: Course, things: tuple[tuple[Any, ...], ...]) -> None:
    today = clock.today()
    for kind, what, priority, source, price, missing, came in things:
        services.note_furnishing(
            by=by,
            citizen=course.citizen,
            kind=kind,
            what=what,
            priority=priority,
            source=source,
            price=None if price is None else Decimal(price),
            needed_on=today - timedelta(days=missing),
            got_on=None if came is None else today - timedelta(days=came),
        )


def _day(days: int) -> Any:
    return clock.today() - timedelta(days=days)


def _new_home(by: User, course: Course) -> None:
    who: dict[str, Any] = {"by": by, "citizen": course.citizen}
    for step in ("keys", "sleep", "fetched", "power"):
        services.tick_home_step(**who, step=step)
    services.note_safe_place(
        **who,
        own_words="Et sted, hvor jeg selv bestemmer, hvem der får nøglen. Og hvor der er lys i opgangen.",
        said_on=_day(20),
    )
    services.note_skill(**who, skill="cooking", rung="shown", seen_on=_day(8), note="Suppe af det, der var i skabet.")
    services.note_skill(**who, skill="cooking", rung="together", seen_on=_day(1))
    services.note_skill(
        **who, skill="laundry", rung="shown", seen_on=_day(6), note="Vaskekælderen, og hvordan man booker."
    )
    services.note_activity(
        **who,
        kind="sport",
        wish="Jeg vil gerne svømme igen. Det gjorde jeg som barn.",
        wished_on=_day(6),
        barrier="Vil ikke gå derind alene den første gang.",
        goes_along="worker",
        planned_on=_day(-4),
    )


def _settled_home(by: User, course: Course) -> None:
    who: dict[str, Any] = {"by": by, "citizen": course.citizen}
    for step in ("keys", "sleep", "fetched", "lamps_up", "power", "address", "bills", "caretaker"):
        services.tick_home_step(**who, step=step)
    services.note_safe_place(**who, own_words="Der, hvor der er stille om natten.", said_on=_day(65))
    services.note_safe_place(**who, own_words="Her. Jeg sover i sengen nu, ikke på gulvet.", said_on=_day(10))
    services.note_skill(**who, skill="shopping", rung="alone", seen_on=_day(15), note="Handler selv om tirsdagen.")
    services.note_skill(**who, skill="tidying", rung="together", seen_on=_day(30))
    services.note_activity(
        **who,
        kind="drop_in",
        wish="Spille kort med nogen.",
        wished_on=_day(40),
        barrier="Kender ingen i værestedet.",
        goes_along="volunteer",
        planned_on=_day(12),
        kept="kept",
        afterwards="De var flinke. Vil gerne igen på torsdag.",
    )
