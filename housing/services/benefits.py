"""Every write about an application to the benefits office: ask, let the clock stand still, answer, give up."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import transaction

from cases.choices import Sector
from cases.models import Citizen
from cases.services import close_access, note_shared_by_law, open_access
from housingfirst.accounts.models import User
from housingfirst.accounts.parameters import values
from housingfirst.accounts.roles import FieldGroup, Role
from housingfirst.core import clock

from .. import permissions
from ..choices import BenefitKind
from ..models import AffordabilityCheck, BenefitApplication, Nomination, Vacancy
from ..parameters import (
    AFFORDABILITY_KEYS,
    BENEFIT_KEYS,
    FAST_TRACK_HOURS,
    MAX_BURDEN,
    ORDINARY_DAYS,
    affordability_terms,
)
from ..rules import Affordability, afford, explain_affordability
from ..rules import benefits as rules
from .saving import write

# The dwelling in question stands on the application itself; nothing else of the housing group is needed (design § 1).
BENEFITS_SEE = frozenset({FieldGroup.IDENTITY, FieldGroup.ECONOMY})


@dataclass(frozen=True)
class Sum:
    """What goes into the affordability sum, in kroner a month."""

    net_income: Decimal
    rent: Decimal
    utilities: Decimal
    housing_benefit: Decimal
    other_fixed: Decimal


@transaction.atomic
def apply_for_benefit(
    *,
    by: User,
    citizen: Citizen,
    kind: str,
    vacancy: Vacancy | None = None,
    nomination: Nomination | None = None,
    asked_at: datetime | None = None,
    **details: Any,
) -> BenefitApplication:
    """Ask the benefits office; a dwelling that waits for the answer puts the question on the fast track (HOU-130).

    `details`: home, rent, utilities, applied_amount, what_waits, and fast_track where no dwelling is registered.
    Opens the citizen to the benefits office, identity and economy, until it is answered.
    """
    permissions.check_can_ask_benefits(by, citizen)
    asked_at = asked_at or clock.now()
    fast = bool(details.pop("fast_track", False)) or vacancy is not None
    if vacancy is not None:
        rent = vacancy.dwelling.rents.filter(valid_from__lte=clock.today()).first()  # type: ignore[attr-defined]
        details.setdefault("rent", rent and rent.rent)
        details.setdefault("utilities", rent and rent.on_account)
    if kind == BenefitKind.AFFORDABILITY and vacancy is None and not details.get("home", "").strip():
        raise rules.HomeMissing()
    application = BenefitApplication(
        municipality_id=citizen.municipality_id,
        citizen=citizen,
        kind=kind,
        vacancy=vacancy,
        nomination=nomination or Nomination.objects.live().filter(citizen=citizen).first(),
        requested_by=by,
        requested_at=asked_at,
        fast_track=fast,
        deadline_at=_deadline(citizen.municipality_id, asked_at, fast),
        **details,
    )
    write(application, benefitapplication_asked_once=rules.AlreadyAsked)
    open_access(
        by=by,
        citizen=citizen,
        source=f"benefit:{application.pk}",
        role=Role.BENEFITS_OFFICER,
        field_groups=BENEFITS_SEE,
        includes_protected=True,
    )
    note_shared_by_law(
        by=by, citizen=citizen, sector=Sector.BENEFITS, topics=BENEFITS_SEE, source=f"benefit:{application.pk}"
    )
    return application


def _deadline(municipality_id: int, asked_at: datetime, fast: bool) -> datetime:
    terms = values(BENEFIT_KEYS, municipality_id, on=asked_at.astimezone(clock.DANISH_TIME).date())
    if fast:
        return rules.fast_deadline(asked_at, int(terms[FAST_TRACK_HOURS]))
    return rules.ordinary_deadline(asked_at, int(terms[ORDINARY_DAYS]))


@transaction.atomic
def pause_application(
    *, by: User, application: BenefitApplication, waits_for: str, at: datetime | None = None
) -> BenefitApplication:
    """The clock stands still while somebody else must answer; what is missing is said once, for everything."""
    permissions.check_can_answer_application(by, application)
    if not waits_for.strip():
        raise rules.WhatIsMissing()
    application = _locked(application)
    if application.waits_since is None:
        application.waits_since = at or clock.now()
    application.waits_for = waits_for.strip()
    write(application, "waits_since", "waits_for")
    return application


@transaction.atomic
def resume_application(*, by: User, application: BenefitApplication) -> BenefitApplication:
    """What was missing has come: the clock goes on, and the deadline moves by the time it stood (HOU-132)."""
    permissions.check_can_answer_application(by, application)
    application = _locked(application)
    _start_clock(application, clock.now())
    application.save(update_fields=["waits_since", "waits_for", "deadline_at"])
    return application


def reckon(*, municipality_id: int, amounts: Sum, on: date) -> tuple[Affordability, dict[str, Any]]:
    """The sum and its light with the municipality's limits of the day, and those limits; writes nothing."""
    settings = values(AFFORDABILITY_KEYS, municipality_id, on=on)
    terms = affordability_terms(settings)
    answer = afford(
        amounts.net_income, amounts.rent, amounts.utilities, amounts.housing_benefit, amounts.other_fixed, terms
    )
    return answer, {
        "threshold": terms.threshold,
        "max_burden": str(settings[MAX_BURDEN]),
        "explanation": explain_affordability(answer, amounts.net_income, terms),
    }


@transaction.atomic
def answer_benefit_application(
    *,
    by: User,
    application: BenefitApplication,
    outcome: str,
    reason: str = "",
    granted_amount: Decimal | None = None,
    amounts: Sum | None = None,
    answered_at: datetime | None = None,
) -> BenefitApplication:
    """Answer yes or no (HOU-133). The affordability sum is kept with the answer; the office's door closes."""
    permissions.check_can_answer_application(by, application)
    rules.check_answer(outcome, reason)
    if application.kind == BenefitKind.AFFORDABILITY and amounts is None:
        raise rules.SumMissing()
    application = _locked(application)
    at = answered_at or clock.now()
    _start_clock(application, at)
    application.answered_by, application.answered_at = by, at
    application.outcome, application.reason = outcome, reason.strip()
    application.granted_amount = granted_amount
    write(application)
    if amounts is not None:
        _keep_sum(application, amounts, by, at)
    close_access(source=f"benefit:{application.pk}")
    return application


@transaction.atomic
def give_up_application(*, by: User, application: BenefitApplication) -> BenefitApplication:
    """Nobody needs the answer any more: out of the queue, door closed."""
    permissions.check_can_give_up_application(by, application)
    return close_application(by=by, application=application)


def close_application(*, by: User, application: BenefitApplication) -> BenefitApplication:
    """The same for services that have checked the actor: an offer that ends takes its open questions with it."""
    application = _locked(application)
    application.given_up_at, application.given_up_by = clock.now(), by
    application.save(update_fields=["given_up_at", "given_up_by"])
    close_access(source=f"benefit:{application.pk}")
    return application


@transaction.atomic
def note_lost_to_casework(*, by: User, application: BenefitApplication, on: date | None = None) -> BenefitApplication:
    """The dwelling went to somebody else because the answer came too late: counted, never silent (001-P13)."""
    permissions.check_can_give_up_application(by, application)
    application = BenefitApplication.objects.select_for_update().get(pk=application.pk)
    application.lost_on = on or clock.today()
    application.save(update_fields=["lost_on"])
    return application


def _locked(application: BenefitApplication) -> BenefitApplication:
    application = BenefitApplication.objects.select_for_update(of=("self",)).get(pk=application.pk)
    if not application.is_open:
        raise rules.ApplicationClosed()
    return application


def _start_clock(application: BenefitApplication, at: datetime) -> None:
    if application.waits_since is not None:
        application.deadline_at = rules.deadline_after_pause(application.deadline_at, application.waits_since, at)
        application.waits_since, application.waits_for = None, ""


def _keep_sum(application: BenefitApplication, amounts: Sum, by: User, at: datetime) -> None:
    on = at.astimezone(clock.DANISH_TIME).date()
    answer, limits = reckon(municipality_id=application.municipality_id, amounts=amounts, on=on)
    check = AffordabilityCheck(
        municipality_id=application.municipality_id,
        application=application,
        net_income=amounts.net_income,
        rent=amounts.rent,
        utilities=amounts.utilities,
        housing_benefit=amounts.housing_benefit,
        other_fixed=amounts.other_fixed,
        net_housing=answer.net_housing,
        burden_percent=answer.burden_percent,
        disposable=answer.disposable,
        margin=answer.margin,
        light=answer.light,
        made_at=at,
        made_by=by,
        **limits,
    )
    write(check)
