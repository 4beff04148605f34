"""What may be shown of inquiries: the card for who works it, the state for who sent it, the clock for both."""

from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count, Q
from django.utils.translation import gettext as _

from housingfirst.accounts.models import User
from housingfirst.core import clock, formats

from ..choices import InquiryOutcome, InquiryState
from ..models import ConcernInquiry, InquiryStep, Screening, ScreeningDomain

STATUS = {
    InquiryState.NEW: "idle",
    InquiryState.ATTEMPTED: "wait",
    InquiryState.CONTACT: "idle",
    InquiryState.SETTLED: "ok",
}


@dataclass(frozen=True)
class InquiryCard:
    """One inquiry. Who only sent it (`in_full` false) sees when, whom they named and how far it is; nothing else."""

    inquiry: ConcernInquiry
    in_full: bool
    steps: list[InquiryStep] = field(default_factory=list)
    screening: Screening | None = None
    domains: list[ScreeningDomain] = field(default_factory=list)


def inquiry_card(user: User, inquiry: ConcernInquiry) -> InquiryCard:
    """The inquiry as this user sees it (CASE-56)."""
    if not ConcernInquiry.objects.read_in_full_by(user).filter(pk=inquiry.pk).exists():
        return InquiryCard(inquiry, in_full=False)
    steps = InquiryStep.objects.filter(inquiry=inquiry).select_related("noted_by").order_by("-happened_on", "-pk")
    screening = newest_screening(user, inquiry)
    domains = list(ScreeningDomain.objects.filter(screening=screening).order_by("pk")) if screening else []
    return InquiryCard(inquiry, in_full=True, steps=list(steps), screening=screening, domains=domains)


def newest_screening(user: User, inquiry: ConcernInquiry) -> Screening | None:
    rows = Screening.objects.visible_to(user).filter(inquiry=inquiry).select_related("screened_by")
    return rows.order_by("-pk").first()


def inquiry_clock(inquiry: ConcernInquiry, today: date) -> tuple[str, str]:
    """Status kind and words of the clock: what is awaited and how long is left, or how much over."""
    if inquiry.due_on is None:
        return STATUS[InquiryState.SETTLED], inquiry.get_outcome_display()
    kind, words = formats.due(inquiry.due_on, today)
    return kind, words


def awaited(inquiry: ConcernInquiry) -> str:
    """What must happen next, in a few words."""
    if inquiry.state == InquiryState.SETTLED:
        return _("Try again") if inquiry.outcome == InquiryOutcome.NO_CONTACT else ""
    return {
        InquiryState.NEW: _("First attempt"),
        InquiryState.ATTEMPTED: _("Next attempt"),
        InquiryState.CONTACT: _("Outcome"),
    }[InquiryState(inquiry.state)]


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
        to_follow_up=Count("pk", filter=Q(outcome=InquiryOutcome.NO_CONTACT)),
    )
    return InboxCounts(**counts)
