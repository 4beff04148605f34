"""What becomes of a vacancy: every step of its path, reasons, and what the rent runs from."""

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction

from housing import services
from housing.choices import VacancyState
from housing.models import Vacancy
from housing.permissions.stock import CannotMatch
from housing.rules import vacancies as rules
from housingfirst.core import clock
from tests.housing.stock_world import department, organisation, report


@pytest.fixture
def vacancy(cast):
    """Open, and the municipality's turn."""
    return report(cast, department(cast, organisation(cast, share_denominator=1)))


def test_reserved_then_let_is_used(cast, vacancy):
    services.reserve(by=cast["hanne"], vacancy=vacancy)
    clock.move_by(timedelta(days=10))
    let = services.mark_let(by=cast["hanne"], vacancy=vacancy, let_from=clock.today() + timedelta(days=5))

    assert (let.state, let.let_from) == (VacancyState.LET, clock.today() + timedelta(days=5))
    assert list(let.outcomes.values_list("state", flat=True)) == ["open", "reserved", "let"]


def test_a_released_dwelling_is_open_again(cast, vacancy):
    services.reserve(by=cast["hanne"], vacancy=vacancy)
    assert services.release(by=cast["hanne"], vacancy=vacancy).state == VacancyState.OPEN


def test_a_turn_is_given_up_with_reason(cast, vacancy):
    with pytest.raises(rules.ReasonMissing):
        services.mark_unusable(by=cast["hanne"], vacancy=vacancy, reason="casework")
    with pytest.raises(rules.NoteMissing):
        services.waive(by=cast["hanne"], vacancy=vacancy, note=" ")
    done = services.mark_unusable(by=cast["hanne"], vacancy=vacancy, reason="too_dear", note="Ingen kan betale.")

    assert done.state == VacancyState.UNUSABLE
    with pytest.raises(rules.VacancyMoved):
        services.reserve(by=cast["hanne"], vacancy=vacancy)
    with pytest.raises(rules.VacancyMoved):
        services.waive(by=cast["hanne"], vacancy=vacancy, note="Ingen passer.")


def test_days_of_an_outcome_lie_between_the_report_and_today(cast, vacancy):
    for day, refusal in (
        (clock.today() + timedelta(days=1), rules.OutcomeInFuture),
        (clock.today() - timedelta(days=1), rules.OutcomeTooEarly),
    ):
        with pytest.raises(refusal):
            services.mark_lost(
                by=cast["hanne"], vacancy=vacancy, reason="casework", note="Svaret kom for sent.", happened_on=day
            )
    services.reserve(by=cast["hanne"], vacancy=vacancy)
    with pytest.raises(rules.LetBeforeReported):
        services.mark_let(by=cast["hanne"], vacancy=vacancy, let_from=clock.today() - timedelta(days=1))


def test_only_the_coordinator_decides_what_becomes_of_it(cast, vacancy):
    for persona in ("bent", "erik", "anna", "lise"):
        with pytest.raises(CannotMatch):
            services.waive(by=cast[persona], vacancy=vacancy, note="Ingen passer.")


def test_every_step_outside_the_path_is_refused_by_rule_and_database(cast, vacancy):
    allowed = {(start, end) for start, ends in rules.NEXT_STATES.items() for end in ends}
    assert allowed == {
        *(("open", end) for end in ("reserved", "waived", "unusable", "returned")),
        *(("reserved", end) for end in ("open", "let", "unusable", "returned")),
    }
    with pytest.raises(DatabaseError), transaction.atomic():
        Vacancy.objects.filter(pk=vacancy.pk).update(state="let", let_from=clock.today())
    with pytest.raises(DatabaseError), transaction.atomic():
        vacancy.outcomes.update(note="andet")


def test_rent_runs_from_the_later_of_report_and_free_to_move_into():
    assert rules.rent_runs_from(date(2026, 11, 23), date(2026, 12, 1)) == date(2026, 12, 1)
    assert rules.rent_runs_from(date(2026, 11, 23), date(2026, 11, 1)) == date(2026, 11, 23)
