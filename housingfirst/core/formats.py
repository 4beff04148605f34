"""Read and write dates, times, amounts and numbers the way Danish case workers do.

Pure: no clock, no database; "today" is passed in. Reading raises `ValueError`; the form field says what to write.
Numbers are written the Danish way (`4.650,50`) in both languages: the figures on paper, in letters and in the other
systems are Danish, and `4,650` read the English way would be wrong by a factor of a thousand. Words follow the
active language. A number never leaves its unit nor a day its month, so those pairs are joined by a non-breaking space.
"""

import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.utils.dates import MONTHS, MONTHS_AP, WEEKDAYS, WEEKDAYS_ABBR
from django.utils.translation import get_language, ngettext, pgettext
from django.utils.translation import gettext as _

NBSP = "\u00a0"
MONTH_NUMBERS = {
    name: number
    for number, names in enumerate(
        (
            "januar january jan",
            "februar february feb",
            "marts march mar",
            "april apr",
            "maj may",
            "juni june jun",
            "juli july jul",
            "august aug",
            "september sep sept",
            "oktober october okt oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
OLDEST_YEAR, LATEST_YEAR = 1900, 2199

_AMOUNT = re.compile(r"(?P<sign>[-−]?)(?P<whole>\d{1,3}(?:[. ]\d{3})+|\d+)(?:,(?P<part>\d{1,2}|-))?", re.ASCII)
_DATE_PARTS = re.compile(r"(\d{1,2})[-./ ]+(\d{1,2})[-./ ]+(\d{2}|\d{4})", re.ASCII)
_DATE_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_DATE_DIGITS = re.compile(r"(\d{2})(\d{2})(\d{4})", re.ASCII)
_DATE_WORDS = re.compile(r"(\d{1,2})\.?\s*([a-z]+)\.?\s*(\d{4})", re.ASCII)
_TIME = re.compile(r"(\d{1,2})(?:[.:](\d{2}))?", re.ASCII)
_TIME_DIGITS = re.compile(r"(\d{1,2})(\d{2})", re.ASCII)


def _plain(text: str) -> str:
    """Lower case, ordinary spaces, none at the ends."""
    return re.sub(r"\s+", " ", text.replace(NBSP, " ").replace("\u202f", " ")).strip().lower()


# ------------------------------------------------------------------ reading


def parse_amount(text: str) -> Decimal:
    """Kroner with at most two decimals: `4.650,00`, `4650`, `4650,5`, `4 650 kr.`, `4.650,-`.

    A full stop groups thousands and nothing else: `46.50` is refused rather than guessed at.
    """
    plain = re.sub(r"^(kr\.?|dkk) ?| ?(kr\.?|dkk)$", "", _plain(text))
    found = _AMOUNT.fullmatch(plain)
    if not found:
        raise ValueError(text)
    whole = re.sub(r"[. ]", "", found["whole"])
    part = found["part"] if found["part"] not in (None, "-") else "0"
    value = Decimal(f"{whole}.{part}")
    return -value if found["sign"] else value


def parse_number(text: str) -> Decimal:
    """A number with any decimals: `7,75`, `1.250`, `37`."""
    plain = _plain(text).replace("−", "-")
    if not re.fullmatch(r"-?(\d{1,3}([. ]\d{3})+|\d+)(,\d+)?", plain, re.ASCII):
        raise ValueError(text)
    return Decimal(re.sub(r"[. ]", "", plain).replace(",", "."))


def parse_date(text: str) -> date:
    """A day: `03-03-2026`, `3/3-2026`, `3.3.2026`, `3. marts 2026`, `03032026` or ISO `2026-03-03`.

    Day comes before month, always. Two digits of a year mean 2000–2049 or 1950–1999.
    """
    plain = _plain(text)
    if found := _DATE_ISO.fullmatch(plain):
        year, month, day = (int(part) for part in found.groups())
    elif found := _DATE_DIGITS.fullmatch(plain) or _DATE_PARTS.fullmatch(plain):
        day, month, year = (int(part) for part in found.groups())
        if len(found[3]) == 2:
            year += 2000 if year < 50 else 1900
    elif (found := _DATE_WORDS.fullmatch(plain)) and found[2] in MONTH_NUMBERS:
        day, month, year = int(found[1]), MONTH_NUMBERS[found[2]], int(found[3])
    else:
        raise ValueError(text)
    if not OLDEST_YEAR <= year <= LATEST_YEAR:
        raise ValueError(text)
    return date(year, month, day)


def parse_time(text: str) -> time:
    """A time of day: `9.30`, `9:30`, `0930`, `kl. 9`, `9`."""
    plain = re.sub(r"^kl\.? ?", "", _plain(text))
    found = _TIME.fullmatch(plain) or _TIME_DIGITS.fullmatch(plain)
    if not found:
        raise ValueError(text)
    return time(int(found[1]), int(found[2] or 0))


# ------------------------------------------------------------------ writing numbers


def number(value: Any, decimals: int | None = None) -> str:
    """`1.234,5`; with `decimals` exactly so many, without as many as there are."""
    amount = Decimal(str(value))
    if decimals is not None:
        amount = amount.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    text = f"{amount:,f}".replace(",", "\0").replace(".", ",").replace("\0", ".")
    if decimals is None and "," in text:
        text = text.rstrip("0").rstrip(",")
    return text


def amount(value: Any) -> str:
    """`4.650 kr.`, with øre `4.650,50 kr.`; joined by a non-breaking space."""
    rounded = Decimal(str(value)).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
    return f"{number(rounded, 0 if rounded == rounded.to_integral_value() else 2)}{NBSP}kr."


def amount_input(value: Any) -> str:
    """What stands in the field when an amount is edited: `4.650` or `4.650,50`, without the unit."""
    return amount(value).removesuffix(f"{NBSP}kr.")


def percent(value: Any, decimals: int = 0) -> str:
    """A share as per cent: `percent(Decimal("0.91"))` is `91 %`."""
    return f"{number(Decimal(str(value)) * 100, decimals)}{NBSP}%"


def number_word(count: int) -> str:
    """`two` in running text; figures from ten."""
    words = (
        pgettext("number", "none"),
        pgettext("number", "one"),
        pgettext("number", "two"),
        pgettext("number", "three"),
        pgettext("number", "four"),
        pgettext("number", "five"),
        pgettext("number", "six"),
        pgettext("number", "seven"),
        pgettext("number", "eight"),
        pgettext("number", "nine"),
    )
    return words[count] if 0 <= count < len(words) else number(count)


def listed(parts: Iterable[str]) -> str:
    """`tre besøg, fire opgaver og to borgere`: parts joined as in a sentence."""
    *first, last = [*parts] or [""]
    return _("%(first)s and %(last)s") % {"first": ", ".join(first), "last": last} if first else last


# ------------------------------------------------------------------ writing days and times


def _day_and_month(day: date, month: Any) -> str:
    return f"{day.day}{'.' if get_language() == 'da' else ''}{NBSP}{month}"


def day_month(value: date) -> str:
    """`3. marts`, English `3 March`."""
    return _day_and_month(value, MONTHS[value.month])


def day_month_short(value: date) -> str:
    """`3. mar.`, English `3 Mar.`: for narrow columns."""
    return _day_and_month(value, MONTHS_AP[value.month])


def long_date(value: date) -> str:
    """`3. marts 2026`, English `3 March 2026`."""
    return f"{day_month(value)} {value.year}"


def short_date(value: date) -> str:
    """`03-03-2026`, the same in both languages; also what stands in a date field."""
    return f"{value.day:02d}-{value.month:02d}-{value.year:04d}"


def month(value: date) -> str:
    """`november 2026`."""
    return f"{MONTHS[value.month]}{NBSP}{value.year}"


def weekday(value: date) -> str:
    """`tirsdag`, English `Tuesday`."""
    return str(WEEKDAYS[value.weekday()])


def weekday_short(value: date) -> str:
    """`tir`, English `Tue`."""
    return str(WEEKDAYS_ABBR[value.weekday()])


def weekday_date(value: date) -> str:
    """`tirsdag 24. november`: for days near at hand, where the year is clear."""
    return f"{weekday(value)} {day_month(value)}"


def clock_time(value: time | datetime) -> str:
    """`9.30`, English `9:30`: alone in a column."""
    return f"{value.hour}{':' if get_language() != 'da' else '.'}{value.minute:02d}"


def at_time(value: time | datetime) -> str:
    """`kl. 9.30`, on the hour `kl. 9`; English `at 9:30`: in running text."""
    text = clock_time(value)
    if get_language() == "da" and value.minute == 0:
        text = str(value.hour)
    return (_("at %(time)s") % {"time": text}).replace(" ", NBSP)


def moment(value: datetime) -> str:
    """`3. marts 2026 kl. 9.30`. The caller has put the moment in local time."""
    return f"{long_date(value)} {at_time(value)}"


def count_days(days: int) -> str:
    """`1 dag`, `15 dage`; joined by a non-breaking space."""
    return (ngettext("%(days)s day", "%(days)s days", days) % {"days": number(days)}).replace(" ", NBSP)


def relative_day(value: date, today: date) -> str:
    """`i dag`, `i morgen`, `i går`; within a week the weekday; else the date, with its year when that differs."""
    distance = (value - today).days
    near = {-1: _("yesterday"), 0: _("today"), 1: _("tomorrow")}
    if distance in near:
        return near[distance]
    if 1 < distance < 7:
        return weekday(value)
    return day_month(value) if value.year == today.year else long_date(value)


def due(value: date, today: date) -> tuple[str, str]:
    """Status kind and words of a deadline: `("late", "4 dage over")`, `("soon", "I dag")`, `("idle", "Torsdag")`."""
    distance = (value - today).days
    if distance < 0:
        return "late", _("%(days)s over") % {"days": count_days(-distance)}
    words = relative_day(value, today)
    return ("soon" if distance <= 1 else "idle"), words[:1].upper() + words[1:]


def days_since(value: date, today: date) -> str:
    """`15 dage siden sidst`, `set i går`, `set i dag`: how long since somebody was seen."""
    distance = (today - value).days
    if distance <= 0:
        return _("seen today")
    if distance == 1:
        return _("seen yesterday")
    return _("%(days)s since last") % {"days": count_days(distance)}


def days_ago(value: date, today: date) -> str:
    """`i dag`, `i går`, `for 15 dage siden`; a coming day: `om 3 dage`."""
    distance = (today - value).days
    near = {-1: _("tomorrow"), 0: _("today"), 1: _("yesterday")}
    if distance in near:
        return near[distance]
    if distance < 0:
        return _("in %(days)s") % {"days": count_days(-distance)}
    return _("%(days)s ago") % {"days": count_days(distance)}


def duration(value: timedelta) -> str:
    """What is left or spent, two units at most: `18 dage`, `23 t 30 min`, `40 min`. The sign is dropped."""
    minutes = int(abs(value).total_seconds()) // 60
    if minutes >= 48 * 60:
        return count_days(minutes // (24 * 60))
    hours, minutes = divmod(minutes, 60)
    parts = []
    if hours:
        parts.append((pgettext("duration", "%(hours)s h") % {"hours": hours}).replace(" ", NBSP))
    if minutes or not hours:
        parts.append((pgettext("duration", "%(minutes)s min") % {"minutes": minutes}).replace(" ", NBSP))
    return " ".join(parts)


# ------------------------------------------------------------------ people


def masked_cpr(cpr: str) -> str:
    """`670398-••••`: the birth date is shown, the four last digits never without a logged click."""
    return f"{re.sub(r'[^0-9]', '', cpr)[:6]}-••••"


def initials(name: str) -> str:
    """`AM` for Anna Bo Møllegaard: first and last name."""
    words = name.split()
    return "".join(word[0].upper() for word in ([words[0], words[-1]] if len(words) > 1 else words))
