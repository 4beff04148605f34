"""Stored values of referrals and sanction notices."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from housingfirst.accounts.roles import FieldGroup


class ReferralState(models.TextChoices):
    SENT = "sent", _("Sent")
    RECEIVED = "received", _("Received")
    ANSWERED = "answered", _("Answered")
    CLOSED = "closed", pgettext_lazy("referral", "Closed")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class Answer(models.TextChoices):
    ACCEPTED = "accepted", _("We take it on")
    NEEDS_MORE = "needs_more", _("We need to know more")
    DECLINED = "declined", _("We cannot")


class ReferralStepKind(models.TextChoices):
    """What happened, in the order it can happen."""

    SENT = "sent", _("Sent")
    RECEIVED = "received", _("Received")
    REMINDED = "reminded", _("Reminded")
    ANSWERED = "answered", _("Answered")
    SUPPLIED = "supplied", _("More was told")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    CLOSED = "closed", pgettext_lazy("referral", "Closed")


class Ground(models.TextChoices):
    """What lets it be told to the unit (D12)."""

    CONSENT = "consent", _("The citizen's consent")
    LAW = "law", _("A legal basis")


class SanctionOutcome(models.TextChoices):
    AVERTED = "averted", _("Averted")
    FALLEN = "fallen", _("It fell")
    UNKNOWN = "unknown", _("Not known yet")


# What can be ticked off to be shared. Identity always goes along; notes never do: what the unit needs is written to it.
SHAREABLE = (
    FieldGroup.CONTACT,
    FieldGroup.HOUSING,
    FieldGroup.ECONOMY,
    FieldGroup.HEALTH,
    FieldGroup.SUBSTANCES,
)
