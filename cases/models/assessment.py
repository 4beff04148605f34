"""The assessment (udredning): how complex, how far the existing system can be used, and the method that follows."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import MunicipalityBound, User, track
from housingfirst.core import clock

from ..choices import Complexity, SupportMethod, SystemUse
from ..querysets import CitizenBoundQuerySet
from .citizen import Citizen
from .screening import Screening


@track()
class Assessment(MunicipalityBound):
    """One assessment of one day. Never changed: a new look at things is a new assessment.

    `recommended` is what the table of the day says (D17) and `table_used` that table in words a rule can read again;
    what was decided stands in the decision that points here. `screening`: the circle it rests on (“VUM-light”).
    """

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="assessments")
    assessed_on = models.DateField(_("assessed on"))
    complexity = models.CharField(_("complexity"), max_length=10, choices=Complexity)
    complexity_reason = models.TextField(_("why this complexity"), max_length=20_000)
    system_use = models.CharField(_("use of the existing system"), max_length=15, choices=SystemUse)
    system_use_reason = models.TextField(_("why this far"), max_length=20_000)
    own_words = models.TextField(_("the citizen's own view"), max_length=20_000, blank=True)
    recommended = models.CharField(_("recommended method"), max_length=12, choices=SupportMethod)
    table_used = models.CharField(_("table of the recommendation"), max_length=200)
    screening = models.ForeignKey(
        Screening,
        on_delete=models.PROTECT,
        related_name="assessments",
        null=True,
        blank=True,
        verbose_name=_("screening it rests on"),
    )
    assessed_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(default=clock.now, editable=False)

    objects = CitizenBoundQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(complexity_reason="") & ~Q(system_use_reason=""),
                name="assessment_has_reasons",
                violation_error_code="reason_missing",
                violation_error_message=_("Write why, in both places. One sentence is enough."),
            ),
        ]
        indexes = [models.Index(fields=["citizen", "-assessed_on", "-id"], name="assessment_by_citizen")]

    def __str__(self):
        return f"assessment {self.pk} of citizen {self.citizen_id}"

    class Privacy:
        notes = ["complexity", "complexity_reason", "system_use", "system_use_reason", "own_words", "recommended"]
        operational = ["id", "municipality", "citizen", "assessed_on", "table_used", "screening"]
        operational += ["assessed_by", "recorded_at"]
