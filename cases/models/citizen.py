"""The citizen (borger): one person, known once, in one municipality."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Func, Q, Value
from django.db.models.functions import Concat
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from guardian.models import UserObjectPermissionBase

from housingfirst.accounts.models import (
    Dated,
    MunicipalityBound,
    Team,
    Unit,
    User,
    ends_after_start,
    track,
)
from housingfirst.accounts.roles import FieldGroup, Role
from housingfirst.core import clock

from ..choices import ThemeGroup, ThemeSensitivity, TieFunction
from ..querysets import CitizenBoundQuerySet, CitizenQuerySet, DatedCitizenBoundQuerySet


@track(exclude=["sort_name", "search_text", "other_names", "shares_number"])
class Citizen(MunicipalityBound):
    """A person the effort knows. Not a case: courses, tenancies and referrals point here.

    `address` is where the person lives or can be met; `address_protected` hides it from all but the assigned and those
    granted. `record_protected` hides the whole person (design.md § 1). `temporary_id` is given where no CPR number is
    known; once one is, it stays as the former id. `other_names` repeats the names of `CitizenName`, which a trigger
    keeps there, so that one index finds whatever somebody has been called. `merged_into`: this record turned out to be
    of the same person, and everything about it hangs on the other one; nobody reaches this one any more (CASE-171).
    `shares_number`: whoever typed the CPR number did not reach the record that has it already, and must not learn of it
    (CASE-16): both have it until they are joined. No page shows the mark, and no history keeps it.
    """

    first_name = models.CharField(_("first name"), max_length=100)
    last_name = models.CharField(_("last name"), max_length=100)
    alias = models.CharField(_("also known as"), max_length=100, blank=True)
    cpr = models.CharField(_("CPR number"), max_length=10, blank=True)
    shares_number = models.BooleanField(default=False, editable=False)
    temporary_id = models.CharField(_("temporary id"), max_length=12, blank=True, editable=False)
    external_id = models.CharField(_("external id"), max_length=60, blank=True)
    born_on = models.DateField(_("born"), null=True, blank=True)
    pronoun = models.CharField(_("pronoun"), max_length=30, blank=True)

    language = models.CharField(_("language"), max_length=60, blank=True)
    other_languages = models.CharField(_("also speaks"), max_length=200, blank=True)
    needs_interpreter = models.BooleanField(_("needs an interpreter"), default=False)
    interpreter_language = models.CharField(_("interpreter's language"), max_length=60, blank=True)
    interpreter_dialect = models.CharField(_("interpreter's dialect"), max_length=60, blank=True)
    reach_note = models.CharField(_("how to reach the citizen best"), max_length=300, blank=True)

    address = models.CharField(_("address"), max_length=200, blank=True)
    address_protected = models.BooleanField(_("protected address"), default=False)
    record_protected = models.BooleanField(_("protected record"), default=False)

    created_at = models.DateTimeField(default=clock.now, editable=False)
    created_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)
    merged_into = models.ForeignKey(
        "self", on_delete=models.PROTECT, related_name="+", null=True, blank=True, editable=False
    )

    other_names = models.TextField(default="", editable=False)
    sort_name = models.GeneratedField(
        expression=Func(Concat("last_name", Value(" "), "first_name"), function="dk_sort"),
        output_field=models.TextField(),
        db_persist=True,
    )
    search_text = models.GeneratedField(
        expression=Func(
            Concat(
                *("first_name", Value(" "), "last_name", Value(" "), "alias", Value(" "), "other_names", Value(" ")),
                "temporary_id",
                output_field=models.TextField(),
            ),
            function="dk_fold",
        ),
        output_field=models.TextField(),
        db_persist=True,
    )

    objects = CitizenQuerySet.as_manager()

    class Meta:
        verbose_name = _("citizen")
        verbose_name_plural = _("citizens")
        permissions = [
            ("view_protected_address", "Can see the protected address"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "cpr"],
                condition=~Q(cpr="") & Q(shares_number=False),
                name="citizen_cpr_once",
                violation_error_code="cpr_taken",
                violation_error_message=_("There is already a citizen with that CPR number."),
            ),
            models.UniqueConstraint(
                fields=["municipality", "external_id"],
                condition=~Q(external_id=""),
                name="citizen_external_id_once",
                violation_error_code="external_id_taken",
                violation_error_message=_("There is already a citizen with that external id."),
            ),
            models.UniqueConstraint(
                fields=["municipality", "temporary_id"],
                condition=~Q(temporary_id=""),
                name="citizen_temporary_id_once",
            ),
            models.CheckConstraint(
                condition=Q(cpr="") | Q(cpr__regex=r"^[0-9]{10}$"),
                name="citizen_cpr_ten_digits",
                violation_error_code="cpr_format",
                violation_error_message=_("A CPR number has ten digits."),
            ),
            models.CheckConstraint(
                condition=Q(merged_into__isnull=True) | ~Q(merged_into=F("id")), name="citizen_merged_into_another"
            ),
        ]
        indexes = [
            models.Index(fields=["municipality", "cpr"], condition=~Q(cpr=""), name="citizen_by_cpr"),
            models.Index(fields=["municipality", "sort_name", "id"], name="citizen_by_name"),
            models.Index(fields=["municipality", "born_on", "id"], name="citizen_by_age"),
            models.Index(fields=["id"], condition=Q(record_protected=True), name="citizen_protected"),
            models.Index(fields=["id"], condition=Q(shares_number=True), name="citizen_shares_number"),
            GinIndex(fields=["search_text"], opclasses=["gin_trgm_ops"], name="citizen_search"),
        ]

    def __str__(self):
        return f"citizen {self.pk}"

    def get_absolute_url(self):
        return reverse("overview:citizen", args=[self.pk])

    @property
    def name(self):
        return f"{self.first_name} {self.last_name}".strip()

    @property
    def initials(self):
        return (self.first_name[:1] + self.last_name[:1]).upper()

    @property
    def cpr_masked(self):
        """`670398-••••`: what lists and headings show."""
        return f"{self.cpr[:6]}-••••" if self.cpr else ""

    @property
    def cpr_shown(self):
        """`670398-1234`: only for an answer that is logged as a reveal."""
        return f"{self.cpr[:6]}-{self.cpr[6:]}" if self.cpr else ""

    class Privacy:
        identity = ["first_name", "last_name", "alias", "cpr", "external_id", "born_on", "pronoun"]
        identity += ["sort_name", "search_text", "temporary_id", "other_names"]
        contact = ["language", "needs_interpreter", "reach_note", "other_languages"]
        contact += ["interpreter_language", "interpreter_dialect"]
        housing = ["address"]
        operational = ["id", "municipality", "address_protected", "record_protected", "created_at", "created_by"]
        operational += ["version", "merged_into", "shares_number"]


@track()
class CitizenUserObjectPermission(UserObjectPermissionBase):
    """An exceptional, time-limited grant on one citizen (D5); written and read only by cases.grants.

    `source` names the row it follows from, e.g. `substitute:12`, and is empty where somebody gave it on its own; each
    is a row of its own, so that none lengthens or ends another.
    """

    content_object = models.ForeignKey(Citizen, on_delete=models.CASCADE, related_name="grants")
    municipality = models.ForeignKey("accounts.Municipality", on_delete=models.PROTECT, related_name="+")
    starts_on = models.DateField()
    ends_on = models.DateField()
    reason = models.CharField(max_length=300)
    granted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    source = models.CharField(max_length=60, blank=True, default="")

    class Meta(UserObjectPermissionBase.Meta):
        unique_together = [["user", "permission", "content_object", "source"]]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gt=F("starts_on")),
                name="grant_ends_after_start",
                violation_error_message=_("The access ends before it starts. Choose a later end date."),
            ),
            models.CheckConstraint(
                condition=~Q(reason=""),
                name="grant_has_reason",
                violation_error_message=_("Write why the access is needed."),
            ),
        ]

    class Privacy:
        operational = ["id", "municipality", "user", "permission", "content_object", "starts_on", "ends_on"]
        operational += ["reason", "granted_by", "source"]


@track()
class CitizenTie(MunicipalityBound, Dated):
    """A team or a person attached to a citizen (tilknytning): what access follows from (D5).

    Upper apps write it through `cases.services.attach` / `detach`: a course attaches its team and primary worker, a
    waiting list its team, a decision its adviser.
    """

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="ties")
    function = models.CharField(max_length=20, choices=TieFunction)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="citizen_ties", null=True, blank=True)

    objects = DatedCitizenBoundQuerySet.as_manager()

    class Meta:
        constraints = [
            ends_after_start("citizentie_ends_after_start"),
            models.CheckConstraint(
                condition=Q(team__isnull=False) | Q(user__isnull=False), name="citizentie_to_somebody"
            ),
        ]
        indexes = [
            models.Index(fields=["citizen", "ends_on"], name="citizentie_by_citizen"),
            models.Index(fields=["team", "ends_on"], name="citizentie_by_team"),
            models.Index(fields=["user", "ends_on"], name="citizentie_by_user"),
        ]

    def __str__(self):
        return f"{self.function} of citizen {self.citizen_id}"

    class Privacy:
        operational = ["id", "municipality", "citizen", "function", "team", "user", "starts_on", "ends_on"]


@track()
class AccessOpening(MunicipalityBound):
    """A door to one citizen for a role or a partner unit, with the field groups that go through it.

    Opened and closed by the service whose row needs it (`source` names that row, e.g. `nomination:12`): a nomination
    opens for the housing coordinator, a benefit application for the benefits office, a referral for a unit.
    """

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="openings")
    role = models.CharField(max_length=30, choices=Role, blank=True)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    field_groups = ArrayField(models.CharField(max_length=12, choices=FieldGroup))
    source = models.CharField(max_length=60)
    includes_protected = models.BooleanField(default=False)
    opened_at = models.DateTimeField(default=clock.now)
    opened_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    closed_at = models.DateTimeField(null=True, blank=True)

    objects = CitizenBoundQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(role="", unit__isnull=False) | (~Q(role="") & Q(unit__isnull=True)),
                name="accessopening_role_or_unit",
            ),
            models.UniqueConstraint(
                fields=["source", "role", "unit", "citizen"],
                condition=Q(closed_at__isnull=True),
                nulls_distinct=False,
                name="accessopening_open_once",
            ),
        ]
        indexes = [
            models.Index(fields=["citizen", "closed_at"], name="accessopening_live"),
            models.Index(fields=["unit", "closed_at"], name="accessopening_by_unit"),
        ]

    def __str__(self):
        return f"opening {self.source}"

    class Privacy:
        operational = ["id", "municipality", "citizen", "role", "unit", "field_groups", "source", "opened_at"]
        operational += ["includes_protected", "opened_by", "closed_at"]


@track()
class ThemeNote(MunicipalityBound):
    """A sensitive circumstance in one of the groups economy, health or substances, with a review date.

    Past `review_on` it leaves lists and documents until somebody renews it. `theme` is a code of the municipality's
    list of themes, `severity` a national level where the theme allows one.
    """

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="theme_notes")
    group = models.CharField(_("area"), max_length=12, choices=ThemeGroup)
    theme = models.CharField(_("theme"), max_length=40, blank=True)
    sensitivity = models.CharField(
        _("sensitivity"), max_length=12, choices=ThemeSensitivity, default=ThemeSensitivity.SENSITIVE
    )
    severity = models.CharField(_("need of support"), max_length=40, blank=True)
    text = models.TextField(_("what is known"), max_length=10_000)
    noted_at = models.DateTimeField(default=clock.now)
    noted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    review_on = models.DateField(_("look at it again on"))
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = CitizenBoundQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["citizen", "group"], name="themenote_by_citizen")]

    def __str__(self):
        return f"{self.group} note of citizen {self.citizen_id}"

    class Privacy:
        by_group = ["text", "theme", "severity"]  # belongs to the field group named in `group`
        operational = ["id", "municipality", "citizen", "group", "noted_at", "noted_by", "review_on", "ended_at"]
        operational += ["sensitivity"]
