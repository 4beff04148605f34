"""How far an import is, and what it does with a row."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ImportKind(models.TextChoices):
    """What an uploaded file holds."""

    CITIZENS = "citizens", _("Citizens")
    SITUATIONS = "situations", _("Situations")
    INQUIRIES = "inquiries", _("Concern inquiries")


class ImportState(models.TextChoices):
    """How far an uploaded file is."""

    WAITING = "waiting", _("Waiting to be checked")
    CHECKING = "checking", _("Being checked")
    READY = "ready", _("Checked, ready to be imported")
    FAULTY = "faulty", _("Cannot be imported as it is")
    CONFIRMED = "confirmed", _("Waiting to be imported")
    IMPORTING = "importing", _("Being imported")
    DONE = "done", _("Imported")
    CANCELLED = "cancelled", _("Cancelled")


class ImportOutcome(models.TextChoices):
    """What an import does with a row."""

    CREATED = "created", _("New citizen")
    UPDATED = "updated", _("Changed")
    UNCHANGED = "unchanged", _("Unchanged")
    ERROR = "error", _("Error")
