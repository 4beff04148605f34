"""The numbers support ships with: what a municipality may change (declared), and what belongs to the methods.

Certainty marks as in the domain files: [V] seen in the source named, [GK] general knowledge not seen in a source,
[OURS] our own proposal and no published norm.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.parameters import REGISTRY, declare, newest_defaults

from .choices import CarriedBy, InterruptionClock, PhaseOneEvent, Place, SupportMethod, TeamFunction

# The homelessness reform: the specialised methods got their own paragraph (§ 85 a) on this day. 002 l.4305-4311 [V].
REFORM = date(2023, 10, 1)

# ------------------------------------------------------------------ caseload


@dataclass(frozen=True)
class PointTable:
    """The points of a day: what a full-time worker has, what each method costs, and the caps that explain it."""

    full_time: int
    per_course: Mapping[str, int]
    caps: Mapping[str, int]

    def with_points(self, changed: Mapping[str, int]) -> "PointTable":
        """The same table with single methods replaced."""
        return PointTable(self.full_time, {**self.per_course, **changed}, self.caps)


FULL_TIME_POINTS = "caseload.full_time_points"
COURSE_POINTS = {method.value: f"caseload.points.{method.value}" for method in SupportMethod}
CAPS = {
    method.value: f"caseload.cap.{method.value}"
    for method in (SupportMethod.ICM, SupportMethod.ACT, SupportMethod.M_ACT, SupportMethod.CTI)
}
POINT_KEYS = [FULL_TIME_POINTS, *COURSE_POINTS.values(), *CAPS.values()]
_OURS = "design D9: our arithmetic for the caps 8 and 10 [OURS]"

declare(FULL_TIME_POINTS, 80, label=_("Points of a full-time worker"), unit=_("points"), source=_OURS)
for _method, _points in (
    (SupportMethod.ICM, 10),
    (SupportMethod.ACT, 10),
    (SupportMethod.M_ACT, 10),
    (SupportMethod.CTI, 8),
    (SupportMethod.P85, 5),
    (SupportMethod.OUTREACH, 5),
    (SupportMethod.SKP, 4),
    (SupportMethod.PREVENTIVE, 4),
):
    declare(
        COURSE_POINTS[_method.value],
        _points,
        label=format_lazy(_("Points of a course: {method}"), method=_method.label),
        unit=_("points"),
        source=_OURS,
    )
for _method, _cap, _source in (
    (SupportMethod.ICM, 8, "004 l.249; 000 l.372 [V]"),
    (SupportMethod.ACT, 8, "004 l.267 [V]"),
    (SupportMethod.M_ACT, 8, "as ACT [GK?]"),
    (SupportMethod.CTI, 10, "004 l.209 [V]"),
):
    declare(
        CAPS[_method.value],
        _cap,
        label=format_lazy(_("Most citizens of a full-time worker: {method}"), method=_method.label),
        unit=_("citizens"),
        source=_source,
    )


def point_table(values: Mapping[str, Any]) -> PointTable:
    """The points of a day from the parameters of that day (POINT_KEYS)."""
    return PointTable(
        full_time=values[FULL_TIME_POINTS],
        per_course={method: values[key] for method, key in COURSE_POINTS.items()},
        caps={method: values[key] for method, key in CAPS.items()},
    )


def shipped_point_table() -> PointTable:
    """The points as shipped."""
    return point_table(newest_defaults(POINT_KEYS))


# ------------------------------------------------------------------ CTI


@dataclass(frozen=True)
class CtiTerms:
    """The length of the method: phases, months of each, months from the first day to the transfer agreement."""

    phases: int
    months_per_phase: int
    agreement_after_months: int


# Only a method with phases has these.
PHASES, PHASE_MONTHS, AGREEMENT_MONTHS = "method.phases.", "method.phase_months.", "method.agreement_months."
END_MONTHS = {method.value: f"method.end_months.{method.value}" for method in SupportMethod}
CARRIED_BY = {method.value: f"method.carried_by.{method.value}" for method in SupportMethod}
FUNCTIONS = {method.value: f"method.functions.{method.value}" for method in SupportMethod}
LEGAL_BASES = {method.value: f"method.legal_bases.{method.value}" for method in SupportMethod}
_NO_END = "methods-fidelity-law 1.1: unlimited, as long as needed [V: S4]"
_BY_DECISION = "methods-fidelity-law 1.1: by decision [GK]"


@dataclass(frozen=True)
class _Shipped:
    """What a method is shipped with beside points, cap and norms; each with its source and certainty."""

    carried_by: str
    carried_source: str
    end_months: int
    end_source: str
    legal_bases: str
    bases_source: str
    functions: str = ""
    functions_source: str = "methods-fidelity-law 1.1: one worker, no functions beside [V: S4]"
    phases: int = 0
    phase_months: int = 0
    agreement_months: int = 0
    phases_source: str = "methods-fidelity-law 1.1: no phases [V: S2, S4]"


_85A = ("SEL-85a-1,SEL-85a-2,SEL-85a-3,SEL-142-4", "methods-fidelity-law 1.1: § 85 a [V: S0, L3]")
_SHIPPED = {
    SupportMethod.CTI: _Shipped(
        CarriedBy.WORKER, "methods-fidelity-law 1.1: one continuous CTI worker [V: S4]",
        9, "004 l.207: nine months [V]; neither shortened nor prolonged [V: F4]", *_85A,
        phases=3, phase_months=3, agreement_months=8,
        phases_source="methods-fidelity-law 1.2: three equal phases (F4), the agreement a month before (M2) [V]",
    ),
    SupportMethod.ICM: _Shipped(
        CarriedBy.WORKER, "methods-fidelity-law 1.1: one continuous case manager [V: S0, S4]", 0, _NO_END, *_85A,
    ),
    SupportMethod.ACT: _Shipped(
        CarriedBy.TEAM, "methods-fidelity-law 1.4: shared caseload [V: S4, F2]", 0, _NO_END, *_85A,
        functions="psychiatrist,psychologist,nurse,pedagogue,substances,employment,caseworker",
        functions_source="methods-fidelity-law 1.4: cross-professional team [V: S4]",
    ),
    SupportMethod.M_ACT: _Shipped(
        CarriedBy.TEAM, "methods-fidelity-law 1.5: team of three core functions [V: M10]",
        0, "methods-fidelity-law 1.1: no fixed end [GK]", *_85A,
        functions="practical,health,administrative,coordinator",
        functions_source="methods-fidelity-law 1.5: three core functions and a coordinator [V: M10]",
    ),
    SupportMethod.P85: _Shipped(
        CarriedBy.WORKER, "methods-fidelity-law 1.1: bostøttemedarbejder [V: S2]", 0, _BY_DECISION,
        "SEL-85", "methods-fidelity-law 1.1: § 85 [V: L3]",
    ),
    SupportMethod.OUTREACH: _Shipped(
        CarriedBy.WORKER, "002a 1.2, l. 2437-2470: support and authority in one person [V]",
        0, "002a S4, l. 2429-2526: short-term; no number seen [OURS]",
        "SEL-82a,SEL-82b,SEL-82c,SEL-85,SEL-99", "no paragraph seen for the hybrid effort [OURS]",
    ),
    SupportMethod.SKP: _Shipped(
        CarriedBy.WORKER, "001, 002: one contact person [GK]", 0, _BY_DECISION,
        "SEL-99", "001; 002: § 99 [V: S1]",
    ),
    SupportMethod.PREVENTIVE: _Shipped(
        CarriedBy.WORKER, "methods-fidelity-law 1.1: varies [OURS]",
        0, "methods-fidelity-law 1.1: time-limited in advance [V: K1]; the decision says how long [OURS]",
        "SEL-82a,SEL-82b,SEL-82c,SEL-82d", "methods-fidelity-law 1.1: §§ 82 a-82 d [GK; 82 c V: L6]",
    ),
}  # fmt: skip
# The paragraphs a course of support can rest on, as cases.LegalBasis names them.
BASIS_NAMES = (
    ("SEL-85a-1", "SEL § 85 a, stk. 1"),
    ("SEL-85a-2", "SEL § 85 a, stk. 2"),
    ("SEL-85a-3", "SEL § 85 a, stk. 3-6"),
    ("SEL-142-4", "SEL § 142, stk. 4"),
    ("SEL-85", "SEL § 85"),
    ("SEL-82a", "SEL § 82 a"),
    ("SEL-82b", "SEL § 82 b"),
    ("SEL-82c", "SEL § 82 c"),
    ("SEL-82d", "SEL § 82 d"),
    ("SEL-99", "SEL § 99"),
)
for _method, _terms in _SHIPPED.items():
    declare(
        CARRIED_BY[_method.value],
        str(_terms.carried_by),
        label=format_lazy(_("Who carries a course: {method}"), method=_method.label),
        source=_terms.carried_source,
        choices=CarriedBy.choices,
        is_national=True,
    )
    for _key, _number, _label in (
        (PHASES, _terms.phases, _("Phases: {method}")),
        (PHASE_MONTHS, _terms.phase_months, _("Months of a phase: {method}")),
        (AGREEMENT_MONTHS, _terms.agreement_months, _("Months until the transfer agreement: {method}")),
    ):
        if _terms.phases:
            declare(
                _key + _method.value,
                _number,
                label=format_lazy(_label, method=_method.label),
                unit=_("phases") if _key == PHASES else _("months"),
                source=_terms.phases_source,
                is_national=True,
            )
    declare(
        END_MONTHS[_method.value],
        _terms.end_months,
        label=format_lazy(_("Months until the course ends, 0 for no fixed end: {method}"), method=_method.label),
        unit=_("months"),
        source=_terms.end_source,
        is_national=bool(_terms.phases),
    )
    declare(
        FUNCTIONS[_method.value],
        _terms.functions,
        label=format_lazy(_("Functions the team must have: {method}"), method=_method.label),
        source=_terms.functions_source,
        choices=TeamFunction.choices,
        several=True,
        unset=_("No function is required."),
    )
    declare(
        LEGAL_BASES[_method.value],
        _terms.legal_bases,
        label=format_lazy(_("Paragraphs a course can rest on: {method}"), method=_method.label),
        source=_terms.bases_source,
        choices=BASIS_NAMES,
        several=True,
    )


def cti_terms(on: date) -> CtiTerms:
    """The length of CTI for a course whose phase 1 begins on the day: shipped with their dates, no municipality's."""
    return CtiTerms(*(REGISTRY[key].default_on(on) for key in _CTI))


_CTI = [key + SupportMethod.CTI.value for key in (PHASES, PHASE_MONTHS, AGREEMENT_MONTHS)]
CTI_TERMS = CtiTerms(*newest_defaults(_CTI).values())

# ------------------------------------------------------------------ DACTS

SEEN, COMMON_KNOWLEDGE = "V", "GK"


@dataclass(frozen=True)
class DactsItem:
    """One item: the unit of its value and, in order, (score, bound, whether the bound itself belongs); else `rest`."""

    number: str
    title: str
    unit: str
    steps: tuple[tuple[int, Decimal, bool], ...]
    rest: int
    certainty: str


def _more(number, title, unit, anchors, certainty=COMMON_KNOWLEDGE):
    """More is better: below the first anchor 1, from the last on 5."""
    steps = tuple((score, Decimal(anchor), False) for score, anchor in enumerate(anchors.split(), start=1))
    return DactsItem(number, title, unit, steps, rest=5, certainty=certainty)


def _less(number, title, unit, limits, certainty=COMMON_KNOWLEDGE):
    """Less is better: the limits of 5, 4, 3 and 2 as printed, `<=` or `<`; above them 1."""
    steps = tuple(
        (score, Decimal(limit.lstrip("<=")), limit.startswith("<="))
        for score, limit in zip((5, 4, 3, 2), limits.split(), strict=True)
    )
    return DactsItem(number, title, unit, steps, rest=1, certainty=certainty)


_PER_WORKER = _("citizens per worker")
_PERCENT = _("percent")
_FTE_PER_100 = _("full-time positions per 100 citizens")

# Dartmouth ACT Scale, the items whose score follows from a number. methods-fidelity-law 2.2; H1-H6 seen in F1
# (Code of Maine Rules 14-193 ch. 2), H7 in part, the others from memory.
DACTS_ITEMS = {
    item.number: item
    for item in (
        _less("H1", _("small caseload"), _PER_WORKER, "<=10 <=20 <=34 <50", SEEN),
        _more("H2", _("citizens who see more than one worker in two weeks"), _PERCENT, "10 37 64 90", SEEN),
        _less("H5", _("staff turnover in two years"), _PERCENT, "<20 <40 <60 <=80", SEEN),
        _more("H6", _("positions filled in the last twelve months"), _PERCENT, "50 65 80 95", SEEN),
        _more("H7", _("psychiatrist on the team"), _FTE_PER_100, "0.10 0.40 0.70 1.0"),
        _more("H8", _("nurse on the team"), _FTE_PER_100, "0.20 0.80 1.40 2"),
        _more("H9", _("substance specialist on the team"), _FTE_PER_100, "0.20 0.80 1.40 2"),
        _more("H10", _("employment specialist on the team"), _FTE_PER_100, "0.20 0.80 1.40 2"),
        _more("H11", _("size of the team"), _("full-time positions"), "2.5 5 7.5 10"),
        _less("O2", _("new courses in the busiest of six months"), _("courses"), "<=6 <=9 <=12 <=15"),
        _more("O5", _("hospital admissions the team took part in"), _PERCENT, "5 35 65 95"),
        _more("O6", _("discharges the team helped to plan"), _PERCENT, "5 35 65 95"),
        _less("O7", _("courses expected to end within a year"), _PERCENT, "<5 <18 <38 <=90"),
        _more("S1", _("meetings outside the office"), _PERCENT, "20 40 60 80"),
        _more("S2", _("citizens still with the team after twelve months"), _PERCENT, "50 65 80 95"),
        _more("S4", _("time together"), _("minutes per citizen and week"), "15 50 85 120"),
        _more("S5", _("frequency of meetings"), _("meetings per citizen and week"), "1 2 3 4"),
        _more("S6", _("contact with the citizen's network"), _("contacts per citizen and month"), "0.5 1 2 4"),
        _more("S8", _("citizens in a group on mental illness and substances"), _PERCENT, "5 20 35 50"),
    )
}

# ------------------------------------------------------------------ courses

PHASE_ONE_EVENT = "support.cti_phase_one_event"
MEASUREMENT_MONTHS = "support.measurement_months"
END_MEASUREMENT_DAYS = "support.end_measurement_days"
EXTRACTION_FRESH_DAYS = "support.extraction_fresh_days"

START_BEFORE_DECISION = "support.start_before_decision"
UNDECIDED_DAYS = "support.undecided_days"

declare(
    START_BEFORE_DECISION,
    False,
    label=_("A course may begin before the assessment and the decision (outreach with authority, self-referral)"),
    source="001 l. 1574-1587, 2232-2234; 002a l. 2460-2470: some municipalities [V]; shipped off [OURS]",
)
declare(
    UNDECIDED_DAYS,
    28,
    least=1,
    label=_("Days a course begun before the decision may go on without assessment, decision or plan"),
    unit=_("days"),
    source="001 l. 2232-2234: few plans where workers start by themselves [V]; the days [OURS]",
)

WAITING_SOON_DAYS = "support.waiting_soon_days"
WAITING_LATE_DAYS = "support.waiting_late_days"

declare(
    WAITING_SOON_DAYS,
    14,
    label=_("Days on the waiting list until it shows as soon too long"),
    unit=_("days"),
    source="[OURS]; methods-fidelity-law 1.0: waiting time as short as possible [V: S4]",
)
declare(
    WAITING_LATE_DAYS,
    28,
    label=_("Days on the waiting list until it shows as too long"),
    unit=_("days"),
    source="[OURS]; methods-fidelity-law 1.0: waiting time as short as possible [V: S4]",
)
declare(
    PHASE_ONE_EVENT,
    PhaseOneEvent.LEASE.value,
    choices=PhaseOneEvent.choices,
    label=_("What begins phase 1 of CTI"),
    source="methods-fidelity-law 1.2 (M5: lease or move-in) [V]; 001 l. 2123-2178: municipalities differ [V]",
)
declare(
    MEASUREMENT_MONTHS,
    3,
    least=1,
    label=_("Months between two measurements of a course"),
    unit=_("months"),
    source="001 R3, l. 430-434 [V]",
)
declare(
    END_MEASUREMENT_DAYS,
    31,
    label=_("How old an end measurement may be when the course is closed"),
    unit=_("days"),
    source="[OURS]",
)

ESSENTIAL_DAYS = "support.essential_days"

declare(
    ESSENTIAL_DAYS,
    7,
    label=_("Days a bed, a fridge, a stove or the like may be missing in a home before there is a task"),
    unit=_("days"),
    source="issue 4, line 15 [OURS]",
)

CHECK_IN_MONTHS = "support.check_in_months"
AFTERCARE_MONTHS = "support.aftercare_months"

declare(
    CHECK_IN_MONTHS,
    "1/3/6",
    label=_("Months after a course is closed that somebody asks how it goes"),
    unit=_("months"),
    source="issue 4, line 16 [OURS]",
)
declare(
    AFTERCARE_MONTHS,
    12,
    label=_("Months the aftercare of a shelter lasts at most after the discharge"),
    unit=_("months"),
    source="002b 6.4, l. 3944: up to one year [V]",
    is_national=True,
)
declare(
    EXTRACTION_FRESH_DAYS,
    31,
    least=1,
    label=_("How old a measurement may be on the day data are drawn"),
    unit=_("days"),
    source="001 R3, l. 430-434: a last measurement of active courses at extraction [V]; the days [OURS]",
)

# ------------------------------------------------------------------ contacts

# "guide/late": days that may pass between two held contacts, and the day after which it is called late.
for _key, _value, _label, _source in (
    ("contact.norm.CTI.1", "7/10", _("CTI, phase 1"), "methods-fidelity-law 1.7 CHK-09 [V:F3; tolerance OURS]"),
    ("contact.norm.CTI.2", "14/19", _("CTI, phase 2"), "methods-fidelity-law 1.7 CHK-09 [V:F3; tolerance OURS]"),
    ("contact.norm.CTI.3", "31/38", _("CTI, phase 3"), "methods-fidelity-law 1.7 CHK-09 [V:F3; tolerance OURS]"),
    ("contact.norm.ICM", "7/14", SupportMethod.ICM.label, "methods-fidelity-law 1.7 CHK-16 [OURS]"),
    ("contact.norm.ACT", "4/7", SupportMethod.ACT.label, "methods-fidelity-law 1.7 CHK-16 [OURS]"),
    ("contact.norm.M-ACT", "4/7", SupportMethod.M_ACT.label, "methods-fidelity-law 1.7 CHK-16 [OURS]"),
):
    declare(
        _key,
        _value,
        label=format_lazy(_("Days between contacts, guide/late: {method}"), method=_label),
        unit=_("days"),
        source=_source,
    )
# By method, one for each phase where it has phases; the methods without a norm are left out.
CONTACT_NORMS = {
    SupportMethod.CTI.value: ("contact.norm.CTI.1", "contact.norm.CTI.2", "contact.norm.CTI.3"),
    SupportMethod.ICM.value: ("contact.norm.ICM",),
    SupportMethod.ACT.value: ("contact.norm.ACT",),
    SupportMethod.M_ACT.value: ("contact.norm.M-ACT",),
}
CONTACT_NORM_KEYS = [key for keys in CONTACT_NORMS.values() for key in keys]
CONTACT_PLACE = "contact.place"
NEAREST_HOURS = "contact.nearest_hours"
MISSED_MINUTES = "contact.missed_minutes"
RETRY_PART = "contact.retry_part"
BACK_MINUTES = "outing.extra_minutes"
WARNING_REVIEW_DAYS = "warning.review_days"
WARNING_LONGEST_DAYS = "warning.longest_days"
CONTACT_MINUTES = "contact.minutes"
declare(
    CONTACT_MINUTES, 45, label=_("Length of a visit before anybody chooses"), unit=_("minutes"), source="issue 4 [OURS]"
)

# ------------------------------------------------------------------ the checks of the methods (CHK-01…24)

CHECK_SOON = "check.soon_days"
CHECK_PHASE_TOLERANCE = "check.phase_tolerance_days"
CHECK_FIRST_MONTH = "check.first_month_contacts"
CHECK_COMMUNITY = "check.community_meetings"
CHECK_PARTNERS = "check.partner_meetings"
CHECK_RATE_DAYS = "check.rate_after_days"
CHECK_P85_WAIT = "check.p85_wait_days"
PLAN_DAYS = "support.cti_plan_days"
CHECK_WINDOW = "check.window_days"
CHECK_OUTSIDE = "check.outside_office_percent"
CHECK_FEWEST = "check.fewest_meetings"
CHECK_SEVERAL = "check.seen_by_several_percent"
CHECK_TEAM_MEETINGS = "check.team_meeting_days"
CHECK_SUPERVISION = "check.supervision_days"
CHECK_NETWORK = "check.network_contacts"
_CHECK = "methods-fidelity-law 1.7 "

for _key, _value, _label, _unit, _source in (
    (CHECK_SOON, 14, _("Days ahead that a check of the method shows as soon"), _("days"), "[OURS]"),
    (CHECK_PHASE_TOLERANCE, 14, _("CTI: days a phase may be shorter or longer"), _("days"), _CHECK + "CHK-03 [OURS]"),
    (CHECK_FIRST_MONTH, 2, _("CTI: contacts in the first month"), _("contacts"), _CHECK + "CHK-06 [V:F4]"),
    (
        CHECK_COMMUNITY,
        4,
        _("CTI: meetings with the citizen at home or in town in phase 1"),
        _("meetings"),
        _CHECK + "CHK-07: 4 [V:F3], the self-assessment says 3 [V:F4]",
    ),
    (
        CHECK_PARTNERS,
        2,
        _("CTI: meetings with others or the network in phase 1"),
        _("meetings"),
        _CHECK + "CHK-08 [V:F4]",
    ),
    (
        CHECK_RATE_DAYS,
        28,
        _("CTI: days of a phase before its contacts are compared with the phase before"),
        _("days"),
        "[OURS]",
    ),
    (CHECK_P85_WAIT, 28, _("CTI: days the support that follows is waited for"), _("days"), _CHECK + "CHK-14 [OURS]"),
    (CHECK_WINDOW, 91, _("Days back that meetings are counted in the checks"), _("days"), "[OURS]"),
    (
        CHECK_OUTSIDE,
        80,
        _("Meetings outside the office, at least"),
        _("percent"),
        _CHECK + "CHK-17, DACTS S1 [GK]",
    ),
    (CHECK_FEWEST, 5, _("Meetings before their share outside the office is judged"), _("meetings"), "[OURS]"),
    (
        CHECK_SEVERAL,
        90,
        _("ACT: citizens who see more than one worker in two weeks, at least"),
        _("percent"),
        _CHECK + "CHK-18 [V:F1]",
    ),
    (CHECK_TEAM_MEETINGS, 4, _("ACT: team meetings a week"), _("meetings"), _CHECK + "CHK-19 [V:F1]"),
    (CHECK_SUPERVISION, 7, _("CTI: days between two supervisions of the team"), _("days"), _CHECK + "CHK-20 [V:F4]"),
    (
        CHECK_NETWORK,
        4,
        _("ACT: contacts with the citizen's network in a month"),
        _("contacts"),
        _CHECK + "CHK-23, DACTS S6 [GK]",
    ),
):
    declare(_key, _value, label=_label, unit=_unit, source=_source, least=0 if _key == CHECK_SOON else 1)
CHECK_KEYS = [
    *(CHECK_SOON, CHECK_PHASE_TOLERANCE, CHECK_FIRST_MONTH, CHECK_COMMUNITY, CHECK_PARTNERS, CHECK_RATE_DAYS),
    *(PLAN_DAYS, CHECK_P85_WAIT, CHECK_WINDOW, CHECK_OUTSIDE, CHECK_FEWEST, CHECK_SEVERAL, CHECK_TEAM_MEETINGS),
    *(CHECK_SUPERVISION, CHECK_NETWORK),
]
declare(
    CONTACT_PLACE,
    Place.HOME.value,
    choices=Place.choices,
    label=_("Place of a visit before anybody chooses"),
    source="issue 4 [OURS]",
)
declare(
    NEAREST_HOURS,
    2,
    label=_("“Log visit” opens the appointment nearest now, at most this far away"),
    unit=_("hours"),
    source="issue 4 [OURS]",
)
declare(
    MISSED_MINUTES,
    15,
    label=_("Minutes a missed appointment is logged with"),
    unit=_("minutes"),
    source="issue 4 [OURS]",
)
declare(
    RETRY_PART,
    3,
    least=1,
    label=_("After a missed appointment the next try comes within the norm divided by this"),
    source="issue 4; methods-fidelity-law 1.7 CHK-09 gives the norm [V]; the part [OURS]",
)
declare(
    BACK_MINUTES,
    30,
    label=_("Minutes beside the visit itself until somebody is expected back"),
    unit=_("minutes"),
    source="issue 4 [OURS]",
)
declare(
    WARNING_REVIEW_DAYS,
    90,
    least=1,
    label=_("Days until a warning before a visit is looked at again, before anybody chooses"),
    unit=_("days"),
    source="issue 4 [OURS]",
)
declare(
    WARNING_LONGEST_DAYS,
    183,
    least=1,
    label=_("Days a warning before a visit holds at most without being looked at again"),
    unit=_("days"),
    source="issue 4 [OURS]; GDPR art. 5 (accuracy) [GK]",
)

# ------------------------------------------------------------------ places

SOON_FREE_WEEKS = "support.soon_free_weeks"

declare(
    SOON_FREE_WEEKS,
    8,
    least=1,
    label=_("A place is soon free when CTI ends within"),
    unit=_("weeks"),
    source="issue 4, line 8 [OURS]",
)

# ------------------------------------------------------------------ the phases of CTI

PHASE_ONE_EVENT_AT_RISK = "support.cti_phase_one_event_at_risk"
INTERRUPTION_CLOCK = "support.cti_interruption"

declare(
    PHASE_ONE_EVENT_AT_RISK,
    PhaseOneEvent.FIRST_CONTACT.value,
    choices=PhaseOneEvent.choices,
    label=_("What begins phase 1 of CTI where a home is at risk"),
    source="issue 4, line 5; 001 l. 2123-2178: municipalities differ [V]; the default [OURS]",
)
declare(
    PLAN_DAYS,
    14,
    label=_("Days from the start of a phase until its plan is to be made"),
    unit=_("days"),
    source="methods-fidelity-law 1.7 CHK-12 [OURS]",
)
declare(
    INTERRUPTION_CLOCK,
    InterruptionClock.RUNS_ON.value,
    choices=InterruptionClock.choices,
    label=_("What a stay in hospital or prison does to the phases of CTI"),
    source="methods-fidelity-law 1.2 (M1 § 3.7, content not seen) [OURS]",
)

# ------------------------------------------------------------------ the calendar

EVENING_FROM = "support.evening_from"
FEED_BACK_DAYS, FEED_AHEAD_DAYS = "support.calendar_feed_back_days", "support.calendar_feed_ahead_days"

declare(
    EVENING_FROM,
    17,
    label=_("The hour from which an appointment lies in the evening"),
    unit=_("o'clock"),
    source="issue 4, line 13 [OURS]",
)
declare(
    FEED_BACK_DAYS,
    14,
    label=_("Days back that a calendar outside the application holds"),
    unit=_("days"),
    source="issue 4, line 13 [OURS]",
)
declare(
    FEED_AHEAD_DAYS,
    180,
    label=_("Days ahead that a calendar outside the application holds"),
    unit=_("days"),
    source="issue 4, line 13 [OURS]",
)
# ------------------------------------------------------------------ the functions of a team

HOURS_FALL_PERCENT = "team.hours_fall_percent"
HOURS_FALL_DAYS = "team.hours_fall_days"
_DRIFT = "002b l. 2731-2767: hours cut so low that the team becomes another [V]; the number [OURS]"

declare(
    HOURS_FALL_PERCENT,
    20,
    least=1,
    label=_("How much the hours of a team or a function may fall before its leader is told"),
    unit=_("percent"),
    source=_DRIFT,
)
declare(
    HOURS_FALL_DAYS,
    91,
    least=1,
    label=_("Days back that the hours of a team and its functions are compared with"),
    unit=_("days"),
    source=_DRIFT,
)
TEAM_VALUES = [HOURS_FALL_PERCENT, HOURS_FALL_DAYS, *FUNCTIONS.values()]
