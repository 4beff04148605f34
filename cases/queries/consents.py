"""Reads of consents and of what was shared."""

import sys
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, IntegerField, OuterRef, Q, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Concat
from django.urls import reverse
from django.utils.translation import gettext as _

from housingfirst.accounts.models import Unit, User
from housingfirst.accounts.parameters import value
from housingfirst.core import clock, formats

from .. import parameters, rules
from ..choices import NO, YES, ConsentAnswer, DocumentStatus, Sector, SharedTopic, SharingGround
from ..models import AccessOpening, Citizen, Consent, ConsentReply, Disclosure, LegalBasis, PlanDocument
from ..querysets import open_now
from .people import with_files

ONE_DAY = timedelta(days=1)
LAST = sys.maxsize  # an answer nobody has written yet comes after all that are


def as_reply(row: ConsentReply) -> rules.Reply:
    return rules.Reply(row.answer, row.said_on, tuple(row.topics), row.limited_to, row.valid_until, row.pk)


def replies_of(consent: Consent) -> list[rules.Reply]:
    rows = ConsentReply.objects.filter(consent=consent).order_by("number")
    return [as_reply(row) for row in rows]


def asked(consents: Iterable[Consent]) -> list[rules.Asked]:
    """Consents with their answers as the rules see them: two queries."""
    rows = list(consents)
    replies: dict[int, list[rules.Reply]] = defaultdict(list)
    for reply in ConsentReply.objects.filter(consent__in=[row.pk for row in rows]).order_by("consent_id", "number"):
        replies[reply.consent_id].append(as_reply(reply))
    return [
        rules.Asked(row.pk, row.purpose, tuple(row.sectors), tuple(replies[row.pk]), row.unit_id, row.recipient)
        for row in rows
    ]


def answers_about(
    consents: Iterable[rules.Asked], sector: str, unit_id: int | None, recipient: str, on: date
) -> list[str]:
    """The present answers about a sector, whatever for: a no to the whole sector, or to this unit or person."""
    states = [rules.reply_on(one.replies, on) for one in consents if rules.concerns(one, sector, unit_id, recipient)]
    return [reply.answer for reply in states if reply is not None]


def resting_on(*consents: Consent) -> list[Disclosure]:
    """The sharings whose newest ground is one of these consents, one a source and sector."""
    rows = _newest(Disclosure.objects.filter(consent__in=consents))
    return list(rows.select_related("citizen", "unit").order_by("pk"))


def overruled_beside(consent: Consent, answer: rules.Reply | None = None) -> list[Disclosure]:
    """The sharings that rest on other consents and are overruled by the answer to this one (CASE-155).

    `answer`: one that is not written yet; else the present one.
    """
    rows = Disclosure.objects.filter(
        citizen_id=consent.citizen_id, consent__purpose=consent.purpose, sector__in=consent.sectors
    ).exclude(consent=consent)
    found = list(_newest(rows).select_related("citizen", "unit", "consent").order_by("pk"))
    if not found:
        return []
    asked_of = {one.pk: one for one in asked(Consent.objects.filter(citizen_id=consent.citizen_id))}
    this, today = asked_of[consent.pk], clock.today()
    if answer is not None:
        this = replace(this, replies=(*this.replies, answer))
    return [row for row in found if _overruled(row, asked_of[row.consent_id], [this], today) is not None]


def asked_of(citizen_id: int) -> dict[int, rules.Asked]:
    """Everything a citizen has answered, by consent, as the rules see it: one query."""
    found: dict[int, list[ConsentReply]] = defaultdict(list)
    rows = ConsentReply.objects.filter(consent__citizen_id=citizen_id).select_related("consent")
    for reply in rows.order_by("consent_id", "number"):
        found[reply.consent_id].append(reply)
    return {
        pk: rules.Asked(pk, one.purpose, tuple(one.sectors), tuple(map(as_reply, replies)), one.unit_id, one.recipient)
        for pk, replies in found.items()
        for one in [replies[0].consent]
    }


def sharing_now(citizen_id: int) -> list[Disclosure]:
    """Of what rests on a citizen's consents, what is open now, and papers that nobody has drawn yet: one query."""
    doors = AccessOpening.objects.filter(open_now(), source=OuterRef("source"))
    drawing = PlanDocument.objects.filter(status__in=[DocumentStatus.REQUESTED, DocumentStatus.RENDERING])
    drawing = drawing.annotate(named=Concat(Value("document:"), "pk", output_field=TextField()))
    rows = _newest(Disclosure.objects.filter(citizen_id=citizen_id, consent__isnull=False))
    return list(rows.filter(Exists(doors) | Exists(drawing.filter(named=OuterRef("source")))).order_by("pk"))


def _overruled(row: Disclosure, one: rules.Asked, others: Iterable[rules.Asked], on: date) -> rules.Reply | None:
    return rules.overruled_by(one, others, row.sector, row.topics, on, unit_id=row.unit_id, recipient=row.to_whom)


def _newest(rows: QuerySet[Disclosure]) -> QuerySet[Disclosure]:
    """Of some rows, those that say what a source rests on now towards a sector."""
    newest = Disclosure.objects.filter(source=OuterRef("source"), sector=OuterRef("sector")).order_by("-pk")
    return rows.filter(pk=Subquery(newest.values("pk")[:1]))


def end_of_consent_behind(source: str) -> date | None:
    """The first day on which a source may share nothing more because its consent has run out."""
    row = Disclosure.objects.filter(source=source).order_by("-pk").first()
    if row is None or row.consent is None:
        return None
    reply = rules.reply_on(replies_of(row.consent), clock.today())
    return reply.valid_until + ONE_DAY if reply and reply.valid_until else None


def still_carried(source: str) -> bool:
    """Nothing says that what this source shares has lost its ground: every sector's newest row still has one."""
    rows = [row for row in _newest(Disclosure.objects.filter(source=source)) if row.consent_id is not None]
    if not rows:
        return True
    consents = asked(Consent.objects.filter(citizen_id=rows[0].citizen_id))
    asked_of, today = {one.pk: one for one in consents}, clock.today()
    return all(
        rules.is_carried(
            asked_of[row.consent_id], consents, row.sector, row.topics, today,
            unit_id=row.unit_id, recipient=row.to_whom,
        )
        for row in rows
    )  # fmt: skip


def taken_back_on(source: str) -> date | None:
    """The day the consent behind a source was taken back, or overruled by a later no: the mark on what lies there."""
    row = Disclosure.objects.filter(source=source, ground=SharingGround.CONSENT).order_by("-pk").first()
    if row is None or row.consent_id is None:
        return None
    consents, today = asked(Consent.objects.filter(citizen_id=row.citizen_id)), clock.today()
    one = next(consent for consent in consents if consent.pk == row.consent_id)
    reply = rules.reply_on(one.replies, today)
    if reply is not None and reply.answer == ConsentAnswer.WITHDRAWN:
        return reply.said_on
    later = _overruled(row, one, consents, today)
    return later.said_on if later is not None and later.answer in NO else None


def with_last_reply(consents: QuerySet) -> QuerySet:
    """The newest answer beside each consent, for lists: `last_answer`, `last_said_on`, `last_valid_until`."""
    newest = ConsentReply.objects.filter(consent=OuterRef("pk")).order_by("-number")
    return consents.annotate(
        last_answer=Subquery(newest.values("answer")[:1]),
        last_said_on=Subquery(newest.values("said_on")[:1]),
        last_valid_until=Subquery(newest.values("valid_until")[:1]),
    )


def with_reminder(consents: QuerySet, days: int) -> QuerySet:
    """How many days before its end a row asks to be looked at, as `remind`."""
    return consents.annotate(remind=Value(days, output_field=IntegerField()))


def in_force(consents: QuerySet, on: date) -> QuerySet:
    """Of `with_last_reply`: those that let something through on the day."""
    rows = consents.filter(last_answer__in=YES)
    return rows.filter(Q(last_valid_until__isnull=True) | Q(last_valid_until__gte=on))


# ------------------------------------------------------------------ pages


@dataclass(frozen=True)
class ConsentCard:
    """One consent as the page shows it: its state, the sentence, and every answer, newest first."""

    row: Consent
    whom: str
    status: tuple[str, str]
    is_in_force: bool
    sentence: str
    last: ConsentReply | None
    replies: list[ConsentReply]
    topics: list[str]

    @property
    def sectors(self) -> list[str]:
        return [str(Sector(sector).label) for sector in self.row.sectors]


@dataclass(frozen=True)
class Shared:
    """One sharing as the page shows it."""

    row: Disclosure
    whom: str
    topics: list[str]
    ground: str
    is_open: bool
    note: str = ""
    url: str = ""


@dataclass(frozen=True)
class ConsentsPage:
    live: list[ConsentCard]
    former: list[ConsentCard]
    shared: list[Shared]
    same: str
    more: bool = False
    counts: dict[str, int] = field(default_factory=dict)


SHOWN = 50


def topic_labels(topics: Iterable[str]) -> list[str]:
    chosen = set(topics)
    return [str(topic.label) for topic in SharedTopic if topic in chosen]


def card_of(consent: Consent, replies: list[ConsentReply], name: str, soon: int) -> ConsentCard:
    """`replies`: oldest first."""
    today = clock.today()
    last = replies[-1] if replies else None
    reply = as_reply(last) if last else None
    whom = rules.whom_words(consent.sectors, str(consent.unit) if consent.unit else "", consent.recipient)
    live = rules.is_in_force(reply, today)
    sentence = ""
    if last is not None and live:
        sentence = sentence_of(consent.purpose, last, whom, name)
    return ConsentCard(
        row=consent,
        whom=whom[:1].upper() + whom[1:],
        status=rules.status_of(reply, today, soon),
        is_in_force=live,
        sentence=sentence,
        last=last,
        replies=replies[::-1],
        topics=topic_labels(last.topics) if last else [],
    )


def sentence_of(purpose: str, reply: Any, whom: str, name: str) -> str:
    return rules.who_sees_what(
        name=name,
        answer=reply.answer,
        purpose=purpose,
        whom=whom,
        topics=reply.topics,
        limited_to=reply.limited_to,
        valid_until=reply.valid_until,
    )


def reminder_days(municipality_id: int | None) -> int:
    return int(value(parameters.CONSENT_REMINDER_DAYS, municipality_id, on=clock.today()))


def consent_cards(citizen: Citizen, consents: QuerySet, user: User | None = None) -> list[ConsentCard]:
    """`user`: with the papers behind the answers that the user reads."""
    rows = list(consents.select_related("unit").order_by("-pk"))
    replies: dict[int, list[ConsentReply]] = defaultdict(list)
    found = ConsentReply.objects.filter(consent__in=[row.pk for row in rows]).select_related("noted_by")
    if user is not None:
        found = with_files(user, found)
    for reply in found.order_by("consent_id", "number"):
        replies[reply.consent_id].append(reply)
    soon = reminder_days(citizen.municipality_id)
    return [card_of(row, replies[row.pk], citizen.first_name, soon) for row in rows]


def consents_page(user: User, citizen: Citizen) -> ConsentsPage:
    """What is in force, what was, and everything that was shared, newest first."""
    cards = consent_cards(citizen, Consent.objects.visible_to(user).filter(citizen=citizen), user)
    rows = Disclosure.objects.visible_to(user).filter(citizen=citizen)
    shared = shared_rows(rows[: SHOWN + 1])
    return ConsentsPage(
        live=[card for card in cards if card.is_in_force],
        former=[card for card in cards if not card.is_in_force],
        shared=shared[:SHOWN],
        same=rules.stays_the_same(citizen.first_name),
        more=len(shared) > SHOWN,
    )


def shared_on(consent: Consent) -> list[Shared]:
    """Everything shared on a consent, newest first."""
    return shared_rows(Disclosure.objects.filter(consent=consent))


PAGES = {
    "document": "cases:document",
    "referral": "referrals:referral",
    "stay": "",
    "benefit": "housing:benefit",
    "nomination": "housing:nomination",
    "package": "cases:move-package",
}


def shared_rows(rows: Iterable[Disclosure] | QuerySet) -> list[Shared]:
    """What was shared, with what it is called and whether it is still open: four queries however many."""
    if isinstance(rows, QuerySet):
        rows = rows.select_related("unit", "shared_by", "consent")
    found = list(rows)
    sources = {row.source for row in found}
    live = set(AccessOpening.objects.filter(open_now(), source__in=sources).values_list("source", flat=True))
    documents = {int(source.partition(":")[2]) for source in sources if source.startswith("document:")}
    cancelled = set(
        PlanDocument.objects.filter(
            pk__in=documents, status=DocumentStatus.FAILED, failure="consent_withdrawn"
        ).values_list("pk", flat=True)
    )
    bases: dict[str, str] = {}
    for basis in LegalBasis.objects.filter(code__in={row.legal_basis for row in found}):
        bases[basis.code] = str(basis)
    return [_shared(row, live, cancelled, bases) for row in found]


def _shared(row: Disclosure, live: set[str], cancelled: set[int], bases: dict[str, str]) -> Shared:
    kind, _colon, pk = row.source.partition(":")
    if row.ground == SharingGround.CONSENT:
        ground = _("The citizen's consent")
    else:
        ground = bases.get(row.legal_basis, row.legal_basis)
    whom = rules.whom_words([row.sector], str(row.unit) if row.unit else "", row.to_whom)
    stopped = kind == "document" and int(pk) in cancelled
    page = PAGES.get(kind, "")
    return Shared(
        row=row,
        whom=whom[:1].upper() + whom[1:],
        topics=[_("Name and CPR number"), *topic_labels(row.topics)],
        ground=ground,
        is_open=row.source in live,
        note=_("Stopped before it was made; nothing was handed over") if stopped else "",
        url=reverse(page, args=[int(pk)]) if page and pk.isdigit() else "",
    )


# ------------------------------------------------------------------ choices of the forms that share


def consents_to_choose(user: User, citizen: Citizen) -> list[tuple[Consent, str]]:
    """The consents in force, as a sharing form lists them: the row and words."""
    today = clock.today()
    rows = in_force(with_last_reply(Consent.objects.visible_to(user).filter(citizen=citizen)), today)
    return [(card.row, choice_words(card)) for card in consent_cards(citizen, rows)]


def choice_words(card: ConsentCard) -> str:
    """`Jobcentret · job og uddannelse · Kontakt, Økonomi · givet 3. maj`"""
    parts = [card.whom, str(card.row.get_purpose_display()), ", ".join(card.topics)]  # type: ignore[attr-defined]
    if card.last:
        parts.append(_("of %(day)s") % {"day": formats.day_month(card.last.said_on)})
    return " · ".join(part for part in parts if part)


def bases_to_name(on: date) -> list[tuple[str, str]]:
    """What a sharing can go on by without consent: code and words."""
    rows = LegalBasis.objects.in_force(on).filter(uses__contains=["disclosure"])
    return [(row.code, _("Go on by %(law)s") % {"law": row}) for row in rows]


def open_on(consent: Consent) -> list[tuple[str, str]]:
    """What is open now, would stop with a no to this consent, and could go on by law: source and words."""
    no = rules.Reply(ConsentAnswer.REFUSED, clock.today(), number=LAST)
    ends = resting_on(consent) + overruled_beside(consent, no)
    resting = [row for row in ends if row.sector not in rules.ON_CONSENT_ONLY]
    return [
        (one.row.source, f"{one.whom}, {formats.long_date(one.row.shared_at.astimezone(clock.DANISH_TIME).date())}")
        for one in shared_rows(resting)
        if one.is_open
    ]


def units_to_name(user: User) -> QuerySet[Unit]:
    return Unit.objects.filter(municipality_id=user.municipality_id, is_active=True).order_by("name")


def by_citizen_name(rows: QuerySet, text: str) -> QuerySet:
    return rows.filter(citizen__in=Citizen.objects.search(text))
