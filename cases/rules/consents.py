"""May this be shared now, and on which ground? What a consent is, what its answers mean, and what stops with it."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from housingfirst.core import formats
from housingfirst.core.errors import ConcurrentChange, DomainError

from ..choices import (
    HEALTH_SECTORS,
    NAMED_SECTORS,
    NO,
    YES,
    ConsentAnswer,
    ConsentKind,
    ConsentPurpose,
    ConsentWay,
    DocumentPart,
    LifeArea,
    Sector,
    SharedTopic,
    SharingGround,
)

# The sentence says "only" itself, in Danish and in English.
ONLY = re.compile(r"^(kun|only)\s+", re.IGNORECASE)
# A sector that hears of a citizen on consent only (002b B5, l. 4063-4074 [V]; REF-03).
ON_CONSENT_ONLY = frozenset({Sector.HOUSING_ORGANISATION})


class SharingRefused(DomainError):
    """Nothing lets this be shared now; what was typed is kept by the form."""

    field = "ground"


class GroundMissing(SharingRefused):
    code = "ground_missing"
    message = gettext_lazy("Say what lets you share this: the citizen's consent, or a legal basis.")


class NoConsent(SharingRefused):
    code = "no_consent"
    message = gettext_lazy(
        "There is no consent to tell %(sector)s this. What you typed is kept. Ask the citizen and write the day here, "
        "or name the legal basis."
    )


class ConsentTooNarrow(SharingRefused):
    code = "consent_narrow"
    message = gettext_lazy(
        "The consent of %(day)s to %(sector)s does not cover %(missing)s. What you typed is kept. Share less, or ask "
        "the citizen and write the new answer under Consents."
    )


class ConsentRefusedByCitizen(SharingRefused):
    code = "consent_refused"
    message = gettext_lazy(
        "The citizen said no to %(sector)s on %(day)s. What you typed is kept. If the citizen has said yes since, "
        "write the new answer under Consents first; or name the legal basis."
    )


class ConsentTakenBack(SharingRefused):
    code = "consent_withdrawn"
    message = gettext_lazy(
        "The citizen took the consent to %(sector)s back on %(day)s. What you typed is kept. If the citizen has said "
        "yes since, write the new answer under Consents first; or name the legal basis."
    )


class ConsentRunOut(SharingRefused):
    code = "consent_run_out"
    message = gettext_lazy(
        "The consent to %(sector)s held until %(day)s. What you typed is kept. Ask the citizen again and write the day "
        "here, or name the legal basis."
    )


class SharedOnConsentOnly(SharingRefused):
    code = "consent_only"
    message = gettext_lazy(
        "A housing organisation hears about a citizen only with the citizen's consent. What you typed is kept. Ask the "
        "citizen first."
    )


class SectorMissing(DomainError):
    code, field = "sector_missing", "sectors"
    message = gettext_lazy("Choose to whom it is told.")


class HealthByItself(DomainError):
    code, field = "health_by_itself", "sectors"
    message = gettext_lazy(
        "A consent to health services is of its own type and names one of them only. Choose %(sector)s alone, and ask "
        "about the others by themselves."
    )


class UnitOfOtherSector(DomainError):
    code, field = "unit_of_other_sector", "unit"
    message = gettext_lazy("%(unit)s is not one of those you chose. Choose its kind, or no unit.")


class NameMissing(DomainError):
    code, field = "name_missing", "recipient"
    message = gettext_lazy("Write who it is. “%(sector)s” alone does not tell the citizen whom.")


class TopicsMissing(DomainError):
    code, field = "topics_missing", "topics"
    message = gettext_lazy("Choose what may be told.")


class LimitMissing(DomainError):
    code, field = "limit_missing", "limited_to"
    message = gettext_lazy("Write what the consent is limited to, in the citizen's words.")


class SaidInTheFuture(DomainError):
    code, field = "date_in_future", "said_on"
    message = gettext_lazy("The date %(day)s lies in the future. Choose today or an earlier date.")


class SaidBeforeLast(DomainError):
    code, field = "said_order", "said_on"
    message = gettext_lazy("The last answer is of %(day)s. Choose that day or a later one.")


class ValidUntilPast(DomainError):
    code, field = "valid_until", "valid_until"
    message = gettext_lazy("The consent would have run out on %(day)s already. Choose a later day, or none.")


class WitnessMissing(DomainError):
    code, field = "before_missing", "before_whom"
    message = gettext_lazy("Write to whom the citizen said it.")


class NothingToWithdraw(ConcurrentChange):
    code = "nothing_to_withdraw"
    message = gettext_lazy("The consent is not in force any more, so there is nothing to take back. Look at it again.")


@dataclass(frozen=True)
class Reply:
    """One answer, as the rules see it."""

    answer: str
    said_on: date
    topics: tuple[str, ...] = ()
    limited_to: str = ""
    valid_until: date | None = None
    number: int = 0  # of all answers, in the order they were written down

    @property
    def said(self) -> tuple[date, int]:
        """What came first: the day it was said, and of one day what was written down first."""
        return self.said_on, self.number


@dataclass(frozen=True)
class Asked:
    """A consent with its answers, oldest first."""

    pk: int
    purpose: str
    sectors: tuple[str, ...]
    replies: tuple[Reply, ...]
    unit_id: int | None = None
    recipient: str = ""


@dataclass(frozen=True)
class Ground:
    """What a sharing rests on: a consent and its day, or a provision."""

    kind: SharingGround
    consent_id: int | None = None
    said_on: date | None = None
    valid_until: date | None = None
    legal_basis: str = ""


def reply_on(replies: Sequence[Reply], on: date) -> Reply | None:
    """CASE-151: the state of a consent on a day is the newest answer said by then. Source: GDPR art. 7 [GK]; OURS."""
    said = [reply for reply in replies if reply.said_on <= on]
    return said[-1] if said else None


def is_in_force(reply: Reply | None, on: date) -> bool:
    """CASE-151: given or given in part, and not run out; the last day counts."""
    return reply is not None and reply.answer in YES and (reply.valid_until is None or reply.valid_until >= on)


def sharing_ground(
    *,
    purpose: str,
    sector: str,
    topics: Iterable[str],
    consents: Iterable[Asked],
    on: date,
    legal_basis: str = "",
    unit_id: int | None = None,
    recipient: str = "",
    chosen: int | None = None,
) -> Ground:
    """CASE-150: the one answer to "may this be shared now, and on which ground?"

    A legal basis the worker names; else a consent in force for the purpose, the sector (and the unit or the person,
    where the consent names one) that covers every topic, and after which no narrower no was said (`overruled_by`). A
    consent to a health sector counts only when it names that sector alone. `chosen`: the one consent it shall rest on.
    Refused with what was last said. Source: design.md D12; FVL §§ 28-32, sundhedsloven §§ 41-43 [GK].
    """
    if legal_basis:
        if sector in ON_CONSENT_ONLY:
            raise SharedOnConsentOnly()
        return Ground(SharingGround.LAW, legal_basis=legal_basis)
    consents, wanted = list(consents), frozenset(topics)
    about = [
        one for one in consents if chosen in (None, one.pk) and _is_about(one, purpose, sector, unit_id, recipient)
    ]
    states = [(one, reply) for one in about if (reply := reply_on(one.replies, on))]
    live = [(one, reply) for one, reply in states if is_in_force(reply, on)]
    later = []
    for one, reply in live:
        if wanted <= set(reply.topics):
            overruled = overruled_by(one, consents, sector, wanted, on, unit_id=unit_id, recipient=recipient)
            if overruled is None:
                return Ground(SharingGround.CONSENT, one.pk, reply.said_on, reply.valid_until)
            later.append(overruled)
    if later:
        last = max(later, key=lambda reply: reply.said)
        raise _why_not(sector, wanted, [last] if last.answer in YES else [], [last])
    raise _why_not(sector, wanted, [reply for _one, reply in live], [reply for _one, reply in states])


def _is_about(one: Asked, purpose: str, sector: str, unit_id: int | None, recipient: str) -> bool:
    """Whether a yes to what was asked can carry a sharing: the unit or the person it names must be named there too."""
    if purpose and one.purpose != purpose:
        return False
    if sector in HEALTH_SECTORS and len(one.sectors) != 1:
        return False
    return concerns(one, sector, unit_id, recipient) and one.unit_id in (None, unit_id)


def concerns(one: Asked, sector: str, unit_id: int | None, recipient: str) -> bool:
    """CASE-150: whether what was asked touches a sharing with this sector, unit or person, whatever for.

    Names are the same whatever the case and the blanks between the words. A sharing with a sector at large may reach
    each of its units, so that an answer about one of them touches it. Source: OURS.
    """
    if sector not in one.sectors or (one.recipient and _same(one.recipient) != _same(recipient)):
        return False
    return one.unit_id is None or unit_id in (None, one.unit_id)


def overruled_by(
    one: Asked,
    consents: Iterable[Asked],
    sector: str,
    topics: Collection[str],
    on: date,
    *,
    unit_id: int | None = None,
    recipient: str = "",
) -> Reply | None:
    """CASE-150: the newest answer to something else, said after the yes to `one`, that this must not be shared.

    A no or a taking back for the same purpose about the same sector, unit or person; or a yes in part that leaves out
    some of the topics. A yes to many does not stand against a later no to one of them. Source: GDPR art. 7(3) [GK].
    """
    yes = reply_on(one.replies, on)
    if yes is None or not is_in_force(yes, on):
        return None
    later = []
    for other in consents:
        reply = reply_on(other.replies, on)
        if other.pk == one.pk or other.purpose != one.purpose or reply is None or reply.said <= yes.said:
            continue
        if concerns(other, sector, unit_id, recipient) and _leaves_out(reply, topics, on):
            later.append(reply)
    return max(later, key=lambda reply: reply.said, default=None)


def _leaves_out(reply: Reply, topics: Collection[str], on: date) -> bool:
    if reply.answer in NO:
        return True
    narrower = bool(set(topics) - set(reply.topics))
    return reply.answer == ConsentAnswer.LIMITED and is_in_force(reply, on) and narrower


def is_carried(
    one: Asked,
    consents: Iterable[Asked],
    sector: str,
    topics: Collection[str],
    on: date,
    *,
    unit_id: int | None = None,
    recipient: str = "",
) -> bool:
    """CASE-155: what was shared on a consent still may be: it is in force, covers it, and no later no overrules it."""
    reply = reply_on(one.replies, on)
    if reply is None or not is_in_force(reply, on) or set(topics) - set(reply.topics):
        return False
    return overruled_by(one, consents, sector, topics, on, unit_id=unit_id, recipient=recipient) is None


def _same(name: str) -> str:
    return " ".join(name.casefold().split())


def _why_not(sector: str, wanted: frozenset[str], live: list[Reply], states: list[Reply]) -> SharingRefused:
    name = sector_name(sector)
    if live:
        best = max(live, key=lambda reply: len(wanted & set(reply.topics)))
        missing = formats.listed(_topic_words(wanted - set(best.topics)))
        return ConsentTooNarrow(sector=name, day=formats.long_date(best.said_on), missing=missing)
    if not states:
        return NoConsent(sector=name)
    last = max(states, key=lambda reply: reply.said)
    day = formats.long_date(last.said_on)
    if last.answer == ConsentAnswer.WITHDRAWN:
        return ConsentTakenBack(sector=name, day=day)
    if last.answer == ConsentAnswer.REFUSED:
        return ConsentRefusedByCitizen(sector=name, day=day)
    return ConsentRunOut(sector=name, day=formats.long_date(last.valid_until or last.said_on))


def may_be_asked_in_passing(refusal: SharingRefused, answers: Iterable[str]) -> bool:
    """CASE-155: a consent can be written down beside the sharing, but never over a no, a limit or a taking back.

    `answers`: the present answers about the same sector. Those who said no are asked again on purpose, under Consents.
    Source: freely given, GDPR art. 7 [GK]; OURS.
    """
    if isinstance(refusal, ConsentTakenBack | ConsentRefusedByCitizen | SharedOnConsentOnly):
        return False
    return not set(answers) & {ConsentAnswer.WITHDRAWN, ConsentAnswer.REFUSED, ConsentAnswer.LIMITED}


def kind_of(sectors: Collection[str], unit_sector: str = "", unit_name: str = "", recipient: str = "") -> ConsentKind:
    """CASE-152: who a consent is to. A health sector has a type of its own and stands alone; others can be several.

    A named unit is of the one sector chosen; a person or another municipality is named in words.
    Source: sundhedsloven §§ 41-43 through methods-fidelity-law § 3.5 [GK].
    """
    if not sectors:
        raise SectorMissing()
    health = [sector for sector in Sector.values if sector in sectors and sector in HEALTH_SECTORS]
    if health and len(sectors) > 1:
        raise HealthByItself(sector=sector_name(health[0]))
    if unit_name and set(sectors) != {unit_sector}:
        raise UnitOfOtherSector(unit=unit_name)
    if not unit_name and not recipient.strip():
        for sector in sectors:
            if sector in NAMED_SECTORS:
                raise NameMissing(sector=Sector(sector).label)
    return ConsentKind.HEALTH if health else ConsentKind.ORDINARY


def check_reply(reply: Reply, way: str, before_whom: str, former: Sequence[Reply], today: date) -> None:
    """CASE-153: an answer is of today or earlier and not before the last one; a yes says what, a limit says how far.

    What was said orally names who heard it. Taking back needs something in force. Source: GDPR art. 7 [GK]; OURS.
    """
    if reply.said_on > today:
        raise SaidInTheFuture(day=formats.short_date(reply.said_on))
    if former and reply.said_on < former[-1].said_on:
        raise SaidBeforeLast(day=formats.short_date(former[-1].said_on))
    if reply.answer in YES and not reply.topics:
        raise TopicsMissing()
    if reply.answer == ConsentAnswer.LIMITED and not reply.limited_to.strip():
        raise LimitMissing()
    if reply.answer in YES and reply.valid_until and reply.valid_until < today:
        raise ValidUntilPast(day=formats.short_date(reply.valid_until))
    if reply.answer == ConsentAnswer.WITHDRAWN and not is_in_force(former[-1] if former else None, today):
        raise NothingToWithdraw()
    if way == ConsentWay.ORAL and not before_whom.strip():
        raise WitnessMissing()


def topics_of_document(parts: Iterable[str], areas: Iterable[str]) -> frozenset[str]:
    """CASE-159: a document from the plan shares the plan, and health or substances where a shown goal is about them.

    Source: design.md D12; OURS.
    """
    topics: set[str] = {SharedTopic.PLAN}
    if DocumentPart.GOALS in set(parts):
        shown = set(areas)
        if shown & {LifeArea.MENTAL_HEALTH, LifeArea.PHYSICAL_HEALTH}:
            topics.add(SharedTopic.HEALTH)
        if LifeArea.SUBSTANCES in shown:
            topics.add(SharedTopic.SUBSTANCES)
    return frozenset(topics)


def runs_out_soon(valid_until: date | None, today: date, days: int) -> bool:
    """CASE-157: a consent with an end is asked about again so many days before (a parameter). Source: OURS."""
    return valid_until is not None and valid_until - timedelta(days=days) <= today


# ------------------------------------------------------------------ words


def sector_name(sector: str) -> str:
    """As in a sentence: `jobcentret`, `psykiatrien`."""
    return {
        Sector.JOBCENTRE: _("the jobcentre"),
        Sector.BENEFITS: _("the benefits office"),
        Sector.HOUSING_ORGANISATION: _("the housing organisation"),
        Sector.SHELTER: _("the shelter"),
        Sector.PSYCHIATRY: _("psychiatry"),
        Sector.HEALTH: _("the hospital and the general practitioner"),
        Sector.TREATMENT: _("the treatment of substance use"),
        Sector.FAMILY: _("family and network"),
        Sector.CIVIL_SOCIETY: _("civil society"),
        Sector.OTHER_MUNICIPALITY: _("the other municipality"),
        Sector.OTHER: _("others"),
    }[Sector(sector)]


def _topic_words(topics: Iterable[str]) -> list[str]:
    words = {
        SharedTopic.MESSAGE: _("what we write about it"),
        SharedTopic.CONTACT: _("how to reach the citizen"),
        SharedTopic.HOUSING: _("address and housing situation"),
        SharedTopic.ECONOMY: _("economy"),
        SharedTopic.HEALTH: _("health"),
        SharedTopic.SUBSTANCES: _("substance use"),
        SharedTopic.PLAN: _("the chosen parts of the plan"),
    }
    chosen = set(topics)
    return [str(words[topic]) for topic in SharedTopic if topic in chosen]


def known_words(topics: Iterable[str]) -> list[str]:
    """What they get to know; who it is about always goes along."""
    return [_("name and CPR number"), *_topic_words(topics)]


def purpose_words(purpose: str) -> str:
    """What for, as in a sentence: `for at hjælpe med job og uddannelse`."""
    return {
        ConsentPurpose.WORK: _("to help with job and education"),
        ConsentPurpose.INCOME: _("to help with income and rent"),
        ConsentPurpose.HOUSING: _("to find and keep a home"),
        ConsentPurpose.HEALTH: _("to help with health and treatment"),
        ConsentPurpose.SUPPORT: _("to give support in daily life"),
        ConsentPurpose.PLAN: _("to work after one plan"),
        ConsentPurpose.NETWORK: _("to be along in it"),
        ConsentPurpose.MOVE: _("to take over the support"),
    }[ConsentPurpose(purpose)]


def whom_words(sectors: Iterable[str], unit: str = "", recipient: str = "") -> str:
    """`Jobcenter Birkedal`; `jobcentret og ydelseskontoret`; `familie og netværk (Vibeke, søster)`."""
    if unit:
        return unit
    chosen = set(sectors)
    names = formats.listed(sector_name(sector) for sector in Sector if sector in chosen)
    if recipient and chosen == {Sector.OTHER}:
        return recipient
    return f"{names} ({recipient})" if recipient else names


def who_sees_what(
    *,
    name: str,
    answer: str,
    purpose: str,
    whom: str,
    topics: Iterable[str],
    limited_to: str = "",
    valid_until: date | None = None,
    on_paper: bool = False,
) -> str:
    """CASE-154: one sentence a citizen can read: who gets to know what, what for, and what stops when.

    A no says what stays: help, lists and queue are the same (CASE-156). `on_paper`: handed over once, so that there is
    no access to close. Source: issue 3, line 8; GDPR art. 7 [GK].
    """
    first = {"name": name, "whom": whom, "why": purpose_words(purpose)}
    if answer in NO:
        text = _(
            "From today %(whom)s hears nothing new about %(name)s by consent, and nothing else changes: %(name)s keeps "
            "the same help, the same place on every list and the same people."
        )
        return capital(text % first)
    known = formats.listed(known_words(topics))
    until = _(" until %(day)s") % {"day": formats.long_date(valid_until)} if valid_until else ""
    limit = ONLY.sub("", limited_to.strip()).rstrip(".")
    only = _(", but only %(limit)s,") % {"limit": limit} if limit else ""
    if on_paper:
        text = _(
            "%(whom)s gets to know %(known)s%(only)s %(why)s%(until)s: what stands on the paper, and the day %(name)s "
            "takes it back, nothing more is handed over, but what has been handed over cannot be called back."
        )
    else:
        text = _(
            "%(whom)s gets to know %(known)s%(only)s %(why)s%(until)s, and the day %(name)s takes it back, the access "
            "closes and nothing new is told, but what has been told cannot be called back."
        )
    return capital(text % {**first, "known": known, "only": only, "until": until})


def capital(text: str) -> str:
    """A sentence begins with a capital, whatever name it begins with."""
    return text[:1].upper() + text[1:]


def stays_the_same(name: str) -> str:
    """CASE-156: no answer about sharing takes anybody off the municipality's own lists, matching, caseload or counts.

    No scope, rank or figure asks for consent; tests/guard/test_lists.py holds every list to it.
    Source: issue 3, line 8; PC-08.
    """
    text = _("%(name)s keeps the same help, the same place on every list and the same people, whatever the answer is.")
    return text % {"name": name}


def status_of(reply: Reply | None, today: date, soon: int) -> tuple[str, str]:
    """Kind and words of the state, for a status mark."""
    if reply is None:
        return "idle", pgettext("consent", "Not asked")
    if reply.answer in YES and not is_in_force(reply, today):
        return "late", pgettext("consent", "Run out")
    if reply.answer in YES and runs_out_soon(reply.valid_until, today, soon):
        return "soon", _("Runs out %(day)s") % {"day": formats.day_month(reply.valid_until or today)}
    kind = {ConsentAnswer.GIVEN: "ok", ConsentAnswer.LIMITED: "ok"}.get(ConsentAnswer(reply.answer), "idle")
    return kind, str(ConsentAnswer(reply.answer).label)
