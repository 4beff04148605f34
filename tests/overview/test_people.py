"""Sofie's pages: people, roles, places, parameters."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

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


def test_sofie_sees_no_system_user_and_nobody_from_hedelund(sofie, cast):
    text = sofie.get(reverse("overview:user-list") + "?q=e").content.decode()
    assert "Hedegaard" not in text
    assert "system-" not in text
    assert sofie.get(reverse("overview:user", args=[cast["hedelund-anna"].pk])).status_code == 404


def test_role_filter(sofie, cast):
    text = sofie.get(reverse("overview:user-list") + "?role=auditor").content.decode()
    assert "Holmegaard" in text
    assert "Møllegaard" not in text


def test_nobody_gives_a_role_to_oneself(sofie, cast):
    """The administrator who makes the users would else read every case by one press."""
    facts = {"role": "authority_adviser", "starts_on": clock.today().strftime("%d-%m-%Y")}
    answer = sofie.post(reverse("overview:user-role", args=[cast["sofie"].pk]), facts)
    assert answer.status_code == 403
    assert "en anden administrator" in answer.content.decode()
    assert persona("sofie").access.roles == {"administrator"}
