"""The matching page and the choice: who is shown to whom, what is kept, and that nobody is chosen twice."""

import threading
from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cases import services as cases
from cases.models import Citizen, SituationEpisode
from housing import services
from housing.choices import VacancyState
from housing.models import MatchChoice, Nomination, Vacancy
from housing.permissions.stock import CannotMatch
from housing.queries.matching import matching, passed_over_again
from housing.queries.vacancies import vacancies
from housing.rules import matching as rules
from housing.services.matching import AlreadyChosen, OfferIsOut
from housingfirst.accounts import services as accounts
from housingfirst.accounts.models import User
from housingfirst.audit.models import AccessLog
from housingfirst.core import clock
from housingfirst.core.db import municipality_scope
from tests.cast import found_cast
from tests.housing import home_world, stock_world


@pytest.fixture
def vacancy(cast):
    return stock_world.vacancy(cast)


def waiting(cast, weeks, *, first_name="Samir", **wishes):
    """An approved nomination that has waited so long."""
    who = home_world.citizen(cast, first_name=first_name)
    return home_world.approved(cast, who=who, days_ago=weeks * 7, **wishes)


def names(user, vacancy):
    found = matching(user, vacancies(user).get(pk=vacancy.pk), clock.today())
    return [one.person.first_name for one in found.ranked], {
        group.code: [person.first_name for person, _broken in group.people] for group in found.groups
    }


def text_of(response):
    return response.content.decode()


def test_everybody_is_ranked_or_left_out_with_a_reason(cast, vacancy):
    waiting(cast, 10, first_name="Ole")
    waiting(cast, 20, first_name="Tenna")
    waiting(cast, 30, first_name="Karl", highest_rent=Decimal(3000))
    home_world.nominate(cast, who=home_world.citizen(cast, first_name="Ny"))

    assert names(cast["hanne"], vacancy) == (["Tenna", "Ole"], {"rent": ["Karl"], "not_approved": ["Ny"]})


def test_the_first_is_chosen_without_a_reason_and_the_dwelling_reserved(cast, vacancy):
    tenna = waiting(cast, 20, areas=["Midtbyen"])
    choice = services.choose_candidate(by=cast["hanne"], vacancy=vacancy, nomination=tenna)

    assert (choice.rank, choice.candidates, choice.passed_over) == (1, 1, [])
    assert "+20 20 ugers ventetid" in choice.explanation
    assert "+15 Midtbyen er ønsket område" in choice.explanation
    vacancy.refresh_from_db()
    assert vacancy.state == VacancyState.RESERVED


def test_below_the_first_place_a_reason_is_kept_with_those_passed_over(cast, vacancy):
    first, second = waiting(cast, 20), waiting(cast, 10)
    with pytest.raises(rules.RankNeedsReason):
        services.choose_candidate(by=cast["hanne"], vacancy=vacancy, nomination=second)
    assert not MatchChoice.objects.exists()
    choice = services.choose_candidate(
        by=cast["hanne"], vacancy=vacancy, nomination=second, reason="Broderen bor i opgangen."
    )

    assert (choice.rank, choice.passed_over, choice.reason) == (2, [first.pk], "Broderen bor i opgangen.")


def test_the_rank_that_needs_no_reason_is_a_parameter(cast, vacancy):
    waiting(cast, 20)
    second = waiting(cast, 10)
    accounts.set_parameter(
        by=cast["sofie"],
        key="matching.free_choice_ranks",
        value=2,
        valid_from=clock.today(),
        source="Social- og Boligudvalget",
    )
    assert services.choose_candidate(by=cast["hanne"], vacancy=vacancy, nomination=second).rank == 2


def test_somebody_left_out_cannot_be_chosen_and_is_told_why(cast, vacancy):
    karl = waiting(cast, 30, highest_rent=Decimal(3000))
    with pytest.raises(rules.NotACandidate) as refusal:
        services.choose_candidate(by=cast["hanne"], vacancy=vacancy, nomination=karl)
    assert "1.650" in refusal.value.text


def test_one_choice_a_dwelling_and_one_a_nomination(cast, vacancy):
    tenna, other = waiting(cast, 20), stock_world.report(cast, vacancy.department)
    services.choose_candidate(by=cast["hanne"], vacancy=vacancy, nomination=tenna)

    with pytest.raises(rules.NotOpenToMatch):
        services.choose_candidate(by=cast["hanne"], vacancy=vacancy, nomination=tenna)
    assert names(cast["hanne"], other)[1] == {"elsewhere": ["Samir"]}
    with pytest.raises(rules.NotACandidate):
        services.choose_candidate(by=cast["hanne"], vacancy=other, nomination=tenna)


def test_a_choice_taken_back_opens_the_dwelling_and_keeps_the_place(cast, vacancy):
    tenna = waiting(cast, 20)
    choice = services.choose_candidate(by=cast["hanne"], vacancy=vacancy, nomination=tenna)
    services.withdraw_choice(by=cast["hanne"], choice=choice, reason="Forkert opgang.")

    vacancy.refresh_from_db()
    assert vacancy.state == VacancyState.OPEN
    assert names(cast["hanne"], vacancy)[0] == ["Samir"]
    with pytest.raises(AlreadyChosen):
        services.withdraw_choice(by=cast["hanne"], choice=choice, reason="Igen.")


def test_an_offer_goes_to_the_one_chosen_and_a_no_ends_the_choice(cast, vacancy):
    tenna, ole = waiting(cast, 20), waiting(cast, 10)
    choice = services.choose_candidate(by=cast["hanne"], vacancy=vacancy, nomination=tenna)
    with pytest.raises(AlreadyChosen):
        home_world.offer(cast, nomination=ole, at=vacancy)
    offer = home_world.offer(cast, nomination=tenna, at=vacancy)
    with pytest.raises(OfferIsOut):
        services.withdraw_choice(by=cast["hanne"], choice=choice, reason="Fortrudt.")
    services.answer_offer(by=cast["anna"], offer=offer, accepted=False, own_words="Nej tak, den er for stor.")

    choice.refresh_from_db()
    assert choice.ended_at is not None
    found = names(cast["hanne"], vacancy)[0]
    assert len(found) == 2
    assert Nomination.objects.get(pk=tenna.pk).status == "approved"


def test_only_the_coordinator_chooses(cast, vacancy):
    tenna = waiting(cast, 20)
    for persona in ("bent", "anna", "erik", "lise", "yrsa"):
        with pytest.raises(CannotMatch):
            services.choose_candidate(by=cast[persona], vacancy=vacancy, nomination=tenna)


def test_the_database_keeps_a_choice_as_it_was(cast, vacancy):
    choice = services.choose_candidate(by=cast["hanne"], vacancy=vacancy, nomination=waiting(cast, 2))
    for change in ({"rank": 2, "candidates": 2}, {"reason": "andet"}, {"explanation": ["+99"]}):
        with pytest.raises(DatabaseError), transaction.atomic():
            MatchChoice.objects.filter(pk=choice.pk).update(**change)
    with pytest.raises(DatabaseError), transaction.atomic():
        choice.delete()


def test_a_protected_record_is_absent_until_the_approval_lets_the_coordinator_in(cast, vacancy):
    who = home_world.citizen(cast, first_name="Hemmelig", by="erik", record_protected=True)
    nomination = home_world.nominate(cast, who=who, by="erik", days_ago=40)
    assert names(cast["hanne"], vacancy) == ([], {})

    other = found_adviser(cast)
    services.decide_nomination(by=other, nomination=nomination, outcome="approved")
    assert names(cast["hanne"], vacancy)[0] == ["Hemmelig"]


def found_adviser(cast):
    """A second adviser, who reaches the protected citizen because Erik has granted it."""
    person = accounts.create_user(
        by=cast["sofie"], username="ellen", first_name="Ellen", last_name="Borg", email="ellen@example.invalid"
    )
    accounts.give_role(by=cast["sofie"], user=person, role="authority_adviser", starts_on=clock.today())
    citizen = Citizen.objects.get(first_name="Hemmelig")
    cases.grant(
        by=cast["erik"],
        citizen=citizen,
        user=person,
        what="view_citizen",
        ends_on=clock.today() + timedelta(days=30),
        reason="Skal afgøre indstillingen.",
    )
    return User.objects.get(pk=person.pk)


def test_nothing_about_the_order_is_kept_on_a_person():
    for model in (Citizen, Nomination):
        kept = {field.name for field in model._meta.get_fields()}
        assert not {name for name in kept if "score" in name or "points" in name or "rank" in name}


# ------------------------------------------------------------------ pages


def test_the_page_shows_each_place_line_by_line_and_logs_who_was_shown(cast, client_of, vacancy):
    shown = waiting(cast, 20, first_name="Tenna", areas=["Midtbyen"])
    hidden = waiting(cast, 30, first_name="Karl", highest_rent=Decimal(3000))
    url = reverse("housing:match", args=[vacancy.pk])
    text = text_of(client_of("hanne").get(url))

    for words in ("Én kan bo her", "20 ugers ventetid", "Midtbyen er ønsket område", "Vælg Tenna", "højeste husleje"):
        assert words in text
    assert "Karl" not in text
    logged = set(AccessLog.objects.filter(view="housing:match").values_list("citizen_id", flat=True))
    assert logged == {shown.citizen_id}
    text = text_of(client_of("hanne").get(url, {"why": "rent"}))
    assert "Karl" in text
    assert "Hvad der ville ændre det" in text
    assert AccessLog.objects.filter(view="housing:match", citizen_id=hidden.citizen_id).exists()


def test_hanne_chooses_in_the_browser_and_a_lower_place_asks_why(cast, client_of, vacancy):
    waiting(cast, 20, first_name="Tenna")
    ole = waiting(cast, 10, first_name="Ole")
    client, url = client_of("hanne"), reverse("housing:match-choose", args=[vacancy.pk, ole.pk])

    refused = client.post(url, {"reason": ""})
    assert refused.status_code == 422
    done = client.post(url, {"reason": "Broderen bor i opgangen."}, follow=True)
    assert "Ole" in text_of(done)
    assert "Broderen bor i opgangen." in text_of(done)
    assert "Giv tilbuddet" in text_of(done)
    choice = MatchChoice.objects.get()
    again = client.post(reverse("housing:match-withdraw", args=[choice.pk]), {"reason": "Forkert bolig."}, follow=True)
    assert "Tenna" in text_of(again)


def test_a_nomination_left_out_has_no_page_to_choose_it(cast, client_of, vacancy):
    karl = waiting(cast, 30, highest_rent=Decimal(3000))
    assert client_of("hanne").get(reverse("housing:match-choose", args=[vacancy.pk, karl.pk])).status_code == 404


def test_who_is_passed_over_again_and_again_is_seen(cast, vacancy):
    ole = waiting(cast, 30, first_name="Ole")
    for _number in range(2):
        other = waiting(cast, 2)
        place = stock_world.report(cast, vacancy.department)
        services.choose_candidate(by=cast["hanne"], vacancy=place, nomination=other, reason="Passer bedst.")

    assert [(row.pk, times) for row, times in passed_over_again(cast["hanne"])] == [(ole.pk, 2)]


def test_the_page_makes_the_same_queries_with_ten_and_a_thousand_nominations(cast, client_of, vacancy):
    first = waiting(cast, 5)
    url, client, used = reverse("housing:match", args=[vacancy.pk]), client_of("hanne"), []
    for number in (9, 990):
        many(first, number)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(url).status_code == 200
        used.append(len(queries))

    assert used[0] == used[1]
    assert used[1] < 25


def many(like, number):
    """So many more citizens with an approved nomination like that one, written at once."""
    from cases.models import AccessOpening

    made = Citizen.objects.bulk_create(
        Citizen(municipality=like.municipality, first_name="Mange", last_name=f"Nr. {n}", created_by=like.nominated_by)
        for n in range(number)
    )
    common = {"municipality": like.municipality}
    Nomination.objects.bulk_create(
        Nomination(
            **common,
            citizen=row,
            nominated_by=like.nominated_by,
            submitted_by=like.submitted_by,
            nominated_on=like.nominated_on,
            own_words=like.own_words,
            status=like.status,
            decided_by=like.decided_by,
            decided_at=like.decided_at,
        )
        for row in made
    )
    SituationEpisode.objects.bulk_create(
        SituationEpisode(**common, citizen=row, situation="street", starts_on=clock.today(), noted_by=like.nominated_by)
        for row in made
    )
    AccessOpening.objects.bulk_create(
        AccessOpening(
            **common,
            citizen=row,
            role="housing_coordinator",
            field_groups=["identity", "contact", "housing"],
            source=f"nomination:{row.pk}",
            opened_by=like.nominated_by,
        )
        for row in made
    )


def test_twenty_choices_at_once_reserve_the_dwelling_once(own_database):
    people = found_cast()
    municipality = people["hanne"].municipality_id
    with municipality_scope(municipality):
        place = stock_world.vacancy(people)
        chosen = [waiting(people, weeks).pk for weeks in range(1, 5)]
    gate, done, refused = threading.Barrier(20), [], []

    def go(pk):
        try:
            gate.wait()
            with municipality_scope(municipality):
                services.choose_candidate(
                    by=User.objects.get(persona="hanne"),
                    vacancy=Vacancy.objects.get(pk=place.pk),
                    nomination=Nomination.objects.get(pk=pk),
                    reason="Samtidig.",
                )
            done.append(pk)
        except (rules.NotOpenToMatch, AlreadyChosen) as refusal:
            refused.append(refusal)
        finally:
            connection.close()

    threads = [threading.Thread(target=go, args=[chosen[number % 4]]) for number in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert (len(done), len(refused)) == (1, 19)


def test_the_clerk_never_sees_who_is_chosen(cast, client_of, vacancy):
    tenna = waiting(cast, 20, first_name="Plantefornavn")
    services.choose_candidate(by=cast["hanne"], vacancy=vacancy, nomination=tenna, reason="PLANT-HOUSING-reason")
    home_world.offer(cast, nomination=tenna, at=vacancy)
    urls = [
        reverse("housing:vacancy", args=[vacancy.pk]),
        reverse("housing:vacancy-list"),
        reverse("housing:ledger-organisation", args=[vacancy.organisation_id]),
        reverse("housing:ledger-statement", args=[vacancy.organisation_id]),
        reverse("housing:dwelling", args=[vacancy.dwelling_id]),
        reverse("housing:ledger-organisation", args=[vacancy.organisation_id]) + "?export=csv",
    ]
    for url in urls:
        response = client_of("bent").get(url)
        assert response.status_code == 200
        assert "Plantefornavn" not in text_of(response)
        assert "PLANT-HOUSING" not in text_of(response)
    assert client_of("bent").get(reverse("housing:match", args=[vacancy.pk])).status_code == 403
    assert not MatchChoice.objects.visible_to(cast["bent"]).exists()
