"""What a form that shares would tell, to whom and on what: said in one sentence before anything is sent."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from housingfirst.accounts.models import Unit
from housingfirst.core import clock

from .. import rules
from ..choices import USUAL_PURPOSE, Sector, SharingGround
from ..models import Citizen, Consent
from .consents import answers_about, asked
from .documents import legal_basis_name


@dataclass(frozen=True)
class Means:
    """The sentence, or why it cannot be shared so."""

    sentence: str
    refused: bool = False
    same: str = ""


def what_it_means(
    citizen: Citizen,
    *,
    sectors: Collection[str],
    topics: Iterable[str],
    ground: str,
    unit: Unit | None = None,
    recipient: str = "",
    purpose: str = "",
    consent: Consent | None = None,
    legal_basis: str = "",
    on_paper: bool = False,
) -> Means | None:
    """CASE-154 for half a form or a whole one; None until there is enough to say. Writes nothing and asks nobody.

    On consent: with the limits of the one it would rest on, or the words that would refuse it (CASE-150).
    """
    ordered = [sector for sector in Sector.values if sector in set(sectors)]
    by_law = ground == SharingGround.LAW
    if not ordered or (not by_law and ground != SharingGround.CONSENT) or (by_law and not legal_basis):
        return None
    topics = frozenset(topics)
    why = purpose or (consent.purpose if consent else USUAL_PURPOSE[ordered[0]])
    limited_to, valid_until = "", None
    if by_law and rules.ON_CONSENT_ONLY & set(ordered):
        return Means(rules.SharedOnConsentOnly().text, refused=True)
    if not by_law:
        found, refusal = _consents_behind(citizen, ordered, topics, why, unit, recipient, consent)
        if refusal is not None:
            return Means(refusal.text, refused=True)
        limited_to = next((reply.limited_to for reply in found if reply.limited_to), "")
        valid_until = min((reply.valid_until for reply in found if reply.valid_until), default=None)
    sentence = rules.what_sharing_means(
        name=citizen.first_name,
        whom=rules.whom_words(ordered, str(unit) if unit else "", recipient.strip()),
        purpose=why,
        topics=topics,
        law=legal_basis_name(legal_basis, clock.today()) if by_law else "",
        on_paper=on_paper,
        limited_to=limited_to,
        valid_until=valid_until,
    )
    return Means(sentence, same="" if by_law else rules.stays_the_same(citizen.first_name))


def _consents_behind(
    citizen: Citizen,
    sectors: list[str],
    topics: frozenset[str],
    purpose: str,
    unit: Unit | None,
    recipient: str,
    chosen: Consent | None,
) -> tuple[list[rules.Reply], rules.SharingRefused | None]:
    """The answers it would rest on, one for each sector that has one, or the first refusal nobody can ask past."""
    today, unit_id = clock.today(), unit.pk if unit else None
    rows = Consent.objects.filter(citizen=citizen)
    consents = asked((rows.filter(pk=chosen.pk) if chosen else rows).order_by("pk"))
    found = []
    for sector in sectors:
        try:
            ground = rules.sharing_ground(
                purpose=purpose,
                sector=sector,
                topics=topics,
                consents=consents,
                on=today,
                unit_id=unit_id,
                recipient=recipient,
            )
        except rules.SharingRefused as refusal:
            answers = answers_about(consents, sector, unit_id, recipient, today)
            if chosen is not None or not rules.may_be_asked_in_passing(refusal, answers):
                return [], refusal
            continue
        one = next(consent for consent in consents if consent.pk == ground.consent_id)
        if reply := rules.reply_on(one.replies, today):
            found.append(reply)
    return found, None
