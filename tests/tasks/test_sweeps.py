"""Clocks on rows become tasks for the right person on the right day, and go away with their cause."""

from datetime import timedelta

import pytest
from django.conf import settings

from cases import services as cases
from housing import sweeps as housing_sweeps
from housingfirst.accounts.services import system_user
from housingfirst.celery import app
from housingfirst.core import clock
from housingfirst.tasks import queries, sweeps
from housingfirst.tasks.choices import BY_HAND, TaskKind
from housingfirst.tasks.models import Task
from support import services as support
from support import sweeps as support_sweeps
from support.choices import MeasurementKind
from support.models import MeasurementDue

from ..cases.makers import make_agreed_plan, make_decision
from ..conftest import persona
from ..housing import home_world
from ..support import world


def sweep(cast, which):
    which(by=system_user(cast["anna"].municipality_id))


def open_tasks(kind):
    return list(Task.objects.open().filter(kind=kind).select_related("citizen", "assignee", "team"))


def waits_for(key):
    return {task.kind for task in queries.open_tasks(persona(key), clock.today() + timedelta(days=400))}


def days(count):
    return timedelta(days=count)


# ------------------------------------------------------------------ cases


def test_inquiry_without_an_attempt_is_a_task_for_the_advisers(cast):
    row = cases.record_inquiry(
        by=cast["erik"],
        received_on=clock.today(),
        source="jobcentre",
        reasons=["housing"],
        person_name="PLANT-IDENTITY",
        known_before="no",
        what_is_known="PLANT-NOTES",
    )
    sweep(cast, sweeps.sweep_cases)
    assert open_tasks(TaskKind.INQUIRY) == []
    clock.move_by(days(3))
    sweep(cast, sweeps.sweep_cases)
    [task] = open_tasks(TaskKind.INQUIRY)
    assert TaskKind.INQUIRY in waits_for("erik")
    assert "PLANT" not in task.words + task.reason_words
    cases.note_attempt(by=cast["erik"], inquiry=row, happened_on=clock.today(), how="phone", reached=False)
    sweep(cast, sweeps.sweep_cases)
    assert open_tasks(TaskKind.INQUIRY) == []


def test_complaint_is_a_task_from_the_day_it_comes_until_it_is_settled(cast):
    citizen = world.new_citizen(cast)
    decision = make_decision(cast["erik"], citizen)
    complaint = cases.file_complaint(by=cast["erik"], decision=decision, received_on=clock.today(), text="Nej tak")
    sweep(cast, sweeps.sweep_cases)
    [task] = open_tasks(TaskKind.REASSESSMENT)
    assert (task.due_on, task.role) == (clock.today() + days(28), "authority_adviser")
    cases.settle_complaint(
        by=cast["erik"], complaint=complaint, outcome="upheld", outcome_reasons="Vurderingen står ved magt"
    )
    sweep(cast, sweeps.sweep_cases)
    assert open_tasks(TaskKind.REASSESSMENT) == []


def test_plan_is_looked_at_again_a_week_before_its_day_by_the_primary_worker(cast):
    citizen = world.new_citizen(cast)
    plan = make_agreed_plan(cast["anna"], citizen)
    sweep(cast, sweeps.sweep_cases)
    assert open_tasks(TaskKind.PLAN_REVIEW) == []
    clock.move_by(days(83))
    for _run in range(3):
        sweep(cast, sweeps.sweep_cases)
    [task] = open_tasks(TaskKind.PLAN_REVIEW)
    assert (task.assignee, task.due_on, task.citizen) == (cast["anna"], plan.review_on, citizen)
    draft = cases.change_plan(by=cast["anna"], plan=plan.plan)
    cases.agree_plan(
        by=cast["anna"],
        plan_version=draft,
        version=draft.version,
        agreed_on=clock.today(),
        review_on=clock.today() + days(90),
        agreed_how="Talt igennem",
    )
    sweep(cast, sweeps.sweep_cases)
    assert open_tasks(TaskKind.PLAN_REVIEW) == []


def test_sensitive_note_is_looked_at_again_a_week_before_its_day(cast):
    citizen = world.new_citizen(cast)
    review_on = clock.today() + days(30)
    note = cases.write_theme_note(by=cast["anna"], citizen=citizen, group="health", text="x", review_on=review_on)
    sweep(cast, sweeps.sweep_cases)
    assert open_tasks(TaskKind.THEME_REVIEW) == []
    clock.move_by(days(23))
    sweep(cast, sweeps.sweep_cases)
    [task] = open_tasks(TaskKind.THEME_REVIEW)
    assert (task.assignee, task.due_on) == (cast["anna"], review_on)
    cases.renew_theme_note(by=cast["anna"], note=note, review_on=clock.today() + days(100))
    sweep(cast, sweeps.sweep_cases)
    assert open_tasks(TaskKind.THEME_REVIEW) == []


# ------------------------------------------------------------------ support


@pytest.fixture
def methods(cast):
    world.offer_methods(cast)


@pytest.fixture
def cti(cast, methods):
    course = world.course(cast, "CTI", "bo")
    event = support_event(course)
    return support.start_phase_one(by=cast["bo"], course=course, event=event)


def support_event(course):
    from support import queries as support_queries

    return support_queries.phase_one_event(course.municipality_id, clock.today())


def test_change_of_phase_comes_two_weeks_ahead_and_goes_when_the_phase_has_a_focus(cast, cti):
    first, second, _third = cti.phases.order_by("number")
    support.set_focus_areas(by=cast["bo"], phase=first, focus_areas=["economy"])
    support.plan_phase(by=cast["bo"], phase=first, goals={"economy": "Huslejen betales"}, version=0)
    sweep(cast, support_sweeps.sweep_support)
    assert open_tasks(TaskKind.PHASE_CHANGE) == []
    clock.move_to(clock.now() + (second.starts_on - clock.today()) - days(14))
    sweep(cast, support_sweeps.sweep_support)
    [task] = open_tasks(TaskKind.PHASE_CHANGE)
    assert (task.assignee, task.due_on, task.team) == (cast["bo"], second.starts_on, cti.team)
    support.set_focus_areas(by=cast["bo"], phase=second, focus_areas=["network"])
    sweep(cast, support_sweeps.sweep_support)
    assert open_tasks(TaskKind.PHASE_CHANGE) == []


def test_transfer_agreement_comes_a_month_ahead_of_the_eighth_month(cast, cti):
    sweep(cast, support_sweeps.sweep_support)
    assert open_tasks(TaskKind.TRANSFER_AGREEMENT) == []
    clock.move_by(days(230))
    sweep(cast, support_sweeps.sweep_support)
    [task] = open_tasks(TaskKind.TRANSFER_AGREEMENT)
    assert (task.assignee, task.citizen) == (cast["bo"], cti.citizen)


def test_measurement_comes_a_week_ahead_and_once(cast, methods):
    course = world.course(cast)
    due = MeasurementDue.objects.filter(course=course, kind=MeasurementKind.QUARTER).order_by("due_on").first()
    clock.move_to(clock.now() + (due.due_on - clock.today()) - days(7))
    for _run in range(3):
        sweep(cast, support_sweeps.sweep_support)
    tasks = [task for task in open_tasks(TaskKind.MEASUREMENT) if task.due_on == due.due_on]
    assert [task.assignee for task in tasks] == [cast["anna"]]


def test_measurement_that_is_saved_settles_its_task(cast, methods):
    course = world.course(cast)
    quarter = MeasurementDue.objects.filter(course=course, kind=MeasurementKind.QUARTER).order_by("due_on").first()
    clock.move_to(clock.now() + (quarter.due_on - clock.today()))
    sweep(cast, support_sweeps.sweep_support)
    assert quarter.due_on in {task.due_on for task in open_tasks(TaskKind.MEASUREMENT)}
    made = world.measurement(cast, course.citizen, "quarter", clock.today())
    assert support.settle_measurement_due(by=cast["anna"], citizen=course.citizen, measurement=made) == quarter
    for _run in range(2):
        sweep(cast, support_sweeps.sweep_support)
    assert quarter.due_on not in {task.due_on for task in open_tasks(TaskKind.MEASUREMENT)}


def test_nobody_seen_past_the_norm_is_a_task_for_the_worker(cast, methods):
    course = world.course(cast)
    sweep(cast, support_sweeps.sweep_support)
    assert open_tasks(TaskKind.CONTACT) == []
    clock.move_by(days(30))
    sweep(cast, support_sweeps.sweep_support)
    [task] = open_tasks(TaskKind.CONTACT)
    assert (task.assignee, task.url) == (cast["anna"], f"/support/citizens/{course.citizen_id}/contacts/new/")


def test_deviation_that_has_ended_is_a_task_for_the_leader_alone(cast, methods):
    world.fill(cast)
    citizen = world.new_citizen(cast)
    ends_on = clock.today() + days(10)
    support.grant_deviation(
        by=cast["carla"], citizen=citizen, team=world.team(), worker=cast["anna"], reason="Akut", ends_on=ends_on
    )
    world.course(cast, citizen=citizen)
    sweep(cast, support_sweeps.sweep_support)
    assert open_tasks(TaskKind.DEVIATION_ENDED) == []
    clock.move_by(days(12))
    sweep(cast, support_sweeps.sweep_support)
    assert len(open_tasks(TaskKind.DEVIATION_ENDED)) == 1
    assert TaskKind.DEVIATION_ENDED in waits_for("carla")
    assert TaskKind.DEVIATION_ENDED not in waits_for("anna")


# ------------------------------------------------------------------ housing


def test_offer_without_an_answer_is_a_task_for_the_one_who_promised_support(cast):
    offer = home_world.offer(cast)
    sweep(cast, housing_sweeps.sweep_housing)
    [task] = open_tasks(TaskKind.OFFER_ANSWER)
    assert (task.assignee, task.citizen) == (cast["anna"], offer.citizen)
    clock.move_by(days(3))
    sweep(cast, housing_sweeps.sweep_housing)
    assert open_tasks(TaskKind.OFFER_ANSWER) == [], "the offer has passed in silence"


def test_late_no_is_told_to_the_coordinator_and_the_leader_once(cast):
    """PC-04."""
    from housing import services as housing

    offer = home_world.accepted(cast)
    housing.answer_offer(by=cast["anna"], offer=offer, accepted=False, own_words="Jeg tør ikke alligevel.")
    for _run in range(2):
        sweep(cast, housing_sweeps.sweep_housing)
    assert len(open_tasks(TaskKind.LATE_NO)) == 2
    assert TaskKind.LATE_NO in waits_for("hanne")
    assert TaskKind.LATE_NO in waits_for("carla")
    assert TaskKind.LATE_NO not in waits_for("anna")


def test_a_late_no_to_an_offer_made_long_ago_is_told_too(cast):
    from housing import services as housing

    offer = home_world.accepted(cast)
    clock.move_by(days(40))
    housing.answer_offer(by=cast["anna"], offer=offer, accepted=False, own_words="Jeg tør ikke alligevel.")
    sweep(cast, housing_sweeps.sweep_housing)
    assert len(open_tasks(TaskKind.LATE_NO)) == 2


def test_application_past_its_deadline_is_a_task_for_the_benefits_office(cast):
    application = home_world.asked(cast)
    sweep(cast, housing_sweeps.sweep_housing)
    assert open_tasks(TaskKind.BENEFIT_LATE) == []
    clock.move_by(days(40))
    sweep(cast, housing_sweeps.sweep_housing)
    [task] = [task for task in open_tasks(TaskKind.BENEFIT_LATE) if task.role == "benefits_officer"]
    assert task.citizen == application.citizen
    assert TaskKind.BENEFIT_LATE in waits_for("yrsa")


def test_fast_track_past_its_clock_is_told_to_the_coordinator_and_the_leader_once(cast):
    from housing import services as housing

    application = home_world.asked(cast)
    assert application.fast_track
    clock.move_by(days(40))
    for _run in range(3):
        sweep(cast, housing_sweeps.sweep_housing)
    tasks = open_tasks(TaskKind.BENEFIT_LATE)
    assert len(tasks) == 3
    assert {task.assignee for task in tasks} == {None, cast["hanne"]}
    for key in ("yrsa", "hanne", "carla"):
        assert TaskKind.BENEFIT_LATE in waits_for(key), key
    assert TaskKind.BENEFIT_LATE not in waits_for("anna")
    housing.pause_application(by=cast["yrsa"], application=application, waits_for="Lejekontrakten")
    sweep(cast, housing_sweeps.sweep_housing)
    assert open_tasks(TaskKind.BENEFIT_LATE) == [], "now it is somebody else who is waited for"


# ------------------------------------------------------------------ once

REMINDERS = (
    TaskKind.PHASE_CHANGE,
    TaskKind.TRANSFER_AGREEMENT,
    TaskKind.MEASUREMENT,
    TaskKind.PLAN_REVIEW,
    TaskKind.CONTACT,
    TaskKind.OFFER_ANSWER,
)
SWEEPS = (sweeps.sweep_cases, support_sweeps.sweep_support, housing_sweeps.sweep_housing)


def test_each_kind_of_task_belongs_to_one_sweep():
    """Two finders of one kind would settle each other's tasks; a kind without one is never raised."""
    from housing.sweeps import FINDERS as OF_HOUSING
    from referrals.clocks import FINDERS as OF_REFERRALS
    from support.sweeps import FINDERS as OF_SUPPORT

    found = [kind for kind, _find in (*sweeps.FINDERS, *OF_SUPPORT, *OF_HOUSING, *OF_REFERRALS)]
    assert sorted(found) == sorted(set(TaskKind) - BY_HAND)


def test_each_reminder_exists_exactly_once_however_often_the_sweeps_run(cast, cti):
    """One citizen with a course, a plan and an offer; every run of every sweep, day after day."""
    make_agreed_plan(cast["bo"], cti.citizen)
    seen = {}
    for _day in range(6):
        for _run in range(2):
            for which in SWEEPS:
                sweep(cast, which)
        for kind in REMINDERS:
            tasks = open_tasks(kind)
            about = [(task.citizen_id, task.url_name, task.url_pk, task.due_on) for task in tasks]
            assert len(about) == len(set(about)), (kind, about)
            if tasks:
                seen[kind] = seen.get(kind, 0) + 1
        if _day == 0:
            home_world.offer(cast)
        clock.move_by(days(1) if _day < 2 else days(75))
    assert set(seen) == set(REMINDERS)
    keys = list(Task.objects.values_list("key", flat=True))
    assert len(keys) == len(set(keys))


# ------------------------------------------------------------------ beat


def test_every_entry_of_the_beat_schedule_names_a_registered_task():
    app.loader.import_default_modules()
    wrong = {name for name, entry in settings.CELERY_BEAT_SCHEDULE.items() if entry["task"] not in app.tasks}
    assert not wrong
