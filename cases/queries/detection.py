"""What may be shown of the detection network: each actor with its last visit and what came of its inquiries."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count, Max, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from housingfirst.accounts import parameters
from housingfirst.accounts.models import Unit, User
from housingfirst.core import clock
from housingfirst.core.calculation import add_months

from .. import rules
from ..choices import VISITS, ActivityKind, InquiryOutcome
from ..models import ActorActivity, ConcernInquiry, DetectionActor
from ..parameters import SILENT_MONTHS

YEAR = 12


def silent_months(municipality_id: int | None) -> int:
    """After how many months without an inquiry an actor counts as silent, today."""
    return int(parameters.value(SILENT_MONTHS, municipality_id or 0, clock.today()))


def told_by(actor: DetectionActor) -> Q:
    """The inquiries of an actor: those recorded as its, and those its unit sent before it was in the network."""
    return Q(actor=actor) | Q(actor__isnull=True, sent_by_unit__isnull=False, sent_by_unit=actor.unit_id)


def _told(rows: QuerySet[ConcernInquiry]) -> QuerySet[ConcernInquiry]:
    return rows.filter(Q(actor=OuterRef("pk")) | Q(actor__isnull=True, sent_by_unit=OuterRef("unit"))).order_by()


def _last(*kinds: str) -> Subquery:
    rows = ActorActivity.objects.filter(actor=OuterRef("pk"), **({"kind__in": kinds} if kinds else {})).order_by()
    return Subquery(rows.values("actor").annotate(last=Max("happened_on")).values("last"))


def actors(user: User) -> QuerySet[DetectionActor]:
    """The network as a list shows it: last visit, last training, last inquiry, inquiries of the last twelve months.

    CASE-89: days and counts are of the inquiries the user reads. Only whether an actor is silent is asked of all.
    """
    since = add_months(clock.today(), -YEAR)
    latest = rules.latest_silent_sign(silent_months(user.access.municipality_id), clock.today())
    read = ConcernInquiry.objects.read_in_full_by(user)
    return with_signs(DetectionActor.objects.visible_to(user)).annotate(
        is_silent=Q(ended_on__isnull=True, last_sign__lte=latest),
        last_inquiry=_newest_told(read),
        last_visit=_last(*VISITS),
        last_training=_last(ActivityKind.GUIDE_TRAINING),
        inquiries_of_year=Coalesce(
            Subquery(
                _told(read)
                .filter(received_on__gte=since)
                .values("municipality")
                .annotate(count=Count("pk"))
                .values("count")
            ),
            0,
        ),
    )


def _newest_told(rows: QuerySet[ConcernInquiry]) -> Subquery:
    return Subquery(_told(rows).values("municipality").annotate(last=Max("received_on")).values("last"))


def with_signs(rows: QuerySet[DetectionActor]) -> QuerySet[DetectionActor]:
    """With `last_sign` (CASE-110) and `last_activity`: of every inquiry, for silence is one truth for all."""
    newest = _newest_told(ConcernInquiry.objects.all())
    return rows.annotate(last_sign=Coalesce(newest, "joined_on"), last_activity=_last())


def silent(rows: QuerySet[DetectionActor], municipality_id: int | None) -> QuerySet[DetectionActor]:
    """Those in the network that are silent today (CASE-110); the rows come from `with_signs`."""
    latest = rules.latest_silent_sign(silent_months(municipality_id), clock.today())
    return rows.filter(ended_on__isnull=True, last_sign__lte=latest)


def keep_outcomes(user: User, rows: Iterable[DetectionActor]) -> None:
    """Put `outcomes` on each actor of a page: how many of the last twelve months ended how (CASE-89). One query."""
    found = list(rows)
    since = add_months(clock.today(), -YEAR)
    of_unit = {actor.unit_id: actor.pk for actor in found if actor.unit_id}
    counts: dict[int, Counter[str]] = {actor.pk: Counter() for actor in found}
    told = (
        ConcernInquiry.objects.read_in_full_by(user)
        .filter(Q(actor__in=found) | Q(actor__isnull=True, sent_by_unit__in=of_unit), received_on__gte=since)
        .order_by()
    )
    for actor_id, unit_id, outcome, count in told.values_list("actor", "sent_by_unit", "outcome").annotate(
        count=Count("pk")
    ):
        counts[actor_id or of_unit[unit_id]][outcome] += count
    for actor in found:
        actor.outcomes = outcome_words(counts[actor.pk])  # type: ignore[attr-defined]


def outcome_words(counts: Counter[str]) -> list[str]:
    """`2 × Forløb`: how many ended how, in the order of the code list; what is not settled stands last."""
    words = [f"{counts[code]} × {label}" for code, label in InquiryOutcome.choices if counts[code]]
    if counts[""]:
        words.append(_("%(count)s under way") % {"count": counts[""]})
    return words


@dataclass(frozen=True)
class ActorCard:
    """One actor with its history; of the inquiries the user reads numbers, days and outcomes, and no name."""

    actor: DetectionActor
    activities: list[ActorActivity]
    inquiries: list[ConcernInquiry]
    told: int
    outcomes: list[str] = field(default_factory=list)
    is_silent: bool = False
    last_told: date | None = None
    silent_months: int = 0
    last_visit: date | None = None
    last_training: date | None = None


SHOWN = 10


def actor_card(user: User, actor: DetectionActor) -> ActorCard:
    """The actor's page: six queries."""
    today = clock.today()
    months = silent_months(user.access.municipality_id)
    activities = list(
        ActorActivity.objects.visible_to(user)
        .filter(actor=actor)
        .select_related("noted_by")
        .order_by("-happened_on", "-pk")
    )
    told = ConcernInquiry.objects.filter(told_by(actor))
    read = ConcernInquiry.objects.read_in_full_by(user).filter(told_by(actor))
    keep_outcomes(user, [actor])
    newest = told.aggregate(last=Max("received_on"))["last"]
    counted = read.aggregate(last=Max("received_on"), count=Count("pk"))
    sign = rules.last_sign(actor.joined_on, newest)
    return ActorCard(
        actor=actor,
        activities=activities,
        inquiries=list(read.order_by("-received_on", "-pk")[:SHOWN]),
        told=counted["count"],
        last_told=counted["last"],
        outcomes=actor.outcomes,  # type: ignore[attr-defined]
        is_silent=actor.ended_on is None and rules.is_silent(sign, months, today),
        silent_months=months,
        last_visit=_newest(activities, VISITS),
        last_training=_newest(activities, {ActivityKind.GUIDE_TRAINING}),
    )


def _newest(activities: list[ActorActivity], kinds: Iterable[str]) -> date | None:
    return next((row.happened_on for row in activities if row.kind in kinds), None)


def actor_choices(user: User) -> dict[str, DetectionActor]:
    """The actors in the network, by id as text: who told of somebody."""
    rows = DetectionActor.objects.visible_to(user).in_network().order_by("name", "pk")
    return {str(actor.pk): actor for actor in rows}


def unit_choices(user: User, besides: DetectionActor | None = None) -> dict[str, Unit]:
    """The partner units in use that no other actor logs in as, by id as text."""
    taken = DetectionActor.objects.visible_to(user).in_network().filter(unit__isnull=False)
    if besides is not None:
        taken = taken.exclude(pk=besides.pk)
    rows = Unit.objects.filter(municipality_id=user.municipality_id, is_active=True).exclude(
        pk__in=taken.values("unit")
    )
    return {str(unit.pk): unit for unit in rows.order_by("name")}


def search_actors(rows: QuerySet[DetectionActor], text: str) -> QuerySet[DetectionActor]:
    """By the actor's name or the contact person's."""
    return rows.filter(Q(name__icontains=text) | Q(contact_person__icontains=text))


def falls_silent_on(actor: DetectionActor, municipality_id: int) -> date:
    """The day the silence of an actor was worth a word (CASE-111); the row comes from `with_signs`."""
    since = max(actor.last_sign, actor.last_activity or actor.last_sign)  # type: ignore[attr-defined]
    return add_months(since, silent_months(municipality_id))


def waiting_for_a_word(municipality_id: int) -> list[DetectionActor]:
    """The silent actors nobody has been to or called since (CASE-111); for the sweep."""
    months, today = silent_months(municipality_id), clock.today()
    rows = with_signs(DetectionActor.objects.filter(municipality_id=municipality_id).in_network())
    return [row for row in rows if rules.wants_a_word(row.last_sign, row.last_activity, months, today)]
