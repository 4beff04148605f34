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


class ThemeGroup(models.TextChoices):
    """The field group a theme note belongs to."""

    ECONOMY = "economy", _("Economy")
    HEALTH = "health", _("Health")
    SUBSTANCES = "substances", _("Substances")
