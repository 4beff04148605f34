"""Two leaders move onto the last place at once: real threads, real commits."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from housingfirst.accounts.models import User
from housingfirst.accounts.services import give_role, join_team
from housingfirst.core import clock
from housingfirst.core.db import municipality_scope
from support import queries, services
from support.models import Course, CourseWorker
from tests.cast import found_cast
from tests.support import world
from tests.support.test_caseload_concurrency import at_once, held

pytestmark = pytest.mark.slow


def test_two_leaders_cannot_both_move_onto_the_last_place(own_database):
    """Anna and Kirsten leave on the same day, and Bo has room for one course: one is moved, one is told."""
    cast = found_cast()
    municipality, today = cast["anna"].municipality_id, clock.today()
    with municipality_scope(municipality):
        world.offer_methods(cast)
        sofie, dorthe = cast["sofie"], cast["dorthe"]
        give_role(by=sofie, user=dorthe, role="team_leader", starts_on=today - timedelta(days=1))
        join_team(by=sofie, user=dorthe, team=world.team(), fraction=0, is_leader=True, starts_on=today)
        kirsten = User.objects.create(username="kirsten", first_name="Kirsten", municipality_id=municipality)
        give_role(by=sofie, user=kirsten, role="support_worker", starts_on=today - timedelta(days=1))
        join_team(by=sofie, user=kirsten, team=world.team(), fraction=1, starts_on=today - timedelta(days=1))
        cast["kirsten"] = kirsten
        world.fill(cast, "bo", "ICM", 7)
        courses = [world.course(cast, "ICM", worker) for worker in ("anna", "kirsten")]
    leaders = [(cast["carla"].pk, cast["anna"]), (dorthe.pk, kirsten)]

    def hand_on(pair):
        leader, worker = pair
        with municipality_scope(municipality):
            by, team = User.objects.get(pk=leader), world.team()
            targets = {row.key: cast["bo"] for row in queries.open_work(by, team, worker).rows}
            return services.hand_on_work(by=by, team=team, worker=worker, targets=targets, note="Ring først.")

    outcomes = at_once(hand_on, leaders)
    assert sorted(type(one).__name__ for one in outcomes) == ["Moved", "ValidationError"], outcomes
    refused = next(one for one in outcomes if isinstance(one, ValidationError))
    assert len(refused.error_dict) == 1
    assert held(municipality, cast["bo"]) == 80
    with municipality_scope(municipality):
        assert Course.objects.filter(pk__in=[one.pk for one in courses], worker=cast["bo"]).count() == 1
        assert CourseWorker.objects.filter(course__in=courses).count() == 3, "what was refused left no row"
