"""Stored values of tasks and of the mails that point to them."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class TaskKind(models.TextChoices):
    """What a task is about. Each kind but those of BY_HAND belongs to exactly one sweep."""

    PLAN_REVIEW = "plan_review", _("Plan to look at again")
    REASSESSMENT = "reassessment", _("Complaint to reassess")
    INQUIRY = "inquiry", _("Inquiry without the next step")
    JOIN_INQUIRY = "join_inquiry", _("Inquiry to join with a citizen")
    THEME_REVIEW = "theme_review", _("Sensitive note to look at again")
    SILENT_ACTORS = "silent_actors", _("Actors of the network who have gone quiet")
    CONSENT_ENDS = "consent_ends", _("Consent that runs out")
    FILE_ACCESS = "file_access", _("Request to see the record")
    UNDECIDED = "undecided", _("Assessment and decision outstanding")
    PHASE_CHANGE = "phase_change", _("Change of phase")
    TRANSFER_AGREEMENT = "transfer_agreement", _("Transfer agreement")
    MEASUREMENT = "measurement", _("Measurement")
    CONTACT = "contact", _("Not seen in time")
    DEVIATION_ENDED = "deviation_ended", _("Deviation that has ended")
    CHECK_IN = "check_in", _("How it goes after a course")
    TEAM_FUNCTIONS = "team_functions", _("Functions or hours a team lacks")
    WARNING_REVIEW = "warning_review", _("Warning before a visit to look at again")
    HOME_ESSENTIAL = "home_essential", _("Missing in a home")
    OFFER_ANSWER = "offer_answer", _("Answer to an offer")
    LATE_NO = "late_no", _("Late no to an offer")
    BENEFIT_LATE = "benefit_late", _("Late answer from the benefits office")
    REFERRAL_OVERDUE = "referral_overdue", _("Referral without an answer")
    REFERRAL_ESCALATED = "referral_escalated", _("Referral long without an answer")
    REFERRAL_ANSWERED = "referral_answered", _("Answer to a referral")
    SANCTION = "sanction", _("Sanction about to fall")
    MERGE = "merge", _("Two records of one person")
    OTHER = "other", _("Other")


# Raised once by a service and done by a person; no sweep takes them away.
BY_HAND = frozenset({TaskKind.LATE_NO, TaskKind.MERGE, TaskKind.OTHER})


class TaskState(models.TextChoices):
    OPEN = "open", _("Open")
    DONE = "done", _("Done")
    DROPPED = "dropped", _("Dropped")


class MailKind(models.TextChoices):
    """A mail says that something waits and where; what and about whom stands behind the login."""

    DIGEST = "digest", _("Tasks of the morning")
    REFERRAL_NEW = "referral_new", _("A referral has come")
    REFERRAL_REMINDER = "referral_reminder", _("A referral waits for an answer")
    REFERRAL_ANSWERED = "referral_answered", _("A referral is answered")
