"""Consent and what was shared: questions and answers that are added and never changed, and a row for every sharing."""

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import MunicipalityBound, Unit, User, track
from housingfirst.core import clock

from ..choices import (
    HEALTH_SECTORS,
    ConsentAnswer,
    ConsentKind,
    ConsentPurpose,
    ConsentWay,
    Sector,
    SharedTopic,
    SharingGround,
)
from ..querysets import CitizenBoundQuerySet
from .citizen import Citizen

_HEALTH = sorted(str(sector) for sector in HEALTH_SECTORS)
_YES = (ConsentAnswer.GIVEN, ConsentAnswer.LIMITED)


@track()
class Consent(MunicipalityBound):
    """What a citizen is asked: may this be told, for this purpose, to these sectors (dossier-002b E17)?

    The answers are rows of their own, and the newest is the state. `version` counts them, so that two who write at
    once do not both think theirs is the newest. A consent to a health sector is of its own type and names it alone.
    """

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="consents")
    kind = models.CharField(max_length=10, choices=ConsentKind)
    purpose = models.CharField(_("what for"), max_length=10, choices=ConsentPurpose)
    sectors = ArrayField(models.CharField(max_length=20, choices=Sector), verbose_name=_("to whom"))
    unit = models.ForeignKey(
        Unit, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name=_("only this unit")
    )
    recipient = models.CharField(_("who it is, by name"), max_length=300, blank=True)
    created_at = models.DateTimeField(default=clock.now, editable=False)
    created_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", editable=False)
    version = models.PositiveIntegerField(default=0, editable=False)

    objects = CitizenBoundQuerySet.as_manager()

    class Meta:
        verbose_name = _("consent to share")
        verbose_name_plural = _("consents to share")
        constraints = [
            models.UniqueConstraint(
                fields=["citizen", "purpose", "sectors", "unit", "recipient"],
                nulls_distinct=False,
                name="consent_asked_once",
                violation_error_code="consent_exists",
                violation_error_message=_(
                    "The citizen has been asked about this before. Open that consent and write the new answer there."
                ),
            ),
            models.CheckConstraint(
                condition=Q(kind=ConsentKind.HEALTH, sectors__len=1, sectors__contained_by=_HEALTH)
                | (Q(kind=ConsentKind.ORDINARY, sectors__len__gt=0) & ~Q(sectors__overlap=_HEALTH)),
                name="consent_health_by_itself",
            ),
        ]
        indexes = [models.Index(fields=["citizen", "purpose"], name="consent_by_citizen")]

    def __str__(self):
        return f"consent {self.pk} of citizen {self.citizen_id}"

    class Privacy:
        notes = ["kind", "purpose", "sectors", "recipient", "unit"]
        operational = ["id", "municipality", "citizen", "created_at", "created_by", "version"]


@track()
class ConsentReply(MunicipalityBound):
    """One answer to a consent, as the citizen gave it on a day. Rows are added, never changed."""

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="consent_replies")
    consent = models.ForeignKey(Consent, on_delete=models.PROTECT, related_name="replies")
    number = models.PositiveSmallIntegerField()
    answer = models.CharField(_("the answer"), max_length=10, choices=ConsentAnswer)
    topics = ArrayField(
        models.CharField(max_length=12, choices=SharedTopic), verbose_name=_("what"), default=list, blank=True
    )
    limited_to = models.CharField(_("only this"), max_length=500, blank=True)
    said_on = models.DateField(_("the day"))
    way = models.CharField(_("how"), max_length=10, choices=ConsentWay)
    before_whom = models.CharField(_("to whom it was said"), max_length=120, blank=True)
    kept_where = models.CharField(_("where the document is kept"), max_length=200, blank=True)
    own_words = models.CharField(_("in the citizen's own words"), max_length=500, blank=True)
    valid_until = models.DateField(_("holds to and with"), null=True, blank=True)
    noted_at = models.DateTimeField(default=clock.now, editable=False)
    noted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", editable=False)

    objects = CitizenBoundQuerySet.as_manager()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["consent", "number"], name="consentreply_number_once"),
            models.CheckConstraint(
                condition=Q(answer__in=_YES, topics__len__gt=0)
                | (~Q(answer__in=_YES) & Q(topics__len=0, limited_to="", valid_until=None)),
                name="consentreply_yes_says_what",
                violation_error_code="topics_missing",
                violation_error_message=_("Choose what may be told. A no, or a consent taken back, says nothing more."),
            ),
            models.CheckConstraint(
                condition=~Q(answer=ConsentAnswer.LIMITED) | ~Q(limited_to=""),
                name="consentreply_limit_has_words",
                violation_error_code="limit_missing",
                violation_error_message=_("Write what the consent is limited to, in the citizen's words."),
            ),
        ]
        indexes = [
            models.Index(
                fields=["municipality", "valid_until"],
                condition=Q(valid_until__isnull=False),
                name="consentreply_by_end",
            )
        ]
        triggers = [pgtrigger.Protect(name="consentreply_stands", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self):
        return f"answer {self.number} to consent {self.consent_id}"

    class Privacy:
        notes = ["answer", "topics", "limited_to", "way", "before_whom", "kept_where", "own_words"]
        operational = ["id", "municipality", "citizen", "consent", "number", "said_on", "valid_until"]
        operational += ["noted_at", "noted_by"]


@track()
class Disclosure(MunicipalityBound):
    """One sharing: who was told what about a citizen, when, by whom, and what allowed it (D12). Never changed.

    `source` names the row it came about by (`referral:12`, `document:7`); the newest row of a source says what it
    rests on now.
    """

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="disclosures")
    shared_at = models.DateTimeField(default=clock.now)
    shared_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    purpose = models.CharField(max_length=10, choices=ConsentPurpose)
    sector = models.CharField(max_length=20, choices=Sector)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    to_whom = models.CharField(max_length=300, blank=True)
    topics = ArrayField(models.CharField(max_length=12, choices=SharedTopic), default=list, blank=True)
    ground = models.CharField(max_length=10, choices=SharingGround)
    consent = models.ForeignKey(Consent, on_delete=models.PROTECT, related_name="disclosures", null=True, blank=True)
    legal_basis = models.CharField(max_length=20, blank=True)  # a code of LegalBasis
    source = models.CharField(max_length=60)

    objects = CitizenBoundQuerySet.as_manager()

    class Meta:
        ordering = ["-shared_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ground=SharingGround.CONSENT, consent__isnull=False, legal_basis="")
                | (Q(ground=SharingGround.LAW, consent__isnull=True) & ~Q(legal_basis="")),
                name="disclosure_names_its_ground",
            ),
        ]
        indexes = [
            models.Index(fields=["citizen", "-shared_at"], name="disclosure_by_citizen"),
            models.Index(fields=["source", "sector", "-id"], name="disclosure_by_source"),
            models.Index(fields=["consent"], condition=Q(consent__isnull=False), name="disclosure_by_consent"),
        ]
        triggers = [pgtrigger.Protect(name="disclosure_stands", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self):
        return f"disclosure {self.pk} about citizen {self.citizen_id}"

    class Privacy:
        notes = ["purpose", "sector", "unit", "to_whom", "topics", "ground", "legal_basis"]
        operational = ["id", "municipality", "citizen", "shared_at", "shared_by", "consent", "source"]
