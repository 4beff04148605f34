"""Code lists of requests for access to one's own record (aktindsigt, GDPR art. 15)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class FileAccessKind(models.TextChoices):
    """Under which rule the citizen asks: each has its own deadline."""

    FILE = "file", _("Access to the file (aktindsigt)")
    DATA = "data", _("Access to own data (GDPR art. 15)")


class FileAccessAsker(models.TextChoices):
    """Who asks."""

    CITIZEN = "citizen", _("The citizen")
    REPRESENTATIVE = "representative", _("Somebody who represents the citizen")


class FileAccessState(models.TextChoices):
    """How far the answer is."""

    OPEN = "open", _("To be gone through")
    REQUESTED = "requested", _("Waiting")
    MAKING = "making", _("Being made")
    READY = "ready", _("Ready")
    FAILED = "failed", _("Could not be made")
    WITHDRAWN = "withdrawn", _("Taken back")


class RedactionReason(models.TextChoices):
    """Why something is left out. Which provision it rests on is written beside it."""

    OTHERS = "others", _("It is about another person")
    SENDER = "sender", _("It shows who turned to the municipality")
    STAFF = "staff", _("It is about an employee's private matters")
    INTERNAL = "internal", _("It is an internal working paper")
    OTHER = "other", _("Another reason")
