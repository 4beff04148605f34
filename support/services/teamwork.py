"""Who holds the functions of a team, the board of the day, and the minutes made from it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import Team, TeamMembership, User
from housingfirst.core import clock
from housingfirst.core.conflicts import StaleVersion
from housingfirst.core.db import constraint_errors
from housingfirst.core.errors import DomainError

from .. import permissions
from ..models import BoardLine, Course, FunctionHolder, MeetingAttendee, TeamMeeting
from ..rules import teamwork as rules
from .supervision import hold_at_board


class HolderEnded(DomainError):
    code = "holder_ended"
    message = _("The line has ended already. Add a new one if they are back.")


class NotInThisTeam(DomainError):
    code, field = "not_in_this_team", "goes"
    message = _("%(name)s is not in the team today. Choose somebody who is.")


class MinutesOfAnother(DomainError):
    code = "minutes_of_another"
    message = _("These minutes are saved for another team. Load the board again.")


@transaction.atomic
def hold_function(
    *,
    by: User,
    team: Team,
    functions: Sequence[str],
    employer: str,
    starts_on: date,
    user: User | None = None,
    name: str = "",
    hours: Decimal | None = None,
    set_aside: Decimal | None = None,
    citizens: int | None = None,
) -> FunctionHolder:
    """Somebody holds functions in the team from a day (SUP-180, SUP-184). `set_aside`: 0–1 of a full-time position."""
    permissions.check_can_set_functions(by, team)
    name = "" if user else name.strip()
    _check_hours(team, user, name, starts_on, hours, set_aside)
    row = FunctionHolder(
        municipality_id=team.municipality_id,
        team=team,
        user=user,
        name=name,
        functions=list(dict.fromkeys(functions)),
        employer=employer.strip(),
        hours=hours,
        set_aside=set_aside,
        citizens=citizens,
        starts_on=starts_on,
        set_by=by,
    )
    row.full_clean()
    row.save()
    return row


@transaction.atomic
def change_function(
    *,
    by: User,
    holder: FunctionHolder,
    version: int,
    functions: Sequence[str],
    employer: str,
    starts_on: date,
    hours: Decimal | None = None,
    set_aside: Decimal | None = None,
    citizens: int | None = None,
) -> FunctionHolder:
    """Other functions or hours from a day: the line ends and a new one begins, so that what was stays to be read.

    On the first day of the line itself it is corrected.
    """
    permissions.check_can_set_functions(by, holder.team)
    holder = _open(holder, version)
    rules.check_change_day(starts_on, holder.starts_on)
    _check_hours(holder.team, holder.user, holder.name, starts_on, hours, set_aside)
    if starts_on > holder.starts_on:
        _end(holder, starts_on)
        holder = FunctionHolder(
            municipality_id=holder.municipality_id, team=holder.team, user=holder.user, name=holder.name
        )
        holder.starts_on = starts_on
    else:
        holder.version += 1
    holder.functions, holder.employer = list(dict.fromkeys(functions)), employer.strip()
    holder.hours, holder.set_aside, holder.citizens, holder.set_by = hours, set_aside, citizens, by
    holder.full_clean()
    holder.save()
    return holder


@transaction.atomic
def end_function(*, by: User, holder: FunctionHolder, ends_on: date) -> FunctionHolder:
    """They leave the team's functions: `ends_on` is the first day they no longer hold them."""
    permissions.check_can_set_functions(by, holder.team)
    holder = _open(holder)
    rules.check_change_day(ends_on, holder.starts_on)
    _end(holder, ends_on)
    return holder


def _end(holder: FunctionHolder, on: date) -> None:
    holder.ends_on = on
    holder.version += 1
    holder.full_clean()
    holder.save()


def _open(holder: FunctionHolder, version: int | None = None) -> FunctionHolder:
    rows = FunctionHolder.objects.select_for_update(of=("self",)).select_related("team", "user")
    row = rows.get(pk=holder.pk)
    if row.ends_on is not None:
        raise HolderEnded()
    if version is not None and row.version != version:
        raise StaleVersion
    return row


def _check_hours(team: Team, user: User | None, name: str, on: date, hours, set_aside) -> None:
    in_team = user is not None and TeamMembership.objects.current(on).filter(team=team, user=user).exists()
    has_hours = hours is not None or set_aside is not None
    rules.check_holder(name or str(user or ""), has_person=user is not None, in_team=in_team, has_hours=has_hours)


# ---------------------------------------------------------------- the board


@transaction.atomic
def write_board_line(
    *, by: User, course: Course, version: int, plan: str = "", goes: User | None = None, nothing_new: bool = False
) -> BoardLine:
    """What the board says of a course today (SUP-185). `version`: of the line shown, 0 where there was none."""
    permissions.check_can_use_board(by, course.team)
    permissions.check_can_work_on(by, course)
    today = clock.today()
    Course.objects.select_for_update(of=("self",)).get(pk=course.pk)  # two who write the first line wait here
    line = BoardLine.objects.select_for_update(of=("self",)).filter(course=course, day=today, meeting=None).first()
    if version != (line.version if line else 0):
        raise StaleVersion
    if goes and not TeamMembership.objects.current(today).filter(team=course.team_id, user=goes).exists():
        raise NotInThisTeam(name=str(goes))
    if line is None:
        line = BoardLine(municipality_id=course.municipality_id, course=course, day=today, version=0)
    line.plan, line.goes, line.nothing_new = plan.strip(), goes, nothing_new
    line.noted_by, line.noted_at = by, clock.now()
    line.version += 1
    line.full_clean()
    line.save()
    return line


@dataclass(frozen=True)
class Shown:
    """What the board showed of a course beside its line: the last held contact, and what is agreed today."""

    last_on: date | None = None
    last_by: int | None = None
    agreed: str = ""


@transaction.atomic
def save_minutes(
    *,
    by: User,
    team: Team,
    shown: Mapping[int, Shown],
    client_key: UUID,
    people: Collection[User] = (),
    others: Collection[str] = (),
    note: str = "",
) -> TeamMeeting:
    """The board of today as the minutes of a meeting (SUP-186): every live course of the team once, and who took part.

    `shown`: by course, as the board shows it now. The same `client_key` again gives the minutes that are there. What
    the board said goes into the minutes and is read only from then on; the board of the day goes on with it.
    """
    permissions.check_can_use_board(by, team)
    Team.objects.select_for_update(of=("self",)).get(pk=team.pk)
    former = TeamMeeting.objects.filter(client_key=client_key).first()
    if former:
        if former.team_id != team.pk:
            raise MinutesOfAnother()
        return former
    if not people and not others:
        raise rules.NobodyAtMeeting()
    today, now = clock.today(), clock.now()
    meeting = TeamMeeting(
        municipality_id=team.municipality_id,
        team=team,
        held_on=today,
        saved_at=now,
        saved_by=by,
        note=note.strip(),
        client_key=client_key,
    )
    meeting.full_clean(exclude=["client_key"])
    with constraint_errors(support_teammeeting_client_key_key=MinutesOfAnother):
        meeting.save()
    courses = list(Course.objects.live().filter(team=team).order_by("pk"))
    lines = {row.course_id: row for row in BoardLine.objects.filter(course__in=courses, day=today, meeting=None)}
    kept = []
    for course in courses:
        line, facts = lines.get(course.pk), shown.get(course.pk, Shown())
        kept.append(
            BoardLine(
                municipality_id=team.municipality_id,
                course=course,
                day=today,
                meeting=meeting,
                plan=line.plan if line else "",
                goes_id=line.goes_id if line else None,
                nothing_new=bool(line and line.nothing_new),
                last_on=facts.last_on,
                last_by_id=facts.last_by,
                agreed=facts.agreed[:300],
                noted_by_id=line.noted_by_id if line else by.pk,
                noted_at=line.noted_at if line else now,
            )
        )
    BoardLine.objects.bulk_create(kept)
    attendees = [MeetingAttendee(user=one) for one in people] + [MeetingAttendee(name=one) for one in others if one]
    for row in attendees:
        row.municipality_id, row.meeting = team.municipality_id, meeting
    MeetingAttendee.objects.bulk_create(attendees)
    gone = [
        line.course_id
        for line in kept
        if rules.gone_through(line.plan, goes=line.goes_id is not None, nothing_new=line.nothing_new)
    ]
    hold_at_board(team, today, people, gone)
    return meeting
