"""The quarter-rule ledger: a vacancy is reported, gets its numbers, and they never change."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts import parameters as municipal
from housingfirst.accounts.models import User
from housingfirst.core import clock
from housingfirst.core.db import constraint_errors
from housingfirst.core.errors import DomainError

from .. import parameters, permissions
from ..choices import ACTIVE_STATES, CountingUnit, NotCounted, VacancyState
from ..models import Agreement, Dwelling, HousingOrganisation, LedgerCorrection, TurnCounter, Vacancy, VacancyOutcome
from ..rules import quarter_rule
from ..rules import vacancies as rules

ANSWER_BY = time(12)


class AlreadyReported(DomainError):
    code, field = "already_reported", "dwelling"
    message = _(
        "%(address)s is already reported vacant, number %(number)s, and is still open. Nothing was added. Open that "
        "line instead."
    )


class DwellingNotInUse(DomainError):
    code, field = "dwelling_not_in_use", "dwelling"
    message = _("%(address)s is marked as no longer in use. Choose another dwelling, or put it back in use first.")


class BeforeNewestLine(DomainError):
    code, field = "before_newest_line", "registered_at"
    message = _("Lines are registered in order. The newest line of the organisation is later than that.")


class CorrectionMissing(DomainError):
    code, field = "correction_missing", "reason"
    message = _("A correction says what the line says, what holds, and why. Fill in all three.")


@dataclass(frozen=True)
class Decision:
    """What the rule says of one report, ready to be stored."""

    reason: str
    municipal: bool
    at_disposal: bool
    agreement: Agreement | None
    counter: TurnCounter | None
    turn_number: int | None

    @property
    def stored(self) -> dict[str, Any]:
        share = self.agreement.share if self.agreement and self.counter else ""
        return {
            "reason": self.reason,
            "municipal": self.municipal,
            "at_disposal": self.at_disposal,
            "agreement": self.agreement,
            "counter": self.counter,
            "turn_number": self.turn_number,
            "share": share,
            "claimable_after": (
                quarter_rule.claimable(self.turn_number, Fraction(share)) if self.turn_number is not None else None
            ),
        }


@transaction.atomic
def report_vacancy(
    *,
    by: User,
    dwelling: Dwelling,
    reported_on: date,
    available_from: date | None = None,
    registered_at: datetime | None = None,
) -> Vacancy:
    """HOU-15: enter a reported vacancy as the organisation's next line and decide whose turn it is.

    The organisation's row is locked, so that numbers run without gap however many report at once. A late report takes
    the next number, with its date beside it. `registered_at` (never before the newest line) only takes over an older
    ledger; otherwise it is now.
    """
    organisation = dwelling.department.organisation
    permissions.check_can_report_vacancy(by, organisation)
    available_from = available_from or reported_on
    organisation = HousingOrganisation.objects.select_for_update(no_key=True).get(pk=organisation.pk)
    registered_at = _moment_of_registration(organisation, registered_at)
    day = registered_at.astimezone(clock.DANISH_TIME).date()
    rules.check_report(reported_on, available_from, day)
    _check_dwelling(dwelling)

    exempt = dwelling.department.is_exempt(reported_on)
    decision = _decide(organisation, dwelling, day, exempt)
    vacancy = Vacancy(
        municipality_id=organisation.municipality_id,
        organisation=organisation,
        department=dwelling.department,
        dwelling=dwelling,
        category=dwelling.category,
        tenure=dwelling.tenure,
        area_exempt=exempt,
        reported_on=reported_on,
        available_from=available_from,
        reported_by=by,
        registered_at=registered_at,
        registration_number=organisation.last_registration_number + 1,
        answer_due_at=_answer_due(organisation.municipality_id, day) if decision.at_disposal else None,
        state=VacancyState.OPEN if decision.at_disposal else VacancyState.NOT_OURS,
        state_on=day,
        **decision.stored,
    )
    vacancy.full_clean(validate_unique=False, validate_constraints=False)
    with constraint_errors(vacancy_one_open_per_dwelling=_already_reported(dwelling, 0)):
        vacancy.save()
    _move_counters(organisation, decision)
    VacancyOutcome.objects.create(
        municipality_id=vacancy.municipality_id,
        vacancy=vacancy,
        state=vacancy.state,
        happened_on=day,
        noted_at=registered_at,
        noted_by=by,
    )
    return vacancy


def _check_dwelling(dwelling: Dwelling) -> None:
    if not dwelling.is_active or not dwelling.department.is_active:
        raise DwellingNotInUse(address=dwelling.address)
    live = Vacancy.objects.filter(dwelling=dwelling, state__in=ACTIVE_STATES).first()
    if live is not None:
        raise _already_reported(dwelling, live.registration_number)


def _already_reported(dwelling: Dwelling, number: int) -> AlreadyReported:
    return AlreadyReported(address=dwelling.address, number=number)


def _moment_of_registration(organisation: HousingOrganisation, given: datetime | None) -> datetime:
    """Now, read under the lock so that the moments follow the numbers; or the one given, if the order allows it."""
    now = clock.now()
    newest = organisation.vacancies.order_by("-registration_number").first()  # type: ignore[attr-defined]
    earliest = newest.registered_at if newest else None
    if given is None:
        return max(now, earliest) if earliest else now
    if given > now or (earliest and given < earliest):
        raise BeforeNewestLine()
    return given


def agreement_on(organisation: HousingOrganisation, department_id: int, day: date) -> Agreement | None:
    """HOU-18: the agreement that holds on the day: the department's own goes before the organisation's."""
    rows = Agreement.objects.current(day).filter(
        Q(department=None) | Q(department_id=department_id), organisation=organisation
    )
    return max(rows, key=lambda row: row.department_id or 0, default=None)


def _decide(organisation: HousingOrganisation, dwelling: Dwelling, day: date, exempt: bool) -> Decision:
    """Ask the quarter rule about this one vacancy, with its counter as it stands."""
    agreement = agreement_on(organisation, dwelling.department_id, day)
    counts = agreement is not None and agreement.counts
    reason = quarter_rule.reason_not_counted(dwelling.tenure, area_exempt=exempt)
    if reason is None and counts:
        assert agreement is not None
        counter = _counter(agreement, dwelling)
        row = _ask_rule(agreement, counter, dwelling, exempt)
        return Decision("", row.municipal, row.municipal, agreement, counter, row.number)
    at_disposal = rules.may_allocate(dwelling.tenure, municipal=False, area_exempt=exempt, counts=counts)
    return Decision(reason or NotCounted.NO_COUNTING, False, at_disposal, agreement, None, None)


def _ask_rule(agreement: Agreement, counter: TurnCounter, dwelling: Dwelling, exempt: bool) -> quarter_rule.LedgerRow:
    vacancy = quarter_rule.ReportedVacancy(
        id="",
        organisation=str(agreement.organisation_id),
        department=str(dwelling.department_id),
        category=dwelling.category,
        tenure=dwelling.tenure,
        area_exempt=exempt,
    )
    name = quarter_rule.counter_name(vacancy, agreement.unit)
    ledger = quarter_rule.keep_ledger([vacancy], Fraction(agreement.share), agreement.unit, {name: counter.counted})
    return ledger.rows[0]


def _counter(agreement: Agreement, dwelling: Dwelling) -> TurnCounter:
    """The counter of the line, made at its first vacancy; the organisation's lock guards it."""
    by_department = agreement.unit == CountingUnit.DEPARTMENT
    counter, _created = TurnCounter.objects.get_or_create(
        agreement=agreement,
        department_id=dwelling.department_id if by_department else None,
        category=dwelling.category,
        defaults={"municipality_id": agreement.municipality_id},
    )
    return counter


def _move_counters(organisation: HousingOrganisation, decision: Decision) -> None:
    organisation.last_registration_number += 1
    organisation.save(update_fields=["last_registration_number"])
    if decision.counter is not None and decision.turn_number is not None:
        decision.counter.counted = decision.turn_number
        decision.counter.save(update_fields=["counted"])


def _answer_due(municipality_id: int, day: date) -> datetime:
    days = municipal.value(parameters.VACANCY_ANSWER_DAYS, municipality_id, day)
    return datetime.combine(day + timedelta(days=days), ANSWER_BY, clock.DANISH_TIME)


@transaction.atomic
def correct_line(*, by: User, vacancy: Vacancy, was: str, holds: str, reason: str, turns: int = 0) -> LedgerCorrection:
    """HOU-19: a counter-entry beside the line; both stay, and neither number changes. Source: look/05-ledger [OURS].

    `turns` (−1, 0 or 1) corrects the municipality's turns where the line was decided on a wrong fact.
    """
    permissions.check_can_manage_stock(by, vacancy.municipality_id)
    if not (was.strip() and holds.strip() and reason.strip()):
        raise CorrectionMissing()
    row = LedgerCorrection(
        municipality_id=vacancy.municipality_id,
        vacancy=vacancy,
        was=was,
        holds=holds,
        reason=reason,
        turns=turns,
        made_by=by,
    )
    row.full_clean()
    row.save()
    return row
