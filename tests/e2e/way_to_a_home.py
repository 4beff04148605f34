"""Steps 8 to 15 of the way through: from a concern to a home, each by its persona."""

import re

from housing.models import Vacancy
from housingfirst.accounts.models import User
from housingfirst.core.db import municipality_scope
from tests.e2e.others import NINTH
from tests.e2e.story import day, only_number

OWN_WORDS = "Bare der er en dør, jeg kan lukke."


def a_concern_becomes_a_citizen(people):
    """8. Erik records a concern inquiry, screens it, creates the citizen."""
    erik = people.erik
    erik.go("/inquiries/new/").look_both("08-henvendelse-ny")
    erik.enter(
        person_name="Jesper",
        person_whereabouts="Trapperne ved stationen",
        reasons=["housing", "economy"],
        what_is_known="Har sovet ude i to uger.",
        source="drop_in_centre",
    ).submit()
    inquiry = erik.number()
    erik.sees("Jesper").look_both("08-henvendelse")
    erik.go(f"/inquiries/{inquiry}/screening/").enter(
        **{"housing-concern": "yes", "housing-risk_factors": "Mistede værelset i oktober."}, summary="Bolig først."
    ).look_both("08-opsporing")
    erik.submit()
    erik.go(f"/citizens/new/?inquiry={inquiry}").look_both("08-borger-ny")
    erik.enter(
        first_name="Jesper",
        last_name="Rugmark",
        cpr="670398-1234",
        situation="street",
        phone="00 00 12 34",
        reach_note="Svarer bedst på SMS om aftenen",
    ).submit()
    citizen = erik.number()
    erik.sees("Jesper Rugmark", "670398-••••").sees_not("6703981234").look_both("08-borger")
    assert "670398" not in erik.page.url
    assert not re.search("Jesper|Rugmark", erik.page.title())
    return citizen


def a_decision_with_its_reasons(people, citizen):
    """9. Erik assesses; the application recommends; he decides, and the citizen waits for a place."""
    erik = people.erik
    erik.go(f"/citizens/{citizen}/assessments/new/").look_both("09-udredning")
    erik.enter(
        complexity="medium",
        complexity_reason="Mistede værelset og jobbet samme måned.",
        system_use="considerable",
        system_use_reason="Går selv til lægen og jobcentret, når han ved, hvor han bor.",
    ).submit()
    erik.sees("CTI").look_both("09-udredning-anbefaling")
    erik.go(f"/citizens/{citizen}/decisions/new/?type=support_85a").look_both("09-afgoerelse-ny")
    erik.enter(method="CTI", legal_bases=["SEL-85a-1"]).submit()
    decision = erik.number()
    erik.click("Træf afgørelsen").sees("Skriv begrundelsen").look_both("09-afgoerelse-mangler")
    erik.go(f"/citizens/decisions/{decision}/edit/").enter(
        reasons="Du har brug for en fast støtteperson, mens du får en bolig og falder til i den. Du klarer selv meget, "
        "når nogen hjælper dig i gang, og derfor har vi valgt CTI.",
    ).submit()
    erik.look_both("09-afgoerelse-kladde")
    erik.enter(decided_on=day()).submit("Træf afgørelsen")
    erik.go(f"/citizens/decisions/{decision}/").sees("CTI").look_both("09-afgoerelse")
    erik.enter(delivered_on=day(), delivery_way="in_person").submit("Notér det").sees("Overrakt og læst op")


def _entry_of(carla, name):
    """Where on the waiting list somebody stands."""
    carla.go("/support/waiting/")
    row = carla.page.locator("#main li, #main tr", has_text=name).last
    return int(re.search(r"/support/waiting/(\d+)/", row.inner_html())[1])


def the_ninth_with_bo(people):
    """10. Bo is full-time and has eight in ICM: the ninth is refused; Carla grants a deviation, and it shows."""
    carla, bo = people.carla, User.objects.get(persona="bo").pk
    entry = _entry_of(carla, NINTH)
    carla.go(f"/support/waiting/{entry}/").enter(worker=bo, starts_on=day()).click("Giv pladsen")
    carla.sees("Der er ikke plads til Tove", "80 af 80 point; ICM koster 10", "plads").look_both("10-ikke-plads")
    carla.click("Giv en afvigelse").look_both("10-afvigelse")
    carla.enter(worker=bo, reason="Bo kender Tove fra gaden.", ends_on=day(60)).submit()
    carla.enter(worker=bo, starts_on=day()).submit()
    carla.sees("ICM-lignende").go("/support/caseload/").sees("ICM-lignende")


def a_place_in_a_caseload(people, citizen):
    """10. Carla gives the course to Anna."""
    carla = people.carla
    carla.go("/support/waiting/").sees("Jesper Rugmark").look_both("10-venteliste")
    carla.go("/support/caseload/").look_both("10-caseload")
    entry = _entry_of(carla, "Jesper Rugmark")
    carla.go(f"/support/waiting/{entry}/").look_both("10-tildel")
    carla.enter(worker=User.objects.get(persona="anna").pk, starts_on=day()).submit()
    carla.sees("Anna Møllegaard").look_both("10-forloeb")
    people.dorthe.refused(f"/citizens/{citizen}/", 404)
    return carla.number()


def a_first_contact_on_the_phone(people, citizen):
    """11. Anna logs a first contact on a phone: Log, Save; the rest is preset and can wait."""
    anna = people.anna
    anna.go(f"/support/citizens/{citizen}/contacts/new/").look_both("11-log-besoeg")
    anna.enter(
        place="outside",
        note="Mødtes på banegården. Vil gerne se en bolig.",
        own_words=OWN_WORDS,
        participants=["network"],
        participant_name="Søster",
        life_areas=["housing"],
        next="other",
        next_day=day(4),
        next_moment="10.30",
    ).submit()
    anna.sees("Kontakten med Jesper er gemt", "kl. 10.30").look_both("11-besoeg-gemt")
    anna.go(f"/citizens/{citizen}/measurements/new/?kind=start").enter(
        housing="sofa_street_unknown", economy_stable="no", network_contact="some"
    ).submit()


def a_missed_appointment(people, citizen):
    """11. Jesper is not there as agreed: a row, a new attempt, and nothing that closes."""
    anna = people.anna
    anna.go("/").page.locator("#main a[href*='?appointment=']").first.click()
    anna.enter(outcome="no_show").submit()
    anna.sees("Et forgæves besøg lukker aldrig noget")
    anna.go(f"/citizens/{citizen}/").sees(f"»{OWN_WORDS}«", "Kom ikke som aftalt").look_both("11-borger")
    anna.go("/").look_both("11-min-dag")


def a_nomination_and_its_approval(people, citizen):
    """12. Anna nominates in the citizen's own words; Erik, who did not, approves."""
    anna, erik = people.anna, people.erik
    anna.go(f"/housing/nominations/new/{citizen}/").look_both("12-indstilling-ny")
    anna.enter(own_words=OWN_WORDS, highest_rent="4.000", areas="Midtbyen")
    anna.enter(assessment="Sover bedst, når der er stille.").submit()
    nomination = anna.number()
    anna.sees("7 dage").look_both("12-indstilling")
    erik.go("/").sees("Jesper Rugmark")
    erik.go(f"/housing/nominations/{nomination}/").sees(f"»{OWN_WORDS}«").look_both("12-godkend")
    erik.enter(outcome="approved").submit()
    people.hanne.go("/housing/nominations/").sees("Jesper Rugmark").look_both("12-behovsliste")
    return nomination


def a_vacancy_and_its_candidate(people, nomination):
    """13. Hanne registers a vacancy: the ledger says whose turn it is and why; she picks the first of the ranked."""
    hanne = people.hanne
    hanne.go("/housing/vacancies/report/").look_both("13-ledig-bolig-ny")
    dwelling = hanne.page.locator("#main select[name=dwelling] option", has_text="Lærkevænget 14").get_attribute(
        "value"
    )
    hanne.enter(dwelling=dwelling, reported_on=day(), available_from=day()).submit()
    with municipality_scope(User.objects.get(persona="hanne").municipality_id):
        vacancy = Vacancy.objects.latest("pk").pk
    hanne.go(f"/housing/vacancies/{vacancy}/").look_both("13-ledig-bolig")
    hanne.go("/housing/ledger/").look_both("13-fjerdedelsregel")
    hanne.go(f"/housing/vacancies/{vacancy}/match/").sees("Jesper Rugmark").look_both("13-match")
    hanne.go(f"/housing/vacancies/{vacancy}/match/{nomination}/").look_both("13-vaelg")
    hanne.submit()
    return vacancy


def an_offer_and_the_benefits_office(people, citizen, vacancy, nomination):
    """14. Yrsa answers the affordability check by the clock; Hanne makes the offer."""
    hanne, yrsa = people.hanne, people.yrsa
    hanne.go(f"/housing/applications/new/{citizen}/").look_both("14-ansoegning-ny")
    hanne.enter(kind="affordability", vacancy=vacancy).submit()
    yrsa.go("/housing/fast-track/").sees("Jesper Rugmark").look_both("14-hurtigspor")
    application = only_number(yrsa, r"/housing/applications/(\d+)/")
    yrsa.go(f"/housing/applications/{application}/").look_both("14-betalingsevne")
    yrsa.enter(
        net_income="7.362", rent="3.500", utilities="400", housing_benefit="525", other_fixed="0", outcome="yes"
    ).submit("Send svaret")
    yrsa.look_both("14-betalingsevne-svar")
    hanne.go(f"/housing/offers/new/{vacancy}/{nomination}/").look_both("14-tilbud-nyt")
    moves_in = "01-04-2027"
    hanne.enter(answer_on=day(3), answer_at="12.00", move_in_on=moves_in, deposit="12.000", support_method="CTI").enter(
        first_visit_on=moves_in
    ).submit()
    offer = hanne.number()
    people.anna.go(f"/housing/offers/{offer}/").look_both("14-tilbud")
    return offer


def a_yes_and_a_lease(people, offer):
    """14, 15. Jesper's yes in his own words; the lease, which is what begins phase 1 in Birkedal."""
    hanne, anna = people.hanne, people.anna
    anna.go(f"/housing/offers/{offer}/").enter(accepted="yes", own_words="Ja, den vil jeg have.").submit()
    hanne.go(f"/housing/offers/{offer}/").sees("»Ja, den vil jeg have.«").look_both("14-tilbud-svar")
    hanne.go(f"/housing/offers/{offer}/lease/").look_both("15-lejekontrakt")
    hanne.submit()


def a_home(people, citizen):
    """15. Lease signed and moved in: the tenancy opens, the citizen is housed, the nomination is closed."""
    anna = people.anna
    anna.go(f"/citizens/{citizen}/").sees("Lærkevænget 14")
    tenancy = only_number(anna, r"/housing/tenancies/(\d+)/")
    anna.go(f"/housing/tenancies/{tenancy}/move-in/").look_both("15-indflytning")
    anna.enter(on=day()).submit()
    anna.look_both("15-lejemaal")
    a_visit(people, citizen, "Drak kaffe af papkrus. Han sov godt.")
    anna.go(f"/citizens/{citizen}/").sees("Bor i egen bolig").sees_not("Trapperne").look_both("15-borger-i-bolig")


def a_visit(people, citizen, note):
    """A visit as Anna logs it: Log, Save."""
    people.anna.go(f"/support/citizens/{citizen}/contacts/new/").enter(outcome="held", note=note).submit()
