"""Room in a caseload, the deviation, and what happens when either ends (SUP-41, SUP-42, SUP-43, D9, PC-14)."""

from datetime import timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from django.db import IntegrityError, connection, transaction

from housingfirst.accounts.models import TeamMembership
from housingfirst.accounts.services import change_fraction, join_team
from housingfirst.core import clock
from housingfirst.core.errors import NotAllowed
from support import queries, services
from support.models import Course, Deviation
from support.rules.courses import DeviationEnd, NoRoom
from tests.support import world


@pytest.fixture(autouse=True)
def methods(cast):
    world.offer_methods(cast)
    world.offer_methods(cast, team_name="Team Syd")


def load_of(cast, key):
    return queries.caseload_of(cast[key], clock.today()).load


def test_ninth_icm_citizen_of_a_full_time_worker_is_refused_with_numbers_and_the_way_out(cast):
    world.fill(cast)
    with pytest.raises(NoRoom) as refusal:
        world.course(cast, citizen=world.new_citizen(cast, "Lone-Marie"))
    assert str(refusal.value) == (
        "Der er ikke plads til Lone-Marie hos Anna. Anna har 80 af 80 point; ICM koster 10. "
        "Der er otte pladser hos Bo. Intet er ændret. "
        "Vælg en anden medarbejder, eller giv en afvigelse med begrundelse og slutdato."
    )
    assert refusal.value.field == "worker"
    assert load_of(cast, "anna").used == 80


def test_refusal_says_when_nobody_has_room(cast):
    world.fill(cast)
    world.fill(cast, "bo", "CTI", 10)
    with pytest.raises(NoRoom, match="Ingen andre i teamet har plads."):
        world.course(cast)


def test_ten_cti_or_a_mix_within_the_points_fit(cast):
    world.fill(cast, "bo", "CTI", 10)
    world.fill(cast, "anna", "ICM", 4)
    world.fill(cast, "anna", "CTI", 5)
    assert load_of(cast, "bo").label == "CTI"
    assert (load_of(cast, "anna").used, load_of(cast, "anna").label) == (80, "ICM+CTI")


def test_capacity_follows_the_fraction_of_the_day(cast):
    membership = TeamMembership.objects.get(user=cast["anna"])
    today = clock.today()
    change_fraction(by=cast["sofie"], membership=membership, fraction=Decimal("0.80"), from_on=today)
    assert queries.caseload_of(cast["anna"], today).fraction == Fraction(4, 5)
    assert queries.caseload_of(cast["anna"], today - timedelta(days=1)).load.capacity == 80
    world.fill(cast, number=6)
    with pytest.raises(NoRoom, match="60 af 64"):
        world.course(cast)


def test_worker_of_another_team_is_refused(cast):
    with pytest.raises(services.NotInTeam):
        world.course(cast, worker="dorthe")


def test_only_the_teams_leader_gives_out_courses(cast):
    waiting = world.entry(cast)
    for key in ("anna", "erik"):
        with pytest.raises(NotAllowed, match="Carla Nørreskov"):
            services.start_course(by=cast[key], entry=waiting, worker=cast["anna"])


def deviate(cast, citizen, days=30, worker="anna"):
    return services.grant_deviation(
        by=cast["carla"],
        citizen=citizen,
        worker=cast[worker] if worker else None,
        reason="Boligen kom før tid",
        ends_on=clock.today() + timedelta(days=days),
    )


def test_deviation_admits_one_course_and_shows_as_like(cast):
    world.fill(cast)
    first, second = world.entry(cast), world.entry(cast)
    deviation = deviate(cast, first.citizen)
    with pytest.raises(NoRoom):
        services.start_course(by=cast["carla"], entry=second, worker=cast["anna"])
    course = services.start_course(by=cast["carla"], entry=first, worker=cast["anna"])
    deviation.refresh_from_db()
    assert deviation.course == course
    holding = queries.caseload_of(cast["anna"], clock.today())
    assert (holding.load.used, holding.load.capacity, holding.label) == (90, 80, "ICM-lignende")
    assert queries.caseload_label_of_course(course, clock.today()) == "ICM-lignende"
    with pytest.raises(NoRoom):
        services.start_course(by=cast["carla"], entry=second, worker=cast["anna"])


def test_deviation_is_for_its_worker_only(cast):
    world.fill(cast)
    world.fill(cast, "bo", "CTI", 10)
    waiting = world.entry(cast)
    deviate(cast, waiting.citizen, worker="bo")
    with pytest.raises(NoRoom):
        services.start_course(by=cast["carla"], entry=waiting, worker=cast["anna"])
    services.start_course(by=cast["carla"], entry=waiting, worker=cast["bo"])


def test_deviation_needs_leader_reason_and_a_day_ahead(cast):
    citizen = world.new_citizen(cast)
    facts = {"citizen": citizen, "worker": cast["anna"], "team": world.team()}
    for key in ("anna", "erik"):
        with pytest.raises(NotAllowed, match="Lederen er Carla"):
            services.grant_deviation(by=cast[key], **facts, reason="x", ends_on=clock.today() + timedelta(days=2))
    with pytest.raises(DeviationEnd):
        services.grant_deviation(by=cast["carla"], **facts, reason="x", ends_on=clock.today())
    from django.core.exceptions import ValidationError

    with pytest.raises(ValidationError):
        services.grant_deviation(by=cast["carla"], **facts, reason="  ", ends_on=clock.today() + timedelta(days=2))
    assert not Deviation.objects.exists()


def test_when_a_deviation_ends_nobody_is_moved_and_no_new_course_is_admitted(cast):
    world.fill(cast)
    waiting = world.entry(cast)
    deviate(cast, waiting.citizen, days=30)
    services.start_course(by=cast["carla"], entry=waiting, worker=cast["anna"])
    assert queries.overloads([world.team()], clock.today()) == []
    clock.move_by(timedelta(days=30))
    found = queries.overloads([world.team()], clock.today())
    assert [(row.worker, row.uncovered, len(row.ended)) for row in found] == [(cast["anna"], 10, 1)]
    assert load_of(cast, "anna").used == 90
    with pytest.raises(NoRoom):
        services.start_course(by=world.fresh(cast["carla"]), entry=world.entry(cast), worker=cast["anna"])


def test_when_a_fraction_falls_nobody_is_moved_and_a_cheaper_method_still_passes(cast):
    courses = world.fill(cast)
    membership = TeamMembership.objects.get(user=cast["anna"])
    change_fraction(by=cast["sofie"], membership=membership, fraction=Decimal("0.50"), from_on=clock.today())
    assert [row.uncovered for row in queries.overloads([world.team()], clock.today())] == [40]
    services.switch_method(by=cast["carla"], course=courses[0], method="CTI", reason="Behovet er faldet")
    with pytest.raises(NoRoom):
        services.switch_method(by=cast["carla"], course=courses[0], method="ICM", reason="Behovet er steget")
    assert load_of(cast, "anna").used == 78


def test_ended_deviation_admits_nothing(cast):
    world.fill(cast)
    waiting = world.entry(cast)
    services.end_deviation(by=cast["carla"], deviation=deviate(cast, waiting.citizen))
    with pytest.raises(NoRoom):
        services.start_course(by=cast["carla"], entry=waiting, worker=cast["anna"])


# ---------------------------------------------------------------- the team's shared caseload


def test_act_counts_against_the_sum_of_the_teams_fractions(cast):
    world.fill(cast, None, "ACT", 16)
    shared = queries.team_caseload(world.team(), clock.today()).shared
    assert (shared.load.used, shared.load.capacity, shared.load.label) == (160, 160, "ACT")
    with pytest.raises(
        NoRoom, match="Der er ikke plads til .* i Team Nord. Teamet har 160 af 160 point; ACT koster 10."
    ):
        world.course(cast, "ACT", None)


def test_hours_of_a_shared_caseload_are_not_given_out_twice(cast):
    world.fill(cast, None, "ACT", 10)
    world.fill(cast, "anna", "ICM", 6)
    with pytest.raises(NoRoom, match="Team Nord"):
        world.course(cast, "ICM", "bo")


def test_shared_course_needs_no_worker_and_a_deviation_without_worker_admits_it(cast):
    world.fill(cast, None, "ACT", 16)
    waiting = world.entry(cast, "ACT")
    deviate(cast, waiting.citizen, worker=None)
    course = services.start_course(by=cast["carla"], entry=waiting)
    assert (course.state, course.worker) == ("active", None)
    assert queries.caseload_label_of_course(course, clock.today()) == "ACT-lignende"


# ---------------------------------------------------------------- the database has the last word


def bypassing(cast, number, **fields):
    """Rows written past the service, as a shell or an import might."""
    return [
        Course(
            **{
                "municipality_id": cast["anna"].municipality_id,
                "citizen": world.new_citizen(cast),
                "team": world.team(),
                "state": "active",
                "method": "ICM",
                "worker": cast["anna"],
                "starts_on": clock.today(),
                "opened_by": cast["carla"],
                "before_decision": True,
                "adviser": cast["erik"],
                **fields,
            }
        )
        for _number in range(number)
    ]


def refused_by_trigger(work):
    with pytest.raises(IntegrityError) as caught, transaction.atomic():
        work()
    return caught.value.__cause__.diag.constraint_name == "course_within_caseload"


def test_bulk_create_past_the_service_is_refused_by_the_trigger(cast):
    world.fill(cast, number=7)
    assert refused_by_trigger(lambda: Course.objects.bulk_create(bypassing(cast, 2)))
    assert load_of(cast, "anna").used == 70


def test_update_past_the_service_is_refused_by_the_trigger(cast):
    world.fill(cast)
    other = world.course(cast, worker="bo")
    assert refused_by_trigger(lambda: Course.objects.filter(pk=other.pk).update(worker=cast["anna"]))
    world.fill(cast, "bo", "CTI", 8)
    world.course(cast, "P85", "bo")
    assert load_of(cast, "bo").used == 79
    cti = Course.objects.filter(method="CTI").first()
    assert refused_by_trigger(lambda: Course.objects.filter(pk=cti.pk).update(method="ICM"))


def test_trigger_passes_only_with_a_deviation_valid_that_day_for_that_course(cast):
    world.fill(cast)
    (row,) = bypassing(cast, 1)
    deviation = deviate(cast, row.citizen, days=5)
    clock.move_by(timedelta(days=5))
    row.starts_on = clock.today()
    assert refused_by_trigger(row.save)
    clock.move_by(timedelta(days=-1))
    row.starts_on = clock.today()
    with transaction.atomic():
        row.save()
        transaction.set_rollback(True)
    other = world.course(cast, worker="bo")
    Deviation.objects.filter(pk=deviation.pk).update(course=other)
    row.pk = None
    assert refused_by_trigger(row.save)


def test_trigger_and_rule_agree_on_the_capacity(cast):
    join_team(
        by=cast["sofie"],
        user=cast["bo"],
        team=world.team("Team Syd"),
        fraction=Decimal("0.55"),
        starts_on=clock.today(),
    )
    for name, key in (("Team Nord", "anna"), ("Team Nord", "carla"), ("Team Syd", "bo"), ("Team Nord", "dorthe")):
        with connection.cursor() as cursor:
            cursor.execute(
                "select support_capacity(%s, %s, %s, hf_today())",
                [world.team(name).pk, cast[key].pk, cast[key].municipality_id],
            )
            assert cursor.fetchone()[0] == queries.caseload_of(cast[key], clock.today(), world.team(name)).load.capacity


# ---------------------------------------------------------------- the page's queries do not grow


@pytest.mark.parametrize("number", [2, 12])
def test_team_caseload_costs_the_same_whatever_it_holds(cast, number, django_assert_num_queries):
    world.fill(cast, "anna", "CTI", number // 2)
    world.fill(cast, "bo", "CTI", number // 2)
    team, today = world.team(), clock.today()
    with django_assert_num_queries(5):
        caseload = queries.team_caseload(team, today)
    with django_assert_num_queries(1):
        queries.places_board(caseload)
    assert len(caseload.courses) == number


def test_a_method_is_stopped_once_and_one_that_has_not_begun_never_held(cast):
    today = clock.today()
    coming = services.offer_method(
        by=cast["sofie"], team=world.team(), method="M-ACT", starts_on=today + timedelta(days=9)
    )
    assert services.stop_method(by=cast["sofie"], team_method=coming).ends_on == coming.starts_on
    earlier = services.stop_method(by=cast["sofie"], team_method=coming, ends_on=today + timedelta(days=30))
    assert earlier.ends_on == coming.starts_on, "an end that has been set is not moved away"
