"""Code lists of decisions and complaints."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .support import HOUSING_FIRST_ORDER, SupportMethod


class DecisionType(models.TextChoices):
    """What a decision (afgørelse) decides."""

    SUPPORT_85A = "support_85a", _("Support by a Housing First method (§ 85 a)")
    SUPPORT_85 = "support_85", _("Ordinary support (§ 85)")
    PREVENTIVE = "preventive", _("Preventive support (§§ 82 a–82 d)")
    SUPPORT_REFUSED = "support_refused", _("Refusal of support")
    SUPPORT_ENDS = "support_ends", _("Support ends or changes")
    HOUSING = "housing", _("Housing from the municipality's allocation")
    HOUSING_REFUSED = "housing_refused", _("Refusal of housing")
    STAY_107 = "stay_107", _("Temporary stay (§ 107)")
    OTHER = "other", _("Another decision")


SUPPORT_TYPES = frozenset({DecisionType.SUPPORT_85A, DecisionType.SUPPORT_85, DecisionType.PREVENTIVE})


REFUSALS = frozenset({DecisionType.SUPPORT_REFUSED, DecisionType.HOUSING_REFUSED})


METHODS_BY_TYPE = {
    DecisionType.SUPPORT_85A: HOUSING_FIRST_ORDER,
    DecisionType.SUPPORT_85: (SupportMethod.P85,),
    DecisionType.PREVENTIVE: (SupportMethod.PREVENTIVE, SupportMethod.OUTREACH, SupportMethod.SKP),
}


class DecisionStatus(models.TextChoices):
    DRAFT = "draft", _("Draft")
    FINAL = "final", pgettext_lazy("decision", "Decided")


class LawCertainty(models.TextChoices):
    """How sure we are of a provision (methods-fidelity-law § 0): shown wherever the provision is."""

    VERIFIED = "verified", _("Seen in the text of the law or a bill")
    GENERAL = "general", _("General knowledge, not checked against the text of the law")
    UNCHECKED = "unchecked", _("Uncertain; check it before it is used")


class DeliveryWay(models.TextChoices):
    """How the citizen got the decision."""

    DIGITAL_POST = "digital_post", _("Digital post")
    LETTER = "letter", _("Letter")
    IN_PERSON = "in_person", _("Handed over and read aloud")
    THROUGH_OTHER = "through_other", _("Through a representative")


class WishAnswer(models.TextChoices):
    """What came of the citizen's wish for who gives the support (SEL § 142(4))."""

    NONE = "none", _("No wish")
    FOLLOWED = "followed", _("The wish is followed")
    NOT_FOLLOWED = "not_followed", _("The wish is not followed")


class ComplaintOutcome(models.TextChoices):
    """How the municipality settled a complaint."""

    UPHELD = "upheld", _("The decision stands, and the complaint goes to the national appeals board")
    CHANGED = "changed", _("The decision is changed by a new one")
    FORWARDED = "forwarded", _("Sent to the national appeals board without a reassessment")
    WITHDRAWN = "withdrawn", _("The citizen has withdrawn the complaint")
