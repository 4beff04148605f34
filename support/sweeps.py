"""The clocks of courses, read as tasks: phases, transfer, measurements, contacts, caseloads above their limit."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_noop

from housingfirst.accounts import parameters
from housingfirst.accounts.models import Team, TeamMembership, User
from housingfirst.accounts.parameters import value
from housingfirst.core import clock, formats
from housingfirst.tasks import services as tasks
from housingfirst.tasks.choices import TaskKind
from housingfirst.tasks.models import Task
from housingfirst.tasks.services import Wanted

from . import queries
from .choices import ExceptionFrom, MeasurementKind, SupportMethod
from .models import CheckIn, ClosingException, Course, CoursePhase, MeasurementDue, TransferAgreement, WarningNote
from .parameters import ESSENTIAL_DAYS, PLAN_DAYS, UNDECIDED_DAYS
from .rules.phases import plan_due
from .services.closing import check_in_key
from .services.home import essential_key
from .services.warnings import review_key

PHASE_AHEAD = timedelta(days=14)
PLAN_AHEAD = timedelta(days=7)
TRANSFER_AHEAD = timedelta(days=30)
MEASUREMENT_AHEAD = timedelta(days=7)
CHECK_IN_AHEAD = timedelta(days=7)


def _whose(course: Course) -> dict[str, Any]:
    """The worker, and the team beside, whose leader sees it too."""
    return {"citizen_id": course.citizen_id, "assignee_id": course.worker_id, "team_id": course.team_id}


def phase_changes() -> list[Wanted]:
    """Phases that begin within two weeks, or have begun, and nobody has chosen what they are about."""
    today = clock.today()
    rows = CoursePhase.objects.filter(
        course__in=Course.objects.active(),
        course_method__ends_on__isnull=True,
        focus_set_on__isnull=True,
        starts_on__lte=today + PHASE_AHEAD,
        ends_on__gt=today,
    )
    return [
        Wanted(
            key=f"phase:{row.pk}:{row.starts_on}",
            title=gettext_noop("Choose with %(citizen)s what phase %(number)s is about"),
            why=gettext_noop("Phase %(number)s begins on %(starts)s."),
            params={"number": row.number, "starts": str(row.starts_on)},
            due_on=row.starts_on,
            url_name="support:phase-focus",
            url_pk=row.pk,
            **_whose(row.course),
        )
        for row in rows.select_related("course")
    ] + _plans(today)


def _plans(today: date) -> list[Wanted]:
    """Running phases with a focus and no plan, from a week before it is due (CHK-12, SUP-113)."""
    rows = list(
        CoursePhase.objects.filter(
            course__in=Course.objects.active(),
            course_method__ends_on__isnull=True,
            focus_set_on__isnull=False,
            planned_on__isnull=True,
            starts_on__lte=today,
            ends_on__gt=today,
        ).select_related("course")
    )
    if not rows:
        return []
    days = parameters.value(PLAN_DAYS, rows[0].municipality_id, today)
    return [
        Wanted(
            key=f"plan:{row.pk}:{row.starts_on}",
            title=gettext_noop("Write with %(citizen)s what phase %(number)s shall reach"),
            why=gettext_noop("The plan of the phase is made by %(due)s."),
            params={"number": row.number, "due": str(plan_due(row.starts_on, days))},
            due_on=plan_due(row.starts_on, days),
            url_name="support:phase-plan",
            url_pk=row.pk,
            **_whose(row.course),
        )
        for row in rows
        if plan_due(row.starts_on, days) <= today + PLAN_AHEAD
    ]


def transfer_agreements() -> list[Wanted]:
    """CTI courses whose agreement on who goes on is due within a month, or should have been made (SUP-12)."""
    of_course = {"course": OuterRef("pk")}
    made = TransferAgreement.objects.filter(accepted_on__isnull=False, **of_course)
    spared = ClosingException.objects.filter(exempt_from=ExceptionFrom.TRANSFER_AGREEMENT, **of_course)
    rows = Course.objects.active().filter(method=SupportMethod.CTI, phase1_on__isnull=False)
    last_day = clock.today() + TRANSFER_AHEAD
    courses = list(rows.exclude(Exists(made)).exclude(Exists(spared)))
    times = queries.clocks_of(courses)
    return [
        Wanted(
            key=f"transfer:{course.pk}:{due_on}",
            title=gettext_noop("Agree on who goes on with %(citizen)s after the course"),
            why=gettext_noop("The new ones must have said yes by %(due)s, eight months into the course."),
            params={"due": str(due_on)},
            due_on=due_on,
            url_name="support:course",
            url_pk=course.pk,
            **_whose(course),
        )
        for course in courses
        if (due_on := times[course.pk].transfer_agreement_due) <= last_day
    ]


def measurement_key(row: MeasurementDue) -> str:
    """The key of the task about a measurement that is due."""
    return f"measurement:{row.pk}:{row.due_on}"


def measurements() -> list[Wanted]:
    """Measurements due within a week, or not made in time."""
    titles = {
        MeasurementKind.START: gettext_noop("First measurement with %(citizen)s"),
        MeasurementKind.QUARTER: gettext_noop("Quarterly measurement with %(citizen)s"),
        MeasurementKind.END: gettext_noop("End measurement with %(citizen)s"),
        MeasurementKind.EXTRACTION: gettext_noop("Last measurement with %(citizen)s before data are drawn"),
    }
    rows = MeasurementDue.objects.unfilled().filter(
        course__in=Course.objects.live(), due_on__lte=clock.today() + MEASUREMENT_AHEAD
    )
    return [
        Wanted(
            key=measurement_key(row),
            title=titles[MeasurementKind(row.kind)],
            why=gettext_noop("To be made by %(due)s. It takes two minutes."),
            params={"due": str(row.due_on)},
            due_on=row.due_on,
            url_name="cases:measurement-create",
            url_pk=row.course.citizen_id,
            **_whose(row.course),
        )
        for row in rows.select_related("course")
    ]


def contacts() -> list[Wanted]:
    """Courses whose last held contact lies longer back than the norm and its tolerance (SUP-40, SUP-41)."""
    courses = Course.objects.active()
    first = courses.first()
    if first is None:
        return []
    found = []
    for row in queries.gaps(courses, first.municipality_id, clock.today()):
        if row.gap.kind != "late" or row.gap.norm is None:
            continue
        since = row.last_held_on or row.course.starts_on
        seen = gettext_noop("Last seen on %(since)s. The norm is every %(days)s days.")
        never = gettext_noop("Not seen since the course began on %(since)s. The norm is every %(days)s days.")
        found.append(
            Wanted(
                key=f"contact:{row.course.pk}:{since}",
                title=gettext_noop("Get in touch with %(citizen)s"),
                why=seen if row.last_held_on else never,
                params={"since": str(since), "days": row.gap.norm.days},
                due_on=since + timedelta(days=row.gap.norm.late),
                url_name="support:contact-create",
                url_pk=row.course.citizen_id,
                **_whose(row.course),
            )
        )
    return found


def undecided() -> list[Wanted]:
    """Courses begun before the decision, until assessment and decision are both dated (SUP-104): the adviser's."""
    today = clock.today()
    rows = list(queries.undecided(today))
    if not rows:
        return []
    days = value(UNDECIDED_DAYS, rows[0].municipality_id, today)
    lacking = [(course, queries.lacks_of(course, days)) for course in rows]
    return [
        Wanted(
            key=f"undecided:{course.pk}:{lacks.due_on}",
            title=gettext_noop("Assessment (VUM) and decision are outstanding for %(citizen)s"),
            why=gettext_noop("The course began on %(since)s, before the decision."),
            params={"since": str(course.starts_on)},
            due_on=lacks.due_on,
            citizen_id=course.citizen_id,
            assignee_id=course.adviser_id,
            team_id=course.team_id,
            url_name="support:course",
            url_pk=course.pk,
        )
        for course, lacks in lacking
        if lacks.is_undecided
    ]


def warning_reviews() -> list[Wanted]:
    """Warnings before a visit past their day of review: to the owner, to the team's leader where the owner is gone."""
    rows = WarningNote.objects.unreviewed(clock.today()).select_related("owner")
    courses = dict(
        Course.objects.live().filter(citizen__in=rows.values("citizen")).values_list("citizen_id", "team_id")
    )
    return [
        Wanted(
            key=review_key(row),
            title=gettext_noop("Look at the warning before visits to %(citizen)s again"),
            why=gettext_noop("It left the visit form on %(day)s. Renew it or end it."),
            params={"day": str(row.review_on)},
            due_on=row.review_on,
            citizen_id=row.citizen_id,
            assignee_id=row.owner_id if row.owner.is_active else None,
            team_id=courses.get(row.citizen_id),
            leaders_only=not row.owner.is_active,
            url_name="support:warning-list",
            url_pk=row.citizen_id,
        )
        for row in rows
    ]


def essentials() -> list[Wanted]:
    """Things nobody can do without, missing for the municipality's days in a home with a course (SUP-242)."""
    today = clock.today()
    courses = {row.citizen_id: row for row in Course.objects.active()}
    if not courses:
        return []
    municipality = next(iter(courses.values())).municipality_id
    limit = value(ESSENTIAL_DAYS, municipality, today)
    return [
        Wanted(
            key=essential_key(one.row),
            title=gettext_noop("Something %(citizen)s cannot do without is missing at home"),
            why=gettext_noop("%(what)s. Missing since %(since)s."),
            params={"what": one.label, "since": str(one.since)},
            due_on=one.since + timedelta(days=limit),
            url_name="overview:citizen-home",
            url_pk=one.row.citizen_id,
            **_whose(courses[one.row.citizen_id]),
        )
        for one in queries.essentials_missing(municipality, today, limit)
        if one.row.citizen_id in courses
    ]


def check_ins() -> list[Wanted]:
    """Days after a closed course on which somebody asks how it goes, from a week before (SUP-222).

    The former worker's while they are in the team, else the team leader's. Who has a course again is not asked.
    """
    today = clock.today()
    back = Course.objects.live().filter(citizen=OuterRef("course__citizen"))
    there = TeamMembership.objects.current(today).filter(
        user=OuterRef("course__worker"), team=OuterRef("course__team"), user__is_active=True
    )
    rows = CheckIn.objects.unmade().filter(due_on__lte=today + CHECK_IN_AHEAD)
    rows = rows.exclude(Exists(back)).annotate(worker_there=Exists(there)).select_related("course")
    return [
        Wanted(
            key=check_in_key(row),
            title=gettext_noop("Ask %(citizen)s how it goes"),
            why=gettext_noop("The course ended on %(closed)s."),
            params={"closed": str(row.course.ends_on)},
            due_on=row.due_on,
            citizen_id=row.course.citizen_id,
            assignee_id=row.course.worker_id if row.worker_there else None,
            team_id=row.course.team_id,
            leaders_only=not row.worker_there,
            url_name="support:check-in",
            url_pk=row.pk,
        )
        for row in rows
    ]


def overloads() -> list[Wanted]:
    """Caseloads above the limit that no deviation covers any longer: to the leader; nobody is moved (D9)."""
    today = clock.today()
    found = []
    for row in queries.overloads(list(Team.objects.filter(is_active=True)), today):
        ends = [deviation.ends_on for deviation in row.ended if deviation.ends_on]
        key = f"overload:{row.team.pk}:{row.worker.pk if row.worker else 0}"
        found.append(
            Wanted(
                key=f"{key}:{max(ends)}" if ends else key,
                title=gettext_noop("Look at a caseload that is above its limit"),
                why=gettext_noop("%(points)s points above the limit, and no deviation covers them. Nobody is moved."),
                params={"points": row.uncovered},
                due_on=max(ends) if ends else _since(key),
                team_id=row.team.pk,
                leaders_only=True,
                url_name="support:caseload",
            )
        )
    return found


def team_functions() -> list[Wanted]:
    """Functions nobody fills any longer, and hours that have fallen (SUP-181, SUP-183): to the team's leader."""
    today = clock.today()
    teams = {team.pk: team for team in Team.objects.filter(is_active=True)}
    found = []
    for pk, profile in queries.profiles_of(list(teams.values()), today).items():
        missing = sorted({code for codes in profile.missing.values() for code in codes})
        if missing:
            key = f"functions:{pk}:{','.join(missing)}"
            found.append(
                Wanted(
                    key=key,
                    title=gettext_noop("Fill the functions the team lacks"),
                    why=gettext_noop("%(count)s functions of the method have nobody. The page says which."),
                    params={"count": len(missing)},
                    due_on=profile.since or _since(key),
                    team_id=pk,
                    leaders_only=True,
                    url_name="support:team-functions",
                    url_pk=pk,
                )
            )
        for fall in profile.falls:
            found.append(
                Wanted(
                    key=f"team-hours:{pk}:{fall.function}:{fall.since}",
                    title=gettext_noop("Look at hours in the team that have fallen"),
                    why=gettext_noop("From %(before)s to %(now)s hours a week on %(day)s."),
                    params={"before": _hours(fall.before), "now": _hours(fall.now), "day": str(fall.since)},
                    due_on=fall.since,
                    team_id=pk,
                    leaders_only=True,
                    url_name="support:team-functions",
                    url_pk=pk,
                )
            )
    return found


def _hours(hours: Decimal) -> str:
    return formats.number(round(float(hours), 1))


def _since(key: str):
    """The day the task was first raised, so that it grows older; else today."""
    return Task.objects.filter(key=key).values_list("due_on", flat=True).first() or clock.today()


FINDERS: tuple[tuple[str, Callable[[], list[Wanted]]], ...] = (
    (TaskKind.UNDECIDED, undecided),
    (TaskKind.PHASE_CHANGE, phase_changes),
    (TaskKind.TRANSFER_AGREEMENT, transfer_agreements),
    (TaskKind.MEASUREMENT, measurements),
    (TaskKind.CONTACT, contacts),
    (TaskKind.DEVIATION_ENDED, overloads),
    (TaskKind.TEAM_FUNCTIONS, team_functions),
    (TaskKind.WARNING_REVIEW, warning_reviews),
    (TaskKind.CHECK_IN, check_ins),
    (TaskKind.HOME_ESSENTIAL, essentials),
)


@transaction.atomic
def sweep_support(*, by: User) -> None:
    """All of them for the municipality of the transaction."""
    for kind, find in FINDERS:
        tasks.sweep(by=by, kind=kind, find=find)
