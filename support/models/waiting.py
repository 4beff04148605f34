"""Citizens who wait for a place, and needs no team can meet."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models import Citizen, Decision
from housingfirst.accounts.models import MunicipalityBound, Team, User, track

from ..choices import EntryState, SupportMethod, UnmetReason, UnmetStage
from ..querysets import EntryQuerySet, UnmetNeedQuerySet
from .courses import Course


@track()
class WaitingListEntry(MunicipalityBound):
    """A citizen who has a decision on support and waits for a place in a team (venteliste)."""

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="waiting_entries")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="waiting_entries")
    method = models.CharField(_("method"), max_length=12, choices=SupportMethod)
    state = models.CharField(_("state"), max_length=10, choices=EntryState, default=EntryState.WAITING)
    entered_on = models.DateField(_("waiting since"))
    left_on = models.DateField(null=True, blank=True)
    need_note = models.CharField(_("what is needed"), max_length=500, blank=True)
    entered_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    decision = models.ForeignKey(
        Decision, on_delete=models.PROTECT, related_name="waiting_entries", null=True, blank=True
    )
    course = models.OneToOneField(Course, on_delete=models.PROTECT, related_name="waiting_entry", null=True, blank=True)

    objects = EntryQuerySet.as_manager()

    class Meta:
        ordering = ["entered_on", "pk"]
        verbose_name = _("waiting list entry")
        constraints = [
            models.CheckConstraint(
                condition=Q(state=EntryState.WAITING, left_on__isnull=True, course__isnull=True)
                | Q(state=EntryState.STARTED, left_on__isnull=False, course__isnull=False)
                | Q(state=EntryState.LEFT, left_on__isnull=False, course__isnull=True),
                name="waitinglistentry_state_fits",
            ),
            models.CheckConstraint(
                condition=Q(left_on__isnull=True) | Q(left_on__gte=F("entered_on")),
                name="waitinglistentry_left_after_entered",
                violation_error_message=_("The day lies before the citizen came on the waiting list."),
            ),
            models.UniqueConstraint(
                fields=["citizen"],
                condition=Q(state=EntryState.WAITING),
                name="waitinglistentry_once",
                violation_error_message=_("The citizen is already on a waiting list."),
            ),
        ]
        indexes = [models.Index(fields=["team", "state", "entered_on"], name="waitinglistentry_by_team")]

    def __str__(self):
        return f"entry {self.pk}"

    class Privacy:
        notes = ["need_note"]
        operational = ["id", "municipality", "citizen", "team", "method", "state", "entered_on", "left_on"]
        operational += ["entered_by", "decision", "course"]


@track()
class UnmetNeed(MunicipalityBound):
    """A method that was recommended or decided and that nobody can give: no team, no place, or an age limit (D17)."""

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="unmet_needs")
    method = models.CharField(_("method"), max_length=12, choices=SupportMethod)
    stage = models.CharField(_("how far"), max_length=12, choices=UnmetStage)
    reason = models.CharField(_("reason"), max_length=10, choices=UnmetReason)
    since = models.DateField(_("since"))
    until = models.DateField(_("until"), null=True, blank=True)
    noted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    objects = UnmetNeedQuerySet.as_manager()

    class Meta:
        ordering = ["since", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("since")),
                name="unmetneed_until_after_since",
                violation_error_code="order",
                violation_error_message=_("The end lies before the start. Choose a later end date."),
            ),
            models.UniqueConstraint(
                fields=["citizen", "method"], condition=Q(until__isnull=True), name="unmetneed_open_once"
            ),
        ]
        indexes = [models.Index(fields=["municipality", "method"], condition=Q(until=None), name="unmetneed_open")]

    def __str__(self):
        return f"unmet need {self.pk}"

    class Privacy:
        operational = ["id", "municipality", "citizen", "method", "stage", "reason", "since", "until", "noted_by"]
