"""Code lists of the citizen's case. National lists keep their order; labels are the field's Danish words."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Situation(models.TextChoices):
    """The nine national homelessness situations, at risk, and housed (methods-fidelity-law § 4.1)."""

    STREET = "street", _("On the street, in a stairwell, in a shed or the like")
    NIGHT_SHELTER = "night_shelter", _("Night shelter or drop-in centre with emergency beds")
    SHELTER_110 = "shelter_110", _("Shelter (§ 110)")
    HOTEL = "hotel", _("Hotel, hostel or the like because of homelessness")
    FAMILY_FRIENDS = "family_friends", _("Temporarily with family, friends or acquaintances")
    TRANSITIONAL = "transitional", _("Transitional dwelling without a permanent contract")
    PRISON_1M = "prison_1m", _("Released from prison within a month without a home")
    HOSPITAL_1M = "hospital_1m", _("Discharged from hospital or treatment within a month without a home")
    OTHER = "other", _("Allotment house, caravan or other makeshift")
    AT_RISK = "at_risk", _("At risk of homelessness")
    HOUSED = "housed", _("Lives in own home")


HOMELESS = frozenset(set(Situation.values) - {Situation.AT_RISK, Situation.HOUSED})


class AtRiskReason(models.TextChoices):
    """Why a home is at risk (issue 3; 001 § 2.3; no national definition exists)."""

    ARREARS = "arrears", _("Rent arrears or threatened eviction")
    STUDY_REQUIREMENT = "study_requirement", _("Study requirement no longer met")
    CONFLICT = "conflict", _("Conflict at home")
    UNSTABLE_STAY = "unstable_stay", _("Unstable stay with parent, sibling or partner")
    LEAVING_PLACEMENT = "leaving_placement", _("Leaving placement")
    OTHER = "other", _("Other")


class ContactKind(models.TextChoices):
    """Ways to reach a citizen."""

    PHONE = "phone", _("Phone")
    SMS = "sms", _("Text message")
    EMAIL = "email", _("E-mail")
    LETTER = "letter", _("Letter")
    IN_PERSON = "in_person", _("In person at a place")
    THROUGH_OTHER = "through_other", _("Through somebody else")


class InquirySource(models.TextChoices):
    """Where a concern inquiry came from first: the 13 codes of the evaluation, one per inquiry (001 T5.3)."""

    JOBCENTRE = "jobcentre", _("Jobcentre")
    YOUTH_GUIDANCE = "youth_guidance", _("Youth guidance (UU)")
    FAMILY_DEPARTMENT = "family_department", _("Family department")
    SCHOOL = "school", _("School or education")
    LOCAL_PSYCHIATRY = "local_psychiatry", _("Local psychiatry")
    SUBSTANCE_TREATMENT = "substance_treatment", _("Substance treatment")
    PLACEMENT = "placement", _("Place of placement in care")
    SKP = "skp", _("Support and contact person (§ 99)")
    FLOATING_SUPPORT = "floating_support", _("Floating support (§ 85)")
    SHELTER = "shelter", _("Shelter (§ 110)")
    DROP_IN_CENTRE = "drop_in_centre", _("Drop-in centre, night shelter or the like")
    SELF = "self", _("The citizen")
    OTHER = "other", _("Other")


class ReferringActor(models.TextChoices):
    """Who passed the inquiry on, where that is not where it came from (001 § 2.2, l. 1304–1306)."""

    AUTHORITY_ADVISER = "authority_adviser", _("Authority adviser")
    JOBCENTRE = "jobcentre", _("Jobcentre")
    YOUTH_GUIDANCE = "youth_guidance", _("Youth guidance (UU)")
    FAMILY_DEPARTMENT = "family_department", _("Family department")
    SCHOOL = "school", _("School or education")
    LOCAL_PSYCHIATRY = "local_psychiatry", _("Local psychiatry")
    SUBSTANCE_TREATMENT = "substance_treatment", _("Substance treatment")
    PLACEMENT = "placement", _("Place of placement in care")
    SKP = "skp", _("Support and contact person (§ 99)")
    FLOATING_SUPPORT = "floating_support", _("Floating support (§ 85)")
    SHELTER = "shelter", _("Shelter (§ 110)")
    DROP_IN_CENTRE = "drop_in_centre", _("Drop-in centre, night shelter or the like")
    HOUSING_ORGANISATION = "housing_organisation", _("Housing organisation")
    OTHER = "other", _("Other")


class ConcernDomain(models.TextChoices):
    """The 11 domains of the screening circle: the reasons of a concern, several at a time (001 T4.7)."""

    HOUSING = "housing", _("Housing conditions")
    ECONOMY = "economy", _("Economy")
    FAMILY = "family", _("Family, framework and upbringing")
    MENTAL_VULNERABILITY = "mental_vulnerability", _("Mental vulnerability")
    SUBSTANCES = "substances", _("Substance use and dependence")
    SCHOOL_AND_WORK = "school_and_work", _("School, education and employment")
    DEVELOPMENT = "development", _("Development and behaviour")
    FRIENDS = "friends", _("Friends and network")
    CRIME = "crime", _("Crime")
    DISABILITY = "disability", _("Disability")
    OTHER = "other", _("Other")


class KnownBefore(models.TextChoices):
    """Whether the municipality knew the person before the inquiry (002b E4)."""

    YES = "yes", _("Yes")
    NO = "no", _("No")
    UNKNOWN = "unknown", _("Not known")


class InquiryState(models.TextChoices):
    """How far an inquiry is (001 W1)."""

    NEW = "new", _("New")
    ATTEMPTED = "attempted", _("Contact attempted")
    CONTACT = "contact", _("In contact")
    SETTLED = "settled", _("Settled")


class InquiryOutcome(models.TextChoices):
    """What came of an inquiry (001 § 2.2, l. 816–823 and 1310–1318)."""

    COURSE = "course", _("Course")
    ADVICE_ONLY = "advice_only", _("Advice only")
    OTHER_HELP = "other_help", _("Other help")
    NO_CONTACT = "no_contact", _("No contact")
    DECLINED = "declined", _("Declined")
    OUTSIDE_TARGET_GROUP = "outside_target_group", _("Outside the target group")


class Inquirer(models.TextChoices):
    """Who asked, in a short contact (001 l. 3022–3025)."""

    CITIZEN = "citizen", _("The citizen")
    RELATIVE = "relative", _("A relative")
    COLLEAGUE = "colleague", _("A colleague or partner")


class TieFunction(models.TextChoices):
    """Why a team or a person is attached to a citizen."""

    TEAM = "team", _("Team")
    WAITING = "waiting", _("On the team's waiting list")
    PRIMARY_WORKER = "primary_worker", _("Primary worker")
    AUTHORITY_ADVISER = "authority_adviser", _("Authority adviser")
    SUBSTITUTE = "substitute", _("Substitute")


class ThemeGroup(models.TextChoices):
    """The field group a theme note belongs to."""

    ECONOMY = "economy", _("Economy")
    HEALTH = "health", _("Health")
    SUBSTANCES = "substances", _("Substances")


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


class SupportMethod(models.TextChoices):
    """The methods of support, in the codes of the caseload contract (methods-fidelity-law § 1.1)."""

    CTI = "CTI", _("CTI")
    ICM = "ICM", _("ICM")
    ACT = "ACT", _("ACT")
    M_ACT = "M-ACT", _("M-ACT")
    P85 = "P85", _("Ordinary support (§ 85)")
    OUTREACH = "OUTREACH", _("Outreach with authority")
    SKP = "SKP", _("Support and contact person")
    PREVENTIVE = "PREVENTIVE", _("Preventive support")


# In the order of the continuum, from less to more complex (methods-fidelity-law § 1.0).
HOUSING_FIRST_ORDER = (SupportMethod.CTI, SupportMethod.ICM, SupportMethod.M_ACT, SupportMethod.ACT)
HOUSING_FIRST_METHODS = frozenset(HOUSING_FIRST_ORDER)


class LifeArea(models.TextChoices):
    """The eight life dimensions all methods share (methods-fidelity-law § 1.2). Neutral names: they stand in plans."""

    HOUSING = "housing", _("Home")
    MENTAL_HEALTH = "mental_health", _("Well-being and mental health")
    PHYSICAL_HEALTH = "physical_health", _("Body and health")
    ECONOMY = "economy", _("Economy")
    DAILY_LIFE = "daily_life", _("Everyday life")
    NETWORK = "network", _("Network and family")
    SUBSTANCES = "substances", _("Substances")
    WORK = "work", _("Education and work")


# What another party gets only when it is chosen there and then (D12).
SENSITIVE_AREAS = frozenset({LifeArea.MENTAL_HEALTH, LifeArea.PHYSICAL_HEALTH, LifeArea.SUBSTANCES})


class Complexity(models.TextChoices):
    """How complex the citizen's situation is, on the continuum of the methods (methods-fidelity-law § 1.0)."""

    LOW = "low", _("Low")
    MEDIUM = "medium", pgettext_lazy("complexity", "Medium")
    HIGH = "high", _("High")


class SystemUse(models.TextChoices):
    """How far the citizen can use the existing support system (methods-fidelity-law § 1.0)."""

    CONSIDERABLE = "considerable", _("To a considerable degree")
    SOME = "some", _("To some degree")
    LIMITED = "limited", _("To a limited degree")


class DecisionType(models.TextChoices):
    """What a decision (afgørelse) decides."""

    SUPPORT_85A = "support_85a", _("Support by a Housing First method (§ 85 a)")
    SUPPORT_85 = "support_85", _("Ordinary support (§ 85)")
    PREVENTIVE = "preventive", _("Preventive support (§§ 82 a–82 d)")
    SUPPORT_REFUSED = "support_refused", _("Refusal of support")
    SUPPORT_ENDS = "support_ends", _("Support ends or changes")
    HOUSING = "housing", _("Housing from the municipality's allocation")
    HOUSING_REFUSED = "housing_refused", _("Refusal of housing")
    STAY_107 = "stay_107", _("Temporary stay (§ 107)")
    OTHER = "other", _("Another decision")


SUPPORT_TYPES = frozenset({DecisionType.SUPPORT_85A, DecisionType.SUPPORT_85, DecisionType.PREVENTIVE})
REFUSALS = frozenset({DecisionType.SUPPORT_REFUSED, DecisionType.HOUSING_REFUSED})
METHODS_BY_TYPE = {
    DecisionType.SUPPORT_85A: HOUSING_FIRST_ORDER,
    DecisionType.SUPPORT_85: (SupportMethod.P85,),
    DecisionType.PREVENTIVE: (SupportMethod.PREVENTIVE, SupportMethod.OUTREACH, SupportMethod.SKP),
}


class DecisionStatus(models.TextChoices):
    DRAFT = "draft", _("Draft")
    FINAL = "final", pgettext_lazy("decision", "Decided")


class LawCertainty(models.TextChoices):
    """How sure we are of a provision (methods-fidelity-law § 0): shown wherever the provision is."""

    VERIFIED = "verified", _("Seen in the text of the law or a bill")
    GENERAL = "general", _("General knowledge, not checked against the text of the law")
    UNCHECKED = "unchecked", _("Uncertain; check it before it is used")


class DeliveryWay(models.TextChoices):
    """How the citizen got the decision."""

    DIGITAL_POST = "digital_post", _("Digital post")
    LETTER = "letter", _("Letter")
    IN_PERSON = "in_person", _("Handed over and read aloud")
    THROUGH_OTHER = "through_other", _("Through a representative")


class WishAnswer(models.TextChoices):
    """What came of the citizen's wish for who gives the support (SEL § 142(4))."""

    NONE = "none", _("No wish")
    FOLLOWED = "followed", _("The wish is followed")
    NOT_FOLLOWED = "not_followed", _("The wish is not followed")


class ComplaintOutcome(models.TextChoices):
    """How the municipality settled a complaint."""

    UPHELD = "upheld", _("The decision stands, and the complaint goes to the national appeals board")
    CHANGED = "changed", _("The decision is changed by a new one")
    FORWARDED = "forwarded", _("Sent to the national appeals board without a reassessment")
    WITHDRAWN = "withdrawn", _("The citizen has withdrawn the complaint")


class PlanKind(models.TextChoices):
    """What the carrying plan is in law (001 § 2.7; SEL § 141)."""

    ACTION_PLAN = "action_plan", _("Action plan (§ 141)")
    WHOLE_PERSON = "whole_person", _("Whole-person plan")


class PlanStatus(models.TextChoices):
    DRAFT = "draft", _("Draft")
    AGREED = "agreed", _("Agreed")
    SUPERSEDED = "superseded", _("Replaced")


class Owner(models.TextChoices):
    """Who takes a step in the plan."""

    CITIZEN = "citizen", _("The citizen")
    WORKER = "worker", _("The support worker")
    OTHER = "other", _("Somebody else")


class DocumentStatus(models.TextChoices):
    REQUESTED = "requested", _("Waiting")
    RENDERING = "rendering", _("Being made")
    READY = "ready", _("Ready")
    FAILED = "failed", _("Could not be made")


class DocumentPart(models.TextChoices):
    """The parts of a plan document; the citizen chooses which ones others get."""

    OWN_WORDS = "own_words", _("The citizen's own words")
    SINCE_LAST = "since_last", _("What has happened since last")
    GOALS = "goals", _("Goals and steps")
    QUESTIONS = "questions", _("What the citizen would like answered")
    SUPPORT = "support", _("The support right now")
    PURPOSE = "purpose", _("Purpose, duration and other conditions")
    PEOPLE = "people", _("Who takes part")
    SIGNATURES = "signatures", _("Lines for signatures")


class DisclosureGround(models.TextChoices):
    """Why a document may be handed over (D12). The law behind each is a reference row."""

    TO_CITIZEN = "to_citizen", _("Only for the citizen")
    CONSENT = "consent", _("The citizen's consent")
    LAW = "law", _("A legal basis")


class MeasurementKind(models.TextChoices):
    """When in a course a measurement is taken (001 R3)."""

    START = "start", _("Start")
    QUARTER = "quarter", _("Every three months")
    END = "end", _("End")


class HousingOutcome(models.TextChoices):
    """The thirteen housing situations of the published evaluation (001 T5.6), in its order."""

    SOFA_STREET_UNKNOWN = "sofa_street_unknown", _("On a sofa, on the street or unknown")
    SHELTER_110 = "shelter_110", _("Stay at a § 110 shelter")
    PLACED_INSTITUTION = "placed_institution", _("Placed at an institution")
    PLACED_OWN_ROOM = "placed_own_room", _("Placed in own room")
    STAY_107 = "stay_107", _("Temporary stay (§ 107)")
    WITH_PARENTS = "with_parents", _("Lives permanently with parents")
    ALMEN_FAMILY = "almen_family", _("Non-profit family dwelling")
    ALMEN_YOUTH = "almen_youth", _("Non-profit youth dwelling")
    STARTER_HOME = "starter_home", _("Starter home")
    PRIVATE_RENTAL = "private_rental", _("Private rental")
    PRIVATE_ROOM = "private_room", _("Room in private letting")
    SHARED_LIVING = "shared_living", _("Shared living")
    OTHER_HOME = "other_home", _("Another home")


HOMELESS_OUTCOMES = frozenset({HousingOutcome.SOFA_STREET_UNKNOWN, HousingOutcome.SHELTER_110})


class YesNo(models.TextChoices):
    """A yes or no that somebody may not know."""

    YES = "yes", _("Yes")
    NO = "no", _("No")
    UNKNOWN = "unknown", _("Don't know")


class Degree(models.TextChoices):
    """The degree scale of the evaluation (001 R11), with the answer of who does not know."""

    HIGH = "high", _("To a high degree")
    SOME = "some", _("To some degree")
    LIMITED = "limited", _("To a limited degree")
    NOT_AT_ALL = "not_at_all", _("Not at all")
    UNKNOWN = "unknown", _("Don't know")


class FocusDegree(models.TextChoices):
    """The same for a trauma-informed focus; leaving it alone on purpose is a valid answer (001 P24)."""

    HIGH = "high", _("To a high degree")
    SOME = "some", _("To some degree")
    LIMITED = "limited", _("To a limited degree")
    NOT_AT_ALL = "not_at_all", _("Not at all")
    DELIBERATELY_NOT = "deliberately_not", _("Left alone on purpose")
    UNKNOWN = "unknown", _("Don't know")


class Occupation(models.TextChoices):
    """What fills the citizen's day: education and employment."""

    JOB = "job", _("Job")
    PAID_HOURS = "paid_hours", _("Some paid hours")
    INTERNSHIP = "internship", _("Work placement")
    EDUCATION = "education", _("Education")
    ACTIVITY = "activity", _("Activity or volunteering")
    NONE = "none", _("Nothing regular")
    PENSION = "pension", _("Pension")
    UNKNOWN = "unknown", _("Don't know")
