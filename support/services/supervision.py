"""Supervision, team meetings and competence: planned, held, and what workers are trained in."""

from collections.abc import Collection, Sequence
from datetime import date

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts import codes
from housingfirst.accounts.models import Team, TeamMembership, User
from housingfirst.core import clock
from housingfirst.core.conflicts import StaleVersion
from housingfirst.core.db import constraint_errors
from housingfirst.core.errors import DomainError

from .. import permissions
from ..choices import SessionKind
from ..codes import PROFESSIONS
from ..models import Competence, Course, SessionParticipant, SessionReview, TeamSession, WorkerProfession
from ..rules import supervision as rules
from ..rules.courses import check_day


class SessionThere(DomainError):
    code, field = "session_there", "planned_on"
    message = _("One is planned for that day already. Open that one.")


class NotOfTheTeam(DomainError):
    code, field = "not_of_the_team", "workers"
    message = _("%(name)s is not in the team. Choose among those of the team.")


class NotTheTeams(DomainError):
    code, field = "not_the_teams", "courses"
    message = _("A course you chose is not the team's, or out of your reach. Choose among those shown.")


@transaction.atomic
def plan_session(*, by: User, team: Team, kind: str, planned_on: date, led_by: str = "") -> TeamSession:
    """Plan supervision or a team meeting (SUP-230)."""
    permissions.check_can_meet(by, team)
    row = TeamSession(
        municipality_id=team.municipality_id,
        team=team,
        kind=kind,
        planned_on=planned_on,
        led_by=led_by.strip(),
        planned_by=by,
    )
    row.full_clean(validate_constraints=False)
    with constraint_errors(teamsession_once_a_day=SessionThere):
        row.save()
    return row


@transaction.atomic
def write_session(
    *,
    by: User,
    session: TeamSession,
    version: int,
    is_cancelled: bool = False,
    held_on: date | None = None,
    workers: Sequence[User] = (),
    courses: Sequence[Course] = (),
    led_by: str = "",
    note: str = "",
) -> TeamSession:
    """Held, who took part and which citizens were gone through; or cancelled.

    Citizens the writer does not reach stay.
    """
    permissions.check_can_meet(by, session.team)
    row = TeamSession.objects.select_for_update(of=("self",)).select_related("team").get(pk=session.pk)
    if row.version != version:
        raise StaleVersion
    if is_cancelled:
        held_on, workers, courses = None, (), ()
    else:
        held_on = held_on or row.planned_on
        check_day(held_on, clock.today(), field="held_on")
        rules.check_held(workers)
    _check_team(row.team, workers, held_on)
    _check_courses(by, row.team, courses)
    row.is_cancelled, row.held_on, row.led_by, row.note = is_cancelled, held_on, led_by.strip(), note.strip()
    row.version += 1
    row.full_clean(validate_constraints=False)
    row.save()
    _keep(row, by, workers, courses)
    return row


def hold_at_board(team: Team, on: date, people: Collection[User], gone: Collection[int]) -> None:
    """The team meeting planned for a day was held at the board, with these people and courses (SUP-187).

    Only the service of minutes calls it, which has checked the actor.
    """
    planned = TeamSession.objects.select_for_update().filter(
        team=team, kind=SessionKind.MEETING, planned_on=on, held_on__isnull=True, is_cancelled=False
    )
    for row in planned:
        row.held_on, row.version = on, row.version + 1
        row.save(update_fields=["held_on", "version"])
        municipality = row.municipality_id
        SessionParticipant.objects.bulk_create(
            SessionParticipant(municipality_id=municipality, session=row, worker=one)
            for one in people
            if not row.participants.filter(worker=one).exists()
        )
        SessionReview.objects.bulk_create(
            SessionReview(municipality_id=municipality, session=row, course_id=pk) for pk in gone
        )


def _check_team(team: Team, workers: Sequence[User], on: date | None) -> None:
    there = set(
        TeamMembership.objects.current(on or clock.today())
        .filter(team=team, user__in=workers)
        .values_list("user_id", flat=True)
    )
    for worker in workers:
        if worker.pk not in there:
            raise NotOfTheTeam(name=str(worker))


def _check_courses(by: User, team: Team, courses: Sequence[Course]) -> None:
    reached = Course.objects.visible_to(by).filter(team=team, pk__in=[course.pk for course in courses])
    if reached.count() != len({course.pk for course in courses}):
        raise NotTheTeams()


def _keep(row: TeamSession, by: User, workers: Sequence[User], courses: Sequence[Course]) -> None:
    """The rows as chosen; citizens the writer does not reach keep theirs."""
    municipality = row.municipality_id
    SessionParticipant.objects.filter(session=row).exclude(worker__in=workers).delete()
    there = set(SessionParticipant.objects.filter(session=row).values_list("worker_id", flat=True))
    SessionParticipant.objects.bulk_create(
        SessionParticipant(municipality_id=municipality, session=row, worker=worker)
        for worker in {one.pk: one for one in workers}.values()
        if worker.pk not in there
    )
    chosen = {course.pk for course in courses}
    SessionReview.objects.visible_to(by).filter(session=row).exclude(course__in=chosen).delete()
    there = set(SessionReview.objects.filter(session=row).values_list("course_id", flat=True))
    SessionReview.objects.bulk_create(
        SessionReview(municipality_id=municipality, session=row, course_id=pk) for pk in sorted(chosen - there)
    )


@transaction.atomic
def note_competence(
    *,
    by: User,
    worker: User,
    kind: str,
    method: str = "",
    profession: str = "",
    wished: bool = False,
    made_on: date | None = None,
    renew_on: date | None = None,
    note: str = "",
) -> Competence:
    """What a worker is trained in, until when, or what they wish; a training made again is a row of its own."""
    permissions.check_can_train(by, worker)
    rules.check_competence(kind, method, made_on, renew_on, wished=wished)
    if made_on:
        check_day(made_on, clock.today(), field="made_on")
    User.objects.select_for_update(no_key=True).get(pk=worker.pk)
    if profession:
        set_profession(by=by, worker=worker, profession=profession)
    rows = Competence.objects.filter(worker=worker, kind=kind, method=method)
    newest = rows.order_by(F("made_on").desc(nulls_first=True)).first()
    if made_on and newest and newest.made_on:
        newest = rows.filter(made_on=made_on).first()
    row = newest or Competence(municipality_id=worker.municipality_id, worker=worker, kind=kind, method=method)
    row.wished_on = (row.wished_on or clock.today()) if wished else None
    row.made_on, row.renew_on = made_on or row.made_on, renew_on if made_on else row.renew_on
    row.note, row.noted_by, row.noted_at = note.strip() or row.note, by, clock.now()
    row.full_clean(validate_constraints=False)
    row.save()
    return row


@transaction.atomic
def set_profession(*, by: User, worker: User, profession: str) -> WorkerProfession:
    """What a worker is by profession."""
    permissions.check_can_train(by, worker)
    held = WorkerProfession.objects.filter(worker=worker).first()
    keep = [held.profession] if held else []
    codes.check(PROFESSIONS, [profession], worker.municipality_id, clock.today(), keep)
    row = held or WorkerProfession(municipality_id=worker.municipality_id, worker=worker)
    row.profession = profession
    row.full_clean()
    row.save()
    return row
