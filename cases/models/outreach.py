"""Street outreach (opsøgende arbejde): places, rounds, and people met under a nickname (§ 99 SEL)."""

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import MunicipalityBound, User, track
from housingfirst.core import clock

from ..querysets import OutreachMeetingQuerySet, OutreachQuerySet
from .citizen import Citizen

STAYS = pgtrigger.Protect(name="stays", operation=pgtrigger.Delete)


class Corrected(models.Model):
    """A row that can be put right: what it said before is in its history, who did it last and when is on the row."""

    version = models.PositiveIntegerField(default=1, editable=False)
    corrected_at = models.DateTimeField(null=True, blank=True, editable=False)
    corrected_by = models.ForeignKey(
        User, on_delete=models.PROTECT, related_name="+", null=True, blank=True, editable=False
    )

    class Meta:
        abstract = True


def _correction_complete(name: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=Q(corrected_at__isnull=True, corrected_by__isnull=True)
        | Q(corrected_at__isnull=False, corrected_by__isnull=False),
        name=name,
    )


@track()
class OutreachPlace(MunicipalityBound):
    """Where people can be met. For the outreach team only: a place that is told further is a place that is lost."""

    name = models.CharField(_("place"), max_length=120)
    kind = models.CharField(_("kind"), max_length=40)  # a code of OUTREACH_PLACE_KINDS
    note = models.TextField(_("what to know about the place"), max_length=2_000, blank=True)
    is_active = models.BooleanField(_("in use"), default=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = OutreachQuerySet.as_manager()

    class Meta:
        verbose_name = _("place of street outreach")
        verbose_name_plural = _("places of street outreach")
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "name"],
                name="outreachplace_name_once",
                violation_error_message=_("That place is in the list already."),
            )
        ]

    def __str__(self):
        return f"place {self.pk}"

    class Privacy:
        contact = ["name", "kind", "note"]
        operational = ["id", "municipality", "is_active", "version"]


@track()
class OutreachPerson(MunicipalityBound):
    """Somebody met on the street under a nickname: no name and no number is needed to be met again.

    `citizen` is set when the person wants to be one; every contact is kept and follows.
    """

    nickname = models.CharField(_("nickname"), max_length=100)
    description = models.CharField(_("how to know the person"), max_length=300, blank=True)
    language = models.CharField(_("language"), max_length=60, blank=True)
    first_met_on = models.DateField(_("first met"))
    citizen = models.ForeignKey(
        Citizen, on_delete=models.PROTECT, related_name="outreach_persons", null=True, blank=True
    )
    linked_at = models.DateTimeField(_("became a citizen"), null=True, blank=True)
    linked_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = OutreachQuerySet.as_manager()

    class Meta:
        verbose_name = _("person met on the street")
        verbose_name_plural = _("people met on the street")
        constraints = [
            models.CheckConstraint(
                condition=Q(citizen__isnull=True, linked_at__isnull=True, linked_by__isnull=True)
                | Q(citizen__isnull=False, linked_at__isnull=False, linked_by__isnull=False),
                name="outreachperson_link_complete",
            )
        ]
        indexes = [models.Index(fields=["citizen"], name="outreachperson_by_citizen")]

    def __str__(self):
        return f"person {self.pk}"

    class Privacy:
        identity = ["nickname"]
        contact = ["language"]
        notes = ["description"]
        operational = ["id", "municipality", "first_met_on", "citizen", "linked_at", "linked_by", "version"]


@track()
class OutreachRound(MunicipalityBound, Corrected):
    """One look at one place at one time: a round in which nobody was met is work as well."""

    place = models.ForeignKey(OutreachPlace, on_delete=models.PROTECT, related_name="rounds")
    happened_at = models.DateTimeField(_("when"))
    met_nobody = models.BooleanField(_("met nobody"))
    seen = models.TextField(_("what was seen"), max_length=5_000, blank=True)
    next_step = models.CharField(_("next step"), max_length=300, blank=True)
    client_key = models.UUIDField(unique=True, editable=False)
    noted_at = models.DateTimeField(default=clock.now, editable=False)
    noted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", editable=False)

    objects = OutreachQuerySet.as_manager()

    class Meta:
        verbose_name = _("round of street outreach")
        verbose_name_plural = _("rounds of street outreach")
        constraints = [_correction_complete("outreachround_correction_complete")]
        indexes = [
            models.Index(fields=["municipality", "-happened_at", "-id"], name="outreachround_newest"),
            models.Index(fields=["place", "-happened_at"], name="outreachround_by_place"),
        ]
        triggers = [STAYS]

    def __str__(self):
        return f"round {self.pk}"

    class Privacy:
        notes = ["seen", "next_step"]
        operational = ["id", "municipality", "place", "happened_at", "met_nobody", "client_key", "noted_at", "noted_by"]
        operational += ["version", "corrected_at", "corrected_by"]


@track()
class OutreachMeeting(MunicipalityBound, Corrected):
    """Somebody met on a round, and what was said. It follows the person to the citizen, without the place."""

    round = models.ForeignKey(OutreachRound, on_delete=models.PROTECT, related_name="meetings")
    person = models.ForeignKey(OutreachPerson, on_delete=models.PROTECT, related_name="meetings")
    note = models.TextField(_("note"), max_length=5_000, blank=True)

    objects = OutreachMeetingQuerySet.as_manager()

    class Meta:
        verbose_name = _("meeting on the street")
        verbose_name_plural = _("meetings on the street")
        constraints = [
            models.UniqueConstraint(
                fields=["round", "person"],
                name="outreachmeeting_once",
                violation_error_message=_("Each person stands once on a round."),
            ),
            _correction_complete("outreachmeeting_correction_complete"),
        ]
        indexes = [models.Index(fields=["person", "round"], name="outreachmeeting_by_person")]
        triggers = [STAYS]

    def __str__(self):
        return f"meeting {self.pk}"

    class Privacy:
        notes = ["note"]
        operational = ["id", "municipality", "round", "person", "version", "corrected_at", "corrected_by"]
