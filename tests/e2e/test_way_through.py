"""The way through the house, from a concern to a home, support and back again: each step by its persona.

The numbers are those of the issue. What a step needs and no persona of the story does (a team's methods, the stock of
homes) is made through the services first.
"""

import re
from datetime import timedelta

import pytest

from housing.models import Vacancy
from housingfirst.accounts.models import User
from housingfirst.core import clock, formats
from housingfirst.core.db import municipality_scope
from tests.housing import stock_world
from tests.support import world

pytestmark = pytest.mark.browser

OWN_WORDS = "Bare der er en dør, jeg kan lukke."


def test_from_a_concern_to_a_home(people):
    cast = {user.persona: user for user in User.objects.exclude(persona="")}
    with municipality_scope(cast["anna"].municipality_id):
        world.offer_methods(cast, "ICM", "CTI")
        stock_of_homes(cast)
    citizen = a_concern_becomes_a_citizen(people)
    a_decision_with_its_reasons(people, citizen)
    a_place_in_a_caseload(people, citizen)
    a_first_contact_on_the_phone(people, citizen)
    nomination = a_nomination_and_its_approval(people, citizen)
    vacancy = a_vacancy_and_its_candidate(people, nomination)
    an_offer_and_the_benefits_office(people, citizen, vacancy, nomination)
    a_home(people, citizen)


def day(days=0):
    return formats.short_date(clock.today() + timedelta(days=days))


def stock_of_homes(cast):
    """Three vacancies of an organisation; the fourth is the municipality's turn, and Hanne reports it."""
    owner = stock_world.organisation(cast, "Fjordbo")
    place = stock_world.department(cast, owner)
    for _number in range(3):
        stock_world.report(cast, place)
    stock_world.dwelling(cast, place, address="Lærkevænget 14", rent=3500)


def a_concern_becomes_a_citizen(people):
    """8. Erik records a concern inquiry, screens it, creates the citizen."""
    erik = people.erik
    erik.go("/inquiries/new/").look_both("henvendelse-ny")
    erik.enter(
        person_name="Jesper",
        person_whereabouts="Trapperne ved stationen",
        reasons=["housing", "economy"],
        what_is_known="Har sovet ude i to uger.",
        source="drop_in_centre",
    ).submit()
    inquiry = erik.number()
    erik.sees("Jesper").look_both("henvendelse")
    erik.go(f"/inquiries/{inquiry}/screening/").enter(
        **{"housing-concern": "yes", "housing-risk_factors": "Mistede værelset i oktober."}, summary="Bolig først."
    ).look_both("opsporing")
    erik.submit()
    erik.go(f"/citizens/new/?inquiry={inquiry}").look_both("borger-ny")
    erik.enter(
        first_name="Jesper",
        last_name="Rugmark",
        cpr="670398-1234",
        situation="street",
        phone="00 00 12 34",
        reach_note="Svarer bedst på SMS om aftenen",
    ).submit()
    citizen = erik.number()
    erik.sees("Jesper Rugmark", "670398-••••").sees_not("6703981234").look_both("borger")
    assert "670398" not in erik.page.url
    assert not re.search("Jesper|Rugmark", erik.page.title())
    return citizen


def a_decision_with_its_reasons(people, citizen):
    """9. Erik assesses; the application recommends; he decides, and the citizen waits for a place."""
    erik = people.erik
    erik.go(f"/citizens/{citizen}/assessments/new/").look_both("udredning")
    erik.enter(
        complexity="medium",
        complexity_reason="Mistede værelset og jobbet samme måned.",
        system_use="some",
        system_use_reason="Kommer til aftaler, når nogen følger ham.",
    ).submit()
    erik.sees("ICM").look_both("udredning-anbefaling")
    erik.go(f"/citizens/{citizen}/decisions/new/?type=support_85a").look_both("afgoerelse-ny")
    erik.enter(
        type="support_85a",
        method="ICM",
        legal_bases=["SEL-85a-1"],
        reasons="Jesper har brug for en fast støtteperson over længere tid for at få og beholde en bolig.",
    ).submit()
    decision = erik.number()
    erik.look_both("afgoerelse-kladde")
    erik.enter(decided_on=day()).submit("Træf afgørelsen")
    erik.go(f"/citizens/decisions/{decision}/").sees("ICM").look_both("afgoerelse")


def a_place_in_a_caseload(people, citizen):
    """10. Carla gives the course to Anna."""
    carla = people.carla
    carla.go("/support/waiting/").sees("Jesper Rugmark").look_both("venteliste")
    carla.go("/support/caseload/").look_both("caseload")
    entry = _only_number(carla.go("/support/waiting/"), r"/support/waiting/(\d+)/")
    carla.go(f"/support/waiting/{entry}/").look_both("tildel")
    carla.enter(worker=User.objects.get(persona="anna").pk, starts_on=day()).submit()
    carla.sees("Anna Møllegaard").look_both("forloeb")
    people.dorthe.refused(f"/citizens/{citizen}/", 404)


def a_first_contact_on_the_phone(people, citizen):
    """11. Anna logs a first contact on a phone: Log, Save; the rest is preset and can wait."""
    anna = people.anna
    anna.go(f"/support/citizens/{citizen}/contacts/new/").look_both("log-besoeg")
    anna.enter(
        place="outside",
        note="Mødtes på banegården. Vil gerne se en bolig.",
        own_words=OWN_WORDS,
        participants=["network"],
        participant_name="Søster",
        life_areas=["housing"],
        next="other",
        next_day=day(2),
        next_moment="10.30",
    ).submit()
    anna.sees("Kontakten med Jesper er gemt", "kl. 10.30").look_both("besoeg-gemt")
    anna.go(f"/support/citizens/{citizen}/contacts/new/").enter(outcome="no_show").submit()
    anna.sees("Et forgæves besøg lukker aldrig noget")
    anna.go(f"/citizens/{citizen}/").sees(f"»{OWN_WORDS}«", "Kom ikke som aftalt").look_both("borger")
    anna.go("/").look_both("min-dag")


def a_nomination_and_its_approval(people, citizen):
    """12. Anna nominates in the citizen's own words; Erik, who did not, approves."""
    anna, erik = people.anna, people.erik
    anna.go(f"/housing/nominations/new/{citizen}/").look_both("indstilling-ny")
    anna.enter(own_words=OWN_WORDS, highest_rent="4.000", areas="Midtbyen", assessment="Klar til egen dør.").submit()
    nomination = anna.number()
    anna.look_both("indstilling")
    erik.go("/").sees("Jesper Rugmark")
    erik.go(f"/housing/nominations/{nomination}/").sees(f"»{OWN_WORDS}«").look_both("godkend")
    erik.enter(outcome="approved").submit()
    people.hanne.go("/housing/nominations/").sees("Jesper Rugmark").look_both("behovsliste")
    return nomination


def a_vacancy_and_its_candidate(people, nomination):
    """13. Hanne registers a vacancy: the ledger says whose turn it is and why; she picks the first of the ranked."""
    hanne = people.hanne
    hanne.go("/housing/vacancies/report/").look_both("ledig-bolig-ny")
    dwelling = hanne.page.locator("#main select[name=dwelling] option", has_text="Lærkevænget 14").get_attribute(
        "value"
    )
    hanne.enter(dwelling=dwelling, reported_on=day(), available_from=day()).submit()
    with municipality_scope(User.objects.get(persona="hanne").municipality_id):
        vacancy = Vacancy.objects.latest("pk").pk
    hanne.go(f"/housing/vacancies/{vacancy}/").look_both("ledig-bolig")
    hanne.go("/housing/ledger/").look_both("fjerdedelsregel")
    hanne.go(f"/housing/vacancies/{vacancy}/match/").sees("Jesper Rugmark").look_both("match")
    hanne.go(f"/housing/vacancies/{vacancy}/match/{nomination}/").look_both("vaelg")
    hanne.submit()
    return vacancy


def an_offer_and_the_benefits_office(people, citizen, vacancy, nomination):
    """14. Yrsa answers the affordability check by the clock; Hanne makes the offer; Jesper says yes in his words."""
    hanne, yrsa, anna = people.hanne, people.yrsa, people.anna
    hanne.go(f"/housing/applications/new/{citizen}/").look_both("ansoegning-ny")
    hanne.enter(kind="affordability", vacancy=vacancy).submit()
    yrsa.go("/housing/fast-track/").sees("Jesper Rugmark").look_both("hurtigspor")
    application = _only_number(yrsa, r"/housing/applications/(\d+)/")
    yrsa.go(f"/housing/applications/{application}/").look_both("betalingsevne")
    yrsa.enter(
        net_income="7.362", rent="3.500", utilities="400", housing_benefit="525", other_fixed="0", outcome="yes"
    ).submit("Gem svaret")
    yrsa.look_both("betalingsevne-svar")
    hanne.go(f"/housing/offers/new/{vacancy}/{nomination}/").look_both("tilbud-nyt")
    hanne.enter(answer_on=day(2), answer_at="12.00", move_in_on=day(), deposit="12.000", first_visit_on=day()).submit()
    offer = hanne.number()
    anna.go(f"/housing/offers/{offer}/").look_both("tilbud")
    anna.go(f"/housing/offers/{offer}/answer/").enter(accepted="yes", own_words="Ja, den vil jeg have.").submit()
    hanne.go(f"/housing/offers/{offer}/").sees("»Ja, den vil jeg have.«").look_both("tilbud-svar")
    hanne.go(f"/housing/offers/{offer}/lease/").look_both("lejekontrakt")
    hanne.submit()


def a_home(people, citizen):
    """15. Lease signed and moved in: the tenancy opens, the citizen is housed, the nomination is closed."""
    anna = people.anna
    anna.go(f"/citizens/{citizen}/").sees("Lærkevænget 14")
    tenancy = _only_number(anna, r"/housing/tenancies/(\d+)/")
    anna.go(f"/housing/tenancies/{tenancy}/move-in/").look_both("indflytning")
    anna.enter(on=day()).submit()
    anna.look_both("lejemaal")
    anna.go(f"/citizens/{citizen}/").sees("Bor i egen bolig").look_both("borger-i-bolig")


def _only_number(person, pattern):
    """The row a link on the page leads to."""
    return int(re.search(pattern, person.page.content())[1])
