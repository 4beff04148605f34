"""Reads about the measurements courses owe."""

from datetime import date, timedelta

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from cases.models import Citizen
from housingfirst.accounts.models import Team, User
from housingfirst.core import clock, formats

from ..choices import CourseState
from ..models import MeasurementDue

OPEN, LATE, SOON, COMING, MADE, MISSED = "open", "late", "soon", "coming", "made", "missed"
SOON_DAYS = 31
MEASUREMENT_STATES = [
    (OPEN, gettext_lazy("To be made now")),
    (LATE, gettext_lazy("Over the deadline")),
    (SOON, gettext_lazy("Due within a month")),
    (COMING, gettext_lazy("Later")),
    (MADE, gettext_lazy("Made")),
    (MISSED, gettext_lazy("Not made")),
]


def measurements_due(user: User) -> QuerySet:
    """Every measurement of the courses the user reaches, made or not."""
    rows = MeasurementDue.objects.visible_to(user)
    return rows.select_related("course__citizen", "course__worker", "measurement")


def team_choices(user: User) -> list[tuple[str, str]]:
    """The teams the user is in, to narrow a list by."""
    teams = Team.objects.filter(pk__in=user.access.team_ids).order_by("name")
    return [(str(team.pk), team.name) for team in teams]


def with_measurement_state(rows: QuerySet, state: str) -> QuerySet:
    """Narrow to one of MEASUREMENT_STATES; what a closed course still owed is no longer late but not made."""
    today = clock.today()
    soon = today + timedelta(days=SOON_DAYS)
    owed = Q(measurement=None) & ~Q(course__state=CourseState.CLOSED)
    return rows.filter(
        {
            OPEN: owed & Q(due_on__lte=soon),
            LATE: owed & Q(due_on__lt=today),
            SOON: owed & Q(due_on__gte=today, due_on__lte=soon),
            COMING: owed & Q(due_on__gt=soon),
            MADE: Q(measurement__isnull=False),
            MISSED: Q(measurement=None, course__state=CourseState.CLOSED),
        }[state]
    )


def measurement_state(row: MeasurementDue, today: date) -> tuple[str, str]:
    """The status of one row and its words."""
    if row.measurement_id:
        return "ok", pgettext("measurement", "Made")
    if not row.course.is_live:
        return "idle", _("Not made")
    return formats.due(row.due_on, today)


def search_measurements(rows: QuerySet, text: str) -> QuerySet:
    """By the citizen's name or nickname."""
    return rows.filter(course__citizen__in=Citizen.objects.all().search(text))
