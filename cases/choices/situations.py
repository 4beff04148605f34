"""What belongs together of a situation, its marks and the housing codes of the published evaluation."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .measurements import HOMELESS_OUTCOMES, HousingOutcome
from .people import HOMELESS, Situation


class SituationMark(models.TextChoices):
    """Marks beside the situation, each counted by itself; neither changes the nine (001 l. 949; 002 l. 1104)."""

    GREY_ZONE = "grey_zone", _("Grey zone: between sofa-surfer and at risk")
    FUNCTIONALLY_HOMELESS = "functionally_homeless", _("Functionally homeless: has a dwelling, cannot use it")


class LivingState(models.TextChoices):
    """What the flow of homelessness tells apart."""

    HOMELESS = "homeless", pgettext_lazy("state", "Homeless")
    AT_RISK = "at_risk", _("At risk")
    HOUSED = "housed", _("In own home")
    UNKNOWN = "unknown", _("Not known")


GREY_ZONE_AT = frozenset({Situation.FAMILY_FRIENDS, Situation.AT_RISK})
FUNCTIONALLY_HOMELESS_AT = frozenset({Situation.HOUSED, Situation.AT_RISK, Situation.SHELTER_110})

# The codes of T5.6 that follow from a situation; a transitional dwelling, a home and a home at risk do not tell theirs.
FOLLOWING_OUTCOMES: dict[str, HousingOutcome] = {
    **dict.fromkeys(
        sorted(HOMELESS - {Situation.SHELTER_110, Situation.TRANSITIONAL}), HousingOutcome.SOFA_STREET_UNKNOWN
    ),
    Situation.SHELTER_110: HousingOutcome.SHELTER_110,
}
HOME_OUTCOMES = frozenset(HousingOutcome) - HOMELESS_OUTCOMES
