"""Code lists of the measurement."""

from django.db import models
from django.utils.translation import gettext_lazy as _


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
