"""The terms of the methods on a day, and the page that shows them."""

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
    """One line of a method: what, its value in words, how sure it is; `key` where the municipality may change it."""

    label: str
    value: str
    source: Any
    certainty: str
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
            source=row.source if row else declared.source_words,
            certainty="" if row else _certainty(declared.source),
            key="" if declared.is_national else key,
            own_since=row.valid_from if row else None,
        )

    return [
        MethodCard(method.value, str(method.label), [line(*part) for part in _parts(method.value)])
        for method in SupportMethod
    ]


def _certainty(source: str) -> str:
    """How sure a shipped value is, as a kind of the status mark: seen, general knowledge, our own."""
    if "OURS" in source.upper():
        return "ours"
    return "general" if "[GK" in source else "seen"


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
    return dict(BASIS_NAMES).get(code, code).replace("§ ", "§\u00a0")
