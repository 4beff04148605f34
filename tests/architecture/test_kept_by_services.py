"""A spot check of the constraints no form can reach: the service refuses in words before the database does."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from cases import services as cases
from cases.choices import PlanKind
from housing import services as housing
from housingfirst.core import clock
from housingfirst.core.errors import DomainError
from housingfirst.tasks import services as tasks
from referrals import services as referrals
from tests.cases.makers import make_agreed_plan, make_citizen, make_decision
from tests.housing import home_world
from tests.referrals.makers import refer
from tests.support import world


def task(cast):
    return tasks.raise_task(
        by=cast["anna"], key="spot", kind="other", title="x", due_on=clock.today(), assignee=cast["anna"]
    )


def answered_referral(cast):
    row = refer(cast)
    referrals.receive(by=cast["jonas"], referral=row)
    return row


def twice_chosen(cast):
    vacancy = home_world.vacancy(cast)
    housing.choose_candidate(by=cast["hanne"], vacancy=vacancy, nomination=home_world.approved(cast))
    housing.choose_candidate(by=cast["hanne"], vacancy=vacancy, nomination=home_world.approved(cast))


def chosen_for_two(cast):
    nomination = home_world.approved(cast)
    for _number in range(2):
        housing.choose_candidate(by=cast["hanne"], vacancy=home_world.vacancy(cast), nomination=nomination)


def answered_twice(cast):
    row = home_world.asked(cast)
    for _number in range(2):
        housing.answer_benefit_application(by=cast["yrsa"], application=row, outcome="no", reason="")


def moved_in_twice(cast):
    tenancy = home_world.moved_in(cast)
    housing.move_in(by=cast["anna"], tenancy=tenancy, on=clock.today())


def deadline_before(cast):
    home_world.offer(cast, answer_by=clock.now() - timedelta(hours=1))


# The constraint, and how somebody would try to break it on a page.
REFUSED = {
    "planversion_one_draft": lambda cast: [
        cases.start_plan(by=cast["anna"], citizen=citizen, kind=PlanKind.ACTION_PLAN)
        for citizen in [make_citizen(cast["anna"])] * 2
    ],
    "decision_final_has_reasons": lambda cast: make_decision(
        cast["erik"], make_citizen(cast["anna"]), delivered=False, reasons=" "
    ),
    "nomination_has_own_words": lambda cast: home_world.nominate(cast, own_words="  "),
    "nominationdecision_return_names_document": lambda cast: home_world.decide(
        cast, home_world.nominate(cast), "returned", document=" "
    ),
    "nomination_decision_complete": lambda cast: home_world.decide(
        cast, home_world.nominate(cast), "refused", reason=" "
    ),
    "nominationdecision_withdrawal_has_reason": lambda cast: housing.withdraw_nomination(
        by=cast["anna"], nomination=home_world.nominate(cast), withdrawal=""
    ),
    "nomination_closed_or_live": lambda cast: home_world.decide(cast, home_world.approved(cast)),
    "matchchoice_one_live_per_vacancy": twice_chosen,
    "matchchoice_one_live_per_nomination": chosen_for_two,
    "benefitapplication_pause_says_why": lambda cast: housing.pause_application(
        by=cast["yrsa"], application=home_world.asked(cast), waits_for=" "
    ),
    "benefitapplication_answer_complete": answered_twice,
    "offer_deadline_after_made": deadline_before,
    "tenancy_move_in_complete": moved_in_twice,
    "waitinglistentry_state_fits": lambda cast: [
        world.entry(cast, citizen=citizen) for citizen in [world.new_citizen(cast)] * 2
    ],
    "coursephase_number_once": lambda cast: [
        world.course(cast, citizen=citizen) for citizen in [world.new_citizen(cast)] * 2
    ],
    "referralstep_answer_has_words": lambda cast: referrals.answer_referral(
        by=cast["jonas"], referral=answered_referral(cast), answer="declined", text=" "
    ),
    "referral_ended_has_day": lambda cast: referrals.withdraw_referral(
        by=cast["anna"], referral=refer(cast), reason=" "
    ),
    "task_dropped_with_reason": lambda cast: tasks.drop_task(by=cast["anna"], task=task(cast), reason=" "),
    "task_settled_by_somebody": lambda cast: [
        tasks.complete_task(by=cast["anna"], task=one) for one in [task(cast)] * 2
    ],
    "planaction_done_by_somebody": lambda cast: cases.tick_action(
        by=cast["anna"],
        action=make_agreed_plan(cast["anna"], make_citizen(cast["anna"])).goals.get().actions.get(),
        done=True,
        done_on=clock.today() + timedelta(days=1),
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refusal_is_a_danish_sentence_and_no_error_of_the_database(name, cast):
    world.offer_methods(cast)
    with pytest.raises((DomainError, ValidationError)) as refused:
        REFUSED[name](cast)
    said = {}
    for language in ("da", "en"):
        with translation.override(language):
            error = refused.value
            said[language] = error.text if isinstance(error, DomainError) else " ".join(error.messages)
    assert said["da"].endswith("."), said
    assert "_" not in said["da"], "the name of a constraint is no sentence"
    assert said["da"] != said["en"], said
