"""The sixteen fidelity items of the published evaluation, in its order and by its numbers."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class FidelityItem:
    """A statement a team rates itself on: 4 to a high degree, 3 to some, 2 to a limited degree, 1 not at all."""

    number: str
    text: Any

    @property
    def element(self) -> int:
        """The element of the effort the item belongs to, 1 to 8."""
        return int(self.number.partition(".")[0])


# 001 §5.1, l.552-559.
FIDELITY_ELEMENTS = {
    1: _("Early detection"),
    2: _("Whole-person plan"),
    3: _("Housing solution"),
    4: _("Social support"),
    5: _("Trauma-informed effort"),
    6: _("Family mediation"),
    7: _("Civil society"),
    8: _("Local psychiatry"),
}

# 001 tables 5.2, 5.4, 5.5, 5.7, 5.10-5.13; the Danish wording is the evaluation's own.
FIDELITY_ITEMS = (
    FidelityItem("1.1", _("The relevant parties work together on detecting young people early")),
    FidelityItem("1.2", _("The cooperation on early detection works well")),
    FidelityItem("1.3", _("Risk and protective factors for homelessness are identified with the young people")),
    FidelityItem("2.1", _("A whole-person plan is made for the young people")),
    FidelityItem("2.2", _("The young people get a coherent, cross-professional and coordinated effort")),
    FidelityItem("3.1", _("It is possible to find a housing solution for the young people")),
    FidelityItem("3.2", _("The municipality has systematic procedures for getting dwellings for the effort")),
    FidelityItem("3.3", _("The housing solutions match the needs and wishes of the young people")),
    FidelityItem("4.1", _("The young people get the social support they need")),
    FidelityItem("5.1", _("The support workers meet the young people in a trauma-informed way")),
    FidelityItem("5.2", _("The support workers find out whether the young people have experienced trauma")),
    FidelityItem("5.3", _("The support workers manage to mentalise the young people")),
    FidelityItem("6.1", _("Family mediation is used for those who need to restore contact with their family")),
    FidelityItem("6.2", _("Family mediation makes a difference for the young people")),
    FidelityItem("7.1", _("Offers and activities of civil society are drawn into the effort")),
    FidelityItem("8.1", _("Local psychiatry takes part for those who need it")),
)
