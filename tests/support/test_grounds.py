"""What a course rests on: a decision first, or an adviser from the first day; paragraphs, provider, employer, payer."""

from collections import namedtuple
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from cases import services as cases
from housingfirst.accounts.services import set_parameter, system_user
from housingfirst.core import clock
from housingfirst.overview.services import decide_support
from housingfirst.tasks.models import Task
from support import queries, services
from support.models import Course
from support.permissions import OnlyLeaderOrAdviser
from support.rules import grounds
from support.sweeps import sweep_support
from tests.cases import makers
from tests.conftest import persona
from tests.support import world

Row = namedtuple("Row", "pk type decided_on replaces_id", defaults=(None,))


@pytest.fixture(autouse=True)
def methods_offered(cast):
    world.offer_methods(cast)


def ago(days):
    return clock.today() - timedelta(days=days)


def allow(cast, on=None, allowed=True):
    set_parameter(
        by=cast["sofie"],
        key="support.start_before_decision",
        value=allowed,
        valid_from=on or ago(100),
        source="Forsøg med fremskudt indsats",
    )


# ---------------------------------------------------------------- the rule


DAY = date(2026, 3, 10)


@pytest.mark.parametrize(
    ("method", "rows", "found"),
    [
        ("ICM", [], None),
        ("ICM", [Row(1, "support_85a", DAY)], 1),
        ("CTI", [Row(1, "support_85a", DAY)], 1),
        ("P85", [Row(1, "support_85a", DAY)], None),
        ("P85", [Row(1, "support_85", DAY)], 1),
        ("SKP", [Row(1, "preventive", DAY)], 1),
        ("ICM", [Row(1, "support_85a", DAY + timedelta(days=1))], None),
        ("ICM", [Row(1, "support_refused", DAY), Row(2, "housing", DAY)], None),
        ("ICM", [Row(1, "support_85a", date(2026, 1, 1)), Row(2, "support_85a", DAY)], 2),
        ("ICM", [Row(1, "support_85a", date(2026, 1, 1)), Row(2, "support_refused", DAY, 1)], None),
        ("ICM", [Row(1, "support_85a", date(2026, 1, 1)), Row(2, "support_ends", DAY)], None),
        ("ICM", [Row(2, "support_ends", date(2026, 1, 1)), Row(1, "support_85a", DAY)], 1),
    ],
)
def test_newest_decision_that_stands_is_what_a_course_rests_on(method, rows, found):
    row = grounds.standing_decision(method, rows, DAY)
    assert (row and row.pk) == found


def test_outstanding_is_late_after_the_days_and_not_on_them():
    lacks = grounds.outstanding(date(2028, 2, 1), 28, assessed=True, decided=False, planned=True)
    assert (lacks.due_on, lacks.is_undecided) == (date(2028, 2, 29), True)
    assert (lacks.is_late(date(2028, 2, 29)), lacks.is_late(date(2028, 3, 1))) == (False, True)
    plan = grounds.outstanding(DAY, 28, assessed=True, decided=True, planned=False)
    assert (plan.is_undecided, plan.is_anything) == (False, True)


# ---------------------------------------------------------------- a decision before the course is under way


def test_course_without_a_decision_is_not_under_way(cast, client_of):
    waiting = world.entry(cast, decided=False)
    with pytest.raises(grounds.NoDecision):
        services.start_course(by=cast["carla"], entry=waiting, worker=cast["anna"])
    page = f"/support/waiting/{waiting.pk}/"
    assert 'name="adviser"' not in client_of("carla").get(page).content.decode()
    answer = client_of("carla").post(page, {"worker": cast["anna"].pk})
    assert answer.status_code == 422
    assert "begynder et forløb ikke før afgørelsen" in answer.content.decode()
    course = services.start_course(by=cast["carla"], entry=waiting)
    assert (course.state, course.decision) == ("waiting", None), "it may wait for worker and decision"
    with pytest.raises(grounds.NoDecision):
        services.change_worker(by=cast["carla"], course=course, worker=cast["anna"])
    decision = world.decide(cast, waiting.citizen)
    course = services.change_worker(by=cast["carla"], course=course, worker=cast["anna"])
    assert (course.state, course.decision, course.before_decision) == ("active", decision, False)
    assert queries.bases_on(course, clock.today()) == ["SEL-85a-1"]
    with pytest.raises(IntegrityError, match="course_active_has_decision"), transaction.atomic():
        Course.objects.filter(pk=course.pk).update(decision=None)


def test_course_does_not_begin_before_the_day_of_the_decision(cast):
    waiting = world.entry(cast, decided=False, entered_on=ago(10))
    world.decide(cast, waiting.citizen, on=ago(4))
    with pytest.raises(grounds.DecidedLater):
        services.start_course(by=cast["carla"], entry=waiting, worker=cast["anna"], starts_on=ago(5))
    assert services.start_course(by=cast["carla"], entry=waiting, worker=cast["anna"], starts_on=ago(4)).decision


def test_switch_within_85a_keeps_the_decision_and_out_of_it_needs_another(cast):
    course = world.course(cast, "CTI")
    first = course.decision
    course = services.switch_method(by=cast["carla"], course=course, method="ICM", reason="Behovet er større")
    assert (course.decision, queries.bases_on(course, clock.today())) == (first, ["SEL-85a-1"])
    with pytest.raises(grounds.NoDecision):
        services.switch_method(by=cast["carla"], course=course, method="P85", reason="Behovet er mindre")
    ordinary = world.decide(cast, course.citizen, "P85")
    course = services.switch_method(by=cast["carla"], course=course, method="P85", reason="Behovet er mindre")
    assert (course.decision, queries.bases_on(course, clock.today())) == (ordinary, ["SEL-85"])
    assert Course.objects.filter(citizen=course.citizen).count() == 1, "one course through every switch"


# ---------------------------------------------------------------- dated rows


def test_legal_bases_change_with_a_reason_and_keep_their_past(cast, client_of):
    course = world.course(cast, starts_on=ago(20))
    page = f"/support/courses/{course.pk}/basis/"
    typed = {"legal_bases": ["SEL-85a-1", "SEL-142-4"], "reason": "", "from_on": ago(5).strftime("%d-%m-%Y")}
    assert client_of("erik").post(page, typed).status_code == 422
    assert client_of("erik").post(page, typed | {"reason": "Ønsket om leverandør hører med"}).status_code == 302
    assert queries.bases_on(course, ago(6)) == ["SEL-85a-1"]
    assert queries.bases_on(course, clock.today()) == ["SEL-85a-1", "SEL-142-4"]
    text = client_of("carla").get(f"/support/courses/{course.pk}/").content.decode()
    assert "Ønsket om leverandør hører med" in text
    with pytest.raises(grounds.WrongBases):
        services.change_bases(by=cast["erik"], course=course, legal_bases=["SEL-99"], reason="Forkert")
    with pytest.raises(OnlyLeaderOrAdviser):
        services.change_bases(by=cast["anna"], course=course, legal_bases=["SEL-85a-1"], reason="Nej")


def test_provider_employer_and_payer_are_three_answers_with_dates(cast, client_of):
    course = world.course(cast, starts_on=ago(20))
    own = queries.provider_on(course, ago(20))
    name = course.team.municipality.name
    assert (own.kind, own.provider, own.employer, own.payer) == ("municipal", "Team Nord", name, name)
    typed = {
        "kind": "shelter",
        "provider": "CTI-teamet på Boformen Engholm",
        "employer": "Boformen Engholm",
        "payer": "Birkedal Kommune",
        "reason": "Borgeren beholder sin medarbejder",
        "from_on": ago(3).strftime("%d-%m-%Y"),
    }
    page = f"/support/courses/{course.pk}/provider/"
    assert client_of("carla").post(page, typed | {"payer": ""}).status_code == 422
    assert client_of("carla").post(page, typed).status_code == 302
    assert queries.provider_on(course, ago(4)).kind == "municipal"
    now = queries.provider_on(course, clock.today())
    assert (now.kind, now.employer, now.payer) == ("shelter", "Boformen Engholm", "Birkedal Kommune")
    world.measurement(cast, course.citizen)
    closed = services.close_course(by=cast["anna"], course=course, reason="need_met")
    assert queries.provider_on(closed, clock.today()) is None
    assert queries.bases_on(closed, clock.today()) == []


# ---------------------------------------------------------------- start before the decision


def test_where_the_municipality_allows_it_the_course_names_its_adviser_from_the_first_day(cast, client_of):
    allow(cast)
    waiting = world.entry(cast, decided=False, entered_on=ago(40))
    page, typed = (
        f"/support/waiting/{waiting.pk}/",
        {"worker": cast["anna"].pk, "starts_on": ago(40).strftime("%d-%m-%Y")},
    )
    assert 'name="adviser"' in client_of("carla").get(page).content.decode()
    waiting.entered_by = cast["carla"]
    waiting.save()
    assert client_of("carla").post(page, typed).status_code == 422, "nobody is named"
    with pytest.raises(grounds.NotAnAdviser):
        services.start_course(by=cast["carla"], entry=waiting, worker=cast["anna"], adviser=cast["bo"])
    assert client_of("carla").post(page, typed | {"adviser": cast["erik"].pk}).status_code == 302
    course = Course.objects.get(citizen=waiting.citizen)
    assert (course.state, course.before_decision, course.adviser) == ("active", True, cast["erik"])
    assert course.citizen.ties.filter(function="authority_adviser", user=cast["erik"], starts_on=ago(40)).exists()
    text = client_of("carla").get(f"/support/courses/{course.pk}/").content.decode()
    assert "VUM, afgørelse og plan" in text

    def tasks():
        sweep_support(by=system_user(course.municipality_id))
        return list(Task.objects.filter(kind="undecided", state="open").values_list("assignee__persona", flat=True))

    def listed():
        return "Begyndt før afgørelsen" in client_of("carla").get("/support/caseload/").content.decode()

    assert tasks() == ["erik"]
    assert listed(), "forty days are more than the twenty-eight"
    decision = cases.draft_decision(by=cast["erik"], citizen=course.citizen, **makers.WHOLE)
    decide_support(by=persona("erik"), decision=decision)
    course.refresh_from_db()
    assert course.decision == decision
    assert queries.bases_on(course, clock.today()) == ["SEL-85a-1"]
    assert tasks() == ["erik"], "the assessment is still to come"
    makers.make_assessment(cast["erik"], course.citizen)
    assert tasks() == []
    assert listed(), "the plan is missing"
    makers.make_agreed_plan(cast["anna"], course.citizen)
    assert not listed()


def test_the_switch_is_dated_and_a_course_begun_under_it_goes_on(cast):
    allow(cast, on=ago(30))
    allow(cast, on=ago(5), allowed=False)
    early, late = (world.entry(cast, decided=False, entered_on=ago(20)) for _number in range(2))
    course = services.start_course(
        by=cast["carla"], entry=early, worker=cast["anna"], starts_on=ago(10), adviser=cast["erik"]
    )
    with pytest.raises(grounds.NoDecision):
        services.start_course(by=cast["carla"], entry=late, worker=cast["anna"], starts_on=ago(4), adviser=cast["erik"])
    course = services.switch_method(by=cast["carla"], course=course, method="CTI", reason="Boligen er fundet")
    course = services.change_worker(by=cast["carla"], course=course, worker=None)
    course = services.change_worker(by=cast["carla"], course=course, worker=cast["bo"])
    assert (course.state, course.before_decision, course.decision) == ("active", True, None)
