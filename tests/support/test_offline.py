"""Without network: what a phone is given, and what it sends later, once."""

import base64
import json
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from cases.models import Citizen, FormDraft
from housingfirst.accounts.models import User
from housingfirst.audit.models import AccessLog
from housingfirst.core import clock
from support import queries, services
from support.choices import AppointmentState, Outcome
from support.models import Appointment, Contact
from support.rules import offline as rules
from tests.access_world import annas_citizen
from tests.support.test_visits import typed

DAY = reverse("support:offline-day")
NINE = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture
def noon():
    """Twelve o'clock of a Tuesday to come: the hours round it are of the same day."""
    local = clock.now().astimezone(clock.DANISH_TIME)
    clock.move_by(
        local.replace(hour=12, minute=0, second=0, microsecond=0) + timedelta(days=8 - local.weekday()) - local
    )
    return clock.now()


@pytest.fixture
def citizen(cast):
    return annas_citizen(cast, first_name="Malthe", last_name="Kvist", address="Kirkestien 4, 2. th.")


def visit(cast, citizen, place="home", **ahead):
    starts_at = clock.now() + timedelta(**ahead)
    return services.plan_appointment(by=cast["anna"], citizen=citizen, starts_at=starts_at, place=place)


# ------------------------------------------------------------------ rules


def test_the_list_is_gone_after_twelve_hours():
    assert rules.gone_at(NINE) == NINE + timedelta(hours=12)


def test_two_of_one_first_name_are_told_apart_by_a_letter_and_nobody_else():
    people = [
        (1, "Jesper", "Rugmark"),
        (2, "Ole", "Holm"),
        (3, "jesper", "Lund"),
        (1, "Jesper", "Rugmark"),
        (4, "Bo", ""),
    ]
    assert rules.names_on_device(people) == {1: "Jesper R.", 2: "Ole", 3: "jesper L.", 4: "Bo"}


@pytest.mark.parametrize(
    ("begins", "minutes", "others", "same"),
    [
        (0, 45, 60, False),
        (45, 45, 45, False),
        (44, 45, 45, True),
        (0, 0, 45, True),
        (-10, 10, 45, False),
        (-10, 11, 45, True),
    ],
)
def test_contacts_at_the_same_time_may_be_the_same_visit(begins, minutes, others, same):
    start = NINE + timedelta(minutes=begins)
    other = NINE + timedelta(hours=1) if others == 60 else NINE
    assert rules.overlap(start, minutes, other, 45) is same


# ------------------------------------------------------------------ what the phone is given


def test_the_phone_gets_the_least_of_the_citizens_of_the_day_and_the_read_is_noted(
    cast, citizen, client_of, noon, django_assert_max_num_queries
):
    services.write_warning(
        by=cast["anna"], citizen=citizen, kind="dog", text="Ring først.", review_on=clock.today() + timedelta(days=9)
    )
    hidden = annas_citizen(cast, first_name="Signe", last_name="Holm", address="Bakken 7")
    Citizen.objects.filter(pk=hidden.pk).update(address_protected=True)
    tomorrow = annas_citizen(cast, first_name="Ellen", last_name="Dam")
    first, second = visit(cast, citizen, hours=1), visit(cast, hidden, hours=2)
    visit(cast, tomorrow, hours=24)
    away = annas_citizen(cast, first_name="Karl", last_name="Friis", address="Engen 9")
    office = visit(cast, away, hours=3, place="office")
    before = AccessLog.objects.count()
    phone = client_of("anna")
    phone.get(DAY + "?key")
    with django_assert_max_num_queries(20):
        answer = phone.get(DAY)
    assert "no-store" in answer["Cache-Control"]
    told = answer.json()
    assert told["seconds"] == 12 * 3600
    assert [(one["name"], one["address"], one["appointment"]) for one in told["visits"]] == [
        ("Malthe", "Kirkestien 4, 2. th.", first.pk),
        ("Signe", "", second.pk),
        ("Karl", "", office.pk),  # not at home, so where that is stays out
    ]
    assert [one["text"] for one in told["visits"][0]["warnings"]] == ["Ring først."]
    assert set(told["visits"][0]) == {
        *("appointment", "citizen", "name", "starts_at", "place", "address", "warnings", "preset")
    }
    assert told["visits"][0]["preset"]["length"] == "45"
    assert told["visits"][0]["preset"]["minutes"] == ""  # or the form that fills itself in is refused
    for word in ("Kvist", "Holm", "Bakken", "Ellen", "Engen"):
        assert word not in json.dumps(told, ensure_ascii=False)
    noted = AccessLog.objects.order_by("-pk")[: AccessLog.objects.count() - before]
    assert {row.citizen_id for row in noted} == {citizen.pk, hidden.pk, away.pk}


def test_the_key_is_ones_own_stays_the_same_and_outlives_a_change_of_the_secret(cast, client_of, settings):
    anna, bo = (client_of(name).get(DAY + "?key").json() for name in ("anna", "bo"))
    assert "visits" not in anna
    assert anna["keys"] == queries.device_keys(cast["anna"])
    assert anna["keys"][0]["key"] != bo["keys"][0]["key"]
    assert len(base64.b64decode(anna["keys"][0]["key"])) == 32
    assert settings.SECRET_KEY not in json.dumps(anna)
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another secret of the installation, as long as the one before"
    new, old = queries.device_keys(cast["anna"])
    assert (old, new["id"] != old["id"]) == (anna["keys"][0], True)


def test_whoever_is_logged_in_gets_a_fresh_token_to_log_out_with_and_nothing_else(client, client_of):
    assert set(client_of("erik").get(DAY + "?csrf").json()) == {"csrf"}
    assert client.get(DAY + "?csrf").status_code == 302


def test_page_and_worker_without_network_know_nobody(client, client_of, citizen, cast, noon):
    visit(cast, citizen, hours=1)
    page, worker = client.get(reverse("offline")), client.get(reverse("service-worker"))
    assert worker["Content-Type"].startswith("text/javascript")
    assert '"page": "/offline/"' in worker.content.decode()
    assert "Content-Security-Policy" in worker
    own = client_of("anna").get(reverse("offline")).content.decode()
    assert own == page.content.decode()
    assert "Malthe" not in own
    assert "Dagen på telefonen" in own


# ------------------------------------------------------------------ what it sends


def send(client_of, citizen, fields, who="anna", **more):
    owner = User.objects.get(persona=who).pk
    return client_of(who).post(reverse("support:offline-visit", args=[citizen.pk]), {"owner": owner} | fields | more)


@pytest.fixture
def fields(cast, citizen, client_of, noon):
    form = client_of("anna").get(reverse("support:contact-create", args=[citizen.pk])).context["form"]
    return typed(form, next="none", note="Drak kaffe")


def test_a_visit_sent_again_is_the_one_that_is_there_and_settles_its_appointment(cast, citizen, client_of, fields):
    row = visit(cast, citizen, minutes=1)
    clock.move_by(timedelta(minutes=20))
    first = send(client_of, citizen, fields, appointment=row.pk)
    again = send(client_of, citizen, fields | {"day": "", "note": ""}, appointment=row.pk)
    assert first.status_code == again.status_code == 200
    assert first.json() == again.json()
    contact = Contact.objects.get(citizen=citizen)
    assert (contact.note, str(contact.client_key)) == ("Drak kaffe", fields["client_key"])
    assert Appointment.objects.get(pk=row.pk).contact == contact
    assert send(client_of, citizen, fields, who="bo").status_code == 422  # the key is Anna's


def test_what_cannot_be_saved_is_told_and_saves_nothing(citizen, client_of, fields):
    answer = send(client_of, citizen, fields | {"day": "31-31-2026"})
    assert (answer.status_code, answer.json()["state"]) == (422, "refused")
    assert "31-31-2026" in answer.json()["said"]
    assert send(client_of, citizen, fields | {"client_key": "x"}).status_code == 422
    assert not Contact.objects.filter(citizen=citizen).exists()


def test_a_visit_somebody_logged_meanwhile_is_asked_about_and_saved_on_a_yes(cast, citizen, client_of, fields):
    services.log_contact(
        by=cast["bo"], citizen=citizen, happened_at=clock.now() - timedelta(minutes=5), minutes=30, place="home",
        outcome=Outcome.HELD, client_key=uuid4(),
    )  # fmt: skip
    asked = send(client_of, citizen, fields)
    assert (asked.status_code, asked.json()["state"]) == (409, "asked")
    assert str(cast["bo"]) in asked.json()["said"]
    assert send(client_of, citizen, fields, anyway="1").status_code == 200
    assert send(client_of, citizen, fields).status_code == 200  # sent again without the answer: it is there
    assert Contact.objects.filter(citizen=citizen).count() == 2


def test_an_appointment_taken_out_meanwhile_is_asked_about_and_stays_out(cast, citizen, client_of, fields):
    row = visit(cast, citizen, minutes=1)
    services.cancel_appointment(by=cast["anna"], appointment=row)
    assert send(client_of, citizen, fields, appointment=row.pk).status_code == 409
    assert send(client_of, citizen, fields, appointment=row.pk, anyway="1").status_code == 200
    assert Appointment.objects.get(pk=row.pk).state == AppointmentState.CANCELLED


def test_who_lost_the_citizen_meanwhile_is_refused(cast, citizen, client_of, fields):
    assert send(client_of, citizen, fields, who="dorthe").status_code == 404
    assert send(client_of, citizen, fields, who="erik").status_code == 403


@pytest.mark.parametrize(("owner", "status"), [("anna", 403), ("", 422)])
def test_what_one_typed_is_never_saved_as_somebody_else_s(cast, citizen, client_of, fields, owner, status):
    answer = send(client_of, citizen, fields, who="bo", owner=cast[owner].pk if owner else "")
    assert (answer.status_code, answer.json()["state"]) == (status, "foreign")
    assert "til den, der skrev det, logger ind" in answer.json()["said"]
    assert not Contact.objects.filter(citizen=citizen).exists()


@pytest.mark.parametrize(("ago", "left"), [("600", 1), ("0", 0)])
def test_a_visit_sent_takes_its_own_draft_along_and_not_one_begun_since(citizen, client_of, fields, ago, left):
    form = reverse("support:contact-create", args=[citizen.pk])
    client_of("anna").post(form, {"note": "Det næste besøg", "_draft": "1"})
    assert FormDraft.objects.filter(citizen=citizen).count() == 1
    assert send(client_of, citizen, fields, from_page=ago).status_code == 200
    assert FormDraft.objects.filter(citizen=citizen).count() == left
