"""Reads about referrals: the list, one referral as each side may see it, the citizen's panel, what came, what waits."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Case, IntegerField, QuerySet, Value, When
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from cases.models import Citizen, LegalBasis
from cases.queries import CitizenCard, citizen_card
from cases.timeline import EventKind, TimelineEvent
from housingfirst.accounts.models import Unit, User
from housingfirst.accounts.parameters import value
from housingfirst.accounts.roles import FieldGroup
from housingfirst.core import clock, formats

from . import permissions, rules
from .choices import Answer, Ground, ReferralState
from .choices import ReferralStepKind as Step
from .models import PartnerUnit, Referral, ReferralStep, SanctionNotice
from .parameters import ANSWER_DAYS

ANSWER_KINDS = {Answer.ACCEPTED: "ok", Answer.NEEDS_MORE: "soon", Answer.DECLINED: "late"}


def referrals_for(user: User) -> QuerySet[Referral]:
    """Every referral somebody sees, with what a row shows; `rank` puts what waits for an answer first."""
    rank = Case(When(state__in=rules.WAITING, then=Value(0)), default=Value(1), output_field=IntegerField())
    return (
        Referral.objects.visible_to(user)
        .select_related("citizen", "unit", "sent_by", "answered_by")
        .annotate(rank=rank)
    )


def by_name(rows: QuerySet[Referral], text: str) -> QuerySet[Referral]:
    """Those whose citizen is found by the words."""
    return rows.filter(citizen__in=Citizen.objects.search(text))


def status_of(referral: Referral, side: str = "sender") -> tuple[str, str]:
    """Kind and words, from the side of the `sender` or the `unit`: with whom the ball lies, and how long over."""
    today = clock.today()
    if referral.state == ReferralState.WITHDRAWN:
        return "idle", _("Withdrawn")
    if referral.answer:
        answered = answer_words(referral.answer)
        if referral.state == ReferralState.CLOSED:
            return "idle", _("%(answer)s, closed") % {"answer": answered}
        return ANSWER_KINDS[Answer(referral.answer)], answered
    if rules.is_overdue(referral.state, referral.answer_due_on, today):
        days = formats.count_days((today - referral.answer_due_on).days)
        return "late", _("Answer %(days)s late") % {"days": days}
    if side == "unit":
        kind, words = formats.due(referral.answer_due_on, today)
        return kind, _("Answer: %(day)s") % {"day": words.lower()}
    if referral.state == ReferralState.RECEIVED:
        return "wait", _("Received, waits for an answer")
    return "wait", _("Waits for an answer")


def answer_words(answer: str) -> str:
    """The answer as the sender reads it."""
    return {
        Answer.ACCEPTED: pgettext("referral", "Accepted"),
        Answer.NEEDS_MORE: _("Needs to know more"),
        Answer.DECLINED: pgettext("referral", "Declined"),
    }[Answer(answer)]


def waiting_for_unit(user: User) -> QuerySet[Referral]:
    """The inbox of a partner: what waits for an answer from the user's units, least time first; for My day."""
    rows = Referral.objects.received_by_unit_of(user).filter(state__in=rules.WAITING)
    return rows.select_related("citizen", "sent_by", "unit").order_by("answer_due_on", "pk")


def overdue_for(user: User) -> QuerySet[Referral]:
    """The referrals the user has sent whose answer is late; for My day."""
    rows = Referral.objects.visible_to(user).filter(
        sent_by=user, state__in=rules.WAITING, answer_due_on__lt=clock.today()
    )
    return rows.select_related("citizen", "unit").order_by("answer_due_on", "pk")


def answers_that_came(user: User, since: datetime) -> QuerySet[Referral]:
    """The answers to what the user has sent, newest first; for My day."""
    rows = Referral.objects.visible_to(user).filter(sent_by=user, state=ReferralState.ANSWERED, answered_at__gte=since)
    return rows.select_related("citizen", "unit", "answered_by").order_by("-answered_at", "-pk")


def open_sanctions(user: User) -> QuerySet[SanctionNotice]:
    """Warnings nobody has dealt with, that the user sees: on one's own referrals first, then the nearest."""
    rows = (
        SanctionNotice.objects.visible_to(user).open().select_related("citizen", "referral__unit", "referral__sent_by")
    )
    own = Case(When(referral__sent_by=user, then=Value(0)), default=Value(1))
    return rows.order_by(own, "falls_on", "pk")


def pressing_of(user: User, citizen: Citizen) -> tuple[SanctionNotice | None, Referral | None]:
    """The nearest sanction about to fall on the citizen, and the answer that is latest; two queries."""
    late = Referral.objects.visible_to(user).filter(
        citizen=citizen, state__in=rules.WAITING, answer_due_on__lt=clock.today()
    )
    notice = open_sanctions(user).filter(citizen=citizen).first()
    return notice, late.select_related("unit").order_by("answer_due_on", "pk").first()


# ------------------------------------------------------------------ the citizen's panel and timeline


@dataclass(frozen=True)
class PanelRow:
    """One referral in the panel of a citizen's page."""

    title: str
    url: str
    kind: str
    words: str
    meta: str
    is_overdue: bool = False


def panel_of(user: User, citizen: Citizen) -> list[PanelRow]:
    """The open referrals and warnings of a citizen that the user sees, the late ones first."""
    rows = Referral.objects.visible_to(user).open().filter(citizen=citizen).select_related("unit")
    today = clock.today()
    found = [
        PanelRow(
            title=_("%(unit)s: %(subject)s") % {"unit": row.unit.name, "subject": row.subject},
            url=reverse("referrals:referral", args=[row.pk]),
            kind=(status := status_of(row))[0],
            words=status[1],
            meta=_("Sent %(day)s") % {"day": formats.day_month(_day(row.sent_at))},
            is_overdue=rules.is_overdue(row.state, row.answer_due_on, today),
        )
        for row in rows.order_by("-sent_at", "-pk")
    ]
    return _warnings(user, citizen) + sorted(found, key=lambda row: not row.is_overdue)


def _warnings(user: User, citizen: Citizen) -> list[PanelRow]:
    return [
        PanelRow(
            title=_("%(unit)s: a sanction is about to fall") % {"unit": row.referral.unit.name},
            url=reverse("referrals:sanction", args=[row.pk]),
            kind="late",
            words=_("Falls on %(day)s") % {"day": formats.day_month(row.falls_on)},
            meta=row.what,
            is_overdue=True,
        )
        for row in open_sanctions(user).filter(citizen=citizen)
    ]


def timeline_events(user: User, citizen: Citizen) -> list[TimelineEvent]:
    """What happened with the citizen's referrals and the warnings of sanctions, for those who see them."""
    steps = ReferralStep.objects.visible_to(user).filter(referral__citizen=citizen).exclude(step=Step.REMINDED)
    events = [
        TimelineEvent(
            at=step.happened_at,
            kind=EventKind.REFERRAL,
            title=_step_title(step),
            text=step.text or (step.referral.subject if step.step == Step.SENT else ""),
            by=str(step.noted_by) if not step.noted_by.is_system else "",
            icon={Step.SENT: "send", Step.ANSWERED: "reply"}.get(Step(step.step), "send"),
            url=reverse("referrals:referral", args=[step.referral_id]),
            key=step.step == Step.ANSWERED,
        )
        for step in steps.select_related("referral__unit", "noted_by")
    ]
    notices = SanctionNotice.objects.visible_to(user).filter(citizen=citizen)
    events += [
        TimelineEvent(
            at=notice.warned_at,
            kind=EventKind.REFERRAL,
            title=_("%(unit)s warned of a sanction on %(day)s")
            % {"unit": notice.referral.unit.name, "day": formats.day_month(notice.falls_on)},
            text=notice.done or notice.what,
            by=str(notice.warned_by),
            icon="warning",
            url=reverse("referrals:sanction", args=[notice.pk]),
            key=True,
        )
        for notice in notices.select_related("referral__unit", "warned_by")
    ]
    return sorted(events, key=lambda event: event.at, reverse=True)


def _step_title(step: ReferralStep) -> str:
    unit = {"unit": step.referral.unit.name}
    if step.step == Step.ANSWERED:
        return _("%(unit)s answered: %(answer)s") % (unit | {"answer": answer_words(step.answer).lower()})
    return {
        Step.SENT: _("Referral to %(unit)s"),
        Step.RECEIVED: _("%(unit)s has received the referral"),
        Step.SUPPLIED: _("More was told to %(unit)s"),
        Step.WITHDRAWN: _("Referral to %(unit)s withdrawn"),
        Step.CLOSED: _("Referral to %(unit)s closed"),
    }[Step(step.step)] % unit


# ------------------------------------------------------------------ one referral


@dataclass(frozen=True)
class ReferralPage:
    """One referral for one reader. `facts`: for the unit, of the groups of this referral and no other."""

    referral: Referral
    side: str
    status: tuple[str, str]
    steps: list[ReferralStep]
    shared: list[str]
    ground: str
    facts: list[tuple[str, str]] = field(default_factory=list)
    unit_entry: PartnerUnit | None = None
    notices: list[SanctionNotice] = field(default_factory=list)
    can_warn: bool = False

    @property
    def is_unit(self) -> bool:
        return self.side == "unit"


def referral_page(user: User, referral: Referral, groups: frozenset[FieldGroup]) -> ReferralPage:
    """For the unit: identity, what was written to it, and the groups shared by this referral, never more (REF-10)."""
    is_unit = not permissions.is_sender_side(user)
    steps = ReferralStep.objects.filter(referral=referral).select_related("noted_by")
    seen = groups & {FieldGroup(group) for group in referral.field_groups}
    return ReferralPage(
        referral=referral,
        side="unit" if is_unit else "sender",
        status=status_of(referral, "unit" if is_unit else "sender"),
        steps=list(steps),
        shared=[str(FieldGroup(group).label) for group in referral.field_groups],
        ground=ground_words(referral),
        facts=shared_facts(citizen_card(user, referral.citizen, frozenset(seen))) if is_unit else [],
        unit_entry=PartnerUnit.objects.visible_to(user).filter(unit_id=referral.unit_id).first(),
        notices=list(SanctionNotice.objects.visible_to(user).filter(referral=referral).select_related("warned_by")),
        can_warn=is_unit and referral.unit.kind == "jobcentre" and referral.is_open,
    )


def ground_words(referral: Referral) -> str:
    """`Samtykke 3. marts` or `Forvaltningsloven §§ 28-32`."""
    if referral.ground == Ground.CONSENT and referral.consent_on:
        return _("The citizen's consent, %(day)s") % {"day": formats.long_date(referral.consent_on)}
    basis: Any = LegalBasis.objects.in_force(_day(referral.sent_at)).filter(code=referral.legal_basis).first()
    return f"{basis}: {basis.title}" if basis else referral.legal_basis


def units_to_refer_to(user: User) -> QuerySet[Unit]:
    """The units of the municipality somebody can refer to."""
    return Unit.objects.filter(municipality_id=user.municipality_id, is_active=True).order_by("name")


def directory(user: User) -> QuerySet[Unit]:
    """The units whose entry the user may see; the entry itself may still be empty."""
    rows = Unit.objects.filter(municipality_id=user.municipality_id, is_active=True).select_related("directory_entry")
    return rows if permissions.is_sender_side(user) or permissions.can_keep_directory(user) else rows.none()


def bases_for_choice(on: date) -> list[tuple[str, str]]:
    rows = LegalBasis.objects.in_force(on).filter(uses__contains=["disclosure"])
    return [(row.code, f"{row}: {row.title}") for row in rows]


def usual_answer_day(user: User) -> date:
    """The day an answer is usually wanted by (REF-05)."""
    today = clock.today()
    return today + timedelta(days=int(value(ANSWER_DAYS, user.municipality_id, on=today)))


def what_units_are_for(user: User) -> list[tuple[str, str]]:
    """Unit and what it can be asked for, of those somebody has described."""
    rows = PartnerUnit.objects.visible_to(user).exclude(what_for="").filter(unit__is_active=True)
    return [(entry.unit.name, entry.what_for) for entry in rows.select_related("unit")]


def unit_of(user: User, pk: int) -> Unit:
    """A unit of the directory, else 404."""
    return get_object_or_404(directory(user), pk=pk)


def entry_of(unit: Unit) -> PartnerUnit:
    """What the directory says of the unit; an empty entry where nobody has written one."""
    try:
        return unit.directory_entry  # type: ignore[attr-defined]
    except PartnerUnit.DoesNotExist:
        return PartnerUnit(unit=unit, municipality_id=unit.municipality_id)


def call_words(unit: Unit) -> str:
    entry = entry_of(unit)
    return " · ".join(part for part in (entry.contact_name, entry.contact_phone) if part)


def _age(age: int | None) -> str:
    return "" if age is None else ngettext("%(age)s year", "%(age)s years", age) % {"age": age}


def _interpreter(card: CitizenCard) -> str:
    if not card.needs_interpreter:
        return ""
    return ": ".join(part for part in (_("Needs an interpreter"), card.interpreted) if part)


def shared_facts(card: CitizenCard) -> list[tuple[str, str]]:
    """What the unit sees of the citizen, label and words; what is not shared, or not known, is not in it."""
    rows = [
        (_("CPR number"), card.cpr_masked),
        (_("Also known as"), card.alias),
        (_("Age"), _age(card.age)),
        (_("Language"), card.language),
        (_("Interpreter"), _interpreter(card)),
        (_("Reach best"), card.reach_note),
        *((str(way.get_kind_display()), way.value) for way in card.ways if way.may_be_used),
        (_("Address"), _("Protected") if card.address_protected else card.address or ""),
        (_("Situation"), str(card.situation.get_situation_display()) if card.situation else ""),
        *((str(note.get_group_display()), note.text) for note in card.themes),
    ]
    return [(label, words) for label, words in rows if words]


def _day(moment: datetime) -> date:
    return moment.astimezone(clock.DANISH_TIME).date()
