"""Rules of the public form: who is kept from filling the inbox, and what the form does not take."""

import hashlib
import hmac
import ipaddress
import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from django.utils.translation import gettext_lazy as _

from housingfirst.core.errors import DomainError, NotAllowed

from .citizens import birth_date

LONGEST_OPEN = timedelta(hours=24)
# Letters and figures nobody mistakes for one another on the phone.
RECEIPT_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
RECEIPT_LENGTH = 8
# Groups of figures with a blank, a dash, a dot or a stroke between them, three at most.
FIGURES = re.compile(r"\d+(?:[\s.\-/_·]{1,3}\d+)*")
SHAPES = ((10,), (6, 4), (2, 2, 2, 4))
LEFT_OUT = "•"
WHOLE_SHAPES = ((2,) * 5, (1,) * 10)  # among more of their kind they may be anything


class SentTooSoon(DomainError):
    code = "sent_too_soon"
    message = _(
        "The form came back so quickly that we could not tell whether a person wrote it. Everything you wrote is still "
        "here. Wait a few seconds and send it again, or call us."
    )


class OpenTooLong(DomainError):
    code = "open_too_long"
    message = _("The form has been open for too long. Everything you wrote is still here. Send it again.")


class FilledByMachine(DomainError):
    code = "filled_by_machine"
    message = _(
        "We could not tell whether a person wrote this. Everything you wrote is still here. Send it again, or call us."
    )


class NoCprHere(DomainError):
    code = "no_cpr_here"
    message = _(
        "It looks as if there is a CPR number in what you wrote. Delete it here and send again: the form is open to "
        "all and needs none. Tell us the number when we call, if we need it."
    )


class TooManyAtOnce(NotAllowed):
    """Not the form's business: the page says so, with what was typed kept."""

    code = "too_many_at_once"
    status = 429
    message = _("So many inquiries have come that the form rests for up to an hour.")


class FormClosed(NotAllowed):
    code = "form_closed"
    message = _("The municipality does not take inquiries through the form at the moment. Call instead.")


def check_filled_in(opened_at: datetime, now: datetime, *, least_seconds: int, trap: str) -> None:
    """CASE-93: a form that comes back sooner than anybody can read it, a day late, or with the trap filled in.

    None of them loses what was typed, for a person may be behind it. `trap` is a field people do not see. [OURS]
    """
    if trap:
        raise FilledByMachine()
    if now - opened_at > LONGEST_OPEN:
        raise OpenTooLong()
    if now - opened_at < timedelta(seconds=least_seconds):
        raise SentTooSoon()


def hour_of(now: datetime) -> datetime:
    """CASE-94: the hour that is counted."""
    return now.replace(minute=0, second=0, microsecond=0)


def address_mark(address: str, *, municipality_id: int, hour: datetime, secret: str) -> str:
    """CASE-94: what is kept of a sender's address for an hour: a keyed hash of 32 characters, another one each hour.

    An IPv6 address counts by its first 56 bits, for a line at home has all the rest: 256 networks of 64 bits. What is
    no address counts together.
    """
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        network = ""
    else:
        prefix = 56 if found.version == 6 and not found.ipv4_mapped else found.max_prefixlen  # type: ignore[union-attr]
        network = str(ipaddress.ip_network(f"{found}/{prefix}", strict=False))
    text = f"{municipality_id}|{hour.isoformat()}|{network}"
    return hmac.new(f"public-form|{secret}".encode(), text.encode(), hashlib.sha256).hexdigest()[:32]


def check_room(
    from_address: int,
    from_all: int,
    *,
    per_address: int,
    per_municipality: int,
    failed: int = 0,
    most_failed: int | None = None,
) -> None:
    """CASE-94: so many an hour from one address, and so many in all; only what was taken in counts.

    What is refused counts by itself, with a higher limit: a person may err many times, a machine errs for ever. A flood
    uses up its own share and no more, so that others still get through. The numbers are parameters [OURS].
    """
    if from_address >= per_address or from_all >= per_municipality:
        raise TooManyAtOnce()
    if most_failed is not None and failed >= most_failed:
        raise TooManyAtOnce()


def check_no_cpr(texts: Iterable[tuple[str, str]], today: date) -> None:
    """CASE-95: the public form takes no CPR number (GDPR art. 5(1)(c) [GK]). `texts` are pairs of field and text.

    However it is written: with a dash of any length, dots, blanks seen or unseen, as a date and four figures, in pairs
    or figure by figure.
    """
    for name, text in texts:
        if holds_cpr(text, today):
            raise NoCprHere(field=name)


class CprInMark(DomainError):
    code, field = "cpr_in_mark", "own_mark"
    message = _(
        "It looks as if your own mark is a CPR number. Write something else that you know the inquiry by, for example "
        "your journal number."
    )


def check_own_mark(mark: str, today: date) -> None:
    """CASE-88: a sender's own mark is no CPR number, however it is written. [OURS]"""
    if holds_cpr(mark, today):
        raise CprInMark()


def holds_cpr(text: str, today: date) -> bool:
    """Whether a CPR number seems to stand in the text, however it is written."""
    return any(birth_date(number, today) for number, _start, _end in _ten_digits(_plain(text)))


def without_cpr(text: str, today: date) -> str:
    """CASE-167: the text with dots in the place of every CPR number; a text without one comes back as it was typed."""
    plain = _plain(text)
    found = [(start, end) for number, start, end in _ten_digits(plain) if birth_date(number, today)]
    if not found:
        return text
    for start, end in sorted(found, reverse=True):
        plain = plain[:start] + LEFT_OUT * (end - start) + plain[end:]
    return plain


def _ten_digits(plain: str) -> Iterator[tuple[str, int, int]]:
    """Ten figures that stand as a CPR number may, and where: a phone number, or a part of a longer one, does not."""
    for found in FIGURES.finditer(plain):
        groups = list(re.finditer(r"\d+", found[0]))
        lengths = tuple(len(group[0]) for group in groups)
        stretches = [groups] if lengths in WHOLE_SHAPES else []
        for shape in SHAPES:
            for first in range(len(groups) - len(shape) + 1):
                if lengths[first : first + len(shape)] == shape:
                    stretches.append(groups[first : first + len(shape)])
        for one in stretches:
            yield "".join(group[0] for group in one), found.start() + one[0].start(), found.start() + one[-1].end()


def _plain(text: str) -> str:
    """Figures and dashes of every kind as the usual ones, and without what nobody sees."""
    plain = []
    for letter in unicodedata.normalize("NFKC", text):
        kind = unicodedata.category(letter)
        if kind == "Cf":
            continue
        if kind == "Nd":
            plain.append(str(unicodedata.digit(letter)))
        else:
            plain.append("-" if kind == "Pd" or letter == "\u2212" else letter)
    return "".join(plain)


def shown_receipt(receipt: str) -> str:
    """`K7M492XQ` as it is read out: `K7M4-92XQ`."""
    return f"{receipt[:4]}-{receipt[4:]}"


def typed_receipt(text: str) -> str:
    """A receipt number as somebody types it, or "" where it cannot be one."""
    letters = re.sub(r"[\s-]", "", text).upper()
    whole = len(letters) == RECEIPT_LENGTH and all(letter in RECEIPT_ALPHABET for letter in letters)
    return letters if whole else ""
