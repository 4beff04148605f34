"""Offers of a dwelling, in the citizen's hands, and the tenancies they lead to."""

import pgtrigger
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.choices import SupportMethod
from cases.models import Citizen
from housingfirst.accounts.models import MunicipalityBound, User, period, track
from housingfirst.core import clock

from ..choices import OfferStatus, TenancyEnd
from ..querysets import OfferQuerySet, OfOfferQuerySet, TenancyQuerySet
from ..rules import offers as rules
from .ledger import Vacancy
from .nominations import Nomination
from .stock import Dwelling


@track()
class Offer(MunicipalityBound):
    """A dwelling offered to a citizen, with a deadline and the support that is promised with it.

    The promise: by which method, by whom, and a first visit no later than the day of moving in. Rent and deposit as
    they were when it was made. A no or silence ends the offer and touches nothing else (HOU-142).
    """

    vacancy = models.ForeignKey(Vacancy, on_delete=models.PROTECT, related_name="offers")
    dwelling = models.ForeignKey(Dwelling, on_delete=models.PROTECT, related_name="offers")
    nomination = models.ForeignKey(Nomination, on_delete=models.PROTECT, related_name="offers")
    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="offers")
    made_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=clock.now)
    answer_by = models.DateTimeField(_("answer no later than"))
    move_in_on = models.DateField(_("move in"))
    rent = models.DecimalField(_("rent"), max_digits=8, decimal_places=2)
    utilities = models.DecimalField(_("on account"), max_digits=8, decimal_places=2)
    deposit = models.DecimalField(_("deposit"), max_digits=10, decimal_places=2)

    support_method = models.CharField(_("support"), max_length=10, choices=SupportMethod)
    support_contact = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    first_visit_on = models.DateField(_("first visit"))

    status = models.CharField(_("status"), max_length=10, choices=OfferStatus, default=OfferStatus.OPEN)
    is_late_no = models.BooleanField(default=False)

    objects = OfferQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at", "-id"]
        verbose_name = _("offer")
        verbose_name_plural = _("offers")
        constraints = [
            models.UniqueConstraint(
                fields=["dwelling"],
                condition=Q(status__in=rules.LIVE_OFFER),
                name="offer_one_live_per_dwelling",
                violation_error_message=_("The dwelling already has an offer."),
            ),
            models.UniqueConstraint(
                fields=["vacancy"],
                condition=Q(status__in=rules.LIVE_OFFER),
                name="offer_one_live_per_vacancy",
                violation_error_message=_("The dwelling already has an offer."),
            ),
            models.CheckConstraint(
                condition=Q(first_visit_on__lte=F("move_in_on")),
                name="offer_visit_no_later_than_move_in",
                violation_error_code="visit_after_move_in",
                violation_error_message=_(
                    "The first visit lies after the day of moving in. Choose that day or earlier."
                ),
            ),
            models.CheckConstraint(condition=Q(answer_by__gt=F("made_at")), name="offer_deadline_after_made"),
            models.CheckConstraint(
                condition=Q(rent__gte=0, utilities__gte=0, deposit__gte=0), name="offer_amounts_not_negative"
            ),
            models.CheckConstraint(
                condition=Q(is_late_no=False) | Q(status=OfferStatus.DECLINED), name="offer_late_no_is_a_no"
            ),
        ]
        indexes = [
            models.Index(fields=["municipality", "status", "answer_by"], name="offer_by_status"),
            models.Index(fields=["municipality", "answer_by", "id"], name="offer_by_deadline"),
        ]
        triggers = [
            pgtrigger.FSM(name="offer_moves", field="status", transitions=list(rules.OFFER_TRANSITIONS)),
        ]

    def __str__(self):
        return f"offer {self.pk}"

    @property
    def is_live(self):
        return self.status in rules.LIVE_OFFER

    @property
    def monthly(self):
        """Rent and on-account amounts together."""
        return self.rent + self.utilities

    class Privacy:
        housing = ["move_in_on", "rent", "utilities", "deposit", "dwelling", "vacancy"]
        operational = ["id", "municipality", "nomination", "citizen", "made_by", "made_at", "answer_by"]
        operational += ["support_method", "support_contact", "first_visit_on", "status", "is_late_no"]


@track()
class OfferStep(MunicipalityBound):
    """What happened to an offer, with the citizen's own words; only ever added."""

    offer = models.ForeignKey(Offer, on_delete=models.PROTECT, related_name="steps")
    status = models.CharField(max_length=10, choices=OfferStatus)
    happened_at = models.DateTimeField()
    noted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    own_words = models.TextField(_("in the citizen's own words"), max_length=5_000, blank=True)
    reason = models.CharField(_("reason"), max_length=500, blank=True)

    objects = OfOfferQuerySet.as_manager()

    class Meta:
        ordering = ["happened_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(status=OfferStatus.WITHDRAWN) | ~Q(reason=""),
                name="offerstep_taken_back_with_reason",
                violation_error_message=_("Write why the offer is taken back."),
            ),
        ]
        triggers = [pgtrigger.Protect(name="offerstep_stands", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self):
        return f"{self.status} of offer {self.offer_id}"

    class Privacy:
        housing = ["own_words"]
        operational = ["id", "municipality", "offer", "status", "happened_at", "noted_by", "reason"]


@track()
class Tenancy(MunicipalityBound):
    """A citizen's lease of a dwelling, [move-in, end). Ending support never ends it, and the other way round (D11).

    `is_ordinary`: an ordinary lease without time limit, in the citizen's own name.
    """

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="tenancies")
    dwelling = models.ForeignKey(Dwelling, on_delete=models.PROTECT, related_name="tenancies")
    offer = models.OneToOneField(Offer, on_delete=models.PROTECT, related_name="tenancy")
    lease_signed_on = models.DateField(_("lease signed"))
    signed_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    move_in_on = models.DateField(_("moves in"))
    moved_in_at = models.DateTimeField(null=True, blank=True)
    moved_in_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    rent = models.DecimalField(_("rent"), max_digits=8, decimal_places=2)
    utilities = models.DecimalField(_("on account"), max_digits=8, decimal_places=2)
    deposit = models.DecimalField(_("deposit"), max_digits=10, decimal_places=2)
    is_ordinary = models.BooleanField(_("ordinary lease without time limit"), default=True)
    ended_on = models.DateField(_("ended on"), null=True, blank=True)
    end_reason = models.CharField(_("why it ended"), max_length=15, choices=TenancyEnd, blank=True)
    ended_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)

    objects = TenancyQuerySet.as_manager()

    class Meta:
        ordering = ["-move_in_on", "-id"]
        verbose_name = _("tenancy")
        verbose_name_plural = _("tenancies")
        constraints = [
            ExclusionConstraint(
                name="tenancy_one_at_a_time",
                expressions=[
                    ("dwelling", RangeOperators.EQUAL),
                    (period("move_in_on", "ended_on"), RangeOperators.OVERLAPS),
                ],
                violation_error_message=_("Somebody else has the dwelling in that period."),
            ),
            models.UniqueConstraint(
                fields=["citizen"],
                condition=Q(ended_on=None),
                name="tenancy_one_live_per_citizen",
                violation_error_message=_("The citizen already has a tenancy. End it first."),
            ),
            models.CheckConstraint(
                condition=Q(ended_on=None) | Q(ended_on__gte=F("move_in_on")),
                name="tenancy_ends_after_move_in",
                violation_error_code="order",
                violation_error_message=_("The end lies before the start. Choose a later end date."),
            ),
            models.CheckConstraint(
                condition=Q(ended_on=None, end_reason="", ended_by=None)
                | (Q(ended_on__isnull=False, ended_by__isnull=False) & ~Q(end_reason="")),
                name="tenancy_end_has_reason",
                violation_error_message=_("Choose why the tenancy ended."),
            ),
            models.CheckConstraint(
                condition=Q(moved_in_at=None, moved_in_by=None)
                | Q(moved_in_at__isnull=False, moved_in_by__isnull=False),
                name="tenancy_move_in_complete",
            ),
            models.CheckConstraint(
                condition=Q(move_in_on__gte=F("lease_signed_on")),
                name="tenancy_signed_before_move_in",
                violation_error_message=_("The lease is signed after the day of moving in. Correct one of the days."),
            ),
        ]
        indexes = [models.Index(fields=["municipality", "move_in_on"], name="tenancy_by_move_in")]

    def __str__(self):
        return f"tenancy {self.pk}"

    @property
    def has_moved_in(self):
        return self.moved_in_at is not None

    @property
    def monthly(self):
        """Rent and on-account amounts together."""
        return self.rent + self.utilities

    class Privacy:
        housing = ["dwelling", "lease_signed_on", "move_in_on", "rent", "utilities", "deposit", "is_ordinary"]
        housing += ["ended_on", "end_reason"]
        operational = ["id", "municipality", "citizen", "offer", "signed_by", "moved_in_at", "moved_in_by", "ended_by"]
