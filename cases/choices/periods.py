"""Code lists of the citizen's record over time: municipalities, income, education, the start of a course."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class LinkKind(models.TextChoices):
    """What a municipality is to the citizen (issue 3; retssikkerhedsloven §§ 9–9 b [V:L1])."""

    PREVIOUS = "previous", _("Previous municipality")
    ACTING = "acting", _("Acting municipality")
    PAYING = "paying", _("Paying municipality")


class IncomeSource(models.TextChoices):
    """What the citizen lives on: the seven benefits of 002a § 2.2 in its order; the last four are ours, so that
    everybody has an answer."""

    UH = "UH", _("Education benefit")
    UH_H = "UH-H", _("Education benefit, higher rate")
    KH = "KH", _("Cash benefit")
    FP = "FP", _("Disability pension")
    SHO = "SHO", _("Self-support and return benefit, or transition benefit")
    BP = "BP", _("Fractional pension")
    FOP = "FOP", _("State pension")
    WAGE = "WAGE", _("Wages")
    SU = "SU", _("Student grant (SU)")
    NONE = "NONE", _("No income")
    OTHER = "OTHER", _("Other income")


class EducationKind(models.TextChoices):
    """What fills the citizen's days, as the record keeps it over time."""

    SCHOOL = "school", _("School")
    FGU = "fgu", _("Preparatory education (FGU)")
    EDUCATION = "education", _("Education")
    JOB = "job", _("Job")
    PRACTICE = "practice", _("Work placement")
    NONE = "none", _("Neither education nor work")


# Somebody may hold two jobs at once, never two of the others.
SEVERAL_AT_ONCE = frozenset({EducationKind.JOB, EducationKind.PRACTICE})


class SubTargetGroup(models.TextChoices):
    """The sub-target group at the start of a course, the only two there are (001 R2, T4.5)."""

    HOMELESS = "homeless", _("In homelessness")
    AT_RISK = "at_risk", _("At risk of homelessness")


class HomelessDuration(models.TextChoices):
    """How long homelessness had lasted when the course began: six classes (001 T4.6)."""

    UNDER_1M = "under_1m", _("Less than 1 month")
    M1_2 = "m1_2", _("1–2 months")
    M3_5 = "m3_5", _("3–5 months")
    M6_11 = "m6_11", _("½–1 year")
    YEAR = "year", _("1 year and more")
    UNKNOWN = "unknown", _("Don't know or not stated")


class Programme(models.TextChoices):
    """Whose age limits the municipality follows."""

    ALL_AGES = "all_ages", _("All ages")
    YOUNG_001 = "young_001", _("Housing First for young people, 14–24 years")
    YOUNG_000 = "young_000", _("Young people, 17–25 years")


class PackageState(models.TextChoices):
    """How far a package for another municipality is."""

    CHOSEN = "chosen", _("Chosen, not made yet")
    REQUESTED = "requested", _("Waiting")
    MAKING = "making", _("Being made")
    READY = "ready", _("Ready")
    FAILED = "failed", _("Could not be made")
    DISCARDED = "discarded", _("Given up")


class PackageField(models.TextChoices):
    """What can be taken along, field by field; goals, circumstances and notes are chosen one by one beside it."""

    NAME = "name", _("Name")
    ALIAS = "alias", _("Also known as")
    PRONOUN = "pronoun", _("Pronoun")
    CPR = "cpr", _("CPR number")
    BORN = "born", _("Born")
    LANGUAGE = "language", _("Language and interpreter")
    REACH = "reach", _("How the citizen is reached best")
    WAYS = "ways", _("Phone, mail and other ways that may be used")
    ADDRESS = "address", _("Address")
    SITUATION = "situation", _("Situation now")
    SITUATIONS = "situations", _("Earlier situations")
    MUNICIPALITIES = "municipalities", _("Municipalities before and now")
    INCOME = "income", _("Income over time")
    EDUCATION = "education", _("Education and employment over time")
    OWN_WORDS = "own_words", _("The citizen's own words in the plan")
    PLAN = "plan", _("Purpose, effort, duration and conditions of the plan")
    RELATIONS = "relations", _("The people around, with the citizen's wish for contact")
    PEOPLE = "people", _("Who gives the support here")


PACKAGE_GROUPS = (
    ("identity", _("Who the citizen is"), ("name", "alias", "pronoun", "cpr", "born")),
    ("contact", _("How the citizen is reached"), ("language", "reach", "ways", "relations")),
    ("home", pgettext_lazy("package", "Home and situation"), ("address", "situation", "situations")),
    ("life", _("Municipalities, income and education"), ("municipalities", "income", "education")),
    ("support", _("Plan and support"), ("own_words", "plan", "people")),
)


class ThemeSensitivity(models.TextChoices):
    """How closely a circumstance is kept (GDPR art. 9, FVL § 27 [GK]; the three classes are ours)."""

    ORDINARY = "ordinary", pgettext_lazy("sensitivity", "Ordinary")
    CONFIDENTIAL = "confidential", _("Confidential")
    SENSITIVE = "sensitive", pgettext_lazy("sensitivity", "Sensitive")
