"""Before the door: what somebody should know before a visit, and when a worker is expected back from one."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models import Citizen
from housingfirst.accounts.models import MunicipalityBound, User, track
from housingfirst.core import clock

from ..querysets import OutingQuerySet, WarningQuerySet
from .contacts import Appointment, Contact


@track()
class WarningNote(MunicipalityBound):
    """What to know before a visit, in words the citizen may read, with an owner and a day to look at it again.

    Past `review_on` it leaves the visit form, and its owner has a task, until somebody renews or ends it.
    """

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="warning_notes")
    kind = models.CharField(_("what it is about"), max_length=40)  # code of the list of warnings
    text = models.CharField(_("what to do"), max_length=500)
    owner = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", verbose_name=_("owner"))
    review_on = models.DateField(_("look at it again on"))
    noted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField(default=clock.now, editable=False)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    ended_reason = models.CharField(_("why it no longer holds"), max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = WarningQuerySet.as_manager()

    class Meta:
        ordering = ["review_on", "pk"]
        verbose_name = _("warning before a visit")
        verbose_name_plural = _("warnings before a visit")
        constraints = [
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True, ended_by__isnull=True, ended_reason="")
                | (Q(ended_at__isnull=False, ended_by__isnull=False) & ~Q(ended_reason="")),
                name="warningnote_ended_by_with_reason",
                violation_error_message=_("Write why the warning no longer holds."),
            ),
            models.CheckConstraint(
                condition=~Q(text=""),
                name="warningnote_has_text",
                violation_error_message=_("Write what whoever comes should do."),
            ),
        ]
        indexes = [
            models.Index(fields=["citizen"], condition=Q(ended_at__isnull=True), name="warningnote_live"),
            models.Index(fields=["review_on"], condition=Q(ended_at__isnull=True), name="warningnote_to_review"),
        ]

    def __str__(self):
        return f"warning {self.pk}"

    class Privacy:
        notes = ["kind", "text", "ended_reason"]
        operational = ["id", "municipality", "citizen", "owner", "review_on", "noted_by", "noted_at", "ended_at"]
        operational += ["ended_by", "version"]


@track()
class Outing(MunicipalityBound):
    """A worker on the way to, or at, a citizen's, and when the team expects to hear that they are back.

    Over when the visit is logged, when somebody says the worker is back, or when the worker goes on to the next.
    """

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="outings")
    worker = models.ForeignKey(User, on_delete=models.PROTECT, related_name="outings")
    appointment = models.ForeignKey(
        Appointment, on_delete=models.PROTECT, related_name="outings", null=True, blank=True
    )
    went_at = models.DateTimeField(_("went"), default=clock.now)
    expected_back_at = models.DateTimeField(_("expected back"))
    back_at = models.DateTimeField(_("back"), null=True, blank=True)
    said_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="outings", null=True, blank=True)

    objects = OutingQuerySet.as_manager()

    class Meta:
        ordering = ["expected_back_at", "pk"]
        verbose_name = _("visit under way")
        verbose_name_plural = _("visits under way")
        constraints = [
            models.UniqueConstraint(fields=["worker"], condition=Q(back_at__isnull=True), name="outing_one_at_a_time"),
            models.CheckConstraint(
                condition=Q(expected_back_at__gt=F("went_at")),
                name="outing_back_after_going",
                violation_error_message=_("You are expected back after you go. Choose a later time."),
            ),
            models.CheckConstraint(
                condition=Q(back_at__isnull=True, said_by__isnull=True, contact__isnull=True)
                | Q(back_at__isnull=False, said_by__isnull=False),
                name="outing_back_said_by",
            ),
        ]
        indexes = [
            models.Index(fields=["citizen", "-went_at"], name="outing_by_citizen"),
        ]

    def __str__(self):
        return f"outing {self.pk}"

    class Privacy:
        operational = ["id", "municipality", "citizen", "worker", "appointment", "went_at", "expected_back_at"]
        operational += ["back_at", "said_by", "contact"]
