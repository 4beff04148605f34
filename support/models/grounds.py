"""What a course rests on and who gives it: dated rows of legal bases and of provider, employer and payer."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, RangeOperators
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models import Decision
from housingfirst.accounts.models import Dated, MunicipalityBound, User, ends_after_start, period, track

from ..choices import ProviderKind
from ..querysets import DatedCourseBoundQuerySet
from .courses import Course


@track()
class CourseBasis(MunicipalityBound, Dated):
    """The paragraphs a course rests on in a period, several at once (methods-fidelity-law § 1.6)."""

    course = models.ForeignKey(Course, on_delete=models.PROTECT, related_name="bases")
    legal_bases = ArrayField(models.CharField(max_length=20), verbose_name=_("legal basis"))  # cases.LegalBasis
    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    reason = models.TextField(_("why it was changed"), max_length=2_000, blank=True)
    set_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    objects = DatedCourseBoundQuerySet.as_manager()

    class Meta:
        ordering = ["starts_on", "pk"]
        constraints = [
            ends_after_start("coursebasis_ends_after_start"),
            models.CheckConstraint(
                condition=Q(legal_bases__len__gte=1),
                name="coursebasis_at_least_one",
                violation_error_code="bases_missing",
                violation_error_message=_("Choose at least one paragraph."),
            ),
            models.CheckConstraint(
                condition=Q(decision__isnull=False) | ~Q(reason=""),
                name="coursebasis_decision_or_reason",
                violation_error_code="reason_missing",
                violation_error_message=_("Write why the legal basis is changed."),
            ),
            ExclusionConstraint(
                name="coursebasis_one_at_a_time",
                expressions=[("course", RangeOperators.EQUAL), (period(), RangeOperators.OVERLAPS)],
                violation_error_message=_("The course already has a legal basis in that period. Choose a later date."),
            ),
        ]

    def __str__(self):
        return f"legal basis of course {self.course_id}"

    class Privacy:
        notes = ["reason"]
        operational = ["id", "municipality", "course", "legal_bases", "decision", "set_by", "starts_on", "ends_on"]


@track()
class CourseProvider(MunicipalityBound, Dated):
    """Who gives the support, who employs the worker and who pays, in a period: three answers that may differ.

    A shelter's own CTI team; a worker the shelter employs and the municipality pays (002b l. 3981-3985, 4171-4175).
    """

    course = models.ForeignKey(Course, on_delete=models.PROTECT, related_name="providers")
    kind = models.CharField(_("who gives the support"), max_length=10, choices=ProviderKind)
    provider = models.CharField(_("name of the provider"), max_length=120)
    employer = models.CharField(_("who employs the worker"), max_length=120)
    payer = models.CharField(_("who pays"), max_length=120)
    reason = models.TextField(_("why it was changed"), max_length=2_000, blank=True)
    set_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    objects = DatedCourseBoundQuerySet.as_manager()

    class Meta:
        ordering = ["starts_on", "pk"]
        constraints = [
            ends_after_start("courseprovider_ends_after_start"),
            models.CheckConstraint(
                condition=~Q(provider="") & ~Q(employer="") & ~Q(payer=""),
                name="courseprovider_all_three",
                violation_error_code="provider_missing",
                violation_error_message=_("Say who gives the support, who employs the worker and who pays."),
            ),
            ExclusionConstraint(
                name="courseprovider_one_at_a_time",
                expressions=[("course", RangeOperators.EQUAL), (period(), RangeOperators.OVERLAPS)],
                violation_error_message=_("The course already has a provider in that period. Choose a later date."),
            ),
        ]

    def __str__(self):
        return f"provider of course {self.course_id}"

    class Privacy:
        notes = ["reason"]
        operational = ["id", "municipality", "course", "kind", "provider", "employer", "payer", "set_by", "starts_on"]
        operational += ["ends_on"]
