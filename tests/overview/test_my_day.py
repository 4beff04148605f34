"""Min dag: every role finds its own work, each thing once, with the reason and the way to do it."""

import re
from datetime import datetime, timedelta
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cases import services as cases
from cases.models import Citizen
from housingfirst.accounts.services import system_user
from housingfirst.audit.models import AccessLog
from housingfirst.core import clock
from housingfirst.core.db import municipality_scope
from housingfirst.overview.day_panels import day_for
from housingfirst.overview.my_day import Line, Panel, day_of
from housingfirst.tasks import services as tasks
from housingfirst.tasks.models import Task
from referrals import services as referrals
from referrals import sweeps as referral_sweeps
from support import services as support
from tests.access_matrix import EVERYBODY
from tests.cases.makers import make_citizen, make_decision
from tests.conftest import persona
from tests.guard.world import build
from tests.housing import home_world, stock_world
from tests.referrals.makers import refer
from tests.support import world

MY_DAY = "overview:my-day"
UNCOUNTED = ("SAVEPOINT", "RELEASE", "select set_config")
NOW = datetime(2026, 11, 24, 7, 10, tzinfo=clock.DANISH_TIME)


def panel(key, name):
    """The panel of that name on the day of the persona; None where it is not on the page."""
    shown = {one.key: one for one in day_for(persona(key), clock.now()).panels}
    return shown.get(name)


def titles(key, name):
    found = panel(key, name)
    return [line.title for line in found.lines] if found else []


def page(client):
    response = client.get(reverse(MY_DAY))
    assert response.status_code == 200
    return unescape(response.content.decode())


def raise_task(cast, citizen, **fields):
    fields = {"key": f"test:{citizen.pk}", "kind": "other", "title": "Ring til %(citizen)s", **fields}
    fields = {"due_on": clock.today(), "assignee": cast["anna"], **fields}
    return tasks.raise_task(by=cast["anna"], citizen=citizen, **fields)


# ------------------------------------------------------------------ what stands first, and what stands once


def line(title, **parts):
    return Line(title, action="Åbn", action_url=f"/{title}/", **parts)


def test_a_visit_about_to_begin_comes_before_what_is_late():
    soon = line("Besøg", when="8.00", at=NOW + timedelta(minutes=50))
    day = day_of([Panel("tasks", "Opgaver", [line("Sen", kind="late")]), Panel("visits", "Besøg", [soon])], NOW)
    assert day.next.title == "Besøg"
    assert "50\u00a0min" in day.next.label


def test_what_is_late_comes_before_a_visit_later_in_the_day():
    later = line("Besøg", when="14.00", at=NOW + timedelta(hours=6))
    day = day_of([Panel("visits", "Besøg", [later]), Panel("tasks", "Opgaver", [line("Sen", kind="late")])], NOW)
    assert day.next.title == "Sen"


def test_a_task_whose_clock_another_panel_shows_is_not_said_twice():
    seen = Panel("not-seen", "Ikke set", [line("Ole", settles="/log/1/")], side=True)
    both = Panel("tasks", "Opgaver", [line("Kontakt", settles="/log/1/"), line("Plan", settles="/plan/")])
    day = day_of([both, seen], NOW)
    assert [one.title for one in day.panels[0].lines] == ["Plan"]


def test_a_task_ticked_off_by_hand_is_never_left_out():
    seen = Panel("not-seen", "Ikke set", [line("Ole", settles="/log/1/")], side=True)
    by_hand = line("Ring", settles="/log/1/", post=True)
    assert day_of([Panel("tasks", "Opgaver", [by_hand]), seen], NOW).panels[0].lines == [by_hand]


def test_rows_behind_the_fold_of_their_panel_stay_among_the_tasks():
    seen = Panel("not-seen", "Ikke set", [line(str(n), settles=f"/log/{n}/") for n in range(3)], side=True, most=2)
    day = day_of([Panel("tasks", "Opgaver", [line("Tredje", settles="/log/2/")]), seen], NOW)
    assert [one.title for one in day.panels[0].lines] == ["Tredje"]


def test_a_panel_whose_only_row_is_the_next_step_is_not_drawn_again():
    day = day_of([Panel("sanctions", "Sanktioner", [line("Malthe", kind="late", citizen_id=7)])], NOW)
    assert day.next.title == "Malthe"
    assert day.main == []
    assert list(day.citizen_ids()) == [7], "and is noted in the log all the same"


def test_nothing_to_do_is_said_calmly(cast, client_of):
    assert day_for(persona("erik"), clock.now()).next.action == ""
    assert "Intet haster lige nu" in page(client_of("erik"))
    assert "Intet haster lige nu" not in page(client_of("frida"))


# ------------------------------------------------------------------ support worker


def test_a_task_is_done_from_my_day_and_leads_back_to_it(cast, client_of):
    task, client = raise_task(cast, make_citizen(cast["anna"])), client_of("anna")
    assert titles("anna", "tasks") == [task.words]
    assert reverse("tasks:task", args=[task.pk]) in page(client), "there is a way to put it off"
    answer = client.post(reverse("tasks:task-done", args=[task.pk]), {"next": reverse(MY_DAY)})
    assert answer["Location"] == reverse(MY_DAY)
    assert titles("anna", "tasks") == []


def test_tasks_of_next_week_wait_until_they_are_near(cast):
    raise_task(cast, make_citizen(cast["anna"]), due_on=clock.today() + timedelta(days=6))
    assert titles("anna", "tasks") == []
    clock.move_by(timedelta(days=3))
    assert len(titles("anna", "tasks")) == 1


def test_a_late_answer_to_a_referral_is_seen_by_who_sent_it_and_nobody_else(cast, client_of):
    row = refer(cast)
    assert titles("anna", "late-answers") == []
    clock.move_by(timedelta(days=17))
    referral_sweeps.sweep_referrals(by=system_user(cast["anna"].municipality_id))
    assert titles("anna", "late-answers") == ["Praktik"]
    assert "Svar 3\u00a0dage over frist" in page(client_of("anna"))
    assert Task.objects.open().filter(kind="referral_overdue").exists()
    assert titles("anna", "tasks") == [], "the reminder is the same thing once more"
    assert titles("bo", "late-answers") == []
    referrals.answer_referral(by=cast["jonas"], referral=row, answer="accepted")
    assert titles("anna", "late-answers") == []
    assert titles("anna", "answers") == ["Praktik"]
    clock.move_by(timedelta(days=8))
    assert titles("anna", "answers") == []


def test_the_answer_to_a_nomination_comes_back_to_who_asked(cast):
    nomination = home_world.decide(cast, home_world.nominate(cast), "returned", document="Opholdsbevis")
    [answer] = panel("anna", "answers").lines
    assert (answer.kind, "Opholdsbevis" in answer.why) == ("wait", True)
    assert panel("bo", "answers") is None
    assert panel("erik", "answers") is None, "he gave the answer himself"
    assert nomination.citizen_id in list(day_for(persona("anna"), clock.now()).citizen_ids())


def test_a_sanction_about_to_fall_stands_first(cast, client_of):
    row = refer(cast)
    raise_task(cast, row.citizen, due_on=clock.today() - timedelta(days=20))
    referrals.warn_of_sanction(
        by=cast["jonas"], referral=row, what="Kom ikke til samtalen", falls_on=clock.today() + timedelta(days=3)
    )
    for key in ("anna", "carla", "erik"):
        day = day_for(persona(key), clock.now())
        assert day.next.url.startswith("/referrals/"), key
    assert titles("dorthe", "sanctions") == []


def test_the_visits_name_the_street_and_never_a_protected_one(cast):
    for protected in (False, True):
        citizen = make_citizen(cast["anna"], address="Kastanjevej 8", address_protected=protected)
        support.plan_appointment(
            by=cast["anna"], citizen=citizen, starts_at=clock.now() + timedelta(minutes=1), place="home"
        )
    reasons = [one.why for one in panel("anna", "visits").lines]
    assert sorted("Kastanjevej" in why for why in reasons) == [False, True]


def test_the_own_caseload_says_what_there_is_room_for(cast):
    world.offer_methods(cast, "ICM")
    world.fill(cast, number=7)
    [bar] = panel("anna", "caseload").part
    assert bar.words == "Plads til 1\u00a0ICM."
    world.course(cast)
    [bar] = panel("anna", "caseload").part
    assert bar.words.startswith("Caseloaden er fuld")


# ------------------------------------------------------------------ leader


def test_the_leader_sees_what_her_team_is_late_with(cast):
    citizen = make_citizen(cast["anna"])
    raise_task(cast, citizen, due_on=clock.today() - timedelta(days=30), team=world.team())
    assert titles("carla", "late-in-team") == [f"Ring til {citizen.name}"]
    assert panel("anna", "late-in-team") is None
    assert titles("hedelund-carla", "late-in-team") == []


def test_the_leader_sees_loads_and_who_waits_without_the_name_of_a_protected_record(cast, client_of):
    world.offer_methods(cast, "ICM")
    world.course(cast)
    entry = world.entry(cast)
    cases.protect_record(by=cast["erik"], citizen=entry.citizen, protected=True)
    assert [one.title for one in panel("carla", "waiting").lines] == ["Beskyttet sag"]
    names = [bar.name for bar in panel("carla", "caseload").part]
    assert str(cast["anna"]) in names
    assert entry.citizen.name not in page(client_of("carla"))


# ------------------------------------------------------------------ the town hall


def test_the_adviser_sees_nominations_inquiries_and_complaints_with_their_clocks(cast):
    nomination = home_world.nominate(cast)
    own = home_world.nominate(cast, by="erik", who=home_world.citizen(cast))
    cases.record_inquiry(
        by=cast["erik"],
        received_on=clock.today() - timedelta(days=9),
        source="jobcentre",
        reasons=["housing"],
        person_name="Emil Kjærsholm",
        known_before="no",
        what_is_known="Sover i sin bil.",
    )
    decision = make_decision(cast["erik"], make_citizen(cast["anna"]))
    cases.file_complaint(by=cast["erik"], decision=decision, received_on=clock.today(), text="Jeg er ikke enig.")
    waiting = {one.title: one for one in panel("erik", "nominations").lines}
    assert waiting[nomination.citizen.name].action
    assert not waiting[own.citizen.name].action, "nobody answers what they nominated themselves"
    [inquiry] = panel("erik", "inquiries").lines
    assert (inquiry.title, inquiry.kind) == ("Emil Kjærsholm", "late")
    assert titles("erik", "complaints") == [decision.citizen.name]
    assert panel("hanne", "complaints") is None


def test_the_coordinator_sees_vacancies_to_answer_offers_and_who_waits(cast):
    waiting = home_world.approved(cast)
    vacancy, offer = home_world.vacancy(cast), home_world.offer(cast)
    assert titles("hanne", "vacancies") == [vacancy.dwelling.address]
    assert titles("hanne", "offers") == [offer.citizen.name]
    assert titles("hanne", "without-offer") == [waiting.citizen.name]


def test_the_benefits_office_sees_its_queue_by_clock(cast):
    row = home_world.asked(cast)
    [shown] = panel("yrsa", "fast-track").lines
    assert shown.url == reverse("housing:benefit", args=[row.pk])
    assert "tilbage" in shown.status
    assert panel("yrsa", "month").part


# ------------------------------------------------------------------ partners


def test_the_partner_sees_what_waits_for_the_unit(cast):
    row = refer(cast)
    assert titles("jonas", "inbox") == [row.citizen.name]
    assert titles("mona", "inbox") == []
    referrals.answer_referral(by=cast["jonas"], referral=row, answer="accepted")
    assert titles("jonas", "inbox") == []


def test_the_shelter_sees_residents_and_its_concerns_and_can_report(cast, client_of):
    resident = home_world.citizen(cast)
    home_world.admitted(cast, resident)
    sent = cases.record_inquiry(
        by=persona("mona"),
        received_on=clock.today(),
        source="shelter",
        reasons=["housing"],
        person_name="Gitte fra værelse 6",
        known_before="no",
        what_is_known="Går rundt om natten.",
    )
    assert titles("mona", "residents") == [resident.name]
    assert titles("mona", "sent") == [f"Henvendelse {sent.pk}"]
    text = page(client_of("mona"))
    assert f'href="{reverse("cases:inquiry-create")}"' in text
    assert not [word for word in ("Går rundt om natten.", "Gitte") if word in text]
    assert titles("jonas", "residents") == []


def test_the_clerk_sees_vacancies_and_the_count_and_never_a_citizen(cast, client_of):
    vacancy = stock_world.vacancy(cast)
    citizen = home_world.offer(cast, at=stock_world.report(cast, vacancy.department)).citizen
    assert vacancy.dwelling.address in titles("bent", "vacancies")
    assert any(one.key.startswith("ledger-") for one in day_for(persona("bent"), clock.now()).panels)
    assert citizen.last_name not in page(client_of("bent"))


# ------------------------------------------------------------------ those who see no record


@pytest.fixture
def town(cast):
    """Everything there is, with a mark in every field."""
    return build(cast)


def test_every_first_page_serves_in_25_queries_and_notes_whom_it_shows(town, client_of):
    for key in EVERYBODY.split():
        client = client_of(key)
        client.get(reverse(MY_DAY))  # the name of the municipality is asked for once per process
        last = AccessLog.objects.order_by("-pk").values_list("pk", flat=True).first()
        with CaptureQueriesContext(connection) as caught:
            text = page(client)
        asked = [query["sql"] for query in caught if not query["sql"].startswith(UNCOUNTED)]
        assert len(asked) <= 25, "\n".join([key, *(sql[:160] for sql in asked)])
        assert "hf-panel" in text or "hf-tile" in text, f"{key}: an empty page serves nobody"
        with municipality_scope(town.cast[key].municipality_id):
            noted = set(AccessLog.objects.filter(pk__gt=last).values_list("citizen_id", flat=True))
            reached = set(Citizen.objects.visible_to(persona(key)).values_list("pk", flat=True))
        marks = re.findall(r"PLANT-IDENTITY-(\w+)-(?:first|last)", text)
        named = {town.citizens[mark.lower()].pk for mark in marks}
        assert named <= noted, key
        assert named <= reached, key
        if key in ("lise", "frida", "sofie", "bent") or key.startswith("hedelund"):
            assert "PLANT-" not in text, key


def test_the_head_of_department_sees_the_figures_of_the_dashboard_without_names(town, client_of):
    text = page(client_of("lise"))
    questions = re.findall(r'<h3 id="tile-\w+"><a href="([^"]+)">', text)
    assert len(questions) == 6
    assert all(client_of("lise").get(url).status_code == 200 for url in questions)


def test_the_auditor_sees_how_often_something_was_revealed(cast, client_of):
    citizen = make_citizen(cast["anna"], cpr="670398-1234")
    client_of("anna").post(reverse("cases:citizen-reveal", args=[citizen.pk]), {"kind": "cpr"})
    [revealed] = [one for one in panel("frida", "watched").lines if "kind=reveal" in one.url]
    assert revealed.why.startswith("1 ")
    assert client_of("frida").get(revealed.url).status_code == 200


def test_the_administrator_sees_whose_setup_lacks_something(cast):
    assert titles("sofie", "people") == []
    cast["dorthe"].role_rows.all().delete()
    cast["bo"].team_memberships.all().delete()
    found = {one.title: one.status for one in panel("sofie", "people").lines}
    assert found == {str(cast["dorthe"]): "Uden rolle", str(cast["bo"]): "Uden team"}
