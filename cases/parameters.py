"""What a municipality may decide about citizens, plans and decisions: shipped defaults (D8)."""

from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.parameters import declare

from .choices import HOUSING_FIRST_ORDER, SupportMethod

# ------------------------------------------------------------------ assessment (CASE-30)

METHOD_CONSIDERABLE = "assessment.method_considerable"
METHOD_SOME = "assessment.method_some"
METHOD_LIMITED = "assessment.method_limited"
HIGH_COMPLEXITY_STEPS = "assessment.high_complexity_steps"
M_ACT_INSTEAD_OF_ACT = "assessment.m_act_instead_of_act"
METHOD_TABLE = [METHOD_CONSIDERABLE, METHOD_SOME, METHOD_LIMITED, HIGH_COMPLEXITY_STEPS, M_ACT_INSTEAD_OF_ACT]
_CONTINUUM = "design.md D17 [OURS]; the continuum is in 000 and 004 (methods-fidelity-law § 1.0) [V]"

declare(
    METHOD_CONSIDERABLE,
    SupportMethod.CTI.value,
    choices=[(method.value, method.label) for method in HOUSING_FIRST_ORDER],
    label=_("Method when the existing support can be used to a considerable degree"),
    source=_CONTINUUM,
)
declare(
    METHOD_SOME,
    SupportMethod.ICM.value,
    choices=[(method.value, method.label) for method in HOUSING_FIRST_ORDER],
    label=_("Method when the existing support can be used to some degree"),
    source=_CONTINUUM,
)
declare(
    METHOD_LIMITED,
    SupportMethod.ACT.value,
    choices=[(method.value, method.label) for method in HOUSING_FIRST_ORDER],
    label=_("Method when the existing support can be used to a limited degree"),
    source=_CONTINUUM,
)
declare(
    HIGH_COMPLEXITY_STEPS,
    1,
    label=_("How many steps high complexity lifts the recommended method"),
    unit=_("steps"),
    source="design.md D17 [OURS]",
)
declare(
    M_ACT_INSTEAD_OF_ACT,
    False,
    label=_("The municipality has chosen M-ACT instead of ACT"),
    source="design.md D17; 004 l.267 ff. (M-ACT is ACT adjusted to a smaller place) [V]; shipped off [OURS]",
)

# ------------------------------------------------------------------ decision and complaint (CASE-33, CASE-34)

COMPLAINT_WEEKS = "decision.complaint_weeks"
REASSESSMENT_DAYS = "decision.reassessment_days"

declare(
    COMPLAINT_WEEKS,
    4,
    label=_("How long a citizen can complain about a decision"),
    unit=_("weeks"),
    source="retssikkerhedsloven § 67 (methods-fidelity-law § 3.5) [GK]",
)
declare(
    REASSESSMENT_DAYS,
    28,
    label=_("How long a reassessment may take after a complaint"),
    unit=_("days"),
    source="no source seen [OURS]",
)

# ------------------------------------------------------------------ letters

LETTER_OFFICE = "letter.office"
LETTER_ADDRESS = "letter.address"
LETTER_PHONE = "letter.phone"
LETTERHEAD = [LETTER_OFFICE, LETTER_ADDRESS, LETTER_PHONE]
_EMPTY = _("Then it stands in no letter.")
_LETTERHEAD = "the municipality's own; shipped empty, left out of letters until it is set [OURS]"

declare(LETTER_OFFICE, "", label=_("Office in the letterhead"), unset=_EMPTY, source=_LETTERHEAD)
declare(LETTER_ADDRESS, "", label=_("Address in the letterhead"), unset=_EMPTY, source=_LETTERHEAD)
declare(LETTER_PHONE, "", label=_("Phone in the letterhead"), unset=_EMPTY, source=_LETTERHEAD)

# ------------------------------------------------------------------ plan, drafts

REVIEW_MONTHS = "plan.review_months"
KEEP_DRAFTS_DAYS = "drafts.keep_days"

declare(
    REVIEW_MONTHS,
    3,
    label=_("How soon an agreed plan is looked at again"),
    unit=_("months"),
    source="001-R4 (goals followed up every third month in one municipality) [V]; as a default [OURS]",
)
declare(
    KEEP_DRAFTS_DAYS,
    30,
    label=_("How long an unfinished form is kept for its writer"),
    unit=_("days"),
    source="no source [OURS]",
)

# ------------------------------------------------------------------ inquiries

_SOURCE = "ours; 002b W2, l. 2825–2837 (the unit moves out quickly; no number given)"
declare(
    "inquiry.first_attempt_days",
    3,
    label=_("Days from an inquiry to the first attempt at contact"),
    unit=_("days"),
    source=_SOURCE,
)
declare(
    "inquiry.next_attempt_days",
    7,
    label=_("Days between two attempts at contact"),
    unit=_("days"),
    source=_SOURCE,
)
declare(
    "inquiry.outcome_days",
    21,
    label=_("Days from contact to the outcome of an inquiry"),
    unit=_("days"),
    source=_SOURCE,
)
declare(
    "inquiry.follow_up_days",
    30,
    label=_("Days until a new try after an inquiry ended without contact"),
    unit=_("days"),
    source="ours; 001 l. 1362–1371 (those without contact could not be followed)",
)

# ------------------------------------------------------------------ homelessness over time (CASE-146)

RETURN_DAYS = "homelessness.return_days"

declare(
    RETURN_DAYS,
    730,
    label=_("How long after homelessness a new time in it counts as a return"),
    unit=_("days"),
    source="no national definition seen; two years [OURS]",
)

# ------------------------------------------------------------------ files (CASE-165)

LARGEST_ATTACHMENT_MB = "attachments.largest_mb"

declare(
    LARGEST_ATTACHMENT_MB,
    10,
    label=_("How large a file may be that is attached to a record"),
    unit=_("MB"),
    least=1,
    source="no source seen; the server takes no request above 25 MB [OURS]",
)

# ------------------------------------------------------------------ detection network (CASE-110, CASE-114)

SILENT_MONTHS = "detection.silent_months"
TURNING_18_MONTHS = "detection.turning_18_months"

declare(
    SILENT_MONTHS,
    6,
    label=_("Months without an inquiry before an actor of the network counts as silent"),
    unit=_("months"),
    source="issue 3, line 4 [OURS]",
    least=1,
)
declare(
    TURNING_18_MONTHS,
    12,
    label=_("Months ahead in which young people in placement who turn 18 are listed"),
    unit=_("months"),
    source="issue 3, line 4 [OURS]",
    least=1,
)
