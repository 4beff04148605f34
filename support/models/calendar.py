"""The address under which a person's own appointments can be read by a calendar outside the application."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import MunicipalityBound, User, track
from housingfirst.core import clock

from ..querysets import CalendarFeedQuerySet


@track(exclude=["read_at"])
class CalendarFeed(MunicipalityBound):
    """One address of one person at a time. Only the digest of its secret is kept: who has the address has shown it."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="calendar_feeds")
    digest = models.CharField(max_length=64, unique=True, editable=False)
    made_at = models.DateTimeField(default=clock.now, editable=False)
    read_at = models.DateTimeField(null=True, blank=True, editable=False)
    stopped_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = CalendarFeedQuerySet.as_manager()

    class Meta:
        verbose_name = _("calendar address")
        constraints = [
            models.UniqueConstraint(
                fields=["user"],
                condition=Q(stopped_at__isnull=True),
                name="calendarfeed_one_live",
                violation_error_message=_("You have a calendar address already. Stop it first."),
            ),
        ]

    def __str__(self):
        return f"calendar address {self.pk}"

    class Privacy:
        operational = ["id", "municipality", "user", "digest", "made_at", "read_at", "stopped_at"]
