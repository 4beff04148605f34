"""Pages of the stock, the vacancies and the ledger: what they say, to whom, and in how many queries."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from housing import services
from housing.models import Agreement, Department, Dwelling, DwellingRent, HousingOrganisation, Vacancy, VacancyOutcome
from housingfirst.core import clock
from tests.housing.stock_world import department, dwelling, make_agreement, organisation, report, vacancy

NBSP = "\u00a0"


def text_of(response):
    return response.content.decode().replace("&nbsp;", NBSP)


def many(cast, place, number):
    """So many more vacancies of the department, written at once."""
    rows = Dwelling.objects.bulk_create(
        Dwelling(municipality=place.municipality, department=place, address=f"Langgade {n}", rooms=2, area_m2=50)
        for n in range(number)
    )
    DwellingRent.objects.bulk_create(
        DwellingRent(municipality=place.municipality, dwelling=row, valid_from="2025-01-01", rent=4000, on_account=0)
        for row in rows
    )
    first = Vacancy.objects.filter(organisation=place.organisation).count() + 1
    made = Vacancy.objects.bulk_create(
        Vacancy(
            municipality=place.municipality,
            organisation=place.organisation,
            department=place,
            dwelling=row,
            category="family",
            tenure="almen",
            reported_on=clock.today(),
            available_from=clock.today(),
            reported_by=cast["hanne"],
            registration_number=first + n,
            reason="no_counting",
            at_disposal=True,
            state="open",
            state_on=clock.today(),
        )
        for n, row in enumerate(rows)
    )
    VacancyOutcome.objects.bulk_create(
        VacancyOutcome(
            municipality=place.municipality,
            vacancy=row,
            state="open",
            happened_on=clock.today(),
            noted_by=cast["hanne"],
        )
        for row in made
    )


@pytest.mark.parametrize("name", ["vacancy-list", "ledger-organisation", "dwelling-list", "ledger"])
def test_a_list_makes_the_same_queries_with_ten_and_a_thousand_rows(cast, client_of, name):
    place = department(cast, organisation(cast))
    organisation(cast, "Fjordbo")
    kwargs = {"pk": place.organisation_id} if name == "ledger-organisation" else {}
    url, client, used = reverse(f"housing:{name}", kwargs=kwargs), client_of("hanne"), []
    report(cast, place)
    report(cast, place, category="youth")
    many(cast, place, 9)
    for more in (0, 990):
        many(cast, department(cast, place.organisation, f"Afd. {more}"), more)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert client.get(url).status_code == 200
        used.append(len(queries))

    assert used[0] == used[1]
    assert used[1] < 25


def test_the_ledger_shows_the_sum_and_the_reason(cast, client_of):
    place = department(cast, organisation(cast, at="Boligforeningen Birkebo"))
    exempt = department(
        cast, place.organisation, "Højtoften", exempt_reason="transformation_area", exempt_from=clock.today()
    )
    for _number in range(4):
        report(cast, place)
    report(cast, exempt)

    for persona in ("hanne", "bent"):
        text = text_of(client_of(persona).get(reverse("housing:ledger-organisation", args=[place.organisation_id])))
        assert f"4{NBSP}×{NBSP}¼{NBSP}={NBSP}1. Tur nr. 1 falder på nr. 4." in text
        assert f"3{NBSP}×{NBSP}¼{NBSP}={NBSP}0,75. Ingen ny hel tur." in text
        assert "Kommunens, åben" in text
        assert "omdannelsesområde" in text


def test_a_correction_stands_under_its_line_and_in_the_export(cast, client_of):
    line = vacancy(cast)
    services.correct_line(
        by=cast["hanne"], vacancy=line, was="5.210 kr.", holds="5.120 kr.", reason="Tastefejl i meldingen."
    )
    url = reverse("housing:ledger-organisation", args=[line.organisation_id])

    text = text_of(client_of("bent").get(url))
    assert "Rettelse til lb. 1" in text
    assert "Står som 5.210 kr., gælder som 5.120 kr. – Tastefejl" in text
    export = client_of("bent").get(url, {"export": "csv"}).content.decode("utf-8-sig")
    assert "5.210 kr. → 5.120 kr.: Tastefejl i meldingen." in export


def test_hanne_reports_a_vacancy_and_is_told_whose_turn_it_is(cast, client_of):
    place = department(cast, organisation(cast, share_denominator=1))
    home = dwelling(cast, place)
    day = clock.today().strftime("%d-%m-%Y")
    made = client_of("hanne").post(
        reverse("housing:vacancy-report"),
        {"dwelling": home.pk, "reported_on": day, "available_from": day},
        follow=True,
    )

    assert made.status_code == 200
    assert f"Indført som lb. 1. 1{NBSP}×" in text_of(made)
    assert Vacancy.objects.get().municipal


def test_a_report_with_a_bad_date_keeps_what_was_typed_and_changes_nothing(cast, client_of):
    home = dwelling(cast, department(cast, organisation(cast)))
    tomorrow = (clock.today() + timedelta(days=1)).strftime("%d-%m-%Y")
    made = client_of("hanne").post(
        reverse("housing:vacancy-report"), {"dwelling": home.pk, "reported_on": tomorrow, "available_from": "i morgen"}
    )

    assert made.status_code == 422
    assert "i morgen" in text_of(made)
    assert not Vacancy.objects.exists()


def test_the_clerk_finds_only_dwellings_of_his_own_organisation(cast, client_of):
    dwelling(cast, department(cast, organisation(cast, at="Boligforeningen Birkebo")), address="Engdraget 3")
    dwelling(cast, department(cast, organisation(cast, "Fjordbo")), address="Havnegade 9")

    text = text_of(client_of("bent").get(reverse("housing:vacancy-report")))
    assert "Engdraget 3" in text
    assert "Havnegade 9" not in text
    assert "Havnegade 9" not in text_of(client_of("bent").get(reverse("housing:dwelling-list")))


def test_a_turn_that_is_not_used_is_noted_with_its_reason(cast, client_of):
    line = vacancy(cast)
    client = client_of("hanne")
    url = reverse("housing:vacancy-outcome", args=[line.pk])
    day = clock.today().isoformat()
    refused = client.post(url, {"outcome": "returned", "reason": "casework", "note": "", "happened_on": day})
    assert refused.status_code == 422
    client.post(url, {"outcome": "unusable", "reason": "too_dear", "note": "Ingen kan betale.", "happened_on": day})

    assert "For dyr: Ingen kan betale." in text_of(client.get(reverse("housing:vacancy", args=[line.pk])))
    assert "Kommunens, ubrugelig" in text_of(client.get(reverse("housing:vacancy-list")))


def test_vacancy_rent_is_counted_until_today(cast, client_of):
    line = vacancy(cast)
    clock.move_by(timedelta(days=3))
    text = text_of(client_of("hanne").get(reverse("housing:vacancy", args=[line.pk])))

    assert f"3{NBSP}dage" in text
    assert "indtil i dag" in text


def test_statement_adds_up_the_lines_of_its_period(cast, client_of):
    line = vacancy(cast)
    url = reverse("housing:ledger-statement", args=[line.organisation_id])
    day = clock.today()
    with_it = client_of("bent").get(url, {"from": day.isoformat(), "until": (day + timedelta(days=1)).isoformat()})
    without = client_of("bent").get(url, {"from": (day - timedelta(days=9)).isoformat(), "until": day.isoformat()})

    assert line.dwelling.address in text_of(with_it)
    assert line.dwelling.address not in text_of(without)
    assert client_of("bent").get(url, {"from": "nonsense"}).status_code == 404


def test_hanne_registers_an_organisation_its_department_agreement_and_dwelling(cast, client_of):
    client = client_of("hanne")
    client.post(reverse("housing:organisation-add"), {"name": "Fjordbo", "contact": "Jytte", "unit": ""})
    owner = HousingOrganisation.objects.get(name="Fjordbo")
    client.post(
        reverse("housing:organisation-department-add", args=[owner.pk]),
        {"name": "Afd. 1", "district": "Havnen", "is_active": "on"},
    )
    place = Department.objects.get(name="Afd. 1")
    client.post(
        reverse("housing:organisation-agreement-add", args=[owner.pk]),
        {"mode": "quarter_rule", "share": "25 %", "unit": "organisation", "starts_on": "01-01-2026"},
    )
    made = client.post(
        reverse("housing:dwelling-add", args=[place.pk]),
        {
            **{"address": "Havnegade 9, 1. tv.", "category": "family", "tenure": "almen", "rooms": "2"},
            **{"area_m2": "58", "floor": "1", "pets": "one", "own_kitchen": "on", "own_bath": "on"},
            **{"deposit": "24.300", "rent": "4.650,00", "on_account": "480", "rent_from": "1/1-2026"},
        },
    )

    assert made.status_code == 302
    home = Dwelling.objects.get()
    assert (home.rents.get().rent, home.deposit, home.size_words) == (4650, 24300, f"2{NBSP}rum, 58{NBSP}m²")
    assert Agreement.objects.get().share == "1/4"
    client.post(
        reverse("housing:dwelling-rent", args=[home.pk]),
        {"rent": "4750", "on_account": "480", "valid_from": "01-09-2026"},
    )
    assert home.rents.count() == 2
    assert "4.750" in text_of(client.get(reverse("housing:dwelling", args=[home.pk])))


def test_a_new_agreement_is_refused_where_lines_are_already_registered(cast, client_of):
    line = vacancy(cast)
    made = client_of("hanne").post(
        reverse("housing:organisation-agreement-add", args=[line.organisation_id]),
        {"mode": "quarter_rule", "share": "1/3", "unit": "organisation", "starts_on": clock.today().isoformat()},
    )

    assert made.status_code == 422
    assert "Vælg en første dag fra" in text_of(made)
    make_agreement(cast, line.organisation, starts_on=clock.today() + timedelta(days=1), share_denominator=3)
