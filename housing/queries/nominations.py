"""Reads about nominations: the adviser's inbox, one nomination with everything on it, the need list, residents."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.models import Citizen, ConcernInquiry, SituationEpisode
from cases.permissions import field_groups
from housingfirst.accounts.models import User
from housingfirst.accounts.parameters import value
from housingfirst.accounts.roles import FieldGroup
from housingfirst.core import clock, formats

from .. import permissions
from ..choices import KnownFrom, NominationBasis, NominationStep
from ..choices import NominationStatus as Status
from ..models import AffordabilityCheck, Nomination, NominationDecision, NominationDocument, Offer, ShelterStay, Tenancy
from ..parameters import NOMINATION_ANSWER_HOURS
from ..rules.benefits import fast_deadline

PENDING = (Status.SUBMITTED, Status.RETURNED)
STATUS_KINDS = {
    Status.SUBMITTED: "soon",
    Status.RETURNED: "wait",
    Status.APPROVED: "ok",
    Status.REFUSED: "late",
    Status.WITHDRAWN: "idle",
    Status.HOUSED: "ok",
}


def nominations_for(user: User) -> QuerySet[Nomination]:
    """The nominations somebody sees, with what a row of a list shows."""
    missing = Count("documents", filter=Q(documents__received_at=None), distinct=True)
    return (
        Nomination.objects.visible_to(user)
        .select_related("citizen", "team", "unit", "nominated_by")
        .annotate(missing=missing)
    )


def by_name(rows: QuerySet[Nomination], text: str) -> QuerySet[Nomination]:
    """Those whose citizen is found by the words."""
    return rows.filter(citizen__in=Citizen.objects.search(text))


def status_words(nomination: Any) -> tuple[str, str]:
    """Kind and words: the ball is with whom, and how much is missing."""
    kind = STATUS_KINDS[Status(nomination.status)]
    if nomination.status == Status.RETURNED:
        count = getattr(nomination, "missing", 1) or 1
        return kind, ngettext("Lacks one document", "Lacks %(count)s documents", count) % {"count": count}
    return kind, nomination.get_status_display()


def status_words_of(status: str) -> tuple[str, str]:
    """Kind and words of a status alone."""
    return STATUS_KINDS[Status(status)], str(Status(status).label)


def areas_words(nomination: Nomination) -> str:
    return ", ".join(nomination.areas)


@dataclass(frozen=True)
class Waiting:
    """A nomination in the inbox: until when it should be answered, and whether it is one's own."""

    nomination: Nomination
    deadline: datetime
    is_own: bool
    kind: str
    words: str

    @property
    def icon(self) -> str:
        """A quiet clock where nothing is near yet."""
        return "time" if self.kind == "idle" else ""


def inbox_for(user: User) -> list[Waiting]:
    """What waits for an adviser's decision, least time first; what one has sent in oneself stands apart."""
    rows = list(nominations_for(user).filter(status__in=PENDING).order_by("submitted_at", "pk")[:100])
    hours = int(value(NOMINATION_ANSWER_HOURS, user.municipality_id, on=clock.today()))
    now = clock.now()
    return [_waiting(row, user, hours, now) for row in sorted(rows, key=lambda row: row.status != Status.SUBMITTED)]


def _waiting(nomination: Nomination, user: User, hours: int, now: datetime) -> Waiting:
    deadline = fast_deadline(nomination.submitted_at, hours)
    left = deadline - now
    own = user.pk in (nomination.nominated_by_id, nomination.submitted_by_id)
    if nomination.status == Status.RETURNED:
        kind, words = status_words(nomination)
    elif left.total_seconds() < 0:
        kind, words = "late", _("%(duration)s over") % {"duration": formats.duration(left)}
    else:
        kind = "soon" if left.total_seconds() < 4 * 3600 else "idle"
        words = _("%(duration)s left") % {"duration": formats.duration(left)}
    return Waiting(nomination, deadline, own, kind, words)


ANSWERS = (NominationStep.APPROVED, NominationStep.RETURNED, NominationStep.REFUSED)


def nomination_answers(user: User, since: datetime) -> QuerySet[NominationDecision]:
    """The adviser's answers to what the user has nominated, newest first; for My day."""
    rows = NominationDecision.objects.visible_to(user).filter(step__in=ANSWERS, happened_at__gte=since)
    rows = rows.filter(Q(nomination__nominated_by=user) | Q(nomination__submitted_by=user)).exclude(noted_by=user)
    return rows.select_related("nomination__citizen", "noted_by").order_by("-happened_at", "-pk")


def waiting_for_home(user: User) -> QuerySet[Nomination]:
    """The approved ones no dwelling is offered to yet, longest first, of those the user sees."""
    offered = Offer.objects.live().filter(citizen=OuterRef("citizen"))
    rows = Nomination.objects.visible_to(user).filter(status=Status.APPROVED)
    return rows.filter(~Exists(offered)).select_related("citizen").order_by("nominated_on", "pk")


def need_list(municipality_id: int) -> QuerySet[Nomination]:
    """The need list (boligbehovsliste): approved nominations by the day they were made. A no moves nobody (HOU-142)."""
    return Nomination.objects.filter(municipality_id=municipality_id, status=Status.APPROVED).order_by(
        "nominated_on", "pk"
    )


def place_on_need_list(nomination: Nomination) -> int | None:
    """Number on the need list by date; None where the nomination is not on it."""
    if nomination.status != Status.APPROVED:
        return None
    earlier = Q(nominated_on__lt=nomination.nominated_on) | Q(
        nominated_on=nomination.nominated_on, pk__lt=nomination.pk
    )
    return need_list(nomination.municipality_id).filter(earlier).count() + 1


@dataclass(frozen=True)
class NominationPage:
    """One nomination as somebody may see it; what is outside their field groups is not in here."""

    nomination: Nomination
    wishes: list[tuple[str, str]]
    assessment: str
    documents: list[NominationDocument]
    steps: list[NominationDecision]
    situation: SituationEpisode | None
    stay: ShelterStay | None
    affordability: AffordabilityCheck | None
    place: int | None
    shows_reasons: bool

    @property
    def missing(self) -> list[NominationDocument]:
        return [document for document in self.documents if document.is_missing]

    @property
    def refusal(self) -> NominationDecision | None:
        """The refusal in force, with its reasons and complaint guidance."""
        last = next((step for step in reversed(self.steps) if step.step == NominationStep.REFUSED), None)
        return last if self.nomination.status == Status.REFUSED else None


def nomination_page(user: User, nomination: Nomination, groups: frozenset[FieldGroup]) -> NominationPage:
    """Everything on the nomination's page; the nominator's assessment and reasons as `notes`, the sum as `economy`."""
    citizen, today = nomination.citizen, clock.today()
    notes = FieldGroup.NOTES in groups or _of_own_unit(user, nomination)
    home = FieldGroup.HOUSING in groups
    stays = ShelterStay.objects.current(today).filter(citizen=citizen).select_related("unit")
    return NominationPage(
        nomination=nomination,
        wishes=wishes_of(nomination),
        assessment=nomination.assessment if notes else "",
        documents=list(nomination.documents.select_related("received_by")),  # type: ignore[attr-defined]
        steps=list(nomination.steps.select_related("noted_by")),  # type: ignore[attr-defined]
        situation=citizen.situations.current(today).first() if home else None,
        stay=stays.first() if home else None,
        affordability=AffordabilityCheck.objects.visible_to(user)
        .filter(application__citizen=citizen)
        .select_related("application__vacancy__dwelling")
        .order_by("-made_at")
        .first()
        if FieldGroup.ECONOMY in groups
        else None,
        place=place_on_need_list(nomination),
        shows_reasons=notes,
    )


def sees_assessment(user: User, nomination: Nomination) -> bool:
    """The nominator's assessment and the reasons: with every field group, or from one's own shelter."""
    return _of_own_unit(user, nomination) or FieldGroup.NOTES in field_groups(user, nomination.citizen)


def _of_own_unit(user: User, nomination: Nomination) -> bool:
    return nomination.unit_id is not None and nomination.unit_id in user.access.unit_ids


def can_see(user: User, nomination: Nomination) -> bool:
    """Whether it is still in reach, for example after it has ended."""
    return Nomination.objects.visible_to(user).filter(pk=nomination.pk).exists()


def next_to_decide(user: User) -> Waiting | None:
    """The one in the inbox with least time left that is not one's own."""
    return next((one for one in inbox_for(user) if not one.is_own and one.nomination.status == Status.SUBMITTED), None)


def suggested_basis(nomination: Nomination) -> str:
    """What an approval probably rests on: a stay at a shelter today, else a whole assessment."""
    stays = ShelterStay.objects.current(clock.today()).filter(citizen_id=nomination.citizen_id)
    return NominationBasis.SHELTER if stays.exists() else NominationBasis.HOLISTIC


def known_since(citizen: Citizen, on: date) -> tuple[date | None, str]:
    """What the days until a nomination are counted from: the stay the citizen is in, else the first inquiry.

    Inquiries from before the citizen's last home belong to that search, not to this one.
    """
    stay = ShelterStay.objects.current(on).filter(citizen=citizen).first()
    if stay:
        return stay.admitted_on, KnownFrom.ADMISSION
    inquiries = ConcernInquiry.objects.filter(citizen=citizen, received_on__lte=on)
    home = Tenancy.objects.filter(citizen=citizen, move_in_on__lte=on).order_by("-move_in_on").first()
    if home:
        inquiries = inquiries.filter(received_on__gte=home.move_in_on)
    first = inquiries.order_by("received_on").values_list("received_on", flat=True).first()
    return (first, KnownFrom.INQUIRY) if first else (None, "")


def document_for(user: User, pk: int) -> NominationDocument:
    """A document of a nomination in reach, else 404."""
    rows = NominationDocument.objects.visible_to(user).select_related("nomination__citizen")
    return get_object_or_404(rows, pk=pk)


def wishes_of(nomination: Nomination) -> list[tuple[str, str]]:
    """The wishes as pairs of label and words; what nobody has said is left out."""
    needs = dict(Nomination.must_have.field.base_field.choices)  # type: ignore[attr-defined]
    must = [str(needs[code]) for code in nomination.must_have]
    nice = [str(needs[code]) for code in nomination.nice_to_have]
    (must if nomination.near_is_must else nice).append(_near(nomination.near))
    rows = [
        (_("Areas only") if nomination.areas_only else _("Areas"), areas_words(nomination)),
        (_("Size"), _size(nomination)),
        (_("Must have"), _listed([*must, nomination.other_needs])),
        (_("Gladly"), _listed(nice)),
        (_("Not"), _listed([*nomination.avoid_areas, _away(nomination)])),
        (_("Who moves in"), _household(nomination)),
        (_("Highest rent"), formats.amount(nomination.highest_rent) if nomination.highest_rent else ""),
    ]
    return [(label, words) for label, words in rows if words]


def _listed(parts: Iterable[str]) -> str:
    return ", ".join(part for part in parts if part)


def _near(near: str) -> str:
    return _("close to %(place)s") % {"place": near} if near else ""


def _away(nomination: Nomination) -> str:
    if not nomination.away_from:
        return ""
    if nomination.away_is_must:
        return _("close to %(place)s, must be so") % {"place": nomination.away_from}
    return _("gladly not close to %(place)s") % {"place": nomination.away_from}


def _size(nomination: Nomination) -> str:
    low, high = nomination.min_rooms, nomination.max_rooms
    if low and high and low != high:
        rooms = _("%(low)s–%(high)s rooms") % {"low": low, "high": high}
    elif low and high:
        rooms = ngettext("%(count)s room", "%(count)s rooms", low) % {"count": low}
    elif low:
        rooms = _("at least %(count)s rooms") % {"count": low}
    else:
        rooms = _("at most %(count)s rooms") % {"count": high} if high else ""
    area = _("at least %(area)s m²") % {"area": nomination.min_area_m2} if nomination.min_area_m2 else ""
    return _listed([rooms, area]).replace(" m²", "\u00a0m²")


def _household(nomination: Nomination) -> str:
    adults = ngettext("%(count)s adult", "%(count)s adults", nomination.adults) % {"count": nomination.adults}
    if not nomination.children:
        return adults
    children = ngettext("%(count)s child", "%(count)s children", nomination.children) % {"count": nomination.children}
    return f"{adults}, {children}"


def citizens_to_nominate(user: User) -> QuerySet[Citizen]:
    """Those somebody could nominate: reached, and without a nomination that is being worked on."""
    permissions.check_can_start_nomination(user)
    live = Nomination.objects.live().filter(citizen=OuterRef("pk"))
    today = clock.today()
    current = SituationEpisode.objects.current(today)
    return (
        Citizen.objects.visible_to(user)
        .filter(~Exists(live))
        .prefetch_related(Prefetch("situations", queryset=current, to_attr="situation_now"))
    )
