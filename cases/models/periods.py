"""What holds for a citizen in a period: municipalities, income, education and employment."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import Dated, MunicipalityBound, User, ends_after_start, period, track
from housingfirst.core import clock

from ..choices import SEVERAL_AT_ONCE, EducationKind, IncomeSource, LinkKind
from ..querysets import DatedCitizenBoundQuerySet
from .citizen import Citizen


@track()
class MunicipalityLink(MunicipalityBound):
    """A municipality that is or was the citizen's: previous, acting (handlekommune) or paying (betalingskommune).

    The name as people write it. `arrived_on`: the citizen came here from it on that day, and is counted as new from
    elsewhere. Only of a previous one the first day may be unknown.
    """

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="municipality_links")
    kind = models.CharField(_("what it is to the citizen"), max_length=10, choices=LinkKind)
    name = models.CharField(_("municipality"), max_length=100)
    starts_on = models.DateField(_("from"), null=True, blank=True)
    ends_on = models.DateField(_("until"), null=True, blank=True)
    arrived_on = models.DateField(_("came here from there on"), null=True, blank=True)
    source = models.CharField(_("how we know it, or what was agreed"), max_length=300, blank=True)
    noted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField(default=clock.now, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = DatedCitizenBoundQuerySet.as_manager()

    class Meta:
        ordering = ["kind", "-starts_on", "-pk"]
        constraints = [
            ends_after_start("municipalitylink_ends_after_start"),
            models.CheckConstraint(
                condition=~Q(kind=LinkKind.PREVIOUS) | Q(ends_on__isnull=False),
                name="municipalitylink_previous_has_end",
                violation_error_code="previous_without_end",
                violation_error_message=_("A previous municipality has an end. Write until when."),
            ),
            models.CheckConstraint(
                condition=Q(kind=LinkKind.PREVIOUS) | Q(starts_on__isnull=False, arrived_on__isnull=True),
                name="municipalitylink_of_now_has_start",
                violation_error_code="start_missing",
                violation_error_message=_("Write from which day. Only a previous municipality is one they came from."),
            ),
            models.CheckConstraint(
                condition=Q(arrived_on__isnull=True) | Q(arrived_on__gte=F("ends_on")),
                name="municipalitylink_arrived_after",
                violation_error_code="arrived_before_end",
                violation_error_message=_("The citizen cannot have come here before they left."),
            ),
            ExclusionConstraint(
                name="municipalitylink_one_at_a_time",
                expressions=[
                    ("citizen", RangeOperators.EQUAL),
                    ("kind", RangeOperators.EQUAL),
                    (period(), RangeOperators.OVERLAPS),
                ],
                violation_error_message=_("There is one already in that period. Choose a later date, or end it first."),
            ),
        ]
        indexes = [
            models.Index(
                fields=["municipality", "arrived_on"],
                condition=Q(arrived_on__isnull=False),
                name="municipalitylink_arrivals",
            ),
        ]

    def __str__(self):
        return f"{self.kind} municipality of citizen {self.citizen_id}"

    class Privacy:
        identity = ["kind", "name", "starts_on", "ends_on", "arrived_on", "source"]
        operational = ["id", "municipality", "citizen", "noted_by", "noted_at", "version"]


@track()
class IncomePeriod(MunicipalityBound, Dated):
    """What a citizen lives on in a period. Several at once may be true; one of them is the main income."""

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="incomes")
    source = models.CharField(_("income"), max_length=6, choices=IncomeSource)
    is_main = models.BooleanField(_("main income"), default=True)
    monthly_net = models.DecimalField(
        _("after tax a month"),
        max_digits=10,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
    )
    note = models.CharField(_("note"), max_length=300, blank=True)
    noted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField(default=clock.now, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = DatedCitizenBoundQuerySet.as_manager()

    class Meta:
        ordering = ["-starts_on", "-is_main", "-pk"]
        constraints = [
            ends_after_start("incomeperiod_ends_after_start"),
            ExclusionConstraint(
                name="incomeperiod_one_main",
                expressions=[("citizen", RangeOperators.EQUAL), (period(), RangeOperators.OVERLAPS)],
                condition=Q(is_main=True),
                violation_error_message=_("There is a main income already in that period. Choose a later date."),
            ),
            ExclusionConstraint(
                name="incomeperiod_source_once",
                expressions=[
                    ("citizen", RangeOperators.EQUAL),
                    ("source", RangeOperators.EQUAL),
                    (period(), RangeOperators.OVERLAPS),
                ],
                violation_error_message=_("The same income is noted already in that period."),
            ),
        ]

    def __str__(self):
        return f"income of citizen {self.citizen_id}"

    class Privacy:
        economy = ["monthly_net", "source", "is_main", "note", "starts_on", "ends_on"]
        operational = ["id", "municipality", "citizen", "noted_by", "noted_at", "version"]


@track()
class EducationPeriod(MunicipalityBound, Dated):
    """Education or employment in a period. `keeps_study_home`: it fulfils the study requirement of a home."""

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="occupations")
    kind = models.CharField(_("education or employment"), max_length=10, choices=EducationKind)
    place = models.CharField(_("where"), max_length=120, blank=True)
    keeps_study_home = models.BooleanField(_("counts as study for the home"), default=False)
    note = models.CharField(_("note"), max_length=300, blank=True)
    noted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField(default=clock.now, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = DatedCitizenBoundQuerySet.as_manager()

    class Meta:
        ordering = ["-starts_on", "-pk"]
        constraints = [
            ends_after_start("educationperiod_ends_after_start"),
            models.CheckConstraint(
                condition=Q(keeps_study_home=False) | ~Q(kind=EducationKind.NONE),
                name="educationperiod_none_keeps_no_home",
                violation_error_code="none_keeps_no_home",
                violation_error_message=_("“Neither education nor work” cannot count as study for a home."),
            ),
            ExclusionConstraint(
                name="educationperiod_kind_once",
                expressions=[
                    ("citizen", RangeOperators.EQUAL),
                    ("kind", RangeOperators.EQUAL),
                    (period(), RangeOperators.OVERLAPS),
                ],
                condition=~Q(kind__in=sorted(SEVERAL_AT_ONCE)),
                violation_error_message=_("The same is noted already in that period. Choose a later date."),
            ),
        ]

    def __str__(self):
        return f"education of citizen {self.citizen_id}"

    class Privacy:
        economy = ["kind", "place", "keeps_study_home", "note", "starts_on", "ends_on"]
        operational = ["id", "municipality", "citizen", "noted_by", "noted_at", "version"]
