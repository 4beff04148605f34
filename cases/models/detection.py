"""The detection network (aktørsamarbejde): who helps to find people early, and what is done to keep it alive."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import MunicipalityBound, Unit, User, track
from housingfirst.core import clock

from ..choices import ActivityKind
from ..querysets import ActivityQuerySet, ActorQuerySet


@track()
class DetectionActor(MunicipalityBound):
    """A school, a jobcentre, an association that tells of people it is worried about.

    `unit`: where its people log in, if they do. What came of its inquiries is counted from the inquiries themselves.
    """

    kind = models.CharField(_("kind"), max_length=40)  # a code of ACTOR_KINDS
    name = models.CharField(_("name"), max_length=120)
    contact_person = models.CharField(_("contact person"), max_length=120, blank=True)
    phone = models.CharField(_("phone"), max_length=30, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    agreed = models.TextField(_("what is agreed"), max_length=2_000, blank=True)
    unit = models.ForeignKey(
        Unit, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name=_("logs in as")
    )
    joined_on = models.DateField(_("in the network since"))
    ended_on = models.DateField(_("no longer in the network since"), null=True, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = ActorQuerySet.as_manager()

    class Meta:
        verbose_name = _("actor of the detection network")
        verbose_name_plural = _("actors of the detection network")
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "name"],
                condition=Q(ended_on__isnull=True),
                name="detectionactor_name_once",
                violation_error_message=_("There is already an actor with that name in the network."),
            ),
            models.UniqueConstraint(
                fields=["unit"],
                condition=Q(ended_on__isnull=True, unit__isnull=False),
                name="detectionactor_unit_once",
                violation_error_message=_("Another actor logs in as that unit already. Choose another unit."),
            ),
            models.CheckConstraint(
                condition=Q(ended_on__isnull=True) | Q(ended_on__gte=F("joined_on")),
                name="detectionactor_ends_after_start",
                violation_error_message=_("The end lies before the start. Choose a later end date."),
            ),
        ]

    def __str__(self):
        return self.name

    class Privacy:
        staff = ["contact_person", "phone", "email"]
        operational = ["id", "municipality", "kind", "name", "agreed", "unit", "joined_on", "ended_on", "version"]


@track()
class ActorActivity(MunicipalityBound):
    """A visit, a presentation, a training in the guide or a call. Rows are added; a mistaken one is taken away."""

    actor = models.ForeignKey(DetectionActor, on_delete=models.PROTECT, related_name="activities")
    kind = models.CharField(_("what"), max_length=20, choices=ActivityKind)
    happened_on = models.DateField(_("when"))
    participants = models.CharField(_("who took part"), max_length=300, blank=True)
    note = models.TextField(_("note"), max_length=2_000, blank=True)
    noted_at = models.DateTimeField(default=clock.now, editable=False)
    noted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", editable=False)

    objects = ActivityQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["actor", "-happened_on", "-id"], name="actoractivity_newest")]

    def __str__(self):
        return f"{self.kind} of actor {self.actor_id}"

    class Privacy:
        staff = ["participants"]
        operational = ["id", "municipality", "actor", "kind", "happened_on", "note", "noted_at", "noted_by"]
