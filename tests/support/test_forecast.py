"""Places to come: the rule without a database, the page of a team, and the caseload of a coming day."""

from datetime import date, timedelta
from fractions import Fraction

import pytest

from housingfirst.core import clock
from support import queries, services
from support.parameters import shipped_point_table
from support.rules.forecast import Holder, Span, ended_by, forecast
from tests.support import world
from tests.support.test_course_pages import page, text

TABLE = shipped_point_table()
MONDAY = date(2026, 11, 23)
DAYS = [MONDAY + timedelta(weeks=number) for number in range(6)]
FULL = [Span(MONDAY, None, Fraction(1))]


def places(*holders, methods=("ICM",), **given):
    return [week.places for week in forecast(DAYS, holders, methods, TABLE, **given)]


def test_a_course_frees_its_points_the_day_after_its_last():
    courses = [("ICM", None)] * 7 + [("CTI", MONDAY + timedelta(days=13)), ("CTI", MONDAY + timedelta(days=14))]
    weeks = forecast(DAYS, [Holder(1, FULL, courses)], ["ICM"], TABLE)
    assert [week.places for week in weeks] == [0, 0, 0, 1, 1, 1]
    assert [week.ends for week in weeks] == [0, 1, 1, 0, 0, 0]


def test_fraction_and_leave_change_what_is_free():
    half = [Span(MONDAY, DAYS[2], Fraction(1)), Span(DAYS[2], DAYS[4], Fraction(1, 2))]
    assert places(Holder(1, half, [])) == [8, 8, 4, 4, 0, 0]
    away = [Span(DAYS[1], DAYS[3])]
    assert places(Holder(1, FULL, [("ICM", None)], away)) == [7, 0, 0, 7, 7, 7], "the course stays, no new one comes"


def test_place_is_the_cheapest_individual_method_and_two_halves_are_no_place():
    nine = [("ICM", None)] * 7 + [("P85", None)]
    assert places(Holder(1, FULL, nine), Holder(2, FULL, nine))[0] == 0, "five and five points make no ICM"
    assert places(Holder(1, FULL, nine), methods=("ICM", "P85"))[0] == 1
    assert places(Holder(1, FULL, []), methods=("ACT",)) == [0] * 6


def test_who_waits_is_placed_in_turn_and_keeps_the_place():
    courses = [("ICM", None)] * 7 + [("CTI", DAYS[1] - timedelta(days=1))]
    weeks = forecast(DAYS, [Holder(1, FULL, courses)], ["ICM"], TABLE, waiting=["ICM", "ICM"])
    assert [week.waiting for week in weeks] == [2, 1, 1, 1, 1, 1]
    assert [week.after for week in weeks] == [0] * 6
    shorter = forecast(DAYS, [Holder(1, FULL, [("ICM", None)] * 7)], ["ICM", "P85"], TABLE, waiting=["ICM", "P85"])
    assert shorter[0].waiting == 1, "the first takes the ten points, the second must wait"


def test_act_waits_for_the_points_of_the_whole_team():
    holders = [Holder(1, FULL, [("ICM", None)] * 7), Holder(2, FULL, [("ICM", None)] * 8)]
    assert forecast(DAYS, holders, ["ICM", "ACT"], TABLE, waiting=["ACT"])[0].waiting == 0
    assert forecast(DAYS, holders, ["ICM", "ACT"], TABLE, waiting=["ACT"], shared=["ACT"])[0].waiting == 1


def test_only_what_is_planned_to_end_ends():
    ends = {1: MONDAY - timedelta(days=1), 2: MONDAY, 3: DAYS[2]}
    assert ended_by(ends, MONDAY, DAYS[2]) == {2}


# ---------------------------------------------------------------- the pages


@pytest.fixture
def work(cast):
    world.offer_methods(cast)
    today = clock.today()
    course = world.course(cast, "CTI", "bo", starts_on=today - timedelta(days=200))
    services.start_phase_one(by=cast["bo"], course=course, event="lease", on=today - timedelta(days=180))
    world.entry(cast)
    return course


def test_team_page_shows_weeks_and_export(cast, client_of, work):
    shown = text(page(client_of, "carla", "team-forecast", world.team().pk))
    assert "Uge for uge" in shown
    assert "Venter stadig" in shown
    assert shown.count('<th scope="row"') == 26
    assert "Venter stadig" not in text(page(client_of, "anna", "team-forecast", world.team().pk))
    file = page(client_of, "carla", "team-forecast", world.team().pk, export="csv")
    lines = file.content.decode("utf-8-sig").splitlines()
    assert lines[0] == "Uge;Fra;Ledige pladser;Hos;CTI slutter;Timer i teamet;Venter stadig;Ledige efter dem"
    assert len(lines) == 27
    assert work.citizen.last_name not in file.content.decode()


def test_caseload_of_a_coming_day_without_what_ends(cast, client_of, work):
    work.refresh_from_db()
    end = queries.course_panel(work, clock.today()).clock.planned_end
    for day, points in ((end - timedelta(days=1), "8 / 80"), (end, "0 / 80")):
        shown = text(page(client_of, "carla", "caseload", on=day.strftime("%d-%m-%Y")))
        assert "Belastningen, som den ventes at være" in shown
        assert points in shown.split("Bo Tranekær")[-1]


def test_forecast_costs_the_same_with_many_courses(cast, work, django_assert_num_queries):
    team, today = world.team(), clock.today()
    for number in (0, 4):
        world.fill(cast, "anna", "CTI", number)
        with django_assert_num_queries(9):
            queries.forecast_page(team, cast["carla"], today, leads=True)
