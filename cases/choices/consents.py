"""Stored values of consents and of what was shared."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from housingfirst.accounts.roles import UnitKind


class Sector(models.TextChoices):
    """To whom something is told, seen from the municipality's effort (dossier-002b E17)."""

    JOBCENTRE = "jobcentre", _("Jobcentre")
    BENEFITS = "benefits", _("Benefits office")
    HOUSING_ORGANISATION = "housing_organisation", _("Housing organisation")
    SHELTER = "shelter", _("Shelter (§ 110)")
    PSYCHIATRY = "psychiatry", _("Psychiatry")
    HEALTH = "health", _("Hospital and general practitioner")
    TREATMENT = "treatment", _("Treatment of substance use")
    FAMILY = "family", _("Family and network")
    CIVIL_SOCIETY = "civil_society", _("Civil society")
    OTHER_MUNICIPALITY = "other_municipality", _("Another municipality")
    OTHER = "other", _("Others, by name")


# A consent to one of these is a type of its own and names that sector alone (CASE-152).
HEALTH_SECTORS = frozenset({Sector.PSYCHIATRY, Sector.HEALTH, Sector.TREATMENT})
# Here the name says who it is; the sector alone would say nothing.
NAMED_SECTORS = frozenset({Sector.FAMILY, Sector.OTHER_MUNICIPALITY, Sector.OTHER})

SECTOR_OF_UNIT: dict[str, Sector] = {
    UnitKind.JOBCENTRE: Sector.JOBCENTRE,
    UnitKind.SHELTER: Sector.SHELTER,
    UnitKind.HOUSING_ORGANISATION: Sector.HOUSING_ORGANISATION,
    UnitKind.TREATMENT: Sector.TREATMENT,
    UnitKind.PSYCHIATRY: Sector.PSYCHIATRY,
    UnitKind.CIVIL_SOCIETY: Sector.CIVIL_SOCIETY,
    UnitKind.OTHER: Sector.OTHER,
}


class ConsentPurpose(models.TextChoices):
    """What it is shared for. A consent holds for one of them (specific)."""

    WORK = "work", _("Job and education")
    INCOME = "income", _("Income and rent")
    HOUSING = "housing", _("Finding and keeping a home")
    HEALTH = "health", _("Health and treatment")
    SUPPORT = "support", _("Support in daily life")
    PLAN = "plan", _("The plan and the network meeting")
    NETWORK = "network", _("Having family and network along")
    MOVE = "move", _("Moving to another municipality")


USUAL_PURPOSE: dict[str, ConsentPurpose] = {
    Sector.JOBCENTRE: ConsentPurpose.WORK,
    Sector.BENEFITS: ConsentPurpose.INCOME,
    Sector.HOUSING_ORGANISATION: ConsentPurpose.HOUSING,
    Sector.SHELTER: ConsentPurpose.SUPPORT,
    Sector.PSYCHIATRY: ConsentPurpose.HEALTH,
    Sector.HEALTH: ConsentPurpose.HEALTH,
    Sector.TREATMENT: ConsentPurpose.HEALTH,
    Sector.FAMILY: ConsentPurpose.NETWORK,
    Sector.CIVIL_SOCIETY: ConsentPurpose.SUPPORT,
    Sector.OTHER_MUNICIPALITY: ConsentPurpose.MOVE,
    Sector.OTHER: ConsentPurpose.SUPPORT,
}


class ConsentKind(models.TextChoices):
    ORDINARY = "ordinary", pgettext_lazy("consent", "Ordinary")
    HEALTH = "health", pgettext_lazy("consent", "To health services, by its own type")


class ConsentAnswer(models.TextChoices):
    """What the citizen said. A row of its own each time; the newest holds."""

    GIVEN = "given", pgettext_lazy("consent", "Given")
    LIMITED = "limited", pgettext_lazy("consent", "Given in part")
    REFUSED = "refused", pgettext_lazy("consent", "Refused")
    WITHDRAWN = "withdrawn", pgettext_lazy("consent", "Taken back")


YES = (ConsentAnswer.GIVEN, ConsentAnswer.LIMITED)
NO = (ConsentAnswer.REFUSED, ConsentAnswer.WITHDRAWN)


class ConsentWay(models.TextChoices):
    WRITTEN = "written", _("In writing")
    ORAL = "oral", _("Orally")


class SharedTopic(models.TextChoices):
    """What a consent can let through: field groups that may be shared, and the plan. Name and CPR always go along."""

    MESSAGE = "message", _("What we write to them about it")
    CONTACT = "contact", _("Contact")
    HOUSING = "housing", _("Housing")
    ECONOMY = "economy", _("Economy")
    HEALTH = "health", _("Health")
    SUBSTANCES = "substances", _("Substances")
    PLAN = "plan", _("The plan")


class SharingGround(models.TextChoices):
    CONSENT = "consent", _("The citizen's consent")
    LAW = "law", _("A legal basis")
