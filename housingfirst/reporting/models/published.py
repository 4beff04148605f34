"""Stored figures: the courses of the published evaluation."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import MunicipalityBound, MunicipalityKind, track


class PublishedQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Nobody's cases: printed figures of municipalities nobody logs in to, read by a command only."""
        return self.filter(municipality_id=user.municipality_id, municipality__kind=MunicipalityKind.PUBLISHED)


@track()
class PublishedCourse(MunicipalityBound):
    """One anonymous course of the published evaluation (document 001), in one of the municipalities A–D.

    A table of its own: never mixed into any other count, and exempt from the small-cell rule. The words are the
    publication's, in Danish, because its tables are compared row by row.
    """

    number = models.PositiveSmallIntegerField()
    age_group = models.CharField(max_length=60)
    gender = models.CharField(max_length=60)
    nationality = models.CharField(max_length=60)
    sub_target_group = models.CharField(max_length=60)
    homelessness_duration = models.CharField(max_length=60, blank=True)
    source = models.CharField(max_length=60)
    end_situation = models.CharField(max_length=60, blank=True)
    concern_reasons = ArrayField(models.CharField(max_length=60), default=list)
    support_types = ArrayField(models.CharField(max_length=60), default=list)
    legal_bases = ArrayField(models.CharField(max_length=60), default=list)

    objects = PublishedQuerySet.as_manager()

    class Meta:
        verbose_name = _("published course")
        verbose_name_plural = _("published courses")
        constraints = [
            models.UniqueConstraint(fields=["municipality", "number"], name="publishedcourse_number_once"),
        ]

    def __str__(self):
        return f"published course {self.municipality_id}/{self.number}"

    class Privacy:
        published = ["number", "age_group", "gender", "nationality", "sub_target_group", "homelessness_duration"]
        published += ["source", "end_situation", "concern_reasons", "support_types", "legal_bases"]
        operational = ["id", "municipality"]
