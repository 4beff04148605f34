"""The methods of support as sets of dated parameters: what a day says about each of the eight."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from housingfirst.accounts.parameters import REGISTRY, codes_of, newest_defaults

from ..choices import CarriedBy, SupportMethod
from ..parameters import (
    AGREEMENT_MONTHS,
    CAPS,
    CARRIED_BY,
    CONTACT_NORMS,
    COURSE_POINTS,
    END_MONTHS,
    FUNCTIONS,
    LEGAL_BASES,
    PHASE_MONTHS,
    PHASES,
)
from .contacts import Norm, norm_from


@dataclass(frozen=True)
class MethodTerms:
    """What holds for one method on a day. `cap` and `end_months` are None where there is none; `norms` one a phase."""

    method: str
    points: int
    cap: int | None
    norms: tuple[Norm, ...]
    phases: int
    months_per_phase: int
    agreement_after_months: int
    end_months: int | None
    carried_by: str
    functions: tuple[str, ...]
    legal_bases: tuple[str, ...]

    @property
    def is_shared(self) -> bool:
        """Carried by the team together: no primary worker is needed, and the points are the team's."""
        return self.carried_by == CarriedBy.TEAM

    @property
    def has_phases(self) -> bool:
        return self.phases > 0


def method_keys(method: str) -> list[str]:
    """The parameters that make up one method, in the order in which they are read."""
    by_phase = [key + method for key in (PHASES, PHASE_MONTHS, AGREEMENT_MONTHS) if key + method in REGISTRY]
    caps = [CAPS[method]] if method in CAPS else []
    head = [CARRIED_BY[method], COURSE_POINTS[method], *caps, *CONTACT_NORMS.get(method, ()), *by_phase]
    return [*head, END_MONTHS[method], FUNCTIONS[method], LEGAL_BASES[method]]


METHOD_KEYS = [key for method in SupportMethod.values for key in method_keys(method)]


def method_terms(method: str, values: Mapping[str, Any]) -> MethodTerms:
    """SUP-100: what a method is on a day, from the parameters of that day (METHOD_KEYS).

    Sources: each parameter names its own (support/parameters.py); methods-fidelity-law § 1.1-1.6.
    """
    return MethodTerms(
        method=method,
        points=values[COURSE_POINTS[method]],
        cap=values[CAPS[method]] if method in CAPS else None,
        norms=tuple(norm_from(values[key]) for key in CONTACT_NORMS.get(method, ())),
        phases=values.get(PHASES + method, 0),
        months_per_phase=values.get(PHASE_MONTHS + method, 0),
        agreement_after_months=values.get(AGREEMENT_MONTHS + method, 0),
        end_months=values[END_MONTHS[method]] or None,
        carried_by=values[CARRIED_BY[method]],
        functions=codes_of(values[FUNCTIONS[method]]),
        legal_bases=codes_of(values[LEGAL_BASES[method]]),
    )


@cache
def shipped_terms(method: str) -> MethodTerms:
    """The method as shipped: where no municipality is asked."""
    return method_terms(method, newest_defaults(METHOD_KEYS))


def carried_together(method: str) -> bool:
    """SUP-100: whether the team carries the method together. It belongs to the method and is no municipality's choice.

    Source: methods-fidelity-law §§ 1.4, 1.5 [V: S4, F2, M10].
    """
    return shipped_terms(method).is_shared


def has_phases(method: str) -> bool:
    """SUP-100: whether the method has phases, and so ends with a transfer agreement. methods-fidelity-law § 1.2 [V]."""
    return shipped_terms(method).has_phases
