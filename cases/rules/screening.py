"""Rules about the screening circle (opsporingscirklen). None of them weighs, sums or decides (001 l. 604–606)."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from housingfirst.core.errors import DomainError

from ..choices import ConcernDomain


class NoDomainAnswered(DomainError):
    code = "no_domain_answered"
    message = _("No domain is answered yet. Answer those you have talked about; the others may stay open.")


class UnknownDomain(DomainError):
    code = "unknown_domain"
    message = _("A screening answers the eleven domains of the circle, each at most once. Fill in the form again.")


class FactorOfAnotherDomain(DomainError):
    code = "factor_of_another_domain"
    message = _("“%(factor)s” stands under “%(domain)s” in the list. Tick it there.")


class ScreeningOfOne(DomainError):
    code = "screening_of_one"
    message = _("A screening is about an inquiry or about a citizen. Open one of them and fill in the circle there.")


class ScreeningOfAnother(DomainError):
    code, field = "screening_of_another", "screening"
    message = _("The screening is about somebody else. Choose one of this citizen's, or none.")


class ScreenedLater(DomainError):
    code, field = "screened_later", "screening"
    message = _(
        "The screening of %(screened)s is later than the assessment of %(assessed)s, which cannot rest on it. Choose "
        "another screening, or a later day for the assessment."
    )


def check_screening(domains: Iterable[str]) -> None:
    """CASE-87: a screening answers some of the eleven domains, each at most once; it has no score (001 l. 604–606).

    A domain nobody talked about is left out: silence is not “no concern” [OURS].
    """
    answered = list(domains)
    if not answered:
        raise NoDomainAnswered()
    if len(set(answered)) != len(answered) or not set(answered) <= set(ConcernDomain.values):
        raise UnknownDomain()


def check_factors(domain: str, factors: Iterable[Any], named: Mapping[str, Any]) -> None:
    """CASE-105: a factor is ticked below the domain it counts as. `named`: label by domain.

    Factors come from the municipality's lists; the shipped ones are those 001 § 2.4 names in running text [V], the
    domain they stand under and all protective ones but the network's [OURS].
    """
    for factor in factors:
        if factor.national != domain:
            raise FactorOfAnotherDomain(factor=factor.label, domain=named.get(factor.national, factor.national))


def check_screened_one(*, has_inquiry: bool, has_citizen: bool) -> None:
    """CASE-106: a screening is about the person of an inquiry, or filled in with a citizen: one of the two."""
    if has_inquiry == has_citizen:
        raise ScreeningOfOne()


def check_rests_on(*, is_about_citizen: bool, screened_on: date, assessed_on: date) -> None:
    """CASE-107: an assessment may rest on a screening of the same citizen that is not later than itself.

    The screening as basis of the assessment (“VUM-light”): 001 l. 2150–2152, 2234–2238 [V]. It never replaces the
    reasons, which the assessment states itself.
    """
    if not is_about_citizen:
        raise ScreeningOfAnother()
    if screened_on > assessed_on:
        raise ScreenedLater(screened=screened_on.strftime("%d-%m-%Y"), assessed=assessed_on.strftime("%d-%m-%Y"))
