"""Code lists of concern inquiries and the screening circle."""

from django.db import models
from django.utils.translation import gettext_lazy as _


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


class InquiryWay(models.TextChoices):
    """By which door an inquiry came in."""

    STAFF = "staff", _("Recorded by the municipality")
    PARTNER = "partner", _("From a partner's login")
    PUBLIC = "public", _("From the public form")
    REGISTRATION = "registration", _("From somebody who wanted to register the citizen")


class FollowUpEnd(models.TextChoices):
    """Why nobody tries any more to reach the person of an inquiry [OURS]; silence is no answer (001 l. 1362–1371)."""

    FOUND = "found", _("Found, and helped elsewhere")
    MOVED = "moved", _("Has moved to another municipality")
    OWN_WISH = "own_wish", _("Does not want to be contacted again")
    NOBODY_KNOWS = "nobody_knows", _("It cannot be found out who it is")
    DIED = "died", _("Has died")
    OTHER = "other", _("Another reason, in the note")


class Inquirer(models.TextChoices):
    """Who asked, in a short contact (001 l. 3022–3025)."""

    CITIZEN = "citizen", _("The citizen")
    RELATIVE = "relative", _("A relative")
    COLLEAGUE = "colleague", _("A colleague or partner")
