"""The citizen's page: what it shows, and that it asks the database a bounded number of times."""

import re
from datetime import timedelta
from html import unescape
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cases import services as cases
from housingfirst.accounts.roles import ALL_GROUPS, FieldGroup
from housingfirst.core import clock
from housingfirst.overview.citizen_page import page_for, panels_for, timeline_for
from referrals import services as referrals
from support import queries
from support import services as support
from tests.access_world import annas_citizen
from tests.conftest import persona
from tests.housing import home_world
from tests.referrals.makers import refer
from tests.support import world

# What only a test has: the transaction of the request lies inside that of the test.
UNCOUNTED = ("SAVEPOINT", "RELEASE", "select set_config")
PARTS = ["overview:citizen", "overview:citizen-timeline", "overview:citizen-panels"]


def queries_of(client, citizen, part):
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert client.get(reverse(part, args=[citizen.pk])).status_code == 200
    return [query["sql"] for query in captured.captured_queries if not query["sql"].startswith(UNCOUNTED)]


@pytest.mark.parametrize("part", PARTS)
def test_each_part_asks_at_most_25_times_however_long_the_story(cast, client_of, part):
    citizen = annas_citizen(cast)
    world.offer_methods(cast, "CTI")
    world.course(cast, "CTI", worker="anna", citizen=citizen)
    client = client_of("anna")
    client.get(reverse(part, args=[citizen.pk]))  # the name of the municipality is asked for once per process
    few = queries_of(client, citizen, part)
    for number in range(30):
        support.log_contact(
            by=persona("anna"),
            citizen=citizen,
            happened_at=clock.now() - timedelta(hours=number + 1),
            minutes=30,
            place="home",
            outcome="held",
            own_words="Det går.",
            client_key=uuid4(),
        )
    many = queries_of(client, citizen, part)
    assert len(few) == len(many)
    assert len(many) <= 25, "\n".join(sql[:160] for sql in many)


# ------------------------------------------------------------------ what can be done, and what is next


def page_of(key, citizen):
    return page_for(persona(key), citizen, ALL_GROUPS)


def labels(actions):
    return [action.label for action in actions]


@pytest.mark.parametrize("key", ["anna", "carla", "erik"])
def test_referring_and_the_plan_are_among_what_can_be_done(key, cast, client_of):
    citizen = annas_citizen(cast)
    page = page_of(key, citizen)
    assert len(page.actions) == 3, "one primary and two more; the rest is behind “More”"
    assert "Henvis" in labels(page.actions)
    assert "Planen" in labels(page.actions + page.links)
    for action in [*page.actions, *page.links]:
        assert client_of(key).get(action.url).status_code == 200, action.label


def test_who_sees_a_part_of_the_record_gets_no_buttons(cast):
    offer = home_world.offer(cast)
    page = page_for(persona("hanne"), offer.citizen, frozenset({FieldGroup.IDENTITY}))
    assert (page.actions, page.links, page.next, page.course) == ([], [], None, None)


def test_a_sanction_about_to_fall_is_the_next_step(cast):
    citizen = annas_citizen(cast)
    world.offer_methods(cast, "ICM")
    world.course(cast, citizen=citizen)
    notice = referrals.warn_of_sanction(
        by=cast["jonas"],
        referral=refer(cast, citizen),
        what="Kom ikke til samtalen",
        falls_on=clock.today() + timedelta(days=3),
    )
    assert page_of("anna", citizen).next.url == reverse("referrals:sanction", args=[notice.pk])
    referrals.handle_sanction(by=cast["anna"], notice=notice, outcome="averted", done="Talte med Jonas.")
    assert page_of("anna", citizen).next.url != reverse("referrals:sanction", args=[notice.pk])


def test_a_late_answer_is_the_next_step_when_contact_and_course_are_calm(cast):
    citizen = annas_citizen(cast)
    row = refer(cast, citizen)
    assert page_of("anna", citizen).next is None
    clock.move_by(timedelta(days=17))
    assert page_of("anna", citizen).next.url == reverse("referrals:referral", args=[row.pk])


def test_a_passed_norm_of_contact_comes_before_what_the_course_waits_for(cast):
    citizen = annas_citizen(cast)
    world.offer_methods(cast, "CTI")
    course = world.course(cast, "CTI", citizen=citizen)
    assert page_of("anna", citizen).next.url == reverse("support:course-phase-one", args=[course.pk])
    clock.move_by(timedelta(days=30))
    assert page_of("anna", citizen).next.url == reverse("support:contact-create", args=[citizen.pk])
    seen = page_of("erik", citizen).next
    assert (seen.title, seen.action) == ("Få kontakt", ""), "who logs no contacts gets no button to a refusal"


def test_when_nothing_is_urgent_the_next_appointment_is_said(cast):
    citizen = annas_citizen(cast)
    world.offer_methods(cast, "ICM")
    course = world.course(cast, citizen=citizen)
    make_start_measurement(cast, course)
    support.plan_appointment(by=cast["anna"], citizen=citizen, starts_at=clock.now() + timedelta(days=2))
    following = page_of("anna", citizen).next
    assert following.title == "Intet haster lige nu"
    assert "Næste aftale er" in following.why
    assert following.url == ""


def make_start_measurement(cast, course):
    """So that the course waits for nothing."""
    measured = cases.record_measurement(
        by=cast["anna"], citizen=course.citizen, kind="start", housing="sofa_street_unknown"
    )
    support.settle_measurement_due(by=cast["anna"], citizen=course.citizen, measurement=measured)


# ------------------------------------------------------------------ the course drawn, the referrals told


def contact(citizen, outcome="held", days=0):
    return support.log_contact(
        by=persona("anna"),
        citizen=citizen,
        happened_at=clock.now() - timedelta(days=days, minutes=5),
        minutes=30,
        place="home",
        outcome=outcome,
        client_key=uuid4(),
    )


def test_the_phases_are_drawn_with_a_tick_for_every_contact_within_them(cast, client_of):
    citizen = annas_citizen(cast)
    world.offer_methods(cast, "CTI")
    course = world.course(cast, "CTI", citizen=citizen)
    support.start_phase_one(by=persona("anna"), course=course, event="lease", on=clock.today())
    contact(citizen)
    contact(citizen, outcome="no_show")
    bar = page_of("anna", citizen).course.bar
    assert (bar.held, bar.tried) == (1, 1)
    for url in (reverse("overview:citizen", args=[citizen.pk]), course.get_absolute_url()):
        text = unescape(client_of("anna").get(url).content.decode())
        assert text.count('class="held"') == 2, "the tick and its legend"
        assert "1 Overgang" in re.sub(r"<[^>]*>", "", text)


def test_the_gap_of_the_page_is_that_of_the_lists(cast):
    citizen = annas_citizen(cast)
    world.offer_methods(cast, "ICM")
    world.course(cast, citizen=citizen)
    contact(citizen)
    clock.move_by(timedelta(days=12))
    contact(citizen, outcome="attempted", days=2)
    [listed] = queries.own_gaps(persona("anna"), clock.today())
    shown = page_of("anna", citizen).course.gap
    assert (shown.gap, shown.last_held_on, shown.tries) == (listed.gap, listed.last_held_on, listed.tries)


def test_referrals_stand_in_the_panel_and_in_the_story(cast):
    citizen = annas_citizen(cast)
    row = refer(cast, citizen)
    referrals.answer_referral(by=cast["jonas"], referral=row, answer="accepted")
    url = reverse("referrals:referral", args=[row.pk])
    told = timeline_for(persona("anna"), citizen, ALL_GROUPS, kind="referral").events
    assert [event.url for event in told] == [url, url]
    [panel] = [one for one in panels_for(persona("anna"), citizen, ALL_GROUPS) if "referrals" in one.template]
    assert panel.part[0].url == url
    seen = frozenset({FieldGroup.IDENTITY, FieldGroup.CONTACT})
    assert not [one for one in panels_for(persona("anna"), citizen, seen) if "referrals" in one.template]


def test_a_home_is_as_protected_as_the_address_on_the_record(cast, client_of):
    tenancy = home_world.moved_in(cast)
    citizen = tenancy.citizen
    citizen.refresh_from_db()
    cases.update_citizen(by=cast["anna"], citizen=citizen, version=citizen.version, address_protected=True)
    world.offer_methods(cast, "ICM")
    world.course(cast, worker="anna", citizen=citizen)
    address = tenancy.dwelling.address
    seen = {
        key: address in client_of(key).get(reverse("overview:citizen-panels", args=[citizen.pk])).content.decode()
        for key in ("anna", "bo")
    }
    assert seen == {"anna": True, "bo": False}, "only those tied to the citizen in person"
