"""The sixteen fidelity items of the published evaluation, and the limits the computed indicators are scored by."""

from dataclasses import dataclass
from typing import Any

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.parameters import declare

from .choices import Indicator


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

# ------------------------------------------------------------------ computed fidelity

THRESHOLD_KEYS = {code: f"fidelity.{code}" for code in Indicator.values}
INTAKE_MONTHS = "fidelity.intake_months"
LEAST_FOR_SCORE = "fidelity.least_citizens"
ACT_VISITS = "fidelity.act_visits_per_week"
FIDELITY_KEYS = [*THRESHOLD_KEYS.values(), INTAKE_MONTHS, LEAST_FOR_SCORE, ACT_VISITS]
SMALLEST_CELL = "figures.smallest_cell"

_TABLE = "methods-fidelity-law 2.6 [OURS]"
for _code, _limits, _unit, _source in (
    (Indicator.CASELOAD_CTI, "10/12/15", _("courses per full-time position"), "cap 10: 004 l.209 [V]; "),
    (Indicator.CASELOAD_OTHERS, "8/10/13", _("courses per full-time position"), "cap 8: 004 l.249, l.267 [V]; "),
    (Indicator.FIRST_CONTACT, "7/14/30", _("days"), ""),
    (Indicator.TIME_TO_KEY, "42/90/180", _("days"), ""),
    (Indicator.SUPPORT_FIRST, "90/75/50", _("per cent"), ""),
    (Indicator.CONTACT_NORM, "90/80/70", _("per cent"), ""),
):
    declare(
        THRESHOLD_KEYS[_code],
        _limits,
        label=format_lazy(_("Limits of score 4/3/2, {indicator}"), indicator=_code.label),
        unit=_unit,
        source=_source + _TABLE,
    )
declare(
    INTAKE_MONTHS,
    6,
    label=_("Months counted in the indicators about starting (FI-04, FI-05, FI-06), the report's month included"),
    unit=_("months"),
    source="methods-fidelity-law 2, notation: 6 months for intake [OURS]",
)
declare(
    LEAST_FOR_SCORE,
    5,
    label=_("Fewest citizens for an indicator to be scored"),
    unit=_("citizens"),
    source="methods-fidelity-law 2.6, rules: too few data instead of a score; the number [OURS]",
)
declare(
    ACT_VISITS,
    4,
    label=_("Visits a week that keep the contact norm of ACT and M-ACT"),
    unit=_("visits"),
    source="DACTS S5 [GK]; methods-fidelity-law 2.6 FI-07",
)
declare(
    SMALLEST_CELL,
    5,
    label=_("Fewest persons a figure shows outside the team"),
    unit=_("persons"),
    source="design D15; methods-fidelity-law 2.6, rules [OURS]",
)
