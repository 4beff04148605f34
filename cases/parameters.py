"""What a municipality may decide about citizens, plans and decisions: shipped defaults (D8)."""

from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.parameters import declare

from .choices import HOUSING_FIRST_ORDER, Programme, SupportMethod

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
declare(
    "inquiry.declined_days",
    90,
    label=_("Days until one asks again after a no; 0 is never"),
    unit=_("days"),
    source="ours; persistence is the method (001 l. 1362–1371)",
    least=0,
)

# ------------------------------------------------------------------ the public form (CASE-93 to CASE-95)

PUBLIC_OPEN = "inquiry.public_open"
PUBLIC_TEXT = "inquiry.public_text"
PUBLIC_PHONE = "inquiry.public_phone"
PUBLIC_SECONDS = "inquiry.public_seconds"
PUBLIC_PER_ADDRESS = "inquiry.public_per_address"
PUBLIC_PER_HOUR = "inquiry.public_per_hour"
PUBLIC_FAILED_PER_ADDRESS = "inquiry.public_failed_per_address"
PUBLIC_FORM = [PUBLIC_OPEN, PUBLIC_TEXT, PUBLIC_PHONE, PUBLIC_SECONDS, PUBLIC_PER_ADDRESS, PUBLIC_PER_HOUR]
PUBLIC_FORM += [PUBLIC_FAILED_PER_ADDRESS]
_OURS = "ours; no source gives a number"

declare(
    PUBLIC_OPEN,
    True,
    label=_("Anybody can write to the municipality through the public form"),
    source="issue of early detection, line 1; shipped on [OURS]",
)
declare(
    PUBLIC_TEXT,
    "",
    label=_("Words of the municipality's own above the public form"),
    unset=_("Then only the ordinary words stand there."),
    source=_OURS,
)
declare(
    PUBLIC_PHONE,
    "",
    label=_("Phone number on the public form"),
    unset=_("Then the page says to call the municipality's main number."),
    source=_OURS,
)
declare(
    PUBLIC_SECONDS,
    4,
    label=_("Seconds before the public form can be sent"),
    unit=_("seconds"),
    source=_OURS,
    least=0,
)
declare(
    PUBLIC_PER_ADDRESS,
    10,
    label=_("Inquiries an hour that the public form takes from one address on the net"),
    unit=_("inquiries"),
    source=_OURS,
    least=1,
)
declare(
    PUBLIC_PER_HOUR,
    120,
    label=_("Inquiries an hour that the public form takes in all"),
    unit=_("inquiries"),
    source=_OURS,
    least=1,
)

declare(
    PUBLIC_FAILED_PER_ADDRESS,
    60,
    label=_("Refused posts an hour before the public form rests for one address on the net"),
    unit=_("posts"),
    source=_OURS,
    least=1,
)

# ------------------------------------------------------------------ target group (CASE-130)

TARGET_PROGRAMME = "target.programme"
TARGET_AGES = {Programme.YOUNG_001.value: "target.ages_001", Programme.YOUNG_000.value: "target.ages_000"}
TARGET_KEYS = [TARGET_PROGRAMME, *TARGET_AGES.values()]

declare(
    TARGET_PROGRAMME,
    Programme.ALL_AGES.value,
    choices=Programme.choices,
    label=_("Programme whose age limits are followed"),
    source="001 R1 and 000 have one each, 002 none; shipped without limits [OURS]",
)
declare(
    TARGET_AGES[Programme.YOUNG_001.value],
    "14/24",
    label=_("Youngest and oldest age in Housing First for young people"),
    unit=_("years, both included"),
    source="001 R1, l. 5–6, 101–105 [V]",
)
declare(
    TARGET_AGES[Programme.YOUNG_000.value],
    "17/25",
    label=_("Youngest and oldest age in the programme for young people of 17–25"),
    unit=_("years, both included"),
    source="000, target group [V]",
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

# ------------------------------------------------------------------ consent and disclosure

CONSENT_REMINDER_DAYS = "consent.reminder_days"
CONSENT_TELL_RECEIVERS = "consent.tell_receivers_days"
SHARING_BASIS = "sharing.usual_basis"
declare(
    CONSENT_REMINDER_DAYS,
    14,
    label=_("Days before a consent runs out that the worker is reminded"),
    unit=_("days"),
    source="no source [OURS]",
)
declare(
    CONSENT_TELL_RECEIVERS,
    3,
    label=_("Days to tell the receivers that a consent is taken back; 0 for no task"),
    unit=_("days"),
    source="GDPR art. 7(3) and 19 in their idea [GK]; the task and its days [OURS]",
)
declare(
    SHARING_BASIS,
    "FVL-28",
    label=_("The legal basis of what the benefits office and shelters see in a case they have a part in"),
    source="FVL §§ 28–32 [GK]; which provision a municipality names [OURS]",
    choices=(
        ("FVL-28", _("Public Administration Act §§ 28–32")),
        ("SEL-141-5", _("Social Services Act § 141(4)–(5)")),
    ),
)

# ------------------------------------------------------------------ access to one's own record (CASE-180, CASE-185)

FILE_ACCESS_WORKING_DAYS = "file_access.working_days"
DATA_ACCESS_MONTHS = "file_access.data_months"
FILE_ACCESS_NAMES_STAFF = "file_access.names_staff"
FILE_ACCESS = [FILE_ACCESS_WORKING_DAYS, DATA_ACCESS_MONTHS, FILE_ACCESS_NAMES_STAFF]
RIGHTS_OF_FILE = "file_access.rights_file"
RIGHTS_OF_DATA = "file_access.rights_data"
_NO_RIGHTS = _("Then the answer says nothing about it, and whoever makes it is told that it is missing.")
_RIGHTS = (
    "that an answer guides on complaints: FVL § 25 [GK]; the words are the municipality's own, shipped empty [OURS]"
)

declare(
    FILE_ACCESS_WORKING_DAYS,
    7,
    label=_("How soon a request to see the file is answered"),
    unit=_("working days"),
    least=1,
    source="offentlighedsloven § 36(2) (methods-fidelity-law § 3.5) [GK]",
)
declare(
    DATA_ACCESS_MONTHS,
    1,
    label=_("How soon a request to see own data is answered"),
    unit=_("months"),
    least=1,
    source="GDPR art. 12(3) and 15 [GK]",
)
declare(
    FILE_ACCESS_NAMES_STAFF,
    True,
    label=_("The answer names the employees who have opened the record"),
    source="no source seen [OURS]",
)

declare(
    RIGHTS_OF_FILE,
    "",
    label=_("How to complain about access to the file, as it stands in the answer"),
    unset=_NO_RIGHTS,
    source=_RIGHTS,
)
declare(
    RIGHTS_OF_DATA,
    "",
    label=_("Rights and how to complain about access to own data, as it stands in the answer"),
    unset=_NO_RIGHTS,
    source=_RIGHTS,
)

# ------------------------------------------------------------------ files that were uploaded (CASE-187)

KEEP_IMPORTS_DAYS = "imports.keep_days"

declare(
    KEEP_IMPORTS_DAYS,
    14,
    label=_("How long an uploaded file that nobody imports is kept"),
    unit=_("days"),
    least=1,
    source="no source seen [OURS]",
)

# ------------------------------------------------------------------ merging (CASE-198)

MERGE_ACCESS_DAYS = "merge.access_days"

declare(
    MERGE_ACCESS_DAYS,
    14,
    unit=_("days"),
    label=_("Days a leader who is asked to merge two records reaches both"),
    source="[OURS]",
)

NAMED_SHELTER_WORKER = "decision.named_shelter_worker"
declare(
    NAMED_SHELTER_WORKER,
    False,
    label=_("The citizen may choose a named worker from the shelter (§ 85 a, stk. 3-6)"),
    source="methods-fidelity-law 5: bill L 50 of 23 Oct 2025 as introduced; adoption not seen [GK?]",
)
