"""The dashboard: figures that agree with the report and the caseload page, names only where they may stand."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from cases import services as cases
from housing.queries import ledger
from housingfirst.audit.models import AccessLog
from housingfirst.core import clock
from housingfirst.reporting import services
from housingfirst.reporting.queries.dashboard import dashboard
from housingfirst.reporting.queries.scopes import scopes_for
from housingfirst.reporting.queries.tiles import key_of, read, seen_of
from support import services as support
from support.models import Course
from support.queries import contacts as contact_queries
from support.queries import team_caseload
from tests.conftest import persona
from tests.housing import home_world, stock_world
from tests.support import world

from .world import contact, lived_month


@pytest.fixture(autouse=True)
def danish():
    with translation.override("da"):
        yield


def page_of(who, team="", figure="", month=None):
    user = persona(who)
    return dashboard(user, scopes_for(user, team).chosen, month or clock.today(), figure)


def tile(page, key):
    return next(one for one in page.tiles if one.key == key)


def facts_of(who="carla"):
    user = persona(who)
    return read(user, scopes_for(user).chosen, clock.today())


def seen_courses(cast, number, days_ago=2, worker="anna"):
    """Courses begun 20 days ago with a contact so many days ago; none at all where it is None."""
    start = clock.today() - timedelta(days=20)
    rows = [world.course(cast, "ICM", worker, starts_on=start) for _number in range(number)]
    for row in rows:
        if days_ago is not None:
            contact(cast, row, clock.today() - timedelta(days=days_ago), by=worker)
    return rows


def test_caseload_agrees_with_the_caseload_page_and_opens_the_workers(cast):
    world.offer_methods(cast)
    world.fill(cast, "anna", "ICM", 5)
    world.fill(cast, "bo", "CTI", 3)
    page = page_of("carla", figure="caseload")
    whole = team_caseload(world.team(), clock.today())
    assert tile(page, "caseload").figure == "46\u00a0%"  # 74 of 160 points
    assert tile(page, "caseload").parts == f"{whole.used} af {whole.capacity} point"
    assert [(row.name, row.load.points) for row in page.drill.workers] == [
        ("Anna Møllegaard", "50"),
        ("Bo Tranekær", "24"),
    ]


def test_seen_in_time_agrees_with_not_seen_in_time_of_the_workers(cast):
    world.offer_methods(cast)
    seen_courses(cast, 3)
    late = seen_courses(cast, 2, days_ago=15)
    never = seen_courses(cast, 1, days_ago=None)
    page = page_of("carla", figure="seen")
    rows = contact_queries.gaps(Course.objects.active(), cast["anna"].municipality_id, clock.today())
    assert seen_of(facts_of(), clock.today()).missing == len([row for row in rows if row.gap.kind != "ok"]) == 3
    assert tile(page, "seen").parts == "3 af 6"
    assert [row.citizen.pk for row in page.drill.rows] == [
        never[0].citizen_id,
        *sorted(course.citizen_id for course in late),
    ]
    assert [row.status[1] for row in page.drill.rows] == ["aldrig set, 20\u00a0dage", "15\u00a0dage", "15\u00a0dage"]


def test_the_days_to_the_key_are_those_of_the_report(cast):
    month, _courses = lived_month(cast)
    report = services.request_report(by=persona("carla"), team=world.team(), month=month.first)
    services.claim_report(report_id=report.pk)
    services.make_report(report_id=report.pk)
    value = report.indicators.get(indicator="FI-05").value
    user = persona("carla")
    facts = read(user, scopes_for(user).chosen, month.next - timedelta(days=1))
    assert key_of(facts, facts.day).value == value == 18


def test_turns_are_those_of_the_ledger(cast):
    owner = stock_world.organisation(cast, "Birkebo", at="Boligforeningen Birkebo", share_denominator=2)
    place = stock_world.department(cast, owner)
    for _number in range(6):
        stock_world.report(cast, place)
    today = clock.today()
    sums = ledger.turns(cast["anna"].municipality_id, today.replace(month=1, day=1), today + timedelta(days=1))
    own = ledger.totals(cast["hanne"], owner)[0]
    assert (sums.counted, sums.claimable, sums.open) == (own.counted, own.claimable, own.open) == (6, 3, 3)
    assert tile(page_of("carla"), "turns").figure == "0 af 3"


def test_waiting_and_unmet_needs_with_names_for_the_leader(cast):
    world.offer_methods(cast)
    waiting = [world.entry(cast, entered_on=clock.today() - timedelta(days=days)) for days in (10, 20, 41)]
    support.note_unmet_need(by=cast["erik"], citizen=world.new_citizen(cast), method="M-ACT", reason="no_team")
    page = page_of("carla", figure="waiting")
    assert (tile(page, "waiting").figure, tile(page, "waiting").meta) == ("20\u00a0dage", "median, 3 venter nu")
    assert [row.citizen.pk for row in page.drill.rows] == [entry.citizen_id for entry in reversed(waiting)]
    unmet = page_of("carla", figure="unmet")
    assert [table.total for table in unmet.tables] == ["1", "0"]
    assert len(unmet.drill.rows) == 1


def test_an_offer_that_came_to_nothing_says_how(cast):
    from housing import services as housing

    offer = home_world.offer(cast)
    housing.answer_offer(by=cast["anna"], offer=offer, accepted=False, own_words="Den ligger for langt væk.")
    world.offer_methods(cast)
    world.course(cast, citizen=offer.citizen)
    page = page_of("carla", figure="offers")
    assert page.tables[1].rows == [("Borgeren sagde nej", "1")]
    assert [row.citizen for row in page.drill.rows] == [offer.citizen]


# ------------------------------------------------------------------ who sees what


def test_a_protected_record_counts_and_is_not_named(cast):
    world.offer_methods(cast)
    rows = seen_courses(cast, 2, days_ago=15)
    cases.protect_record(by=cast["erik"], citizen=rows[0].citizen, protected=True, reason="Trusler")
    page = page_of("carla", figure="seen")
    assert tile(page, "seen").parts == "0 af 2"
    assert ([row.citizen for row in page.drill.rows], page.drill.hidden) == ([rows[1].citizen], 1)


def test_the_head_of_department_sees_no_name_and_nothing_about_fewer_than_five(cast, client_of):
    world.offer_methods(cast)
    few = seen_courses(cast, 4, days_ago=15)
    for figure in ("caseload", "waiting", "seen", "key", "turns", "benefits", "unmet", "offers"):
        page = page_of("lise", figure=figure)
        assert not page.drill.rows
        assert not page.drill.workers
        assert tile(page, "seen").figure == tile(page, "caseload").figure == "–"
        text = client_of("lise").get("/reports/", {"figure": figure}).content.decode()
        assert not [course for course in few if course.citizen.last_name in text]
    seen_courses(cast, 4, worker="bo")  # eight, four of them not seen: the part is still too small
    assert tile(page_of("lise"), "caseload").figure != "–"
    assert tile(page_of("lise"), "seen").figure == "–"
    seen_courses(cast, 1, days_ago=15)
    seen_courses(cast, 1, worker="bo")
    assert tile(page_of("lise"), "seen").parts == "5 af 10"


def test_a_leader_cannot_work_out_another_teams_few_from_the_municipality(cast):
    """Six in her own team and two in another: eight together would tell her of the two."""
    world.offer_methods(cast)
    world.offer_methods(cast, "ICM", team_name="Team Syd")
    for _number in range(6):
        world.entry(cast)
    for _number in range(2):
        world.entry(cast, team=world.team("Team Syd"))
    assert tile(page_of("carla"), "waiting").meta == "median, 6 venter nu"
    assert tile(page_of("carla", team="all"), "waiting").figure == "–"
    assert tile(page_of("lise"), "waiting").meta == "median, 8 venter nu"
    for _number in range(3):
        world.entry(cast, team=world.team("Team Syd"))
    assert tile(page_of("carla", team="all"), "waiting").meta == "median, 11 venter nu"


def test_small_reasons_are_hidden_with_their_neighbours(cast):
    world.offer_methods(cast)
    for number in range(9):
        method = "M-ACT" if number < 7 else "CTI"
        support.note_unmet_need(by=cast["erik"], citizen=world.new_citizen(cast), method=method, reason="no_team")
    table = page_of("lise").tables[0]
    assert table.total == "9"
    assert sorted(count for _label, count in table.rows) == ["færre end 5", "vises ikke"]


def test_no_other_teams_name_stands_in_a_leaders_list(cast):
    world.offer_methods(cast)
    world.offer_methods(cast, "ICM", team_name="Team Syd")
    theirs = world.entry(cast, team=world.team("Team Syd"))
    mine = world.entry(cast)
    page = page_of("carla", figure="waiting")
    assert [row.citizen.pk for row in page.drill.rows] == [mine.citizen_id]
    assert page.drill.hidden == 0
    assert theirs.citizen_id not in page.shown_citizens
    assert page_of("carla", team="all", figure="waiting").drill.rows == []


@pytest.mark.parametrize("figure", ["", "seen", "caseload", "waiting", "key", "unmet"])
def test_as_many_queries_for_many_courses_as_for_few(cast, client_of, figure):
    world.offer_methods(cast)
    seen_courses(cast, 2, days_ago=15)
    world.entry(cast)
    client = client_of("carla")
    client.get("/reports/")
    few = int(client.get("/reports/", {"figure": figure})["X-Queries"])
    seen_courses(cast, 4, days_ago=15, worker="bo")
    for _number in range(6):
        world.entry(cast)
    many = int(client.get("/reports/", {"figure": figure})["X-Queries"])
    assert many == few <= 25


def test_who_is_shown_is_logged_and_the_file_too(cast, client_of):
    world.offer_methods(cast)
    rows = seen_courses(cast, 2, days_ago=15)
    client = client_of("carla")
    client.get("/reports/", {"figure": "seen"})
    answer = client.get("/reports/", {"figure": "seen", "export": "csv"})
    assert rows[0].citizen.last_name in answer.content.decode("utf-8-sig")
    logged = AccessLog.objects.filter(view="reporting:dashboard").values_list("kind", "citizen_id")
    assert set(logged) == {(kind, course.citizen_id) for kind in ("list", "export") for course in rows}


def test_an_earlier_month_is_as_it_was(cast):
    month, _courses = lived_month(cast)
    page = page_of("carla", month=month.first)
    assert page.day == month.next - timedelta(days=1)
    assert tile(page, "caseload").parts == "60 af 160 point"


def test_queries_of_the_whole_municipality_do_not_grow(cast):
    world.offer_methods(cast)
    seen_courses(cast, 2)
    user = persona("lise")
    scope = scopes_for(user).chosen
    with CaptureQueriesContext(connection) as few:
        dashboard(user, scope, clock.today(), "key")
    seen_courses(cast, 5, worker="bo")
    with CaptureQueriesContext(connection) as many:
        dashboard(user, scope, clock.today(), "key")
    assert len(many) == len(few)
