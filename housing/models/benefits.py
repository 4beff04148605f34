"""What the benefits office is asked and answers, with the sum the answer rested on."""

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models import Citizen
from housingfirst.accounts.models import MunicipalityBound, User, track
from housingfirst.core import clock

from ..choices import AffordabilityLight, BenefitKind, BenefitOutcome
from ..querysets import BenefitApplicationQuerySet, OfApplicationQuerySet
from .ledger import Vacancy
from .nominations import Nomination


@track()
class BenefitApplication(MunicipalityBound):
    """One question to the benefits office, with a clock. Fast track where a dwelling waits for the answer.

    The clock stands still while somebody else must answer (`waits_for`); the deadline moves by that time. Without
    an answer it may be given up when nobody needs it any more. `lost_on`: the dwelling went to somebody else because
    the answer came too late.
    """

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="benefit_applications")
    kind = models.CharField(_("benefit"), max_length=15, choices=BenefitKind)
    nomination = models.ForeignKey(
        Nomination, on_delete=models.PROTECT, related_name="applications", null=True, blank=True
    )
    vacancy = models.ForeignKey(Vacancy, on_delete=models.PROTECT, related_name="applications", null=True, blank=True)
    home = models.CharField(_("the dwelling"), max_length=200, blank=True)
    rent = models.DecimalField(_("rent"), max_digits=8, decimal_places=2, null=True, blank=True)
    utilities = models.DecimalField(_("on account"), max_digits=8, decimal_places=2, null=True, blank=True)
    applied_amount = models.DecimalField(
        _("amount applied for"), max_digits=10, decimal_places=2, null=True, blank=True
    )
    what_waits = models.CharField(_("what waits for the answer"), max_length=300, blank=True)

    requested_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    requested_at = models.DateTimeField(default=clock.now)
    fast_track = models.BooleanField(_("fast track"), default=False)
    deadline_at = models.DateTimeField(_("deadline"))
    waits_for = models.CharField(_("waits for"), max_length=200, blank=True)
    waits_since = models.DateTimeField(null=True, blank=True)

    answered_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    outcome = models.CharField(_("answer"), max_length=3, choices=BenefitOutcome, blank=True)
    granted_amount = models.DecimalField(_("amount granted"), max_digits=10, decimal_places=2, null=True, blank=True)
    reason = models.TextField(_("reasons"), max_length=5_000, blank=True)
    given_up_at = models.DateTimeField(null=True, blank=True)
    given_up_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    lost_on = models.DateField(_("dwelling lost"), null=True, blank=True)

    objects = BenefitApplicationQuerySet.as_manager()

    class Meta:
        ordering = ["deadline_at", "id"]
        verbose_name = _("benefit application")
        verbose_name_plural = _("benefit applications")
        constraints = [
            models.CheckConstraint(
                condition=Q(answered_at=None, answered_by=None, outcome="", granted_amount=None)
                | (Q(answered_at__isnull=False, answered_by__isnull=False) & ~Q(outcome="")),
                name="benefitapplication_answer_complete",
            ),
            models.CheckConstraint(
                condition=~Q(outcome="no") | ~Q(reason=""),
                name="benefitapplication_no_has_reason",
                violation_error_message=_("A no needs reasons."),
            ),
            models.CheckConstraint(
                condition=Q(waits_since=None, waits_for="") | (Q(waits_since__isnull=False) & ~Q(waits_for="")),
                name="benefitapplication_pause_says_why",
            ),
            models.CheckConstraint(
                condition=Q(given_up_at=None, given_up_by=None)
                | Q(given_up_at__isnull=False, given_up_by__isnull=False, answered_at=None),
                name="benefitapplication_given_up_unanswered",
            ),
            models.CheckConstraint(
                condition=Q(deadline_at__gt=F("requested_at")), name="benefitapplication_deadline_after_request"
            ),
            models.CheckConstraint(
                condition=(Q(rent=None) | Q(rent__gte=0)) & (Q(utilities=None) | Q(utilities__gte=0)),
                name="benefitapplication_rent_not_negative",
                violation_error_message=_("Rent and on-account amounts cannot be less than 0 kr."),
            ),
            models.UniqueConstraint(
                fields=["citizen", "kind", "vacancy"],
                condition=Q(answered_at=None, given_up_at=None),
                nulls_distinct=False,
                name="benefitapplication_asked_once",
                violation_error_message=_("The benefits office has already been asked that."),
            ),
        ]
        indexes = [
            models.Index(
                fields=["municipality", "deadline_at"],
                condition=Q(answered_at=None, given_up_at=None),
                name="benefitapplication_queue",
            ),
            models.Index(fields=["municipality", "answered_at"], name="benefitapplication_answered"),
        ]

    def __str__(self):
        return f"application {self.pk}"

    @property
    def is_open(self):
        return self.answered_at is None and self.given_up_at is None

    @property
    def dwelling_address(self):
        """The dwelling in question, registered or written."""
        return self.vacancy.dwelling.address if self.vacancy else self.home

    class Privacy:
        housing = ["home", "rent", "utilities", "what_waits"]
        economy = ["applied_amount", "granted_amount", "reason", "waits_for"]
        operational = ["id", "municipality", "citizen", "kind", "nomination", "vacancy", "requested_by", "requested_at"]
        operational += ["fast_track", "deadline_at", "waits_since", "answered_by", "answered_at", "outcome"]
        operational += ["given_up_at", "given_up_by", "lost_on"]


@track()
class AffordabilityCheck(MunicipalityBound):
    """The sum behind an answer, kept as it was that day: what went in, what came out, and why in sentences."""

    application = models.OneToOneField(BenefitApplication, on_delete=models.PROTECT, related_name="check_made")
    net_income = models.DecimalField(_("income after tax"), max_digits=10, decimal_places=2)
    rent = models.DecimalField(_("rent"), max_digits=10, decimal_places=2)
    utilities = models.DecimalField(_("on account"), max_digits=10, decimal_places=2)
    housing_benefit = models.DecimalField(_("housing benefit"), max_digits=10, decimal_places=2)
    other_fixed = models.DecimalField(_("other fixed costs"), max_digits=10, decimal_places=2)
    threshold = models.DecimalField(_("must be left"), max_digits=10, decimal_places=2, null=True, blank=True)
    max_burden = models.CharField(_("highest share"), max_length=20)

    net_housing = models.DecimalField(_("housing costs"), max_digits=10, decimal_places=2)
    burden_percent = models.IntegerField(_("share of the income"), null=True, blank=True)
    disposable = models.DecimalField(_("left"), max_digits=10, decimal_places=2)
    margin = models.DecimalField(_("above or below"), max_digits=10, decimal_places=2, null=True, blank=True)
    light = models.CharField(_("light"), max_length=8, choices=AffordabilityLight)
    explanation = ArrayField(models.TextField())
    made_at = models.DateTimeField(default=clock.now)
    made_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    objects = OfApplicationQuerySet.as_manager()

    class Meta:
        triggers = [
            pgtrigger.Protect(name="affordabilitycheck_stands", operation=pgtrigger.Update | pgtrigger.Delete),
        ]

    def __str__(self):
        return f"sum of application {self.application_id}"

    @property
    def gross(self):
        """Rent and on-account amounts together."""
        return self.rent + self.utilities

    @property
    def light_kind(self):
        """The kind of status that shows the light."""
        return {"ok": "ok", "close": "soon", "no": "late"}.get(self.light, "idle")

    @property
    def shortfall(self):
        """How much is missing, where something is."""
        return -self.margin

    class Privacy:
        economy = ["net_income", "rent", "utilities", "housing_benefit", "other_fixed", "threshold", "max_burden"]
        economy += ["net_housing", "burden_percent", "disposable", "margin", "light", "explanation"]
        operational = ["id", "municipality", "application", "made_at", "made_by"]
