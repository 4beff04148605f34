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

from housingfirst.accounts.parameters import declare, newest_defaults

from .choices import InterruptionClock, PhaseOneEvent, SupportMethod

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


# 004 l.207: nine months [V]. methods-fidelity-law 1.2: three equal phases (F4), the agreement a month before (M2) [V].
CTI_TERMS = CtiTerms(phases=3, months_per_phase=3, agreement_after_months=8)

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
CONTACT_NORM_KEYS = [
    "contact.norm.CTI.1", "contact.norm.CTI.2", "contact.norm.CTI.3",
    "contact.norm.ICM", "contact.norm.ACT", "contact.norm.M-ACT",
]  # fmt: skip
CONTACT_MINUTES = "contact.minutes"
declare(
    CONTACT_MINUTES, 45, label=_("Length of a visit before anybody chooses"), unit=_("minutes"), source="issue 4 [OURS]"
)

# ------------------------------------------------------------------ the phases of CTI

PHASE_ONE_EVENT_AT_RISK = "support.cti_phase_one_event_at_risk"
PLAN_DAYS = "support.cti_plan_days"
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
