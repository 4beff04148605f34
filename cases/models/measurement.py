"""The measurement (status-/kvartalsmåling): a few answers every three months, and what somebody is typing."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import MunicipalityBound, User, track
from housingfirst.core import clock

from ..choices import (
    Degree,
    FocusDegree,
    HousingOutcome,
    MeasuredBasis,
    MeasurementKind,
    Occupation,
    SupportType,
    YesNo,
)
from ..querysets import FormDraftQuerySet, MeasurementQuerySet
from .citizen import Citizen
from .inquiries import ConcernInquiry

# What a measurement answers; a correction starts with them, the next measurement with all but the words.
ANSWERS = (
    *("housing", "has_plan", "has_education_plan", "shared_model", "occupation", "economy_stable"),
    *("network_contact", "conflict", "mediation", "trauma", "trauma_focus", "support_types", "legal_bases"),
    "own_words",
)


@track()
class Measurement(MunicipalityBound):
    """Where a citizen stands on a day (001 § 2.6). Never overwritten: a correction is a new row that points here.

    Anonymised courses of published data hold the same rows; what was not printed is left empty.
    """

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="measurements")
    kind = models.CharField(_("measurement"), max_length=10, choices=MeasurementKind)
    measured_on = models.DateField(_("measured on"))
    housing = models.CharField(_("where the citizen lives"), max_length=20, choices=HousingOutcome)
    has_plan = models.CharField(_("has a whole-person plan"), max_length=8, choices=YesNo, blank=True)
    has_education_plan = models.CharField(_("has an education plan"), max_length=8, choices=YesNo, blank=True)
    shared_model = models.CharField(
        _("a cooperation model is used with the other parties"), max_length=8, choices=YesNo, blank=True
    )
    occupation = models.CharField(_("education and work"), max_length=12, choices=Occupation, blank=True)
    economy_stable = models.CharField(_("benefit and economy are stable"), max_length=8, choices=YesNo, blank=True)
    network_contact = models.CharField(
        _("has contact with family or network"), max_length=12, choices=Degree, blank=True
    )
    conflict = models.CharField(_("conflict with family or network"), max_length=8, choices=YesNo, blank=True)
    mediation = models.CharField(_("mediation has been used"), max_length=8, choices=YesNo, blank=True)
    trauma = models.CharField(_("has experienced trauma"), max_length=12, choices=Degree, blank=True)
    trauma_focus = models.CharField(
        _("trauma-informed focus in the course"), max_length=20, choices=FocusDegree, blank=True
    )
    support_types = ArrayField(
        models.CharField(max_length=15, choices=SupportType), verbose_name=_("support"), default=list, blank=True
    )
    legal_bases = ArrayField(
        models.CharField(max_length=10, choices=MeasuredBasis), verbose_name=_("legal basis"), default=list, blank=True
    )
    own_words = models.TextField(_("how the citizen sees it"), max_length=20_000, blank=True)
    measured_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(default=clock.now, editable=False)
    corrects = models.OneToOneField(
        "self", on_delete=models.PROTECT, related_name="corrected_by", null=True, blank=True
    )
    correction_reason = models.CharField(_("what was wrong"), max_length=300, blank=True)

    objects = MeasurementQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(corrects__isnull=True) | ~Q(correction_reason=""),
                name="measurement_correction_has_reason",
                violation_error_code="correction_reason_missing",
                violation_error_message=_("Write what was wrong in the measurement you correct."),
            ),
            models.CheckConstraint(
                condition=~Q(support_types__contains=[SupportType.NONE]) | Q(support_types__len=1),
                name="measurement_no_support_alone",
                violation_error_code="none_and_more",
                violation_error_message=_("“No support” stands alone. Take it away, or the others."),
            ),
            models.CheckConstraint(
                condition=~Q(legal_bases__contains=[MeasuredBasis.NONE]) | Q(legal_bases__len=1),
                name="measurement_no_basis_alone",
                violation_error_code="none_and_more",
                violation_error_message=_("“No legal basis” stands alone. Take it away, or the others."),
            ),
        ]
        indexes = [models.Index(fields=["citizen", "-measured_on", "-id"], name="measurement_by_citizen")]

    def __str__(self):
        return f"{self.kind} measurement {self.pk} of citizen {self.citizen_id}"

    class Privacy:
        housing = ["housing"]
        economy = ["economy_stable", "occupation", "has_education_plan"]
        health = ["trauma", "trauma_focus"]
        notes = ["network_contact", "conflict", "mediation", "own_words", "has_plan", "shared_model"]
        notes += ["support_types", "legal_bases"]
        operational = ["id", "municipality", "citizen", "kind", "measured_on", "measured_by", "recorded_at"]
        operational += ["corrects", "correction_reason"]


class FormDraft(MunicipalityBound):
    """What one person has typed into one form and not sent yet, exactly as typed: nothing typed is ever lost.

    It is about a citizen, about an inquiry, or about nobody known yet. Only its writer sees it; it goes when the form
    is sent, or after the days of `drafts.keep_days`. `typed` is the form as the browser would post it, without CPR
    numbers (CASE-167), so it is JSON; no rule ever reads it.
    """

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    citizen = models.ForeignKey(Citizen, on_delete=models.CASCADE, related_name="form_drafts", null=True, blank=True)
    inquiry = models.ForeignKey(
        ConcernInquiry, on_delete=models.CASCADE, related_name="form_drafts", null=True, blank=True
    )
    form = models.CharField(max_length=40)
    target = models.BigIntegerField(default=0)  # id of the row being edited; 0 for a new one
    typed = models.JSONField()
    saved_at = models.DateTimeField(default=clock.now)

    objects = FormDraftQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "citizen", "inquiry", "form", "target"], nulls_distinct=False, name="formdraft_once"
            ),
            models.CheckConstraint(
                condition=Q(inquiry__isnull=True) | Q(citizen__isnull=True),
                name="formdraft_of_one",
            ),
        ]
        indexes = [models.Index(fields=["saved_at"], name="formdraft_by_age")]

    def __str__(self):
        return f"draft of {self.form} by {self.user_id}"

    class Privacy:
        notes = ["typed"]
        operational = ["id", "municipality", "user", "citizen", "inquiry", "form", "target", "saved_at"]
