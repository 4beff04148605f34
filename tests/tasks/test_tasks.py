"""Tasks: raised once, settled by themselves, seen by those they wait for, put off and dropped with a reason."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from cases import services as cases
from housingfirst.accounts import services as accounts
from housingfirst.accounts.models import Team
from housingfirst.core import clock
from housingfirst.tasks import queries, rules, services
from housingfirst.tasks.choices import TaskKind, TaskState
from housingfirst.tasks.models import Task
from housingfirst.tasks.permissions import NoSuchTask, OnlyTheSystem
from housingfirst.tasks.services import Wanted
from tests.conftest import persona

TITLE = "Look at the plan again with %(citizen)s"


def make_citizen(cast, by="anna", **fields):
    fields = {"first_name": "Lone", "last_name": "Klitmark", "situation": "street", **fields}
    return cases.create_citizen(by=cast[by], situation_from=clock.today(), **fields)


def raise_one(cast, citizen=None, key="one", kind=TaskKind.OTHER, days=0, **fields):
    fields = {"assignee": cast["anna"], "title": TITLE if citizen else "Take the next step in an inquiry", **fields}
    due_on = clock.today() + timedelta(days=days)
    return services.raise_task(by=cast["anna"], key=key, kind=kind, due_on=due_on, citizen=citizen, **fields)


def system(cast):
    return accounts.system_user(cast["anna"].municipality_id)


def sees(key):
    return set(Task.objects.visible_to(persona(key)).values_list("key", flat=True))


def waits_for(key):
    return {task.key for task in queries.open_tasks(persona(key), clock.today())}


@pytest.fixture
def task(cast):
    return raise_one(cast, make_citizen(cast))


# ------------------------------------------------------------------ raised once


def test_raising_the_same_key_again_gives_the_task_that_is_there(cast, task):
    again = raise_one(cast, task.citizen)
    assert again.pk == task.pk
    assert Task.objects.count() == 1


def test_title_is_said_in_danish_with_the_name_that_is_nowhere_in_the_row(cast, task):
    assert task.words == "Se på planen igen sammen med Lone Klitmark"
    assert "Lone" not in task.title + task.why + str(task.params)


def test_names_and_prose_are_refused_as_parameters(cast):
    with pytest.raises(rules.NoNamesInTask):
        raise_one(cast, make_citizen(cast), params={"who": "Lone Klitmark"})


def test_task_without_anybody_goes_to_the_team_of_the_citizen_else_to_the_advisers(cast):
    of_team = raise_one(cast, make_citizen(cast), assignee=None)
    assert of_team.team == Team.objects.get(name="Team Nord")
    assert raise_one(cast, key="two", assignee=None).role == "authority_adviser"
    assert waits_for("bo") == {"one"}
    assert waits_for("erik") == {"two"}


def test_unknown_kind_is_refused(cast):
    with pytest.raises(ValidationError):
        raise_one(cast, kind="nonsense")


# ------------------------------------------------------------------ who sees it


def test_colleagues_and_leader_see_a_workers_task_and_it_waits_for_the_worker_alone(cast, task):
    assert sees("anna") == sees("bo") == sees("carla") == {"one"}
    assert waits_for("anna") == {"one"}
    assert waits_for("bo") == waits_for("carla") == set()
    assert not sees("dorthe") | sees("hanne") | sees("jonas") | sees("sofie") | sees("hedelund-carla")


def test_task_for_the_leaders_is_not_the_teams(cast):
    raise_one(cast, make_citizen(cast), assignee=None, team=Team.objects.get(name="Team Nord"), leaders_only=True)
    assert sees("carla") == waits_for("carla") == {"one"}
    assert sees("anna") == set()


def test_task_about_a_citizen_out_of_reach_is_nobodys_business(cast, task):
    cases.protect_record(by=cast["carla"], citizen=task.citizen, protected=True, reason="Trusler")
    assert sees("bo") == set()
    raise_one(cast, task.citizen, key="hers", assignee=cast["dorthe"])
    assert "hers" not in sees("dorthe")


def test_leader_sees_what_her_team_is_late_with(cast):
    late = raise_one(cast, make_citizen(cast), days=-10)
    raise_one(cast, make_citizen(cast, last_name="Anden"), key="two", days=-1)
    assert list(queries.overdue_in_teams(persona("carla"))) == [late]
    services.postpone_task(by=cast["anna"], task=late, until=clock.today() + timedelta(days=7), reason="Syg")
    assert list(queries.overdue_in_teams(persona("carla"))) == [late], "putting off hides nothing from the leader"
    assert not queries.overdue_in_teams(persona("bo"))


# ------------------------------------------------------------------ done, put off, dropped


def test_done_by_hand_is_noted_with_who_and_when_and_is_final(cast, task):
    done = services.complete_task(by=cast["anna"], task=task)
    assert (done.state, done.settled_by, done.settled_at is not None) == (TaskState.DONE, cast["anna"], True)
    for again in (services.complete_task, lambda **row: services.drop_task(reason="Nej", **row)):
        with pytest.raises(rules.TaskSettled):
            again(by=cast["anna"], task=task)


def test_task_with_a_cause_is_not_ticked_off(cast):
    task = raise_one(cast, make_citizen(cast), kind=TaskKind.PLAN_REVIEW)
    with pytest.raises(rules.TaskSettlesItself):
        services.complete_task(by=cast["anna"], task=task)


@pytest.mark.parametrize("days", [-1, 0, 15])
def test_put_off_to_a_day_outside_the_limit_is_refused(cast, task, days):
    with pytest.raises(rules.PutOffTooFar):
        services.postpone_task(by=cast["anna"], task=task, until=clock.today() + timedelta(days=days), reason="Syg")


def test_put_off_needs_a_reason_and_keeps_the_deadline(cast, task):
    tomorrow = clock.today() + timedelta(days=1)
    with pytest.raises(rules.ReasonMissing):
        services.postpone_task(by=cast["anna"], task=task, until=tomorrow, reason=" ")
    row = services.postpone_task(by=cast["anna"], task=task, until=tomorrow, reason="Hun er rejst")
    assert (row.planned_on, row.due_on) == (tomorrow, clock.today())
    assert waits_for("anna") == set()
    assert "Hun er rejst" in row.reason_words


def test_others_cannot_act_on_a_task(cast, task):
    with pytest.raises(NoSuchTask):
        services.complete_task(by=cast["dorthe"], task=task)
    services.drop_task(by=cast["bo"], task=task, reason="Anna er syg, og planen er lavet om")
    task.refresh_from_db()
    assert (task.state, task.settled_by) == (TaskState.DROPPED, cast["bo"])


def test_settling_is_repeatable_and_leaves_what_is_dropped(cast, task):
    assert services.settle_task(by=cast["anna"], key="one") is True
    assert services.settle_task(by=cast["anna"], key="one") is False
    assert services.settle_task(by=cast["anna"], key="unknown") is False


# ------------------------------------------------------------------ sweeps


def swept(cast, *wanted):
    return services.sweep(by=system(cast), kind=TaskKind.PLAN_REVIEW, find=lambda: list(wanted))


def clock_of(citizen, key="plan:1", **fields):
    fields = {"title": TITLE, "due_on": clock.today(), **fields}
    return Wanted(key=key, citizen_id=citizen.pk, **fields)


def state_of(key):
    return Task.objects.get(key=key).state


def test_sweep_raises_once_and_settles_when_the_cause_is_gone(cast):
    citizen = make_citizen(cast)
    one, two = clock_of(citizen), clock_of(citizen, "plan:2")
    assert swept(cast, one, two) == (2, 0)
    assert swept(cast, one, two) == (0, 0)
    assert swept(cast, two) == (0, 1)
    assert (state_of("plan:1"), state_of("plan:2")) == (TaskState.DONE, TaskState.OPEN)


def test_cause_that_comes_back_opens_the_task_again_but_not_what_was_dropped(cast):
    citizen = make_citizen(cast)
    swept(cast, clock_of(citizen), clock_of(citizen, "plan:2"))
    services.drop_task(by=cast["anna"], task=Task.objects.get(key="plan:2"), reason="Han er flyttet")
    swept(cast)
    assert swept(cast, clock_of(citizen), clock_of(citizen, "plan:2")) == (1, 0)
    assert (state_of("plan:1"), state_of("plan:2")) == (TaskState.OPEN, TaskState.DROPPED)


def test_new_worker_takes_over_the_open_task(cast):
    citizen = make_citizen(cast)
    swept(cast, clock_of(citizen, assignee_id=cast["anna"].pk))
    swept(cast, clock_of(citizen, assignee_id=cast["bo"].pk))
    assert waits_for("bo") == {"plan:1"}
    assert waits_for("anna") == set()


def test_sweep_leaves_tasks_of_other_kinds(cast, task):
    swept(cast)
    assert state_of("one") == TaskState.OPEN


def test_only_the_system_sweeps(cast):
    with pytest.raises(OnlyTheSystem):
        services.sweep(by=cast["carla"], kind=TaskKind.PLAN_REVIEW, find=list)
