"""What a municipality may decide about referrals."""

from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.parameters import declare

ANSWER_DAYS = "referral.answer_days"
ESCALATE_DAYS = "referral.escalate_days"
ACCESS_DAYS_ACCEPTED = "referral.access_days_accepted"
ACCESS_DAYS_OTHERWISE = "referral.access_days_otherwise"
KEYS = [ANSWER_DAYS, ESCALATE_DAYS, ACCESS_DAYS_ACCEPTED, ACCESS_DAYS_OTHERWISE]
_OURS = "001 l.1362-1371 (referrers who never heard) [V]; the number [OURS]"

declare(ANSWER_DAYS, 14, label=_("Days a unit has to answer a referral"), unit=_("days"), source=_OURS)
declare(
    ESCALATE_DAYS,
    7,
    label=_("Days after the deadline before a referral without an answer goes to the team leader"),
    unit=_("days"),
    source="peers PC-21, PC-22; the number [OURS]",
)
declare(
    ACCESS_DAYS_ACCEPTED,
    90,
    label=_("Days a unit sees what was shared after it has taken a referral on"),
    unit=_("days"),
    source="three months, the rhythm of the measurements [OURS]",
)
declare(
    ACCESS_DAYS_OTHERWISE,
    14,
    label=_("Days a unit sees what was shared after any other answer"),
    unit=_("days"),
    source="no source seen [OURS]",
)
