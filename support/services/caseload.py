"""Methods a team offers, room in a caseload, and deviations from its limit."""

from datetime import date, timedelta

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from cases.models import Citizen
from housingfirst.accounts.models import Team, TeamMembership, User
from housingfirst.core import clock
from housingfirst.core.db import constraint_errors
from housingfirst.core.errors import DomainError

from .. import permissions, queries
from ..choices import SupportMethod
from ..models import Course, Deviation, TeamMethod
from ..rules.assignment import WorkerAway, away_words
from ..rules.courses import NoRoom, adds_load, check_deviation, check_room
from ..rules.methods import carried_together


class MethodOffered(DomainError):
    code, field = "method_offered", "method"
    message = _("The team already offers that method. Nothing was changed.")


class NotInTeam(DomainError):
    code, field = "not_in_team", "worker"
    message = _("%(worker)s is not in %(team)s on that day. Choose somebody from the team.")


class SameWorker(DomainError):
    code, field = "same_worker", "worker"
    message = _("%(worker)s is the primary worker already. Nothing was changed.")


class NeedsWorker(DomainError):
    code, field = "needs_worker", "worker"
    message = _("%(method)s has one primary worker. Choose who it is.")


class OverLimit(NoRoom):
    """The database refused what no service weighed first."""

    message = _("There is no room any longer: somebody took the place just before you. Nothing is changed. Look again.")


@transaction.atomic
def offer_method(*, by: User, team: Team, method: str, starts_on: date | None = None) -> TeamMethod:
    """The team offers a method from a day on."""
    permissions.check_can_offer_method(by, team)
    row = TeamMethod(
        municipality_id=by.municipality_id,
        team=team,
        method=method,
        starts_on=starts_on or clock.today(),
        set_by=by,
    )
    row.full_clean(validate_constraints=False)
    with constraint_errors(teammethod_once_at_a_time=MethodOffered):
        row.save()
    return row


@transaction.atomic
def stop_method(*, by: User, team_method: TeamMethod, ends_on: date | None = None) -> TeamMethod:
    """The team no longer takes on the method from a day on; the courses it has go on."""
    permissions.check_can_offer_method(by, team_method.team)
    team_method = TeamMethod.objects.select_for_update().get(pk=team_method.pk)
    ends_on = ends_on or max(clock.today(), team_method.starts_on)  # one that is stopped before it begins never held
    if team_method.ends_on is None or ends_on < team_method.ends_on:
        team_method.ends_on = ends_on
        team_method.full_clean()
        team_method.save(update_fields=["ends_on"])
    return team_method


@transaction.atomic
def grant_deviation(
    *,
    by: User,
    citizen: Citizen,
    reason: str,
    ends_on: date,
    worker: User | None = None,
    team: Team | None = None,
    starts_on: date | None = None,
) -> Deviation:
    """Let one citizen's course go over the limit of a worker, or of a team's shared caseload (D9, SUP-43).

    `ends_on` is the first day it no longer holds. `team` may be left out where the leader leads one team only.
    """
    team = team or _only_led_team(by)
    permissions.check_can_grant_deviation(by, team, citizen)
    starts_on = starts_on or clock.today()
    check_deviation(starts_on, ends_on)
    if worker is not None:
        check_in_team(worker, team, starts_on)
    live = queries.live_course(citizen)
    row = Deviation(
        municipality_id=citizen.municipality_id,
        citizen=citizen,
        team=team,
        worker=worker,
        course=live if live and live.team_id == team.pk and live.worker_id == (worker.pk if worker else None) else None,
        reason=reason.strip(),
        starts_on=starts_on,
        ends_on=ends_on,
        granted_by=by,
    )
    row.full_clean()
    row.save()
    return row


@transaction.atomic
def end_deviation(*, by: User, deviation: Deviation, ends_on: date | None = None) -> Deviation:
    """End a deviation before its time. Nobody is moved; no further course is admitted by it."""
    permissions.check_can_end_deviation(by, deviation.team)
    deviation = Deviation.objects.select_for_update().get(pk=deviation.pk)
    deviation.ends_on = min(ends_on or clock.today(), deviation.ends_on or clock.today())
    deviation.full_clean()
    deviation.save(update_fields=["ends_on"])
    return deviation


def _only_led_team(by: User) -> Team:
    teams = Team.objects.filter(pk__in=by.access.led_team_ids)[:2]
    if len(teams) != 1:
        raise DomainError(_("Say which team the deviation is for."), code="team_missing", field="team")
    return teams[0]


def check_in_team(worker: User, team: Team, on: date) -> None:
    if not TeamMembership.objects.current(on).filter(user=worker, team=team).exists():
        raise NotInTeam(worker=worker.first_name or str(worker), team=team.name)


def check_there(worker: User, team: Team, method: str, on: date) -> None:
    """No course comes to somebody on leave that day (SUP-210)."""
    for leave in queries.leave_between(worker, on, on + timedelta(days=1)):
        others = queries.rooms_for(queries.team_caseload(team, clock.today()), method, without=worker.pk)
        raise WorkerAway(away_words(worker.first_name or str(worker), leave.last_day, others))


# ---------------------------------------------------------------- room: asked by the services that add load


def lock_caseload(team: Team, worker: User | None) -> None:
    """Lock what the rule counts: first the team, then the worker, in the order the trigger locks them too."""
    Team.objects.select_for_update(no_key=True).get(pk=team.pk)
    if worker is not None:
        User.objects.select_for_update(no_key=True).get(pk=worker.pk)


def admit(
    *, citizen: Citizen, team: Team, method: str, worker: User | None, course: Course | None = None
) -> Deviation | None:
    """Check that the course fits today, or that a deviation admits it; returns that deviation (SUP-41, D9).

    Called under `lock_caseload`. `course` is the one being changed, which is left out of what is held.
    """
    today = clock.today()
    caseload = queries.team_caseload(team, today)
    before = (course.method, course.worker_id, course.team_id) if course and course.state == "active" else None
    if not adds_load(before, (method, worker.pk if worker else None, team.pk), caseload.table):
        return None
    try:
        _check_fits(caseload, citizen, method, worker, leaving_out=course.pk if course else None)
    except NoRoom:
        deviation = _deviation_for(citizen, team, method, worker, course, today)
        if deviation is None:
            raise
        return deviation
    return None


def _check_fits(caseload, citizen, method, worker, leaving_out) -> None:
    facts = {
        "method": str(SupportMethod(method).label),
        "cost": caseload.table.per_course[method],
        "citizen": citizen.first_name or str(citizen),
    }
    held = [course for course in caseload.courses if course.course_id != leaving_out]
    fractions = {row.worker.pk: row.fraction for row in caseload.workers}
    if not carried_together(method):
        mine = [course for course in held if course.worker_id == worker.pk and not course.is_shared]
        load = queries.weigh(fractions.get(worker.pk, 0), mine, caseload.table, adding=method)
        others = queries.rooms_for(caseload, method, without=worker.pk)
        check_room(load, shared=False, holder=worker.first_name or str(worker), others=others, **facts)
    if carried_together(method) or any(course.is_shared for course in held):
        everything = [course for course in held if course.is_shared or course.worker_id]
        load = queries.weigh(sum(fractions.values()), everything, caseload.table, adding=method)
        check_room(load, shared=True, holder=caseload.team.name, **facts)


def _deviation_for(citizen, team, method, worker, course, today) -> Deviation | None:
    """A deviation in force today that has admitted no other course."""
    rows = Deviation.objects.current(today).filter(citizen=citizen, team=team)
    if not carried_together(method):
        rows = rows.filter(worker=worker)
    free = rows.filter(course__isnull=True).first()
    return (rows.filter(course=course).first() if course else None) or free


def use_deviation(deviation: Deviation | None, course: Course) -> None:
    """The deviation has now admitted its one course."""
    if deviation is not None and deviation.course_id is None:
        deviation.course = course
        deviation.save(update_fields=["course"])
