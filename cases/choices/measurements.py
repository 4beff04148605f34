"""Code lists of the measurement."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class MeasurementKind(models.TextChoices):
    """When in a course a measurement is taken (001 R3)."""

    START = "start", _("Start")
    QUARTER = "quarter", _("Every three months")
    END = "end", _("End")
    EXTRACTION = "extraction", _("Last before data are drawn")


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
    DELIBERATELY_NOT = "deliberately_not", _("Not worked on because of the risk of retraumatisation")
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


class SupportType(models.TextChoices):
    """What support the citizen gets (001 T5.8, several at a time); ACT and M-ACT are ours and count there as other."""

    CTI = "cti", _("CTI support")
    ICM = "icm", _("ICM support")
    ACT = "act", _("ACT support")
    M_ACT = "m_act", _("M-ACT support")
    OTHER_FLOATING = "other_floating", _("Other floating support")
    PREVENTIVE = "preventive", _("Preventive support")
    CONTACT_PERSON = "contact_person", _("Another contact person")
    OTHER = "other", _("Other, for example a youth counsellor or a mentor")
    NONE = "none", _("No support")


class MeasuredBasis(models.TextChoices):
    """What the support is given under (001 T5.9, several at a time). § 85 a is ours: it came after the evaluation.

    §§ 11, 52 and 76 are as printed; what stands in their place for children and young people since is for the
    municipality to say (dossier-001 § 2.5 [K]).
    """

    SEL_11_3 = "sel_11_3", _("Preventive support, SEL § 11(3)")
    SEL_52_3 = "sel_52_3", _("Measures, SEL § 52(3)")
    SEL_76 = "sel_76", _("Aftercare of young people, SEL § 76")
    SEL_82 = "sel_82", _("Preventive effort, SEL § 82")
    SEL_85 = "sel_85", _("Floating support, SEL § 85")
    SEL_85A = "sel_85a", _("Housing First support, SEL § 85 a")
    SEL_99 = "sel_99", _("Support and contact person, SEL § 99")
    SEL_110 = "sel_110", _("Aftercare from a shelter, SEL § 110")
    OTHER = "other", _("Another basis, for example a mentor under LAB § 167")
    NONE = "none", _("No legal basis")
