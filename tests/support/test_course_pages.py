"""The leader's pages and the course's: what they show, what they keep, and what they cost."""

from datetime import timedelta

import pytest
from django.urls import reverse

from cases.services import protect_record
from housingfirst.audit.models import AccessLog
from housingfirst.core import clock
from support import queries, services
from support.models import Course, Deviation, WaitingListEntry
from tests.conftest import persona
from tests.support import world


@pytest.fixture(autouse=True)
def methods(cast):
    world.offer_methods(cast)


def page(client_of, key, name, *args, **data):
    return client_of(key).get(reverse(f"support:{name}", args=args), data)


def text(response):
    return " ".join(response.content.decode().replace("\xa0", " ").replace("&nbsp;", " ").split())


# ---------------------------------------------------------------- the caseload


def test_caseload_shows_load_label_and_places(cast, client_of):
    world.fill(cast, number=7)
    world.course(cast, "P85", "bo")
    shown = text(page(client_of, "carla", "caseload"))
    assert "Anna Møllegaard: 70 af 80 point" in shown
    assert "1 ICM eller 1 CTI" in shown
    assert shown.split('id="worker-')[1].count('<rect class="m-icm"') == 7, "a block for each citizen"


def test_protected_record_is_counted_but_not_named_on_the_caseload(cast, client_of):
    citizen = world.course(cast, "CTI", "bo").citizen
    protect_record(by=cast["erik"], citizen=citizen, protected=True)
    shown = text(page(client_of, "carla", "caseload"))
    assert citizen.last_name not in shown
    assert "8 / 80" in shown
    assert "Beskyttet sag" in shown
    assert not AccessLog.objects.filter(citizen_id=citizen.pk, user=cast["carla"]).exists()


def test_caseload_of_another_day(cast, client_of):
    world.course(cast, starts_on=clock.today() - timedelta(days=10))
    before = (clock.today() - timedelta(days=11)).strftime("%d-%m-%Y")
    assert "0 / 80" in text(page(client_of, "carla", "caseload", on=before))
    assert "10 / 80" in text(page(client_of, "carla", "caseload"))


def test_team_of_somebody_else_is_not_there(cast, client_of):
    syd = world.team("Team Syd").pk
    assert page(client_of, "carla", "caseload", team=syd).status_code == 404
    assert page(client_of, "dorthe", "caseload", team=syd).status_code == 200
    assert "Venteliste" not in text(page(client_of, "anna", "caseload")), "the waiting list is the leader's"


def test_next_step_names_who_waited_longest_and_where_there_is_room(cast, client_of):
    world.fill(cast)
    citizen = world.new_citizen(cast, "Lone-Marie")
    world.entry(cast, citizen=citizen, entered_on=clock.today() - timedelta(days=34))
    shown = text(page(client_of, "carla", "caseload"))
    assert f"{citizen.name} har ventet 34 dage, og der er plads hos Bo" in shown


def test_overload_without_deviation_is_the_next_step(cast, client_of):
    world.fill(cast)
    waiting = world.entry(cast)
    deviation = services.grant_deviation(
        by=cast["carla"],
        citizen=waiting.citizen,
        worker=cast["anna"],
        reason="Boligen kom før tid",
        ends_on=clock.today() + timedelta(days=2),
    )
    services.start_course(by=cast["carla"], entry=waiting, worker=cast["anna"])
    shown = text(page(client_of, "carla", "caseload"))
    assert "ICM-lignende" in shown
    assert "Boligen kom før tid" in shown
    services.end_deviation(by=cast["carla"], deviation=deviation)
    assert "Anna Møllegaard er 10 point over grænsen" in text(page(client_of, "carla", "caseload"))


# ---------------------------------------------------------------- giving a place


def assign(client_of, entry, worker, **data):
    return client_of("carla").post(
        reverse("support:waiting-assign", args=[entry.pk]), {"worker": worker.pk if worker else "", **data}
    )


def test_place_is_given_from_the_list_with_one_press(cast, client_of):
    entry = world.entry(cast)
    response = assign(client_of, entry, cast["anna"])
    course = Course.objects.get()
    assert response["Location"] == course.get_absolute_url()
    assert (course.worker, course.starts_on) == (cast["anna"], clock.today())


def test_refusal_shows_the_way_out_and_keeps_what_was_typed(cast, client_of):
    world.fill(cast)
    entry = world.entry(cast, citizen=world.new_citizen(cast, "Lone-Marie"), entered_on=clock.today() - timedelta(5))
    typed = (clock.today() - timedelta(days=2)).strftime("%-d/%-m-%Y")
    response = assign(client_of, entry, cast["anna"], starts_on=typed)
    shown = text(response)
    assert response.status_code == 422
    assert "Der er ikke plads til Lone-Marie hos Anna" in shown
    assert "Anna har 80 af 80 point; ICM koster 10. Der er otte pladser hos Bo." in shown
    assert "Vælg Bo" in shown
    assert "Giv en afvigelse" in shown
    assert f'value="{typed}"' in shown
    assert f'<option value="{cast["anna"].pk}" selected>' in shown
    assert Course.objects.count() == 8


def test_deviation_leads_back_to_the_place_it_is_for(cast, client_of):
    world.fill(cast)
    entry = world.entry(cast)
    url = reverse("support:deviation-grant", args=[entry.team_id, entry.citizen_id])
    last_day = clock.today() + timedelta(days=30)
    answer = client_of("carla").post(
        url, {"worker": cast["anna"].pk, "reason": "Boligen kom før tid", "ends_on": last_day.strftime("%d-%m-%Y")}
    )
    assert answer["Location"] == f"{reverse('support:waiting-assign', args=[entry.pk])}?worker={cast['anna'].pk}"
    assert Deviation.objects.get().last_day == last_day
    assert assign(client_of, entry, cast["anna"]).status_code == 302


def test_deviation_that_ended_before_today_is_refused_with_the_days(cast, client_of):
    citizen = world.new_citizen(cast)
    url = reverse("support:deviation-grant", args=[world.team().pk, citizen.pk])
    response = client_of("carla").post(url, {"worker": cast["anna"].pk, "reason": "x", "ends_on": "12-11-2020"})
    assert response.status_code == 422
    assert "12. november 2020" in text(response)
    assert "x</textarea>" in text(response)


def test_somebody_faster_is_said_and_nothing_changes(cast, client_of):
    entry = world.entry(cast)
    services.leave_waiting_list(by=cast["erik"], entry=entry)
    response = assign(client_of, entry, cast["anna"])
    assert response.status_code == 422
    assert "står ikke længere på ventelisten" in text(response)


def test_bulk_of_workers_cannot_reach_a_citizen_without_access(cast, client_of):
    """PC-13: an entry whose record is protected is no row the leader can press, nor post to."""
    entry = world.entry(cast)
    protect_record(by=cast["erik"], citizen=entry.citizen, protected=True)
    assert assign(client_of, entry, cast["anna"]).status_code == 404
    assert WaitingListEntry.objects.get().state == "waiting"


# ---------------------------------------------------------------- the course


def test_course_page_shows_phases_focus_and_what_is_next(cast, client_of):
    course = world.course(cast, "CTI", "bo", starts_on=clock.today() - timedelta(days=40))
    shown = text(page(client_of, "bo", "course", course.pk))
    assert "Kontakten skabes; fase 1 er ikke begyndt" in shown
    services.start_phase_one(by=cast["bo"], course=course, event="lease", on=clock.today() - timedelta(days=30))
    shown = text(page(client_of, "bo", "course", course.pk))
    assert "Vælg, hvad fase 1 handler om" in shown
    assert "uge 5 af 39" in shown
    phase = course.phases.get(number=1)
    client_of("bo").post(reverse("support:phase-focus", args=[phase.pk]), {"focus_areas": ["economy", "network"]})
    assert "Økonomi · Netværk og familie" in text(page(client_of, "bo", "course", course.pk))


def test_course_page_says_icm_like_while_the_caseload_is(cast, client_of):
    course = world.course(cast)
    world.course(cast, "P85")
    assert "ICM-lignende" in text(page(client_of, "anna", "course", course.pk))


def test_close_page_lists_what_is_missing_and_offers_no_no_show(cast, client_of):
    course = world.course(cast, "CTI", "bo")
    shown = text(page(client_of, "bo", "course-close", course.pk))
    assert "Slutmålingen mangler" in shown
    assert "Der mangler en aftale om overdragelse" in shown
    assert 'value="no_show"' not in shown
    response = client_of("bo").post(
        reverse("support:course-close", args=[course.pk]),
        {"reason": "need_met", "closed_on": clock.today().strftime("%d-%m-%Y"), "note": "Tak for turen"},
    )
    assert response.status_code == 422
    assert "Tak for turen" in text(response)


def test_course_story_is_on_the_citizens_timeline(cast):
    course = world.course(cast, "CTI", "bo")
    services.start_phase_one(by=cast["bo"], course=course, event="lease")
    titles = [str(event.title) for event in queries.timeline_events(persona("bo"), course.citizen)]
    assert titles == [
        "Kom på venteliste i Team Nord til CTI",
        "Forløbet begyndte",
        "Bo Tranekær er fast medarbejder",
        "Fase 1, overgang, begyndte",
    ]
    assert queries.timeline_events(persona("dorthe"), course.citizen) == []


# ---------------------------------------------------------------- bad input and cost


@pytest.mark.parametrize("typed", ["<script>alert(1)</script>", "x" * 1_000_000, "\x00", "åæø\u202e"])
def test_strange_text_is_refused_or_kept_as_text(cast, client_of, typed):
    course = world.course(cast, "CTI", "bo")
    response = client_of("bo").post(
        reverse("support:transfer-agree", args=[course.pk]),
        {"takes_over": typed, "agreed_on": clock.today().strftime("%d-%m-%Y")},
    )
    assert response.status_code in (302, 422)
    assert "<script>alert" not in text(page(client_of, "bo", "course", course.pk))


def queries_of(client_of, django_assert_max_num_queries, name, *args):
    client = client_of("carla")
    with django_assert_max_num_queries(25) as seen:
        assert client.get(reverse(f"support:{name}", args=args)).status_code == 200
    return len(seen.captured_queries)


@pytest.mark.parametrize("name", ["caseload", "waiting-list"])
def test_pages_cost_the_same_with_few_and_many_rows(cast, client_of, django_assert_max_num_queries, name):
    world.course(cast)
    world.entry(cast)
    few = queries_of(client_of, django_assert_max_num_queries, name)
    world.fill(cast, "bo", "CTI", 5)
    for _number in range(5):
        world.entry(cast)
    assert queries_of(client_of, django_assert_max_num_queries, name) == few


def test_course_page_stays_within_the_budget(cast, client_of, django_assert_max_num_queries):
    course = world.course(cast, "CTI", "bo")
    services.start_phase_one(by=cast["bo"], course=course, event="lease")
    services.agree_transfer(by=cast["bo"], course=course, takes_over="Bostøtte")
    queries_of(client_of, django_assert_max_num_queries, "course", course.pk)


def test_thousand_courses_cost_the_caseload_what_ten_do(cast, django_assert_num_queries):
    """Closed and running courses in bulk, past the service: rows the page must not go through one by one."""
    today, municipality = clock.today(), cast["anna"].municipality_id
    team, citizen = world.team(), world.new_citizen(cast)
    closed = [
        Course(
            municipality_id=municipality,
            citizen=citizen,
            team=team,
            state="closed",
            method="ICM",
            starts_on=today - timedelta(days=2 * number + 2),
            ends_on=today - timedelta(days=2 * number + 1),
            end_reason="need_met",
            opened_by=cast["carla"],
        )
        for number in range(1000)
    ]
    Course.objects.bulk_create(closed)
    world.fill(cast, number=3)
    user = persona("carla")
    user.access  # noqa: B018  (read once per request)
    with django_assert_num_queries(16):
        queries.board(team, user, today, today, leads=True)
