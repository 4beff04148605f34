"""Which method an assessment recommends, and why."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from housingfirst.core.errors import DomainError

from ..choices import Complexity, SupportMethod, SystemUse

# From less to more complex (methods-fidelity-law § 1.0). M-ACT stands where ACT stands.
CONTINUUM = (SupportMethod.CTI, SupportMethod.ICM, SupportMethod.ACT)


class AssessedInFuture(DomainError):
    code, field = "date_in_future", "assessed_on"
    message = gettext_lazy("The date %(day)s lies in the future. Choose today or an earlier date.")


@dataclass(frozen=True)
class MethodTable:
    """The table of a day: the method for each degree of use, what high complexity adds, M-ACT for ACT or not."""

    considerable: str = SupportMethod.CTI
    some: str = SupportMethod.ICM
    limited: str = SupportMethod.ACT
    high_steps: int = 1
    m_act: bool = False

    @property
    def version(self) -> str:
        """The table itself in one line, so that an old recommendation can always be read again."""
        return (
            f"considerable={self.considerable} some={self.some} limited={self.limited} "
            f"high=+{self.high_steps} m-act={'yes' if self.m_act else 'no'}"
        )


@dataclass(frozen=True)
class Recommendation:
    method: str
    reasons: list[str]


def recommend(complexity: str, system_use: str, table: MethodTable) -> Recommendation:
    """CASE-30: the method by how far the existing system can be used; high complexity goes steps up.

    Considerable → CTI, some → ICM, limited → ACT; M-ACT where the municipality has chosen it over ACT. A help for
    the adviser, never the decision. Source: design.md D17 (the table is ours); 000, 004 through
    methods-fidelity-law § 1.0 [V]: a continuum of complexity, no formula. Answers with sentences in the active
    language.
    """
    start = {
        SystemUse.CONSIDERABLE: table.considerable,
        SystemUse.SOME: table.some,
        SystemUse.LIMITED: table.limited,
    }[SystemUse(system_use)]
    place = _place(start)
    reasons = [
        _("The citizen can use the existing support %(degree)s. That points to %(method)s.")
        % {"degree": _degree(system_use), "method": _label(CONTINUUM[place])}
    ]
    if complexity == Complexity.HIGH:
        higher = min(place + table.high_steps, len(CONTINUUM) - 1)
        if higher > place:
            reasons.append(
                _("The complexity is high, so the recommendation goes up from %(from)s to %(to)s.")
                % {"from": _label(CONTINUUM[place]), "to": _label(CONTINUUM[higher])}
            )
        else:
            reasons.append(
                _("The complexity is high, but %(method)s is already as far as the table goes.")
                % {"method": _label(CONTINUUM[place])}
            )
        place = higher
    else:
        reasons.append(
            _("The complexity is %(complexity)s and does not change that.")
            % {"complexity": str(Complexity(complexity).label).lower()}
        )
    method: str = CONTINUUM[place]
    if method == SupportMethod.ACT and table.m_act:
        method = SupportMethod.M_ACT
        reasons.append(_("The municipality has chosen M-ACT instead of ACT."))
    return Recommendation(method, reasons)


def _place(method: str) -> int:
    return CONTINUUM.index(SupportMethod.ACT if method == SupportMethod.M_ACT else SupportMethod(method))


def _label(method: str) -> str:
    return str(SupportMethod(method).label)


def _degree(system_use: str) -> str:
    return {
        SystemUse.CONSIDERABLE: pgettext("the citizen can use the support …", "to a considerable degree"),
        SystemUse.SOME: pgettext("the citizen can use the support …", "to some degree"),
        SystemUse.LIMITED: pgettext("the citizen can use the support …", "to a limited degree only"),
    }[SystemUse(system_use)]


def check_assessed_on(assessed_on: date, today: date) -> None:
    """CASE-31: an assessment is of today or earlier. Source: ours."""
    if assessed_on > today:
        raise AssessedInFuture(day=_day(assessed_on))


def _day(day: Any) -> str:
    return day.strftime("%d-%m-%Y")
