"""Reads about what comes after a course: the closed courses, the days somebody asks how it goes, and aftercare."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from cases.models import Citizen
from housingfirst.accounts import codes
from housingfirst.accounts.models import User
from housingfirst.core import formats

from ..choices import CheckInOutcome, CourseState, EndReason
from ..codes import CLOSING_REASONS
from ..models import Aftercare, CheckIn, Course
from ..rules.closing import beside_of
from ..rules.courses import refuses_no_show
from ..rules.methods import has_phases

OPEN, BACK, NONE = "open", "back", "none"
AFTER_STATES = [
    (OPEN, gettext_lazy("Somebody is to ask how it goes")),
    (BACK, gettext_lazy("Has come back")),
    (NONE, gettext_lazy("Nothing more planned")),
]


def closing_reasons(course: Course, on: date, *, no_show: bool) -> list[tuple[str, str]]:
    """(code, label) of the reasons that fit: `no_show` says a leader has written why (SUP-220). One query.

    That CTI is completed is no reason of another method.
    """
    return [
        (code.code, code.label)
        for code in codes.current(CLOSING_REASONS, course.municipality_id, on)
        if (no_show or not refuses_no_show(course.method, code.national))
        and (code.national != EndReason.CTI_COMPLETED or has_phases(course.method))
    ]


def name_end_reasons(courses: Iterable[Course]) -> None:
    """Put why each closed course ended, in the municipality's words, on it as `end_words`: one query where any has.

    Also a municipality's own name of a shipped reason is shown.
    """
    found = [course for course in courses if course.end_reason]
    names = codes.labels(CLOSING_REASONS, found[0].municipality_id) if found else {}
    for course in found:
        code = course.local_end_reason or course.end_reason
        course.end_words = names.get(code, str(EndReason(course.end_reason).label))  # type: ignore[attr-defined]


def closed_courses(user: User) -> QuerySet:
    """Every closed course the user reaches, with the next day somebody asks, and the day the citizen came back."""
    unmade = CheckIn.objects.unmade().filter(course=OuterRef("pk")).order_by("due_on")
    back = Course.objects.filter(former_course=OuterRef("pk"))
    rows = Course.objects.visible_to(user).filter(state=CourseState.CLOSED)
    return rows.select_related("citizen", "worker", "team").annotate(
        ask_on=Subquery(unmade.values("due_on")[:1]),
        ask_pk=Subquery(unmade.values("pk")[:1]),
        back_on=Subquery(back.values("starts_on")[:1]),
    )


def with_after_state(rows: QuerySet, state: str) -> QuerySet:
    """Narrow to one of AFTER_STATES."""
    unmade = Exists(CheckIn.objects.unmade().filter(course=OuterRef("pk")))
    back = Exists(Course.objects.filter(former_course=OuterRef("pk")))
    return rows.filter({OPEN: Q(unmade), BACK: Q(back), NONE: ~Q(unmade) & ~Q(back)}[state])


def after_state(row: Any, today: date) -> tuple[str, str]:
    """The status of one closed course and its words."""
    if row.back_on:
        return "ok", _("Came back %(day)s") % {"day": formats.short_date(row.back_on)}
    if row.ask_on:
        return formats.due(row.ask_on, today)
    return "idle", pgettext("after a course", "Nothing planned")


def search_closed(rows: QuerySet, text: str) -> QuerySet:
    """By the citizen's name or nickname."""
    return rows.filter(citizen__in=Citizen.objects.all().search(text))


@dataclass(frozen=True)
class ShownCheckIn:
    """One day somebody asks, or has asked."""

    row: CheckIn
    status: tuple[str, str]


OUTCOME_STATUS = {
    CheckInOutcome.WELL: "ok",
    CheckInOutcome.WANTS_SUPPORT: "late",
    CheckInOutcome.NOT_REACHED: "soon",
    CheckInOutcome.NOT_WANTED: "idle",
}


def check_ins_of(course: Course, on: date) -> list[ShownCheckIn]:
    """The days after a closed course, in order (one query)."""
    rows = CheckIn.objects.filter(course=course).select_related("made_by")
    return [
        ShownCheckIn(
            row,
            (OUTCOME_STATUS[CheckInOutcome(row.outcome)], str(row.get_outcome_display()))  # type: ignore[attr-defined]
            if row.made_on
            else formats.due(row.due_on, on),
        )
        for row in rows
    ]


@dataclass(frozen=True)
class ShownAftercare:
    row: Aftercare
    status: tuple[str, str]


def aftercare_of(user: User, citizen: Citizen, on: date) -> list[ShownAftercare]:
    """The aftercare of a citizen, newest first (one query)."""
    rows = Aftercare.objects.visible_to(user).filter(citizen=citizen).select_related("noted_by")
    return [
        ShownAftercare(
            row,
            ("ok", pgettext("aftercare", "Under way")) if row.until >= on else ("idle", pgettext("aftercare", "Over")),
        )
        for row in rows
    ]


def beside_now(citizen: Citizen) -> str:
    """What runs beside aftercare today, to propose it (one query)."""
    return beside_of(set(Course.objects.active().filter(citizen=citizen).values_list("method", flat=True)))
