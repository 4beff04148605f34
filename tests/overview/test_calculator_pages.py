"""The staff page "Beregnere": typed the Danish way, the same answer, every step shown, nothing typed lost."""

import json
import re

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from housingfirst.overview.calculators import CALCULATORS, TOPICS
from housingfirst.overview.calculators.forms import FORMS
from support.parameters import shipped_point_table
from tests.overview.contract_examples import EXAMPLES
from tests.overview.typed_examples import TYPED


def text_of(response):
    html = re.sub(r"<[^>]+>", " ", response.content.decode())
    return re.sub(r"[\s\u00a0]+", " ", html.replace("&nbsp;", " ").replace("&#x27;", "'"))


@pytest.fixture
def ask(client_of):
    client = client_of("yrsa")

    def post(name, **typed):
        return client.post(f"/calculators/{name}/", typed)

    return post


def test_every_calculator_has_a_form_and_stands_on_the_list(client_of):
    assert set(FORMS) == set(CALCULATORS) == set(TYPED)
    assert sorted(name for _title, names in TOPICS.values() for name in names) == sorted(CALCULATORS)
    page = client_of("carla").get("/calculators/").content.decode()
    for name in CALCULATORS:
        assert f'href="/calculators/{name}/"' in page


@pytest.mark.parametrize("name", sorted(set(TYPED) - {"caseload"}))
def test_typed_facts_become_the_contracts_facts(name):
    form = FORMS[name](TYPED[name])
    assert form.is_valid(), form.problems()
    check = CALCULATORS[name].check
    assert check(form.facts()) == check(EXAMPLES[name][0])


def test_a_typed_caseload_carries_the_points_of_the_day():
    form = FORMS["caseload"]({**TYPED["caseload"], "points_CTI": "7"})
    assert form.is_valid(), form.problems()
    facts = form.facts()
    assert facts["points"] == {**shipped_point_table().per_course, "CTI": 7}
    assert sorted((row["method"], row["count"]) for row in facts["courses"]) == [("CTI", 2), ("ICM", 5)]
    assert (facts["employment_fraction"], facts["adding"]) == ("0.8", "ICM")


@pytest.mark.parametrize("name", TYPED)
def test_the_page_answers_with_every_step(name, ask, client_of):
    fresh = client_of("yrsa").get(f"/calculators/{name}/")
    assert fresh.status_code == 200
    response = ask(name, **TYPED[name])
    assert response.status_code == 200, text_of(response)
    assert [rule for rule, _sentence in response.context["steps"] if rule]
    assert 'id="answer"' in response.content.decode()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("caseload", ["66 / 64", "−2", "103 %", "ICM-lignende", "Der er ikke plads"]),
        ("cti-phases", ["31. oktober 2026", "30. september 2026", "29. april 2026"]),
        ("quarter-rule", ["Kommunens", "X, familieboliger"]),
        ("vacancy-rent", ["2.250 kr.", "15 dage"]),
        ("refund", ["45.000 kr.", "107.000 kr.", "90 / 152", "30. marts 2024", "marts 2024"]),
        ("support-refund", ["1. april 2024", "31. marts 2026"]),
        ("housing-benefit", ["525 kr.", "6.300 kr."]),
        ("affordability", ["3.987 kr.", "46 %", "Tæt på", "−13 kr.", "−3.900 kr."]),
        ("fidelity-round", ["3,0", "3,33", "–"]),
        ("operating-cost", ["86.824 kr.", "1.732.374 kr.", "−1 kr."]),
        ("dacts-item", ["3 af 5"]),
    ],
)
def test_the_answer_is_shown_the_danish_way(name, words, ask):
    page = text_of(ask(name, **TYPED[name]))
    for word in words:
        assert word in page


def test_the_page_starts_with_the_municipalitys_own_values(client_of):
    page = client_of("yrsa").get("/calculators/refund/").content.decode()
    assert re.search(r'name="limit_days"[^>]*value="90"|value="90"[^>]*name="limit_days"', page)
    page = client_of("yrsa").get("/calculators/affordability/").content.decode()
    assert "0,45" in page


def test_a_wrong_date_is_said_at_its_field_and_nothing_typed_is_lost(ask):
    response = ask("cti-phases", phase1_start="31-02-2026")
    assert response.status_code == 422
    page = response.content.decode()
    assert 'value="31-02-2026"' in page
    assert 'href="#id_phase1_start"' in page
    assert "id_phase1_start_error" in page


def test_a_refusal_of_the_rule_stands_at_its_field(ask):
    response = ask("vacancy-rent", monthly_rent="4650", reported_on="03-03-2026", let_on="02-03-2026")
    assert response.status_code == 422
    assert 'href="#id_let_on"' in response.content.decode()
    response = ask("vacancy-rent", monthly_rent="4650", reported_on="03-03-2026")
    assert 'href="#id_as_of"' in response.content.decode()


def test_overlapping_stays_are_said_at_the_row_that_was_typed(ask):
    response = ask(
        "refund",
        **{
            **TYPED["refund"],
            "stays-count": "4",
            "stays-3-admitted_on": "01-02-2024",
            "stays-3-day_rate": "1000",
        },
    )
    assert response.status_code == 422
    assert 'href="#id_stays-3-admitted_on"' in response.content.decode()
    assert "Ophold 4: " in text_of(response)


def test_a_row_is_added_without_a_script_and_without_checking(ask):
    response = ask("refund", **{**TYPED["refund"], "stays-0-admitted_on": "vrøvl", "add": "stays"})
    assert response.status_code == 200
    page = response.content.decode()
    assert 'name="stays-2-admitted_on"' in page
    assert 'name="stays-3-admitted_on"' not in page
    assert 'name="stays-count" value="3"' in page
    assert 'value="vrøvl"' in page
    assert 'value="1.000,00"' in page
    assert "hf-summary" not in page


@pytest.mark.parametrize("count", ["", "0", "-1", "x", "99999", "٣", "²", "101"])
def test_a_wrong_number_of_rows_is_no_crash(ask, count):
    response = ask("refund", **{**TYPED["refund"], "stays-count": count})
    assert response.status_code in (200, 422)
    assert response.content.decode().count('-admitted_on"') < 400


@pytest.mark.parametrize("typed", ["", "x", "1/0", "-1", "50%%", "1e5", "0,1234567891", "2", "NaN%", "1/3%"])
def test_a_share_that_cannot_be_read_is_said(ask, typed):
    response = ask("affordability", **{**TYPED["affordability"], "max_burden": typed})
    assert response.status_code == 422
    assert 'href="#id_max_burden"' in response.content.decode()


@pytest.mark.parametrize(("typed", "expected"), [("37,5 %", "37,5 %"), ("1/3", "1/3"), ("0,333", "33,3 %")])
def test_a_share_may_be_written_in_many_ways(ask, typed, expected):
    response = ask("affordability", **{**TYPED["affordability"], "max_burden": typed})
    assert expected in text_of(response)


def test_script_in_a_text_is_only_a_text(ask):
    response = ask("quarter-rule", **{**TYPED["quarter-rule"], "vacancies-0-organisation": "<script>alert(1)</script>"})
    assert response.status_code == 200
    assert "<script>alert" not in response.content.decode()


@pytest.mark.parametrize("name", ["no-such", "refunds"])
def test_an_unknown_calculator_is_not_found(client_of, name):
    assert client_of("yrsa").get(f"/calculators/{name}/").status_code == 404


def test_partners_and_auditors_are_told_why_not(client_of):
    for persona in ("jonas", "mona", "bent", "frida"):
        assert client_of(persona).get("/calculators/").status_code == 403
        assert client_of(persona).get("/calculators/refund/").status_code == 403


# ------------------------------------------------------------------ the API


def post_json(client, name, body):
    return client.post(f"/api/v1/calculations/{name}/", body, content_type="application/json")


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_api_gives_the_answer_of_the_command(client_of, name):
    response = post_json(client_of("jonas"), name, json.dumps(EXAMPLES[name][0]))
    assert response.status_code == 200
    answer = response.json()
    assert answer.pop("explanation")
    assert answer == EXAMPLES[name][1]


@pytest.mark.parametrize(
    ("body", "code", "field"),
    [
        (b"", "json", None),
        (b"{", "json", None),
        (b'{"phase1_start": "\xff"}', "json", None),
        (b'{"phase1_start": "2026-02-30"}', "format", "phase1_start"),
        (b"[]", "type", None),
        (b'{"phase1_start": NaN}', "json", None),
    ],
)
def test_bad_input_is_400_with_the_error_object(client_of, body, code, field):
    response = post_json(client_of("anna"), "cti-phases", body)
    assert response.status_code == 400
    error = response.json()["error"]
    assert (error["code"], error["field"]) == (code, field)
    assert error["message"]


def test_an_unknown_name_is_404_with_the_error_object(client_of):
    response = post_json(client_of("anna"), "cti", b"{}")
    assert response.status_code == 404
    assert response.json()["error"]["code"] == "choice"


def test_any_content_type_is_read_as_json_and_a_form_is_none(client_of):
    client = client_of("anna")
    body = json.dumps(EXAMPLES["dacts-item"][0])
    assert client.post("/api/v1/calculations/dacts-item/", body, content_type="text/plain").status_code == 200
    assert client.post("/api/v1/calculations/dacts-item/", {"item": "H2"}).status_code == 400


@pytest.mark.django_db
def test_a_stranger_and_a_request_without_token_are_refused(cast):
    assert post_json(Client(), "cti-phases", b"{}").status_code == 403
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast["anna"], backend="housingfirst.accounts.backends.PersonBackend")
    assert post_json(client, "cti-phases", b"{}").status_code == 403


def test_the_api_slows_down_who_asks_without_end(client_of, monkeypatch):
    """One person's script must not take the time of everybody else."""
    monkeypatch.setattr("rest_framework.throttling.UserRateThrottle.THROTTLE_RATES", {"user": "2/min"})
    cache.clear()
    yrsa, anna = client_of("yrsa"), client_of("anna")
    address = reverse("api-calculation", args=["dacts-item"])

    def ask_api(client):
        return client.post(address, b'{"item": "H2", "value": "63.5"}', content_type="application/json").status_code

    assert [ask_api(yrsa) for _time in range(3)] == [200, 200, 429]
    assert ask_api(anna) == 200
    cache.clear()
