"""What a municipality may decide about tasks."""

from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.parameters import declare

ESCALATE_DAYS = "tasks.escalate_days"
POSTPONE_DAYS = "tasks.postpone_days"

declare(
    ESCALATE_DAYS,
    3,
    label=_("Days after its deadline before an undone task is shown to the team leader"),
    unit=_("days"),
    source="peers PC-21; the number [OURS]",
)
declare(
    POSTPONE_DAYS,
    14,
    label=_("How many days a task can be put off at a time"),
    unit=_("days"),
    source="no source seen [OURS]",
)
