"""Tasks and the outgoing mails, as rows: Celery carries, rows remember (D14)."""

from datetime import date

from django.db import models
from django.db.models import Q
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from cases.models import Citizen
from housingfirst.accounts.models import MunicipalityBound, Team, User, track
from housingfirst.accounts.roles import Role
from housingfirst.core import clock, formats

from .choices import BY_HAND, MailKind, TaskKind, TaskState
from .querysets import TaskQuerySet


@track()
class Task(MunicipalityBound):
    """Something somebody must do by a day. `key` says what for, so that it is raised once however often asked.

    Title and reason are messages of the catalogue with numbers, days and codes; the citizen's name is filled in when
    it is shown. It waits for `assignee`, else for the team, its leaders (`leaders_only`) or everybody with `role`; the
    team is kept beside the assignee, so that the leader sees it. `due_on` is the deadline and never moves;
    `planned_on` is the day it has been put off to.
    """

    key = models.CharField(max_length=120)
    kind = models.CharField(_("kind"), max_length=20, choices=TaskKind)
    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="tasks", null=True, blank=True)
    assignee = models.ForeignKey(User, on_delete=models.PROTECT, related_name="tasks", null=True, blank=True)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="tasks", null=True, blank=True)
    leaders_only = models.BooleanField(default=False)
    role = models.CharField(max_length=30, choices=Role, blank=True)
    due_on = models.DateField(_("deadline"))
    planned_on = models.DateField(_("planned for"))
    title = models.CharField(max_length=200)
    why = models.CharField(max_length=300, blank=True)
    params = models.JSONField(default=dict, blank=True)
    url_name = models.CharField(max_length=60, blank=True)
    url_pk = models.BigIntegerField(null=True, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=TaskState, default=TaskState.OPEN)
    raised_at = models.DateTimeField(default=clock.now)
    raised_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    reason = models.CharField(_("why put off or dropped"), max_length=300, blank=True)

    objects = TaskQuerySet.as_manager()

    class Meta:
        ordering = ["planned_on", "due_on", "id"]
        verbose_name = _("task")
        verbose_name_plural = _("tasks")
        constraints = [
            models.UniqueConstraint(fields=["municipality", "key"], name="task_key_once"),
            models.CheckConstraint(
                condition=Q(assignee__isnull=False) | Q(team__isnull=False) | ~Q(role=""), name="task_for_somebody"
            ),
            models.CheckConstraint(
                condition=Q(leaders_only=False) | Q(team__isnull=False), name="task_leaders_of_team"
            ),
            models.CheckConstraint(
                condition=Q(state=TaskState.OPEN, settled_at=None, settled_by=None)
                | (~Q(state=TaskState.OPEN) & Q(settled_at__isnull=False, settled_by__isnull=False)),
                name="task_settled_by_somebody",
            ),
            models.CheckConstraint(
                condition=~Q(state=TaskState.DROPPED) | ~Q(reason=""), name="task_dropped_with_reason"
            ),
        ]
        indexes = [
            models.Index(fields=["assignee", "planned_on"], condition=Q(state="open"), name="task_open_by_assignee"),
            models.Index(fields=["team", "planned_on"], condition=Q(state="open"), name="task_open_by_team"),
            models.Index(fields=["municipality", "kind"], condition=Q(state="open"), name="task_open_by_kind"),
            models.Index(
                fields=["municipality", "role", "planned_on"], condition=Q(state="open"), name="task_open_by_role"
            ),
            models.Index(fields=["municipality", "url_name", "url_pk"], name="task_by_page"),
            models.Index(fields=["citizen"], name="task_by_citizen"),
        ]

    def __str__(self):
        return f"{self.kind} task {self.pk}"

    @property
    def words(self):
        """The title in the reader's language, names and days filled in."""
        return self._filled(self.title)

    @property
    def reason_words(self):
        """Why it is there, in plain words; a task that was put off says so."""
        why = self._filled(self.why) if self.why else ""
        if self.planned_on != self.due_on:
            day = formats.day_month(self.planned_on)
            put_off = gettext("Put off to %(day)s: %(reason)s") % {"day": day, "reason": self.reason}
            return f"{why} {put_off}".strip()
        return why

    def _filled(self, message):
        params = {name: _shown(value) for name, value in self.params.items()}
        if self.citizen_id:
            params["citizen"] = self.citizen.name
        text = gettext(message)
        return text % params if "%" in text else text

    @property
    def done_by_hand(self):
        return self.kind in BY_HAND

    @property
    def url(self):
        """Where it is done; the citizen's page where that page is not there."""
        for name, pk in ((self.url_name, self.url_pk), ("overview:citizen", self.citizen_id)):
            if name and not (name == "overview:citizen" and pk is None):
                try:
                    return reverse(name, args=[] if pk is None else [pk])
                except NoReverseMatch:
                    continue
        return reverse("tasks:task", args=[self.pk])

    @property
    def whose(self):
        """The person, else the team or the role it waits for."""
        if self.assignee_id:
            return str(self.assignee)
        if self.team_id:
            return gettext("Leader of %(team)s") % {"team": self.team} if self.leaders_only else str(self.team)
        return str(self.get_role_display())

    class Privacy:
        notes = ["kind", "title", "why", "params", "reason", "due_on", "planned_on"]
        operational = ["id", "municipality", "key", "citizen", "assignee", "team", "leaders_only", "role", "url_name"]
        operational += ["url_pk", "state", "raised_at", "raised_by", "settled_at", "settled_by"]


def _shown(value):
    """A parameter as people read it: ISO days as days."""
    if isinstance(value, str) and len(value) == 10 and value[4] == value[7] == "-":
        return formats.day_month(date.fromisoformat(value))
    return value


class OutboxMail(MunicipalityBound):
    """A mail that must go out, once (TASK-10): who, which words, how many. No name, no number of a citizen.

    A worker claims it for LEASE by a conditional update, sends it, and then notes `sent_at`. If it dies in between, the
    lease runs out and another takes it; the Message-ID stays the same, so that a mail sent twice is one mail.
    """

    key = models.CharField(max_length=120)
    recipient = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20, choices=MailKind)
    count = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(default=clock.now)
    claimed_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    last_error = models.CharField(max_length=80, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["municipality", "key"], name="outboxmail_key_once")]
        indexes = [
            models.Index(fields=["municipality", "id"], condition=Q(sent_at=None), name="outboxmail_unsent"),
            models.Index(fields=["municipality", "kind", "id"], name="outboxmail_by_kind"),
        ]

    def __str__(self):
        return f"{self.kind} mail {self.pk}"

    @property
    def subject(self):
        return {
            MailKind.DIGEST: gettext("Your tasks today"),
            MailKind.REFERRAL_NEW: gettext("A referral has come"),
            MailKind.REFERRAL_REMINDER: gettext("A referral waits for your answer"),
            MailKind.REFERRAL_ANSWERED: gettext("Your referral is answered"),
        }[MailKind(self.kind)]

    @property
    def sentence(self):
        """The one sentence of the mail."""
        if self.kind == MailKind.DIGEST:
            return ngettext(
                "You have %(count)s task to be done today.", "You have %(count)s tasks to be done today.", self.count
            ) % {"count": self.count}
        return {
            MailKind.REFERRAL_NEW: gettext("Your unit has received a referral from the municipality."),
            MailKind.REFERRAL_REMINDER: gettext("A referral to your unit still waits for an answer."),
            MailKind.REFERRAL_ANSWERED: gettext("There is an answer to a referral you have sent."),
        }[MailKind(self.kind)]

    class Privacy:
        operational = ["id", "municipality", "key", "recipient", "kind", "count", "created_at", "claimed_at", "sent_at"]
        operational += ["attempts", "last_error"]
