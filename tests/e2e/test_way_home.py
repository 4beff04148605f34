"""From the citizen's words to the key: nomination, decision, the benefits office, offer, lease, moving in."""

from datetime import timedelta

import pytest

from housingfirst.core import clock, formats
from housingfirst.core.db import municipality_scope
from tests.cast import found_cast
from tests.housing import home_world as world

pytestmark = pytest.mark.browser


@pytest.fixture
def samir(site):
    """A citizen of Anna's team and a dwelling at the municipality's disposal."""
    cast = found_cast()
    with municipality_scope(cast["anna"].municipality_id):
        citizen = world.citizen(cast, first_name="Samir", last_name="Kløvergaard", cpr="6602041234")
        world.admitted(cast, citizen, days_ago=21)
        vacancy = world.vacancy(cast, address="Lærkevænget 14, 2. tv.")
        own = world.nominate(cast, by="erik", who=world.citizen(cast, first_name="Abdi", last_name="Rønnebakke"))
        waiting = world.nominate(cast, who=world.citizen(cast, first_name="Tove", last_name="Elmegrøn"), days_ago=2)
        assert own.status == waiting.status == "submitted"
    return {"citizen": citizen.pk, "vacancy": vacancy.pk, "municipality": cast["anna"].municipality_id}


def in_days(days):
    return formats.short_date(clock.today() + timedelta(days=days))


def test_from_own_words_to_the_key(people, samir):
    anna, erik, hanne, yrsa = people.anna, people.erik, people.hanne, people.yrsa

    # Anna nominates on her phone, in his words; nothing asks whether he is ready.
    anna.go("/housing/nominations/").look("indstillinger-tom").click("Indstil en borger").look("indstil-vaelg")
    anna.click("Samir Kløvergaard").click("Send indstillingen").sees("Der er én ting at rette")
    anna.enter(own_words="Jeg vil kunne lukke min egen dør. Gerne i nærheden af min søster.", own_words_approved=True)
    anna.enter(areas="Lærkevænget, Åparken", max_rooms="2", highest_rent="4.700", missing_documents="Opholdsbevis")
    anna.enter(assessment="PLANT-NOTES: sover bedst, når der er stille.", must_have=["own_bath"]).look(
        "indstil-formular"
    )
    anna.submit().sees("Samir Kløvergaard", "Opholdsbevis", "21 dage").look_both("indstilling")
    number = anna.number()

    # Erik sends it back for a document; Anna sends it in again, and the day stands.
    erik.go("/housing/nominations/").sees("venter på din beslutning").look_both("indstillinger")
    erik.go(f"/housing/nominations/{number}/").look_both("godkendelse").enter(outcome="returned")
    erik.click("Gem beslutningen").sees("Skriv, hvilket dokument der mangler").look("godkendelse-fejl")
    erik.enter(document="Opholdsbevis").click("Gem beslutningen").sees("Pladsen er bevaret")
    anna.go(f"/housing/nominations/{number}/").sees("Mangler ét dokument").click("Indsend igen").sees(
        "beholder den dag"
    )
    anna.page.get_by_label("Opholdsbevis").check(force=True)
    anna.look("indsend-igen").submit().sees("Venter på svar")
    erik.go(f"/housing/nominations/{number}/").enter(outcome="approved").click("Gem beslutningen")
    erik.sees("er på boligbehovslisten").go(f"/housing/nominations/{number}/").sees("Godkendt, på boligbehovslisten")

    # Hanne sees wishes and highest rent, never the worker's own assessment; she asks the benefits office.
    hanne.go(f"/housing/nominations/{number}/").sees("4.700", "lukke min egen dør").sees_not("PLANT-NOTES")
    hanne.look_both("indstilling-anviser").go(f"/housing/offers/new/{samir['vacancy']}/{number}/")
    hanne.look_both("giv-tilbud").click("Spørg ydelseskontoret").sees("Hvad spørger du om?")
    hanne.look("spoerg-ydelseskontoret").submit().sees("Kan Samir betale Lærkevænget 14, 2. tv.?")

    # Yrsa's queue by clock; the sum is worked out on the server before she answers.
    yrsa.go("/housing/fast-track/").sees("Kan Samir betale").look_both("hurtigspor").click("Kan Samir betale")
    yrsa.sees("Regnestykket").enter(net_income="9.924", housing_benefit="675").click("Regn", exact=True)
    yrsa.sees("Tilbage", "aldrig afgørelsen").look_both("hurtigspor-svar").enter(outcome="yes").click("Send svaret")
    yrsa.sees("1 af 1")

    # The offer, with a promise of support; Samir's yes in his own words.
    hanne.go(f"/housing/offers/new/{samir['vacancy']}/{number}/").sees("Ja").enter(move_in_on=in_days(0))
    hanne.enter(support_method="ICM", first_visit_on=in_days(1)).click("Giv tilbuddet")
    hanne.sees("ingen flytter ind alene").look("giv-tilbud-fejl")
    hanne.enter(first_visit_on=in_days(0)).click("Giv tilbuddet").sees("Giv borgeren det i hånden").look("tilbud")
    anna.go("/housing/offers/").click("Samir Kløvergaard").sees("Borgerens svar").look("tilbud-svar")
    anna.enter(accepted="yes", own_words="Ja, den vil jeg have. Der er langt til naboerne.").submit()
    anna.sees("Jaet er noteret", "Der er langt til naboerne")

    # Lease, moving in: the nomination is closed in the same step.
    hanne.go("/housing/offers/").look_both("tilbud-liste").click("Samir Kløvergaard").click("Notér lejekontrakten")
    hanne.sees("Første besøg").look("lejekontrakt").submit().sees("Notér indflytning").look_both("lejemaal")
    anna.go(f"/housing/tenancies/{hanne.number()}/").click("Notér indflytning").sees("lukkes").submit()
    anna.sees("Flyttet ind", "efter indstillingen").look("lejemaal-flyttet-ind")
    anna.go(f"/housing/nominations/{number}/").sees("Har fået bolig")
