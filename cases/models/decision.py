"""The decision (afgørelse), its complaint, and the law both rest on."""

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import MunicipalityBound, User, track
from housingfirst.core import clock

from ..choices import (
    HOUSING_FIRST_METHODS,
    ComplaintOutcome,
    DecisionStatus,
    DecisionType,
    DeliveryWay,
    LawCertainty,
    SupportMethod,
    WishAnswer,
)
from ..querysets import CitizenBoundQuerySet, DecisionQuerySet, LegalBasisQuerySet
from .assessment import Assessment
from .citizen import Citizen


class LegalBasis(models.Model):
    """A provision of law a decision can rest on, in a period, and how certain we are of it (design.md, README).

    National reference rows: shipped by migrations, the same for every municipality, read only in the application.
    """

    code = models.CharField(max_length=20)
    law = models.CharField(max_length=80)
    provision = models.CharField(max_length=40)
    title = models.CharField(max_length=200)
    uses = ArrayField(models.CharField(max_length=20))  # decision types it can carry, or "disclosure"
    certainty = models.CharField(max_length=12, choices=LawCertainty)
    source = models.CharField(max_length=200)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True, blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    objects = LegalBasisQuerySet.as_manager()

    class Meta:
        ordering = ["position", "code", "valid_from"]
        constraints = [
            models.UniqueConstraint(fields=["code", "valid_from"], name="legalbasis_once_a_day"),
        ]

    def __str__(self):
        return f"{self.law} {self.provision}"

    class Privacy:
        operational = ["id", "code", "law", "provision", "title", "uses", "certainty", "source"]
        operational += ["valid_from", "valid_until", "position"]


BLANK = r"^\s*$"
# Fields that may be set once after the decision is final; everything else is then closed.
DELIVERY = ("delivered_on", "delivery_way", "delivered_by_id")
FINAL_NEVER_CHANGES = """
if (to_jsonb(old) - array[{delivery}]) is distinct from (to_jsonb(new) - array[{delivery}])
   or (old.delivered_on is not null
       and (old.delivered_on, old.delivery_way) is distinct from (new.delivered_on, new.delivery_way)) then
  raise exception using errcode = 'check_violation', constraint = 'decision_final_never_changes',
    message = 'a final decision never changes';
end if;
return new;
""".format(delivery=", ".join(f"'{name}'" for name in DELIVERY))


@track()
class Decision(MunicipalityBound):
    """A decision in the sense of the law (afgørelse). A draft until it is final; a final one never changes.

    A change is a new decision whose `replaces` points to the old. The complaint guidance belongs to the decision and
    is kept as it was sent.
    """

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="decisions")
    type = models.CharField(_("what is decided"), max_length=20, choices=DecisionType)
    status = models.CharField(max_length=10, choices=DecisionStatus, default=DecisionStatus.DRAFT)
    assessment = models.ForeignKey(
        Assessment, on_delete=models.PROTECT, related_name="decisions", null=True, blank=True
    )
    method = models.CharField(_("method"), max_length=12, choices=SupportMethod, blank=True)
    method_reason = models.TextField(_("why another method than recommended"), max_length=20_000, blank=True)
    legal_bases = ArrayField(models.CharField(max_length=20), verbose_name=_("legal basis"), default=list, blank=True)
    reasons = models.TextField(_("reasons"), max_length=50_000, blank=True)

    facts_against = models.TextField(_("facts that weigh against the citizen"), max_length=20_000, blank=True)
    heard_on = models.DateField(_("heard on"), null=True, blank=True)
    citizen_answer = models.TextField(_("the citizen's answer"), max_length=20_000, blank=True)

    provider_wish = models.TextField(_("the citizen's wish for who gives the support"), max_length=2_000, blank=True)
    wish_answer = models.CharField(
        _("the wish"), max_length=15, choices=WishAnswer, default=WishAnswer.NONE, blank=True
    )
    wish_reason = models.TextField(_("why the wish is not followed"), max_length=20_000, blank=True)
    named_worker = models.CharField(_("the worker from the shelter the citizen chooses"), max_length=120, blank=True)
    named_worker_answer = models.CharField(
        _("the choice of worker"), max_length=15, choices=WishAnswer, default=WishAnswer.NONE, blank=True
    )
    named_worker_reason = models.TextField(_("why the choice of worker is refused"), max_length=20_000, blank=True)

    complaint_guidance = models.TextField(_("complaint guidance"), max_length=20_000, blank=True)
    replaces = models.OneToOneField("self", on_delete=models.PROTECT, related_name="replaced_by", null=True, blank=True)

    drafted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    drafted_at = models.DateTimeField(default=clock.now, editable=False)
    saved_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    saved_at = models.DateTimeField(default=clock.now, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)
    decided_on = models.DateField(_("date of the decision"), null=True, blank=True)
    decided_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    delivered_on = models.DateField(_("delivered on"), null=True, blank=True)
    delivery_way = models.CharField(_("how"), max_length=15, choices=DeliveryWay, blank=True)
    delivered_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)

    objects = DecisionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(status=DecisionStatus.DRAFT) | (~Q(reasons="") & ~Q(reasons__regex=r"^\s*$")),
                name="decision_final_has_reasons",
                violation_error_code="reasons_missing",
                violation_error_message=_("A decision needs its reasons before it can be made."),
            ),
            models.CheckConstraint(
                condition=Q(status=DecisionStatus.DRAFT)
                | Q(facts_against="")
                | (Q(heard_on__isnull=False) & ~Q(citizen_answer="")),
                name="decision_final_has_hearing",
                violation_error_code="hearing_missing",
                violation_error_message=_("The citizen must be heard about what weighs against them."),
            ),
            models.CheckConstraint(
                condition=Q(status=DecisionStatus.DRAFT)
                | (
                    Q(decided_on__isnull=False, decided_by__isnull=False, legal_bases__len__gt=0)
                    & ~Q(complaint_guidance="")
                ),
                name="decision_final_is_whole",
                violation_error_code="not_whole",
                violation_error_message=_("Legal basis, date and complaint guidance belong to a decision."),
            ),
            models.CheckConstraint(
                condition=Q(status=DecisionStatus.DRAFT)
                | ~Q(type=DecisionType.SUPPORT_85A)
                | Q(method__in=sorted(HOUSING_FIRST_METHODS)),
                name="decision_85a_has_method",
                violation_error_code="method_missing",
                violation_error_message=_("Choose the method: support under § 85 a is CTI, ICM, ACT or M-ACT."),
            ),
            models.CheckConstraint(
                condition=Q(status=DecisionStatus.DRAFT)
                | (
                    (Q(provider_wish__regex=BLANK) | ~Q(wish_answer__in=["", WishAnswer.NONE]))
                    & (~Q(wish_answer=WishAnswer.NOT_FOLLOWED) | ~Q(wish_reason__regex=BLANK))
                ),
                name="decision_final_answers_wish",
                violation_error_code="wish_reason_missing",
                violation_error_message=_("Say whether the citizen's wish is followed, and write why where it is not."),
            ),
            models.CheckConstraint(
                condition=Q(status=DecisionStatus.DRAFT)
                | (
                    (Q(named_worker__regex=BLANK) | ~Q(named_worker_answer__in=["", WishAnswer.NONE]))
                    & (~Q(named_worker_answer=WishAnswer.NOT_FOLLOWED) | ~Q(named_worker_reason__regex=BLANK))
                ),
                name="decision_final_answers_named_worker",
                violation_error_code="named_worker_reason_missing",
                violation_error_message=_(
                    "Say whether the citizen gets the worker they choose, and write why where they do not."
                ),
            ),
            models.CheckConstraint(
                condition=Q(delivered_on__isnull=True, delivery_way="", delivered_by__isnull=True)
                | (
                    Q(status=DecisionStatus.FINAL, delivered_on__gte=F("decided_on"), delivered_by__isnull=False)
                    & ~Q(delivery_way="")
                ),
                name="decision_delivered_after_decided",
                violation_error_code="delivery_order",
                violation_error_message=_("A decision is delivered on or after the day it was made."),
            ),
        ]
        indexes = [
            models.Index(fields=["citizen", "-decided_on", "-id"], name="decision_by_citizen"),
            models.Index(fields=["municipality", "status", "type"], name="decision_by_status"),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="decision_final_never_changes",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__status=DecisionStatus.FINAL),
                func=FINAL_NEVER_CHANGES,
            ),
            pgtrigger.Protect(
                name="decision_final_stays",
                operation=pgtrigger.Delete,
                condition=pgtrigger.Q(old__status=DecisionStatus.FINAL),
            ),
        ]

    def __str__(self):
        return f"decision {self.pk} about citizen {self.citizen_id}"

    @property
    def is_final(self):
        return self.status == DecisionStatus.FINAL

    class Privacy:
        notes = ["type", "method", "method_reason", "reasons", "facts_against", "citizen_answer", "provider_wish"]
        notes += ["named_worker", "named_worker_answer", "named_worker_reason"]
        notes += ["wish_answer", "wish_reason", "complaint_guidance", "legal_bases"]
        operational = ["id", "municipality", "citizen", "status", "assessment", "heard_on", "replaces", "drafted_by"]
        operational += ["drafted_at", "saved_by", "saved_at", "version", "decided_on", "decided_by", "delivered_on"]
        operational += ["delivery_way", "delivered_by"]


@track()
class Complaint(MunicipalityBound):
    """A complaint (klage) over a decision: it opens a reassessment with a clock, whether in time or late."""

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="complaints")
    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="complaints")
    received_on = models.DateField(_("received on"))
    text = models.TextField(_("what the citizen says"), max_length=50_000)
    deadline_on = models.DateField(_("last day to complain"), null=True, blank=True)
    is_late = models.BooleanField(_("received late"), default=False)
    reassess_by = models.DateField(_("reassessment due"))
    received_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(default=clock.now, editable=False)

    outcome = models.CharField(_("outcome"), max_length=12, choices=ComplaintOutcome, blank=True)
    outcome_reasons = models.TextField(_("reasons"), max_length=50_000, blank=True)
    settled_on = models.DateField(_("settled on"), null=True, blank=True)
    settled_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    new_decision = models.OneToOneField(
        Decision, on_delete=models.PROTECT, related_name="settles", null=True, blank=True
    )

    objects = CitizenBoundQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(outcome="", settled_on__isnull=True, settled_by__isnull=True)
                | (
                    ~Q(outcome="")
                    & ~Q(outcome_reasons="")
                    & Q(settled_on__gte=F("received_on"), settled_by__isnull=False)
                ),
                name="complaint_settled_with_reasons",
                violation_error_code="outcome_reasons_missing",
                violation_error_message=_("Write the reasons for the outcome, and a date on or after it came in."),
            ),
            models.CheckConstraint(
                condition=Q(outcome=ComplaintOutcome.CHANGED, new_decision__isnull=False)
                | (~Q(outcome=ComplaintOutcome.CHANGED) & Q(new_decision__isnull=True)),
                name="complaint_changed_by_new_decision",
                violation_error_code="new_decision_missing",
                violation_error_message=_("A changed decision is a new decision. Make it first, then settle."),
            ),
            models.UniqueConstraint(
                fields=["decision"],
                condition=Q(outcome=""),
                name="complaint_one_open_per_decision",
                violation_error_code="complaint_open",
                violation_error_message=_("There is already an open complaint over this decision."),
            ),
        ]
        indexes = [
            models.Index(
                fields=["municipality", "reassess_by"], condition=Q(outcome=""), name="complaint_open_by_deadline"
            ),
        ]

    def __str__(self):
        return f"complaint {self.pk} over decision {self.decision_id}"

    class Privacy:
        notes = ["text", "outcome", "outcome_reasons"]
        operational = ["id", "municipality", "citizen", "decision", "received_on", "deadline_on", "is_late"]
        operational += ["reassess_by", "received_by", "recorded_at", "settled_on", "settled_by", "new_decision"]
