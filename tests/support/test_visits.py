"""Log visit on the phone: by schedule, by the norm, missed in one touch, several at once; the home-screen app."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from cases.models import FormDraft
from cases.permissions import CannotReach
from housingfirst.accounts.models import TeamMembership
from housingfirst.accounts.services import join_team, set_peer
from housingfirst.core import clock, web_manifest
from support import queries, services
from support.choices import AppointmentState, Outcome, Place
from support.models import Appointment, Contact, GroupActivity
from support.rules import visits as rules
from tests.access_world import annas_citizen
from tests.conftest import persona
from tests.guard.answers import text_of
from tests.support import world


@pytest.fixture
def citizen(cast):
    return annas_citizen(cast, first_name="Malthe", last_name="Kvist")


@pytest.fixture
def morning():
    """Ten o'clock of a Tuesday to come, so that what follows lies on one working day."""
    local = clock.now().astimezone(clock.DANISH_TIME)
    tuesday = local.replace(hour=10, minute=0, second=0, microsecond=0) + timedelta(days=8 - local.weekday())
    clock.move_by(tuesday - local)
    return clock.now()


def plan(by, citizen, **ahead):
    return services.plan_appointment(by=by, citizen=citizen, starts_at=clock.now() + timedelta(**ahead))


def create(citizen):
    return reverse("support:contact-create", args=[citizen.pk])


# ------------------------------------------------------------------ the form


def test_log_visit_opens_the_citizen_of_the_schedule_and_change_shows_them_all(cast, citizen, client_of, morning):
    other = annas_citizen(cast)
    far, near = plan(cast["anna"], other, minutes=100), plan(cast["anna"], citizen, minutes=40)
    choose = reverse("support:contact-choose")
    assert client_of("anna").get(choose)["Location"] == f"{create(citizen)}?appointment={near.pk}"
    assert client_of("anna").get(f"{choose}?choose=1").status_code == 200
    form = text_of(client_of("anna").get(f"{create(citizen)}?appointment={near.pk}"))
    assert f"{choose}?choose=1" in client_of("anna").get(create(citizen), follow=True).content.decode()
    assert "Malthe Kvist" in form
    for row in (far, near):
        services.cancel_appointment(by=cast["anna"], appointment=row)
    assert client_of("anna").get(choose).status_code == 200


def test_form_proposes_the_next_visit_by_the_norm_of_the_course(cast, client_of):
    world.offer_methods(cast)
    course = world.course(cast, "ACT", worker=None)
    ahead = client_of("anna").get(create(course.citizen)).context["form"].proposal - clock.now()
    assert timedelta() < ahead <= timedelta(days=4)
    icm = world.course(cast, "ICM")
    ahead = client_of("anna").get(create(icm.citizen)).context["form"].proposal - clock.now()
    assert timedelta(days=6) < ahead <= timedelta(days=7)


def typed(form, **fields):
    shown = ("client_key", "length", "place", "outcome", "day", "moment", "proposed_at", "next_place")
    return {name: str(form[name].value()) for name in shown} | fields


def test_next_appointment_takes_its_own_place(cast, citizen, client_of):
    form = client_of("anna").get(create(citizen)).context["form"]
    sent = typed(form, place=Place.PHONE, next="proposed", next_place=Place.OFFICE)
    assert client_of("anna").post(create(citizen), sent).status_code == 302
    row = Appointment.objects.get(citizen=citizen)
    assert (row.place, row.starts_at) == (Place.OFFICE, form.proposal)


SPOKEN = "Han sov\u2028godt.\ufffc \u202aI morgen\u202c er der\x0bmøde\u200b."


def test_a_spoken_note_is_never_refused_for_marks_nobody_sees(cast, citizen, client_of):
    form = client_of("anna").get(create(citizen)).context["form"]
    assert 'autocapitalize="sentences"' in str(form["note"])
    assert 'autocorrect="on"' in str(form["note"])
    sent = typed(form, next="none", note=SPOKEN)
    assert client_of("anna").post(create(citizen), sent).status_code == 302
    assert Contact.objects.get().note == "Han sov\ngodt. I morgen er der\nmøde."


def test_what_is_typed_is_kept_until_the_visit_is_saved(cast, citizen, client_of):
    form = client_of("anna").get(create(citizen)).context["form"]
    door = reverse("cases:draft-save", args=[citizen.pk, "contact", 0])
    assert client_of("anna").post(door, typed(form, note="Halv sætning", next="proposed")).status_code == 200
    clock.move_by(timedelta(days=8))
    again = client_of("anna").get(create(citizen)).context["form"]
    assert again["note"].value() == "Halv sætning"
    assert again["proposed_at"].value() == again.proposal.isoformat()
    assert again.proposal > clock.now()
    assert client_of("erik").post(door, {"note": "x"}).status_code == 404
    sent = typed(again, note="Hel sætning", next="none")
    assert client_of("anna").post(create(citizen), sent).status_code == 302
    assert not FormDraft.objects.exists()


# ------------------------------------------------------------------ missed


def test_one_touch_logs_a_missed_appointment_and_one_more_takes_the_next_try(cast, citizen, client_of, morning):
    row = plan(cast["anna"], citizen, minutes=30)
    missed = reverse("support:appointment-missed", args=[row.pk])
    my_day = client_of("anna").get(reverse("overview:my-day")).content.decode()
    assert missed not in my_day
    assert client_of("anna").post(missed).status_code == 409
    clock.move_by(timedelta(minutes=50))
    assert missed in client_of("anna").get(reverse("overview:my-day")).content.decode()
    assert missed in client_of("anna").get(reverse("support:appointment", args=[row.pk])).content.decode()
    saved = client_of("anna").post(missed)["Location"]
    assert client_of("anna").post(missed)["Location"] == saved  # a second press
    contact = Contact.objects.get()
    assert (contact.outcome, contact.happened_at) == (Outcome.NO_SHOW, row.starts_at)
    row.refresh_from_db()
    assert row.state == AppointmentState.DONE
    page = client_of("anna").get(saved)
    again = page.context["again"]
    assert again.proposal == queries.proposed_try(contact)
    door = reverse("support:contact-try-again", args=[contact.pk])
    assert door in page.content.decode()
    assert client_of("anna").post(door, {"proposed_at": again.proposal.isoformat()})["Location"] == saved
    assert Appointment.objects.planned().get().starts_at == again.proposal
    assert "Du prøver igen" in text_of(client_of("anna").get(saved))


def test_a_miss_that_was_withdrawn_can_be_missed_again(cast, citizen, morning):
    row = plan(cast["anna"], citizen, minutes=30)
    clock.move_by(timedelta(minutes=50))
    first = services.miss_appointment(by=cast["anna"], appointment=row)
    services.withdraw_contact(by=cast["anna"], contact=first, reason="Han kom alligevel")
    row.refresh_from_db()
    assert services.miss_appointment(by=cast["anna"], appointment=row) != first


def test_an_appointment_ahead_is_not_missed(cast, citizen):
    with pytest.raises(rules.NotYetMissed):
        services.miss_appointment(by=cast["anna"], appointment=plan(cast["anna"], citizen, hours=3))
    assert not Contact.objects.exists()


# ------------------------------------------------------------------ several at once


def together(by, citizens, **fields):
    fields = {"title": "Fællesspisning", "workers": [], "client_key": uuid4(), "minutes": 90, **fields}
    at = clock.now() - timedelta(hours=2)
    return services.log_activity(by=by, citizens=citizens, happened_at=at, place=Place.OUTSIDE, **fields)


def test_an_activity_counts_once_for_each_citizen_and_each_worker(cast, citizen):
    key = uuid4()
    citizens = [citizen, annas_citizen(cast), citizen]
    activity = together(cast["anna"], citizens, workers=[cast["bo"], cast["anna"]], client_key=key, note="God mad")
    assert together(cast["anna"], citizens, client_key=key) == activity
    assert GroupActivity.objects.count() == 1
    assert Contact.objects.counted().filter(activity=activity).count() == 2
    start, end = clock.now() - timedelta(days=1), clock.now()
    for key in ("anna", "bo"):
        counts = queries.activity_counts(persona(key), start, end)
        assert (counts.activities, counts.minutes, counts.taking_part) == (1, 90, 2), key
    assert queries.activity_counts(persona("carla"), start, end).activities == 0
    for contact in Contact.objects.all():
        services.withdraw_contact(by=contact.worker, contact=contact, reason="Forkert dag")
    assert queries.activity_counts(persona("bo"), start, end).activities == 0


def test_each_citizen_has_the_contact_with_their_own_worker_where_that_one_took_part(cast):
    world.offer_methods(cast)
    mine, yours = world.course(cast), world.course(cast, worker="bo")
    together(cast["anna"], [mine.citizen, yours.citizen], workers=[cast["bo"]])
    workers = dict(Contact.objects.values_list("citizen_id", "worker_id"))
    assert workers == {mine.citizen_id: cast["anna"].pk, yours.citizen_id: cast["bo"].pk}


def test_an_activity_takes_only_citizens_one_reaches_and_workers_of_ones_teams(cast, citizen, client_of):
    with pytest.raises(CannotReach):
        together(cast["dorthe"], [citizen])
    with pytest.raises(services.NotAColleague):
        together(cast["anna"], [citizen], workers=[cast["dorthe"]])
    with pytest.raises(rules.NobodyTookPart):
        together(cast["anna"], [])
    assert not GroupActivity.objects.exists()
    form = client_of("dorthe").get(reverse("support:activity-create")).context["form"]
    assert str(citizen.pk) not in dict(form.fields["citizens"].choices)


def test_the_form_of_an_activity_saves_it_and_shows_who_took_part(cast, citizen, client_of):
    page = reverse("support:activity-create")
    form = client_of("anna").get(page).context["form"]
    sent = {name: str(form[name].value()) for name in ("client_key", "day", "moment", "minutes", "place")}
    sent["day"] = form["day"].field.prepare_value(form["day"].value())
    assert client_of("anna").post(page, sent | {"title": "Tur"}).status_code == 422
    sent |= {"title": "Tur til stranden", "citizens": [citizen.pk], "workers": [cast["bo"].pk]}
    answer = client_of("anna").post(page, sent, follow=True)
    text = text_of(answer)
    for word in ("Tur til stranden", "Malthe Kvist", str(cast["bo"])):
        assert word in text
    assert "Tur til stranden" in text_of(client_of("anna").get(reverse("support:activity-list")))
    contact = Contact.objects.get()
    assert str(cast["bo"]) in text_of(client_of("anna").get(reverse("support:contact", args=[contact.pk])))


# ------------------------------------------------------------------ peers


def test_being_a_peer_is_a_dated_mark_on_a_place_in_a_team(cast, citizen, client_of):
    place = TeamMembership.objects.current(clock.today()).get(user=cast["bo"])
    services.log_contact(
        by=cast["bo"], citizen=citizen, happened_at=clock.now() - timedelta(hours=1), minutes=30,
        place=Place.HOME, outcome=Outcome.HELD, client_key=uuid4(),
    )  # fmt: skip
    page = reverse("support:contact", args=[Contact.objects.get().pk])
    assert "peer-medarbejder" not in text_of(client_of("anna").get(page))
    door = reverse("overview:user-peer", args=[cast["bo"].pk, place.pk])
    assert client_of("sofie").post(door, {"on": "1"}).status_code == 302
    row = TeamMembership.objects.current(clock.today()).get(user=cast["bo"])
    assert (row.is_peer, row.starts_on, row.fraction) == (True, clock.today(), place.fraction)
    place.refresh_from_db()
    assert (place.is_peer, place.ends_on) == (False, clock.today())
    assert "peer-medarbejder" in text_of(client_of("anna").get(page))
    assert queries.peers_in(row.team) == 1
    assert "1 peer-medarbejder i teamet" in text_of(client_of("carla").get(reverse("support:caseload")))
    set_peer(by=cast["sofie"], membership=row, is_peer=False, from_on=clock.today())
    assert queries.peers_in(row.team) == 0


def test_a_peer_can_be_placed_as_one_from_the_start(cast):
    row = join_team(by=cast["sofie"], user=cast["erik"], team=world.team(), is_peer=True, starts_on=clock.today())
    assert queries.peer_ids([cast["erik"], cast["anna"]]) == {row.user_id}


# ------------------------------------------------------------------ home screen


def test_the_home_screen_app_is_danish_starts_at_min_dag_and_keeps_no_citizen(client, client_of, citizen):
    answer = client.get("/manifest.webmanifest")
    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/manifest+json"
    app = answer.json()
    assert (app["lang"], app["display"], app["start_url"]) == ("da", "standalone", reverse("overview:my-day"))
    assert app["name"] == "Housing First: støtten i kommunen"
    assert app["shortcuts"][0]["url"] == reverse("support:contact-choose")
    assert {icon["sizes"] for icon in app["icons"]} == {"any", "192x192", "512x512"}
    assert "maskable" in {icon["purpose"] for icon in app["icons"]}
    with open("static/css/look.css", encoding="utf-8") as look:
        assert re.search(r"--accent:\s*(#\w+)", look.read())[1] == app["theme_color"] == web_manifest.THEME
    page = client_of("anna").get(reverse("overview:my-day"))
    assert '<link rel="manifest" href="/manifest.webmanifest">' in page.content.decode()
    assert "no-store" in page["Cache-Control"]


def test_who_logged_an_activity_takes_its_contacts_back(cast, citizen):
    world.offer_methods(cast)
    course = world.course(cast, "ICM", "anna", citizen)
    activity = together(cast["bo"], [citizen], workers=[cast["anna"]], client_key=uuid4())
    contact = Contact.objects.get(activity=activity, citizen=course.citizen)
    assert services.withdraw_contact(by=cast["bo"], contact=contact, reason="Den forkerte").withdrawn_by == cast["bo"]
