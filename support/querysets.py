"""Which rows of support somebody may reach, and the scopes that take a day."""

from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from cases.querysets import CitizenBoundQuerySet, DatedCitizenBoundQuerySet
from housingfirst.accounts.models import DatedQuerySet, TeamMembership
from housingfirst.accounts.roles import Permission
from housingfirst.core import clock

from .choices import AppointmentState, CourseState, EntryState, Outcome


class CourseQuerySet(CitizenBoundQuerySet):
    def live(self):
        """Not closed: waiting for a worker or under way."""
        return self.exclude(state=CourseState.CLOSED)

    def active(self):
        return self.filter(state=CourseState.ACTIVE)

    def running_on(self, on):
        """Begun by the day and not ended before or on it (half-open)."""
        return self.filter(Q(ends_on__isnull=True) | Q(ends_on__gt=on), starts_on__lte=on)


class CourseBoundQuerySet(models.QuerySet):
    """Rows that hang on a course: reachable when the course is."""

    def visible_to(self, user):
        courses = self.model._meta.get_field("course").related_model.objects
        return self.filter(course__in=courses.visible_to(user))


class DatedCourseBoundQuerySet(CourseBoundQuerySet, DatedQuerySet):
    """The same with `current(on)`."""


class MeasurementDueQuerySet(CourseBoundQuerySet):
    def unfilled(self):
        """Due measurements nobody has made yet."""
        return self.filter(measurement__isnull=True)


class CheckInQuerySet(CourseBoundQuerySet):
    def unmade(self):
        """Nobody has asked yet."""
        return self.filter(made_on__isnull=True)


class SessionQuerySet(models.QuerySet):
    """A team's own: its members and leaders."""

    def visible_to(self, user):
        return self.filter(team__in=user.access.team_ids, municipality_id=user.municipality_id)

    def held(self):
        return self.filter(held_on__isnull=False)


class SessionBoundQuerySet(models.QuerySet):
    """Rows that hang on a session: reachable when the session is."""

    def visible_to(self, user):
        sessions = self.model._meta.get_field("session").related_model.objects
        return self.filter(session__in=sessions.visible_to(user))


class SessionReviewQuerySet(SessionBoundQuerySet):
    """A citizen who was gone through: reachable when the session and the course are."""

    def visible_to(self, user):
        courses = self.model._meta.get_field("course").related_model.objects
        return super().visible_to(user).filter(course__in=courses.visible_to(user))


class CompetenceQuerySet(models.QuerySet):
    """One's own, and those of the people in the teams one leads."""

    def visible_to(self, user):
        today = clock.today()
        places = TeamMembership.objects.current(today).filter(team__in=user.access.led_team_ids)
        return self.filter(Q(worker=user) | Q(worker__in=places.values("user")), municipality_id=user.municipality_id)


class EntryQuerySet(CitizenBoundQuerySet):
    def waiting(self):
        return self.filter(state=EntryState.WAITING)


class UnmetNeedQuerySet(CitizenBoundQuerySet):
    def open(self):
        return self.filter(until__isnull=True)


class ContactQuerySet(CitizenBoundQuerySet):
    def counted(self):
        """Not withdrawn: what every figure counts."""
        return self.filter(withdrawn_at__isnull=True)

    def held(self):
        return self.counted().filter(outcome=Outcome.HELD)

    def between(self, start, end):
        """Happened from `start` up to, not including, `end` (aware moments)."""
        return self.filter(happened_at__gte=start, happened_at__lt=end)


class ContactBoundQuerySet(models.QuerySet):
    """Rows that hang on a contact: reachable when the contact is."""

    def visible_to(self, user):
        contacts = self.model._meta.get_field("contact").related_model.objects
        return self.filter(contact__in=contacts.visible_to(user))


class AppointmentQuerySet(CitizenBoundQuerySet):
    def planned(self):
        return self.filter(state=AppointmentState.PLANNED)


class CalendarFeedQuerySet(models.QuerySet):
    """A calendar address is its owner's alone."""

    def visible_to(self, user):
        return self.filter(user=user)

    def live(self):
        return self.filter(stopped_at__isnull=True)


class FurnishingQuerySet(CitizenBoundQuerySet):
    def missing(self):
        """Still wanted, and not there."""
        return self.filter(got_on__isnull=True, dropped_on__isnull=True)


class WarningQuerySet(CitizenBoundQuerySet):
    def live(self):
        """Not ended, looked at again in time or not."""
        return self.filter(ended_at__isnull=True)

    def in_force(self, on):
        """What is shown before a visit: not ended, and the day to look at it again is not past."""
        return self.live().filter(review_on__gte=on)

    def unreviewed(self, on):
        """Not ended, and nobody has looked at it again in time."""
        return self.live().filter(review_on__lt=on)


class OutingQuerySet(CitizenBoundQuerySet):
    def visible_to(self, user):
        """Of citizens one reaches, and one's own: who is out can always say that they are back."""
        return self.filter(Q(pk__in=super().visible_to(user).values("pk")) | Q(worker=user))

    def under_way(self):
        """Nobody has said that the worker is back."""
        return self.filter(back_at__isnull=True)


class LeaveQuerySet(DatedQuerySet):
    """Leave of those one shares a team with: whoever plans the work must know who is there."""

    def visible_to(self, user):
        places = self.model._meta.get_field("worker").related_model._meta.get_field("team_memberships").related_model
        shared = places.objects.current(clock.today()).filter(user=OuterRef("worker"), team__in=user.access.team_ids)
        return self.filter(Exists(shared), municipality_id=user.municipality_id)

    def counting(self):
        """Not taken back before its first day."""
        return self.filter(ends_on__gt=F("starts_on"))


class ActivityQuerySet(models.QuerySet):
    """Activities somebody reaches: at least one of those who took part is a citizen of theirs."""

    def visible_to(self, user):
        contacts = self.model._meta.get_field("contacts").related_model.objects
        return self.filter(Exists(contacts.visible_to(user).filter(activity=OuterRef("pk"))))


class ActivityBoundQuerySet(models.QuerySet):
    """Rows that hang on an activity: reachable when the activity is."""

    def visible_to(self, user):
        activities = self.model._meta.get_field("activity").related_model.objects
        return self.filter(activity__in=activities.visible_to(user))


class TeamBoundQuerySet(models.QuerySet):
    """Rows of a team: for those who are in it."""

    def visible_to(self, user):
        return self.filter(municipality_id=user.municipality_id, team__in=user.access.team_ids)


class DatedTeamBoundQuerySet(TeamBoundQuerySet, DatedQuerySet):
    """The same with `current(on)`. Who holds a function is no secret of the team: the administrator sees it too."""

    def visible_to(self, user):
        if user.may(Permission.MANAGE_USERS):
            return self.filter(municipality_id=user.municipality_id)
        return super().visible_to(user)


class MeetingBoundQuerySet(models.QuerySet):
    """Rows that hang on a meeting: reachable when the meeting is."""

    def visible_to(self, user):
        meetings = self.model._meta.get_field("meeting").related_model.objects
        return self.filter(meeting__in=meetings.visible_to(user))


__all__ = [
    "ActivityBoundQuerySet",
    "ActivityQuerySet",
    "CompetenceQuerySet",
    "SessionBoundQuerySet",
    "SessionQuerySet",
    "SessionReviewQuerySet",
    "AppointmentQuerySet",
    "CalendarFeedQuerySet",
    "CheckInQuerySet",
    "ContactBoundQuerySet",
    "ContactQuerySet",
    "CourseBoundQuerySet",
    "CourseQuerySet",
    "DatedCitizenBoundQuerySet",
    "DatedCourseBoundQuerySet",
    "DatedQuerySet",
    "DatedTeamBoundQuerySet",
    "EntryQuerySet",
    "FurnishingQuerySet",
    "LeaveQuerySet",
    "MeasurementDueQuerySet",
    "MeetingBoundQuerySet",
    "OutingQuerySet",
    "TeamBoundQuerySet",
    "UnmetNeedQuerySet",
    "WarningQuerySet",
]
