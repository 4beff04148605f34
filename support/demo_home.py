"""The demo's homes in the making: Malthe, some months into his, and Ditte, who moves in today."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from cases.models import Citizen
from housingfirst.accounts.models import User
from housingfirst.core import clock

from . import services
from .models import FurnishingItem

# thing, more exactly, priority, source, price, days since it is missing, days since it came
MALTHE = (
    ("bed", "120 cm", "now", "second_hand", 600, 130, 128),
    ("fridge", "", "now", "red_cross", 500, 130, 119),
    ("stove", "Kogepladen er gået i stykker", "now", "new", 899, 12, None),
    ("curtains", "Til soveværelset", "next_month", "second_hand", 150, 60, None),
    ("personal", "Billederne fra mormor", "later", "kept", None, 60, None),
)
DITTE = (
    ("bed", "140 cm", "now", "red_cross", 700, 0, None),
    ("lamps", "Til entreen og over bordet", "next_month", "gift", None, 0, None),
    ("kitchenware", "Gryde, pande og to af hver", "now", "red_cross", 200, 0, 0),
)


def load_homes(people: dict[str, User]) -> int:
    """Two homes in the making; nothing where somebody has begun."""
    if FurnishingItem.objects.exists():
        return 0
    loaded = 0
    for first_name, things, fill in (("Malthe", MALTHE, _malthe), ("Ditte", DITTE, _ditte)):
        citizen = Citizen.objects.filter(first_name=first_name).order_by("pk").first()
        if citizen is not None:
            who = {"by": people["bo"], "citizen": citizen}
            _furnish(who, things)
            fill(who)
            loaded += 1
    return loaded


def _day(days: int) -> date:
    return clock.today() - timedelta(days=days)


def _furnish(who: dict[str, Any], things: tuple[tuple[Any, ...], ...]) -> None:
    for kind, what, priority, source, price, missing, came in things:
        services.note_furnishing(
            **who,
            kind=kind,
            what=what,
            priority=priority,
            source=source,
            price=None if price is None else Decimal(price),
            needed_on=_day(missing),
            got_on=None if came is None else _day(came),
        )


def _malthe(who: dict[str, Any]) -> None:
    for step in ("keys", "sleep", "fetched", "lamps_up", "power", "address", "bills", "caretaker"):
        services.tick_home_step(**who, step=step)
    words = "Et sted, hvor jeg selv bestemmer, hvem der får nøglen."
    services.note_safe_place(**who, own_words=words, said_on=_day(120))
    services.note_safe_place(**who, own_words="Her. Jeg sover i sengen nu, ikke på gulvet.", said_on=_day(10))
    services.note_skill(**who, skill="cooking", rung="shown", seen_on=_day(60), note="Suppe af det, der var i skabet.")
    services.note_skill(**who, skill="cooking", rung="together", seen_on=_day(15))
    services.note_skill(**who, skill="shopping", rung="alone", seen_on=_day(8), note="Handler selv om tirsdagen.")
    services.note_activity(
        **who,
        kind="sport",
        wish="Jeg vil gerne svømme igen. Det gjorde jeg som barn.",
        wished_on=_day(6),
        barrier="Vil ikke gå derind alene den første gang.",
        goes_along="worker",
        planned_on=_day(-4),
    )
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


def _ditte(who: dict[str, Any]) -> None:
    for step in ("keys", "sleep"):
        services.tick_home_step(**who, step=step)
    services.note_safe_place(**who, own_words="Der, hvor der er stille om natten.", said_on=_day(20))
    services.note_skill(**who, skill="laundry", rung="shown", seen_on=_day(0), note="Hvordan man booker vaskekælderen.")
