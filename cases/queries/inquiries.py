"""What may be shown of inquiries: the card for who works it, the state for who sent it, the clock for both."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, TextField, Value
from django.db.models.functions import Cast, Coalesce, NullIf
from django.utils.translation import gettext as _

from housingfirst.accounts import codes
from housingfirst.accounts.models import Unit, User
from housingfirst.core import clock, formats

from ..choices import ConcernDomain, InquiryOutcome, InquirySource, InquiryState
from ..codes import INQUIRY_REASONS, INQUIRY_SOURCES
from ..models import Citizen, ConcernInquiry, InquiryStep
from ..rules import days_from, source_of, typed_receipt
from .citizens import in_list
from .duplicates import like_names
from .screening import ScreeningCard, newest_screening, screening_card

HELPED = frozenset({InquiryOutcome.COURSE, InquiryOutcome.ADVICE_ONLY, InquiryOutcome.OTHER_HELP})
STEP_ICONS = {
    InquiryState.NEW: "notifications",
    InquiryState.ATTEMPTED: "smartphone",
    InquiryState.CONTACT: "chat",
    InquiryState.SETTLED: "success",
}


@dataclass(frozen=True)
class InquiryChoices:
    """The municipality's codes for a form: those in force, and what is held already."""

    sources: list[tuple[str, str]]
    reasons: list[tuple[str, str]]


def inquiry_choices(municipality_id: int | None, held: ConcernInquiry | None = None) -> InquiryChoices:
    """What may be chosen today (one query). `held`: an inquiry that may keep what it has."""
    lists, today = codes.several([INQUIRY_SOURCES, INQUIRY_REASONS], municipality_id), clock.today()
    keep = {held.source, held.local_source, *held.reasons, *held.local_reasons} if held else set()
    sources, reasons = (
        [(code.code, code.label) for code in codes.in_force(lists[key], today, keep)]
        for key in (INQUIRY_SOURCES, INQUIRY_REASONS)
    )
    return InquiryChoices(sources, reasons)


def own_source(user: User, offered: InquiryChoices) -> str:
    """Where an inquiry of somebody at a partner's unit comes from, if its kind says so (CASE-113)."""
    unit = Unit.objects.filter(pk__in=user.access.unit_ids).order_by("pk").first()
    source = source_of(unit.kind) if unit else InquirySource.OTHER
    return source if source != InquirySource.OTHER and source in dict(offered.sources) else ""


def name_codes(inquiries: Iterable[ConcernInquiry]) -> None:
    """Put `source_label` and `reason_labels` on each, in the municipality's words (one query)."""
    found = list(inquiries)
    lists = codes.several([INQUIRY_SOURCES, INQUIRY_REASONS], found[0].municipality_id) if found else {}
    names = {key: {code.code: code.label for code in every} for key, every in lists.items()}
    for row in found:
        source = row.local_source or row.source
        row.source_label = names[INQUIRY_SOURCES].get(source, source)  # type: ignore[attr-defined]
        row.reason_labels = [  # type: ignore[attr-defined]
            names[INQUIRY_REASONS].get(code, code) for code in row.local_reasons or row.reasons
        ]


def known_sources(request: Any) -> list[tuple[str, str]]:
    """For the filter of a list: every source, the national and the municipality's own (one query)."""
    return codes.known(INQUIRY_SOURCES, request.user.municipality_id)


def known_reasons(request: Any) -> list[tuple[str, str]]:
    return codes.known(INQUIRY_REASONS, request.user.municipality_id)


def from_source(rows: QuerySet, code: str) -> QuerySet:
    """Of a national source with all that counts as it, or of one of the municipality's own."""
    return rows.filter(source=code) if code in InquirySource.values else rows.filter(local_source=code)


def for_reason(rows: QuerySet, code: str) -> QuerySet:
    """For a domain with all that counts as it, or for one of the municipality's own reasons."""
    column = "reasons" if code in ConcernDomain.values else "local_reasons"
    return rows.filter(**{f"{column}__contains": [code]})


@dataclass(frozen=True)
class StepLine:
    """A step as the timeline of the inquiry shows it."""

    row: InquiryStep
    title: str
    icon: str
    key: bool


@dataclass(frozen=True)
class InquiryCard:
    """One inquiry. Who only sent it (`in_full` false) sees when and how far it is; nothing else."""

    inquiry: ConcernInquiry
    in_full: bool
    steps: list[StepLine] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    screening: ScreeningCard | None = None


def inquiry_card(user: User, inquiry: ConcernInquiry) -> InquiryCard:
    """The inquiry as this user sees it (CASE-86)."""
    if not ConcernInquiry.objects.read_in_full_by(user).filter(pk=inquiry.pk).exists():
        return InquiryCard(inquiry, in_full=False)
    name_codes([inquiry])
    steps = InquiryStep.objects.filter(inquiry=inquiry).select_related("noted_by").order_by("-happened_on", "-pk")
    return InquiryCard(
        inquiry,
        in_full=True,
        steps=[_line(step, inquiry) for step in steps],
        reasons=inquiry.reason_labels,  # type: ignore[attr-defined]
        screening=screening_card(newest_screening(user, inquiry)),
    )


def _line(step: InquiryStep, inquiry: ConcernInquiry) -> StepLine:
    return StepLine(
        row=step,
        title=step_title(step, inquiry.source_label),  # type: ignore[attr-defined]
        icon=STEP_ICONS[InquiryState(step.event)],
        key=step.event in (InquiryState.NEW, InquiryState.SETTLED),
    )


def step_title(step: InquiryStep, source: str) -> str:
    """What happened, in words; `source` is where the inquiry came from."""
    words = {
        InquiryState.NEW: _("Concern inquiry from: %(source)s") % {"source": source},
        InquiryState.ATTEMPTED: _("Tried to get in contact, in vain"),
        InquiryState.CONTACT: _("Contact"),
        InquiryState.SETTLED: _("Follow-up ended: %(why)s") % {"why": step.get_follow_up_end_display()}
        if step.follow_up_end
        else _("Inquiry settled: %(outcome)s") % {"outcome": step.get_outcome_display()},
    }
    return words[InquiryState(step.event)]


def inquiry_clock(inquiry: ConcernInquiry, today: date) -> tuple[str, str, str]:
    """Status kind and words of the clock, how long is left or how much over, and what is awaited."""
    if inquiry.due_on is None and inquiry.follow_up_end:
        return "idle", inquiry.get_outcome_display(), inquiry.get_follow_up_end_display()
    if inquiry.due_on is None:
        return ("ok" if inquiry.outcome in HELPED else "idle"), inquiry.get_outcome_display(), ""
    kind, words = formats.due(inquiry.due_on, today)
    return kind, words, awaited(inquiry)


@dataclass(frozen=True)
class Milestone:
    """One of the four days of an inquiry's clock, and how many days after receipt it came (CASE-92)."""

    label: str
    on: date | None
    days: int | None


def has_attempt(inquiry: ConcernInquiry) -> bool:
    """Whether somebody has tried in vain, which “no contact” needs (CASE-84)."""
    return inquiry.steps.filter(event=InquiryState.ATTEMPTED).exists()


def milestones(inquiry: ConcernInquiry) -> list[Milestone]:
    """Received, first attempt, contact, outcome."""
    found = [Milestone(_("Received"), inquiry.received_on, None)]
    for label, on in (
        (_("First attempt"), inquiry.first_attempt_on),
        (_("First contact"), inquiry.first_contact_on),
        (_("Outcome"), inquiry.settled_on),
    ):
        found.append(Milestone(label, on, days_from(inquiry.received_on, on) if on else None))
    return found


def days_to(inquiry: ConcernInquiry, event: str) -> int | None:
    """Days from receipt to `event`, for lists and files; None while it has not happened."""
    on = getattr(inquiry, event)
    return days_from(inquiry.received_on, on) if on else None


def waiting_days(inquiry: ConcernInquiry, today: date) -> int:
    """Days from receipt to the outcome, or until today while there is none."""
    return days_from(inquiry.received_on, inquiry.settled_on or today)


def awaited(inquiry: ConcernInquiry) -> str:
    """What must happen next, in a few words."""
    if inquiry.state == InquiryState.SETTLED:
        return _("Try again")
    return {
        InquiryState.NEW: _("First attempt"),
        InquiryState.ATTEMPTED: _("Next attempt"),
        InquiryState.CONTACT: _("Outcome"),
    }[InquiryState(inquiry.state)]


def inquiry_about(inquiry: ConcernInquiry) -> str:
    """Whom it is about, for who reads it in full; its citizen must be at hand."""
    return (inquiry.citizen.name if inquiry.citizen else "") or inquiry.person_name or _("Name not known")


def inquiry_number(inquiry: ConcernInquiry) -> str:
    """What a sender calls an inquiry by; a name would tell the unit's others who somebody is worried about."""
    return _("Inquiry %(number)s") % {"number": inquiry.pk}


def sent_state(inquiry: ConcernInquiry) -> tuple[str, str]:
    """Status kind and words for the sender: how far it is, never what came of it."""
    return ("ok" if inquiry.state == InquiryState.SETTLED else "wait"), str(inquiry.get_state_display())


def with_own_source(rows: QuerySet[ConcernInquiry]) -> QuerySet[ConcernInquiry]:
    """With what the municipality calls where each came from, in the same query; for `source_words`."""
    text, none = TextField(), Value("", output_field=TextField())
    code = Coalesce(NullIf(Cast("local_source", text), none), Cast("source", text))
    return rows.annotate(source_code=code).annotate(own_source=codes.own_label(INQUIRY_SOURCES, "source_code"))


def source_words(row: ConcernInquiry) -> str:
    """Where it came from, in the municipality's words; the row was read `with_own_source`."""
    return codes.label_beside(INQUIRY_SOURCES, row.source_code, row.own_source)  # type: ignore[attr-defined]


def open_inquiries(user: User) -> QuerySet[ConcernInquiry]:
    """What nobody has settled and the user reads in full, the nearest deadline first; for My day."""
    rows = with_own_source(ConcernInquiry.objects.read_in_full_by(user).exclude(state=InquiryState.SETTLED))
    return rows.select_related("citizen").order_by("due_on", "pk")


def sent_inquiries(user: User) -> QuerySet[ConcernInquiry]:
    """What the user's own unit has sent, newest first."""
    rows = ConcernInquiry.objects.sent_by(user).filter(sent_by_unit__in=user.access.unit_ids)
    return rows.order_by("-received_on", "-pk")


def sent_in_person(user: User) -> QuerySet[ConcernInquiry]:
    """What the user sent in person: never what was passed on without their knowing (CASE-86)."""
    return ConcernInquiry.objects.sent_by(user).filter(recorded_by=user)


def search_sent(rows: QuerySet[ConcernInquiry], text: str) -> QuerySet[ConcernInquiry]:
    """By the number the sender knows it by, with or without the word, or by the sender's own mark."""
    found, number = Q(own_mark__icontains=text), re.fullmatch(r"\D*([0-9]{1,18})", text.strip())
    return rows.filter(found | Q(pk=int(number[1])) if number else found)


@dataclass(frozen=True)
class InboxCounts:
    """How many wait, by what they wait for."""

    open: int
    late: int
    to_follow_up: int


def inbox_counts(user: User) -> InboxCounts:
    """One query over what the user reads in full."""
    today = clock.today()
    open_ = ~Q(state=InquiryState.SETTLED)
    counts = ConcernInquiry.objects.read_in_full_by(user).aggregate(
        open=Count("pk", filter=open_),
        late=Count("pk", filter=open_ & Q(due_on__lt=today)),
        to_follow_up=Count("pk", filter=Q(state=InquiryState.SETTLED, due_on__isnull=False)),
    )
    return InboxCounts(**counts)


def search_inquiries(rows: QuerySet[ConcernInquiry], text: str) -> QuerySet[ConcernInquiry]:
    """By the name of the person or the linked citizen, of the sender, or the number a sender was given."""
    receipt = typed_receipt(text)
    named = Citizen.objects.filter(pk=OuterRef("citizen")).search(text)
    found = Q(person_name__icontains=text) | Q(sender_name__icontains=text) | Exists(named)
    return rows.filter(found | Q(receipt=receipt) if receipt else found)


def candidates_for(user: User, text: str, cpr: str = "") -> list[Citizen]:
    """Citizens the user reaches whose name is like the text, most like first, ready to be told apart; at most ten.

    Whoever has the CPR number of the inquiry stands first, if the user reaches them (CASE-97).
    """
    same = list(Citizen.objects.visible_to(user).filter(cpr=cpr)) if cpr else []
    found = same + [one for one in (like_names(user, text) if text else []) if one not in same]
    in_list(user, found)
    return found
