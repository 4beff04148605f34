"""The numbers housing ships with: what a municipality may change (declared), and what the state sets by year.

Certainty marks as in the domain files: [V] seen in the source named, [GK?] general knowledge with the exact reading
uncertain, [OURS] our own proposal and no published norm.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.parameters import declare, newest_defaults

# The homelessness reform changed the refunds on this day. 002 l.4305-4311 [V].
REFORM = date(2023, 10, 1)

# ------------------------------------------------------------------ quarter rule

QUARTER_SHARE = "quarter_rule.share"
QUARTER_UNIT = "quarter_rule.unit"

declare(
    QUARTER_SHARE,
    "1/4",
    label=_("The municipality's share of vacant almene dwellings"),
    unit=_("fraction"),
    source="almenboligloven § 59; 002 l.1489-1494 (up to every fourth), 004 l.114 (at least every fourth) [V]",
)
declare(
    QUARTER_UNIT,
    "organisation",
    choices=(("organisation", _("Housing organisation")), ("department", _("Department"))),
    label=_("What the quarter rule is counted in: organisation or department"),
    source="not in the sources (002a 0); a matter of the agreement [OURS]",
)

# ------------------------------------------------------------------ refund of shelter stays

ROLLING_365 = "rolling-365"
PER_STAY_3_MONTHS = "per-stay-3-months"
UNLIMITED = "unlimited"
REFUND_RULES = frozenset({ROLLING_365, PER_STAY_3_MONTHS, UNLIMITED})


@dataclass(frozen=True)
class RefundTerms:
    """The rule in force, the days it allows in a running year, and the share the state pays."""

    rule: str
    limit_days: int
    share: Fraction


REFUND_RULE = "shelter_refund.rule"
REFUND_LIMIT_DAYS = "shelter_refund.limit_days"
REFUND_SHARE = "shelter_refund.share"
REFUND_KEYS = [REFUND_RULE, REFUND_LIMIT_DAYS, REFUND_SHARE]

declare(
    REFUND_RULE,
    UNLIMITED,
    later=((REFORM, ROLLING_365),),
    choices=(
        (ROLLING_365, _("Days in any 365 days")),
        (PER_STAY_3_MONTHS, _("Three months of a stay")),
        (UNLIMITED, _("Every day")),
    ),
    label=_("How the refundable days of shelter stays are counted"),
    source="before the reform 002 l.4289-4292 [V]; after it methods-fidelity-law 3.1 (L4: 90 days per running year) "
    "[V] or 002 l.4305-4308 (three months of a stay) [V]; which one holds in law [GK?]",
)
declare(
    REFUND_LIMIT_DAYS,
    90,
    label=_("Refundable shelter days in a running year"),
    unit=_("days"),
    source="methods-fidelity-law 3.1 (L4) [V]",
)
declare(
    REFUND_SHARE,
    "1/2",
    label=_("The state's share of refundable shelter days"),
    unit=_("fraction"),
    source="002 l.4289-4292, l.4305-4308; methods-fidelity-law 3.1 (L4) [V]",
)


# ------------------------------------------------------------------ refund of support


@dataclass(frozen=True)
class SupportRefundTerms:
    """The methods the refund is for, the first day of the reform, and the months it lasts."""

    methods: frozenset[str]
    reform_on: date
    months: int


# Serviceloven § 176 a, methods-fidelity-law 3.1 (L2); 002 l.4308-4311 [V].
SUPPORT_REFUND = SupportRefundTerms(methods=frozenset({"ICM", "CTI", "ACT", "M-ACT"}), reform_on=REFORM, months=24)

# ------------------------------------------------------------------ housing benefit


@dataclass(frozen=True)
class BenefitRates:
    """The rates of one year, in kroner a year and shares."""

    year: int
    cost_share: Fraction
    income_share: Fraction
    income_limit: Decimal
    income_limit_per_child: Decimal  # from the second child
    last_child_of_income_limit: int
    maximum: Decimal
    maximum_rise: Fraction  # for a large family
    first_child_of_rise: int
    own_payment: Decimal
    share_cap: Fraction  # without children only


# methods-fidelity-law 5.4, A1 edited 14 January 2026 [V]. A year without a row has no rates.
BENEFIT_RATES = {
    rates.year: rates
    for rates in (
        BenefitRates(
            year=2026,
            cost_share=Fraction(60, 100),
            income_share=Fraction(18, 100),
            income_limit=Decimal("171500"),
            income_limit_per_child=Decimal("45200"),
            last_child_of_income_limit=4,
            maximum=Decimal("50760"),
            maximum_rise=Fraction(25, 100),
            first_child_of_rise=5,
            own_payment=Decimal("28900"),
            share_cap=Fraction(15, 100),
        ),
    )
}

# ------------------------------------------------------------------ affordability


@dataclass(frozen=True)
class AffordabilityTerms:
    """The municipal limits: what must be left each month (None: not set) and the highest share of the income for
    housing, with the band in which an answer is close."""

    threshold: Decimal | None
    max_burden: Fraction
    close_margin: Decimal
    close_burden: Fraction


THRESHOLD = "affordability.threshold"
MAX_BURDEN = "affordability.max_burden"
CLOSE_MARGIN = "affordability.close_margin"
CLOSE_BURDEN = "affordability.close_burden"
AFFORDABILITY_KEYS = [THRESHOLD, MAX_BURDEN, CLOSE_MARGIN, CLOSE_BURDEN]
_LIGHTS = "methods-fidelity-law 5.5 [OURS]"

declare(
    THRESHOLD,
    None,
    kind=str,
    is_amount=True,
    unset=_("Without an amount the sum is made all the same, and it shows no light."),
    label=_("What must be left each month after housing and fixed costs"),
    unit=_("kr."),
    source="methods-fidelity-law 5.1: municipalities set their own and few publish it, so none is shipped [OURS]",
)
declare(MAX_BURDEN, "0.45", label=_("Highest share of the income for housing"), unit=_("fraction"), source=_LIGHTS)
declare(
    CLOSE_MARGIN,
    "500",
    is_amount=True,
    label=_("Close: so much may be missing each month"),
    unit=_("kr."),
    source=_LIGHTS,
)
declare(
    CLOSE_BURDEN, "0.05", label=_("Close: so much of the income above the limit"), unit=_("fraction"), source=_LIGHTS
)


def affordability_terms(values: Mapping[str, Any]) -> AffordabilityTerms:
    """The limits of a day from the parameters of that day (AFFORDABILITY_KEYS)."""
    threshold = values[THRESHOLD]
    return AffordabilityTerms(
        threshold=Decimal(threshold) if threshold else None,
        max_burden=Fraction(values[MAX_BURDEN]),
        close_margin=Decimal(values[CLOSE_MARGIN]),
        close_burden=Fraction(values[CLOSE_BURDEN]),
    )


def shipped_affordability_terms() -> AffordabilityTerms:
    """The limits as shipped; no threshold."""
    return affordability_terms(newest_defaults(AFFORDABILITY_KEYS))


# ------------------------------------------------------------------ nominations

COMPLAINT_WEEKS = "nomination.complaint_weeks"

declare(
    COMPLAINT_WEEKS,
    4,
    label=_("Weeks in which a refused nomination can be complained of"),
    unit=_("weeks"),
    source="retssikkerhedsloven § 67 [GK]; issue 2, steps 9 and 12",
)
# ------------------------------------------------------------------ vacancies and matching

VACANCY_ANSWER_DAYS = "vacancy.answer_days"
FREE_CHOICE_RANKS = "matching.free_choice_ranks"
_OURS = "look/06-matching; no published norm [OURS]"

declare(
    VACANCY_ANSWER_DAYS,
    3,
    label=_("Days to answer a reported vacancy (until 12 o'clock)"),
    unit=_("days"),
    source="look/05-ledger; a matter of the agreement, not in the sources [OURS]",
)
declare(
    FREE_CHOICE_RANKS,
    1,
    label=_("Candidates that can be chosen without writing why, from the top"),
    unit=_("ranks"),
    source="issue 2, step 13 [OURS]",
)

PERSONS_PER_ROOM = "matching.persons_per_room"
YOUTH_AGE_UNDER = "matching.youth_age_under"
POINTS_PER_WEEK = "matching.points_per_week"
MOST_WAITING_POINTS = "matching.most_waiting_points"
AREA_WISHED = "matching.area_wished"
SIZE_WISHED = "matching.size_wished"
WISH_MET = "matching.wish_met"
WISH_MISSED = "matching.wish_missed"
RENT_HEADROOM = "matching.rent_headroom"

declare(
    PERSONS_PER_ROOM, 2, label=_("Persons a room at most"), unit=_("persons"), source="lejeloven, overcrowding [GK?]"
)
declare(
    YOUTH_AGE_UNDER,
    30,
    label=_("Youth dwellings are for those under"),
    unit=_("years"),
    source="002 l.2081-2084, 2374 (under 30) [V] for the effort; for dwellings [OURS]",
)
declare(POINTS_PER_WEEK, 1, label=_("Points for each week of waiting"), unit=_("points"), source=_OURS)
declare(MOST_WAITING_POINTS, 52, label=_("Most points for waiting"), unit=_("points"), source=_OURS)
declare(AREA_WISHED, 15, label=_("Points for an area the citizen wishes for"), unit=_("points"), source=_OURS)
declare(SIZE_WISHED, 5, label=_("Points for the size the citizen wishes for"), unit=_("points"), source=_OURS)
declare(WISH_MET, 3, label=_("Points for each other wish the dwelling meets"), unit=_("points"), source=_OURS)
declare(WISH_MISSED, -3, label=_("Points for each other wish it does not meet"), unit=_("points"), source=_OURS)
declare(
    RENT_HEADROOM, 3, label=_("Points when the rent is at least 10 % below the highest"), unit=_("points"), source=_OURS
)

# The need the dwelling answers, by where the citizen lives today: cases.choices.Situation.
NEED_POINTS = {
    "street": (40, _("Points for sleeping on the street")),
    "night_shelter": (38, _("Points for a night shelter")),
    "shelter_110": (30, _("Points for a stay at a shelter (§ 110)")),
    "hotel": (28, _("Points for a hotel because of homelessness")),
    "prison_1m": (35, _("Points for release from prison within a month without a home")),
    "hospital_1m": (35, _("Points for discharge from hospital within a month without a home")),
    "other": (30, _("Points for a makeshift place")),
    "family_friends": (20, _("Points for staying with family or friends")),
    "transitional": (12, _("Points for a transitional dwelling")),
    "at_risk": (15, _("Points for being at risk of homelessness")),
    "housed": (0, _("Points for having a home")),
}
for _situation, (_points, _label) in NEED_POINTS.items():
    declare(f"matching.need.{_situation}", _points, label=_label, unit=_("points"), source=_OURS)

MATCHING_KEYS = [
    *(PERSONS_PER_ROOM, YOUTH_AGE_UNDER, POINTS_PER_WEEK, MOST_WAITING_POINTS, AREA_WISHED, SIZE_WISHED),
    *(WISH_MET, WISH_MISSED, RENT_HEADROOM, FREE_CHOICE_RANKS),
    *(f"matching.need.{situation}" for situation in NEED_POINTS),
]


@dataclass(frozen=True)
class MatchTerms:
    """The limits and weights of a day."""

    persons_per_room: int
    youth_age_under: int
    points_per_week: int
    most_waiting_points: int
    area_wished: int
    size_wished: int
    wish_met: int
    wish_missed: int
    rent_headroom: int
    free_choice_ranks: int
    need: Mapping[str, int]


def match_terms(values: Mapping[str, Any]) -> MatchTerms:
    """The weights of a day from the parameters of that day (MATCHING_KEYS)."""
    return MatchTerms(
        persons_per_room=values[PERSONS_PER_ROOM],
        youth_age_under=values[YOUTH_AGE_UNDER],
        points_per_week=values[POINTS_PER_WEEK],
        most_waiting_points=values[MOST_WAITING_POINTS],
        area_wished=values[AREA_WISHED],
        size_wished=values[SIZE_WISHED],
        wish_met=values[WISH_MET],
        wish_missed=values[WISH_MISSED],
        rent_headroom=values[RENT_HEADROOM],
        free_choice_ranks=values[FREE_CHOICE_RANKS],
        need={situation: values[f"matching.need.{situation}"] for situation in NEED_POINTS},
    )


NOMINATION_ANSWER_HOURS = "nomination.answer_hours"

declare(
    NOMINATION_ANSWER_HOURS,
    72,
    label=_("Hours on weekdays for an answer to a nomination"),
    unit=_("hours"),
    source="002a 3.2, l. 1576-1607: the shelters ask for a quick yes or no; the number [OURS]",
)

# ------------------------------------------------------------------ fast track

FAST_TRACK_HOURS = "benefit.fast_track_hours"
ORDINARY_DAYS = "benefit.ordinary_days"
BENEFIT_KEYS = [FAST_TRACK_HOURS, ORDINARY_DAYS]

declare(
    FAST_TRACK_HOURS,
    24,
    label=_("Hours on weekdays for an answer on the benefits office's fast track"),
    unit=_("hours"),
    source="001-R21, l.1758-1766 (fast processing in one municipality) [V]; the number [OURS]",
)
declare(
    ORDINARY_DAYS,
    28,
    label=_("Days for an answer of the benefits office outside the fast track"),
    unit=_("days"),
    source="four weeks, look/08-fast-track [OURS]",
)

# ------------------------------------------------------------------ offers

OFFER_ANSWER_DAYS = "offer.answer_days"

declare(
    OFFER_ANSWER_DAYS,
    3,
    label=_("Days a citizen has to answer an offer, as suggested"),
    unit=_("days"),
    source="not in the sources (002a 3.1: deadlines not stated) [OURS]",
)
