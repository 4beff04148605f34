"""The way through the house, from a concern to a home, support and back again: each step by its persona.

The numbers are those of the issue. What a step needs and no persona of the story does (a team's methods, the stock of
homes, what the others on Bo's list live through) is made through the services. The story has days of its own, so that
its pictures are the same whenever it is told.
"""

import pytest

from housingfirst.accounts.models import User
from housingfirst.core.db import municipality_scope
from tests.e2e import others, way_onwards, way_to_a_home

pytestmark = pytest.mark.browser


def test_from_a_concern_to_a_home_and_back_again(people, beat):
    people.at(2027, 3, 2, 9, 12)
    cast = {user.persona: user for user in User.objects.exclude(persona="")}
    with municipality_scope(cast["anna"].municipality_id):
        others.offer_methods(cast)
        others.stock_of_homes(cast)
        others.eight_with_bo(cast)

    citizen = way_to_a_home.a_concern_becomes_a_citizen(people)
    people.at(2027, 3, 3, 10, 5)
    way_to_a_home.a_decision_with_its_reasons(people, citizen)
    people.at(2027, 3, 4, 8, 40)
    way_to_a_home.the_ninth_with_bo(people)
    course = way_to_a_home.a_place_in_a_caseload(people, citizen)
    people.at(2027, 3, 5, 14, 20)
    way_to_a_home.a_first_contact_on_the_phone(people, citizen)
    people.at(2027, 3, 9, 10, 55)
    way_to_a_home.a_missed_appointment(people, citizen)
    people.at(2027, 3, 9, 14, 0)
    nomination = way_to_a_home.a_nomination_and_its_approval(people, citizen)
    people.at(2027, 3, 15, 11, 0)
    vacancy = way_to_a_home.a_vacancy_and_its_candidate(people, nomination)
    offer = way_to_a_home.an_offer_and_the_benefits_office(people, citizen, vacancy, nomination)
    people.at(2027, 3, 17, 13, 0)
    way_to_a_home.a_yes_and_a_lease(people, offer)
    people.at(2027, 4, 1, 10, 0)
    way_to_a_home.a_home(people, citizen)

    people.at(2027, 4, 7, 13, 30)
    way_onwards.a_plan_in_own_words(people, citizen)
    way_onwards.a_plan_on_paper(people, beat)
    people.at(2027, 4, 8, 9, 0)
    late = way_onwards.a_referral_to_jonas(people, citizen)
    people.at(2027, 4, 26, 7, 45)
    way_onwards.a_morning_of_reminders(people, beat, citizen, late)
    people.at(2027, 6, 4, 9, 0)
    way_onwards.a_measurement_after_three_months(people, beat, citizen)
    people.at(2027, 11, 15, 9, 0)
    way_onwards.somebody_takes_over(people, beat, citizen, course)
    people.at(2027, 12, 16, 13, 0)
    way_onwards.a_course_ends(people, citizen, course)
    people.at(2028, 3, 6, 11, 0)
    way_onwards.a_citizen_comes_back(people, citizen, course)
    people.at(2028, 3, 31, 16, 0)
    with municipality_scope(cast["anna"].municipality_id):
        others.a_month_of_visits(cast)
    people.at(2028, 4, 1, 0, 40)
    beat.tick("request-fidelity-reports")
    people.at(2028, 4, 3, 9, 0)
    way_onwards.figures_with_and_without_names(people)
