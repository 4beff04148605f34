"""Code lists of the journal: what kind of note, how guarded, what a file is for, and how far its virus scan is."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class NoteType(models.TextChoices):
    """What a note is about; shipped codes."""

    OBSERVATION = "observation", _("Observation")
    CONVERSATION = "conversation", _("Conversation with the citizen")
    PHONE = "phone", _("Phone call or message")
    NETWORK = "network", _("Relatives and network")
    PARTNER = "partner", _("Cooperation with others")
    AGREEMENT = "agreement", _("Agreement")
    RECEIVED = "received", _("Information received")
    OTHER = "other", _("Other")


class Sensitivity(models.TextChoices):
    """How guarded a note or a file is (CASE-160, CASE-161)."""

    ORDINARY = "ordinary", _("Ordinary")
    ECONOMY = "economy", _("Sensitive: economy")
    HEALTH = "health", _("Sensitive: health")
    SUBSTANCES = "substances", _("Sensitive: substances")
    RESTRICTED = "restricted", _("Only the closest")


class AttachmentKind(models.TextChoices):
    """What a file belongs to."""

    JOURNAL = "journal", _("Journal")
    REPRESENTATIVE = "representative", _("Representative or power of attorney")
    CONSENT = "consent", _("Consent")
    OTHER = "other", _("Other")


class ScanState(models.TextChoices):
    """How far the virus scan of a file is."""

    NOT_SCANNED = "not_scanned", _("Not scanned for viruses")
    WAITING = "waiting", _("Waiting for the virus scan")
    CLEAN = "clean", _("Scanned, no virus found")
    INFECTED = "infected", _("Virus found")
