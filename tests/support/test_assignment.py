"""Leave, substitutes, the board of places and the work of one who leaves, through services and pages."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from cases import services as cases
from cases.models import Citizen, CitizenUserObjectPermission
from housingfirst.accounts.services import join_team
from housingfirst.core import clock
from housingfirst.tasks.models import Task
from support import queries, services
from support.models import Appointment, Course, CourseWorker, Substitution, WorkerLeave
from support.permissions import OnlyLeader
from support.rules.assignment import WorkerAway
from support.services import NotInTeam
from tests.conftest import persona
from tests.support import world
from tests.support.test_contacts import log
from tests.support.test_course_pages import text


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


def reaches(cast, name, citizen):
    return Citizen.objects.visible_to(world.fresh(cast[name])).filter(pk=citizen.pk).exists()


def test_access_left_is_of_the_covers_still_running_and_of_what_was_given_otherwise(work):
    course = world.course(work)
    citizen = course.citizen
    cases.protect_record(by=work["carla"], citizen=citizen, protected=True)
    carla = world.fresh(work["carla"])
    given = {"by": carla, "citizen": citizen, "user": work["bo"], "what": "view_citizen", "reason": "Samtale"}
    own = cases.grant(**given, ends_on=ahead(2))
    cover = {"by": carla, "course": course, "worker": work["bo"]}
    near = services.stand_in(**cover, starts_on=ahead(0), ends_on=ahead(5))
    far = services.stand_in(**cover, starts_on=ahead(5), ends_on=ahead(300))
    services.end_substitution(by=carla, substitution=near)
    left = CitizenUserObjectPermission.objects.order_by("ends_on").values_list("starts_on", "ends_on", "source")
    assert list(left) == [(ahead(0), ahead(2), ""), (ahead(5), ahead(300), f"substitute:{far.pk}")]
    cases.end_grant(by=carla, grant=own)
    assert not reaches(work, "bo", citizen), "nothing is left of the cover that was ended"
    clock.move_by(timedelta(days=6))
    assert reaches(work, "bo", citizen)
    services.end_substitution(by=carla, substitution=far)
    assert not reaches(work, "bo", citizen)
    assert not CitizenUserObjectPermission.objects.exists()


def test_nobody_lets_in_oneself_by_standing_in(work, client_of):
    course, open_course = world.course(work), world.course(work)
    citizen = course.citizen
    cases.protect_record(by=work["erik"], citizen=citizen, protected=True)
    erik, own = world.fresh(work["erik"]), {"what": "view_citizen", "ends_on": ahead(2), "reason": "Samtale"}
    cases.grant(by=erik, citizen=citizen, user=work["carla"], **own)
    carla = world.fresh(work["carla"])
    row = leave(work, first=0)
    days = {"starts_on": ahead(0), "ends_on": ahead(300)}
    with pytest.raises(cases.OwnAccess):
        services.stand_in(by=carla, course=course, worker=carla, **days)
    grants = CitizenUserObjectPermission.objects.values_list("user", "granted_by", "ends_on")
    assert list(grants) == [(carla.pk, erik.pk, ahead(2))], "what Erik gave is as he gave it"
    services.stand_in(by=carla, course=open_course, worker=carla, **days)
    assert list(grants) == [(carla.pk, erik.pk, ahead(2))], "who reaches the citizen already gets nothing more"
    page = client_of("carla").get(reverse("support:leave-cover", args=[world.team().pk, row.pk]))
    assert [str(one) for one in page.context["form"].people.values()] == [str(work["bo"])]


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


def test_leave_is_ended_in_a_team_the_worker_is_in(work):
    row, other = leave(work), world.team("Team Syd")
    join_team(
        by=work["sofie"], user=work["carla"], team=other, fraction=Decimal("0.4"), is_leader=True, starts_on=ahead(-1)
    )
    with pytest.raises(NotInTeam, match="Team Syd"):
        services.end_leave(by=persona("carla"), team=other, leave=row)
    assert WorkerLeave.objects.counting().exists()


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


def test_no_course_comes_to_somebody_on_leave(work):
    leave(work, "bo", 0, 20)
    course, waiting = world.course(work), world.entry(work)
    given = {"by": work["carla"], "worker": work["bo"]}
    for refused in (
        lambda: services.start_course(**given, entry=waiting),
        lambda: services.change_worker(**given, course=course),
    ):
        with pytest.raises(WorkerAway, match="Bo er væk til og med .* plads.* hos Anna"):
            refused()
    with pytest.raises(ValidationError) as refusal:
        hand_on(work, targets_of(work, work["anna"], work["bo"]))
    [said] = refusal.value.message_dict[f"course-{course.pk}"]
    assert said.startswith(f"{course.citizen.name}: Bo er væk til og med")
    clock.move_by(timedelta(days=21))
    assert services.change_worker(**given, course=course).worker == work["bo"], "back again"


# ---------------------------------------------------------------- somebody leaves


def targets_of(cast, worker, target):
    work = queries.open_work(cast["carla"], world.team(), worker)
    return {row.key: target for row in work.rows}


def hand_on(cast, targets, worker="anna", **fields):
    given = {"by": cast["carla"], "team": world.team(), "note": "Ring først, hun svarer sent.", **fields}
    return services.hand_on_work(worker=cast[worker], targets=targets, **given)


def test_all_open_work_moves_in_one_step(work):
    courses = world.fill(work, "anna", "ICM", 2)
    other = world.course(work, "ICM", "bo")
    tomorrow = clock.now() + timedelta(days=1)
    services.plan_appointment(by=work["anna"], citizen=courses[0].citizen, starts_at=tomorrow, minutes=45)
    services.stand_in(by=work["carla"], course=other, worker=work["anna"], starts_on=ahead(0), ends_on=ahead(9))
    review = ahead(30)
    services.write_warning(by=work["anna"], citizen=courses[0].citizen, kind="dog", text="Ring først", review_on=review)
    targets = targets_of(work, work["anna"], work["bo"])
    assert {key.split("-")[0] for key in targets} == {"course", "task", "appointment", "cover", "warning"}
    done = hand_on(work, targets)
    assert (done.courses, done.changes, done.others) == (2, 2, 4)
    assert Course.objects.filter(worker=work["bo"]).count() == 3
    assert not queries.open_work(work["carla"], world.team(), work["anna"]).rows
    notes = CourseWorker.objects.filter(course__in=courses, worker=work["bo"]).values_list("hand_over", flat=True)
    assert list(notes) == ["Ring først, hun svarer sent."] * 2
    assert queries.changes_of([one.pk for one in courses]) == {one.pk: 1 for one in courses}


def test_cap_is_checked_at_each_row_and_then_nothing_moves(work):
    world.fill(work, "bo", "ICM", 7)
    world.fill(work, "anna", "ICM", 2)
    targets = targets_of(work, work["anna"], work["bo"])
    with pytest.raises(ValidationError) as refused:
        hand_on(work, targets)
    second = [key for key in targets if key.startswith("course")][1]
    assert list(refused.value.error_dict) == [second]
    assert Course.objects.filter(worker=work["anna"]).count() == 2
    row = Course.objects.get(pk=second.split("-")[1])
    services.grant_deviation(
        by=work["carla"], citizen=row.citizen, worker=work["bo"], reason="Indtil jul", ends_on=ahead(30)
    )
    assert hand_on(work, targets).courses == 2


def test_no_course_is_handed_on_without_a_note_and_what_changed_meanwhile_is_looked_at_again(work):
    course = world.course(work)
    targets = targets_of(work, work["anna"], work["bo"])
    with pytest.raises(ValidationError) as refused:
        hand_on(work, targets, note=" ")
    assert list(refused.value.error_dict) == ["note"]
    assert hand_on(work, targets, note="", notes={course.pk: "Nøglen ligger hos viceværten."}).courses == 1
    with pytest.raises(services.WorkChanged):
        hand_on(work, targets)


def test_next_worker_has_met_the_citizen_or_the_gap_is_shown(work, client_of):
    course = world.course(work)
    log(work["anna"], course.citizen, happened_at=clock.now() - timedelta(days=5))
    url = reverse("support:team-leaver", args=[world.team().pk, work["anna"].pk])
    shown = text(client_of("carla").get(url))
    assert "5 dage siden nogen mødte borgeren" in shown
    assert "Ingen anden i teamet har mødt borgeren." in shown
    log(work["bo"], course.citizen, happened_at=clock.now() - timedelta(days=3))
    assert "Har mødt borgeren: Bo senest" in text(client_of("carla").get(url))
    services.change_worker(by=work["carla"], course=course, worker=work["bo"])
    assert CourseWorker.objects.get(course=course, worker=work["bo"]).met_on == ahead(-3)


def test_appointment_the_colleague_has_too_is_cancelled_as_a_double(work):
    citizen = world.course(work).citizen
    tomorrow = clock.now() + timedelta(days=1)
    for name in ("anna", "bo"):
        services.plan_appointment(by=work[name], citizen=citizen, starts_at=tomorrow, minutes=45)
    assert hand_on(work, targets_of(work, work["anna"], work["bo"])).others == 1
    rows = Appointment.objects.order_by("worker__first_name").values_list("worker__first_name", "state")
    assert list(rows) == [("Anna", "cancelled"), ("Bo", "planned")]


def test_nothing_goes_to_somebody_who_does_not_reach_the_citizen(work):
    course = world.course(work)
    citizen = course.citizen
    services.plan_appointment(by=work["anna"], citizen=citizen, starts_at=clock.now() + timedelta(days=1))
    cases.protect_record(by=work["carla"], citizen=citizen, protected=True)
    fresh = {**work, "carla": world.fresh(work["carla"]), "bo": world.fresh(work["bo"])}
    targets = targets_of(fresh, work["anna"], None)
    [key] = [key for key in targets if key.startswith("appointment")]
    with pytest.raises(ValidationError) as refused:
        hand_on(fresh, {**targets, key: fresh["bo"]})
    assert list(refused.value.error_dict) == [key]
    [said] = refused.value.message_dict[key]
    assert said.startswith(f"{citizen.name}: Bo")
    assert Appointment.objects.get().worker == work["anna"], "nothing is written"
    assert hand_on(fresh, dict.fromkeys(targets, fresh["bo"])).others == 1, "who takes the course reaches the citizen"
    assert Appointment.objects.visible_to(world.fresh(work["bo"])).get().worker == work["bo"]


def test_who_stands_in_takes_the_task_and_the_appointments_of_those_days(work):
    join_team(by=work["sofie"], user=work["dorthe"], team=world.team(), fraction=1, starts_on=ahead(-1))
    course = world.course(work, "ICM", "bo")
    cases.protect_record(by=work["carla"], citizen=course.citizen, protected=True)
    fresh = {name: world.fresh(work[name]) for name in ("carla", "anna", "dorthe")}
    days = {"starts_on": ahead(2), "ends_on": ahead(9)}
    services.stand_in(by=fresh["carla"], course=course, worker=fresh["anna"], **days)
    for day in (3, 20):
        moment = clock.now() + timedelta(days=day)
        given = {"by": fresh["carla"], "citizen": course.citizen, "starts_at": moment, "worker": fresh["carla"]}
        row = services.plan_appointment(**given)
        Appointment.objects.filter(pk=row.pk).update(worker=fresh["anna"])
    targets = targets_of(fresh, fresh["anna"], fresh["dorthe"])
    with pytest.raises(ValidationError) as refused:
        hand_on(fresh, targets)
    assert list(refused.value.error_dict) == [f"appointment-{row.pk}"], "only the one after those days"


def test_whoever_leaves_one_of_two_teams_keeps_the_work_of_the_other(work):
    south = world.team("Team Syd")
    world.offer_methods(work, team_name="Team Syd")
    for name, leads in (("anna", False), ("carla", True)):
        place = {"team": south, "fraction": Decimal("0.4"), "is_leader": leads, "starts_on": ahead(-1)}
        join_team(by=work["sofie"], user=work[name], **place)
    fresh = {**work, "carla": world.fresh(work["carla"]), "anna": world.fresh(work["anna"])}
    entry = world.entry(fresh, "ICM", team=south)
    course = services.start_course(by=fresh["carla"], entry=entry, worker=fresh["anna"])
    services.plan_appointment(by=fresh["anna"], citizen=course.citizen, starts_at=clock.now() + timedelta(days=1))
    review = {"kind": "dog", "text": "Ring først", "review_on": ahead(30)}
    services.write_warning(by=fresh["anna"], citizen=course.citizen, **review)
    assert queries.open_work(fresh["carla"], world.team(), fresh["anna"]).rows == []
    kinds = [key.split("-")[0] for key in queries.open_work(fresh["carla"], south, fresh["anna"]).keys]
    assert kinds == ["course", "appointment", "warning"]


# ---------------------------------------------------------------- the pages


def test_place_is_given_by_select_and_button_and_a_refusal_says_what_to_do(work, client_of):
    world.fill(work, "bo", "ICM", 8)
    waiting = world.entry(work)
    url = reverse("support:team-places", args=[world.team().pk])
    refused = client_of("carla").post(url, {"entry": waiting.pk, "worker": work["bo"].pk})
    assert refused.status_code == 422
    assert "Der er ikke plads" in text(refused)
    assert f"/deviations/{waiting.citizen_id}/?worker={work['bo'].pk}" in refused.content.decode()
    given = client_of("carla").post(url, {"entry": waiting.pk, "worker": work["anna"].pk})
    assert given.status_code == 302
    assert Course.objects.get(citizen=waiting.citizen).worker == work["anna"]


def test_board_says_free_taken_and_soon_free(work, client_of):
    today = clock.today()
    course = world.course(work, "CTI", "bo", starts_on=today - timedelta(days=260))
    services.start_phase_one(by=work["bo"], course=course, event="lease", on=today - timedelta(days=250))
    world.fill(work, "anna", "ICM", 1)
    page = queries.places_page(world.team(), work["carla"], today, leads=True)
    counts = {row.key: (len(row.places), row.soon, row.free) for row in page.rows}
    assert counts[str(work["bo"].pk)] == (1, 1, 14), "72 points are 14 courses of the cheapest method"
    assert counts[str(work["anna"].pk)][:2] == (1, 0)
    assert "slutter" in text(client_of("anna").get(reverse("support:team-places", args=[world.team().pk])))


def test_leader_hands_everything_on_from_the_page(work, client_of):
    course = world.course(work)
    url = reverse("support:team-leaver", args=[world.team().pk, work["anna"].pk])
    chosen = {f"course-{course.pk}": work["bo"].pk, "note": "Ring først."}
    unconfirmed = client_of("carla").post(url, chosen)
    assert unconfirmed.status_code == 422
    assert "Ring først." in unconfirmed.content.decode(), "nothing typed is lost"
    assert client_of("carla").post(url, {**chosen, "confirmed": "on"}).status_code == 302
    course.refresh_from_db()
    assert course.worker == work["bo"]
    assert "Ring først." in text(client_of("bo").get(course.get_absolute_url()))


@pytest.mark.parametrize("name", ["team-places", "team-leave", "team-leaver", "leave-cover"])
def test_pages_ask_the_same_with_many_rows(work, client_of, name, django_assert_max_num_queries):
    world.course(work)
    row = leave(work)
    services.cover_leave(by=work["carla"], team=world.team(), leave=row, worker=work["bo"])
    keys = {"team-leaver": [work["anna"].pk], "leave-cover": [row.pk]}.get(name, [])
    url, client = reverse(f"support:{name}", args=[world.team().pk, *keys]), client_of("carla")
    client.get(url)
    counts = []
    for more in (0, 5):
        for one in world.fill(work, "anna", "ICM", more):
            log(work["anna"], one.citizen)
            services.plan_appointment(by=work["anna"], citizen=one.citizen, starts_at=clock.now() + timedelta(days=9))
            world.entry(work)
        with django_assert_max_num_queries(25) as asked:
            assert client.get(url).status_code == 200
        counts.append(len(asked))
    assert counts[0] == counts[1], counts


def test_rows_left_empty_take_who_is_chosen_for_all_and_what_is_missing_is_said_at_once(work, client_of):
    one, other = world.fill(work, "anna", "ICM", 2)
    url = reverse("support:team-leaver", args=[world.team().pk, work["anna"].pk])
    missing = client_of("carla").post(url, {"note": ""})
    assert set(missing.context["form"].errors) == {f"course-{one.pk}", f"course-{other.pk}", "note", "confirmed"}
    assert "Alle til" in text(missing)
    world.fill(work, "bo", "ICM", 7)
    sent = {"everyone": work["bo"].pk, "note": "Ring først.", "confirmed": "on"}
    refused = client_of("carla").post(url, sent)
    assert refused.status_code == 422, "the limit is checked at each row all the same"
    assert f"{other.citizen.name}: Bo har" in text(refused)
    assert client_of("carla").post(url, {**sent, f"course-{other.pk}": "0"}).status_code == 302
    assert list(Course.objects.filter(pk__in=[one.pk, other.pk]).order_by("pk").values_list("worker", flat=True)) == [
        work["bo"].pk,
        None,
    ]


@pytest.mark.parametrize("number", ["", "x", "٣", "9" * 5_000])
def test_cover_that_is_no_number_is_not_found(work, client_of, number):
    row = leave(work)
    url = reverse("support:leave-cover", args=[world.team().pk, row.pk])
    assert client_of("carla").post(url, {"act": "uncover", "substitution": number}).status_code == 404


def test_signal_of_too_few_contacts_says_who_is_away_and_who_stands_in(work, client_of):
    course = world.course(work, starts_on=clock.today() - timedelta(days=40))
    leave(work, "anna", 0, 9)
    said = text(client_of("carla").get(course.get_absolute_url()))
    assert "Anna er væk" in said
    assert "Ingen er vikar." in said
    services.stand_in(by=work["carla"], course=course, worker=work["bo"], starts_on=ahead(0), ends_on=ahead(5))
    assert "Vikar: Bo." in text(client_of("carla").get(course.get_absolute_url()))
