"""The plan (SEL § 141, helhedsplan): one carrying plan per citizen, in versions agreed with the citizen."""

import uuid

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import MunicipalityBound, User, track
from housingfirst.core import clock

from ..choices import (
    DisclosureGround,
    DocumentPart,
    DocumentStatus,
    LifeArea,
    Owner,
    PlanKind,
    PlanStatus,
)
from ..querysets import CitizenBoundQuerySet
from .citizen import Citizen
from .decision import Decision


@track()
class Plan(MunicipalityBound):
    """The plan that carries (001 P1): what the citizen wants lives here and in no parallel plan."""

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="plans")
    kind = models.CharField(_("kind of plan"), max_length=15, choices=PlanKind)
    consent_on = models.DateField(_("the citizen's consent to one whole plan"), null=True, blank=True)
    started_on = models.DateField(_("started on"))
    started_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    ended_on = models.DateField(_("ended on"), null=True, blank=True)

    objects = CitizenBoundQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["citizen"],
                condition=Q(ended_on__isnull=True),
                name="plan_one_carrying_per_citizen",
                violation_error_code="plan_exists",
                violation_error_message=_("The citizen already has a plan. Open it and go on there."),
            ),
            models.CheckConstraint(
                condition=~Q(kind=PlanKind.WHOLE_PERSON) | Q(consent_on__isnull=False),
                name="plan_whole_person_needs_consent",
                violation_error_code="consent_missing",
                violation_error_message=_("A whole-person plan needs the citizen's consent, with its date."),
            ),
        ]

    def __str__(self):
        return f"plan {self.pk} of citizen {self.citizen_id}"

    @property
    def number(self):
        """What people call it: `P-2026-0417`."""
        return f"P-{self.started_on.year}-{self.pk:04d}"

    class Privacy:
        operational = ["id", "municipality", "citizen", "kind", "consent_on", "started_on", "started_by", "ended_on"]


AGREED_NEVER_CHANGES = """
if (to_jsonb(old) - 'status') is distinct from (to_jsonb(new) - 'status')
   or (new.status <> old.status and not (old.status = 'agreed' and new.status = 'superseded')) then
  raise exception using errcode = 'check_violation', constraint = 'planversion_agreed_never_changes',
    message = 'an agreed plan never changes';
end if;
return new;
"""


@track()
class PlanVersion(MunicipalityBound):
    """One version: a draft, then agreed with the citizen on a day, then replaced by the next.

    `purpose`, `effort`, `duration` and `conditions` are the four of SEL § 141(3); `version` counts savings, `number`
    what the citizen and the worker call the version.
    """

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="plan_versions")
    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField(_("version"))
    status = models.CharField(max_length=12, choices=PlanStatus, default=PlanStatus.DRAFT)
    own_words = models.TextField(_("in the citizen's own words"), max_length=20_000, blank=True)
    own_words_on = models.DateField(_("said on"), null=True, blank=True)
    since_last = models.TextField(_("what has happened since last"), max_length=20_000, blank=True)
    purpose = models.TextField(_("purpose"), max_length=20_000, blank=True)
    effort = models.TextField(_("the support right now"), max_length=20_000, blank=True)
    duration = models.TextField(_("expected duration"), max_length=2_000, blank=True)
    conditions = models.TextField(_("other conditions"), max_length=20_000, blank=True)
    review_on = models.DateField(_("we look at it again on"), null=True, blank=True)

    agreed_on = models.DateField(_("agreed on"), null=True, blank=True)
    agreed_how = models.CharField(_("how it was agreed"), max_length=200, blank=True)
    agreed_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)

    created_at = models.DateTimeField(default=clock.now, editable=False)
    saved_at = models.DateTimeField(default=clock.now, editable=False)
    saved_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = CitizenBoundQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["plan", "number"], name="planversion_number_once"),
            models.UniqueConstraint(
                fields=["plan"], condition=Q(status=PlanStatus.DRAFT), name="planversion_one_draft"
            ),
            models.UniqueConstraint(
                fields=["plan"], condition=Q(status=PlanStatus.AGREED), name="planversion_one_agreed"
            ),
            models.CheckConstraint(
                condition=Q(status=PlanStatus.DRAFT, agreed_on__isnull=True, agreed_by__isnull=True)
                | Q(
                    ~Q(status=PlanStatus.DRAFT),
                    agreed_on__isnull=False,
                    agreed_by__isnull=False,
                    review_on__isnull=False,
                ),
                name="planversion_agreed_is_whole",
                violation_error_code="not_whole",
                violation_error_message=_("An agreed plan has a day it was agreed and a day it is looked at again."),
            ),
        ]
        indexes = [
            models.Index(
                fields=["municipality", "review_on"],
                condition=Q(status=PlanStatus.AGREED),
                name="planversion_by_review",
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="planversion_agreed_never_changes",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                condition=~pgtrigger.Q(old__status=PlanStatus.DRAFT),
                func=AGREED_NEVER_CHANGES,
            ),
            pgtrigger.Protect(
                name="planversion_agreed_stays",
                operation=pgtrigger.Delete,
                condition=~pgtrigger.Q(old__status=PlanStatus.DRAFT),
            ),
        ]

    def __str__(self):
        return f"version {self.number} of plan {self.plan_id}"

    @property
    def is_draft(self):
        return self.status == PlanStatus.DRAFT

    class Privacy:
        notes = ["own_words", "since_last", "purpose", "effort", "duration", "conditions"]
        operational = ["id", "municipality", "citizen", "plan", "number", "status", "own_words_on", "review_on"]
        operational += ["agreed_on", "agreed_how", "agreed_by", "created_at", "saved_at", "saved_by", "version"]


GOAL_OF_AGREED_NEVER_CHANGES = """
if exists (select 1 from cases_planversion v where v.id = old.plan_version_id and v.status <> 'draft') then
  raise exception using errcode = 'check_violation', constraint = 'plangoal_of_agreed_never_changes',
    message = 'a goal of an agreed plan never changes';
end if;
if tg_op = 'DELETE' then return old; end if;
return new;
"""


@track()
class PlanGoal(MunicipalityBound):
    """A goal in the citizen's own words, in one of the eight life areas.

    `key` follows the goal from version to version. `sensitive`: left out of documents unless chosen there and then
    (D12); `names_area`: the citizen has chosen that documents name the area.
    """

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="plan_goals")
    plan_version = models.ForeignKey(PlanVersion, on_delete=models.CASCADE, related_name="goals")
    key = models.UUIDField(default=uuid.uuid4, editable=False)
    area = models.CharField(_("area"), max_length=20, choices=LifeArea)
    own_words = models.TextField(_("the goal in the citizen's own words"), max_length=2_000)
    agreed_text = models.TextField(_("what we have agreed"), max_length=20_000, blank=True)
    sensitive = models.BooleanField(_("only in documents where it is chosen"), default=False)
    names_area = models.BooleanField(_("documents may name the area"), default=True)
    position = models.PositiveSmallIntegerField(default=0, editable=False)
    reached_on = models.DateField(_("reached on"), null=True, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)
    saved_at = models.DateTimeField(default=clock.now, editable=False)
    saved_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    objects = CitizenBoundQuerySet.as_manager()

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["plan_version", "key"], name="plangoal_once_per_version"),
            models.CheckConstraint(
                condition=~Q(own_words=""),
                name="plangoal_has_own_words",
                violation_error_code="own_words_missing",
                violation_error_message=_("Write the goal in the citizen's own words."),
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="plangoal_of_agreed_never_changes",
                when=pgtrigger.Before,
                operation=pgtrigger.Update | pgtrigger.Delete,
                func=GOAL_OF_AGREED_NEVER_CHANGES,
            ),
        ]

    def __str__(self):
        return f"goal {self.pk} of citizen {self.citizen_id}"

    class Privacy:
        notes = ["area", "own_words", "agreed_text", "sensitive", "names_area", "reached_on"]
        operational = ["id", "municipality", "citizen", "plan_version", "key", "position", "version", "saved_at"]
        operational += ["saved_by"]


STEP_OF_AGREED_ONLY_GETS_DONE = """
if exists (select 1 from cases_plangoal g join cases_planversion v on v.id = g.plan_version_id
           where g.id = old.goal_id and v.status <> 'draft')
   and (tg_op = 'DELETE'
        or (to_jsonb(old) - array['done_on', 'done_by_id']) is distinct from
           (to_jsonb(new) - array['done_on', 'done_by_id'])) then
  raise exception using errcode = 'check_violation', constraint = 'planaction_of_agreed_only_gets_done',
    message = 'a step of an agreed plan never changes';
end if;
if tg_op = 'DELETE' then return old; end if;
return new;
"""


@track()
class PlanAction(MunicipalityBound):
    """A small step towards a goal: what, who, when, done. `due_text` says it in words where a date says too much."""

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="plan_actions")
    goal = models.ForeignKey(PlanGoal, on_delete=models.CASCADE, related_name="actions")
    key = models.UUIDField(default=uuid.uuid4, editable=False)
    text = models.CharField(_("small step"), max_length=300)
    owner = models.CharField(_("who"), max_length=10, choices=Owner, default=Owner.CITIZEN)
    owner_name = models.CharField(_("name, as it shall stand in the plan"), max_length=120, blank=True)
    due_on = models.DateField(_("when"), null=True, blank=True)
    due_text = models.CharField(_("when, in words"), max_length=80, blank=True)
    done_on = models.DateField(_("done on"), null=True, blank=True)
    done_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    position = models.PositiveSmallIntegerField(default=0, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)
    saved_at = models.DateTimeField(default=clock.now, editable=False)
    saved_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    objects = CitizenBoundQuerySet.as_manager()

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["goal", "key"], name="planaction_once_per_goal"),
            models.CheckConstraint(
                condition=~Q(owner=Owner.OTHER) | ~Q(owner_name=""),
                name="planaction_other_has_name",
                violation_error_code="owner_name_missing",
                violation_error_message=_("Write who takes the step."),
            ),
            models.CheckConstraint(
                condition=Q(done_on__isnull=True, done_by__isnull=True)
                | Q(done_on__isnull=False, done_by__isnull=False),
                name="planaction_done_by_somebody",
            ),
        ]
        indexes = [
            models.Index(fields=["key"], name="planaction_by_key"),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="planaction_of_agreed_only_gets_done",
                when=pgtrigger.Before,
                operation=pgtrigger.Update | pgtrigger.Delete,
                func=STEP_OF_AGREED_ONLY_GETS_DONE,
            ),
        ]

    def __str__(self):
        return f"step {self.pk} of citizen {self.citizen_id}"

    class Privacy:
        notes = ["text", "owner", "owner_name", "due_on", "due_text", "done_on"]
        operational = ["id", "municipality", "citizen", "goal", "key", "done_by", "position", "version"]
        operational += ["saved_at", "saved_by"]


@track()
class OtherPlan(MunicipalityBound):
    """A plan another department or sector has for the citizen (001 P1): known and named here, never copied."""

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="other_plans")
    name = models.CharField(_("plan"), max_length=120)
    owner = models.CharField(_("whose plan"), max_length=120)
    system = models.CharField(_("where it is kept"), max_length=120, blank=True)
    dated = models.DateField(_("dated"), null=True, blank=True)
    noted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField(default=clock.now, editable=False)
    ended_on = models.DateField(_("no longer in force from"), null=True, blank=True)

    objects = CitizenBoundQuerySet.as_manager()

    class Meta:
        ordering = ["owner", "name", "id"]

    def __str__(self):
        return f"other plan {self.pk} of citizen {self.citizen_id}"

    class Privacy:
        notes = ["name", "owner", "system"]
        operational = ["id", "municipality", "citizen", "dated", "noted_by", "noted_at", "ended_on"]


@track()
class PlanDocument(MunicipalityBound):
    """A plan on paper for an occasion, or a decision as a letter: what it shows, to whom, on which ground, and the file
    once it is made. It is of a version of the plan or of a decision, never of both.

    The row is the truth, Celery only carries it: `claimed_at` is the lease of the worker that makes the file.
    """

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="plan_documents")
    plan_version = models.ForeignKey(
        PlanVersion, on_delete=models.PROTECT, related_name="documents", null=True, blank=True
    )
    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="letters", null=True, blank=True)
    occasion = models.CharField(_("what the document is for"), max_length=300, blank=True)
    parts = ArrayField(
        models.CharField(max_length=15, choices=DocumentPart), verbose_name=_("parts"), default=list, blank=True
    )
    goals = ArrayField(models.UUIDField(), default=list, blank=True)
    recipients = models.CharField(_("who gets it"), max_length=300, blank=True)
    ground = models.CharField(_("why it may be handed over"), max_length=12, choices=DisclosureGround)
    consent_on = models.DateField(_("consent given on"), null=True, blank=True)
    legal_basis = models.CharField(_("legal basis"), max_length=20, blank=True)  # code of a LegalBasis

    requested_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    requested_at = models.DateTimeField(default=clock.now, editable=False)
    status = models.CharField(max_length=10, choices=DocumentStatus, default=DocumentStatus.REQUESTED)
    attempts = models.PositiveSmallIntegerField(default=0)
    claimed_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    failure = models.CharField(max_length=40, blank=True)
    file = models.FileField(upload_to="documents", blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    pages = models.PositiveSmallIntegerField(null=True, blank=True)

    objects = CitizenBoundQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(plan_version__isnull=True, decision__isnull=False)
                | Q(plan_version__isnull=False, decision__isnull=True),
                name="plandocument_of_plan_or_decision",
                violation_error_code="document_of_nothing",
                violation_error_message=_("A document is of a plan or of a decision."),
            ),
            models.CheckConstraint(
                condition=~Q(ground=DisclosureGround.CONSENT) | Q(consent_on__isnull=False),
                name="plandocument_consent_has_date",
                violation_error_code="consent_missing",
                violation_error_message=_("Write the day the citizen gave consent."),
            ),
            models.CheckConstraint(
                condition=~Q(ground=DisclosureGround.LAW) | ~Q(legal_basis=""),
                name="plandocument_law_is_named",
                violation_error_code="legal_basis_missing",
                violation_error_message=_("Name the legal basis for handing the document over."),
            ),
            models.CheckConstraint(
                condition=~Q(status=DocumentStatus.READY)
                | (~Q(file="") & ~Q(sha256="") & Q(finished_at__isnull=False)),
                name="plandocument_ready_has_file",
            ),
        ]
        indexes = [
            models.Index(fields=["citizen", "-requested_at"], name="plandocument_by_citizen"),
            models.Index(
                fields=["requested_at"],
                condition=Q(status__in=[DocumentStatus.REQUESTED, DocumentStatus.RENDERING]),
                name="plandocument_unfinished",
            ),
        ]

    def __str__(self):
        return f"document {self.pk} about citizen {self.citizen_id}"

    @property
    def is_letter(self):
        return self.decision_id is not None

    @property
    def source(self):
        """The name of its sharings (Disclosure)."""
        return f"document:{self.pk}"

    class Privacy:
        notes = ["occasion", "recipients", "file"]
        operational = [
            "legal_basis",
            "id",
            "municipality",
            "citizen",
            "plan_version",
            "decision",
            "parts",
            "goals",
            "ground",
            "consent_on",
        ]
        operational += ["requested_by", "requested_at", "status", "attempts", "claimed_at", "finished_at", "failure"]
        operational += ["sha256", "pages"]


@track()
class DocumentLine(MunicipalityBound):
    """One row of a document's tables: a question the citizen would like answered, or somebody who takes part."""

    class Kind(models.TextChoices):
        QUESTION = "question", _("Question")
        PERSON = "person", _("Takes part")

    document = models.ForeignKey(PlanDocument, on_delete=models.CASCADE, related_name="lines")
    kind = models.CharField(max_length=10, choices=Kind)
    position = models.PositiveSmallIntegerField()
    text = models.CharField(max_length=300)
    who = models.CharField(max_length=120, blank=True)
    note = models.CharField(max_length=120, blank=True)

    class Meta:
        ordering = ["kind", "position"]
        constraints = [
            models.UniqueConstraint(fields=["document", "kind", "position"], name="documentline_place_once"),
        ]

    def __str__(self):
        return f"line {self.position} of document {self.document_id}"

    class Privacy:
        notes = ["text", "who", "note"]
        operational = ["id", "municipality", "document", "kind", "position"]
