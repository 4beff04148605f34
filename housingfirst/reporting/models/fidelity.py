"""The fidelity report of a team's month: a snapshot that stays as it was computed."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.choices import SupportMethod
from cases.models import Citizen
from housingfirst.accounts.models import MunicipalityBound, Team, User, track
from housingfirst.core import clock
from support.models import Course

from ..choices import Indicator, ReportState, Verdict, Why
from ..querysets import OfReportQuerySet, ReportQuerySet, ReportRowQuerySet


@track()
class FidelityReport(MunicipalityBound):
    """One team's report of one month [month, first of the next): one row, however many ask for it.

    `claimed_at` is the lease of the worker that makes it. `data_until` is the cut-off: what was registered by then.
    `thresholds_from`: the day from which the municipality's newest own limit holds; empty where all are as shipped.
    """

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="fidelity_reports")
    month = models.DateField(_("month"))  # its first day
    state = models.CharField(_("state"), max_length=10, choices=ReportState, default=ReportState.REQUESTED)
    requested_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    requested_at = models.DateTimeField(default=clock.now, editable=False)
    attempts = models.PositiveSmallIntegerField(default=0)
    claimed_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    failure = models.CharField(max_length=40, blank=True)
    data_until = models.DateTimeField(_("data until"), null=True, blank=True)
    thresholds_from = models.DateField(_("limits from"), null=True, blank=True)
    courses = models.PositiveIntegerField(_("courses in the month"), default=0)
    people = models.PositiveIntegerField(_("citizens in the month"), default=0)
    waiting = models.PositiveIntegerField(_("waiting at the end of the month"), default=0)
    trained = models.PositiveIntegerField(_("trained in the team's method"), default=0)
    to_train = models.PositiveIntegerField(_("to be trained in the team's method"), default=0)
    signed_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    signed_at = models.DateTimeField(null=True, blank=True)
    file = models.FileField(upload_to="documents", blank=True)

    objects = ReportQuerySet.as_manager()

    class Meta:
        ordering = ["-month", "team__name"]
        verbose_name = _("fidelity report")
        verbose_name_plural = _("fidelity reports")
        constraints = [
            models.UniqueConstraint(
                fields=["team", "month"],
                name="fidelityreport_once_a_month",
                violation_error_message=_("The team already has a report of that month."),
            ),
            models.CheckConstraint(condition=Q(month__day=1), name="fidelityreport_month_is_a_first"),
            models.CheckConstraint(
                condition=~Q(state=ReportState.READY) | Q(finished_at__isnull=False, data_until__isnull=False),
                name="fidelityreport_ready_is_whole",
            ),
            models.CheckConstraint(
                condition=Q(signed_by=None, signed_at=None)
                | Q(signed_by__isnull=False, signed_at__isnull=False, state=ReportState.READY),
                name="fidelityreport_signed_when_ready",
            ),
        ]
        indexes = [
            models.Index(
                fields=["requested_at"],
                condition=Q(state__in=[ReportState.REQUESTED, ReportState.RUNNING]),
                name="fidelityreport_unfinished",
            ),
        ]

    def __str__(self):
        return f"fidelity report {self.pk}"

    @property
    def is_ready(self):
        return self.state == ReportState.READY

    class Privacy:
        operational = ["id", "municipality", "team", "month", "state", "requested_by", "requested_at", "attempts"]
        operational += ["claimed_at", "finished_at", "failure", "data_until", "thresholds_from", "courses", "people"]
        operational += ["waiting", "trained", "to_train", "signed_by", "signed_at", "file"]


@track()
class FidelityIndicator(MunicipalityBound):
    """One indicator of a report: its parts, its limits as they were, and its score (empty: too few citizens)."""

    report = models.ForeignKey(FidelityReport, on_delete=models.CASCADE, related_name="indicators")
    indicator = models.CharField(max_length=5, choices=Indicator)
    starts_on = models.DateField()
    ends_on = models.DateField()  # the first day that no longer belongs
    numerator = models.PositiveIntegerField()
    denominator = models.DecimalField(max_digits=9, decimal_places=4)
    excluded = models.PositiveIntegerField()
    people = models.PositiveIntegerField()
    value = models.DecimalField(max_digits=10, decimal_places=4, null=True, blank=True)
    score = models.PositiveSmallIntegerField(null=True, blank=True)
    thresholds = models.CharField(max_length=40)
    least = models.PositiveSmallIntegerField()

    objects = OfReportQuerySet.as_manager()

    class Meta:
        ordering = ["indicator"]
        constraints = [
            models.UniqueConstraint(fields=["report", "indicator"], name="fidelityindicator_once"),
            models.CheckConstraint(
                condition=Q(score__isnull=True) | Q(score__gte=1, score__lte=4), name="fidelityindicator_score_1_to_4"
            ),
        ]

    def __str__(self):
        return f"{self.indicator} of report {self.report_id}"

    class Privacy:
        operational = ["id", "municipality", "report", "indicator", "starts_on", "ends_on", "numerator", "denominator"]
        operational += ["excluded", "people", "value", "score", "thresholds", "least"]


@track()
class FidelityRow(MunicipalityBound):
    """One citizen in an indicator: whether counted, and why."""

    indicator = models.ForeignKey(FidelityIndicator, on_delete=models.CASCADE, related_name="rows")
    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="+")
    course = models.ForeignKey(Course, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    verdict = models.CharField(max_length=8, choices=Verdict)
    why = models.CharField(max_length=16, choices=Why)
    number = models.IntegerField(null=True, blank=True)

    objects = ReportRowQuerySet.as_manager()

    class Meta:
        ordering = ["id"]

    def __str__(self):
        return f"row {self.pk} of indicator {self.indicator_id}"

    class Privacy:
        operational = ["id", "municipality", "indicator", "citizen", "course", "verdict", "why", "number"]


@track()
class FidelityCaseload(MunicipalityBound):
    """A worker's caseload on the last day of the month; without worker, what the team carries together."""

    report = models.ForeignKey(FidelityReport, on_delete=models.CASCADE, related_name="caseloads")
    worker = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    fraction = models.DecimalField(max_digits=6, decimal_places=2)
    used = models.PositiveIntegerField()
    capacity = models.PositiveIntegerField()
    label = models.CharField(max_length=30, blank=True)  # "ICM", "ICM+CTI", "ICM-like"
    held = models.CharField(max_length=120, blank=True)  # "5 ICM · 2 CTI"
    courses = models.PositiveIntegerField()

    objects = OfReportQuerySet.as_manager()

    class Meta:
        ordering = ["id"]

    def __str__(self):
        return f"caseload {self.pk} of report {self.report_id}"

    class Privacy:
        operational = ["id", "municipality", "report", "worker", "fraction", "used", "capacity", "label", "held"]
        operational += ["courses"]


@track()
class FidelityContacts(MunicipalityBound):
    """The contacts of a method in the month, for CTI of a phase (0: before phase 1), beside the norm of its days."""

    report = models.ForeignKey(FidelityReport, on_delete=models.CASCADE, related_name="contacts")
    method = models.CharField(max_length=12, choices=SupportMethod)
    phase = models.PositiveSmallIntegerField(null=True, blank=True)
    norm = models.CharField(max_length=12, blank=True)  # "7/10": days, days with tolerance
    courses = models.PositiveIntegerField()
    kept = models.PositiveIntegerField()
    judged = models.PositiveIntegerField()
    held = models.PositiveIntegerField()
    visits = models.PositiveIntegerField()
    tried = models.PositiveIntegerField()
    people = models.PositiveIntegerField()

    objects = OfReportQuerySet.as_manager()

    class Meta:
        ordering = ["id"]

    def __str__(self):
        return f"contacts {self.pk} of report {self.report_id}"

    class Privacy:
        operational = ["id", "municipality", "report", "method", "phase", "norm", "courses", "kept", "judged", "held"]
        operational += ["visits", "tried", "people"]
