"""The plan: one per citizen, in versions, goals in the citizen's own words, frozen when agreed."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, ProgrammingError, transaction

from cases import permissions, rules, services
from cases.choices import LifeArea, Owner, PlanKind, PlanStatus
from cases.models import Plan, PlanAction, PlanGoal, PlanVersion
from housingfirst.core import clock
from housingfirst.core.conflicts import StaleVersion
from tests.cases.makers import add_goal, days, make_agreed_plan, make_citizen, make_plan, write_plan
from tests.conftest import persona


@pytest.fixture
def citizen(cast):
    return make_citizen(cast["anna"])


@pytest.fixture
def anna(cast):
    return cast["anna"]


def test_a_second_carrying_plan_is_refused(anna, citizen):
    make_plan(anna, citizen)
    with pytest.raises(rules.PlanExists):
        make_plan(persona("bo"), citizen)
    with pytest.raises(IntegrityError), transaction.atomic():
        Plan.objects.create(
            municipality_id=citizen.municipality_id,
            citizen=citizen,
            kind=PlanKind.ACTION_PLAN,
            started_on=clock.today(),
            started_by=anna,
        )


def test_whole_person_plan_needs_consent_that_is_not_in_the_future(anna, citizen):
    with pytest.raises(rules.ConsentMissing):
        services.start_plan(by=anna, citizen=citizen, kind=PlanKind.WHOLE_PERSON)
    with pytest.raises(rules.ConsentInFuture):
        services.start_plan(by=anna, citizen=citizen, kind=PlanKind.WHOLE_PERSON, consent_on=days(1))
    assert services.start_plan(by=anna, citizen=citizen, kind=PlanKind.WHOLE_PERSON, consent_on=days(0)).number == 1


def test_plan_that_lacks_something_is_not_agreed(anna, citizen):
    draft = make_plan(anna, citizen)
    agree = {"by": anna, "plan_version": draft, "agreed_on": days(0), "review_on": days(90)}
    with pytest.raises(rules.PlanNotWhole) as refusal:
        services.agree_plan(**agree, version=1)
    assert [lack.field for lack in refusal.value.missing] == ["goals", "purpose", "effort", "duration"]
    draft = write_plan(anna, draft)
    add_goal(anna, draft)
    for wrong, error in (
        ({"agreed_on": days(1), "review_on": days(90)}, rules.AgreedWrongDay),
        ({"agreed_on": days(0), "review_on": days(0)}, rules.ReviewTooEarly),
    ):
        with pytest.raises(error):
            services.agree_plan(**agree | wrong, version=draft.version)
    assert services.agree_plan(**agree, version=draft.version).status == PlanStatus.AGREED


def test_next_version_starts_with_what_was_agreed_and_replaces_it_when_agreed(anna, citizen):
    first = make_agreed_plan(anna, citizen)
    draft = services.change_plan(by=anna, plan=first.plan)
    assert services.change_plan(by=persona("bo"), plan=first.plan) == draft
    assert (draft.number, draft.status, draft.purpose) == (2, PlanStatus.DRAFT, first.purpose)
    assert draft.since_last == "", "what happened since last is written anew"
    assert [goal.key for goal in draft.goals.all()] == [goal.key for goal in first.goals.all()]
    assert draft.goals.get().actions.get().key == first.goals.get().actions.get().key
    services.agree_plan(by=anna, plan_version=draft, version=draft.version, agreed_on=days(0), review_on=days(90))
    assert list(first.plan.versions.order_by("number").values_list("status", flat=True)) == ["superseded", "agreed"]


def test_agreed_plan_never_changes_whatever_writes(anna, citizen):
    agreed = make_agreed_plan(anna, citizen)
    goal = agreed.goals.get()
    step = goal.actions.get()
    for call in (
        lambda: services.revise_plan(by=anna, plan_version=agreed, version=agreed.version, purpose="Andet"),
        lambda: services.set_goal(by=anna, plan_version=agreed, area="network", own_words="Nyt"),
        lambda: services.set_goal(by=anna, plan_version=agreed, goal=goal, area="network", own_words="Nyt"),
        lambda: services.remove_goal(by=anna, goal=goal),
        lambda: services.set_action(by=anna, goal=goal, text="Nyt"),
        lambda: services.remove_action(by=anna, action=step),
        lambda: services.move_goal_first(by=anna, goal=goal),
        lambda: services.discard_plan_draft(by=anna, plan_version=agreed),
    ):
        with pytest.raises(rules.NotDraft):
            call()
    for write in (
        lambda: PlanVersion.objects.filter(pk=agreed.pk).update(purpose="Andet"),
        lambda: PlanVersion.objects.filter(pk=agreed.pk).update(status="draft", agreed_on=None, agreed_by=None),
        lambda: PlanGoal.objects.filter(pk=goal.pk).update(own_words="Andet"),
        lambda: PlanAction.objects.filter(pk=step.pk).update(text="Andet"),
        lambda: PlanAction.objects.filter(pk=step.pk).delete(),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            write()
    with pytest.raises((ProgrammingError, IntegrityError)), transaction.atomic():
        PlanVersion.objects.filter(pk=agreed.pk).delete()


def test_step_is_ticked_in_the_agreed_plan_and_in_the_draft_alike(anna, citizen):
    agreed = make_agreed_plan(anna, citizen)
    step = agreed.goals.get().actions.get()
    draft = services.change_plan(by=anna, plan=agreed.plan)
    services.tick_action(by=persona("bo"), action=step, done=True, done_on=days(-1))
    copy = draft.goals.get().actions.get()
    assert (copy.done_on, copy.done_by_id) == (days(-1), persona("bo").pk)
    services.tick_action(by=anna, action=copy, done=False)
    step.refresh_from_db()
    assert step.done_on is None
    with pytest.raises(rules.DoneInFuture):
        services.tick_action(by=anna, action=step, done=True, done_on=days(1))
    services.agree_plan(by=anna, plan_version=draft, version=draft.version, agreed_on=days(0), review_on=days(9))
    with pytest.raises(rules.NotLive):
        services.tick_action(by=anna, action=step, done=True)


def test_sensitive_follows_area_and_words_and_is_never_turned_off_by_itself(anna, citizen):
    draft = make_plan(anna, citizen)
    rows = [
        (LifeArea.NETWORK, "At se min datter", False, True),
        (LifeArea.SUBSTANCES, "Færre dage om ugen", True, False),
        (LifeArea.MENTAL_HEALTH, "Sove om natten", True, False),
        (LifeArea.DAILY_LIFE, "Holde op med at ryge hash", True, True),
    ]
    for area, words, sensitive, names_area in rows:
        goal = services.set_goal(by=anna, plan_version=draft, area=area, own_words=words)
        assert (goal.sensitive, goal.names_area) == (sensitive, names_area), words
    goal = services.set_goal(by=anna, plan_version=draft, goal=goal, area=LifeArea.WORK, own_words="Et job")
    assert goal.sensitive, "once sensitive, only a choice opens it"
    goal = services.set_goal(
        by=anna, plan_version=draft, goal=goal, area=LifeArea.WORK, own_words="Et job", sensitive=False
    )
    assert not goal.sensitive


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("En grund til at stå op. Gerne noget med hænderne.", False),
        ("Ikke være bange for posten.", False),
        ("Fred om aftenen", False),
        ("Jeg vil drikke mindre", True),
        ("Min ADHD skal ikke fylde", True),
        ("Komme af med mit misbrug", True),
        ("Ud af fængslet og videre", True),
        ("Leve med min skizofreni", True),
        ("En ny dom må ikke komme", True),
        ("Fuldtid på værkstedet", False),
        ("Et domicil", False),
    ],
)
def test_words_that_name_a_diagnosis_a_substance_or_an_offence_never_stand_in_a_heading(words, problem):
    assert rules.names_problem(words) is problem
    heading = rules.heading_of(words, False, 3)
    assert (words.strip(".") in heading) is not problem


def test_what_is_typed_wrong_is_refused(anna, citizen):
    draft = make_plan(anna, citizen)
    goal = add_goal(anna, draft)
    for fields in ({"area": "love", "own_words": "Noget"}, {"area": "network", "own_words": "  "}):
        with pytest.raises(ValidationError):
            services.set_goal(by=anna, plan_version=draft, **fields)
    for fields in ({"text": ""}, {"text": "Ringe", "owner": Owner.OTHER}, {"text": "x" * 301}):
        with pytest.raises(ValidationError):
            services.set_action(by=anna, goal=goal, **fields)
    with pytest.raises(rules.SaidInFuture):
        services.revise_plan(by=anna, plan_version=draft, version=1, own_words="Ja", own_words_on=days(1))
    with pytest.raises(StaleVersion):
        services.revise_plan(by=anna, plan_version=draft, version=7, own_words="Ja")


def test_goals_do_not_make_the_words_of_the_plan_stale(anna, citizen):
    draft = make_plan(anna, citizen)
    add_goal(persona("bo"), draft)
    assert services.revise_plan(by=anna, plan_version=draft, version=1, purpose="En hverdag").version == 2


def test_goal_moved_first_stands_first(anna, citizen):
    draft = make_plan(anna, citizen)
    for words in ("Et", "To", "Tre"):
        last = services.set_goal(by=anna, plan_version=draft, area="work", own_words=words)
    services.move_goal_first(by=anna, goal=last)
    assert list(draft.goals.values_list("own_words", flat=True)) == ["Tre", "Et", "To"]


def test_only_the_team_writes_and_only_who_sees_the_record_reads(cast, anna, citizen):
    agreed = make_agreed_plan(anna, citizen)
    for model in (Plan, PlanVersion, PlanGoal, PlanAction):
        seen = {key for key in cast if model.objects.visible_to(persona(key)).exists()}
        assert seen == {"anna", "bo", "carla", "erik"}, model
    with pytest.raises(permissions.CannotWritePlan):
        services.change_plan(by=persona("erik"), plan=agreed.plan)
    for key in ("dorthe", "hanne", "mona", "jonas", "bent", "lise", "frida", "sofie"):
        with pytest.raises(permissions.CannotReach):
            services.change_plan(by=persona(key), plan=agreed.plan)


def test_changes_can_be_thrown_away_but_not_the_first_draft(anna, citizen):
    draft = make_plan(anna, citizen)
    with pytest.raises(rules.NotDraft):
        services.discard_plan_draft(by=anna, plan_version=draft)
    draft = write_plan(anna, draft)
    add_goal(anna, draft)
    agreed = services.agree_plan(
        by=anna, plan_version=draft, version=draft.version, agreed_on=days(0), review_on=days(5)
    )
    change = services.change_plan(by=anna, plan=agreed.plan)
    services.discard_plan_draft(by=anna, plan_version=change)
    assert list(agreed.plan.versions.all()) == [agreed]


def test_other_plans_are_named_and_ended_not_copied(anna, citizen):
    other = services.note_other_plan(by=anna, citizen=citizen, name="Min plan", owner="Jobcenter", dated=days(-9))
    assert services.end_other_plan(by=anna, other_plan=other).ended_on == clock.today()


def test_drafts_of_forms_are_ones_own_and_go_after_their_days(cast, anna, citizen):
    from cases.models import FormDraft

    services.keep_typed(by=anna, citizen=citizen, form="goal", typed={"own_words": ["Jeg vil\0 have fr"]})
    draft = services.keep_typed(by=anna, citizen=citizen, form="goal", typed={"own_words": ["Jeg vil have fred"]})
    assert FormDraft.objects.count() == 1
    assert draft.typed == {"own_words": ["Jeg vil have fred"]}
    assert list(FormDraft.objects.visible_to(anna)) == [draft]
    assert not FormDraft.objects.visible_to(persona("bo")).exists()
    with pytest.raises(services.DraftTooLarge):
        services.keep_typed(by=anna, citizen=citizen, form="goal", typed={"own_words": ["x" * 400_000]})
    with pytest.raises(permissions.CannotReach):
        services.keep_typed(by=persona("dorthe"), citizen=citizen, form="goal", typed={})
    FormDraft.objects.bulk_create(
        FormDraft(municipality_id=citizen.municipality_id, user=anna, citizen=citizen, form="old", target=n, typed={})
        for n in range(99)
    )
    with pytest.raises(services.TooManyDrafts) as refusal:
        services.keep_typed(by=anna, citizen=citizen, form="note", typed={"text": ["Én for meget"]})
    assert "100" in str(refusal.value)
    services.keep_typed(by=anna, citizen=citizen, form="goal", typed={"own_words": ["Jeg vil have fred"]})
    FormDraft.objects.filter(form="old").delete()
    assert services.remove_old_drafts(municipality_id=citizen.municipality_id) == 0
    clock.move_by(timedelta(days=31))
    assert services.remove_old_drafts(municipality_id=citizen.municipality_id) == 1
