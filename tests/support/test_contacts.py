"""Logging contacts through the service: exactly once, never closing anything, withdrawn rather than deleted."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from threading import Barrier
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.db.models import ProtectedError
from django.urls import reverse

from cases.permissions import CannotReach
from housingfirst.core import clock
from housingfirst.core.db import municipality_scope
from support import queries, services
from support.choices import AppointmentState, Outcome, Place
from support.models import Appointment, Contact, ContactParticipant
from support.rules import contacts as rules
from support.rules.visits import next_visit_at
from tests.access_world import annas_citizen
from tests.cast import found_cast
from tests.conftest import persona


@pytest.fixture
def citizen(cast):
    return annas_citizen(cast)


def log(by, citizen, **fields):
    fields = {
        "happened_at": clock.now() - timedelta(hours=1),
        "minutes": 45,
        "place": Place.HOME,
        "outcome": Outcome.HELD,
        "client_key": uuid4(),
        **fields,
    }
    return services.log_contact(by=by, citizen=citizen, **fields)


def test_a_contact_is_logged_with_who_took_part_and_the_next_appointment(cast, citizen):
    ahead = clock.now() + timedelta(days=7)
    contact = log(
        cast["anna"],
        citizen,
        note="Gennemgik breve",
        own_words="Det går",
        life_areas=["economy"],
        participants=[("network", "Søster"), ("network", "Søster")],
        next_at=ahead,
    )
    assert contact.worker == cast["anna"]
    assert ContactParticipant.objects.filter(contact=contact).count() == 1
    assert Appointment.objects.planned().get(citizen=citizen).starts_at == ahead


def test_the_same_form_sent_twice_is_one_contact(cast, citizen):
    key = uuid4()
    first = log(cast["anna"], citizen, client_key=key, next_at=clock.now() + timedelta(days=7))
    again = log(cast["anna"], citizen, client_key=key, next_at=clock.now() + timedelta(days=7))
    assert first == again
    assert Contact.objects.count() == 1
    assert Appointment.objects.count() == 1


def test_a_form_pressed_twice_at_once_is_one_contact(own_database):
    cast = found_cast()
    with municipality_scope(cast["anna"].municipality_id):
        row = annas_citizen(cast)
    key, barrier = uuid4(), Barrier(6)

    def press(_number):
        try:
            barrier.wait(timeout=60)
            with municipality_scope(row.municipality_id):
                return log(persona("anna"), row, client_key=key).pk
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as pool:
        answers = set(pool.map(press, range(6)))
    with municipality_scope(row.municipality_id):
        assert answers == {Contact.objects.get().pk}


def test_a_key_used_for_another_citizen_is_refused(cast, citizen):
    key = uuid4()
    log(cast["anna"], citizen, client_key=key)
    with pytest.raises(services.KeyOfAnother):
        log(cast["bo"], citizen, client_key=key)


def test_dorthe_cannot_log_on_annas_citizen(cast, citizen):
    with pytest.raises(CannotReach):
        log(cast["dorthe"], citizen)


def test_tomorrow_and_two_years_ago_are_refused_and_nothing_is_saved(cast, citizen):
    with pytest.raises(rules.ContactInFuture):
        log(cast["anna"], citizen, happened_at=clock.now() + timedelta(days=1))
    with pytest.raises(rules.ContactTooOld):
        log(cast["anna"], citizen, happened_at=clock.now() - timedelta(days=730))
    assert not Contact.objects.exists()


def past(days, **fields):
    fields = {"minutes": 30, "place": Place.HOME, "outcome": Outcome.HELD, "client_key": uuid4(), **fields}
    return services.PastContact(happened_at=clock.now() - timedelta(days=days), **fields)


def test_past_contacts_are_logged_together_and_a_second_time_adds_nothing(cast, citizen):
    diary = [
        past(9, participants=[("network", "Søster")]),
        past(20, note="Første besøg"),
        past(15, outcome=Outcome.NO_SHOW),
    ]
    added = services.log_past_contacts(by=cast["anna"], citizen=citizen, contacts=diary)
    assert [contact.client_key for contact in added] == [diary[1].client_key, diary[2].client_key, diary[0].client_key]
    assert {contact.worker for contact in Contact.objects.all()} == {cast["anna"]}
    assert ContactParticipant.objects.get().contact.client_key == diary[0].client_key
    assert services.log_past_contacts(by=cast["anna"], citizen=citizen, contacts=[*diary, past(2)]) != []
    assert Contact.objects.count() == 4


def test_past_contacts_stand_on_the_course_that_ran_that_day_as_if_logged_one_by_one(cast, citizen):
    one = log(cast["anna"], citizen, happened_at=clock.now() - timedelta(days=3))
    (many,) = services.log_past_contacts(by=cast["anna"], citizen=citizen, contacts=[past(3)])
    assert many.course == one.course
    assert many.pgh_event_model.objects.filter(pgh_obj_id=many.pk).count() == 1


@pytest.mark.parametrize("wrong", [{"days": -1}, {"days": 800}, {"days": 3, "place": "moon"}])
def test_one_wrong_past_contact_adds_none(cast, citizen, wrong):
    with pytest.raises((rules.ContactInFuture, rules.ContactTooOld, ValidationError)):
        services.log_past_contacts(by=cast["anna"], citizen=citizen, contacts=[past(5), past(**wrong)])
    assert not Contact.objects.exists()


def test_past_contacts_of_anothers_citizen_are_refused(cast, citizen):
    with pytest.raises(CannotReach):
        services.log_past_contacts(by=cast["dorthe"], citizen=citizen, contacts=[past(5)])


def test_a_past_contact_with_the_key_of_somebody_else_is_refused(cast, citizen):
    contact = past(5)
    services.log_past_contacts(by=cast["anna"], citizen=citizen, contacts=[contact])
    with pytest.raises(services.KeyOfAnother):
        services.log_past_contacts(by=cast["bo"], citizen=citizen, contacts=[contact])


def test_an_appointment_in_the_past_saves_nothing_at_all(cast, citizen):
    with pytest.raises(rules.AppointmentInPast):
        log(cast["anna"], citizen, next_at=clock.now() - timedelta(minutes=5))
    assert not Contact.objects.exists()


def test_logging_settles_the_appointment_and_withdrawing_opens_it_again(cast, citizen):
    appointment = services.plan_appointment(
        by=cast["anna"], citizen=citizen, starts_at=clock.now() + timedelta(hours=1)
    )
    clock.move_by(timedelta(hours=2))
    contact = log(cast["anna"], citizen, appointment=appointment)
    appointment.refresh_from_db()
    assert (appointment.state, appointment.contact) == (AppointmentState.DONE, contact)
    services.withdraw_contact(by=cast["anna"], contact=contact, reason="Forkert borger")
    appointment.refresh_from_db()
    assert (appointment.state, appointment.contact) == (AppointmentState.PLANNED, None)
    assert not Contact.objects.counted().exists()
    with pytest.raises(services.AlreadyWithdrawn):
        services.withdraw_contact(by=cast["anna"], contact=contact, reason="igen")


def test_withdrawing_leaves_a_time_that_was_agreed_anew_alone(cast, citizen):
    at = clock.now() + timedelta(hours=1)
    first = services.plan_appointment(by=cast["anna"], citizen=citizen, starts_at=at)
    contact = log(cast["anna"], citizen, appointment=first)
    again = services.plan_appointment(by=cast["anna"], citizen=citizen, starts_at=at)
    services.withdraw_contact(by=cast["anna"], contact=contact, reason="Forkert borger")
    first.refresh_from_db()
    assert (first.state, first.contact) == (AppointmentState.CANCELLED, None)
    assert Appointment.objects.planned().get(citizen=citizen) == again


def test_only_who_logged_it_withdraws_a_contact(cast, citizen):
    contact = log(cast["anna"], citizen)
    with pytest.raises(services.NotYours):
        services.withdraw_contact(by=cast["bo"], contact=contact, reason="nej")


def test_twenty_missed_appointments_close_nothing_and_count_as_work(cast, citizen):
    for day in range(20):
        log(cast["anna"], citizen, outcome=Outcome.NO_SHOW, happened_at=clock.now() - timedelta(days=day, hours=1))
    assert persona("anna").access
    assert queries.tries_since_held(Contact.objects.order_by("-happened_at").first()) == 20
    assert Contact.objects.counted().count() == 20
    from cases.models import Citizen

    assert Citizen.objects.visible_to(persona("anna")).filter(pk=citizen.pk).exists()


def test_the_days_visits_are_ones_own_in_order(cast, citizen):
    noon = clock.now().astimezone(clock.DANISH_TIME).replace(hour=12, minute=0) + timedelta(days=1)
    for hour in (3, 1, 2):
        services.plan_appointment(by=cast["anna"], citizen=citizen, starts_at=noon + timedelta(hours=hour))
    services.plan_appointment(by=cast["bo"], citizen=citizen, starts_at=noon)
    rows = queries.appointments_of_day(persona("anna"), noon.date())
    assert [row.starts_at for row in rows] == [noon + timedelta(hours=hour) for hour in (1, 2, 3)]


def test_a_contact_cannot_be_deleted_while_its_appointment_points_to_it(cast, citizen):
    appointment = services.plan_appointment(
        by=cast["anna"], citizen=citizen, starts_at=clock.now() + timedelta(hours=1)
    )
    contact = log(cast["anna"], citizen, appointment=appointment)
    with pytest.raises(ProtectedError):
        contact.delete()


def test_the_proposed_appointment_keeps_its_hour_when_the_clocks_are_changed(db):
    before = datetime(2026, 10, 23, 10, 0, tzinfo=clock.DANISH_TIME)  # summer time ends on the 25th
    assert next_visit_at(before, 7, before).hour == 10


def test_the_appointment_saved_is_the_one_that_was_shown_however_long_the_form_was_open(cast, citizen, client_of):
    page = reverse("support:contact-create", args=[citizen.pk])
    form = client_of("anna").get(page).context["form"]
    shown = ("client_key", "length", "place", "outcome", "day", "moment", "proposed_at")
    sent = {name: str(form[name].value()) for name in shown}
    clock.move_by(timedelta(minutes=25))
    assert client_of("anna").post(page, sent | {"next": "proposed"}).status_code == 302
    assert Appointment.objects.get(citizen=citizen).starts_at == form.proposal


@pytest.mark.parametrize("typed", ["", "i morgen", "9999-12-31T23:59:59-12:00", "2026-11-23T10:00"])
def test_a_time_that_was_never_shown_is_not_taken(citizen, client_of, typed):
    page = reverse("support:contact-create", args=[citizen.pk])
    form = client_of("anna").post(page, {"proposed_at": typed}).context["form"]
    assert form.proposal > clock.now()


def test_a_visit_logged_from_the_citizen_s_page_is_that_of_the_appointment(cast, citizen, client_of):
    hour = clock.now().astimezone(clock.DANISH_TIME).hour
    clock.move_by(timedelta(hours=34 - hour))  # ten in the morning, so that all below lies on one day
    now = clock.now()
    for hours in (1, 4):
        services.plan_appointment(by=cast["anna"], citizen=citizen, starts_at=now + timedelta(hours=hours))
    services.plan_appointment(by=cast["bo"], citizen=citizen, starts_at=now + timedelta(hours=2))
    clock.move_by(timedelta(hours=2))
    page = reverse("support:contact-create", args=[citizen.pk])
    begun = Appointment.objects.get(citizen=citizen, worker=cast["anna"], starts_at=now + timedelta(hours=1))
    assert client_of("anna").get(page)["Location"] == f"{page}?appointment={begun.pk}"
    assert 'href="?appointment="' in client_of("anna").get(f"{page}?appointment={begun.pk}").content.decode()
    assert client_of("anna").get(f"{page}?appointment=").status_code == 200
    services.cancel_appointment(by=cast["anna"], appointment=begun)
    assert client_of("anna").get(page).status_code == 200


def test_logging_a_try_begins_as_a_try_and_proposes_a_whole_quarter(cast, citizen, client):
    client.force_login(cast["anna"])
    form = client.get(reverse("support:contact-create", args=[citizen.pk]) + "?outcome=attempted").context["form"]
    assert form["outcome"].value() == Outcome.ATTEMPTED
    assert form.proposal.minute % 15 == 0
    assert (
        client.get(reverse("support:contact-create", args=[citizen.pk]) + "?outcome=x")
        .context["form"]["outcome"]
        .value()
        == Outcome.HELD
    )


def test_who_may_not_log_is_not_offered_to_log_an_appointment(cast, citizen, client):
    appointment = services.plan_appointment(
        by=cast["anna"], citizen=citizen, starts_at=clock.now() + timedelta(hours=1)
    )
    url = reverse("support:appointment", args=[appointment.pk])
    log_url = reverse("support:contact-create", args=[citizen.pk])
    client.force_login(cast["anna"])
    assert log_url in client.get(url).content.decode()
    client.force_login(cast["erik"])
    assert log_url not in client.get(url).content.decode()


def test_undoing_what_was_just_saved_has_its_reason_written_already(cast, citizen, client):
    contact = log(cast["anna"], citizen)
    url = reverse("support:contact-withdraw", args=[contact.pk])
    client.force_login(cast["anna"])
    assert client.get(url).context["form"]["reason"].value()
    clock.move_by(timedelta(minutes=16))
    assert not client.get(url).context["form"]["reason"].value()
