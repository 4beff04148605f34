"""A team that carries its citizens together: who holds its functions, the board of the day, and the minutes of it."""

import pgtrigger
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, RangeOperators
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import Dated, MunicipalityBound, Team, User, ends_after_start, period, track
from housingfirst.core import clock

from ..choices import TeamFunction
from ..querysets import CourseBoundQuerySet, DatedTeamBoundQuerySet, MeetingBoundQuerySet, TeamBoundQuerySet
from .courses import Course


def never_changes(name: str, fixed: str = "true") -> pgtrigger.Trigger:
    """What a minute says stays as it was said: every change and deletion is refused where `fixed` holds."""
    return pgtrigger.Trigger(
        name=name,
        when=pgtrigger.Before,
        operation=pgtrigger.Update | pgtrigger.Delete,
        func=f"""
            if {fixed} then
                raise exception using errcode = 'check_violation', constraint = '{name}',
                    message = 'the minutes of a meeting never change';
            end if;
            if tg_op = 'DELETE' then return old; end if;
            return new;
        """,
    )


@track()
class FunctionHolder(MunicipalityBound, Dated):
    """Somebody who holds functions in a team in a period: a colleague, or a person of another house by name.

    Hours a week: those written, else the fraction set aside of a full-time position, else the place in the team.
    """

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="function_holders")
    user = models.ForeignKey(
        User, on_delete=models.PROTECT, related_name="team_functions", null=True, blank=True, verbose_name=_("who")
    )
    name = models.CharField(_("name"), max_length=120, blank=True)
    functions = ArrayField(models.CharField(max_length=20, choices=TeamFunction), verbose_name=_("functions"))
    employer = models.CharField(_("employer"), max_length=120)
    hours = models.DecimalField(_("hours a week"), max_digits=4, decimal_places=2, null=True, blank=True)
    set_aside = models.DecimalField(_("set aside"), max_digits=3, decimal_places=2, null=True, blank=True)
    citizens = models.PositiveSmallIntegerField(_("citizens the time is for"), null=True, blank=True)
    set_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = DatedTeamBoundQuerySet.as_manager()

    class Meta:
        ordering = ["team", "starts_on", "pk"]
        verbose_name = _("function in a team")
        verbose_name_plural = _("functions in a team")
        constraints = [
            ends_after_start("functionholder_ends_after_start"),
            models.CheckConstraint(
                condition=Q(user__isnull=False, name="") | (Q(user__isnull=True) & ~Q(name="")),
                name="functionholder_somebody",
                violation_error_message=_("Choose a colleague, or write the name of somebody else."),
            ),
            models.CheckConstraint(
                condition=Q(functions__len__gt=0),
                name="functionholder_has_function",
                violation_error_message=_("Choose at least one function."),
            ),
            models.CheckConstraint(
                condition=Q(hours__isnull=True) | Q(hours__gt=0, hours__lte=40),
                name="functionholder_hours_0_to_40",
                violation_error_message=_("Hours a week are more than 0 and at most 40."),
            ),
            models.CheckConstraint(
                condition=Q(set_aside__isnull=True) | Q(set_aside__gt=0, set_aside__lte=1),
                name="functionholder_set_aside_0_to_1",
                violation_error_message=_("What is set aside is more than 0 and at most 100 per cent."),
            ),
            models.CheckConstraint(
                condition=Q(user__isnull=False) | Q(hours__isnull=False) | Q(set_aside__isnull=False),
                name="functionholder_external_has_hours",
                violation_error_message=_("Write the hours a week, or the per cent set aside."),
            ),
            ExclusionConstraint(
                name="functionholder_once_at_a_time",
                expressions=[("team", RangeOperators.EQUAL), ("user", RangeOperators.EQUAL), (period(), "&&")],
                condition=Q(user__isnull=False),
                violation_error_message=_("They hold functions in the team in that period already. Change that line."),
            ),
        ]
        indexes = [models.Index(fields=["team", "ends_on"], name="functionholder_by_team")]

    def __str__(self):
        return f"functions {self.pk} in team {self.team_id}"

    @property
    def who(self) -> str:
        return str(self.user) if self.user_id else self.name

    class Privacy:
        staff = ["user", "name"]
        operational = ["id", "municipality", "team", "functions", "employer", "hours", "set_aside", "citizens"]
        operational += ["set_by", "version", "starts_on", "ends_on"]


@track()
class TeamMeeting(MunicipalityBound):
    """The minutes of a team's meeting: made from the board in one step, and never changed."""

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="meetings")
    held_on = models.DateField(_("held on"))
    saved_at = models.DateTimeField(default=clock.now, editable=False)
    saved_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    note = models.TextField(_("agreed for the whole team"), max_length=4_000, blank=True)
    client_key = models.UUIDField(unique=True, editable=False)

    objects = TeamBoundQuerySet.as_manager()

    class Meta:
        ordering = ["-held_on", "-pk"]
        verbose_name = _("minutes of a team meeting")
        verbose_name_plural = _("minutes of team meetings")
        indexes = [models.Index(fields=["team", "-held_on"], name="teammeeting_by_team")]
        triggers = [never_changes("teammeeting_never_changes")]

    def __str__(self):
        return f"meeting {self.pk}"

    class Privacy:
        notes = ["note"]
        operational = ["id", "municipality", "team", "held_on", "saved_at", "saved_by", "client_key"]


@track()
class MeetingAttendee(MunicipalityBound):
    """Somebody who took part in a meeting: a colleague, or a named person of another house."""

    meeting = models.ForeignKey(TeamMeeting, on_delete=models.PROTECT, related_name="attendees")
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    name = models.CharField(_("name"), max_length=120, blank=True)

    objects = MeetingBoundQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = _("participant in a team meeting")
        constraints = [
            models.CheckConstraint(
                condition=Q(user__isnull=False, name="") | (Q(user__isnull=True) & ~Q(name="")),
                name="meetingattendee_somebody",
            ),
            models.UniqueConstraint(
                fields=["meeting", "user", "name"], nulls_distinct=False, name="meetingattendee_once"
            ),
        ]
        triggers = [never_changes("meetingattendee_never_changes")]

    def __str__(self):
        return f"participant {self.pk}"

    @property
    def who(self) -> str:
        return str(self.user) if self.user_id else self.name

    class Privacy:
        staff = ["user", "name"]
        operational = ["id", "municipality", "meeting"]


@track()
class BoardLine(MunicipalityBound):
    """What the board says of a course on a day; with `meeting` it is a line of the minutes and never changes.

    `last_on` and `last_by`: the last held contact as the board showed it, and `agreed` the day's appointments; both
    are written when the minutes are saved.
    """

    course = models.ForeignKey(Course, on_delete=models.PROTECT, related_name="board_lines")
    day = models.DateField(_("day"))
    plan = models.CharField(_("today's plan"), max_length=300, blank=True)
    goes = models.ForeignKey(
        User, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name=_("who goes")
    )
    nothing_new = models.BooleanField(_("nothing new"), default=False)
    meeting = models.ForeignKey(TeamMeeting, on_delete=models.PROTECT, related_name="lines", null=True, blank=True)
    last_on = models.DateField(_("last contact"), null=True, blank=True)
    last_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    agreed = models.CharField(_("agreed"), max_length=300, blank=True)
    noted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField(default=clock.now, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = CourseBoundQuerySet.as_manager()

    class Meta:
        ordering = ["day", "pk"]
        verbose_name = _("line of the team's board")
        verbose_name_plural = _("lines of the team's board")
        constraints = [
            models.UniqueConstraint(
                fields=["course", "day"], condition=Q(meeting__isnull=True), name="boardline_one_a_day"
            ),
            models.UniqueConstraint(
                fields=["meeting", "course"], condition=Q(meeting__isnull=False), name="boardline_once_in_minutes"
            ),
        ]
        indexes = [models.Index(fields=["day"], condition=Q(meeting__isnull=True), name="boardline_of_day")]
        triggers = [never_changes("boardline_of_minutes", "old.meeting_id is not null")]

    def __str__(self):
        return f"board line {self.pk}"

    class Privacy:
        notes = ["plan", "agreed", "nothing_new"]
        operational = ["id", "municipality", "course", "day", "goes", "meeting", "last_on", "last_by", "noted_by"]
        operational += ["noted_at", "version"]
