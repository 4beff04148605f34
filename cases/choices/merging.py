"""What a merge of two records does to a row."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class MergedWhat(models.TextChoices):
    MOVED = "moved", _("Moved")
    CHANGED = "changed", _("Changed")
    ADDED = "added", _("Added")
    ASIDE = "aside", _("Laid aside")
