"""Code lists of dwellings, agreements and vacancies. Values of category and tenure are those of `quarter_rule`."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class DwellingCategory(models.TextChoices):
    """Family and youth dwellings are counted apart (HOU-11)."""

    FAMILY = "family", _("Family dwelling")
    YOUTH = "youth", _("Youth dwelling")


class Tenure(models.TextChoices):
    """Who lets the dwelling. Only almene dwellings are counted (HOU-10)."""

    ALMEN = "almen", _("Social dwelling (almen)")
    PRIVATE = "private", _("Private letting")
    MUNICIPAL = "municipal", _("Municipal dwelling")
    OTHER = "other", _("Other")


class PetRule(models.TextChoices):
    """What the house rules say about animals."""

    NONE = "none", _("No pets")
    ONE = "one", _("One dog or cat")
    ALLOWED = "allowed", _("Pets allowed")


class ExemptionReason(models.TextChoices):
    """Why nobody is allocated to a department (002 § 4.3, l. 1769-1787)."""

    TRANSFORMATION_AREA = "transformation_area", _("transformation area")
    VULNERABLE_AREA = "vulnerable_area", _("vulnerable area")
    FLEXIBLE_LETTING = "flexible_letting", _("flexible letting by local agreement")
    OTHER = "other", _("local agreement")


class AgreementMode(models.TextChoices):
    """How the municipality gets dwellings from an organisation (002 § 4.3, l. 1535-1546)."""

    QUARTER_RULE = "quarter_rule", _("Quarter rule")
    TARGETED = "targeted", _("Targeted agreement")
    AD_HOC = "ad_hoc", _("Ad hoc")


class CountingUnit(models.TextChoices):
    """What has a counter of its own."""

    ORGANISATION = "organisation", _("The whole organisation")
    DEPARTMENT = "department", _("Each department")


class NotCounted(models.TextChoices):
    """Why a vacancy has no turn number; the first two are the codes of the rule HOU-10."""

    NOT_ALMEN = "not_almen", _("Not a social dwelling")
    AREA_EXEMPT = "area_exempt", _("The department is exempt")
    NO_COUNTING = "no_counting", _("No agreement that counts")


class VacancyState(models.TextChoices):
    """Where a vacancy is. `NOT_OURS`: the organisation lets it itself, by the quarter rule."""

    NOT_OURS = "not_ours", pgettext_lazy("vacancy", "The organisation's")
    OPEN = "open", pgettext_lazy("vacancy", "Open")
    RESERVED = "reserved", pgettext_lazy("vacancy", "Reserved")
    LET = "let", pgettext_lazy("vacancy", "Let")
    WAIVED = "waived", pgettext_lazy("vacancy", "Waived")
    UNUSABLE = "unusable", pgettext_lazy("vacancy", "Unusable")
    RETURNED = "returned", pgettext_lazy("vacancy", "Lost")


# The municipality still has something to do with it, and pays for it.
ACTIVE_STATES = (VacancyState.OPEN, VacancyState.RESERVED)


class OutcomeReason(models.TextChoices):
    """Why a turn was not used. Grouped by state in rules.vacancy_states."""

    TOO_DEAR = "too_dear", _("Too dear")
    TOO_LARGE = "too_large", _("Too large")
    EXEMPT = "exempt", _("The area is exempt")
    NOT_LETTABLE = "not_lettable", _("Cannot be let in its condition")
    NOBODY_FITS = "nobody_fits", _("Nobody on the list fits")
    CASEWORK = "casework", _("Our casework took too long")
    DEADLINE = "deadline", _("The organisation's deadline passed")
    DECLINED = "declined", _("The citizen said no, and time ran out")
    OTHER = "other", _("Other")
