"""Who was chosen for a vacancy, from which place in the order, and why."""

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models import Citizen
from housingfirst.accounts.models import MunicipalityBound, User, track
from housingfirst.core import clock

from ..querysets import HousingCaseQuerySet
from .ledger import Vacancy
from .nominations import Nomination


@track()
class MatchChoice(MunicipalityBound):
    """The choice of one nomination for one vacancy, with the explanation as it read that moment.

    The place is the place for this dwelling on that day; no sum is kept on a person (PC-12). `passed_over`: the
    nominations that stood above, so that somebody skipped again and again is seen.
    """

    vacancy = models.ForeignKey(Vacancy, on_delete=models.PROTECT, related_name="choices")
    nomination = models.ForeignKey(Nomination, on_delete=models.PROTECT, related_name="choices")
    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="+")
    rank = models.PositiveIntegerField(_("place"))
    candidates = models.PositiveIntegerField(_("candidates"))
    reason = models.CharField(_("why not number 1"), max_length=500, blank=True)
    explanation = ArrayField(models.CharField(max_length=300))
    passed_over = ArrayField(models.BigIntegerField(), default=list, blank=True)
    chosen_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    chosen_at = models.DateTimeField(default=clock.now)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_because = models.CharField(_("ended because"), max_length=300, blank=True)

    objects = HousingCaseQuerySet.as_manager()

    class Meta:
        ordering = ["-chosen_at", "-id"]
        verbose_name = _("choice")
        verbose_name_plural = _("choices")
        constraints = [
            models.UniqueConstraint(
                fields=["vacancy"], condition=Q(ended_at=None), name="matchchoice_one_live_per_vacancy"
            ),
            models.UniqueConstraint(
                fields=["nomination"], condition=Q(ended_at=None), name="matchchoice_one_live_per_nomination"
            ),
            models.CheckConstraint(
                condition=Q(rank__gte=1) & Q(candidates__gte=models.F("rank")), name="matchchoice_place"
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="matchchoice_stays", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(
                name="matchchoice_stands",
                fields=[
                    *("municipality", "vacancy", "nomination", "citizen", "rank", "candidates", "reason"),
                    *("explanation", "passed_over", "chosen_by", "chosen_at"),
                ],
            ),
        ]

    def __str__(self):
        return f"choice {self.pk}"

    @property
    def lines(self):
        """The explanation as pairs of signed points and fact."""
        return [tuple(line.split(" ", 1)) for line in self.explanation]

    class Privacy:
        housing = ["reason", "explanation", "ended_because"]
        operational = ["id", "municipality", "vacancy", "nomination", "citizen", "rank", "candidates", "passed_over"]
        operational += ["chosen_by", "chosen_at", "ended_at"]
