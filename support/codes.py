"""The code lists of support a municipality edits."""

from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.codes import declare_list, register_use

from .choices import WarningKind

WARNING_KINDS = "warning_kinds"

declare_list(
    WARNING_KINDS,
    _("Warnings before a visit"),
    help=_("What whoever visits a citizen should know before the door. The citizen may read what is written."),
    counts_as=_("Counts as"),
    national=WarningKind.choices,
    source="issue 4, line 12; no published list [OURS]",
)
register_use(WARNING_KINDS, "support.WarningNote", "kind")
