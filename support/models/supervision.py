"""Supervision, team meetings and competence: what a team plans and holds, and what its workers are trained in."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import MunicipalityBound, Team, User, track
from housingfirst.core import clock

from ..choices import CompetenceKind, SessionKind, SupportMethod
from ..querysets import CompetenceQuerySet, SessionBoundQuerySet, SessionQuerySet, SessionReviewQuerySet
from .courses import Course


@track()
class TeamSession(MunicipalityBound):
    """A supervision or a team meeting: planned for a day, and held on one, or cancelled."""

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="sessions")
    kind = models.CharField(_("kind"), max_length=12, choices=SessionKind)
    planned_on = models.DateField(_("planned for"))
    led_by = models.CharField(_("led by"), max_length=120, blank=True)
    held_on = models.DateField(_("held on"), null=True, blank=True)
    is_cancelled = models.BooleanField(_("cancelled"), default=False)
    note = models.TextField(_("what it was about"), max_length=5_000, blank=True)
    planned_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    planned_at = models.DateTimeField(default=clock.now, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = SessionQuerySet.as_manager()

    class Meta:
        ordering = ["-planned_on", "-pk"]
        verbose_name = _("supervision or team meeting")
        verbose_name_plural = _("supervision and team meetings")
        constraints = [
            models.UniqueConstraint(
                fields=["team", "kind", "planned_on"],
                name="teamsession_once_a_day",
                violation_error_message=_("One is planned for that day already. Open that one."),
            ),
            models.CheckConstraint(
                condition=~Q(is_cancelled=True) | Q(held_on__isnull=True),
                name="teamsession_held_or_cancelled",
                violation_error_message=_("What is cancelled was not held. Choose one of the two."),
            ),
        ]
        indexes = [models.Index(fields=["team", "kind", "held_on"], name="teamsession_by_team")]

    def __str__(self):
        return f"session {self.pk}"

    class Privacy:
        notes = ["note"]
        staff = ["led_by"]
        operational = ["id", "municipality", "team", "kind", "planned_on", "held_on", "is_cancelled", "planned_by"]
        operational += ["planned_at", "version"]


@track()
class SessionParticipant(MunicipalityBound):
    """A worker who took part."""

    session = models.ForeignKey(TeamSession, on_delete=models.PROTECT, related_name="participants")
    worker = models.ForeignKey(User, on_delete=models.PROTECT, related_name="sessions")

    objects = SessionBoundQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["session", "worker"], name="sessionparticipant_once")]

    def __str__(self):
        return f"worker {self.worker_id} in session {self.session_id}"

    class Privacy:
        operational = ["id", "municipality", "session", "worker"]


@track()
class SessionReview(MunicipalityBound):
    """A citizen whose course was gone through."""

    session = models.ForeignKey(TeamSession, on_delete=models.PROTECT, related_name="reviews")
    course = models.ForeignKey(Course, on_delete=models.PROTECT, related_name="reviews")

    objects = SessionReviewQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["session", "course"], name="sessionreview_once")]

    def __str__(self):
        return f"course {self.course_id} in session {self.session_id}"

    class Privacy:
        operational = ["id", "municipality", "session", "course"]


@track()
class WorkerProfession(MunicipalityBound):
    """What a worker is by profession: a code of the municipality's list. The gaps are counted by it."""

    worker = models.OneToOneField(User, on_delete=models.PROTECT, related_name="profession")
    profession = models.CharField(_("profession"), max_length=40)

    objects = CompetenceQuerySet.as_manager()

    def __str__(self):
        return f"profession of {self.worker_id}"

    class Privacy:
        staff = ["profession"]
        operational = ["id", "municipality", "worker"]


@track()
class Competence(MunicipalityBound):
    """A course or training of a worker: wished, made, and to be renewed from a day on.

    Made again it is a row of its own: who was trained on an earlier day stays to be read.
    """

    worker = models.ForeignKey(User, on_delete=models.PROTECT, related_name="competences")
    kind = models.CharField(_("kind"), max_length=12, choices=CompetenceKind)
    method = models.CharField(_("method"), max_length=12, choices=SupportMethod, blank=True)
    wished_on = models.DateField(_("wished"), null=True, blank=True)
    made_on = models.DateField(_("made on"), null=True, blank=True)
    renew_on = models.DateField(_("renew by"), null=True, blank=True)
    note = models.CharField(_("in short"), max_length=300, blank=True)
    noted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField(default=clock.now)

    objects = CompetenceQuerySet.as_manager()

    class Meta:
        ordering = ["worker", "kind", "method"]
        verbose_name = _("competence of a worker")
        verbose_name_plural = _("competences of workers")
        constraints = [
            models.UniqueConstraint(
                fields=["worker", "kind", "method", "made_on"], nulls_distinct=False, name="competence_once_a_day"
            ),
            models.CheckConstraint(
                condition=Q(made_on__isnull=False) | Q(wished_on__isnull=False, renew_on__isnull=True),
                name="competence_made_or_wished",
                violation_error_message=_("Write when it was made, or that it is wished."),
            ),
            models.CheckConstraint(
                condition=Q(renew_on__isnull=True) | Q(renew_on__gt=F("made_on")),
                name="competence_renewed_later",
                violation_error_message=_("It is renewed after it was made. Choose a later day."),
            ),
            models.CheckConstraint(
                condition=(Q(kind=CompetenceKind.METHOD) & ~Q(method=""))
                | (~Q(kind=CompetenceKind.METHOD) & Q(method="")),
                name="competence_method_of_a_method_course",
                violation_error_message=_("A method course names its method, and nothing else does."),
            ),
        ]

    def __str__(self):
        return f"competence {self.pk}"

    class Privacy:
        staff = ["note"]
        operational = ["id", "municipality", "worker", "kind", "method", "wished_on", "made_on", "renew_on"]
        operational += ["noted_by", "noted_at"]
