"""What becomes of a vacancy: reserved, let, waived, unusable, lost. Each step is a row; the state follows."""

from datetime import date

from django.db import transaction

from housingfirst.accounts.models import User
from housingfirst.core import clock

from .. import permissions
from ..choices import OutcomeReason, VacancyState
from ..models import MatchChoice, Vacancy, VacancyOutcome
from ..rules import vacancies as rules
from .saving import write


@transaction.atomic
def waive(
    *,
    by: User,
    vacancy: Vacancy,
    note: str,
    reason: str = OutcomeReason.NOBODY_FITS,
    happened_on: date | None = None,
) -> Vacancy:
    """Give the turn up because nobody on the list fits. It counts as unused."""
    permissions.check_can_match(by, vacancy.municipality_id)
    _end_choice(vacancy)
    return _step(by, vacancy, VacancyState.WAIVED, reason, note, happened_on)


@transaction.atomic
def mark_unusable(
    *, by: User, vacancy: Vacancy, reason: str, note: str = "", happened_on: date | None = None
) -> Vacancy:
    """Say that the dwelling cannot be used: too dear, too large, exempt, or not lettable as it is."""
    permissions.check_can_match(by, vacancy.municipality_id)
    _end_choice(vacancy)
    return _step(by, vacancy, VacancyState.UNUSABLE, reason, note, happened_on)


@transaction.atomic
def mark_lost(*, by: User, vacancy: Vacancy, reason: str, note: str, happened_on: date | None = None) -> Vacancy:
    """Note that the dwelling went back to the organisation before the municipality got it used."""
    permissions.check_can_match(by, vacancy.municipality_id)
    _end_choice(vacancy)
    return _step(by, vacancy, VacancyState.RETURNED, reason, note, happened_on)


# ------------------------------------------- doors for services of this app that have checked the actor themselves


def reserve(*, by: User, vacancy: Vacancy, note: str = "", happened_on: date | None = None) -> Vacancy:
    """Somebody was chosen: nobody else gets the dwelling until it is let or released."""
    return _step(by, vacancy, VacancyState.RESERVED, "", note, happened_on)


def release(*, by: User, vacancy: Vacancy, note: str = "", happened_on: date | None = None) -> Vacancy:
    """The one chosen said no, or the choice was withdrawn: the dwelling is open again, and the choice has ended."""
    _end_choice(vacancy)
    return _step(by, vacancy, VacancyState.OPEN, "", note, happened_on)


def mark_let(*, by: User, vacancy: Vacancy, let_from: date, note: str = "", happened_on: date | None = None) -> Vacancy:
    """The lease is signed: the turn is used. Vacancy rent stops on `let_from`, the first day that is the tenant's."""
    rules.check_let_from(let_from, vacancy.reported_on)
    _end_choice(vacancy)
    return _step(by, vacancy, VacancyState.LET, "", note, happened_on, let_from=let_from)


def _end_choice(vacancy: Vacancy) -> None:
    MatchChoice.objects.filter(vacancy=vacancy, ended_at=None).update(ended_at=clock.now())


def _step(
    by: User,
    vacancy: Vacancy,
    to: VacancyState,
    reason: str,
    note: str,
    happened_on: date | None,
    let_from: date | None = None,
) -> Vacancy:
    today = clock.today()
    day = happened_on or today
    vacancy = Vacancy.objects.select_for_update(no_key=True, of=("self",)).get(pk=vacancy.pk)
    rules.check_step(vacancy.state, to)
    rules.check_outcome(to, reason, note, day, vacancy.reported_on, today)
    outcome = VacancyOutcome(
        municipality_id=vacancy.municipality_id,
        vacancy=vacancy,
        state=to,
        reason=reason,
        note=note.strip(),
        happened_on=day,
        noted_by=by,
    )
    write(outcome)
    vacancy.state, vacancy.state_on, vacancy.let_from = to, day, let_from
    vacancy.save(update_fields=["state", "state_on", "let_from"])
    return vacancy
