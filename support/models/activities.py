"""Group activities: several citizens and several workers at once, each counted once."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import MunicipalityBound, User, track
from housingfirst.core import clock

from ..choices import Place
from ..querysets import ActivityBoundQuerySet, ActivityQuerySet


@track()
class GroupActivity(MunicipalityBound):
    """One activity. Every citizen who took part has a contact of their own that points here; workers stand beside."""

    title = models.CharField(_("what you did"), max_length=120)
    happened_at = models.DateTimeField(_("when"))
    minutes = models.PositiveSmallIntegerField(_("minutes"))
    place = models.CharField(_("where"), max_length=10, choices=Place)
    note = models.TextField(_("note"), max_length=20_000, blank=True)
    client_key = models.UUIDField(unique=True, editable=False)
    logged_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    logged_at = models.DateTimeField(default=clock.now, editable=False)

    objects = ActivityQuerySet.as_manager()

    class Meta:
        ordering = ["-happened_at", "-pk"]
        verbose_name = _("group activity")
        verbose_name_plural = _("group activities")
        constraints = [
            models.CheckConstraint(
                condition=Q(minutes__lte=1440),
                name="groupactivity_within_a_day",
                violation_error_message=_("An activity lasts at most 24 hours. Write the minutes."),
            ),
        ]
        indexes = [models.Index(fields=["-happened_at"], name="groupactivity_by_day")]

    def __str__(self):
        return f"activity {self.pk}"

    class Privacy:
        notes = ["title", "note"]
        operational = ["id", "municipality", "happened_at", "minutes", "place", "client_key", "logged_by", "logged_at"]


@track()
class ActivityWorker(MunicipalityBound):
    """A worker who took part in an activity: each is credited with it once."""

    activity = models.ForeignKey(GroupActivity, on_delete=models.PROTECT, related_name="workers")
    worker = models.ForeignKey(User, on_delete=models.PROTECT, related_name="activities")

    objects = ActivityBoundQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = _("worker in a group activity")
        constraints = [models.UniqueConstraint(fields=["activity", "worker"], name="activityworker_once")]

    def __str__(self):
        return f"worker {self.worker_id} in activity {self.activity_id}"

    class Privacy:
        operational = ["id", "municipality", "activity", "worker"]
