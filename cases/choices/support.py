"""Methods of support, life areas and what the method recommendation asks."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


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
