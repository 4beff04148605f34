"""The nomination (boligindstilling): what a citizen wishes of a home, and what was decided about it."""

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models import Citizen
from housingfirst.accounts.models import MunicipalityBound, Team, Unit, User, track
from housingfirst.core import clock

from ..choices import HousingNeed, KnownFrom, NominationBasis, NominationStatus, NominationStep, WithdrawalReason
from ..querysets import NominationQuerySet, OfNominationQuerySet
from ..rules import nominations as rules


@track()
class Nomination(MunicipalityBound):
    """A citizen's place on the way to a home. The wishes are the citizen's; the assessment is the nominator's.

    There is no field about treatment, abstinence or "readiness", and there will be none (D11). `nominated_on` is the
    day the waiting time is counted from: neither a return, a no to an offer nor silence moves it. `known_since` is the
    first inquiry or the admission, so that the days until the nomination can be counted.
    """

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="nominations")
    nominated_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    nominated_on = models.DateField(_("nominated on"))
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="nominations", null=True, blank=True)
    known_since = models.DateField(_("first inquiry or admission"), null=True, blank=True)
    known_from = models.CharField(_("counted from"), max_length=10, choices=KnownFrom, blank=True)

    own_words = models.TextField(_("what the citizen wishes, in the citizen's own words"), max_length=5_000)
    own_words_on = models.DateField(_("said on"), null=True, blank=True)
    own_words_approved = models.BooleanField(_("read aloud to the citizen and approved"), default=False)

    areas = ArrayField(models.CharField(max_length=80), verbose_name=_("areas wished for"), default=list, blank=True)
    areas_only = models.BooleanField(_("only these areas"), default=False)
    avoid_areas = ArrayField(models.CharField(max_length=80), verbose_name=_("not in"), default=list, blank=True)
    near = models.CharField(_("close to"), max_length=300, blank=True)
    near_is_must = models.BooleanField(_("cannot do without it"), default=False)
    away_from = models.CharField(_("away from"), max_length=300, blank=True)
    away_is_must = models.BooleanField(_("must be so"), default=False)
    min_rooms = models.PositiveSmallIntegerField(_("rooms, at least"), null=True, blank=True)
    max_rooms = models.PositiveSmallIntegerField(_("rooms, at most"), null=True, blank=True)
    min_area_m2 = models.PositiveSmallIntegerField(_("m², at least"), null=True, blank=True)
    must_have = ArrayField(
        models.CharField(max_length=12, choices=HousingNeed), verbose_name=_("must have"), default=list, blank=True
    )
    nice_to_have = ArrayField(
        models.CharField(max_length=12, choices=HousingNeed), verbose_name=_("gladly"), default=list, blank=True
    )
    other_needs = models.CharField(_("other needs"), max_length=300, blank=True)
    adults = models.PositiveSmallIntegerField(_("adults"), default=1, validators=[MinValueValidator(1)])
    children = models.PositiveSmallIntegerField(_("children"), default=0)
    highest_rent = models.DecimalField(_("highest rent"), max_digits=8, decimal_places=2, null=True, blank=True)

    assessment = models.TextField(_("the nominator's own assessment"), max_length=10_000, blank=True)

    status = models.CharField(_("status"), max_length=10, choices=NominationStatus, default=NominationStatus.SUBMITTED)
    submitted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    submitted_at = models.DateTimeField(default=clock.now)
    decided_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = NominationQuerySet.as_manager()

    class Meta:
        ordering = ["nominated_on", "id"]
        verbose_name = _("nomination")
        verbose_name_plural = _("nominations")
        constraints = [
            models.UniqueConstraint(
                fields=["citizen"],
                condition=Q(status__in=rules.LIVE),
                name="nomination_one_live_per_citizen",
                violation_error_message=_("The citizen already has a nomination that is being worked on."),
            ),
            models.CheckConstraint(
                condition=Q(decided_by=None) | (~Q(decided_by=F("nominated_by")) & ~Q(decided_by=F("submitted_by"))),
                name="nomination_decided_by_another",
                violation_error_message=_("Nobody decides on a nomination of their own."),
            ),
            models.CheckConstraint(
                condition=Q(decided_by=None, decided_at=None) | Q(decided_by__isnull=False, decided_at__isnull=False),
                name="nomination_decision_complete",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=["approved", "refused"]) | Q(decided_by__isnull=False),
                name="nomination_decision_has_decider",
            ),
            models.CheckConstraint(
                condition=Q(status__in=rules.LIVE, closed_on=None)
                | (~Q(status__in=rules.LIVE) & Q(closed_on__isnull=False)),
                name="nomination_closed_or_live",
            ),
            models.CheckConstraint(condition=Q(team=None) | Q(unit=None), name="nomination_from_a_team_or_a_unit"),
            models.CheckConstraint(condition=~Q(own_words=""), name="nomination_has_own_words"),
            models.CheckConstraint(
                condition=Q(known_since=None, known_from="")
                | (Q(known_since__isnull=False, known_since__lte=F("nominated_on")) & ~Q(known_from="")),
                name="nomination_known_before",
                violation_error_message=_("The first inquiry or admission lies after the nomination."),
            ),
            models.CheckConstraint(
                condition=Q(min_rooms=None) | Q(max_rooms=None) | Q(max_rooms__gte=F("min_rooms")),
                name="nomination_rooms_in_order",
                violation_error_code="rooms_order",
                violation_error_message=_("The highest number of rooms is smaller than the lowest. Swap them."),
            ),
            models.CheckConstraint(
                condition=Q(highest_rent=None) | Q(highest_rent__gt=0),
                name="nomination_rent_above_zero",
                violation_error_message=_("The highest rent is more than 0 kr., or left empty."),
            ),
        ]
        indexes = [
            models.Index(fields=["municipality", "status", "nominated_on"], name="nomination_by_status"),
            models.Index(fields=["municipality", "nominated_on", "id"], name="nomination_by_day"),
        ]
        triggers = [
            pgtrigger.FSM(name="nomination_moves", field="status", transitions=list(rules.TRANSITIONS)),
            pgtrigger.ReadOnly(
                name="nomination_keeps_its_place", fields=["citizen", "municipality", "nominated_by", "nominated_on"]
            ),
        ]

    def __str__(self):
        return f"nomination {self.pk}"

    @property
    def reference(self):
        """What people call it: `B-2026-118`."""
        return f"B-{self.nominated_on.year}-{self.pk}"

    @property
    def is_live(self):
        return self.status in rules.LIVE

    @property
    def from_where(self):
        """The team or the unit it comes from; the adviser's own come from neither."""
        return self.unit or self.team

    @property
    def days_to_nomination(self):
        """HOU-105."""
        return rules.days_to_nomination(self.known_since, self.nominated_on)

    class Privacy:
        housing = ["own_words", "own_words_on", "own_words_approved", "areas", "areas_only", "avoid_areas", "near"]
        housing += ["near_is_must", "away_from", "away_is_must", "min_rooms", "max_rooms", "min_area_m2", "must_have"]
        housing += ["nice_to_have", "other_needs", "adults", "children", "highest_rent", "known_since", "known_from"]
        notes = ["assessment"]
        operational = ["id", "municipality", "citizen", "nominated_by", "nominated_on", "team", "unit", "status"]
        operational += ["submitted_by", "submitted_at", "decided_by", "decided_at", "closed_on", "version"]


@track()
class NominationDocument(MunicipalityBound):
    """A document the nomination needs, by name; missing until it is received. No document holds the wishes back."""

    nomination = models.ForeignKey(Nomination, on_delete=models.PROTECT, related_name="documents")
    name = models.CharField(_("document"), max_length=120)
    asked_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(default=clock.now)
    received_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    received_at = models.DateTimeField(null=True, blank=True)

    objects = OfNominationQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["nomination", "name"],
                name="nominationdocument_once",
                violation_error_message=_("That document is already on the list."),
            ),
            models.CheckConstraint(
                condition=Q(received_by=None, received_at=None)
                | Q(received_by__isnull=False, received_at__isnull=False),
                name="nominationdocument_received_complete",
            ),
        ]

    def __str__(self):
        return f"document {self.pk} of nomination {self.nomination_id}"

    @property
    def is_missing(self):
        return self.received_at is None

    class Privacy:
        housing = ["name"]
        operational = ["id", "municipality", "nomination", "asked_by", "asked_at", "received_by", "received_at"]


@track()
class NominationDecision(MunicipalityBound):
    """One step in a nomination's life: who, when, why. Only ever added; the database refuses to change one.

    A refusal carries its reasons and the complaint guidance the citizen was given, as it read that day.
    """

    nomination = models.ForeignKey(Nomination, on_delete=models.PROTECT, related_name="steps")
    step = models.CharField(max_length=12, choices=NominationStep)
    happened_at = models.DateTimeField()
    noted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField(_("reasons"), max_length=10_000, blank=True)
    document = models.CharField(_("missing document"), max_length=120, blank=True)
    basis = models.CharField(_("basis"), max_length=10, choices=NominationBasis, blank=True)
    withdrawal = models.CharField(_("why"), max_length=16, choices=WithdrawalReason, blank=True)
    complaint_by = models.DateField(_("can be complained of until"), null=True, blank=True)
    complaint_guidance = models.TextField(_("complaint guidance"), blank=True)

    objects = OfNominationQuerySet.as_manager()

    class Meta:
        ordering = ["happened_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(step=NominationStep.REFUSED)
                | (~Q(reason="") & ~Q(complaint_guidance="") & Q(complaint_by__isnull=False)),
                name="nominationdecision_refusal_complete",
                violation_error_message=_("A refusal needs reasons and complaint guidance."),
            ),
            models.CheckConstraint(
                condition=~Q(step=NominationStep.RETURNED) | ~Q(document=""),
                name="nominationdecision_return_names_document",
            ),
            models.CheckConstraint(
                condition=~Q(step=NominationStep.WITHDRAWN) | ~Q(withdrawal=""),
                name="nominationdecision_withdrawal_has_reason",
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="nominationdecision_stands", operation=pgtrigger.Update | pgtrigger.Delete),
        ]

    def __str__(self):
        return f"{self.step} of nomination {self.nomination_id}"

    class Privacy:
        housing = ["document", "complaint_by", "complaint_guidance"]
        notes = ["reason"]
        operational = ["id", "municipality", "nomination", "step", "happened_at", "noted_by", "basis", "withdrawal"]
