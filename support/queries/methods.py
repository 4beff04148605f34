"""The terms of the methods on a day, and the page that shows them."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext, ngettext

from housingfirst.accounts import parameters
from housingfirst.accounts.models import ParameterValue, User
from housingfirst.core import formats

from ..choices import CarriedBy, SupportMethod, TeamFunction
from ..parameters import (
    AGREEMENT_MONTHS,
    BASIS_NAMES,
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
from ..rules.methods import METHOD_KEYS, MethodTerms, method_keys, method_terms


def terms_on(municipality_id: int | None, on: date) -> dict[str, MethodTerms]:
    """What each of the eight methods is on the day in the municipality (one query)."""
    values = parameters.values(METHOD_KEYS, municipality_id, on)
    return {method: method_terms(method, values) for method in SupportMethod.values}


def terms_of(method: str, municipality_id: int | None, on: date) -> MethodTerms:
    """The terms of one method (one query)."""
    return method_terms(method, parameters.values(method_keys(method), municipality_id, on))


@dataclass(frozen=True)
class Term:
    """One line of a method: what, its value in words, how sure it is and where it stands; `key` where the municipality
    may change it, `own_since` where it has."""

    label: str
    value: str
    certainty: Any
    source: str
    key: str
    own_since: date | None


@dataclass(frozen=True)
class MethodCard:
    method: str
    name: str
    lines: list[Term]


def method_cards(user: User, on: date) -> list[MethodCard]:
    """Every method with every term of the day, certainty and source (one query)."""
    own = {
        row.key: row
        for row in ParameterValue.objects.filter(
            municipality_id=user.municipality_id, key__in=METHOD_KEYS, valid_from__lte=on
        )
        .order_by("key", "-valid_from")
        .distinct("key")
    }

    def line(label: str, key: str, words) -> Term:
        declared, row = parameters.REGISTRY[key], own.get(key)
        return Term(
            label=label,
            value=str(words(row.value if row else declared.default_on(on))),
            certainty=_certainty(declared),
            source=row.source if row else _papers(declared.source),
            key="" if declared.is_national else key,
            own_since=row.valid_from if row else None,
        )

    return [
        MethodCard(method.value, str(method.label), [line(*part) for part in _parts(method.value)])
        for method in SupportMethod
    ]


# The papers the sources name, by the marks of the domain files and by their numbers.
PAPERS = {
    "S0 000": "VIVE og Social- og Boligstyrelsen 2026",
    "S1 001": "VIVE og PwC 2022, Housing First for Unge",
    "S2 002 002a 002b": "VIVE, Housing First i fem kommuner",
    "S4 004": "Socialstyrelsen, Udbredelse af Housing First",
    "F2": "SAMHSA, ACT",
    "F3": "criticaltime.org",
    "F4": "CTI Implementation Self-Assessment 2014",
    "M2": "Socialstyrelsen, CTI fase 3",
    "M10": "Social- og Boligstyrelsen, M-ACT",
    "L3": "L 64 2022-23",
    "L6": "L 130 2025",
    "K1": "KL, Fælles Faglige Begreber",
}


def _certainty(declared: parameters.Parameter) -> Any:
    """How sure a shipped value is; a norm seen with a tolerance of our own is both."""
    if "OURS" in declared.source and "[V" in declared.source:
        return gettext("Partly from the source, partly the system's own proposal")
    return declared.source_words


def _papers(source: str) -> str:
    """The papers a shipped value stands in, by name."""
    marks = set(re.findall(r"[0-9A-Za-z]+", source))
    return "; ".join(name for codes, name in PAPERS.items() if marks & set(codes.split()))


def _parts(method: str):
    """(label, key, how the value is said) of each term, in the order in which a team asks for them."""
    yield gettext("Carried by"), CARRIED_BY[method], lambda value: CarriedBy(value).label
    yield gettext("Points"), COURSE_POINTS[method], str
    if method in CAPS:
        yield gettext("Most citizens of a full-time worker"), CAPS[method], str
    keys = CONTACT_NORMS.get(method, ())
    for number, key in enumerate(keys, start=1):
        label = gettext("Contact, phase %(number)s") % {"number": number} if len(keys) > 1 else gettext("Contact")
        yield label, key, _norm_words
    if PHASES + method in parameters.REGISTRY:
        yield gettext("Phases"), PHASES + method, str
        yield gettext("Months of a phase"), PHASE_MONTHS + method, str
        yield gettext("Transfer agreement in place after"), AGREEMENT_MONTHS + method, _months
    yield gettext("Ends"), END_MONTHS[method], _end_words
    yield gettext("Functions in the team"), FUNCTIONS[method], _function_words
    yield gettext("Rests on"), LEGAL_BASES[method], _basis_words


def _months(value: int) -> str:
    return ngettext("%(count)s month", "%(count)s months", value) % {"count": value}


def _norm_words(value: str) -> str:
    guide, late = value.split("/")
    return gettext("every %(guide)s days, late after %(late)s") % {"guide": guide, "late": late}


def _end_words(value: int) -> str:
    return gettext("after %(months)s") % {"months": _months(value)} if value else gettext("No fixed end")


def _function_words(value: str) -> str:
    names = [str(TeamFunction(code).label) for code in parameters.codes_of(value)]
    return (
        formats.listed([names[0], *(name[:1].lower() + name[1:] for name in names[1:])]) if names else gettext("None")
    )


def _basis_words(value: str) -> str:
    return ", ".join(basis_name(code) for code in parameters.codes_of(value))


def basis_name(code: str) -> str:
    """`SEL § 85 a, stk. 1`"""
    return dict(BASIS_NAMES).get(code, code).replace("§ ", "§\u00a0").replace("SEL ", "SEL\u00a0")
