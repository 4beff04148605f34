"""The methods as dated terms: one place that reads them, and a page that shows them."""

from datetime import date, timedelta

import pytest

from housingfirst.accounts.parameters import REGISTRY
from housingfirst.accounts.services import set_parameter
from housingfirst.core import clock
from housingfirst.core.errors import DomainError
from support import queries
from support.choices import SHARED_METHODS, SupportMethod
from support.parameters import CTI_TERMS, cti_terms
from support.rules.contacts import Norm
from support.rules.methods import METHOD_KEYS, carried_together, has_phases, method_keys, shipped_terms


def test_each_method_is_what_its_sources_say():
    cti, icm, act, m_act = (shipped_terms(method) for method in ("CTI", "ICM", "ACT", "M-ACT"))
    assert (cti.phases, cti.months_per_phase, cti.agreement_after_months, cti.end_months) == (3, 3, 8, 9)
    assert [norm.days for norm in cti.norms] == [7, 14, 31]
    assert (cti.points, cti.cap, icm.points, icm.cap, icm.norms) == (8, 10, 10, 8, (Norm(7, 14),))
    assert (icm.end_months, icm.phases, icm.functions) == (None, 0, ())
    assert {"psychiatrist", "nurse", "caseworker"} <= set(act.functions)
    assert set(m_act.functions) == {"practical", "health", "administrative", "coordinator"}
    assert "SEL-85a-1" in cti.legal_bases
    assert shipped_terms("SKP").legal_bases == ("SEL-99",)
    assert shipped_terms("P85").cap is None


def test_lists_of_the_database_say_what_the_terms_say():
    """The constraint and the trigger keep the shipped lists (ADR 0009)."""
    assert {method for method in SupportMethod.values if carried_together(method)} == set(SHARED_METHODS)
    assert [method for method in SupportMethod.values if has_phases(method)] == ["CTI"]
    assert cti_terms(date(2024, 2, 29)) == cti_terms(date(2026, 11, 23)) == CTI_TERMS


@pytest.mark.parametrize("key", METHOD_KEYS)
def test_every_term_says_how_sure_it_is(key):
    source = REGISTRY[key].source
    assert any(mark in source for mark in ("[V", "[GK", "OURS"))


def test_terms_of_a_day_are_the_municipalitys_of_that_day(cast, django_assert_num_queries):
    today, municipality = clock.today(), cast["anna"].municipality_id
    for key, own in (
        ("caseload.cap.ICM", 7),
        ("method.functions.M-ACT", "practical,nurse"),
        ("method.end_months.SKP", 12),
    ):
        set_parameter(by=cast["sofie"], key=key, value=own, valid_from=today, source="Udvalget")
    with django_assert_num_queries(1):
        now = queries.terms_on(municipality, today)
    before = queries.terms_on(municipality, today - timedelta(days=1))
    assert (now["ICM"].cap, now["M-ACT"].functions, now["SKP"].end_months) == (7, ("practical", "nurse"), 12)
    assert (before["ICM"].cap, before["SKP"].end_months) == (8, None)
    assert queries.terms_of("ICM", municipality, today) == now["ICM"]


@pytest.mark.parametrize(
    ("key", "own", "code"),
    [
        ("method.phases.CTI", 2, "parameter_national"),
        ("method.carried_by.ICM", "team", "parameter_national"),
        ("method.functions.ACT", "practical,clown", "parameter_kind"),
        ("method.legal_bases.ICM", "", "parameter_empty"),
    ],
)
def test_what_belongs_to_a_method_is_no_municipalitys_choice(cast, key, own, code):
    with pytest.raises(DomainError) as refusal:
        set_parameter(by=cast["sofie"], key=key, value=own, valid_from=clock.today(), source="Udvalget")
    assert refusal.value.code == code


def test_page_shows_every_term_with_certainty_and_source(cast, client_of, django_assert_max_num_queries):
    set_parameter(by=cast["sofie"], key="caseload.cap.ICM", value=7, valid_from=clock.today(), source="Udvalgets møde")
    client = client_of("anna")
    with django_assert_max_num_queries(25):
        text = client.get("/support/methods/").content.decode()
    assert text.count("<table") == 8
    assert "Udvalgets møde" in text
    assert "SEL\u00a0§\u00a085 a, stk. 1" in text
    assert "Socialstyrelsen, Udbredelse af Housing First" in text
    assert "Systemets eget forslag" in text
    assert "/parameters/" not in text, "only the administrator changes them"
    sofie = client_of("sofie").get("/support/methods/").content.decode()
    links = sum(
        sofie.count(f'/{key}/"') for key in {key for method in SupportMethod.values for key in method_keys(method)}
    )
    assert links == sum(not REGISTRY[key].is_national for key in METHOD_KEYS)


def test_administrator_ticks_the_functions_of_a_team(cast, client_of):
    client = client_of("sofie")
    page = next(
        part.split('"')[0]
        for part in client.get("/support/methods/").content.decode().split('href="')
        if "method.functions.M-ACT" in part.split('"')[0]
    )
    assert client.get(page).content.decode().count(" checked") == 4, "today's functions are ticked"
    typed = {"value": ["practical", "health"], "valid_from": clock.today().strftime("%d-%m-%Y"), "source": "Udvalget"}
    assert client.post(page, typed).status_code == 302
    assert queries.terms_of("M-ACT", cast["sofie"].municipality_id, clock.today()).functions == ("practical", "health")
    assert client.get(page.replace("functions.M-ACT", "phases.CTI")).status_code == 404
