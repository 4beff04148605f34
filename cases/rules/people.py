"""Rules about what a citizen is called, how they may be reached, and the people around them."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date, time
from typing import Any

from django.utils.translation import gettext_lazy as _

from housingfirst.core.errors import DomainError

from ..choices import IN_HOUSEHOLD, NEEDS_DOCUMENT, Leave, LetterKind, RelationWish, RepresentativeKind
from .citizens import DateInFuture

ADULT = 18
LONGEST_PREGNANCY = 310  # days; later than that is a slip of the pen


class AgainstWish(DomainError):
    code, field = "against_wish", "may_contact"
    message = _(
        "The citizen wants no contact, so we do not get in touch on our own. Choose “Ask the citizen first” or “No”."
    )


class HoursCrossed(DomainError):
    code, field = "hours_crossed", "not_after"
    message = _("The hours cross: there is no time left to call. Choose a later “not after”, or leave one of them out.")


class BestMayNotBeUsed(DomainError):
    code, field = "best_not_used", "preferred"
    message = _("A way that may not be used cannot be the best way. Choose another as the best.")


class BirthYearOff(DomainError):
    code, field = "birth_year", "born_year"
    message = _("Write a year of birth from %(first)s to %(last)s.")


class ExpectedOff(DomainError):
    code, field = "expected_on", "expected_on"
    message = _("Write the day the child is expected: from %(first)s to %(last)s.")


class DocumentMissing(DomainError):
    code, field = "document_missing", "document_on"
    message = _("Write the day of the document and where it is kept. Without it nobody can see what the right is.")


class NoLetters(DomainError):
    code, field = "no_letters", "letters"
    message = _("Choose what the recipient gets a copy of.")


class AddressMissing(DomainError):
    code, field = "address_missing", "address"
    message = _("Write where the copy is to be sent.")


def temporary_id(number: int) -> str:
    """CASE-121: a citizen without a known CPR number gets an id of the municipality's own: `M-000123` [OURS].

    Once the CPR number is known it is the former id, by which the citizen is still found.
    """
    return f"M-{number:06d}"


def names_to_keep(before: dict[str, str], after: dict[str, str], keep_former: bool) -> list[tuple[str, str]]:
    """CASE-122: which names are kept beside the citizen when the record changes, as (kind, name) [OURS].

    A nickname that is replaced or removed always; a former name when the editor says that it is a new name, not a
    slip of the pen put right.
    """
    kept = []
    if before["alias"] and before["alias"] != after["alias"]:
        kept.append(("nickname", before["alias"]))
    former, present = (f"{names['first_name']} {names['last_name']}".strip() for names in (before, after))
    if keep_former and former != present:
        kept.append(("former", former))
    return kept


def interpreted(language: str, interpreter_language: str, dialect: str) -> str:
    """CASE-123: the language to ask an interpreter for: the one named for it, else the citizen's own, with dialect.

    Source: issue 3, line 6.
    """
    return ", ".join(part for part in (interpreter_language or language, dialect) if part)


def check_way(*, may_be_used: bool, preferred: bool, not_before: time | None, not_after: time | None) -> None:
    """CASE-124: the best way may be used, and its hours leave some time. Source: issue 3, line 6; the hours [OURS]."""
    if preferred and not may_be_used:
        raise BestMayNotBeUsed()
    if not_before and not_after and not_before >= not_after:
        raise HoursCrossed()


def check_relation(wish: str, may_contact: str) -> None:
    """CASE-125: nobody is contacted against the citizen's wish: no contact wished is never an open yes.

    Source: 001-P23 (l. 2416–2437) [V]; wish and quality 002b E11 [V].
    """
    if wish == RelationWish.NO_CONTACT and may_contact == Leave.YES:
        raise AgainstWish()


def check_child(born_year: int | None, expected_on: date | None, today: date) -> None:
    """CASE-126: a year of birth lies within a hundred years, an expected day within a pregnancy from now [OURS]."""
    if born_year is not None and not today.year - 100 <= born_year <= today.year:
        raise BirthYearOff(first=today.year - 100, last=today.year)
    if expected_on is not None:
        last = date.fromordinal(today.toordinal() + LONGEST_PREGNANCY)
        first = date.fromordinal(today.toordinal() - 60)
        if not first <= expected_on <= last:
            raise ExpectedOff(first=first.strftime("%d-%m-%Y"), last=last.strftime("%d-%m-%Y"))


def reminds_of_duty(children: Iterable[Any], today: date) -> bool:
    """CASE-127: whether the duty to notify is called to mind: a child under 18 in the household, or one expected.

    A reminder, never a decision. A child is taken to be under 18 until the year it turns 18 is over. Source:
    methods-fidelity-law 3.5, barnets lov §§ 133–135 [GK]; expected children [GK].
    """
    return any(
        child.expected_on is not None
        or (child.home in IN_HOUSEHOLD and (child.born_year is None or today.year - child.born_year <= ADULT))
        for child in children
    )


def check_representative(**facts: Any) -> None:
    """CASE-128: the first of what is missing refuses."""
    for refusal in missing_of_representative(**facts):
        raise refusal


def missing_of_representative(
    *,
    kind: str,
    letters: Collection[str],
    address: str,
    document_on: date | None,
    document_place: str,
    today: date,
) -> Iterator[DomainError]:
    """CASE-128: a guardian and a power of attorney name their document; who only reads letters gets some.

    A copy needs an address to go to. Source: issue 3, line 6; forvaltningsloven § 8 [GK]; what must be filled in
    [OURS].
    """
    if document_on and document_on > today:
        yield DateInFuture(field="document_on", day=document_on.strftime("%d-%m-%Y"))
    if kind in NEEDS_DOCUMENT and not (document_on and document_place.strip()):
        yield DocumentMissing(field="document_place" if document_on else "document_on")
    if kind == RepresentativeKind.LETTER_RECIPIENT and not letters:
        yield NoLetters()
    if letters and not address.strip():
        yield AddressMissing()


def in_force(representative: Any, on: date) -> bool:
    """CASE-129: from its first day until the day it ends; past that it is shown as ended and nowhere as current.

    Source: issue 3, line 6 (scope, dates).
    """
    return representative.starts_on <= on and (representative.ends_on is None or representative.ends_on > on)


def gets_copy(representative: Any, letter: LetterKind, on: date) -> bool:
    """CASE-129: a copy goes to those in force whose scope names that kind of paper."""
    return in_force(representative, on) and letter in representative.letters
