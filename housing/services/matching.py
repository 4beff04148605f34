"""The choice of somebody for a vacancy, and taking it back."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import User
from housingfirst.core import clock
from housingfirst.core.db import constraint_errors
from housingfirst.core.errors import ConcurrentChange

from .. import permissions
from ..choices import VacancyState
from ..models import MatchChoice, Nomination, Offer, Vacancy
from ..queries.matching import Matching, Ranked, matching
from ..queries.vacancies import vacancies
from ..rules import matching as rules
from .vacancies import OfferIsOut, release, reserve


class AlreadyChosen(ConcurrentChange):
    code = "already_chosen"
    message = _("Somebody is already chosen for this dwelling, or this citizen for another. Load the page and look.")


@transaction.atomic
def choose_candidate(*, by: User, vacancy: Vacancy, nomination: Nomination, reason: str = "") -> MatchChoice:
    """HOU-74: choose one of the ranked candidates; below the rank of the parameter only with a reason.

    The order is worked out again under the lock, and its explanation stored as it reads now. The vacancy is reserved.
    """
    permissions.check_can_match(by, vacancy.municipality_id)
    # The nomination before the vacancy, as the offer locks them: a nomination that ends meanwhile is not chosen.
    Nomination.objects.select_for_update(no_key=True).get(pk=nomination.pk)
    Vacancy.objects.select_for_update(no_key=True).get(pk=vacancy.pk)
    vacancy = vacancies(by).get(pk=vacancy.pk)
    if vacancy.state != VacancyState.OPEN:
        raise rules.NotOpenToMatch(state=VacancyState(vacancy.state).label)
    found = matching(by, vacancy, clock.today())
    chosen = _among(found, nomination)
    rules.check_choice(chosen.candidate.rank, reason, found.terms)
    choice = MatchChoice(
        municipality_id=vacancy.municipality_id,
        vacancy=vacancy,
        nomination=chosen.person.nomination,
        citizen=chosen.person.nomination.citizen,
        rank=chosen.candidate.rank,
        candidates=len(found.ranked),
        reason=reason.strip(),
        explanation=[f"{line.signed} {line.words}"[:300] for line in chosen.candidate.lines],
        passed_over=[one.person.nomination.pk for one in found.ranked[: chosen.candidate.rank - 1]],
        chosen_by=by,
    )
    choice.full_clean(validate_unique=False, validate_constraints=False)
    refusals = dict.fromkeys(("matchchoice_one_live_per_vacancy", "matchchoice_one_live_per_nomination"), AlreadyChosen)
    with constraint_errors(**refusals):
        choice.save()
    reserve(by=by, vacancy=vacancy)
    return choice


def _among(found: Matching, nomination: Nomination) -> Ranked:
    """The candidate of the nomination; a refusal with the reasons where it is left out."""
    for one in found.ranked:
        if one.person.nomination.pk == nomination.pk:
            return one
    for group in found.groups:
        for person, broken in group.people:
            if person.nomination.pk == nomination.pk:
                raise rules.NotACandidate(
                    reference=person.nomination.reference, why=" ".join(limit.words for limit in broken)
                )
    raise rules.NotACandidate(reference=nomination.reference, why=_("it is not among those waiting."))


@transaction.atomic
def withdraw_choice(*, by: User, choice: MatchChoice, reason: str) -> MatchChoice:
    """Take a choice back, with why; the dwelling is open again and the nomination keeps its place."""
    permissions.check_can_match(by, choice.municipality_id)
    Vacancy.objects.select_for_update(no_key=True).get(pk=choice.vacancy_id)
    choice = MatchChoice.objects.select_for_update(of=("self",)).select_related("vacancy").get(pk=choice.pk)
    if choice.ended_at is not None:
        raise AlreadyChosen()
    if Offer.objects.live().filter(vacancy=choice.vacancy).exists():
        raise OfferIsOut()
    choice.ended_at, choice.ended_because = clock.now(), reason.strip()
    choice.full_clean(validate_unique=False, validate_constraints=False)
    choice.save(update_fields=["ended_at", "ended_because"])
    release(by=by, vacancy=choice.vacancy)
    return choice


def check_chosen(vacancy: Vacancy, nomination: Nomination) -> None:
    """For the offer: where somebody is chosen for the dwelling, it is offered to nobody else."""
    choice = MatchChoice.objects.filter(vacancy=vacancy, ended_at=None).first()
    if choice is not None and choice.nomination_id != nomination.pk:
        raise AlreadyChosen()


def let_go(*, by: User, because: str, **of: Any) -> None:
    """For services that have checked the actor: the choice of a vacancy or a nomination is over (HOU-142).

    The dwelling is open again where it was reserved, and both can be chosen anew.
    """
    live = MatchChoice.objects.filter(ended_at=None, **of)
    for vacancy_id in list(live.order_by("vacancy_id").values_list("vacancy_id", flat=True)):
        vacancy = Vacancy.objects.select_for_update(no_key=True).get(pk=vacancy_id)
        if not live.filter(vacancy=vacancy).update(ended_at=clock.now(), ended_because=because[:300]):
            continue  # somebody else has ended it meanwhile
        if vacancy.state == VacancyState.RESERVED:
            release(by=by, vacancy=vacancy)
