"""The headings of an uploaded file: a code for each column, and the words people write instead of it."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from django.utils.translation import override, pgettext_lazy

LANGUAGE = "da"  # files are written in it, whatever language the page is shown in

# Code and words of each column, in all kinds of files. Of the words, divided by |, a template writes the first. English
# has the codes alone.
HEADINGS = {
    "cpr": pgettext_lazy("headings of a file", "cpr"),
    "temporary_id": pgettext_lazy("headings of a file", "temporary_id"),
    "external_id": pgettext_lazy("headings of a file", "external_id"),
    "first_name": pgettext_lazy("headings of a file", "first_name"),
    "last_name": pgettext_lazy("headings of a file", "last_name"),
    "municipality": pgettext_lazy("headings of a file", "municipality"),
    "situation": pgettext_lazy("headings of a file", "situation"),
    "situation_from": pgettext_lazy("headings of a file", "situation_from"),
    "situation_until": pgettext_lazy("headings of a file", "situation_until"),
    "at_risk_reason": pgettext_lazy("headings of a file", "at_risk_reason"),
    "phone": pgettext_lazy("headings of a file", "phone"),
    "email": pgettext_lazy("headings of a file", "email"),
    "language": pgettext_lazy("headings of a file", "language"),
    "protected": pgettext_lazy("headings of a file", "protected"),
    "protected_address": pgettext_lazy("headings of a file", "protected_address"),
    "outcome": pgettext_lazy("headings of a file", "outcome"),
    "grey_zone": pgettext_lazy("headings of a file", "grey_zone"),
    "functionally_homeless": pgettext_lazy("headings of a file", "functionally_homeless"),
    "whereabouts": pgettext_lazy("headings of a file", "whereabouts"),
    "received_on": pgettext_lazy("headings of a file", "received_on"),
    "source": pgettext_lazy("headings of a file", "source"),
    "reasons": pgettext_lazy("headings of a file", "reasons"),
    "known_before": pgettext_lazy("headings of a file", "known_before"),
    "referred_by": pgettext_lazy("headings of a file", "referred_by"),
    "person_name": pgettext_lazy("headings of a file", "person_name"),
    "person_whereabouts": pgettext_lazy("headings of a file", "person_whereabouts"),
    "what_is_known": pgettext_lazy("headings of a file", "what_is_known"),
    "sender_name": pgettext_lazy("headings of a file", "sender_name"),
    "sender_phone": pgettext_lazy("headings of a file", "sender_phone"),
}


def written(name: str) -> list[str]:
    """What may stand above the column in the active language, the template's own first."""
    return [words.strip() for words in str(HEADINGS[name]).split("|")]


def heading(name: str) -> str:
    """What a template writes above the column in the active language; of no column of ours, the name itself."""
    return written(name)[0] if name in HEADINGS else name


def column_of(typed: str) -> str:
    """CASE-191: the column a heading stands for, by its code or by its Danish words; empty for none.

    Capitals, spaces, hyphens, underscores and full stops make no difference. Source: contracts/commands.md for the
    codes; the words [OURS].
    """
    return _columns().get(_plain(typed), "")


@cache
def _columns() -> dict[str, str]:
    with override(LANGUAGE):
        words = {_plain(one): name for name in HEADINGS for one in written(name)}
    return words | {_plain(name): name for name in HEADINGS}


def _plain(typed: str) -> str:
    return re.sub(r"[\s_.-]+", "", unicodedata.normalize("NFC", typed)).casefold()


def columns_of(header: Iterable[str]) -> list[str]:
    """The columns of a header; a heading that stands for none as it was typed."""
    return [column_of(typed) or " ".join(typed.split()) for typed in header]
