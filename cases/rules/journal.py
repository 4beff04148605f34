"""Rules of the journal: how guarded a note is, when it happened, what an addendum needs, what is searched for."""

import re
from collections.abc import Iterable
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.roles import FieldGroup
from housingfirst.core.errors import DomainError

from ..choices import Sensitivity

MOST_WORDS = 8
# Marks of a found word that nobody types (private use area), so that nothing typed is taken for markup.
FOUND, FOUND_END = "\ue000", "\ue001"
NUMBER = re.compile(r"^[\d\W_]*\d[\d\W_]*$")
OWN_GROUP = {
    Sensitivity.ECONOMY: FieldGroup.ECONOMY,
    Sensitivity.HEALTH: FieldGroup.HEALTH,
    Sensitivity.SUBSTANCES: FieldGroup.SUBSTANCES,
}


class HappenedInFuture(DomainError):
    code, field = "happened_in_future", "happened_on"
    message = _("What is written down has happened. Choose today or an earlier day, and a time that has passed.")


class AddendumWithoutReason(DomainError):
    code, field = "addendum_reason", "reason"
    message = _("Write why the note needs an addendum, in a few words. The note itself stays as it is.")


class AddendumLessGuarded(DomainError):
    code, field = "addendum_less_guarded", "sensitivity"
    message = _(
        "The note is “%(note)s”, so the addendum cannot be “%(addendum)s”. Choose the note's class or a closer one."
    )


class AddendumToAddendum(DomainError):
    code = "addendum_to_addendum"
    message = _("An addendum is added to a note, not to another addendum. Open the note and add to it there.")


def groups_needed(sensitivity: str) -> frozenset[FieldGroup]:
    """CASE-160: the field groups one must see to read a note or file of that class (design.md § 1) [V].

    Every class is a note; a sensitive class is of its own group too.
    """
    own = OWN_GROUP.get(Sensitivity(sensitivity))
    return frozenset({FieldGroup.NOTES, own} if own else {FieldGroup.NOTES})


def classes_seen(groups: Iterable[FieldGroup]) -> list[str]:
    """CASE-160: the classes somebody reads who sees these field groups."""
    seen = frozenset(groups)
    return [str(one) for one in Sensitivity if groups_needed(one) <= seen]


def check_addendum(
    *, note_class: str, note_class_words: str, addendum_class: str, reason: str, is_addendum: bool
) -> None:
    """CASE-162: an addendum says why, adds to a note, as guarded as it or more (OFL § 13 [GK]; class [OURS])."""
    if is_addendum:
        raise AddendumToAddendum()
    if not reason.strip():
        raise AddendumWithoutReason()
    if _closeness(addendum_class) < _closeness(note_class):
        raise AddendumLessGuarded(note=note_class_words, addendum=Sensitivity(addendum_class).label)


def _closeness(sensitivity: str) -> int:
    return {Sensitivity.ORDINARY: 0, Sensitivity.RESTRICTED: 2}.get(Sensitivity(sensitivity), 1)


def check_happened(happened_at: datetime, now: datetime) -> None:
    """CASE-163: what a note tells has happened when it is written [OURS]; times with zone."""
    if happened_at > now:
        raise HappenedInFuture()


def searchable(text: str) -> str:
    """CASE-164: the words of a search among notes; numbers of six digits and more are none, for a CPR number is found
    by its own exact search and nowhere else (issue 3, line 9) [V]; at most eight words [OURS].
    """
    words = text.replace("\0", "").split()
    kept = [word for word in words if not (NUMBER.match(word) and len(re.sub(r"\D", "", word)) >= 6)]
    return " ".join(kept[:MOST_WORDS])


def marked_parts(headline: str) -> list[tuple[str, bool]]:
    """The part of a note a search shows, as pieces of plain text: each with whether it is a word that was found."""
    parts = []
    for number, piece in enumerate(re.split(f"[{FOUND}{FOUND_END}]", headline)):
        if piece:
            parts.append((piece, number % 2 == 1))
    return parts
