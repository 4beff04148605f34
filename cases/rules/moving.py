"""A citizen who moves on to another municipality leaves with a package chosen field by field."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _

from housingfirst.core.errors import DomainError

from ..choices import DisclosureGround, PackageField, SharedTopic
from .consents import Reply, is_in_force
from .periods import check_known
from .plans import LegalBasisMissing

PLANNED_AT_MOST = timedelta(days=366)
_F = PackageField
PACKAGE_TOPICS: dict[SharedTopic, frozenset[str]] = {
    SharedTopic.MESSAGE: frozenset({_F.RELATIONS}),
    SharedTopic.CONTACT: frozenset({_F.LANGUAGE, _F.REACH, _F.WAYS}),
    SharedTopic.HOUSING: frozenset({_F.ADDRESS, _F.SITUATION, _F.SITUATIONS, _F.MUNICIPALITIES}),
    SharedTopic.ECONOMY: frozenset({_F.INCOME, _F.EDUCATION}),
    SharedTopic.PLAN: frozenset({_F.OWN_WORDS, _F.PLAN, _F.PEOPLE}),
}


class NothingChosen(DomainError):
    code, field = "nothing_chosen", "identity"
    message = _("Choose at least one thing that goes along. Nothing goes by itself.")


class PlaceMissing(DomainError):
    code, field = "place_missing", "to_municipality"
    message = _("Write which municipality the citizen moves to.")


class SameMunicipality(DomainError):
    code, field = "same_municipality", "to_municipality"
    message = _("%(name)s is the municipality the citizen has. Write where the citizen moves to.")


class RecipientMissing(DomainError):
    code, field = "recipient_missing", "recipient"
    message = _("Write who receives it there: an office or a person, never a municipality at large.")


class PackageConsentMissing(DomainError):
    code, field = "consent_missing", "consent_on"
    message = _("Write the day the citizen gave consent.")


class PackageGroundMissing(DomainError):
    code, field = "ground_missing", "ground"
    message = _("Choose the citizen's consent or a legal basis. Without one nothing goes.")


class NotInRecord(DomainError):
    code = "not_in_record"
    message = _("Something you chose is no longer there, or past the day it was to be looked at again. Choose again.")


class RecordChanged(DomainError):
    code = "record_changed"
    message = _("The record has changed since you looked at the package. Nothing is made. Look at it again below.")


class PackageClosed(DomainError):
    code = "package_closed"
    message = _("The package is made or given up, so it cannot be changed. Choose a new one.")


class PackageNotReady(DomainError):
    code = "package_not_ready"
    message = _("The package is not ready, so nothing can have been handed over. Make it first.")


class PackageHandedOver(DomainError):
    code = "package_handed_over"
    message = _("The package is noted as handed over already. Nothing was changed.")


class HandedOverTooEarly(DomainError):
    code, field = "handed_over_early", "handed_over_on"
    message = _("The package was made on %(day)s, so it cannot have been handed over before. Choose that day or later.")


class MovesTooLate(DomainError):
    code, field = "moves_too_late", "acts_from"
    message = _("That is more than a year ahead. Choose an earlier day, or wait with it.")


class HandedOverAfterStop(DomainError):
    code, field = "handed_over_after", "handed_over_on"
    message = _(
        "No consent carried the package on %(day)s. Only what was handed over before the citizen took it back can be "
        "noted. Choose the day it was handed over; if it was later, tell your leader and the data protection adviser."
    )


def same_place(one: str, other: str) -> bool:
    """Whether two names are the same municipality: `Birkedal` and `birkedal kommune` are."""
    return _bare(one) == _bare(other)


def _bare(name: str) -> str:
    words = name.casefold().split()
    return " ".join(word for word in words if word != "kommune")


def check_package(
    *,
    here: str,
    to_municipality: str,
    recipient: str,
    chosen: Collection[Any],
    ground: str,
    consent_on: date | None,
    legal_basis: str,
    today: date,
) -> None:
    """CASE-136: a citizen who moves on leaves with a package chosen field by field, never as a shared record.

    A named recipient in another municipality, consent with its day or a named legal basis, and nothing that is not
    chosen. Source: issue 3, line 6; 001 l. 1490–1498 (what follows the young for years) [V]; FVL §§ 28–32 [GK].
    """
    if not to_municipality.strip():
        raise PlaceMissing()
    if same_place(to_municipality, here):
        raise SameMunicipality(name=here)
    if not recipient.strip():
        raise RecipientMissing()
    if not chosen:
        raise NothingChosen()
    if ground == DisclosureGround.CONSENT:
        if consent_on is None:
            raise PackageConsentMissing()
        check_known(consent_on, today, "consent_on")
    elif ground == DisclosureGround.LAW:
        if not legal_basis:
            raise LegalBasisMissing()
    else:
        raise PackageGroundMissing()


def topics_of_package(
    fields: Iterable[str], *, goals: bool, theme_groups: Iterable[str], notes: bool
) -> frozenset[str]:
    """CASE-136: what a package shares, in the terms of a consent. Name and CPR number always go along (CASE-150).

    What belongs to no topic, and every note, is what we write to them. Source: design.md D12; OURS.
    """
    chosen = set(fields)
    topics = {str(topic) for topic, of_topic in PACKAGE_TOPICS.items() if chosen & of_topic}
    topics |= {group for group in theme_groups if group in SharedTopic.values}
    if goals:
        topics.add(SharedTopic.PLAN)
    if notes or not topics:
        topics.add(SharedTopic.MESSAGE)
    return frozenset(topics)


def all_there(chosen: Iterable[Any], present: Iterable[Any]) -> None:
    """CASE-136: what was chosen one by one is still in the record and in force. Raises NotInRecord."""
    if {str(one) for one in chosen} - {str(one) for one in present}:
        raise NotInRecord()


def carried_then(replies: Sequence[Reply], topics: Collection[str], on: date) -> Reply | None:
    """CASE-136: the answer that carried a hand-over on a past day: said by then, and not yet followed by another.

    The day of the next answer counts as before it: the day alone does not say which came first. Source: OURS.
    """
    for number, reply in reversed(list(enumerate(replies))):
        following = replies[number + 1] if number + 1 < len(replies) else None
        until_then = following is None or on <= following.said_on
        if reply.said_on <= on and until_then and is_in_force(reply, on) and set(topics) <= set(reply.topics):
            return reply
    return None


def check_hand_over(*, handed_over_on: date, acts_from: date, made_on: date, today: date) -> None:
    """CASE-136: handed over today or earlier, never before it was made; the other municipality acts from a day.

    That day may lie ahead, a year at most [OURS]: somebody who moves next month is prepared now.
    """
    check_known(handed_over_on, today, "handed_over_on")
    if handed_over_on < made_on:
        raise HandedOverTooEarly(day=made_on.strftime("%d-%m-%Y"))
    if acts_from > today + PLANNED_AT_MOST:
        raise MovesTooLate()
