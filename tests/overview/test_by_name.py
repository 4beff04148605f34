"""The by-name list and the flow: who stands there, that they agree with the timeline, and who sees which names."""

import csv
import io
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation

from cases import queries, services
from cases.models import SituationEpisode
from cases.timeline import EventKind
from housingfirst.accounts.services import system_user
from housingfirst.audit.models import AccessLog
from housingfirst.core import clock, formats
from housingfirst.overview import by_name
from housingfirst.reporting.queries.flow import flow_page
from housingfirst.reporting.queries.scopes import scopes_for
from housingfirst.tasks.choices import TaskKind
from housingfirst.tasks.models import Task
from housingfirst.tasks.sweeps import sweep_cases
from support import services as support
from tests.cases.test_situations import citizen_of, current, days, text
from tests.conftest import persona
from tests.guard.test_growth import copies

LIST, FLOW = reverse("overview:by-name"), reverse("reporting:flow")


def shown(client, **asked):
    """(name, …) of the list, through its export: every page, every column."""
    response = client.get(LIST, asked | {"export": "csv"})
    assert response.status_code == 200
    body = b"".join(response.streaming_content) if response.streaming else response.content
    rows = list(csv.DictReader(io.StringIO(body.decode("utf-8-sig")), delimiter=";"))
    return {row["Navn"]: row for row in rows}


@pytest.fixture
def anna(client_of):
    return client_of("anna")


def named(by, name, *situations):
    row = citizen_of(by, *situations)
    services.update_citizen(by=by, citizen=row, version=row.version, first_name=name, last_name="Sand")
    row.refresh_from_db()
    return row


def test_list_holds_the_homeless_those_at_risk_and_who_cannot_use_their_home(anna, cast):
    by = cast["anna"]
    for number, situation in enumerate(("street", "family_friends", "transitional", "other", "at_risk", "housed")):
        named(by, f"N{number}", ("shelter_110", 60), (situation, 20))
    functional = named(by, "Funk", ("street", 60), ("housed", 5))
    now = current(functional)
    services.correct_situation(
        by=by, episode=now, version=1, reason="Trusler.", situation="housed", starts_on=now.starts_on,
        functionally_homeless=True,
    )  # fmt: skip
    rows = shown(anna)
    assert set(rows) == {"N0 Sand", "N1 Sand", "N2 Sand", "N3 Sand", "N4 Sand", "Funk Sand"}
    assert (rows["N0 Sand"]["Dage"], rows["N0 Sand"]["Hjemløs i alt"]) == ("20", "60")
    assert (rows["Funk Sand"]["Dage"], rows["Funk Sand"]["Hjemløs i alt"]) == ("5", "55")
    counts = by_name.counts_of(by_name.rows_on(persona("anna"), clock.today()))
    assert counts == by_name.Counts(homeless=4, at_risk=1, grey_zone=0, functionally_homeless=1)
    assert set(shown(anna, situation="homeless")) == {"N0 Sand", "N1 Sand", "N2 Sand", "N3 Sand"}
    assert set(shown(anna, reason="conflict")) == {"N4 Sand"}
    assert set(shown(anna, mark="functionally_homeless")) == {"Funk Sand"}
    assert set(shown(anna, days="30")) == set()
    assert set(shown(anna, on=days(-30).isoformat(), days="30")) == set()
    assert len(shown(anna, on=days(-30).isoformat())) == 7


def test_last_contact_and_next_step_stand_on_the_line_and_filter_it(anna, cast):
    by = cast["anna"]
    met = named(by, "Set", ("street", 60))
    named(by, "Stille", ("street", 60))
    seen = {"minutes": 45, "place": "home", "outcome": "held", "client_key": uuid4()}
    support.log_contact(by=by, citizen=met, happened_at=clock.now() - timedelta(hours=1), **seen)
    support.plan_appointment(by=by, citizen=met, starts_at=clock.now() + timedelta(days=2), minutes=45, place="home")
    rows = shown(anna)
    assert rows["Set Sand"]["Sidste kontakt"] == clock.today().strftime("%d-%m-%Y")
    assert "Aftale" in rows["Set Sand"]["Næste skridt"]
    assert rows["Stille Sand"]["Næste skridt"] == "Intet planlagt"
    assert set(shown(anna, silent="7")) == {"Stille Sand"}


def test_next_step_that_is_overdue_says_so_as_on_my_day(client_of, cast):
    by = cast["anna"]
    late, soon = named(by, "Sen", ("street", 60)), named(by, "Snart", ("street", 60))
    services.open_file_access(by=by, citizen=late, kind="file", received_on=days(-30))
    sweep_cases(by=system_user(by.municipality_id))
    task = Task.objects.get(citizen=late, kind=TaskKind.FILE_ACCESS)
    support.plan_appointment(by=by, citizen=soon, starts_at=clock.now() + timedelta(days=1), minutes=45, place="home")
    page = text(client_of("erik").get(LIST))
    with translation.override("da"):
        kind, words = formats.due(task.planned_on, clock.today())
    assert kind == "late"
    assert words in page
    assert "I morgen" in page


def test_protected_record_stands_only_where_it_can_be_reached(client_of, cast):
    row = named(cast["erik"], "Skjult", ("street", 60))
    assert set(shown(client_of("erik"))) == {"Skjult Sand"}
    services.protect_record(by=cast["erik"], citizen=row, protected=True)
    assert set(shown(client_of("erik"))) == {"Skjult Sand"}
    for other in ("anna", "carla", "dorthe", "hedelund-carla"):
        assert shown(client_of(other)) == {}, other
    logged = AccessLog.objects.filter(citizen_id=row.pk, view="overview:by-name")
    assert set(logged.values_list("user__persona", flat=True)) == {"erik"}


def test_list_is_searched_by_the_name_and_by_a_former_one(anna, cast):
    by = cast["anna"]
    sofus, malthe = named(by, "Sofus", ("street", 20)), named(by, "Malthe", ("street", 10))
    services.add_name(by=by, citizen=malthe, kind="nickname", name="Rævestreg")
    assert set(shown(anna, q="Sofus")) == {sofus.name}
    assert set(shown(anna, q="rævestreg")) == {malthe.name}
    assert not shown(anna, q="Nogen anden")


def test_day_that_cannot_be_is_said_and_today_is_shown(anna, cast):
    named(cast["anna"], "Nu", ("street", 5))
    for wrong in (days(3).isoformat(), "31-02-2026", "x" * 400):
        page = text(anna.get(LIST, {"on": wrong}))
        assert "Den dag kan ikke vises" in page
        assert "Nu Sand" in page


def test_list_agrees_with_timeline_and_band_on_any_day(anna, cast):
    """For each day: who the list shows is who the history says was homeless or at risk that day, in that situation."""
    by = cast["anna"]
    people = [
        named(by, "A", ("street", 90), ("housed", 60), ("at_risk", 30), ("family_friends", 10)),
        named(by, "B", ("at_risk", 80), ("shelter_110", 40)),
        named(by, "C", ("housed", 85)),
    ]
    services.end_situation(by=by, episode=current(people[1]), version=1, ends_on=days(-7))
    services.add_past_situation(
        by=by, citizen=people[0], situation="hotel", starts_on=days(-70), ends_on=days(-50), make_room=True
    )
    histories = {row: queries.situation_history(by, row) for row in people}
    for ago in range(0, 95):
        day = days(-ago)
        said = {
            (row.pk, one.situation)
            for row, history in histories.items()
            for one in history
            if one.starts_on <= day and (one.ends_on is None or one.ends_on > day) and one.situation != "housed"
        }
        rows = by_name.rows_on(persona("anna"), day)
        assert {(one.citizen_id, one.situation) for one in rows} == said, day
    events = queries.timeline_events(by, people[0])
    told = sorted(event.at.date() for event in events if event.kind == EventKind.HOUSING)
    assert told == sorted(one.starts_on for one in histories[people[0]])
    for ago in (0, 7, 8, 45, 75):
        names = {row.name for row in people if (row.pk, True) in {
            (one.citizen_id, True) for one in by_name.rows_on(persona("anna"), days(-ago))}}  # fmt: skip
        assert set(shown(anna, on=days(-ago).isoformat())) == names


def test_list_of_a_thousand_asks_as_often_as_a_list_of_ten(client_of, cast):
    def cost(key, address):
        browser = client_of(key)
        browser.get(address)
        with CaptureQueriesContext(connection) as caught:
            assert browser.get(address).status_code == 200
        return len(caught)

    first = named(cast["anna"], "Nr", ("street", 60))
    pages = [("anna", LIST), ("erik", LIST), ("carla", FLOW), ("lise", FLOW), ("anna", f"{LIST}?silent=7&age=30-59")]

    def grow(number):
        citizens = copies(first, number, cpr="''", external_id="''", temporary_id="''")
        copies(first.ties.first(), number, of=citizens, citizen_id="of")
        copies(SituationEpisode.objects.get(citizen=first), number, of=citizens, citizen_id="of")

    grow(10)
    few = [cost(*page) for page in pages]
    grow(600)
    assert [cost(*page) for page in pages] == few
    assert max(few) <= 25, few


# ------------------------------------------------------------------ the flow


def flow_of(key, team="", **asked):
    user = persona(key)
    return flow_page(user, scopes_for(user, team).chosen, **asked)


def test_flow_tells_new_returned_and_ways_out_apart_and_adds_up(client_of, cast):
    by = cast["anna"]
    named(by, "Ny", ("street", 3))
    named(by, "Igen", ("street", 300), ("housed", 200), ("hotel", 2))
    named(by, "Hjem", ("street", 300), ("housed", 1))
    lost = named(by, "Væk", ("street", 300))
    services.end_situation(by=by, episode=current(lost), version=1, ends_on=clock.today())
    page = flow_of("carla")
    total = {key: sum(row.cell(key).count for row in page.months) for key in ("new", "returned", "to_housing", "lost")}
    assert total == {"new": 4, "returned": 1, "to_housing": 2, "lost": 1}
    oldest_first = page.months[::-1]
    for before, row in zip(oldest_first, oldest_first[1:], strict=False):
        moved = row.cell("inflow").count - row.cell("outflow").count
        assert before.cell("stock").count + moved == row.cell("stock").count
    assert page.now.cell("stock").count == 2
    months = {row.month_key: row for row in page.months}
    month = next(key for key in months if months[key].cell("returned").count)
    answer = text(client_of("carla").get(FLOW, {"month": month, "figure": "returned"}))
    assert "Igen Sand" in answer
    assert "Ny Sand" not in answer.split('id="flow-title"')[0]


def test_figures_of_fewer_than_five_are_not_shown_outside_the_team(client_of, cast):
    for number in range(3):
        named(cast["dorthe"], f"Få{number}", ("street", 3))
    page = flow_of("lise")
    assert page.scope.is_named is False
    assert all(not cell.opens for row in page.months for cell in row.cells)
    assert page.now.cell("stock").count is None
    assert page.now.cell("new").count is None
    answer = text(client_of("lise").get(FLOW, {"month": page.now.month_key, "figure": "new"}))
    assert "Få0" not in answer
    for number in range(4):
        named(cast["dorthe"], f"Fl{number}", ("street", 3))
    page = flow_of("lise")
    assert page.now.cell("stock").count == 7


def test_the_adviser_reads_the_flow_without_names_and_nothing_about_who_is_out_of_reach(client_of, cast):
    for number in range(6):
        named(cast["dorthe"], f"Fl{number}", ("street", 3))
    page = flow_of("erik")
    assert page.scope.is_named is False
    assert page.now.cell("stock").count == 6, "all of them within reach: nothing is read from the difference"
    answer = text(client_of("erik").get(FLOW, {"month": page.now.month_key, "figure": "new"}))
    assert "Fl0" not in answer
    assert page.drill is None
    hidden = named(cast["anna"], "Skjult", ("street", 3))
    services.protect_record(by=cast["carla"], citizen=hidden, protected=True)
    assert "Skjult" not in text(client_of("erik").get(LIST))
    assert flow_of("erik").now.cell("stock").count is None, "seven less the six one reaches would tell of one"
    assert client_of("anna").get(FLOW).status_code == 403


def test_marks_are_counted_by_themselves(cast):
    by = cast["anna"]
    row = named(by, "Grå", ("family_friends", 9))
    plain = flow_of("carla").now
    now = current(row)
    services.correct_situation(
        by=by, episode=now, version=1, reason="Gråzone.", situation="family_friends", starts_on=now.starts_on,
        grey_zone=True,
    )  # fmt: skip
    marked = flow_of("carla").now
    assert (plain.cell("grey_zone").count, marked.cell("grey_zone").count) == (0, 1)
    assert marked.cell("stock").count == plain.cell("stock").count == 1


def test_flow_is_exported_as_it_is_shown(client_of, cast):
    named(cast["anna"], "Ny", ("street", 3))
    answer = client_of("carla").get(FLOW, {"export": "csv"})
    body = (b"".join(answer.streaming_content) if answer.streaming else answer.content).decode("utf-8-sig")
    assert len(body.strip().splitlines()) == 13
