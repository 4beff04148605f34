"""A protected record is absent for everybody neither assigned nor granted, and still counted (design.md § 1)."""

import re

import pytest
from django.urls import reverse

from cases import queries
from cases.models import Citizen, ConcernInquiry, Decision, JournalNote, ThemeNote
from cases.permissions import field_groups
from housing.queries import need_list
from housing.services import decide_nomination
from housingfirst.accounts.models import User
from housingfirst.accounts.roles import Role
from housingfirst.accounts.services import give_role
from housingfirst.core import clock
from support.models import Contact, Course, WaitingListEntry
from support.queries import team_caseload, waiting_list
from tests.access_matrix import EVERYBODY
from tests.guard.answers import no_trace, text_of
from tests.guard.world import CPR
from tests.support import world as courses

OUTSIDE = [key for key in EVERYBODY.split() if key not in ("erik", "bo")]
SEARCHES = ["cases:citizen-list", "cases:inquiry-list", "housing:nomination-list", "housing:offer-list"]
SEARCHES += ["tasks:task-list", "housing:fast-track"]


def user(persona):
    return User.objects.get(persona=persona)


@pytest.mark.parametrize("name", SEARCHES)
def test_search_for_a_protected_record_answers_as_for_nobody(name, world):
    """Neither a hit nor a suggestion nor a count tells the two apart."""
    wrong = []
    for persona in OUTSIDE:
        answers = []
        for words in ("Zebrafinke protected", "Zebrafinke quetzal"):
            with no_trace():
                response = world.clients[persona].get(reverse(name), {"q": words})
            text = re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"|nonce[^\s>]*', "", text_of(response))
            answers.append(text.replace("protected", "quetzal"))
        if answers[0] != answers[1]:
            wrong.append(persona)
    assert not wrong, wrong


def test_number_of_a_protected_record_is_confirmed_to_nobody_outside(world):
    """Search by CPR: the same answer for a protected record as for nobody."""
    for persona in ("anna", "carla", "dorthe", "hedelund-anna"):
        answers = []
        for number in (CPR["protected"], "670399-1299"):
            with no_trace():
                response = world.clients[persona].post(reverse("cases:citizen-cpr-search"), {"cpr": number})
            answers.append((response.status_code, re.sub(r'value="[^"]*"', "", text_of(response))))
        assert answers[0] == answers[1], persona


def test_hints_of_duplicates_leave_it_out(world):
    hidden = world.citizens["protected"]
    facts = {"first_name": hidden.first_name, "last_name": hidden.last_name, "cpr": hidden.cpr}
    for persona in ("anna", "carla", "dorthe"):
        hints = queries.duplicate_hints(user(persona), born_on=hidden.born_on, **facts)
        assert hidden.pk not in {hint.citizen.pk for hint in hints}, persona
    hints = queries.duplicate_hints(user("erik"), born_on=hidden.born_on, **facts)
    assert hidden.pk in {hint.citizen.pk for hint in hints}


def test_it_is_still_counted(world):
    """In the caseload's points, on the waiting list and on the list of those who wait for a home (PC-27)."""
    team, today = courses.team(), clock.today()
    rows = team_caseload(team, today).workers
    assert world.rows["protected"]["course"].pk in {course.course_id for row in rows for course in row.courses}
    nomination = world.rows["protected"]["nomination"]
    nomination.refresh_from_db()
    assert nomination.status == "submitted"
    decide_nomination(by=world.cast["erik"], nomination=nomination, outcome="approved")
    assert nomination in need_list(team.municipality_id)


def test_a_waiting_list_counts_whom_it_does_not_name(world):
    entry = WaitingListEntry.objects.waiting().filter(team=courses.team()).first()
    Citizen.objects.filter(pk=entry.citizen_id).update(record_protected=True)
    before = waiting_list(courses.team(), user("erik"), clock.today())
    seen = waiting_list(courses.team(), user("carla"), clock.today())
    assert len(seen.rows) == len(before.rows)
    assert seen.hidden >= 1
    assert entry.citizen_id not in {row.citizen.pk for row in seen.rows if row.citizen}


@pytest.mark.parametrize("persona", [key for key in EVERYBODY.split() if key != "anna"])
def test_protected_address_stands_nowhere_but_where_it_is_asked_for(persona, world):
    """Not on the page, in the list or in its files; revealed to those tied in person and granted only."""
    citizen = world.citizens["address"]
    for address in (
        citizen.get_absolute_url(),
        reverse("cases:citizen-list"),
        reverse("cases:citizen-list") + "?export=csv",
    ):
        with no_trace():
            assert "PLANT-ADDRESS" not in text_of(world.clients[persona].get(address)), address
    with no_trace():
        response = world.clients[persona].post(reverse("cases:citizen-reveal", args=[citizen.pk]), {"kind": "address"})
    assert ("PLANT-ADDRESS" in text_of(response)) == ("ADDRESS" in world.groups(persona, "address"))


def test_two_roles_and_an_opening_open_no_more_of_a_protected_record_than_the_opening(world):
    """Hanne is an adviser too: the approved nomination lets her in as coordinator, and only as that."""
    role = {"role": Role.AUTHORITY_ADVISER, "starts_on": clock.today()}
    give_role(by=world.cast["sofie"], user=world.cast["hanne"], **role)
    citizen, nomination = world.citizens["protected"], world.rows["protected"]["nomination"]
    decide_nomination(by=world.cast["erik"], nomination=nomination, outcome="approved")
    hanne = user("hanne")
    assert Citizen.objects.visible_to(hanne).filter(pk=citizen.pk).exists()
    citizen.refresh_from_db()
    assert field_groups(hanne, citizen) == {"identity", "contact", "housing"}
    for model in (JournalNote, ThemeNote, Contact, Course, Decision, ConcernInquiry):
        assert not model.objects.visible_to(hanne).filter(citizen=citizen).exists(), model
        assert model.objects.visible_to(hanne).exists(), model
