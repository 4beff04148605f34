"""Leave, substitutes, the board of places and the work of one who leaves, through services and pages."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from cases import services as cases
from cases.models import Citizen, CitizenUserObjectPermission
from housingfirst.core import clock
from housingfirst.tasks.models import Task
from support import queries, services
from support.models import Substitution, WorkerLeave
from support.permissions import OnlyLeader
from tests.support import world


@pytest.fixture
def work(cast):
    world.offer_methods(cast)
    return cast


def ahead(days):
    return clock.today() + timedelta(days=days)


def leave(cast, worker="anna", first=7, last=14, **fields):
    given = {"by": cast["carla"], "team": world.team(), "kind": "holiday", **fields}
    return services.plan_leave(worker=cast[worker], starts_on=ahead(first), ends_on=ahead(last + 1), **given)


def uncovered(cast, row):
    return queries.covered_courses(cast["carla"], world.team(), [row], clock.today())[row.pk]


# ---------------------------------------------------------------- leave and substitutes


def test_leave_warns_of_the_uncovered_until_somebody_stands_in(work):
    courses = world.fill(work, "anna", "ICM", 2)
    row = leave(work)
    assert [one.gap_words != "" for one in uncovered(work, row)] == [True, True]
    services.cover_leave(by=work["carla"], team=world.team(), leave=row, worker=work["bo"], course=courses[0])
    assert [bool(one.gaps) for one in uncovered(work, row)] == [False, True]
    services.cover_leave(by=work["carla"], team=world.team(), leave=row, worker=work["bo"])
    assert not any(one.gaps for one in uncovered(work, row))
    assert Substitution.objects.count() == 2, "who was covered is not covered twice"
    with pytest.raises(services.assignment.NothingToCover):
        services.cover_leave(by=work["carla"], team=world.team(), leave=row, worker=work["bo"])


def test_leave_of_the_substitute_opens_the_gap_again(work):
    world.course(work)
    row = leave(work)
    services.cover_leave(by=work["carla"], team=world.team(), leave=row, worker=work["bo"])
    leave(work, "bo", 10, 11)
    [one] = uncovered(work, row)
    assert [(gap.start, gap.end) for gap in one.gaps] == [(ahead(10), ahead(12))]


def test_substitute_reaches_a_protected_record_on_those_days_and_no_others(work):
    course = world.course(work)
    cases.protect_record(by=work["carla"], citizen=course.citizen, protected=True)
    row = leave(work, first=2, last=4)
    services.cover_leave(by=work["carla"], team=world.team(), leave=row, worker=work["bo"])

    def reached():
        return Citizen.objects.visible_to(world.fresh(work["bo"])).filter(pk=course.citizen_id).exists()

    seen = []
    for _day in range(7):
        seen.append(reached())
        clock.move_by(timedelta(days=1))
    assert seen == [False, False, True, True, True, False, False]


def test_taking_leave_back_ends_cover_access_and_task(work):
    course = world.course(work)
    row = leave(work)
    services.cover_leave(by=work["carla"], team=world.team(), leave=row, worker=work["bo"])
    task = Task.objects.get(assignee=work["bo"])
    assert task.citizen_id == course.citizen_id
    services.end_leave(by=work["carla"], team=world.team(), leave=row)
    assert not WorkerLeave.objects.counting().exists()
    assert not CitizenUserObjectPermission.objects.exists()
    task.refresh_from_db()
    assert task.state == "done"


def test_change_of_worker_ends_who_stood_in(work):
    course = world.course(work)
    services.cover_leave(by=work["carla"], team=world.team(), leave=leave(work), worker=work["bo"])
    services.change_worker(by=work["carla"], course=course, worker=work["bo"])
    assert Substitution.objects.get().ends_on == Substitution.objects.get().starts_on
    assert not CitizenUserObjectPermission.objects.exists()


def test_only_the_leader_plans_leave_and_nobody_stands_in_for_themselves(work):
    course = world.course(work)
    with pytest.raises(OnlyLeader):
        leave(work, by=work["anna"])
    with pytest.raises(ValidationError):
        services.stand_in(by=work["carla"], course=course, worker=work["anna"], starts_on=ahead(1), ends_on=ahead(3))


def test_leave_leaves_no_place_in_load_and_forecast(work):
    team, today = world.team(), clock.today()
    leave(work, "anna", 0, 20)
    mine = [row for row in queries.team_caseload(team, today).workers if row.worker == work["anna"]]
    assert mine[0].places == {}
    assert "Ferie" in mine[0].away.words
    assert "Ferie" in dict(queries.people_with_room(team, "ICM", today))[work["anna"]]
    later = [row for row in queries.team_caseload(team, ahead(21)).workers if row.worker == work["anna"]]
    assert later[0].away is None
    weeks = queries.places_board(queries.team_caseload(team, today))
    assert work["anna"] not in dict(weeks[0].workers)
    assert work["anna"] in dict(weeks[-1].workers)
