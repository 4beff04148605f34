"""Street outreach: rounds, people met again, becoming a citizen, the places nobody else sees."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import translation

from cases import queries, rules, services
from cases.models import Citizen, ConcernInquiry, OutreachMeeting, OutreachPerson, OutreachPlace, OutreachRound
from cases.permissions import CannotReach, NotOnTheOutreachTeam
from housingfirst.accounts import services as accounts
from housingfirst.accounts.models import Team
from housingfirst.core import clock
from housingfirst.core.conflicts import StaleVersion
from tests.access_matrix import EVERYBODY
from tests.access_world import out_on_the_street
from tests.cases.makers import make_citizen
from tests.conftest import persona

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
MODELS = (OutreachPlace, OutreachRound, OutreachPerson, OutreachMeeting)


@pytest.mark.parametrize(
    ("nobody", "met", "at", "refusal"),
    [
        (True, [], NOW, None),
        (False, ["Rug"], NOW, None),
        (True, ["Rug"], NOW, rules.NobodyAndSomebody),
        (False, [], NOW, rules.WhomMissing),
        (True, [], NOW + timedelta(minutes=1), rules.RoundInFuture),
    ],
)
def test_a_round_says_nobody_or_whom(nobody, met, at, refusal):
    if refusal is None:
        rules.check_round(nobody, met, at, NOW)
    else:
        with pytest.raises(refusal):
            rules.check_round(nobody, met, at, NOW)


@pytest.fixture
def bo(cast):
    return out_on_the_street(cast)


@pytest.fixture
def place(bo):
    return services.add_place(by=bo, name="Trappen under broen", kind="stairwell")


def walk(bo, place, *met, ago=0, **fields):
    fields.setdefault("client_key", uuid4())
    fields.setdefault("met_nobody", not (met or fields.get("new_person")))
    at = clock.now() - timedelta(days=ago, minutes=1)
    return services.log_round(by=bo, place=place, happened_at=at, met=met, **fields)


def person_met(bo, place, **fields):
    walk(bo, place, new_person="Rug", new_note="Vil gerne have kaffe", **fields)
    return OutreachPerson.objects.get(nickname="Rug")


def meetings_told(user, citizen):
    """The notes of the meetings that stand on the citizen's timeline for this user."""
    with translation.override("da"):
        return [event.text for event in queries.timeline_events(user, citizen) if event.title == "Mødt på gaden"]


def test_only_the_outreach_team_sees_anything_and_its_leader_only_if_she_leads_it(cast, bo, place, client_of):
    person_met(bo, place)
    for key in EVERYBODY.split():
        for model in MODELS:
            assert model.objects.visible_to(persona(key)).exists() is (key == "bo"), (key, model)
    for key in ("carla", "erik", "anna"):
        with pytest.raises(NotOnTheOutreachTeam):
            services.add_place(by=cast[key], name="Havnen", kind="park")
    team = Team.objects.get(name="Gadeplan")
    accounts.join_team(by=cast["sofie"], user=cast["carla"], team=team, is_leader=True, starts_on=clock.today())
    assert OutreachPlace.objects.visible_to(persona("carla")).exists()
    accounts.set_outreach(by=cast["sofie"], team=team, is_outreach=False)
    assert not OutreachPlace.objects.visible_to(persona("bo")).exists()
    assert client_of("bo").get(reverse("cases:outreach")).status_code == 403


def test_somebody_is_met_again_and_the_same_press_twice_is_one_round(cast, bo, place):
    person = person_met(bo, place, ago=3)
    key = uuid4()
    first = walk(bo, place, (person, "Hunden er syg"), client_key=key)
    assert walk(bo, place, (person, "Hunden er syg"), client_key=key) == first
    stale = OutreachPerson.objects.get(pk=person.pk)
    walk(bo, place, (person, ""), ago=9)
    walk(bo, place, (stale, ""), ago=5)  # from a form that was open before
    assert [row.note for row in queries.meetings_of(bo, person)] == ["Hunden er syg", "Vil gerne have kaffe", "", ""]
    person.refresh_from_db()
    assert person.first_met_on == clock.today() - timedelta(days=9)
    services.update_place(by=bo, place=place, version=1, name=place.name, kind=place.kind, is_active=False)
    place.refresh_from_db()
    with pytest.raises(rules.PlaceNotInUse):
        walk(bo, place)
    with pytest.raises(StaleVersion):
        services.update_place(by=bo, place=place, version=1, name="Broen", kind="street")


def test_a_second_person_of_a_nickname_needs_something_to_be_known_by(bo, place):
    person_met(bo, place)
    with pytest.raises(rules.NicknameKnown):
        walk(bo, place, new_person="rug")
    assert OutreachRound.objects.count() == 1
    walk(bo, place, new_person="Rug", new_description="Den yngre, med cykel")
    assert OutreachPerson.objects.filter(nickname="Rug").count() == 2


def test_every_meeting_follows_to_the_citizen_without_the_place(cast, bo, place, client_of):
    person, citizen = person_met(bo, place), make_citizen(cast["anna"])
    walk(bo, place, (person, "Vil se en lejlighed"), seen="Soveposer på trappen")
    services.link_person(by=bo, person=person, citizen=citizen)
    walk(bo, place, (person, "Mødt igen bagefter"))
    for key in ("anna", "carla", "erik", "bo"):
        page = client_of(key).get(reverse("overview:citizen-timeline", args=[citizen.pk])).content.decode()
        for note in ("Vil gerne have kaffe", "Vil se en lejlighed", "Mødt igen bagefter"):
            assert note in page, key
        assert "Trappen under broen" not in page
        assert "Soveposer" not in page
    assert not meetings_told(persona("dorthe"), citizen)
    with pytest.raises(rules.IsCitizen):
        services.link_person(by=bo, person=person, citizen=citizen)
    services.unlink_person(by=bo, person=person)
    assert not meetings_told(persona("anna"), citizen)
    assert OutreachMeeting.objects.filter(person=person).count() == 3


def test_a_citizen_out_of_reach_cannot_be_unlinked(cast, bo, place):
    person, citizen = person_met(bo, place), make_citizen(cast["anna"])
    services.link_person(by=bo, person=person, citizen=citizen)
    services.protect_record(by=cast["erik"], citizen=citizen, protected=True)
    with pytest.raises(CannotReach):
        services.unlink_person(by=persona("bo"), person=person)
    person.refresh_from_db()
    assert person.citizen == citizen


def test_a_citizen_out_of_reach_cannot_be_linked(cast, bo, place):
    person, hers = person_met(bo, place), make_citizen(cast["dorthe"])
    with pytest.raises(CannotReach):
        services.link_person(by=bo, person=person, citizen=hers)


def test_registering_somebody_from_the_street(cast, bo, place, client_of):
    person = person_met(bo, place)
    nord = Team.objects.get(name="Team Nord").pk
    today = clock.today().strftime("%d-%m-%Y")
    data = {"first_name": "Jesper", "last_name": "Rugmark", "situation": "street", "situation_from": today}
    data |= {"cpr": "721187-2045", "team": nord}
    address = reverse("cases:outreach-person-register", args=[person.pk])
    response = client_of("bo").post(address, data)
    assert response.status_code == 302, response.content.decode()[:3000]
    person.refresh_from_db()
    assert person.citizen == Citizen.objects.get(first_name="Jesper")
    assert meetings_told(persona("anna"), person.citizen) == ["Vil gerne have kaffe"]


def test_a_number_of_somebody_out_of_reach_gets_the_same_answer_as_anywhere(cast, bo, place, client_of):
    hers = make_citizen(cast["dorthe"], first_name="Rosa", cpr="830390-0288")
    person = person_met(bo, place)
    nord = Team.objects.get(name="Team Nord").pk
    today = clock.today().strftime("%d-%m-%Y")
    data = {"first_name": "Ulla", "last_name": "Ny", "situation": "street", "situation_from": today}
    data |= {"cpr": "830390-0288", "team": nord}
    answer = client_of("bo").post(reverse("cases:outreach-person-register", args=[person.pk]), data)
    assert answer.status_code == 302
    person.refresh_from_db()
    assert person.citizen.first_name == "Ulla"
    assert meetings_told(persona("bo"), person.citizen) == ["Vil gerne have kaffe"]
    assert ConcernInquiry.objects.get(citizen=hers).recorded_by == cast["bo"]


def test_rounds_in_vain_count_as_work_month_by_month(cast, bo, place):
    person = person_met(bo, place)
    walk(bo, place)
    walk(bo, place, (person, ""))
    services.link_person(by=bo, person=person, citizen=make_citizen(cast["anna"]))
    newest = queries.months_of_outreach(bo)[0]
    assert newest.month == clock.today().replace(day=1)
    assert (newest.rounds, newest.met_nobody, newest.people, newest.new, newest.citizens) == (3, 1, 1, 1, 1)
    assert not any(one.rounds for one in queries.months_of_outreach(cast["carla"]))


def test_the_start_page_logs_a_round_in_three_presses(cast, bo, place, client_of):
    person = person_met(bo, place)
    client, address = client_of("bo"), reverse("cases:outreach")
    shown = client.get(address).context["form"].initial
    base = {"client_key": str(shown["client_key"]), "day": shown["day"].strftime("%d-%m-%Y"), "moment": "00.00"}
    assert client.post(address, base | {"place": place.pk, "met": "nobody"}).status_code == 302
    assert OutreachRound.objects.filter(met_nobody=True).count() == 1
    base["client_key"] = str(uuid4())
    lost = client.post(address, base | {"place": place.pk, "met": "nobody", f"note-{person.pk}": "Fik en sovepose"})
    assert lost.status_code == 422
    assert "Fik en sovepose" in lost.content.decode()
    data = base | {"place": place.pk, "met": "somebody", f"met-{person.pk}": "on", f"note-{person.pk}": "Sovepose"}
    assert client.post(address, data).status_code == 302
    assert OutreachMeeting.objects.filter(person=person, note="Sovepose").exists()
    again = client.get(f"{address}?person={person.pk}").content.decode()
    assert f'name="met-{person.pk}"' in again


def test_a_round_and_a_meeting_are_put_right_and_the_first_meeting_is_counted_anew(cast, bo, place):
    person = person_met(bo, place, ago=3)
    other = services.add_place(by=bo, name="Havnen", kind="park")
    meeting = OutreachMeeting.objects.get(person=person)
    earlier = clock.now() - timedelta(days=8)
    correct = {"place": other, "happened_at": clock.now() + timedelta(hours=1)}
    with pytest.raises(rules.RoundInFuture):
        services.correct_round(by=bo, round_=meeting.round, version=1, **correct)
    row = services.correct_round(by=bo, round_=meeting.round, version=1, place=other, happened_at=earlier, seen="Telte")
    person.refresh_from_db()
    assert (row.place, row.corrected_by, row.version) == (other, bo, 2)
    assert person.first_met_on == clock.today() - timedelta(days=8)
    walk(bo, place, new_person="Hat")
    hat = OutreachPerson.objects.get(nickname="Hat")
    services.correct_meeting(by=bo, meeting=meeting, version=1, person=hat, note="Vil gerne have te")
    assert [row.note for row in queries.meetings_of(bo, hat)] == ["", "Vil gerne have te"]
    assert not queries.meetings_of(bo, person)
    hat.refresh_from_db()
    assert hat.first_met_on == clock.today() - timedelta(days=8)
    with pytest.raises(StaleVersion):
        services.correct_meeting(by=bo, meeting=meeting, version=1, person=person)
    with pytest.raises(NotOnTheOutreachTeam):
        services.correct_round(by=cast["anna"], round_=row, version=2, place=place, happened_at=earlier)
    walk(bo, place, (person, ""), (hat, ""))
    one = OutreachMeeting.objects.filter(person=person).get()
    with pytest.raises(rules.MetAlready):
        services.correct_meeting(by=bo, meeting=one, version=1, person=hat)


def test_two_who_put_a_round_right_both_see_what_the_other_wrote(cast, bo, place, client_of):
    walk(bo, place, seen="Intet")
    row = OutreachRound.objects.get()
    client, address = client_of("bo"), reverse("cases:outreach-round", args=[row.pk])
    shown = client.get(address).context["form"]
    typed = {name: shown[name].value() or "" for name in ("place", "next_step", "version", "base")}
    typed |= {"day": shown["day"].value(), "moment": shown["moment"].value()}
    assert client.post(address, typed | {"seen": "Tre telte"}).status_code == 302
    clash = client.post(address, typed | {"seen": "To telte"})
    assert clash.status_code == 409
    assert "Tre telte" in clash.content.decode()
    assert "To telte" in clash.content.decode()
    row.refresh_from_db()
    assert (row.seen, row.corrected_by) == ("Tre telte", bo)
