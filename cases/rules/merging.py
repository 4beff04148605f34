"""Two records that may be of one person: why they are proposed, what stays when they become one, and the way back."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from housingfirst.core.errors import ConcurrentChange, DomainError

from ..choices import YES, ConsentAnswer
from .consents import Reply, is_in_force

# What the leader chooses between where the two records differ; the rest follows by rule (CASE-172).
CHOSEN_FIELDS = (
    *("first_name", "last_name", "alias", "born_on", "pronoun", "language", "other_languages"),
    *("needs_interpreter", "interpreter_language", "interpreter_dialect", "reach_note", "address", "external_id"),
)


class SameRecord(DomainError):
    code = "same_record"
    message = gettext_lazy("That is one and the same record. Choose two.")


class TwoNumbers(DomainError):
    code = "two_cpr_numbers"
    message = gettext_lazy(
        "The two records have two different CPR numbers, so they are not merged. If one of the numbers is wrong, "
        "correct it on that citizen's page first. If both are right, they are two people: note that here."
    )


class OneNumber(DomainError):
    code = "one_cpr_number"
    message = gettext_lazy(
        "The two records have the same CPR number, and no two people have. Merge them, or correct the number on the "
        "record where it is wrong."
    )


class BothLive(DomainError):
    """Something that one person can have only once is under way on both records; `sentences` says what to do."""

    code = "both_live"

    def __init__(self, sentences: Iterable[str]):
        self.sentences = list(sentences)
        super().__init__(" ".join(self.sentences).replace("%", "%%"))

    @property
    def text(self) -> str:
        return " ".join(self.sentences)


class SeenIsOld(ConcurrentChange):
    code = "merge_seen_is_old"
    message = gettext_lazy(
        "Somebody has written in one of the two records since you compared them. Nothing is merged. Compare them again."
    )


class WrittenSince(DomainError):
    code = "written_since_merge"
    message = gettext_lazy(
        "The merge can no longer be undone: since then there has been written in %(what)s. Everything is kept. What "
        "belongs to another person is corrected by hand."
    )


class AlreadyUndone(DomainError):
    code = "merge_undone"
    message = gettext_lazy("The merge has been undone already. Both records are there.")


def why_alike(
    *,
    same_cpr: bool = False,
    same_birth: bool = False,
    like_name: bool = False,
    same_phone: bool = False,
    other_name: bool = False,
) -> str:
    """CASE-170: why somebody may be the same person, in words; empty when nothing points that way.

    The same number; the same phone; the same birth date with a like name; a name one goes by; a like name. Ours: the
    issue names name, birth date, phone and alias and leaves the degrees to us [ours].
    """
    reasons = []
    if same_cpr:
        reasons.append(_("the same CPR number"))
    if same_birth and like_name:
        reasons.append(_("the same birth date and a like name"))
    elif like_name:
        reasons.append(_("a like name"))
    if same_phone:
        reasons.append(_("the same phone"))
    if other_name:
        reasons.append(_("a name the other goes by"))
    return " · ".join(reasons)


def last_eight(number: str) -> str:
    """CASE-170: what of a phone number is compared: its last eight digits, as a Danish number has; fewer say nothing.

    `+45 20 30 40 50` and `20304050` are one number [V: Danish numbering plan, eight digits].
    """
    digits = "".join(letter for letter in number if letter in "0123456789")[-8:]
    return digits if len(digits) == 8 else ""


def check_pair(*, keep_id: int, drop_id: int, keep_cpr: str, drop_cpr: str) -> None:
    """CASE-171: two records, of which at most one CPR number is known; two numbers are two people [ours]."""
    if keep_id == drop_id:
        raise SameRecord()
    if keep_cpr and drop_cpr and keep_cpr != drop_cpr:
        raise TwoNumbers()


def check_two_people(*, one_id: int, other_id: int, one_cpr: str, other_cpr: str) -> None:
    """CASE-177: noted as two people are two records that have not one CPR number [ours]."""
    if one_id == other_id:
        raise SameRecord()
    if one_cpr and one_cpr == other_cpr:
        raise OneNumber()


def settle(keep: Mapping[str, Any], drop: Mapping[str, Any], chosen: Mapping[str, str]) -> dict[str, Any]:
    """CASE-172: what each field of the kept record becomes; only what changes.

    `chosen`: field → `keep` or `drop`. Where only one record says anything, that stands. The CPR number comes with its
    birth date; of two that share it the kept record has it (CASE-16). Protection and the need of an interpreter are
    never lost by a merge [ours].
    """
    result = {}
    for name in CHOSEN_FIELDS:
        side = chosen.get(name) or ("drop" if keep[name] in ("", None) else "keep")
        result[name] = drop[name] if side == "drop" else keep[name]
    if not keep["cpr"] and drop["cpr"]:
        # In this order, so that the way back never has two records with the number to themselves.
        result |= {"shares_number": drop["shares_number"], "cpr": drop["cpr"], "born_on": drop["born_on"]}
    elif keep["cpr"]:
        result["born_on"] = keep["born_on"]
        result["shares_number"] = keep["shares_number"] and (drop["shares_number"] or drop["cpr"] != keep["cpr"])
    if not keep["temporary_id"] and drop["temporary_id"]:
        result["temporary_id"] = drop["temporary_id"]
    for name in ("record_protected", "address_protected"):
        result[name] = keep[name] or drop[name]
    return {name: value for name, value in result.items() if value != keep[name]}


def to_choose(keep: Mapping[str, Any], drop: Mapping[str, Any]) -> list[str]:
    """CASE-172: the fields on which both records say something, and not the same."""
    known = keep["cpr"] or drop["cpr"]
    return [
        name
        for name in CHOSEN_FIELDS
        if keep[name] != drop[name]
        and keep[name] not in ("", None)
        and drop[name] not in ("", None)
        and not (name == "born_on" and known)
    ]


def check_seen(*, seen: str, now: str) -> None:
    """CASE-174: what is merged is what was compared: the mark of both records is still the one the leader saw."""
    if seen != now:
        raise SeenIsOld()


def written_since(then: Mapping[str, str], now: Mapping[str, str]) -> list[str]:
    """CASE-175: the tables that are not as the merge left them; empty as long as it can be undone."""
    return sorted(table for table in {*then, *now} if then.get(table) != now.get(table))


def check_can_be_undone(*, undone: bool, written: Iterable[str]) -> None:
    """CASE-175: a merge is undone until the next write to the citizen or to anything about the citizen [V issue 3]."""
    if undone:
        raise AlreadyUndone()
    if words := ", ".join(written):
        raise WrittenSince(what=words)


def strictest(answers: Sequence[Reply | None], on: date) -> int:
    """CASE-179: which of several newest answers to one question holds when two records of one person become one.

    Taken back before no, no before what has run out, that before a yes in part, a yes last; of two alike the one about
    less, then the one that ends sooner, then the newer, then the first. Nobody is told more than the citizen allowed in
    either record [ours: consent is freely given and can be taken back at any time, GDPR art. 7 GK].
    """

    def order(number: int) -> tuple[Any, ...]:
        reply = answers[number]
        if reply is None:
            return (9,)
        if reply.answer in YES:
            degree = 2 if not is_in_force(reply, on) else 3 if reply.answer == ConsentAnswer.LIMITED else 4
        else:
            degree = 0 if reply.answer == ConsentAnswer.WITHDRAWN else 1
        return degree, len(reply.topics), reply.valid_until or date.max, -reply.said_on.toordinal(), number

    return min(range(len(answers)), key=order)
