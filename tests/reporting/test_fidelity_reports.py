"""Reports through the services: made of what happened, once, with the people behind each figure."""

import os
import signal
import time
from datetime import timedelta
from decimal import Decimal

import psycopg
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases import services as cases
from housingfirst.accounts import services as accounts
from housingfirst.accounts.models import Team, User
from housingfirst.core import clock
from housingfirst.core.db import municipality_scope
from housingfirst.core.jobs import send
from housingfirst.reporting import permissions, services
from housingfirst.reporting.choices import ReportState
from housingfirst.reporting.models import FidelityIndicator, FidelityReport, FidelityRow, PublishedCourse
from housingfirst.reporting.queries.facts import courses_between, members_between, parameters_until
from housingfirst.reporting.queries.fidelity import month_of_team
from housingfirst.reporting.rules.caseloads import team_load
from housingfirst.reporting.rules.months import MonthRuns
from support.queries import team_caseload
from tests.conftest import persona
from tests.support import world

from .world import course_with_decision, go_to, lived_month


def made(cast, month, team=None, **asked):
    report = services.request_report(by=persona("carla"), team=team or world.team(), month=month, **asked)
    assert services.claim_report(report_id=report.pk)
    return services.make_report(report_id=report.pk)


def figures(report):
    return {
        row.indicator: (row.numerator, row.denominator, row.value, row.score, row.excluded)
        for row in report.indicators.all()
    }


def test_a_month_lived_through_the_services_gives_the_figures_worked_out_by_hand(cast):
    month, courses = lived_month(cast)
    report = made(cast, month.first)
    days = (month.next - month.first).days
    assert (report.state, report.courses, report.people, report.data_until) == (
        ReportState.READY,
        6,
        6,
        clock.now(),
    ) or (clock.now() - report.data_until < timedelta(minutes=1))
    found = figures(report)
    assert found["FI-01"] == (0, 0, None, None, 0)
    assert found["FI-02"] == (6, 1, 6, 4, 0)  # six courses, Anna full time; Bo carries none
    # Decided on the 2nd and met on the 5th, five times; the sixth has waited since the 2nd. Median 3, five within 7.
    assert found["FI-04"] == (5, 6, 3, 4, 0)
    assert found["FI-05"] == (1, 1, 18, None, 0)  # the 4th to the 22nd; one citizen is too few for a score
    assert found["FI-06"] == (1, 1, 100, None, 0)  # decided on the 2nd
    assert found["FI-07"] == (5, 6, Decimal("83.3333"), 3, 0)
    never = FidelityRow.objects.get(indicator__indicator="FI-07", verdict="no")
    assert (never.citizen, never.why, never.number) == (courses[5].citizen, "never_seen", days - 2)
    caseload = report.caseloads.get(worker=cast["anna"])
    assert (caseload.worker, caseload.used, caseload.capacity, caseload.label, caseload.held) == (
        cast["anna"], 60, 80, "ICM", "6 ICM",
    )  # fmt: skip
    contacts = report.contacts.get()
    visits = 5 * len(list(month.every(7, since=5)))
    assert (contacts.method, contacts.norm, contacts.courses, contacts.kept, contacts.judged) == (
        "ICM",
        "7/14",
        6,
        5,
        6,
    )
    assert (contacts.held, contacts.visits, contacts.tried) == (visits, visits, 1)


def test_limits_are_kept_as_they_were_on_the_last_day_of_the_month(cast):
    month, _courses = lived_month(cast)
    for value, since in (("5/6/7", month.next), ("4/5/9", month.day(15))):
        accounts.set_parameter(by=cast["sofie"], key="fidelity.FI-02", value=value, valid_from=since, source="Udvalget")
    report = made(cast, month.first)
    row = report.indicators.get(indicator="FI-02")
    assert (row.thresholds, row.score, report.thresholds_from) == ("4/5/9", 2, month.day(15))


def test_the_fraction_of_the_last_day_counts(cast):
    month, _courses = lived_month(cast)
    membership = cast["anna"].team_memberships.get()
    accounts.change_fraction(by=cast["sofie"], membership=membership, fraction=Decimal("0.60"), from_on=month.day(10))
    report = made(cast, month.first)
    assert figures(report)["FI-02"][1:4] == (Decimal("0.6000"), 10, 3)
    assert report.caseloads.get(worker=cast["anna"]).capacity == 48


def test_the_caseload_of_the_report_is_the_caseload_of_the_caseload_page(cast):
    """PC-09: two ways to a figure give the same one, mixed, shared and waiting courses included."""
    world.offer_methods(cast)
    for method, worker, number in (("ICM", "anna", 4), ("P85", "anna", 2), ("CTI", "bo", 3), ("ACT", None, 2)):
        world.fill(cast, worker, method, number)
    world.course(cast, "ICM", None)
    today = clock.today()
    tomorrow = today + timedelta(days=1)
    mine, municipality = world.team(), cast["anna"].municipality_id
    load = team_load(
        mine.pk,
        courses_between(municipality, today, tomorrow, [mine.pk]),
        members_between(municipality, today, tomorrow, [mine.pk]),
        parameters_until(municipality, today).terms,
        today,
    )
    page = team_caseload(mine, today)
    assert (load.used, load.capacity) == (page.used, page.capacity)
    assert {row.worker_id: (row.load.used, row.load.capacity, row.load.label) for row in load.workers} == {
        row.worker.pk: (row.load.used, row.load.capacity, row.load.label) for row in page.workers
    }
    assert load.shared.load == page.shared.load
    assert len(load.waiting) == len(page.unassigned) == 1


def test_as_many_queries_for_many_courses_as_for_one(cast):
    month, _courses = lived_month(cast)
    with CaptureQueriesContext(connection) as few:
        month_of_team(world.team(), month.first)
    go_to(month.day(3))
    for number in range(8):
        course_with_decision(cast, "CTI", "bo", first_name=f"Ekstra{number}")
    with CaptureQueriesContext(connection) as many:
        found = month_of_team(world.team(), month.first)
    assert len(found.courses) == 14
    assert len(many) == len(few) <= 14, [query["sql"][:80] for query in many]


def test_a_protected_record_counts_and_is_not_among_the_rows_of_who_may_not_see_it(cast):
    month, courses = lived_month(cast)
    cases.protect_record(by=cast["erik"], citizen=courses[1].citizen, protected=True, reason="Trusler")
    report = made(cast, month.first)
    norm = report.indicators.get(indicator="FI-07")
    assert (norm.people, norm.rows.count()) == (6, 6)
    assert FidelityRow.objects.visible_to(persona("carla")).filter(indicator=norm).count() == 5
    assert not FidelityRow.objects.visible_to(persona("lise")).exists()
    assert not FidelityRow.objects.visible_to(persona("anna")).exists(), "the figures are the leader's"


def test_who_came_back_is_one_person_with_two_courses(cast):
    from support import services as support
    from support.choices import ExceptionFrom

    month, courses = lived_month(cast)
    go_to(month.day(20))
    course = courses[2]
    support.write_closing_exception(
        by=persona("carla"), course=course, exempt_from=ExceptionFrom.END_MEASUREMENT, reason="Rejst"
    )
    support.close_course(by=cast["anna"], course=course, reason="own_wish", closed_on=clock.today())
    go_to(month.day(25))
    support.return_to_course(by=persona("carla"), citizen=course.citizen, former_course=course, worker=cast["anna"])
    clock.move_to(clock.now() + (timedelta(days=(month.today - clock.today()).days)))
    report = made(cast, month.first)
    assert (report.people, report.courses) == (6, 7)
    first = report.indicators.get(indicator="FI-04")
    assert (first.denominator, first.excluded) == (6, 1)
    assert first.rows.get(verdict="excluded").why == "came_back"


def test_published_figures_are_in_no_report(cast):
    services.load_published_cohort()
    month, _courses = lived_month(cast)
    report = made(cast, month.first)
    assert report.people == 6
    assert not PublishedCourse.objects.exists(), "row security shows Birkedal nothing of them"


def test_a_running_month_is_refused_and_only_the_leader_asks(cast):
    with pytest.raises(MonthRuns):
        services.request_report(by=persona("carla"), team=world.team(), month=clock.today())
    month = clock.today().replace(day=1) - timedelta(days=1)
    for who, team in (("anna", "Team Nord"), ("lise", "Team Nord"), ("carla", "Team Syd")):
        with pytest.raises(permissions.OnlyOwnLeader):
            services.request_report(by=persona(who), team=world.team(team), month=month)
    assert not FidelityReport.objects.exists()


def test_asking_twice_is_one_report_and_a_signed_one_stays(cast):
    month, _courses = lived_month(cast)
    report = made(cast, month.first)
    assert services.request_report(by=persona("carla"), team=world.team(), month=month.day(17)) == report
    assert not services.claim_report(report_id=report.pk), "it is made"
    course_with_decision(cast)
    again = made(cast, month.first, again=True)
    assert (again.pk, again.indicators.count(), FidelityIndicator.objects.count()) == (report.pk, 6, 6)
    services.sign_report(by=persona("carla"), report=again)
    with pytest.raises(services.fidelity.Signed):
        services.request_report(by=persona("carla"), team=world.team(), month=month.first, again=True)


def test_reports_are_seen_by_the_leader_and_by_who_sees_municipal_figures(cast):
    services.request_month(municipality_id=cast["anna"].municipality_id)
    assert FidelityReport.objects.count() == Team.objects.count() == 3
    seen = {who: FidelityReport.objects.visible_to(persona(who)).count() for who in ("carla", "lise", "anna", "erik")}
    assert seen == {"carla": 3, "lise": 3, "anna": 0, "erik": 0}


def test_a_report_that_fails_says_so_and_is_tried_again(cast):
    month, _courses = lived_month(cast)
    report = services.request_report(by=persona("carla"), team=world.team(), month=month.first)
    assert services.claim_report(report_id=report.pk)
    services.fail_report(report_id=report.pk, failure="making")
    assert FidelityReport.objects.get().state == ReportState.FAILED
    assert made(cast, month.first).is_ready


# ------------------------------------------------------------------ real workers


def wait_for(report_id, municipality_id, state, seconds=90):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        with municipality_scope(municipality_id):
            row = FidelityReport.objects.get(pk=report_id)
        if row.state == state:
            return row
        time.sleep(0.2)
    pytest.fail(f"the report is {row.state}, not {state}")


@pytest.mark.slow
def test_several_workers_make_each_report_once_and_one_that_dies_is_taken_over(own_database, start_worker):
    """Asked for five times over, with a worker killed in the middle: each team's month is there once, and whole."""
    from tests.cast import found_cast

    people = found_cast()
    municipality = people["anna"].municipality_id
    with municipality_scope(municipality):
        world.offer_methods(people)
        world.course(people)
        # Asked for before any worker lives: the message waits in the broker.
        reports = services.request_month(municipality_id=municipality)
    with psycopg.connect(own_database["DATABASE_URL"]) as holder:
        holder.execute("lock table reporting_fidelityindicator in share row exclusive mode")
        worker = start_worker(concurrency=2)
        wait_for(reports[0].pk, municipality, ReportState.RUNNING)
        os.killpg(worker.pid, signal.SIGKILL)
        worker.wait(10)
        holder.rollback()
    start_worker(concurrency=3, environment={"CELERY_WORKER_NAME": "second"})
    clock.move_by(timedelta(minutes=4))
    for _number in range(5):
        send("reporting.sweep_reports")
        send("reporting.request_month")
        for report in reports:
            send(services.MAKE_TASK, municipality_id=municipality, report_id=report.pk)
    rows = [wait_for(report.pk, municipality, ReportState.READY) for report in reports]
    time.sleep(2)
    with municipality_scope(municipality):
        assert FidelityReport.objects.count() == 3
        assert FidelityIndicator.objects.count() == 18
        assert User.objects.get(pk=rows[0].requested_by_id).is_system
        assert max(row.attempts for row in rows) == 2, "the one that was being made was taken over"
    connection.close()
