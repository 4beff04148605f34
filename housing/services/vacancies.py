"""What becomes of a vacancy: reserved, let, waived, unusable, lost. Each step is a row; the state follows."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import User
from housingfirst.core import clock
from housingfirst.core.errors import DomainError

from .. import permissions
from ..choices import OutcomeReason, VacancyState
from ..models import MatchChoice, Offer, Tenancy, Vacancy, VacancyOutcome
from ..rules import vacancies as rules
from .saving import write


class OfferIsOut(DomainError):
    code = "offer_is_out"
    message = _("An offer is in the citizen's hands. Take the offer back first; then the dwelling is free again.")


class LeaseIsSigned(DomainError):
    code = "lease_is_signed"
    message = _("The lease is signed. Somebody has the dwelling; end the tenancy first if it came to nothing.")


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
    return _give_up(by, vacancy, VacancyState.WAIVED, reason, note, happened_on)


@transaction.atomic
def mark_unusable(
    *, by: User, vacancy: Vacancy, reason: str, note: str = "", happened_on: date | None = None
) -> Vacancy:
    """Say that the dwelling cannot be used: too dear, too large, exempt, or not lettable as it is."""
    permissions.check_can_match(by, vacancy.municipality_id)
    return _give_up(by, vacancy, VacancyState.UNUSABLE, reason, note, happened_on)


@transaction.atomic
def mark_lost(*, by: User, vacancy: Vacancy, reason: str, note: str, happened_on: date | None = None) -> Vacancy:
    """Note that the dwelling went back to the organisation before the municipality got it used."""
    permissions.check_can_match(by, vacancy.municipality_id)
    return _give_up(by, vacancy, VacancyState.RETURNED, reason, note, happened_on)


def _give_up(by: User, vacancy: Vacancy, to: VacancyState, reason: str, note: str, happened_on: date | None) -> Vacancy:
    """The turn is over and not used; an offer that is out must be taken back first, so that nobody is left with it."""
    Vacancy.objects.select_for_update(no_key=True).get(pk=vacancy.pk)
    if Offer.objects.live().filter(vacancy=vacancy).exists():
        raise OfferIsOut()
    if Tenancy.objects.filter(offer__vacancy=vacancy, ended_on=None).exists():
        raise LeaseIsSigned()
    vacancy = _step(by, vacancy, to, reason, note, happened_on)
    _end_choice(vacancy)
    return vacancy


# ------------------------------------------- doors for services of this app that have checked the actor themselves


def reserve(*, by: User, vacancy: Vacancy, note: str = "", happened_on: date | None = None) -> Vacancy:
    """Somebody was chosen: nobody else gets the dwelling until it is let or released."""
    return _step(by, vacancy, VacancyState.RESERVED, "", note, happened_on)


def release(*, by: User, vacancy: Vacancy, note: str = "", happened_on: date | None = None) -> Vacancy:
    """The one chosen said no, or the choice was withdrawn: the dwelling is open again, and the choice has ended."""
    vacancy = _step(by, vacancy, VacancyState.OPEN, "", note, happened_on)
    _end_choice(vacancy)
    return vacancy


def mark_let(*, by: User, vacancy: Vacancy, let_from: date, note: str = "", happened_on: date | None = None) -> Vacancy:
    """The lease is signed: the turn is used. Vacancy rent stops on `let_from`, the first day that is the tenant's."""
    rules.check_let_from(let_from, vacancy.reported_on)
    vacancy = _step(by, vacancy, VacancyState.LET, "", note, happened_on, let_from=let_from)
    _end_choice(vacancy)
    return vacancy


def _end_choice(vacancy: Vacancy) -> None:
    """Under the vacancy's lock, which whoever chooses takes first."""
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
