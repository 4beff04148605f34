"""Filling in the screening circle."""

from datetime import date
from typing import Any

from django.db import transaction

from housingfirst.accounts import codes
from housingfirst.accounts.models import User
from housingfirst.core import clock

from .. import permissions, rules
from ..choices import ConcernDomain
from ..codes import PROTECTIVE_FACTORS, RISK_FACTORS
from ..models import Citizen, ConcernInquiry, Screening, ScreeningDomain

FACTORS = {"risk_codes": RISK_FACTORS, "protective_codes": PROTECTIVE_FACTORS}


@transaction.atomic
def screen_person(
    *,
    by: User,
    inquiry: ConcernInquiry | None = None,
    citizen: Citizen | None = None,
    screened_on: date,
    domains: dict[str, dict[str, Any]],
    summary: str = "",
) -> Screening:
    """Fill in the circle about the person of an inquiry, or with a citizen (CASE-87, CASE-105, CASE-106).

    `domains`: code → concern, risk_codes, protective_codes (of the lists, may be left out), risk_factors,
    protective_factors, note.
    """
    rules.check_screened_one(has_inquiry=inquiry is not None, has_citizen=citizen is not None)
    if inquiry is not None:
        permissions.check_can_screen_inquiry(by, inquiry)
    if citizen is not None:
        permissions.check_can_edit_citizen(by, citizen)
    rules.check_received(screened_on, clock.today(), field="screened_on")
    rules.check_screening(domains)
    chosen = _factors(by, inquiry, citizen, domains)
    screening = Screening(
        municipality_id=by.municipality_id,
        inquiry=inquiry,
        citizen=citizen,
        screened_on=screened_on,
        screened_by=by,
        summary=summary,
    )
    screening.full_clean()
    screening.save()
    rows = [
        ScreeningDomain(
            municipality_id=by.municipality_id, screening=screening, domain=domain, **answers | chosen[domain]
        )
        for domain, answers in domains.items()
    ]
    for row in rows:
        # The keys were set here, not typed: checking them would ask the database twice a domain.
        row.full_clean(exclude=["municipality", "screening"], validate_unique=False, validate_constraints=False)
    ScreeningDomain.objects.bulk_create(rows)
    return screening


def screen_inquiry(*, by: User, inquiry: ConcernInquiry, **answers: Any) -> Screening:
    """The circle about the person of an inquiry."""
    return screen_person(by=by, inquiry=inquiry, **answers)


def _factors(
    by: User, inquiry: ConcernInquiry | None, citizen: Citizen | None, domains: dict[str, dict[str, Any]]
) -> dict[str, dict[str, list[str]]]:
    """The ticked factors of each domain, in the order of the lists; what the last circle held may stay (CASE-103)."""
    before = Screening.objects.filter(inquiry=inquiry) if inquiry else Screening.objects.about(citizen)
    held = [
        code
        for row in ScreeningDomain.objects.filter(screening=before.order_by("-screened_on", "-pk").first())
        for code in (*row.risk_codes, *row.protective_codes)
    ]
    lists = codes.several(FACTORS.values(), by.municipality_id)
    named = dict(ConcernDomain.choices)
    chosen: dict[str, dict[str, list[str]]] = {}
    for domain, answers in domains.items():
        chosen[domain] = {}
        for column, list_key in FACTORS.items():
            offered = codes.in_force(lists[list_key], clock.today(), held)
            factors = codes.rules.check_chosen(offered, answers.get(column, ()), codes.REGISTRY[list_key].label)
            rules.check_factors(domain, factors, named)
            chosen[domain][column] = [factor.code for factor in factors]
    return chosen
