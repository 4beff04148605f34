"""The screening circle (opsporingscirklen): eleven domains, what speaks for and against, and never a score."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import MunicipalityBound, User, track

from ..choices import ConcernDomain
from ..querysets import ScreeningQuerySet
from .citizen import Citizen
from .inquiries import APPEND_ONLY, ConcernInquiry


@track()
class Screening(MunicipalityBound):
    """The circle filled in about the person of an inquiry, or together with a citizen. It decides nothing.

    A new look is a new row; there is no score, because risk factors cannot predict homelessness (001 l. 604–606).
    """

    inquiry = models.ForeignKey(
        ConcernInquiry, on_delete=models.PROTECT, related_name="screenings", null=True, blank=True
    )
    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="screenings", null=True, blank=True)
    screened_on = models.DateField(_("screened"))
    screened_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", editable=False)
    summary = models.TextField(_("in short"), max_length=10_000, blank=True)

    objects = ScreeningQuerySet.as_manager()

    class Meta:
        verbose_name = _("screening")
        verbose_name_plural = _("screenings")
        constraints = [
            models.CheckConstraint(
                condition=Q(inquiry__isnull=True, citizen__isnull=False)
                | Q(inquiry__isnull=False, citizen__isnull=True),
                name="screening_of_one",
                violation_error_message=_("A screening is about an inquiry or about a citizen."),
            )
        ]
        indexes = [
            models.Index(fields=["inquiry", "-id"], name="screening_newest"),
            models.Index(fields=["citizen", "-screened_on", "-id"], name="screening_by_citizen"),
        ]
        triggers = [APPEND_ONLY]

    def __str__(self):
        return f"screening {self.pk}"

    class Privacy:
        notes = ["summary"]
        operational = ["id", "municipality", "inquiry", "citizen", "screened_on", "screened_by"]


@track()
class ScreeningDomain(MunicipalityBound):
    """One of the eleven domains of a screening: concern or not, and what speaks for and against.

    The `…_codes` are of the municipality's lists of factors (cases.codes); the texts hold what no list has.
    """

    screening = models.ForeignKey(Screening, on_delete=models.PROTECT, related_name="domains")
    domain = models.CharField(_("domain"), max_length=30, choices=ConcernDomain)
    concern = models.BooleanField(_("concern"))
    risk_codes = ArrayField(
        models.CharField(max_length=40), verbose_name=_("risk factors of the list"), default=list, blank=True
    )
    protective_codes = ArrayField(
        models.CharField(max_length=40), verbose_name=_("protective factors of the list"), default=list, blank=True
    )
    risk_factors = models.TextField(_("risk factors"), max_length=5_000, blank=True)
    protective_factors = models.TextField(_("protective factors"), max_length=5_000, blank=True)
    note = models.TextField(_("note"), max_length=5_000, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["screening", "domain"],
                name="screeningdomain_once",
                violation_error_message=_("Each domain stands once in a screening."),
            )
        ]
        triggers = [APPEND_ONLY]

    def __str__(self):
        return f"{self.domain} of screening {self.screening_id}"

    class Privacy:
        notes = ["domain", "concern", "risk_codes", "protective_codes", "risk_factors", "protective_factors", "note"]
        operational = ["id", "municipality", "screening"]
