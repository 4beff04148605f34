"""Which rows of support somebody may reach, and the scopes that take a day."""

from django.db import models
from django.db.models import Q

from cases.querysets import CitizenBoundQuerySet, DatedCitizenBoundQuerySet
from housingfirst.accounts.models import DatedQuerySet

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


__all__ = [
    "AppointmentQuerySet",
    "CalendarFeedQuerySet",
    "ContactBoundQuerySet",
    "ContactQuerySet",
    "CourseBoundQuerySet",
    "CourseQuerySet",
    "DatedCitizenBoundQuerySet",
    "DatedCourseBoundQuerySet",
    "DatedQuerySet",
    "EntryQuerySet",
    "MeasurementDueQuerySet",
    "UnmetNeedQuerySet",
]
