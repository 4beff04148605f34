"""Consents as the citizen gave them, the one door every sharing goes through, and what a withdrawal stops.

Lock order: the citizen, then the consent, then what rests on it. A sharing that waited for a withdrawal sees it.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import Unit, User
from housingfirst.accounts.parameters import value
from housingfirst.core import clock
from housingfirst.core.conflicts import check_version
from housingfirst.core.db import constraint_errors
from housingfirst.core.errors import DomainError

from .. import parameters, permissions, rules
from ..choices import (
    SECTOR_OF_UNIT,
    USUAL_PURPOSE,
    YES,
    ConsentAnswer,
    ConsentWay,
    DocumentStatus,
    PackageState,
    Sector,
    SharedTopic,
    SharingGround,
)
from ..models import Citizen, Consent, ConsentReply, Disclosure, LegalBasis, MovePackage, PlanDocument
from ..queries import consents as queries
from ..queries.moving import topics_of
from .citizens import close_access, close_access_by, close_access_on

WITHDRAWN_FAILURE = "consent_withdrawn"  # `failure` of a document and of a package


class ConsentExists(DomainError):
    code, field = "consent_exists", "sectors"
    message = _("The citizen has been asked about this before. Open that consent and write the new answer there.")


class BasisUnknown(DomainError):
    code, field = "legal_basis_missing", "legal_basis"
    message = _("Choose the legal basis it is shared on.")


@dataclass(frozen=True)
class Stopped:
    """What an answer stopped: sources without ground now, documents not yet drawn, and what goes on by law.

    `carried`: what rests on the new yes; whoever owns the source lets it end when the yes does.
    """

    consent: Consent
    sources: tuple[str, ...] = ()
    documents: int = 0
    went_on: tuple[str, ...] = ()
    carried: tuple[str, ...] = ()


# ------------------------------------------------------------------ answers


@transaction.atomic
def ask_and_stop(
    *,
    by: User,
    citizen: Citizen,
    purpose: str,
    sectors: Collection[str],
    answer: str,
    said_on: date,
    way: str,
    topics: Collection[str] = (),
    limited_to: str = "",
    unit: Unit | None = None,
    recipient: str = "",
    before_whom: str = "",
    kept_where: str = "",
    own_words: str = "",
    valid_until: date | None = None,
) -> Stopped:
    """Ask about something new and write the answer down (CASE-152, CASE-153).

    What rests on an older yes that the answer speaks against stops in the same transaction (CASE-155).
    """
    permissions.check_can_edit_citizen(by, citizen)
    if unit is not None:
        permissions.check_unit_of_own(by, unit)
    citizen = _locked_citizen(citizen)
    consent = _asked(by, citizen, purpose, sectors, unit, recipient)
    reply = rules.Reply(answer, said_on, tuple(topics), limited_to, valid_until)
    _write_reply(by, consent, reply, way, before_whom, kept_where, own_words)
    return stop_what_is_not_carried(by, consent, reply, {})


def ask_consent(*, by: User, citizen: Citizen, **asked: Any) -> Consent:
    """As `ask_and_stop`, for those who need the consent only."""
    return ask_and_stop(by=by, citizen=citizen, **asked).consent


@transaction.atomic
def answer_consent(
    *,
    by: User,
    consent: Consent,
    version: int,
    answer: str,
    said_on: date,
    way: str,
    topics: Collection[str] = (),
    limited_to: str = "",
    before_whom: str = "",
    kept_where: str = "",
    own_words: str = "",
    valid_until: date | None = None,
    go_on_with: Mapping[str, str] | None = None,
) -> Stopped:
    """A new answer to what was asked before. What it no longer carries stops in the same transaction (CASE-155).

    `go_on_with`: source → code of a legal basis, for what goes on by law all the same, named by the worker.
    """
    permissions.check_can_edit_citizen(by, consent.citizen)
    _locked_citizen(consent.citizen)
    consent = Consent.objects.select_for_update(of=("self",)).select_related("citizen", "unit").get(pk=consent.pk)
    check_version(consent, version)
    reply = rules.Reply(answer, said_on, tuple(topics), limited_to, valid_until)
    _write_reply(by, consent, reply, way, before_whom, kept_where, own_words)
    return stop_what_is_not_carried(by, consent, reply, go_on_with or {})


def withdraw_consent(
    *,
    by: User,
    consent: Consent,
    version: int,
    said_on: date,
    way: str,
    before_whom: str = "",
    kept_where: str = "",
    own_words: str = "",
    go_on_with: Mapping[str, str] | None = None,
) -> Stopped:
    """The citizen takes the consent back: nothing new is shared on it from this moment."""
    return answer_consent(
        by=by,
        consent=consent,
        version=version,
        answer=ConsentAnswer.WITHDRAWN,
        said_on=said_on,
        way=way,
        before_whom=before_whom,
        kept_where=kept_where,
        own_words=own_words,
        go_on_with=go_on_with,
    )


def _locked_citizen(citizen: Citizen) -> Citizen:
    return Citizen.objects.select_for_update(no_key=True).get(pk=citizen.pk)


def _asked(
    by: User, citizen: Citizen, purpose: str, sectors: Collection[str], unit: Unit | None, recipient: str
) -> Consent:
    ordered = [sector for sector in Sector.values if sector in set(sectors)]
    kind = rules.kind_of(ordered, SECTOR_OF_UNIT[unit.kind] if unit else "", str(unit) if unit else "", recipient)
    consent = Consent(
        municipality_id=citizen.municipality_id,
        citizen=citizen,
        kind=kind,
        purpose=purpose,
        sectors=ordered,
        unit=unit,
        recipient=" ".join(recipient.split()),
        created_by=by,
    )
    consent.full_clean(validate_constraints=False)
    with constraint_errors(consent_asked_once=ConsentExists):
        consent.save()
    return consent


def _write_reply(
    by: User, consent: Consent, reply: rules.Reply, way: str, before_whom: str, kept_where: str, own_words: str
) -> None:
    """Add the answer and count it; the consent is new or locked."""
    yes = reply.answer in YES
    if not yes:
        reply = rules.Reply(reply.answer, reply.said_on)
    if way == ConsentWay.ORAL and not before_whom.strip():
        before_whom = str(by)
    rules.check_reply(reply, way, before_whom, queries.replies_of(consent), clock.today())
    row = ConsentReply(
        municipality_id=consent.municipality_id,
        citizen_id=consent.citizen_id,
        consent=consent,
        number=consent.version + 1,
        answer=reply.answer,
        topics=[topic for topic in SharedTopic.values if topic in reply.topics],
        limited_to=reply.limited_to.strip() if reply.answer == ConsentAnswer.LIMITED else "",
        said_on=reply.said_on,
        way=way,
        before_whom=before_whom.strip(),
        kept_where=kept_where.strip(),
        own_words=own_words.strip(),
        valid_until=reply.valid_until,
        noted_by=by,
    )
    row.full_clean(exclude=["citizen", "consent"])
    row.save()
    consent.version += 1
    consent.save(update_fields=["version"])


# ------------------------------------------------------------------ sharing


@transaction.atomic
def ground_sharing(
    *,
    by: User,
    citizen: Citizen,
    sector: str,
    topics: Iterable[str],
    ground: str,
    purpose: str = "",
    unit: Unit | None = None,
    recipient: str = "",
    consent: Consent | None = None,
    consent_on: date | None = None,
    way: str = ConsentWay.ORAL,
    before_whom: str = "",
    kept_where: str = "",
    legal_basis: str = "",
) -> rules.Ground:
    """The ground a sharing rests on, or why there is none (CASE-150). Every sharing asks here, in its transaction.

    On consent: the one named, else one in force that covers it, else the one the citizen gives now on `consent_on`,
    written down here. The caller has checked the actor, and writes `note_disclosure` with the answer.
    """
    today = clock.today()
    topics = frozenset(topic for topic in topics if topic in SharedTopic.values)
    if ground == SharingGround.LAW:
        if not LegalBasis.objects.in_force(today).filter(code=legal_basis, uses__contains=["disclosure"]).exists():
            raise BasisUnknown()
        return rules.sharing_ground(
            purpose=purpose, sector=sector, topics=topics, consents=(), on=today, legal_basis=legal_basis
        )
    if ground != SharingGround.CONSENT:
        raise rules.GroundMissing()
    citizen = _locked_citizen(citizen)
    purpose = purpose or (consent.purpose if consent else USUAL_PURPOSE[sector])
    asked = queries.asked(Consent.objects.filter(citizen=citizen).select_for_update(of=("self",)).order_by("pk"))
    about: dict[str, Any] = {"sector": sector, "unit_id": unit.pk if unit else None, "recipient": recipient}
    about["chosen"] = consent.pk if consent else None
    try:
        return rules.sharing_ground(purpose=purpose, topics=topics, consents=asked, on=today, **about)
    except rules.SharingRefused as refusal:
        answers = queries.answers_about(asked, sector, about["unit_id"], recipient, today)
        if consent is not None or consent_on is None or not rules.may_be_asked_in_passing(refusal, answers):
            raise
    new = _asked_again(by, citizen, purpose, sector, unit, recipient)
    kept = rules.reply_on(queries.replies_of(new), today)
    held = kept if rules.is_in_force(kept, today) else None
    wider = topics | frozenset(held.topics if held else ())
    reply = rules.Reply(ConsentAnswer.GIVEN, consent_on, tuple(wider), valid_until=held.valid_until if held else None)
    _write_reply(by, new, reply, way, before_whom, kept_where, "")
    return rules.Ground(SharingGround.CONSENT, new.pk, consent_on, reply.valid_until)


def _asked_again(by: User, citizen: Citizen, purpose: str, sector: str, unit: Unit | None, recipient: str) -> Consent:
    same = Consent.objects.filter(
        citizen=citizen, purpose=purpose, sectors=[sector], unit=unit, recipient=" ".join(recipient.split())
    ).first()
    return same or _asked(by, citizen, purpose, [sector], unit, recipient)


@transaction.atomic
def note_disclosure(
    *,
    by: User,
    citizen: Citizen,
    sector: str,
    topics: Iterable[str],
    ground: rules.Ground,
    source: str,
    purpose: str = "",
    unit: Unit | None = None,
    to_whom: str = "",
    at: datetime | None = None,
) -> Disclosure:
    """Write that it was shared, in the transaction that shares it. `source` names the row it came about by.

    An opening of that source falls shut by itself the day after a consent with an end.
    """
    chosen = set(topics)
    row = Disclosure(
        municipality_id=citizen.municipality_id,
        citizen=citizen,
        shared_at=at or clock.now(),
        shared_by=by,
        purpose=purpose or _purpose_of(ground, sector),
        sector=sector,
        unit=unit,
        to_whom=to_whom.strip(),
        topics=[topic for topic in SharedTopic.values if topic in chosen],
        ground=ground.kind,
        consent_id=ground.consent_id,
        legal_basis=ground.legal_basis,
        source=source,
    )
    row.full_clean(exclude=["citizen", "unit", "shared_by", "consent"])
    row.save()
    if ground.valid_until is not None:
        close_access_on(source=source, day=ground.valid_until + queries.ONE_DAY)
    return row


def _purpose_of(ground: rules.Ground, sector: str) -> str:
    if ground.consent_id is not None:
        return Consent.objects.values_list("purpose", flat=True).get(pk=ground.consent_id)
    return USUAL_PURPOSE[sector]


def note_shared_by_law(
    *, by: User, citizen: Citizen, sector: str, topics: Iterable[str], source: str, unit: Unit | None = None
) -> None:
    """For doors that follow from the case itself (a stay, an application): the basis the municipality names for them.

    Written once for each source. Their services have checked the actor. No answer of the citizen closes them
    (CASE-156).
    """
    if Disclosure.objects.filter(source=source, sector=sector).exists():
        return
    basis = str(value(parameters.SHARING_BASIS, citizen.municipality_id, on=clock.today()))
    ground = rules.Ground(SharingGround.LAW, legal_basis=basis)
    note_disclosure(by=by, citizen=citizen, sector=sector, topics=topics, ground=ground, source=source, unit=unit)


# ------------------------------------------------------------------ what stops


def stop_what_is_not_carried(
    by: User, consent: Consent, reply: rules.Reply | None, go_on_with: Mapping[str, str]
) -> Stopped:
    """Close what shares more than the answer carries now, whichever consent it rests on; log what goes on by law.

    What is carried ends with the new yes at the latest. The consent is locked, and the answer written.
    """
    topics = frozenset(reply.topics if reply is not None and reply.answer in YES else ())
    resting = queries.resting_on(consent)
    ends = [row for row in resting if not topics or set(row.topics) - topics] + queries.overruled_beside(consent)
    stopped, went_on = [], []
    for row in ends:
        if basis := go_on_with.get(row.source, ""):
            _go_on_by_law(by, row, basis)
            went_on.append(row.source)
        else:
            close_access(source=row.source)
            stopped.append(row.source)
    stopped += _stop_packages(consent, topics)
    documents = _cancel_documents(stopped)
    others = {row.source for row in ends}
    carried = tuple(dict.fromkeys(row.source for row in resting if row.source not in others))
    if reply is not None and reply.valid_until is not None and topics:
        for source in carried:
            close_access_by(source=source, day=reply.valid_until + queries.ONE_DAY)
    return Stopped(consent, tuple(dict.fromkeys(stopped)), documents, tuple(dict.fromkeys(went_on)), carried)


def open_without_ground(citizen_id: int) -> list[Disclosure | MovePackage]:
    """CASE-155: what is open, or waits to be handed over, and is not carried by what was said last.

    Between the answers of one record there is none: it ends as the answer is written. Two records that become one may
    bring a yes and a later no together (CASE-179). The same number of queries however many.
    """
    today, asked = clock.today(), queries.asked_of(citizen_id)
    ends: list[Disclosure | MovePackage] = []
    for row in queries.sharing_now(citizen_id):
        one, whom = asked[row.consent_id or 0], {"unit_id": row.unit_id, "recipient": row.to_whom}
        if not rules.is_carried(one, asked.values(), row.sector, row.topics, today, **whom):  # type: ignore[arg-type]
            ends.append(row)
    for package in _waiting(MovePackage.objects.filter(citizen_id=citizen_id, consent__isnull=False)):
        one, topics, to = asked[package.consent_id or 0], topics_of(package), package.to_municipality
        if not rules.is_carried(one, asked.values(), Sector.OTHER_MUNICIPALITY, topics, today, recipient=to):
            ends.append(package)
    return ends


def stop_without_ground(ends: Iterable[Disclosure | MovePackage]) -> None:
    """End what `open_without_ground` found. The caller has checked the actor and holds the citizen."""
    for row in ends:
        if isinstance(row, MovePackage):
            _discard(row)
        else:
            close_access(source=row.source)
    _cancel_documents([row.source for row in ends])


def packages_waiting(*consents: Consent) -> QuerySet[MovePackage]:
    """The packages for another municipality that rest on these consents and that nobody has handed over."""
    return _waiting(MovePackage.objects.filter(consent__in=consents))


def _waiting(rows: QuerySet[MovePackage]) -> QuerySet[MovePackage]:
    rows = rows.filter(handed_over_on__isnull=True).exclude(state=PackageState.DISCARDED)
    return rows.select_related("citizen").order_by("pk")


def _stop_packages(consent: Consent, topics: frozenset[str]) -> list[str]:
    """A package for another municipality that nobody has handed over is given up; which, by source."""
    beside = list(Consent.objects.filter(citizen_id=consent.citizen_id).select_related("unit"))
    waiting = list(packages_waiting(*beside).select_for_update(of=("self",)))
    asked_of = {one.pk: one for one in queries.asked(beside)} if waiting else {}
    found = []
    for package in waiting:
        shares = topics_of(package)
        if package.consent_id == consent.pk:
            ends = not topics or bool(shares - topics)
        else:
            ends = _overrules(asked_of[consent.pk], asked_of[package.consent_id or 0], package, shares)
        if ends:
            _discard(package)
            found.append(package.source)
    return found


def _discard(package: MovePackage) -> None:
    package.state, package.failure = PackageState.DISCARDED, WITHDRAWN_FAILURE
    package.save(update_fields=["state", "failure"])


def _overrules(new: rules.Asked, old: rules.Asked, package: MovePackage, shares: frozenset[str]) -> bool:
    to, today = package.to_municipality, clock.today()
    return rules.overruled_by(old, [new], Sector.OTHER_MUNICIPALITY, shares, today, recipient=to) is not None


def _go_on_by_law(by: User, row: Disclosure, basis: str) -> None:
    ground = ground_sharing(
        by=by,
        citizen=row.citizen,
        sector=row.sector,
        topics=row.topics,
        ground=SharingGround.LAW,
        purpose=row.purpose,
        legal_basis=basis,
    )
    note_disclosure(
        by=by,
        citizen=row.citizen,
        sector=row.sector,
        topics=row.topics,
        ground=ground,
        source=row.source,
        purpose=row.purpose,
        unit=row.unit,
        to_whom=row.to_whom,
    )


def _cancel_documents(sources: Iterable[str]) -> int:
    """Documents nobody has drawn yet are not drawn; a worker drawing one throws its drawing away."""
    ids = [int(source.partition(":")[2]) for source in sources if source.startswith("document:")]
    waiting = PlanDocument.objects.filter(
        pk__in=ids, status__in=[DocumentStatus.REQUESTED, DocumentStatus.RENDERING]
    ).select_for_update()
    found = list(waiting.order_by("pk"))
    for document in found:
        document.status, document.failure = DocumentStatus.FAILED, WITHDRAWN_FAILURE
        document.finished_at = clock.now()
        document.save(update_fields=["status", "failure", "finished_at"])
    return len(found)
