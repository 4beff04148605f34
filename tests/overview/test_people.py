"""Sofie's pages: people, roles, places, parameters."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse

from housing.parameters import AFFORDABILITY_KEYS, THRESHOLD, affordability_terms
from housingfirst.accounts import parameters
from housingfirst.accounts.models import User
from housingfirst.core import clock
from tests.conftest import persona


@pytest.fixture
def sofie(client_of):
    return client_of("sofie")


NEW = {
    "first_name": "Pernille",
    "last_name": "Skovgaard",
    "username": "pernille",
    "email": "pernille@example.invalid",
    "title": "Støttemedarbejder",
}


def test_a_new_person_gets_role_team_and_password_and_can_begin(sofie, cast):
    response = sofie.post(reverse("overview:user-create"), NEW)
    person = User.objects.get(username="pernille")
    assert response["Location"] == reverse("overview:user", args=[person.pk])
    today = clock.today().strftime("%d-%m-%Y")
    sofie.post(reverse("overview:user-role", args=[person.pk]), {"role": "support_worker", "starts_on": today})
    team = next(iter(persona("anna").access.team_ids))
    answer = sofie.post(
        reverse("overview:user-team", args=[person.pk]), {"team": team, "fraction": "0,80", "starts_on": today}
    )
    assert answer.status_code == 302, answer.content.decode()
    person = User.objects.get(username="pernille")
    assert person.access.roles == {"support_worker"}
    assert person.access.team_ids == {team}

    link = sofie.post(reverse("overview:user-invite", args=[person.pk])).context["link"]
    stranger = Client()
    page = stranger.get(link, follow=True)
    assert page.status_code == 200
    secret = "en-lang-sikker-kode-7"
    stranger.post(page.redirect_chain[-1][0], {"new_password1": secret, "new_password2": secret})
    assert User.objects.get(username="pernille").check_password(secret)


def test_support_and_authority_together_only_where_the_municipality_allows_it(sofie, cast):
    url = reverse("overview:user-role", args=[cast["anna"].pk])
    today = clock.today().strftime("%d-%m-%Y")
    answer = sofie.post(url, {"role": "authority_adviser", "starts_on": today})
    assert answer.status_code == 422
    assert "fremskudt" in answer.content.decode()
    assert persona("anna").access.roles == {"support_worker"}
    sofie.post(
        reverse("overview:parameter", args=["roles.support_and_authority"]),
        {"value": "true", "valid_from": today, "source": "Udvalget"},
    )
    assert sofie.post(url, {"role": "authority_adviser", "starts_on": today}).status_code == 302
    assert persona("anna").access.roles == {"support_worker", "authority_adviser"}


def test_the_same_role_twice_is_refused_in_plain_words(sofie, cast):
    today = clock.today().strftime("%d-%m-%Y")
    answer = sofie.post(
        reverse("overview:user-role", args=[cast["anna"].pk]), {"role": "support_worker", "starts_on": today}
    )
    assert answer.status_code == 422
    assert "allerede" in answer.content.decode()


def test_a_value_of_a_parameter_holds_from_its_day(sofie, cast):
    key, municipality = "roles.support_and_authority", cast["sofie"].municipality_id
    sofie.post(
        reverse("overview:parameter", args=[key]), {"value": "true", "valid_from": "01-01-2027", "source": "Udvalget"}
    )
    assert parameters.value(key, municipality, date(2026, 12, 31)) is False
    assert parameters.value(key, municipality, date(2027, 1, 1)) is True


def set_value(sofie, key, typed):
    """The answer to a value typed on the page of a parameter, from today."""
    today = clock.today().strftime("%d-%m-%Y")
    address = reverse("overview:parameter", args=[key])
    return sofie.post(address, {"value": typed, "valid_from": today, "source": "Udvalget"})


def today_of(key, cast):
    return parameters.value(key, cast["sofie"].municipality_id, clock.today())


def test_threshold_that_is_not_set_says_so_and_what_follows(sofie, cast):
    for page in (reverse("overview:parameter", args=[THRESHOLD]), reverse("overview:parameter-list")):
        text = sofie.get(page).content.decode()
        assert "Ikke sat" in text
        assert "None" not in text
    assert "viser intet lys" in sofie.get(reverse("overview:parameter", args=[THRESHOLD])).content.decode()


def test_threshold_is_kept_as_typed_in_danish_and_can_be_taken_away_again(sofie, cast):
    assert set_value(sofie, THRESHOLD, "4.250,50").status_code == 302
    assert terms_of(cast).threshold == Decimal("4250.50")
    clock.move_by(timedelta(days=1))
    assert set_value(sofie, THRESHOLD, "").status_code == 302
    assert terms_of(cast).threshold is None
    assert "Ikke sat" in sofie.get(reverse("overview:parameter", args=[THRESHOLD])).content.decode()


def terms_of(cast):
    return affordability_terms(parameters.values(AFFORDABILITY_KEYS, cast["sofie"].municipality_id, clock.today()))


@pytest.mark.parametrize(
    ("key", "typed"),
    [
        (THRESHOLD, "så meget som muligt"),
        (THRESHOLD, "-500"),
        ("affordability.max_burden", ""),
        ("affordability.max_burden", "det halve"),
        ("quarter_rule.share", "1/0"),
        ("quarter_rule.share", "0.25"),
        ("contact.norm.ICM", "14"),
        ("fidelity.FI-01", "10/12"),
        ("support.cti_phase_one_event", "snart"),
        ("assessment.method_some", "P85"),
        ("caseload.points.ICM", "ti"),
        ("caseload.points.ICM", "10,5"),
        ("tasks.postpone_days", "-3"),
        ("support.measurement_months", "0"),
        ("support.measurement_months", ""),
    ],
)
def test_value_that_nothing_could_read_is_refused_and_kept_in_the_field(sofie, cast, key, typed):
    before = today_of(key, cast)
    answer = set_value(sofie, key, typed)
    assert answer.status_code == 422
    assert today_of(key, cast) == before


@pytest.mark.parametrize(
    ("key", "typed", "kept"),
    [
        ("affordability.max_burden", "0,4", "0.4"),
        ("quarter_rule.share", "1 / 3", "1/3"),
        ("contact.norm.ICM", "7/10", "7/10"),
        ("support.cti_phase_one_event", "move_in", "move_in"),
        ("matching.wish_missed", "-5", -5),
        ("letter.office", "Boligsocial Myndighed", "Boligsocial Myndighed"),
        ("letter.office", "", ""),
    ],
)
def test_value_is_kept_in_the_form_that_is_read(sofie, cast, key, typed, kept):
    assert set_value(sofie, key, typed).status_code == 302
    assert today_of(key, cast) == kept


def test_code_is_chosen_and_shown_by_its_name(sofie):
    text = sofie.get(reverse("overview:parameter", args=["support.cti_phase_one_event"])).content.decode()
    assert 'type="radio"' in text
    assert "Lejekontrakten er underskrevet" in text


def test_every_shipped_value_fits_its_parameter():
    wrong = [
        key
        for key, parameter in parameters.REGISTRY.items()
        for _since, value in parameter.defaults
        if not (parameter.fits(value) or value is None and parameter.unset)
    ]
    assert not wrong


def test_sofie_sees_no_system_user_and_nobody_from_hedelund(sofie, cast):
    text = sofie.get(reverse("overview:user-list") + "?q=e").content.decode()
    assert "Hedegaard" not in text
    assert "system-" not in text
    assert sofie.get(reverse("overview:user", args=[cast["hedelund-anna"].pk])).status_code == 404


def test_role_filter(sofie, cast):
    text = sofie.get(reverse("overview:user-list") + "?role=auditor").content.decode()
    assert "Holmegaard" in text
    assert "Møllegaard" not in text


def end(sofie, person, kind, row, day):
    page = reverse("overview:user-end", args=[person.pk, kind, row.pk])
    return sofie.post(page, {"ends_on": day.strftime("%d-%m-%Y")})


def test_whoever_leaves_loses_role_and_place_the_same_day(sofie, cast):
    anna, today = cast["anna"], clock.today()
    page = sofie.get(reverse("overview:user", args=[anna.pk])).content.decode()
    assert "Afslut" in page
    assert end(sofie, anna, "team", anna.team_memberships.get(), today).status_code == 302
    assert end(sofie, anna, "role", anna.role_rows.get(), today).status_code == 302
    access = persona("anna").access
    assert (access.roles, access.team_ids) == (frozenset(), frozenset())
    assert "Afslut" not in sofie.get(reverse("overview:user", args=[anna.pk])).content.decode()


def test_what_has_been_is_not_ended_afterwards_nor_moved(sofie, cast):
    bo, today = cast["bo"], clock.today()
    role = bo.role_rows.get()
    assert end(sofie, bo, "role", role, today - timedelta(days=1)).status_code == 422
    assert end(sofie, bo, "role", role, today + timedelta(days=9)).status_code == 302
    later = end(sofie, bo, "role", role, today + timedelta(days=20))
    assert later.status_code == 422
    assert "Intet er ændret" in later.content.decode()
    assert end(sofie, bo, "role", role, today + timedelta(days=2)).status_code == 302
    assert persona("bo").access.roles == {"support_worker"}


def test_nobody_ends_their_own_administration(sofie, cast):
    role = cast["sofie"].role_rows.get()
    assert end(sofie, cast["sofie"], "role", role, clock.today()).status_code == 422
    assert end(sofie, cast["anna"], "role", role, clock.today()).status_code == 404
    assert end(sofie, cast["anna"], "password", role, clock.today()).status_code == 404


def test_nobody_gives_a_role_to_oneself(sofie, cast):
    """The administrator who makes the users would else read every case by one press."""
    facts = {"role": "authority_adviser", "starts_on": clock.today().strftime("%d-%m-%Y")}
    answer = sofie.post(reverse("overview:user-role", args=[cast["sofie"].pk]), facts)
    assert answer.status_code == 403
    assert "en anden administrator" in answer.content.decode()
    assert persona("sofie").access.roles == {"administrator"}
