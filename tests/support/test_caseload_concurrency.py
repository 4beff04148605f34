"""Fifty at once on one worker: never above capacity, through the service and past it (issue 2, step 10)."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from django.db import IntegrityError, connection

from housingfirst.accounts.models import User
from housingfirst.accounts.services import give_role, join_team
from housingfirst.core import clock
from housingfirst.core.db import municipality_scope
from support import queries, services
from support.models import Course, Deviation, WaitingListEntry
from support.rules.courses import NoRoom
from tests.cast import found_cast
from tests.support import world

CROWD = 50


@pytest.fixture
def crowd(own_database):
    """Fifty citizens on the waiting list of Team Nord, committed."""
    cast = found_cast()
    municipality = cast["anna"].municipality_id
    with municipality_scope(municipality):
        world.offer_methods(cast)
        entries = [world.entry(cast).pk for _number in range(CROWD)]
    return cast, municipality, entries


def at_once(work, items):
    """Run `work(item)` for all items in threads that start together; what each returned or raised."""
    barrier = Barrier(len(items))

    def one(item):
        try:
            barrier.wait(timeout=60)
            return work(item)
        except Exception as error:  # noqa: BLE001  (the outcome is what is counted)
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(len(items)) as pool:
        return list(pool.map(one, items))


def held(municipality, worker):
    with municipality_scope(municipality):
        return queries.caseload_of(worker, clock.today()).load.used


@pytest.mark.slow
def test_fifty_assignments_to_one_worker_never_pass_the_capacity(crowd):
    cast, municipality, entries = crowd
    with municipality_scope(municipality):  # a second leader of the team, who presses at the same time
        dorthe = cast["dorthe"]
        give_role(by=cast["sofie"], user=dorthe, role="team_leader", starts_on=clock.today() - timedelta(days=1))
        join_team(by=cast["sofie"], user=dorthe, team=world.team(), fraction=0, is_leader=True, starts_on=clock.today())
    leaders = [cast["carla"].pk, dorthe.pk]

    def assign(pair):
        number, entry = pair
        with municipality_scope(municipality):
            return services.start_course(
                by=User.objects.get(pk=leaders[number % 2]),
                entry=WaitingListEntry.objects.select_related("team", "citizen").get(pk=entry),
                worker=cast["anna"],
            )

    outcomes = at_once(assign, list(enumerate(entries)))
    started = [outcome for outcome in outcomes if isinstance(outcome, Course)]
    refused = [outcome for outcome in outcomes if isinstance(outcome, NoRoom)]
    assert (len(started), len(refused)) == (8, CROWD - 8), {type(outcome) for outcome in outcomes}
    assert held(municipality, cast["anna"]) == 80
    with municipality_scope(municipality):
        assert WaitingListEntry.objects.waiting().count() == CROWD - 8, "who was refused still waits"


@pytest.mark.slow
def test_fifty_inserts_past_the_service_never_pass_the_capacity(crowd):
    cast, municipality, entries = crowd

    def insert(entry):
        with municipality_scope(municipality):
            row = WaitingListEntry.objects.get(pk=entry)
            course = Course(
                municipality_id=municipality,
                citizen_id=row.citizen_id,
                team_id=row.team_id,
                state="active",
                method="ICM",
                worker=cast["anna"],
                starts_on=clock.today(),
                opened_by=cast["carla"],
                before_decision=True,
                adviser=cast["erik"],
            )
            dated = {"municipality_id": municipality, "course": course, "starts_on": clock.today()}
            Course.objects.bulk_create([course])
            course.methods.create(**dated, method="ICM", set_by=cast["carla"])
            course.workers.create(**dated, worker=cast["anna"], set_by=cast["carla"])
            return course

    outcomes = at_once(insert, entries)
    assert sum(isinstance(outcome, Course) for outcome in outcomes) == 8
    refusals = [outcome for outcome in outcomes if isinstance(outcome, IntegrityError)]
    assert {error.__cause__.diag.constraint_name for error in refusals} == {"course_within_caseload"}
    assert len(refusals) == CROWD - 8
    assert held(municipality, cast["anna"]) == 80


@pytest.mark.slow
def test_one_deviation_admits_one_of_many_at_once(crowd):
    cast, municipality, entries = crowd
    with municipality_scope(municipality):
        for pk in entries[:8]:
            services.start_course(by=cast["carla"], entry=WaitingListEntry.objects.get(pk=pk), worker=cast["anna"])
        admitted = WaitingListEntry.objects.get(pk=entries[8])
        services.grant_deviation(
            by=cast["carla"],
            citizen=admitted.citizen,
            worker=cast["anna"],
            reason="Boligen kom før tid",
            ends_on=clock.today() + timedelta(days=30),
        )

    def assign(entry):
        with municipality_scope(municipality):
            return services.start_course(
                by=User.objects.get(pk=cast["carla"].pk),
                entry=WaitingListEntry.objects.get(pk=entry),
                worker=cast["anna"],
            )

    outcomes = at_once(assign, entries[8:28])
    started = [outcome for outcome in outcomes if isinstance(outcome, Course)]
    assert [course.citizen_id for course in started] == [admitted.citizen_id]
    assert held(municipality, cast["anna"]) == 90
    with municipality_scope(municipality):
        assert Deviation.objects.get().course == started[0]
