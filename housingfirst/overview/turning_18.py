"""Young people in placement who turn 18 soon and have no housing plan (CASE-114): rows of cases and of housing."""

from datetime import date

from django.db.models import DateField, Exists, F, Func, OuterRef, Q, QuerySet, Subquery

from cases.choices import AtRiskReason, HousingOutcome, LifeArea, PlanStatus, Situation
from cases.models import Citizen, Measurement, PlanGoal, SituationEpisode
from cases.parameters import TURNING_18_MONTHS
from cases.rules import ADULT, IN_PLACEMENT, born_to_turn_adult
from housing.models import Nomination, Offer, Tenancy
from housingfirst.accounts import parameters
from housingfirst.accounts.models import User
from housingfirst.core import clock, formats

# As `cases.rules.turns_adult_on`: born on 29 February, one comes of age on 1 March.
TURNS_18 = f"(%(expressions)s + interval '{ADULT} years')::date + (to_char(%(expressions)s, 'MMDD') = '0229')::int"


def months_ahead(user: User) -> int:
    """How far ahead the list looks, today."""
    return int(parameters.value(TURNING_18_MONTHS, user.access.municipality_id or 0, clock.today()))


def turning_18(user: User) -> QuerySet[Citizen]:
    """CASE-114 among the citizens whose whole record the user sees, with `turns_18`, `at_risk_now` and `placed_as`.

    In placement: at risk now because placement ends, or a placement in the newest measurement (001 T5.6). A housing
    plan is a live nomination, a live offer, a tenancy, or a goal about the home in an agreed plan.
    """
    today = clock.today()
    after, until = born_to_turn_adult(months_ahead(user), today)
    leaving = SituationEpisode.objects.current(today).filter(
        citizen=OuterRef("pk"), situation=Situation.AT_RISK, at_risk_reason=AtRiskReason.LEAVING_PLACEMENT
    )
    newest = Measurement.objects.standing().filter(citizen=OuterRef("pk")).order_by("-measured_on", "-pk")
    rows = Citizen.objects.wholly_visible_to(user).filter(born_on__gt=after, born_on__lte=until)
    return (
        rows.annotate(
            turns_18=Func(F("born_on"), template=TURNS_18, output_field=DateField()),
            at_risk_now=Exists(leaving),
            placed_as=Subquery(newest.values("housing")[:1]),
        )
        .filter(Q(at_risk_now=True) | Q(placed_as__in=IN_PLACEMENT))
        .exclude(Exists(Nomination.objects.live().filter(citizen=OuterRef("pk"))))
        .exclude(Exists(Offer.objects.live().filter(citizen=OuterRef("pk"))))
        .exclude(Exists(Tenancy.objects.live().filter(citizen=OuterRef("pk"))))
        .exclude(Exists(_housing_goals()))
    )


def _housing_goals() -> QuerySet[PlanGoal]:
    return PlanGoal.objects.filter(
        plan_version__plan__citizen=OuterRef("pk"),
        plan_version__plan__ended_on__isnull=True,
        plan_version__status=PlanStatus.AGREED,
        area=LifeArea.HOUSING,
    )


def placement_words(row: Citizen) -> str:
    """Why somebody is on the list."""
    if row.placed_as in IN_PLACEMENT:  # type: ignore[attr-defined]
        return str(HousingOutcome(row.placed_as).label)  # type: ignore[attr-defined]
    return str(AtRiskReason.LEAVING_PLACEMENT.label)


def days_left(row: Citizen) -> tuple[str, str]:
    """How soon somebody turns 18: status kind and words."""
    left = (_turns(row) - clock.today()).days
    return ("soon" if left <= 90 else "idle"), formats.count_days(left)


def _turns(row: Citizen) -> date:
    return row.turns_18  # type: ignore[attr-defined]
