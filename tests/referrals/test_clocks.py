"""Late answers reach the sender, then the leader; warnings of sanctions reach the worker at once."""

from datetime import timedelta

import pytest
from django.urls import reverse

from cases import services as cases
from housingfirst.accounts.services import system_user
from housingfirst.core import clock
from housingfirst.tasks import queries as task_queries
from housingfirst.tasks.choices import TaskKind
from housingfirst.tasks.models import OutboxMail, Task
from referrals import permissions, queries, rules, services, sweeps

from ..conftest import persona
from .makers import make_citizen, refer, unit


def sweep(cast):
    sweeps.sweep_referrals(by=system_user(cast["anna"].municipality_id))


def open_kinds():
    return sorted(Task.objects.open().values_list("kind", flat=True))


def waits_for(key):
    return [task.kind for task in task_queries.open_tasks(persona(key), clock.today())]


def test_late_answer_is_a_task_for_the_sender_and_later_for_the_leader(cast):
    row = refer(cast)
    clock.move_by(timedelta(days=14))
    sweep(cast)
    assert open_kinds() == []
    clock.move_by(timedelta(days=1))
    sweep(cast)
    sweep(cast)
    assert waits_for("anna") == [TaskKind.REFERRAL_OVERDUE]
    assert list(queries.overdue_for(persona("anna"))) == [row]
    assert queries.panel_of(persona("anna"), row.citizen)[0].is_overdue
    assert waits_for("carla") == []
    clock.move_by(timedelta(days=7))
    sweep(cast)
    assert waits_for("carla") == [TaskKind.REFERRAL_ESCALATED]
    services.answer_referral(by=cast["jonas"], referral=row, answer="accepted")
    assert open_kinds() == [], "an answer takes both away at once"


def test_late_answer_says_how_late(cast):
    row = refer(cast)
    clock.move_by(timedelta(days=17))
    assert queries.status_of(row) == ("late", "Svar 3\u00a0dage over frist")
    assert queries.status_of(row, "unit")[0] == "late"


def test_unit_is_reminded_once_a_day(cast):
    row = refer(cast)
    services.remind(by=cast["anna"], referral=row)
    with pytest.raises(rules.RemindedToday):
        services.remind(by=cast["bo"], referral=row)
    clock.move_by(timedelta(days=1))
    services.remind(by=cast["bo"], referral=row)
    assert OutboxMail.objects.filter(kind="referral_reminder").count() == 2
    services.answer_referral(by=cast["jonas"], referral=row, answer="accepted")
    with pytest.raises(rules.ReferralMoved):
        services.remind(by=cast["anna"], referral=row)


def test_warning_gives_the_primary_worker_a_task_the_same_day(cast):
    citizen = make_citizen(cast)
    cases.attach(citizen=citizen, function="primary_worker", user=cast["bo"], starts_on=clock.today())
    row = refer(cast, citizen)
    falls_on = clock.today() + timedelta(days=5)
    notice = services.warn_of_sanction(by=cast["jonas"], referral=row, what="Udeblev i dag", falls_on=falls_on)
    task = Task.objects.open().get()
    assert (task.kind, task.assignee, task.due_on) == (TaskKind.SANCTION, cast["bo"], clock.today())
    sweep(cast)
    assert open_kinds() == [TaskKind.SANCTION]
    services.handle_sanction(by=cast["anna"], notice=notice, outcome="averted", done="Ringede og forklarede")
    assert open_kinds() == []
    with pytest.raises(rules.SanctionHandled):
        services.handle_sanction(by=cast["bo"], notice=notice, outcome="fallen", done="Vidste det ikke")
    notice.refresh_from_db()
    assert (notice.handled_by, notice.done) == (cast["anna"], "Ringede og forklarede")


def test_who_deals_with_a_warning_second_keeps_what_was_typed(cast, client_of):
    notice = services.warn_of_sanction(by=cast["jonas"], referral=refer(cast), what="Udeblev", falls_on=clock.today())
    services.handle_sanction(by=cast["anna"], notice=notice, outcome="averted", done="Ringede og forklarede")
    page = reverse("referrals:sanction", args=[notice.pk])
    answer = client_of("bo").post(page, {"outcome": "averted", "done": "Gik med til mødet"})
    assert answer.status_code == 422
    assert "Gik med til mødet" in answer.content.decode()


def test_only_a_jobcentre_warns_and_only_ahead(cast):
    row = refer(cast)
    yesterday = clock.today() - timedelta(days=1)
    with pytest.raises(rules.SanctionNotAhead):
        services.warn_of_sanction(by=cast["jonas"], referral=row, what="Udeblev", falls_on=yesterday)
    shelter = refer(cast, row.citizen, unit=unit("Boformen Engholm"))
    with pytest.raises(permissions.OnlyJobcentreWarns):
        services.warn_of_sanction(by=cast["mona"], referral=shelter, what="Udeblev", falls_on=clock.today())
    with pytest.raises(permissions.CannotAnswerReferral):
        services.warn_of_sanction(by=cast["anna"], referral=row, what="Udeblev", falls_on=clock.today())
