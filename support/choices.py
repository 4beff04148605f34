"""Codes of the support app."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class SupportMethod(TextChoices):
    """How a citizen is supported. The first four are the specialised methods of § 85 a, in the order of their names."""

    ACT = "ACT", _("ACT")
    M_ACT = "M-ACT", _("M-ACT")
    ICM = "ICM", _("ICM")
    CTI = "CTI", _("CTI")
    P85 = "P85", _("ordinary support (§ 85)")
    OUTREACH = "OUTREACH", _("outreach with authority")
    SKP = "SKP", _("contact person (§ 99)")
    PREVENTIVE = "PREVENTIVE", _("preventive support")


# The specialised methods, in the order in which they are named together and in which a tie is decided.
HOUSING_FIRST_METHODS = (SupportMethod.ACT, SupportMethod.M_ACT, SupportMethod.ICM, SupportMethod.CTI)
