"""What a citizen who moves on takes along to another municipality."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import MunicipalityBound, User, track
from housingfirst.core import clock

from ..choices import DisclosureGround, PackageField, PackageState
from ..querysets import CitizenBoundQuerySet
from .citizen import Citizen
from .consent import Consent


@track()
class MovePackage(MunicipalityBound):
    """A package chosen field by field for another municipality: what goes, to whom, on which ground, and the files.

    Never a shared record: the files are handed over outside the application, and nothing is written anywhere else.
    `content_sha256` is what was looked at; a record that has changed since makes no package. The row is the truth,
    Celery only carries it: `claimed_at` is the lease of the worker that makes the files.
    """

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="move_packages")
    to_municipality = models.CharField(_("municipality the citizen moves to"), max_length=100)
    recipient = models.CharField(_("who receives it there"), max_length=200)
    fields = ArrayField(
        models.CharField(max_length=15, choices=PackageField), verbose_name=_("fields"), default=list, blank=True
    )
    goals = ArrayField(models.UUIDField(), verbose_name=_("goals"), default=list, blank=True)
    themes = ArrayField(models.BigIntegerField(), verbose_name=_("circumstances"), default=list, blank=True)
    notes = ArrayField(models.BigIntegerField(), verbose_name=_("notes"), default=list, blank=True)
    ground = models.CharField(_("why it may be handed over"), max_length=12, choices=DisclosureGround)
    consent_on = models.DateField(_("consent given on"), null=True, blank=True)
    legal_basis = models.CharField(_("legal basis"), max_length=20, blank=True)  # code of a LegalBasis
    consent = models.ForeignKey(Consent, on_delete=models.PROTECT, related_name="+", null=True, blank=True)

    state = models.CharField(max_length=10, choices=PackageState, default=PackageState.CHOSEN)
    chosen_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    chosen_at = models.DateTimeField(default=clock.now, editable=False)
    requested_at = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    claimed_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    failure = models.CharField(max_length=40, blank=True)
    content_sha256 = models.CharField(max_length=64, blank=True)
    file = models.FileField(upload_to="packages", blank=True)
    data_file = models.FileField(upload_to="packages", blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    data_sha256 = models.CharField(max_length=64, blank=True)
    pages = models.PositiveSmallIntegerField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    handed_over_on = models.DateField(_("handed over on"), null=True, blank=True)
    handed_over_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    handed_over_how = models.CharField(_("how it was handed over"), max_length=200, blank=True)
    acts_from = models.DateField(_("the other municipality acts from"), null=True, blank=True)

    objects = CitizenBoundQuerySet.as_manager()

    class Meta:
        ordering = ["-chosen_at", "-pk"]
        verbose_name = _("package for another municipality")
        constraints = [
            models.CheckConstraint(
                condition=Q(ground=DisclosureGround.CONSENT, consent_on__isnull=False)
                | (Q(ground=DisclosureGround.LAW) & ~Q(legal_basis="")),
                name="movepackage_has_ground",
                violation_error_code="ground_missing",
                violation_error_message=_("Name the citizen's consent with its day, or the legal basis."),
            ),
            models.CheckConstraint(
                condition=~Q(state=PackageState.READY)
                | (~Q(data_file="") & ~Q(data_sha256="") & ~Q(file="") & ~Q(sha256="") & Q(finished_at__isnull=False)),
                name="movepackage_ready_has_files",
            ),
            models.CheckConstraint(
                condition=Q(handed_over_on__isnull=True, handed_over_by__isnull=True, acts_from__isnull=True)
                | Q(
                    state=PackageState.READY,
                    handed_over_on__isnull=False,
                    handed_over_by__isnull=False,
                    acts_from__isnull=False,
                ),
                name="movepackage_handed_over_whole",
            ),
        ]
        indexes = [
            models.Index(fields=["citizen", "-chosen_at"], name="movepackage_by_citizen"),
            models.Index(
                fields=["requested_at"],
                condition=Q(state__in=[PackageState.REQUESTED, PackageState.MAKING]),
                name="movepackage_unfinished",
            ),
        ]

    def __str__(self):
        return f"package {self.pk} about citizen {self.citizen_id}"

    @property
    def source(self):
        """What the log of sharing names it by."""
        return f"package:{self.pk}"

    def get_absolute_url(self):
        return reverse("cases:move-package", args=[self.pk])

    @property
    def is_open(self):
        """Still to be chosen anew: nothing has been made of it."""
        return self.state in (PackageState.CHOSEN, PackageState.FAILED)

    class Privacy:
        notes = ["to_municipality", "recipient", "file", "data_file", "handed_over_how"]
        operational = ["id", "municipality", "citizen", "fields", "goals", "themes", "notes", "ground", "consent_on"]
        operational += [
            "legal_basis",
            "consent",
            "state",
            "chosen_by",
            "chosen_at",
            "requested_at",
            "attempts",
            "claimed_at",
        ]
        operational += ["finished_at", "failure", "content_sha256", "sha256", "data_sha256", "pages", "version"]
        operational += ["handed_over_on", "handed_over_by", "acts_from"]
