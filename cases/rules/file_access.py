"""A citizen asks to see the record: the deadline, what may be left out of the answer, and when it is handed over."""

import re
from collections.abc import Collection, Mapping
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _

from housingfirst.core.calculation import add_months
from housingfirst.core.errors import DomainError

from ..choices import (
    MATTERS_OF_RECORD,
    NEEDS_DOCUMENT,
    FileAccessAsker,
    FileAccessKind,
    Matter,
    RedactionReason,
    RepresentativeKind,
)
from .people import in_force
from .periods import check_known

OMITTED = "[udeladt]"
SATURDAY = 5


class AskerUnknown(DomainError):
    code, field = "asker_unknown", "representative"
    message = _(
        "Choose which representative asks. Whoever is not in the record as one gets no access: note the power of "
        "attorney first."
    )


class AskerWithoutRight(DomainError):
    code, field = "asker_without_right", "representative"
    message = _(
        "%(name)s stands in the record as %(kind)s, and that alone gives no access to it. Note the guardianship or the "
        "power of attorney first, or note that the citizen asks."
    )


class AskerOutsideMatters(DomainError):
    code, field = "asker_outside_matters", "representative"
    message = _(
        "%(name)s stands in the record as %(kind)s with limits (%(limits)s), and the record holds more than that. Read "
        "the document. If it gives access to the record, tick “%(matter)s” among the person's matters, and note the "
        "request again. If not, ask the citizen for a power of attorney that does, or note that the citizen asks."
    )


class AskerNoLonger(DomainError):
    code, field = "asker_no_longer", "handed_over_on"
    message = _(
        "%(name)s could not act for the citizen that day, or not in all of the record, so the answer cannot have been "
        "handed over. Look at the power of attorney or the guardianship first; if it has ended, take the request back "
        "and ask the citizen."
    )


class ReasonWordsMissing(DomainError):
    code, field = "reason_words_missing", "words"
    message = _("Write why, and which provision it rests on: the citizen reads it in the answer.")


class NothingLeftOut(DomainError):
    code = "nothing_left_out"
    message = _("Nothing is left out yet. Tick the whole entry, or write [udeladt] where a passage stood.")


class NotARedaction(DomainError):
    code = "not_a_redaction"
    message = _(
        "The text must be the record's own, with [udeladt] where something is left out. Nothing may be added or "
        "changed. Look at the words around each [udeladt]."
    )


class NotInPart(DomainError):
    code = "not_in_part"
    message = _("The entry is no longer in the record. Load the page again.")


class RequestClosed(DomainError):
    code = "file_access_closed"
    message = _("The answer is made or taken back, so it cannot be changed. Note a new request.")


class PartChanged(DomainError):
    code = "part_changed"
    message = _("The record has changed since you opened the page. Look at this part again below.")


class LeftOutMeanwhile(DomainError):
    code = "left_out_meanwhile"
    message = _(
        "Somebody else has left something out, or let it go, since you opened the page. Nothing of theirs is changed, "
        "and what you chose is still ticked. Look at the part as it is now, then save again."
    )


class PartsNotLookedAt(DomainError):
    code = "parts_not_looked_at"
    message = _("Not every part has been gone through yet. Open those that are left, then make the answer.")


class AnswerNotReady(DomainError):
    code = "answer_not_ready"
    message = _("The answer is not ready, so nothing can have been handed over. Make it first.")


class AnswerHandedOver(DomainError):
    code = "answer_handed_over"
    message = _("The answer is noted as handed over already. Nothing was changed.")


class AnsweredTooEarly(DomainError):
    code, field = "answered_early", "handed_over_on"
    message = _("The answer was made on %(day)s, so it cannot have been handed over before. Choose that day or later.")


def answer_due_on(kind: str, received_on: date, working_days: int, months: int) -> date:
    """CASE-180: a request to see the file is answered within so many working days; own data within so many months.

    Saturdays and Sundays are no working days; public holidays are not taken out, so that the date is never too late.
    Source: offentlighedsloven § 36(2), 7 working days [GK]; GDPR art. 12(3) and 15, one month [GK]. Both numbers are
    parameters; the way of counting [OURS].
    """
    if kind == FileAccessKind.DATA:
        return add_months(received_on, months)
    day = received_on
    for _number in range(working_days):
        day += timedelta(days=1)
        while day.weekday() >= SATURDAY:
            day += timedelta(days=1)
    return day


def sees_record(matters: Collection[str], scope: str) -> bool:
    """CASE-193: whether a right to act for the citizen covers the whole record.

    It does where it names the record, every matter a record is about, or no limit at all. Words of its scope are for a
    person to read, never weighed here: who has read that they cover the record names it. Source: issue 3, lines 6 and
    12; FVL § 8 (representation) [GK]; what counts as a limit [OURS].
    """
    named = set(matters)
    return Matter.RECORD in named or (not scope.strip() and (not named or named >= MATTERS_OF_RECORD))


def check_asker(
    *, asked_by: str, representative: int | None, known: Mapping[int, Any], received_on: date, today: date
) -> None:
    """CASE-181: the citizen asks, or somebody with a document to act for the citizen today. Never in the future.

    `known`: the representatives of today. Who comes along to meetings or gets copies of letters needs no document and
    may not see the record by that; one with a document for other matters may not either (CASE-193). Source: issue 3,
    lines 6 and 12; FVL § 8 (representation) [GK].
    """
    check_known(received_on, today, "received_on")
    if asked_by != FileAccessAsker.REPRESENTATIVE:
        return
    if representative is None or representative not in known:
        raise AskerUnknown()
    person = known[representative]
    words = {"name": person.name, "kind": str(RepresentativeKind(person.kind).label).lower()}
    if person.kind not in NEEDS_DOCUMENT:
        raise AskerWithoutRight(**words)
    if not sees_record(person.matters, person.scope):
        raise AskerOutsideMatters(**words, limits=limits_of(person), matter=Matter.RECORD.label)


def limits_of(representative: Any) -> str:
    """What a right to act is limited to, in words; nothing where it has no limit."""
    matters = [str(Matter(one).label).lower() for one in representative.matters]
    scope = representative.scope.strip()
    return "; ".join(part for part in (", ".join(matters), f"»{scope}«" if scope else "") if part)


def check_still_asks(representative: Any, on: date) -> None:
    """CASE-193: on the day of the answer whoever asked for the citizen still may; nobody is given a record by a right
    that has ended. Source: FVL § 8 [GK]; asked anew at the handing over [OURS].
    """
    if not in_force(representative, on) or not sees_record(representative.matters, representative.scope):
        raise AskerNoLonger(name=representative.name)


def is_redaction_of(original: str, edited: str) -> bool:
    """CASE-182: the edited text is the original with passages replaced by [udeladt]; nothing is added or changed.

    The pieces between the marks stand in the original, in that order: the first at its beginning, the last at its end.
    Blank space beside a mark does not count. Source: issue 3, line 12 (redaction step); the form [OURS].
    """
    pieces = edited.split(OMITTED)
    if len(pieces) == 1:
        return _spaced(edited) == _spaced(original)
    words = [_spaced(piece) for piece in pieces]
    left = _spaced(original)
    first, *middle, last = words
    if not left.startswith(first) or not left[len(first) :].endswith(last):
        return False
    rest = left[len(first) : len(left) - len(last)]
    if not rest:
        return False  # a mark where nothing is left out says something untrue
    for piece in middle:
        place = rest.find(piece)
        if place < 0:
            return False
        rest = rest[place + len(piece) :]
    return True


def _spaced(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def check_redaction(*, whole: bool, changed: bool, reason: str, words: str) -> None:
    """CASE-183: whatever is left out has a reason the citizen can read; another reason is written out in words.

    Source: issue 3, line 12; that a refusal names its ground follows from FVL §§ 22–24 [GK].
    """
    if not whole and not changed:
        raise NothingLeftOut()
    if reason == RedactionReason.OTHER and not words.strip():
        raise ReasonWordsMissing()


def check_answered(*, handed_over_on: date, made_on: date, today: date) -> None:
    """CASE-184: handed over today or earlier, never before it was made. Source: issue 3, line 12 [OURS]."""
    check_known(handed_over_on, today, "handed_over_on")
    if handed_over_on < made_on:
        raise AnsweredTooEarly(day=made_on.strftime("%d-%m-%Y"))
