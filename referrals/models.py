"""Referrals to partner units, their steps, the directory of units, and warnings of sanctions."""

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models import Citizen
from housingfirst.accounts.models import MunicipalityBound, Team, Unit, User, track
from housingfirst.accounts.roles import FieldGroup
from housingfirst.core import clock

from . import rules
from .choices import Answer, Ground, ReferralState, ReferralStepKind, SanctionOutcome
from .querysets import OfReferralQuerySet, PartnerUnitQuerySet, ReferralQuerySet, SanctionNoticeQuerySet


@track()
class PartnerUnit(MunicipalityBound):
    """A unit in the directory (002b P5): what it can be asked for, where it is, and whom to call there."""

    unit = models.OneToOneField(Unit, on_delete=models.PROTECT, related_name="directory_entry")
    what_for = models.CharField(_("what it can be asked for"), max_length=300, blank=True)
    address = models.CharField(_("address"), max_length=200, blank=True)
    phone = models.CharField(_("phone"), max_length=60, blank=True)
    contact_name = models.CharField(_("whom to call"), max_length=120, blank=True)
    contact_phone = models.CharField(_("direct number"), max_length=60, blank=True)

    objects = PartnerUnitQuerySet.as_manager()

    class Meta:
        ordering = ["unit__name"]

    def __str__(self):
        return f"directory entry of unit {self.unit_id}"

    class Privacy:
        operational = ["id", "municipality", "unit", "what_for", "address", "phone"]
        staff = ["contact_name", "contact_phone"]


@track()
class Referral(MunicipalityBound):
    """Something asked of another unit about one citizen, with what it needs to know and no more (D12).

    `for_partner` is written to the unit; `field_groups` are those of the citizen's record it sees besides, while the
    referral is open. `ground` with its day or provision says what lets it be told. The steps tell the story.
    """

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="referrals")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="referrals")
    sent_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="referrals_sent")
    sent_at = models.DateTimeField(default=clock.now)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+", null=True, blank=True)

    subject = models.CharField(_("what it is about"), max_length=120)
    request = models.TextField(_("what you ask the unit to do"), max_length=5_000)
    for_partner = models.TextField(_("what the unit needs to know"), max_length=10_000, blank=True)
    field_groups = ArrayField(models.CharField(max_length=12, choices=FieldGroup), verbose_name=_("shared"))
    ground = models.CharField(_("what lets it be shared"), max_length=10, choices=Ground)
    consent_on = models.DateField(_("consent given on"), null=True, blank=True)
    legal_basis = models.CharField(_("legal basis"), max_length=20, blank=True)  # a code of cases.LegalBasis
    answer_due_on = models.DateField(_("answer wanted by"))

    state = models.CharField(_("state"), max_length=10, choices=ReferralState, default=ReferralState.SENT)
    received_at = models.DateTimeField(null=True, blank=True)
    received_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    answer = models.CharField(_("answer"), max_length=10, choices=Answer, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    reminded_on = models.DateField(null=True, blank=True)
    access_until = models.DateField(null=True, blank=True)  # the first day on which nothing is shared any more
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = ReferralQuerySet.as_manager()

    class Meta:
        ordering = ["answer_due_on", "id"]
        verbose_name = _("referral")
        verbose_name_plural = _("referrals")
        constraints = [
            models.CheckConstraint(
                condition=Q(ground=Ground.CONSENT, consent_on__isnull=False, legal_basis="")
                | (Q(ground=Ground.LAW, consent_on=None) & ~Q(legal_basis="")),
                name="referral_names_its_ground",
                violation_error_message=_("A referral names the citizen's consent and its day, or a legal basis."),
            ),
            models.CheckConstraint(
                condition=Q(field_groups__contains=["identity"]) & ~Q(field_groups__contains=["notes"]),
                name="referral_shares_no_notes",
            ),
            models.CheckConstraint(
                condition=Q(answer="", answered_at=None, answered_by=None, access_until=None)
                | (~Q(answer="") & Q(answered_at__isnull=False, answered_by__isnull=False, access_until__isnull=False)),
                name="referral_answer_complete",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["answered", "closed"]) | ~Q(answer=""), name="referral_answered_has_answer"
            ),
            models.CheckConstraint(
                condition=Q(state__in=["closed", "withdrawn"], ended_at__isnull=False)
                | (~Q(state__in=["closed", "withdrawn"]) & Q(ended_at=None)),
                name="referral_ended_has_day",
            ),
            models.CheckConstraint(
                condition=Q(answered_at=None) | Q(answered_at__gte=F("sent_at")), name="referral_answered_after_sent"
            ),
        ]
        indexes = [
            models.Index(fields=["citizen"], name="referral_by_citizen"),
            models.Index(fields=["unit", "state", "answer_due_on"], name="referral_inbox"),
            models.Index(fields=["municipality", "state", "answer_due_on"], name="referral_by_deadline"),
            models.Index(fields=["sent_by", "state"], name="referral_by_sender"),
        ]
        triggers = [
            pgtrigger.FSM(name="referral_moves", field="state", transitions=list(rules.TRANSITIONS)),
            pgtrigger.ReadOnly(
                name="referral_stands_as_sent",
                fields=[
                    *("municipality", "citizen", "unit", "sent_by", "sent_at", "subject", "request", "for_partner"),
                    *("field_groups", "ground", "consent_on", "legal_basis"),
                ],
            ),
        ]

    def __str__(self):
        return f"referral {self.pk}"

    @property
    def is_open(self):
        return self.state in rules.OPEN

    @property
    def is_waiting(self):
        return self.state in rules.WAITING

    @property
    def sent_on(self):
        """The day it was sent, in Denmark."""
        return self.sent_at.astimezone(clock.DANISH_TIME).date()

    @property
    def source(self):
        """The name of its openings (cases.AccessOpening)."""
        return f"referral:{self.pk}"

    class Privacy:
        notes = ["subject", "request", "for_partner", "answer"]
        operational = ["id", "municipality", "citizen", "unit", "sent_by", "sent_at", "team", "field_groups", "ground"]
        operational += ["consent_on", "legal_basis", "answer_due_on", "state", "received_at", "received_by"]
        operational += ["answered_at", "answered_by", "reminded_on", "access_until", "ended_at"]


@track()
class ReferralStep(MunicipalityBound):
    """What happened to a referral, by whom, in their words. Rows are added, never changed."""

    referral = models.ForeignKey(Referral, on_delete=models.PROTECT, related_name="steps")
    step = models.CharField(max_length=10, choices=ReferralStepKind)
    answer = models.CharField(max_length=10, choices=Answer, blank=True)
    text = models.TextField(max_length=10_000, blank=True)
    happened_at = models.DateTimeField(default=clock.now)
    noted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    objects = OfReferralQuerySet.as_manager()

    class Meta:
        ordering = ["happened_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(step=ReferralStepKind.ANSWERED) & ~Q(answer="")
                | ~Q(step=ReferralStepKind.ANSWERED) & Q(answer=""),
                name="referralstep_answer_only_when_answered",
            ),
            models.CheckConstraint(
                condition=Q(answer__in=["", "accepted"]) | ~Q(text=""), name="referralstep_answer_has_words"
            ),
        ]
        triggers = [pgtrigger.Protect(name="referralstep_stands", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self):
        return f"{self.step} of referral {self.referral_id}"

    class Privacy:
        notes = ["text", "answer"]
        operational = ["id", "municipality", "referral", "step", "happened_at", "noted_by"]


@track()
class SanctionNotice(MunicipalityBound):
    """A jobcentre warns before a sanction falls (001 P6, 002b W5), so that somebody can go along or secure the rent."""

    referral = models.ForeignKey(Referral, on_delete=models.PROTECT, related_name="sanction_notices")
    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="sanction_notices")
    what = models.CharField(_("what it is about"), max_length=500)
    falls_on = models.DateField(_("would fall on"))
    warned_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    warned_at = models.DateTimeField(default=clock.now)
    outcome = models.CharField(_("what came of it"), max_length=10, choices=SanctionOutcome, blank=True)
    done = models.CharField(_("what was done"), max_length=500, blank=True)
    handled_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    handled_at = models.DateTimeField(null=True, blank=True)

    objects = SanctionNoticeQuerySet.as_manager()

    class Meta:
        ordering = ["falls_on", "id"]
        verbose_name = _("warning of a sanction")
        verbose_name_plural = _("warnings of sanctions")
        constraints = [
            models.CheckConstraint(
                condition=Q(handled_at=None, handled_by=None, outcome="", done="")
                | (Q(handled_at__isnull=False, handled_by__isnull=False) & ~Q(outcome="") & ~Q(done="")),
                name="sanctionnotice_handled_complete",
            ),
        ]
        indexes = [
            models.Index(fields=["municipality", "falls_on"], condition=Q(handled_at=None), name="sanctionnotice_open"),
        ]

    def __str__(self):
        return f"warning {self.pk}"

    @property
    def is_open(self):
        return self.handled_at is None

    class Privacy:
        economy = ["what", "falls_on", "outcome", "done"]
        operational = ["id", "municipality", "referral", "citizen", "warned_by", "warned_at", "handled_by"]
        operational += ["handled_at"]
