"""Code lists of the citizen: situation, ways to reach them, ties and circumstances."""

from django.db import models
from django.utils.translation import gettext_lazy as _


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


class TieFunction(models.TextChoices):
    """Why a team or a person is attached to a citizen."""

    TEAM = "team", _("Team")
    WAITING = "waiting", _("On the team's waiting list")
    PRIMARY_WORKER = "primary_worker", _("Primary worker")
    AUTHORITY_ADVISER = "authority_adviser", _("Authority adviser")
    SUBSTITUTE = "substitute", _("Substitute")
    PROTECTOR = "protector", _("Protected the record")


class ThemeGroup(models.TextChoices):
    """The field group a theme note belongs to."""

    ECONOMY = "economy", _("Economy")
    HEALTH = "health", _("Health")
    SUBSTANCES = "substances", _("Substances")


class NameKind(models.TextChoices):
    """What another name of a citizen is."""

    NICKNAME = "nickname", _("Nickname")
    FORMER = "former", _("Former name")
    SPELLING = "spelling", _("Another spelling")


class Leave(models.TextChoices):
    """May we do it? Unknown is never yes (001-P23)."""

    YES = "yes", _("Yes")
    ASK = "ask", _("Ask the citizen first")
    NO = "no", _("No")


class RelationKind(models.TextChoices):
    """Who somebody is to the citizen (002b E11, 001 l.71)."""

    MOTHER = "mother", _("Mother")
    FATHER = "father", _("Father")
    SIBLING = "sibling", _("Sibling")
    PARTNER = "partner", _("Partner")
    FORMER_PARTNER = "former_partner", _("Former partner")
    ADULT_CHILD = "adult_child", _("Adult child")
    GRANDPARENT = "grandparent", _("Grandparent")
    FOSTER_PARENT = "foster_parent", _("Foster parent")
    OTHER_FAMILY = "other_family", _("Other family")
    FRIEND = "friend", _("Friend")
    ACQUAINTANCE = "acquaintance", _("Acquaintance")
    NEIGHBOUR = "neighbour", _("Neighbour")
    VOLUNTEER = "volunteer", _("Volunteer")
    OTHER = "other", _("Other")


class RelationQuality(models.TextChoices):
    """How the relation is (002b E11)."""

    GOOD = "good", _("Good")
    IMPROVING = "improving", _("Improving")
    DAMAGED = "damaged", _("Damaged")
    BROKEN = "broken", _("Broken")
    UNHEALTHY = "unhealthy", _("Unhealthy")
    UNKNOWN = "unknown", _("Don't know")


class RelationWish(models.TextChoices):
    """What the citizen wishes (002b E11)."""

    CONTACT = "contact", _("Wants contact")
    PAUSE = "pause", _("Wants a pause")
    NO_CONTACT = "no_contact", _("Wants no contact")
    UNKNOWN = "unknown", _("Not asked yet")


class ChildHome(models.TextChoices):
    """Where a child of the citizen lives."""

    WITH_CITIZEN = "with_citizen", _("With the citizen")
    SHARED = "shared", _("Partly with the citizen")
    OTHER_PARENT = "other_parent", _("With the other parent")
    PLACED = "placed", _("Placed outside the home")
    RELATIVES = "relatives", _("With family or friends")
    OWN = "own", _("In a home of its own")
    UNKNOWN = "unknown", _("Don't know")


IN_HOUSEHOLD = frozenset({ChildHome.WITH_CITIZEN, ChildHome.SHARED})


class RepresentativeKind(models.TextChoices):
    """Who may act or read for the citizen."""

    GUARDIAN = "guardian", _("Guardian")
    POWER_OF_ATTORNEY = "power_of_attorney", _("Power of attorney")
    COMPANION = "companion", _("Companion at meetings")
    LETTER_RECIPIENT = "letter_recipient", _("Recipient of letters")


NEEDS_DOCUMENT = frozenset({RepresentativeKind.GUARDIAN, RepresentativeKind.POWER_OF_ATTORNEY})


class Matter(models.TextChoices):
    """What somebody represents the citizen in."""

    ECONOMY = "economy", _("Economy and benefits")
    HOUSING = "housing", _("Housing")
    SUPPORT = "support", _("Support and plan")
    HEALTH = "health", _("Health and treatment")
    WORK = "work", _("School and work")
    MEETINGS = "meetings", _("Meetings")
    RECORD = "record", _("Access to the record (aktindsigt)")


# What a record is about. Who may act in all of it may see it; to come along to meetings is not among them.
MATTERS_OF_RECORD = frozenset({Matter.ECONOMY, Matter.HOUSING, Matter.SUPPORT, Matter.HEALTH, Matter.WORK})


class LetterKind(models.TextChoices):
    """Which papers somebody else may get a copy of."""

    DECISIONS = "decisions", _("Letters of decisions")
    PLANS = "plans", _("The plan on paper")
